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
reminding-path = Calea „{ $file }” nu poate fi scrisă în programatorul sistemului de operare: nu este text obișnuit. Mutați Racord sau datele lui într-un dosar cu un nume obișnuit, apoi activați mementourile.
reminding-appimage = Dintr-un AppImage mementourile nu pot fi activate: programul care amintește există doar cât timp imaginea este deschisă. Pentru aceasta instalați Racord dintr-un pachet.
reminding-not-registered = Mementourile au fost activate, dar în sistemul de operare nu mai sunt înregistrate cum trebuie: nu vine nicio avertizare. Activați-le din nou în setări.
reminding-failed = Verificarea din { $date_long } nu a reușit: nu totul a putut fi citit sau înregistrat. Vedeți aici ce este scadent. Dacă mesajul se repetă, verificați dacă este loc pe disc și dacă toate programele Racord sunt de aceeași versiune.
reminding-older-title = Deschideți Racord
reminding-older = Racord a fost actualizat, iar datele lui sunt încă în forma veche: nu se poate verifica ce este scadent. Deschideți Racord o dată, și mementourile vor veni din nou.

reminding-by = { $via ->
    [autostart] lista programelor care pornesc când intrați în sistem
    [launchd] launchd
    [systemd] systemd
   *[tasks] Planificatorul de activități
}
reminding-status-on = Activate: înregistrate în { reminding-by }
reminding-status-off = Dezactivate
reminding-status-different = Nu sunt în ordine: în { reminding-by } este înregistrat altceva
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
