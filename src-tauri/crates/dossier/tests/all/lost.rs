//! A keyring that lost what it held: told plainly, and three ways on.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::support::furniture::*;
use crate::support::*;
use racord_core::integration::StepEventKind;
use racord_core::words::Language;
use racord_dossier::{
    About, Backup, DATABASE, Dossier, DossierError, DraftOf, Entry, KeyringState, MemoryStore, Relation,
    Sealed, SecretError, SecretStore, set_aside,
};

/// A furnished dossier, a backup of it, and the keyring it had.
fn furnished_machine() -> (tempfile::TempDir, Furniture, Backup, BTreeMap<String, Vec<u8>>) {
    let (folder, store, dossier) = dossier();
    let furniture = furnish(&dossier);
    let made = dossier.back_up_lightly(now(), PASSPHRASE, "0.1.0").unwrap();
    (folder, furniture, Backup::open(&made.bytes, PASSPHRASE).unwrap(), store.entries())
}

/// The same folder opened with another keyring.
fn reopened(folder: &tempfile::TempDir, entries: &[(&str, &[u8])]) -> (Arc<MemoryStore>, Dossier) {
    let store = Arc::new(MemoryStore::default());
    for (name, secret) in entries {
        store.write(name, secret).unwrap();
    }
    let dossier = open(folder.path(), &store);
    (store, dossier)
}

#[test]
fn a_whole_keyring_has_lost_nothing() {
    let (_folder, _store, dossier) = dossier();
    assert!(!dossier.lost().unwrap().anything(), "an empty dossier has nothing to lose");
    furnish(&dossier);
    let lost = dossier.lost().unwrap();
    assert!(!lost.anything());
    let sealed = Sealed { certificates: 1, notes: 7, answers: 2, texts: 2, forms: 1, files: 3, checks: 2 };
    assert_eq!(
        lost.sealed, sealed,
        "two notes of steps and tests, three of submissions, one of a registration"
    );
}

#[test]
fn a_lost_keyring_is_told_without_a_question() {
    let (folder, furniture, _, entries) = furnished_machine();
    let (store, dossier) = reopened(&folder, &[]);
    let lost = dossier.lost().unwrap();
    assert!(lost.data_key && lost.anything());
    assert_eq!(lost.serials.len(), 2);
    store.set_state(KeyringState::Locked);
    assert!(
        matches!(dossier.lost(), Err(DossierError::Secret(SecretError::Locked))),
        "a locked keyring has lost nothing as far as anybody knows"
    );
    drop(dossier);
    let (_, dossier) = reopened(&folder, &[("data-key", &entries["data-key"])]);
    let lost = dossier.lost().unwrap();
    assert!(!lost.data_key, "the key is there");
    assert!(lost.serials.contains(&furniture.held.id) && lost.serials.contains(&furniture.typed.id));
}

#[test]
fn a_restore_puts_the_lost_keyring_back() {
    let (folder, _, backup, entries) = furnished_machine();
    let (store, dossier) = reopened(&folder, &[]);
    let units = backup.compare(&dossier).unwrap();
    assert!(units.iter().all(|unit| unit.relation == Relation::Same), "only the keyring lost it: {units:?}");
    let restored = dossier.restore(now(), &backup, &BTreeMap::new()).unwrap();
    assert_eq!((restored.added, restored.taken, restored.serials), (0, 0, 2));
    assert_eq!(store.entries(), entries, "the very same keyring");
    assert!(!dossier.lost().unwrap().anything());
    drop(dossier);
    let dossier = open(folder.path(), &store);
    assert_eq!(everything(&dossier).len(), everything(&backup_of(&dossier)).len(), "everything opens again");
}

/// What a backup of this dossier says, on a machine of its own.
fn backup_of(dossier: &Dossier) -> Dossier {
    let made = dossier.back_up_lightly(now(), PASSPHRASE, "0.1.0").unwrap();
    let (folder, _, other) = crate::support::dossier();
    other.restore(now(), &Backup::open(&made.bytes, PASSPHRASE).unwrap(), &BTreeMap::new()).unwrap();
    // Kept as long as the test runs.
    std::mem::forget(folder);
    other
}

