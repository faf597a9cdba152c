//! Letters that no step sends: follow-ups, renewals, questions to STISC, and the number that they go out under.

use crate::support::Office;
use racord_core::words::{Environment, Language};
use serde_json::{Value, json};

const OLD: &str = "40000000103001DB5ED3A4EDB02B";
const NEW: &str = "40000000103001DB5ED3A4EDB0FF";

fn hold(office: &Office, system: &str, environment: &str, serial: &str, last_year: i32) -> String {
    office.hold_from(system, environment, serial, (2026, 10, 22), (last_year, 10, 22))
}

impl Office {
    fn letters(&self, system: &str) -> Vec<Value> {
        self.ask("system", json!({"id": system}))["letters"].as_array().expect("a list").clone()
    }

    /// The draft that a row of letters leads to.
    fn letter_of(&self, system: &str, starts: &str) -> String {
        let start = format!("letter/{system}/");
        let places: Vec<String> = self
            .letters(system)
            .iter()
            .map(|row| row["place"].as_str().expect("a place").trim_start_matches(&start).to_owned())
            .collect();
        places.iter().find(|draft| draft.starts_with(starts)).unwrap_or_else(|| panic!("{places:?}")).clone()
    }

    fn mail(&self, of: &str, draft: &str) -> String {
        let letter = self.letter(of, draft);
        letter["mail"]["text"].as_str().unwrap_or_else(|| panic!("{letter}")).to_owned()
    }

    fn goes_out(&self, of: &str, draft: &str) {
        self.export(of, draft);
        self.mark("sent", of, draft);
    }
}

/// The connection form went out: MEGA is to send the contract.
fn waiting_for_mega() -> (Office, String) {
    let office = Office::new(Language::Ro);
    let system = office.institution_and_system();
    let id = office.begin(&system, "mpass");
    assert_eq!(office.step(&id, "contract")["follow_up"], Value::Null, "nobody is waited for");
    office.mark("sent", &id, "connection-form");
    (office, id)
}

#[test]
fn a_follow_up_says_what_was_sent_and_a_second_one_names_the_first() {
    let (office, id) = waiting_for_mega();
    let offer = office.step(&id, "contract")["follow_up"].clone();
    let first = "follow-up.contract.send.1";
    assert_eq!(offer, json!({"place": format!("letter/{id}/{first}"), "overdue": false}));
    office.days_pass(20);
    let text = office.mail(&id, first);
    for said in
        ["Formularul unic de conectare: trimis la 22 noiembrie 2026", "pasul 2", "din 22 noiembrie 2026"]
    {
        assert!(text.contains(said), "it says {said}:\n{text}");
    }
    assert!(!text.contains("Termenul publicat"), "no page states a term for the contract:\n{text}");
    let before = office.step(&id, "contract");

    office.save(&format!("outgoing/{id}/{first}"), json!({"number": "01-12/345", "address": ""}));
    assert!(office.mail(&id, first).contains("Nr. 01-12/345 din 12 decembrie 2026"));
    office.goes_out(&id, first);
    let after = office.step(&id, "contract");
    assert_eq!(after["status"], before["status"], "urging moves no step");
    assert_eq!(after["follow_ups"][0]["place"], format!("letter/{id}/{first}"));
    assert_eq!(after["follow_up"]["place"], format!("letter/{id}/follow-up.contract.send.2"));
    let changed = office.try_save(&format!("outgoing/{id}/{first}"), json!({"number": "7"}));
    assert_eq!(changed.expect_err("it is out").code, "letter-sent");

    office.days_pass(5);
    let second = office.mail(&id, "follow-up.contract.send.2");
    assert!(
        second.contains("revine repetat") && second.contains("- nr. 01-12/345 din 12 decembrie 2026"),
        "{second}"
    );
    let third = office.try_ask("letter", json!({"of": id, "draft": "follow-up.contract.send.3"}));
    assert_eq!(third.expect_err("the second isn't out").code, "not-found-draft");

    office.ask("undo_letter", json!({"of": id, "draft": first}));
    assert_eq!(
        office.step(&id, "contract")["follow_up"]["place"],
        format!("letter/{id}/{first}"),
        "the word is taken back: the first is to be sent again"
    );
}

#[test]
fn nothing_is_urged_once_the_answer_is_there_and_what_went_out_stays() {
    let (office, id) = waiting_for_mega();
    let first = "follow-up.contract.send.1";
    office.days_pass(3);
    office.goes_out(&id, first);
    let text = office.mail(&id, first);
    office.days_pass(1);
    office.save(&format!("turn/{id}/contract/send"), json!({"on": office.today()}));
    assert_eq!(office.step(&id, "contract")["follow_up"], Value::Null);
    assert_eq!(office.mail(&id, first), text, "a letter that is out says what was known then");
    office.mark("answered", &id, first);
    assert_eq!(office.letter(&id, first)["actions"], json!([]), "the matter is closed");
}

