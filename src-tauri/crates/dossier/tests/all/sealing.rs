//! Notes and forms half typed: sealed, and what happens when the keyring is closed.

use std::sync::Arc;

use crate::support::*;
use racord_core::integration::StepEventKind;
use racord_core::submission::Mark;
use racord_dossier::{About, DossierError, Entry, Keeping, KeyringState, MemoryStore, SecretError, Values};

const NOTE: &str = "MEGA cere și anexa nr. 2.";

fn values(text: &str) -> Values {
    [("note".to_owned(), text.to_owned())].into()
}

#[test]
fn without_a_keyring_everything_but_notes_is_kept() {
    let (_folder, store, dossier) = dossier();
    for state in [KeyringState::Locked, KeyringState::Missing, KeyringState::Denied] {
        store.set_state(state);
        let (_, _, integration) = furnished(&dossier);
        let entry = || Entry::new("journal-turn-passed").about_integration(&integration.id);
        let silent = event(&integration, StepEventKind::Begun, "");
        dossier
            .change(now(), entry(), |change| change.put_event(&silent))
            .expect("no note, no need of the keyring");
        let before = dossier.journal(&About::default()).unwrap().len();

        let noted = event(&integration, StepEventKind::Returned, NOTE);
        let refused = dossier.change(now(), entry(), |change| change.put_event(&noted));
        let Err(DossierError::Secret(error)) = refused else { panic!("{state:?}: a note can't be sealed") };
        assert_eq!(Some(error), state.obstacle());
        assert_eq!(
            dossier.events(&integration.id).unwrap().value,
            [silent],
            "{state:?}: nothing was written"
        );
        assert_eq!(
            dossier.journal(&About::default()).unwrap().len(),
            before,
            "{state:?}: nor in the journal"
        );
    }
    assert_eq!(store.calls(), 0, "a keyring that isn't ready is left alone, so that it never prompts");
}

#[test]
fn lists_are_read_with_the_keyring_closed_and_say_so() {
    let (folder, store, dossier) = dossier();
    let (_, _, integration) = furnished(&dossier);
    let noted = event(&integration, StepEventKind::Returned, NOTE);
    let submission = submission(&integration, NOTE);
    dossier
        .change(now(), Entry::new("journal-step-returned"), |change| {
            change.put_event(&noted)?;
            change.put_test_result(&test_result(&integration, NOTE))?;
            change.put_submission(&submission)?;
            change.put_sealed_answer(&integration.id, "remarks", NOTE)
        })
        .unwrap();
    drop(dossier);

    store.set_state(KeyringState::Locked);
    let closed = open(folder.path(), &store);
    let events = closed.events(&integration.id).unwrap();
    assert_eq!(events.value[0].note, "", "a sealed note stands empty");
    assert_eq!(events.value[0].on, noted.on, "what isn't sealed is there");
    assert_eq!(events.closed.unwrap().code(), "keyring-locked", "and the screen can say why");
    assert!(closed.test_results(&integration.id).unwrap().closed.is_some());
    assert!(closed.submissions().unwrap().closed.is_some());
    assert!(!closed.answers(&integration.id).unwrap().value.contains_key("remarks"));

    store.set_state(KeyringState::Ready);
    assert_eq!(closed.events(&integration.id).unwrap().value[0].note, NOTE, "unlocking needs no new start");
}

