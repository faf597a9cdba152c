# The renewal of a system's certificate, from the order until the old one is gone.

renewing-title = Renewal of the { $environment ->
    [test] test
   *[production] production
} certificate · { $system }
renewing-row = Renewal of the { $environment ->
    [test] test
   *[production] production
} certificate
renewing-not-yet = It is not time for the renewal yet.
renewing-opens = The renewal begins on { $day_long }. You can begin earlier.
renewing-end-unknown = Nobody knows when the certificate expires. Add its file, so that the plan can be counted.
renewing-over = The renewal is completed.
renewing-ends = Ends on { $date_long }.

renewing-next-order = Order the new certificate from STISC.
renewing-next-add = Add the new certificate beside the old one.
renewing-next-tell = Tell the services that know the old certificate.
renewing-next-switch = Send the developers the sheet for the switch.
renewing-next-let-go = Tell MEGA that the old certificate can go.
renewing-next-replace = Mark the old certificate as replaced.
renewing-waits-collect = Waiting for the new certificate from STISC.
renewing-waits-confirm = Waiting for MEGA’s confirmation: { $services }.
renewing-waits-switch = Waiting for the developers to switch the system to the new certificate.
renewing-waits-test = Waiting for the system to be tested with the new certificate.
renewing-waiting-since = { $turn } since { $date }

renewing-summary = MEGA must have the new certificate by { $tell_long }. Order it from STISC by { $order_long }.
renewing-summary-ordered = MEGA must have the new certificate by { $tell_long }. STISC must have delivered it by { $deliver_long }.
renewing-summary-delivered = MEGA must have the new certificate by { $tell_long }.
renewing-summary-told = MEGA must have confirmed the new certificate by { $confirm_long }. The developers must have switched to it by { $switch_long }.
renewing-summary-switched = The system uses the new certificate. The old one expires on { $end_long }.
renewing-plan-late = Late
renewing-advice-developers = The developers’ contact
renewing-stisc-time = Change STISC’s time

renewing-step-order = Order the new certificate from STISC
renewing-step-collect = Collect the new certificate
renewing-step-add = Add it beside the old one
renewing-step-tell = Tell the services
renewing-step-confirm = MEGA confirms the new certificate
renewing-step-switch = The developers switch to the new certificate
renewing-step-test = The system is tested
renewing-step-let-go = Tell MEGA that the old certificate can go
renewing-step-replace = Mark the old certificate as replaced

renewing-what-order = The certificate is ordered at semnatura.md. If you do not know what STISC asks for, send the question first. Note the day of the order.
renewing-what-collect = Note the day on which you got it. If it takes too long, ask STISC.
renewing-what-add = The program compares the new certificate with the old one and keeps it beside it. The private key is not added.
renewing-what-tell = One letter to each address, for all its services. If the system uses other services of MEGA, add them.
renewing-what-confirm = Note the answer of each service when it comes. Keep the old certificate until MEGA confirms the new one.
renewing-what-switch = The sheet tells them what changes, when, how to test it and how to go back. Note the day of the switch.
renewing-what-test = The developers try the system out with each service. Note the day on which all of them worked.
renewing-what-let-go = After the test nobody needs the old certificate any more. One letter to each address.
renewing-what-replace = From then on the program warns you about the new certificate.

renewing-source = Source: { $title }, { $date }
renewing-when-here = When you have it
renewing-not-noted = The system is also connected to { $services }, but nothing notes that the old certificate is known there. Add what is missing: otherwise it is not told, and may refuse the system.
renewing-not-told = Not told yet
renewing-told = Waiting for the answer
renewing-tell-certificate = the certificate (.cer)
renewing-tell-fingerprint = the fingerprint
renewing-tell-serial = the serial number
renewing-tells = To be sent: { $what }
renewing-tells-doubtful = To be sent: { $what }. It is not published for certain: the letter asks.
renewing-tell-unknown = What is to be sent is not published: the letter asks.

renewing-action-ordered = Note the day of the order
renewing-action-collected = Note the day of delivery
renewing-action-switched = Note the day of the switch
renewing-action-tested = Note the day of the test
renewing-action-answered = It has confirmed
renewing-action-service = Add a service
renewing-action-replace = Mark as replaced
renewing-add = Add the new certificate
renewing-add-detail = File, copied text, or only the serial number
renewing-undo-ordered = Undo “ordered”
renewing-undo-collected = Undo “collected”
renewing-undo-switched = Undo “switched to the new certificate”
renewing-undo-tested = Undo “tested”
renewing-undone = Taken back.

