//! Deadlines: by which days they are counted, and what the officer sets, puts off and adds.

use crate::support::{Office, of_event};
use racord_core::words::Language;
use serde_json::{Value, json};

impl Office {
    /// MPass, as far as MEGA has everything and confirmed it: its seven working days run from Sunday, 22 November.
    fn mega_has_everything(&self, system: &str) -> String {
        let id = self.begin(system, "mpass");
        self.mark("sent", &id, "connection-form");
        for turn in ["send", "sign", "countersign"] {
            self.passed(&id, "contract", turn);
        }
        self.passed(&id, "integration-details", "announce");
        self.save(
            &format!("answers/{id}/integration-details"),
            json!({"logout-request-test": "https://test.exemplu.md/out",
                "logout-response-test": "https://test.exemplu.md/done",
                "logout-request-production": "https://exemplu.md/out",
                "logout-response-production": "https://exemplu.md/done", "attributes": "FirstName"}),
        );
        self.hold(system);
        self.mark("sent", &id, "integration-details");
        self.export(&id, "certificate.test");
        self.mark("sent", &id, "certificate.test");
        for draft in ["integration-details", "certificate.test"] {
            self.mark("received", &id, draft);
        }
        id
    }

    /// A test certificate that ends on 22 October 2027.
    fn hold(&self, system: &str) -> String {
        let mut params = rcgen::CertificateParams::new(["e-registru.exemplu.md".to_owned()]).expect("a name");
        params.distinguished_name.push(rcgen::DnType::OrganizationName, "Primăria Exemplu");
        params.distinguished_name.push(rcgen::DnType::CustomDnType(vec![2, 5, 4, 97]), "NTRMD-1000000000007");
        params.not_before = rcgen::date_time_ymd(2026, 10, 22);
        params.not_after = rcgen::date_time_ymd(2027, 10, 22);
        let pem = params.self_signed(&rcgen::KeyPair::generate().expect("a key")).expect("signed").pem();
        let opened = self.ask("paste_certificate", json!({"text": pem}));
        let form = opened["certificates"][0]["form"].as_str().expect("a form").to_owned();
        self.save(&form, json!({"system": system, "environment": "test"}))
    }

    fn term(&self, integration: &str, step: &str) -> Value {
        self.step(integration, step)["term"].clone()
    }

    fn fact(&self, integration: &str, step: &str, id: &str) -> String {
        let term = self.term(integration, step);
        let facts = term["facts"].as_array().expect("facts").clone();
        let fact = facts.iter().find(|fact| fact["id"] == id).unwrap_or_else(|| panic!("{id} in {term}"));
        fact["value"].as_str().expect("words").to_owned()
    }
}

#[test]
fn a_day_off_that_the_officer_adds_moves_the_end_of_megas_term_and_is_named_among_the_days_passed_over() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    let id = office.mega_has_everything(&system);
    assert_eq!(
        office.fact(&id, "test-access", "term-until"),
        "Tuesday 1 December 2026",
        "seven working days"
    );
    let skipped = office.term(&id, "test-access")["skipped"].clone();
    let days: Vec<&str> =
        skipped.as_array().expect("days").iter().map(|day| day["day"]["date"].as_str().unwrap()).collect();
    assert_eq!(days, ["2026-11-28", "2026-11-29"], "one weekend lies in between");

    office.save("day-off/new", json!({"date": "2026-11-26", "name": "Ziua doliului", "source": "HG 1"}));
    assert_eq!(office.fact(&id, "test-access", "term-until"), "Wednesday 2 December 2026", "a day later");
    let skipped = office.term(&id, "test-access")["skipped"].to_string();
    assert!(skipped.contains("Ziua doliului"), "the reason is the officer's: {skipped}");
    let again = office
        .try_save("day-off/new", json!({"date": "2026-11-26", "name": "Încă una"}))
        .expect_err("nobody works on that day anyway");
    assert_eq!(again.fields[0].code, "days-wrong-off");

    let days = office.ask("working_days", json!({}));
    let row = days["years"][0]["days"].as_array().unwrap().iter().find(|day| day["key"] == "own/2026-11-26");
    let remove = row.expect("the day added")["remove"].as_str().expect("a form").to_owned();
    office.save(&remove, json!({}));
    assert_eq!(
        office.fact(&id, "test-access", "term-until"),
        "Tuesday 1 December 2026",
        "as published again"
    );
}

