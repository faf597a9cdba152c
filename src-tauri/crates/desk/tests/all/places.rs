//! The ways to where something is entered, found and saved.

use std::fs;
use std::path::Path;

use crate::support::Office;
use racord_core::words::Language;
use racord_dossier::KeyringState;
use serde_json::{Value, json};

fn field<'a>(form: &'a Value, id: &str) -> &'a Value {
    let fields = form["fields"].as_array().expect("fields");
    fields.iter().find(|field| field["id"] == id).unwrap_or_else(|| panic!("a field {id} in {fields:?}"))
}

/// What a draft of a step lacks, each with where it leads.
fn lacks(office: &Office, integration: &str, step: &str) -> Vec<(String, String)> {
    let view = office.step(integration, step);
    let rows = view["drafts"][0]["missing"].as_array().expect("a list").clone();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    rows.iter().map(|row| (text(&row["title"]), text(&row["place"]))).collect()
}

fn needed(office: &Office, place: &str) -> Value {
    let parts: Vec<&str> = place.splitn(5, '/').collect();
    let ["needed", of, draft, field, name] = parts.as_slice() else { panic!("{place}") };
    office.ask("needed_form", json!({"of": of, "draft": draft, "field": field, "name": name}))
}

#[test]
fn what_a_draft_lacks_is_asked_for_in_its_field_with_the_reason_and_leads_back() {
    let office = Office::new(Language::En);
    office.save(
        "institution/new",
        json!({"name": "Primăria Exemplu", "idno": "1000000000007", "kind": "public-institution",
            "officer-name": "Ion Exemplu", "officer-email": "ion@exemplu.md"}),
    );
    let navigation = office.ask("navigation", json!({}));
    let institution = navigation["institutions"][0]["place"].as_str().unwrap();
    let institution = institution.trim_start_matches("institution/").to_owned();
    let system = json!({"institution": institution, "name": "e-Registru", "register-entry": "RSI-0001"});
    let system = office.save("system/new", system).trim_start_matches("system/").to_owned();
    let integration = office.begin(&system, "msign");

    let contract = lacks(&office, &integration, "contract");
    let [(name, place), (_, position)] = contract.as_slice() else { panic!("{contract:?}") };
    assert!(name.contains("who signs"), "{name}");
    assert!(
        place.ends_with(&format!("/signatory-name/institution/{institution}")),
        "the very field: {place}"
    );
    assert!(position.contains("/signatory-position/"), "each its own: {position}");

    let form = needed(&office, place);
    let hint = |form: &Value, id: &str| field(form, id)["hint"].as_str().unwrap_or_default().to_owned();
    assert_eq!(form["name"], format!("institution/{institution}"), "saved as always");
    assert_eq!(form["back"], format!("integration/{integration}/contract"), "and back to the draft");
    for id in ["signatory-name", "signatory-position"] {
        assert_eq!(field(&form, id)["optional"], false, "{id} is not optional for this draft");
        assert!(hint(&form, id).starts_with("Needed for: Contract"), "why: {}", hint(&form, id));
    }
    assert_eq!(field(&form, "developers-name")["optional"], true, "the others are as they were");
    let plain = office.ask("form", json!({"name": format!("institution/{institution}")}));
    assert_eq!(field(&plain, "signatory-name")["optional"], true, "elsewhere it is optional");

    let form = lacks(&office, &integration, "connection-form");
    let purpose = form.iter().find(|(_, place)| place.contains("/purpose/")).expect("the purpose is asked");
    assert!(purpose.1.ends_with(&format!("/purpose/system/{system}")), "on the system's form: {}", purpose.1);
    let details = lacks(&office, &integration, "integration-details");
    assert!(!details.is_empty(), "addresses are missing");
    for (title, place) in details {
        let of_step = format!("answers/{integration}/integration-details");
        assert!(place.ends_with(&of_step), "{title} is asked by the step's own form: {place}");
        let id = place.split('/').nth(3).unwrap();
        assert_eq!(field(&needed(&office, &place), id)["optional"], false, "{title}");
    }
}

