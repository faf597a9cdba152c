# Terms, own dates and working days, as the window shows them.

integration-due-own = { $day ->
    [0] Your own estimate: { integration-working-days }, until { integration-weekday } { $until }
   *[other] Your own estimate: working day { $day } of { $of }, until { integration-weekday } { $until }
}
integration-overdue-own = The term you set ({ integration-working-days }) ended on { integration-weekday } { $until }

deadline-renewal = Begin the renewal: { $environment ->
    [test] test
   *[production] production
} certificate, { $system }
deadline-put-off = Reminder put off until { $date }
deadline-put-off-action = Put the reminder off

own-date-told = { $about } · { $system }
own-date-untold = A date you noted · { $system }
own-date-done = Done
own-date-done-on = Done on { $date_long }
own-date-finish = Mark as done
own-date-change = Change
own-date-remove = Remove

fact-ordered-on = Ordered on
fact-expected-by = Expected by
fact-waiting-since = Waiting since
fact-counted-from = Counted from
fact-term-until = Until
term-published = Published by MEGA: { $title }, { $date }.
term-own = Your own estimate: nobody publishes a term for this.
term-none = Nobody publishes a term for this. Set your own, and the program tells you when it has passed.
term-counted = Counted in Chișinău’s working days, whatever the Hram of your locality: MEGA and STISC are in Chișinău.
term-not-counted = A term counts from the day on which the waiting began.
term-weekend = weekend
term-set = Set a term
term-change = Change the term

form-own-term = Your own term
form-own-term-intro = Nobody publishes a term for this. How many working days do you give it? When they have passed, the program offers a follow-up.
form-own-term-stisc = STISC publishes no term for system certificates. How many working days do you expect it to take from the order? When they have passed, the program offers a follow-up to STISC.
form-own-term-submit = Save the term
field-own-term-working-days = Working days
field-own-term-working-days-hint = Counted from the day on which the waiting began. Leave it empty to have no term.
form-own-term-number = Write a whole number from 1 to { $most }, or leave it empty.
saved-term = The term is saved.

form-own-date = A date of your own
form-own-date-intro = For example a meeting with MEGA, or the end of a contract. The day appears among the deadlines and in the calendar, and the program reminds you of it.
form-own-date-change = Change the date
form-own-date-submit = Save the date
field-own-date-system = System
field-own-date-about = What is to be done
field-own-date-day = Day
field-own-date-again = It is not done after all
saved-date = The date is saved.
form-own-date-done = Done
form-own-date-done-title = Done: { $about }
form-own-date-done-submit = Mark as done
field-own-date-done-on = Done on
saved-date-done = The date is marked as done.
form-own-date-remove = Remove the date
form-own-date-remove-title = Remove the date “{ $about }”?
form-own-date-remove-intro = The date disappears from the deadlines. Its journal entries stay. To keep it as a record, mark it as done instead.
form-own-date-remove-submit = Remove the date

form-snooze = Put the reminder off
form-snooze-title = Put the reminder off: { $about }
form-snooze-intro = Until that day the program shows no notification about it. It stays among the deadlines.
form-snooze-submit = Save
field-snooze-until = Remind me again on
field-snooze-until-hint = Leave it empty to be reminded as usual.
saved-snooze = Saved: the reminder comes on the day you chose.

form-day-off = Add a day off
form-day-off-intro = A day on which nobody works, as decided and not published here. Terms and plans pass over it.
form-day-off-submit = Add the day off
field-day-off-date = Day
field-day-off-name = What it is called
field-day-off-every-year = It comes back every year
field-day-off-source = Who decided it
field-day-off-source-hint = For example the number and date of the decision.
form-moved-day = Add a moved day
form-moved-day-intro = The Government may move a working day (Labour Code, article 111 (5)): that day is off, and another one, usually a Saturday, is worked instead.
form-moved-day-submit = Add the moved day
field-moved-day-off = Day off
field-moved-day-worked = Worked instead on
field-moved-day-worked-hint = Leave it empty when the hours are made up otherwise.
field-moved-day-binds = For whom it holds
field-moved-day-source = The decision
field-moved-day-source-hint = Its number and date.
form-hram = The Hram of your locality
form-hram-intro = It counts for your own plan only. The terms of MEGA and STISC always follow Chișinău’s days.
form-hram-submit = Save
field-hram-locality = Locality
field-hram-other = Name of the other locality
field-hram-day = Its day
field-hram-day-hint = The year does not matter.
form-day-remove = Remove the day
form-day-remove-title = Remove “{ $name }”, { $date }?
form-day-remove-intro = It counts as published again. You can add it anew at any time.
form-day-remove-submit = Remove
saved-days = The working days are saved. Terms and plans are counted again.
not-found-day = That day is no longer in the list. Open the list of days again.
not-found-date = That date no longer exists. Open the deadlines again.

