# Copia de siguranță, predarea, restaurarea și depozitul de chei care a pierdut ce păstra.

# Copia. Paginile.
backup-screen-title = Copie de siguranță și predare
backup-screen-about = Un singur fișier criptat, cu tot ce păstrează Racord. Din el restaurați totul pe alt calculator sau predați lucrul unui coleg.
backup-screen-make = Faceți o copie de siguranță
backup-screen-restore = Restaurați dintr-o copie
backup-screen-contents = Ce intră în copie
backup-screen-passphrase-title = Alegeți fraza de acces
backup-screen-passphrase-about = Copia se deschide numai cu această frază. Racord nu o păstrează și nu o poate afla mai târziu.
backup-screen-passphrase = Fraza de acces
backup-screen-passphrase-hint = Cel puțin 12 caractere. Câteva cuvinte fără legătură între ele se țin minte ușor și se ghicesc greu.
backup-screen-repeated = Fraza de acces încă o dată
backup-screen-reveal = Arătați fraza
backup-screen-hide = Ascundeți fraza
backup-screen-propose = Propuneți o frază
backup-screen-proposed = Notați fraza propusă înainte de a continua.
backup-screen-keep-title = Cum păstrați fraza
backup-screen-keep = Notați-o pe hârtie sau într-un manager de parole, nu lângă fișier: cine le are pe amândouă citește tot. Fără frază, nimeni nu mai poate deschide copia.
backup-screen-submit = Alegeți unde se salvează
backup-screen-working = Alegeți locul în fereastra deschisă. Apoi criptarea durează câteva secunde…
backup-screen-made = Copia de siguranță este gata
backup-screen-made-file = Fișierul: { $file }
backup-screen-to-todo = Înapoi la „De făcut”
backup-screen-hand-over = Predarea către un coleg
backup-screen-hand-over-file = Dați-i fișierul, de exemplu pe un stick USB sau printr-un dosar comun.
backup-screen-hand-over-passphrase = Spuneți-i fraza de acces separat, personal sau la telefon, niciodată împreună cu fișierul.
backup-screen-hand-over-there = Pe calculatorul lui, colegul alege în Racord „Restaurați dintr-o copie” și găsește totul: sisteme, integrări, certificate, note și jurnal.

# Restaurarea. Paginile.
backup-screen-begin = Am o copie de pe alt calculator
backup-screen-begin-about = Preluați lucrul unui coleg sau v-ați schimbat calculatorul: aveți nevoie de fișierul copiei și de fraza de acces.
backup-screen-restore-about = Aveți nevoie de fișierul copiei și de fraza de acces cu care a fost făcută.
backup-screen-choose-about = Numele fișierului începe de obicei cu „racord-” și se termină cu „.age”. Nimic nu se schimbă până nu confirmați.
backup-screen-choose = Alegeți fișierul copiei
backup-screen-open-title = Scrieți fraza de acces
backup-screen-open-hint = Cea aleasă când s-a făcut copia. O știe cine a făcut-o.
backup-screen-open = Deschideți copia
backup-screen-opening = Se deschide copia. Durează câteva secunde…
backup-screen-other = Alegeți alt fișier
backup-screen-inside = Ce se restaurează
backup-screen-inside-facts = În copie
backup-screen-restoring = Se restaurează…
backup-screen-broken = Aveți o copie de siguranță?
backup-screen-broken-about = Puteți restaura totul din ea. Baza de date deteriorată nu se șterge: se mută alături, iar Racord vă spune unde.

# Depozitul de chei care a pierdut ce păstra. Pagina.
backup-screen-lost-ways = Vedeți ce puteți face
backup-screen-lost-works = Ce funcționează în continuare
backup-screen-lost-restore = Restaurați dintr-o copie de siguranță
backup-screen-lost-restore-about = Este calea cea mai bună: copia conține și ce era în depozitul de chei.
backup-screen-lost-again = Adăugați certificatele din nou
backup-screen-lost-anew = Nu aveți nicio copie?
backup-screen-lost-anew-about = Puteți continua fără ce nu se mai poate deschide. Înainte de a confirma, vedeți ce se pierde.
backup-screen-lost-anew-begin = Continuați fără copie…
backup-screen-lost-anew-ask = Continuați fără copie?
backup-screen-lost-anew-stays = Rămân instituțiile, sistemele, integrările cu pașii lor, denumirile și datele certificatelor, jurnalul.
backup-screen-lost-anew-confirm = Ștergeți și continuați

