//! Checks before sending, against real servers on loopback: run, stopped, kept, shown, attached.

use std::io::Write;
use std::net::TcpStream;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::common::authority::{Authority, Identity};
use crate::common::openssl::Workshop;
use crate::common::server::{Server, always, head, say, stall};
use crate::common::{HOST, Hosts};
use crate::support::{Office, of_event};
use base64::Engine;
use chrono::{Datelike, NaiveDate, TimeDelta, Utc};
use racord_core::words::Language;
use racord_dossier::KeyringState;
use racord_preflight::{Limits, Network, Roots};
use serde_json::{Value, json};

const MPASS: &str = "mpass.staging.egov.md";
const SERIAL: &str = "40000000103001DB5ED3A4EDB02B";

/// Web servers of one authority, that the office trusts; whether there is a network at all.
struct World {
    authority: Authority,
    offline: Arc<AtomicBool>,
    office: Office,
    integration: String,
    system: String,
}

impl World {
    fn new(service: &str) -> World {
        let authority = Authority::new("Web CA");
        let roots = authority.der();
        let offline = Arc::new(AtomicBool::new(false));
        let cut = offline.clone();
        let reach = move |proxy| {
            let hosts = Hosts { offline: cut.load(Ordering::SeqCst), ..Hosts::default() };
            let hosts = if hosts.offline { hosts } else { hosts.with(HOST, &["127.0.0.1"]) };
            let limits = Limits { answer: Duration::from_secs(10), ..Limits::default() };
            Network::new(proxy)
                .with_names(Arc::new(hosts))
                .with_roots(Roots::Given(vec![roots.clone()]))
                .with_limits(limits)
        };
        let office = Office::over(Language::En, Arc::new(reach));
        // The servers say what time it is.
        *office.clock.lock().unwrap() = Utc::now();
        let system = office.institution_and_system();
        let integration = office.begin(&system, service);
        World { authority, offline, office, integration, system }
    }

    fn serve(&self, change: impl FnOnce(&mut rcgen::CertificateParams), status: &'static str) -> u16 {
        Server::https(&self.authority.issue_with(HOST, change), always(status, "", b"")).port
    }

    fn ask(&self, command: &str, more: Value) -> Value {
        self.office.ask(command, with(more, "integration", &self.integration))
    }

    fn view(&self) -> Value {
        self.ask("preflight", json!({}))
    }

    fn card(&self, id: &str) -> Value {
        let view = self.view();
        let developers = list(&view["developers"]).into_iter().map(|one| one["result"].clone());
        let cards = list(&view["groups"]).into_iter().flat_map(|group| list(&group["checks"]));
        let mut all = cards.chain(developers);
        all.find(|card| card["id"] == id).unwrap_or_else(|| panic!("{id} in {view}"))
    }

    fn run(&self, check: &str) {
        self.ask("run_check", json!({"check": check}));
    }

    /// Addresses for test, and names for production that nobody knows.
    fn addresses(&self, request: &str, response: &str, consumers: &str) {
        self.office.save(
            &format!("answers/{}/integration-details", self.integration),
            json!({"logout-request-test": request, "logout-response-test": response,
                "logout-request-production": "https://e-registru.example.md/iesire",
                "logout-response-production": "https://e-registru.example.md/gata", "attributes": "FirstName",
                "entity-id-test": "https://sistem.example.md/saml", "acs-test": consumers}),
        );
    }

    /// From now on everything goes through a proxy that leads each name of `known` to its port here.
    fn through_a_proxy(&self, known: &[(&str, u16)]) {
        let known: Vec<(String, u16)> =
            known.iter().map(|(name, port)| ((*name).to_owned(), *port)).collect();
        let proxy = Server::raw(move |mut line| {
            let head = head(&mut line);
            let authority = head.split(' ').nth(1).unwrap_or_default();
            let (name, port) = authority.rsplit_once(':').unwrap_or_default();
            let known = known.iter().find(|(known, _)| known == name).map(|(_, port)| *port);
            let port = known.or(port.parse().ok()).unwrap_or_default();
            let Ok(target) = TcpStream::connect(("127.0.0.1", port)) else { return };
            line.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").unwrap();
            let (there, back) = ((line.try_clone().unwrap(), target.try_clone().unwrap()), (target, line));
            std::thread::spawn(move || carry(there));
            carry(back);
        });
        let values = json!({"way": "given", "address": format!("http://127.0.0.1:{}", proxy.port)});
        self.office.save("proxy", values);
    }
}

fn carry((mut from, mut to): (TcpStream, TcpStream)) {
    let _ = std::io::copy(&mut from, &mut to);
    let _ = to.shutdown(std::net::Shutdown::Write);
}

fn with(mut value: Value, name: &str, text: &str) -> Value {
    value[name] = json!(text);
    value
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("a list: {value}")).clone()
}

fn texts(rows: &Value) -> String {
    list(rows).iter().map(|row| row["text"].as_str().unwrap().to_owned()).collect::<Vec<_>>().join("\n")
}

/// What stands in a card's details under a label.
fn detail(card: &Value, label: &str) -> String {
    let details = list(&card["details"]);
    let fact = details.iter().find(|fact| fact["label"] == label);
    fact.unwrap_or_else(|| panic!("{label} in {details:?}"))["value"].as_str().unwrap().to_owned()
}