#[test]
fn a_note_that_could_not_be_shown_is_not_lost_by_saving() {
    let (folder, store, dossier) = dossier();
    let (_, _, integration) = furnished(&dossier);
    let submission = submission(&integration, NOTE);
    dossier
        .change(now(), Entry::new("journal-submission-sent"), |change| change.put_submission(&submission))
        .unwrap();
    drop(dossier);

    store.set_state(KeyringState::Locked);
    let closed = open(folder.path(), &store);
    let mut shown = closed.submission(&submission.id).unwrap().value.unwrap();
    shown.received = Some(Mark { on: day("2026-11-22"), note: String::new() });
    closed
        .change(now(), Entry::new("journal-submission-received"), |change| change.put_submission(&shown))
        .unwrap();

    store.set_state(KeyringState::Ready);
    let opened = closed.submission(&submission.id).unwrap().value.unwrap();
    assert_eq!(opened.sent.unwrap().note, NOTE, "the note was only closed, nobody deleted it");
    assert!(opened.received.is_some());

    let mut emptied = closed.submission(&submission.id).unwrap().value.unwrap();
    emptied.sent = Some(Mark { on: day("2026-11-21"), note: String::new() });
    closed
        .change(now(), Entry::new("journal-submission-sent"), |change| change.put_submission(&emptied))
        .unwrap();
    let opened = closed.submission(&submission.id).unwrap().value.unwrap();
    assert_eq!(opened.sent.unwrap().note, "", "with the keyring open, an emptied note is deleted");
}

#[test]
fn a_data_key_deleted_behind_our_back_is_never_replaced_in_silence() {
    let (folder, store, dossier) = dossier();
    let (_, _, integration) = furnished(&dossier);
    let noted = event(&integration, StepEventKind::Returned, NOTE);
    dossier.change(now(), Entry::new("journal-step-returned"), |change| change.put_event(&noted)).unwrap();
    drop(dossier);
    store.forget("data-key");

    let again = open(folder.path(), &store);
    let second = event(&integration, StepEventKind::Returned, "alta");
    let refused =
        again.change(now(), Entry::new("journal-step-returned"), |change| change.put_event(&second));
    assert!(
        matches!(refused, Err(DossierError::DataKeyLost)),
        "another key would hide that the first is gone"
    );
    assert!(store.names().is_empty(), "no key was made");
    let events = again.events(&integration.id).unwrap();
    assert_eq!(events.value.len(), 1, "lists work all the same");
    assert_eq!(events.closed.unwrap().code(), "data-key-lost");
    assert!(matches!(
        again.keep_typed("system/new", &values("x")),
        Ok(Keeping::MemoryOnly(DossierError::DataKeyLost))
    ));
}

#[test]
fn another_dossiers_key_is_not_taken_for_ours() {
    let (folder, _store, dossier) = dossier();
    let (_, _, integration) = furnished(&dossier);
    let noted = event(&integration, StepEventKind::Returned, NOTE);
    dossier.change(now(), Entry::new("journal-step-returned"), |change| change.put_event(&noted)).unwrap();
    drop(dossier);

    let elsewhere = Arc::new(MemoryStore::default());
    let other_folder = tempfile::tempdir().unwrap();
    let other = open(other_folder.path(), &elsewhere);
    let (_, system, _) = furnished(&other);
    hold(&other, &system, racord_core::custody::CustodyState::Active);
    let moved = open(folder.path(), &elsewhere);
    assert_eq!(moved.events(&integration.id).unwrap().closed.unwrap().code(), "data-key-lost");
    let second = event(&integration, StepEventKind::Returned, "alta");
    let refused =
        moved.change(now(), Entry::new("journal-step-returned"), |change| change.put_event(&second));
    assert!(
        matches!(refused, Err(DossierError::DataKeyLost)),
        "two keys in one dossier could never be sorted out"
    );
}

#[test]
fn two_dossiers_share_one_keyring() {
    let (_folder, store, dossier) = dossier();
    let (_, _, integration) = furnished(&dossier);
    let noted = event(&integration, StepEventKind::Returned, NOTE);
    dossier.change(now(), Entry::new("journal-step-returned"), |change| change.put_event(&noted)).unwrap();
    let second_folder = tempfile::tempdir().unwrap();
    let second = open(second_folder.path(), &store);
    assert!(matches!(second.keep_typed("system/new", &values("doi")), Ok(Keeping::Sealed)));
    assert_eq!(second.typed("system/new").unwrap().value, Some(values("doi")));
    assert_eq!(
        dossier.events(&integration.id).unwrap().value[0].note,
        NOTE,
        "the first dossier's key still stands"
    );
}