#[test]
fn another_dossiers_key_in_the_keyring_is_never_overwritten() {
    let (folder, furniture, backup, _) = furnished_machine();
    let foreign = [7; 32];
    let (store, dossier) = reopened(&folder, &[("data-key", &foreign)]);
    assert!(dossier.lost().unwrap().data_key, "another key is no key");
    dossier.restore(now(), &backup, &BTreeMap::new()).unwrap();
    assert_eq!(store.entries()["data-key"], foreign, "somebody else may need it");
    assert!(!dossier.lost().unwrap().anything());
    drop(dossier);
    let dossier = open(folder.path(), &store);
    assert!(everything(&dossier).len() > 20, "everything opens under the key that is there");
    assert_eq!(dossier.find_by_serial(SERIAL).unwrap()[0].id, furniture.held.id);
    assert_eq!(dossier.certificate_bytes(&furniture.held.id).unwrap(), Some(der()));
}

#[test]
fn a_backup_of_another_time_under_another_key_cannot_open_what_is_here() {
    let (folder, ..) = furnished_machine();
    let (_other_folder, _, other_backup, _) = furnished_machine();
    let (store, dossier) = reopened(&folder, &[]);
    assert!(matches!(
        dossier.restore(now(), &other_backup, &BTreeMap::new()),
        Err(DossierError::DataKeyLost)
    ));
    assert!(store.names().is_empty(), "nothing was put anywhere");

    dossier.begin_anew(now()).unwrap();
    dossier.restore(now(), &other_backup, &BTreeMap::new()).expect("after beginning anew it can be restored");
    assert!(!dossier.lost().unwrap().data_key);
}

#[test]
fn beginning_anew_gives_up_what_was_sealed_and_keeps_the_rest() {
    let (folder, furniture, ..) = furnished_machine();
    let (store, dossier) = reopened(&folder, &[]);
    let given_up = dossier.begin_anew(now()).unwrap();
    assert_eq!(
        given_up,
        Sealed { certificates: 1, notes: 7, answers: 2, texts: 2, forms: 1, files: 3, checks: 2 }
    );
    assert_eq!(store.names(), ["data-key"]);
    assert_eq!(dossier.journal(&About::default()).unwrap()[0].saying.code, "journal-begun-anew");

    let id = &furniture.integration.id;
    let events = dossier.events(id).unwrap();
    assert!(events.closed.is_none(), "nothing is left that can't be opened");
    assert_eq!(events.value.len(), 3, "what happened stays");
    assert!(events.value.iter().all(|event| event.note.is_empty()));
    assert_eq!(dossier.answers(id).unwrap().value.keys().collect::<Vec<_>>(), ["url"]);
    assert_eq!(
        dossier.edited_text(DraftOf::Integration(id), "certificate.test", Language::Ro).unwrap(),
        None
    );
    assert!(dossier.typed_forms().unwrap().is_empty());
    assert_eq!(dossier.certificate(&furniture.held.id).unwrap(), Some(furniture.held.clone()));
    assert_eq!(dossier.certificate_bytes(&furniture.held.id).unwrap(), None);
    assert!(matches!(dossier.serial(&furniture.held.id), Err(DossierError::SerialMissing)));
    assert!(dossier.find_by_serial(SERIAL).unwrap().is_empty(), "nobody knows it any more");
    let lost = dossier.lost().unwrap();
    assert!(!lost.data_key);
    assert_eq!(lost.serials.len(), 2);
    let copies: Vec<_> = std::fs::read_dir(folder.path().join("backups")).unwrap().collect();
    assert_eq!(copies.len(), 1, "the sealed content is still in a copy, should the key turn up");

    let noted = event(&furniture.integration, StepEventKind::Returned, "o notă nouă");
    dossier.change(now(), Entry::new("journal-step-returned"), |change| change.put_event(&noted)).unwrap();
    drop(dossier);
    let dossier = open(folder.path(), &store);
    assert_eq!(dossier.events(id).unwrap().value.last().unwrap().note, "o notă nouă", "the new key holds");
}

