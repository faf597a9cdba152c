# Fișa pentru dezvoltatori (un registru Excel care se completează și se întoarce), Fișa sistemului, jurnalul exportat.

# În registru: titlul, foile, coloanele
sheet-title = Fișă pentru dezvoltatori
sheet-tab-about = Instrucțiuni
sheet-tab-answers = Întrebări
sheet-tab-tests = Teste
sheet-question = Întrebarea
sheet-environment = Mediul
sheet-hint = Ce se cere
sheet-example = Exemplu
sheet-answer = Răspunsul dvs.
sheet-test = Testul
sheet-steps = Pașii
sheet-expected = Rezultatul așteptat
sheet-outcome = Rezultatul
sheet-on = Data
sheet-tester = Cine a testat
sheet-note = Rezultatul efectiv, observații
sheet-evidence = Dovezi (numele fișierelor)
sheet-yes = Da
sheet-no = Nu
sheet-choose = Alegeți din listă
sheet-choose-text = Alegeți unul dintre răspunsurile din listă sau lăsați celula goală.
sheet-optional = Se poate lăsa necompletat.
sheet-options = Posibile: { $options }
sheet-both-environments = ambele

# În registru: instrucțiunile
sheet-how = Cum se completează
sheet-how-fields = Completați numai celulele galbene. Celelalte sunt blocate, fără parolă, ca să nu se schimbe din greșeală. Ce se știe deja este completat: verificați și corectați.
sheet-how-answers = Foaia „Întrebări”: dacă sunt mai multe valori, scrieți-le una pe rând (Alt+Enter în Excel, Ctrl+Enter în LibreOffice).
sheet-how-tests = Foaia „Teste”: alegeți rezultatul din listă, scrieți data și cine a testat. La un test eșuat scrieți ce s-a văzut, la unul care nu se aplică – de ce.
sheet-how-evidence = Dovezile (capturi de ecran, jurnale) se scriu pe nume în coloana lor, câte una pe rând. Puneți fișierele într-un ZIP, împreună cu această fișă.
sheet-how-keys = Nu puneți nicăieri cheia privată, parole sau fișiere .pfx: o fișă care le conține nu se acceptă.
sheet-how-back = Salvați ca .xlsx și trimiteți fișierul înapoi persoanei responsabile de mai sus.
sheet-fact-system = Sistemul informațional
sheet-fact-institution = Instituția
sheet-fact-service = Serviciul
sheet-fact-environments = Adresele serviciului
sheet-fact-procedure = Procedura din
sheet-fact-made = Fișa din
sheet-fact-back = Se întoarce la
sheet-file-name = fisa-dezvoltatori

# Pe ecran
developers-screen-title = Pentru dezvoltatori
developers-screen-about = Dezvoltatorii sistemului completează o fișă în Excel sau LibreOffice: adresele, atributele și rezultatele testelor. Fișa întoarsă se citește aici. Nimic nu se schimbă înainte de a confirma.
developers-screen-out = 1. Trimiteți fișa
developers-screen-out-about = Fișa conține întrebările și testele, iar ce se știe deja este completat. Salvați-o și trimiteți-o dezvoltatorilor.
developers-screen-save = Salvați fișa
developers-screen-saved = Fișa a fost salvată: { $file }, în dosarul { $folder }
developers-screen-back = 2. Preluați fișa completată
developers-screen-back-about = Alegeți fișierul .xlsx sau un ZIP cu fișa și dovezile.
developers-screen-choose = Alegeți fișa completată
developers-screen-answers = Răspunsuri
developers-screen-tests = Rezultatele testelor
developers-screen-files = Dovezi
developers-screen-now = Acum
developers-screen-new = Din fișă
developers-screen-nothing = necompletat
developers-screen-unchanged = Neschimbate și necompletate
developers-screen-confirm = Preluați ce este bifat
developers-screen-other = Alegeți alt fișier
developers-screen-card = Fișa pentru dezvoltatori
developers-screen-open = Pentru dezvoltatori
developers-history-none = Fișa nu a fost încă trimisă.

