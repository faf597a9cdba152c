# Verificări prin rețea. `preflight-<cod>`: ce s-a aflat și ce înseamnă; `preflight-<cod>-do`: ce este de făcut.

preflight-check-address = Adresele sistemului
preflight-check-certificate-status = Starea certificatului
preflight-check-metadata = Metadatele MPass
preflight-check-server = Conexiunea de pe server
preflight-level-good = Așa cum trebuie
preflight-level-note = Bine de știut
preflight-level-unknown = Nu s-a putut afla
preflight-level-warning = De verificat
preflight-level-problem = Nu va funcționa
preflight-no-room = Calculatorul nu mai are resurse pentru verificare. Închideți alte programe și verificați din nou.
preflight-stage-asking = Se întreabă { $host }
preflight-stage-connecting = Se face conexiunea cu { $host }
preflight-stage-greeting = Se convine criptarea cu { $host }
preflight-stage-resolving = Se caută { $host }

# Orice cerere.
preflight-offline = Acest calculator nu are acum rețea. Nu s-a putut verifica nimic; restul funcționează în Racord ca de obicei.
preflight-offline-do = Conectați calculatorul la rețea și verificați din nou.
preflight-name-unknown = Numele { $host } nu este cunoscut în rețea. Nici utilizatorii, nici MPass nu pot găsi această adresă.
preflight-name-unknown-do = Comparați numele cu cel dat de dezvoltatori. Dacă este corect, cereți celui care vă administrează numele de domeniu să îl adauge.
preflight-private-refused = { $host } duce într-o rețea internă ({ $address }). Nimeni nu a introdus aici această adresă, de aceea nu a fost întrebată.
preflight-private-refused-do = Dacă este serverul dvs., introduceți adresa lui de mână și verificați din nou. Altfel, spuneți dezvoltatorilor.
preflight-port-closed = Serverul { $host } există, dar la portul { $port } nu răspunde niciun program.
preflight-port-closed-do = Întrebați dezvoltatorii dacă aplicația este pornită și la ce port.
preflight-port-silent = { $host } nu răspunde la portul { $port }. Serverul este oprit sau un firewall taie conexiunea.
preflight-port-silent-do = Întrebați dezvoltatorii sau administratorii rețelei dacă portul este deschis de aici și din internet.
preflight-proxy-used = S-a întrebat prin proxy-ul { $proxy }.
preflight-proxy-unreachable = Proxy-ul { $proxy } nu răspunde, de aceea nu s-a putut verifica nimic.
preflight-proxy-unreachable-do = Verificați proxy-ul în Setări sau întrebați administratorii rețelei.
preflight-proxy-refused = { $status ->
    [none] Proxy-ul { $proxy } nu permite accesul la { $host }: nu a dat un răspuns care poate fi citit.
   *[other] Proxy-ul { $proxy } nu permite accesul la { $host } (cod { $status }).
}
preflight-proxy-refused-do = Cereți administratorilor rețelei să permită această adresă sau verificați din altă rețea.
preflight-proxy-kind = Proxy-ul { $proxy } este de un tip pe care Racord nu îl folosește ({ $scheme }).
preflight-proxy-kind-do = Introduceți în Setări un proxy HTTP sau alegeți conexiunea directă.
preflight-answer-missing = { $host } a acceptat conexiunea, dar nu a răspuns la timp.
preflight-answer-missing-do = Întrebați dezvoltatorii dacă aplicația este pornită și nu este suprasolicitată, apoi verificați din nou.
preflight-answer-broken = { $host } a întrerupt conexiunea sau a răspuns cu ceva ce nu este o pagină web.
preflight-answer-broken-do = Întrebați dezvoltatorii ce program răspunde la această adresă.
preflight-answer-too-large = Răspunsul de la { $host } este mult mai mare decât ar trebui, de aceea nu a fost citit până la capăt.
preflight-answer-too-large-do = Verificați adresa: probabil duce la altceva.
preflight-redirected-to = Adresa duce mai departe la { $location }.
preflight-redirected-elsewhere = Adresa duce la alt server: { $location }. MPass trimite mesajele la adresa înregistrată; pe drumul spre alta se pierd.
preflight-redirected-elsewhere-do = Întrebați dezvoltatorii ce adresă trebuie să folosească MPass și comunicați-o pe aceea la MEGA.
preflight-redirected-to-http = Adresa duce de la https la o adresă necriptată: { $location }. Browserele utilizatorilor avertizează, iar mesajele pot fi citite pe drum.
preflight-redirected-to-http-do = Cereți dezvoltatorilor ca adresa să ducă numai la https.
preflight-redirect-refused = Adresa duce la ceva ce nu este o adresă web: { $location }.
preflight-redirect-refused-do = Cereți dezvoltatorilor să corecteze redirecționarea.
preflight-redirects-too-many = { $count ->
    [one] Adresa duce tot mai departe: după un pas nu a apărut încă nicio pagină.
    [few] Adresa duce tot mai departe: după { $count } pași nu a apărut încă nicio pagină.
   *[other] Adresa duce tot mai departe: după { $count } de pași nu a apărut încă nicio pagină.
}
preflight-redirects-too-many-do = Cereți dezvoltatorilor să corecteze redirecționările; probabil se învârt în cerc.

