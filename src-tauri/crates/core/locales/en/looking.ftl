# Files, folders and containers with a password are opened: what was found and what comes next.

dialog-certificate-folder = Choose the folder with certificates
looked-several = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
looked-files = { $files ->
    [one] { $files } file read: { $found }.
   *[other] { $files } files read: { $found }.
}
looked-certificates = { $count ->
    [0] no certificate
    [one] one certificate
   *[other] { $count } different certificates
}
looked-rest = { $count ->
    [one] { $count } more certificate is not shown here.
   *[other] { $count } more certificates are not shown here.
}
looked-bound-bytes = Only the first { $megabytes } MB were read. Choose a smaller folder with nothing but the certificates.
looked-bound-files = { $count ->
    [one] Only { $count } file was read. Choose a smaller folder with nothing but the certificates.
   *[other] Only { $count } files were read. Choose a smaller folder with nothing but the certificates.
}
looked-bound-levels = { $count ->
    [one] Folders more than { $count } level deep were not opened.
   *[other] Folders more than { $count } levels deep were not opened.
}
looked-none = There is no certificate here.
looked-keys = { $count ->
    [one] One file contains the private key. Send it to no one.
   *[other] { $count } files contain private keys. Send them to no one.
}
looked-keys-alone = { $files }. The key stays on the system’s server. The system’s certificate is the .cer file received from STISC.
looked-keys-beside = { $files }. The key stays on the system’s server: attach these files to no email. Racord keeps only the public certificate.
looked-failed = The file could not be read ({ $words }). Check that you may open it.
looked-link = This is a link to another place and was not followed. Choose the file itself.
looked-not-a-file = This is not an ordinary file and was not opened.
looked-too-large = Larger than { $megabytes } MB, so it was not read; a certificate takes a few KB.
looked-password = The container is protected by a password. Open it by itself, so that you can enter the password.
looked-completes = This is the file of the certificate of which you had only the serial number. Add it: what is missing is filled in, and no second one appears.
verdict-restores = The certificate is held, but its serial number is no longer in the keyring.
next-restores = Add the file to the same system and environment: the serial number comes back, the rest stays as it is.
next-chain-broken = Do not send it. Ask STISC for the certificate again.

# A single file.
private-key-password = The file is protected by a password. If the certificate is in it too, enter the password: Racord reads the public certificate and forgets the key and the password.
password-forgotten = Racord reads only the public certificate. The password and the private key in the container are not kept.
password-empty = Enter the container’s password.
finding-request-for = This is the certificate request (CSR) for “{ $subject }”, not the certificate. Send it to STISC and add the .cer file you receive.
wrong-file-archive = This is an archive (ZIP or another), not the certificate.
wrong-file-database = This is a database, not the certificate.
wrong-file-mail = This is a saved email, not the certificate.
wrong-file-office = This is an Office document, not the certificate.
wrong-file-page = This is a saved web page, not the certificate.
wrong-file-pdf = This is a PDF document, not the certificate.
wrong-file-picture = This is a picture, not the certificate.
wrong-file-program = This is a program, not the certificate. Do not start it unless you know where it comes from.
wrong-file-shortcut = This is a shortcut to another file or page, not the certificate.
where-inside = Open it, save the .cer file from there, and choose that file.

# The screen.
certificate-screen-choose-folder = Choose a folder
certificate-screen-password = Password of the container
certificate-screen-password-open = Open the container
certificate-screen-add-anyway = Add it all the same
certificate-screen-files = What was read
certificate-screen-in-files = Stands in
certificate-screen-other-notes = { $count ->
    [one] { $count } more file without a certificate
   *[other] { $count } more files without a certificate
}
certificate-screen-compare-held = Compare it with the certificate held for { $name }
