//! MPass, from an empty machine to “completed”, as an officer lives it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use racord_tests::fixtures::SystemCertificate;
use racord_tests::{Options, Session, project};

/// Its check digit does not fit: the officer says that it is right all the same.
const IDNO: &str = "1000000000001";
const SYSTEM: &str = "e-Registru";

#[tokio::test(flavor = "multi_thread")]
async fn mpass_from_an_empty_machine_to_completed_with_one_return() {
    let mut officer = Session::start(Options::default()).await;
    institution_and_system(&officer).await;
    officer.click("Connect to MPass").await;
    officer.see("Steps completed: 0 of 10").await;
    officer.screenshot("mpass-hub-begun").await;

    connection_form(&officer).await;
    certificate_is_ordered(&officer).await;
    contract(&officer).await;
    integration_details(&officer).await;

    let certificate = SystemCertificate::new("test.e-registru.exemplu.md", IDNO, 1);
    test_certificate(&officer, &certificate).await;
    package_with_the_certificate(&officer, &certificate).await;
    one_return(&officer).await;
    the_term_runs_from_the_confirmed_receipt(&mut officer).await;

    functional_tests(&officer).await;
    confirmed(&officer, "Confirmation of technical compliance", "MEGA has confirmed technical compliance")
        .await;
    production_waits_for_the_security_tests(&officer).await;
    production(&officer).await;

    confirmed(&officer, "Activation in production", "The service is active in production").await;
    confirmed(&officer, "Notification of completion", "The notification has come from MEGA").await;
    officer.click("MPass").await;
    officer.see("access control service Completed Steps completed: 10 of 10").await;
    officer.screenshot("mpass-hub-completed").await;
    officer.click("To do").await;
    officer.see("Nothing waits for you").await;
    officer.screenshot("mpass-todo-completed").await;
}

async fn institution_and_system(officer: &Session) {
    officer.see("Conectați un sistem").await;
    officer.click("English").await;
    officer.click("Connect a system").await;
    officer.see("Save the institution").await;

    officer.fill("Name of the institution", "Primăria Exemplu").await;
    officer.fill("IDNO", "100000000000").await;
    officer.click("Public institution").await;
    officer.fill("Name of the responsible person", "Ion Exemplu").await;
    officer.fill("Email of the responsible person", "ion.exemplu").await;
    officer.fill("Telephone of the responsible person", "+373 22 820 000").await;
    officer.fill("Name of the signatory", "Maria Exemplu").await;
    officer.fill("Position of the signatory", "primar").await;
    assert_eq!(officer.script("return document.querySelectorAll('[role=alert]').length").await, 0);
    officer.click("Save the institution").await;
    corrections(
        officer,
        &[
            "An IDNO has exactly 13 digits. Copy it from the register extract.",
            "Write the whole email address, for example nume@institutie.md.",
        ],
    )
    .await;
    officer.screenshot("mpass-institution-errors").await;
    officer.is_accessible("errors of a form").await;
    assert_eq!(officer.value("IDNO").await, "100000000000", "what was typed stays");
    assert_eq!(officer.value("Name of the institution").await, "Primăria Exemplu");
    officer.click("An IDNO has exactly 13 digits.").await;
    assert!(officer.focused().await.starts_with("IDNO"), "the summary leads to the field");

    officer.fill("IDNO", IDNO).await;
    officer.fill("Email of the responsible person", "ion@exemplu.md").await;
    officer.click("Save the institution").await;
    officer.see("Check before saving").await;
    officer.see("The last digit does not fit the others: it may be a slip.").await;
    officer.screenshot("mpass-institution-warning").await;
    officer.is_accessible("a warning of a form").await;
    officer.click("I have checked it, save it so").await;
    officer.click("Save the institution").await;

    officer.see("The institution was saved").await;
    officer.fill("Name of the information system", SYSTEM).await;
    officer.fill("Purpose", "Evidența autorizațiilor").await;
    officer.fill("Entry in the register", "RSI-0001").await;
    officer.click("Save the system").await;
    officer.see("What else it can be connected to").await;
    officer.see("Free of charge for your institution").await;
    officer.screenshot("mpass-system").await;
}

