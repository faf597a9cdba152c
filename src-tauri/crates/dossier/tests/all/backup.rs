//! A backup carries everything to another machine, and whatever isn't a whole backup is refused in words.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::support::furniture::*;
use crate::support::*;
use chrono::Duration;
use racord_core::custody::CustodyState;
use racord_dossier::{
    About, Backup, BackupError, Dossier, DossierError, Entry, KeyringState, MemoryStore, Relation, Removal,
    SecretError,
};

const PASSPHRASE: &str = "patru cuvinte șirag de mărgele";
const PROGRAM: &str = "0.1.0";

struct Machine {
    folder: tempfile::TempDir,
    store: Arc<MemoryStore>,
    dossier: Dossier,
}

fn machine() -> Machine {
    let (folder, store, dossier) = dossier();
    Machine { folder, store, dossier }
}

impl Machine {
    fn back_up(&self) -> Vec<u8> {
        self.dossier.back_up_lightly(now(), PASSPHRASE, PROGRAM).expect("a ready machine is backed up").bytes
    }

    fn restarted(self) -> Machine {
        let Machine { folder, store, dossier } = self;
        drop(dossier);
        let dossier = open(folder.path(), &store);
        Machine { folder, store, dossier }
    }
}

fn opened(bytes: &[u8]) -> Backup {
    Backup::open(bytes, PASSPHRASE).expect("a whole backup opens with its passphrase")
}

fn refusal(bytes: &[u8]) -> BackupError {
    Backup::open(bytes, PASSPHRASE).expect_err("this must not open")
}

#[test]
fn everything_is_there_on_the_new_machine() {
    let old = machine();
    let furniture = furnish(&old.dossier);
    old.dossier.set_setting("language", "ru").unwrap();
    let bytes = old.back_up();

    let new = machine();
    new.dossier.set_setting("language", "en").unwrap();
    let backup = opened(&bytes);
    let units = backup.compare(&new.dossier).unwrap();
    assert!(units.iter().all(|unit| unit.relation == Relation::OnlyThere), "nothing is here yet: {units:?}");
    let restored = new.dossier.restore(now(), &backup, &BTreeMap::new()).unwrap();
    assert_eq!((restored.added, restored.taken, restored.kept, restored.serials), (5, 0, 0, 2));

    let there = everything(&old.dossier);
    assert!(there.len() > 20, "there is something to compare");
    assert_eq!(everything(&new.dossier), there);
    let new = new.restarted();
    assert_eq!(everything(&new.dossier), there, "and it is on the disk");
    assert_eq!(
        new.dossier.setting("language").unwrap().as_deref(),
        Some("en"),
        "the machine keeps its language"
    );
    assert_eq!(new.store.names(), old.store.names(), "data key and both serial numbers");
    assert_ne!(
        new.store.entries()["data-key"],
        old.store.entries()["data-key"],
        "each machine seals under its own key"
    );
    assert_eq!(new.dossier.serial(&furniture.typed.id).unwrap().as_str(), SECOND_SERIAL);
    assert_eq!(new.dossier.journal(&About::default()).unwrap()[0].saying.code, "journal-restored");
    assert_eq!(new.dossier.last_backup().unwrap(), Some(now()), "what is here stands in that backup");
    let copies = new.folder.path().join("backups");
    assert!(!copies.exists(), "an empty dossier needs no copy before");
}

#[test]
fn the_new_machine_is_backed_up_in_turn_and_nothing_changes_on_the_way() {
    let old = machine();
    furnish(&old.dossier);
    let mut bytes = old.back_up();
    for _ in 0..2 {
        let next = machine();
        next.dossier.restore(now(), &opened(&bytes), &BTreeMap::new()).unwrap();
        assert_eq!(everything(&next.dossier), everything(&old.dossier));
        bytes = next.back_up();
    }
    let units = opened(&bytes).compare(&old.dossier).unwrap();
    assert!(units.iter().all(|unit| unit.relation == Relation::Same), "it came back as it went: {units:?}");
}

