# Reînnoirea certificatului unui sistem, de la comandă până la eliminarea celui vechi.

renewing-title = Reînnoirea certificatului de { $environment ->
    [test] testare
   *[production] producție
} · { $system }
renewing-row = Reînnoirea certificatului de { $environment ->
    [test] testare
   *[production] producție
}
renewing-not-yet = Încă nu este timpul reînnoirii.
renewing-opens = Reînnoirea începe { $day_long }. O puteți începe și mai devreme.
renewing-end-unknown = Nu se știe când expiră certificatul. Adăugați fișierul lui, ca să se poată calcula planul.
renewing-over = Reînnoirea este finalizată.
renewing-ends = Certificatul vechi este valabil până { $date_long }.

renewing-next-order = Comandați certificatul nou la STISC.
renewing-next-add = Adăugați certificatul nou lângă cel vechi.
renewing-next-tell = Anunțați serviciile care cunosc certificatul vechi.
renewing-next-switch = Trimiteți dezvoltatorilor fișa de trecere.
renewing-next-let-go = Anunțați MEGA că certificatul vechi poate fi eliminat.
renewing-next-replace = Marcați certificatul vechi ca înlocuit.
renewing-waits-collect = Se așteaptă certificatul nou de la STISC.
renewing-waits-confirm = Se așteaptă confirmarea MEGA: { $services }.
renewing-waits-switch = Se așteaptă ca dezvoltatorii să treacă sistemul la certificatul nou.
renewing-waits-test = Se așteaptă verificarea sistemului cu certificatul nou.
renewing-waiting-since = { $turn } din { $date }

renewing-summary = MEGA trebuie să aibă certificatul nou până { $tell_long }. Comandați-l la STISC până { $order_long }.
renewing-summary-ordered = MEGA trebuie să aibă certificatul nou până { $tell_long }. STISC trebuie să îl elibereze până { $deliver_long }.
renewing-summary-delivered = MEGA trebuie să aibă certificatul nou până { $tell_long }.
renewing-summary-told = MEGA trebuie să confirme certificatul nou până { $confirm_long }. Dezvoltatorii trebuie să treacă la el până { $switch_long }.
renewing-summary-switched = Sistemul folosește certificatul nou. Cel vechi expiră { $end_long }.
renewing-plan-late = Întârziat
renewing-advice-developers = Datele de contact ale dezvoltatorilor
renewing-stisc-time = Schimbați timpul STISC

renewing-step-order = Comandați certificatul nou la STISC
renewing-step-collect = Ridicați certificatul nou
renewing-step-add = Adăugați-l lângă cel vechi
renewing-step-tell = Anunțați serviciile
renewing-step-confirm = MEGA confirmă certificatul nou
renewing-step-switch = Dezvoltatorii trec la certificatul nou
renewing-step-test = Sistemul este verificat
renewing-step-let-go = Anunțați că certificatul vechi poate fi eliminat
renewing-step-replace = Marcați certificatul vechi ca înlocuit

renewing-what-order = Certificatul se comandă pe semnatura.md. Dacă nu știți ce vă cere STISC, trimiteți întâi întrebarea. Notați ziua comenzii.
renewing-what-collect = Notați ziua în care l-ați primit. Dacă întârzie, întrebați STISC.
renewing-what-add = Programul compară certificatul nou cu cel vechi și îl păstrează lângă el. Cheia privată nu se adaugă.
renewing-what-tell = O scrisoare la fiecare adresă, pentru toate serviciile ei. Dacă sistemul folosește și alte servicii MEGA, adăugați-le.
renewing-what-confirm = Notați răspunsul fiecărui serviciu, când vine. Păstrați certificatul vechi până când MEGA îl confirmă pe cel nou.
renewing-what-switch = Fișa le spune ce se schimbă, când, cum se verifică și cum se revine. Notați ziua trecerii.
renewing-what-test = Dezvoltatorii încearcă sistemul cu fiecare serviciu. Notați ziua în care toate au mers.
renewing-what-let-go = După verificare nimeni nu mai are nevoie de certificatul vechi. O scrisoare la fiecare adresă.
renewing-what-replace = De acum programul vă avertizează despre certificatul nou.

renewing-source = Sursa: { $title }, { $date }
renewing-when-here = Când îl aveți
renewing-not-noted = Sistemul este conectat și la { $services }, dar nu este notat că știe certificatul vechi. Adăugați ce lipsește: altfel nu este anunțat și poate refuza sistemul.
renewing-not-told = Neanunțat
renewing-told = Se așteaptă răspunsul
renewing-tell-certificate = certificatul (.cer)
renewing-tell-fingerprint = amprenta
renewing-tell-serial = numărul de serie
renewing-tells = Se transmite: { $what }
renewing-tells-doubtful = Se transmite: { $what }. Nu este publicat cu certitudine: scrisoarea întreabă.
renewing-tell-unknown = Nu este publicat ce se transmite: scrisoarea întreabă.

renewing-action-ordered = Notați ziua comenzii
renewing-action-collected = Notați ziua primirii
renewing-action-switched = Notați ziua trecerii
renewing-action-tested = Notați ziua verificării
renewing-action-answered = A confirmat
renewing-action-service = Adăugați un serviciu
renewing-action-replace = Marcați ca înlocuit
renewing-add = Adăugați certificatul nou
renewing-add-detail = Fișier, text copiat sau doar numărul de serie
renewing-undo-ordered = Anulați „comandat”
renewing-undo-collected = Anulați „primit”
renewing-undo-switched = Anulați „trecut la certificatul nou”
renewing-undo-tested = Anulați „verificat”
renewing-undone = S-a anulat.

