# Papers for MEGA and STISC: what is missing, how they pass their stages, why they were not written.

paper-lei = { $lei ->
    [one] { $lei } leu
   *[other] { $lei } lei
}
paper-working-days = { $days ->
    [one] { $days } working day
   *[other] { $days } working days
}

# What is missing
missing-agency-address = The procedure has no address for submissions. Update the program.
missing-agency-name = The procedure has no name of the agency. Update the program.
missing-answer = Fill in the answer: { $question }
missing-answers = The procedure names no questions for this form. Update the program.
missing-awaited = This step no longer waits for anybody outside. Look at the step: there may be nothing to urge.
missing-certificate = Add the system certificate or its serial number.
missing-certificate-file = Add the certificate file (.cer): the serial number is not enough here.
missing-environment = The procedure does not say for which environment this paper is. Update the program.
missing-fingerprint = Add the certificate file (.cer): one of the services knows its client by the fingerprint.
missing-institution-name = Enter the name of the institution.
missing-kind = The program does not know the paper “{ $kind }”. Update the program.
missing-new-certificate = Add the new certificate or its serial number.
missing-officer-contact = Enter the email address or phone number of the responsible person.
missing-officer-name = Enter the name of the responsible person.
missing-old-certificate = Add the certificate that is being replaced, or its serial number.
missing-price = The procedure does not say what the service costs your institution. Update the program.
missing-recipient-address = Enter the email address that the letter goes to: none is published.
missing-registered-with = Say for which service the certificate is registered already. The serial number alone is sent only for a registered certificate.
missing-serial = The serial number of the certificate is missing. Add the certificate again.
missing-service-name = The procedure has no name of the service. Update the program.
missing-services-to-tell = Record which services know the old certificate: the letter tells them of the new one.
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
attachment-empty = The file “{ $file }” is empty. Save it again and attach it.
attachment-encrypted = The file “{ $file }” is protected with a password or encrypted, so nobody can check it for a private key. Attach it without the password; a protected PDF can be printed to PDF again.
attachment-opaque = The file “{ $file }” cannot be checked. Save it as a PDF, a DOCX or a picture, or put its content into a plain ZIP.
attachment-too-large = The file “{ $file }” is larger than { $megabytes } MB, which is what an email takes. Add a smaller one.
attachment-too-much-inside = The file “{ $file }” unpacks to more than { $megabytes } MB or more than { $files } files. Attach only what is needed.
attachments-too-large = Together the files are larger than { $megabytes } MB. In an email they grow by a third, and common servers (Exchange Online) take up to 35 MB. Add fewer or smaller ones.
certificate-mismatch = The certificate file is not the one that was chosen. Add the certificate again.
key-material = The file “{ $file }” contains the private key. Send it to no one. MEGA needs only the certificate (.cer).

# A mail's text changed by hand. $line is where it stands, 0 for the whole text.
letter-empty = { check-in-line }There is no text. Write it, or reset it to the program’s text.
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
letter-serial-gone = { check-in-line }The text no longer contains the serial number of the certificate. Write it, or confirm that the email goes without it.
letter-older = The email’s text was changed by hand before the data changed. Compare it with what the program would write now: keep it or reset it.
letter-variable = { check-in-line }A variable in braces was left without a value. Write the value in its place.

# Writing the package
package-disk-full = The disk is full. The package was not written. Free some space or choose another folder.
package-drive-failed = The drive did not take the package: it was pulled out or is damaged. The package was not written. Connect it again or choose another folder.
package-folder-gone = The chosen folder is no longer there. The package was not written. Choose another folder.
package-folder-read-only = The chosen folder cannot be written to. Choose another folder.
package-name-too-long = The path of the folder is too long. Choose a folder with a shorter path.
package-not-written = The package was not written ({ $reason }). Choose another folder or try again.
paper-not-composed = The paper could not be composed ({ $reason }). Update the program.
submission-incomplete = { $count ->
    [one] One thing is missing. Fill it in before exporting.
   *[other] { $count } things are missing. Fill them in before exporting.
}

# Verifying a package
package-appended = { $count ->
    [one] One more byte follows the end of the package. It is no longer the one that the program wrote.
   *[other] { $count } more bytes follow the end of the package. It is no longer the one that the program wrote.
}
package-cut-off = The package ends too early: it was not copied or downloaded whole. Copy it again.
package-file-altered = The file “{ $file }” is not the one that was put into the package: its content was changed or damaged. Do not rely on it, and ask for the package again.
package-file-extra = The file “{ $file }” was added after the package was written. Do not rely on it, and ask for the package again.
package-file-missing = The file “{ $file }” is missing from the package. Ask for the package again.
package-file-name = The name “{ $file }” cannot stand in a package: it is there twice or leads out of the folder. Do not unpack the archive.
package-list-altered = The file “{ $file }”, which describes the package, was changed or damaged. Whether the rest is whole can no longer be told. Ask for the package again.
package-newer = The package was made by a newer version of the program. Update the program.
package-not-one = This is not a package written by Racord. Choose the ZIP file that the program exported.
package-repacked = The files in the package are whole, but the archive is not the one that the program wrote: it was packed again or changed. The first difference is at “{ $file }”.
package-too-large = The file has more than { $megabytes } MB: a package cannot be that large. Choose the ZIP file that the program exported.