async fn connection_form(officer: &Session) {
    officer.click("Unified Connection Form").await;
    officer.see("Answers for the online form").await;
    officer.screenshot("mpass-connection-form").await;
    for answer in ["Primăria Exemplu", IDNO, "Ion Exemplu", "ion@exemplu.md", SYSTEM, "RSI-0001"] {
        officer.see(answer).await;
    }
    // The online form is in Romanian, so its answers are named as it names them.
    officer.click("Copy: Denumirea sistemului informațional").await;
    officer.see("Copied").await;
    officer.click("Open the form").await;
    let published = published_link("connection-form", "form");
    assert_eq!(officer.opened(&published).await, published, "the browser gets the catalogue's link, no more");
    record(officer, "I have submitted the form", "I have sent it", "Recorded as sent").await;
    officer.see("Completed").await;
}

async fn certificate_is_ordered(officer: &Session) {
    step(officer, "System certificate for test").await;
    record(officer, "I have ordered the certificate from STISC", "Save", "The step was updated").await;
    officer.click("To do").await;
    officer.see("Waiting for others").await;
    officer.see("Waiting for STISC").await;
}

async fn contract(officer: &Session) {
    step(officer, "Contract and MPass annex").await;
    officer.see("Waiting for MEGA").await;
    officer.screenshot("mpass-contract").await;
    record(officer, "The contract has come from MEGA", "Save", "The step was updated").await;
    officer.see("Waiting for the signatory").await;
    let signed = "The documents have been signed and sent to MEGA";
    record(officer, signed, "Save", "The step was updated").await;
    officer.see("Waiting for MEGA").await;
    record(officer, "The copy signed by MEGA has come", "Save", "The step was updated").await;
    officer.see("Completed").await;
}

async fn integration_details(officer: &Session) {
    step(officer, "Technical integration details").await;
    record(officer, "The link to the form has come from MEGA", "Save", "The step was updated").await;
    officer.see("Your turn").await;

    let logout = "https://test.exemplu.md/saml/logout";
    officer.fill("LogoutRequest URL (test)", "https://test.exemplu. md/saml/logout").await;
    officer.fill("LogoutResponse URL – Single Logout (test)", "http://localhost:8080/saml/done").await;
    officer.fill("LogoutRequest URL (production)", "http://e-registru.exemplu.md/saml/logout").await;
    officer.fill("LogoutResponse URL – Single Logout (production)", "https://localhost/saml/done").await;
    officer.click("Check your answers").await;
    corrections(
        officer,
        &[
            "The address contains a blank.",
            "Write an address that begins with https for the production environment.",
            "A localhost address leads to one’s own machine, and MEGA refuses it in production.",
            "Choose at least one attribute.",
        ],
    )
    .await;
    officer.screenshot("mpass-details-errors").await;
    officer.fill("LogoutRequest URL (test)", logout).await;
    officer.fill("LogoutRequest URL (production)", logout).await;
    let done = "https://e-registru.exemplu.md/saml/done";
    officer.fill("LogoutResponse URL – Single Logout (production)", done).await;
    officer.click("FirstName").await;
    officer.click("LastName").await;
    officer.fill("Another attribute", "roluri").await;
    officer.click("Add").await;
    officer.see("Attributes that MPass returns").await;
    officer.click("Check your answers").await;
    corrections(
        officer,
        &[
            "LogoutRequest URL (test): The same address is written for the other environment.",
            "LogoutRequest URL (production): The same address is written for the other environment.",
        ],
    )
    .await;
    officer.screenshot("mpass-details-same").await;
    officer.see("Fill in the answer: LogoutRequest URL (test)").await;

    let production = "https://e-registru.exemplu.md/saml/logout";
    officer.fill("LogoutRequest URL (production)", production).await;
    officer.fill("EntityID (test)", "urn:exemplu:e-registru:test").await;
    officer.fill("EntityID (production)", "http://e-registru.exemplu.md/saml").await;
    officer.fill("Assertion Consumer Service URLs (test)", "http://localhost:8080/saml/acs").await;
    let both = "https://e-registru.exemplu.md/saml/acs\nhttps://e-registru.exemplu.md/saml/acs2";
    officer.fill("Assertion Consumer Service URLs (production)", both).await;
    officer.click("Check your answers").await;
    officer.see("The answers were saved").await;
    for answer in [logout, production, done, "FirstName", "LastName", "roluri"] {
        let what = format!("“{answer}” is there to be copied");
        let draft = async || text_of(officer, "[data-draft='integration-details']").await;
        officer.until(&what, async || draft().await.contains(answer).then_some(())).await;
    }
    officer.screenshot("mpass-details-answers").await;

    officer.click("Open the form").await;
    let published = published_link("integration-details", "form");
    assert_eq!(officer.opened(&published).await, published, "the corrected link of the catalogue");
    record(officer, "I have submitted the form", "I have sent it", "Recorded as sent").await;
}

