# Checks over the network. `preflight-<code>`: what was found and what it means; `preflight-<code>-do`: what to do.

preflight-check-address = Addresses of the system
preflight-check-certificate-status = Status of the certificate
preflight-check-metadata = MPass metadata
preflight-check-server = Connection from the server
preflight-level-good = As it should be
preflight-level-note = Worth knowing
preflight-level-unknown = Could not be found out
preflight-level-warning = Needs a look
preflight-level-problem = Will not work
preflight-no-room = The computer has no resources left for the check. Close other programs and check again.
preflight-stage-asking = Asking { $host }
preflight-stage-connecting = Connecting to { $host }
preflight-stage-greeting = Agreeing on encryption with { $host }
preflight-stage-resolving = Looking up { $host }

# Any request.
preflight-offline = This computer has no network now. Nothing could be checked; everything else in Racord works.
preflight-offline-do = Connect the computer to the network and check again.
preflight-name-unknown = The name { $host } is not known on the network. Neither users nor MPass can find this address.
preflight-name-unknown-do = Compare the name with what the developers gave. If it is right, ask whoever keeps your domain names to add it.
preflight-private-refused = { $host } leads into an internal network ({ $address }). Nobody entered this address here, so it was not asked.
preflight-private-refused-do = If it is your own server, enter its address by hand and check again. Otherwise tell the developers.
preflight-port-closed = The server { $host } is there, but nothing listens on port { $port }.
preflight-port-closed-do = Ask the developers whether the application runs and on which port.
preflight-port-silent = { $host } does not answer on port { $port }. The server is off, or a firewall drops the connection.
preflight-port-silent-do = Ask the developers or the network’s administrators whether the port is open from here and from the internet.
preflight-proxy-used = Asked through the proxy { $proxy }.
preflight-proxy-unreachable = The proxy { $proxy } does not answer, so nothing could be checked.
preflight-proxy-unreachable-do = Check the proxy in Settings, or ask the network’s administrators.
preflight-proxy-refused = { $status ->
    [none] The proxy { $proxy } does not let { $host } be reached: it gave no answer that can be read.
   *[other] The proxy { $proxy } does not let { $host } be reached (code { $status }).
}
preflight-proxy-refused-do = Ask the network’s administrators to allow this address, or check from another network.
preflight-proxy-kind = The proxy { $proxy } is of a kind that Racord does not use ({ $scheme }).
preflight-proxy-kind-do = Enter an HTTP proxy in Settings, or choose a direct connection.
preflight-answer-missing = { $host } accepted the connection but did not answer in time.
preflight-answer-missing-do = Ask the developers whether the application is started and not overloaded, then check again.
preflight-answer-broken = { $host } broke off, or answered with something that is not a web page.
preflight-answer-broken-do = Ask the developers what listens at this address.
preflight-answer-too-large = The answer of { $host } is far larger than it should be, so it was not read to its end.
preflight-answer-too-large-do = Check the address: it probably leads to something else.
preflight-redirected-to = The address leads on to { $location }.
preflight-redirected-elsewhere = The address leads to another server: { $location }. MPass sends its messages to the address as registered; on the way to another one they are lost.
preflight-redirected-elsewhere-do = Ask the developers which address MPass should use, and give MEGA that one.
preflight-redirected-to-http = The address leads from https to an unencrypted address: { $location }. Users’ browsers warn of it, and messages may be read on the way.
preflight-redirected-to-http-do = Ask the developers to lead on to https only.
preflight-redirect-refused = The address leads to something that is no web address: { $location }.
preflight-redirect-refused-do = Ask the developers to correct the redirect.
preflight-redirects-too-many = { $count ->
    [one] The address leads on and on: after { $count } step there was still no page.
   *[other] The address leads on and on: after { $count } steps there was still no page.
}
preflight-redirects-too-many-do = Ask the developers to correct the redirects; they probably lead in a circle.

