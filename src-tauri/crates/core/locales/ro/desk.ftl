# Words of places and states.
environment-test = testare
environment-production = producție
institution-kind-public-institution = Instituție publică
institution-kind-private-entity = Persoană juridică de drept privat
institution-kind-natural-person = Persoană fizică
answer-yes = Da
answer-no = Nu
copy = Copiați
copy-plain = Fără separatori
copy-colons = Cu două puncte
copy-decimal = Zecimal
copy-lower = Litere mici
pasted-name = Text lipit
dialog-certificate = Alegeți certificatul
dialog-export = Alegeți dosarul în care se salvează pachetul
dialog-save-certificate = Salvați certificatul

# What cannot be done.
wrong-call = Programul și fereastra lui nu se potrivesc ({ $command }: { $words }). Închideți programul și porniți-l din nou; dacă se repetă, instalați-l din nou.
not-found-certificate = Acest certificat nu mai este păstrat. Alegeți altul din listă.
not-found-certificate-bytes = Este păstrat doar numărul de serie. Adăugați fișierul certificatului (.cer).
not-found-draft = Acest document nu face parte din procedură. Deschideți pasul din nou.
not-found-export = Pachetul nu a fost exportat încă. Exportați-l mai întâi.
not-found-form = Acest formular nu există. Întoarceți-vă la ecranul anterior.
not-found-institution = Această instituție nu mai este păstrată. Alegeți alta.
not-found-integration = Această integrare nu mai este păstrată. Deschideți sistemul și alegeți alta.
not-found-link = Acest link nu face parte din procedură. Deschideți pasul din nou.
not-found-mail = Acest document nu se trimite prin e-mail. Folosiți pachetul exportat.
not-found-opened = Fișierul nu mai este deschis. Alegeți-l din nou.
not-found-place = Aici nu este nimic de eliminat. Întoarceți-vă la ecranul anterior.
not-found-procedure = Procedura acestui serviciu lipsește din program. Instalați versiunea curentă.
not-found-service = Acest serviciu nu este cunoscut. Alegeți unul din listă.
not-found-step = Acest pas nu face parte din procedură. Deschideți integrarea din nou.
not-found-submission = Această transmitere nu mai este păstrată. Deschideți pasul din nou.
not-found-system = Acest sistem informațional nu mai este păstrat. Alegeți altul.
not-found-test = Acest test nu face parte din procedură. Deschideți pasul din nou.
not-found-turn = Această acțiune nu face parte din pas. Deschideți pasul din nou.
nothing-to-undo = La acest pas nu este nimic de anulat.
dossier-none = În { $folder } nu este păstrat nimic. Porniți Racord o dată sau indicați alt dosar cu --data-dir.
export-gone = Pachetul nu mai este unde a fost exportat: { $file }. Exportați-l din nou.
export-no-draft = Nu există un document de tipul { $kind } care să se poată întocmi aici acum. Tipurile sunt arătate de racord-cli procedures.
procedures-broken = Procedurile programului nu pot fi citite ({ $words }). Instalați programul din nou.
sample-not-empty = Exemplul se adaugă doar unde nu este păstrat nimic. Alegeți alt dosar de date sau lucrați cu datele existente.
sample-failed = Certificatele exemplului nu au putut fi create: { $words }. Încercați din nou.

# The first screen.
overview-headline = { $count ->
    [1] Aveți o acțiune de făcut
    [2] Aveți două acțiuni de făcut
    [few] Aveți { $count } acțiuni de făcut
   *[other] Aveți { $count } de acțiuni de făcut
}
overview-waiting = Nu aveți nimic de făcut acum. Se așteaptă alții.
overview-nothing = Nu aveți nimic de făcut
overview-institutions = { $count ->
    [one] { $count } instituție
    [few] { $count } instituții
   *[other] { $count } de instituții
}
overview-step-of = Pasul { $number } din { $total }: { $title }
renewal-task = Reînnoiți certificatul de { $environment ->
    [test] testare
   *[production] producție
} · { $system }
renewal-detail-services = Certificatul este valabil până { $date_long }. După această zi cererile sistemului pot fi refuzate de { $services }.
deadline-certificate = Expiră certificatul { reminder-environment } · { $system }
timeline-until = până la { $date }
timeline-expires = expiră { $date_long }
timeline-expired = a expirat { $date }
timeline-unknown = termen necunoscut
timeline-mark = { $month ->
    [1] ian. { $year }
   *[other] iul. { $year }
}

