# Ce așteaptă o reînnoire, ca termen: răspunsul MEGA la o scrisoare, eliberarea de la STISC.

not-found-environment = Nu există un astfel de mediu. Deschideți sistemul din nou.

journal-stisc-time = { $days ->
    [0] Timpul STISC: se aplică din nou estimarea programului
    [one] Timpul STISC stabilit la o zi lucrătoare
    [few] Timpul STISC stabilit la { $days } zile lucrătoare
   *[other] Timpul STISC stabilit la { $days } de zile lucrătoare
}

renewing-term-mega = Certificatul nou de { $environment ->
    [test] testare
   *[production] producție
} la { $services } · { $system }
renewing-term-stisc = Certificatul nou de { $environment ->
    [test] testare
   *[production] producție
} · { $system }
renewing-term-unpublished = Estimare: pentru acest serviciu MEGA nu publică un termen, la altele { $of ->
    [one] o zi lucrătoare
    [few] { $of } zile lucrătoare
   *[other] { $of } de zile lucrătoare
}. Până la { $until }
renewing-term-stisc-estimate = Estimarea programului, fiindcă STISC nu publică un termen: { $of ->
    [one] o zi lucrătoare
    [few] { $of } zile lucrătoare
   *[other] { $of } de zile lucrătoare
}. Până la { $until }
