# Where an integration and its steps stand.

integration-turn-officer = Your turn
integration-turn-signatory = Waiting for the signatory
integration-turn-developers = Waiting for the developers
integration-turn-mega = Waiting for MEGA
integration-turn-stisc = Waiting for STISC

integration-cannot-start = Cannot start yet
integration-in-progress = In progress
integration-exported = Exported, not sent
integration-returned = Returned for changes
integration-done = Completed

integration-stage-sent = Sent on { $date }
integration-stage-received = Receipt confirmed on { $date }
integration-stage-answered = Answered on { $date }
integration-stage-returned = Returned for changes on { $date }

integration-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
integration-working-days = { $of ->
    [one] { $of } working day
   *[other] { $of } working days
}
integration-due = { $day ->
    [0] Term: { integration-working-days }, until { integration-weekday } { $until }
   *[other] Working day { $day } of { $of }, until { integration-weekday } { $until }
}
integration-due-estimate = { $day ->
    [0] An estimate: { integration-working-days }, until { integration-weekday } { $until }. The exact term counts from the receipt that MEGA confirms.
   *[other] An estimate: working day { $day } of { $of }, until { integration-weekday } { $until }. The exact term counts from the receipt that MEGA confirms.
}
integration-overdue = The term ({ integration-working-days }) ended on { integration-weekday } { $until }
integration-overdue-estimate = The estimated term ({ integration-working-days }) ended on { integration-weekday } { $until }. Receipt isn’t confirmed: ask MEGA whether everything has arrived.
integration-since = Since { integration-weekday } { $date }
integration-returned-on = Returned on { integration-weekday } { $date }. Round { $round } begins.
integration-done-on = Completed on { $date }
integration-after-steps = { $count ->
    [one] After step { $last }
   *[other] After steps { $others } and { $last }
}
integration-needs-security-tests = { $count ->
    [one] MEGA requires that all security tests pass. { $count } test is left: { $tests }.
   *[other] MEGA requires that all security tests pass. { $count } tests are left: { $tests }.
}

integration-day-in-future = This day has not come yet. Write the day on which it happened, { $today } at the latest.
integration-day-before-previous = The last day recorded for this step is { $previous }. Write the same day or a later one.
integration-not-this-turn = It is not the turn of this action now. Open the step again and see what comes next.
integration-step-not-open = This step cannot start yet. Complete the steps it depends on first.