#[test]
fn the_hram_of_the_institution_moves_its_own_plan_and_no_term_of_mega() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    let id = office.mega_has_everything(&system);
    let plan = || office.ask("renewal", json!({"system": system, "environment": "test"}))["plan"].to_string();
    let before = plan();
    let hram = |day: &str| json!({"locality": "other", "other": "Exemplu", "day": day});
    office.save("hram", hram("2026-11-26"));
    assert_eq!(
        office.fact(&id, "test-access", "term-until"),
        "Tuesday 1 December 2026",
        "MEGA works that day"
    );
    assert_eq!(plan(), before, "the plan lies in October of the next year");
    // Tuesday: within the days that the developers have for switching.
    office.save("hram", hram("2026-10-19"));
    assert_ne!(plan(), before, "nobody at the institution switches anything on its Hram");
    office.save("hram", json!({"locality": "none"}));
    assert_eq!(plan(), before, "without a Hram as before");
}

#[test]
fn a_published_day_is_struck_and_put_back() {
    let office = Office::new(Language::Ro);
    let christmas = || {
        let days = office.ask("working_days", json!({}));
        let days = days["years"][0]["days"].as_array().unwrap().clone();
        days.into_iter().find(|day| day["day"]["date"] == "2026-12-25").expect("Christmas")
    };
    let count = || office.ask("working_days", json!({}))["years"][0]["summary"].as_str().unwrap().to_owned();
    assert!(count().starts_with("250 "), "2026 has 250 working days in Chișinău: {}", count());
    let hrams = || {
        let days = office.ask("working_days", json!({}));
        let days = days["years"][0]["days"].as_array().unwrap().clone();
        days.into_iter().filter(|day| day["day"]["date"] == "2026-10-14").collect::<Vec<_>>()
    };
    assert_eq!(hrams()[0]["key"], "", "Chișinău's own day always counts: it has no key to strike it by");
    office.save("hram", json!({"locality": "Chișinău"}));
    assert_eq!(
        (hrams().len(), &hrams()[0]["remove"]),
        (1, &json!("day-remove/hram")),
        "chosen, it stands once"
    );
    office.save("hram", json!({"locality": "none"}));
    office.ask("strike_day", json!({"key": christmas()["key"]}));
    assert_eq!(christmas()["struck"], true, "it stays in the list, so that it can be put back");
    assert!(count().starts_with("251 "), "it is worked: {}", count());
    assert_eq!(office.ask("working_days", json!({}))["changed"], true);
    office.ask("restore_day", json!({"key": christmas()["key"]}));
    assert!(count().starts_with("250 "), "as before: {}", count());
    let moved =
        json!({"off": "2026-12-24", "worked": "2026-12-19", "binds": "public-bodies", "source": "HG 2"});
    office.save("moved-day/new", moved);
    office.ask("strike_day", json!({"key": christmas()["key"]}));
    office.ask("restore_days", json!({}));
    assert_eq!(office.ask("working_days", json!({}))["changed"], false, "all is as published");
    let gone = office.try_ask("strike_day", json!({"key": "own/2026-12-24"})).expect_err("it is gone");
    assert_eq!(gone.code, "days-wrong-not-there");
}

