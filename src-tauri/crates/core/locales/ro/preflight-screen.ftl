# Verificări înainte de trimitere: ecranul, ce primesc dezvoltatorii, proxy-ul.

preflight-row = Verificați înainte de trimitere
preflight-row-of = Verificați înainte de trimitere: { $service }
preflight-screen-environment = { $environment ->
    [test] Mediul de testare
   *[production] Mediul de producție
}
preflight-screen-never = Încă neverificat
preflight-screen-closed = Închis în depozitul de chei
preflight-screen-no-problem = Nicio problemă găsită
preflight-screen-so-far = { $count ->
    [one] Nicio problemă până acum, mai este o verificare de făcut
    [few] Nicio problemă până acum, mai sunt { $count } verificări de făcut
   *[other] Nicio problemă până acum, mai sunt { $count } de verificări de făcut
}
preflight-screen-not-all = { $count ->
    [one] Nicio problemă găsită, dar la o verificare nu s-a putut afla totul
    [few] Nicio problemă găsită, dar la { $count } verificări nu s-a putut afla totul
   *[other] Nicio problemă găsită, dar la { $count } de verificări nu s-a putut afla totul
}
preflight-screen-problems = { $count ->
    [one] o problemă
    [few] { $count } probleme
   *[other] { $count } de probleme
}
preflight-screen-warnings = { $count ->
    [one] un lucru de verificat
    [few] { $count } lucruri de verificat
   *[other] { $count } de lucruri de verificat
}
preflight-screen-when = Verificat { $date_long }, la { $time }
preflight-screen-fetched = Preluate de la { $address } la { $date }
preflight-screen-from-file = Citite dintr-un fișier la { $date }
preflight-screen-since = Ce s-a schimbat față de citirea din { $date_long }
preflight-screen-line = { $label }, adresa { $line }
preflight-screen-certificate = A fost revocat certificatul?
preflight-screen-metadata = Metadatele { $service }
preflight-screen-missing-address = Adresa nu este introdusă încă.
preflight-screen-missing-certificate = Pentru acest mediu nu este păstrat încă niciun certificat.
preflight-screen-only-serial = Nu se poate verifica: se cunoaște doar numărul de serie. Adăugați fișierul certificatului și verificați din nou.
preflight-screen-begins = Începe verificarea
preflight-busy = O altă verificare este încă în curs. Opriți-o sau așteptați să se termine.
preflight-nothing-to-attach = Nu s-a verificat nimic încă. Faceți mai întâi verificările, apoi anexați rezultatele.
not-found-check = Această verificare nu mai există. Deschideți din nou verificările.
not-found-saml-facts = Lipsește EntityID sau adresa Assertion Consumer Service. Introduceți-le mai întâi în detaliile de integrare.

preflight-paste = Lipiți rezultatul scriptului
preflight-screen-script-about = Se rulează pe serverul sistemului, fiindcă { $address } cunoaște adresa serverului, iar cheia este acolo. Nu descarcă și nu schimbă nimic.
preflight-screen-saml-about = Metadatele proprii ale sistemului, scrise din ceea ce se cunoaște aici. Dezvoltatorii le compară cu ceea ce spune sistemul despre sine.
preflight-screen-saml-not-yet = Metadatele se pot scrie după ce se cunosc EntityID și o adresă Assertion Consumer Service.
preflight-screen-lacks-entity = Lipsește EntityID.
preflight-screen-lacks-acs = Lipsește adresa Assertion Consumer Service.
preflight-screen-lacks-logout = Lipsește adresa de deconectare; metadatele se scriu fără ea.
preflight-screen-lacks-certificate = Pentru acest mediu nu este păstrat fișierul unui certificat; metadatele se scriu fără el.

preflight-report-title = { $title }: rezultatele verificărilor, { $date }
preflight-report-about = Ce s-a putut afla prin rețea înainte de trimitere. Toate orele sunt ora Chișinăului.
preflight-report-name = verificari
preflight-report-overview = Pe scurt
preflight-report-subject = Ce s-a verificat
preflight-report-at = Când
preflight-report-do = Ce este de făcut
preflight-report-source = De unde

dialog-metadata = Alegeți metadatele salvate
dialog-saml-save = Salvați metadatele sistemului
dialog-script-save = Salvați scriptul
saved-metadata = Metadatele au fost citite.
saved-script-result = Rezultatul a fost citit.
saved-proxy = Rețeaua va fi accesată așa cum ați ales.

form-script-result = Rezultatul scriptului
form-script-result-title = Rezultatul scriptului: { $service }, { $environment ->
    [test] testare
   *[production] producție
}
form-script-result-intro = Lipiți ce a afișat scriptul pe server. Alt text din jur nu strică.
form-script-result-submit = Citiți rezultatul
field-script-result-text = Rezultatul scriptului
field-script-result-text-hint = De la „----- RACORD RESULT” până la „----- END -----”.

