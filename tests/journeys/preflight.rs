//! Checks over a network: real servers, each with one thing wrong, found in the window before MEGA would find it.
//!
//! Each journey has a network of its own, in which the names lead to servers of the test.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::authority::{Authority, Identity, self_signed};
use crate::issuer;
use crate::openssl::Workshop;
use crate::server::{Server, always, say, stall};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::Utc;
use racord_tests::fixtures::SystemCertificate;
use racord_tests::own_network::{OwnNetwork, reached_at};
use racord_tests::{Begun, IDNO, Options, Session};
use rcgen::date_time_ymd;
use serde_json::{Value, json};

/// The addresses of the system, one server for each.
const NAMES: [(&str, &str); 14] = [
    ("sistem.exemplu.md", "203.0.113.10"),
    ("expirat.exemplu.md", "203.0.113.11"),
    ("alt-nume.exemplu.md", "203.0.113.12"),
    ("nimic.exemplu.md", "203.0.113.13"),
    ("mai-departe.exemplu.md", "203.0.113.14"),
    ("oprit.exemplu.md", "203.0.113.15"),
    ("lent.exemplu.md", "203.0.113.16"),
    ("proxy.exemplu.md", "203.0.113.17"),
    ("mpass.staging.egov.md", "203.0.113.20"),
    ("autosemnat.exemplu.md", "203.0.113.21"),
    ("vechi.exemplu.md", "203.0.113.22"),
    ("alta-gazda.exemplu.md", "203.0.113.23"),
    ISSUER,
    RESPONDER,
];

/// Where an issuer has its files, and where it answers.
const ISSUER: (&str, &str) = ("emitent.exemplu.md", "203.0.113.30");
const RESPONDER: (&str, &str) = ("ocsp.exemplu.md", "203.0.113.31");

/// Where MPass publishes its metadata, as the procedure says.
const METADATA: &str = "https://mpass.staging.egov.md/meta/saml";

/// A Monday before the journeys: when what came before them was done.
const MONDAY: &str = "2026-11-16";

const ALL: &str = "Verificați totul";
const AGAIN: &str = "Verificați totul din nou";
const STOP: &str = "Opriți";

/// Shows what is unfolded of a certificate's state.
const TO_ITS_DETAILS: &str =
    "document.querySelector('[data-check^=certificate-status] dl').scrollIntoView({ block: 'start' });";

/// Web servers, their authority, and the file that says that it is trusted.
struct Web {
    authority: Authority,
    trusted: PathBuf,
}

impl Web {
    fn new(folder: &Path) -> Web {
        let authority = Authority::new("Autoritatea web (test)");
        let trusted = folder.join("authorities.pem");
        fs::write(&trusted, pem(&authority.der())).unwrap();
        Web { authority, trusted }
    }

    /// Opens the window with this authority trusted. The servers say what time it is, so the clock is theirs.
    async fn officer(&self) -> Session {
        let now = Utc::now().to_rfc3339();
        let trusted = self.trusted.display().to_string();
        Session::start(Options { now, environment: vec![("SSL_CERT_FILE", trusted)], ..Options::default() })
            .await
    }

    /// Serves https at one of the names.
    fn serves(
        &self,
        name: &str,
        answer: impl Fn(&str, &mut dyn crate::server::Line) + Send + Sync + 'static,
    ) {
        at(name, &Server::https(&self.authority.issue(name), answer));
    }

    fn serves_as(&self, name: &str, identity: &Identity) {
        at(name, &Server::https(identity, always("405 Method Not Allowed", "", b"")));
    }
}

fn at(name: &str, server: &Server) {
    at_port(name, server.port);
}

fn at_port(name: &str, port: u16) {
    let (_, address) = NAMES.iter().find(|(known, _)| *known == name).expect("a name of this network");
    reached_at(address, 443, port);
}

fn pem(der: &[u8]) -> String {
    format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", wrapped(der))
}

