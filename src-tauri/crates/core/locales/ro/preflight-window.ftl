# Etichetele ecranului.
preflight-screen-title = Verificare înainte de trimitere
preflight-screen-about = Ce ar găsi MEGA, aflat din timp. Racord întreabă rețeaua numai când apăsați aici un buton.
preflight-screen-card = Înainte de trimitere
preflight-screen-all = Verificați totul
preflight-screen-all-again = Verificați totul din nou
preflight-screen-one = Verificați
preflight-screen-again = Verificați din nou
preflight-screen-now = Se verifică acum
preflight-screen-nothing = Încă nu se poate verifica nimic. Mai jos, la fiecare verificare, scrie ce lipsește.
preflight-screen-beginning = Verificarea începe…
preflight-screen-progress = Se verifică { $number } din { $of }: { $name }
preflight-screen-bar = Cât s-a verificat
preflight-screen-stop = Opriți
preflight-screen-stopping = Verificarea se oprește…
preflight-screen-finished = Verificarea s-a încheiat.
preflight-screen-unreached = Verificarea nu a fost posibilă.
preflight-screen-stopped = Verificarea a fost oprită. Ce nu a fost verificat își păstrează rezultatul de dinainte.
preflight-screen-elsewhere = Acum se verifică altă integrare. Aceasta poate fi verificată după ea.
preflight-screen-there = Deschideți-o
preflight-screen-choose-file = Citiți dintr-un fișier
preflight-screen-keyring = Ce se află se păstrează sigilat. Deblocați depozitul de chei înainte de a verifica.
preflight-screen-fine = { $count ->
    [one] Un lucru este în ordine
    [few] { $count } lucruri sunt în ordine
   *[other] { $count } de lucruri sunt în ordine
}
preflight-screen-details = Detalii
preflight-screen-enter = Mergeți acolo
preflight-screen-own-metadata = Metadatele SAML ale sistemului
preflight-screen-save-metadata = Salvați metadatele
preflight-screen-script = Scriptul pentru server
preflight-screen-save-sh = Salvați pentru Linux (sh)
preflight-screen-save-powershell = Salvați pentru Windows (PowerShell)
preflight-screen-saved = { $file } a fost salvat în { $folder }.
preflight-screen-attach = Trimiteți și rezultatele
preflight-screen-attach-about = Ultimele rezultate devin un PDF care merge împreună cu scrisoarea. Îl vedeți acolo și îl puteți scoate.
preflight-screen-attach-to = Anexați la „{ $title }”
preflight-screen-network = Rețeaua
preflight-screen-network-about = Racord folosește rețeaua numai pentru verificările pe care le cereți.
preflight-screen-for-developers = { $environment }: pentru dezvoltatori
preflight-screen-tally = { $count ->
    [one] O verificare: { $parts }
    [few] { $count } verificări: { $parts }
   *[other] { $count } de verificări: { $parts }
}
preflight-screen-tally-bad = cu probleme – { $count }
preflight-screen-tally-warn = de verificat – { $count }
preflight-screen-tally-unknown = nu s-a putut afla – { $count }
preflight-screen-tally-ok = în ordine – { $count }
preflight-screen-tally-never = încă nefăcute – { $count }