async fn test_certificate(officer: &Session, certificate: &SystemCertificate) {
    step(officer, "System certificate for test").await;
    record(officer, "I have the certificate from STISC", "Save", "The step was updated").await;
    officer.click("Add the certificate or its serial number").await;
    officer.see("certificate for test").await;
    officer.see_no_more("The step was updated").await;
    let delivered = officer.home().join("from-stisc");

    officer.choose_next(&certificate.write_key(&delivered, "e-registru.key"));
    officer.click("Choose the file").await;
    officer.see("This file contains the private key. Send it to no one.").await;
    officer.screenshot("mpass-private-key").await;

    officer.choose_next(&certificate.write_cer(&delivered, "e-registru-test.cer"));
    officer.click("Choose the file").await;
    officer.see("This is the right certificate. You can send it.").await;
    officer.see(&in_pairs(&certificate.serial())).await;
    officer.screenshot("mpass-certificate-verdict").await;
    officer.is_accessible("a certificate that was looked into").await;
    let serial = bytes(&certificate.serial());
    let lies = || officer.files_with(&serial);
    assert_eq!(lies(), [delivered.join("e-registru-test.cer")], "nothing is stored by looking");
    officer.click("Add the certificate").await;
    officer.see("The certificate is held, its serial number is in the keyring").await;

    let kept = officer.keyring_entries(&["service", "racord"]).to_uppercase();
    assert!(kept.contains(&certificate.serial()), "the real keyring holds the serial number: {kept}");
    assert_eq!(lies(), [delivered.join("e-registru-test.cer")], "in bytes it is only where STISC put it");
    let written = officer.files_with(certificate.serial().as_bytes());
    assert!(written.is_empty(), "written out it is in no file, the data folder included: {written:?}");
    let key = certificate.key_pem.lines().nth(1).expect("a line of the key").as_bytes();
    let key = officer.files_with(key);
    assert_eq!(key, [delivered.join("e-registru.key")], "the private key was not taken from where it lies");
}

async fn package_with_the_certificate(officer: &Session, certificate: &SystemCertificate) {
    step(officer, "System certificate for test").await;
    officer.see("The drafted email").await;
    officer.see("servicii@egov.md").await;
    english(officer).await;
    officer.see(&format!("serial number (hex): {}", certificate.serial())).await;
    officer.screenshot("mpass-certificate-mail").await;
    officer.is_accessible("a drafted mail").await;
    let package = exported(officer).await;
    officer.see("Exported, not sent").await;
    officer.screenshot("mpass-certificate-exported").await;
    let folder = package.parent().expect("a folder");
    let (unpacked, mail) = unpacked(&package);
    let found = officer.files_with(certificate.serial().as_bytes());
    assert!(
        !found.is_empty() && found.iter().all(|file| file.starts_with(folder)),
        "only what the officer exported writes the serial number out: {found:?}"
    );
    let cer = files(&unpacked).into_iter().find(|file| file.extension().is_some_and(|end| end == "cer"));
    let cer = cer.expect("the certificate lies in the package");
    assert_eq!(fs::read(cer).expect("readable"), certificate.der, "byte for byte as STISC delivered it");
    judge_the_mail(&mail, certificate);
    record(officer, "I have sent the email", "I have sent it", "Recorded as sent").await;
    officer.see("Sent on 23 November 2026").await;
}

