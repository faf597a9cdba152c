# Documente pentru MEGA și STISC: ce mai lipsește, cum trec prin etape, de ce nu s-au scris.

paper-lei = { $lei ->
    [one] { $lei } leu
    [few] { $lei } lei
   *[other] { $lei } de lei
}

# Ce mai lipsește
missing-agency-address = În procedură lipsește adresa pentru transmiteri. Actualizați programul.
missing-agency-name = În procedură lipsește denumirea agenției. Actualizați programul.
missing-answer = Completați răspunsul: { $question }
missing-answers = Procedura nu spune ce întrebări are formularul. Actualizați programul.
missing-certificate = Adăugați certificatul de sistem sau numărul lui de serie.
missing-certificate-file = Adăugați fișierul certificatului (.cer): numărul de serie nu este de ajuns aici.
missing-environment = Procedura nu spune pentru care mediu este documentul. Actualizați programul.
missing-institution-name = Scrieți denumirea instituției.
missing-kind = Programul nu cunoaște documentul „{ $kind }”. Actualizați programul.
missing-officer-contact = Scrieți e-mailul sau telefonul persoanei responsabile.
missing-officer-name = Scrieți numele persoanei responsabile.
missing-price = Procedura nu spune cât costă serviciul pentru instituția dvs. Actualizați programul.
missing-registered-with = Spuneți pentru care serviciu este înregistrat deja certificatul. Doar numărul de serie se trimite numai pentru un certificat înregistrat.
missing-serial = Lipsește numărul de serie al certificatului. Adăugați certificatul din nou.
missing-service-name = În procedură lipsește denumirea serviciului. Actualizați programul.
missing-signatory-name = Scrieți numele persoanei care semnează.
missing-signatory-position = Scrieți funcția persoanei care semnează.
missing-system-name = Scrieți denumirea sistemului informațional.
missing-test = Notați rezultatul testului { $test }.
missing-test-note = Scrieți ce s-a văzut la testul { $test } sau de ce nu se aplică.
missing-tests = Procedura nu numește teste. Actualizați programul.

# Etape
stage-before-earlier = Data de { $day } este înainte de etapa precedentă ({ $earlier }). Verificați data.
stage-closed = Răspunsul la această transmitere este deja notat. Pentru o nouă rundă pregătiți documentul din nou.
stage-in-the-future = Data de { $day } încă nu a venit. Scrieți ziua în care s-a întâmplat.
stage-marked-already = Acest lucru este deja notat. Dacă s-a notat greșit, anulați întâi notarea.
stage-not-exported = Exportați pachetul înainte de a nota că l-ați trimis.
stage-not-sent = Notați întâi că ați trimis documentul.

# Fișiere care însoțesc o transmitere
attachment-encrypted = Fișierul „{ $file }” este protejat cu parolă, deci nu se poate verifica dacă are o cheie privată. Atașați-l fără parolă.
attachment-opaque = Fișierul „{ $file }” nu poate fi verificat. Atașați conținutul lui ca PDF, imagine sau ZIP simplu.
attachment-too-large = Fișierul „{ $file }” depășește { $megabytes } MB și nu trece prin e-mail. Atașați unul mai mic.
certificate-mismatch = Fișierul certificatului nu este cel ales. Adăugați certificatul din nou.
key-material = Fișierul „{ $file }” conține cheia privată. Nu o trimiteți nimănui. MEGA are nevoie doar de certificat (.cer).

# Scrierea pachetului
package-disk-full = Pe disc nu mai este loc. Pachetul nu a fost scris. Eliberați spațiu sau alegeți alt dosar.
package-folder-gone = Dosarul ales nu mai există. Pachetul nu a fost scris. Alegeți alt dosar.
package-folder-read-only = În dosarul ales nu se poate scrie. Alegeți alt dosar.
package-name-too-long = Calea dosarului este prea lungă. Alegeți un dosar cu o cale mai scurtă.
package-not-written = Pachetul nu a fost scris ({ $reason }). Alegeți alt dosar sau încercați din nou.
paper-not-composed = Documentul nu a putut fi întocmit ({ $reason }). Actualizați programul.
submission-incomplete = { $count ->
    [one] Lipsește un lucru. Completați-l înainte de export.
    [few] Lipsesc { $count } lucruri. Completați-le înainte de export.
   *[other] Lipsesc { $count } de lucruri. Completați-le înainte de export.
}
