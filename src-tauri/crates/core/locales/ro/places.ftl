needed-for = Necesar pentru: { $draft }.

# Căutare: alte cuvinte pentru ecranele programului
find-words-todo = acasă, termene, lista de sarcini
find-words-form-system-new = sistem nou, adăugați, conectare
find-words-form-connected-new = adăugați, conectat
find-words-certificates = verificați un certificat, adăugați
find-words-compare = diferențe
find-words-sendings = trimise, scrisori, e-mailuri, istoric
find-words-days = zile libere, sărbători, Hram, zile proprii
find-words-backup = backup, salvare, calculator nou, rezervă
find-words-restore = backup, recuperare, calculator nou
find-words-help = taste, întrebări
find-words-settings = opțiuni, configurare, preferințe
find-words-settings-language = română, русский, English
find-words-settings-reminders = notificări, reamintiri, alerte, avertizări
find-words-settings-days = calendar, ics, Outlook, praguri
find-words-settings-journal = CSV, export, istoric
find-words-settings-network = proxy, internet
find-words-settings-about = versiune, dosar de date, licență
find-words-settings-procedures = MEGA, prețuri, adrese
find-words-settings-licences = font, sursă
find-words-renewal = reînnoire, certificat nou
find-words-letter = scrisoare, e-mail, document, draft
find-own-date = Dată proprie
