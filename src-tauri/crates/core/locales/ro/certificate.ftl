# What is found in a file and said of a certificate. Codes come from the reader of certificates.

# Files that can't be read, or not wholly.
file-empty = Fișierul este gol. Alegeți fișierul .cer primit de la STISC.
file-too-large = Fișierul depășește { $limit } MB; un certificat are câțiva KB. Alegeți fișierul .cer primit de la STISC.
file-unknown = Fișierul nu conține un certificat. Alegeți fișierul .cer, .crt, .pem sau .p7b primit de la STISC.
file-public-key = Fișierul conține doar o cheie publică, fără certificat. Alegeți fișierul .cer primit de la STISC.
file-revocation-list = Fișierul este o listă de certificate revocate (CRL), nu un certificat. Alegeți fișierul .cer primit de la STISC.
password-needed = Containerul este protejat cu parolă. Introduceți parola ca să fie citit certificatul public din el.
password-wrong = Parola nu se potrivește. Verificați literele mari și tastatura, apoi introduceți-o din nou.
container-empty = Containerul nu conține niciun certificat. Alegeți fișierul .cer primit de la STISC.
container-too-slow = Containerul cere neobișnuit de multe calcule pentru a fi deschis, de aceea a rămas închis. Exportați din el doar certificatul public (.cer) și alegeți acel fișier.
container-unreadable = Containerul nu poate fi citit. Exportați din el doar certificatul public (.cer) și alegeți acel fișier.
certificate-unreadable = { $count ->
    [one] Un certificat din fișier nu poate fi citit: fișierul este deteriorat sau incomplet. Cereți-l din nou.
    [few] { $count } certificate din fișier nu pot fi citite: fișierul este deteriorat sau incomplet. Cereți-l din nou.
   *[other] { $count } de certificate din fișier nu pot fi citite: fișierul este deteriorat sau incomplet. Cereți-l din nou.
}

# Findings.
finding-already-held = Acest certificat este deja păstrat pentru „{ $system }”, { $environment ->
    [test] mediul de testare
   *[production] mediul de producție
}. Nu trebuie adăugat încă o dată.
finding-authority = Acesta este certificatul autorității emitente ({ $name }), nu al sistemului. Alegeți certificatul emis pentru sistemul informațional.
finding-chain-broken = Semnătura certificatului nu corespunde cheii emitentului. Nu îl trimiteți; cereți-l din nou la STISC.
finding-chain-cannot-be-checked = Semnătura nu poate fi verificată aici: certificatul emitentului lipsește din fișier sau tipul semnăturii nu este cunoscut.
finding-chain-verified = Semnătura a fost verificată cu certificatul emitentului din același fișier.
finding-expired = Certificatul a expirat { $date }. Solicitați unul nou la STISC.
finding-expires-soon = { $days ->
    [0] Expiră în mai puțin de o zi ({ $date }). Solicitați imediat unul nou la STISC.
    [one] Expiră într-o zi ({ $date }). Solicitați imediat unul nou la STISC.
    [few] Expiră în { $days } zile ({ $date }). Solicitați din timp unul nou la STISC.
   *[other] Expiră în { $days } de zile ({ $date }). Solicitați din timp unul nou la STISC.
}
finding-held-by-other-system = Acest certificat este păstrat pentru alt sistem: „{ $system }” ({ $environment ->
    [test] mediul de testare
   *[production] mediul de producție
}). Fiecare sistem informațional are certificatul său; verificați fișierul.
finding-idno-unknown = Certificatul nu conține niciun IDNO. Verificați după denumire că aparține instituției dvs.
finding-issuer-not-stisc = Certificatul este emis de „{ $issuer }”, nu de STISC. Întrebați MEGA dacă îl acceptă.
finding-key-usage-unfit = Certificatul nu prevede semnarea și autentificarea clientului, de care au nevoie MPass și MSign. Întrebați STISC înainte de a-l trimite.
finding-not-yet-valid = Valabil începând cu { $date }. Nu îl instalați mai devreme.
finding-other-institution = IDNO-ul din certificat aparține altei instituții: { $idno }. Verificați că ați ales fișierul potrivit.
finding-private-key = Fișierul conține cheia privată. Nu o trimiteți nimănui. Trimiteți doar certificatul public (.cer).
finding-request = Aceasta este o cerere de certificat (CSR), nu certificatul. Trimiteți-o la STISC și adăugați aici fișierul .cer primit.
finding-same-in-other-environment = Același certificat este păstrat pentru „{ $system }”, { $environment ->
    [test] mediul de testare
   *[production] mediul de producție
}. MEGA cere certificate diferite pentru testare și producție.
finding-same-key = Certificatul are aceeași cheie ca un certificat păstrat pentru „{ $system }” ({ $environment ->
    [test] mediul de testare
   *[production] mediul de producție
}). Dacă vechea cheie a fost compromisă, cereți un certificat cu cheie nouă.
finding-same-key-as-replaced = Certificatul are aceeași cheie ca certificatul înlocuit al „{ $system }” ({ $environment ->
    [test] mediul de testare
   *[production] mediul de producție
}). Dacă acela a fost înlocuit pentru că i s-a aflat cheia, cereți un certificat cu cheie nouă.
finding-self-signed = Certificat autosemnat, neemis de STISC. Întrebați MEGA dacă îl acceptă.
finding-unreadable-extension = O parte a certificatului nu poate fi citită (extensia { $oid }). Restul datelor sunt cele din certificat.
finding-unreadable-time = Termenul de valabilitate nu poate fi citit. Cereți la STISC un certificat nou.
finding-weak-hash = Certificatul este semnat cu un algoritm slab ({ $algorithm }). Întrebați MEGA dacă îl acceptă.
finding-weak-key = Cheia este slabă: { $algorithm }, { $bits } biți, sub { $least }. Cereți un certificat cu o cheie mai lungă.