#[test]
fn a_backup_says_what_is_in_it() {
    let old = machine();
    furnish(&old.dossier);
    let backup = opened(&old.back_up());
    let facts = backup.facts();
    assert_eq!(facts.made, now());
    assert_eq!(facts.program, PROGRAM);
    assert_eq!(facts.institutions, ["Primăria Exemplu"]);
    assert_eq!((facts.systems, facts.integrations, facts.certificates, facts.without_serial), (1, 1, 2, 0));
    let printed = format!("{backup:?}");
    assert!(printed.contains("Primăria"), "what isn't secret is printed");
    assert!(!printed.contains(SERIAL), "a serial number was printed: {printed}");
}

#[test]
fn the_sample_stays_out_of_the_backup() {
    let old = machine();
    furnish(&old.dossier);
    let mut sample = institution();
    sample.sample = true;
    let sample_system = system(&sample);
    let entry = Entry::new("journal-sample-begun").about_institution(&sample.id);
    old.dossier
        .change(now(), entry, |change| {
            change.put_institution(&sample)?;
            change.put_system(&sample_system)
        })
        .unwrap();
    hold(&old.dossier, &sample_system, CustodyState::Active);
    old.dossier.keep_typed(&format!("system/{}", sample_system.id), &BTreeMap::new()).unwrap();

    let new = machine();
    let backup = opened(&old.back_up());
    assert_eq!(backup.facts().certificates, 2, "the sample's isn't counted");
    new.dossier.restore(now(), &backup, &BTreeMap::new()).unwrap();
    assert_eq!(new.dossier.institutions().unwrap().len(), 1);
    let journal = new.dossier.journal(&About::default()).unwrap();
    assert!(
        journal.iter().all(|entry| entry.about.institution.as_ref() != Some(&sample.id)),
        "what happened to the sample is nobody's history"
    );
    old.dossier.remove_sample(now()).unwrap();
    assert_eq!(new.dossier.typed_forms().unwrap(), old.dossier.typed_forms().unwrap());
}

#[test]
fn a_keyring_that_is_not_ready_gives_no_backup() {
    let old = machine();
    furnish(&old.dossier);
    for state in [KeyringState::Locked, KeyringState::Missing, KeyringState::Denied] {
        old.store.set_state(state);
        let refused = old.dossier.back_up_lightly(now(), PASSPHRASE, PROGRAM);
        let Err(DossierError::Secret(error)) = refused else { panic!("half a backup is none: {refused:?}") };
        assert_eq!(Some(error), state.obstacle());
    }
    old.store.set_state(KeyringState::Ready);
    old.store.fail_with(Some(SecretError::Timeout));
    assert!(matches!(
        old.dossier.back_up_lightly(now(), PASSPHRASE, PROGRAM),
        Err(DossierError::Secret(SecretError::Timeout))
    ));
}

#[test]
fn a_certificate_whose_serial_the_keyring_lost_goes_without_it() {
    let old = machine();
    let furniture = furnish(&old.dossier);
    old.store.forget(&format!("certificate/{}", furniture.held.id));
    let made = old.dossier.back_up_lightly(now(), PASSPHRASE, PROGRAM).unwrap();
    assert_eq!(made.facts.without_serial, 1, "and the officer is told");

    let new = machine();
    new.dossier.restore(now(), &opened(&made.bytes), &BTreeMap::new()).unwrap();
    assert!(matches!(new.dossier.serial(&furniture.held.id), Err(DossierError::SerialMissing)));
    assert_eq!(
        new.dossier.certificate_bytes(&furniture.held.id).unwrap(),
        Some(der()),
        "its bytes came along"
    );
    assert_eq!(new.dossier.lost().unwrap().serials, [furniture.held.id]);
}

#[test]
fn an_empty_dossier_can_be_backed_up_too() {
    let old = machine();
    let bytes = old.back_up();
    assert!(old.store.names().is_empty(), "no key is made for it");
    let new = machine();
    let restored = new.dossier.restore(now(), &opened(&bytes), &BTreeMap::new()).unwrap();
    assert_eq!((restored.added, restored.taken, restored.kept), (0, 0, 0));
}