# În lista „De făcut” și în setări.
backup-remind-none = Încă nu aveți o copie de siguranță
backup-remind-none-detail = Dacă acest calculator se defectează, se pierde tot. O copie durează un minut.
backup-remind-old = Ultima copie de siguranță este din { $date }
backup-remind-old-detail = De atunci s-au schimbat date: faceți o copie nouă.
backup-none = Pe acest calculator nu s-a făcut încă nicio copie.
backup-since-changed = s-au schimbat date
backup-since-same = nu s-a schimbat nimic
fact-backup-made = Ultima copie
fact-backup-file = Fișierul
fact-backup-since = De atunci
fact-backup-taken = Făcută
fact-backup-version = Cu Racord
fact-backup-institutions = Instituția
fact-backup-holds = Conține
fact-backup-without-serials = Fără număr de serie

# Ce intră în copie.
backup-systems = { $count ->
    [one] un sistem
    [few] { $count } sisteme
   *[other] { $count } de sisteme
}
backup-integrations = { $count ->
    [one] o integrare
    [few] { $count } integrări
   *[other] { $count } de integrări
}
backup-certificates = { $count ->
    [one] un certificat
    [few] { $count } certificate
   *[other] { $count } de certificate
}
backup-contents-counts = Tot ce este aici: { $counts }.
backup-contents-secrets = Numerele de serie și cheia din depozitul de chei; de aceea fișierul este criptat.
backup-contents-texts = Răspunsurile, notele, transmiterile și jurnalul.
backup-contents-not = Nu intră pachetele exportate deja și nicio cheie privată: Racord nu păstrează chei private.
backup-contents-sample = Nu intră nici instituția-exemplu.
backup-without-serials = { $count ->
    [one] Numărul de serie al unui certificat lipsește din depozitul de chei, deci va lipsi și din copie.
    [few] Numerele de serie a { $count } certificate lipsesc din depozitul de chei, deci vor lipsi și din copie.
   *[other] Numerele de serie a { $count } de certificate lipsesc din depozitul de chei, deci vor lipsi și din copie.
}

# Fraza de acces.
backup-passphrase-empty = Scrieți fraza de acces.
backup-passphrase-short = { $count ->
    [one] Prea scurtă: mai adăugați cel puțin un caracter.
    [few] Prea scurtă: mai adăugați cel puțin { $count } caractere.
   *[other] Prea scurtă: mai adăugați cel puțin { $count } de caractere.
}
backup-passphrase-simple = Se ghicește ușor: este un șir, o repetare sau un număr. Folosiți câteva cuvinte.
backup-passphrase-fair = Bună. Încă un cuvânt ar face-o și mai greu de ghicit.
backup-passphrase-strong = Foarte bună.
backup-passphrase-differs = Cele două fraze nu sunt la fel. Scrieți-o din nou.

# Dialoguri.
dialog-backup-file = Alegeți fișierul copiei de siguranță
dialog-backup-target = Alegeți unde se salvează copia de siguranță

# Ce nu se poate.
backup-gone = Copia { $file } nu mai este unde a fost salvată. Căutați-o unde ați mutat-o sau faceți alta.
backup-nothing-chosen = Fișierul copiei nu mai este deschis. Alegeți-l din nou.

# Ce se restaurează.
backup-group-keyring = Revine în depozitul de chei
backup-group-keyring-about = Aici lipsesc; copia le are.
backup-group-keyring-key = cheia care deschide notele și certificatele păstrate
backup-group-keyring-serials = numerele de serie pe care le are copia
backup-group-added = Se adaugă
backup-group-added-about = Sunt numai în copie.
backup-group-taken = Se ia din copie
backup-group-taken-about = În copie sunt mai noi decât aici.
backup-group-kept = Rămâne ce este aici
backup-group-kept-about = Aici sunt mai noi decât în copie.
backup-group-same = La fel în ambele părți
backup-group-same-about = { $count ->
    [one] Un element. Aici nu se schimbă nimic.
    [few] { $count } elemente. Aici nu se schimbă nimic.
   *[other] { $count } de elemente. Aici nu se schimbă nimic.
}
backup-questions = Ce rămâne?
backup-questions-intro = Acestea s-au schimbat în ambele părți. Alegeți pentru fiecare ce rămâne; cealaltă variantă se pierde.
backup-keep-here = Păstrați ce este aici
backup-take-backup = Luați din copie
backup-removed-here = De aici a fost eliminat după ce s-a făcut copia.
backup-stay-removed = Rămâne eliminat
backup-bring-back = Aduceți înapoi din copie
backup-changed-on = Schimbat ultima dată: { $date_long }
backup-restore-submit = Restaurați
backup-restored = { $count ->
    [0] Copia a fost restaurată. Toate datele din ea erau deja aici.
    [one] Copia a fost restaurată: un element adăugat sau înlocuit.
    [few] Copia a fost restaurată: { $count } elemente adăugate sau înlocuite.
   *[other] Copia a fost restaurată: { $count } de elemente adăugate sau înlocuite.
}
backup-restored-all = Totul a fost restaurat din copie: { $counts }.
backup-restored-serials = { $count ->
    [one] Un număr de serie este din nou în depozitul de chei.
    [few] { $count } numere de serie sunt din nou în depozitul de chei.
   *[other] { $count } de numere de serie sunt din nou în depozitul de chei.
}
backup-restored-moved = { $said } Baza de date deteriorată se află acum în { $folder }.