form-reminder-rules = When to be reminded
form-reminder-rules-intro = The program reminds you once at each threshold, on the day itself, and again after it until the matter is settled.
form-reminder-rules-submit = Save
group-rules-certificates = Certificates
group-rules-dates = Terms and your own dates
field-reminder-rules-certificates-before = Days before the end
field-reminder-rules-certificates-before-hint = Numbers separated by commas. Leave it empty for 60, 30, 14, 7, 3, 1.
field-reminder-rules-certificates-every = After the end, again every … days
field-reminder-rules-certificates-every-hint = From 1 to 30. Leave it empty for 7.
field-reminder-rules-dates-before = Days before the date
field-reminder-rules-dates-before-hint = Numbers separated by commas. Leave it empty for 7, 1. You are not reminded of a term before it has passed.
field-reminder-rules-dates-every = After the date, again every … days
field-reminder-rules-dates-every-hint = From 1 to 30. Leave it empty for 7.
form-rules-numbers = Write whole numbers separated by commas, for example 60, 30, 14.
form-rules-number = Write a whole number.
saved-rules = The reminders follow the new thresholds.
fact-rules-certificates = Certificates
fact-rules-dates = Terms, your own dates
reminder-rules-every = { $every ->
    [one] every day
   *[other] every { $every } days
}
reminder-rules-words = { $days } days before, on the day itself, then { reminder-rules-every }
reminder-rules-only-after = On the day itself, then { reminder-rules-every }

days-screen-title = Working days
days-screen-about = Terms and plans are counted in these days. Public holidays follow the Labour Code; everything can be changed, and put back as published.
days-screen-hram = Your own plan also passes over the Hram: { $locality }.
days-screen-hram-none = No Hram is chosen for your locality. It matters for your own plan only.
days-screen-terms = The terms of MEGA and STISC follow Chișinău’s days, with its Hram on 14 October.
days-screen-add = Add a day off
days-screen-move = Add a moved day
days-screen-hram-choose = Choose the Hram
days-screen-no-hram = None
days-screen-other-locality = Another locality
days-screen-count = { $count ->
    [one] { $count } working day in Chișinău
   *[other] { $count } working days in Chișinău
}
days-screen-year = Days off in { $year }
days-screen-struck = Struck: it counts as a working day
days-screen-own = Added by you
days-screen-hram-counts = Counts for your own plan only
days-screen-terms-only = Counts for the terms of MEGA and STISC and for your plan
days-screen-strike = Strike
days-screen-restore = Put back
days-screen-remove = Remove
days-screen-restore-all = Put everything back as published
days-screen-restore-all-about = Takes away the days you added and puts back those you struck. The Hram you chose stays.
days-screen-restored = The days are as published again.
days-screen-open = See and change the working days
days-screen-rules = When to be reminded
days-screen-rules-change = Change the thresholds
days-screen-dates = Your own dates
days-screen-dates-none = No date is noted for this system.
days-screen-date-add = Add a date
days-screen-term = The term
days-screen-skipped = { $count ->
    [one] { $count } day passed over, and why
   *[other] { $count } days passed over, and why
}
days-screen-calendar = Save the calendar…
days-screen-calendar-about = A file with all deadlines. Open it with your calendar program (in Outlook: File, Open & Export, Import/Export). Saved again later and opened again, it brings the same entries up to date.
days-screen-calendar-saved = The calendar was saved: { $file }, in { $folder }
days-screen-source = Source: { $source }
calendar-save = Save the calendar

journal-days-changed = Working days changed
journal-date-added = Own date { $date } added for “{ $system }”
journal-date-changed = Own date changed for “{ $system }”, now { $date }
journal-date-done = Own date { $date } of “{ $system }” done
journal-date-removed = Own date { $date } of “{ $system }” removed
journal-term-set = { $service }, { $step }: { $days ->
    [one] own term of { $days } working day set
   *[other] own term of { $days } working days set
}
journal-term-taken-back = { $service }, { $step }: own term taken back
journal-put-off = A reminder about “{ $system }” put off until { $date }
journal-put-off-no-more = A reminder about “{ $system }” is no longer put off

form-date-month = There is no month { $month }. Write a number from 1 to 12.
form-date-year = Write the year with four digits, for example 2026.
form-date-day = There is no day { $day } in that month. Write a number from 1 to { $last }.
