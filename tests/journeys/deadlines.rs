//! Days to be met: a term that passed, a date of the officer's own, a day off, the calendar.

use std::path::Path;
use std::process::Command;

use racord_tests::{IDNO, Options, Session};
use serde_json::{Value, json};

/// The events of a calendar by their UID, as Python's `icalendar` reads them.
fn events(file: &Path) -> Value {
    const READ: &str = "
import icalendar, json, sys
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
assert calendar.errors == [], calendar.errors
print(json.dumps({str(event['UID']): {
    'title': str(event['SUMMARY']), 'start': event['DTSTART'].dt.isoformat(), 'end': event['DTEND'].dt.isoformat(),
    'sequence': int(event['SEQUENCE']), 'alarms': len(event.walk('VALARM'))} for event in calendar.walk('VEVENT')}))
";
    let python = std::env::var("RACORD_PYTHON").unwrap();
    let read = Command::new(python).args(["-c", READ]).arg(file).output().unwrap();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    serde_json::from_slice(&read.stdout).unwrap()
}

/// The event whose title has these words, and its UID.
fn event(events: &Value, words: &str) -> (String, Value) {
    let mut all = events.as_object().unwrap().iter();
    let found = all.find(|(_, event)| event["title"].as_str().unwrap().contains(words));
    let (uid, event) = found.unwrap_or_else(|| panic!("{words} in {events}"));
    (uid.clone(), event.clone())
}

async fn saved_calendar(officer: &Session, name: &str) -> Value {
    let file = officer.home().join(name);
    officer.choose_next(&file);
    officer.click("Salvați calendarul").await;
    officer.until("the calendar is written", async || file.exists().then_some(())).await;
    officer.see(&format!("Calendarul este salvat: {name}")).await;
    events(&file)
}