# Facts about institutions, systems and the program.
fact-idno = IDNO
fact-idno-doubtful = cifra de control nu corespunde
fact-kind = Categorie
fact-address = Adresă
fact-officer = Persoana responsabilă
fact-signatory = Semnatar
fact-developers = Dezvoltatori
fact-contract = Contract cu MEGA
fact-contract-none = Niciun contract înregistrat
fact-contract-dated = { $number } din { $date }
fact-institution = Instituția
fact-purpose = Destinație
fact-register-entry = Registrul resurselor și sistemelor informaționale de stat
fact-register-entry-missing = de completat
fact-version = Versiune
fact-licence = Licență
fact-data-folder = Dosarul de date
fact-connected = Conectat
connected-since = conectat din { $date }
connected-since-unknown = conectat, data nu este cunoscută
integration-connected = Activă
price-free = Gratuit pentru instituția dvs.
price-yearly = { $lei } de lei pe an pentru fiecare integrare
price-yearly-total = { $lei } de lei pe an pentru fiecare integrare ({ $systems ->
    [one] { $systems } sistem
    [few] { $systems } sisteme
   *[other] { $systems } de sisteme
}: { $total } de lei)
link-corrected = { $date }: { $why } Înainte: { $before }

# Certificates.
fact-serial = Număr de serie
fact-sha256 = Amprenta SHA-256
fact-subject = Sistem
fact-owner = Titular
fact-issuer = Emitent
fact-validity = Valabil
fact-not-after = Valabil până la
fact-key = Cheie
fact-detail-subject = Titular (complet)
fact-detail-issuer = Emitent (complet)
fact-detail-not-before = Început exact
fact-detail-not-after = Sfârșit exact
fact-detail-version = Versiunea X.509
fact-detail-sha1 = Amprenta SHA-1
fact-detail-key-usage = Utilizarea cheii
fact-detail-extended-key-usage = Utilizare extinsă a cheii
fact-detail-names = Denumiri alternative
fact-detail-policies = Politici
fact-detail-crl = Lista de revocare (CRL)
fact-detail-ocsp = OCSP
fact-detail-issuer-address = Certificatul emitentului
fact-detail-subject-key-id = Identificatorul cheii
fact-detail-authority-key-id = Identificatorul cheii emitentului
owner-matches = coincide
owner-differs = altă instituție
certificate-until = valabil până { $date_long }
certificate-until-unknown = termenul nu este cunoscut
certificate-until-unknown-advice = Adăugați fișierul certificatului sau data la care expiră: fără ea nu vă putem avertiza.
certificate-known-to = cunoscut de { $services }
certificate-serial-only = Doar numărul de serie
registered = înregistrat
registered-since = Din { $date }
registered-not = nu este înregistrat
registered-not-detail = Serviciul nu cunoaște încă acest certificat.