# Encryption and the web certificate.
preflight-http-only = The address begins with http: nothing is encrypted. MPass accepts it in the test environment only.
preflight-http-only-do = Ask the developers for the https address before going to production.
preflight-tls-missing = { $host } does not speak https on port { $port }.
preflight-tls-missing-do = Ask the developers for the right port, or to switch on https.
preflight-tls-old = { $host } offers only { $version }, which browsers have refused since 2020. Users will not be able to sign in.
preflight-tls-old-do = Ask the developers to switch on TLS 1.2 or 1.3 on the server.
preflight-tls-old-ciphers = { $host } offers TLS 1.2, but only with ciphers that are no longer considered safe.
preflight-tls-old-ciphers-do = Ask the developers to switch on ciphers with ECDHE and AES-GCM on the server.
preflight-tls-failed = No encryption could be agreed on with { $host } ({ $reason }).
preflight-tls-failed-do = Give the developers the word in brackets; it names the cause.
preflight-tls-client-certificate = { $host } wants a certificate from everyone who connects. Users’ browsers have none, so they cannot get back from MPass.
preflight-tls-client-certificate-do = Ask the developers not to require a client certificate at this address.
preflight-tls-good = The connection is encrypted with { $version }.
preflight-web-expired = { $days ->
    [0] The server’s web certificate expired today ({ $date }). Browsers stop users at this address.
    [one] The server’s web certificate expired { $days } day ago ({ $date }). Browsers stop users at this address.
   *[other] The server’s web certificate expired { $days } days ago ({ $date }). Browsers stop users at this address.
}
preflight-web-expired-do = Ask the developers to renew the web certificate. It is not the system certificate from STISC.
preflight-web-not-yet = The server’s web certificate is valid only from { $date }. Until then browsers stop users.
preflight-web-not-yet-do = Ask the developers whether the right certificate was installed, and check this computer’s clock.
preflight-web-other-name = The server’s web certificate is for another name: { $names }. Browsers stop users who open { $host }.
preflight-web-other-name-do = Check the address. If it is right, ask the developers for a web certificate with the name { $host }.
preflight-web-self-signed = The server made its web certificate itself. Browsers do not trust it and stop users.
preflight-web-self-signed-do = Ask the developers for a web certificate from an authority that browsers know.
preflight-web-chain-incomplete = The server sends its web certificate without that of its issuer ({ $issuer }). Some browsers manage, other programs do not.
preflight-web-chain-incomplete-do = Ask the developers to install the intermediate certificate on the server too.
preflight-web-issuer-unknown = This computer does not know the authority that issued the web certificate ({ $issuer }). Users’ browsers probably do not either.
preflight-web-issuer-unknown-do = If it is your institution’s own authority, ask the developers for a certificate from a public one.
preflight-web-expires-soon = { $days ->
    [0] The server’s web certificate expires today ({ $date }).
    [one] The server’s web certificate expires in { $days } day ({ $date }).
   *[other] The server’s web certificate expires in { $days } days ({ $date }).
}
preflight-web-expires-soon-do = Ask the developers whether it is renewed automatically.
preflight-web-unreadable = The server’s web certificate could not be checked to the end.
preflight-web-unreadable-do = Open the address in a browser and look at its certificate there.
preflight-web-good = { $days ->
    [one] The web certificate is for this name, is trusted, and is valid for { $days } more day, until { $date }.
   *[other] The web certificate is for this name, is trusted, and is valid for { $days } more days, until { $date }.
}

# An address of the system.
preflight-name-private = From here { $host } leads into an internal network ({ $address }). If it does so from the internet too, users outside cannot come back from MPass to this address.
preflight-name-private-do = Open the address from a network outside the institution. If it does not open there, ask the developers for one that can be reached from the internet.
preflight-status-fits = Something answers at the address (code { $status }). That it refuses an empty request is usual.
preflight-status-nothing = The server answers that nothing is at this address (code { $status }). MPass’s messages would be lost.
preflight-status-nothing-do = Compare the address letter by letter with what the developers gave; ask them whether the application is installed.
preflight-status-broken = The application at this address reports an error of its own (code { $status }).
preflight-status-broken-do = Ask the developers to look into the application’s log for the time of this check.
preflight-clock-good = The server’s clock is right.
preflight-clock-off = { $way ->
    [ahead] { $minutes ->
        [one] The server’s clock is { $minutes } minute ahead of this computer’s. With more than 5 minutes SAML messages are refused.
       *[other] The server’s clock is { $minutes } minutes ahead of this computer’s. With more than 5 minutes SAML messages are refused.
    }
   *[behind] { $minutes ->
        [one] The server’s clock is { $minutes } minute behind this computer’s. With more than 5 minutes SAML messages are refused.
       *[other] The server’s clock is { $minutes } minutes behind this computer’s. With more than 5 minutes SAML messages are refused.
    }
}
preflight-clock-off-do = First compare this computer’s clock with the exact time. If it is right, ask the developers to switch on time synchronisation on the server.
preflight-clock-unknown = The server does not say what time it has.
preflight-clock-unknown-do = Ask the developers whether the server’s clock is synchronised.

