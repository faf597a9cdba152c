//! A desk over a folder of its own, with a keyring in memory and a clock that stands still.

// Each file of tests uses its own part of this.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Duration, Utc};
use racord_core::words::Language;
use racord_desk::host::{Chosen, Host, HostError};
use racord_desk::view::Problem;
use racord_desk::{Desk, Setup};
use racord_dossier::MemoryStore;
use racord_preflight::{Network, Proxy};
use serde_json::{Value, json};

/// Sunday, 22 November 2026, noon in Chișinău.
pub(crate) const NOW: &str = "2026-11-22T10:00:00Z";

pub(crate) struct Office {
    pub(crate) desk: Desk,
    pub(crate) folder: tempfile::TempDir,
    pub(crate) secrets: Arc<MemoryStore>,
    pub(crate) clock: Arc<Mutex<DateTime<Utc>>>,
    exports: PathBuf,
    reach: Reach,
}

/// The way to the network.
pub(crate) type Reach = Arc<dyn Fn(Proxy) -> Network + Send + Sync>;

/// Chooses the folder of exports, and the file that a test has laid out.
struct Exports(PathBuf, Reach);

impl Host for Exports {
    fn network(&self, proxy: Proxy) -> Network {
        (self.1)(proxy)
    }
    fn choose_file(&self, _title: &str) -> Result<Option<Chosen>, HostError> {
        let Ok(path) = std::fs::read_to_string(self.0.with_file_name("next-choice")) else { return Ok(None) };
        racord_desk::gather::read(Path::new(&path)).map(Some)
    }
    fn choose_folder(&self, _title: &str) -> Result<Option<PathBuf>, HostError> {
        Ok(Some(self.0.clone()))
    }
    fn choose_target(&self, _title: &str, name: &str) -> Result<Option<PathBuf>, HostError> {
        let other = std::fs::read_to_string(self.0.with_file_name("next-name")).ok();
        Ok(Some(self.0.join(other.as_deref().unwrap_or(name))))
    }
    fn open_url(&self, url: &str) -> Result<(), HostError> {
        std::fs::write(self.0.with_file_name("address"), url).expect("a note of what was opened");
        Ok(())
    }
    fn open_file(&self, file: &Path) -> Result<(), HostError> {
        std::fs::copy(file, self.0.with_file_name("opened")).expect("a copy of what was opened");
        Ok(())
    }
    fn show_file(&self, _file: &Path) -> Result<(), HostError> {
        Ok(())
    }
}

impl Office {
    pub(crate) fn new(language: Language) -> Office {
        Office::over(language, Arc::new(Network::new))
    }

    /// With a network of its own.
    pub(crate) fn over(language: Language, reach: Reach) -> Office {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let exports = folder.path().join("exports");
        std::fs::create_dir(&exports).expect("a folder for exports");
        let secrets = Arc::new(MemoryStore::default());
        let clock = Arc::new(Mutex::new(NOW.parse().expect("a moment")));
        let desk = Office::open(folder.path(), (&exports, &reach), &secrets, &clock, language);
        Office { desk, folder, secrets, clock, exports, reach }
    }

    fn open(
        folder: &Path,
        (exports, reach): (&Path, &Reach),
        secrets: &Arc<MemoryStore>,
        clock: &Arc<Mutex<DateTime<Utc>>>,
        language: Language,
    ) -> Desk {
        let ticking = clock.clone();
        Desk::open(Setup {
            data_folder: folder.join("data"),
            version: "0.1.0".to_owned(),
            clock: Arc::new(move || *ticking.lock().expect("the clock")),
            host: Arc::new(Exports(exports.to_owned(), reach.clone())),
            secrets: secrets.clone(),
            language: Some(language),
            existing_only: false,
        })
    }

    /// The program is closed and started again: what it had in memory is gone.
    pub(crate) fn started_again(self, language: Language) -> Office {
        let Office { desk, folder, secrets, clock, exports, reach } = self;
        drop(desk);
        let desk = Office::open(folder.path(), (&exports, &reach), &secrets, &clock, language);
        Office { desk, folder, secrets, clock, exports, reach }
    }

