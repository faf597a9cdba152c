# Termene, date proprii și zile lucrătoare, așa cum le arată fereastra.

integration-due-own = { $day ->
    [0] Estimarea dvs.: { integration-working-days }, până { integration-weekday }, { $until }
   *[other] Estimarea dvs.: ziua lucrătoare { $day } din { $of }, până { integration-weekday }, { $until }
}
integration-overdue-own = Termenul stabilit de dvs. ({ integration-working-days }) a trecut { integration-weekday }, { $until }

deadline-renewal = Începeți reînnoirea: certificatul de { $environment ->
    [test] testare
   *[production] producție
}, { $system }
deadline-put-off = Memento amânat până la { $date }
deadline-put-off-action = Amânați mementoul

own-date-told = { $about } · { $system }
own-date-untold = O dată notată de dvs. · { $system }
own-date-done = Făcut
own-date-done-on = Făcut { $date_long }
own-date-finish = Marcați ca făcut
own-date-change = Modificați
own-date-remove = Eliminați

fact-ordered-on = Comandat
fact-expected-by = Așteptat până
fact-waiting-since = Se așteaptă din
fact-counted-from = Se numără din
fact-term-until = Până
term-published = Termen publicat de MEGA: { $title }, { $date }.
term-own = Estimarea dvs.: nimeni nu publică un termen pentru aceasta.
term-none = Nimeni nu publică un termen pentru aceasta. Stabiliți unul propriu, iar programul vă spune când a trecut.
term-counted = Se numără zilele lucrătoare ale Chișinăului, oricare ar fi hramul localității dvs.: MEGA și STISC se află la Chișinău.
term-not-counted = Termenul se numără din ziua în care începe așteptarea.
term-weekend = sfârșit de săptămână
term-set = Stabiliți un termen
term-change = Modificați termenul

form-own-term = Termenul dvs.
form-own-term-intro = Nimeni nu publică un termen pentru aceasta. Câte zile lucrătoare îi acordați? După ce trec, programul vă propune o revenire.
form-own-term-stisc = STISC nu publică un termen pentru certificatele de sistem. În câte zile lucrătoare de la comandă îl așteptați? După ce trec, programul vă propune o revenire către STISC.
form-own-term-submit = Salvați termenul
field-own-term-working-days = Zile lucrătoare
field-own-term-working-days-hint = Se numără din ziua în care începe așteptarea. Lăsați gol ca să nu fie niciun termen.
form-own-term-number = Scrieți un număr întreg de la 1 la { $most } sau lăsați gol.
saved-term = Termenul este salvat.

form-own-date = O dată proprie
form-own-date-intro = De exemplu, o întâlnire cu MEGA sau sfârșitul unui contract. Ziua apare la termene și în calendar, iar programul vă amintește de ea.
form-own-date-change = Modificați data
form-own-date-submit = Salvați data
field-own-date-system = Sistemul
field-own-date-about = Ce este de făcut
field-own-date-day = Ziua
field-own-date-again = Totuși nu este făcut
saved-date = Data este salvată.
form-own-date-done = Făcut
form-own-date-done-title = Făcut: { $about }
form-own-date-done-submit = Marcați ca făcut
field-own-date-done-on = Făcut la
saved-date-done = Data este marcată ca făcută.
form-own-date-remove = Eliminați data
form-own-date-remove-title = Eliminați data „{ $about }”?
form-own-date-remove-intro = Data dispare de la termene. Înregistrările ei din jurnal rămân. Ca să o păstrați ca evidență, marcați-o ca făcută.
form-own-date-remove-submit = Eliminați data

form-snooze = Amânați mementoul
form-snooze-title = Amânați mementoul: { $about }
form-snooze-intro = Până în acea zi programul nu afișează nicio notificare despre aceasta. Rămâne însă printre termene.
form-snooze-submit = Salvați
field-snooze-until = Amintiți-mi din nou la
field-snooze-until-hint = Lăsați gol ca să vi se amintească în mod obișnuit.
saved-snooze = Salvat: mementoul vine în ziua aleasă.

