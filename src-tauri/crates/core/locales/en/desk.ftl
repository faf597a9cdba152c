# Words of places and states.
environment-test = test
environment-production = production
institution-kind-public-institution = Public institution
institution-kind-private-entity = Private legal entity
institution-kind-natural-person = Natural person
answer-yes = Yes
answer-no = No
copy = Copy
copy-plain = Plain
copy-colons = With colons
copy-decimal = Decimal
copy-lower = Lower case
pasted-name = Pasted text
dialog-certificate = Choose the certificate
dialog-export = Choose the folder for the package
dialog-save-certificate = Save the certificate

# What cannot be done.
wrong-call = The program and its window do not fit together ({ $command }: { $words }). Close the program and start it again; if it happens again, install it anew.
not-found-certificate = This certificate is no longer held. Choose another from the list.
not-found-certificate-bytes = Only the serial number is held. Add the certificate’s file (.cer).
not-found-draft = This document is not part of the procedure. Open the step again.
not-found-export = The package was not exported yet. Export it first.
not-found-form = There is no such form. Go back to the previous screen.
not-found-institution = This institution is no longer kept. Choose another.
not-found-integration = This integration is no longer kept. Open the system and choose another.
not-found-link = This link is not part of the procedure. Open the step again.
not-found-mail = This document does not go by email. Use the exported package.
not-found-opened = The file is no longer open. Choose it again.
not-found-place = There is nothing to remove here. Go back to the previous screen.
not-found-procedure = The program lacks this service’s procedure. Install the current version.
not-found-service = This service is not known. Choose one from the list.
not-found-step = This step is not part of the procedure. Open the integration again.
not-found-submission = This sending is no longer kept. Open the step again.
not-found-system = This information system is no longer kept. Choose another.
not-found-test = This test is not part of the procedure. Open the step again.
not-found-turn = This action is not part of the step. Open the step again.
nothing-to-undo = There is nothing to take back at this step.
dossier-none = Nothing is kept in { $folder }. Start Racord once, or name another folder with --data-dir.
export-gone = The package is no longer where it was exported: { $file }. Export it again.
export-no-draft = There is no document of the kind { $kind } that can be written here now. racord-cli procedures shows the kinds.
procedures-broken = The program’s procedures cannot be read ({ $words }). Install the program anew.
sample-not-empty = The sample is added only where nothing is kept yet. Choose another data folder, or work with what is there.
sample-failed = The sample’s certificates could not be made: { $words }. Try again.

# The first screen.
overview-headline = { $count ->
    [1] One thing waits for you
    [2] Two things wait for you
   *[other] { $count } things wait for you
}
overview-waiting = Nothing to do now. Others are awaited.
overview-nothing = Nothing waits for you
overview-institutions = { $count ->
    [one] { $count } institution
   *[other] { $count } institutions
}
overview-step-of = Step { $number } of { $total }: { $title }
renewal-task = Renew the { $environment ->
    [test] test
   *[production] production
} certificate · { $system }
renewal-detail-services = Ends on { $date_long }. After that day { $services } may refuse the system.
deadline-certificate = The { reminder-environment } certificate ends · { $system }
timeline-until = until { $date }
timeline-expires = expires { $date_long }
timeline-expired = expired { $date }
timeline-unknown = end not known
timeline-mark = { $month ->
    [1] Jan { $year }
   *[other] Jul { $year }
}

# Facts about institutions, systems and the program.
fact-idno = IDNO
fact-idno-doubtful = check digit does not fit
fact-kind = Kind
fact-address = Address
fact-officer = Responsible person
fact-signatory = Signatory
fact-developers = Developers
fact-contract = Contract with MEGA
fact-contract-none = No contract recorded
fact-contract-dated = { $number } of { $date }
fact-institution = Institution
fact-purpose = Purpose
fact-register-entry = Register of state information resources and systems
fact-register-entry-missing = to be filled in
fact-version = Version
fact-licence = Licence
fact-data-folder = Data folder
fact-connected = Connected
connected-since = connected since { $date }
connected-since-unknown = connected, date not known
integration-connected = Active
price-free = Free of charge for your institution
price-yearly = { $lei } lei a year for each integration
price-yearly-total = { $lei } lei a year for each integration ({ $systems ->
    [one] { $systems } system
   *[other] { $systems } systems
}: { $total } lei)
link-corrected = { $date }: { $why } Before: { $before }