    pub(crate) fn exports(&self) -> &Path {
        &self.exports
    }

    /// The file that the officer chooses in the next dialogs.
    pub(crate) fn choose(&self, name: &str, bytes: &[u8]) {
        let file = self.folder.path().join(name);
        std::fs::write(&file, bytes).expect("a file to choose");
        std::fs::write(self.exports.with_file_name("next-choice"), file.to_str().expect("a path"))
            .expect("the choice");
    }

    /// The name that the officer writes from now on where a file is to be saved, in place of the proposed one.
    pub(crate) fn save_as(&self, name: &str) {
        std::fs::write(self.exports.with_file_name("next-name"), name).expect("the name");
    }

    /// What another program was given to open last.
    pub(crate) fn opened(&self) -> Vec<u8> {
        std::fs::read(self.exports.with_file_name("opened")).expect("something was opened")
    }

    /// The address that was opened last.
    pub(crate) fn address(&self) -> String {
        std::fs::read_to_string(self.exports.with_file_name("address")).expect("an address was opened")
    }

    pub(crate) fn days_pass(&self, days: i64) {
        *self.clock.lock().expect("the clock") += Duration::days(days);
    }

    pub(crate) fn today(&self) -> String {
        self.clock.lock().expect("the clock").date_naive().to_string()
    }

    pub(crate) fn ask(&self, command: &str, arguments: Value) -> Value {
        self.try_ask(command, arguments)
            .unwrap_or_else(|problem| panic!("{command}: {} ({:?})", problem.message, problem.fields))
    }

    pub(crate) fn try_ask(&self, command: &str, arguments: Value) -> Result<Value, Problem> {
        self.desk.call(command, arguments)
    }

    /// Saves a form and returns the place it leads to.
    pub(crate) fn save(&self, form: &str, values: Value) -> String {
        let saved = self.ask("save_form", json!({"name": form, "values": values, "confirmed": []}));
        saved["place"].as_str().expect("a place").to_owned()
    }

    pub(crate) fn try_save(&self, form: &str, values: Value) -> Result<Value, Problem> {
        self.try_ask("save_form", json!({"name": form, "values": values, "confirmed": []}))
    }

    /// An institution with one system; returns the system's id.
    pub(crate) fn institution_and_system(&self) -> String {
        self.save(
            "institution/new",
            json!({"name": "Primăria Exemplu", "idno": "1000000000007", "kind": "public-institution",
                "address": "str. Exemplului 1", "officer-name": "Ion Exemplu", "officer-position": "responsabil IT",
                "officer-email": "ion@exemplu.md", "officer-phone": "+373 22 820 000",
                "signatory-name": "Maria Exemplu", "signatory-position": "director",
                "developers-name": "Echipa", "developers-email": "echipa@exemplu.md"}),
        );
        let institutions = self.ask("navigation", json!({}));
        let institution = institutions["institutions"][0]["place"].as_str().expect("a place").to_owned();
        let place = self.save(
            "system/new",
            json!({"institution": institution.trim_start_matches("institution/"), "name": "e-Registru",
                "purpose": "Evidența autorizațiilor", "register-entry": "RSI-0001"}),
        );
        place.trim_start_matches("system/").to_owned()
    }

    pub(crate) fn begin(&self, system: &str, service: &str) -> String {
        let saved = self.ask("begin_integration", json!({"system": system, "service": service}));
        saved["place"].as_str().expect("a place").trim_start_matches("integration/").to_owned()
    }