# A file that should not have been chosen: where the right one is.
private-key-alone = Cheia rămâne pe serverul sistemului. MEGA are nevoie doar de certificatul public: fișierul .cer primit de la STISC.
private-key-beside = În fișier este și certificatul, dar împreună cu cheia nu poate fi trimis. Adăugați certificatul la sistem: Racord păstrează doar partea publică.
where-right-file = Certificatul sistemului este fișierul .cer primit de la STISC după comanda de pe semnatura.md.

# The verdict: what it is.
verdict-about = Emis de { $issuer }, valabil de { $from_long } până { $until_long }.
verdict-already-held = Acest certificat este deja păstrat.
verdict-authority = Acesta este certificatul autorității emitente, nu al sistemului.
verdict-check = Certificatul se poate citi, dar ceva trebuie verificat.
verdict-closed = Certificatul păstrat nu poate fi deschis acum.
verdict-expired = Certificatul a expirat { $date }. Solicitați unul nou la STISC.
verdict-expires-soon = { $days ->
    [0] Certificatul este cel potrivit, dar expiră în mai puțin de o zi.
    [one] Certificatul este cel potrivit, dar expiră într-o zi.
    [few] Certificatul este cel potrivit, dar expiră în { $days } zile.
   *[other] Certificatul este cel potrivit, dar expiră în { $days } de zile.
}
verdict-idno-matches = IDNO-ul corespunde instituției.
verdict-not-yet-valid = Valabil începând cu { $date }. Nu îl instalați mai devreme.
verdict-other-institution = IDNO-ul din certificat aparține altei instituții: { $idno }.
verdict-right = Acesta este certificatul potrivit. Îl puteți trimite.
verdict-same-in-other-environment = Același certificat este folosit deja în celălalt mediu.
verdict-self-signed = Certificat autosemnat, neemis de STISC. Întrebați MEGA dacă îl acceptă.

# What to do now.
next-again = După aceea deschideți din nou această pagină.
next-already-held = Nu trebuie adăugat încă o dată.
next-authority = Certificatul sistemului este alt fișier .cer, primit de la STISC după comandă. Alegeți-l pe acela.
next-check = Citiți observațiile de mai jos. Dumneavoastră decideți dacă îl trimiteți.
next-closed = Deblocați depozitul de chei al calculatorului și deschideți din nou această pagină.
next-expired = MPass și MSign pot refuza sistemul din clipa expirării. Trimiteți noul certificat la MEGA pentru fiecare serviciu conectat.
next-expires-soon = Comandați de acum unul nou la STISC. Păstrați certificatul vechi până când MEGA îl confirmă pe cel nou.
next-held = Este adăugat la sistem. E-mailul către MEGA, cu numărul de serie și amprenta, se pregătește în pasul integrării.
next-held-by-other-system = Alegeți certificatul emis pentru acest sistem sau adăugați-l la sistemul căruia îi aparține.
next-lost = Eliminați acest certificat, apoi adăugați-l din nou din fișierul .cer sau cu numărul lui de serie.
next-issuer-not-stisc = Până la răspuns, în mediul de producție folosiți certificatul de sistem comandat la STISC.
next-not-yet-valid = Îl puteți trimite la MEGA de pe acum; conveniți ziua în care este înlocuit.
next-other-institution = Verificați că ați ales fișierul potrivit. Dacă sistemul este administrat pentru acea instituție, puteți continua.
next-renewing = { $next } Păstrați certificatul vechi până când toate serviciile îl folosesc pe cel nou.
next-right = Adăugați-l la sistem; Racord pregătește e-mailul către MEGA cu numărul de serie și amprenta.
next-same-in-other-environment = Testarea și producția cer certificate diferite. Alegeți certificatul emis pentru acest mediu.
next-self-signed = În mediul de producție folosiți certificatul de sistem comandat la STISC.
next-serial-only = Se păstrează doar numărul de serie. Adăugați fișierul .cer când îl aveți, ca să se vadă termenul și amprenta.
next-unreadable-time = Cereți la STISC un certificat nou; fără termen, Racord nu vă poate avertiza din timp.

# Several certificates: which one, and why.
choice-end-entity = Acesta este certificatul sistemului; celelalte sunt ale autorităților emitente.
choice-newest = Acesta este cel mai nou dintre certificatele sistemului.
choice-only-one = Fișierul conține un singur certificat.
choice-valid = Acesta este valabil acum; celelalte nu sunt.
