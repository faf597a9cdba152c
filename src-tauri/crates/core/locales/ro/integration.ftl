# Starea unei integrări și a pașilor ei.

integration-turn-officer = Rândul dvs.
integration-turn-signatory = Se așteaptă semnatarul
integration-turn-developers = Se așteaptă dezvoltatorii
integration-turn-mega = Se așteaptă MEGA
integration-turn-stisc = Se așteaptă STISC

integration-cannot-start = Nu poate începe încă
integration-in-progress = În lucru
integration-exported = Exportat, netrimis
integration-returned = Returnat pentru completare
integration-done = Finalizat

integration-stage-sent = Trimis { $date }
integration-stage-received = Primire confirmată { $date }
integration-stage-answered = Răspuns primit { $date }
integration-stage-returned = Returnat pentru completare { $date }

integration-weekday = { $weekday ->
    [1] luni
    [2] marți
    [3] miercuri
    [4] joi
    [5] vineri
    [6] sâmbătă
   *[7] duminică
}
integration-working-days = { $of ->
    [one] o zi lucrătoare
    [few] { $of } zile lucrătoare
   *[other] { $of } de zile lucrătoare
}
integration-due = { $day ->
    [0] Termen: { integration-working-days }, până { integration-weekday }, { $until }
   *[other] Ziua lucrătoare { $day } din { $of }, până { integration-weekday }, { $until }
}
integration-due-estimate = { $day ->
    [0] Estimare: { integration-working-days }, până { integration-weekday }, { $until }. Termenul exact se numără de la primirea confirmată de MEGA.
   *[other] Estimare: ziua lucrătoare { $day } din { $of }, până { integration-weekday }, { $until }. Termenul exact se numără de la primirea confirmată de MEGA.
}
integration-overdue = Termenul ({ integration-working-days }) a trecut { integration-weekday }, { $until }
integration-overdue-estimate = Termenul estimat ({ integration-working-days }) a trecut { integration-weekday }, { $until }. Primirea nu este confirmată: întrebați MEGA dacă a primit totul.
integration-since = Din { integration-weekday }, { $date }
integration-returned-on = Returnat { integration-weekday }, { $date }. Începe runda { $round }.
integration-done-on = Finalizat la { $date }
integration-after-steps = { $count ->
    [one] După pasul { $last }
    [few] După pașii { $others } și { $last }
   *[other] După pașii { $others } și { $last }
}
integration-needs-security-tests = { $count ->
    [one] MEGA cere ca toate testele de securitate să fie trecute. A rămas un test: { $tests }.
    [few] MEGA cere ca toate testele de securitate să fie trecute. Au rămas { $count } teste: { $tests }.
   *[other] MEGA cere ca toate testele de securitate să fie trecute. Au rămas { $count } de teste: { $tests }.
}

integration-day-in-future = Data este în viitor. Scrieți ziua în care s-a întâmplat, cel târziu { $today }.
integration-day-before-previous = Ultima dată înregistrată pentru acest pas este { $previous }. Scrieți aceeași zi sau una de după ea.
integration-not-this-turn = Acum nu este rândul acestei acțiuni. Deschideți din nou pasul și vedeți ce urmează.
integration-step-not-open = Pasul nu poate începe încă. Finalizați mai întâi pașii de care depinde.
