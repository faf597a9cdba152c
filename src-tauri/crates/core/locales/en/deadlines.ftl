# Terms, own dates and working days, as the window shows them.

integration-due-own = { $day ->
    [0] Your own estimate: { integration-working-days }, until { integration-weekday } { $until }
   *[other] Your own estimate: working day { $day } of { $of }, until { integration-weekday } { $until }
}
integration-overdue-own = The term you set ({ integration-working-days }) ended on { integration-weekday } { $until }
