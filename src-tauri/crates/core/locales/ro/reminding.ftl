# Mementouri pe acest calculator: cum sunt afișate, și programatorul sistemului de operare.

reminding-open = Deschideți
reminding-example-title = Așa arată mementourile din Racord
reminding-example = Veți fi anunțat din timp înainte de expirarea unui certificat. Un clic deschide Racord acolo unde este de lucru.

reminding-no-service = Nimic nu afișează notificări pe acest desktop ({ $words }). Ce este scadent se va afișa de îndată ce este posibil.
reminding-refused = Desktopul a refuzat să afișeze notificarea ({ $words }). Se va încerca din nou.
reminding-held = O altă verificare a termenelor durează deja de jumătate de minut. Încercați din nou mai târziu.
reminding-file = „{ $file }” nu a putut fi folosit: { $words }. Verificați dacă aveți drept de scriere acolo, apoi încercați din nou.
reminding-no-home = Sistemul de operare nu indică un dosar personal pentru dvs., de aceea mementourile nu pot fi activate.
reminding-no-program = Programul care amintește (racord-remind) nu se află lângă Racord. Instalați Racord din nou, apoi activați mementourile.
reminding-scheduler = Sistemul de operare nu a acceptat: { $program } spune „{ $words }”. Încercați din nou; dacă se repetă, arătați mesajul administratorului calculatorului.
reminding-none = Aici mementourile nu pot fi activate. Deschideți Racord regulat: ce este scadent se vede la „De făcut”.
reminding-different = În sistemul de operare este înregistrat altceva: Racord a fost mutat sau mementourile au fost modificate din afară. Activați-le din nou.
reminding-not-shown = { $date_long } era ceva scadent, dar acest desktop nu a putut afișa o notificare. Vedeți aici ce este scadent și verificați dacă notificările sunt permise pentru Racord.

reminding-by = { $via ->
    [autostart] pornirea automată a desktopului
    [launchd] launchd
    [systemd] systemd
   *[tasks] Planificatorul de activități
}
reminding-status-on = Activate: înregistrate prin { reminding-by }
reminding-status-off = Dezactivate
reminding-status-different = Nu sunt în ordine: prin { reminding-by } este înregistrat altceva
reminding-last = Ultima verificare: { $date_long }, { $time }
reminding-limit-login = Pe acest calculator nu există systemd: Racord verifică la fiecare autentificare, dar nu zilnic cât timp rămâneți autentificat.
reminding-limit-logged-in = Nu se afișează nimic cât timp nimeni nu este autentificat. Ce s-a pierdut vine la următoarea autentificare, într-un singur mesaj.
reminding-limit-focus = Modul „Nu deranja” ascunde notificările până când vă uitați în centrul de notificări.

reminding-screen-title = Mementouri
reminding-screen-about = Racord vă anunță din timp înainte de expirarea unui certificat, în ziua respectivă și apoi din nou până când este înlocuit, chiar și cu fereastra închisă. Nimic nu rulează în fundal decât atunci când un memento este pe ecran.
reminding-screen-on = Activați mementourile
reminding-screen-again = Activați-le din nou
reminding-screen-off = Dezactivați mementourile
reminding-screen-show = Arătați-mi unul acum
reminding-screen-shown = Ar trebui să fie acum pe ecran. Un clic pe el deschide Racord.
reminding-screen-status = Starea
reminding-screen-limits = Ce nu poate face acest sistem
reminding-screen-offer = Doriți să fiți anunțat înainte de expirarea certificatelor?
reminding-screen-offer-about = O dată pe zi Racord verifică ce este scadent, chiar și cu fereastra închisă. Puteți schimba aceasta în setări.
reminding-screen-not-now = Nu, mulțumesc