form-day-off = Adăugați o zi liberă
form-day-off-intro = O zi în care nu se lucrează, hotărâtă și nepublicată aici. Termenele și planurile trec peste ea.
form-day-off-submit = Adăugați ziua liberă
field-day-off-date = Ziua
field-day-off-name = Cum se numește
field-day-off-every-year = Revine în fiecare an
field-day-off-source = Cine a hotărât
field-day-off-source-hint = De exemplu, numărul și data hotărârii.
form-moved-day = Adăugați o zi mutată
form-moved-day-intro = Guvernul poate muta o zi lucrătoare (Codul muncii, art. 111 alin. (5)): acea zi este liberă, iar în alta, de obicei o sâmbătă, se lucrează.
form-moved-day-submit = Adăugați ziua mutată
field-moved-day-off = Ziua liberă
field-moved-day-worked = Se lucrează în schimb la
field-moved-day-worked-hint = Lăsați gol când orele se recuperează altfel.
field-moved-day-binds = Pentru cine este valabilă
field-moved-day-source = Hotărârea
field-moved-day-source-hint = Numărul și data ei.
form-hram = Hramul localității dvs.
form-hram-intro = Contează numai pentru planul dvs. Termenele MEGA și STISC urmează întotdeauna zilele Chișinăului.
form-hram-submit = Salvați
field-hram-locality = Localitatea
field-hram-other = Denumirea altei localități
field-hram-day = Ziua hramului
field-hram-day-hint = Anul nu contează.
form-day-remove = Eliminați ziua
form-day-remove-title = Eliminați „{ $name }”, { $date }?
form-day-remove-intro = Va conta din nou așa cum este publicat. O puteți adăuga oricând din nou.
form-day-remove-submit = Eliminați
saved-days = Zilele lucrătoare sunt salvate. Termenele și planurile se numără din nou.
not-found-day = Această zi nu mai este în listă. Deschideți din nou lista zilelor.
not-found-date = Această dată nu mai există. Deschideți din nou termenele.

form-reminder-rules = Când vi se amintește
form-reminder-rules-intro = Programul vă amintește o dată la fiecare prag, în ziua însăși și din nou după ea, până când lucrul este rezolvat.
form-reminder-rules-submit = Salvați
group-rules-certificates = Certificate
group-rules-dates = Termene și date proprii
field-reminder-rules-certificates-before = Zile înainte de expirare
field-reminder-rules-certificates-before-hint = Numere separate prin virgulă. Lăsați gol pentru 60, 30, 14, 7, 3, 1.
field-reminder-rules-certificates-every = După expirare, din nou la fiecare … zile
field-reminder-rules-certificates-every-hint = De la 1 la 30. Lăsați gol pentru 7.
field-reminder-rules-dates-before = Zile înainte de dată
field-reminder-rules-dates-before-hint = Numere separate prin virgulă. Lăsați gol pentru 7, 1. Pentru un termen nu vi se amintește înainte să treacă.
field-reminder-rules-dates-every = După dată, din nou la fiecare … zile
field-reminder-rules-dates-every-hint = De la 1 la 30. Lăsați gol pentru 7.
form-rules-numbers = Scrieți numere întregi separate prin virgulă, de exemplu 60, 30, 14.
form-rules-number = Scrieți un număr întreg.
saved-rules = Mementourile urmează noile praguri.
fact-rules-certificates = Certificate
fact-rules-dates = Termene, date proprii
reminder-rules-every = { $every ->
    [one] în fiecare zi
    [few] la fiecare { $every } zile
   *[other] la fiecare { $every } de zile
}
reminder-rules-words = Cu { $days } zile înainte, în ziua însăși, apoi { reminder-rules-every }
reminder-rules-only-after = În ziua însăși, apoi { reminder-rules-every }

