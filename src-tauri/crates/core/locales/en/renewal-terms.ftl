# What a renewal waits for, as a term: MEGA's answer to a letter, STISC's delivery.

not-found-environment = There is no such environment. Open the system again.

journal-stisc-time = { $days ->
    [0] STISC’s time: the program’s estimate counts again
    [one] STISC’s time set to { $days } working day
   *[other] STISC’s time set to { $days } working days
}

renewing-term-mega = The new { $environment ->
    [test] test
   *[production] production
} certificate at { $services } · { $system }
renewing-term-stisc = The new { $environment ->
    [test] test
   *[production] production
} certificate · { $system }
renewing-term-unpublished = An estimate: for this service MEGA publishes no term, elsewhere { $of ->
    [one] { $of } working day
   *[other] { $of } working days
}. Until { $until }
renewing-term-stisc-estimate = The program’s estimate, for STISC publishes no term: { $of ->
    [one] { $of } working day
   *[other] { $of } working days
}. Until { $until }
