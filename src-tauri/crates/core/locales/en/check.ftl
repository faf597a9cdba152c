# Answers that are checked: what was written and what to do.

check-in-line = { $line ->
    [0] { "" }
   *[other] Line { $line }:{ " " }
}

check-missing = Fill in this field.
check-missing-addresses = Write at least one IP address or range.
check-missing-attributes = Choose at least one attribute.
check-missing-choice = Choose an answer.
check-missing-date = Write the date: year, month, day.
check-missing-url = Write the whole address.

check-url-blank = { check-in-line }The address contains a blank. Remove it; if there are two addresses, leave only the one that is asked for.
check-url-credentials = { check-in-line }The address contains a user name or a password. Write it without them.
check-url-fragment = { check-in-line }The part after # never reaches a server. Write the address without it.
check-url-host = { check-in-line }The address has no proper host name. Write it in full, for example https://sistem.exemplu.md/saml/logout.
check-url-http = { check-in-line }Write an address that begins with https for the production environment.
check-url-localhost = { check-in-line }A localhost address leads to one’s own machine, and MEGA refuses it in production. Write the public address of the system.
check-url-no-scheme = { check-in-line }Write the whole address, beginning with https://
check-url-private = { check-in-line }This address is seen from the internal network only. For production write the public address of the system.
check-url-same = The same address is written for the other environment. Test and production have different addresses: correct one of them.
check-url-scheme = { check-in-line }The address begins with { $scheme }: instead of https:// or http://. Write the web address of the system.
check-url-shape = { check-in-line }This is not written like a web address. After https: come two slashes //, then the host name.
check-url-trailing-slash = { check-in-line }The address ends with a slash (/). Check that the system uses it exactly so: addresses are compared letter by letter.
check-url-twice = { check-in-line }The address is written twice. Remove one.

check-uri-blank = The identifier contains a blank. Remove it.
check-uri-long = The identifier is longer than { $limit } characters. Write a shorter one.
check-uri-same = The same identifier is written for the other environment. Give each environment its own.
check-uri-shape = Write a whole URI, for example https://sistem.exemplu.md/saml or urn:exemplu:sistem.

check-address-backwards = { check-in-line }{ $address }: the range begins after its end. Swap the two addresses.
check-address-documentation = { check-in-line }{ $address } is reserved for examples. Write the real address of the system.
check-address-host-bits = { check-in-line }{ $address } is an address inside a network, not the network. Write { $network } for the whole network, or the address without the part after the slash.
check-address-link-local = { check-in-line }{ $address } is valid on the local link only. Write the outgoing address that MEGA sees.
check-address-loopback = { check-in-line }{ $address } is the machine itself. Write the outgoing address that MEGA sees.
check-address-mixed = { check-in-line }{ $address } mixes IPv4 and IPv6. Write a range of one kind of addresses.
check-address-multicast = { check-in-line }{ $address } is a group address. Write the outgoing address that MEGA sees.
check-address-port = { check-in-line }{ $address } ends with a port. Write the address only.
check-address-private = { check-in-line }{ $address } is an internal address, which MEGA sees over a VPN only. Write the public outgoing address, or tick that the connection is over a VPN.
check-address-shape = { check-in-line }{ $address } is not an IP address. Write one on each line, for example 198.51.100.7, 198.51.100.0/28 or 198.51.100.7-198.51.100.9.
check-address-twice = { check-in-line }{ $address } stands above already. Remove it.
check-address-unspecified = { check-in-line }{ $address } is no system’s address. Write the outgoing address that MEGA sees.
check-addresses-same = An address is written for the other environment too. Test and production have different addresses: correct one of them.

check-attribute-blank = { check-in-line }“{ $name }” contains a blank. The name of an attribute has none; several attributes stand on different lines.
check-attribute-case = { check-in-line }“{ $name }” looks like the attribute { $meant }. If that is the one you ask for, write it exactly so.
check-attribute-letters = { check-in-line }“{ $name }” contains letters outside the plain Latin alphabet. Write the name without accents and Cyrillic letters.
check-attribute-twice = { check-in-line }“{ $name }” is written twice. Remove one.

check-choice-unknown = Choose one of the answers offered.
check-date-shape = Write the date as year-month-day, for example 2026-11-26.
check-email-several = Write one email address only.
check-email-shape = Write the whole email address, for example nume@institutie.md.
check-idno-digit = The last digit does not fit the others: it may be a slip. Compare the IDNO with the document.
check-idno-shape = An IDNO has exactly 13 digits. Copy it from the register extract.
check-phone-moldova = After +373 come 8 digits, for example +373 22 820 000.
check-phone-shape = Write the telephone number in digits, for example +373 22 820 000.
check-text-control = The text contains a mark that isn’t seen and cannot be sent. Delete the text and write it again.
check-name-line = A name is written on one line. Delete what is on the other lines.
check-text-long = The text is longer than { $limit } characters. Shorten it.