    /// Adds a certificate of its own making to a system; returns its id.
    pub(crate) fn hold_from(
        &self,
        system: &str,
        environment: &str,
        serial: &str,
        from: (i32, u8, u8),
        until: (i32, u8, u8),
    ) -> String {
        let mut params =
            rcgen::CertificateParams::new(["e-registru.exemplu.md".to_owned()]).expect("a host name");
        params.distinguished_name.push(rcgen::DnType::CommonName, "e-registru.exemplu.md");
        params.not_before = rcgen::date_time_ymd(from.0, from.1, from.2);
        params.not_after = rcgen::date_time_ymd(until.0, until.1, until.2);
        let pairs = serial.as_bytes().chunks(2);
        let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).expect("digits"), 16);
        let bytes = pairs.map(|pair| byte(pair).expect("hexadecimal digits")).collect::<Vec<u8>>();
        params.serial_number = Some(rcgen::SerialNumber::from(bytes));
        let key = rcgen::KeyPair::generate().expect("a key");
        let pem = params.self_signed(&key).expect("a certificate").pem();
        let opened = self.ask("paste_certificate", json!({"text": pem}));
        let form = opened["certificates"][0]["form"].as_str().expect("a form").to_owned();
        let values = json!({"system": system, "environment": environment});
        let confirmed = ["verdict-system", "verdict-environment"];
        let saved = self.ask("save_form", json!({"name": form, "values": values, "confirmed": confirmed}));
        saved["place"].as_str().expect("a place").rsplit('/').next().expect("an id").to_owned()
    }

    pub(crate) fn step(&self, integration: &str, step: &str) -> Value {
        self.ask("step", json!({"integration": integration, "step": step}))
    }

    /// What was to be done there is done today.
    pub(crate) fn passed(&self, integration: &str, step: &str, turn: &str) {
        self.save(&format!("turn/{integration}/{step}/{turn}"), json!({"on": self.today()}));
    }

    /// A draft of a step, by its name.
    pub(crate) fn draft(&self, of: &str, step: &str, draft: &str) -> Value {
        let drafts = self.step(of, step)["drafts"].as_array().expect("drafts").clone();
        drafts.into_iter().find(|one| one["id"] == draft).unwrap_or_else(|| panic!("{draft} at {step}"))
    }

    /// The draft on a letter's own page.
    pub(crate) fn letter(&self, of: &str, draft: &str) -> Value {
        self.ask("letter", json!({"of": of, "draft": draft}))["draft"].clone()
    }

    pub(crate) fn export(&self, of: &str, draft: &str) -> Value {
        self.ask("export_draft", json!({"of": of, "draft": draft}))
    }

    /// Today it was `sent`, `received` or `returned`.
    pub(crate) fn mark(&self, word: &str, of: &str, draft: &str) {
        let remarks = if word == "returned" { "Adresa LogoutResponse nu răspunde." } else { "" };
        self.save(&format!("mark-{word}/{of}/{draft}"), json!({"on": self.today(), "note": remarks}));
    }

    /// The deadline of a group whose title has these words.
    pub(crate) fn deadline(&self, group: &str, words: &str) -> Option<Value> {
        let overview = self.ask("overview", json!({}));
        let rows = overview[group].as_array().expect("deadlines").clone();
        rows.into_iter().find(|row| row["title"].as_str().is_some_and(|title| title.contains(words)))
    }

    pub(crate) fn calendar(&self) -> String {
        let saved = self.ask("save_calendar", json!({}));
        let file = self.exports().join(saved["file"].as_str().expect("a name"));
        std::fs::read_to_string(file).expect("the calendar").replace("\r\n ", "")
    }

    /// What is kept, read beside the desk.
    pub(crate) fn dossier(&self) -> racord_dossier::Dossier {
        let now = *self.clock.lock().expect("the clock");
        racord_dossier::Dossier::open(&self.folder.path().join("data"), self.secrets.clone(), now)
            .expect("the dossier")
    }
}

/// The value of a property in the event of a calendar that has these words in its summary, or in its UID.
pub(crate) fn of_event(calendar: &str, words: &str, property: &str) -> String {
    let event = calendar
        .split("BEGIN:VEVENT")
        .find(|event| {
            event.lines().any(|line| {
                (line.starts_with("SUMMARY:") || line.starts_with("UID:")) && line.contains(words)
            })
        })
        .unwrap_or_else(|| panic!("an event of {words} in {calendar}"));
    let line = event.lines().find_map(|line| line.strip_prefix(property));
    line.unwrap_or_else(|| panic!("{property} in {event}")).to_owned()
}