#[test]
fn a_chosen_name_without_ending_gets_the_right_one_and_replaces_nothing_unasked() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    let id = office.hold_from(&system, "production", "4711", (2026, 1, 1), (2027, 1, 1));
    office.save_as("stand 22.11.2026");
    let passphrase = office.ask("propose_passphrase", json!({}));
    let saves = [
        ("save_calendar", json!({}), "ics"),
        ("save_certificate", json!({"id": id, "format": "der"}), "cer"),
        ("save_certificate", json!({"id": id, "format": "pem"}), "pem"),
        ("save_journal", json!({"system": ""}), "csv"),
        ("save_system_sheet", json!({"system": system, "serials": false}), "pdf"),
        ("make_backup", json!({"passphrase": passphrase, "repeated": passphrase}), "age"),
    ];
    for (command, arguments, ending) in saves {
        let saved = office.ask(command, arguments.clone());
        let file = format!("stand 22.11.2026.{ending}");
        assert_eq!(saved["file"], file.as_str(), "{command}");
        let written = fs::read(office.exports().join(&file)).expect("it is there");
        let again = office.try_ask(command, arguments).expect_err("the dialog didn't ask about this name");
        assert_eq!(again.code, "host-file-exists", "{command}: {}", again.message);
        assert!(again.message.contains(&file), "the name is said: {}", again.message);
        assert_eq!(fs::read(office.exports().join(&file)).unwrap(), written, "{command} left it as it was");
    }
    office.save_as("stand 22.11.2026.ics");
    office.ask("save_calendar", json!({}));
}

#[test]
fn everything_that_has_a_name_is_found() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    let integration = office.begin(&system, "mpass");
    office.hold_from(&system, "production", "4711", (2026, 1, 1), (2026, 12, 20));
    office.save(&format!("own-date/new/{system}"), json!({"about": "Raport anual", "day": "2026-12-10"}));
    office.save("day-off/new", json!({"date": "2026-12-15", "name": "Ziua arhivei"}));
    let places = |text: &str| -> Vec<String> {
        let hits = office.ask("find", json!({"text": text}));
        let place = |hit: &Value| hit["place"].as_str().expect("a place").to_owned();
        hits.as_array().expect("hits").iter().map(place).collect()
    };
    for (text, place) in [
        ("backup", "backup"),
        ("new computer", "restore"),
        ("working days", "days"),
        ("holidays", "days"),
        ("calendar", "settings/days"),
        ("notifications", "settings/reminders"),
        ("version", "settings/about"),
        ("prices", "settings/procedures"),
        ("proxy", "settings/network"),
        ("connect a system", "form/system/new"),
        ("ziua arhivei", "days"),
        ("raport anual", &format!("system/{system}")),
        ("10 december", &format!("system/{system}")),
        ("renewal e-registru", &format!("renewal/{system}/production")),
        ("contract mpass", &format!("integration/{integration}/contract")),
    ] {
        assert!(places(text).contains(&place.to_owned()), "“{text}” leads to {place}: {:?}", places(text));
    }
    let letters = places("letter stisc");
    assert!(letters.iter().any(|place| place.starts_with(&format!("letter/{system}/"))), "{letters:?}");
    assert_eq!(places("e-registru")[0], format!("system/{system}"), "what has that name comes first");
}

