//! What is put is got, together with the journal or not at all.

use std::sync::Arc;

use crate::support::*;
use racord_core::id::{InstitutionId, SystemId};
use racord_core::integration::StepEventKind;
use racord_core::message::Value;
use racord_core::submission::{Export, Mark, Submission};
use racord_core::words::Language;
use racord_dossier::{About, DossierError, Entry, MemoryStore, Removal};

#[test]
fn everything_comes_back_as_it_was_put_after_a_new_start() {
    let (folder, store, dossier) = dossier();
    let (institution, system, integration) = furnished(&dossier);
    let events = [
        event(&integration, StepEventKind::Begun, ""),
        event(&integration, StepEventKind::Passed { turn: "mega-sends".to_owned() }, "Adus de curier."),
        event(&integration, StepEventKind::Returned, "Lipsește anexa."),
        event(
            &integration,
            StepEventKind::Overridden { requirement: "tests".to_owned() },
            "Aprobat de MEGA.",
        ),
    ];
    let result = test_result(&integration, "Nu folosim logout.");
    let mut submission = submission(&integration, "nr. 14/2");
    submission.export = Some(Export {
        at: now(),
        folder: "/home/ana".to_owned(),
        file: "mpass.zip".to_owned(),
        sha256: "ab".repeat(32),
    });
    submission.received = Some(Mark { on: day("2026-11-22"), note: String::new() });
    dossier
        .change(now(), Entry::new("journal-answers-saved").about_integration(&integration.id), |change| {
            events.iter().try_for_each(|event| change.put_event(event))?;
            change.put_test_result(&result)?;
            change.put_submission(&submission)?;
            change.put_answer(&integration.id, "logout-test", "https://test.exemplu.md/logout")?;
            change.put_sealed_answer(&integration.id, "remarks", "Prima linie\na doua")
        })
        .unwrap();
    dossier.set_draft_language(&integration.id, "certificate/test", Language::Ru).unwrap();
    dossier.set_setting("place", "todo").unwrap();
    dossier.set_setting("place", "certificates").unwrap();
    drop(dossier);

    let again = open(folder.path(), &store);
    assert_eq!(again.institutions().unwrap(), [institution.clone()]);
    assert_eq!(again.institution(&institution.id).unwrap(), Some(institution.clone()));
    assert_eq!(again.systems().unwrap(), [system.clone()]);
    assert_eq!(again.systems_of(&institution.id).unwrap(), [system.clone()]);
    assert_eq!(again.system(&system.id).unwrap(), Some(system.clone()));
    assert_eq!(again.integrations().unwrap(), [integration.clone()]);
    assert_eq!(again.integrations_of(&system.id).unwrap(), [integration.clone()]);
    assert_eq!(again.integration(&integration.id).unwrap(), Some(integration.clone()));
    let read = again.events(&integration.id).unwrap();
    assert_eq!(read.value, events, "events come back in the order in which they were recorded");
    assert!(read.closed.is_none(), "the keyring is open, so every note could be read");
    assert_eq!(again.test_results(&integration.id).unwrap().value, [result]);
    assert_eq!(again.submissions().unwrap().value, [submission.clone()]);
    assert_eq!(again.submissions_of(&integration.id).unwrap().value, [submission.clone()]);
    assert_eq!(again.submission(&submission.id).unwrap().value, Some(submission));
    let answers = again.answers(&integration.id).unwrap().value;
    assert_eq!(answers["logout-test"], "https://test.exemplu.md/logout");
    assert_eq!(answers["remarks"], "Prima linie\na doua");
    assert_eq!(again.draft_language(&integration.id, "certificate/test").unwrap(), Some(Language::Ru));
    assert_eq!(again.draft_language(&integration.id, "certificate/production").unwrap(), None);
    assert_eq!(again.setting("place").unwrap().as_deref(), Some("certificates"));
}

#[test]
fn what_is_put_again_replaces_what_was_known() {
    let (_folder, _store, dossier) = dossier();
    let (mut institution, mut system, mut integration) = furnished(&dossier);
    institution.contract = None;
    institution.signatory = Default::default();
    institution.developers = contact("Echipa nouă");
    system.register_entry = String::new();
    integration.connected.pop();
    dossier
        .change(now(), Entry::new("journal-system-saved"), |change| {
            change.put_institution(&institution)?;
            change.put_system(&system)?;
            change.put_integration(&integration)?;
            change.put_answer(&integration.id, "attributes", "IDNO")?;
            change.put_answer(&integration.id, "attributes", "")
        })
        .unwrap();
    assert_eq!(dossier.institutions().unwrap(), [institution], "nothing of the earlier contacts is left");
    assert_eq!(dossier.systems().unwrap(), [system]);
    assert_eq!(dossier.integrations().unwrap(), [integration.clone()]);
    assert!(dossier.answers(&integration.id).unwrap().value.is_empty(), "an emptied answer is no answer");
}