days-screen-title = Zile lucrătoare
days-screen-about = Termenele și planurile se numără în aceste zile. Sărbătorile urmează Codul muncii; totul poate fi modificat și readus la ce este publicat.
days-screen-hram = Planul dvs. trece și peste hram: { $locality }.
days-screen-hram-none = Nu este ales niciun hram pentru localitatea dvs. Contează numai pentru planul dvs.
days-screen-terms = Termenele MEGA și STISC urmează zilele Chișinăului, cu hramul său la 14 octombrie.
days-screen-add = Adăugați o zi liberă
days-screen-move = Adăugați o zi mutată
days-screen-hram-choose = Alegeți hramul
days-screen-no-hram = Niciunul
days-screen-other-locality = Altă localitate
days-screen-count = { $count ->
    [one] o zi lucrătoare la Chișinău
    [few] { $count } zile lucrătoare la Chișinău
   *[other] { $count } de zile lucrătoare la Chișinău
}
days-screen-year = Zile libere în { $year }
days-screen-struck = Tăiată: contează ca zi lucrătoare
days-screen-own = Adăugată de dvs.
days-screen-hram-counts = Contează numai pentru planul dvs.
days-screen-terms-only = Contează pentru termenele MEGA și STISC și pentru planul dvs.
days-screen-strike = Tăiați
days-screen-restore = Readuceți
days-screen-remove = Eliminați
days-screen-restore-all = Readuceți totul la ce este publicat
days-screen-restore-all-about = Elimină zilele adăugate de dvs. și le readuce pe cele tăiate. Hramul ales rămâne.
days-screen-restored = Zilele sunt din nou cele publicate.
days-screen-open = Vedeți și modificați zilele lucrătoare
days-screen-rules = Când vi se amintește
days-screen-rules-change = Modificați pragurile
days-screen-dates = Datele dvs.
days-screen-dates-none = Nu este notată nicio dată pentru acest sistem.
days-screen-date-add = Adăugați o dată
days-screen-term = Termenul
days-screen-skipped = { $count ->
    [one] O zi sărită și motivul
    [few] { $count } zile sărite și motivul
   *[other] { $count } de zile sărite și motivul
}
days-screen-calendar = Salvați calendarul…
days-screen-calendar-about = Un fișier cu toate termenele. Deschideți-l cu programul dvs. de calendar (în Outlook: Fișier, Deschidere și export, Import/Export). Salvat și deschis din nou mai târziu, aduce la zi aceleași evenimente.
days-screen-calendar-saved = Calendarul este salvat: { $file }, în { $folder }
days-screen-source = Sursa: { $source }
calendar-save = Salvați calendarul

journal-days-changed = Zilele lucrătoare au fost modificate
journal-date-added = Data proprie { $date } adăugată pentru „{ $system }”
journal-date-changed = Data proprie modificată pentru „{ $system }”, acum { $date }
journal-date-done = Data proprie { $date } pentru „{ $system }” este făcută
journal-date-removed = Data proprie { $date } pentru „{ $system }” eliminată
journal-term-set = { $service }, { $step }: { $days ->
    [one] termen propriu stabilit, o zi lucrătoare
    [few] termen propriu stabilit, { $days } zile lucrătoare
   *[other] termen propriu stabilit, { $days } de zile lucrătoare
}
journal-term-taken-back = { $service }, { $step }: termenul propriu a fost anulat
journal-put-off = Un memento despre „{ $system }” amânat până la { $date }
journal-put-off-no-more = Un memento despre „{ $system }” nu mai este amânat

form-date-month = Luna { $month } nu există. Scrieți un număr de la 1 la 12.
form-date-year = Scrieți anul cu patru cifre, de exemplu 2026.
form-date-day = Ziua { $day } nu există în acea lună. Scrieți un număr de la 1 la { $last }.