developers-row-changed = se schimbă
developers-row-doubt = de verificat
developers-row-empty = necompletat
developers-row-new = nou
developers-row-same = neschimbat
developers-row-wrong = nu se preia
developers-summary = { $count ->
    [0] Din { $file } nu este nimic nou de preluat.
    [one] Din { $file } se poate prelua un lucru.
    [few] Din { $file } se pot prelua { $count } lucruri.
   *[other] Din { $file } se pot prelua { $count } de lucruri.
}
developers-wrong = { $count ->
    [one] Un lucru nu se poate prelua; motivul stă lângă el. Corectați-l în fișă sau direct în program.
    [few] { $count } lucruri nu se pot prelua; motivul stă lângă fiecare. Corectați-le în fișă sau direct în program.
   *[other] { $count } de lucruri nu se pot prelua; motivul stă lângă fiecare. Corectați-le în fișă sau direct în program.
}
developers-result = { $outcome } · { $date }
developers-tester = Cine a testat: { $name }
developers-evidence = Dovezi: { $files }
developers-evidence-of = { $file } ({ $test })
developers-file-kept = se păstrează ca dovadă
developers-taken = { $count ->
    [one] Un lucru a fost preluat din fișă.
    [few] { $count } lucruri au fost preluate din fișă.
   *[other] { $count } de lucruri au fost preluate din fișă.
}

# De ce nu se preia ceva
sheet-cell-outcome = Rezultatul „{ $text }” nu este din listă. Alegeți: trecut, eșuat sau nu se aplică.
sheet-cell-date = Data „{ $text }” nu poate fi citită. Scrieți-o ca 2026-11-26.
sheet-cell-outcome-missing = Testul nu are rezultat. Alegeți-l din listă.
sheet-cell-error = Celula conține eroarea { $text }. Scrieți valoarea în locul formulei.
sheet-cell-yes-no = Răspunsul „{ $text }” nu este din listă. Alegeți da sau nu.
sheet-evidence-missing = Fișierul „{ $file }” nu este în ZIP. Cereți-l dezvoltatorilor sau adăugați-l la test.
sheet-evidence-several = În ZIP sunt mai multe fișiere „{ $file }”. Scrieți în fișă numele împreună cu dosarul.
sheet-evidence-unnamed = { $count ->
    [one] Un fișier din ZIP nu este numit la niciun test și nu se preia: { $files }
    [few] { $count } fișiere din ZIP nu sunt numite la niciun test și nu se preiau: { $files }
   *[other] { $count } de fișiere din ZIP nu sunt numite la niciun test și nu se preiau: { $files }
}
sheet-unknown-rows = { $count ->
    [one] Un rând din fișă nu este al procedurii și nu se preia: { $rows }
    [few] { $count } rânduri din fișă nu sunt ale procedurii și nu se preiau: { $rows }
   *[other] { $count } de rânduri din fișă nu sunt ale procedurii și nu se preiau: { $rows }
}
sheet-changed-meanwhile = Datele s-au schimbat între timp. Alegeți fișa din nou și comparați încă o dată.
sheet-nothing-chosen = Nu este bifat nimic. Bifați ce doriți să preluați.

