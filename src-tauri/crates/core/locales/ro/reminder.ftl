# Mementouri despre date: notificări, planul reînnoirii, calendarul.

reminder-environment = { $which ->
    [new] { $environment ->
        [test] nou de testare
       *[production] nou de producție
    }
    [old] { $environment ->
        [test] vechi de testare
       *[production] vechi de producție
    }
   *[only] { $environment ->
        [test] de testare
       *[production] de producție
    }
}
reminder-next = { $renewal ->
    [confirm] MEGA trebuie să îl confirme pe cel nou până { $by_long }.
    [deliver] STISC trebuie să îl elibereze pe cel nou până { $by_long }.
    [finish] Sistemul îl folosește pe cel nou: anunțați MEGA că acesta poate fi eliminat, apoi marcați-l ca înlocuit.
    [late] În ritm obișnuit timpul nu mai ajunge: deschideți reînnoirea și vedeți ce se mai poate face.
    [order] Comandați unul nou la STISC până { $by_long }.
    [switch] Dezvoltatorii trebuie să treacă la cel nou până { $by_long }.
    [tell] MEGA trebuie să îl aibă pe cel nou până { $by_long }.
    [begun] Cel nou este aici, dar MEGA nu l-a confirmat încă: finalizați reînnoirea.
   *[none] Începeți reînnoirea: solicitați unul nou la STISC.
}

reminder-expires-title = { $days ->
    [one] Certificatul expiră într-o zi: { $system }
    [few] Certificatul expiră în { $days } zile: { $system }
   *[other] Certificatul expiră în { $days } de zile: { $system }
}
reminder-expires = Certificatul { reminder-environment } al sistemului „{ $system }” expiră { $date_long }. { reminder-next }
reminder-expires-today-title = Certificatul expiră astăzi: { $system }
reminder-expires-today = Certificatul { reminder-environment } al sistemului „{ $system }” expiră astăzi, { $date_long }, la ora { $time }. { reminder-next }
reminder-expired-today-title = Certificatul a expirat astăzi: { $system }
reminder-expired-today = Certificatul { reminder-environment } al sistemului „{ $system }” a expirat astăzi, { $date_long }, la ora { $time }. Serviciile MEGA pot refuza sistemul. { reminder-next }
reminder-expired-title = { $days ->
    [one] Certificatul a expirat acum o zi: { $system }
    [few] Certificatul a expirat acum { $days } zile: { $system }
   *[other] Certificatul a expirat acum { $days } de zile: { $system }
}
reminder-expired = Certificatul { reminder-environment } al sistemului „{ $system }” a expirat { $date_long }. Serviciile MEGA pot refuza sistemul. { reminder-next }

reminder-term-passed-title = Termenul MEGA a trecut: { $about }
reminder-term-passed = { $days ->
    [one] Termenul s-a încheiat acum o zi, { $date_long }.
    [few] Termenul s-a încheiat acum { $days } zile, { $date_long }.
   *[other] Termenul s-a încheiat acum { $days } de zile, { $date_long }.
} Revenirea către MEGA este pregătită.
reminder-estimate-passed-title = MEGA nu a răspuns: { $about }
reminder-estimate-passed = { $days ->
    [one] Termenul estimat s-a încheiat acum o zi, { $date_long }.
    [few] Termenul estimat s-a încheiat acum { $days } zile, { $date_long }.
   *[other] Termenul estimat s-a încheiat acum { $days } de zile, { $date_long }.
} Întrebați MEGA dacă a primit totul.
reminder-stisc-passed-title = STISC nu a răspuns: { $about }
reminder-stisc-passed = { $days ->
    [one] Răspunsul era așteptat acum o zi, { $date_long }.
    [few] Răspunsul era așteptat acum { $days } zile, { $date_long }.
   *[other] Răspunsul era așteptat acum { $days } de zile, { $date_long }.
} Întrebați STISC în ce etapă este.
reminder-date-ahead-title = { $days ->
    [one] Într-o zi: { $about }
    [few] În { $days } zile: { $about }
   *[other] În { $days } de zile: { $about }
}
reminder-date-ahead = Data notată de dvs. este { $date_long }.
reminder-date-today-title = Astăzi: { $about }
reminder-date-today = Data notată de dvs. este astăzi, { $date_long }.
reminder-date-passed-title = { $days ->
    [one] Întârziere de o zi: { $about }
    [few] Întârziere de { $days } zile: { $about }
   *[other] Întârziere de { $days } de zile: { $about }
}
reminder-date-passed = Data notată de dvs. a fost { $date_long }. Marcați-o ca făcută sau mutați-o.

reminder-wrong-early = Mementoul vine cu cel mult { $days ->
    [one] o zi
    [few] { $days } zile
   *[other] { $days } de zile
} înainte. Scrieți un număr mai mic.
reminder-wrong-seldom = După ce data a trecut, mementoul revine cel târziu după { $days ->
    [one] o zi
    [few] { $days } zile
   *[other] { $days } de zile
}. Scrieți un număr de la 1 la { $days }.
reminder-snooze-ahead = Alegeți o zi după cea de astăzi.
reminder-snooze-long = Mementoul poate fi amânat cel târziu până { $latest_long }, ca nimic să nu treacă neobservat.