fn https(port: u16, path: &str) -> String {
    format!("https://{HOST}:{port}/{path}")
}

/// One with which MPass signs, with its last day.
fn signing(authority: &Authority, days: i64) -> (Identity, NaiveDate) {
    let day = (Utc::now() + TimeDelta::days(days)).date_naive();
    let identity = authority.issue_with("mpass-semnare", |params| {
        let (month, of_month) = (u8::try_from(day.month()).unwrap(), u8::try_from(day.day()).unwrap());
        params.not_after = rcgen::date_time_ymd(day.year(), month, of_month);
    });
    (identity, day)
}

fn metadata(keys: &[&Identity]) -> Vec<u8> {
    let keys: String = keys
        .iter()
        .map(|key| {
            let text = base64::engine::general_purpose::STANDARD.encode(&key.chain[0]);
            format!(
                "<KeyDescriptor use=\"signing\"><d:KeyInfo xmlns:d=\"http://www.w3.org/2000/09/xmldsig#\">\
                 <d:X509Data><d:X509Certificate>{text}</d:X509Certificate></d:X509Data></d:KeyInfo></KeyDescriptor>"
            )
        })
        .collect();
    format!(
        "<EntityDescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"https://{MPASS}\">\
         <IDPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\">{keys}\
         <SingleLogoutService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\" Location=\"https://{MPASS}/logout/saml\"/>\
         <SingleSignOnService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\" Location=\"https://{MPASS}/login/saml\"/>\
         </IDPSSODescriptor></EntityDescriptor>"
    )
    .into_bytes()
}

#[test]
fn one_problem_of_each_kind_is_found_told_and_kept() {
    let world = World::new("mpass");
    let before = world.card("address/test/acs-test/1");
    assert_eq!(before["missing"]["place"], format!("integration/{}/integration-details", world.integration));
    assert_eq!((&before["runnable"], &before["tag"]["text"]), (&json!(false), &json!("Never checked")));

    let expired = world.serve(|params| params.not_after = rcgen::date_time_ymd(2026, 10, 1), "200 OK");
    let (nothing, good) =
        (world.serve(|_| {}, "404 Not Found"), world.serve(|_| {}, "405 Method Not Allowed"));
    let consumers = format!("{}\n{}", https(good, "acs"), https(crate::common::openssl::free_port(), "acs2"));
    world.addresses(&https(expired, "out"), &https(nothing, "done"), &consumers);
    let certificate = world.office.hold_from(&world.system, "test", SERIAL, (2026, 1, 1), (2027, 1, 1));
    world.run("all");

    for (id, tone, words) in [
        ("address/test/logout-request-test/1", "bad", "web certificate expired"),
        ("address/test/logout-response-test/1", "bad", "nothing is at this address"),
        ("address/test/acs-test/1", "ok", "Something answers at the address (code 405)"),
        ("address/test/acs-test/2", "bad", "nothing listens on port"),
        ("address/production/logout-request-production/1", "bad", "is not known on the network"),
        ("metadata/test", "bad", "The name mpass.staging.egov.md is not known"),
        ("certificate-status/CERT", "quiet", "issuer’s certificate could not be found"),
    ] {
        let card = world.card(&id.replace("CERT", &certificate));
        assert_eq!(card["tag"]["tone"], tone, "{id}: {card}");
        assert!(texts(&card["verdicts"]).contains(words), "{id}: {words} in {card}");
        assert!(card["when"].as_str().unwrap().starts_with("Checked on "), "{card}");
        if tone == "bad" {
            let first = &card["verdicts"][0];
            assert!(
                first["tone"] == "bad" && first["advice"].is_string(),
                "the gravest first, with a way on"
            );
        }
    }
    let shown = world.card("address/test/logout-request-test/1");
    let details = list(&shown["details"]);
    assert!(
        details.iter().any(|fact| fact["label"] == "Encryption" && fact["value"] == "TLS 1.3"),
        "{shown}"
    );

    // Production: a logout address, its answer and metadata; the private name in test is a verdict as well.
    let (view, hub) = (world.view(), world.office.ask("integration", json!({"id": world.integration})));
    assert_eq!(view["summary"]["tone"], "bad");
    assert_eq!(hub["preflight"]["tag"], view["summary"], "the hub says it too");
    assert_eq!(hub["preflight"]["place"], format!("preflight/{}", world.integration));
    let step = |id: &str| world.office.step(&world.integration, id)["preflight"].clone();
    assert_eq!(step("integration-details")["tag"], view["summary"], "beside what is sent");
    assert_eq!(step("contract"), Value::Null, "a contract isn't checked over the network");
    let page = world.office.ask("certificate", json!({"id": certificate}));
    assert_eq!(
        page["preflight"][0]["tag"],
        json!({"tone": "quiet", "text": "Could not be found out"}),
        "its own check only, which is no good news: {}",
        page["preflight"]
    );
    let journal = world.office.ask("system", json!({"id": world.system}))["journal"].to_string();
    assert!(journal.contains("MPass: 9 checks made, "), "{journal}");

    // Another address: of this one nothing is known.
    world.addresses(&https(good, "out"), &https(nothing, "done"), &consumers);
    assert_eq!(
        world.card("address/test/logout-request-test/1")["when"],
        Value::Null,
        "the other was checked"
    );
    world.run("address/test/logout-request-test/1");
    assert_eq!(world.card("address/test/logout-request-test/1")["tag"]["tone"], "ok");

    let office = world.office.started_again(Language::Ro);
    let view = office.ask("preflight", json!({"integration": world.integration}));
    let said = view.to_string();
    assert!(
        said.contains("nu este nimic") || said.contains("nu se află nimic"),
        "in the other language: {said}"
    );
    let gone = office.try_ask("run_check", json!({"integration": world.integration, "check": "address/x/y"}));
    assert_eq!(gone.unwrap_err().code, "not-found-check");
    office.ask("remove", json!({"place": format!("integration/{}", world.integration)}));
    assert!(office.dossier().signing_ends().unwrap().is_empty(), "what belongs to it goes with it");
}