#[test]
fn a_term_of_the_officers_own_passes_and_the_follow_up_is_at_hand() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    let id = office.begin(&system, "msign");
    office.mark("sent", &id, "connection-form");
    let term = office.term(&id, "contract");
    assert!(term["basis"].as_str().unwrap().starts_with("Nobody publishes"), "no term is made up: {term}");
    let form = term["actions"][0]["form"].as_str().expect("a form").to_owned();
    for wrong in ["0", "zece", "251"] {
        let refused = office.try_save(&form, json!({"working-days": wrong})).expect_err(wrong);
        assert_eq!(refused.fields[0].code, "form-own-term-number", "{wrong}");
    }
    office.save(&form, json!({"working-days": "5"}));
    let detail = office.step(&id, "contract")["detail"].as_str().unwrap().to_owned();
    assert!(
        detail.starts_with("Your own estimate") && detail.contains("Friday 27 November 2026"),
        "{detail}"
    );
    assert!(office.deadline("soon", "ontract").is_some(), "it stands among the deadlines");

    office.days_pass(6);
    let passed = office.deadline("overdue", "ontract").expect("Saturday: the term has passed");
    let letter = passed["follow_up"].as_str().expect("one click away").to_owned();
    assert_eq!(letter, format!("letter/{id}/follow-up.contract.send.1"));
    let (of, draft) = letter.trim_start_matches("letter/").split_once('/').unwrap();
    let written = office.ask("letter", json!({"of": of, "draft": draft}));
    assert!(!written["draft"].to_string().contains("own estimate"), "MEGA isn't held to the officer's guess");

    office.save(&form, json!({"working-days": ""}));
    assert!(office.deadline("overdue", "ontract").is_none(), "without a term nothing is overdue");
}

#[test]
fn stisc_is_waited_for_with_the_day_of_the_order_and_the_day_that_is_expected() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    let id = office.begin(&system, "msign");
    assert_eq!(office.term(&id, "certificate"), Value::Null, "nothing is ordered yet");
    office.save(&format!("begun/{id}/certificate"), json!({"on": office.today()}));
    assert_eq!(office.fact(&id, "certificate", "ordered-on"), "Sunday 22 November 2026");
    office.save(&format!("own-term/{id}/certificate/issue"), json!({"working-days": "10"}));
    assert_eq!(office.fact(&id, "certificate", "expected-by"), "Friday 4 December 2026", "ten working days");
    office.days_pass(13);
    let passed = office.deadline("overdue", "certificate").expect("STISC is late");
    assert_eq!(passed["follow_up"], format!("letter/{id}/follow-up.certificate.issue.1"));
    let calendar = office.calendar();
    assert!(calendar.contains("SUMMARY:STISC should have answered"), "in the calendar, too: {calendar}");
    let refused = office.try_save(&format!("own-term/{id}/certificate/send"), json!({"working-days": "3"}));
    assert_eq!(refused.expect_err("it is the officer's own turn").code, "not-found-turn");
}

#[test]
fn a_date_of_the_officers_own_is_watched_changed_done_with_and_removed() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    let place =
        office.save("own-date/new", json!({"system": system, "about": "Semnat anexa", "day": "2026-11-30"}));
    assert_eq!(place, "todo", "back to where it was asked for");
    let row = office.deadline("soon", "Semnat anexa · e-Registru").expect("within two weeks");
    let form = |row: &Value, of: &str| {
        let actions = row["actions"].as_array().unwrap();
        let form = actions.iter().map(|action| action["form"].as_str().unwrap());
        form.clone().find(|form| form.starts_with(of)).unwrap_or_else(|| panic!("{of} in {row}")).to_owned()
    };
    office.save(&form(&row, "own-date/"), json!({"about": "Semnat anexa 2", "day": "2026-11-20"}));
    let row = office.deadline("overdue", "Semnat anexa 2").expect("two days ago");
    let refused = office
        .try_save(&form(&row, "own-date-done/"), json!({"on": "2026-11-23"}))
        .expect_err("tomorrow hasn't come");
    assert_eq!(refused.fields[0].code, "integration-day-in-future");
    office.save(&form(&row, "own-date-done/"), json!({"on": "2026-11-21"}));
    assert!(office.deadline("overdue", "Semnat").is_none(), "done");
    let dates = office.ask("system", json!({"id": system}))["dates"].clone();
    assert!(dates[0]["detail"].as_str().unwrap().contains("21 November 2026"), "its page keeps it: {dates}");
    office.save(
        &form(&dates[0], "own-date/"),
        json!({"about": "Semnat anexa 2", "day": "2026-11-20", "again": "yes"}),
    );
    assert!(office.deadline("overdue", "Semnat").is_some(), "not done after all");

    for file in walk(office.folder.path()) {
        let bytes = std::fs::read(&file).unwrap();
        let found = bytes.windows(12).any(|window| window == b"Semnat anexa");
        assert!(!found, "the officer's words are sealed: {}", file.display());
    }
    office.save(&form(&dates[0], "own-date-remove/"), json!({}));
    assert_eq!(office.ask("system", json!({"id": system}))["dates"], json!([]), "gone");
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files.extend(walk(&path)) } else { files.push(path) }
    }
    files
}