reminder-plan-order = Comandați certificatul la STISC până { $by_long }
reminder-plan-ordered = Comandat la STISC: { $on_long }
reminder-plan-deliver = STISC trebuie să îl fi eliberat până { $by_long }
reminder-plan-delivered = Eliberat de STISC: { $on_long }
reminder-plan-tell = MEGA trebuie să aibă certificatul nou până { $by_long }
reminder-plan-told = Primit de MEGA: { $on_long }
reminder-plan-confirm = MEGA trebuie să îl fi confirmat până { $by_long }
reminder-plan-confirmed = Confirmat de MEGA: { $on_long }
reminder-plan-switch = Dezvoltatorii trebuie să fi trecut la el până { $by_long }
reminder-plan-switched = Trecerea făcută de dezvoltatori: { $on_long }
reminder-plan-estimate = { $days ->
    [one] o zi lucrătoare, estimarea programului: niciun termen nu este publicat
    [few] { $days } zile lucrătoare, estimarea programului: niciun termen nu este publicat
   *[other] { $days } de zile lucrătoare, estimarea programului: niciun termen nu este publicat
}
reminder-plan-own = { $days ->
    [one] o zi lucrătoare, stabilită de dvs.
    [few] { $days } zile lucrătoare, stabilite de dvs.
   *[other] { $days } de zile lucrătoare, stabilite de dvs.
}
reminder-plan-published = { $days ->
    [one] o zi lucrătoare, termen publicat de MEGA
    [few] { $days } zile lucrătoare, termen publicat de MEGA
   *[other] { $days } de zile lucrătoare, termen publicat de MEGA
}
reminder-plan-published-elsewhere = { $days ->
    [one] o zi lucrătoare, estimare: MEGA publică acest termen pentru alt serviciu
    [few] { $days } zile lucrătoare, estimare: MEGA publică acest termen pentru alt serviciu
   *[other] { $days } de zile lucrătoare, estimare: MEGA publică acest termen pentru alt serviciu
}

reminder-late = Timpul nu mai ajunge: în ritm obișnuit, certificatul nou va fi în uz { $ready_long }.
reminder-late-order = Comandați certificatul astăzi și întrebați STISC cât de repede poate fi eliberat.
reminder-late-stisc = Rugați STISC să îl elibereze mai repede; spuneți în ce zi expiră certificatul vechi.
reminder-late-warn = Scrieți MEGA chiar acum că urmează un certificat nou și întrebați dacă poate fi înregistrat în ziua în care sosește.
reminder-late-send = Trimiteți astăzi certificatul nou către MEGA.
reminder-late-mega = Întrebați MEGA în ce zi va fi înregistrat certificatul nou și dacă ambele pot fi păstrate în paralel.
reminder-late-developers = Pregătiți dezvoltatorii, ca trecerea să dureze ore, nu zile.
reminder-late-announce = Anunțați utilizatorii: între { $from_long } și { $until_long } serviciile MEGA pot refuza sistemul.

# Zilele unui plan, în lista termenelor și în calendare.
reminder-day-order = Comandați la STISC certificatul nou { $environment ->
    [test] de testare
   *[production] de producție
} · { $system }
reminder-day-deliver = STISC trebuie să fi eliberat certificatul nou { $environment ->
    [test] de testare
   *[production] de producție
} · { $system }
reminder-day-tell = MEGA trebuie să aibă certificatul nou { $environment ->
    [test] de testare
   *[production] de producție
} · { $system }
reminder-day-confirm = MEGA trebuie să fi confirmat certificatul nou { $environment ->
    [test] de testare
   *[production] de producție
} · { $system }
reminder-day-switch = Dezvoltatorii trebuie să fi trecut la certificatul nou { $environment ->
    [test] de testare
   *[production] de producție
} · { $system }
reminder-day-text = Ultima zi după care toți ceilalți mai au timp destul până la expirarea certificatului vechi.

calendar-name = Racord: certificate și termene
calendar-start = Începeți reînnoirea: certificatul { reminder-environment }, { $system }
calendar-start-text = Certificatul expiră { $date_long }. Solicitați unul nou la STISC.
calendar-expires = Expiră: certificatul { reminder-environment }, { $system }
calendar-expires-text = După această zi, serviciile MEGA pot refuza sistemul. Păstrați certificatul vechi până când MEGA îl confirmă pe cel nou.
calendar-term = Se încheie termenul MEGA: { $about }
calendar-estimate = Se încheie termenul MEGA (estimare): { $about }
calendar-term-text = Dacă până atunci nu vine răspunsul, reveniți către MEGA.
calendar-stisc = STISC ar trebui să fi răspuns: { $about }
calendar-stisc-text = Dacă până atunci nu vine răspunsul, întrebați STISC.