#[test]
fn a_check_that_is_stopped_keeps_what_was_known_and_holds_up_nobody() {
    let world = World::new("mpass");
    let slow = Arc::new(AtomicBool::new(false));
    let stalls = slow.clone();
    let identity = world.authority.issue(HOST);
    let server = Server::https(&identity, move |_, line| {
        if stalls.load(Ordering::SeqCst) {
            stall();
        }
        let _ = line.write_all(&say("200 OK", "", b""));
    });
    let address = https(server.port, "acs");
    world.addresses(&format!("{address}1"), &format!("{address}2"), &address);
    let id = "address/test/acs-test/1";
    world.run(id);
    let known = world.card(id);
    assert_eq!(world.office.ask("check_progress", json!({})), Value::Null, "nothing is under way");
    slow.store(true, Ordering::SeqCst);
    world.office.days_pass(1);
    std::thread::scope(|scope| {
        let running = scope.spawn(|| world.run("all"));
        let under_way = loop {
            let progress = world.office.ask("check_progress", json!({}));
            if progress["text"].as_str().is_some_and(|text| text.contains("Asking")) {
                break progress;
            }
            assert!(!running.is_finished(), "it is still being answered");
            std::thread::sleep(Duration::from_millis(20));
        };
        assert_eq!(under_way["check"], "address/test/logout-request-test/1");
        assert_eq!((&under_way["done"], under_way["of"].as_u64()), (&json!(0), Some(7)));
        let again = json!({"integration": world.integration, "check": id});
        assert_eq!(world.office.try_ask("run_check", again).unwrap_err().code, "preflight-busy");
        world.office.ask("overview", json!({}));
        world.office.ask("cancel_check", json!({}));
        running.join().expect("to be stopped is no error");
    });
    assert_eq!(world.card(id), known, "what was known stays");
    assert_eq!(world.office.ask("check_progress", json!({})), Value::Null, "and nothing goes on");
}

#[test]
fn offline_is_a_state_and_the_keyring_is_asked_for_first() {
    let world = World::new("mpass");
    let good = https(world.serve(|_| {}, "200 OK"), "acs");
    world.addresses(&format!("{good}1"), &format!("{good}2"), &good);
    world.run("address/test/acs-test/1");
    let known = world.card("address/test/acs-test/1");
    let so_far = world.view()["summary"].clone();
    assert_eq!(so_far["text"], "No problem so far, 6 checks are still to be made", "no good news too early");
    world.offline.store(true, Ordering::SeqCst);
    world.run("all");
    let view = world.view();
    assert_eq!(view["offline"]["code"], "preflight-offline", "said once, for all of it");
    assert_eq!(world.card("address/test/acs-test/1"), known, "and what was known stays");
    world.offline.store(false, Ordering::SeqCst);
    world.run("address/test/acs-test/1");
    assert_eq!(world.view()["offline"], Value::Null);

    let office = world.office.started_again(Language::En);
    office.secrets.set_state(KeyringState::Locked);
    let run = json!({"integration": world.integration, "check": "all"});
    assert_eq!(
        office.try_ask("run_check", run).unwrap_err().code,
        "keyring-locked",
        "before anything is asked"
    );
    let view = office.ask("preflight", json!({"integration": world.integration}));
    let card = list(&view["groups"][0]["checks"]).into_iter().find(|card| card["id"] == known["id"]).unwrap();
    assert_eq!(card["keyring"], true, "{card}");
    assert_eq!(card["tag"]["text"], "Closed in the keyring", "when it was checked is told all the same");
    assert!(card["when"].is_string() && list(&card["verdicts"]).is_empty());
}

#[test]
fn what_could_not_be_found_out_is_no_good_news() {
    let world = World::new("msign");
    world.office.hold_from(&world.system, "test", SERIAL, (2026, 1, 1), (2027, 1, 1));
    world.run("all");
    let summary = world.view()["summary"].clone();
    assert_eq!(summary, json!({"tone": "quiet", "text": "Could not be found out"}), "its issuer is missing");
    let form = format!("script-result/{}/test", world.integration);
    let recognised = result("https://msign.staging.egov.md:8443/MSign.svc", "RequestNotFound", "");
    world.office.save(&form, json!({"text": recognised}));
    assert_eq!(world.card("server/test")["tag"]["tone"], "ok");
    let text = "No problem found, but 1 check could not find everything out";
    assert_eq!(world.view()["summary"], json!({"tone": "quiet", "text": text}), "one good word isn’t all");

    let office = world.office.started_again(Language::En);
    office.secrets.set_state(KeyringState::Locked);
    let row = office.ask("integration", json!({"id": world.integration}))["preflight"].clone();
    assert_eq!(row["tag"]["text"], "Closed in the keyring");
    assert_eq!(row["detail"], Value::Null, "what stays closed may be of an address that was changed");
}

