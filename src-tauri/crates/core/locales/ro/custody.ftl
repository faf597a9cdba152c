# Certificatele deținute: stări, termene, ce se trimite.

custody-pending = Primit, neconfirmat încă
custody-active = În folosință
custody-superseded = Înlocuit
custody-removed = Eliminat

custody-expires = { $days ->
    [one] Expiră într-o zi
    [few] Expiră în { $days } zile
   *[other] Expiră în { $days } de zile
}
custody-expired = { $days ->
    [one] A expirat acum o zi
    [few] A expirat acum { $days } zile
   *[other] A expirat acum { $days } de zile
}
custody-expires-today = Expiră astăzi
custody-expired-today = A expirat astăzi
custody-expiry-unknown = Nu se știe când expiră

custody-environment = { $environment ->
    [test] mediul de testare
   *[production] mediul de producție
}
custody-need-certificate = Pentru { custody-environment } se trimite certificatul (.cer): niciun alt serviciu MEGA nu îl cunoaște încă în acest mediu.
custody-need-serial = Pentru { custody-environment } este suficient numărul de serie: certificatul este înregistrat deja la { $services }.
custody-need-expired = Certificatul pentru { custody-environment } a expirat { $date }. Solicitați unul nou la STISC.
custody-need-file = Pentru { custody-environment } este cunoscut doar numărul de serie. Adăugați fișierul .cer: niciun alt serviciu MEGA nu cunoaște acest certificat, deci trebuie trimis.
custody-need-missing = Nu există certificat pentru { custody-environment }. Solicitați-l la STISC sau adăugați-l dacă îl aveți.

custody-another-environment = Certificatele sunt din medii diferite. Alegeți un certificat din același mediu.
custody-another-system = Certificatele aparțin unor sisteme diferite. Alegeți un certificat al aceluiași sistem.
custody-already-expired = Certificatul a expirat. Solicitați unul nou la STISC.
custody-not-active = Doar un certificat în folosință poate fi înlocuit, și doar cu altul în folosință. Confirmați mai întâi certificatul nou.
custody-not-everywhere = Păstrați certificatul vechi: cel nou nu este încă înregistrat la { $services }. Înregistrați-l la fiecare serviciu.
custody-not-pending = Certificatul a fost deja pus în folosință sau retras.
custody-already-removed = Certificatul a fost deja eliminat.
custody-same = Un certificat nu se poate înlocui pe sine. Alegeți certificatul nou.
custody-still-in-use = Certificatul este în folosință la { $services }. Înlocuiți-l mai întâi cu unul nou.

custody-already-held = Acest certificat este păstrat deja pentru același sistem și același mediu.
custody-other-system = Același certificat este păstrat și pentru alt sistem. Fiecare sistem informațional are certificatul său: verificați al cui este.
custody-same-in-both = Același certificat este folosit în testare și în producție. MEGA cere certificate diferite: solicitați încă unul la STISC.
custody-same-key-in-both = Certificatele de testare și de producție au aceeași cheie. Întrebați MEGA dacă o acceptă sau solicitați un certificat cu altă cheie.