#[test]
fn a_note_moved_to_another_record_does_not_open_there() {
    let (folder, _store, dossier) = dossier();
    let (_, _, integration) = furnished(&dossier);
    for note in [NOTE, "alta"] {
        let noted = event(&integration, StepEventKind::Returned, note);
        dossier
            .change(now(), Entry::new("journal-step-returned"), |change| change.put_event(&noted))
            .unwrap();
    }
    let other = rusqlite::Connection::open(folder.path().join("racord.db")).unwrap();
    let swapped = "UPDATE step_events SET note = (SELECT note FROM step_events ORDER BY place LIMIT 1)
        WHERE place = (SELECT max(place) FROM step_events)";
    assert_eq!(other.execute(swapped, []).unwrap(), 1);
    let events = dossier.events(&integration.id).unwrap();
    assert_eq!(events.value[0].note, NOTE);
    assert_eq!(events.value[1].note, "", "what was altered outside is not shown as if it were true");
    assert_eq!(events.closed.unwrap().code(), "seal-broken");
}

#[test]
fn what_is_typed_survives_a_new_start() {
    let (folder, store, dossier) = dossier();
    assert!(matches!(dossier.keep_typed("system/new", &values("pe jumătate")), Ok(Keeping::Sealed)));
    drop(dossier);
    let again = open(folder.path(), &store);
    assert_eq!(again.typed("system/new").unwrap().value, Some(values("pe jumătate")));
    assert_eq!(again.typed("institution/new").unwrap().value, None);
    again.drop_typed("system/new").unwrap();
    assert_eq!(again.typed("system/new").unwrap().value, None);
    assert!(again.typed_forms().unwrap().is_empty());
}

#[test]
fn without_a_keyring_what_is_typed_stays_in_memory_and_says_so() {
    let (folder, store, dossier) = dossier();
    store.set_state(KeyringState::Locked);
    let kept = dossier.keep_typed("system/new", &values("nu se pierde"));
    let Ok(Keeping::MemoryOnly(DossierError::Secret(SecretError::Locked))) = kept else {
        panic!("the officer must learn that this won't survive: {kept:?}");
    };
    assert_eq!(dossier.typed("system/new").unwrap().value, Some(values("nu se pierde")));
    let other = rusqlite::Connection::open(folder.path().join("racord.db")).unwrap();
    let rows: i64 = other.query_row("SELECT count(*) FROM typed", [], |row| row.get(0)).unwrap();
    assert_eq!(rows, 0, "nothing reaches the disk unsealed");

    store.set_state(KeyringState::Ready);
    dossier.settle_typed().unwrap();
    drop(dossier);
    let again = open(folder.path(), &store);
    assert_eq!(
        again.typed("system/new").unwrap().value,
        Some(values("nu se pierde")),
        "unlocked, it was sealed"
    );
}

#[test]
fn a_keyring_that_fails_while_the_key_is_made_leaves_no_trace() {
    for failure in [SecretError::Full, SecretError::Timeout, SecretError::Failed("x".to_owned())] {
        let (_folder, store, dossier) = dossier();
        let (_, _, integration) = furnished(&dossier);
        let noted = event(&integration, StepEventKind::Returned, NOTE);
        let write =
            || dossier.change(now(), Entry::new("journal-step-returned"), |change| change.put_event(&noted));
        store.fail_with(Some(failure.clone()));
        let refused = write();
        assert!(matches!(&refused, Err(DossierError::Secret(error)) if *error == failure), "{refused:?}");
        store.fail_with(None);
        write().expect("the next try starts afresh");
        assert_eq!(dossier.events(&integration.id).unwrap().value, [noted]);
    }
}
