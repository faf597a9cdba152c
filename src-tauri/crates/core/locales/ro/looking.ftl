# Se deschid fișiere, dosare, containere cu parolă: ce s-a găsit și ce urmează.

dialog-certificate-folder = Alegeți dosarul cu certificate
looked-several = { $count ->
    [one] { $count } fișier
    [few] { $count } fișiere
   *[other] { $count } de fișiere
}
looked-files = { $files ->
    [one] S-a citit { $files } fișier: { $found }.
    [few] S-au citit { $files } fișiere: { $found }.
   *[other] S-au citit { $files } de fișiere: { $found }.
}
looked-certificates = { $count ->
    [0] niciun certificat
    [one] un certificat
    [few] { $count } certificate diferite
   *[other] { $count } de certificate diferite
}
looked-rest = { $count ->
    [one] Încă un certificat nu este arătat aici.
    [few] Încă { $count } certificate nu sunt arătate aici.
   *[other] Încă { $count } de certificate nu sunt arătate aici.
}
looked-bound-bytes = S-au citit doar primii { $megabytes } MB. Alegeți un dosar mai mic, în care sunt doar certificatele.
looked-bound-files = { $count ->
    [one] S-a citit doar { $count } fișier. Alegeți un dosar mai mic, în care sunt doar certificatele.
    [few] S-au citit doar { $count } fișiere. Alegeți un dosar mai mic, în care sunt doar certificatele.
   *[other] S-au citit doar { $count } de fișiere. Alegeți un dosar mai mic, în care sunt doar certificatele.
}
looked-bound-levels = { $count ->
    [one] Dosarele aflate la o adâncime de peste { $count } nivel nu au fost deschise.
    [few] Dosarele aflate la o adâncime de peste { $count } niveluri nu au fost deschise.
   *[other] Dosarele aflate la o adâncime de peste { $count } de niveluri nu au fost deschise.
}
looked-none = Aici nu este niciun certificat.
looked-keys = { $count ->
    [one] Un fișier conține cheia privată. Nu o trimiteți nimănui.
    [few] { $count } fișiere conțin chei private. Nu le trimiteți nimănui.
   *[other] { $count } de fișiere conțin chei private. Nu le trimiteți nimănui.
}
looked-keys-alone = { $files }. Cheia rămâne pe serverul sistemului. Certificatul sistemului este fișierul .cer primit de la STISC.
looked-keys-beside = { $files }. Cheia rămâne pe serverul sistemului: nu puneți aceste fișiere în e-mail. Racord păstrează doar certificatul public.
looked-failed = Fișierul nu a putut fi citit ({ $words }). Verificați că aveți dreptul să îl deschideți.
looked-link = Este o scurtătură spre alt loc și nu a fost urmată. Alegeți fișierul însuși.
looked-not-a-file = Nu este un fișier obișnuit și nu a fost deschis.
looked-too-large = Depășește { $megabytes } MB și nu a fost citit; un certificat are câțiva KB.
looked-password = Containerul este protejat cu parolă. Deschideți-l separat, ca să puteți introduce parola.
looked-completes = Acesta este fișierul certificatului de la care aveți doar numărul de serie. Adăugându-l, se completează ce lipsește; nu apare un al doilea.
verdict-restores = Certificatul este păstrat, dar numărul lui de serie lipsește din depozitul de chei.
next-restores = Adăugați fișierul la același sistem și în același mediu: numărul de serie revine, restul rămâne cum este.
next-chain-broken = Nu îl trimiteți. Cereți certificatul din nou la STISC.

# Un singur fișier.
private-key-password = Fișierul este protejat cu parolă. Dacă în el este și certificatul, introduceți parola: Racord citește certificatul public și uită cheia și parola.
password-forgotten = Racord citește doar certificatul public. Parola și cheia privată din container nu se păstrează.
password-empty = Introduceți parola containerului.
finding-request-for = Aceasta este cererea de certificat (CSR) pentru „{ $subject }”, nu certificatul. Trimiteți-o la STISC și adăugați fișierul .cer pe care îl primiți.
wrong-file-archive = Aceasta este o arhivă (ZIP sau alta), nu certificatul.
wrong-file-database = Aceasta este o bază de date, nu certificatul.
wrong-file-mail = Acesta este un e-mail salvat, nu certificatul.
wrong-file-office = Acesta este un document Office, nu certificatul.
wrong-file-page = Aceasta este o pagină web salvată, nu certificatul.
wrong-file-pdf = Acesta este un document PDF, nu certificatul.
wrong-file-picture = Aceasta este o imagine, nu certificatul.
wrong-file-program = Acesta este un program, nu certificatul. Nu îl porniți dacă nu știți de unde este.
wrong-file-shortcut = Aceasta este o scurtătură spre alt fișier sau spre o pagină, nu certificatul.
where-inside = Deschideți-l și salvați de acolo fișierul .cer, apoi alegeți acel fișier.

# Ecranul.
certificate-screen-choose-folder = Alegeți un dosar
certificate-screen-password = Parola containerului
certificate-screen-password-open = Deschideți containerul
certificate-screen-add-anyway = Adăugați-l totuși
certificate-screen-files = Ce s-a citit
certificate-screen-in-files = Se află în
certificate-screen-other-notes = { $count ->
    [one] Încă { $count } fișier fără certificat
    [few] Încă { $count } fișiere fără certificat
   *[other] Încă { $count } de fișiere fără certificat
}
certificate-screen-compare-held = Comparați-l cu certificatul păstrat pentru { $name }
