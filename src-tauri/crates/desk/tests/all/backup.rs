//! Backup, hand-over, restore, and a keyring that lost what it held, command by command.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Duration, Utc};
use racord_core::words::Language;
use racord_desk::host::{Chosen, Host, HostError};
use racord_desk::view::Problem;
use racord_desk::{Desk, Setup};
use racord_dossier::MemoryStore;
use serde_json::{Value, json};
use tempfile::TempDir;

const PASSPHRASE: &str = "trei căruțe trec podul";

/// A computer of its own: folder, keyring, clock.
struct Computer {
    desk: Desk,
    folder: TempDir,
    secrets: Arc<MemoryStore>,
    clock: Arc<Mutex<DateTime<Utc>>>,
    officer: Arc<Officer>,
}

/// What the officer answers in the system's dialogs; without an answer, Cancel.
#[derive(Default)]
struct Officer {
    file: Mutex<Option<PathBuf>>,
    target: Mutex<Option<PathBuf>>,
    shown: Mutex<Vec<PathBuf>>,
    asked: Mutex<Vec<String>>,
}

impl Host for Officer {
    fn choose_file(&self, title: &str) -> Result<Option<Chosen>, HostError> {
        self.asked.lock().unwrap().push(title.to_owned());
        let path = self.file.lock().unwrap().clone();
        Ok(path.map(|path| Chosen {
            name: path.file_name().unwrap().to_string_lossy().into_owned(),
            bytes: std::fs::read(&path).unwrap(),
        }))
    }
    fn choose_folder(&self, _title: &str) -> Result<Option<PathBuf>, HostError> {
        Ok(None)
    }
    fn choose_target(&self, title: &str, name: &str) -> Result<Option<PathBuf>, HostError> {
        self.asked.lock().unwrap().push(title.to_owned());
        Ok(self.target.lock().unwrap().as_ref().map(|folder| folder.join(name)))
    }
    fn open_url(&self, _url: &str) -> Result<(), HostError> {
        Ok(())
    }
    fn open_file(&self, _file: &Path) -> Result<(), HostError> {
        Ok(())
    }
    fn show_file(&self, file: &Path) -> Result<(), HostError> {
        self.shown.lock().unwrap().push(file.to_path_buf());
        Ok(())
    }
}

fn desk(
    folder: &Path,
    secrets: &Arc<MemoryStore>,
    clock: &Arc<Mutex<DateTime<Utc>>>,
    officer: &Arc<Officer>,
) -> Desk {
    let ticking = clock.clone();
    Desk::open(Setup {
        data_folder: folder.join("data"),
        version: "0.1.0".to_owned(),
        clock: Arc::new(move || *ticking.lock().unwrap()),
        host: officer.clone(),
        secrets: secrets.clone(),
        language: Some(Language::En),
        existing_only: false,
    })
}

