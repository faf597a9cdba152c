# The certificates held: what happened to them, who knows them, two side by side, renewal.

fact-state = State
fact-added = Added
fact-activated = In use since
fact-activated-not = not yet: waits for MEGA’s confirmation
fact-superseded = Replaced on
fact-key-id = Fingerprint of the key
fact-not-before = Valid from
fact-signature = Signature algorithm

next-known = The connected services know it. Racord warns you in good time before it expires.
next-pending = Send it to MEGA for every connected service. Once MEGA has confirmed it, put it into use.
next-superseded = Nobody needs it any more. You can remove it; the journal keeps that it was there, without the serial number.
next-serial-back = The serial number is no longer in the keyring, but it stands in the file that is kept. Bring it back: until then the certificate is not found by its number and is missing from letters.

# Who knows it.
registered-proof-closed = What shows it cannot be read now: the keyring is closed.
action-registration-correct = Correct
action-registration-take-back = Take back
field-registration-proof = What shows it
field-registration-proof-hint = For example: MEGA’s email of 20 November, 14:10. Kept encrypted.
form-registration-correct = { $service } knows the certificate
form-unregister = { $service } does not know the certificate?
form-unregister-intro = The date and the proof noted here will be gone. The journal keeps that they were taken back. A letter to this service that was answered waits for its answer again; what you noted of the answer stays with the letter.
form-unregister-submit = Take back
saved-unregister = Recorded that the service does not know the certificate
not-found-registration = This record is no longer there. Open the certificate’s page again.

# What is missing, and how it comes back.
action-complete = Add the certificate’s file
action-reattach = Bring the certificate back
action-serial-back = Bring the serial number back
form-complete = This certificate’s file
form-complete-intro = It has to be the file of the same certificate: its serial number is compared with the one held.
form-complete-submit = Complete the certificate
field-complete-certificate = File of the certificate
form-serial-back = Bring the serial number back into the keyring?
form-serial-back-intro = The number is read from the file that is kept here, encrypted.
form-serial-back-submit = Bring back
form-reattach = Bring the certificate back
form-reattach-intro = The serial number is no longer in the keyring. Choose the file of the same certificate, or write its serial number again.
form-reattach-submit = Bring back
field-reattach-certificate = File of the certificate
field-reattach-serial = Or only the serial number
form-certificate-required = Choose the certificate’s file.
form-file-or-serial = Choose the certificate’s file or write the serial number.
form-certificate-other = This is another certificate. Choose the file of the one on this page, or add this one separately.
saved-activated = The certificate is in use
saved-completed = The certificate is completed with what the file says
saved-brought-back = The serial number is in the keyring again

journal-certificate-activated = { $system }: the certificate for { custody-environment } was put into use
journal-certificate-brought-back = { $system }: the serial number of the certificate for { custody-environment } was brought back
journal-certificate-completed = { $system }: the file of the certificate for { custody-environment } was added
journal-certificate-read = { $system }: the data of the certificate for { custody-environment } was read from its file
journal-registration-corrected = { $system }, { custody-environment }: corrected since when { $service } knows the certificate
journal-registration-taken-back = { $system }, { custody-environment }: the record that { $service } knows the certificate was taken back

# Two certificates side by side.
compared-altered = The same serial number and issuer, but the files differ.
compared-altered-text = An issuer gives no number twice: one of the copies is damaged or was altered. Ask STISC for the certificate again.
compared-environments = Certificates for two environments of the same system.
compared-environments-text = Their keys differ, as MEGA requires.
compared-other-system = Certificates of different systems.
compared-other-system-key = Yet they have the same key. Each system has its own: ask the developers and, if need be, order a certificate with a new key.
compared-other-system-text = Each information system has its own certificate; one does not replace the other.
compared-renewal = The second one renews the first: same system, new key, new serial number.
compared-same = This is the same certificate.
compared-same-text = The file is identical to the one held; it need not be added again.
compared-same-twice = It is held twice. Check in which system and environment it is used, and remove the record that is one too many.
compared-same-key = Same key as before: only the certificate is new.
compared-same-key-text = If others may have got the old key, order a certificate with a new key from STISC.
compared-same-serial = The serial numbers are the same.
compared-same-serial-text = Of one, only the serial number is known. Add the file to the system: it completes the certificate held.
compared-serials = The serial numbers differ.
compared-serials-text = Of one, only the serial number is known; the rest cannot be compared. Add its .cer file.
compared-both = { $days ->
    [0] Both are valid for less than a day: { $from_long }. Agree with MEGA on the hour of the change.
    [one] Both are valid for { $days } day, from { $from_long } until { $until_long }.
   *[other] Both are valid for { $days } days, from { $from_long } until { $until_long }.
}
compared-gap = { $days ->
    [0] Between them is a gap of less than a day: the first ends on { $from_long }, the second begins on { $until_long }. In that time neither is valid.
    [one] Between them is a gap of { $days } day: the first ends on { $from_long }, the second begins on { $until_long }. In that time neither is valid.
   *[other] Between them is a gap of { $days } days: the first ends on { $from_long }, the second begins on { $until_long }. In that time neither is valid.
}
compared-unknown = It is not known for how many days both are valid: of one the beginning or the end is missing.
compared-mark-same = same
compared-mark-new = new
compared-mark-differs = differs
compared-not-known = not known

# The renewal, on the page of either.
renewal-beside = The new certificate waits beside the old one.
renewal-all-know = No service knows only the old certificate any more: you can put the new one into use.
renewal-still-to-tell = Keep the old certificate until MEGA confirms the new one. Still to learn of it: { $services }.
renewal-knows-new = knows the new one
renewal-knows-old = only the old one
renewal-knows-none = neither

# Removing.
removal-gone-registrations = { $count ->
    [one] The record that { $count } service knows it, with its proof
   *[other] The records that { $count } services know it, with their proofs
}
removal-still-in-use = The certificate is in use, and these know it: { $services }. Removing it here changes nothing at MEGA, but nobody will warn you any more when it expires.
removal-journal-stays = The journal keeps that it was there, without the serial number.

# The screens.
certificate-screen-renewal = Renewal
certificate-screen-old = Old
certificate-screen-new = New
certificate-screen-who-knows = Who knows which
certificate-screen-service = Service
certificate-screen-whole-comparison = All data side by side
certificate-screen-lifecycle = What happened to it
certificate-screen-proof = What shows it
certificate-screen-compare = Compare with…
certificate-screen-compare-two = Compare two certificates
compare-title = Compare two certificates
compare-intro = Choose the two certificates; you see them side by side, with the differences in words.
compare-first = First certificate
compare-second = Second certificate
compare-what = What
compare-difference = Difference
compare-opened = opened file
compare-missing = missing
