# What an issuer said of a certificate, in detail.

preflight-moment = { $date_long }, { $time }

# RFC 5280, section 5.3.1.
preflight-revocation-reason = { $reason ->
    [keyCompromise] the private key may be known to others
    [cACompromise] the issuing authority’s own key may be known to others
    [affiliationChanged] what the certificate says of its holder has changed
    [superseded] another certificate has replaced it
    [cessationOfOperation] it is no longer needed for what it was issued for
    [certificateHold] suspended for a time
    [removeFromCRL] the suspension was lifted
    [privilegeWithdrawn] the right that it stood for was withdrawn
    [aACompromise] the key of the authority for its attributes may be known to others
   *[unspecified] not given
}
# RFC 6960, section 4.2.1.
preflight-refusal-reason = { $reason ->
    [malformedRequest] it did not understand the question
    [internalError] it has an error of its own
    [tryLater] it is busy and asks to be asked later
    [sigRequired] it answers signed questions only
   *[unauthorized] it does not answer for this certificate
}

preflight-issuer-nowhere = Not found: the certificate does not say where it is
preflight-issuer-held = It was at hand here
preflight-issuer-not-there = What is there is not the certificate with which this one was signed.
preflight-issuer-is-known = Yes: the fingerprint is that of an authority that MEGA knows
preflight-issuer-is-other = No: it is not among the authorities that MEGA is known to accept

preflight-standing-good = Not revoked
preflight-standing-revoked = Revoked
preflight-standing-suspended = Suspended
preflight-standing-not-known = Not known to the issuer

preflight-way-no-address = Not asked: the certificate names no address for it
preflight-way-no-next = Not said; the answer counts for a week
preflight-way-enough = The address asked before gave an answer
preflight-way-two = No more than two addresses are asked
preflight-way-unusable = What came is not an answer about this certificate that can be used.
preflight-way-other-kind = Not asked: it is not a web address
preflight-way-status = The server answered with code { $status }.
preflight-signer-issuer = The issuer itself
preflight-signer-charged = { $name }, charged with it by the issuer
preflight-signer-other = Somebody else; the answer was not believed
preflight-signer-uncheckable = Not known: Racord cannot check a signature of this kind
preflight-not-checked-issuer = Whether the issuer’s own certificate was revoked: only this certificate was asked about
preflight-not-checked-status = OCSP and CRL: without the issuer’s certificate their answers cannot be verified, so they were not asked

fact-preflight-issuer = Issuer’s certificate
fact-preflight-issuer-from = Where it came from
fact-preflight-issuer-sha256 = Issuer’s SHA-256 fingerprint
fact-preflight-issuer-authority = Authority known to MEGA
fact-preflight-issuer-looked = Issuer’s certificate looked for at
fact-preflight-issuer-ended = What came of it
fact-preflight-way-asked = { $way }: address asked
fact-preflight-way-ended = { $way }: what came of it
fact-preflight-way-standing = { $way }: status
fact-preflight-way-since = { $way }: since
fact-preflight-way-reason = { $way }: reason
fact-preflight-way-this-update = { $way }: as of
fact-preflight-way-next-update = { $way }: next one due
fact-preflight-way-signer = { $way }: signed by
fact-preflight-way-signer-sha256 = { $way }: signer’s SHA-256 fingerprint
fact-preflight-way-left = { $way }: not asked
fact-preflight-way-left-why = { $way }: why not
fact-preflight-not-checked = Not checked
