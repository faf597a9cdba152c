# Documente pentru MEGA și STISC: ce mai lipsește, cum trec prin etape, de ce nu s-au scris.

paper-lei = { $lei ->
    [one] { $lei } leu
    [few] { $lei } lei
   *[other] { $lei } de lei
}
paper-working-days = { $days ->
    [one] o zi lucrătoare
    [few] { $days } zile lucrătoare
   *[other] { $days } de zile lucrătoare
}

# Ce mai lipsește
missing-agency-address = În procedură lipsește adresa pentru transmiteri. Actualizați programul.
missing-agency-name = În procedură lipsește denumirea agenției. Actualizați programul.
missing-answer = Completați răspunsul: { $question }
missing-answers = Procedura nu spune ce întrebări are formularul. Actualizați programul.
missing-awaited = Acest pas nu mai așteaptă pe nimeni din afară. Verificați pasul: poate nu mai este nimic de amintit.
missing-certificate = Adăugați certificatul de sistem sau numărul lui de serie.
missing-certificate-file = Adăugați fișierul certificatului (.cer): numărul de serie nu este de ajuns aici.
missing-environment = Procedura nu spune pentru care mediu este documentul. Actualizați programul.
missing-fingerprint = Adăugați fișierul certificatului (.cer): unul dintre servicii își recunoaște clientul după amprentă.
missing-institution-name = Scrieți denumirea instituției.
missing-kind = Programul nu cunoaște documentul „{ $kind }”. Actualizați programul.
missing-new-certificate = Adăugați certificatul nou sau numărul lui de serie.
missing-officer-contact = Scrieți e-mailul sau telefonul persoanei responsabile.
missing-officer-name = Scrieți numele persoanei responsabile.
missing-old-certificate = Adăugați certificatul care se înlocuiește sau numărul lui de serie.
missing-price = Procedura nu spune cât costă serviciul pentru instituția dvs. Actualizați programul.
missing-recipient-address = Scrieți adresa de e-mail la care se trimite scrisoarea: nu este publicată niciuna.
missing-registered-with = Spuneți pentru care serviciu este înregistrat deja certificatul. Doar numărul de serie se trimite numai pentru un certificat înregistrat.
missing-serial = Lipsește numărul de serie al certificatului. Adăugați certificatul din nou.
missing-service-name = În procedură lipsește denumirea serviciului. Actualizați programul.
missing-services-to-tell = Notați ce servicii cunosc certificatul vechi: scrisoarea le anunță certificatul nou.
missing-signatory-name = Scrieți numele persoanei care semnează.
missing-signatory-position = Scrieți funcția persoanei care semnează.
missing-system-name = Scrieți denumirea sistemului informațional.
missing-test = Notați rezultatul testului { $test }.
missing-test-note = Scrieți ce s-a văzut la testul { $test } sau de ce nu se aplică.
missing-tests = Procedura nu indică teste. Actualizați programul.

# Etape
stage-before-earlier = Data de { $day } este înainte de etapa precedentă ({ $earlier }). Verificați data.
stage-closed = Răspunsul la această transmitere este deja notat. Pentru o nouă rundă pregătiți documentul din nou.
stage-in-the-future = Data de { $day } încă nu a venit. Scrieți ziua în care s-a întâmplat.
stage-marked-already = Este deja notat. Dacă s-a notat greșit, anulați întâi notarea.
stage-not-exported = Exportați pachetul înainte de a nota că l-ați trimis.
stage-not-sent = Notați întâi că ați trimis documentul.

# Fișiere care însoțesc o transmitere
attachment-empty = Fișierul „{ $file }” este gol. Salvați-l din nou și adăugați-l.
attachment-encrypted = Fișierul „{ $file }” este protejat cu parolă sau criptat, de aceea nu se poate verifica dacă nu conține cheia privată. Adăugați-l fără parolă; un PDF protejat poate fi tipărit din nou în PDF.
attachment-opaque = Fișierul „{ $file }” nu poate fi verificat. Salvați-l ca PDF, DOCX sau imagine ori puneți conținutul lui într-un ZIP obișnuit.
attachment-too-large = Fișierul „{ $file }” depășește { $megabytes } MB, cât trece printr-un e-mail. Adăugați unul mai mic.
attachment-too-much-inside = Fișierul „{ $file }” conține, despachetat, peste { $megabytes } MB sau peste { $files } de fișiere. Adăugați doar ce este necesar.
attachments-too-large = Împreună, fișierele depășesc { $megabytes } MB. În e-mail cresc cu o treime, iar serverele obișnuite (Exchange Online) primesc până la 35 MB. Adăugați mai puține sau mai mici.
certificate-mismatch = Fișierul certificatului nu este cel ales. Adăugați certificatul din nou.
key-material = Fișierul „{ $file }” conține cheia privată. Nu o trimiteți nimănui. MEGA are nevoie doar de certificat (.cer).