# Depozitul de chei care a pierdut ce păstra.
lost-banner-key = În depozitul de chei nu mai este cheia notelor și a certificatelor păstrate: ele nu se pot deschide. Restul funcționează.
lost-banner-serials = { $count ->
    [one] Numărul de serie al unui certificat nu mai este în depozitul de chei. Restul funcționează.
    [few] Numerele de serie a { $count } certificate nu mai sunt în depozitul de chei. Restul funcționează.
   *[other] Numerele de serie a { $count } de certificate nu mai sunt în depozitul de chei. Restul funcționează.
}
lost-key-title = Cheia conținutului criptat nu mai este în depozitul de chei
lost-key-text = Notele și certificatele păstrate sunt aici, dar fără cheie nu se pot deschide. Se întâmplă când se schimbă calculatorul, contul sau parola, ori când cineva șterge intrările „racord” din depozitul de chei.
lost-serials-title = { $count ->
    [one] Numărul de serie al unui certificat nu mai este în depozitul de chei
    [few] Numerele de serie a { $count } certificate nu mai sunt în depozitul de chei
   *[other] Numerele de serie a { $count } de certificate nu mai sunt în depozitul de chei
}
lost-serials-text = Intrările lor au fost șterse acolo. Celelalte se deschid ca până acum.
lost-nothing = Nu lipsește nimic din depozitul de chei. Întoarceți-vă la „De făcut”.
lost-nothing-title = Depozitul de chei are tot ce trebuie
lost-nothing-text = Numerele de serie și cheia conținutului criptat sunt la locul lor.
lost-works-key = Instituțiile, sistemele, pașii, termenele și datele de expirare se văd ca înainte. Note, răspunsuri și certificate noi nu se pot salva până nu alegeți o cale de mai jos.
lost-works-serials = Totul, în afară de afișarea și transmiterea acestor numere de serie.
lost-again-key = Se poate după ce continuați fără copie: deschideți fiecare certificat și adăugați-i din nou fișierul. Acestea sunt certificatele.
lost-again-serials = Deschideți certificatul și adăugați-i din nou fișierul (.cer): numărul de serie se ia din el.
lost-gone-certificates = { $count ->
    [one] conținutul unui certificat
    [few] conținutul a { $count } certificate
   *[other] conținutul a { $count } de certificate
}
lost-gone-notes = { $count ->
    [one] o notă
    [few] { $count } note
   *[other] { $count } de note
}
lost-gone-answers = { $count ->
    [one] un răspuns criptat
    [few] { $count } răspunsuri criptate
   *[other] { $count } de răspunsuri criptate
}
lost-gone-texts = { $count ->
    [one] un text de e-mail modificat de dvs.
    [few] { $count } texte de e-mail modificate de dvs.
   *[other] { $count } de texte de e-mail modificate de dvs.
}
lost-gone-files = { $count ->
    [one] un fișier adăugat
    [few] { $count } fișiere adăugate
   *[other] { $count } de fișiere adăugate
}
lost-gone-forms = { $count ->
    [one] un formular început și nesalvat
    [few] { $count } formulare începute și nesalvate
   *[other] { $count } de formulare începute și nesalvate
}
lost-gone-nothing = nimic din ce este păstrat acum
lost-begun-anew = Puteți continua. Adăugați din nou fișierul fiecărui certificat.