impl Computer {
    fn new() -> Computer {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("stick")).unwrap();
        let secrets = Arc::new(MemoryStore::default());
        let clock = Arc::new(Mutex::new("2026-11-22T10:00:00Z".parse().unwrap()));
        let officer = Arc::new(Officer::default());
        *officer.target.lock().unwrap() = Some(folder.path().join("stick"));
        let desk = desk(folder.path(), &secrets, &clock, &officer);
        Computer { desk, folder, secrets, clock, officer }
    }

    fn start_again(self) -> Computer {
        let Computer { desk: before, folder, secrets, clock, officer } = self;
        drop(before);
        let desk = desk(folder.path(), &secrets, &clock, &officer);
        Computer { desk, folder, secrets, clock, officer }
    }

    fn try_ask(&self, command: &str, arguments: Value) -> Result<Value, Problem> {
        self.desk.call(command, arguments)
    }

    fn ask(&self, command: &str, arguments: Value) -> Value {
        self.try_ask(command, arguments)
            .unwrap_or_else(|problem| panic!("{command}: {} ({:?})", problem.message, problem.fields))
    }

    fn save(&self, form: &str, values: Value) -> String {
        let saved = self.ask("save_form", json!({"name": form, "values": values, "confirmed": []}));
        saved["place"].as_str().unwrap().to_owned()
    }

    fn later(&self, duration: Duration) {
        *self.clock.lock().unwrap() += duration;
    }

    /// A system that is connected to MPass, with a certificate and with a serial number; the system's id.
    fn record(&self) -> String {
        let opened = self.ask("paste_certificate", json!({"text": pem()}));
        let ticket = opened["ticket"].as_str().unwrap();
        let place = self.save(
            "connected/new",
            json!({"institution-name": "Primăria Exemplu", "institution-idno": "1000000000007", "system": "e-Registru",
                "services": "mpass", "environments": "test\nproduction", "since": "2025-03-01",
                "certificate-test": format!("{ticket}/0"), "serial-production": "40:00:00:00:24:10:01"}),
        );
        place.trim_start_matches("system/").to_owned()
    }

    /// Begins MSign and notes something about its certificate; the integration's id.
    fn note(&self, system: &str) -> String {
        let begun = self.ask("begin_integration", json!({"system": system, "service": "msign"}));
        let id = begun["place"].as_str().unwrap().trim_start_matches("integration/").to_owned();
        self.save(&format!("begun/{id}/certificate"), json!({"on": "2026-11-20", "note": "ieșire 01-14/7"}));
        id
    }

    fn back_up(&self) -> PathBuf {
        let made = self.ask("make_backup", json!({"passphrase": PASSPHRASE, "repeated": PASSPHRASE}));
        self.folder.path().join("stick").join(made["file"].as_str().unwrap())
    }

    fn choose(&self, file: &Path) {
        *self.officer.file.lock().unwrap() = Some(file.to_path_buf());
        let name = self.ask("choose_backup", json!({}));
        assert_eq!(name, file.file_name().unwrap().to_string_lossy().into_owned(), "the name, and no path");
    }

    fn open(&self, file: &Path) -> Value {
        self.choose(file);
        self.ask("open_backup", json!({"passphrase": PASSPHRASE}))
    }

    fn restore(&self, choices: Value) -> String {
        let saved = self.ask("restore_backup", json!({"choices": choices}));
        assert_eq!(saved["place"], "todo", "it leads to what is to be done");
        saved["said"].as_str().unwrap().to_owned()
    }

    fn serial_facts(&self) -> Vec<String> {
        let rows = self.ask("certificates", json!({}));
        let ids = rows.as_array().unwrap().iter().map(|row| row["id"].clone());
        ids.map(|id| self.ask("certificate", json!({"id": id})).to_string()).collect()
    }
}

/// A certificate of today; PEM.
fn pem() -> String {
    let mut params = rcgen::CertificateParams::new(["e-registru.exemplu.md".to_owned()]).unwrap();
    params.not_before = rcgen::date_time_ymd(2026, 10, 22);
    params.not_after = rcgen::date_time_ymd(2027, 10, 22);
    params.serial_number = Some(vec![0x40, 0, 0, 0, 0x10, 0x30, 0x01, 0xdb].into());
    params.self_signed(&rcgen::KeyPair::generate().unwrap()).unwrap().pem()
}

fn fields(problem: &Problem) -> Vec<(&str, &str)> {
    problem.fields.iter().map(|one| (one.field.as_str(), one.code.as_str())).collect()
}

#[test]
fn a_colleague_finds_everything_on_another_computer() {
    let here = Computer::new();
    let system = here.record();
    let integration = here.note(&system);
    let file = here.back_up();
    let name = file.file_name().unwrap().to_string_lossy().into_owned();
    assert_eq!(name, "racord-primaria-exemplu-2026-11-22.age", "plain letters, whose and of when");
    here.ask("show_backup", json!({}));
    assert_eq!(*here.officer.shown.lock().unwrap(), std::slice::from_ref(&file), "the folder can be shown");
    let settings = here.ask("settings", json!({}))["backup"].to_string();
    assert!(settings.contains(&name) && settings.contains("nothing has changed"), "{settings}");

    let there = Computer::new();
    there.choose(&file);
    let wrong = there.try_ask("open_backup", json!({"passphrase": "trei căruțe trec râul"})).unwrap_err();
    assert_eq!(fields(&wrong), [("passphrase", "backup-wrong-passphrase")], "said at the field");
    let empty = there.try_ask("open_backup", json!({"passphrase": ""})).unwrap_err();
    assert_eq!(fields(&empty), [("passphrase", "backup-passphrase-empty")]);
    let inside = there.ask("open_backup", json!({"passphrase": " trei căruţe trec podul "}));
    let words = inside.to_string();
    for known in [
        "Sunday 22 November 2026",
        "0.1.0",
        "Primăria Exemplu",
        "1 system",
        "2 integrations",
        "2 certificates",
    ] {
        assert!(words.contains(known), "{known} is told before anything is changed: {words}");
    }
    assert!(inside["groups"].as_array().unwrap().is_empty(), "nothing is here to be compared with");
    assert!(there.ask("navigation", json!({}))["systems"].as_array().unwrap().is_empty(), "nor changed yet");
    let said = there.restore(json!({}));
    assert!(said.contains("1 system, 2 integrations, 2 certificates"), "{said}");

    let step = there.ask("step", json!({"integration": integration, "step": "certificate"}));
    assert!(step.to_string().contains("ieșire 01-14/7"), "the sealed note opens there: {step}");
    let serials = there.serial_facts().join("\n");
    for serial in ["40 00 00 00 10 30 01 DB", "40 00 00 00 24 10 01"] {
        assert!(serials.contains(serial), "the other keyring holds {serial}");
    }
    let again = there.start_again();
    assert!(again.serial_facts().join("\n").contains("40 00 00 00 24 10 01"), "and it stays there");
    let gone = again.try_ask("restore_backup", json!({"choices": {}})).unwrap_err();
    assert_eq!(gone.code, "backup-nothing-chosen", "the opened backup is not kept");
}