# Textul unui e-mail modificat de mână. $line este rândul în care stă, 0 pentru întregul text.
letter-empty = { check-in-line }Nu este niciun text. Scrieți-l sau reveniți la textul programului.
letter-elsewhere-en = Textul în engleză a fost modificat de mână. El rămâne acolo; această limbă are textul ei.
letter-elsewhere-ro = Textul în română a fost modificat de mână. El rămâne acolo; această limbă are textul ei.
letter-elsewhere-ru = Textul în rusă a fost modificat de mână. El rămâne acolo; această limbă are textul ei.
letter-sent = Acest e-mail este înregistrat ca trimis, deci textul lui rămâne așa. Ca să-l corectați, înregistrați returnarea: începe o rundă nouă.
letter-gap = { check-in-line }Pare un loc rămas de completat. Completați-l sau confirmați că așa trebuie să fie.
letter-key = { check-in-line }Textul conține o cheie privată. Ștergeți-o și nu o trimiteți nimănui. MEGA are nevoie numai de certificat.
letter-long = Textul are peste { $limit } de caractere. Scurtați-l sau anexați restul ca fișier.
letter-number = { check-in-line }Un număr lung care nu este nici numărul de serie, nici amprenta certificatului ales. Comparați-l sau confirmați că este corect.
letter-opaque = { check-in-line }Textul conține un bloc de date codificate care nu poate fi verificat. Ștergeți-l și anexați fișierul.
letter-serial = { check-in-line }Textul conține numărul de serie al altui certificat. Înlocuiți-l cu cel al certificatului ales.
letter-serial-gone = { check-in-line }Textul nu mai conține numărul de serie al certificatului. Scrieți-l sau confirmați că e-mailul pleacă fără el.
letter-older = Textul e-mailului a fost modificat de mână înainte de schimbarea datelor. Comparați-l cu ce ar scrie programul acum: păstrați-l sau reveniți la textul programului.
letter-variable = { check-in-line }O variabilă între acolade a rămas fără valoare. Scrieți valoarea în locul ei.

# Scrierea pachetului
package-disk-full = Pe disc nu mai este loc. Pachetul nu a fost scris. Eliberați spațiu sau alegeți alt dosar.
package-drive-failed = Discul nu a primit pachetul: a fost scos sau este deteriorat. Pachetul nu a fost scris. Conectați-l din nou sau alegeți alt dosar.
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

# Verificarea unui pachet
package-appended = { $count ->
    [one] După sfârșitul pachetului este un octet în plus. Pachetul nu mai este cel scris de program.
    [few] După sfârșitul pachetului sunt { $count } octeți în plus. Pachetul nu mai este cel scris de program.
   *[other] După sfârșitul pachetului sunt { $count } de octeți în plus. Pachetul nu mai este cel scris de program.
}
package-cut-off = Pachetul se termină prea devreme: nu a fost copiat sau descărcat în întregime. Copiați-l din nou.
package-file-altered = Fișierul „{ $file }” nu mai este cel pus în pachet: conținutul lui a fost schimbat sau s-a deteriorat. Nu vă bazați pe el și cereți din nou pachetul.
package-file-extra = Fișierul „{ $file }” a fost adăugat după ce pachetul a fost scris. Nu vă bazați pe el și cereți din nou pachetul.
package-file-missing = Fișierul „{ $file }” lipsește din pachet. Cereți din nou pachetul.
package-file-name = Numele „{ $file }” nu poate sta într-un pachet: se repetă sau duce în afara dosarului. Nu despachetați arhiva.
package-list-altered = Fișierul „{ $file }”, care descrie pachetul, a fost schimbat sau s-a deteriorat. Nu se mai poate spune dacă restul este întreg. Cereți din nou pachetul.
package-newer = Pachetul este făcut de o versiune mai nouă a programului. Actualizați programul.
package-not-one = Acesta nu este un pachet scris de Racord. Alegeți fișierul ZIP exportat de program.
package-repacked = Fișierele din pachet sunt întregi, dar arhiva nu mai este cea scrisă de program: a fost împachetată din nou sau schimbată. Prima diferență este la „{ $file }”.
package-too-large = Fișierul are peste { $megabytes } MB: un pachet nu poate fi atât de mare. Alegeți fișierul ZIP exportat de program.