/// Python's `email` reads the mail as the recipient's mail program does.
fn judge_the_mail(mail: &Path, certificate: &SystemCertificate) {
    let script = r#"
import email, email.policy, io, sys, zipfile
mail = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
assert not mail.defects, mail.defects
assert mail["To"] == "servicii@egov.md", mail["To"]
assert mail["X-Unsent"] == "1", "Outlook opens it as a draft"
assert mail["From"] is None, "the mail program writes the sender"
assert "e-Registru" in mail["Subject"] and "MPass" in mail["Subject"], mail["Subject"]
text = mail.get_body(("plain",)).get_content()
assert sys.argv[2] in text, "the serial number stands in the text"
assert "1000000000001" in text and "Primăria Exemplu" in text, text
[attached] = mail.iter_attachments()
assert attached.get_filename().isascii() and attached.get_filename().endswith(".zip"), attached.get_filename()
box = zipfile.ZipFile(io.BytesIO(attached.get_content()))
assert box.testzip() is None
[name] = [name for name in box.namelist() if name.endswith(".cer")]
assert box.read(name) == open(sys.argv[3], "rb").read(), "the certificate, byte for byte"
print(mail["Subject"])
"#;
    let der = mail.with_file_name("expected.der");
    fs::write(&der, &certificate.der).expect("a file");
    let mut python = Command::new("python3");
    python.args(["-c", script]).arg(mail).arg(certificate.serial()).arg(&der);
    let judged = python.output().expect("python3 is installed");
    assert!(judged.status.success(), "{}", String::from_utf8_lossy(&judged.stderr));
    fs::remove_file(der).expect("it was there");
}

async fn one_return(officer: &Session) {
    step(officer, "Access to the test environment").await;
    officer.see("An estimate:").await;
    officer.screenshot("mpass-test-access-estimate").await;

    step(officer, "Technical integration details").await;
    officer.click("MEGA returned it with remarks").await;
    officer.see("A new round begins: correct it and send it again.").await;
    officer.screenshot("mpass-return-dialog").await;
    officer.is_accessible("a dialog").await;
    officer.click("Save the return").await;
    corrections(officer, &["Fill in this field."]).await;
    officer.fill("MEGA’s remarks", "Adresa LogoutResponse de testare nu răspunde.").await;
    officer.click("Save the return").await;
    officer.see("The return was recorded: a new round begins").await;
    officer.see("Returned for changes").await;
    officer.see("Adresa LogoutResponse de testare nu răspunde.").await;
    officer.see("Round 2").await;
    officer.screenshot("mpass-returned").await;

    officer.click("MPass").await;
    officer.see("5 Access to the test environment Cannot start yet After step 3").await;
    step(officer, "Technical integration details").await;
    officer.fill("LogoutResponse URL – Single Logout (test)", "https://test.exemplu.md/saml/done").await;
    officer.click("Check your answers").await;
    officer.see("The answers were saved").await;
    record(officer, "I have submitted the form", "I have sent it", "Recorded as sent").await;
    record(officer, "MEGA has confirmed receipt", "Save", "The receipt was recorded").await;
    step(officer, "Unified Connection Form").await;
    // MEGA sent the contract, so it had the form: nobody is asked twice.
    officer.see("Receipt confirmed on 23 November 2026").await;
    step(officer, "System certificate for test").await;
    record(officer, "MEGA has confirmed receipt", "Save", "The receipt was recorded").await;
    officer.see("Receipt confirmed on 23 November 2026").await;
}

async fn the_term_runs_from_the_confirmed_receipt(officer: &mut Session) {
    officer.close().await;
    officer.set_now("2026-11-26T08:00:00Z");
    officer.start_again().await;
    step(officer, "Access to the test environment").await;
    // Monday, 23 November, is the day of receipt; seven working days later comes 2 December.
    officer.see("Working day 3 of 7, until Wednesday 2 December 2026").await;
    officer.screenshot("mpass-test-access-term").await;
    record(officer, "MEGA has announced access to test", "Save", "The step was updated").await;
    officer.see("Completed").await;
}

const TESTS: [(&str, &str); 12] = [
    ("TC_FUNCT_01", "Sign-in started by the system"),
    ("TC_FUNCT_02", "Single sign-on through MPass"),
    ("TC_FUNCT_03", "Sign-in cancelled"),
    ("TC_FUNCT_04", "Logout started by the system"),
    ("TC_FUNCT_05", "Single logout started by MPass"),
    ("TC_SEC_01", "Unsigned SAML response"),
    ("TC_SEC_02", "SAML response signed with another certificate"),
    ("TC_SEC_03", "Expired SAML response"),
    ("TC_SEC_04", "SAML response from the future"),
    ("TC_SEC_05", "SAML response without Destination"),
    ("TC_SEC_06", "SAML response without InResponseTo"),
    ("TC_SEC_07", "InResponseTo of a lost request"),
];
const LOST: (&str, &str) = TESTS[11];

