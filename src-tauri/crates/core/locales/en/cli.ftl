# The command line racord-cli.

cli-about-racord-cli = Racord for scripts: certificates, procedures and deadlines by the same rules as in the program.
cli-about-calendar = Writes a calendar file (.ics): when each certificate ends, when its renewal begins, which terms run.
cli-about-deadline = Finds the N-th working day after a date, by the days off of the Republic of Moldova.
cli-about-export = Exports the package of a submission, the same that the window exports.
cli-about-inspect = Says what each file is: a certificate, a private key, a request or something else. Keeps nothing.
cli-about-list = Shows the systems, integrations and certificates that are kept.
cli-about-package = Works with exported packages.
cli-about-procedures = Shows the connection procedures that MEGA publishes: steps, links, prices, tests, sources.
cli-about-remind = Shows what is due: certificates that expire, terms that have passed. The operating system’s scheduler runs it.
cli-about-sample = Puts the sample institution into an empty data folder.
cli-about-verify = Checks that a package is whole: every byte is as the program wrote it. It does not prove who wrote it.

cli-usage = Usage:
cli-arguments = Arguments:
cli-commands = Commands:
cli-options = Options:
cli-see-help = For the options see: racord-cli --help

cli-option-calendar = The calendar file to write; an earlier one is replaced
cli-option-chain = Verify the signatures among the certificates of a file too
cli-option-data-dir = The data folder (or the variable RACORD_DATA_DIR)
cli-option-dry-run = Only say what is due, without showing or recording anything
cli-option-environment = The environment: test or production
cli-option-file = The package (a ZIP file)
cli-option-from = The date to count from, YYYY-MM-DD; that day itself is not counted
cli-option-help = Show this help
cli-option-integration = The identifier of the integration, from the command list
cli-option-keep-trying = Tries again after so many seconds, for a day at most, when the warnings could not be shown
cli-option-system = The identifier of the information system, from the command list, instead of an integration
cli-option-json = Print one JSON object a line
cli-option-lang = The language of messages: ro, ru or en
cli-option-now = The moment to take for now, e.g. 2026-11-22T10:00:00Z
cli-option-out = The folder to write the package into
cli-option-password-file = A file with the password of a .pfx/.p12 container on its first line
cli-option-paths = Files and folders; “-” is the standard input
cli-option-statutory = Without the days moved by decisions of the Government
cli-option-submission = The kind of submission, e.g. certificate or production
cli-option-version = Show the version
cli-option-working-days = How many working days, from 1 to 10000

cli-wrong-argument = Unknown option: { $argument }
cli-wrong-command = Unknown command: { $command }
cli-wrong-missing = Missing: { $argument }
cli-wrong-no-command = Name the command to run.
cli-wrong-other = The command was not understood.
cli-wrong-repeated = Given twice: { $argument }
cli-wrong-value = The value “{ $value }” does not fit { $argument }.
cli-wrong-value-environment = “{ $value }” is not an environment. Write test or production.
cli-wrong-value-from = “{ $value }” is not a date. Write it as 2026-11-22.
cli-wrong-value-lang = “{ $value }” is not a language of the program. Write ro, ru or en.
cli-wrong-value-now = “{ $value }” is not a moment. Write it as 2026-11-22T10:00:00Z.
cli-wrong-value-submission = There is no submission of the kind “{ $value }”. Write, for example, certificate, test-report or production.
cli-wrong-value-working-days = “{ $value }” is not a number of days from 1 to 10000.

cli-file-no-access = The file cannot be read: access is denied.
cli-file-not-found = There is no such file. Check the path.
cli-file-not-readable = The file cannot be read ({ $reason }).
cli-no-data-folder = The data folder of the user was not found. Name one with --data-dir.
cli-output-failed = The result could not be written ({ $reason }).
cli-password-file-unreadable = The password file “{ $file }” cannot be read ({ $reason }).
cli-procedures-unreadable = The procedures of the program cannot be read ({ $reason }). Install the program again.

cli-kind-bundle = several certificates
cli-kind-certificate = certificate
cli-kind-pkcs12 = container with a private key (PKCS#12)
cli-kind-pkcs7 = container of certificates (PKCS#7)
cli-kind-private-key = private key
cli-kind-request = certificate request
cli-kind-unknown = unknown content

cli-list-certificate = Certificate
cli-list-integration = Integration
cli-list-system = System

cli-serial = Serial number
cli-subject = Subject
cli-issuer = Issuer
cli-validity = Valid
cli-sha256 = SHA-256 fingerprint
cli-idno = IDNO

cli-deadline-counted = { $days ->
    [one] { $days } working day after { $from_long }
   *[other] { $days } working days after { $from_long }
}
cli-procedure = { $name }, revision of { $revision }
cli-term = { $days ->
    [one] term: { $days } working day
   *[other] term: { $days } working days
}

cli-package-whole = The package is whole: every byte is as the program wrote it. Who wrote it is not proven by this.
cli-package-identifier = Identifier of the submission
cli-package-description = About
cli-package-drafted = Drafted
cli-package-file = { $file }, { $size } B
