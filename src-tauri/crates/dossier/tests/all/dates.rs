//! Dates and terms of the officer's own: the day is plain, the words are sealed.

use crate::support::*;
use racord_core::id::{DateId, IntegrationId, SystemId};
use racord_core::integration::OwnTerm;
use racord_dossier::{Dossier, DossierError, Entry, OwnDate, Removal};

const WORDS: &str = "Semnarea anexei la contract";

fn date(system: &SystemId) -> OwnDate {
    OwnDate {
        id: DateId::new(),
        system: system.clone(),
        day: day("2026-12-10"),
        done: None,
        about: WORDS.to_owned(),
    }
}

fn put(dossier: &Dossier, date: &OwnDate) -> Result<(), DossierError> {
    let entry = Entry::new("journal-date-added").about_system(&date.system);
    dossier.change(now(), entry, |change| change.put_own_date(date))
}

#[test]
fn a_date_is_kept_changed_and_removed_and_the_earliest_comes_first() {
    let (_folder, _store, dossier) = dossier();
    let (_, system, _) = furnished(&dossier);
    let later = date(&system.id);
    let earlier = OwnDate { id: DateId::new(), day: day("2026-11-30"), ..date(&system.id) };
    put(&dossier, &later).unwrap();
    put(&dossier, &earlier).unwrap();
    assert_eq!(dossier.own_dates().unwrap().value, [earlier.clone(), later.clone()], "by their day");
    let done = OwnDate { done: Some(day("2026-11-22")), about: String::new(), ..earlier.clone() };
    put(&dossier, &done).unwrap();
    assert_eq!(dossier.own_dates().unwrap().value[0], done, "with the keyring open, empty words are empty");

    let entry = || Entry::new("journal-date-removed").about_system(&system.id);
    dossier.change(now(), entry(), |change| change.remove_own_date(&later.id)).unwrap();
    assert_eq!(dossier.own_dates().unwrap().value, [done]);
    let again = dossier.change(now(), entry(), |change| change.remove_own_date(&later.id));
    assert!(matches!(again, Err(DossierError::NotFound)), "{again:?}");
    let nowhere = put(&dossier, &date(&SystemId::new()));
    assert!(nowhere.is_err(), "a date belongs to a system: {nowhere:?}");
}

#[test]
fn with_the_keyring_closed_the_day_is_told_and_the_words_stay() {
    let (folder, store, before) = dossier();
    let (_, system, _) = furnished(&before);
    let kept = date(&system.id);
    put(&before, &kept).unwrap();
    drop(before);
    store.set_state(racord_dossier::KeyringState::Locked);
    let locked = open(folder.path(), &store);
    let read = locked.own_dates().unwrap();
    assert!(read.closed.is_some(), "it is said that something stayed closed");
    assert_eq!(read.value, [OwnDate { about: String::new(), ..kept.clone() }], "the day needs no keyring");
    let moved = OwnDate { day: day("2026-12-11"), about: String::new(), ..kept.clone() };
    put(&locked, &moved).unwrap();
    drop(locked);
    store.set_state(racord_dossier::KeyringState::Ready);
    let open = open(folder.path(), &store);
    assert_eq!(open.own_dates().unwrap().value, [OwnDate { day: day("2026-12-11"), ..kept.clone() }]);
    assert!(!format!("{kept:?}").contains("anexei"), "neither does a log show them");
    drop(open);
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let path = file.unwrap().path();
        if path.is_file() {
            let bytes = std::fs::read(&path).unwrap();
            let found = bytes.windows(WORDS.len()).any(|window| window == WORDS.as_bytes());
            assert!(!found, "no file holds them: {}", path.display());
        }
    }
}

#[test]
fn a_date_goes_with_its_system_and_a_term_with_its_integration() {
    let (_folder, _store, dossier) = dossier();
    let (_, system, integration) = furnished(&dossier);
    put(&dossier, &date(&system.id)).unwrap();
    let term = |days| OwnTerm { step: "contract".to_owned(), turn: "send".to_owned(), working_days: days };
    let set = |integration: &IntegrationId, days| {
        let entry = Entry::new("journal-term-set").about_integration(integration);
        dossier.change(now(), entry, |change| change.put_own_term(integration, &term(days)))
    };
    set(&integration.id, 5).unwrap();
    set(&integration.id, 7).unwrap();
    assert_eq!(dossier.own_terms(&integration.id).unwrap(), [term(7)], "one for each turn: the last");
    assert!(set(&IntegrationId::new(), 5).is_err(), "a term belongs to an integration");

    let entry = Entry::new("journal-system-removed").about_system(&system.id);
    dossier.remove(now(), entry, Removal::System(&system.id)).unwrap();
    assert_eq!(dossier.own_dates().unwrap().value, []);
    assert_eq!(dossier.own_terms(&integration.id).unwrap(), []);
}