#[test]
fn a_reminder_is_put_off_but_never_beyond_the_day_itself() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    office.save(&format!("own-date/new/{system}"), json!({"about": "Raport", "day": "2026-11-27"}));
    let row = office.deadline("soon", "Raport").unwrap();
    let snooze = row["actions"].as_array().unwrap().iter().map(|action| action["form"].as_str().unwrap());
    let snooze =
        snooze.clone().find(|form| form.starts_with("snooze/date/")).expect("its warning is near").to_owned();
    let refused = office.try_save(&snooze, json!({"until": "2026-11-28"})).expect_err("the day after");
    assert_eq!(refused.fields[0].code, "reminder-snooze-long");
    let refused = office.try_save(&snooze, json!({"until": "2026-11-22"})).expect_err("today");
    assert_eq!(refused.fields[0].code, "reminder-snooze-ahead");
    office.save(&snooze, json!({"until": "2026-11-26"}));
    let tag = office.deadline("soon", "Raport").unwrap()["tag"]["text"].as_str().unwrap().to_owned();
    assert!(tag.contains("26 November 2026"), "it says so: {tag}");
    office.save(&snooze, json!({"until": ""}));
    assert_eq!(office.deadline("soon", "Raport").unwrap()["tag"], Value::Null, "as usual again");
}

#[test]
fn the_thresholds_are_the_officers_and_empty_ones_the_programs() {
    let office = Office::new(Language::En);
    let rules = || office.ask("settings", json!({}))["rules"].to_string();
    assert!(rules().contains("60, 30, 14, 7, 3, 1 days before"), "{}", rules());
    office.save(
        "reminder-rules",
        json!({"certificates-before": "90; 45 10", "certificates-every": "3", "dates-before": "", "dates-every": ""}),
    );
    assert!(rules().contains("90, 45, 10 days before") && rules().contains("every 3 days"), "{}", rules());
    assert!(rules().contains("7, 1 days before"), "left empty: as the program would have it");
    let refused = office
        .try_save(
            "reminder-rules",
            json!({"certificates-before": "800", "dates-every": "31", "dates-before": "x"}),
        )
        .expect_err("all three are wrong");
    let codes: Vec<&str> = refused.fields.iter().map(|field| field.code.as_str()).collect();
    assert_eq!(codes, ["reminder-wrong-early", "form-rules-numbers"], "each at its field");
    office.save("reminder-rules", json!({}));
    assert!(rules().contains("60, 30, 14, 7, 3, 1 days before"), "back to the program's own");
}

#[test]
fn the_calendar_has_the_officers_dates_and_rises_when_the_working_days_change() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    office.mega_has_everything(&system);
    office.save(&format!("own-date/new/{system}"), json!({"about": "Raport; anual", "day": "2026-12-10"}));
    let before = office.calendar();
    assert_eq!(of_event(&before, "Raport", "DTSTART;VALUE=DATE:"), "20261210");
    let ends = |calendar: &str| of_event(calendar, "MEGA’s term ends", "DTSTART;VALUE=DATE:");
    assert_eq!(ends(&before), "20261201");
    let number = |calendar: &str, words: &str| of_event(calendar, words, "SEQUENCE:").parse::<i64>().unwrap();
    let uid = |calendar: &str| of_event(calendar, "MEGA’s term ends", "UID:");

    office.days_pass(1);
    assert_eq!(number(&office.calendar(), "MEGA’s term"), number(&before, "MEGA’s term"), "nothing changed");
    office.save("day-off/new", json!({"date": "2026-11-26", "name": "Zi liberă"}));
    let after = office.calendar();
    assert_eq!(
        (ends(&after).as_str(), uid(&after)),
        ("20261202", uid(&before)),
        "the same event, a day later"
    );
    assert!(number(&after, "MEGA’s term") > number(&before, "MEGA’s term"), "so that calendars take it over");

    let row = office.deadline("later", "Raport").unwrap();
    let id = row["actions"][0]["form"].as_str().unwrap().trim_start_matches("own-date-done/").to_owned();
    office.save(&format!("own-date-done/{id}"), json!({"on": office.today()}));
    assert_eq!(of_event(&office.calendar(), "Raport", "STATUS:"), "CANCELLED", "done: out of the calendar");
    office.save(&format!("own-date-remove/{id}"), json!({}));
    assert_eq!(
        of_event(&office.calendar(), &id, "STATUS:"),
        "CANCELLED",
        "removed: the journal knows it still"
    );
}