renewing-already = Este deja notat. Anulați întâi ce ați notat.
renewing-before-earlier = { $day } este înainte de { $earlier }, când s-a făcut pasul anterior. Scrieți aceeași zi sau una de după ea.
renewing-not-confirmed = Nu toate serviciile cunosc certificatul nou: trecerea ar întrerupe accesul sistemului. Notați întâi răspunsurile lor.
renewing-in-the-future = { $day } este în viitor. Scrieți ziua în care s-a întâmplat.
renewing-stisc-days = Scrieți un număr de zile lucrătoare de la 1 la { $limit } sau lăsați gol.
renewing-nothing-to-undo = Nu este nimic de anulat.
missing-ordered = Nu este notat când a fost comandat certificatul nou, de aceea nu există la ce să reveniți. Notați ziua comenzii în reînnoire.
missing-sent = Nu s-a trimis încă nicio scrisoare despre certificatul nou: nu este nimic de amintit.

form-renewal-event = Ce s-a întâmplat
form-renewal-event-submit = Salvați
form-renewal-ordered = Când ați comandat certificatul nou?
form-renewal-collected = Când ați primit certificatul nou?
form-renewal-switched = Când a trecut sistemul la certificatul nou?
form-renewal-tested = Când a fost verificat sistemul cu certificatul nou?
field-renewal-event-on = Data
field-renewal-event-note = Observații
field-renewal-event-note-hint = Numărul comenzii, cine a spus-o, ce s-a văzut. Se păstrează criptat.
form-renewal-answer = Un serviciu cunoaște certificatul nou
form-renewal-answer-of = De când cunoaște { $service } certificatul nou?
form-renewal-answer-submit = Salvați
field-renewal-answer-on = Data
field-renewal-answer-proof = Ce o arată
field-renewal-answer-proof-hint = De exemplu e-mailul în care MEGA confirmă. Se păstrează criptat.
form-stisc-time = Cât durează la STISC?
form-stisc-time-intro = STISC nu publică un termen pentru certificatele de sistem. Timpul pe care îl scrieți schimbă planul tuturor reînnoirilor.
form-stisc-time-submit = Salvați
field-stisc-time-days = Zile lucrătoare de la comandă până la eliberare
field-stisc-time-days-hint = Lăsați gol pentru estimarea programului.
saved-renewal-event = S-a notat
saved-stisc-time = Planul este calculat din nou

draft-renewal-follow-up = Revenire: certificatul nou
draft-renewal-notice = Anunț: urmează un certificat nou
draft-stisc-follow-up = Revenire către STISC
draft-switch-sheet = Fișa de trecere pentru dezvoltatori
draft-old-certificate = Certificatul vechi poate fi eliminat
letter-what-renewal-follow-up = Amintește serviciilor care nu au confirmat certificatul nou ce le-ați trimis și când, și până când este valabil cel vechi.
letter-what-renewal-notice = Anunță serviciile că urmează un certificat nou și până când este valabil cel vechi; întreabă dacă cel nou poate fi înregistrat în ziua în care sosește.
letter-what-stisc-follow-up = Amintește STISC când a fost comandat certificatul nou și când era așteptat și întreabă când va fi eliberat.
letter-what-switch-sheet = Spune dezvoltatorilor ce se schimbă, când, cum se verifică și cum se revine. Certificatul vechi rămâne până la confirmare.
letter-what-old-certificate = Anunță serviciile că sistemul folosește certificatul nou și cel vechi poate fi eliminat.

renewing-developers = Echipa de dezvoltare

journal-renewal-ordered = { $system }: certificatul nou de { $environment ->
    [test] testare
   *[production] producție
} a fost comandat la { $date }
journal-renewal-collected = { $system }: certificatul nou de { $environment ->
    [test] testare
   *[production] producție
} a fost primit la { $date }
journal-renewal-switched = { $system }: sistemul a trecut la certificatul nou de { $environment ->
    [test] testare
   *[production] producție
} la { $date }
journal-renewal-tested = { $system }: certificatul nou de { $environment ->
    [test] testare
   *[production] producție
} a fost verificat la { $date }
journal-renewal-taken-back = { $system }, certificatul de { $environment ->
    [test] testare
   *[production] producție
}: s-a anulat { $what ->
    [ordered] „comandat”
    [collected] „primit”
    [switched] „trecut la certificatul nou”
   *[tested] „verificat”
}
journal-renewal-confirmed = { $system }: { $service } cunoaște certificatul nou de { $environment ->
    [test] testare
   *[production] producție
} din { $date }

# Ecranul.
renewing-screen-plan = Planul
renewing-screen-plan-steps = Toți pașii planului
renewing-screen-advice = Ce se mai poate face
renewing-screen-certificates = Certificatele
renewing-screen-steps = Pașii
renewing-screen-papers = Ce pregătiți
renewing-screen-order = Deschideți pagina comenzii
renewing-screen-services = Serviciile
renewing-screen-first = Acest certificat expiră curând. Reînnoiți-l întâi, ca să nu transmiteți de două ori.
field-mark-answered-services = Ce servicii au confirmat certificatul nou?
field-mark-answered-services-hint = Bifați numai ce confirmă răspunsul; celelalte rămân în așteptare.
renewing-none-confirmed = Bifați serviciile care au confirmat. Dacă răspunsul nu confirmă niciunul, notați primirea sau returnarea pentru completare.
saved-answered-in-part = S-a notat ce servicii au confirmat; scrisoarea așteaptă răspunsul celorlalte.

# Lângă desenul tuturor certificatelor.
timeline-environment = { $environment ->
    [test] { environment-test }
   *[production] { environment-production }
}{ $which ->
    [new] , cel nou
    [old] , cel vechi
   *[only] { "" }
}