# Certificates.
fact-serial = Serial number
fact-sha256 = SHA-256 fingerprint
fact-subject = System
fact-owner = Holder
fact-issuer = Issuer
fact-validity = Valid
fact-not-after = Valid until
fact-key = Key
fact-detail-subject = Subject (full)
fact-detail-issuer = Issuer (full)
fact-detail-not-before = Exact start
fact-detail-not-after = Exact end
fact-detail-version = X.509 version
fact-detail-sha1 = SHA-1 fingerprint
fact-detail-key-usage = Key usage
fact-detail-extended-key-usage = Extended key usage
fact-detail-names = Alternative names
fact-detail-policies = Policies
fact-detail-crl = Revocation list (CRL)
fact-detail-ocsp = OCSP
fact-detail-issuer-address = Issuer’s certificate
fact-detail-subject-key-id = Subject key identifier
fact-detail-authority-key-id = Authority key identifier
owner-matches = matches
owner-differs = another institution
certificate-until = valid until { $date_long }
certificate-until-unknown = end not known
certificate-until-unknown-advice = Add the certificate’s file or its last day: without it no warning can be given.
certificate-known-to = known to { $services }
certificate-serial-only = Serial number only
registered = registered
registered-since = Since { $date }
registered-not = not registered
registered-not-detail = The service does not know this certificate yet.

# Drafts and what was sent.
draft-connection-form = Unified Connection Form
draft-contract = Contract and annex
draft-integration-details = Technical integration details
draft-certificate = System certificate
draft-test-report = Test report
draft-production = Confirmation for production
draft-follow-up = Follow-up
draft-renewal = Certificate renewal
draft-stisc-question = Question to STISC
draft-number = letter { $number }
draft-not-begun = To be prepared
draft-closed = The keyring is not available
draft-changed = The data changed after the export. The exported package stayed as it was: export it again before sending.
rung-drafted = Drafted
rung-exported = Exported
rung-sent = Sent
rung-received = Receipt confirmed
rung-answered = Answered
rung-returned = Returned for changes
action-sent-mail = I have sent the email
action-sent-form = I have submitted the form
action-sent-paper = I have handed over the document
action-edited-keep = Keep the text as it is
action-edited-reset = Reset to the program’s text
action-received = MEGA has confirmed receipt
action-answered = MEGA has answered
action-returned = MEGA returned it with remarks
action-letter-received = The recipient confirmed receipt
action-letter-answered = The recipient answered
action-ordered = I have ordered the certificate from STISC
action-taken-up = I have corrected it and answered MEGA
action-override = Go on without all security tests
action-supersede = MEGA has confirmed it: put it into use
action-registration = A service knows it already
history-begun = Work began
history-overridden = Going on without all security tests
history-returned = Returned for changes
history-sent = { $draft }: sent
history-received = { $draft }: receipt confirmed
history-answered = { $draft }: answered
history-returned-draft = { $draft }: returned for changes

# Tests.
tests-functional = Functional tests
tests-security = Security tests
tests-summary = { $passed } of { $total } passed
tests-verdict-none = The procedure ties production to no particular test. Record what you tried.
tests-verdict-ready = All security tests have passed: production can be asked for.
tests-verdict-wait = { $count ->
    [one] MEGA requires that all security tests pass before production. { $count } is left: { $tests }.
   *[other] MEGA requires that all security tests pass before production. { $count } are left: { $tests }.
}
test-outcome-open = Not done
test-outcome-passed = Passed
test-outcome-failed = Failed
test-outcome-not-applicable = Not applicable

# Removing.
removal-certificate = Remove the certificate: { $name }?
removal-integration = Remove the integration { $name }?
removal-system = Remove the system { $name }?
removal-institution = Remove the institution { $name }?
removal-gone-certificate = The certificate and its serial number, from the keyring too
removal-gone-steps = { $count ->
    [one] { $count } record of steps
   *[other] { $count } records of steps
}
removal-gone-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
removal-gone-submissions = { $count ->
    [one] { $count } sending
   *[other] { $count } sendings
}
removal-gone-systems = { $count ->
    [one] { $count } information system
   *[other] { $count } information systems
}
removal-gone-integrations = { $count ->
    [one] { $count } integration
   *[other] { $count } integrations
}
removal-gone-certificates = { $count ->
    [one] { $count } certificate, from the keyring too
   *[other] { $count } certificates, from the keyring too
}
removal-confirm = Remove

# What was saved.
saved-institution = The institution was saved
saved-system = The information system was saved
saved-answers = The answers were saved
saved-turn = The step was updated
saved-returned = The return was recorded: a new round begins
saved-override = The reason was recorded: the step can go on
saved-test = The test’s result was recorded
saved-sent = Recorded as sent
saved-received = The receipt was recorded
saved-answered = The answer was recorded
saved-edited = The text was saved
saved-edited-same = This is the program’s own text: there is nothing to save
saved-edited-keep = The text stays as you wrote it
saved-edited-reset = The program’s text stands again
saved-certificate = The certificate is held, its serial number is in the keyring
saved-certificate-pending = The new certificate is held beside the old one until MEGA confirms it
saved-registration = Recorded that the service knows the certificate
saved-supersede = The new certificate is in use, the old one is replaced
saved-connected = The connected system was recorded
saved-integration = The connection has begun
saved-integration-known = This system has an integration with the service already
saved-removed = Removed