#[test]
fn a_new_round_has_a_term_of_its_own_and_the_old_one_leaves_the_calendar() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    let id = office.mega_has_everything(&system);
    let uid = |round: u32| format!("UID:date-{id}-test-access-{round}@racord");
    assert!(office.calendar().contains(&uid(1)));
    let term = racord_core::reminder::Subject::Date(format!("{id}-test-access-1"));
    office.days_pass(12);
    office.save(&format!("snooze/{}", term.tag()), json!({"until": "2026-12-20"}));
    let put_off = || office.deadline("overdue", "MPass").expect("passed")["tag"].clone();
    assert!(put_off().to_string().contains("put off"), "{}", put_off());
    office.save(&format!("returned/{id}/test-access"), json!({"on": office.today(), "note": "Refaceți"}));
    let calendar = office.calendar();
    assert_eq!(of_event(&calendar, &uid(1), "STATUS:"), "CANCELLED", "the round is over");
}

#[test]
fn a_day_off_in_a_later_year_can_be_seen_and_removed() {
    let office = Office::new(Language::En);
    office.save("day-off/new", json!({"date": "2029-11-26", "name": "Zi liberă"}));
    let years = || {
        let years = office.ask("working_days", json!({}))["years"].as_array().unwrap().clone();
        years.iter().map(|year| year["year"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(years(), ["2026", "2027", "2029"], "this year, the next, and what the officer added");
    office.save("day-remove/own/2029-11-26", json!({}));
    assert_eq!(years(), ["2026", "2027"]);
}

#[test]
fn a_day_that_no_month_has_is_named() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    let wrong = |day: &str| {
        let refused = office
            .try_save(&format!("own-date/new/{system}"), json!({"about": "Raport", "day": day}))
            .expect_err(day);
        (refused.fields[0].code.clone(), refused.fields[0].message.clone())
    };
    let (code, message) = wrong("2026-11-51");
    assert_eq!(code, "form-date-day");
    assert!(message.contains("51") && message.contains("30"), "November has thirty: {message}");
    assert_eq!(wrong("2026-13-01").0, "form-date-month");
    assert_eq!(wrong("0026-12-05").0, "form-date-year", "a year of two digits isn't the time of Augustus");
    assert_eq!(wrong("2026--1").0, "form-date", "something is missing");
}

#[test]
fn what_a_newer_version_kept_counts_as_nothing_and_is_not_overwritten() {
    let office = Office::new(Language::Ro);
    let (days, rules) = (r#"{"extra":"another shape"}"#, r#"{"certificates":"weekly"}"#);
    let folder = office.folder.path().join("data");
    let beside = racord_dossier::Dossier::open_existing(&folder, office.secrets.clone()).unwrap().unwrap();
    beside.set_setting("own-days", days).unwrap();
    beside.set_setting("reminder-rules", rules).unwrap();
    office.ask("working_days", json!({}));
    assert_eq!(office.try_ask("restore_days", json!({})).unwrap_err().code, "days-unreadable");
    assert!(office.ask("settings", json!({}))["rules"].to_string().contains("60, 30"), "warnings come");
    let refused = office.try_save("reminder-rules", json!({"certificates-before": "90"})).unwrap_err();
    assert_eq!(refused.code, "reminder-rules-unreadable");
    assert_eq!(beside.setting("own-days").unwrap().as_deref(), Some(days), "the newer version finds it");
    assert_eq!(beside.setting("reminder-rules").unwrap().as_deref(), Some(rules));
}
