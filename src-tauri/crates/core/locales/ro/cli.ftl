# Linia de comandă racord-cli.

cli-about-racord-cli = Racord pentru scripturi: certificate, proceduri și termene, cu aceleași reguli ca în program.
cli-about-calendar = Scrie un fișier de calendar (.ics): când expiră fiecare certificat, când începe reînnoirea, ce termene curg.
cli-about-deadline = Calculează a N-a zi lucrătoare după o dată, după zilele libere ale Republicii Moldova.
cli-about-export = Exportă pachetul unei transmiteri, același pe care îl exportă fereastra.
cli-about-inspect = Spune ce este fiecare fișier: certificat, cheie privată, cerere sau altceva. Nu păstrează nimic.
cli-about-list = Arată sistemele, integrările și certificatele păstrate.
cli-about-package = Lucrează cu pachetele exportate.
cli-about-procedures = Arată procedurile de conectare publicate de MEGA: pași, linkuri, tarife, teste, surse.
cli-about-remind = Afișează ce este scadent: certificate care expiră, termene trecute. Îl pornește programatorul sistemului de operare.
cli-about-sample = Pune instituția-exemplu într-un dosar cu date gol.
cli-about-verify = Verifică dacă un pachet este întreg, octet cu octet, așa cum l-a scris programul. Nu dovedește cine l-a scris.

cli-usage = Utilizare:
cli-arguments = Argumente:
cli-commands = Comenzi:
cli-options = Opțiuni:
cli-see-help = Vedeți opțiunile cu: racord-cli --help

cli-option-calendar = Fișierul de calendar; unul mai vechi este înlocuit
cli-option-chain = Verifică și semnăturile dintre certificatele aceluiași fișier
cli-option-data-dir = Dosarul cu date (sau variabila RACORD_DATA_DIR)
cli-option-dry-run = Doar spune ce este scadent, fără a afișa și a nota nimic
cli-option-environment = Mediul: test sau production
cli-option-file = Pachetul (fișierul ZIP)
cli-option-from = Data de la care se numără, AAAA-LL-ZZ; ziua însăși nu se numără
cli-option-help = Arată acest ajutor
cli-option-integration = Identificatorul integrării, din comanda list
cli-option-keep-trying = Încearcă din nou după atâtea secunde, cel mult o zi, când avertizările nu au putut fi afișate
cli-option-system = Identificatorul sistemului informațional, din comanda list, în locul integrării
cli-option-json = Scrie câte un obiect JSON pe linie
cli-option-lang = Limba mesajelor: ro, ru sau en
cli-option-now = Momentul care se consideră acum, de exemplu 2026-11-22T10:00:00Z
cli-option-out = Dosarul în care se scrie pachetul
cli-option-password-file = Fișierul cu parola containerului .pfx/.p12, pe prima linie
cli-option-paths = Fișiere și dosare; „-” este intrarea standard
cli-option-statutory = Fără zilele mutate prin hotărâri ale Guvernului
cli-option-submission = Felul transmiterii, de exemplu certificate sau production
cli-option-version = Arată versiunea
cli-option-working-days = Câte zile lucrătoare, de la 1 la 10000

cli-wrong-argument = Opțiune necunoscută: { $argument }
cli-wrong-command = Comandă necunoscută: { $command }
cli-wrong-missing = Lipsește: { $argument }
cli-wrong-no-command = Scrieți comanda care trebuie îndeplinită.
cli-wrong-other = Comanda nu a fost înțeleasă.
cli-wrong-repeated = Scris de două ori: { $argument }
cli-wrong-value = Valoarea „{ $value }” nu se potrivește pentru { $argument }.
cli-wrong-value-environment = „{ $value }” nu este un mediu. Scrieți test sau production.
cli-wrong-value-from = „{ $value }” nu este o dată. Scrieți-o ca 2026-11-22.
cli-wrong-value-lang = „{ $value }” nu este o limbă a programului. Scrieți ro, ru sau en.
cli-wrong-value-now = „{ $value }” nu este un moment. Scrieți-l ca 2026-11-22T10:00:00Z.
cli-wrong-value-submission = Nu există transmitere de felul „{ $value }”. Scrieți, de exemplu, certificate, test-report sau production.
cli-wrong-value-working-days = „{ $value }” nu este un număr de zile de la 1 la 10000.

cli-file-no-access = Fișierul nu poate fi citit: nu aveți drept de acces.
cli-file-not-found = Fișierul nu există. Verificați calea.
cli-file-not-readable = Fișierul nu poate fi citit ({ $reason }).
cli-no-data-folder = Nu s-a găsit dosarul cu date al utilizatorului. Numiți unul cu --data-dir.
cli-output-failed = Rezultatul nu a putut fi scris ({ $reason }).
cli-password-file-unreadable = Fișierul cu parola „{ $file }” nu poate fi citit ({ $reason }).
cli-procedures-unreadable = Procedurile programului nu pot fi citite ({ $reason }). Reinstalați programul.

cli-kind-bundle = mai multe certificate
cli-kind-certificate = certificat
cli-kind-pkcs12 = container cu cheie privată (PKCS#12)
cli-kind-pkcs7 = container de certificate (PKCS#7)
cli-kind-private-key = cheie privată
cli-kind-request = cerere de certificat
cli-kind-unknown = conținut necunoscut

cli-list-certificate = Certificat
cli-list-integration = Integrare
cli-list-system = Sistem

cli-serial = Număr de serie
cli-subject = Titular
cli-issuer = Emitent
cli-validity = Valabil
cli-sha256 = Amprenta SHA-256
cli-idno = IDNO

cli-deadline-counted = { $days ->
    [one] { $days } zi lucrătoare după { $from_long }
    [few] { $days } zile lucrătoare după { $from_long }
   *[other] { $days } de zile lucrătoare după { $from_long }
}
cli-procedure = { $name }, revizia din { $revision }
cli-term = { $days ->
    [one] termen: { $days } zi lucrătoare
    [few] termen: { $days } zile lucrătoare
   *[other] termen: { $days } de zile lucrătoare
}

cli-package-whole = Pachetul este întreg: fiecare octet este cel scris de program. Cine l-a scris nu se poate dovedi astfel.
cli-package-identifier = Identificatorul transmiterii
cli-package-description = Despre
cli-package-drafted = Întocmit
cli-package-file = { $file }, { $size } B
