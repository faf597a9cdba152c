# Păstrarea datelor: baza de date, depozitul de chei, jurnalul.

# Baza de date. $folder și $file sunt căi, $reason este textul sistemului de operare.
dossier-busy = Un alt program folosește acum datele Racord. Așteptați câteva secunde și încercați din nou.
dossier-damaged = Baza de date { $file } este deteriorată. Racord nu a schimbat nimic în ea. Restaurați din copia dvs. de siguranță (baza deteriorată rămâne deoparte) sau puneți în locul ei ultima copie din dosarul „backups”.
dossier-failed = Datele nu au putut fi citite sau scrise ({ $reason }). Închideți Racord și deschideți-l din nou.
dossier-folder = Dosarul { $folder } nu poate fi folosit ({ $reason }). Verificați că există și că îl puteți deschide.
dossier-network = Dosarul { $folder } se află pe alt calculator. Datele se păstrează doar pe acest calculator: alegeți un dosar local.
dossier-newer = Datele au fost scrise de o versiune mai nouă a programului Racord. Instalați versiunea nouă; datele au rămas neatinse.
dossier-not-found = Acest lucru nu mai există, poate a fost eliminat între timp. Întoarceți-vă la „De făcut”.
dossier-older = Datele au fost scrise de o versiune mai veche. Deschideți o dată fereastra Racord, ca să le aducă la zi.
dossier-read-only = În dosarul { $folder } nu se poate scrie. Cereți drept de scriere sau alegeți alt dosar pentru date.
disk-full = Pe discul cu dosarul { $folder } nu mai este loc. Nimic nu s-a pierdut, dar ultima modificare nu a fost salvată. Eliberați spațiu și salvați din nou.
disk-full-at-start = Pe discul cu dosarul { $folder } nu mai este loc, de aceea Racord nu poate porni. Datele au rămas neatinse. Eliberați spațiu și încercați din nou.
data-key-lost = Cheia care deschide notele și certificatele păstrate nu mai este în depozitul de chei. Restaurați dintr-o copie de siguranță sau începeți cu o cheie nouă și adăugați din nou certificatele. Celelalte date rămân la îndemână.
seal-broken = O notă sau un certificat păstrat a fost modificat în afara programului Racord și nu mai poate fi deschis. Adăugați-l din nou.
serial-missing = Numărul de serie al acestui certificat nu mai este în depozitul de chei. Restaurați-l dintr-o copie de siguranță sau adăugați din nou fișierul acestui certificat.
certificate-active-already = Sistemul are deja un certificat în folosință în acest mediu. Adăugați-l pe cel nou ca neconfirmat; îl puneți în folosință când MEGA îl confirmă.
certificate-other-than-held = Acesta nu este certificatul păstrat aici: diferă amprenta sau numărul de serie. Alegeți fișierul aceluiași certificat sau adăugați-l pe acesta ca certificat nou.

# O copie de siguranță care se deschide. $made este versiunea care a făcut-o, $own cea de față.
backup-damaged = Copia de siguranță este deteriorată: îi lipsesc octeți sau sunt modificați. Copiați-o din nou de unde ați păstrat-o sau folosiți altă copie. Aici nu s-a schimbat nimic.
backup-newer = Copia de siguranță a fost făcută cu Racord { $made }; aceasta este versiunea { $own }. Instalați versiunea mai nouă și deschideți copia din nou.
backup-not-one = Acest fișier nu este o copie de siguranță făcută cu Racord. Alegeți fișierul salvat la „Copie de siguranță și predare”; numele lui se termină în .age.
backup-too-large = Fișierul este mai mare decât orice copie de siguranță Racord. Verificați dacă ați ales fișierul potrivit; numele lui se termină în .age.
backup-too-much-work = Deschiderea acestui fișier ar cere mai multă memorie și mai mult timp decât cere vreodată o copie de siguranță Racord. Verificați de unde provine și folosiți altă copie.
backup-wrong-passphrase = Fraza de acces nu deschide această copie de siguranță. Scrieți-o din nou, cu atenție la majuscule și la limba tastaturii. Dacă sunteți sigur de ea, fișierul poate fi deteriorat: folosiți altă copie.