#[test]
fn the_file_shows_nothing_and_neither_does_the_disk() {
    let old = machine();
    furnish(&old.dossier);
    let before: Vec<_> = files(old.folder.path());
    let bytes = old.back_up();
    assert_eq!(files(old.folder.path()), before, "making a backup puts nothing on the disk");
    for secret in [SERIAL.as_bytes(), "Primăria Exemplu".as_bytes(), &hex::decode(SERIAL).unwrap(), b"SQLite"]
    {
        let seen = bytes.windows(secret.len()).any(|window| window == secret);
        assert!(!seen, "{:?} stands in the file", String::from_utf8_lossy(secret));
    }
    let new = machine();
    new.dossier.restore(now(), &opened(&bytes), &BTreeMap::new()).unwrap();
    for file in files(new.folder.path()) {
        let bytes = std::fs::read(&file).unwrap();
        for secret in [SERIAL.as_bytes(), &hex::decode(SERIAL).unwrap(), &SECOND_SERIAL.as_bytes()[1..]] {
            let seen = bytes.windows(secret.len()).any(|window| window == secret);
            assert!(!seen, "a serial number stands in {}", file.display());
        }
    }
}

fn files(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn another_passphrase_opens_nothing() {
    let old = machine();
    furnish(&old.dossier);
    let bytes = old.back_up();
    for wrong in ["", "patru", "Patru cuvinte șirag de mărgele", "patru cuvinte șirag de mărgele "] {
        let refused = Backup::open(&bytes, wrong).expect_err("the passphrase is all that protects it");
        assert!(matches!(refused, BackupError::WrongPassphrase), "{wrong:?}: {refused:?}");
    }
}

#[test]
fn every_altered_byte_is_noticed() {
    let old = machine();
    furnish(&old.dossier);
    let bytes = old.back_up();
    let header = bytes.windows(4).position(|window| window == b"--- ").unwrap() + 100;
    let step = (bytes.len() - header) / 200;
    let ends = bytes.len() - 40..bytes.len();
    for place in (0..header).chain((header..bytes.len()).step_by(step)).chain(ends) {
        let mut altered = bytes.clone();
        altered[place] ^= 1;
        let refused = refusal(&altered);
        let passphrase_or_damage = !matches!(refused, BackupError::Newer { .. } | BackupError::TooLarge);
        assert!(passphrase_or_damage, "byte {place} altered: {refused:?}");
        if place > header {
            assert!(matches!(refused, BackupError::Damaged), "byte {place} of the content: {refused:?}");
        }
    }
}

#[test]
fn a_backup_cut_short_anywhere_is_noticed() {
    let old = machine();
    furnish(&old.dossier);
    let bytes = old.back_up();
    let step = bytes.len() / 200;
    for length in (0..400).chain((400..bytes.len()).step_by(step)).chain([bytes.len() - 1]) {
        let refused = refusal(&bytes[..length]);
        let expected = if length == 0 {
            matches!(refused, BackupError::NotABackup)
        } else {
            matches!(refused, BackupError::Damaged)
        };
        assert!(expected, "cut to {length} bytes: {refused:?}");
    }
    let longer = [&bytes[..], b"more"].concat();
    assert!(matches!(refusal(&longer), BackupError::Damaged), "something was added at the end");
}

#[test]
fn other_files_are_no_backups() {
    let recipient = age::x25519::Identity::generate().to_public();
    let for_a_key = age::encrypt(&recipient, b"racord-backup 1\n").unwrap();
    let mut recipient = age::scrypt::Recipient::new(age::secrecy::SecretString::from(PASSPHRASE.to_owned()));
    recipient.set_work_factor(2);
    let other_content = age::encrypt(&recipient, b"a letter").unwrap();
    for (what, bytes) in [
        ("a certificate", der()),
        ("a text", b"racord-backup 1\n".to_vec()),
        ("an age file for a key", for_a_key),
        ("an age file with something else", other_content),
        ("a ZIP archive", b"PK\x03\x04".to_vec()),
    ] {
        assert!(matches!(refusal(&bytes), BackupError::NotABackup), "{what}");
    }
    assert!(matches!(refusal(&vec![b'a'; 256 * 1024 * 1024 + 1]), BackupError::TooLarge));
}

#[test]
fn a_file_that_would_cost_hours_is_refused_at_once() {
    let old = machine();
    let bytes = old.back_up();
    let line = bytes.iter().skip(22).position(|byte| *byte == b'\n').unwrap() + 22;
    assert_eq!(&bytes[line - 2..line], b" 2", "the line ends with the work that it costs");
    let dear = [&bytes[..line - 1], b"40", &bytes[line..]].concat();
    let before = std::time::Instant::now();
    assert!(matches!(refusal(&dear), BackupError::TooMuchWork(40)));
    assert!(before.elapsed() < std::time::Duration::from_secs(5), "it must be refused before the work");
}

#[test]
fn the_product_makes_no_cheap_backup() {
    let old = machine();
    let bytes = old.dossier.back_up(now(), PASSPHRASE, PROGRAM).unwrap().bytes;
    let head = String::from_utf8_lossy(&bytes[..80]).into_owned();
    let line = head.lines().nth(1).unwrap();
    assert!(
        line.starts_with("-> scrypt ") && line.ends_with(" 18"),
        "N = 2^18, as the age programs do: {line}"
    );
    opened(&bytes);
}

#[test]
fn the_dossier_knows_when_it_was_backed_up_and_whether_it_changed_since() {
    let old = machine();
    assert_eq!(old.dossier.last_backup().unwrap(), None);
    assert!(!old.dossier.changed_since(now()).unwrap(), "nothing ever happened");
    let (_, system, _) = furnished(&old.dossier);
    let later = now() + Duration::hours(1);
    assert!(old.dossier.changed_since(now() - Duration::hours(1)).unwrap());
    old.dossier.note_backup(later).unwrap();
    assert_eq!(old.dossier.last_backup().unwrap(), Some(later));
    assert_eq!(old.dossier.journal(&About::default()).unwrap()[0].saying.code, "journal-backup-made");
    assert!(!old.dossier.changed_since(now()).unwrap(), "a backup is no change");

    let entry = Entry::new("journal-system-removed").about_system(&system.id);
    old.dossier.remove(later + Duration::seconds(1), entry, Removal::System(&system.id)).unwrap();
    assert!(old.dossier.changed_since(later).unwrap());
}

/// The judge: Python's standard library, which knows neither this program nor age.
#[test]
fn whoever_has_the_passphrase_opens_the_file_without_this_program() {
    let old = machine();
    let furniture = furnish(&old.dossier);
    let file = old.folder.path().join("copie.age");
    std::fs::write(&file, old.back_up()).unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/open_backup.py");
    let python = std::env::var_os("RACORD_PYTHON").unwrap_or_else(|| "python3".into());
    let run = |passphrase: &str| {
        std::process::Command::new(&python).arg(script).arg(&file).arg(passphrase).output().unwrap()
    };
    let output = run(PASSPHRASE);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(said["header"]["program"], PROGRAM);
    assert_eq!(said["institutions"][0], "Primăria Exemplu");
    assert_eq!(said["serials"][furniture.held.id.as_str()], SERIAL);
    assert_eq!(said["serials"][furniture.typed.id.as_str()], SECOND_SERIAL);
    assert_eq!(said["notes"][0], "MEGA cere anexa nr. 2.");
    assert_eq!(
        said["certificates"][furniture.held.id.as_str()].as_str(),
        furniture.held.fingerprint.as_deref(),
        "the certificate's exact bytes"
    );
    assert!(!run("another passphrase").status.success(), "the judge needs the passphrase, too");
}
