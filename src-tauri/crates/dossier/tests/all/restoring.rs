//! A backup comes into a dossier that is in use: what is newer is told, and what was entered twice is one thing.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::support::furniture::*;
use crate::support::*;
use chrono::{DateTime, Utc};
use racord_core::custody::{CustodyState, HeldCertificate};
use racord_core::institution::{InformationSystem, Institution, Integration};
use racord_core::words::Language;
use racord_dossier::{About, Dossier, Entry, MemoryStore, Relation, Removal, Side, Unit, UnitId, UnitKind};

/// Another machine on which everything of this one was restored.
fn twin(dossier: &Dossier) -> (tempfile::TempDir, Arc<MemoryStore>, Dossier) {
    let twin = crate::support::dossier();
    twin.2.restore(now(), &backup(dossier), &BTreeMap::new()).unwrap();
    twin
}

fn rename(dossier: &Dossier, at: DateTime<Utc>, institution: &Institution, name: &str) {
    let renamed = Institution { name: name.to_owned(), ..institution.clone() };
    let entry = Entry::new("journal-institution-saved").with("name", name).about_institution(&institution.id);
    dossier.change(at, entry, |change| change.put_institution(&renamed)).unwrap();
}

fn answer(dossier: &Dossier, at: DateTime<Utc>, integration: &Integration, text: &str) {
    let entry = Entry::new("journal-answers-saved").about_integration(&integration.id);
    dossier.change(at, entry, |change| change.put_answer(&integration.id, "url", text)).unwrap();
}

fn answered(dossier: &Dossier, integration: &Integration) -> String {
    dossier.answers(&integration.id).unwrap().value["url"].clone()
}

fn unit(units: &[Unit], kind: UnitKind) -> &Unit {
    units.iter().find(|unit| unit.kind == kind).expect("there is one of each kind")
}

fn everywhere(units: &[Unit], side: Side) -> BTreeMap<UnitId, Side> {
    units.iter().map(|unit| (unit.id.clone(), side)).collect()
}

#[test]
fn what_is_newer_is_told_and_taken_or_kept_by_itself() {
    let (_old_folder, _, old) = dossier();
    let furniture = furnish(&old);
    let (folder, _, here) = twin(&old);
    rename(&old, minutes(5), &furniture.institution, "Primăria nouă");
    answer(&here, minutes(7), &furniture.integration, "https://nou.exemplu.md");

    let backup = backup(&old);
    let units = backup.compare(&here).unwrap();
    let institution = unit(&units, UnitKind::Institution);
    assert_eq!(institution.relation, Relation::NewerThere);
    assert_eq!((institution.changed_here, institution.changed_there), (None, Some(minutes(5))));
    assert_eq!(institution.name, "Primăria nouă");
    let integration = unit(&units, UnitKind::Integration);
    assert_eq!(integration.relation, Relation::NewerHere);
    assert_eq!((integration.changed_here, integration.changed_there), (Some(minutes(7)), Some(now())));
    assert_eq!((integration.name.as_str(), integration.within.as_str()), ("mpass", "Registrul cererilor"));
    assert_eq!(unit(&units, UnitKind::System).relation, Relation::Same);
    assert!(units.iter().all(|unit| !unit.alike), "they were one");

    let restored = here.restore(minutes(10), &backup, &BTreeMap::new()).unwrap();
    assert_eq!((restored.added, restored.taken, restored.kept, restored.serials), (0, 1, 4, 0));
    assert_eq!(here.institution(&furniture.institution.id).unwrap().unwrap().name, "Primăria nouă");
    assert_eq!(answered(&here, &furniture.integration), "https://nou.exemplu.md", "what is newer here stays");
    let copies: Vec<_> = std::fs::read_dir(folder.path().join("backups")).unwrap().collect();
    assert_eq!(copies.len(), 1, "a used dossier is copied before");
    let copy = copies[0].as_ref().unwrap().file_name().into_string().unwrap();
    assert_eq!(copy, "racord-before-restore-20261122T101000Z.db");

    let codes: Vec<String> =
        here.journal(&About::default()).unwrap().into_iter().map(|entry| entry.saying.code).collect();
    assert_eq!(
        codes[..3],
        ["journal-restored", "journal-answers-saved", "journal-institution-saved"],
        "both histories are one, in the order of time"
    );
    let times: Vec<_> = here.journal(&About::default()).unwrap().into_iter().map(|entry| entry.at).collect();
    assert!(times.is_sorted_by(|newer, older| newer >= older));
}