fn wrapped(der: &[u8]) -> String {
    let text = STANDARD.encode(der);
    let lines: Vec<&str> =
        text.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
    lines.join("\n")
}

/// MPass's metadata, signed by this certificate.
fn metadata(signing: &[u8]) -> String {
    let at = "https://mpass.staging.egov.md";
    format!(
        r#"<?xml version="1.0"?>
<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="{at}">
  <IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    <KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data>
      <X509Certificate>{}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>
    <SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="{at}/logout/saml"/>
    <SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="{at}/login/saml"/>
  </IDPSSODescriptor>
</EntityDescriptor>"#,
        wrapped(signing)
    )
}

fn signing(name: &str) -> Vec<u8> {
    Authority::new("MPass").issue(name).chain[0].to_vec()
}

/// MPass is being connected, and the step in which addresses are given has come: of the test environment these, of
/// production one that nobody knows.
async fn addresses(officer: &Session, logout: [&str; 2], acs: &[&str]) -> Begun {
    officer.see("De unde începem?").await;
    let values = json!({ "name": "Primăria Exemplu", "idno": IDNO, "kind": "public-institution",
        "address": "str. Exemplului 1", "officer-name": "Ion Exemplu", "officer-position": "responsabil IT",
        "officer-email": "ion@exemplu.md", "officer-phone": "+373 22 820 000", "signatory-name": "Maria Exemplu",
        "signatory-position": "director", "developers-name": "Echipa", "developers-email": "echipa@exemplu.md" });
    officer.save("institution/new", values).await;
    let begun = officer.begun().await;
    let day = json!({ "on": MONDAY, "note": "" });
    officer.save(&format!("mark-sent/{}/connection-form", begun.integration), day.clone()).await;
    for turn in ["contract/send", "contract/sign", "contract/countersign", "integration-details/announce"] {
        officer.save(&format!("turn/{}/{turn}", begun.integration), day.clone()).await;
    }
    let answers = json!({ "logout-request-test": logout[0], "logout-response-test": logout[1],
        "acs-test": acs.join("\n"), "entity-id-test": "urn:exemplu:test",
        "logout-request-production": "https://necunoscut.exemplu.md/saml/out",
        "logout-response-production": "https://necunoscut.exemplu.md/saml/done", "attributes": "FirstName" });
    officer.save(&format!("answers/{}/integration-details", begun.integration), answers).await;
    begun
}

async fn open_checks(officer: &Session, begun: &Begun) {
    officer.go(&format!("preflight/{}", begun.integration)).await;
    officer.see("Verificare înainte de trimitere").await;
}

/// What stands in the card in which these words stand.
async fn card(officer: &Session, words: &str) -> String {
    let script = format!(
        "const all = [...document.querySelectorAll('[data-check]')];
         return (all.find((card) => card.innerText.includes({}))?.innerText ?? '').replace(/\\s+/g, ' ');",
        json!(words)
    );
    officer.script(&script).await.as_str().unwrap_or_default().to_owned()
}

async fn card_says(officer: &Session, words: &str, expected: &str) {
    officer
        .until(&format!("the card of {words} says “{expected}”"), async || {
            card(officer, words).await.contains(expected).then_some(())
        })
        .await;
}

