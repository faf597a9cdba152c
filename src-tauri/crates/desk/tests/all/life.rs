//! The officer's whole job, command by command, as the window asks for it.

use std::process::Command;

use crate::support::Office;
use racord_core::words::Language;
use serde_json::{Value, json};

/// A certificate valid from a month before the test's day, and its key; both PEM.
fn certificate(name: &str) -> (String, String) {
    let mut params = rcgen::CertificateParams::new([name.to_owned()]).expect("a host name");
    params.distinguished_name.push(rcgen::DnType::CommonName, name);
    params.distinguished_name.push(rcgen::DnType::OrganizationName, "Primăria Exemplu");
    params.distinguished_name.push(rcgen::DnType::CustomDnType(vec![2, 5, 4, 97]), "NTRMD-1000000000007");
    params.not_before = rcgen::date_time_ymd(2026, 10, 22);
    params.not_after = rcgen::date_time_ymd(2027, 10, 22);
    let key = rcgen::KeyPair::generate().expect("a key");
    (params.self_signed(&key).expect("a certificate").pem(), key.serialize_pem())
}

fn hold(office: &Office, system: &str, environment: &str, pem: &str) -> String {
    let opened = office.ask("paste_certificate", json!({"text": pem}));
    let form = opened["certificates"][0]["form"].as_str().expect("a form").to_owned();
    office.save(&form, json!({"system": system, "environment": environment}))
}

fn words(value: &Value) -> String {
    value.to_string()
}

impl Office {
    fn status(&self, integration: &str, step: &str) -> String {
        self.step(integration, step)["status"]["text"].as_str().expect("a status").to_owned()
    }

    fn sign_contract(&self, integration: &str) {
        self.mark("sent", integration, "connection-form");
        self.passed(integration, "contract", "send");
        self.passed(integration, "contract", "sign");
        self.passed(integration, "contract", "countersign");
    }
}

