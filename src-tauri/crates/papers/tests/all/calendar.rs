//! The calendar file: what stands in it, and that Python's `icalendar` reads it so.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::process::{Command, Stdio};

use chrono::{DateTime, NaiveDate, Utc};
use proptest::prelude::*;
use racord_core::custody::Beside;
use racord_core::id::CertificateId;
use racord_core::message::Messages;
use racord_core::reminder::{PlanWhat, WatchedDate, WatchedKind};
use racord_core::words::{Environment, Language};
use racord_papers::{Calendar, CalendarCertificate, CalendarDate, CalendarPlanDay, calendar};
use serde_json::{Value, json};

const ID: &str = "0190a0b0c0d07000800000000000000a";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn certificate() -> CalendarCertificate {
    CalendarCertificate {
        id: CertificateId::parse(ID).unwrap(),
        system: "e-Avize; avize, \"cereri\" și \\ răspunsuri pentru toată țara".to_owned(),
        environment: Environment::Production,
        beside: Beside::Only,
        start: day("2026-09-27"),
        last_day: day("2026-11-26"),
        changed: at("2026-08-01T10:00:00Z"),
        cancelled: false,
    }
}

fn date(kind: WatchedKind, id: &str, about: &str) -> CalendarDate {
    let date = WatchedDate { id: id.to_owned(), kind, day: day("2026-12-31"), about: about.to_owned() };
    CalendarDate { date, changed: at("2026-08-02T10:00:00Z"), cancelled: false }
}

fn contents() -> Calendar {
    Calendar {
        certificates: vec![certificate()],
        dates: vec![
            date(WatchedKind::MegaTerm, "a/connect", "e-Avize · MPass"),
            date(WatchedKind::MegaTermEstimate, "b/connect", "e-Avize · MSign"),
            date(WatchedKind::StiscTerm, "c", "e-Avize"),
            date(WatchedKind::Own, "d", "Contract\r\nanexa 2"),
        ],
        plan: Vec::new(),
    }
}

fn file(contents: &Calendar, language: Language) -> String {
    calendar(contents, at("2026-11-22T08:00:00Z"), &Messages::new(language))
}

/// The lines as they were before folding.
fn unfolded(file: &str) -> Vec<String> {
    file.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

fn values<'l>(lines: &'l [String], property: &str) -> Vec<&'l str> {
    lines.iter().filter_map(|line| line.strip_prefix(property)).collect()
}

#[test]
fn a_certificate_has_two_events_of_a_whole_day_and_each_date_has_one() {
    let lines = unfolded(&file(&contents(), Language::En));
    assert_eq!(values(&lines, "BEGIN:VEVENT").len(), 6, "two and four");
    assert_eq!(values(&lines, "BEGIN:VALARM").len(), 6, "one alarm each, Outlook takes no second");
    assert_eq!(values(&lines, "DTSTART;VALUE=DATE:")[..2], ["20260927", "20261126"]);
    assert_eq!(values(&lines, "DTEND;VALUE=DATE:")[..2], ["20260928", "20261127"], "the day after");
    assert_eq!(values(&lines, "DTEND;VALUE=DATE:")[2], "20270101", "also over the end of a year");
    assert_eq!(values(&lines, "DTSTAMP:"), ["20261122T080000Z"; 6], "the moment that was given");
    assert_eq!(values(&lines, "PRODID:"), ["-//Racord//Racord//EN"]);
}

#[test]
fn exported_again_after_a_change_the_events_keep_their_uid_and_raise_their_sequence() {
    let before = contents();
    let mut after = contents();
    after.certificates[0].last_day = day("2027-11-26");
    after.certificates[0].changed = at("2026-08-01T10:00:01Z");
    let [before, after] = [&before, &after].map(|contents| unfolded(&file(contents, Language::Ro)));
    assert_eq!(values(&before, "UID:"), values(&after, "UID:"), "the same events");
    let sequence = |lines: &[String]| -> Vec<i64> {
        values(lines, "SEQUENCE:").into_iter().map(|number| number.parse().unwrap()).collect()
    };
    let (before, after) = (sequence(&before), sequence(&after));
    assert!(after[0] > before[0] && after[1] > before[1], "a second later is later");
    assert_eq!(before[2..], after[2..], "what didn't change keeps its number");
    assert!(after.iter().all(|number| i32::try_from(*number).is_ok()), "it fits 31 bits");
}

#[test]
fn a_certificate_that_was_replaced_takes_its_events_out_of_the_calendar() {
    let replaced = CalendarCertificate { cancelled: true, ..certificate() };
    let lines =
        unfolded(&file(&Calendar { certificates: vec![replaced], ..Calendar::default() }, Language::Ro));
    assert_eq!(values(&lines, "STATUS:"), ["CANCELLED", "CANCELLED"]);
    assert_eq!(values(&lines, "BEGIN:VALARM").len(), 0, "nothing rings for it");
}

#[test]
fn the_old_certificate_and_the_new_one_are_told_apart() {
    let certificates =
        [Beside::Old, Beside::New].map(|beside| CalendarCertificate { beside, ..certificate() });
    let calendar = Calendar { certificates: certificates.into(), ..Calendar::default() };
    for (language, old, new) in [
        (Language::En, "old production certificate", "new production certificate"),
        (Language::Ro, "certificatul vechi de producție", "certificatul nou de producție"),
        (Language::Ru, "старый, продуктивная среда", "новый, продуктивная среда"),
    ] {
        let lines = unfolded(&file(&calendar, language)).join("\n").replace('\\', "");
        assert!(lines.contains(old) && lines.contains(new), "two events must not read alike:\n{lines}");
    }
}

