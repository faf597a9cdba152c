# Certificatele păstrate: istoricul lor, cine le cunoaște, două alăturate, reînnoirea.

fact-state = Stare
fact-added = Adăugat
fact-activated = În folosință din
fact-activated-not = încă nu: așteaptă confirmarea MEGA
fact-superseded = Înlocuit
fact-key-id = Amprenta cheii
fact-not-before = Valabil din
fact-signature = Algoritmul semnăturii

next-known = Serviciile conectate îl cunosc. Racord vă avertizează din timp înainte să expire.
next-pending = Trimiteți-l la MEGA pentru fiecare serviciu conectat. După ce MEGA îl confirmă, puneți-l în folosință.
next-superseded = Nimeni nu mai are nevoie de el. Îl puteți elimina; jurnalul păstrează că a existat, fără numărul de serie.
next-serial-back = Numărul de serie lipsește din depozitul de chei, dar se află în fișierul păstrat. Readuceți-l: până atunci certificatul nu este găsit după număr și nu apare în scrisori.

# Cine îl cunoaște.
registered-proof-closed = Ce o arată nu poate fi citit acum: depozitul de chei este închis.
action-registration-correct = Corectați
action-registration-take-back = Retrageți
field-registration-proof = Ce o arată
field-registration-proof-hint = De exemplu: e-mailul MEGA din 20 noiembrie, ora 14:10. Se păstrează criptat.
form-registration-correct = { $service } cunoaște certificatul
form-unregister = { $service } nu cunoaște certificatul?
form-unregister-intro = Se șterg data și dovada notate. Jurnalul păstrează că au fost retrase. O scrisoare către acest serviciu care avea răspuns așteaptă din nou răspunsul; ce ați notat despre răspuns rămâne la scrisoare.
form-unregister-submit = Retrageți
saved-unregister = S-a notat că serviciul nu cunoaște certificatul
not-found-registration = Această înregistrare nu mai este. Deschideți din nou pagina certificatului.

# Ce lipsește și cum revine.
action-complete = Adăugați fișierul certificatului
action-reattach = Readuceți certificatul
action-serial-back = Readuceți numărul de serie
form-complete = Fișierul acestui certificat
form-complete-intro = Fișierul trebuie să fie al aceluiași certificat: numărul de serie se compară cu cel păstrat.
form-complete-submit = Completați certificatul
field-complete-certificate = Fișierul certificatului
form-serial-back = Readuceți numărul de serie în depozitul de chei?
form-serial-back-intro = Numărul se citește din fișierul păstrat aici, criptat.
form-serial-back-submit = Readuceți
form-reattach = Readuceți certificatul
form-reattach-intro = Numărul de serie nu mai este în depozitul de chei. Alegeți fișierul aceluiași certificat sau scrieți din nou numărul lui de serie.
form-reattach-submit = Readuceți
field-reattach-certificate = Fișierul certificatului
field-reattach-serial = Sau doar numărul de serie
form-certificate-required = Alegeți fișierul certificatului.
form-file-or-serial = Alegeți fișierul certificatului sau scrieți numărul de serie.
form-certificate-other = Acesta este alt certificat. Alegeți fișierul celui de pe această pagină sau adăugați-l separat.
saved-activated = Certificatul este în folosință
saved-completed = Certificatul este completat cu ce spune fișierul
saved-brought-back = Numărul de serie este din nou în depozitul de chei

journal-certificate-activated = { $system }: certificatul pentru { custody-environment } a fost pus în folosință
journal-certificate-brought-back = { $system }: numărul de serie al certificatului pentru { custody-environment } a fost readus
journal-certificate-completed = { $system }: a fost adăugat fișierul certificatului pentru { custody-environment }
journal-certificate-read = { $system }: datele certificatului pentru { custody-environment } au fost citite din fișier
journal-registration-corrected = { $system }, { custody-environment }: s-a corectat de când cunoaște { $service } certificatul
journal-registration-taken-back = { $system }, { custody-environment }: s-a retras mențiunea că { $service } cunoaște certificatul