# Forms: what is wrong.
form-has-errors = { $count ->
    [one] { $count } answer needs a look
   *[other] { $count } answers need a look
}
form-required = Fill in this field.
form-choose-one = Choose an answer.
form-choose-institution = Choose the institution.
form-choose-system = Choose the information system.
form-choose-environment = Choose the environment: test or production.
form-choose-environments = Choose at least one environment.
form-choose-service = Choose the service.
form-choose-services = Choose at least one service.
form-connected-already = The system is recorded with { $service } already. Clear that service.
form-email-or-phone = Write the responsible person’s email or telephone: MEGA must be able to reach them.
form-contract-number = Write the contract’s number, too.
form-date = Write the date with day, month and year.
form-system-exists = A system of this name is there already. Check that it is not the same.
form-register-entry = Systems of public institutions must stand in the register at rsi.gov.md. If it does not yet, you can go on.
form-serial-required = Write the certificate’s serial number.
form-serial-hex = Write the serial number in hexadecimal, for example 40 00 00 24 10 01: digits and the letters A to F.
form-serial-differs = The serial number written is not that of the file. Delete it, or choose another file.
form-certificate-again = The certificate’s file is no longer open. Choose it again.
form-still-missing = { $count ->
    [one] { $count } answer is still missing. Fill it in before recording the sending.
   *[other] { $count } answers are still missing. Fill them in before recording the sending.
}
form-supersede-confirm = Tick this once MEGA has confirmed the new certificate.
form-test-seen = Write what was seen instead of the expected result.
form-test-reason = Write why the test does not apply to the system.