#[test]
fn beginning_anew_does_nothing_while_nothing_is_lost() {
    let (_folder, store, dossier) = dossier();
    let furniture = furnish(&dossier);
    let (before, keyring) = (everything(&dossier), store.entries());
    assert_eq!(dossier.begin_anew(now()).unwrap(), Sealed::default());
    assert_eq!((everything(&dossier), store.entries()), (before.clone(), keyring.clone()));

    store.forget("data-key");
    assert!(dossier.lost().unwrap().data_key);
    assert_eq!(
        dossier.begin_anew(now()).unwrap(),
        Sealed::default(),
        "the running program still knows the key"
    );
    assert_eq!(store.entries(), keyring, "and puts it back");

    store.write("data-key", &[7; 32]).unwrap();
    assert_eq!(dossier.begin_anew(now()).unwrap(), Sealed::default());
    assert_eq!(store.entries()["data-key"], [7; 32], "a key that came in between stays");
    let after = everything(&dossier);
    assert_eq!(dossier.find_by_serial(SERIAL).unwrap()[0].id, furniture.held.id);
    assert_eq!(
        after.into_iter().filter(|(what, _)| !what.starts_with("journal")).collect::<Vec<_>>(),
        before.into_iter().filter(|(what, _)| !what.starts_with("journal")).collect::<Vec<_>>(),
        "everything is sealed again under it"
    );
}

#[test]
fn beginning_anew_fails_whole_or_not_at_all() {
    for calls in 0.. {
        let (folder, furniture, _, entries) = furnished_machine();
        let (store, dossier) = reopened(&folder, &[]);
        store.fail_after(calls, true);
        let begun = dossier.begin_anew(now());
        store.mend();
        drop(dossier);
        if begun.is_ok() {
            assert!(calls > 3, "it would have failed before");
            break;
        }
        // The key turns up again: nothing was given up.
        let all: Vec<(&str, &[u8])> =
            entries.iter().map(|(name, secret)| (name.as_str(), secret.as_slice())).collect();
        let (_, dossier) = reopened(&folder, &all);
        assert_eq!(dossier.certificate_bytes(&furniture.held.id).unwrap(), Some(der()), "call {calls}");
        assert!(dossier.events(&furniture.integration.id).unwrap().closed.is_none());
    }
}

#[test]
fn the_same_certificates_file_gives_serial_and_bytes_back() {
    let (folder, furniture, ..) = furnished_machine();
    let (store, dossier) = reopened(&folder, &[]);
    let entry = || Entry::new("journal-serial-reattached").text("system", &furniture.system.name);
    let held = &furniture.held.id;
    assert!(
        matches!(
            dossier.reattach(now(), entry(), held, SERIAL, Some(&der())),
            Err(DossierError::DataKeyLost)
        ),
        "without the key there is nothing to seal with"
    );
    dossier.begin_anew(now()).unwrap();
    let other = [der(), vec![0]].concat();
    for (serial, der) in [(SERIAL, Some(other.as_slice())), (SERIAL, None), ("0102", Some(&other[..5]))] {
        let refused = dossier.reattach(now(), entry(), held, serial, der);
        assert!(matches!(refused, Err(DossierError::OtherCertificate)), "{serial}: {refused:?}");
    }
    assert_eq!(dossier.lost().unwrap().serials.len(), 2, "nothing was taken from another certificate");

    dossier.reattach(now(), entry(), held, &SERIAL.to_lowercase(), Some(&der())).unwrap();
    assert_eq!(dossier.serial(held).unwrap().as_str(), SERIAL);
    assert_eq!(dossier.certificate_bytes(held).unwrap(), Some(der()));
    assert_eq!(dossier.find_by_serial(SERIAL).unwrap(), [furniture.held.clone()]);
    assert_eq!(dossier.lost().unwrap().serials, [furniture.typed.id.clone()]);

    dossier.reattach(now(), entry(), &furniture.typed.id, SECOND_SERIAL, None).unwrap();
    assert!(!dossier.lost().unwrap().anything());
    let refused = dossier.reattach(now(), entry(), &furniture.typed.id, "0102", None);
    assert!(matches!(refused, Err(DossierError::OtherCertificate)), "it is known again: {refused:?}");
    assert_eq!(dossier.journal(&About::default()).unwrap()[0].saying.code, "journal-serial-reattached");
    drop(dossier);
    let dossier = open(folder.path(), &store);
    assert_eq!(dossier.serial(&furniture.typed.id).unwrap().as_str(), SECOND_SERIAL);
}

