// What the window may ask for, declared once. The handlers (`src/commands/`), the permissions (`build.rs` of the
// window) and the TypeScript (`ui/src/lib/api.gen.ts`) come from this list.
commands! {
    // Session
    /// What the window needs to open: language, last place, state of the keyring, notices.
    start() -> Start;
    set_language(language: Language) -> Start;
    /// Where the officer is, so that the next start opens there.
    set_place(place: String) -> ();
    /// Keeps what is typed in a form but not saved yet.
    keep_typed(form: String, values: Values) -> ();
    /// Asks the operating system to unlock the keyring; waits for the officer.
    unlock_keyring() -> KeyringView;
    /// How it is now: it can be locked or emptied at any time.
    keyring() -> KeyringNow;
    begin_sample() -> ();
    remove_sample() -> ();

    // Looking
    navigation() -> Navigation;
    overview() -> Overview;
    /// Systems, integrations, steps, certificates; a serial number pasted in any form.
    find(text: String) -> Vec<Hit>;
    institution(id: String) -> InstitutionView;
    system(id: String) -> SystemView;
    integration(id: String) -> HubView;
    step(integration: String, step: String) -> StepView;
    certificates() -> Vec<CertificateRow>;
    certificate(id: String) -> CertificateView;
    /// The renewal of a system's certificate in one environment.
    renewal(system: String, environment: String) -> RenewingView;
    sendings() -> Vec<SendingRow>;
    settings() -> SettingsView;
    /// Reminders on this computer.
    reminders() -> RemindersView;
    /// Registers them with the operating system, or leaves no trace there.
    switch_reminders(on: bool) -> RemindersView;
    /// The officer doesn't want to be asked about them again.
    decline_reminders() -> ();
    /// Shows a warning now, as it will come.
    show_reminder() -> ();
    /// The days off of this year and the next.
    working_days() -> DaysView;

    // Days
    /// A published day off doesn't count, until it is restored.
    strike_day(key: String) -> ();
    restore_day(key: String) -> ();
    /// Back to what is published; only the institution's Hram stays.
    restore_days() -> ();
    /// Asks where, then writes the calendar file; nothing when the officer cancels.
    save_calendar() -> Option<Exported>;

    // Forms: everything that is typed and saved goes through these three
    /// A form by name, e.g. `institution/new`, `system/ID`, `answers/ID/integration-details`.
    form(name: String) -> Form;
    /// The same, opened for what a draft lacks: in which field, and why it is asked for.
    needed_form(of: String, draft: String, field: String, name: String) -> Form;
    /// Checks and saves; a problem lists the fields that are wrong. Warnings pass once their codes are confirmed.
    save_form(name: String, values: Values, confirmed: Vec<String>) -> Saved;
    /// Forgets what was typed.
    drop_form(name: String) -> ();

    // Removing
    /// What would be gone.
    removal(place: String) -> Removal;
    remove(place: String) -> Saved;

    // Integrations
    begin_integration(system: String, service: String) -> Saved;
    /// Takes back the last thing recorded for a step.
    undo_step(integration: String, step: String) -> ();
    /// Opens a link of the catalogue, by its identifier in the step, in the browser.
    open_link(integration: String, step: String, link: String) -> ();

    // Renewal
    /// Takes back what was noted last.
    undo_renewal(system: String, environment: String) -> ();
    /// Opens the page on which a system certificate is ordered, in the browser.
    open_order() -> ();

    // Submissions, each by what it is about (`of`: an integration or a system) and its draft
    set_draft_language(of: String, draft: String, language: Language) -> ();
    /// Asks for a folder and writes the package; nothing when the officer cancels.
    export_draft(of: String, draft: String) -> Option<Exported>;
    /// A letter that no step sends.
    letter(of: String, draft: String) -> LetterView;
    /// Takes back the last thing recorded about a letter.
    undo_letter(of: String, draft: String) -> ();
    /// Opens the exported mail in the mail program.
    open_mail(submission: String) -> ();
    show_folder(submission: String) -> ();
    /// Begins the mail in the mail program, without its files: address, subject and a short text.
    write_mail(submission: String) -> ();
    /// The document as pictures, page by page.
    preview(of: String, draft: String) -> PreviewView;

    // Files
    /// Asks for a file that is to go along with a draft; nothing when the officer cancels.
    attach_file(of: String, draft: String) -> Option<Saved>;
    /// Asks for a file that shows the result of a test.
    add_evidence(integration: String, test: String) -> Option<Saved>;
    /// What is dropped from now on is added to a draft, or to a test of an integration.
    aim_files(of: String, draft: String, test: String) -> ();
    /// What is dropped is looked into as a certificate again.
    leave_files() -> ();
    /// A file that was removed since the program was started comes back.
    put_back(file: String) -> Saved;
    /// Files that wait in a form to be kept with what it records.
    proofs(form: String) -> Vec<FileRow>;
    /// Asks for one; nothing when the officer cancels.
    add_proof(form: String) -> Option<Saved>;
    /// What is dropped from now on waits in that form.
    aim_proofs(form: String) -> ();
    /// One of them is not wanted any more.
    drop_proof(form: String, file: String) -> ();
    /// Opens a kept proof with the program that shows it.
    open_proof(file: String) -> ();
    /// Asks where, then writes a kept proof; nothing when the officer cancels.
    save_proof(file: String) -> Option<Exported>;
    /// Asks for the picture in an institution's letterhead; nothing when the officer cancels.
    choose_logo(institution: String) -> Option<Saved>;

    // The developers' sheet
    developers(integration: String) -> DevelopersView;
    set_sheet_language(integration: String, language: Language) -> ();
    /// Asks where, then writes the sheet with what is known; nothing when the officer cancels.
    save_sheet(integration: String) -> Option<Exported>;
    /// Asks for a filled sheet, or a ZIP with it, and compares it with what is known; nothing when the officer cancels.
    choose_sheet(integration: String) -> Option<FilledSheetView>;
    /// Takes over the rows named, all or none.
    take_sheet(ticket: String, rows: Vec<String>) -> SheetTaken;
    /// Brings back what was there before a sheet was taken over; what was changed since stays.
    undo_sheet(integration: String) -> Saved;

    // Preflight
    /// What can be checked before it is sent, and what was found last.
    preflight(integration: String) -> PreflightView;
    /// Runs one check by its card's id, or `all` that reach the network; waits until it is over or stopped.
    run_check(integration: String, check: String) -> ();
    /// How far it is; nothing while none is under way.
    check_progress() -> Option<CheckProgress>;
    /// Stops it; what was found before stays.
    cancel_check() -> ();
    /// Asks for saved metadata, to be read instead of fetching it; nothing when the officer cancels.
    choose_metadata(integration: String, environment: String) -> Option<Saved>;
    /// Asks where, then writes the system's own metadata as far as it is known.
    save_saml_metadata(integration: String, environment: String) -> Option<Exported>;
    /// Asks where, then writes the script that is run on the server: `sh` or `powershell`.
    save_script(integration: String, environment: String, shell: String) -> Option<Exported>;
    /// What was found last goes along with a draft, as a text.
    attach_checks(integration: String, draft: String) -> Saved;

    // Kept on paper
    /// All that is known of a system as a PDF; its certificates' serial numbers only where asked for.
    save_system_sheet(system: String, serials: bool) -> Option<Exported>;
    /// The same, opened in the PDF program to be printed.
    /// Answers with what went wrong beside it.
    print_system_sheet(system: String, serials: bool) -> Option<Said>;
    /// The journal of a system, or all of it where none is named, as a table (CSV).
    save_journal(system: String) -> Option<Exported>;
    /// The same as a PDF, opened in the PDF program to be printed.
    print_journal(system: String) -> ();

    // Certificates
    /// Asks for a file and looks into it; nothing when the officer cancels.
    choose_certificate() -> Option<Opened>;
    /// Asks for a folder and looks into every file of it.
    choose_certificate_folder() -> Option<Opened>;
    paste_certificate(text: String) -> Opened;
    /// Opens a container that waits for its password; a wrong one is a problem of the field `password`.
    open_with_password(ticket: String, password: String) -> Opened;
    /// Judges again for the system and environment it is meant for.
    examine(ticket: String, index: u32, system: String, environment: String) -> Examined;
    /// Two certificates side by side: held ones by their id, one only looked at as `TICKET.INDEX`.
    compare_certificates(first: String, second: String) -> ComparisonView;
    /// Saves the public certificate where the officer says: `der` or `pem`.
    save_certificate(id: String, format: String) -> Option<Exported>;

    // Backup and hand-over
    /// The last backup, and what goes into the next one.
    backup() -> BackupView;
    /// Made-up words, strong and easy to write down.
    propose_passphrase() -> String;
    /// What a passphrase is worth.
    weigh_passphrase(passphrase: Passphrase) -> Tag;
    /// Asks where, then encrypts and writes everything that is kept; nothing when the officer cancels.
    make_backup(passphrase: Passphrase, repeated: Passphrase) -> Option<Exported>;
    /// Shows the last backup in the file manager.
    show_backup() -> ();
    /// Asks for a backup file and gives its name; nothing when the officer cancels.
    choose_backup() -> Option<String>;
    /// What is inside, beside what is here.
    open_backup(passphrase: Passphrase) -> BackupInside;
    /// Brings back what is inside. Where both sides changed, `choices` says `here` or `backup`.
    restore_backup(choices: Values) -> Saved;
    /// Forgets the file that was chosen.
    close_backup() -> ();
    /// What the keyring does not hold any more, and the ways on.
    lost() -> LostView;
    /// Goes on without what cannot be opened any more.
    begin_anew() -> Saved;
}