# Criptarea și certificatul web.
preflight-http-only = Adresa începe cu http: nimic nu este criptat. MPass acceptă aceasta numai în mediul de testare.
preflight-http-only-do = Cereți dezvoltatorilor adresa cu https înainte de a trece în producție.
preflight-tls-missing = { $host } nu folosește https la portul { $port }.
preflight-tls-missing-do = Cereți dezvoltatorilor portul corect sau activarea https.
preflight-tls-old = { $host } oferă numai { $version }, pe care browserele nu îl mai acceptă din 2020. Utilizatorii nu se vor putea autentifica.
preflight-tls-old-do = Cereți dezvoltatorilor să activeze pe server TLS 1.2 sau 1.3.
preflight-tls-old-ciphers = { $host } oferă TLS 1.2, dar numai cu cifruri care nu mai sunt considerate sigure.
preflight-tls-old-ciphers-do = Cereți dezvoltatorilor să activeze pe server cifruri cu ECDHE și AES-GCM.
preflight-tls-failed = Cu { $host } nu s-a putut conveni criptarea ({ $reason }).
preflight-tls-failed-do = Transmiteți dezvoltatorilor cuvântul din paranteze; el indică cauza.
preflight-tls-client-certificate = { $host } cere un certificat de la oricine se conectează. Browserele utilizatorilor nu au, de aceea ei nu pot reveni din MPass.
preflight-tls-client-certificate-do = Cereți dezvoltatorilor ca la această adresă să nu fie obligatoriu un certificat de client.
preflight-tls-good = Conexiunea este criptată cu { $version }.
preflight-web-expired = { $days ->
    [0] Certificatul web al serverului a expirat astăzi ({ $date }). Browserele opresc utilizatorii la această adresă.
    [one] Certificatul web al serverului a expirat acum o zi ({ $date }). Browserele opresc utilizatorii la această adresă.
    [few] Certificatul web al serverului a expirat acum { $days } zile ({ $date }). Browserele opresc utilizatorii la această adresă.
   *[other] Certificatul web al serverului a expirat acum { $days } de zile ({ $date }). Browserele opresc utilizatorii la această adresă.
}
preflight-web-expired-do = Cereți dezvoltatorilor să reînnoiască certificatul web. Acesta nu este certificatul de sistem de la STISC.
preflight-web-not-yet = Certificatul web al serverului este valabil abia din { $date }. Până atunci browserele opresc utilizatorii.
preflight-web-not-yet-do = Întrebați dezvoltatorii dacă a fost instalat certificatul potrivit și verificați ceasul acestui calculator.
preflight-web-other-name = Certificatul web al serverului este pentru alt nume: { $names }. Browserele opresc utilizatorii care deschid { $host }.
preflight-web-other-name-do = Verificați adresa. Dacă este corectă, cereți dezvoltatorilor un certificat web cu numele { $host }.
preflight-web-self-signed = Serverul și-a făcut singur certificatul web. Browserele nu au încredere în el și opresc utilizatorii.
preflight-web-self-signed-do = Cereți dezvoltatorilor un certificat web de la o autoritate pe care browserele o cunosc.
preflight-web-chain-incomplete = Serverul își trimite certificatul web fără cel al emitentului ({ $issuer }). Unele browsere se descurcă, alte programe nu.
preflight-web-chain-incomplete-do = Cereți dezvoltatorilor să instaleze pe server și certificatul intermediar.
preflight-web-issuer-unknown = Acest calculator nu cunoaște autoritatea care a emis certificatul web ({ $issuer }). Probabil nici browserele utilizatorilor.
preflight-web-issuer-unknown-do = Dacă este autoritatea proprie a instituției, cereți dezvoltatorilor un certificat de la una publică.
preflight-web-expires-soon = { $days ->
    [0] Certificatul web al serverului expiră astăzi ({ $date }).
    [one] Certificatul web al serverului expiră într-o zi ({ $date }).
    [few] Certificatul web al serverului expiră în { $days } zile ({ $date }).
   *[other] Certificatul web al serverului expiră în { $days } de zile ({ $date }).
}
preflight-web-expires-soon-do = Întrebați dezvoltatorii dacă se reînnoiește automat.
preflight-web-unreadable = Certificatul web al serverului nu a putut fi verificat până la capăt.
preflight-web-unreadable-do = Deschideți adresa într-un browser și priviți acolo certificatul ei.
preflight-web-good = { $days ->
    [one] Certificatul web este pentru acest nume, este de încredere și mai este valabil o zi, până la { $date }.
    [few] Certificatul web este pentru acest nume, este de încredere și mai este valabil { $days } zile, până la { $date }.
   *[other] Certificatul web este pentru acest nume, este de încredere și mai este valabil { $days } de zile, până la { $date }.
}