#[test]
fn with_only_the_entry_gone_a_typed_serial_is_checked_against_what_was_kept() {
    let (_folder, store, dossier) = dossier();
    let furniture = furnish(&dossier);
    let held = &furniture.held.id;
    store.forget(&format!("certificate/{held}"));
    let entry = || Entry::new("journal-serial-reattached").text("system", &furniture.system.name);
    let refused = dossier.reattach(now(), entry(), held, "0102", None);
    assert!(matches!(refused, Err(DossierError::OtherCertificate)), "its keyed hash differs: {refused:?}");
    dossier.reattach(now(), entry(), held, SERIAL, None).unwrap();
    assert_eq!(dossier.serial(held).unwrap().as_str(), SERIAL);
    assert_eq!(dossier.certificate_bytes(held).unwrap(), Some(der()), "its bytes were never gone");
}

#[test]
fn reattaching_fails_whole_or_not_at_all() {
    for calls in 0.. {
        let (folder, store, dossier) = dossier();
        let furniture = furnish(&dossier);
        let held = &furniture.held.id;
        store.forget(&format!("certificate/{held}"));
        let names = store.names();
        store.fail_after(calls, true);
        let entry = Entry::new("journal-serial-reattached").text("system", "x");
        let done = dossier.reattach(now(), entry, held, SERIAL, Some(&der()));
        store.mend();
        drop(dossier);
        let again = open(folder.path(), &store);
        if done.is_ok() {
            assert_eq!(again.serial(held).unwrap().as_str(), SERIAL);
            break;
        }
        assert_eq!(store.names(), names, "call {calls}: no entry without its journal");
    }
}

#[test]
fn what_beginning_anew_gave_up_comes_back_from_a_backup_that_turns_up() {
    let (folder, furniture, backup, _) = furnished_machine();
    let (_, dossier) = reopened(&folder, &[]);
    dossier.begin_anew(now()).unwrap();
    let restored = dossier.restore(now(), &backup, &BTreeMap::new()).unwrap();
    assert_eq!(restored.serials, 2);
    assert!(!dossier.lost().unwrap().anything());
    assert_eq!(dossier.certificate_bytes(&furniture.held.id).unwrap(), Some(der()));
    assert_eq!(dossier.find_by_serial(SERIAL).unwrap().len(), 1);
    let events = dossier.events(&furniture.integration.id).unwrap().value;
    assert!(events.iter().any(|event| event.note == "MEGA cere anexa nr. 2."), "the notes are back");
}

#[test]
fn a_damaged_database_is_set_aside_and_a_restore_begins_in_an_empty_dossier() {
    let (folder, _, backup, entries) = furnished_machine();
    let file = folder.path().join(DATABASE);
    std::fs::write(folder.path().join(format!("{DATABASE}-wal")), b"what the log held").unwrap();
    let mut bytes = std::fs::read(&file).unwrap();
    bytes[..4096].fill(0xA5);
    std::fs::write(&file, &bytes).unwrap();
    let store = Arc::new(MemoryStore::default());
    let damaged = Dossier::open(folder.path(), secrets(&store), now());
    assert!(matches!(damaged, Err(DossierError::Damaged(_))));

    let aside = set_aside(folder.path(), now()).unwrap();
    assert_eq!(aside, folder.path().join("damaged-20261122T100000Z"));
    assert_eq!(std::fs::read(aside.join(DATABASE)).unwrap(), bytes, "somebody may still save it");
    assert_eq!(std::fs::read(aside.join(format!("{DATABASE}-wal"))).unwrap(), b"what the log held");
    assert!(matches!(set_aside(folder.path(), now()), Err(DossierError::NotFound)), "there is nothing left");

    let all: Vec<(&str, &[u8])> =
        entries.iter().map(|(name, secret)| (name.as_str(), secret.as_slice())).collect();
    let (store, dossier) = reopened(&folder, &all);
    assert!(dossier.is_empty().unwrap());
    let restored = dossier.restore(now(), &backup, &BTreeMap::new()).unwrap();
    assert_eq!((restored.added, restored.serials), (5, 0), "the keyring had lost nothing");
    assert_eq!(store.entries(), entries, "and is as it was");

    std::fs::write(&file, b"damaged again").unwrap();
    drop(dossier);
    let second = set_aside(folder.path(), now()).unwrap();
    assert_ne!(second, aside, "one damaged database never replaces another");
}
