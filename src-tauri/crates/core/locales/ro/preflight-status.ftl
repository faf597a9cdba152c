# Ce a spus emitentul despre un certificat, în detaliu.

preflight-moment = { $date_long }, la ora { $time }

# RFC 5280, secțiunea 5.3.1.
preflight-revocation-reason = { $reason ->
    [keyCompromise] cheia privată ar putea fi cunoscută de alții
    [cACompromise] cheia autorității emitente ar putea fi cunoscută de alții
    [affiliationChanged] datele titularului din certificat s-au schimbat
    [superseded] a fost înlocuit cu alt certificat
    [cessationOfOperation] nu mai este necesar pentru scopul în care a fost emis
    [certificateHold] suspendat temporar
    [removeFromCRL] suspendarea a fost ridicată
    [privilegeWithdrawn] dreptul pe care îl dovedea a fost retras
    [aACompromise] cheia autorității pentru atribute ar putea fi cunoscută de alții
   *[unspecified] neprecizat
}
# RFC 6960, secțiunea 4.2.1.
preflight-refusal-reason = { $reason ->
    [malformedRequest] nu a înțeles întrebarea
    [internalError] are o eroare proprie
    [tryLater] este ocupat și cere să fie întrebat mai târziu
    [sigRequired] răspunde numai la întrebări semnate
   *[unauthorized] nu răspunde pentru acest certificat
}

preflight-issuer-nowhere = Nu a fost găsit: certificatul nu spune unde se află
preflight-issuer-held = Era deja aici
preflight-issuer-not-there = Ce se află acolo nu este certificatul cu care a fost semnat acesta.
preflight-issuer-is-known = Da: amprenta este a unei autorități pe care MEGA o cunoaște
preflight-issuer-is-other = Nu: nu este printre autoritățile despre care se știe că MEGA le acceptă

preflight-standing-good = Nerevocat
preflight-standing-revoked = Revocat
preflight-standing-suspended = Suspendat
preflight-standing-not-known = Necunoscut de emitent

preflight-way-no-address = Nu a fost întrebat: certificatul nu conține nicio adresă pentru aceasta
preflight-way-no-next = Nu se spune; răspunsul este considerat valabil o săptămână
preflight-way-enough = Adresa întrebată înainte a dat un răspuns
preflight-way-two = Nu se întreabă mai mult de două adrese
preflight-way-unusable = Ce a venit nu este un răspuns despre acest certificat care să poată fi folosit.
preflight-way-other-kind = Nu a fost întrebată: nu este o adresă web
preflight-way-status = Serverul a răspuns cu codul { $status }.
preflight-signer-issuer = Emitentul însuși
preflight-signer-charged = { $name }, împuternicit de emitent
preflight-signer-other = Altcineva; răspunsul nu a fost crezut
preflight-signer-uncheckable = Nu se știe: Racord nu poate verifica o semnătură de acest fel
preflight-not-checked-issuer = Dacă certificatul emitentului însuși este revocat: s-a întrebat numai despre acest certificat
preflight-not-checked-status = OCSP și CRL: fără certificatul emitentului, răspunsurile lor nu pot fi verificate, de aceea nu au fost întrebate

fact-preflight-issuer = Certificatul emitentului
fact-preflight-issuer-from = De unde provine
fact-preflight-issuer-sha256 = Amprenta SHA-256 a emitentului
fact-preflight-issuer-authority = Autoritate cunoscută de MEGA
fact-preflight-issuer-looked = Certificatul emitentului a fost căutat la
fact-preflight-issuer-ended = Ce s-a aflat
fact-preflight-way-asked = { $way }: adresa întrebată
fact-preflight-way-ended = { $way }: ce s-a aflat
fact-preflight-way-standing = { $way }: starea
fact-preflight-way-since = { $way }: începând cu
fact-preflight-way-reason = { $way }: motivul
fact-preflight-way-this-update = { $way }: situația la
fact-preflight-way-next-update = { $way }: următorul răspuns până la
fact-preflight-way-signer = { $way }: semnat de
fact-preflight-way-signer-sha256 = { $way }: amprenta SHA-256 a semnatarului
fact-preflight-way-left = { $way }: nu s-a întrebat la
fact-preflight-way-left-why = { $way }: de ce nu
fact-preflight-not-checked = Nu s-a verificat