/// No check is under way any more.
async fn is_over(officer: &Session, how: &str) {
    officer.see(how).await;
    let stop = "return document.querySelector('[data-stop]') === null;";
    officer
        .until("nothing is left to be stopped", async || (officer.script(stop).await == true).then_some(()))
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_problem_of_each_kind_is_found_and_kept() {
    if !OwnNetwork::With(&NAMES).entered("preflight::one_problem_of_each_kind_is_found_and_kept") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let web = Web::new(folder.path());
    web.serves("sistem.exemplu.md", always("405 Method Not Allowed", "", b""));
    let expired = web.authority.issue_with("expirat.exemplu.md", |params| {
        params.not_after = date_time_ymd(2026, 10, 1);
    });
    web.serves_as("expirat.exemplu.md", &expired);
    web.serves_as("alt-nume.exemplu.md", &web.authority.issue("altcineva.exemplu.md"));
    web.serves("nimic.exemplu.md", always("404 Not Found", "", b""));
    let on = "Location: http://mai-departe.exemplu.md:8080/\r\n";
    web.serves("mai-departe.exemplu.md", move |_, line| line.write_all(&say("302 Found", on, b"")).unwrap());
    web.serves_as("autosemnat.exemplu.md", &self_signed("autosemnat.exemplu.md"));
    let workshop = Workshop::new();
    workshop.certificate("vechi", "vechi.exemplu.md");
    let old = workshop.server("vechi", "-tls1 -cipher DEFAULT@SECLEVEL=0");
    at_port("vechi.exemplu.md", old.port);
    let elsewhere = "Location: https://sistem.exemplu.md/intrare\r\n";
    web.serves("alta-gazda.exemplu.md", move |_, line| {
        line.write_all(&say("302 Found", elsewhere, b"")).unwrap();
    });
    let revoked = issuer::revoked("test.e-registru.exemplu.md", IDNO, ISSUER, RESPONDER);
    let certificate = signing("mpass-semnare");
    let published = metadata(&certificate).into_bytes();
    web.serves("mpass.staging.egov.md", move |_, line| {
        line.write_all(&say("200 OK", "", &published)).unwrap();
    });

    let mut officer = web.officer().await;
    let begun = addresses(
        &officer,
        ["https://expirat.exemplu.md/saml/out", "https://alt-nume.exemplu.md/saml/done"],
        &[
            "https://sistem.exemplu.md/saml/acs",
            "https://nimic.exemplu.md/saml/acs",
            "https://mai-departe.exemplu.md/saml/acs",
            "https://oprit.exemplu.md/saml/acs",
            "https://autosemnat.exemplu.md/saml/acs",
            "https://vechi.exemplu.md/saml/acs",
            "https://alta-gazda.exemplu.md/saml/acs",
        ],
    )
    .await;
    hold(&officer, &begun, &revoked).await;
    officer.go(&format!("integration/{}", begun.integration)).await;
    officer.see("Înainte de trimitere").await;
    officer.click_in("Înainte de trimitere", "Verific").await;
    officer.see("Ce ar găsi MEGA, aflat din timp").await;
    officer.see("Încă neverificat").await;
    officer.screenshot("preflight-never").await;
    officer.is_accessible("checks that never ran").await;

    officer.click(ALL).await;
    is_over(&officer, "Verificarea s-a încheiat.").await;
    for (name, found) in [
        ("expirat.exemplu.md", "Certificatul web al serverului a expirat acum"),
        ("alt-nume.exemplu.md", "este pentru alt nume: altcineva.exemplu.md"),
        ("nimic.exemplu.md", "la această adresă nu este nimic (cod 404)"),
        ("mai-departe.exemplu.md", "Adresa duce de la https la o adresă necriptată"),
        (
            "oprit.exemplu.md",
            "Serverul oprit.exemplu.md există, dar la portul 443 nu răspunde niciun program",
        ),
        ("necunoscut.exemplu.md", "Numele necunoscut.exemplu.md nu este cunoscut în rețea"),
        ("autosemnat.exemplu.md", "Serverul și-a făcut singur certificatul web"),
        ("vechi.exemplu.md", "vechi.exemplu.md oferă numai TLS 1.0"),
        ("alta-gazda.exemplu.md", "Adresa duce la alt server: https://sistem.exemplu.md/intrare"),
        ("test.e-registru.exemplu.md", "Certificatul a fost revocat"),
        ("sistem.exemplu.md", "Așa cum trebuie"),
        ("mpass.staging.egov.md", "Așa cum trebuie"),
    ] {
        card_says(&officer, name, found).await;
    }
    officer.see("probleme").await;
    officer.screenshot("preflight-found").await;
    officer.is_accessible("checks with problems").await;
    let links = officer.script("return document.querySelectorAll('main [role=alert]').length").await;
    assert_eq!(links, 0, "what a check finds is no error of the program");

    // What the verdict rests on is folded.
    officer.click_in("https://sistem.exemplu.md/saml/acs", "lucruri sunt în ordine").await;
    officer.see("Conexiunea este criptată cu TLS 1.3").await;
    officer.click_in("test.e-registru.exemplu.md", "Detalii").await;
    let folded = card(&officer, "test.e-registru.exemplu.md").await;
    for said in [
        "De unde provine http://emitent.exemplu.md/ca.cer",
        "OCSP: adresa întrebată http://ocsp.exemplu.md/",
        "OCSP: starea Revocat",
        "OCSP: motivul Cheia privată ar putea fi cunoscută de alții",
        "OCSP: semnat de Emitentul însuși",
        "CRL: adresa întrebată http://emitent.exemplu.md/ca.crl",
        "CRL: starea Revocat",
        "Nu s-a verificat Dacă certificatul emitentului însuși este revocat",
    ] {
        assert!(folded.contains(said), "“{said}” in {folded}");
    }
    officer.script(TO_ITS_DETAILS).await;
    officer.screenshot("preflight-revoked").await;
    officer.is_accessible("what an issuer said, in detail").await;

    // One by one: corrected by the developers, checked again.
    let before = card(&officer, "expirat.exemplu.md").await;
    officer.click_in("https://expirat.exemplu.md/saml/out", "Verificați din nou").await;
    is_over(&officer, "Verificarea s-a încheiat.").await;
    assert_eq!(card(&officer, "expirat.exemplu.md").await, before, "nothing changed there");

    nothing_is_cut_off(&officer, &begun).await;
    officer.close().await;
    for words in ["expirat acum", "altcineva.exemplu.md"] {
        assert_eq!(officer.files_with(words.as_bytes()), Vec::<PathBuf>::new(), "“{words}” is kept sealed");
    }
    officer.start_again().await;
    open_checks(&officer, &begun).await;
    card_says(&officer, "alt-nume.exemplu.md", "este pentru alt nume: altcineva.exemplu.md").await;
    officer.press("Ctrl+K").await;
    officer.dialogs(1).await;
    officer.fill("Sistem, pas, certificat", "verificare inainte").await;
    officer.see("Un rezultat").await;
    officer.press("Enter").await;
    officer.dialogs(0).await;
    officer.see("Ce ar găsi MEGA, aflat din timp").await;
}

/// In each language, in a narrow window and with letters twice as large.
async fn nothing_is_cut_off(officer: &Session, begun: &Begun) {
    let over = "return document.documentElement.scrollWidth - innerWidth;";
    for (language, name) in [("en", "English"), ("ru", "Русский"), ("ro", "Română")] {
        officer.speak(name).await;
        open_checks_in_any_language(officer, begun).await;
        officer.script("for (const one of document.querySelectorAll('main details')) one.open = true;").await;
        officer.script(TO_ITS_DETAILS).await;
        officer.screenshot(&format!("preflight-revoked-{language}")).await;
        officer.script("scrollTo(0, 0);").await;
        officer.screenshot(&format!("preflight-found-{language}")).await;
        officer.is_accessible(&format!("checks with problems in {language}")).await;
        for (width, height, text) in [(900, 600, "100%"), (1280, 860, "200%"), (900, 600, "200%")] {
            officer.resize(width, height).await;
            officer.script(&format!("document.documentElement.style.fontSize = '{text}';")).await;
            let over = officer.script(over).await;
            assert!(
                over.as_i64().is_some_and(|over| over <= 0),
                "{language}, {width}, {text}: wider by {over}"
            );
            officer
                .screenshot(&format!("preflight-found-{language}-{width}-{}", text.trim_end_matches('%')))
                .await;
        }
        officer.script("document.documentElement.style.fontSize = '';").await;
        officer.resize(1280, 860).await;
    }
}

async fn open_checks_in_any_language(officer: &Session, begun: &Begun) {
    officer.go(&format!("preflight/{}", begun.integration)).await;
    officer
        .until("the checks are there", async || {
            (officer.script("return document.querySelector('[data-check]') !== null;").await == true)
                .then_some(())
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_can_be_stopped_left_and_come_back_to() {
    if !OwnNetwork::With(&NAMES).entered("preflight::a_check_can_be_stopped_left_and_come_back_to") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let web = Web::new(folder.path());
    web.serves("sistem.exemplu.md", always("405 Method Not Allowed", "", b""));
    let slow = Arc::new(AtomicBool::new(false));
    let is_slow = slow.clone();
    web.serves("lent.exemplu.md", move |_, line| {
        if is_slow.load(Ordering::SeqCst) {
            stall();
        }
        let _ = line.write_all(&say("405 Method Not Allowed", "", b""));
    });
    let officer = web.officer().await;
    let lent = "https://lent.exemplu.md/saml/done";
    let begun = addresses(&officer, ["https://sistem.exemplu.md/saml/out", lent], &[]).await;
    open_checks(&officer, &begun).await;
    officer.click(ALL).await;
    is_over(&officer, "Verificarea s-a încheiat.").await;
    card_says(&officer, lent, "Așa cum trebuie").await;
    slow.store(true, Ordering::SeqCst);
    let before = card(&officer, lent).await;

    // Impatient: twice at once, and once more.
    officer.script("document.querySelector('[data-all]').focus();").await;
    officer.press("Enter").await;
    officer.press("Enter").await;
    officer.see("Se verifică 2 din").await;
    officer.see("Se verifică acum").await;
    officer.screenshot("preflight-running").await;
    officer.is_accessible("a check under way").await;
    officer.press("Space").await;
    assert_eq!(officer.focused().await, AGAIN, "the focus stays where the officer pressed");
    officer.press("Tab").await;
    assert_eq!(officer.focused().await, STOP, "the next thing is to stop it");
    officer.press("Enter").await;
    is_over(&officer, "Verificarea a fost oprită.").await;
    assert_eq!(officer.focused().await, AGAIN, "the focus goes back where the check began");
    assert_eq!(card(&officer, lent).await, before, "what was found earlier stays");

    // It goes on while the officer looks elsewhere.
    officer.click(AGAIN).await;
    officer.see("Se verifică 2 din").await;
    officer.go("todo").await;
    officer.see("Rândul dvs.").await;
    open_checks(&officer, &begun).await;
    officer.see("Se verifică 2 din").await;
    officer.press("Escape").await;
    is_over(&officer, "Verificarea a fost oprită.").await;

    // A single one is stopped beside its own button.
    officer.click_in(lent, "Verificați din nou").await;
    officer.see("Se verifică 1 din 1").await;
    officer.press("Tab").await;
    officer.click_in(lent, STOP).await;
    is_over(&officer, "Verificarea a fost oprită.").await;
    assert!(officer.focused().await.starts_with("Verificați din nou"), "{}", officer.focused().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_network_everything_else_works() {
    if !OwnNetwork::None.entered("preflight::without_a_network_everything_else_works") {
        return;
    }
    let officer = Session::start(Options::default()).await;
    let begun = addresses(
        &officer,
        ["https://sistem.exemplu.md/saml/out", "https://sistem.exemplu.md/saml/done"],
        &[],
    )
    .await;
    open_checks(&officer, &begun).await;
    officer.click(ALL).await;
    is_over(&officer, "Verificarea nu a fost posibilă.").await;
    officer.see("Acest calculator nu are acum rețea.").await;
    officer.screenshot("preflight-offline").await;
    officer.is_accessible("checks without a network").await;
    let alarms = officer.script("return document.querySelectorAll('main [role=alert]').length").await;
    assert_eq!(alarms, 0, "no network is a state, not an error");
    officer.see_no_more("Nu va funcționa").await;
    officer.go("todo").await;
    officer.see("Rândul dvs.").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn metadata_comes_from_a_file_and_what_changed_is_shown() {
    if !OwnNetwork::None.entered("preflight::metadata_comes_from_a_file_and_what_changed_is_shown") {
        return;
    }
    let mut officer = Session::start(Options { dark: true, ..Options::default() }).await;
    officer.see("De unde începem?").await;
    officer.known_institution().await;
    let begun = officer.begun().await;
    open_checks(&officer, &begun).await;
    let read = async |name: &str, content: &[u8]| {
        let file = officer.home().join(name);
        fs::write(&file, content).unwrap();
        officer.choose_next(&file);
        officer.script("scrollTo(0, 0);").await;
        officer.click_in(METADATA, "Citiți dintr-un fișier").await;
    };
    let (old, new) = (signing("mpass-veche"), signing("mpass-noua"));
    read("mpass.xml", metadata(&old).as_bytes()).await;
    officer.see("Metadatele au fost citite.").await;
    card_says(&officer, METADATA, "Citite dintr-un fișier la").await;
    officer.see_no_more("Ce s-a schimbat față de citirea din").await;

    read("mpass-nou.xml", metadata(&new).as_bytes()).await;
    officer.see("Ce s-a schimbat față de citirea din").await;
    officer.see("Un certificat de semnare nou: „mpass-noua”").await;
    officer.see("Un certificat de semnare nu mai există: „mpass-veche”").await;
    officer.screenshot("preflight-metadata").await;
    officer.is_accessible("metadata that changed").await;

    let hostile = r#"<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>"#;
    read("ostil.xml", hostile.as_bytes()).await;
    officer.see("Fișierul conține un tip de document").await;
    read("poza.xml", b"\x89PNG").await;
    officer.see("Acestea nu sunt metadate: nu pot fi citite ca XML.").await;

    // Cancelling the dialog changes nothing.
    officer.script("scrollTo(0, 0);").await;
    officer.click_in(METADATA, "Citiți dintr-un fișier").await;
    officer.see("mpass.staging.egov.md").await;
    assert_eq!(officer.script("return document.querySelectorAll('main .note').length").await, 0);

    officer.close().await;
    officer.lock_keyring();
    officer.start_again().await;
    open_checks(&officer, &begun).await;
    officer.see("Deblocați depozitul de chei înainte de a verifica.").await;
    card_says(&officer, METADATA, "Închis în depozitul de chei").await;
    officer.click(AGAIN).await;
    officer.see("Depozitul de chei este blocat").await;
    let running = officer.invoke("check_progress", json!({})).await.expect("an answer");
    assert_eq!(running, Value::Null, "nothing is asked that could not be kept");
    officer.screenshot("preflight-locked").await;
    officer.is_accessible("checks behind a locked keyring").await;
}

fn sh(arguments: &[&Path]) -> Output {
    Command::new("sh").args(arguments).output().expect("a shell")
}

/// The only file there with this ending.
fn file_in(folder: &Path, ending: &str) -> PathBuf {
    let mut found = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let file = found.find(|path| path.extension().is_some_and(|own| own == ending));
    file.unwrap_or_else(|| panic!("a .{ending} in {}", folder.display()))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_developers_get_metadata_and_a_script_and_send_its_result_back() {
    if !OwnNetwork::With(&NAMES)
        .entered("preflight::the_developers_get_metadata_and_a_script_and_send_its_result_back")
    {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let web = Web::new(folder.path());
    web.serves("sistem.exemplu.md", always("405 Method Not Allowed", "", b""));
    // A service that never asks for a certificate.
    web.serves("mpass.staging.egov.md", always("200 OK", "", b"MPass"));
    let officer = web.officer().await;
    let begun = addresses(
        &officer,
        ["https://sistem.exemplu.md/saml/out", "https://sistem.exemplu.md/saml/done"],
        &["https://sistem.exemplu.md/saml/acs"],
    )
    .await;
    let certificate = SystemCertificate::new("test.e-registru.exemplu.md", IDNO, 1);
    let day = json!({ "on": MONDAY, "note": "" });
    officer.save(&format!("mark-sent/{}/integration-details", begun.integration), day).await;
    hold(&officer, &begun, &certificate.pem).await;
    let held = officer.invoke("certificates", json!({})).await.expect("certificates");
    officer.go(held[0]["place"].as_str().expect("a place")).await;
    officer.click("Verificați înainte de trimitere: MPass").await;
    officer.see("Ce ar găsi MEGA, aflat din timp").await;

    let out = officer.home().join("pentru-dezvoltatori");
    fs::create_dir_all(&out).unwrap();
    officer.choose_next(&out);
    officer.click("Salvați metadatele").await;
    officer.see("a fost salvat în").await;
    let xml = fs::read_to_string(file_in(&out, "xml")).unwrap();
    assert!(
        xml.contains("entityID=\"urn:exemplu:test\"") && xml.contains("https://sistem.exemplu.md/saml/acs")
    );
    assert!(xml.replace('\n', "").contains(&STANDARD.encode(&certificate.der)), "the certificate is in it");
    for (button, ending) in
        [("Salvați pentru Linux (sh)", "sh"), ("Salvați pentru Windows (PowerShell)", "ps1")]
    {
        officer.script("scrollTo(0, 0);").await;
        officer.choose_next(&out);
        officer.click(button).await;
        officer.see(&format!(".{ending} a fost salvat în")).await;
    }
    officer.screenshot("preflight-developers").await;
    officer.is_accessible("what the developers get").await;
    let script = file_in(&out, "sh");
    let checked = sh(&[Path::new("-n"), &script]);
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
    assert!(fs::read_to_string(file_in(&out, "ps1")).unwrap().contains("mpass.staging.egov.md"));

    // On the server, where the key is.
    let (cer, key) = (folder.path().join("sistem.pem"), folder.path().join("sistem.key"));
    fs::write(&cer, &certificate.pem).unwrap();
    fs::write(&key, &certificate.key_pem).unwrap();
    let said = sh(&[&script, &cer, &key, &web.trusted]).stdout;
    let said = String::from_utf8(said).unwrap();
    assert!(said.contains("----- RACORD RESULT"), "{said}");

    result_is_pasted(&officer, &said).await;
    results_go_along(&officer, &begun).await;
}

/// The certificate of the test environment.
async fn hold(officer: &Session, begun: &Begun, pem: &str) {
    let opened = officer.invoke("paste_certificate", json!({ "text": pem })).await.expect("read");
    let form = opened["certificates"][0]["form"].as_str().expect("a form").to_owned();
    officer.save(&form, json!({ "system": begun.system, "environment": "test" })).await;
}

async fn result_is_pasted(officer: &Session, said: &str) {
    officer
        .script("scrollTo(0, 0); document.querySelector('[data-action^=\"script-result/\"]').click();")
        .await;
    officer.dialogs(1).await;
    officer.screenshot("preflight-paste").await;
    officer.is_accessible("where the result is pasted").await;
    let set = format!(
        "const box = document.querySelector('dialog textarea'); box.value = {};
         box.dispatchEvent(new Event('input', {{ bubbles: true }}));",
        json!(format!("> Bună ziua,\n{said}\nSpor!"))
    );
    officer.script(&set).await;
    officer.script("document.querySelector('dialog button[type=submit]').click();").await;
    officer.dialogs(0).await;
    officer.see("Serviciul nu a cerut niciun certificat").await;
    officer.screenshot("preflight-result").await;
}

async fn results_go_along(officer: &Session, begun: &Begun) {
    officer.script("scrollTo(0, 0);").await;
    officer.click(ALL).await;
    is_over(officer, "Verificarea s-a încheiat.").await;
    let view =
        officer.invoke("preflight", json!({ "integration": begun.integration })).await.expect("checks");
    let drafts = view["attachable"].as_array().expect("a list");
    let draft = drafts.iter().find(|draft| draft["draft"] == "certificate.test");
    let title = draft.unwrap_or_else(|| panic!("the certificate's package takes files: {drafts:?}"))["title"]
        .as_str()
        .expect("a title");
    officer.click(&format!("Anexați la „{title}”")).await;
    officer.see("Exportați pachetul").await;
    officer.screenshot("preflight-attached").await;
    officer.see("Înainte de trimitere").await;
    let package = officer.export("Exportați pachetul", "pachet").await;
    let listed = Command::new("unzip").arg("-l").arg(&package).output().expect("unzip").stdout;
    let listed = String::from_utf8_lossy(&listed).into_owned();
    let step = officer
        .invoke("step", json!({ "integration": begun.integration, "step": "certificate" }))
        .await
        .expect("the step");
    let name = names(&step).into_iter().next().expect("the results are among its files");
    assert!(listed.contains(&name), "{name} goes along: {listed}");
    assert!(name.starts_with("verificari-") && name.ends_with(".pdf"), "{name} is a paper");
    let paper = officer.home().join("verificari.pdf");
    let inside = format!("*/{name}");
    let unpacked = Command::new("unzip").arg("-p").arg(&package).arg(inside).output().expect("unzip");
    fs::write(&paper, unpacked.stdout).unwrap();
    let read = Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(&paper).arg("-").output();
    let read = String::from_utf8(read.expect("poppler").stdout).unwrap();
    for said in ["rezultatele verificărilor", "ora Chișinăului", "https://sistem.exemplu.md/saml/acs"] {
        assert!(read.contains(said), "“{said}” in {read}");
    }
}

/// The files that go along with the first draft of a step.
fn names(step: &Value) -> Vec<String> {
    let files = step["drafts"][0]["files"].as_array().cloned().unwrap_or_default();
    files.iter().map(|file| file["name"].as_str().unwrap_or_default().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_proxy_is_chosen_in_the_settings_and_shown_where_it_matters() {
    if !OwnNetwork::With(&NAMES)
        .entered("preflight::the_proxy_is_chosen_in_the_settings_and_shown_where_it_matters")
    {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let web = Web::new(folder.path());
    let strict = Server::http(always("403 Forbidden", "", b""));
    reached_at("203.0.113.17", 3128, strict.port);
    let officer = web.officer().await;
    let address = "https://sistem.exemplu.md/saml/out";
    let begun = addresses(&officer, [address, "https://sistem.exemplu.md/saml/done"], &[]).await;
    officer.go("settings").await;
    officer.see("Direct: setările calculatorului nu numesc niciun proxy").await;
    officer.click("Schimbați accesul la rețea").await;
    officer.dialogs(1).await;
    officer.click("Acest proxy").await;
    officer.fill("Adresa proxy-ului", "http://ion:parola@proxy.exemplu.md:3128").await;
    officer.click("Salvați").await;
    officer.see("Adresa conține un nume de utilizator sau o parolă.").await;
    officer.is_accessible("a proxy with a password").await;
    officer.fill("Adresa proxy-ului", "proxy.exemplu.md:3128").await;
    officer.click("Salvați").await;
    officer.dialogs(0).await;
    officer.see("Prin proxy-ul proxy.exemplu.md:3128, ales în Setări").await;
    officer
        .script("document.querySelector('[data-action=proxy]').scrollIntoView({ block: 'center' });")
        .await;
    officer.screenshot("preflight-proxy").await;
    assert_eq!(
        officer.files_with(b"ion:parola"),
        Vec::<PathBuf>::new(),
        "a password is not kept in the settings"
    );

    open_checks(&officer, &begun).await;
    officer.see("Prin proxy-ul proxy.exemplu.md:3128, ales în Setări").await;
    officer.click_in(address, "Verificați").await;
    is_over(&officer, "Verificarea s-a încheiat.").await;
    card_says(&officer, address, "Proxy-ul proxy.exemplu.md:3128 nu permite accesul la sistem.exemplu.md")
        .await;
    assert!(strict.count() > 0, "the proxy was asked");
}