# Două certificate alăturate.
compared-altered = Același număr de serie și același emitent, dar fișierele diferă.
compared-altered-text = Un emitent nu dă același număr de două ori: una dintre copii este deteriorată sau modificată. Cereți certificatul din nou la STISC.
compared-environments = Certificate pentru medii diferite ale aceluiași sistem.
compared-environments-text = Cheile sunt diferite, cum cere MEGA.
compared-other-system = Certificate ale unor sisteme diferite.
compared-other-system-key = Totuși au aceeași cheie. Fiecare sistem are cheia sa: întrebați dezvoltatorii și, la nevoie, comandați un certificat cu cheie nouă.
compared-other-system-text = Fiecare sistem informațional are certificatul său; unul nu îl înlocuiește pe celălalt.
compared-renewal = Al doilea este reînnoirea primului: același sistem, cheie nouă, număr de serie nou.
compared-same = Este același certificat.
compared-same-text = Fișierul este identic cu cel păstrat; nu trebuie adăugat încă o dată.
compared-same-twice = Este păstrat de două ori. Verificați la ce sistem și în ce mediu este folosit și eliminați înregistrarea de prisos.
compared-same-key = Aceeași cheie ca înainte: doar certificatul este nou.
compared-same-key-text = Dacă vechea cheie a ajuns la alții, comandați la STISC un certificat cu cheie nouă.
compared-same-serial = Numerele de serie coincid.
compared-same-serial-text = Din unul se cunoaște doar numărul de serie. Adăugați fișierul la sistem: completează certificatul păstrat.
compared-serials = Numerele de serie sunt diferite.
compared-serials-text = Din unul se cunoaște doar numărul de serie; restul nu poate fi comparat. Adăugați fișierul lui .cer.
compared-both = { $days ->
    [0] Ambele sunt valabile mai puțin de o zi: { $from_long }. Conveniți cu MEGA ora schimbării.
    [one] Ambele sunt valabile o zi, de { $from_long } până { $until_long }.
    [few] Ambele sunt valabile { $days } zile, de { $from_long } până { $until_long }.
   *[other] Ambele sunt valabile { $days } de zile, de { $from_long } până { $until_long }.
}
compared-gap = { $days ->
    [0] Între ele este un gol de mai puțin de o zi: primul expiră { $from_long }, al doilea începe { $until_long }. În acest timp niciunul nu este valabil.
    [one] Între ele este un gol de o zi: primul expiră { $from_long }, al doilea începe { $until_long }. În acest timp niciunul nu este valabil.
    [few] Între ele este un gol de { $days } zile: primul expiră { $from_long }, al doilea începe { $until_long }. În acest timp niciunul nu este valabil.
   *[other] Între ele este un gol de { $days } de zile: primul expiră { $from_long }, al doilea începe { $until_long }. În acest timp niciunul nu este valabil.
}
compared-unknown = Nu se știe câte zile sunt valabile amândouă: de la unul lipsește începutul sau sfârșitul.
compared-mark-same = la fel
compared-mark-new = nou
compared-mark-differs = diferă
compared-not-known = nu se știe

# Reînnoirea, pe pagina fiecăruia dintre cele două.
renewal-beside = Certificatul nou așteaptă lângă cel vechi.
renewal-all-know = Niciun serviciu nu mai cunoaște doar certificatul vechi: îl puteți pune în folosință pe cel nou.
renewal-still-to-tell = Păstrați certificatul vechi până când MEGA îl confirmă pe cel nou. Încă nu îl cunosc: { $services }.
renewal-knows-new = îl cunoaște pe cel nou
renewal-knows-old = doar pe cel vechi
renewal-knows-none = pe niciunul

# Eliminarea.
removal-gone-registrations = { $count ->
    [one] Mențiunea că { $count } serviciu îl cunoaște, cu dovada ei
    [few] Mențiunile că { $count } servicii îl cunosc, cu dovezile lor
   *[other] Mențiunile că { $count } de servicii îl cunosc, cu dovezile lor
}
removal-still-in-use = Certificatul este în folosință și îl cunosc: { $services }. Eliminarea de aici nu schimbă nimic la MEGA, dar nu vă va mai avertiza nimeni când expiră.
removal-journal-stays = În jurnal rămâne că a existat, fără numărul de serie.

# Ecranele.
certificate-screen-renewal = Reînnoirea
certificate-screen-old = Vechi
certificate-screen-new = Nou
certificate-screen-who-knows = Cine pe care îl cunoaște
certificate-screen-service = Serviciul
certificate-screen-whole-comparison = Toate datele alăturate
certificate-screen-lifecycle = Istoricul certificatului
certificate-screen-proof = Ce o arată
certificate-screen-compare = Comparați cu…
certificate-screen-compare-two = Comparați două certificate
compare-title = Comparați două certificate
compare-intro = Alegeți cele două certificate; le vedeți alăturate, cu ce diferă spus în cuvinte.
compare-first = Primul certificat
compare-second = Al doilea certificat
compare-what = Ce
compare-difference = Diferența
compare-opened = fișierul deschis
compare-missing = lipsește
