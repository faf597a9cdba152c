# Warnings of dates: notifications, the renewal's plan, the calendar.

reminder-environment = { $which ->
    [new] { $environment ->
        [test] new test
       *[production] new production
    }
    [old] { $environment ->
        [test] old test
       *[production] old production
    }
   *[only] { $environment ->
        [test] test
       *[production] production
    }
}
reminder-next = { $renewal ->
    [confirm] MEGA must confirm the new one by { $by_long }.
    [deliver] STISC must deliver the new one by { $by_long }.
    [finish] The system uses the new one: tell MEGA that this one can go, then mark it as replaced.
    [late] There is no longer enough time at the usual pace: open the renewal and see what can still be done.
    [order] Order a new one from STISC by { $by_long }.
    [switch] The developers must switch to the new one by { $by_long }.
    [tell] MEGA must have the new one by { $by_long }.
    [begun] The new one is here, but MEGA has not confirmed it yet: finish the renewal.
   *[none] Begin the renewal: order a new one from STISC.
}

reminder-expires-title = { $days ->
    [one] Certificate expires in { $days } day: { $system }
   *[other] Certificate expires in { $days } days: { $system }
}
reminder-expires = The { reminder-environment } certificate of “{ $system }” expires on { $date_long }. { reminder-next }
reminder-expires-today-title = Certificate expires today: { $system }
reminder-expires-today = The { reminder-environment } certificate of “{ $system }” expires today, { $date_long }, at { $time }. { reminder-next }
reminder-expired-today-title = Certificate expired today: { $system }
reminder-expired-today = The { reminder-environment } certificate of “{ $system }” expired today, { $date_long }, at { $time }. MEGA’s services may refuse the system. { reminder-next }
reminder-expired-title = { $days ->
    [one] Certificate expired { $days } day ago: { $system }
   *[other] Certificate expired { $days } days ago: { $system }
}
reminder-expired = The { reminder-environment } certificate of “{ $system }” expired on { $date_long }. MEGA’s services may refuse the system. { reminder-next }

reminder-term-passed-title = MEGA’s term has passed: { $about }
reminder-term-passed = { $days ->
    [one] The term ended { $days } day ago, on { $date_long }.
   *[other] The term ended { $days } days ago, on { $date_long }.
} The follow-up is ready to be sent.
reminder-estimate-passed-title = MEGA has not answered: { $about }
reminder-estimate-passed = { $days ->
    [one] The estimated term ended { $days } day ago, on { $date_long }.
   *[other] The estimated term ended { $days } days ago, on { $date_long }.
} Ask MEGA whether everything has arrived.
reminder-stisc-passed-title = STISC has not answered: { $about }
reminder-stisc-passed = { $days ->
    [one] You expected it { $days } day ago, on { $date_long }.
   *[other] You expected it { $days } days ago, on { $date_long }.
} Ask STISC how far it is.
reminder-date-ahead-title = { $days ->
    [one] In { $days } day: { $about }
   *[other] In { $days } days: { $about }
}
reminder-date-ahead = The date you noted is { $date_long }.
reminder-date-today-title = Today: { $about }
reminder-date-today = The date you noted is today, { $date_long }.
reminder-date-passed-title = { $days ->
    [one] { $days } day late: { $about }
   *[other] { $days } days late: { $about }
}
reminder-date-passed = The date you noted was { $date_long }. Mark it as done, or move it.

reminder-wrong-early = A reminder comes at most { $days ->
    [one] { $days } day
   *[other] { $days } days
} before the date. Write a smaller number.
reminder-wrong-seldom = After the date the reminder comes again at the latest after { $days ->
    [one] { $days } day
   *[other] { $days } days
}. Write a number from 1 to { $days }.
reminder-snooze-ahead = Choose a day after today.
reminder-snooze-long = The reminder can be put off until { $latest_long } at the latest, so that nothing passes unnoticed.

reminder-plan-order = Order the certificate from STISC by { $by_long }
reminder-plan-ordered = Ordered from STISC: { $on_long }
reminder-plan-deliver = STISC must have delivered it by { $by_long }
reminder-plan-delivered = Delivered by STISC: { $on_long }
reminder-plan-tell = MEGA must have the new certificate by { $by_long }
reminder-plan-told = Received by MEGA: { $on_long }
reminder-plan-confirm = MEGA must have confirmed it by { $by_long }
reminder-plan-confirmed = Confirmed by MEGA: { $on_long }
reminder-plan-switch = The developers must have switched to it by { $by_long }
reminder-plan-switched = Switched by the developers: { $on_long }
reminder-plan-estimate = { $days ->
    [one] { $days } working day, the program’s own estimate: no term is published
   *[other] { $days } working days, the program’s own estimate: no term is published
}
reminder-plan-own = { $days ->
    [one] { $days } working day, set by you
   *[other] { $days } working days, set by you
}
reminder-plan-published = { $days ->
    [one] { $days } working day, published by MEGA
   *[other] { $days } working days, published by MEGA
}
reminder-plan-published-elsewhere = { $days ->
    [one] { $days } working day, an estimate: MEGA publishes this term for another service
   *[other] { $days } working days, an estimate: MEGA publishes this term for another service
}

reminder-late = There is no longer enough time: at the usual pace the new certificate is in use on { $ready_long }.
reminder-late-order = Order the certificate today and ask STISC how soon it can be delivered.
reminder-late-stisc = Ask STISC to deliver sooner; say on which day the old certificate ends.
reminder-late-warn = Write to MEGA now that a new certificate is coming, and ask whether it can be registered on the day it arrives.
reminder-late-send = Send the new certificate to MEGA today.
reminder-late-mega = Ask MEGA on which day the new certificate will be registered, and whether both can be held side by side.
reminder-late-developers = Have the developers ready, so that the switch takes hours, not days.
reminder-late-announce = Tell the users: between { $from_long } and { $until_long } MEGA’s services may refuse the system.

# Days of a plan, in the list of deadlines and in calendars.
reminder-day-order = Order the new { $environment ->
    [test] test
   *[production] production
} certificate from STISC · { $system }
reminder-day-deliver = STISC must have delivered the new { $environment ->
    [test] test
   *[production] production
} certificate · { $system }
reminder-day-tell = MEGA must have the new { $environment ->
    [test] test
   *[production] production
} certificate · { $system }
reminder-day-confirm = MEGA must have confirmed the new { $environment ->
    [test] test
   *[production] production
} certificate · { $system }
reminder-day-switch = The developers must have switched to the new { $environment ->
    [test] test
   *[production] production
} certificate · { $system }
reminder-day-text = The last day that leaves everybody after it enough time before the old certificate expires.

calendar-name = Racord: certificates and deadlines
calendar-start = Start the renewal: { reminder-environment } certificate, { $system }
calendar-start-text = The certificate expires on { $date_long }. Order a new one from STISC.
calendar-expires = Expires: { reminder-environment } certificate, { $system }
calendar-expires-text = After this day MEGA’s services may refuse the system. Keep the old certificate until MEGA confirms the new one.
calendar-term = MEGA’s term ends: { $about }
calendar-estimate = MEGA’s term ends (an estimate): { $about }
calendar-term-text = If there is no answer by then, send the follow-up.
calendar-stisc = STISC should have answered: { $about }
calendar-stisc-text = If there is no answer by then, ask STISC.