#[test]
fn a_change_that_fails_leaves_nothing_behind_not_even_a_line_in_the_journal() {
    let (_folder, _store, dossier) = dossier();
    let institution = institution();
    let failed = dossier.change(now(), Entry::new("journal-institution-saved"), |change| {
        change.put_institution(&institution)?;
        assert_eq!(dossier.institutions()?.len(), 1, "reading inside a change sees what it wrote");
        Err::<(), _>(DossierError::NotFound)
    });
    assert!(matches!(failed, Err(DossierError::NotFound)));
    assert!(dossier.is_empty().unwrap(), "half a change would be a lie");
    assert!(dossier.journal(&About::default()).unwrap().is_empty(), "the journal tells only what happened");
}

#[test]
fn what_belongs_to_nothing_is_refused() {
    let (_folder, _store, dossier) = dossier();
    let orphan = system(&institution());
    let refused =
        dossier.change(now(), Entry::new("journal-system-saved"), |change| change.put_system(&orphan));
    assert!(matches!(refused, Err(DossierError::NotFound)), "a system needs its institution: {refused:?}");
}

#[test]
fn an_institution_takes_everything_of_its_own_along_and_the_journal_remembers() {
    let (_folder, _store, dossier) = dossier();
    let (gone, system, integration) = furnished(&dossier);
    let (stays, ..) = furnished(&dossier);
    let submission = submission(&integration, "");
    dossier
        .change(now(), Entry::new("journal-answers-saved"), |change| {
            change.put_event(&event(&integration, StepEventKind::Begun, ""))?;
            change.put_submission(&submission)?;
            change.put_test_result(&test_result(&integration, ""))?;
            change.put_answer(&integration.id, "attributes", "IDNO")
        })
        .unwrap();
    let form = format!("system/{}", system.id);
    dossier.keep_typed(&form, &[("name".to_owned(), "pe jumătate".to_owned())].into()).unwrap();
    dossier.keep_typed("institution/new", &[("name".to_owned(), "alta".to_owned())].into()).unwrap();

    let entry =
        Entry::new("journal-institution-removed").with("name", &gone.name).about_institution(&gone.id);
    dossier.remove(now(), entry, Removal::Institution(&gone.id)).unwrap();
    assert_eq!(dossier.institutions().unwrap(), [stays], "only the one that was named goes");
    assert_eq!(dossier.systems().unwrap().len(), 1);
    assert_eq!(dossier.integrations().unwrap().len(), 1);
    assert!(dossier.events(&integration.id).unwrap().value.is_empty());
    assert!(dossier.test_results(&integration.id).unwrap().value.is_empty());
    assert!(dossier.submissions().unwrap().value.is_empty());
    assert!(dossier.answers(&integration.id).unwrap().value.is_empty());
    assert_eq!(
        dossier.typed_forms().unwrap(),
        ["institution/new"],
        "what was typed about it goes, the rest stays"
    );
    let about = About { institution: Some(gone.id.clone()), ..About::default() };
    let codes: Vec<String> =
        dossier.journal(&about).unwrap().into_iter().map(|entry| entry.saying.code).collect();
    assert_eq!(codes, ["journal-institution-removed", "journal-system-saved"], "the newest first");
    let again =
        dossier.remove(now(), Entry::new("journal-institution-removed"), Removal::Institution(&gone.id));
    assert!(matches!(again, Err(DossierError::NotFound)), "nothing can be removed twice");
}

#[test]
fn an_entry_about_an_integration_is_found_with_its_system_and_institution() {
    let (_folder, _store, dossier) = dossier();
    let (institution, system, integration) = furnished(&dossier);
    let entry = Entry::new("journal-turn-passed").with("step", "contract").with("date", day("2026-11-21"));
    dossier.change(now(), entry.about_integration(&integration.id), |_| Ok(())).unwrap();
    let newest = |about: About| dossier.journal(&about).unwrap().into_iter().next().unwrap();
    let found = newest(About { system: Some(system.id.clone()), ..About::default() });
    assert_eq!(found.saying.code, "journal-turn-passed");
    assert_eq!(found.saying.args["date"], Value::Day(day("2026-11-21")));
    assert_eq!(found.at, now());
    assert_eq!(found.about.integration, Some(integration.id));
    assert_eq!(newest(About { institution: Some(institution.id), ..About::default() }), found);
    let nobody =
        About { system: Some(SystemId::new()), institution: Some(InstitutionId::new()), ..About::default() };
    assert!(dossier.journal(&nobody).unwrap().is_empty());
}

#[test]
fn the_journal_cannot_be_rewritten_even_past_the_program() {
    let (folder, _store, dossier) = dossier();
    furnished(&dossier);
    let other = rusqlite::Connection::open(folder.path().join("racord.db")).unwrap();
    for forged in ["UPDATE journal SET at = '2020-01-01T00:00:00Z'", "DELETE FROM journal"] {
        let refused = other.execute(forged, []).unwrap_err();
        assert!(refused.to_string().contains("append-only"), "{forged} must be refused, got {refused}");
    }
}

