//! How far a renewal got: each happening once, taken back one by one, the notes sealed.

use crate::support::*;
use chrono::Duration;
use racord_core::custody::CustodyState;
use racord_core::renewal::{Happening, RenewalEvent};
use racord_dossier::{Dossier, DossierError, Entry, KeyringState, SecretError};

fn put(dossier: &Dossier, event: &RenewalEvent) -> Result<(), DossierError> {
    let entry = Entry::new("journal-renewal-ordered").about_certificate(&event.certificate);
    dossier.change(event.noted, entry, |change| change.put_renewal_event(event))
}

#[test]
fn what_happened_comes_back_in_the_order_in_which_it_was_noted_and_can_be_taken_back() {
    let (folder, store, dossier) = dossier();
    let (_, system, _) = furnished(&dossier);
    let held = hold(&dossier, &system, CustodyState::Active);
    let first = ordered(&held, "comanda 4711");
    let collected = Happening::Collected;
    let second = RenewalEvent { what: collected, noted: now() + Duration::days(3), ..ordered(&held, "") };
    put(&dossier, &second).unwrap();
    put(&dossier, &first).unwrap();
    drop(dossier);

    let again = open(folder.path(), &store);
    assert_eq!(again.renewal_events(&held.id).unwrap().value, [first.clone(), second.clone()]);
    let corrected = RenewalEvent { on: day("2026-11-11"), ..first };
    put(&again, &corrected).unwrap();
    assert_eq!(
        again.renewal_events(&held.id).unwrap().value,
        [corrected.clone(), second],
        "it happens once: the later word stands"
    );
    let take_back = |what| {
        let entry = Entry::new("journal-renewal-taken-back").about_certificate(&held.id);
        again.change(now(), entry, |change| change.remove_renewal_event(&held.id, what))
    };
    take_back(collected).unwrap();
    assert_eq!(again.renewal_events(&held.id).unwrap().value, [corrected]);
    assert!(matches!(take_back(collected), Err(DossierError::NotFound)), "it is gone already");
}

#[test]
fn with_the_keyring_closed_days_are_read_and_notes_stay_as_they_are() {
    let (folder, store, dossier) = dossier();
    let (_, system, _) = furnished(&dossier);
    let held = hold(&dossier, &system, CustodyState::Active);
    put(&dossier, &ordered(&held, "comanda 4711")).unwrap();
    drop(dossier);
    store.set_state(KeyringState::Locked);
    let closed = open(folder.path(), &store);
    let read = closed.renewal_events(&held.id).unwrap();
    assert!(read.closed.is_some(), "it is said that something stays closed");
    assert_eq!((read.value[0].on, read.value[0].note.as_str()), (day("2026-11-12"), ""));
    let refused = put(&closed, &ordered(&held, "alta"));
    assert!(matches!(refused, Err(DossierError::Secret(SecretError::Locked))), "no note goes in unsealed");
    put(&closed, &RenewalEvent { on: day("2026-11-13"), ..ordered(&held, "") }).unwrap();
    drop(closed);
    store.set_state(KeyringState::Ready);
    let events = open(folder.path(), &store).renewal_events(&held.id).unwrap().value;
    assert_eq!((events[0].on, events[0].note.as_str()), (day("2026-11-13"), "comanda 4711"));
}