#[test]
fn the_officers_words_about_days_never_reach_the_disk_in_plain_text() {
    let office = Office::new(Language::En);
    office.institution_and_system();
    let words = ["Ziua arhivei", "Ordinul 4711", "Hotărârea 815", "Satul Exemplu"];
    let day = json!({"date": "2026-11-26", "name": words[0], "source": words[1]});
    office.save("day-off/new", day);
    office.save("moved-day/new", json!({"off": "2026-12-24", "binds": "public-bodies", "source": words[2]}));
    office.save("hram", json!({"locality": "other", "other": words[3], "day": "2026-05-21"}));
    let shown = || office.ask("working_days", json!({})).to_string();
    for word in words {
        assert!(shown().contains(word), "{word} is shown");
        assert_eq!(
            files_with(office.folder.path(), word.as_bytes()),
            Vec::<String>::new(),
            "{word} is sealed"
        );
    }
    assert_ne!(
        files_with(office.folder.path(), b"2026-11-26"),
        Vec::<String>::new(),
        "the day counts without"
    );

    let office = office.started_again(Language::En);
    let shown = || office.ask("working_days", json!({})).to_string();
    office.secrets.set_state(KeyringState::Locked);
    assert!(shown().contains("a day off of your own"), "it is off, though its name stays closed");
    assert!(!shown().contains(words[0]));
    office.ask("strike_day", json!({"key": "own/2026-12-24"}));
    let refused = office.try_save("day-off/new", json!({"date": "2026-12-15", "name": "Alta"}));
    assert_eq!(refused.unwrap_err().code, "keyring-locked", "a name can't be sealed now");
    office.secrets.set_state(KeyringState::Ready);
    assert!(shown().contains(words[0]), "what stayed closed was not lost: {}", shown());
    assert!(!shown().contains(words[2]), "what was struck is gone");
}

/// The files below a folder that hold these bytes.
fn files_with(folder: &Path, bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        if path.is_dir() {
            found.extend(files_with(&path, bytes));
        } else if fs::read(&path).expect("a file").windows(bytes.len()).any(|window| window == bytes) {
            found.push(path.display().to_string());
        }
    }
    found
}

#[test]
fn a_connected_system_is_asked_only_for_the_environments_that_are_ticked() {
    let office = Office::new(Language::En);
    let form = office.ask("form", json!({"name": "connected/new"}));
    for environment in ["test", "production"] {
        for id in ["certificate", "serial", "not-after"] {
            let only = &field(&form, &format!("{id}-{environment}"))["only_with"];
            assert_eq!(only, &json!({"field": "environments", "value": environment}), "{id}");
        }
    }
    assert_eq!(field(&form, "system")["only_with"], Value::Null, "this is asked always");
    let place = office.save(
        "connected/new",
        json!({"institution-name": "Primăria Exemplu", "institution-idno": "1000000000007", "system": "Arhiva",
            "services": "mpass", "environments": "production", "serial-production": "4711",
            "serial-test": "left from before it was unticked"}),
    );
    let system = office.ask("system", json!({"id": place.trim_start_matches("system/")}));
    let held = system["certificates"].as_array().unwrap();
    assert_eq!(held.len(), 1, "what is out of sight is not recorded: {held:?}");
}

#[test]
fn one_judgement_is_said_in_one_sentence_wherever_the_certificate_is_looked_at() {
    let office = Office::new(Language::En);
    let authority = rcgen::KeyPair::generate().expect("a key");
    let mut issuer = rcgen::CertificateParams::new(Vec::new()).expect("no names");
    issuer.distinguished_name.push(rcgen::DnType::CommonName, "Alt emitent");
    issuer.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let issuer = rcgen::Issuer::new(issuer, authority);
    let mut params =
        rcgen::CertificateParams::new(["e-registru.exemplu.md".to_owned()]).expect("a host name");
    params.distinguished_name.push(rcgen::DnType::CommonName, "e-registru.exemplu.md");
    (params.not_before, params.not_after) =
        (rcgen::date_time_ymd(2026, 1, 1), rcgen::date_time_ymd(2026, 12, 20));
    let key = rcgen::KeyPair::generate().expect("a key");
    let pem = params.signed_by(&key, &issuer).expect("a certificate").pem();

    let said = |opened: &Value| {
        let one = &opened["certificates"][0];
        (one["verdict"]["title"].clone(), one["next"].clone(), one["findings"].to_string())
    };
    let before = said(&office.ask("paste_certificate", json!({"text": pem})));
    assert!(before.0.as_str().unwrap().contains("not by STISC"), "the issuer comes first: {}", before.0);
    assert!(before.2.contains("expires-soon"), "that it ends soon is said below: {}", before.2);
    let system = office.institution_and_system();
    office.ask("set_place", json!({"place": format!("certificates/{system}/production")}));
    let after = said(&office.ask("paste_certificate", json!({"text": pem})));
    assert_eq!(after, before, "recorded as connected, or added to a system");
}
