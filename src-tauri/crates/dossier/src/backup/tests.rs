//! Backups of other versions.

use std::collections::BTreeMap;
use std::sync::Arc;

use racord_core::id::{CertificateId, IntegrationId};

use super::format::{Header, Payload, Secrets};
use super::*;
use crate::memory::MemoryStore;
use crate::sealing::Place;

const PASSPHRASE: &str = "patru cuvinte";
const SERIAL: &str = "40000000103001DB5ED3A4EDB02B";
const INSTITUTION: &str = "00000000000000000000000000000001";
const SYSTEM: &str = "00000000000000000000000000000002";
const INTEGRATION: &str = "00000000000000000000000000000003";
const CERTIFICATE: &str = "00000000000000000000000000000004";
const EVENT: &str = "00000000000000000000000000000005";

fn now() -> DateTime<Utc> {
    "2026-11-22T10:00:00Z".parse().unwrap()
}

fn header(schema: usize, program: &str) -> Header {
    Header {
        schema,
        program: program.to_owned(),
        made: now(),
        institutions: vec!["Primăria Exemplu".to_owned()],
        systems: 1,
        integrations: 1,
        certificates: 1,
        without_serial: 0,
    }
}

/// A backup as the first version of the database would give it.
fn oldest() -> Payload {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(MemoryStore::default());
    let old = Dossier::open_at(folder.path(), store, now(), &VERSIONS[..1]).unwrap();
    old.transaction(|change| {
        let key = change.key()?;
        let note = key.seal(Place { table: "step_events", column: "note", record: EVENT }, b"anexa nr. 2")?;
        let bytes = key.seal(Place { table: "certificates", column: "bytes", record: CERTIFICATE }, b"DER")?;
        let mark = crate::reseal::serial_mark(&key, SERIAL)?;
        let moment = "2026-01-01 10:00:00+00:00";
        let c = change.connection();
        c.execute(
            "INSERT INTO institutions VALUES (?1, 'Primăria Exemplu', '1003600096694', 'public-institution', '',
            NULL, NULL, 0)",
            [INSTITUTION],
        )?;
        c.execute(
            "INSERT INTO systems VALUES (?1, ?2, 'Registrul cererilor', '', '', '', '', '', '')",
            [SYSTEM, INSTITUTION],
        )?;
        c.execute(
            "INSERT INTO integrations VALUES (?1, ?2, 'mpass', '2026-01-15', '2026-01-20')",
            [INTEGRATION, SYSTEM],
        )?;
        c.execute(
            "INSERT INTO step_events (id, integration, step, kind, happened, noted, note)
            VALUES (?1, ?2, 'contract', 'returned', '2026-02-01', ?3, ?4)",
            (EVENT, INTEGRATION, moment, note),
        )?;
        c.execute(
            "INSERT INTO certificates (id, system, environment, state, added, subject, issuer, serial_mark, bytes)
            VALUES (?1, ?2, 'production', 'active', ?3, 'sistem.exemplu.md', '', ?4, ?5)",
            (CERTIFICATE, SYSTEM, moment, mark, bytes),
        )?;
        c.execute("INSERT INTO registrations VALUES (?1, 'mpass', NULL)", [CERTIFICATE])?;
        Ok(())
    })
    .unwrap();
    let key = old.keeper.known().unwrap();
    Payload {
        header: header(1, "0.0.1"),
        secrets: Secrets {
            data_key: Some(hex::encode(key.bytes())),
            serials: [(CERTIFICATE.to_owned(), SERIAL.to_owned())].into(),
        },
        database: image::take(&old.connection).unwrap(),
    }
}

fn sealed(payload: &Payload) -> Vec<u8> {
    format::seal(payload, PASSPHRASE, 2).unwrap()
}