async fn functional_tests(officer: &Session) {
    step(officer, "Integration and functional tests").await;
    officer.see("0 of 12 passed").await;
    for (number, test) in TESTS.into_iter().enumerate() {
        if test == LOST {
            open_test(officer, test).await;
            officer.screenshot("mpass-test-dialog").await;
            officer.click("Failed").await;
            officer.click("Save the result").await;
            corrections(officer, &["Write what was seen instead of the expected result."]).await;
            officer.fill("What was seen", "Autentificarea a reușit.").await;
            officer.click("Save the result").await;
        } else {
            passed(officer, test).await;
        }
        let count = (number + 1).min(TESTS.len() - 1);
        officer.see(&format!("{count} of 12 passed")).await;
    }
    officer.see("MEGA requires that all security tests pass before production. 1 is left: TC_SEC_07.").await;
    officer.screenshot("mpass-tests").await;
    officer.is_accessible("the list of tests").await;
    record(officer, "The developers have finished the tests", "Save", "The step was updated").await;
    english(officer).await;
    let package = exported(officer).await;
    let (unpacked, _) = unpacked(&package);
    let read = Command::new("pdftotext").arg(unpacked.join("data/teste.pdf")).arg("-").output();
    let report = String::from_utf8(read.expect("pdftotext is installed").stdout).expect("UTF-8");
    for (test, _) in TESTS {
        assert!(report.contains(test), "the report names every test: {report}");
    }
    record(officer, "I have sent the email", "I have sent it", "Recorded as sent").await;
}

async fn production_waits_for_the_security_tests(officer: &Session) {
    officer.click("MPass").await;
    officer.see("MEGA requires that all security tests pass. 1 test is left: TC_SEC_07.").await;
    step(officer, "Confirmation for production").await;
    officer.see("Cannot start yet").await;
    officer.click("Go on without all security tests").await;
    officer
        .see("MEGA requires that all TC_SEC tests pass before production. The reason stays on record.")
        .await;
    officer.screenshot("mpass-override-dialog").await;
    officer.press("Escape").await;
    officer.see_no_more("The reason stays on record.").await;
    step(officer, "Integration and functional tests").await;
    passed(officer, LOST).await;
    officer.see("All security tests have passed: production can be asked for.").await;
}

async fn production(officer: &Session) {
    step(officer, "Confirmation for production").await;
    officer.see("Your turn").await;
    officer.see("Still missing").await;
    officer.screenshot("mpass-production-missing").await;
    officer.click("Add the certificate or its serial number").await;
    officer.see("certificate for production").await;
    let delivered = officer.home().join("from-stisc");
    let test = delivered.join("e-registru-test.cer");
    officer.drop_file(&test).await;
    officer.see("The same certificate is used in the other environment already.").await;
    officer.screenshot("mpass-same-certificate").await;

    let certificate = SystemCertificate::new("e-registru.exemplu.md", IDNO, 2);
    officer.drop_file(&certificate.write_cer(&delivered, "e-registru.cer")).await;
    officer.see("This is the right certificate. You can send it.").await;
    officer.click("Add the certificate").await;
    officer.see("The certificate is held, its serial number is in the keyring").await;

    step(officer, "Confirmation for production").await;
    let package = exported(officer).await;
    let (unpacked, mail) = unpacked(&package);
    assert!(mail.is_file(), "the confirmation goes by mail");
    assert!(
        files(&unpacked).iter().any(|file| fs::read(file).is_ok_and(|bytes| bytes == certificate.der)),
        "the production certificate goes with it"
    );
    record(officer, "I have sent the email", "I have sent it", "Recorded as sent").await;
}

/// Opens the step from wherever the officer is.
async fn step(officer: &Session, title: &str) {
    follow(officer, "", SYSTEM, SYSTEM).await;
    follow(officer, "", "MPass", &format!("MPass · {SYSTEM}")).await;
    follow(officer, title, title, title).await;
}

