//! A restore that is interrupted, by the keyring or by a full disk, leaves nothing half done.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::support::furniture::*;
use crate::support::*;
use racord_core::custody::CustodyState;
use racord_core::integration::StepEventKind;
use racord_dossier::{About, Backup, Dossier, DossierError, Entry, KeyringState, MemoryStore, SecretError};

#[test]
fn a_keyring_that_is_not_ready_restores_nothing() {
    let (_old_folder, _, old) = dossier();
    furnish(&old);
    let backup = backup(&old);
    let (_folder, store, here) = dossier();
    for state in [KeyringState::Locked, KeyringState::Missing, KeyringState::Denied] {
        store.set_state(state);
        let refused = here.restore(now(), &backup, &BTreeMap::new());
        assert!(matches!(refused, Err(DossierError::Secret(_))), "{state:?}: {refused:?}");
        assert!(here.is_empty().unwrap());
        assert_eq!(store.calls(), 0, "{state:?}: nothing was tried that could prompt");
    }
}

#[test]
fn a_full_disk_restores_nothing_and_leaves_no_serial_behind() {
    let (_old_folder, _, old) = dossier();
    let theirs = furnish(&old);
    let long = "https://sistem.exemplu.md/".repeat(10_000);
    old.change(now(), Entry::new("journal-answers-saved"), |change| {
        change.put_answer(&theirs.integration.id, "url", &long)
    })
    .unwrap();
    let backup = backup(&old);
    let (_folder, store, here) = dossier();
    here.stop_growing().unwrap();
    let refused = here.restore(now(), &backup, &BTreeMap::new());
    assert!(matches!(refused, Err(DossierError::DiskFull(_))), "{refused:?}");
    assert!(here.is_empty().unwrap() && here.journal(&About::default()).unwrap().is_empty());
    assert!(!store.names().iter().any(|name| name.starts_with("certificate/")), "{:?}", store.names());
}

/// Restores with the keyring failing at every call in turn.
fn interrupted(prepare: impl Fn() -> (tempfile::TempDir, Arc<MemoryStore>, Dossier), backup: &Backup) {
    for and_after in [false, true] {
        for calls in 0.. {
            let (folder, store, here) = prepare();
            let (before, entries) = (everything(&here), store.entries());
            store.fail_after(calls, and_after);
            let outcome = here.restore(minutes(10), backup, &BTreeMap::new());
            store.mend();
            drop(here);
            let again = open(folder.path(), &store);
            if let Ok(restored) = outcome {
                assert!(restored.serials > 0, "there was something to interrupt");
                assert!(again.lost().unwrap().serials.is_empty());
                assert!(calls > 4, "it would have failed before");
                break;
            }
            assert!(
                matches!(outcome, Err(DossierError::Secret(SecretError::Timeout))),
                "call {calls}: {outcome:?}"
            );
            assert_eq!(everything(&again), before, "call {calls}: all or nothing");
            for (name, secret) in &entries {
                assert_eq!(store.entries().get(name), Some(secret), "call {calls}: {name} was touched");
            }
            let mut left = store.names();
            left.retain(|name| !entries.contains_key(name) && name != "data-key");
            assert!(left.is_empty(), "call {calls}: serial numbers of nothing are left: {left:?}");
            again.restore(minutes(11), backup, &BTreeMap::new()).expect("and the officer can try again");
            assert!(again.lost().unwrap().serials.is_empty());
        }
    }
}

#[test]
fn interrupted_at_any_call_of_the_keyring_nothing_is_half_restored() {
    let (_old_folder, _, old) = dossier();
    let theirs = furnish(&old);
    let older = backup(&old);
    let entry = Entry::new("journal-step-returned").about_integration(&theirs.integration.id);
    let noted = event(&theirs.integration, StepEventKind::Returned, "încă o dată");
    old.change(minutes(1), entry, |change| change.put_event(&noted)).unwrap();
    hold_as(&old, &certificate(&theirs.system, CustodyState::Superseded), "0A0B", None);
    let backup = backup(&old);

    interrupted(dossier, &backup);
    let used = || {
        let (folder, store, here) = dossier();
        here.restore(now(), &older, &BTreeMap::new()).unwrap();
        store.forget(&format!("certificate/{}", theirs.held.id));
        (folder, store, here)
    };
    interrupted(used, &backup);
}
