# Dialoguri, browser, manager de fișiere.
host-disk-full = Pe discul cu dosarul { $folder } nu mai este loc; nu s-a scris nimic. Eliberați spațiu sau alegeți alt dosar.
host-failed = Sistemul de operare a răspuns: { $words }. Verificați și încercați din nou.
host-file-exists = Fișierul { $file } există deja și nu a fost înlocuit: i s-a adăugat extensia după ce ați ales numele. Alegeți alt nume sau, ca să-l înlocuiți, chiar acest nume.
host-file-too-large = Fișierul depășește { $megabytes } MB. Un certificat are câțiva kiloocteți: alegeți fișierul cu certificatul.
host-none = Comanda are nevoie de fereastra programului. Porniți Racord și repetați acolo.
host-not-a-file = Acesta nu este un fișier. Alegeți un fișier, nu un dosar.
host-read-only = În dosarul { $folder } nu se poate scrie; nu s-a scris nimic. Alegeți alt dosar.