# De ce un fișier nu este fișa
sheet-damaged = Fișierul este deteriorat și nu poate fi citit până la capăt. Cereți-l din nou dezvoltatorilor.
sheet-newer = Fișa este făcută de o versiune mai nouă a programului. Actualizați programul.
sheet-none-inside = În ZIP nu este nicio fișă (.xlsx). Cereți dezvoltatorilor fișa completată.
sheet-not-one = Acesta nu este fișa pentru dezvoltatori pe care a salvat-o programul. Alegeți fișierul .xlsx completat sau ZIP-ul cu el.
sheet-other-format = Fișa este salvată în alt format sau cu parolă. Deschideți-o în Excel sau LibreOffice și salvați-o ca .xlsx, fără parolă.
sheet-several = În ZIP sunt mai multe fișe. Alegeți-o pe cea potrivită și preluați-o separat.
sheet-too-many-cells = În registru sunt peste { $limit } de celule: aceasta nu este fișa salvată de program.
sheet-twice = În fișă, „{ $row }” stă pe două rânduri. Ștergeți unul și salvați din nou.
sheet-of-another = Fișa este a altei integrări: { $title }. Preluați-o pe pagina ei.
sheet-of-unknown = Fișa este a altui sistem, care nu este în acest program. Verificați de unde a venit.
sheet-older-revision = Fișa urmează procedura din { $theirs }, iar integrarea – pe cea din { $ours }. Salvați o fișă nouă și rugați dezvoltatorii să mute răspunsurile în ea.
not-found-sheet = Fișa citită nu mai este în memorie. Alegeți fișierul din nou.
dialog-sheet-save = Alegeți unde se salvează fișa pentru dezvoltatori
dialog-sheet-choose = Alegeți fișa completată (.xlsx sau .zip)
journal-sheet-out = Fișa pentru dezvoltatori ({ $service }) a fost salvată pentru completare
journal-sheet-back = Din fișa dezvoltatorilor ({ $service }) au fost preluate: răspunsuri – { $answers }, rezultate – { $tests }, dovezi – { $files }

# Fișa sistemului
system-sheet-title = Fișa sistemului
system-sheet-file = fisa-sistemului
system-sheet-section-institution = Instituția
system-sheet-section-system = Sistemul informațional
system-sheet-section-people = Persoane de contact
system-sheet-section-certificates = Certificate
system-sheet-section-integrations = Integrări
system-sheet-section-addresses = Adrese și date tehnice
system-sheet-section-journal = Ultimele înregistrări din jurnal
system-sheet-none = Nu este nimic înregistrat.
system-sheet-number-idno = IDNO { $number }
system-sheet-number-idnp = IDNP { $number }
system-sheet-state = Starea
system-sheet-validity = Valabil
system-sheet-known-by = Cunoscut de
system-sheet-between = de la { $from } până la { $to }
system-sheet-until = până la { $to }
system-sheet-certificate = Certificat de { $environment }
system-sheet-made = Situația la { $date }
system-sheet-save = Salvați ca PDF
system-sheet-print = Tipăriți
system-sheet-about = Tot ce se știe despre sistem, pe o fișă de tipărit sau de păstrat la dosar.
system-sheet-with-serial = Cu numerele de serie ale certificatelor
system-sheet-with-serial-why = Numerele de serie se scriu numai la cererea dvs. Păstrați fișa ca pe un document intern.
system-sheet-saved = Fișa sistemului a fost salvată: { $file }, în dosarul { $folder }
dialog-system-sheet = Alegeți unde se salvează fișa sistemului
journal-system-sheet = Fișa sistemului „{ $name }” a fost salvată
journal-system-sheet-printed = Fișa sistemului „{ $name }” a fost deschisă pentru tipărire

# Jurnalul exportat
journal-export-file = jurnal
journal-export-when = Data și ora
journal-export-what = Ce s-a întâmplat
journal-export-institution = Instituția
journal-export-system = Sistemul
journal-export-service = Serviciul
journal-export-code = Cod
journal-export-csv = Salvați ca CSV
journal-export-print = Tipăriți jurnalul
journal-export-saved = Jurnalul a fost salvat: { $file }, în dosarul { $folder }
journal-export-all = Jurnalul întreg
journal-export-all-about = Tot ce s-a întâmplat, pentru toate sistemele: ca tabel (CSV, se deschide în Excel) sau ca document de tipărit.
journal-export-count = { $count ->
    [one] O înregistrare
    [few] { $count } înregistrări
   *[other] { $count } de înregistrări
}
dialog-journal = Alegeți unde se salvează jurnalul
