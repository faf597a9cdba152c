# The certificates that are held: states, ends, what is sent.

custody-pending = Received, not confirmed yet
custody-active = In use
custody-superseded = Replaced
custody-removed = Removed

custody-expires = { $days ->
    [one] Expires in { $days } day
   *[other] Expires in { $days } days
}
custody-expired = { $days ->
    [one] Expired { $days } day ago
   *[other] Expired { $days } days ago
}
custody-expires-today = Expires today
custody-expired-today = Expired today
custody-expiry-unknown = It isn’t known when it expires

custody-environment = { $environment ->
    [test] the test environment
   *[production] the production environment
}
custody-need-certificate = For { custody-environment } the certificate itself (.cer) is sent: no other MEGA service knows it there yet.
custody-need-serial = For { custody-environment } the serial number is enough: the certificate is registered with { $services } already.
custody-need-expired = The certificate for { custody-environment } expired on { $date }. Order a new one from STISC.
custody-need-file = For { custody-environment } only the serial number is known. Add the .cer file: no other MEGA service knows this certificate, so it must be sent.
custody-need-missing = There is no certificate for { custody-environment }. Order it from STISC, or add it if you have it.

custody-another-environment = The certificates belong to different environments. Choose one of the same environment.
custody-another-system = The certificates belong to different systems. Choose one of the same system.
custody-already-expired = This certificate has expired. Order a new one from STISC.
custody-not-active = Only a certificate in use can be replaced, and only by another in use. Confirm the new one first.
custody-not-everywhere = Keep the old certificate: the new one is not registered with { $services } yet. Register the new certificate with each service.
custody-not-pending = This certificate was taken into use or out of it already.
custody-already-removed = This certificate was removed already.
custody-same = A certificate cannot take its own place. Choose the new one.
custody-still-in-use = This certificate is in use with { $services }. Replace it with a new one first.

custody-already-held = This certificate is held already for the same system and environment.
custody-other-system = The same certificate is held for another system. Each information system has its own: check whose it is.
custody-same-in-both = The same certificate is used in test and in production. MEGA requires different ones: order another from STISC.
custody-same-key-in-both = The test and production certificates share one key. Ask MEGA whether they accept it, or order a certificate with another key.
