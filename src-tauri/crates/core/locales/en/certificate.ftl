# What is found in a file and said of a certificate. Codes come from the reader of certificates.

# Files that can't be read, or not wholly.
file-empty = The file is empty. Choose the .cer file received from STISC.
file-too-large = The file is larger than { $limit } MB; a certificate takes a few KB. Choose the .cer file received from STISC.
file-unknown = There is no certificate in this file. Choose the .cer, .crt, .pem or .p7b file received from STISC.
file-public-key = The file holds only a public key, without a certificate. Choose the .cer file received from STISC.
file-revocation-list = This is a list of revoked certificates (CRL), not a certificate. Choose the .cer file received from STISC.
password-needed = The container is protected by a password. Enter it to have the public certificate read.
password-wrong = The password does not fit. Check capital letters and the keyboard layout, then enter it again.
container-empty = There is no certificate in the container. Choose the .cer file received from STISC.
container-too-slow = The container asks for an unusual amount of computing before it opens, so it was left closed. Export only the public certificate (.cer) from it and choose that file.
container-unreadable = The container cannot be read. Export only the public certificate (.cer) from it and choose that file.
certificate-unreadable = { $count ->
    [one] { $count } certificate in the file cannot be read: the file is damaged or incomplete. Ask for it again.
   *[other] { $count } certificates in the file cannot be read: the file is damaged or incomplete. Ask for it again.
}

# Findings.
finding-already-held = This certificate is held already for “{ $system }”, { $environment ->
    [test] test environment
   *[production] production environment
}. It need not be added again.
finding-authority = This is the issuing authority’s certificate ({ $name }), not the system’s. Choose the certificate issued for the information system.
finding-chain-broken = The certificate’s signature does not fit the issuer’s key. Do not send it; ask STISC for it again.
finding-chain-cannot-be-checked = The signature cannot be checked here: the issuer’s certificate is not in the file, or this kind of signature is not known.
finding-chain-verified = The signature was verified with the issuer’s certificate from the same file.
finding-expired = This certificate expired on { $date }. Order a new one from STISC.
finding-expires-soon = { $days ->
    [0] Expires in less than a day ({ $date }). Order a new one from STISC at once.
    [one] Expires in { $days } day ({ $date }). Order a new one from STISC at once.
   *[other] Expires in { $days } days ({ $date }). Order a new one from STISC in good time.
}
finding-held-by-other-system = This certificate is held for another system: “{ $system }” ({ $environment ->
    [test] test environment
   *[production] production environment
}). Each information system has its own certificate; check the file.
finding-idno-unknown = The certificate carries no IDNO. Check by its names that it belongs to your institution.
finding-issuer-not-stisc = The certificate was issued by “{ $issuer }”, not by STISC. Ask MEGA whether they accept it.
finding-key-usage-unfit = The certificate is not meant for signing and client authentication, which MPass and MSign need. Ask STISC before sending it.
finding-not-yet-valid = Valid from { $date }. Do not install it earlier.
finding-other-institution = The certificate carries another institution’s IDNO: { $idno }. Check that you chose the right file.
finding-private-key = This file contains the private key. Send it to no one. Send only the public certificate (.cer).
finding-request = This is a certificate request (CSR), not the certificate. Send it to STISC and add the .cer file you receive.
finding-same-in-other-environment = The same certificate is held for “{ $system }”, { $environment ->
    [test] test environment
   *[production] production environment
}. MEGA requires different certificates for test and production.
finding-same-key = The certificate has the same key as one held for “{ $system }” ({ $environment ->
    [test] test environment
   *[production] production environment
}). If the old key was compromised, order a certificate with a new key.
finding-same-key-as-replaced = The certificate has the same key as the replaced one of “{ $system }” ({ $environment ->
    [test] test environment
   *[production] production environment
}). If that one was replaced because its key became known, order a certificate with a new key.
finding-self-signed = Self-signed, not issued by STISC. Ask MEGA whether they accept it.
finding-unreadable-extension = A part of the certificate cannot be read (extension { $oid }). The other facts are as they stand in the certificate.
finding-unreadable-time = The validity cannot be read. Ask STISC for a new certificate.
finding-weak-hash = The certificate is signed with a weak algorithm ({ $algorithm }). Ask MEGA whether they accept it.
finding-weak-key = The key is weak: { $algorithm }, { $bits } bits, below { $least }. Order a certificate with a longer key.

# A file that should not have been chosen: where the right one is.
private-key-alone = The key stays on the system’s server. MEGA needs only the public certificate: the .cer file received from STISC.
private-key-beside = The certificate is in the file too, but it cannot be sent together with the key. Add the certificate to the system: Racord keeps only the public part.
where-right-file = The system’s certificate is the .cer file received from STISC after ordering at semnatura.md.

# The verdict: what it is.
verdict-about = Issued by { $issuer }, valid from { $from_long } to { $until_long }.
verdict-already-held = This certificate is held already.
verdict-authority = This is the issuing authority’s certificate, not the system’s.
verdict-check = The certificate can be read, but something needs a look.
verdict-closed = The certificate held here cannot be opened now.
verdict-expired = This certificate expired on { $date }. Order a new one from STISC.
verdict-expires-soon = { $days ->
    [0] This is the right certificate, but it expires in less than a day.
    [one] This is the right certificate, but it expires in { $days } day.
   *[other] This is the right certificate, but it expires in { $days } days.
}
verdict-idno-matches = The IDNO matches the institution.
verdict-not-yet-valid = Valid from { $date }. Do not install it earlier.
verdict-other-institution = The certificate carries another institution’s IDNO: { $idno }.
verdict-right = This is the right certificate. You can send it.
verdict-same-in-other-environment = The same certificate is used in the other environment already.
verdict-self-signed = Self-signed, not issued by STISC. Ask MEGA whether they accept it.

# What to do now.
next-again = Then open this page again.
next-already-held = It need not be added again.
next-authority = The system’s certificate is another .cer file, received from STISC after ordering. Choose that one.
next-check = Read the remarks below. Whether to send it is your decision.
next-closed = Unlock the computer’s keyring and open this page again.
next-expired = MPass and MSign may refuse the system from the moment it expired. Send the new certificate to MEGA for every connected service.
next-expires-soon = Order a new one from STISC now. Keep the old certificate until MEGA confirms the new one.
next-held = It is added to the system. The email to MEGA, with serial number and fingerprint, is prepared in the integration’s step.
next-held-by-other-system = Choose the certificate issued for this system, or add it to the system it belongs to.
next-lost = Remove this certificate, then add it again from the .cer file or with its serial number.
next-issuer-not-stisc = Until they answer, use the system certificate ordered from STISC in production.
next-not-yet-valid = You can send it to MEGA now; agree on the day it takes over.
next-other-institution = Check that you chose the right file. If you run the system for that institution, you can go on.
next-renewing = { $next } Keep the old certificate until every service uses the new one.
next-right = Add it to the system; Racord drafts the email to MEGA with serial number and fingerprint.
next-same-in-other-environment = Test and production need different certificates. Choose the one issued for this environment.
next-self-signed = In production use the system certificate ordered from STISC.
next-serial-only = Only the serial number is held. Add the .cer file when you have it, so that validity and fingerprint are known.
next-unreadable-time = Ask STISC for a new certificate; without its validity Racord cannot warn you in time.

# Several certificates: which one, and why.
choice-end-entity = This is the system’s certificate; the others belong to issuing authorities.
choice-newest = This is the newest of the system’s certificates.
choice-only-one = The file holds a single certificate.
choice-valid = This one is valid now; the others are not.