# O adresă a sistemului.
preflight-name-private = De aici { $host } duce într-o rețea internă ({ $address }). Dacă la fel este și din internet, utilizatorii din afară nu pot reveni din MPass la această adresă.
preflight-name-private-do = Deschideți adresa dintr-o rețea din afara instituției. Dacă nu se deschide, cereți dezvoltatorilor una care poate fi accesată din internet.
preflight-status-fits = La adresă răspunde ceva (cod { $status }). Este obișnuit ca o cerere goală să fie refuzată.
preflight-status-nothing = Serverul răspunde că la această adresă nu este nimic (cod { $status }). Mesajele MPass s-ar pierde.
preflight-status-nothing-do = Comparați adresa literă cu literă cu cea dată de dezvoltatori; întrebați-i dacă aplicația este instalată.
preflight-status-broken = Aplicația de la această adresă raportează o eroare a ei (cod { $status }).
preflight-status-broken-do = Cereți dezvoltatorilor să caute în jurnalul aplicației momentul acestei verificări.
preflight-clock-good = Ceasul serverului este corect.
preflight-clock-off = { $way ->
    [ahead] { $minutes ->
        [one] Ceasul serverului este cu un minut înaintea ceasului acestui calculator. La peste 5 minute mesajele SAML sunt refuzate.
        [few] Ceasul serverului este cu { $minutes } minute înaintea ceasului acestui calculator. La peste 5 minute mesajele SAML sunt refuzate.
       *[other] Ceasul serverului este cu { $minutes } de minute înaintea ceasului acestui calculator. La peste 5 minute mesajele SAML sunt refuzate.
    }
   *[behind] { $minutes ->
        [one] Ceasul serverului este cu un minut în urma ceasului acestui calculator. La peste 5 minute mesajele SAML sunt refuzate.
        [few] Ceasul serverului este cu { $minutes } minute în urma ceasului acestui calculator. La peste 5 minute mesajele SAML sunt refuzate.
       *[other] Ceasul serverului este cu { $minutes } de minute în urma ceasului acestui calculator. La peste 5 minute mesajele SAML sunt refuzate.
    }
}
preflight-clock-off-do = Comparați întâi ceasul acestui calculator cu ora exactă. Dacă este corect, cereți dezvoltatorilor să activeze sincronizarea orei pe server.
preflight-clock-unknown = Serverul nu spune ce oră are.
preflight-clock-unknown-do = Întrebați dezvoltatorii dacă ceasul serverului este sincronizat.

