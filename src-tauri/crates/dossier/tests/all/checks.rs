//! What was found out over the network: kept sealed, told without the keyring as far as it is plain, gone with what it is
//! about.

use crate::support::furniture::{address, found, furnish, status};
use crate::support::*;
use racord_core::words::Environment;
use racord_dossier::{DossierError, Entry, KeyringState, Removal};

#[test]
fn the_newest_takes_the_place_of_what_was_found_before() {
    let (_folder, _store, dossier) = dossier();
    let id = furnish(&dossier).integration.id;
    let later = now() + chrono::Duration::days(3);
    let entry = Entry::new("journal-checked").about_integration(&id);
    dossier.change(later, entry, |change| change.put_check(&id, &address(), later, &found("nou"))).unwrap();
    let kept = dossier.checks(&id).unwrap().value;
    let of_address: Vec<_> = kept.iter().filter(|kept| kept.of == address()).collect();
    assert_eq!(of_address.len(), 1, "of each thing the newest is kept");
    assert_eq!(of_address[0].at, later);
    assert_eq!(of_address[0].found, Some(found("nou")));
    assert!(
        !format!("{kept:?}").contains("sistem.exemplu.md"),
        "addresses stay out of what is written for faults"
    );
}

#[test]
fn without_the_keyring_it_is_known_when_something_was_checked_and_when_certificates_end() {
    let (folder, store, dossier) = dossier();
    let id = furnish(&dossier).integration.id;
    drop(dossier);
    let dossier = open(folder.path(), &store);
    store.set_state(KeyringState::Locked);
    let reading = dossier.checks(&id).unwrap();
    assert!(matches!(reading.closed, Some(DossierError::Secret(_))), "it is said why");
    assert!(reading.value.iter().all(|kept| kept.found.is_none() && kept.at == now()));
    assert_eq!(dossier.signing_ends().unwrap()[0].last_day, day("2027-05-01"), "a warning needs no keyring");
}

#[test]
fn signing_certificates_are_those_of_the_newest_metadata_of_their_environment() {
    let (_folder, _store, dossier) = dossier();
    let id = furnish(&dossier).integration.id;
    let put = |environment, days: &[&str]| {
        let days: Vec<_> = days.iter().map(|text| day(text)).collect();
        let entry = Entry::new("journal-checked").about_integration(&id);
        dossier
            .change(now(), entry, |change| change.put_signing_ends(&id, environment, now(), &days))
            .unwrap();
    };
    put(Environment::Production, &["2028-01-01"]);
    put(Environment::Test, &["2027-06-01", "2027-07-01"]);
    let ends = dossier.signing_ends().unwrap();
    let days = |gone: bool| -> Vec<String> {
        ends.iter().filter(|end| end.gone == gone).map(|end| end.last_day.to_string()).collect()
    };
    assert_eq!(days(false), ["2027-06-01", "2027-07-01", "2028-01-01"]);
    assert_eq!(days(true), ["2027-05-01"], "no longer published, and to be taken out of calendars");
}

#[test]
fn what_was_found_goes_with_what_it_is_about() {
    let (_folder, _store, dossier) = dossier();
    let furniture = furnish(&dossier);
    let id = &furniture.integration.id;
    let remove = |removal| dossier.remove(now(), Entry::new("journal-certificate-removed"), removal).unwrap();
    remove(Removal::Certificate(&furniture.held.id));
    let left = dossier.checks(id).unwrap().value;
    assert!(left.iter().all(|kept| kept.of != status(&furniture.held)), "nothing is told of what is gone");
    assert_eq!(left.len(), 1, "the rest stays");
    remove(Removal::Integration(id));
    assert!(dossier.checks(id).unwrap().value.is_empty() && dossier.signing_ends().unwrap().is_empty());
}