#[test]
fn each_day_of_a_plan_is_an_event_that_goes_once_it_is_done() {
    let on = |what, by: &str, cancelled| CalendarPlanDay {
        certificate: CertificateId::parse(ID).unwrap(),
        system: "e-Avize".to_owned(),
        environment: Environment::Production,
        what,
        by: day(by),
        changed: at("2026-08-02T10:00:00Z"),
        cancelled,
    };
    let plan = vec![on(PlanWhat::Order, "2026-10-27", true), on(PlanWhat::TellMega, "2026-11-12", false)];
    let lines = unfolded(&file(&Calendar { plan, ..Calendar::default() }, Language::En));
    assert_eq!(values(&lines, "DTSTART;VALUE=DATE:"), ["20261027", "20261112"]);
    assert_eq!(values(&lines, "STATUS:"), ["CANCELLED", "CONFIRMED"], "it is ordered");
    assert_eq!(
        values(&lines, "SUMMARY:")[1],
        "MEGA must have the new production certificate · e-Avize",
        "as the list of deadlines calls it"
    );
    let uid = format!("certificate-{ID}-plan-tell@racord");
    assert_eq!(values(&lines, "UID:")[1], uid, "the same whenever it is exported");
}

#[test]
fn an_empty_calendar_is_a_calendar() {
    let lines = unfolded(&file(&Calendar::default(), Language::Ru));
    assert_eq!(lines.first().map(String::as_str), Some("BEGIN:VCALENDAR"));
    assert_eq!(lines.last().map(String::as_str), Some("END:VCALENDAR"));
    assert_eq!(values(&lines, "VERSION:"), ["2.0"]);
}

#[test]
fn a_calendar_program_by_other_hands_reads_it() {
    let Ok(python) = std::env::var("RACORD_PYTHON") else { return };
    for language in Language::ALL {
        let messages = Messages::new(language);
        let read = judge(&python, &file(&contents(), language));
        let events = read.as_array().unwrap();
        assert_eq!(events.len(), 6, "{language:?}");
        let first = &events[0];
        assert_eq!(first["uid"], format!("certificate-{ID}-start@racord"));
        assert_eq!(first["start"], "2026-09-27", "a date, not a moment");
        assert_eq!(first["end"], "2026-09-28");
        assert_eq!(first["alarms"], json!([["DISPLAY", 9 * 3600]]), "nine in the morning of that day");
        assert_eq!(events[1]["alarms"], json!([["DISPLAY", -15 * 3600]]), "of the day before");
        let title = events[1]["title"].as_str().unwrap();
        assert!(title.ends_with(&certificate().system), "each letter of the name came through: {title}");
        let own = events[5]["title"].as_str().unwrap();
        assert_eq!(own, "Contract\nanexa 2", "the officer's own words, with their lines");
        assert_eq!(events[5]["text"], Value::Null);
        assert!(events[2]["title"].as_str().unwrap().contains("e-Avize · MPass"));
        let uids: BTreeSet<&str> = events.iter().map(|event| event["uid"].as_str().unwrap()).collect();
        assert_eq!(uids.len(), 6, "each has its own");
        let text = events[0]["text"].as_str().unwrap();
        assert!(text.contains(&messages.day_long(day("2026-11-26"))), "with the weekday: {text}");
    }
}

/// What Python's `icalendar` reads.
fn judge(python: &str, file: &str) -> Value {
    let script = "import sys, json, icalendar\n\
        calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())\n\
        assert calendar.errors == [], calendar.errors\n\
        read = []\n\
        for event in calendar.walk('VEVENT'):\n    \
            assert event.errors == [], event.errors\n    \
            text = event.get('DESCRIPTION')\n    \
            alarms = [[str(a['ACTION']), int(a['TRIGGER'].dt.total_seconds())] for a in event.walk('VALARM')]\n    \
            read.append({'uid': str(event['UID']), 'title': str(event['SUMMARY']),\n        \
                'text': text and str(text), 'start': str(event['DTSTART'].dt), 'end': str(event['DTEND'].dt),\n        \
                'sequence': int(event['SEQUENCE']), 'alarms': alarms})\n\
        print(json.dumps(read))";
    let mut child = Command::new(python)
        .args(["-c", script])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("RACORD_PYTHON is a Python");
    child.stdin.take().unwrap().write_all(file.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "RACORD_PYTHON has no icalendar, or it does not read the file");
    serde_json::from_slice(&output.stdout).unwrap()
}

proptest! {
    #[test]
    fn no_line_is_longer_than_75_octets_and_none_breaks_within_a_letter(
        system in "[a-zșțăж,;\\\\\n 😀]{0,200}", about in "\\PC{0,150}"
    ) {
        let contents = Calendar {
            certificates: vec![CalendarCertificate { system, ..certificate() }],
            dates: vec![date(WatchedKind::MegaTerm, "x", &about)],
            plan: Vec::new(),
        };
        let file = file(&contents, Language::Ro);
        for line in file.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75, "{} octets: {}", line.len(), line);
            prop_assert!(!line.contains(['\r', '\n']), "only whole ends of lines: {:?}", line);
        }
        let events = unfolded(&file).iter().filter(|line| *line == "BEGIN:VEVENT").count();
        prop_assert_eq!(events, 3, "no name writes an event of its own");
    }
}

#[test]
fn the_end_of_a_certificate_with_which_a_service_signs_says_what_to_do() {
    let about = "certificatul de semnare al MPass, testare";
    let dates = vec![date(WatchedKind::Signing, "signing-mpass-test", about)];
    let lines = unfolded(&file(&Calendar { dates, ..Calendar::default() }, Language::Ro));
    assert_eq!(values(&lines, "SUMMARY:"), ["Expiră: certificatul de semnare al MPass\\, testare"]);
    assert!(values(&lines, "DESCRIPTION:")[0].contains("anunțați dezvoltatorii"), "{lines:?}");
}