action-proxy = Schimbați accesul la rețea
form-proxy = Cum se accesează rețeaua
form-proxy-intro = Rețeaua este întrebată numai când faceți o verificare.
form-proxy-submit = Salvați
field-proxy-way = Proxy
field-proxy-address = Adresa proxy-ului
field-proxy-address-hint = De exemplu http://proxy.example.md:3128, fără nume de utilizator și parolă.
proxy-system = Cum este setat calculatorul
proxy-system-hint = Ce spun setările sistemului de operare sau variabilele de mediu.
proxy-direct = Fără proxy
proxy-direct-hint = Fiecare adresă este accesată direct.
proxy-given = Acest proxy
proxy-given-hint = Cel a cărui adresă o scrieți mai jos.
proxy-password = Adresa conține un nume de utilizator sau o parolă. Setările nu sunt sigilate, de aceea nu se păstrează. Scrieți adresa fără ele; dacă proxy-ul cere parolă, setați-o în sistemul de operare.
proxy-http-only = Racord folosește numai proxy-uri HTTP. Scrieți o adresă care începe cu http://.
proxy-not-an-address = Aceasta nu este adresa unui proxy. Scrieți numele și portul, de exemplu http://proxy.example.md:3128.
proxy-shown = { $source ->
    [given] Prin proxy-ul { $proxy }, ales în Setări
   *[system] Prin proxy-ul { $proxy }, din setările calculatorului
}
proxy-shown-none = { $source ->
    [direct] Direct, fără proxy, cum s-a ales în Setări
    [given] Direct: această adresă nu trece prin proxy-ul ales în Setări
   *[system] Direct: setările calculatorului nu numesc niciun proxy
}

journal-checked = { $service }: { $count ->
    [one] o verificare făcută
    [few] { $count } verificări făcute
   *[other] { $count } de verificări făcute
}, { $problems ->
    [0] nicio problemă găsită
    [one] una cu probleme
    [few] { $problems } cu probleme
   *[other] { $problems } cu probleme
}
journal-for-developers = { $service }: { $file } salvat pentru dezvoltatori

fact-preflight-url = Adresa întrebată
fact-preflight-addresses = Numele duce la
fact-preflight-proxy = Prin proxy-ul
fact-preflight-tls = Criptarea
fact-preflight-web-subject = Certificatul web
fact-preflight-web-names = Pentru numele
fact-preflight-web-issuer = Emis de
fact-preflight-web-until = Valabil până la
fact-preflight-web-sha256 = Amprenta SHA-256
fact-preflight-status = Codul răspunsului
fact-preflight-location = Duce mai departe la
fact-preflight-entity = EntityID
fact-preflight-sign-in = Autentificare
fact-preflight-logout = Deconectare
fact-preflight-signing = Certificatul de semnare
fact-preflight-signing-until = Valabil până la
fact-preflight-signing-sha256 = Amprenta SHA-256
fact-preflight-pasted = Textul lipit

lost-gone-checks = { $count ->
    [one] rezultatul unei verificări
    [few] rezultatele a { $count } verificări
   *[other] rezultatele a { $count } de verificări
}

signing-about = certificatul de semnare al { $service }, { $environment ->
    [test] testare
   *[production] producție
}
deadline-signing = Expiră certificatul de semnare al { $service }: { $environment ->
    [test] testare
   *[production] producție
}
deadline-signing-detail = { $day }, { $relative }. Preluați din nou metadatele și anunțați dezvoltatorii.
reminder-signing-ahead-title = { $days ->
    [one] Expiră într-o zi: { $about }
    [few] Expiră în { $days } zile: { $about }
   *[other] Expiră în { $days } de zile: { $about }
}
reminder-signing-ahead = Expiră { $date_long }. Preluați din nou metadatele și anunțați dezvoltatorii, ca să-l cunoască la timp pe cel următor.
reminder-signing-today-title = Expiră astăzi: { $about }
reminder-signing-today = Expiră astăzi, { $date_long }. Preluați din nou metadatele și anunțați dezvoltatorii.
reminder-signing-passed-title = { $days ->
    [one] A expirat acum o zi: { $about }
    [few] A expirat acum { $days } zile: { $about }
   *[other] A expirat acum { $days } de zile: { $about }
}
reminder-signing-passed = A expirat { $date_long }. Preluați din nou metadatele și anunțați dezvoltatorii: sistemul trebuie să cunoască certificatul cu care se semnează acum.
calendar-signing = Expiră: { $about }
calendar-signing-text = Preluați din nou metadatele și anunțați dezvoltatorii, ca sistemul să cunoască certificatul cu care se semnează de atunci.