#[test]
fn a_certificate_on_order_is_asked_for_at_stisc() {
    let (office, id) = waiting_for_mega();
    for turn in ["send", "sign", "countersign"] {
        office.save(&format!("turn/{id}/contract/{turn}"), json!({"on": office.today()}));
    }
    office.save(&format!("begun/{id}/certificate"), json!({"on": office.today()}));
    office.days_pass(10);
    let place = office.step(&id, "certificate")["follow_up"]["place"].clone();
    let draft = place.as_str().unwrap_or_else(|| panic!("{place}")).rsplit('/').next().unwrap().to_owned();
    let letter = office.letter(&id, &draft);
    assert_eq!(letter["mail"]["to"], "stisc@stisc.gov.md");
    assert_eq!(letter["findings"][0]["code"], "letter-address-doubtful", "published for petitions: {letter}");
    assert!(office.mail(&id, &draft).contains("comandat la 22 noiembrie 2026"));
    office.save(
        &format!("outgoing/{id}/{draft}"),
        json!({"number": "", "address": "certificate@stisc.example"}),
    );
    let letter = office.letter(&id, &draft);
    assert_eq!(letter["mail"]["to"], "certificate@stisc.example");
    assert_eq!(letter["findings"], json!([]), "the officer knows where it goes");
}

/// A system whose certificate in use two addresses know, and a new one.
fn renewing() -> (Office, String) {
    let office = Office::new(Language::Ro);
    let system = office.institution_and_system();
    let old = hold(&office, &system, "production", OLD, 2027);
    for service in ["mpass", "msign", "MPower"] {
        office.save(&format!("registration/{old}"), json!({"service": service, "since": "2026-10-25"}));
    }
    (office, system)
}

#[test]
fn a_renewal_is_written_to_each_address_with_what_its_services_need() {
    let (office, system) = renewing();
    let before = office.letter_of(&system, "renewal.production");
    let lacks = office.letter(&system, &before)["missing"].clone();
    assert!(lacks.to_string().contains(&format!("certificates/{system}/production")), "the new one: {lacks}");

    hold(&office, &system, "production", NEW, 2028);
    let drafts: Vec<String> = office
        .letters(&system)
        .iter()
        .filter_map(|row| row["place"].as_str()?.rsplit('/').next().map(str::to_owned))
        .filter(|draft| draft.starts_with("renewal"))
        .collect();
    assert_eq!(
        drafts,
        ["renewal.production.1.servicii@egov.md", "renewal.production.1.suport.mpower@egov.md"],
        "one letter for each address"
    );
    let both = office.letter(&system, &drafts[0]);
    let text = office.mail(&system, &drafts[0]);
    assert!(text.contains(OLD) && text.contains(NEW), "the old one and the new one:\n{text}");
    assert!(text.contains("MPass: certificatul") && text.contains("MSign: numărul de serie"), "{text}");
    assert!(text.contains("în paralel"), "it asks whether MEGA can hold both:\n{text}");
    assert_eq!(both["mail"]["attachments"].as_array().map(Vec::len), Some(1), "MPass knows the certificate");
    let power = office.letter(&system, &drafts[1]);
    assert_eq!(power["mail"]["to"], "suport.mpower@egov.md");
    assert_eq!(power["mail"]["attachments"], json!([]), "MPower knows its client by the serial number");

    office.ask("set_draft_language", json!({"of": system, "draft": drafts[1], "language": "en"}));
    assert!(office.mail(&system, &drafts[1]).contains("side by side"));
    let edited = office.mail(&system, &drafts[0]).replace("Stimați colegi,", "Stimată doamnă Exemplu,");
    office.save(&format!("edited/{system}/{}/ro", drafts[0]), json!({"text": edited}));
    office.goes_out(&system, &drafts[0]);
    assert!(office.mail(&system, &drafts[0]).contains("Stimată doamnă Exemplu"));

    let sendings = office.ask("sendings", json!({}));
    let row = sendings
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["place"] == format!("letter/{system}/{}", drafts[0]));
    let actions = row.expect("the letter is listed")["actions"].clone();
    assert_eq!(actions[0]["form"], format!("mark-received/{system}/{}", drafts[0]), "recorded from the list");
}

#[test]
fn stisc_is_asked_what_ordering_takes_of_this_kind_of_institution() {
    let (office, system) = renewing();
    let draft = office.letter_of(&system, "stisc-question.production");
    let text = office.mail(&system, &draft);
    for said in ["cererea cu lista domeniilor", "Cine generează cheia", "o instituție publică", OLD] {
        assert!(text.contains(said), "it says {said}:\n{text}");
    }
    assert!(!text.contains("dovada plății"), "public institutions prove no payment:\n{text}");
}

#[test]
fn the_command_line_writes_the_letters_of_a_system_and_of_an_integration() {
    let (office, system) = renewing();
    hold(&office, &system, "production", NEW, 2028);
    let folder = tempfile::tempdir().unwrap();
    let export = |of: &str, kind: &str| {
        office.desk.export(
            of,
            kind,
            Some(Environment::Production).filter(|_| kind != "follow-up"),
            folder.path(),
        )
    };
    let first = export(&system, "renewal").expect("a package");
    let second = export(&system, "renewal").expect("the other address");
    assert_ne!(first.sha256, second.sha256, "first one address, then the other");
    export(&system, "stisc-question").expect("a package");
    assert_eq!(export(&system, "certificate").expect_err("a step sends it").code, "export-no-draft");
    let id = office.begin(&system, "mpass");
    assert_eq!(export(&id, "follow-up").expect_err("nobody is waited for").code, "export-no-draft");
    office.mark("sent", &id, "connection-form");
    export(&id, "follow-up").expect("a package");
}
