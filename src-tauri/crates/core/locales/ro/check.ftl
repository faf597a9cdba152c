# Răspunsurile verificate: ce s-a scris și ce este de făcut.

check-in-line = { $line ->
    [0] { "" }
   *[other] Rândul { $line }:{ " " }
}

check-missing = Completați acest câmp.
check-missing-addresses = Scrieți cel puțin o adresă IP sau un interval.
check-missing-attributes = Alegeți cel puțin un atribut.
check-missing-choice = Alegeți un răspuns.
check-missing-date = Scrieți data: an, lună, zi.
check-missing-url = Scrieți adresa întreagă.

check-url-blank = { check-in-line }Adresa conține un spațiu. Ștergeți-l; dacă sunt două adrese, lăsați-o doar pe cea cerută.
check-url-credentials = { check-in-line }Adresa conține un nume de utilizator sau o parolă. Scrieți-o fără ele.
check-url-fragment = { check-in-line }Partea de după # nu ajunge niciodată la server. Scrieți adresa fără ea.
check-url-host = { check-in-line }Adresa nu are un nume de gazdă corect. Scrieți-o întreagă, de exemplu https://sistem.exemplu.md/saml/logout.
check-url-http = { check-in-line }Scrieți o adresă care începe cu https pentru mediul de producție.
check-url-localhost = { check-in-line }O adresă localhost duce la calculatorul propriu, iar MEGA o refuză în producție. Scrieți adresa publică a sistemului.
check-url-no-scheme = { check-in-line }Scrieți adresa întreagă, începând cu https://
check-url-private = { check-in-line }Această adresă se vede doar din rețeaua internă. Pentru producție scrieți adresa publică a sistemului.
check-url-same = Aceeași adresă este scrisă și pentru celălalt mediu. Testarea și producția au adrese diferite: corectați una dintre ele.
check-url-scheme = { check-in-line }Adresa începe cu { $scheme }: în loc de https:// sau http://. Scrieți adresa web a sistemului.
check-url-shape = { check-in-line }Adresa nu este scrisă ca o adresă web. După https: urmează două bare //, apoi numele gazdei.
check-url-trailing-slash = { check-in-line }Adresa se termină cu bară (/). Verificați că sistemul o folosește exact așa: adresele se compară literă cu literă.
check-url-twice = { check-in-line }Adresa este scrisă de două ori. Ștergeți una.

check-uri-blank = Identificatorul conține un spațiu. Ștergeți-l.
check-uri-long = Identificatorul este mai lung de { $limit } de caractere. Scrieți unul mai scurt.
check-uri-same = Același identificator este scris și pentru celălalt mediu. Dați fiecărui mediu identificatorul său.
check-uri-shape = Scrieți un URI întreg, de exemplu https://sistem.exemplu.md/saml sau urn:exemplu:sistem.

check-address-backwards = { check-in-line }{ $address }: intervalul începe după sfârșitul lui. Schimbați adresele între ele.
check-address-documentation = { check-in-line }{ $address } este o adresă rezervată pentru exemple. Scrieți adresa adevărată a sistemului.
check-address-host-bits = { check-in-line }{ $address } este o adresă dintr-o rețea, nu rețeaua. Scrieți { $network } pentru toată rețeaua sau adresa fără partea de după bară.
check-address-link-local = { check-in-line }{ $address } este valabilă doar în segmentul local. Scrieți adresa de ieșire pe care o vede MEGA.
check-address-loopback = { check-in-line }{ $address } este calculatorul însuși. Scrieți adresa de ieșire pe care o vede MEGA.
check-address-mixed = { check-in-line }{ $address } amestecă IPv4 și IPv6. Scrieți un interval dintr-un singur fel de adrese.
check-address-multicast = { check-in-line }{ $address } este o adresă pentru grupuri. Scrieți adresa de ieșire pe care o vede MEGA.
check-address-port = { check-in-line }{ $address } are un port la sfârșit. Scrieți doar adresa.
check-address-private = { check-in-line }{ $address } este o adresă internă pe care MEGA o vede doar prin VPN. Scrieți adresa publică de ieșire sau bifați că legătura este prin VPN.
check-address-shape = { check-in-line }{ $address } nu este o adresă IP. Scrieți câte una pe rând, de exemplu 198.51.100.7, 198.51.100.0/28 sau 198.51.100.7-198.51.100.9.
check-address-twice = { check-in-line }{ $address } este cuprinsă deja mai sus. Ștergeți-o.
check-address-unspecified = { check-in-line }{ $address } nu este adresa unui sistem. Scrieți adresa de ieșire pe care o vede MEGA.
check-addresses-same = O adresă este scrisă și pentru celălalt mediu. Testarea și producția au adrese diferite: corectați una dintre ele.

check-attribute-blank = { check-in-line }„{ $name }” conține un spațiu. Numele unui atribut se scrie fără spații; mai multe atribute se scriu pe rânduri diferite.
check-attribute-case = { check-in-line }„{ $name }” seamănă cu atributul { $meant }. Dacă pe acela îl cereți, scrieți-l exact așa.
check-attribute-letters = { check-in-line }„{ $name }” conține litere în afara alfabetului latin simplu. Scrieți numele fără diacritice și fără litere chirilice.
check-attribute-twice = { check-in-line }„{ $name }” este scris de două ori. Ștergeți unul.

check-choice-unknown = Alegeți unul dintre răspunsurile propuse.
check-date-shape = Scrieți data ca an-lună-zi, de exemplu 2026-11-26.
check-email-several = Scrieți o singură adresă de e-mail.
check-email-shape = Scrieți adresa de e-mail întreagă, de exemplu nume@institutie.md.
check-idno-digit = Ultima cifră nu corespunde celorlalte: poate fi o greșeală de scriere. Comparați IDNO-ul cu documentul.
check-idno-shape = IDNO-ul are exact 13 cifre. Copiați-l din extrasul din registru.
check-phone-moldova = După +373 urmează 8 cifre, de exemplu +373 22 820 000.
check-phone-shape = Scrieți numărul de telefon cu cifre, de exemplu +373 22 820 000.
check-text-control = Textul conține un semn care nu se vede și nu poate fi trimis. Ștergeți textul și scrieți-l din nou.
check-name-line = Numele se scrie pe un singur rând. Ștergeți ce este pe celelalte rânduri.
check-text-long = Textul este mai lung de { $limit } de caractere. Scurtați-l.