# Metadatele MPass.
preflight-metadata-read = Metadatele au fost citite; EntityID: { $entity }.
preflight-metadata-status = Metadatele nu au fost furnizate (cod { $status }).
preflight-metadata-status-do = Verificați mai târziu. Dacă rămâne așa, salvați metadatele dintr-un browser și alegeți fișierul.
preflight-metadata-unreadable = Acestea nu sunt metadate: nu pot fi citite ca XML.
preflight-metadata-unreadable-do = Salvați din nou metadatele de pe pagina MPass, fără a le deschide și salva în alt program.
preflight-metadata-unsafe = Fișierul conține un tip de document, care ar putea face programele să citească alte fișiere. Metadatele nu au niciodată așa ceva; nimic din el nu a fost folosit.
preflight-metadata-unsafe-do = Nu folosiți acest fișier. Preluați metadatele chiar de la MPass.
preflight-metadata-other = Fișierul poate fi citit, dar nu descrie un furnizor de identitate: nu sunt metadatele MPass.
preflight-metadata-other-do = Alegeți metadatele MPass; cele ale sistemului dvs. sunt alt fișier.
preflight-metadata-unproven = Nu este sigur că metadatele vin de la MPass: conexiunea nu a putut fi verificată.
preflight-metadata-unproven-do = Înainte ca dezvoltatorii să le folosească, cereți ca MEGA să confirme amprenta certificatului de semnare.
preflight-metadata-outdated = După propriile lor cuvinte, metadatele au fost valabile doar până la { $date }.
preflight-metadata-outdated-do = Preluați-le din nou. Dacă rămâne așa, întrebați MEGA.
preflight-metadata-entity = EntityID-ul { $entity } nu este cel al { $host }. Poate sunt metadatele celuilalt mediu.
preflight-metadata-entity-do = Verificați din ce mediu este fișierul.
preflight-metadata-address-missing = { $purpose ->
    [sign-in] Metadatele nu indică nicio adresă de autentificare.
   *[logout] Metadatele nu indică nicio adresă de deconectare.
}
preflight-metadata-address-missing-do = Întrebați MEGA; până atunci folosiți adresa din procedură.
preflight-metadata-address-differs = { $purpose ->
    [sign-in] Adresa de autentificare este { $found }; procedura indică { $expected }.
   *[logout] Adresa de deconectare este { $found }; procedura indică { $expected }.
}
preflight-metadata-address-differs-do = Spuneți-le dezvoltatorilor pe amândouă. Este valabil ce spun metadatele.
preflight-metadata-no-certificate = Metadatele nu au certificat de semnare: răspunsurile MPass nu ar putea fi verificate.
preflight-metadata-no-certificate-do = Cereți-l de la MEGA. Nu acceptați răspunsuri nesemnate.
preflight-metadata-certificate-unreadable = { $count ->
    [one] Un certificat de semnare din metadate nu poate fi citit.
    [few] { $count } certificate de semnare din metadate nu pot fi citite.
   *[other] { $count } de certificate de semnare din metadate nu pot fi citite.
}
preflight-metadata-certificate-unreadable-do = Preluați din nou metadatele. Dacă rămâne așa, întrebați MEGA.
preflight-metadata-certificate-expired = Certificatul de semnare al MPass „{ $name }” a expirat { $date }. Programele care îl verifică refuză răspunsurile MPass.
preflight-metadata-certificate-expired-do = Preluați cele mai noi metadate și întrebați MEGA ce certificat semnează acum.
preflight-metadata-certificate-not-yet = Certificatul de semnare al MPass „{ $name }” este valabil din { $date }: probabil este următorul.
preflight-metadata-certificate-soon = { $days ->
    [one] Certificatul de semnare al MPass „{ $name }” expiră într-o zi ({ $date }). MPass va semna atunci cu altul.
    [few] Certificatul de semnare al MPass „{ $name }” expiră în { $days } zile ({ $date }). MPass va semna atunci cu altul.
   *[other] Certificatul de semnare al MPass „{ $name }” expiră în { $days } de zile ({ $date }). MPass va semna atunci cu altul.
}
preflight-metadata-certificate-soon-do = Spuneți dezvoltatorilor și verificați metadatele din nou, din timp.
preflight-metadata-certificate-weak = Certificatul de semnare al MPass „{ $name }” ({ $fingerprint }) este făcut cu un algoritm vechi. Este alegerea MPass; programelor stricte trebuie să li se spună să îl accepte.
preflight-metadata-certificate-good = Certificatul de semnare al MPass „{ $name }” este valabil până la { $date }.
preflight-metadata-same = Nu s-a schimbat nimic față de copia păstrată aici.
preflight-metadata-entity-changed = EntityID s-a schimbat din { $before } în { $entity }.
preflight-metadata-entity-changed-do = Spuneți dezvoltatorilor: sistemul trebuie setat pe cel nou.
preflight-metadata-address-new = { $purpose ->
    [sign-in] Adresă nouă de autentificare: { $found } ({ $binding }).
   *[logout] Adresă nouă de deconectare: { $found } ({ $binding }).
}
preflight-metadata-address-new-do = Spuneți dezvoltatorilor.
preflight-metadata-address-gone = { $purpose ->
    [sign-in] O adresă de autentificare nu mai există: { $found } ({ $binding }).
   *[logout] O adresă de deconectare nu mai există: { $found } ({ $binding }).
}
preflight-metadata-address-gone-do = Spuneți dezvoltatorilor: sistemul nu trebuie să o mai folosească.
preflight-metadata-certificate-new = Un certificat de semnare nou: „{ $name }” ({ $fingerprint }).
preflight-metadata-certificate-new-do = Spuneți dezvoltatorilor să îl adauge înainte ca MPass să înceapă să semneze cu el.
preflight-metadata-certificate-gone = Un certificat de semnare nu mai există: „{ $name }” ({ $fingerprint }).
preflight-metadata-certificate-gone-do = Spuneți dezvoltatorilor să îl scoată când MPass nu mai semnează cu el.