# Drafts and what was sent.
draft-connection-form = Formularul unic de conectare
draft-contract = Contractul și anexa
draft-integration-details = Detaliile tehnice de integrare
draft-certificate = Certificatul de sistem
draft-test-report = Raportul de testare
draft-production = Confirmarea pentru producție
draft-follow-up = Revenire
draft-renewal = Reînnoirea certificatului
draft-stisc-question = Întrebare către STISC
draft-number = scrisoarea nr. { $number }
draft-not-begun = De pregătit
draft-closed = Depozitul de chei nu este disponibil
draft-changed = Datele s-au schimbat după export. Pachetul exportat a rămas cum era: exportați-l din nou înainte de a-l trimite.
rung-drafted = Pregătit
rung-exported = Exportat
rung-sent = Trimis
rung-received = Primire confirmată
rung-answered = Răspuns primit
rung-returned = Returnat pentru completare
action-sent-mail = Am trimis e-mailul
action-sent-form = Am trimis formularul
action-sent-paper = Am transmis documentul
action-edited-keep = Păstrați textul așa cum este
action-edited-reset = Reveniți la textul programului
action-received = MEGA a confirmat primirea
action-answered = MEGA a răspuns
action-returned = MEGA a returnat cu observații
action-letter-received = Destinatarul a confirmat primirea
action-letter-answered = Destinatarul a răspuns
action-ordered = Am comandat certificatul la STISC
action-taken-up = Am corectat și am răspuns la MEGA
action-override = Continuați fără toate testele de securitate
action-supersede = MEGA l-a confirmat: puneți-l în folosință
action-registration = Un serviciu îl cunoaște deja
history-begun = Lucrul a început
history-overridden = Se continuă fără toate testele de securitate
history-returned = Returnat pentru completare
history-sent = { $draft }: trimis
history-received = { $draft }: primire confirmată
history-answered = { $draft }: răspuns primit
history-returned-draft = { $draft }: returnat pentru completare

# Tests.
tests-functional = Teste funcționale
tests-security = Teste de securitate
tests-summary = { $passed } din { $total } trecute
tests-verdict-none = Procedura nu leagă producția de un anumit test. Notați ce ați încercat.
tests-verdict-ready = Toate testele de securitate au trecut: puteți cere activarea în producție.
tests-verdict-wait = { $count ->
    [one] MEGA cere ca toate testele de securitate să treacă înainte de producție. Mai este { $count }: { $tests }.
    [few] MEGA cere ca toate testele de securitate să treacă înainte de producție. Mai sunt { $count }: { $tests }.
   *[other] MEGA cere ca toate testele de securitate să treacă înainte de producție. Mai sunt { $count }: { $tests }.
}
test-outcome-open = Neefectuat
test-outcome-passed = Trecut
test-outcome-failed = Eșuat
test-outcome-not-applicable = Nu se aplică

# Removing.
removal-certificate = Eliminați certificatul: { $name }?
removal-integration = Eliminați integrarea { $name }?
removal-system = Eliminați sistemul { $name }?
removal-institution = Eliminați instituția { $name }?
removal-gone-certificate = Certificatul și numărul lui de serie, și din depozitul de chei
removal-gone-steps = { $count ->
    [one] { $count } înregistrare la pași
    [few] { $count } înregistrări la pași
   *[other] { $count } de înregistrări la pași
}
removal-gone-answers = { $count ->
    [one] { $count } răspuns
    [few] { $count } răspunsuri
   *[other] { $count } de răspunsuri
}
removal-gone-submissions = { $count ->
    [one] { $count } transmitere
    [few] { $count } transmiteri
   *[other] { $count } de transmiteri
}
removal-gone-systems = { $count ->
    [one] { $count } sistem informațional
    [few] { $count } sisteme informaționale
   *[other] { $count } de sisteme informaționale
}
removal-gone-integrations = { $count ->
    [one] { $count } integrare
    [few] { $count } integrări
   *[other] { $count } de integrări
}
removal-gone-certificates = { $count ->
    [one] { $count } certificat, și din depozitul de chei
    [few] { $count } certificate, și din depozitul de chei
   *[other] { $count } de certificate, și din depozitul de chei
}
removal-confirm = Eliminați

# What was saved.
saved-institution = Instituția a fost salvată
saved-system = Sistemul informațional a fost salvat
saved-answers = Răspunsurile au fost salvate
saved-turn = Pasul a fost actualizat
saved-returned = Returnarea a fost notată: începe o rundă nouă
saved-override = Motivul a fost notat: pasul poate continua
saved-test = Rezultatul testului a fost notat
saved-sent = S-a notat că este trimis
saved-received = S-a notat confirmarea primirii
saved-answered = Răspunsul a fost notat
saved-edited = Textul a fost salvat
saved-edited-same = Acesta este chiar textul programului: nu este nimic de salvat
saved-edited-keep = Textul rămâne așa cum l-ați scris
saved-edited-reset = E-mailul are din nou textul programului
saved-certificate = Certificatul este păstrat, iar numărul lui de serie se află în depozitul de chei
saved-certificate-pending = Certificatul nou este păstrat lângă cel vechi până când îl confirmă MEGA
saved-registration = S-a notat că serviciul cunoaște certificatul
saved-supersede = Certificatul nou este în folosință, cel vechi este înlocuit
saved-connected = Sistemul conectat a fost înregistrat
saved-integration = Conectarea a început
saved-integration-known = Acest sistem are deja o integrare cu serviciul
saved-removed = S-a eliminat

