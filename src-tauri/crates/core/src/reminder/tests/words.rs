use super::*;
use crate::message::Messages;
use crate::words::Language;

fn said(language: Language, reminder: &Reminder) -> [String; 2] {
    let messages = Messages::new(language);
    [messages.say(&reminder.title()), messages.say(&reminder.body())]
}

#[test]
fn a_warning_names_the_system_the_environment_and_the_day_with_its_weekday() {
    let reminders = look("2026-11-12T10:00:00+02:00", &usual(), &[]);
    assert_eq!(
        said(Language::En, &reminders[0]),
        [
            "Certificate expires in 14 days: e-Avize",
            "The production certificate of “e-Avize” expires on Thursday 26 November 2026. Begin the renewal: order a new one from STISC."
        ]
    );
    assert_eq!(
        said(Language::Ro, &reminders[0]),
        [
            "Certificatul expiră în 14 zile: e-Avize",
            "Certificatul de producție al sistemului „e-Avize” expiră joi, 26 noiembrie 2026. Începeți reînnoirea: solicitați unul nou la STISC."
        ]
    );
    assert_eq!(
        said(Language::Ru, &reminders[0]),
        [
            "Сертификат истекает через 14 дней: e-Avize",
            "Сертификат системы «e-Avize» (продуктивная среда). Последний день: четверг, 26 ноября 2026\u{a0}г. Начните замену: закажите новый сертификат в STISC."
        ]
    );
}

#[test]
fn plurals_follow_each_language() {
    let title = |language, now: &str| said(language, &look(now, &usual(), &[])[0])[0].clone();
    let far = "2026-10-27T10:00:00+02:00";
    assert_eq!(title(Language::Ro, far), "Certificatul expiră în 30 de zile: e-Avize");
    assert_eq!(title(Language::Ro, "2026-11-25T10:00:00+02:00"), "Certificatul expiră într-o zi: e-Avize");
    assert_eq!(title(Language::Ru, "2026-11-25T10:00:00+02:00"), "Сертификат истекает через 1 день: e-Avize");
    assert_eq!(title(Language::Ru, "2026-11-23T10:00:00+02:00"), "Сертификат истекает через 3 дня: e-Avize");
    assert_eq!(title(Language::En, "2026-11-25T10:00:00+02:00"), "Certificate expires in 1 day: e-Avize");
    assert_eq!(title(Language::En, "2026-11-28T10:00:00+02:00"), "Certificate expired 2 days ago: e-Avize");
}

#[test]
fn while_mega_has_not_confirmed_the_new_one_the_warning_says_so() {
    let begun = WatchedCertificate { renewal_begun: true, ..usual() };
    let [_, body] = said(Language::En, &look("2026-11-26T08:00:00+02:00", &begun, &[])[0]);
    assert!(body.ends_with("MEGA has not confirmed it yet: finish the renewal."), "{body}");
    assert!(body.contains("today, Thursday 26 November 2026, at 09:12"), "Chișinău's time: {body}");
}

#[test]
fn a_warning_names_the_next_day_of_the_plan_and_what_can_still_be_done_once_it_no_longer_fits() {
    let terms = PlanTerms::of(&crate::procedure::Catalogue::load().unwrap(), ["mpass"]);
    let days = crate::working_days::WorkingDays::mega();
    let days = PlanDays { outside: days.clone(), together: days };
    let body = |now: &str, done: &[(PlanWhat, NaiveDate)]| {
        let done = done.iter().copied().collect();
        let plan = renewal_plan(day("2026-11-26"), &done, chisinau_day(at(now)), &terms, &days);
        let reminder = look(now, &usual(), &[]).remove(0).with_plan(&plan);
        said(Language::En, &reminder)[1].clone()
    };
    let early = body("2026-09-28T10:00:00+02:00", &[]);
    assert!(early.ends_with("Order a new one from STISC by Tuesday 27 October 2026."), "{early}");
    let ordered = body("2026-10-27T10:00:00+02:00", &[(PlanWhat::Order, day("2026-10-20"))]);
    assert!(ordered.ends_with("STISC must deliver the new one by Tuesday 10 November 2026."), "{ordered}");
    let late = body("2026-11-12T10:00:00+02:00", &[]);
    assert!(late.contains("no longer enough time"), "{late}");
    let switched = body("2026-11-12T10:00:00+02:00", &[(PlanWhat::Switch, day("2026-11-11"))]);
    assert!(switched.contains("tell MEGA that this one can go"), "{switched}");
}

#[test]
fn of_two_certificates_a_warning_says_which() {
    let body = |beside| {
        said(
            Language::En,
            &look("2026-11-12T10:00:00+02:00", &WatchedCertificate { beside, ..usual() }, &[])[0],
        )[1]
        .clone()
    };
    assert!(body(Beside::Old).starts_with("The old production certificate of"));
    assert!(body(Beside::New).starts_with("The new production certificate of"));
}

#[test]
fn every_warning_has_its_title_and_text_in_three_languages() {
    let kinds = [
        WatchedKind::MegaTerm,
        WatchedKind::MegaTermEstimate,
        WatchedKind::Own,
        WatchedKind::Signing,
        WatchedKind::StiscTerm,
    ];
    let mut reminders = Vec::new();
    for now in ["2026-11-20", "2026-11-25", "2026-11-26", "2026-11-27", "2026-12-20"] {
        for time in ["T08:00:00+02:00", "T20:00:00+02:00"] {
            let dates = kinds.map(|kind| WatchedDate {
                id: format!("{kind:?}"),
                kind,
                day: day("2026-11-26"),
                about: "e-Avize · MPass".to_owned(),
            });
            reminders.extend(due(at(&format!("{now}{time}")), &[usual()], &dates, &[], &Settings::default()));
        }
    }
    let codes: std::collections::BTreeSet<&str> = reminders.iter().map(|one| one.code.as_str()).collect();
    assert_eq!(codes.len(), 13, "each kind of message was met: {codes:?}");
    for language in Language::ALL {
        for reminder in &reminders {
            for text in said(language, reminder) {
                assert!(!text.contains('$') && !text.starts_with("reminder-"), "{language:?}: {text}");
            }
        }
    }
    for saying in [
        NotRules::TooEarly.saying(),
        NotRules::TooSeldom.saying(),
        SnoozeError::NotAhead.saying(),
        SnoozeError::TooLong { latest: day("2026-11-26") }.saying(),
    ] {
        assert!(Messages::new(Language::Ro).has(&saying.code), "{saying:?}");
    }
}

#[test]
fn the_officers_words_stay_out_of_what_is_written_for_finding_faults() {
    let own = WatchedDate {
        id: "x".to_owned(),
        kind: WatchedKind::Own,
        day: day("2026-11-26"),
        about: "audit cu parola 1234".to_owned(),
    };
    let now = at("2026-11-26T10:00:00+02:00");
    let reminders = due(now, &[], std::slice::from_ref(&own), &[], &Settings::default());
    assert_eq!(reminders.len(), 1, "its day has come");
    assert!(said(Language::Ro, &reminders[0]).concat().contains("parola"), "the officer is told in full");
    assert!(!format!("{own:?} {reminders:?}").contains("parola"), "a log is not");
}
