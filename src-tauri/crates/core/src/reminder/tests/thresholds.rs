use super::*;
use Threshold::{After, Asked, Before};

#[test]
fn a_certificate_is_warned_of_at_each_threshold_and_weekly_once_it_expired() {
    let certificate = usual();
    let mut recorded = Vec::new();
    let mut shown = Vec::new();
    for days in -70..40 {
        let now = at("2026-11-26T08:00:00+02:00") + chrono::Duration::days(days);
        let today = chisinau_day(now);
        for reminder in due(now, std::slice::from_ref(&certificate), &[], &recorded, &Settings::default()) {
            recorded.push(reminder.recorded(today));
            shown.push((days, reminder.threshold));
        }
    }
    let before = [60, 30, 14, 7, 3, 1, 0].map(|days| (-i64::from(days), Before(days)));
    let after = [7, 14, 21, 28, 35].map(|days| (i64::from(days), After(days)));
    assert_eq!(shown, [before.as_slice(), after.as_slice()].concat(), "each once, on its day");
}

#[test]
fn several_thresholds_crossed_while_the_machine_was_off_give_one_message() {
    let certificate = usual();
    let reminders = look("2026-11-20T10:00:00+02:00", &certificate, &[]);
    assert_eq!(threshold(&reminders), Some(Before(7)), "60, 30, 14 and 7 are crossed, the nearest counts");
    let recorded = vec![reminders[0].recorded(day("2026-11-20"))];
    assert_eq!(threshold(&look("2026-11-21T10:00:00+02:00", &certificate, &recorded)), None);
    let months = look("2027-03-01T10:00:00+02:00", &certificate, &recorded);
    assert_eq!(threshold(&months), Some(After(91)), "after three months off: thirteen weeks, one message");
    assert_eq!(months[0].code, "reminder-expired");
}

#[test]
fn a_message_that_was_shown_but_not_recorded_comes_again_under_the_same_tag() {
    let certificate = usual();
    let first = look("2026-11-12T10:00:00+02:00", &certificate, &[]);
    let second = look("2026-11-13T10:00:00+02:00", &certificate, &[]);
    assert_eq!(first[0].tag(), second[0].tag(), "the newer one takes the older one's place");
    assert_eq!(first[0].tag(), format!("certificate/{}", certificate.held.id), "the place in the window");
    assert_eq!(Subject::parse(&first[0].tag()), Ok(certificate.subject()));
}

#[test]
fn only_a_certificate_that_is_really_replaced_falls_silent() {
    let mut certificate = usual();
    certificate.renewal_begun = true;
    let now = "2026-11-12T10:00:00+02:00";
    assert_eq!(
        threshold(&look(now, &certificate, &[])),
        Some(Before(14)),
        "MEGA hasn't confirmed the new one"
    );
    certificate.held.state = CustodyState::Pending;
    assert_eq!(threshold(&look(now, &certificate, &[])), Some(Before(14)), "one that waits ends as well");
    for state in [CustodyState::Superseded, CustodyState::Removed] {
        certificate.held.state = state;
        assert_eq!(threshold(&look(now, &certificate, &[])), None, "{state:?}: nothing depends on it");
    }
    certificate.held.state = CustodyState::Active;
    certificate.held.not_after = None;
    assert_eq!(threshold(&look(now, &certificate, &[])), None, "no end is known");
}

#[test]
fn a_corrected_end_begins_its_thresholds_anew() {
    let mut certificate = usual();
    let shown = look("2026-11-12T10:00:00+02:00", &certificate, &[]);
    let recorded = vec![shown[0].recorded(day("2026-11-12"))];
    certificate.held.not_after = Some(at("2027-11-26T09:12:00+02:00"));
    assert_eq!(threshold(&look("2026-11-13T10:00:00+02:00", &certificate, &recorded)), None);
    let next = look("2027-11-12T10:00:00+02:00", &certificate, &recorded);
    assert_eq!(threshold(&next), Some(Before(14)), "last year's message was about another end");
    certificate.held.not_after = Some(at("2026-11-20T09:12:00+02:00"));
    let sooner = look("2026-11-13T10:00:00+02:00", &certificate, &recorded);
    assert_eq!(threshold(&sooner), Some(Before(7)), "it ends sooner than the message said");
}