#[test]
fn a_weak_or_mistyped_passphrase_is_told_before_anything_is_asked_or_written() {
    let here = Computer::new();
    here.record();
    let refused = |passphrase: &str, repeated: &str| {
        let problem = here
            .try_ask("make_backup", json!({"passphrase": passphrase, "repeated": repeated}))
            .expect_err("it must not be used");
        let [(field, code)] = fields(&problem)[..] else { panic!("one field is wrong: {problem:?}") };
        (field.to_owned(), code.to_owned())
    };
    assert_eq!(refused("", ""), ("passphrase".to_owned(), "backup-passphrase-empty".to_owned()));
    assert_eq!(refused("scurt", "scurt"), ("passphrase".to_owned(), "backup-passphrase-short".to_owned()));
    assert_eq!(
        refused("123456789012", "123456789012"),
        ("passphrase".to_owned(), "backup-passphrase-simple".to_owned())
    );
    assert_eq!(
        refused(PASSPHRASE, "trei căruțe trec podu"),
        ("repeated".to_owned(), "backup-passphrase-differs".to_owned())
    );
    assert!(here.officer.asked.lock().unwrap().is_empty(), "no dialog was shown");
    let weighed = here.ask("weigh_passphrase", json!({"passphrase": "scurt"}));
    assert!(weighed["text"].as_str().unwrap().contains("7 more characters"), "{weighed}");
    let proposed = here.ask("propose_passphrase", json!({}));
    let weighed = here.ask("weigh_passphrase", json!({"passphrase": proposed}));
    assert_eq!(weighed["tone"], "ok", "what is proposed is strong");
}

#[test]
fn cancelled_or_refused_by_the_disk_nothing_is_left_and_nothing_is_noted() {
    let here = Computer::new();
    here.record();
    let ask = || here.try_ask("make_backup", json!({"passphrase": PASSPHRASE, "repeated": PASSPHRASE}));
    *here.officer.target.lock().unwrap() = None;
    assert_eq!(ask().unwrap(), Value::Null, "the officer cancelled");
    *here.officer.target.lock().unwrap() = Some(here.folder.path().join("pulled-out"));
    assert!(!ask().unwrap_err().message.is_empty(), "the stick was pulled out");
    let left = std::fs::read_dir(here.folder.path().join("stick")).unwrap().count();
    assert_eq!(left, 0, "no half file anywhere");
    assert!(here.ask("backup", json!({}))["none"].is_string(), "no backup was made, so none is noted");
    assert!(here.ask("overview", json!({}))["reminder"].is_object(), "and the reminder stays");
}

#[test]
fn the_passphrase_is_nowhere_in_the_data_folder() {
    let here = Computer::new();
    here.record();
    let file = here.back_up();
    here.open(&file);
    for entry in std::fs::read_dir(here.folder.path().join("data")).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap_or_default();
        let found = bytes.windows(PASSPHRASE.len()).any(|window| window == PASSPHRASE.as_bytes());
        assert!(!found, "{} holds the passphrase", path.display());
    }
    let bytes = std::fs::read(&file).unwrap();
    assert!(!bytes.windows(8).any(|window| window == b"Registru"), "the backup itself shows nothing");
}