#[test]
fn mpass_from_a_new_institution_to_completed_with_one_return() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    let id = office.begin(&system, "mpass");

    assert_eq!(office.status(&id, "contract"), "Cannot start yet", "the contract follows the form");
    assert_eq!(
        office.status(&id, "certificate"),
        "Your turn",
        "STISC takes its time: ordering can start at once"
    );
    office.sign_contract(&id);

    office.passed(&id, "integration-details", "announce");
    let refused = office
        .try_save(
            &format!("answers/{id}/integration-details"),
            json!({"logout-request-test": "http://test.exemplu.md/out", "logout-response-test": "https://test.exemplu.md/done",
                "logout-request-production": "http://exemplu.md/out", "logout-response-production": "https://localhost/done",
                "attributes": "FirstName"}),
        )
        .expect_err("http and localhost are refused in production");
    let fields: Vec<&str> = refused.fields.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(fields, ["logout-request-production", "logout-response-production"], "and only there");
    let answers = json!({"logout-request-test": "http://test.exemplu.md/out", "logout-response-test": "https://test.exemplu.md/done",
        "logout-request-production": "https://exemplu.md/out", "logout-response-production": "https://exemplu.md/done",
        "attributes": "NameIdentifier\nFirstName\nroluri"});
    office.save(&format!("answers/{id}/integration-details"), answers);
    office.mark("sent", &id, "integration-details");

    let (pem, key) = certificate("e-registru.exemplu.md");
    let opened = office.ask("paste_certificate", json!({"text": key}));
    assert_eq!(opened["verdict"]["tone"], "bad", "a private key is named as such");
    assert!(opened["certificates"].as_array().expect("a list").is_empty(), "and there is nothing to add");
    hold(&office, &system, "test", &pem);
    let exported = office.export(&id, "certificate.test");
    let file = office.exports().join(exported["file"].as_str().expect("a name"));
    assert!(file.exists(), "the package is where the officer said");
    assert_eq!(office.status(&id, "certificate"), "Exported, not sent", "exported is not sent");
    office.mark("sent", &id, "certificate.test");

    assert_eq!(office.status(&id, "test-access"), "Waiting for MEGA");
    let detail = office.step(&id, "test-access")["detail"].as_str().expect("a detail").to_owned();
    assert!(detail.contains("estimate"), "nothing is confirmed yet, so the term is an estimate: {detail}");

    office.days_pass(1);
    office.mark("returned", &id, "integration-details");
    assert_eq!(office.status(&id, "integration-details"), "Returned for changes");
    assert_eq!(office.status(&id, "test-access"), "Cannot start yet", "MEGA hasn't everything any more");
    let step = office.step(&id, "integration-details");
    assert_eq!(step["remarks"], "Adresa LogoutResponse nu răspunde.");
    assert_eq!(step["round"], 2);
    office.mark("sent", &id, "integration-details");
    office.mark("received", &id, "integration-details");
    office.mark("received", &id, "certificate.test");
    let detail = office.step(&id, "test-access")["detail"].as_str().expect("a detail").to_owned();
    // Monday 23 November: seven working days later is Wednesday 2 December; no holiday is between.
    assert!(detail.contains("Wednesday 2 December 2026"), "the term counts from the last receipt: {detail}");
    assert!(!detail.contains("estimate"), "everything is confirmed: {detail}");

    office.passed(&id, "test-access", "configure");
    office.passed(&id, "functional-tests", "test");
    let tests = office.step(&id, "functional-tests")["tests"].clone();
    let all: Vec<String> = tests["groups"]
        .as_array()
        .expect("groups")
        .iter()
        .flat_map(|group| group["tests"].as_array().expect("tests"))
        .map(|test| test["id"].as_str().expect("an id").to_owned())
        .collect();
    assert_eq!(all.len(), 12, "five functional and seven security tests are published");
    for test in &all {
        let (outcome, note) =
            if test == "TC_SEC_07" { ("failed", "A fost acceptat") } else { ("passed", "") };
        office.save(
            &format!("test/{id}/{test}"),
            json!({"outcome": outcome, "on": office.today(), "note": note}),
        );
    }
    office.export(&id, "test-report.test");
    office.mark("sent", &id, "test-report.test");
    office.passed(&id, "compliance", "confirm");

    let production = office.step(&id, "production");
    assert_eq!(production["status"]["text"], "Cannot start yet");
    assert!(
        words(&production["detail"]).contains("TC_SEC_07"),
        "a failed security test holds production back"
    );
    let go_on = format!("override/{id}/production");
    let refused = office.try_save(&go_on, json!({"note": ""})).expect_err("going on takes a reason");
    assert_eq!(refused.fields[0].field, "note");
    office.save(&go_on, json!({"note": "MEGA a confirmat în scris."}));
    assert_eq!(office.status(&id, "production"), "Your turn", "with a reason the officer may go on");
    office.ask("undo_step", json!({"integration": id, "step": "production"}));
    assert_eq!(office.status(&id, "production"), "Cannot start yet", "taken back, the tests count again");
    office.save(
        &format!("test/{id}/TC_SEC_07"),
        json!({"outcome": "passed", "on": office.today(), "note": ""}),
    );
    let drafts = office.step(&id, "production")["drafts"].clone();
    assert!(
        !drafts[0]["missing"].as_array().expect("a list").is_empty(),
        "production has its own certificate"
    );
    let (pem, _) = certificate("e-registru-productie.exemplu.md");
    let held = hold(&office, &system, "production", &pem);
    office.export(&id, "production.production");
    office.mark("sent", &id, "production.production");
    office.passed(&id, "activation", "activate");
    office.passed(&id, "completion", "notify");
    let hub = office.ask("integration", json!({"id": id}));
    assert_eq!((hub["done"].clone(), hub["total"].clone()), (json!(10), json!(10)), "all ten steps are done");
    assert_eq!(hub["tag"]["text"], "Completed");
    let overview = office.ask("overview", json!({}));
    assert!(overview["yours"].as_array().expect("a list").is_empty(), "nothing is left to do");
    office.ask("remove", json!({"place": held}));
    let overview = office.ask("overview", json!({}));
    let asked = format!("certificates/{system}/production");
    assert_eq!(overview["yours"][0]["place"], asked, "nothing warns of the end of what isn't held");
}

#[test]
fn a_certificate_is_ordered_from_stisc_and_waited_for_beside_the_contract() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    let id = office.begin(&system, "mpass");
    let actions = || words(&office.step(&id, "certificate")["actions"]);
    assert!(
        actions().contains("I have ordered the certificate from STISC"),
        "from the first day: {}",
        actions()
    );
    office.save(&format!("begun/{id}/certificate"), json!({"on": office.today()}));
    assert_eq!(office.status(&id, "certificate"), "Waiting for STISC");
    assert!(!actions().contains("ordered"), "it is ordered once: {}", actions());
    office.passed(&id, "certificate", "issue");
    assert_eq!(office.status(&id, "certificate"), "Your turn");
    assert!(!actions().contains("ordered"), "it has come: {}", actions());
}