# Dacă un certificat a fost revocat.
preflight-issuer-known = Emis de { $issuer }, o autoritate pe care MEGA o cunoaște.
preflight-issuer-other = Emis de { $issuer }, care nu este printre autoritățile despre care se știe că MEGA le acceptă.
preflight-issuer-other-do = Întrebați MEGA dacă îl acceptă.
preflight-issuer-missing = Certificatul emitentului nu a fost găsit, de aceea nimic din ce spune emitentul nu poate fi verificat.
preflight-issuer-missing-do = Verificați din nou mai târziu. Dacă rămâne așa, întrebați STISC dacă certificatul este revocat.
preflight-status-valid = Certificatul nu este revocat ({ $way }, la { $date }).
preflight-status-revoked = Certificatul a fost revocat la { $date } ({ $way }, motivul: { preflight-revocation-reason }). MPass și MSign pot refuza sistemul din acel moment.
preflight-status-revoked-do = Întrebați STISC de ce, comandați un certificat nou și anunțați MEGA.
preflight-status-suspended = Certificatul este suspendat din { $date } ({ $way }). Cât este suspendat, MPass și MSign pot refuza sistemul.
preflight-status-suspended-do = Întrebați STISC de ce și dacă suspendarea poate fi ridicată.
preflight-status-no-address = Certificatul nu spune unde se poate întreba ({ $way }). Pe această cale nu se știe dacă este revocat.
preflight-status-no-address-do = Întrebați STISC, dacă trebuie să fiți sigur.
preflight-status-unreachable = { $host } nu a răspuns ({ $way }). Nu se știe dacă certificatul este revocat.
preflight-status-unreachable-do = Verificați din nou mai târziu.
preflight-status-unreadable = Răspunsul de la { $host } nu poate fi folosit ({ $way }). Nu se știe dacă certificatul este revocat.
preflight-status-unreadable-do = Verificați din nou mai târziu. Dacă rămâne așa, întrebați STISC.
preflight-status-stale = Răspunsul emitentului este depășit ({ $way }, până la { $date }). Nu se știe dacă certificatul a fost revocat între timp.
preflight-status-stale-do = Verificați ceasul acestui calculator, apoi verificați din nou mai târziu.
preflight-status-forged = Răspunsul nu este semnat de emitent ({ $way }), de aceea nu a fost crezut. Nu se știe dacă certificatul este revocat.
preflight-status-forged-do = Verificați din nou din altă rețea. Dacă rămâne așa, anunțați STISC.
preflight-status-uncheckable = Semnătura răspunsului este de un fel pe care Racord nu îl poate verifica ({ $way }). Nu se știe dacă certificatul este revocat.
preflight-status-uncheckable-do = Întrebați STISC, dacă trebuie să fiți sigur.
preflight-status-not-known = Emitentul nu cunoaște acest certificat ({ $way }).
preflight-status-not-known-do = Întrebați STISC; unui certificat abia emis îi poate trebui o zi până este cunoscut.
preflight-status-refused = Emitentul a refuzat să răspundă ({ $way }: { preflight-refusal-reason }). Nu se știe dacă certificatul este revocat.
preflight-status-refused-do = Verificați din nou mai târziu.