/// Fills the three boxes of a date as a hand does: the focus goes on by itself.
async fn type_date(officer: &Session, label: &str, digits: &str) {
    officer.fill_in(label, "Ziua", "").await;
    officer.type_text(digits).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_term_passes_and_the_follow_up_is_one_click_away() {
    // Monday, 23 November 2026.
    let mut officer = Session::start(Options::default()).await;
    let institution = json!({ "name": "Primăria Exemplu", "idno": IDNO, "kind": "public-institution",
        "address": "str. Exemplului 1", "officer-name": "Ion Exemplu", "officer-position": "responsabil IT",
        "officer-email": "ion@exemplu.md", "officer-phone": "+373 22 820 000",
        "signatory-name": "Maria Exemplu", "signatory-position": "director" });
    officer.save("institution/new", institution).await;
    let begun = officer.begun().await;
    officer
        .save(&format!("mark-sent/{}/connection-form", begun.integration), json!({ "on": "2026-11-23" }))
        .await;

    // Nobody publishes how long the contract takes: the officer gives it five working days.
    officer.go(&format!("integration/{}/contract", begun.integration)).await;
    officer.see("Nimeni nu publică un termen").await;
    officer.click("Stabiliți un termen").await;
    officer.dialogs(1).await;
    officer.fill("Zile lucrătoare", "zece").await;
    officer.click("Salvați termenul").await;
    officer.see("Scrieți un număr întreg de la 1 la 250").await;
    officer.fill("Zile lucrătoare", "5").await;
    officer.click("Salvați termenul").await;
    officer.dialogs(0).await;
    officer.see("Estimarea dvs.").await;
    officer.see("luni, 30 noiembrie 2026").await;
    officer.click("2 zile sărite și motivul").await;
    officer.see("sfârșit de săptămână").await;
    officer.is_accessible("a step with a term of the officer's own").await;
    officer.screenshot("deadlines-term").await;

    // A day off that the program doesn't know of.
    officer.go("settings").await;
    officer.click("Vedeți și modificați zilele lucrătoare").await;
    officer.see("Zile libere în 2026").await;
    officer.click("Adăugați o zi liberă").await;
    officer.dialogs(1).await;
    officer.fill_in("Astăzi", "Ziua", "51").await;
    officer.fill_in("Astăzi", "Luna", "11").await;
    officer.fill_in("Astăzi", "Anul", "2026").await;
    officer.fill("Cum se numește", "Zi de doliu").await;
    officer.click("Adăugați ziua liberă").await;
    officer.see("Ziua 51 nu există în acea lună. Scrieți un număr de la 1 la 30.").await;
    officer.fill_in("Astăzi", "Ziua", "26").await;
    officer.click("Adăugați ziua liberă").await;
    officer.dialogs(0).await;
    officer.see("Zi de doliu").await;
    officer.see("Adăugată de dvs.").await;
    officer.screenshot("deadlines-days").await;
    officer.is_accessible("working days with one of the officer's own").await;

    officer.go("todo").await;
    officer.see("marți, 1 decembrie 2026").await;
    officer.close().await;

    officer.set_now("2026-12-02T08:00:00Z");
    officer.start_again().await;
    officer.go("todo").await;
    officer.see("Depășite").await;
    officer.see("Termenul stabilit de dvs.").await;
    officer.screenshot("deadlines-overdue").await;
    officer.click("Scrieți o revenire").await;
    officer.see("Revenire").await;
    let place = officer.script("return decodeURI(location.hash.slice(1));").await;
    assert_eq!(
        place,
        format!("letter/{}/follow-up.contract.send.1", begun.integration),
        "the letter to MEGA"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_date_of_the_officers_own_goes_into_the_calendar_and_out_of_it() {
    // Monday, 23 November 2026.
    let mut officer = Session::start(Options::default()).await;
    officer.known_institution().await;
    officer.begun().await;
    officer.go("todo").await;
    officer.click("Adăugați o dată").await;
    officer.fill("Ce este de făcut", "Semnarea anexei").await;
    type_date(&officer, "Ziua", "04122026").await;
    officer.click("Salvați data").await;
    officer.see("Data este salvată").await;
    officer.see("Semnarea anexei · e-Registru").await;
    officer.see("vineri, 4 decembrie 2026").await;
    officer.is_accessible("to do with a date of the officer's own").await;

    let first = saved_calendar(&officer, "first.ics").await;
    let (uid, before) = event(&first, "Semnarea anexei");
    assert_eq!(
        (&before["start"], &before["end"]),
        (&json!("2026-12-04"), &json!("2026-12-05")),
        "a whole day"
    );
    assert_eq!(before["alarms"], 1, "one alarm: Outlook takes no second");

    // An hour later it is moved, put off and done with.
    officer.close().await;
    officer.set_now("2026-11-23T09:00:00Z");
    officer.start_again().await;
    officer.go("todo").await;
    officer.click("Modificați").await;
    officer.dialogs(1).await;
    officer.fill_in("Astăzi", "Ziua", "27").await;
    officer.fill_in("Astăzi", "Luna", "11").await;
    officer.click("Salvați data").await;
    officer.dialogs(0).await;
    officer.see("vineri, 27 noiembrie 2026").await;
    officer.click("Amânați mementoul").await;
    officer.dialogs(1).await;
    type_date(&officer, "Amintiți-mi din nou la", "26112026").await;
    officer.click("Salvați").await;
    officer.dialogs(0).await;
    officer.see("Memento amânat până la 26 noiembrie 2026").await;
    officer.screenshot("deadlines-own-date").await;

    officer.close().await;
    officer.set_now("2026-11-24T08:00:00Z");
    officer.start_again().await;
    officer.go("todo").await;
    let second = saved_calendar(&officer, "second.ics").await;
    let (same, after) = event(&second, "Semnarea anexei");
    assert_eq!((same, &after["start"]), (uid, &json!("2026-11-27")), "the same event on its new day");
    assert!(after["sequence"].as_i64() > before["sequence"].as_i64(), "so that calendars take it over");

    officer.click("Marcați ca făcut").await;
    officer.dialogs(1).await;
    officer.click("Marcați ca făcut").await;
    officer.dialogs(0).await;
    officer.see_no_more("Semnarea anexei").await;
    officer.click("e-Registru").await;
    officer.see("Făcut marți, 24 noiembrie 2026").await;
    assert!(
        officer
            .files_with(b"Semnarea anexei")
            .iter()
            .all(|file| file.ends_with("first.ics") || file.ends_with("second.ics")),
        "on disk the officer's words stand only in the files that were asked for"
    );
}
