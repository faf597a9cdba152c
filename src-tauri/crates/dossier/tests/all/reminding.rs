//! Warnings that were shown or put off, and their thresholds, as they are kept.

use crate::support::{day, dossier, now, open};
use racord_core::id::CertificateId;
use racord_core::reminder::{Recorded, Rules, Settings, Snooze, Subject, Threshold};
use racord_dossier::{DossierError, Entry};

fn a_certificate() -> Subject {
    Subject::Certificate(CertificateId::new())
}

fn shown(subject: &Subject, threshold: Threshold, on: &str) -> Recorded {
    Recorded { subject: subject.clone(), threshold, on: day(on) }
}

#[test]
fn what_was_shown_comes_back_as_it_was() {
    let (folder, store, dossier) = dossier();
    let (one, other) = (a_certificate(), Subject::Date("0198-notify".to_owned()));
    let all = [
        shown(&one, Threshold::Before(60), "2026-10-01"),
        shown(&other, Threshold::Asked, "2026-10-02"),
        shown(&one, Threshold::After(7), "2026-12-08"),
    ];
    for recorded in &all {
        dossier.record_reminded(recorded, false).unwrap();
        dossier.record_reminded(recorded, false).unwrap();
    }
    drop(dossier);
    let dossier = open(folder.path(), &store);
    assert_eq!(dossier.unanswered().unwrap(), [], "none of them goes with its process");
    assert_eq!(
        dossier.reminded().unwrap(),
        all,
        "each once, however often it was recorded, after a restart too"
    );
    dossier.forget_reminded(&all[2..]).unwrap();
    assert_eq!(dossier.reminded().unwrap(), all[..2], "only what a wrong clock wrote is dropped");
}

#[test]
fn what_goes_with_its_process_is_open_until_the_last_one_shown_is_answered() {
    let (_folder, _store, dossier) = dossier();
    let subject = a_certificate();
    let first = shown(&subject, Threshold::Before(14), "2026-11-22");
    let again = shown(&subject, Threshold::Before(7), "2026-11-29");
    for recorded in [&first, &again] {
        dossier.record_reminded(recorded, true).unwrap();
    }
    assert_eq!(dossier.unanswered().unwrap(), [first.clone(), again.clone()]);
    dossier.reminder_answered(&a_certificate()).unwrap();
    assert_eq!(dossier.unanswered().unwrap().len(), 2, "an answer to another one");
    dossier.reminder_answered(&subject).unwrap();
    assert_eq!(dossier.unanswered().unwrap(), [first], "the officer has read the last one");
    assert_eq!(dossier.reminded().unwrap().len(), 2, "both were shown");
}

#[test]
fn the_last_day_to_which_it_was_put_off_counts() {
    let (_folder, _store, dossier) = dossier();
    let subject = a_certificate();
    let until = |until: &str| Snooze { subject: subject.clone(), until: day(until), on: day("2026-11-22") };
    let entry = || Entry::new("journal-institution-saved");
    for snooze in [until("2026-11-25"), until("2026-11-30")] {
        dossier.change(now(), entry(), |change| change.put_off(&snooze)).unwrap();
    }
    let settings = Settings { snoozed: vec![until("2026-11-30")], ..Settings::default() };
    assert_eq!(dossier.reminder_settings().unwrap(), settings, "one for each subject, beside the thresholds");
    let no_more = || dossier.change(now(), entry(), |change| change.put_off_no_more(&subject));
    no_more().unwrap();
    assert_eq!(dossier.put_off().unwrap(), []);
    assert!(matches!(no_more(), Err(DossierError::NotFound)), "there is nothing left to take back");
}

#[test]
fn thresholds_that_cannot_be_read_never_silence_a_warning() {
    let (_folder, _store, dossier) = dossier();
    assert_eq!(dossier.reminder_settings().unwrap(), Settings::default(), "the usual ones at first");
    let own = Rules::new([90, 10], 3).unwrap();
    dossier.set_reminder_rules(&own, &Rules::of_dates()).unwrap();
    assert_eq!(dossier.reminder_settings().unwrap().certificates, own, "the officer's own");
    for broken in ["", "{", r#"{"certificates":{"before":[9000],"every":0}}"#] {
        dossier.set_setting("reminder-rules", broken).unwrap();
        assert_eq!(dossier.reminder_settings().unwrap(), Settings::default(), "{broken:?} warns as usual");
    }
}
