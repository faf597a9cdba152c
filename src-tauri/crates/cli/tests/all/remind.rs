//! `racord-cli remind` on a real database, before a real notification bus.

#![cfg(target_os = "linux")]

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use racord_core::words::Language;
use racord_desk::host::NoHost;
use racord_desk::{Desk, Setup};
use racord_dossier::MemoryStore;
use racord_watch::{Heard, Recorder};
use serde_json::{Value, json};

/// When the sample is made. Its certificate of production ends 20 days later.
const BEGUN: &str = "2026-11-23T08:00:00Z";
/// 14 days before it ends.
const DUE: &str = "2026-11-29T08:00:00Z";

/// A session bus of its own on which nothing is started by itself.
struct Bus {
    daemon: Child,
    address: String,
    _folder: tempfile::TempDir,
}

impl Bus {
    fn start() -> Bus {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("bus.conf");
        let text = format!(
            "<busconfig><type>session</type><listen>unix:dir={}</listen><policy context=\"default\">\
             <allow send_destination=\"*\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>",
            folder.path().display()
        );
        fs::write(&config, text).unwrap();
        let mut daemon = Command::new("dbus-daemon")
            .arg(format!("--config-file={}", config.display()))
            .args(["--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon is there (package dbus)");
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Bus { daemon, address: address.trim().to_owned(), _folder: folder }
    }

    fn recorder(&self) -> Recorder {
        Recorder::on(&self.address).expect("nobody else shows notifications on this bus")
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// A data folder with the sample in it, and a copy of the program with a stand-in for the window beside it.
struct Office {
    folder: tempfile::TempDir,
}

impl Office {
    fn new() -> Office {
        let office = Office::sample();
        // Of a sample nobody is warned.
        office.set("UPDATE institutions SET sample = 0");
        office
    }

    fn sample() -> Office {
        let office = Office::empty();
        office.desk(BEGUN).sample().unwrap_or_else(|problem| panic!("{}", problem.message));
        office
    }

    /// Changes the database from outside.
    fn set(&self, sql: &str) {
        let script = "import sqlite3, sys\nbase = sqlite3.connect(sys.argv[1])\nbase.executescript(sys.argv[2])\nbase.commit()";
        let file = self.data().join("racord.db");
        let set = Command::new("python3").args(["-c", script]).arg(&file).arg(sql).status().unwrap();
        assert!(set.success(), "{sql}");
    }

    fn notices(&self) -> Value {
        let start = self.desk(DUE).call("start", json!({}));
        start.unwrap_or_else(|problem| panic!("{}", problem.message))["notices"].clone()
    }

    fn empty() -> Office {
        let folder = tempfile::tempdir().unwrap();
        for program in ["racord-cli", "racord-remind"] {
            let built = Path::new(env!("CARGO_BIN_EXE_racord-cli")).with_file_name(program);
            if fs::hard_link(&built, folder.path().join(program)).is_err() {
                fs::copy(&built, folder.path().join(program)).unwrap();
            }
        }
        let window = folder.path().join("racord");
        let script = "#!/bin/sh\nprintf '%s %s' \"$*\" \"$XDG_ACTIVATION_TOKEN\" > \"$0.opened\"\n";
        fs::write(&window, script).unwrap();
        fs::set_permissions(&window, fs::Permissions::from_mode(0o755)).unwrap();
        Office { folder }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn desk(&self, now: &str) -> Desk {
        let now: DateTime<Utc> = now.parse().unwrap();
        Desk::open(Setup {
            data_folder: self.data(),
            version: "0.1.0".to_owned(),
            clock: Arc::new(move || now),
            host: Arc::new(NoHost),
            secrets: Arc::new(MemoryStore::default()),
            language: None,
            existing_only: false,
        })
    }

    fn choose_language(&self, language: Language) {
        let arguments = json!({ "language": language.as_str() });
        self.desk(BEGUN)
            .call("set_language", arguments)
            .unwrap_or_else(|problem| panic!("{}", problem.message));
    }

    /// At this moment, before this bus; none: there is no session.
    fn program(&self, name: &str, bus: Option<&Bus>, now: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(self.folder.path().join(name));
        command.env_clear().env("HOME", self.folder.path()).stdin(Stdio::null());
        match bus {
            Some(bus) => command.env("DBUS_SESSION_BUS_ADDRESS", &bus.address),
            None => command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus"),
        };
        if name == "racord-cli" {
            command.arg("remind");
        }
        command.args(["--json", "--now", now, "--data-dir"]).arg(self.data()).args(arguments);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    fn remind(&self, bus: Option<&Bus>, now: &str, arguments: &[&str]) -> Output {
        self.program("racord-cli", bus, now, arguments).output().unwrap()
    }

    /// What a click started, once it did.
    fn opened(&self) -> String {
        let file = self.folder.path().join("racord.opened");
        until(|| fs::read_to_string(&file).ok().filter(|text| !text.is_empty()))
            .expect("the click starts the window")
    }
}

fn until<T>(mut ask: impl FnMut() -> Option<T>) -> Option<T> {
    let give_up = Instant::now() + Duration::from_secs(10);
    while Instant::now() < give_up {
        if let Some(found) = ask() {
            return Some(found);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    None
}

fn objects(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines().map(|line| serde_json::from_str(line).expect(line)).collect()
}

fn error(output: &Output) -> Value {
    serde_json::from_slice(&output.stderr).unwrap_or_else(|_| panic!("{output:?}"))
}

/// Closes everything that is on the screen, and waits for the program's end.
fn closed(mut child: Child, recorder: &Recorder, heard: &[Heard]) -> Output {
    for one in heard {
        recorder.close(one.number).unwrap();
    }
    let ended = until(|| child.try_wait().unwrap());
    assert!(ended.is_some(), "with nothing on the screen it ends");
    child.wait_with_output().unwrap()
}

#[test]
fn what_is_due_is_shown_in_the_officers_language_and_then_recorded() {
    for (language, title, body, open) in [
        (
            Language::Ro,
            "Certificatul expiră în 14 zile: e-Registru",
            "Certificatul de producție al sistemului „e-Registru” expiră duminică, 13 decembrie 2026. În ritm obișnuit timpul nu mai ajunge: deschideți reînnoirea și vedeți ce se mai poate face.",
            "Deschideți",
        ),
        (
            Language::Ru,
            "Сертификат истекает через 14 дней: e-Registru",
            "Сертификат системы «e-Registru» (продуктивная среда). Последний день: воскресенье, 13 декабря 2026\u{a0}г. В обычном темпе времени уже не хватает: откройте замену и посмотрите, что ещё можно сделать.",
            "Открыть",
        ),
        (
            Language::En,
            "Certificate expires in 14 days: e-Registru",
            "The production certificate of “e-Registru” expires on Sunday 13 December 2026. There is no longer enough time at the usual pace: open the renewal and see what can still be done.",
            "Open",
        ),
    ] {
        let (office, bus) = (Office::new(), Bus::start());
        office.choose_language(language);
        let recorder = bus.recorder();
        let expected = objects(&office.remind(None, DUE, &["--dry-run"]));
        let child = office.program("racord-cli", Some(&bus), DUE, &[]).spawn().unwrap();
        let heard = recorder.wait_for(expected.len());
        let output = closed(child, &recorder, &heard);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        assert_eq!(objects(&output), expected, "it tells what the dry run told");
        let bodies: Vec<&str> = heard.iter().map(|one| one.body.as_str()).collect();
        let messages: Vec<&str> = expected.iter().map(|one| one["message"].as_str().unwrap()).collect();
        assert_eq!(bodies, messages, "each is shown once, the most urgent first");
        let of_certificates: Vec<&Heard> =
            heard.iter().filter(|one| one.tag.starts_with("certificate/")).collect();
        let [certificate] = of_certificates.as_slice() else { panic!("one certificate is due: {heard:#?}") };
        assert_eq!((certificate.title.as_str(), certificate.body.as_str()), (title, body));
        assert_eq!(certificate.actions, ["default", open]);
        assert_eq!((certificate.expires, certificate.replaces), (0, 0), "it waits for the officer");

        let again = office.remind(None, DUE, &[]);
        assert_eq!(again.status.code(), Some(0), "nothing is due, so no bus is asked for: {again:?}");
        assert_eq!(objects(&again), Vec::<Value>::new(), "what was shown is recorded");
    }
}

#[test]
fn a_dry_run_shows_and_records_nothing_wherever_the_computer_is() {
    let office = Office::new();
    let told = objects(&office.remind(None, DUE, &["--dry-run", "--lang", "en"]));
    assert!(
        told.iter().any(|one| one["code"] == "reminder-expires" && one["args"]["days"] == "14"),
        "{told:#?}"
    );
    for zone in ["Pacific/Kiritimati", "America/Los_Angeles", "Europe/Chisinau"] {
        let mut elsewhere = office.program("racord-cli", None, DUE, &["--dry-run", "--lang", "en"]);
        let output = elsewhere.env("TZ", zone).output().unwrap();
        assert_eq!(
            objects(&output),
            told,
            "days are those of Chișinău, not of {zone}; and nothing was recorded"
        );
    }
    assert!(
        objects(&office.remind(None, BEGUN, &["--dry-run"])).iter().all(|one| one["args"]["days"] != "14")
    );
}

#[test]
fn a_click_opens_the_window_at_the_certificate() {
    let (office, bus) = (Office::new(), Bus::start());
    let recorder = bus.recorder();
    let due = objects(&office.remind(None, DUE, &["--dry-run"]));
    let child = office.program("racord-remind", Some(&bus), DUE, &[]).spawn().unwrap();
    let heard = recorder.wait_for(due.len());
    let certificate = heard.iter().find(|one| one.tag.starts_with("certificate/")).expect("it is due");
    recorder.click(certificate.number).unwrap();
    let expected = format!("--open {} token-of-the-desktop", certificate.tag);
    assert_eq!(office.opened(), expected, "an id, and the desktop's token for coming to the front");
    let output = closed(child, &recorder, &heard);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        (output.stdout, output.stderr),
        (Vec::new(), Vec::new()),
        "the system's logs keep nothing of it"
    );
    let failed = office.program("racord-remind", None, "2026-12-10T08:00:00Z", &[]).output().unwrap();
    assert_eq!((failed.status.code(), failed.stdout, failed.stderr), (Some(1), Vec::new(), Vec::new()));
}

#[test]
fn a_window_that_is_gone_is_survived() {
    let (office, bus) = (Office::new(), Bus::start());
    fs::remove_file(office.folder.path().join("racord")).unwrap();
    let recorder = bus.recorder();
    let due = objects(&office.remind(None, DUE, &["--dry-run"]));
    let child = office.program("racord-cli", Some(&bus), DUE, &[]).spawn().unwrap();
    let heard = recorder.wait_for(due.len());
    recorder.click(heard[0].number).unwrap();
    assert_eq!(closed(child, &recorder, &heard[1..]).status.code(), Some(0), "the warning was seen");
}

#[test]
fn without_a_notification_service_it_fails_and_the_window_says_so_until_it_was_shown() {
    let (office, bus) = (Office::new(), Bus::start());
    for without in [None, Some(&bus)] {
        let output = office.remind(without, DUE, &[]);
        assert_eq!(output.status.code(), Some(1), "the scheduler tries again: {output:?}");
        assert_eq!(error(&output)["error"]["code"], "reminding-no-service");
        assert_eq!(objects(&output), Vec::<Value>::new(), "nothing was shown");
    }
    assert_eq!(office.notices()[0]["code"], "reminding-not-shown");

    let recorder = bus.recorder();
    let due = objects(&office.remind(None, DUE, &["--dry-run"]));
    assert!(!due.is_empty(), "what was not shown is not recorded");
    let child = office.program("racord-cli", Some(&bus), DUE, &[]).spawn().unwrap();
    let heard = recorder.wait_for(due.len());
    assert_eq!(heard.len(), due.len(), "it comes as soon as there is something to show it");
    closed(child, &recorder, &heard);
    assert_eq!(office.notices(), json!([]), "the window has nothing to say any more");
}

#[test]
fn what_the_desktop_takes_away_by_itself_comes_again_until_somebody_closes_it() {
    let (office, bus) = (Office::new(), Bus::start());
    let recorder = bus.recorder();
    let due = objects(&office.remind(None, DUE, &["--dry-run"]));
    assert!(due.len() > 1, "several things are due: {due:?}");
    let child = office.program("racord-cli", Some(&bus), DUE, &[]).spawn().unwrap();
    let heard = recorder.wait_for(due.len());
    recorder.expire(heard[0].number).unwrap();
    assert_eq!(closed(child, &recorder, &heard[1..]).status.code(), Some(0), "nothing is on the screen");
    let left = objects(&office.remind(None, DUE, &["--dry-run"]));
    assert_eq!(left, due[..1], "nobody has read the first; the others were closed by hand");

    let child = office.program("racord-cli", Some(&bus), DUE, &[]).spawn().unwrap();
    let again = recorder.wait_for(due.len() + 1).split_off(due.len());
    assert_eq!(again[0].tag, heard[0].tag, "it is shown again");
    recorder.expire(again[0].number).unwrap();
    let output = closed(child, &recorder, &[]);
    assert_eq!(output.status.code(), Some(0), "it ends as well when the last one goes unread: {output:?}");
}

#[test]
fn two_runs_at_once_show_everything_once() {
    let (office, bus) = (Office::new(), Bus::start());
    let recorder = bus.recorder();
    let due = objects(&office.remind(None, DUE, &["--dry-run"]));
    let start = |_| office.program("racord-cli", Some(&bus), DUE, &[]).spawn().unwrap();
    let children: Vec<Child> = (0..3).map(start).collect();
    let heard = recorder.wait_for(due.len());
    for one in &heard {
        recorder.close(one.number).unwrap();
    }
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{output:?}");
    }
    assert_eq!(recorder.heard().len(), due.len(), "whoever came second found it recorded");
}

#[test]
fn where_nothing_is_kept_nothing_is_due_and_nothing_is_made() {
    let office = Office::empty();
    let output = office.remind(None, DUE, &[]);
    assert_eq!((output.status.code(), output.stdout, output.stderr), (Some(0), Vec::new(), Vec::new()));
    assert!(!office.data().exists(), "looking makes no data folder");
}

#[test]
fn a_database_of_another_version_is_left_alone() {
    for (version, code) in [("1", "dossier-older"), ("99", "dossier-newer")] {
        let office = Office::new();
        office.set(&format!("PRAGMA user_version = {version}"));
        let output = office.remind(None, DUE, &[]);
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(error(&output)["error"]["code"], code, "only the window migrates");
    }
}

#[test]
fn data_that_waits_for_the_window_is_told_of_in_the_officers_language() {
    let (office, bus) = (Office::new(), Bus::start());
    office.choose_language(Language::En);
    office.set("PRAGMA user_version = 1");
    let recorder = bus.recorder();
    let child = office.program("racord-remind", Some(&bus), DUE, &[]).spawn().unwrap();
    let heard = recorder.wait_for(1);
    assert_eq!(heard.len(), 1, "one fixed warning instead of silence: {heard:?}");
    assert_eq!(heard[0].title, "Open Racord");
    recorder.click(heard[0].number).unwrap();
    assert_eq!(office.opened(), "--open todo token-of-the-desktop");
    assert_eq!(closed(child, &recorder, &heard).status.code(), Some(0), "it was seen");
}

#[test]
fn where_nobody_starts_it_again_it_waits_for_the_desktop() {
    let (office, bus) = (Office::new(), Bus::start());
    let due = objects(&office.remind(None, DUE, &["--dry-run"])).len();
    let mut child =
        office.program("racord-remind", Some(&bus), DUE, &["--keep-trying", "1"]).spawn().unwrap();
    let seen = until(|| (office.notices() != json!([])).then_some(()));
    assert!(seen.is_some() && child.try_wait().unwrap().is_none(), "nothing shows it yet, and it goes on");
    let recorder = bus.recorder();
    let heard = recorder.wait_for(due);
    assert_eq!(heard.len(), due, "all that is due comes once the desktop is there");
    assert_eq!(closed(child, &recorder, &heard).status.code(), Some(0));
}

#[test]
fn certificates_are_warned_of_even_when_a_case_cannot_be_read() {
    let (office, bus) = (Office::new(), Bus::start());
    let certificates = |told: &[Value]| told.iter().filter(|one| !one["certificate"].is_null()).count();
    let before = certificates(&objects(&office.remind(None, DUE, &["--dry-run"])));
    assert!(before > 0, "a certificate is due");
    office.set("UPDATE integrations SET service = service || '-of-another-version'");
    let recorder = bus.recorder();
    let child = office.program("racord-cli", Some(&bus), DUE, &[]).spawn().unwrap();
    let heard = recorder.wait_for(before);
    let output = closed(child, &recorder, &heard);
    assert_eq!(certificates(&objects(&output)), before, "they come all the same");
    assert_eq!(output.status.code(), Some(1), "and that something was unreadable is told");
    assert_eq!(error(&output)["error"]["code"], "not-found-procedure");
    assert_eq!(office.notices()[0]["code"], "reminding-failed", "in the window too");
}

#[test]
fn of_the_sample_nobody_is_warned() {
    let office = Office::sample();
    let told = office.remind(None, DUE, &["--dry-run"]);
    assert_eq!((told.status.code(), objects(&told)), (Some(0), Vec::new()), "its certificates are made up");
}

#[test]
fn a_record_that_fails_leaves_what_was_shown_on_the_screen() {
    let (office, bus) = (Office::new(), Bus::start());
    let due = objects(&office.remind(None, DUE, &["--dry-run"])).len();
    assert!(due > 1, "several things are due: {due}");
    office.set(
        "CREATE TRIGGER second BEFORE INSERT ON reminded WHEN (SELECT count(*) FROM reminded) > 0
         BEGIN SELECT RAISE(ABORT, 'no room'); END",
    );
    let recorder = bus.recorder();
    let mut child = office.program("racord-cli", Some(&bus), DUE, &[]).spawn().unwrap();
    let heard = recorder.wait_for(2);
    assert_eq!(heard.len(), 2, "it stops at the one that can't be recorded");
    std::thread::sleep(Duration::from_millis(500));
    assert!(child.try_wait().unwrap().is_none(), "what is shown would go with it");
    let output = closed(child, &recorder, &heard);
    assert_eq!(output.status.code(), Some(1), "then it says what failed: {output:?}");
    assert_eq!(objects(&output).len(), 1, "one was recorded");
}