# Depozitul de chei al sistemului de operare.
keyring-denied = Depozitul de chei nu a permis accesul. Încercați din nou și confirmați în fereastra sistemului de operare. Până atunci, numerele de serie și notele rămân închise; restul funcționează.
keyring-failed = Depozitul de chei nu a răspuns cum trebuie ({ $reason }). Încercați din nou; dacă se repetă, reporniți calculatorul.
keyring-full = În depozitul de chei nu mai este loc. Ștergeți din el intrările de care nu mai aveți nevoie și încercați din nou.
keyring-locked = Depozitul de chei este blocat. Deblocați-l pentru a vedea și a salva numere de serie, note și certificate; restul funcționează.
keyring-missing = Pe acest calculator nu funcționează niciun depozit de chei. Porniți-l (de exemplu GNOME Keyring sau KWallet) și încercați din nou. Până atunci, numerele de serie, notele și certificatele nu se pot salva; restul funcționează.
keyring-timeout = Depozitul de chei nu a răspuns timp de 5 secunde. Verificați dacă nu așteaptă ceva de la dvs. și încercați din nou.

# Jurnalul. $name, $system, $service sunt denumiri; $step este titlul pasului, $draft titlul documentului, $test
# identificatorul unui test; $date este o zi; $environment: test, production; $outcome: passed, failed, not-applicable.
journal-answers-saved = { $service }: răspunsuri salvate la pasul „{ $step }”
journal-backup-made = Copie de siguranță făcută
journal-begun-anew = Cheia din depozitul de chei s-a pierdut: s-a început cu una nouă; la notele și fișierele criptate cu cea veche s-a renunțat
journal-certificate-held = { $system }: certificat adăugat pentru { custody-environment }
journal-certificate-removed = { $system }: certificat eliminat din { custody-environment }
journal-certificate-superseded = { $system }: certificatul pentru { custody-environment } a fost înlocuit
journal-connected-recorded = { $system }: înregistrat ca sistem conectat deja
journal-draft-edited = { $service }: textul documentului „{ $draft }” a fost modificat de mână
journal-draft-language = { $service }: limba documentului „{ $draft }” s-a schimbat
journal-draft-reset = { $service }: documentul „{ $draft }” are din nou textul programului
journal-institution-removed = Instituție eliminată: { $name }
journal-institution-saved = Instituție salvată: { $name }
journal-integration-begun = { $system }: a început conectarea la { $service }
journal-integration-removed = { $system }: conectarea la { $service } a fost eliminată
journal-override-recorded = { $service }: pasul „{ $step }” continuă fără o cerință îndeplinită, la { $date }; motivul este notat
journal-registration-recorded = { $service } cunoaște certificatul
journal-restored = Restaurat din copia de siguranță din { $date }: { $added } adăugate, { $taken } înlocuite, { $kept } păstrate
journal-sample-begun = Instituția-exemplu a fost adăugată
journal-sample-removed = Instituția-exemplu a fost eliminată
journal-serial-reattached = { $system }: numărul de serie a fost redat certificatului
journal-step-returned = { $service }: pasul „{ $step }” a fost returnat pentru completare, la { $date }
journal-step-undone = { $service }: ultima înregistrare de la pasul „{ $step }” a fost anulată
journal-letter-undone = { $service }: ultima înregistrare despre „{ $draft }” a fost anulată
journal-submission-answered = { $service }: răspuns primit la „{ $draft }”, la { $date }
journal-submission-exported = { $service }: „{ $draft }” exportat, la { $date }
journal-submission-numbered = { $service }: datele de expediere pentru „{ $draft }” s-au schimbat, la { $date }
journal-submission-received = { $service }: primirea pentru „{ $draft }” confirmată, la { $date }
journal-submission-returned = { $service }: „{ $draft }” returnat pentru completare, la { $date }
journal-submission-sent = { $service }: „{ $draft }” trimis, la { $date }
journal-system-removed = Sistem informațional eliminat: { $name }
journal-system-saved = Sistem informațional salvat: { $name }
journal-test-recorded = { $service }: { $test } { $outcome ->
    [failed] eșuat
    [not-applicable] nu se aplică
   *[passed] trecut
}
journal-turn-passed = { $service }: la pasul „{ $step }” s-a încheiat o etapă, la { $date }