#[test]
fn msign_needs_only_the_serial_number_of_a_certificate_that_mpass_knows() {
    let office = Office::new(Language::Ro);
    let (pem, _) = certificate("e-registru.exemplu.md");
    let opened = office.ask("paste_certificate", json!({"text": pem}));
    let ticket = opened["ticket"].as_str().expect("a ticket");
    let place = office.save(
        "connected/new",
        json!({"institution-name": "Primăria Exemplu", "institution-idno": "1000000000007", "system": "e-Registru",
            "services": "mpass", "environments": "test\nproduction", "since": "2025-03-01",
            "certificate-test": format!("{ticket}/0"), "serial-production": "40:00:00:00:24:10:01"}),
    );
    let system = place.trim_start_matches("system/").to_owned();
    let institution = office.ask("system", json!({"id": system}))["institution"]["place"].clone();
    let form = institution.as_str().expect("a place").to_owned();
    office.save(
        &form,
        json!({"name": "Primăria Exemplu", "idno": "1000000000007", "kind": "public-institution",
            "officer-name": "Ion Exemplu", "officer-email": "ion@exemplu.md",
            "signatory-name": "Maria", "signatory-position": "director", "contract-number": "12"}),
    );
    let id = office.begin(&system, "msign");
    let step = office.step(&id, "certificate");
    assert!(
        words(&step["certificates"]).contains("MPass"),
        "the other service is named: {}",
        step["certificates"]
    );
    let text = step["drafts"][0]["mail"]["text"].as_str().expect("a mail").to_owned();
    assert!(text.contains("MPass") && text.contains("numărul de serie"), "serial only: {text}");
    let exported = office.export(&id, "certificate.test");
    let file = office.exports().join(exported["file"].as_str().expect("a name"));
    let listed = Command::new("unzip").arg("-l").arg(&file).output().expect("unzip is there");
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    assert!(
        listed.contains("mail.eml") && !listed.contains(".cer"),
        "the certificate itself stays here: {listed}"
    );
}

#[test]
fn what_is_typed_comes_back_and_is_gone_once_saved() {
    let office = Office::new(Language::En);
    office.ask("keep_typed", json!({"form": "institution/new", "values": {"name": "Prim"}}));
    let form = office.ask("form", json!({"name": "institution/new"}));
    assert_eq!(form["typed"], true);
    assert_eq!(form["fields"][0]["value"], "Prim", "half a word is kept, too");
    office.institution_and_system();
    assert_eq!(office.ask("form", json!({"name": "institution/new"}))["typed"], false);
}

#[test]
fn a_serial_number_is_found_in_any_spelling() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    office.save(
        "serial/new",
        json!({"system": system, "environment": "production", "serial": "00:40:00:00:00:10:30:01:db",
            "not-after": "2027-03-01"}),
    );
    for spelling in
        ["4000000010 3001DB", "40:00:00:00:10:30:01:db", "0x40000000103001db", "4611686018698969563"]
    {
        let hits = office.ask("find", json!({"text": spelling}));
        assert_eq!(hits.as_array().expect("a list").len(), 1, "{spelling}: {hits}");
    }
}

#[test]
fn the_last_record_of_a_step_can_be_taken_back() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    let id = office.begin(&system, "mpass");
    office.mark("sent", &id, "connection-form");
    assert_eq!(office.status(&id, "contract"), "Waiting for MEGA");
    office.ask("undo_step", json!({"integration": id, "step": "connection-form"}));
    assert_eq!(office.status(&id, "contract"), "Cannot start yet", "the form isn't sent any more");
}

#[test]
fn the_sample_goes_as_it_came() {
    let office = Office::new(Language::Ro);
    office.ask("begin_sample", json!({}));
    assert_eq!(office.desk.list().expect("a list").len(), 2 + 4 + 3, "systems, integrations, certificates");
    assert_eq!(
        office.try_ask("begin_sample", json!({})).expect_err("it is not empty now").code,
        "sample-not-empty"
    );
    office.ask("remove_sample", json!({}));
    assert!(office.desk.list().expect("a list").is_empty());
    assert!(
        office.secrets.names().iter().all(|name| !name.starts_with("certificate/")),
        "no serial number is left in the keyring"
    );
}

#[test]
fn whoever_adds_a_certificate_for_a_step_comes_back_to_it() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    let id = office.begin(&system, "mpass");
    let step = format!("integration/{id}/certificate");
    office.ask("set_place", json!({"place": step}));
    office.ask("set_place", json!({"place": format!("certificates/{system}/test")}));
    let (pem, _) = certificate("e-registru.exemplu.md");
    assert_eq!(hold(&office, &system, "test", &pem), step, "the mail to MEGA is there");
    let (pem, _) = certificate("e-registru-productie.exemplu.md");
    let place = hold(&office, &system, "production", &pem);
    assert!(
        place.starts_with("certificate/"),
        "from nowhere in particular it leads to the certificate: {place}"
    );
}

#[test]
fn whoever_adds_a_certificate_for_a_letter_comes_back_to_it_even_after_comparing() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    for letter in ["renewal.production.1", "stisc-question.production.1", "follow-up.certificate.1"] {
        let letter = format!("letter/{system}/{letter}");
        let aim = format!("certificates/{system}/production");
        for place in [letter.as_str(), &aim, "compare/1/2", &aim] {
            office.ask("set_place", json!({"place": place}));
        }
        let (pem, _) = certificate("e-registru.exemplu.md");
        assert_eq!(hold(&office, &system, "production", &pem), letter, "the letter waits for it");
    }
}