# MPass metadata.
preflight-metadata-read = The metadata was read; EntityID: { $entity }.
preflight-metadata-status = The metadata was not given (code { $status }).
preflight-metadata-status-do = Check again later. If it stays so, save the metadata in a browser and choose the file.
preflight-metadata-unreadable = This is not metadata: it cannot be read as XML.
preflight-metadata-unreadable-do = Save the metadata from MPass’s page again, without opening and saving it in another program.
preflight-metadata-unsafe = The file contains a document type, with which it could make programs read other files. Metadata never has one; nothing in it was used.
preflight-metadata-unsafe-do = Do not use this file. Fetch the metadata from MPass itself.
preflight-metadata-other = The file is readable, but describes no identity provider: it is not MPass’s metadata.
preflight-metadata-other-do = Choose the metadata of MPass; that of your own system is another file.
preflight-metadata-unproven = It is not certain that the metadata came from MPass: the connection could not be verified.
preflight-metadata-unproven-do = Before the developers use it, ask MEGA to confirm the signing certificate’s fingerprint.
preflight-metadata-outdated = By its own words the metadata was valid until { $date } only.
preflight-metadata-outdated-do = Fetch it again. If it stays so, ask MEGA.
preflight-metadata-entity = The EntityID { $entity } is not the one of { $host }. Maybe it is the other environment’s metadata.
preflight-metadata-entity-do = Check which environment the file is from.
preflight-metadata-address-missing = { $purpose ->
    [sign-in] The metadata names no address for signing in.
   *[logout] The metadata names no address for signing out.
}
preflight-metadata-address-missing-do = Ask MEGA; until then use the address in the procedure.
preflight-metadata-address-differs = { $purpose ->
    [sign-in] The address for signing in is { $found }; the procedure names { $expected }.
   *[logout] The address for signing out is { $found }; the procedure names { $expected }.
}
preflight-metadata-address-differs-do = Tell the developers both. What the metadata says holds.
preflight-metadata-no-certificate = The metadata has no signing certificate: MPass’s responses could not be verified.
preflight-metadata-no-certificate-do = Ask MEGA for it. Do not accept unsigned responses.
preflight-metadata-certificate-unreadable = { $count ->
    [one] { $count } signing certificate in the metadata cannot be read.
   *[other] { $count } signing certificates in the metadata cannot be read.
}
preflight-metadata-certificate-unreadable-do = Fetch the metadata again. If it stays so, ask MEGA.
preflight-metadata-certificate-expired = MPass’s signing certificate “{ $name }” expired on { $date }. Programs that check it refuse MPass’s responses.
preflight-metadata-certificate-expired-do = Fetch the newest metadata and ask MEGA which certificate signs now.
preflight-metadata-certificate-not-yet = MPass’s signing certificate “{ $name }” is valid from { $date }: it is probably the next one.
preflight-metadata-certificate-soon = { $days ->
    [one] MPass’s signing certificate “{ $name }” expires in { $days } day ({ $date }). MPass will sign with another one then.
   *[other] MPass’s signing certificate “{ $name }” expires in { $days } days ({ $date }). MPass will sign with another one then.
}
preflight-metadata-certificate-soon-do = Tell the developers, and check the metadata again in time.
preflight-metadata-certificate-weak = MPass’s signing certificate “{ $name }” ({ $fingerprint }) is made with an old algorithm. That is MPass’s choice; strict programs must be told to accept it.
preflight-metadata-certificate-good = MPass’s signing certificate “{ $name }” is valid until { $date }.
preflight-metadata-same = Nothing changed since the copy kept here.
preflight-metadata-entity-changed = The EntityID changed from { $before } to { $entity }.
preflight-metadata-entity-changed-do = Tell the developers: the system must be set to the new one.
preflight-metadata-address-new = { $purpose ->
    [sign-in] New address for signing in: { $found } ({ $binding }).
   *[logout] New address for signing out: { $found } ({ $binding }).
}
preflight-metadata-address-new-do = Tell the developers.
preflight-metadata-address-gone = { $purpose ->
    [sign-in] An address for signing in is gone: { $found } ({ $binding }).
   *[logout] An address for signing out is gone: { $found } ({ $binding }).
}
preflight-metadata-address-gone-do = Tell the developers: the system must no longer use it.
preflight-metadata-certificate-new = A new signing certificate: “{ $name }” ({ $fingerprint }).
preflight-metadata-certificate-new-do = Tell the developers to add it before MPass begins to sign with it.
preflight-metadata-certificate-gone = A signing certificate is gone: “{ $name }” ({ $fingerprint }).
preflight-metadata-certificate-gone-do = Tell the developers to remove it once MPass no longer signs with it.

