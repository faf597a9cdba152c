# Papers for MEGA and STISC: what is missing, how they pass their stages, why they were not written.

paper-lei = { $lei ->
    [one] { $lei } leu
   *[other] { $lei } lei
}

# What is missing
missing-agency-address = The procedure has no address for submissions. Update the program.
missing-agency-name = The procedure has no name of the agency. Update the program.
missing-answer = Fill in the answer: { $question }
missing-answers = The procedure names no questions for this form. Update the program.
missing-certificate = Add the system certificate or its serial number.
missing-certificate-file = Add the certificate file (.cer): the serial number is not enough here.
missing-environment = The procedure does not say for which environment this paper is. Update the program.
missing-institution-name = Enter the name of the institution.
missing-kind = The program does not know the paper “{ $kind }”. Update the program.
missing-officer-contact = Enter the e-mail address or phone number of the responsible person.
missing-officer-name = Enter the name of the responsible person.
missing-price = The procedure does not say what the service costs your institution. Update the program.
missing-registered-with = Say for which service the certificate is registered already. The serial number alone is sent only for a registered certificate.
missing-serial = The serial number of the certificate is missing. Add the certificate again.
missing-service-name = The procedure has no name of the service. Update the program.
missing-signatory-name = Enter the name of the person who signs.
missing-signatory-position = Enter the position of the person who signs.
missing-system-name = Enter the name of the information system.
missing-test = Record the result of test { $test }.
missing-test-note = Write what test { $test } showed, or why it does not apply.
missing-tests = The procedure names no tests. Update the program.

# Stages
stage-before-earlier = { $day } is before the previous stage ({ $earlier }). Check the date.
stage-closed = The answer to this submission is recorded already. For a new round, prepare the paper again.
stage-in-the-future = { $day } has not come yet. Enter the day on which it happened.
stage-marked-already = This is recorded already. If it was recorded by mistake, undo it first.
stage-not-exported = Export the package before you record that you have sent it.
stage-not-sent = Record first that you have sent the paper.

# Files that go with a submission
attachment-encrypted = The file “{ $file }” is protected with a password, so nobody can check it for a private key. Attach it without the password.
attachment-opaque = The file “{ $file }” cannot be checked. Attach its content as a PDF, a picture or a plain ZIP.
attachment-too-large = The file “{ $file }” is larger than { $megabytes } MB and will not pass by e-mail. Attach a smaller one.
certificate-mismatch = The certificate file is not the one that was chosen. Add the certificate again.
key-material = The file “{ $file }” contains the private key. Send it to no one. MEGA needs only the certificate (.cer).

# A mail's text changed by hand. $line is where it stands, 0 for the whole text.
letter-empty = { check-in-line }There is no text. Write it, or reset it to the program's text.
letter-elsewhere-en = The English text was changed by hand. It stays there; this language has its own.
letter-elsewhere-ro = The Romanian text was changed by hand. It stays there; this language has its own.
letter-elsewhere-ru = The Russian text was changed by hand. It stays there; this language has its own.
letter-sent = This email is recorded as sent, so its text stays as it was. To correct it, record the return: a new round begins.
letter-gap = { check-in-line }It looks like a place that is still to be filled in. Fill it in, or confirm that it is meant so.
letter-key = { check-in-line }The text contains a private key. Delete it and send it to no one. MEGA needs only the certificate.
letter-long = The text is longer than { $limit } characters. Shorten it, or attach the rest as a file.
letter-number = { check-in-line }A long number that is neither the serial number nor the fingerprint of the chosen certificate. Compare it, or confirm that it is right.
letter-opaque = { check-in-line }The text contains a block of encoded data that cannot be checked. Delete it, and attach the file instead.
letter-serial = { check-in-line }The text contains the serial number of another certificate. Replace it with that of the chosen certificate.
letter-serial-gone = { check-in-line }The text no longer contains the serial number of the certificate. Write it, or confirm that the mail goes without it.
letter-older = The mail's text was changed by hand before the data changed. Compare it with what the program would write now: keep it or reset it.
letter-variable = { check-in-line }A variable in braces was left without a value. Write the value in its place.

# Writing the package
package-disk-full = The disk is full. The package was not written. Free some space or choose another folder.
package-folder-gone = The chosen folder is no longer there. The package was not written. Choose another folder.
package-folder-read-only = The chosen folder cannot be written to. Choose another folder.
package-name-too-long = The path of the folder is too long. Choose a folder with a shorter path.
package-not-written = The package was not written ({ $reason }). Choose another folder or try again.
paper-not-composed = The paper could not be composed ({ $reason }). Update the program.
submission-incomplete = { $count ->
    [one] One thing is missing. Fill it in before exporting.
   *[other] { $count } things are missing. Fill them in before exporting.
}