#[test]
fn metadata_is_fetched_or_read_and_its_certificates_are_watched() {
    let world = World::new("mpass");
    let (first, first_day) = signing(&world.authority, 5);
    let (second, second_day) = signing(&world.authority, 400);
    let published = Arc::new(Mutex::new(metadata(&[&first])));
    let given = published.clone();
    let server = Server::https(&world.authority.issue(MPASS), move |_, line| {
        let _ = line.write_all(&say("200 OK", "", &given.lock().unwrap()));
    });
    world.through_a_proxy(&[(MPASS, server.port)]);
    world.run("metadata/test");
    let card = world.card("metadata/test");
    assert_eq!(card["tag"]["tone"], "warn", "it ends in five days: {card}");
    assert!(texts(&card["verdicts"]).contains("Asked through the proxy 127.0.0.1:"), "{card}");
    assert!(
        card["source"]
            .as_str()
            .unwrap()
            .starts_with("Fetched from https://mpass.staging.egov.md/meta/saml on")
    );
    assert!(list(&card["changes"]).is_empty(), "there is nothing to compare it with yet");
    assert_eq!(card["since"], Value::Null, "nor is there a heading");
    for _ in 0..2 {
        world.run("metadata/test");
        let changes = texts(&world.card("metadata/test")["changes"]);
        assert_eq!(changes, "Nothing changed since the copy kept here.");
    }

    let deadline = world.office.deadline("soon", "signing certificate").expect("it is among the deadlines");
    assert_eq!(deadline["place"], format!("preflight/{}", world.integration));
    assert!(deadline["detail"].as_str().unwrap().contains("tell the developers"), "{deadline}");
    let calendar = world.office.calendar();
    let day = of_event(&calendar, "signing certificate of MPass", "DTSTART;VALUE=DATE:");
    assert_eq!(day, first_day.format("%Y%m%d").to_string());

    // A new one beside it, from a file.
    world.office.choose("meta.xml", &metadata(&[&first, &second]));
    let saved = world.ask("choose_metadata", json!({"environment": "test"}));
    assert_eq!(saved["place"], format!("preflight/{}", world.integration));
    let card = world.card("metadata/test");
    assert!(texts(&card["changes"]).contains("A new signing certificate: “mpass-semnare”"), "{card}");
    assert!(card["source"].as_str().unwrap().starts_with("Read from a file on"));
    world.office.choose("meta.xml", &metadata(&[&second]));
    world.ask("choose_metadata", json!({"environment": "test"}));
    let changes = texts(&world.card("metadata/test")["changes"]);
    assert!(changes.contains("is gone") && !changes.contains("new signing"), "to the last time: {changes}");
    let told = |card: Value| (card["changes"].clone(), card["since"].clone());
    let before = told(world.card("metadata/test"));
    assert!(before.1.as_str().unwrap().starts_with("Changed since the reading of "), "{before:?}");
    world.ask("choose_metadata", json!({"environment": "test"}));
    assert_eq!(told(world.card("metadata/test")), before, "read once more it is still a change");
    assert_eq!(
        world.office.deadline("soon", "signing certificate"),
        None,
        "the old one is over and done with"
    );
    let calendar = world.office.calendar();
    assert_eq!(
        of_event(&calendar, &format!("-{first_day}"), "STATUS:"),
        "CANCELLED",
        "taken out of the calendar"
    );
    let later = world.office.deadline("later", "signing certificate").expect("the new one is watched");
    assert!(later["detail"].as_str().unwrap().contains(&second_day.year().to_string()));

    // A locked keyring holds no warning back.
    let days = (second_day - Utc::now().date_naive()).num_days() - 7;
    world.office.days_pass(days);
    let office = world.office.started_again(Language::En);
    office.secrets.set_state(KeyringState::Locked);
    let (due, unread) = office.desk.due().expect("a look");
    assert!(unread.is_none());
    assert_eq!(due.len(), 1, "a week before");
    assert!(due[0].said.message.contains("Fetch the metadata anew"), "{}", due[0].said.message);
}

#[test]
fn what_is_not_metadata_is_refused_and_another_environments_is_told() {
    let world = World::new("mpass");
    let (key, _) = signing(&world.authority, 300);
    for (bytes, code) in [
        (b"<html>".to_vec(), "preflight-metadata-unreadable"),
        (
            b"<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>".to_vec(),
            "preflight-metadata-unsafe",
        ),
    ] {
        world.office.choose("meta.xml", &bytes);
        let asked = json!({"integration": world.integration, "environment": "test"});
        let problem = world.office.try_ask("choose_metadata", asked).unwrap_err();
        assert_eq!(problem.code, code);
        assert!(problem.message.len() > 80, "with what to do: {}", problem.message);
    }
    world.office.choose("meta.xml", &metadata(&[&key]));
    world.ask("choose_metadata", json!({"environment": "production"}));
    let card = world.card("metadata/production");
    assert!(texts(&card["verdicts"]).contains("Maybe it is the other environment’s metadata"), "{card}");
    assert_eq!(world.office.deadline("later", "signing certificate"), None, "its days are another's");
}