#[test]
fn an_event_can_be_taken_back_once() {
    let (_folder, _store, dossier) = dossier();
    let (_, _, integration) = furnished(&dossier);
    let begun = event(&integration, StepEventKind::Begun, "");
    let undo = || {
        dossier.change(
            now(),
            Entry::new("journal-step-undone").about_integration(&integration.id),
            |change| change.remove_event(&begun.id),
        )
    };
    dossier.change(now(), Entry::new("journal-turn-passed"), |change| change.put_event(&begun)).unwrap();
    undo().unwrap();
    assert!(dossier.events(&integration.id).unwrap().value.is_empty());
    assert!(matches!(undo(), Err(DossierError::NotFound)));
}

#[test]
fn the_sample_goes_without_a_trace_of_its_own() {
    let (_folder, store, dossier) = dossier();
    let (own, ..) = furnished(&dossier);
    let mut sample = institution();
    sample.sample = true;
    let sample_system = system(&sample);
    dossier
        .change(now(), Entry::new("journal-sample-begun").about_institution(&sample.id), |change| {
            change.put_institution(&sample)?;
            change.put_system(&sample_system)
        })
        .unwrap();
    let held = hold(&dossier, &sample_system, racord_core::custody::CustodyState::Active);
    assert!(
        store.names().contains(&format!("certificate/{}", held.id)),
        "the sample uses the keyring as others do"
    );

    dossier.remove_sample(now()).unwrap();
    assert_eq!(dossier.institutions().unwrap(), [own], "what the officer entered stays");
    assert_eq!(store.names(), ["data-key"], "no entry of the sample's certificates is left in the keyring");
    let codes: Vec<String> =
        dossier.journal(&About::default()).unwrap().into_iter().map(|entry| entry.saying.code).collect();
    assert_eq!(
        codes,
        ["journal-sample-removed", "journal-system-saved"],
        "the sample's own entries are gone"
    );
}

#[test]
fn changes_of_two_programs_wait_for_each_other() {
    let (folder, store, dossier) = dossier();
    let other = open(folder.path(), &store);
    let busy = dossier.change(now(), Entry::new("journal-institution-saved"), |change| {
        let waiting = std::thread::spawn(move || other.set_setting("language", "ru"));
        std::thread::sleep(std::time::Duration::from_millis(200));
        change.put_institution(&institution())?;
        Ok(waiting)
    });
    busy.unwrap().join().unwrap().expect("the other program waits until this change is done");
    assert_eq!(dossier.setting("language").unwrap().as_deref(), Some("ru"));
    assert_eq!(dossier.institutions().unwrap().len(), 1);
}

#[test]
fn letters_about_a_system_and_follow_ups_come_back_as_they_were() {
    let (folder, store) = (tempfile::tempdir().unwrap(), Arc::new(MemoryStore::default()));
    let dossier = open(folder.path(), &store);
    let institution = institution();
    let system = system(&institution);
    let integration = integration(&system, "mpass");
    let (sent, letter, urging) = (
        submission(&integration, "ieșit"),
        letter(&system, "cu poșta"),
        follow_up(&integration, "la telefon"),
    );
    let entry = Entry::new("journal-submission-sent").about_submission(&letter.id);
    dossier
        .change(now(), Entry::new("journal-institution-added"), |change| {
            change.put_institution(&institution)?;
            change.put_system(&system)?;
            change.put_integration(&integration)
        })
        .unwrap();
    dossier
        .change(now(), entry, |change| {
            [&sent, &letter, &urging].into_iter().try_for_each(|one| change.put_submission(one))
        })
        .unwrap();
    drop(dossier);

    let again = open(folder.path(), &store);
    assert_eq!(again.letters_of(&system.id).unwrap().value, [letter.clone()]);
    let mut of_integration = again.submissions_of(&integration.id).unwrap().value;
    of_integration.sort_by_key(|one| one.kind.clone());
    assert_eq!(of_integration, [sent, urging], "the letter about the system is not the integration's");
    assert_eq!(again.submission(&letter.id).unwrap().value, Some(letter.clone()));
    let told = again.journal(&About { system: Some(system.id.clone()), ..About::default() }).unwrap();
    assert!(
        told.iter().any(|entry| entry.about.submission.as_ref() == Some(&letter.id)),
        "the journal of the system tells of its letter"
    );

    let nowhere = Submission {
        id: racord_core::id::SubmissionId::new(),
        about: racord_core::submission::Subject::System {
            system: racord_core::id::SystemId::new(),
            recipient: String::new(),
        },
        ..letter
    };
    let kept =
        again.change(now(), Entry::new("journal-submission-sent"), |change| change.put_submission(&nowhere));
    assert!(matches!(kept, Err(DossierError::NotFound)), "there is no such system: {kept:?}");

    again.remove(now(), Entry::new("journal-system-removed"), Removal::System(&system.id)).unwrap();
    assert!(again.submissions().unwrap().value.is_empty(), "what was about the system is gone with it");
}
