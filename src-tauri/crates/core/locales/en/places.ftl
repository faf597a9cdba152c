needed-for = Needed for: { $draft }.

# Finding: other words for the screens of the program
find-words-todo = home, deadlines, tasks
find-words-form-system-new = new system, add, connect
find-words-form-connected-new = add, connected
find-words-certificates = check a certificate, add
find-words-compare = differences
find-words-sendings = sent, letters, emails, history
find-words-days = days off, holidays, Hram, own days
find-words-backup = backup, save, new computer
find-words-restore = backup, recover, new computer
find-words-help = keys, questions
find-words-settings = options, preferences
find-words-settings-language = română, русский, English
find-words-settings-reminders = notifications, warnings, alerts
find-words-settings-days = calendar, ics, Outlook, thresholds
find-words-settings-journal = CSV, export, history
find-words-settings-network = proxy, internet
find-words-settings-about = version, data folder, licence
find-words-settings-procedures = MEGA, prices, addresses
find-words-settings-licences = font, source
find-words-renewal = renewal, new certificate
find-words-letter = letter, email, document, draft
find-own-date = Own date
