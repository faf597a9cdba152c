# Navigation
screen-navigation = Main navigation
screen-menu = Menu
screen-skip = Skip to content
screen-crumbs = Where you are
screen-todo = To do
screen-certificates = Certificates
screen-sendings = Sendings
screen-help = Help
screen-settings = Settings
screen-nav-yours = { $count ->
    [one] thing waits for you
   *[other] things wait for you
}

# Finding
screen-find = Find
screen-find-label = System, step, certificate or serial number
screen-find-hits = { $count ->
    [0] Nothing found. A serial number may be written with spaces, with colons or in decimal.
    [one] { $count } result
   *[other] { $count } results
}

# What all screens share
screen-broken = Racord could not start
screen-try-again = Try again
screen-no-place = There is no such screen
screen-no-place-todo = Go to “To do”
screen-not-shown = This screen cannot be shown
screen-not-opened = It could not be opened
screen-close = Close
screen-cancel = Cancel
screen-change = Change
screen-unknown = not known
screen-understood = Understood
screen-notice = Note
screen-copy = Copy
screen-copy-copied = Copied
screen-copy-failed = Not copied
screen-keyring = Keyring of the operating system
screen-keyring-unlock = Unlock
screen-sample = Sample institution
screen-sample-about = You are looking at a sample institution with made-up data. Nothing is sent from here.
screen-sample-remove = Remove the sample

# Removing
screen-remove = Remove…
screen-remove-gone = This will be gone:
screen-keep = Keep

# To do
screen-yours = Your turn
screen-waiting = Waiting for others
screen-deadlines = Deadlines
screen-overdue = Overdue
screen-soon = Due soon
screen-later = Later
screen-integrations = Integrations
screen-connect-system = Connect a system
screen-record-connected = Record systems already connected
screen-begin = Where shall we begin?
screen-begin-connect = A new system
screen-begin-connect-about = Racord leads you step by step through connecting to MPass or MSign: what to fill in, what to send and to whom.
screen-begin-record = Systems that work already
screen-begin-record-about = A minute for each system: the services it is connected to, and its certificate. From then on Racord tells you well before it expires.
screen-sample-begin = Look around with a sample institution
screen-sample-preparing = The sample is being prepared: its certificates are made…
screen-sample-begin-about = Removed in one click.
screen-timeline = Validity of the certificates
screen-timeline-today = today
screen-timeline-table = The same as a table
screen-timeline-system = System
screen-timeline-environment = Environment
screen-timeline-from = From
screen-timeline-to = Until
screen-timeline-state = State

# Institution and system
screen-institution-facts = About the institution
screen-systems = Information systems
screen-systems-none = No system yet.
screen-system-facts = About the system
screen-certificates-none = No certificate yet.
screen-certificate-add = Add a certificate
screen-connectable = What else it can be connected to
screen-connect-service = Connect to { $service }
screen-journal = Journal

# Forms
screen-optional = (optional)
screen-error = Error:
screen-warning = To check:
screen-choose = Choose
screen-day = Day
screen-month = Month
screen-year = Year
screen-today = Today
screen-form-wrong = Something needs to be corrected
screen-form-doubtful = Check before saving
screen-form-not-saved = Not saved
screen-form-confirm = I have checked it, save it so
screen-form-restored = This is what you typed last time and did not save.
screen-form-afresh = Start afresh
screen-form-unkept = What you type cannot be kept until it is saved.
screen-attribute-other = Another attribute
screen-attribute-add = Add
screen-attribute-remove = Take out { $name }
screen-attributes-written = Attributes added by you
screen-certificate-choose = Choose the file
screen-certificate-another = Choose another file
screen-certificate-earlier = The file chosen earlier
screen-certificate-clear = No file
screen-certificate-paste = Paste the text of the certificate
screen-certificate-paste-label = The text from BEGIN CERTIFICATE to END CERTIFICATE, these lines included
screen-certificate-look = Look into the text

# Settings
screen-language = Language
screen-language-ro = Română
screen-language-ru = Русский
screen-language-en = English
screen-settings-facts = About the program
screen-procedures = Procedures and sources
screen-procedures-about = Steps, prices and addresses come from these pages, as they were on the day named.
screen-procedure = { $name }, revision of { $date }
screen-licences = Licences
screen-licences-program = Racord is free: MIT or Apache 2.0, as you choose.
screen-licences-look = Colours and sizes follow the unified design system of the Republic of Moldova. Racord is not a product of MEGA or STISC.
screen-licences-font = Licence of the typeface Onest (SIL Open Font License 1.1)

# Help
screen-help-about = How to work with Racord
screen-help-first = Where do I begin?
screen-help-first-text = If your systems are connected already, record them first: a minute each. For a new connection add the system, choose the service and follow the steps. The system certificate is ordered from STISC on the very first day, beside the contract.
screen-help-turns = Whose turn is it?
screen-help-turns-text = Beside each step stands who must act: you, the signatory, the developers, MEGA or STISC. While you wait for others, Racord counts the working days and tells you when you may write again.
screen-help-certificate = What do I do with a certificate I received?
screen-help-certificate-text = Open “Certificates” and choose the file, drag it into the window or paste its text. Racord says whether it is the right one and what comes next. Nothing is kept until you add it to a system.
screen-help-serial = Where is the serial number kept?
screen-help-serial-text = The serial number is in the keyring of the operating system, not in files. The private key is never kept, and it must be sent to no one.
screen-help-sending = Does Racord send anything by itself?
screen-help-sending-text = No. Racord prepares the email, the package or the answers for the online form; you send them and note the date.
screen-help-closing = What happens when I close the program?
screen-help-closing-text = Nothing is lost. At the next start you are where you left, with everything you typed, saved or not.
screen-help-keys = Keys
screen-help-key-find = Ctrl + K
screen-help-key-find-text = find a system, a step, a certificate or a serial number
screen-help-key-back = Alt + ←
screen-help-key-back-text = the previous screen
screen-help-key-forward = Alt + →
screen-help-key-forward-text = the next screen