#[test]
fn another_file_is_told_for_what_it_is() {
    let there = Computer::new();
    let file = there.folder.path().join("poza.age");
    std::fs::write(&file, b"\xff\xd8\xff\xe0 a picture").unwrap();
    there.choose(&file);
    let problem = there.try_ask("open_backup", json!({"passphrase": PASSPHRASE})).unwrap_err();
    assert_eq!((problem.code.as_str(), problem.fields.len()), ("backup-not-one", 0), "no passphrase helps");
    there.ask("close_backup", json!({}));
    let problem = there.try_ask("open_backup", json!({"passphrase": PASSPHRASE})).unwrap_err();
    assert_eq!(problem.code, "backup-nothing-chosen", "the page was left");
}

/// Writes what a system is for.
fn describe(computer: &Computer, system: &str, purpose: &str) {
    let form = computer.ask("form", json!({"name": format!("system/{system}")}));
    let mut values = serde_json::Map::new();
    for field in form["fields"].as_array().unwrap() {
        values.insert(field["id"].as_str().unwrap().to_owned(), field["value"].clone());
    }
    values.insert("purpose".to_owned(), json!(purpose));
    values.insert("register-entry".to_owned(), json!("RSI-0001"));
    computer.save(&format!("system/{system}"), Value::Object(values));
}

#[test]
fn what_changed_on_both_sides_is_asked_and_nothing_is_changed_before() {
    let here = Computer::new();
    let system = here.record();
    let first = here.back_up();
    let colleagues = [("here", "scris acolo"), ("backup", "scris aici")].map(|(choice, expected)| {
        let there = Computer::new();
        there.open(&first);
        there.restore(json!({}));
        there.later(Duration::hours(2));
        describe(&there, &system, "scris acolo");
        there.later(Duration::hours(1));
        (there, choice, expected)
    });
    here.later(Duration::hours(1));
    describe(&here, &system, "scris aici");
    std::fs::remove_file(&first).unwrap();
    let second = here.back_up();

    for (there, choice, expected) in colleagues {
        let inside = there.open(&second);
        let questions = inside["questions"]["fields"].as_array().unwrap();
        assert_eq!(questions.len(), 1, "the system changed on both sides: {inside}");
        let unit = questions[0]["id"].as_str().unwrap().to_owned();
        assert!(questions[0]["label"].as_str().unwrap().contains("e-Registru"), "{inside}");
        let purpose = || there.ask("system", json!({"id": system}))["facts"].to_string();
        let refused = there.try_ask("restore_backup", json!({"choices": {}})).unwrap_err();
        assert_eq!(fields(&refused), [(unit.as_str(), "form-choose-one")], "it has to be answered");
        assert!(purpose().contains("scris acolo"), "nothing was changed yet");
        let mut choices = serde_json::Map::new();
        choices.insert(unit, json!(choice));
        there.restore(Value::Object(choices));
        assert!(purpose().contains(expected), "the officer chose “{choice}”: {}", purpose());
    }
}

#[test]
fn a_damaged_database_is_moved_aside_and_everything_comes_back() {
    let here = Computer::new();
    let system = here.record();
    let file = here.back_up();
    let Computer { desk: open, folder, secrets, clock, officer } = here;
    drop(open);
    std::fs::write(folder.path().join("data/racord.db"), b"not a database at all").unwrap();
    let desk = desk(folder.path(), &secrets, &clock, &officer);
    let broken = Computer { desk, folder, secrets, clock, officer };
    assert_eq!(broken.try_ask("start", json!({})).unwrap_err().code, "dossier-damaged");

    broken.open(&file);
    assert_eq!(
        broken.try_ask("start", json!({})).unwrap_err().code,
        "dossier-damaged",
        "nothing is done by looking"
    );
    let said = broken.restore(json!({}));
    let aside = said.split_whitespace().find(|word| word.contains("damaged-")).expect("it says where");
    let kept = std::fs::read(Path::new(aside.trim_end_matches('.')).join("racord.db")).unwrap();
    assert_eq!(kept, b"not a database at all", "the damaged one is there as it was");
    assert!(broken.ask("system", json!({"id": system}))["name"] == "e-Registru", "and everything is back");
    assert_eq!(broken.serial_facts().len(), 2);
}