# Forms: titles, buttons, fields.
group-officer = Responsible person
group-signatory = Signatory
group-developers = Developers
group-contract = Contract with MEGA
group-institution = Institution
group-connected-system = Connected system
group-certificate-test = Test certificate
group-certificate-production = Production certificate
group-have-ready = Have ready
form-institution = Institution
form-institution-intro = These go into forms and letters. The optional ones can be filled in later.
form-institution-submit = Save the institution
field-institution-name = Name of the institution
field-institution-idno = IDNO
field-institution-idno-hint = 13 digits; for a natural person, the IDNP
field-institution-kind = Kind
field-institution-kind-hint = The price of the services depends on it.
field-institution-address = Address
field-institution-officer-name = Name of the responsible person
field-institution-officer-position = Position of the responsible person
field-institution-officer-email = Email of the responsible person
field-institution-officer-phone = Telephone of the responsible person
field-institution-signatory-name = Name of the signatory
field-institution-signatory-name-hint = Who signs the contract and the annexes
field-institution-signatory-position = Position of the signatory
field-institution-signatory-email = Email of the signatory
field-institution-signatory-phone = Telephone of the signatory
field-institution-developers-name = Name of the developers
field-institution-developers-name-hint = The person or company that answers technical questions
field-institution-developers-position = Position or role of the developers
field-institution-developers-email = Email of the developers
field-institution-developers-phone = Telephone of the developers
field-institution-contract-number = Contract number
field-institution-contract-number-hint = If the institution has an active contract for another MEGA service, only the annex is signed.
field-institution-contract-date = Date of the contract
form-system = Information system
form-system-submit = Save the system
field-system-institution = Institution
field-system-name = Name of the information system
field-system-purpose = Purpose
field-system-purpose-hint = One sentence: what it is used for
field-system-register-entry = Entry in the register of state information resources and systems
field-system-register-entry-hint = As it stands at rsi.gov.md, where systems of public institutions have to be
field-system-developers-name = Name of the developers
field-system-developers-name-hint = Only if they are others than the institution’s
field-system-developers-position = Position or role of the developers
field-system-developers-email = Email of the developers
field-system-developers-phone = Telephone of the developers
form-answers = Answers
form-answers-submit = Check your answers
form-turn-submit = Save
field-turn-on = Date
field-turn-note = Note
field-turn-note-hint = Number of the letter, who confirmed it; kept encrypted
form-begun = Since when?
form-begun-submit = Save
field-begun-on = Date
field-begun-note = Note
field-begun-note-hint = Number of the order or the letter; kept encrypted
form-returned = MEGA returned it with remarks
form-returned-intro = A new round begins: correct it and send it again.
form-returned-submit = Save the return
field-returned-on = Date of the return
field-returned-note = MEGA’s remarks
field-returned-note-hint = As MEGA wrote them; kept encrypted
form-override = Go on without all security tests?
form-override-intro = MEGA requires that all TC_SEC tests pass before production. The reason stays on record.
form-override-submit = Go on
field-override-note = Reason
form-test-submit = Save the result
field-test-outcome = Result
field-test-on = Date of the test
field-test-note = What was seen
field-test-note-hint = The actual result; for “not applicable”, the reason
form-mark-sent = When was it sent?
form-mark-sent-submit = I have sent it
field-mark-sent-on = Date of sending
field-mark-sent-note = Proof
field-mark-sent-note-hint = For example the outgoing number or the time of the email; kept encrypted
form-mark-received = When did MEGA confirm receipt?
form-mark-received-intro = MEGA’s term counts from the receipt of all data.
form-mark-received-submit = Save
field-mark-received-on = Date of the confirmation
field-mark-received-note = Note
form-mark-answered = When did MEGA answer?
form-mark-answered-submit = Save
form-mark-received-letter = When did the recipient confirm receipt?
form-mark-answered-letter = When did the recipient answer?
form-outgoing = Outgoing number
form-outgoing-submit = Save
field-outgoing-number = Number in the institution’s register
field-outgoing-number-hint = For example 01-12/345; the letter will bear “No. … of …”
field-outgoing-address = Another email address
field-outgoing-address-hint = Leave it empty to send the letter to the published address
saved-outgoing = The sending details are saved.
outgoing-number-long = The number has more than { $limit } characters. Enter only the number from the register.
letter-address-doubtful = The address { $address } is published for other requests, not for this one. Check it, or enter another.
letter-what-follow-up = Reminds whoever is awaited of what you sent and when, and asks how far it got. It does not change the state of the step.
letter-what-renewal = Tells MEGA the new certificate, the services that must know it, and the certificate being replaced. Asks whether both can be valid, or at what hour to change.
letter-what-stisc-question = Asks STISC what ordering a system certificate takes, who makes the key, and in what form the certificate comes.
field-mark-answered-on = Date of the answer
field-mark-answered-note = Note
form-edited = Text of the email
form-edited-intro = Change the text as you wish: the address, the subject and the attachments stay. It is kept encrypted and goes into the email and the package instead of the program’s text.
form-edited-submit = Save the text
field-edited-text = Text
form-edited-keep = Keep your text?
form-edited-keep-intro = The data changed after you wrote it. Keep it only if everything in it is still right.
form-edited-keep-submit = Keep the text
form-edited-reset = Reset to the program’s text?
form-edited-reset-intro = The email gets the program’s text again. What you wrote is not lost: “Edit the text” opens with it.
form-edited-reset-submit = Use the program’s text
form-hold = Add the certificate to a system
form-hold-submit = Add the certificate
field-hold-system = Information system
field-hold-environment = Environment
form-serial = Write the serial number
form-serial-submit = Keep the serial number
field-serial-system = Information system
field-serial-environment = Environment
field-serial-serial = Serial number
field-serial-serial-hint = In hexadecimal, as MEGA or STISC gave it; kept in the keyring
field-serial-not-after = Expires on
field-serial-not-after-hint = Without a date no warning can be given
form-registration = Which service knows the certificate?
form-registration-of = The { $environment ->
    [test] test
   *[production] production
} certificate · { $system }.
form-registration-submit = Save
field-registration-service = Service
field-registration-since = Since
form-supersede = Put the new certificate into use
form-supersede-intro = Keep the old certificate until MEGA confirms the new one.
form-supersede-submit = Put into use
field-supersede-confirmed = MEGA has confirmed the new certificate for all services
form-connected = Record a system connected already
form-connected-intro = What you know now is enough. The rest can be filled in at any time.
form-connected-submit = Record the system
field-connected-institution = Institution
field-connected-institution-name = Name of the institution
field-connected-institution-idno = IDNO
field-connected-system = Name of the information system
field-connected-services = Which services is it connected to?
field-connected-environments = In which environments?
field-connected-since = Connected since
field-connected-certificate-test = File of the test certificate
field-connected-serial-test = Only the serial number, test
field-connected-not-after-test = Expires on, test
field-connected-certificate-production = File of the production certificate
field-connected-serial-production = Only the serial number, production
field-connected-not-after-production = Expires on, production

# The sample.
sample-institution = Sample Institution
sample-address = 1 Sample Street, Chișinău
sample-officer-name = Ion Sample
sample-officer-position = IT officer
sample-signatory-name = Maria Sample
sample-signatory-position = director
sample-developers-name = Sample Team
sample-developers-position = developer
sample-registry = e-Registry
sample-registry-purpose = Records of permits issued
sample-registry-entry = RSI-0001 (sample)
sample-portal = Requests Portal
sample-portal-purpose = Filing of citizens’ requests
sample-portal-entry = RSI-0002 (sample)