#[test]
fn the_developers_get_metadata_that_others_read_and_a_script() {
    let world = World::new("mpass");
    let developers = list(&world.view()["developers"]);
    assert_eq!(developers[0]["metadata"]["ready"], false);
    let asked = json!({"integration": world.integration, "environment": "test"});
    let problem = world.office.try_ask("save_saml_metadata", asked).unwrap_err();
    assert_eq!(problem.code, "not-found-saml-facts");
    let at = "https://sistem.example.md";
    world.addresses(&format!("{at}/out"), &format!("{at}/done"), &format!("{at}/acs\n{at}/acs2"));
    world.office.hold_from(&world.system, "test", SERIAL, (2026, 1, 1), (2027, 12, 1));
    let ready = list(&world.view()["developers"])[0]["metadata"].clone();
    assert!(ready["ready"] == true && list(&ready["missing"]).is_empty(), "{ready}");
    let saved = world.ask("save_saml_metadata", json!({"environment": "test"}));
    assert_eq!(saved["file"], "e-registru-test-metadata.xml");
    let text = std::fs::read_to_string(world.office.exports().join("e-registru-test-metadata.xml")).unwrap();
    assert!(text.contains("https://sistem.example.md/acs2") && text.contains("X509Certificate"), "{text}");
    if let Ok(python) = std::env::var("RACORD_PYTHON") {
        let script = "import sys\nfrom saml2.mdstore import InMemoryMetaData\n\
            store = InMemoryMetaData(None, sys.argv[1])\nstore.load()\n\
            print(list(store.keys())[0], len(store.certs(list(store.keys())[0], 'spsso', 'signing')))";
        let output = std::process::Command::new(python).args(["-c", script, &text]).output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        assert_eq!(said.trim(), "https://sistem.example.md/saml 1", "an independent reader agrees");
    }

    let msign = World::new("msign");
    for (shell, file) in [("sh", "e-registru-test-msign.sh"), ("powershell", "e-registru-test-msign.ps1")] {
        let saved = msign.ask("save_script", json!({"environment": "test", "shell": shell}));
        assert_eq!(saved["file"], file);
        let text = std::fs::read_to_string(msign.office.exports().join(file)).unwrap();
        assert!(
            text.contains("https://msign.staging.egov.md:8443/MSign.svc"),
            "the interface of this environment"
        );
    }
    let view = msign.view();
    assert_eq!(view["developers"][0]["metadata"], Value::Null, "MSign has no SAML");
    msign.office.save_as("pentru server");
    let saved = msign.ask("save_script", json!({"environment": "test", "shell": "sh"}));
    assert_eq!(saved["file"], "pentru server.sh", "programs know it by its ending, also under another name");
    let journal = msign.office.ask("system", json!({"id": msign.system}))["journal"].to_string();
    assert!(journal.contains("MSign: e-registru-test-msign.sh saved for the developers"), "{journal}");
}

fn result(address: &str, fault: &str, detail: &str) -> String {
    format!(
        "Hello,\n> ----- RACORD RESULT 1 -----\n> address: {address}\n> time: 2026-11-22T10:00:00Z\n> step: answer\n\
         > asked: yes\n> tls: TLSv1.3\n> status: 500\n> fault: {fault}\n> detail: {detail}\n> ----- END -----\n"
    )
}

#[test]
fn the_scripts_result_is_pasted_explained_and_kept_sealed() {
    let world = World::new("msign");
    let form = format!("script-result/{}/test", world.integration);
    for wrong in ["", "nothing of the kind"] {
        let problem = world.office.try_save(&form, json!({"text": wrong})).unwrap_err();
        assert_eq!(problem.fields[0].field, "text", "it is told at the field: {}", problem.message);
    }
    let address = "https://msign.staging.egov.md:8443/MSign.svc";
    let place = world
        .office
        .save(&form, json!({"text": result(address, "Unknown service consumer", "marcaj-ascuns")}));
    assert_eq!(place, format!("preflight/{}", world.integration));
    let card = world.card("server/test");
    assert!(texts(&card["verdicts"]).contains("does not know the certificate"), "{card}");
    assert!(card["details"].to_string().contains("marcaj-ascuns"), "what was pasted can be read again");
    let other = result("https://msign.gov.md:8443/MSign.svc", "RequestNotFound", "");
    world.office.save(&form, json!({"text": other}));
    let said = texts(&world.card("server/test")["verdicts"]);
    assert!(said.contains("another address") && said.contains("recognised the system"), "{said}");

    world.office.save(&form, json!({"text": result(address, "x", "marcaj-ascuns")}));
    let folder = world.office.folder.path().join("data");
    for file in
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file())
    {
        let bytes = std::fs::read(&file).unwrap();
        let found = bytes.windows(13).any(|window| window == b"marcaj-ascuns");
        assert!(!found, "{}: what the server said stays sealed", file.display());
    }
}