# Forms: what is wrong.
form-has-errors = { $count ->
    [one] { $count } răspuns trebuie verificat
    [few] { $count } răspunsuri trebuie verificate
   *[other] { $count } de răspunsuri trebuie verificate
}
form-required = Completați acest câmp.
form-choose-one = Alegeți un răspuns.
form-choose-institution = Alegeți instituția.
form-choose-system = Alegeți sistemul informațional.
form-choose-environment = Alegeți mediul: testare sau producție.
form-choose-environments = Alegeți cel puțin un mediu.
form-choose-service = Alegeți serviciul.
form-choose-services = Alegeți cel puțin un serviciu.
form-connected-already = Sistemul este înregistrat deja la { $service }. Debifați acest serviciu.
form-email-or-phone = Scrieți e-mailul sau telefonul persoanei responsabile: MEGA trebuie să o poată contacta.
form-contract-number = Scrieți și numărul contractului.
form-date = Scrieți data cu zi, lună și an.
form-system-exists = Există deja un sistem cu această denumire. Verificați că nu este același.
form-register-entry = Sistemele instituțiilor publice trebuie să fie înregistrate la rsi.gov.md. Dacă sistemul nu este încă în registru, puteți continua.
form-serial-required = Scrieți numărul de serie al certificatului.
form-serial-hex = Scrieți numărul de serie în hexazecimal, de exemplu 40 00 00 24 10 01: cifre și litere de la A la F.
form-serial-differs = Numărul de serie scris nu este cel din fișier. Ștergeți-l sau alegeți alt fișier.
form-certificate-again = Fișierul certificatului nu mai este deschis. Alegeți-l din nou.
form-still-missing = { $count ->
    [one] Mai lipsește { $count } răspuns. Completați-l înainte de a nota trimiterea.
    [few] Mai lipsesc { $count } răspunsuri. Completați-le înainte de a nota trimiterea.
   *[other] Mai lipsesc { $count } de răspunsuri. Completați-le înainte de a nota trimiterea.
}
form-supersede-confirm = Bifați după ce MEGA a confirmat certificatul nou.
form-test-seen = Scrieți ce s-a văzut în loc de rezultatul așteptat.
form-test-reason = Scrieți de ce testul nu se aplică sistemului.