#[test]
fn a_keyring_that_was_emptied_is_told_and_filled_again_from_the_backup() {
    let here = Computer::new();
    let system = here.record();
    let integration = here.note(&system);
    let file = here.back_up();
    assert_eq!(here.ask("start", json!({}))["lost"], Value::Null, "all is well");
    assert_eq!(here.ask("lost", json!({}))["verdict"]["tone"], "ok");
    assert_eq!(
        here.try_ask("begin_anew", json!({})).unwrap_err().code,
        "lost-nothing",
        "nothing is given up without need"
    );

    for name in here.secrets.names() {
        here.secrets.forget(&name);
    }
    let here = here.start_again();
    let lost = here.ask("start", json!({}))["lost"].clone();
    assert_eq!(lost["code"], "lost-banner-key");
    let view = here.ask("lost", json!({}));
    assert_eq!(view["certificates"].as_array().unwrap().len(), 2, "both certificates are named: {view}");
    assert!(view["gone"].to_string().contains("1 note"), "and what would be gone: {view}");
    let refused = here
        .try_ask("make_backup", json!({"passphrase": PASSPHRASE, "repeated": PASSPHRASE}))
        .expect_err("what can't be opened can't be backed up");
    assert_eq!(refused.code, "data-key-lost");

    here.open(&file);
    here.restore(json!({}));
    assert_eq!(here.ask("start", json!({}))["lost"], Value::Null, "the keyring has everything again");
    assert!(here.serial_facts().join("\n").contains("40 00 00 00 24 10 01"));
    let step = here.ask("step", json!({"integration": integration, "step": "certificate"}));
    assert!(step.to_string().contains("ieșire 01-14/7"), "what was sealed here opens again: {step}");
}

#[test]
fn a_single_serial_number_that_is_gone_is_told() {
    let here = Computer::new();
    here.record();
    let entry = here.secrets.names().into_iter().find(|name| name.starts_with("certificate/")).unwrap();
    here.secrets.forget(&entry);
    let lost = here.ask("start", json!({}))["lost"].clone();
    assert_eq!(lost["code"], "lost-banner-serials");
    let view = here.ask("lost", json!({}));
    let place = format!("certificate/{}", entry.trim_start_matches("certificate/"));
    assert_eq!(view["certificates"][0]["place"], place, "it leads to that certificate");
    assert!(view["gone"].as_array().unwrap().is_empty(), "there is no need to give anything up");
    let contents = here.ask("backup", json!({}))["contents"].to_string();
    assert!(contents.contains("missing from the keyring"), "a backup would lack it, too: {contents}");
}

#[test]
fn without_a_backup_the_officer_can_go_on_and_is_told_the_price_first() {
    let here = Computer::new();
    let system = here.record();
    let integration = here.note(&system);
    here.secrets.forget("data-key");
    let here = here.start_again();
    let gone = here.ask("lost", json!({}))["gone"].to_string();
    assert!(gone.contains("1 certificate") && gone.contains("1 note"), "{gone}");
    let saved = here.ask("begin_anew", json!({}));
    assert_eq!(saved["place"], "certificates", "they need their files again");
    here.save(&format!("begun/{integration}/contract"), json!({"on": "2026-11-22", "note": "din nou"}));
    let step = here.ask("step", json!({"integration": integration, "step": "contract"}));
    assert!(step.to_string().contains("din nou"), "notes are sealed with the new key: {step}");
    assert_eq!(here.ask("system", json!({"id": system}))["name"], "e-Registru", "the rest stays");
}

#[test]
fn the_overview_reminds_of_a_backup_quietly_and_only_with_reason() {
    let here = Computer::new();
    let reminder = |computer: &Computer| computer.ask("overview", json!({}))["reminder"].clone();
    assert_eq!(reminder(&here), Value::Null, "there is nothing to lose");
    here.ask("begin_sample", json!({}));
    assert_eq!(reminder(&here), Value::Null, "the sample is nothing to lose");
    here.ask("remove_sample", json!({}));
    let system = here.record();
    assert_eq!(reminder(&here)["place"], "backup", "now there is");
    here.back_up();
    assert_eq!(reminder(&here), Value::Null, "just made");
    here.later(Duration::days(91));
    assert_eq!(reminder(&here), Value::Null, "old, but it holds all there is");
    here.note(&system);
    let old = reminder(&here);
    assert!(old["title"].as_str().unwrap().contains("22 November 2026"), "it says how old: {old}");
}