# Whether a certificate was taken back.
preflight-issuer-known = Issued by { $issuer }, an authority that MEGA knows.
preflight-issuer-other = Issued by { $issuer }, which is not among the authorities that MEGA is known to accept.
preflight-issuer-other-do = Ask MEGA whether they accept it.
preflight-issuer-missing = The issuer’s certificate could not be found, so nothing the issuer says can be verified.
preflight-issuer-missing-do = Check again later. If it stays so, ask STISC whether the certificate was revoked.
preflight-status-valid = The certificate has not been revoked ({ $way }, as of { $date }).
preflight-status-revoked = The certificate was revoked on { $date } ({ $way }, reason: { preflight-revocation-reason }). MPass and MSign may refuse the system from that moment.
preflight-status-revoked-do = Ask STISC why, order a new certificate, and tell MEGA.
preflight-status-suspended = The certificate has been suspended since { $date } ({ $way }). While it is, MPass and MSign may refuse the system.
preflight-status-suspended-do = Ask STISC why, and whether the suspension can be lifted.
preflight-status-no-address = The certificate does not say where to ask ({ $way }). Whether it was revoked is not known this way.
preflight-status-no-address-do = Ask STISC, if you need to be sure.
preflight-status-unreachable = { $host } gave no answer ({ $way }). Whether the certificate was revoked is not known.
preflight-status-unreachable-do = Check again later.
preflight-status-unreadable = The answer of { $host } cannot be used ({ $way }). Whether the certificate was revoked is not known.
preflight-status-unreadable-do = Check again later. If it stays so, ask STISC.
preflight-status-stale = The issuer’s answer is out of date ({ $way }, until { $date }). Whether the certificate was revoked since is not known.
preflight-status-stale-do = Check this computer’s clock, then check again later.
preflight-status-forged = The answer is not signed by the issuer ({ $way }), so it was not believed. Whether the certificate was revoked is not known.
preflight-status-forged-do = Check again from another network. If it stays so, tell STISC.
preflight-status-uncheckable = The answer’s signature is of a kind that Racord cannot check ({ $way }). Whether the certificate was revoked is not known.
preflight-status-uncheckable-do = Ask STISC, if you need to be sure.
preflight-status-not-known = The issuer does not know this certificate ({ $way }).
preflight-status-not-known-do = Ask STISC; a certificate just issued may take a day to be known.
preflight-status-refused = The issuer refused to answer ({ $way }: { preflight-refusal-reason }). Whether the certificate was revoked is not known.
preflight-status-refused-do = Check again later.

# What the script on the server reported.
preflight-server-recognised = The service recognised the system: certificate and server address are registered.
preflight-server-address = The service refused the server (code { $status }): most likely the server’s address is not registered.
preflight-server-address-do = Find out the address by which the server goes out, compare it with the one given to MEGA, and ask MEGA to correct it.
preflight-server-certificate = The service does not know the certificate: “{ $fault }”.
preflight-server-certificate-do = Compare the serial number with the one given to MEGA for this environment, and ask MEGA to register this one.
preflight-server-unreachable = The server cannot reach { $address }: the name is not known, or a firewall stops it.
preflight-server-unreachable-do = Ask the network’s administrators to open the way from the server to this address and port. If they did, ask MEGA whether the server’s address is registered.
preflight-server-handshake = The service asked for a certificate and refused the one it got ({ $reason }).
preflight-server-handshake-do = Check that the server uses the certificate issued by STISC for this environment, then ask MEGA.
preflight-server-files = The script could not use the certificate or its key: { $reason }.
preflight-server-files-do = Ask the developers to start the script with the files of this certificate, in PEM form or as .pfx.
preflight-server-not-asked = The service never asked for a certificate, so whether it knows the system is not known.
preflight-server-not-asked-do = Check that the address and port are those for systems, and ask MEGA if they are.
preflight-server-unclear = The service answered, but not in a way that tells whether it knows the system ({ $status }).
preflight-server-unclear-do = Send MEGA the result with your question.
preflight-server-untrusted = The server does not trust the web certificate of { $address }.
preflight-server-untrusted-do = Ask the developers to update the server’s list of authorities, or to name the authority’s file to the script.
preflight-server-other = The result is about another address: { $found } instead of { $expected }.
preflight-server-other-do = Run the script that was saved for this service and environment.
preflight-server-unreadable = This is not a result of the script, or a part of it is missing.
preflight-server-unreadable-do = Copy everything from “----- RACORD RESULT” to “----- END -----” and paste it again.