/// What poppler reads, without blanks: where lines break is the page's.
fn read_pdf(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, bytes).unwrap();
    let mut poppler = std::process::Command::new("pdftotext");
    let said = poppler.args(["-enc", "UTF-8"]).arg(&file).arg("-").output().expect("poppler").stdout;
    packed(&String::from_utf8(said).unwrap())
}

fn packed(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn results_go_along_with_a_draft_in_its_language() {
    let world = World::new("mpass");
    world.office.hold_from(&world.system, "test", SERIAL, (2026, 1, 1), (2027, 12, 1));
    let draft = "certificate.test";
    let offered = list(&world.view()["attachable"]);
    assert!(offered.iter().any(|one| one["draft"] == draft), "{offered:?}");
    let asked = json!({"integration": world.integration, "draft": draft});
    let early = world.office.try_ask("attach_checks", asked.clone()).unwrap_err();
    assert_eq!(early.code, "preflight-nothing-to-attach");
    let expired = world.serve(|params| params.not_after = rcgen::date_time_ymd(2026, 10, 1), "200 OK");
    let good = https(world.serve(|_| {}, "405 Method Not Allowed"), "acs");
    world.addresses(&https(expired, "out"), &good, &good);
    world.run("all");
    let form = format!("script-result/{}/test", world.integration);
    let service = format!("https://{MPASS}");
    let pasted = format!("Dear Ion, in confidence\n{}", result(&service, "", "handshake"));
    world.office.save(&form, json!({"text": pasted}));

    let kept = world.office.dossier();
    let id = racord_core::id::IntegrationId::parse(&world.integration).unwrap();
    let of = racord_dossier::FileOf::Draft(racord_dossier::DraftOf::Integration(&id), draft);
    let address = https(expired, "out");
    let sha256 = detail(&world.card("address/test/logout-request-test/1"), "SHA-256 fingerprint");
    let words = [
        (
            "ru",
            "proverki",
            ["результаты проверок", "Работать не будет", "Что сделать", "Время везде кишинёвское"],
        ),
        (
            "en",
            "checks",
            ["results of the checks", "Will not work", "What to do", "All times are Chișinău time"],
        ),
        (
            "ro",
            "verificari",
            [
                "rezultatele verificărilor",
                "Nu va funcționa",
                "Ce este de făcut",
                "Toate orele sunt ora Chișinăului",
            ],
        ),
    ];
    let mut saved = Value::Null;
    for (index, (language, name, words)) in words.into_iter().enumerate() {
        let set = json!({"of": world.integration, "draft": draft, "language": language});
        world.office.ask("set_draft_language", set);
        saved = world.office.ask("attach_checks", asked.clone());
        assert_eq!(saved["place"], format!("integration/{}/certificate", world.integration));
        let files = kept.files(of).unwrap();
        assert_eq!(files.len(), index + 1);
        let file =
            files.iter().find(|file| file.name.starts_with(name)).expect("its name is in the language");
        assert!(file.name.ends_with(".pdf") && file.name.is_ascii(), "{}", file.name);
        let text = read_pdf(&file.bytes);
        for said in words.iter().copied().chain([address.as_str(), sha256.as_str(), "asked: yes"]) {
            assert!(text.contains(&packed(said)), "{language}: “{said}” in {text}");
        }
        assert!(!text.to_uppercase().contains(SERIAL), "no serial number leaves with it");
        assert!(!text.contains(&packed("in confidence")), "nor what stood around the script's words");
        world.office.ask("set_language", json!({"language": language}));
        let view = world.view();
        let cards = list(&view["groups"]).into_iter().flat_map(|group| list(&group["checks"]));
        for row in cards.filter(|card| card["when"].is_string()).flat_map(|card| list(&card["verdicts"])) {
            for said in [&row["text"], &row["advice"]].into_iter().filter_map(Value::as_str) {
                assert!(text.contains(&packed(said)), "{language}: “{said}” in {text}");
            }
        }
    }
    assert_eq!(
        world.office.ask("attach_checks", asked.clone())["place"],
        saved["place"],
        "the same again is kept once"
    );
    assert_eq!(kept.files(of).unwrap().len(), 3, "the same findings are the same bytes");
    world.office.days_pass(1);
    world.office.ask("attach_checks", asked.clone());
    assert_eq!(kept.files(of).unwrap().len(), 3, "also on another day");
    let names = || kept.files(of).unwrap().into_iter().map(|file| file.name).collect::<Vec<_>>();
    let before = names();
    world.run("address/test/logout-request-test/1");
    world.office.ask("attach_checks", asked);
    let after = names();
    assert_eq!(after.len(), 3, "new findings take the place of the old ones: {after:?}");
    let gone: Vec<_> = before.iter().filter(|name| !after.contains(name)).collect();
    assert!(matches!(&gone[..], [name] if name.starts_with("verificari-")), "in their language: {gone:?}");
    let step = world.office.step(&world.integration, "certificate");
    assert!(step.to_string().contains(gone[0]), "and can be put back: {step}");
}

#[test]
fn a_backup_carries_what_was_found() {
    let world = World::new("mpass");
    let good = https(world.serve(|_| {}, "200 OK"), "acs");
    world.addresses(&format!("{good}1"), &format!("{good}2"), &good);
    let certificate = world.office.hold_from(&world.system, "test", SERIAL, (2026, 1, 1), (2027, 1, 1));
    let (key, _) = signing(&world.authority, 5);
    world.office.choose("meta.xml", &metadata(&[&key]));
    world.ask("choose_metadata", json!({"environment": "test"}));
    world.run("address/test/acs-test/1");
    world.run(&format!("certificate-status/{certificate}"));
    let before = world.view();
    let words = "trei corbi tineri zboara peste noua dealuri verzi";
    let made = world.office.ask("make_backup", json!({"passphrase": words, "repeated": words}));
    let bytes = std::fs::read(world.office.exports().join(made["file"].as_str().unwrap())).unwrap();

    let there = Office::new(Language::En);
    *there.clock.lock().unwrap() = Utc::now();
    there.choose("copie.racord", &bytes);
    there.ask("choose_backup", json!({}));
    there.ask("open_backup", json!({"passphrase": words}));
    there.ask("restore_backup", json!({"choices": {}}));
    let after = there.ask("preflight", json!({"integration": world.integration}));
    assert_eq!(after["groups"], before["groups"], "on another computer, under another key");
    assert!(there.deadline("soon", "signing certificate").is_some());
    let gone = format!("certificate/{certificate}");
    there.ask("remove", json!({"place": gone}));
    let id = racord_core::id::IntegrationId::parse(&world.integration).unwrap();
    let left = there.dossier().checks(&id).unwrap().value;
    assert_eq!(left.len(), 2, "what is told of a certificate goes with it: {left:?}");
}

#[test]
fn the_proxy_is_chosen_shown_and_kept_without_a_password() {
    let world = World::new("mpass");
    for (address, code) in [
        ("http://ion:parola@proxy.example.md:3128", "proxy-password"),
        ("socks5://proxy.example.md:1080", "proxy-http-only"),
        ("https://proxy.example.md:3128", "proxy-http-only"),
        ("http://proxy.example.md:3128/cale", "proxy-not-an-address"),
        ("http://", "proxy-not-an-address"),
        ("", "form-required"),
    ] {
        let problem =
            world.office.try_save("proxy", json!({"way": "given", "address": address})).unwrap_err();
        assert_eq!(
            (problem.fields[0].field.as_str(), problem.fields[0].code.as_str()),
            ("address", code),
            "{address}"
        );
    }
    let shown = || world.office.ask("settings", json!({}))["proxy"]["text"].as_str().unwrap().to_owned();
    world.office.save("proxy", json!({"way": "given", "address": "proxy.example.md:3128"}));
    assert_eq!(shown(), "Through the proxy proxy.example.md:3128, chosen in Settings");
    assert_eq!(world.view()["proxy"], shown());
    let form = world.office.ask("form", json!({"name": "proxy"}));
    assert_eq!(form["fields"][1]["value"], "http://proxy.example.md:3128", "it can be changed");
    world.office.save("proxy", json!({"way": "direct", "address": "anything"}));
    assert_eq!(shown(), "Directly, without a proxy, as chosen in Settings");
    assert_eq!(world.office.ask("settings", json!({}))["proxy"]["action"]["form"], "proxy");
}

#[test]
fn of_a_serial_number_alone_nothing_can_be_found_out() {
    let world = World::new("mpass");
    let form = format!("serial/{}/test", world.system);
    let values =
        json!({"system": world.system, "environment": "test", "serial": SERIAL, "not-after": "2027-10-22"});
    world.office.save(&form, values);
    let cards = list(&world.view()["groups"][0]["checks"]);
    let card =
        cards.iter().find(|card| card["id"].as_str().unwrap().starts_with("certificate-status/")).unwrap();
    assert_eq!(card["runnable"], false);
    assert!(card["missing"]["text"].as_str().unwrap().contains("only the serial number is known"), "{card}");
    let run = json!({"integration": world.integration, "check": card["id"]});
    assert_eq!(world.office.try_ask("run_check", run).unwrap_err().code, "not-found-check");
}

/// An issuer with a list that says that the certificate was taken back.
#[test]
fn a_certificate_that_was_taken_back_is_told() {
    let world = World::new("mpass");
    let workshop = Workshop::new();
    workshop.write(
        "ca.cnf",
        "[ca]\ndefault_ca=here\n[here]\ndatabase=index.txt\nnew_certs_dir=.\ncertificate=ca.pem\nprivate_key=ca.key\n\
         serial=serial\ncrlnumber=crlnumber\ndefault_md=sha256\ndefault_days=300\ndefault_crl_days=7\npolicy=any\n\
         [any]\ncommonName=supplied\n",
    );
    for (name, text) in [("index.txt", ""), ("serial", "40AB\n"), ("crlnumber", "01\n")] {
        workshop.write(name, text);
    }
    workshop.write(
        "leaf.ext",
        "authorityInfoAccess=caIssuers;URI:http://ca.example.md/ca.cer\n\
         crlDistributionPoints=URI:http://ca.example.md/ca.crl\nauthorityKeyIdentifier=keyid\n",
    );
    workshop.openssl(
        "req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 900 -subj /CN=ca \
         -addext basicConstraints=critical,CA:TRUE -addext keyUsage=keyCertSign,cRLSign",
    );
    workshop.openssl("req -newkey rsa:2048 -nodes -keyout leaf.key -out leaf.csr -subj /CN=leaf");
    workshop.openssl("ca -batch -config ca.cnf -in leaf.csr -out leaf.pem -extfile leaf.ext -notext");
    workshop.openssl("ca -config ca.cnf -revoke leaf.pem -crl_reason keyCompromise");
    workshop.openssl("ca -config ca.cnf -gencrl -out crl.pem");
    workshop.openssl("crl -in crl.pem -outform DER -out ca.crl");
    workshop.openssl("x509 -in ca.pem -outform DER -out ca.cer");
    let files = ["ca.cer", "ca.crl"].map(|name| (format!("/{name}"), workshop.read(name)));
    // A proxy is asked for the whole address over plain HTTP.
    let proxy = Server::http(move |head, line| {
        let asked = head.split(' ').nth(1).unwrap_or_default();
        let found = files.iter().find(|(name, _)| asked.ends_with(name.as_str()));
        let answer =
            found.map_or_else(|| say("404 Not Found", "", b""), |(_, bytes)| say("200 OK", "", bytes));
        let _ = line.write_all(&answer);
    });
    let pem = String::from_utf8(workshop.read("leaf.pem")).unwrap();
    let opened = world.office.ask("paste_certificate", json!({"text": pem}));
    let form = opened["certificates"][0]["form"].as_str().unwrap().to_owned();
    let values = json!({"system": world.system, "environment": "test"});
    let confirmed = ["verdict-system", "verdict-environment"];
    let saved =
        world.office.ask("save_form", json!({"name": form, "values": values, "confirmed": confirmed}));
    let id = saved["place"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
    let address = format!("127.0.0.1:{}", proxy.port);
    world.office.save("proxy", json!({"way": "given", "address": address}));
    world.run(&format!("certificate-status/{id}"));
    let card = world.card(&format!("certificate-status/{id}"));
    assert_eq!(card["tag"]["tone"], "bad", "{card}");
    let said = texts(&card["verdicts"]);
    assert!(said.contains("The certificate was revoked on"), "{card}");
    assert!(said.contains("reason: the private key may be known to others"), "in words: {said}");
    let ca = racord_certificate::open(&workshop.read("ca.pem"), None).certificates.remove(0);
    for (label, value) in [
        ("Issuer’s certificate", "CN=ca"),
        ("Where it came from", "http://ca.example.md/ca.cer"),
        ("Issuer’s SHA-256 fingerprint", &ca.sha256.hex()),
        ("Authority known to MEGA", "No: it is not among the authorities that MEGA is known to accept"),
        ("OCSP: what came of it", "Not asked: the certificate names no address for it"),
        ("CRL: address asked", "http://ca.example.md/ca.crl"),
        ("CRL: status", "Revoked"),
        ("CRL: reason", "The private key may be known to others"),
        ("CRL: signed by", "The issuer itself"),
    ] {
        assert_eq!(detail(&card, label), value, "{label}");
    }
    let today = racord_core::custody::chisinau_day(Utc::now()).format("%-d %B %Y").to_string();
    for label in ["CRL: since", "CRL: as of"] {
        assert!(detail(&card, label).contains(&today), "{label}: {} is {today}", detail(&card, label));
    }
    assert!(detail(&card, "Not checked").starts_with("Whether the issuer’s own certificate"), "{card}");
    world.office.ask("set_language", json!({"language": "ru"}));
    let view = world.view().to_string();
    assert!(view.contains("CRL: причина") && view.contains("Закрытый ключ мог стать известен"), "{view}");
    world.office.ask("set_language", json!({"language": "en"}));
    let page = world.office.ask("certificate", json!({"id": id}));
    assert_eq!(page["preflight"][0]["tag"]["text"], "1 problem", "{}", page["preflight"]);

    // On paper too, where STISC can read why.
    let (of, draft) =
        (racord_core::id::IntegrationId::parse(&world.integration).unwrap(), "certificate.test");
    for language in ["ro", "ru", "en"] {
        let set = json!({"of": world.integration, "draft": draft, "language": language});
        world.office.ask("set_draft_language", set);
        world.ask("attach_checks", json!({"draft": draft}));
    }
    let of = racord_dossier::FileOf::Draft(racord_dossier::DraftOf::Integration(&of), draft);
    let papers = world.office.dossier().files(of).unwrap();
    for (name, said) in [
        ("verificari-", ["CRL: motivul", "Cheia privată ar putea fi cunoscută de alții"]),
        ("proverki-", ["CRL: причина", "Закрытый ключ мог стать известен посторонним"]),
        ("checks-", ["CRL: reason", "The private key may be known to others"]),
    ] {
        let paper = papers.iter().find(|paper| paper.name.starts_with(name)).expect("one in each language");
        let text = read_pdf(&paper.bytes);
        for said in said.into_iter().chain([ca.sha256.hex().as_str(), "http://ca.example.md/ca.crl"]) {
            assert!(text.contains(&packed(said)), "{name}: “{said}” in {text}");
        }
    }
}