#[test]
fn the_thresholds_can_be_edited_but_not_so_that_the_end_passes_in_silence() {
    let rules = Rules::new([10, 45, 10], 14).unwrap();
    assert_eq!((rules.before(), rules.every()), (&[45, 10, 0][..], 14), "the day itself always stays");
    assert_eq!(Rules::new([], 7).unwrap().before(), [0]);
    assert_eq!(Rules::new([60], 0), Err(NotRules::TooSeldom));
    assert_eq!(Rules::new([60], 31), Err(NotRules::TooSeldom));
    assert_eq!(Rules::new([731], 7), Err(NotRules::TooEarly));
    assert!(
        serde_json::from_str::<Rules>(r#"{"before":[5],"every":0}"#).is_err(),
        "nor by the settings' file"
    );
    assert_eq!(serde_json::from_str::<Settings>("{}").unwrap(), Settings::default());
    let certificate = usual();
    let settings = Settings { certificates: rules, ..Settings::default() };
    let now = at("2026-10-20T10:00:00+03:00");
    let own = due(now, std::slice::from_ref(&certificate), &[], &[], &settings);
    assert_eq!(threshold(&own), Some(Before(45)));
    let nearer =
        vec![Recorded { subject: certificate.subject(), threshold: Before(30), on: day("2026-10-27") }];
    let later = due(at("2026-10-28T10:00:00+02:00"), &[certificate], &[], &nearer, &settings);
    assert_eq!(threshold(&later), None, "a wider threshold added later is covered by a nearer message");
}

#[test]
fn what_was_put_off_comes_back_on_its_day_and_never_after_the_end() {
    let certificate = usual();
    let today = day("2026-11-12");
    let (subject, end) = (certificate.subject(), day("2026-11-26"));
    let recorded = vec![Recorded { subject: subject.clone(), threshold: Before(14), on: today }];
    let snoozed = snooze(subject.clone(), end, day("2026-11-18"), today).unwrap();
    let settings = Settings { snoozed: vec![snoozed], ..Settings::default() };
    let look = |now: &str, recorded: &[Recorded]| {
        threshold(&due(at(now), std::slice::from_ref(&certificate), &[], recorded, &settings))
    };
    assert_eq!(look("2026-11-17T10:00:00+02:00", &[]), None, "put off");
    assert_eq!(
        look("2026-11-18T10:00:00+02:00", &recorded),
        Some(Before(14)),
        "asked for, nothing new crossed"
    );
    let again = [recorded.clone(), vec![Recorded { on: day("2026-11-18"), ..recorded[0].clone() }]].concat();
    assert_eq!(look("2026-11-18T12:00:00+02:00", &again), None, "once");
    assert_eq!(look("2026-11-19T10:00:00+02:00", &again), Some(Before(7)), "and then as ever");

    let wrong = snooze(subject.clone(), end, day("2026-11-27"), today);
    assert_eq!(wrong, Err(SnoozeError::TooLong { latest: end }), "the end itself is never put off");
    assert_eq!(snooze(subject.clone(), end, today, today), Err(SnoozeError::NotAhead));
    let expired = snooze(subject.clone(), end, day("2026-12-30"), day("2026-12-01"));
    assert_eq!(expired, Err(SnoozeError::TooLong { latest: day("2026-12-29") }), "four weeks after today");
    let broken = Snooze { subject, until: day("2030-01-01"), on: today };
    let settings = Settings { snoozed: vec![broken], ..Settings::default() };
    let end =
        due(at("2026-11-26T08:00:00+02:00"), std::slice::from_ref(&certificate), &[], &recorded, &settings);
    assert_eq!(threshold(&end), Some(Before(0)), "not even by a setting that somebody wrote by hand");
}

#[test]
fn before_the_first_threshold_a_reminder_asked_for_comes_once() {
    let certificate = usual();
    let snoozed = Snooze { subject: certificate.subject(), until: day("2026-08-01"), on: day("2026-07-01") };
    let settings = Settings { snoozed: vec![snoozed], ..Settings::default() };
    let look = |now: &str, recorded: &[Recorded]| {
        due(at(now), std::slice::from_ref(&certificate), &[], recorded, &settings)
    };
    let asked = look("2026-08-02T10:00:00+03:00", &[]);
    assert_eq!(threshold(&asked), Some(Asked));
    let recorded = vec![asked[0].recorded(day("2026-08-02"))];
    assert_eq!(threshold(&look("2026-08-03T10:00:00+03:00", &recorded)), None);
    assert_eq!(threshold(&look("2026-09-27T10:00:00+03:00", &recorded)), Some(Before(60)));
}

#[test]
fn the_term_of_mega_is_told_once_it_has_passed_and_a_date_of_the_officer_before_it() {
    let date = |kind, day: &str| WatchedDate {
        id: "x".to_owned(),
        kind,
        day: super::day(day),
        about: "e-Avize · MPass".to_owned(),
    };
    let codes = |now: &str, date: WatchedDate, recorded: &[Recorded]| -> Vec<(String, Threshold)> {
        let reminders = due(at(now), &[], &[date], recorded, &Settings::default());
        reminders.into_iter().map(|reminder| (reminder.code, reminder.threshold)).collect()
    };
    let of = |code: &str, threshold| vec![(code.to_owned(), threshold)];
    let term = || date(WatchedKind::MegaTerm, "2026-11-26");
    assert_eq!(codes("2026-11-26T23:00:00+02:00", term(), &[]), [], "the last day isn't over");
    assert_eq!(codes("2026-11-27T08:00:00+02:00", term(), &[]), of("reminder-term-passed", Before(0)));
    let shown = [Recorded { subject: term().subject(), threshold: Before(0), on: super::day("2026-11-27") }];
    assert_eq!(codes("2026-12-03T08:00:00+02:00", term(), &shown), []);
    assert_eq!(codes("2026-12-04T08:00:00+02:00", term(), &shown), of("reminder-term-passed", After(7)));
    let stisc = date(WatchedKind::StiscTerm, "2026-11-26");
    assert_eq!(codes("2026-11-27T08:00:00+02:00", stisc, &[]), of("reminder-stisc-passed", Before(0)));
    let own = || date(WatchedKind::Own, "2026-11-26");
    assert_eq!(codes("2026-11-18T08:00:00+02:00", own(), &[]), []);
    assert_eq!(codes("2026-11-19T08:00:00+02:00", own(), &[]), of("reminder-date-ahead", Before(7)));
    assert_eq!(codes("2026-11-26T08:00:00+02:00", own(), &[]), of("reminder-date-today", Before(0)));
    assert_eq!(codes("2026-11-28T08:00:00+02:00", own(), &[]), of("reminder-date-passed", Before(0)));
}

#[test]
fn the_most_urgent_comes_first_and_each_certificate_speaks_for_itself() {
    let (later, sooner) = (ends(at("2026-12-20T09:00:00+02:00")), usual());
    let watched = [later.clone(), sooner.clone()];
    let now = at("2026-11-24T10:00:00+02:00");
    let reminders = due(now, &watched, &[], &[], &Settings::default());
    let order: Vec<&CertificateId> = reminders.iter().filter_map(Reminder::certificate).collect();
    assert_eq!(order, [&sooner.held.id, &later.held.id]);
    let recorded = vec![reminders[0].recorded(day("2026-11-24"))];
    let left = due(now, &watched, &[], &recorded, &Settings::default());
    assert_eq!(left[0].certificate(), Some(&later.held.id), "a record is about one certificate only");
}

#[test]
fn what_is_kept_reads_back() {
    for threshold in [Asked, Before(60), Before(0), After(7)] {
        assert_eq!(Threshold::try_from(threshold.to_string()), Ok(threshold));
    }
    for wrong in ["", "before", "before--1", "after-x", "asked-1", "Before-1"] {
        assert_eq!(Threshold::try_from(wrong.to_owned()), Err(NotAThreshold), "{wrong}");
    }
    for wrong in ["", "certificate/../etc", "date/", "x/1", "certificate/ABC"] {
        assert_eq!(Subject::parse(wrong), Err(NotASubject), "{wrong}");
    }
    let record = Recorded { subject: usual().subject(), threshold: Before(3), on: day("2026-11-23") };
    let text = serde_json::to_string(&record).unwrap();
    assert_eq!(serde_json::from_str::<Recorded>(&text).unwrap(), record);
}