#[test]
fn what_changed_on_both_sides_is_asked_and_stays_unless_answered() {
    let (_old_folder, _, old) = dossier();
    let furniture = furnish(&old);
    let (_folder, _, here) = twin(&old);
    answer(&old, minutes(5), &furniture.integration, "https://acolo.exemplu.md");
    answer(&here, minutes(3), &furniture.integration, "https://aici.exemplu.md");
    let backup = backup(&old);
    let units = backup.compare(&here).unwrap();
    let asked = unit(&units, UnitKind::Integration);
    assert_eq!((asked.relation, asked.usual()), (Relation::BothChanged, None));

    let choices = everywhere(&units, Side::Backup);
    let (_other_folder, _, other) = twin(&here);
    other.restore(minutes(10), &backup, &choices).unwrap();
    assert_eq!(answered(&other, &furniture.integration), "https://acolo.exemplu.md");
    let again = backup.compare(&other).unwrap();
    assert!(again.iter().all(|unit| unit.relation == Relation::Same), "{again:?}");

    here.restore(minutes(10), &backup, &BTreeMap::new()).unwrap();
    assert_eq!(answered(&here, &furniture.integration), "https://aici.exemplu.md", "nobody said otherwise");
    let again = backup.compare(&here).unwrap();
    assert_eq!(
        unit(&again, UnitKind::Integration).relation,
        Relation::NewerHere,
        "what was decided isn't asked again"
    );
}

#[test]
fn an_older_backup_changes_nothing_by_itself_and_everything_when_asked() {
    let (_folder, _, here) = dossier();
    let furniture = furnish(&here);
    let before = everything(&here);
    let backup = backup(&here);
    rename(&here, minutes(1), &furniture.institution, "Altă denumire");
    answer(&here, minutes(2), &furniture.integration, "https://nou.exemplu.md");
    let after = everything(&here);

    let units = backup.compare(&here).unwrap();
    let restored = here.restore(minutes(3), &backup, &BTreeMap::new()).unwrap();
    assert_eq!((restored.taken, restored.added), (0, 0));
    assert_eq!(everything(&here), after);

    here.restore(minutes(4), &backup, &everywhere(&units, Side::Backup)).unwrap();
    let content = |all: &BTreeMap<String, String>| -> BTreeMap<String, String> {
        all.iter()
            .filter(|(what, _)| !what.starts_with("journal"))
            .map(|(what, said)| (what.clone(), said.clone()))
            .collect()
    };
    assert_eq!(content(&everything(&here)), content(&before), "back to what it was, notes and all");
}

#[test]
fn what_was_removed_here_is_asked_and_comes_back_with_what_it_is_within() {
    let (_folder, store, here) = dossier();
    let furniture = furnish(&here);
    let backup = backup(&here);
    let entry = Entry::new("journal-institution-removed").about_institution(&furniture.institution.id);
    here.remove(minutes(1), entry, Removal::Institution(&furniture.institution.id)).unwrap();

    let units = backup.compare(&here).unwrap();
    assert!(
        units.iter().all(|unit| unit.relation == Relation::RemovedHere && unit.usual().is_none()),
        "somebody removed it: {units:?}"
    );
    let restored = here.restore(minutes(2), &backup, &BTreeMap::new()).unwrap();
    assert_eq!((restored.added, restored.kept), (0, 5), "unasked it stays away");
    assert!(here.is_empty().unwrap());
    assert_eq!(store.names(), ["data-key"], "and so do its serial numbers");

    let wanted = [(unit(&units, UnitKind::Integration).id.clone(), Side::Backup)].into();
    let restored = here.restore(minutes(3), &backup, &wanted).unwrap();
    assert_eq!(
        (restored.added, restored.kept),
        (3, 2),
        "an integration comes with its system and institution"
    );
    assert_eq!(here.integrations().unwrap(), [furniture.integration]);
    assert!(here.certificates().unwrap().is_empty());

    let rest = everywhere(&units, Side::Backup);
    let restored = here.restore(minutes(4), &backup, &rest).unwrap();
    assert_eq!((restored.added, restored.serials), (2, 2));
    assert_eq!(here.serial(&furniture.held.id).unwrap().as_str(), SERIAL);
}

#[test]
fn what_the_officer_leaves_out_stays_out_with_everything_in_it() {
    let (_old_folder, _, old) = dossier();
    furnish(&old);
    let (_folder, store, here) = dossier();
    let backup = backup(&old);
    let units = backup.compare(&here).unwrap();
    let choices = [(unit(&units, UnitKind::System).id.clone(), Side::Here)].into();
    let restored = here.restore(now(), &backup, &choices).unwrap();
    assert_eq!((restored.added, restored.kept, restored.serials), (1, 4, 0));
    assert_eq!(here.institutions().unwrap().len(), 1);
    assert!(here.systems().unwrap().is_empty() && here.certificates().unwrap().is_empty());
    assert_eq!(store.names(), ["data-key"]);
    assert!(here.typed_forms().unwrap().is_empty(), "a form about nothing isn't kept");
}