# Forms: titles, buttons, fields.
group-officer = Persoana responsabilă
group-signatory = Semnatarul
group-developers = Dezvoltatorii
group-contract = Contractul cu MEGA
group-institution = Instituția
group-connected-system = Sistemul conectat
group-certificate-test = Certificatul de testare
group-certificate-production = Certificatul de producție
group-have-ready = Bine de avut la îndemână
form-institution = Instituția
form-institution-intro = Datele intră în formulare și scrisori. Cele opționale pot fi completate mai târziu.
form-institution-submit = Salvați instituția
field-institution-name = Denumirea instituției
field-institution-idno = IDNO
field-institution-idno-hint = 13 cifre; pentru o persoană fizică, IDNP
field-institution-kind = Categoria
field-institution-kind-hint = De ea depinde prețul serviciilor.
field-institution-address = Adresa
field-institution-officer-name = Numele persoanei responsabile
field-institution-officer-position = Funcția persoanei responsabile
field-institution-officer-email = E-mailul persoanei responsabile
field-institution-officer-phone = Telefonul persoanei responsabile
field-institution-signatory-name = Numele semnatarului
field-institution-signatory-name-hint = Cine semnează contractul și anexele
field-institution-signatory-position = Funcția semnatarului
field-institution-signatory-email = E-mailul semnatarului
field-institution-signatory-phone = Telefonul semnatarului
field-institution-developers-name = Numele dezvoltatorilor
field-institution-developers-name-hint = Persoana sau compania care răspunde la întrebările tehnice
field-institution-developers-position = Funcția sau rolul dezvoltatorilor
field-institution-developers-email = E-mailul dezvoltatorilor
field-institution-developers-phone = Telefonul dezvoltatorilor
field-institution-contract-number = Numărul contractului
field-institution-contract-number-hint = Dacă instituția are deja un contract activ pentru alt serviciu MEGA, se semnează doar anexa.
field-institution-contract-date = Data contractului
form-system = Sistemul informațional
form-system-submit = Salvați sistemul
field-system-institution = Instituția
field-system-name = Denumirea sistemului informațional
field-system-purpose = Destinația
field-system-purpose-hint = O propoziție: pentru ce este folosit
field-system-register-entry = Înscrierea în Registrul resurselor și sistemelor informaționale de stat
field-system-register-entry-hint = Cum apare la rsi.gov.md, unde trebuie să fie sistemele instituțiilor publice
field-system-developers-name = Numele dezvoltatorilor
field-system-developers-name-hint = Doar dacă sunt alții decât cei ai instituției
field-system-developers-position = Funcția sau rolul dezvoltatorilor
field-system-developers-email = E-mailul dezvoltatorilor
field-system-developers-phone = Telefonul dezvoltatorilor
form-answers = Răspunsuri
form-answers-submit = Revedeți răspunsurile
form-turn-submit = Salvați
field-turn-on = Data
field-turn-note = Notă
field-turn-note-hint = Numărul scrisorii, cine a confirmat; se păstrează criptat
form-begun = De când?
form-begun-submit = Salvați
field-begun-on = Data
field-begun-note = Notă
field-begun-note-hint = Numărul comenzii sau al scrisorii; se păstrează criptat
form-returned = MEGA a returnat cu observații
form-returned-intro = Începe o rundă nouă: corectați și transmiteți din nou.
form-returned-submit = Salvați returnarea
field-returned-on = Data returnării
field-returned-note = Observațiile MEGA
field-returned-note-hint = Cum le-a scris MEGA; se păstrează criptat
form-override = Continuați fără toate testele de securitate?
form-override-intro = MEGA cere ca toate testele TC_SEC să treacă înainte de producție. Motivul rămâne notat.
form-override-submit = Continuați
field-override-note = Motivul
form-test-submit = Salvați rezultatul
field-test-outcome = Rezultat
field-test-on = Data testului
field-test-note = Ce s-a văzut
field-test-note-hint = Rezultatul efectiv; pentru „nu se aplică”, motivul
form-mark-sent = Când a fost trimis?
form-mark-sent-submit = Am trimis
field-mark-sent-on = Data trimiterii
field-mark-sent-note = Dovada
field-mark-sent-note-hint = De exemplu numărul de ieșire sau ora e-mailului; se păstrează criptat
form-mark-received = Când a confirmat MEGA primirea?
form-mark-received-intro = Termenul MEGA se numără de la primirea tuturor datelor.
form-mark-received-submit = Salvați
field-mark-received-on = Data confirmării
field-mark-received-note = Notă
form-mark-answered = Când a răspuns MEGA?
form-mark-answered-submit = Salvați
form-mark-received-letter = Când a confirmat destinatarul primirea?
form-mark-answered-letter = Când a răspuns destinatarul?
form-outgoing = Numărul de ieșire
form-outgoing-submit = Salvați
field-outgoing-number = Numărul din registrul instituției
field-outgoing-number-hint = De exemplu 01-12/345; scrisoarea va purta „Nr. … din …”
field-outgoing-address = Altă adresă de e-mail
field-outgoing-address-hint = Lăsați gol ca scrisoarea să meargă la adresa publicată
saved-outgoing = Datele de expediere s-au salvat.
outgoing-number-long = { $limit ->
    [one] Numărul are mai mult de un caracter. Scrieți doar numărul din registru.
    [few] Numărul are mai mult de { $limit } caractere. Scrieți doar numărul din registru.
   *[other] Numărul are mai mult de { $limit } de caractere. Scrieți doar numărul din registru.
}
letter-address-doubtful = Adresa { $address } este publicată pentru alte cereri, nu pentru aceasta. Verificați-o sau scrieți alta.
letter-what-follow-up = Amintește celui așteptat ce i-ați trimis și când, și întreabă în ce stadiu este. Nu schimbă starea pasului.
letter-what-renewal = Anunță MEGA certificatul nou, serviciile care trebuie să îl cunoască și certificatul care se înlocuiește. Întreabă dacă pot fi valabile ambele sau la ce oră se face schimbarea.
letter-what-stisc-question = Întreabă STISC ce este necesar pentru a comanda un certificat de sistem, cine generează cheia și în ce formă se eliberează.
field-mark-answered-on = Data răspunsului
field-mark-answered-note = Notă
form-edited = Textul e-mailului
form-edited-intro = Modificați textul cum doriți: adresa, subiectul și anexele rămân. El se păstrează criptat și intră în e-mail și în pachet în locul textului programului.
form-edited-submit = Salvați textul
field-edited-text = Text
form-edited-keep = Păstrați textul dvs.?
form-edited-keep-intro = Datele s-au schimbat după ce l-ați scris. Păstrați-l numai dacă totul în el este încă adevărat.
form-edited-keep-submit = Păstrați textul
form-edited-reset = Reveniți la textul programului?
form-edited-reset-intro = E-mailul primește din nou textul programului. Ce ați scris nu se pierde: „Modificați textul” se deschide cu el.
form-edited-reset-submit = Puneți textul programului
form-hold = Adăugați certificatul la un sistem
form-hold-submit = Adăugați certificatul
field-hold-system = Sistemul informațional
field-hold-environment = Mediul
form-serial = Scrieți numărul de serie
form-serial-submit = Păstrați numărul de serie
field-serial-system = Sistemul informațional
field-serial-environment = Mediul
field-serial-serial = Numărul de serie
field-serial-serial-hint = În hexazecimal, cum vi l-a dat MEGA sau STISC; se păstrează în depozitul de chei
field-serial-not-after = Expiră la
field-serial-not-after-hint = Fără dată nu vă putem avertiza
form-registration = Care serviciu cunoaște certificatul?
form-registration-of = Certificatul de { $environment ->
    [test] testare
   *[production] producție
} · { $system }.
form-registration-submit = Salvați
field-registration-service = Serviciul
field-registration-since = Din data
form-supersede = Puneți certificatul nou în folosință
form-supersede-intro = Păstrați certificatul vechi până când MEGA îl confirmă pe cel nou.
form-supersede-submit = Puneți în folosință
field-supersede-confirmed = MEGA a confirmat certificatul nou pentru toate serviciile
form-connected = Înregistrați un sistem conectat deja
form-connected-intro = Ajunge ce știți acum. Restul se completează oricând.
form-connected-submit = Înregistrați sistemul
field-connected-institution = Instituția
field-connected-institution-name = Denumirea instituției
field-connected-institution-idno = IDNO
field-connected-system = Denumirea sistemului informațional
field-connected-services = La ce servicii este conectat?
field-connected-environments = În ce medii?
field-connected-since = Conectat din
field-connected-certificate-test = Fișierul certificatului de testare
field-connected-serial-test = Doar numărul de serie, testare
field-connected-not-after-test = Expiră la, testare
field-connected-certificate-production = Fișierul certificatului de producție
field-connected-serial-production = Doar numărul de serie, producție
field-connected-not-after-production = Expiră la, producție

# The sample.
sample-institution = Instituția Exemplu
sample-address = str. Exemplului 1, Chișinău
sample-officer-name = Ion Exemplu
sample-officer-position = responsabil IT
sample-signatory-name = Maria Exemplu
sample-signatory-position = director
sample-developers-name = Echipa Exemplu
sample-developers-position = dezvoltator
sample-registry = e-Registru
sample-registry-purpose = Evidența autorizațiilor eliberate
sample-registry-entry = RSI-0001 (exemplu)
sample-portal = Portalul de cereri
sample-portal-purpose = Depunerea cererilor cetățenilor
sample-portal-entry = RSI-0002 (exemplu)
