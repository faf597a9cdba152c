//! A copied disk tells nothing: no file of the data folder holds a serial number, a certificate or free text.

use std::path::Path;
use std::sync::Arc;

use crate::support::*;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use racord_core::custody::CustodyState;
use racord_core::integration::StepEventKind;
use racord_dossier::{Entry, Keeping, MemoryStore, Removal};

/// The serial number in every spelling in which it could have been written, and pieces of the certificate.
fn spellings() -> Vec<(String, Vec<u8>)> {
    let raw = hex::decode(SERIAL).unwrap();
    let pairs: Vec<&str> =
        SERIAL.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).unwrap()).collect();
    let decimal = num_bigint::BigUint::from_bytes_be(&raw).to_string();
    let mut spellings = vec![
        ("hexadecimal".to_owned(), SERIAL.as_bytes().to_vec()),
        ("lower-case hexadecimal".to_owned(), SERIAL.to_lowercase().into_bytes()),
        ("with colons".to_owned(), pairs.join(":").into_bytes()),
        ("with blanks".to_owned(), pairs.join(" ").into_bytes()),
        ("decimal".to_owned(), decimal.into_bytes()),
        ("raw bytes".to_owned(), raw.clone()),
        ("a piece of the certificate".to_owned(), der()[10..50].to_vec()),
        ("UTF-16".to_owned(), SERIAL.encode_utf16().flat_map(u16::to_le_bytes).collect()),
    ];
    // Base64 of a text that contains another depends on where it begins, modulo three; its ends aren't looked at.
    for offset in 0..3 {
        for (what, bytes) in [
            ("serial", raw.clone()),
            ("hexadecimal serial", SERIAL.as_bytes().to_vec()),
            ("certificate", der()),
        ] {
            let encoded = STANDARD.encode(&bytes[offset..]);
            let middle = encoded[4..encoded.len() - 6].chars().take(40).collect::<String>();
            spellings.push((format!("base64 of the {what} from byte {offset}"), middle.into_bytes()));
        }
    }
    spellings
}

/// Which spellings stand in any file below the folder.
fn found(folder: &Path, spellings: &[(String, Vec<u8>)]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(self::found(&path, spellings));
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        for (what, spelling) in spellings {
            if bytes.windows(spelling.len()).any(|window| window == spelling) {
                found.push(format!("{what} in {}", path.display()));
            }
        }
    }
    found
}

/// A note and a form into which the officer pasted the serial number, in several spellings.
fn pasted() -> String {
    let raw = hex::decode(SERIAL).unwrap();
    let decimal = num_bigint::BigUint::from_bytes_be(&raw);
    format!("Seria {SERIAL}, {}, {decimal}, {}", SERIAL.to_lowercase(), STANDARD.encode(&raw))
}

#[test]
fn no_file_of_the_dossier_holds_a_serial_number_or_a_certificate() {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(MemoryStore::default());
    let spellings = spellings();
    let dossier = open(folder.path(), &store);
    let (_, system, integration) = furnished(&dossier);

    let look = |when: &str| assert_eq!(found(folder.path(), &spellings), Vec::<String>::new(), "{when}");
    let held = hold(&dossier, &system, CustodyState::Active);
    look("after a certificate was held");

    let note = pasted();
    dossier
        .change(now(), Entry::new("journal-step-returned").about_integration(&integration.id), |change| {
            change.put_event(&event(&integration, StepEventKind::Returned, &note))?;
            change.put_test_result(&test_result(&integration, &note))?;
            change.put_submission(&submission(&integration, &note))?;
            change.put_sealed_answer(&integration.id, "remarks", &note)
        })
        .unwrap();
    let typed = dossier.keep_typed("certificate/new", &[("serial".to_owned(), note.clone())].into());
    assert!(matches!(typed, Ok(Keeping::Sealed)));
    look("after notes, results, submissions, answers and a form half typed");

    assert_eq!(dossier.find_by_serial(SERIAL).unwrap().len(), 1);
    look("after it was searched for");

    dossier.drop_typed("certificate/new").unwrap();
    dossier.remove(now(), removed_entry(&held), Removal::Certificate(&held.id)).unwrap();
    look("after the certificate was removed");

    let copy = folder.path().join("copy.db");
    let other = rusqlite::Connection::open(folder.path().join("racord.db")).unwrap();
    other.execute("VACUUM INTO ?1", [copy.to_str().unwrap()]).unwrap();
    look("in a copy of the database");
    drop((dossier, other));
    look("after the dossier was closed");
    open(folder.path(), &store);
    look("after a new start");
}

#[test]
fn the_search_finds_what_was_written_in_plain_text() {
    // Positive control: were something not sealed, the search above would see it.
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(MemoryStore::default());
    let dossier = open(folder.path(), &store);
    let (_, _, integration) = furnished(&dossier);
    let base64 =
        [STANDARD.encode(der()), STANDARD.encode(&der()[1..]), STANDARD.encode(&der()[2..])].join(" ");
    dossier
        .change(now(), Entry::new("journal-answers-saved"), |change| {
            change.put_answer(&integration.id, "plain", &pasted())?;
            change.put_answer(&integration.id, "plain-base64", &base64)
        })
        .unwrap();
    let spellings = spellings();
    let seen = found(folder.path(), &spellings);
    for what in [
        "hexadecimal in",
        "lower-case",
        "decimal",
        "base64 of the serial",
        "base64 of the certificate from byte 0",
    ] {
        assert!(
            seen.iter().any(|found| found.starts_with(what)),
            "{what} was written and not found: {seen:?}"
        );
    }
    std::fs::write(folder.path().join("stray"), der()).unwrap();
    let seen = found(folder.path(), &spellings);
    for what in ["raw bytes", "a piece of the certificate"] {
        assert!(
            seen.iter().any(|found| found.starts_with(what)),
            "{what} was written and not found: {seen:?}"
        );
    }
}

#[test]
fn a_deleted_plain_answer_is_overwritten_in_the_database() {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(MemoryStore::default());
    let dossier = open(folder.path(), &store);
    let (_, _, integration) = furnished(&dossier);
    let put = |text: &str| {
        dossier
            .change(now(), Entry::new("journal-answers-saved"), |change| {
                change.put_answer(&integration.id, "plain", text)
            })
            .unwrap();
    };
    put(SERIAL);
    put("");
    drop(dossier);
    let bytes = std::fs::read(folder.path().join("racord.db")).unwrap();
    assert!(
        !bytes.windows(SERIAL.len()).any(|window| window == SERIAL.as_bytes()),
        "deleted content must be overwritten, not only forgotten"
    );
}

#[test]
fn errors_and_what_holds_secrets_print_none() {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(MemoryStore::default());
    let dossier = open(folder.path(), &store);
    let (_, system, _) = furnished(&dossier);
    let held = hold(&dossier, &system, CustodyState::Active);
    let again = racord_dossier::Holding { certificate: &held, serial: SERIAL, der: Some(&der()) };
    let refused = dossier.hold(now(), held_entry(&held), &again, |_| Ok(())).unwrap_err();
    let printed = format!("{refused} {refused:?} {:?} {again:?}", refused.saying());
    assert!(!printed.contains(SERIAL), "printed: {printed}");
    assert!(printed.contains(held.id.as_str()), "what isn't secret is printed: {printed}");
}