/// The same institution entered on two machines, each with its own identifiers.
fn entered_twice() -> (Dossier, Dossier, Furniture, Furniture, [tempfile::TempDir; 2], Arc<MemoryStore>) {
    let (old_folder, _, old) = dossier();
    let theirs = furnish(&old);
    let (folder, store, here) = dossier();
    let ours = furnish(&here);
    (old, here, theirs, ours, [old_folder, folder], store)
}

#[test]
fn what_was_entered_twice_is_one_thing() {
    let (old, here, theirs, ours, _folders, store) = entered_twice();
    let system = InformationSystem { name: " registrul  CERERILOR ".to_owned(), ..ours.system.clone() };
    here.change(minutes(1), Entry::new("journal-system-saved").about_system(&system.id), |change| {
        change.put_system(&system)
    })
    .unwrap();
    old.change(minutes(3), Entry::new("journal-system-saved").about_system(&theirs.system.id), |change| {
        change.put_system(&theirs.system)
    })
    .unwrap();
    let backup = backup(&old);
    let units = backup.compare(&here).unwrap();
    assert_eq!(units.len(), 5);
    assert!(units.iter().all(|unit| unit.alike), "IDNO, name, service, fingerprint, serial: {units:?}");
    assert_eq!(unit(&units, UnitKind::Institution).relation, Relation::Same, "they say the same");
    assert_eq!(unit(&units, UnitKind::Certificate).relation, Relation::Same);
    assert_eq!(unit(&units, UnitKind::System).relation, Relation::BothChanged, "they have different names");
    let names = store.names();
    for side in [Side::Here, Side::Backup] {
        here.restore(minutes(2), &backup, &everywhere(&units, side)).unwrap();
        assert_eq!(here.institutions().unwrap().len(), 1);
        assert_eq!(here.systems().unwrap().len(), 1);
        assert_eq!(here.integrations().unwrap().len(), 1);
        assert_eq!(here.certificates().unwrap().len(), 2);
        assert_eq!(here.find_by_serial(SERIAL).unwrap().len(), 1);
        assert_eq!(here.find_by_serial(SECOND_SERIAL).unwrap().len(), 1);
        assert_eq!(store.names(), names, "no serial number is kept twice");
    }
    assert_eq!(here.systems().unwrap()[0].name, "Registrul cererilor", "taken from the backup");
    assert_eq!(here.systems().unwrap()[0].id, ours.system.id, "under the identifier that it has here");
    let about = About { system: Some(ours.system.id.clone()), ..About::default() };
    let told: Vec<_> = here.journal(&about).unwrap().into_iter().map(|entry| entry.at).collect();
    assert!(told.contains(&minutes(1)), "what happened here stays told");
    assert!(told.contains(&minutes(3)), "what happened there is told of the same system");
    let opened = here.events(&ours.integration.id).unwrap();
    assert!(opened.closed.is_none(), "notes taken over open under the identifiers of here");
}

#[test]
fn a_serial_typed_here_and_a_file_there_are_one_certificate() {
    let (_old_folder, _, old) = dossier();
    let theirs = furnish(&old);
    let (_folder, _, here) = twin(&old);
    let removed = |dossier: &Dossier, held: &HeldCertificate| {
        dossier.remove(minutes(1), removed_entry(held), Removal::Certificate(&held.id)).unwrap();
    };
    removed(&here, &theirs.held);
    let typed = HeldCertificate {
        fingerprint: None,
        key_hash: None,
        subject: String::new(),
        issuer: String::new(),
        not_before: None,
        ..certificate(&theirs.system, CustodyState::Active)
    };
    let holding = racord_dossier::Holding { certificate: &typed, serial: SERIAL, der: None };
    here.hold(minutes(1), held_entry(&typed), &holding, |_| Ok(())).unwrap();
    let backup = backup(&old);
    let units = backup.compare(&here).unwrap();
    let unit = units.iter().find(|unit| unit.name == "sistem.exemplu.md").unwrap();
    assert!(unit.alike, "one serial number, one certificate");
    assert_eq!(unit.relation, Relation::NewerThere, "the file says all that was typed, and more");
    here.restore(minutes(2), &backup, &BTreeMap::new()).unwrap();
    let held = here.certificate(&typed.id).unwrap().unwrap();
    assert_eq!(held.fingerprint, theirs.held.fingerprint);
    assert_eq!(here.certificate_bytes(&typed.id).unwrap(), Some(der()));
    assert_eq!(here.find_by_serial(SERIAL).unwrap().len(), 1);
}