#[test]
fn a_backup_of_an_older_version_is_brought_up_to_date_and_restored() {
    let backup = Backup::open(&sealed(&oldest()), PASSPHRASE).unwrap();
    assert_eq!(backup.facts().program, "0.0.1");
    let folder = tempfile::tempdir().unwrap();
    let here = Dossier::open(folder.path(), Arc::new(MemoryStore::default()), now()).unwrap();
    let restored = here.restore(now(), &backup, &BTreeMap::new()).unwrap();
    assert_eq!((restored.added, restored.serials), (4, 1));
    let id = CertificateId::parse(CERTIFICATE).unwrap();
    assert_eq!(here.serial(&id).unwrap().as_str(), SERIAL);
    assert_eq!(here.find_by_serial(SERIAL).unwrap()[0].activated, None, "that wasn't kept then");
    assert_eq!(here.certificate_bytes(&id).unwrap().as_deref(), Some(b"DER".as_slice()));
    assert_eq!(here.registrations().unwrap().len(), 1);
    let integration = IntegrationId::parse(INTEGRATION).unwrap();
    assert_eq!(here.events(&integration).unwrap().value[0].note, "anexa nr. 2");
    assert!(backup.compare(&here).unwrap().iter().all(|unit| unit.relation == Relation::Same));
}

#[test]
fn a_backup_of_a_newer_version_is_refused_with_both_versions() {
    let mut newer = oldest();
    newer.header = header(VERSIONS.len() + 1, "9.0.0");
    let refused = Backup::open(&sealed(&newer), PASSPHRASE).unwrap_err();
    let own = env!("CARGO_PKG_VERSION");
    assert!(
        matches!(&refused, BackupError::Newer { made_by, own: this } if made_by == "9.0.0" && this == own),
        "{refused:?}"
    );
}

#[test]
fn a_newer_format_is_refused_by_the_version_that_made_it() {
    let mut recipient = age::scrypt::Recipient::new(age::secrecy::SecretString::from(PASSPHRASE.to_owned()));
    recipient.set_work_factor(2);
    let file = |content: &[u8]| age::encrypt(&recipient, content).unwrap();
    let header = br#"{"program":"7.1.0","compressed":true}"#;
    let length = (header.len() as u64).to_be_bytes();
    let newer = [&b"racord-backup 2\n"[..], &length, header, b"something new"].concat();
    let refused = Backup::open(&file(&newer), PASSPHRASE).unwrap_err();
    assert!(matches!(&refused, BackupError::Newer { made_by, .. } if made_by == "7.1.0"), "{refused:?}");

    for (what, content) in [
        ("no length", &b"racord-backup 1\n"[..]),
        ("a length beyond the end", b"racord-backup 1\n\xff\xff\xff\xff\xff\xff\xff\xff{}"),
        ("no header", b"racord-backup 1\n\0\0\0\0\0\0\0\x02{}"),
    ] {
        let refused = Backup::open(&file(content), PASSPHRASE).unwrap_err();
        assert!(matches!(refused, BackupError::Damaged), "{what}: {refused:?}");
    }
    for content in [&b"racord-backup \n"[..], b"racord-backup one\n", b"racord-backup 1", b""] {
        let refused = Backup::open(&file(content), PASSPHRASE).unwrap_err();
        assert!(matches!(refused, BackupError::NotABackup), "{content:?}: {refused:?}");
    }
}

#[test]
fn a_database_that_is_none_is_refused_however_well_it_is_wrapped() {
    let sound = oldest();
    let with = |database: Vec<u8>, schema: usize| Payload {
        header: header(schema, "0.0.1"),
        secrets: Secrets { data_key: sound.secrets.data_key.clone(), serials: BTreeMap::new() },
        database,
    };
    let mut torn = sound.database.clone();
    torn[4096..8192].fill(0xA5);
    for (what, payload) in [
        ("nothing", with(Vec::new(), 1)),
        ("a letter", with(b"a letter ".repeat(1000), 1)),
        ("damaged pages", with(torn, 1)),
        ("half of it", with(sound.database[..sound.database.len() / 2].to_vec(), 1)),
        ("another version than the header says", with(sound.database.clone(), 2)),
        ("no version", with(sound.database.clone(), 0)),
    ] {
        let refused = Backup::open(&sealed(&payload), PASSPHRASE).unwrap_err();
        assert!(matches!(refused, BackupError::Damaged), "{what}: {refused:?}");
    }
    for (id, serial) in [("../data-key", "0A"), (CERTIFICATE, "not a number"), (CERTIFICATE, "-")] {
        let mut payload = with(sound.database.clone(), 1);
        payload.secrets.serials.insert(id.to_owned(), serial.to_owned());
        let refused = Backup::open(&sealed(&payload), PASSPHRASE).unwrap_err();
        assert!(matches!(refused, BackupError::Damaged), "{id} {serial}: {refused:?}");
    }
}