# Ce a raportat scriptul de pe server.
preflight-server-recognised = Serviciul a recunoscut sistemul: certificatul și adresa serverului sunt înregistrate.
preflight-server-address = Serviciul a refuzat serverul (cod { $status }): cel mai probabil adresa serverului nu este înregistrată.
preflight-server-address-do = Aflați adresa cu care serverul iese în rețea, comparați-o cu cea comunicată la MEGA și cereți corectarea ei.
preflight-server-certificate = Serviciul nu cunoaște certificatul: „{ $fault }”.
preflight-server-certificate-do = Comparați numărul de serie cu cel comunicat la MEGA pentru acest mediu și cereți înregistrarea acestuia.
preflight-server-unreachable = Serverul nu poate ajunge la { $address }: numele nu este cunoscut sau un firewall îl oprește.
preflight-server-unreachable-do = Cereți administratorilor rețelei să deschidă calea de la server la această adresă și acest port. Dacă este deschisă, întrebați MEGA dacă adresa serverului este înregistrată.
preflight-server-handshake = Serviciul a cerut un certificat și l-a refuzat pe cel primit ({ $reason }).
preflight-server-handshake-do = Verificați că serverul folosește certificatul emis de STISC pentru acest mediu, apoi întrebați MEGA.
preflight-server-files = Scriptul nu a putut folosi certificatul sau cheia lui: { $reason }.
preflight-server-files-do = Cereți dezvoltatorilor să pornească scriptul cu fișierele acestui certificat, în formă PEM sau ca .pfx.
preflight-server-not-asked = Serviciul nu a cerut niciun certificat, de aceea nu se știe dacă recunoaște sistemul.
preflight-server-not-asked-do = Verificați că adresa și portul sunt cele pentru sisteme; dacă sunt, întrebați MEGA.
preflight-server-unclear = Serviciul a răspuns, dar nu așa încât să se vadă dacă recunoaște sistemul ({ $status }).
preflight-server-unclear-do = Trimiteți rezultatul la MEGA împreună cu întrebarea dvs.
preflight-server-untrusted = Serverul nu are încredere în certificatul web al { $address }.
preflight-server-untrusted-do = Cereți dezvoltatorilor să actualizeze lista de autorități a serverului sau să indice scriptului fișierul autorității.
preflight-server-other = Rezultatul este despre altă adresă: { $found } în loc de { $expected }.
preflight-server-other-do = Porniți scriptul salvat pentru acest serviciu și mediu.
preflight-server-unreadable = Acesta nu este un rezultat al scriptului sau îi lipsește o parte.
preflight-server-unreadable-do = Copiați tot, de la „----- RACORD RESULT” până la „----- END -----”, și lipiți din nou.