#[test]
fn what_was_removed_here_and_entered_again_is_newer_here() {
    let (_old_folder, _, old) = dossier();
    let theirs = furnish(&old);
    let (_folder, _, here) = twin(&old);
    here.remove(minutes(1), removed_entry(&theirs.held), Removal::Certificate(&theirs.held.id)).unwrap();
    let again =
        HeldCertificate { activated: Some(minutes(2)), ..certificate(&theirs.system, CustodyState::Active) };
    let holding = racord_dossier::Holding { certificate: &again, serial: SERIAL, der: Some(&der()) };
    here.hold(minutes(2), held_entry(&again), &holding, |_| Ok(())).unwrap();
    let backup = backup(&old);
    let units = backup.compare(&here).unwrap();
    let unit = units.iter().find(|unit| unit.name == "sistem.exemplu.md").unwrap();
    assert_eq!((unit.alike, unit.relation), (true, Relation::NewerHere), "nothing new happened there");
    here.restore(minutes(3), &backup, &BTreeMap::new()).unwrap();
    assert_eq!(here.certificate(&again.id).unwrap().unwrap().activated, Some(minutes(2)));
}

#[test]
fn of_two_certificates_in_use_the_later_one_stays_in_use() {
    let (_old_folder, _, old) = dossier();
    let theirs = furnish(&old);
    let (_folder, _, here) = twin(&old);
    // Here the old one was replaced; there it was replaced by yet another one, later.
    let replace = |dossier: &Dossier, at: DateTime<Utc>, serial: &str, mark: &str| {
        let old = HeldCertificate {
            state: CustodyState::Superseded,
            superseded: Some(at),
            ..dossier.certificate(&theirs.held.id).unwrap().unwrap()
        };
        let new = HeldCertificate {
            activated: Some(at),
            fingerprint: Some(mark.repeat(32)),
            ..certificate(&theirs.system, CustodyState::Active)
        };
        let entry = Entry::new("journal-certificate-superseded").about_certificate(&new.id);
        let holding = racord_dossier::Holding { certificate: &new, serial, der: None };
        dossier.hold(at, entry, &holding, |change| change.put_certificate(&old)).unwrap();
        new
    };
    let ours = replace(&here, minutes(1), "0A", "1A");
    let later = replace(&old, minutes(2), "0B", "1B");
    let backup = backup(&old);
    here.restore(minutes(5), &backup, &BTreeMap::new()).unwrap();
    let state = |id| here.certificate(id).unwrap().unwrap().state;
    assert_eq!(state(&later.id), CustodyState::Active);
    assert_eq!(state(&ours.id), CustodyState::Superseded);
    assert_eq!(here.certificate(&ours.id).unwrap().unwrap().superseded, Some(minutes(2)));
    assert_eq!(here.find_by_serial("0A").unwrap().len(), 1, "it is still held");
    let before = everything(&here);
    here.restore(minutes(6), &backup, &BTreeMap::new()).unwrap();
    assert_eq!(everything(&here), before, "a second time changes nothing");
}

#[test]
fn a_change_that_has_no_journal_entry_is_noticed_too() {
    let (_old_folder, _, old) = dossier();
    let theirs = furnish(&old);
    let (_folder, _, here) = twin(&old);
    old.set_draft_language(&theirs.integration.id, "contract", Language::En).unwrap();
    let backup = backup(&old);
    let units = backup.compare(&here).unwrap();
    assert_eq!(
        unit(&units, UnitKind::Integration).relation,
        Relation::NewerThere,
        "there is more of it there"
    );
    here.restore(minutes(1), &backup, &BTreeMap::new()).unwrap();
    assert_eq!(here.draft_language(&theirs.integration.id, "contract").unwrap(), Some(Language::En));
    here.set_draft_language(&theirs.integration.id, "contract", Language::Ro).unwrap();
    let relation = || unit(&backup.compare(&here).unwrap(), UnitKind::Integration).relation;
    assert_eq!(relation(), Relation::BothChanged, "nothing tells which was first");
    rename(&here, minutes(2), &theirs.institution, "Altă denumire");
    assert_eq!(relation(), Relation::NewerHere, "the backup knows nothing that isn't known here");
}

#[test]
fn what_is_typed_here_is_not_overwritten() {
    let (_old_folder, _, old) = dossier();
    let theirs = furnish(&old);
    let (_folder, _, here) = twin(&old);
    let form = format!("step/{}/contract", theirs.integration.id);
    let typed = |text: &str| [("note".to_owned(), text.to_owned())].into();
    here.keep_typed(&form, &typed("scris aici")).unwrap();
    here.restore(minutes(1), &backup(&old), &BTreeMap::new()).unwrap();
    assert_eq!(here.typed(&form).unwrap().value, Some(typed("scris aici")));
}