/// Follows a link until its screen is there: what was just saved may move the link away under a click.
async fn follow(officer: &Session, group: &str, words: &str, heading: &str) {
    let arrived = async || text_of(officer, "h1").await == heading;
    let what = format!("the screen “{heading}”");
    let go = async || {
        officer.click_in(group, words).await;
        for _ in 0..20 {
            if arrived().await {
                return Some(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        None
    };
    officer.until(&what, go).await;
}

async fn confirmed(officer: &Session, title: &str, action: &str) {
    step(officer, title).await;
    record(officer, action, "Save", "The step was updated").await;
    officer.see("Completed on").await;
}

/// An action of a step.
async fn record(officer: &Session, action: &str, save: &str, said: &str) {
    officer.record(action, save).await;
    officer.see(said).await;
}

async fn open_test(officer: &Session, (test, title): (&str, &str)) {
    let row = format!("{test} {title}");
    officer.click(&row).await;
    officer.click_in(&row, "Record the result").await;
    officer.see(&format!("{test} · {title}")).await;
}

async fn passed(officer: &Session, test: (&str, &str)) {
    open_test(officer, test).await;
    officer.click("Passed").await;
    officer.click("Save the result").await;
    officer.dialogs(0).await;
}

/// Each stands in the summary, which has the focus, and at its field.
async fn corrections(officer: &Session, messages: &[&str]) {
    officer.see("Something needs to be corrected").await;
    let focused = officer.until("the summary takes the focus", async || {
        let focused = officer.focused().await;
        focused.contains("Something needs to be corrected").then_some(focused)
    });
    focused.await;
    let summary = text_of(officer, "[role=alert]").await;
    for message in messages {
        assert!(summary.contains(message), "the summary has to say “{message}”: {summary}");
        let (_, field) = message.split_once(": ").unwrap_or(("", message));
        let text = officer.text().await;
        assert!(text.contains(&format!("Error: {field}")), "and so does the field: {text}");
    }
    let lines = officer.script("return document.querySelectorAll('[role=alert] li').length").await;
    assert_eq!(lines, messages.len(), "and nothing else is wrong: {summary}");
}

/// Papers for MEGA are in Romanian unless the officer chooses otherwise.
async fn english(officer: &Session) {
    let romanian = officer.script("return document.querySelector('.letter').textContent").await;
    assert!(romanian.as_str().is_some_and(|text| text.contains("Stimați colegi")), "Romanian at first");
    // The page may still be settling after what was saved before: a choice that moved under the click is made again.
    officer
        .until("the letter in English", async || {
            officer.click_in("Language of the document", "English").await;
            officer.text().await.contains("Dear colleagues").then_some(())
        })
        .await;
}

/// Exports the draft of the step into a folder of its own; the package.
async fn exported(officer: &Session) -> PathBuf {
    let number = fs::read_dir(officer.home().join("exports")).map_or(0, Iterator::count);
    let package = officer.export("Export the package", &format!("exports/{number}")).await;
    officer.see("The package is written:").await;
    package
}

/// Unpacks a package beside itself with a program of the system; its folder, and its mail.
fn unpacked(package: &Path) -> (PathBuf, PathBuf) {
    let into = package.with_file_name("unpacked");
    let tested = Command::new("unzip").arg("-t").arg(package).output().expect("unzip is installed");
    assert!(tested.status.success(), "{}", String::from_utf8_lossy(&tested.stdout));
    let unpacked = Command::new("unzip").arg("-q").arg(package).arg("-d").arg(&into).status();
    assert!(unpacked.expect("unzip is installed").success());
    let folder = fs::read_dir(into).expect("a folder").flatten().next().expect("one folder").path();
    let mail = folder.join("data/mail.eml");
    (folder, mail)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            found.extend(files(&entry.path()));
        } else {
            found.push(entry.path());
        }
    }
    found
}

/// The link as the procedure's file has it.
fn published_link(step: &str, link: &str) -> String {
    let procedure = project().join("src-tauri/crates/core/procedures/mpass.toml");
    let procedure: toml::Value =
        toml::from_str(&fs::read_to_string(procedure).expect("it is there")).expect("TOML");
    let one = |list: &toml::Value, id: &str| {
        let list = list.as_array().expect("a list");
        list.iter().find(|one| one["id"].as_str() == Some(id)).expect("it is listed").clone()
    };
    one(&one(&procedure["steps"], step)["links"], link)["url"].as_str().expect("an address").to_owned()
}

async fn text_of(officer: &Session, selector: &str) -> String {
    let text = officer.script(&format!("return document.querySelector(\"{selector}\")?.innerText")).await;
    text.as_str().unwrap_or_default().to_owned()
}

fn in_pairs(hex: &str) -> String {
    let digits: Vec<char> = hex.chars().collect();
    digits.chunks(2).map(String::from_iter).collect::<Vec<_>>().join(" ")
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits: Vec<u32> = hex.chars().filter_map(|digit| digit.to_digit(16)).collect();
    digits.chunks(2).filter_map(|pair| u8::try_from(pair[0] * 16 + pair[1]).ok()).collect()
}
