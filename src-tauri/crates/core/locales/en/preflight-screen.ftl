# Checks before sending: the screen, what the developers get, the proxy.

preflight-row = Check before sending
preflight-row-of = Check before sending: { $service }
preflight-screen-environment = { $environment ->
    [test] Test environment
   *[production] Production
}
preflight-screen-never = Never checked
preflight-screen-closed = Closed in the keyring
preflight-screen-no-problem = No problem found
preflight-screen-so-far = { $count ->
    [one] No problem so far, { $count } check is still to be made
   *[other] No problem so far, { $count } checks are still to be made
}
preflight-screen-not-all = { $count ->
    [one] No problem found, but { $count } check could not find everything out
   *[other] No problem found, but { $count } checks could not find everything out
}
preflight-screen-problems = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
}
preflight-screen-warnings = { $count ->
    [one] { $count } thing needs a look
   *[other] { $count } things need a look
}
preflight-screen-when = Checked on { $date_long } at { $time }
preflight-screen-fetched = Fetched from { $address } on { $date }
preflight-screen-from-file = Read from a file on { $date }
preflight-screen-since = Changed since the reading of { $date_long }
preflight-screen-line = { $label }, address { $line }
preflight-screen-certificate = Was the certificate revoked?
preflight-screen-metadata = Metadata of { $service }
preflight-screen-missing-address = The address has not been entered yet.
preflight-screen-missing-certificate = No certificate is held for this environment yet.
preflight-screen-only-serial = This cannot be checked: only the serial number is known. Add the certificate’s file and check again.
preflight-screen-begins = The check begins
preflight-busy = Another check is still under way. Stop it, or wait until it is over.
preflight-nothing-to-attach = Nothing has been checked yet. Run the checks first, then attach what they found.
not-found-check = This check no longer exists. Open the checks again.
not-found-saml-facts = The EntityID or the Assertion Consumer Service address is missing. Enter them in the integration details first.

preflight-paste = Paste the script’s result
preflight-screen-script-about = To be run on the system’s server, because { $address } knows the server’s address and the key is there. It downloads nothing and changes nothing.
preflight-screen-saml-about = The system’s own metadata, written from what is known here. The developers compare it with what the system says of itself.
preflight-screen-saml-not-yet = The metadata can be written once the EntityID and an Assertion Consumer Service address are known.
preflight-screen-lacks-entity = The EntityID is missing.
preflight-screen-lacks-acs = The Assertion Consumer Service address is missing.
preflight-screen-lacks-logout = The logout address is missing; the metadata is written without it.
preflight-screen-lacks-certificate = No certificate file is held for this environment; the metadata is written without it.

preflight-report-title = { $title }: results of the checks, { $date }
preflight-report-about = What could be found out over the network before sending. All times are Chișinău time.
preflight-report-name = checks
preflight-report-overview = At a glance
preflight-report-subject = What was checked
preflight-report-at = When
preflight-report-do = What to do
preflight-report-source = Where from

dialog-metadata = Choose the saved metadata
dialog-saml-save = Save the system’s metadata
dialog-script-save = Save the script
saved-metadata = The metadata was read.
saved-script-result = The result was read.
saved-proxy = The network is reached as you chose.

form-script-result = Result of the script
form-script-result-title = Result of the script: { $service }, { $environment ->
    [test] test
   *[production] production
}
form-script-result-intro = Paste what the script printed on the server. Other text around it does no harm.
form-script-result-submit = Read the result
field-script-result-text = The script’s result
field-script-result-text-hint = From “----- RACORD RESULT” to “----- END -----”.

action-proxy = Change how the network is reached
form-proxy = How the network is reached
form-proxy-intro = The network is asked only when you run a check.
form-proxy-submit = Save
field-proxy-way = Proxy
field-proxy-address = The proxy’s address
field-proxy-address-hint = For example http://proxy.example.md:3128, without a user name and password.
proxy-system = As this computer is set
proxy-system-hint = What the operating system’s settings or its environment say.
proxy-direct = No proxy
proxy-direct-hint = Every address is reached directly.
proxy-given = This proxy
proxy-given-hint = The one whose address you enter below.
proxy-password = The address contains a user name or password. Settings are not sealed, so it is not kept. Write the address without it; if the proxy asks for a password, set it in the operating system’s settings.
proxy-http-only = Racord uses HTTP proxies only. Write an address that begins with http://.
proxy-not-an-address = This is not a proxy’s address. Write its name and port, for example http://proxy.example.md:3128.
proxy-shown = { $source ->
    [given] Through the proxy { $proxy }, chosen in Settings
   *[system] Through the proxy { $proxy }, from this computer’s settings
}
proxy-shown-none = { $source ->
    [direct] Directly, without a proxy, as chosen in Settings
    [given] Directly: this address is not reached through the proxy chosen in Settings
   *[system] Directly: this computer’s settings name no proxy
}

journal-checked = { $service }: { $count ->
    [one] { $count } check made
   *[other] { $count } checks made
}, { $problems ->
    [0] no problem found
    [one] { $problems } with a problem
   *[other] { $problems } with problems
}
journal-for-developers = { $service }: { $file } saved for the developers

fact-preflight-url = Address asked
fact-preflight-addresses = The name leads to
fact-preflight-proxy = Through the proxy
fact-preflight-tls = Encryption
fact-preflight-web-subject = Web certificate
fact-preflight-web-names = For the names
fact-preflight-web-issuer = Issued by
fact-preflight-web-until = Valid until
fact-preflight-web-sha256 = SHA-256 fingerprint
fact-preflight-status = Code of the answer
fact-preflight-location = Leads on to
fact-preflight-entity = EntityID
fact-preflight-sign-in = Sign-in
fact-preflight-logout = Sign-out
fact-preflight-signing = Signing certificate
fact-preflight-signing-until = Valid until
fact-preflight-signing-sha256 = SHA-256 fingerprint
fact-preflight-pasted = What was pasted

lost-gone-checks = { $count ->
    [one] the result of one check
   *[other] the results of { $count } checks
}

signing-about = signing certificate of { $service }, { $environment ->
    [test] test
   *[production] production
}
deadline-signing = The signing certificate of { $service } expires: { $environment ->
    [test] test
   *[production] production
}
deadline-signing-detail = { $day }, { $relative }. Fetch the metadata anew and tell the developers.
reminder-signing-ahead-title = { $days ->
    [one] Expires in { $days } day: { $about }
   *[other] Expires in { $days } days: { $about }
}
reminder-signing-ahead = It expires on { $date_long }. Fetch the metadata anew and tell the developers, so that they know the next one in time.
reminder-signing-today-title = Expires today: { $about }
reminder-signing-today = It expires today, { $date_long }. Fetch the metadata anew and tell the developers.
reminder-signing-passed-title = { $days ->
    [one] Expired { $days } day ago: { $about }
   *[other] Expired { $days } days ago: { $about }
}
reminder-signing-passed = It expired on { $date_long }. Fetch the metadata anew and tell the developers: the system must know the certificate that signs now.
calendar-signing = Expires: { $about }
calendar-signing-text = Fetch the metadata anew and tell the developers, so that the system knows the certificate that signs from then on.
