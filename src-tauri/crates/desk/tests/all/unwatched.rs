//! Systems in use whose certificate isn't held stand among what is to be done, until it is added.

use crate::support::Office;
use racord_core::words::Language;
use serde_json::{Value, json};

/// Tasks that ask for a certificate: title and place.
fn asked(office: &Office) -> Vec<(String, String)> {
    let overview = office.ask("overview", json!({}));
    let tasks = overview["yours"].as_array().expect("tasks").iter();
    let told =
        tasks.map(|task| (task["title"].to_string(), task["place"].as_str().expect("a way").to_owned()));
    told.map(|(title, place)| (title.trim_matches('"').to_owned(), place))
        .filter(|(_, place)| place.starts_with("certificates"))
        .collect()
}

/// A system that is connected already; its id.
fn connected(office: &Office, services: &str, environments: &str, held: Value) -> String {
    let mut values = json!({"institution-name": "Primăria Exemplu", "institution-idno": "1000000000007",
        "system": "e-Registru", "services": services, "environments": environments});
    let held = held.as_object().expect("fields").clone();
    values.as_object_mut().expect("fields").extend(held);
    office.save("connected/new", values).trim_start_matches("system/").to_owned()
}

fn where_added(office: &Office, system: &str) -> String {
    office.ask("system", json!({"id": system}))["add"].as_str().expect("a place").to_owned()
}

fn chosen(office: &Office, form: &str) -> Vec<String> {
    let form = office.ask("form", json!({"name": form}));
    let fields = form["fields"].as_array().expect("fields").iter();
    fields.take(2).map(|field| field["value"].as_str().expect("a value").to_owned()).collect()
}

#[test]
fn a_connected_system_without_its_certificate_waits_for_it_in_three_languages() {
    for (language, title, why) in [
        (Language::Ro, "Adăugați certificatul de producție · e-Registru", "înainte de expirare"),
        (Language::Ru, "Добавьте сертификат (продуктивная среда) · e-Registru", "предупредить"),
        (Language::En, "Add the production certificate · e-Registru", "warn you"),
    ] {
        let office = Office::new(language);
        let serial = json!({"serial-test": "4711"});
        let system = connected(&office, "mpass\nmsign", "test\nproduction", serial);
        let place = format!("certificates/{system}/production");
        assert_eq!(asked(&office), [(title.to_owned(), place)], "once, though two services are used there");
        let overview = office.ask("overview", json!({}));
        assert!(overview["yours"][0]["detail"].to_string().contains(why), "{}", overview["yours"][0]);
        assert_eq!(office.ask("navigation", json!({}))["yours"], 1, "it is counted");
    }
}

#[test]
fn the_task_of_a_connected_system_goes_with_the_certificate_and_comes_back_without_it() {
    let office = Office::new(Language::En);
    let system = connected(&office, "mpass", "production", json!({}));
    let (_, place) = asked(&office).pop().expect("a task");
    office.ask("set_place", json!({"place": place}));
    let form = place.replace("certificates", "serial");
    assert_eq!(chosen(&office, &form), [system.as_str(), "production"], "nothing is left to choose");
    let values = json!({"system": system, "environment": "production", "serial": "4712"});
    let certificate = office.save(&form, values);
    assert_eq!(asked(&office), [], "it is held");
    office.ask("remove", json!({"place": certificate}));
    assert_eq!(asked(&office).len(), 1, "what is removed warns of nothing");
}

#[test]
fn an_integration_under_way_asks_for_certificates_in_its_own_steps() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    office.begin(&system, "mpass");
    assert_eq!(asked(&office), [], "its steps stand there already");
}

#[test]
fn from_the_page_of_a_connected_system_what_can_be_known_is_chosen() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    assert_eq!(where_added(&office, &system), format!("certificates/{system}"), "either may be meant");
    assert_eq!(chosen(&office, &format!("serial/{system}")), [system.as_str(), ""], "the system is known");

    for (environments, held, expected) in [
        ("production", json!({}), "/production"),
        ("production", json!({"serial-production": "4711"}), "/production"),
        ("test\nproduction", json!({}), ""),
        ("test\nproduction", json!({"serial-production": "4711"}), "/test"),
        ("test\nproduction", json!({"serial-test": "4711"}), "/production"),
        ("test\nproduction", json!({"serial-test": "4711", "serial-production": "4712"}), ""),
    ] {
        let office = Office::new(Language::En);
        let system = connected(&office, "mpass", environments, held.clone());
        let place = where_added(&office, &system);
        assert_eq!(place, format!("certificates/{system}{expected}"), "{environments}, held: {held}");
    }
}

#[test]
fn a_file_opened_from_the_page_of_a_connected_system_is_meant_for_it() {
    let office = Office::new(Language::En);
    let system = connected(&office, "mpass", "production", json!({}));
    office.ask("set_place", json!({"place": where_added(&office, &system)}));
    let mut params = rcgen::CertificateParams::new(["e-registru.exemplu.md".to_owned()]).expect("a name");
    params.not_before = rcgen::date_time_ymd(2026, 10, 22);
    params.not_after = rcgen::date_time_ymd(2027, 10, 22);
    let pem = params.self_signed(&rcgen::KeyPair::generate().expect("a key")).expect("a certificate").pem();
    let opened = office.ask("paste_certificate", json!({"text": pem}));
    let form = opened["certificates"][0]["form"].as_str().expect("a form").to_owned();
    assert_eq!(chosen(&office, &form), [system.as_str(), "production"], "system and environment are chosen");
}
