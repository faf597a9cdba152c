# Navigare
screen-navigation = Navigare principală
screen-menu = Meniu
screen-skip = Salt la conținut
screen-crumbs = Unde vă aflați
screen-todo = De făcut
screen-certificates = Certificate
screen-sendings = Transmiteri
screen-help = Ajutor
screen-settings = Setări
screen-nav-yours = { $count ->
    [one] lucru vă așteaptă
    [few] lucruri vă așteaptă
   *[other] de lucruri vă așteaptă
}

# Căutare
screen-find = Căutare
screen-find-label = Sistem, pas, certificat sau număr de serie
screen-find-hits = { $count ->
    [0] Nu s-a găsit nimic. Un număr de serie poate fi scris cu spații, cu două puncte sau în zecimal.
    [one] Un rezultat
    [few] { $count } rezultate
   *[other] { $count } de rezultate
}

# Ce ține de toate ecranele
screen-broken = Racord nu a putut porni
screen-try-again = Încercați din nou
screen-no-place = Acest ecran nu există
screen-no-place-todo = Mergeți la „De făcut”
screen-not-shown = Acest ecran nu poate fi afișat
screen-not-opened = Nu s-a putut deschide
screen-close = Închideți
screen-cancel = Renunțați
screen-change = Modificați
screen-unknown = necunoscut
screen-understood = Am înțeles
screen-notice = Notă
screen-copy = Copiați
screen-copy-copied = Copiat
screen-copy-failed = Nu s-a copiat
screen-keyring = Depozitul de chei al sistemului de operare
screen-keyring-unlock = Deblocați
screen-sample = Instituție-exemplu
screen-sample-about = Vedeți o instituție-exemplu cu date inventate. Nimic de aici nu se trimite.
screen-sample-remove = Eliminați exemplul

# Eliminare
screen-remove = Eliminați…
screen-remove-gone = Se vor șterge:
screen-keep = Păstrați

# De făcut
screen-yours = Rândul dvs.
screen-waiting = Se așteaptă alții
screen-deadlines = Termene
screen-overdue = Depășite
screen-soon = În curând
screen-later = Mai târziu
screen-integrations = Integrări
screen-connect-system = Conectați un sistem
screen-record-connected = Înregistrați sisteme deja conectate
screen-begin = De unde începem?
screen-begin-connect = Un sistem nou
screen-begin-connect-about = Racord vă conduce pas cu pas prin conectarea la MPass sau MSign: ce se completează, ce se trimite și cui.
screen-begin-record = Sisteme care funcționează deja
screen-begin-record-about = Un minut pentru fiecare sistem: serviciile la care este conectat și certificatul. De atunci Racord vă spune din timp când expiră.
screen-sample-begin = Priviți o instituție-exemplu
screen-sample-preparing = Se pregătește exemplul: se generează certificatele lui…
screen-sample-begin-about = Se elimină cu un singur clic.
screen-timeline = Valabilitatea certificatelor
screen-timeline-today = astăzi
screen-timeline-table = Aceleași date în tabel
screen-timeline-system = Sistem
screen-timeline-environment = Mediu
screen-timeline-from = De la
screen-timeline-to = Până la
screen-timeline-state = Stare

# Instituție și sistem
screen-institution-facts = Datele instituției
screen-systems = Sisteme informaționale
screen-systems-none = Niciun sistem deocamdată.
screen-system-facts = Datele sistemului
screen-certificates-none = Niciun certificat deocamdată.
screen-certificate-add = Adăugați un certificat
screen-connectable = La ce se mai poate conecta
screen-connect-service = Conectați la { $service }
screen-journal = Jurnal

# Formulare
screen-optional = (opțional)
screen-error = Eroare:
screen-warning = De verificat:
screen-choose = Alegeți
screen-day = Ziua
screen-month = Luna
screen-year = Anul
screen-today = Astăzi
screen-form-wrong = Mai este ceva de corectat
screen-form-doubtful = Verificați înainte de a salva
screen-form-not-saved = Nu s-a salvat
screen-form-confirm = Am verificat, salvați așa
screen-form-restored = Am păstrat ce ați scris data trecută și nu ați salvat.
screen-form-afresh = Începeți din nou
screen-form-unkept = Ce scrieți nu se poate păstra până la salvare.
screen-attribute-other = Alt atribut
screen-attribute-add = Adăugați
screen-attribute-remove = Scoateți { $name }
screen-attributes-written = Atribute adăugate de dvs.
screen-certificate-choose = Alegeți fișierul
screen-certificate-another = Alegeți alt fișier
screen-certificate-earlier = Fișierul ales mai devreme
screen-certificate-clear = Fără fișier
screen-certificate-paste = Lipiți textul certificatului
screen-certificate-paste-label = Textul dintre BEGIN CERTIFICATE și END CERTIFICATE, cu tot cu aceste rânduri
screen-certificate-look = Verificați textul

# Setări
screen-language = Limba
screen-language-ro = Română
screen-language-ru = Русский
screen-language-en = English
screen-settings-facts = Despre program
screen-procedures = Proceduri și surse
screen-procedures-about = Pașii, prețurile și adresele provin din aceste pagini, așa cum arătau la data indicată.
screen-procedure = { $name }, versiunea din { $date }
screen-licences = Licențe
screen-licences-program = Racord este liber: licența MIT sau Apache 2.0, la alegerea dvs.
screen-licences-look = Culorile și dimensiunile urmează sistemul unificat de design al Republicii Moldova. Racord nu este un produs al MEGA sau al STISC.
screen-licences-font = Licența fontului Onest (SIL Open Font License 1.1)

# Ajutor
screen-help-about = Cum lucrați cu Racord
screen-help-first = Cu ce încep?
screen-help-first-text = Dacă sistemele dvs. sunt deja conectate, înregistrați-le întâi: un minut pentru fiecare. Pentru o conectare nouă adăugați sistemul, alegeți serviciul și urmați pașii. Certificatul de sistem se solicită la STISC chiar din prima zi, în paralel cu contractul.
screen-help-turns = Al cui este rândul?
screen-help-turns-text = Lângă fiecare pas scrie cine trebuie să acționeze: dvs., semnatarul, dezvoltatorii, MEGA sau STISC. Când așteptați pe alții, Racord numără zilele lucrătoare și vă spune când puteți scrie din nou.
screen-help-certificate = Ce fac cu un certificat primit?
screen-help-certificate-text = Deschideți „Certificate” și alegeți fișierul, trageți-l în fereastră sau lipiți textul lui. Racord spune dacă este cel potrivit și ce urmează. Nimic nu se păstrează până nu îl adăugați la un sistem.
screen-help-serial = Unde se păstrează numărul de serie?
screen-help-serial-text = Numărul de serie se află în depozitul de chei al sistemului de operare, nu în fișiere. Cheia privată nu se păstrează niciodată și nu se trimite nimănui.
screen-help-sending = Trimite Racord ceva de la sine?
screen-help-sending-text = Nu. Racord pregătește e-mailul, pachetul sau răspunsurile pentru formularul online; dvs. le trimiteți și notați data.
screen-help-closing = Ce se întâmplă dacă închid programul?
screen-help-closing-text = Nimic nu se pierde. La următoarea pornire sunteți unde ați rămas, cu tot ce ați scris, inclusiv ce nu ați salvat încă.
screen-help-keys = Taste
screen-help-key-find = Ctrl + K
screen-help-key-find-text = caută un sistem, un pas, un certificat sau un număr de serie
screen-help-key-back = Alt + ←
screen-help-key-back-text = ecranul precedent
screen-help-key-forward = Alt + →
screen-help-key-forward-text = ecranul următor