renewing-already = It is noted already. Undo what you noted first.
renewing-before-earlier = { $day } is before { $earlier }, when the step before was done. Write the same day or a later one.
renewing-not-confirmed = Not every service knows the new certificate: the switch would cut the system off. Note their answers first.
renewing-in-the-future = { $day } is in the future. Write the day on which it happened.
renewing-stisc-days = Write a number of working days from 1 to { $limit }, or leave it empty.
renewing-nothing-to-undo = There is nothing to undo.
missing-ordered = It is not noted when the new certificate was ordered: there is nothing to follow up. Note the day of the order in the renewal.
missing-sent = No letter about the new certificate has been sent yet: there is nothing to follow up.

form-renewal-event = What happened
form-renewal-event-submit = Save
form-renewal-ordered = When did you order the new certificate?
form-renewal-collected = When did you get the new certificate?
form-renewal-switched = When was the system switched to the new certificate?
form-renewal-tested = When was the system tested with the new certificate?
field-renewal-event-on = Date
field-renewal-event-note = Notes
field-renewal-event-note-hint = The number of the order, who said so, what was seen. Kept encrypted.
form-renewal-answer = A service knows the new certificate
form-renewal-answer-of = Since when does { $service } know the new certificate?
form-renewal-answer-submit = Save
field-renewal-answer-on = Date
field-renewal-answer-proof = What shows it
field-renewal-answer-proof-hint = For example the email in which MEGA confirms it. Kept encrypted.
form-stisc-time = How long does STISC take?
form-stisc-time-intro = STISC publishes no term for system certificates. The time you write changes the plan of all renewals.
form-stisc-time-submit = Save
field-stisc-time-days = Working days from the order to the delivery
field-stisc-time-days-hint = Leave it empty for the program’s estimate.
saved-renewal-event = Noted
saved-stisc-time = The plan was counted again

draft-renewal-follow-up = Follow-up: the new certificate
draft-renewal-notice = Notice: a new certificate is coming
draft-stisc-follow-up = Follow-up to STISC
draft-switch-sheet = Switch sheet for the developers
draft-old-certificate = The old certificate can go
letter-what-renewal-follow-up = Reminds the services that have not confirmed the new certificate what you sent them and when, and until when the old one is valid.
letter-what-renewal-notice = Tells the services that a new certificate is coming and until when the old one is valid, and asks whether the new one can be registered on the day it arrives.
letter-what-stisc-follow-up = Reminds STISC when the new certificate was ordered and when it was expected, and asks when it will be issued.
letter-what-switch-sheet = Tells the developers what changes, when, how to test it and how to go back. The old certificate stays until it is confirmed.
letter-what-old-certificate = Tells the services that the system uses the new certificate and that the old one can go.

renewing-developers = The development team

journal-renewal-ordered = { $system }: the new { $environment ->
    [test] test
   *[production] production
} certificate was ordered on { $date }
journal-renewal-collected = { $system }: the new { $environment ->
    [test] test
   *[production] production
} certificate was collected on { $date }
journal-renewal-switched = { $system }: the system was switched to the new { $environment ->
    [test] test
   *[production] production
} certificate on { $date }
journal-renewal-tested = { $system }: the new { $environment ->
    [test] test
   *[production] production
} certificate was tested on { $date }
journal-renewal-taken-back = { $system }, { $environment ->
    [test] test
   *[production] production
} certificate: { $what ->
    [ordered] “ordered”
    [collected] “collected”
    [switched] “switched to the new certificate”
   *[tested] “tested”
} was taken back
journal-renewal-confirmed = { $system }: { $service } knows the new { $environment ->
    [test] test
   *[production] production
} certificate since { $date }

# Beside the picture of all certificates.
timeline-environment = { $environment ->
    [test] { environment-test }
   *[production] { environment-production }
}{ $which ->
    [new] , the new one
    [old] , the old one
   *[only] { "" }
}

# The screen.
renewing-screen-plan = The plan
renewing-screen-plan-steps = All steps of the plan
renewing-screen-advice = What can still be done
renewing-screen-certificates = The certificates
renewing-screen-steps = The steps
renewing-screen-papers = What to prepare
renewing-screen-order = Open the order page
renewing-screen-services = The services
renewing-screen-first = This certificate expires soon. Renew it first, so that you need not send it twice.
field-mark-answered-services = Which services have confirmed the new certificate?
field-mark-answered-services-hint = Tick only what the answer confirms; the others go on waiting.
renewing-none-confirmed = Tick the services that have confirmed. If the answer confirms none, record the receipt or the return for changes.
saved-answered-in-part = Recorded who has confirmed; the letter waits for the others.
