//! What goes along with a draft, how it looks, and what changed since it was exported.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use crate::support::Office;
use racord_core::words::Language;
use racord_dossier::KeyringState;
use serde_json::{Value, json};

const SERIAL: &str = "40000000103001DB5ED3A4EDB02B";

fn hold(office: &Office, system: &str, serial: &str) -> String {
    let mut params =
        rcgen::CertificateParams::new(["e-registru.exemplu.md".to_owned()]).expect("a host name");
    params.distinguished_name.push(rcgen::DnType::CommonName, "e-registru.exemplu.md");
    params.not_before = rcgen::date_time_ymd(2026, 10, 22);
    params.not_after = rcgen::date_time_ymd(2027, 10, 22);
    let bytes = (0..serial.len()).step_by(2).map(|at| u8::from_str_radix(&serial[at..at + 2], 16).unwrap());
    params.serial_number = Some(rcgen::SerialNumber::from(bytes.collect::<Vec<u8>>()));
    let key = rcgen::KeyPair::generate().expect("a key");
    let pem = params.self_signed(&key).expect("a certificate").pem();
    let opened = office.ask("paste_certificate", json!({"text": pem}));
    let form = opened["certificates"][0]["form"].as_str().expect("a form").to_owned();
    let place = office.save(&form, json!({"system": system, "environment": "test"}));
    place.rsplit('/').next().expect("an id").to_owned()
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("a list: {value}")).clone()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("a text: {value}")).to_owned()
}

const QUESTION: &str = "stisc-question.production.1";

impl Office {
    fn attach(&self, of: &str, draft: &str, name: &str, bytes: &[u8]) {
        self.choose(name, bytes);
        let saved = self.ask("attach_file", json!({"of": of, "draft": draft}));
        assert!(text(&saved["said"]).contains(name), "it is said which one: {saved}");
    }

    /// Exports the draft; what lies in its `data/`, by name.
    fn packed(&self, of: &str, draft: &str) -> BTreeMap<String, Vec<u8>> {
        let exported = self.export(of, draft);
        let file = self.exports().join(text(&exported["file"]));
        let mut archive = zip::ZipArchive::new(std::fs::File::open(file).unwrap()).unwrap();
        let mut found = BTreeMap::new();
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            if let Some((_, name)) = file.name().split_once("/data/") {
                found.insert(name.to_owned(), bytes);
            }
        }
        found
    }

    fn rename(&self, system: &str, name: &str) {
        let institution = text(&self.ask("navigation", json!({}))["institutions"][0]["place"]);
        self.save(
            &format!("system/{system}"),
            json!({"institution": institution.trim_start_matches("institution/"), "name": name,
                "purpose": "Evidența autorizațiilor", "register-entry": "RSI-0001"}),
        );
    }
}

#[test]
fn a_file_goes_along_in_mail_and_package_until_it_is_sent() {
    let office = Office::new(Language::Ro);
    let system = office.institution_and_system();
    assert_eq!(office.letter(&system, QUESTION)["files"], json!([]));
    office.attach(&system, QUESTION, "Captură № 1.TXT", b"seen");
    let letter = office.letter(&system, QUESTION);
    assert_eq!(letter["files"][0]["name"], "Captură № 1.TXT", "as the officer named it");
    assert_eq!(letter["files"][0]["size"], "1 KB");
    assert_eq!(letter["mail"]["attachments"], json!(["Captura-No-1.txt"]), "as mail programs take it");
    assert!(text(&letter["mail"]["text"]).contains("Captura-No-1.txt"), "the letter names it");
    let lies = office.packed(&system, QUESTION);
    assert_eq!(lies["Captura-No-1.txt"], b"seen");
    assert!(String::from_utf8_lossy(&lies["mail.eml"]).contains("Captura-No-1.txt"), "and in the mail");

    office.attach(&system, QUESTION, "sigla.txt", &vec![b'x'; 1_200_000]);
    let letter = office.letter(&system, QUESTION);
    assert_eq!(letter["files"][1]["size"], "1,2 MB");
    let remove = text(&letter["files"][1]["remove"]["form"]);
    let form = office.ask("form", json!({"name": remove}));
    assert!(text(&form["intro"]).contains("sigla.txt"), "it says before what will be gone: {form}");
    office.save(&remove, json!({}));
    let files = list(&office.letter(&system, QUESTION)["files"]);
    assert_eq!(files.iter().filter(|file| file["gone"] == false).count(), 1, "the other stays: {files:?}");

    office.mark("sent", &system, QUESTION);
    let letter = office.letter(&system, QUESTION);
    assert_eq!((&letter["takes_files"], &letter["files"][0]["remove"]), (&json!(false), &Value::Null));
    office.choose("târziu.txt", b"x");
    let late = office.try_ask("attach_file", json!({"of": system, "draft": QUESTION}));
    assert_eq!(late.expect_err("it is out").code, "files-sent");
}

#[test]
fn a_private_key_is_refused_in_words_and_nothing_is_kept() {
    let office = Office::new(Language::Ro);
    let system = office.institution_and_system();
    let key = rcgen::KeyPair::generate().expect("a key").serialize_pem();
    office.choose("scanări.zip", &zip(&[("citește.txt", b"x"), ("server/tls.key", key.as_bytes())]));
    let refused = office.try_ask("attach_file", json!({"of": system, "draft": QUESTION})).unwrap_err();
    assert_eq!(refused.code, "key-material");
    assert!(refused.message.contains("scanări.zip/server/tls.key"), "which file: {}", refused.message);
    assert!(refused.message.contains("Nu o trimiteți nimănui"), "what to do: {}", refused.message);
    assert_eq!(office.letter(&system, QUESTION)["files"], json!([]));

    office.choose("gol.pdf", b"");
    let refused = office.try_ask("attach_file", json!({"of": system, "draft": QUESTION})).unwrap_err();
    assert_eq!(refused.code, "attachment-empty");
    office.attach(&system, QUESTION, "mare.bin", &vec![0; 2 << 20]);
    office.choose("prea-mult.bin", &vec![0; 24 << 20]);
    let refused = office.try_ask("attach_file", json!({"of": system, "draft": QUESTION})).unwrap_err();
    assert_eq!(refused.code, "attachments-too-large", "told at once, not when the mail is written");
}

#[test]
fn what_is_dropped_goes_where_files_are_asked_for_and_is_looked_into_elsewhere() {
    let office = Office::new(Language::Ro);
    let system = office.institution_and_system();
    let files = ["unu.txt", "doi.txt"].map(|name| {
        let file = office.folder.path().join(name);
        std::fs::write(&file, name).unwrap();
        file
    });
    assert!(office.desk.dropped_files(&files).is_none(), "nobody asked for files");
    office.ask("aim_files", json!({"of": system, "draft": QUESTION, "test": ""}));
    let added = office.desk.dropped_files(&files).expect("asked for").expect("two harmless files");
    assert_eq!(added.said, "Au fost adăugate 2 fișiere.");
    assert_eq!(list(&office.letter(&system, QUESTION)["files"]).len(), 2);
    office.ask("leave_files", json!({}));
    assert!(office.desk.dropped_files(&files).is_none(), "the dialog is closed");
    office.ask("aim_files", json!({"of": system, "draft": QUESTION, "test": ""}));
    office.ask("set_place", json!({"place": "certificates"}));
    assert!(office.desk.dropped_files(&files).is_none(), "the officer went elsewhere");
}

/// All tests of MPass recorded, one of them failed.
fn tested(office: &Office, id: &str) -> Vec<String> {
    let groups = list(&office.step(id, "functional-tests")["tests"]["groups"]);
    let tests: Vec<String> =
        groups.iter().flat_map(|group| list(&group["tests"])).map(|test| text(&test["id"])).collect();
    for test in &tests {
        let failed = test == "TC_SEC_01";
        let values = json!({"outcome": if failed { "failed" } else { "passed" }, "on": office.today(),
            "tester": "Vasile Exemplu", "note": if failed { "Sesiunea rămâne deschisă." } else { "" }});
        office.save(&format!("test/{id}/{test}"), values);
    }
    tests
}

#[test]
fn a_test_report_names_testers_and_carries_the_evidence() {
    let office = Office::new(Language::Ro);
    let system = office.institution_and_system();
    let id = office.begin(&system, "mpass");
    let tests = tested(&office, &id);
    for (test, name) in [("TC_SEC_01", "Ecran.PNG"), (tests[0].as_str(), "ecran.png")] {
        office.choose(name, format!("{test} a picture").as_bytes());
        office.ask("add_evidence", json!({"integration": id, "test": test}));
    }
    let groups = list(&office.step(&id, "functional-tests")["tests"]["groups"]);
    let all: Vec<Value> = groups.iter().flat_map(|group| list(&group["tests"])).collect();
    let failed = all.iter().find(|test| test["id"] == "TC_SEC_01").unwrap();
    assert_eq!(failed["evidence"][0]["name"], "Ecran.PNG");
    assert!(text(&failed["detail"]).contains("Vasile Exemplu · Sesiunea"), "{failed}");
    let form = office.ask("form", json!({"name": format!("test/{id}/TC_SEC_01")}));
    let tester = list(&form["fields"]).into_iter().find(|field| field["id"] == "tester").unwrap();
    assert_eq!(tester["value"], "Vasile Exemplu");

    let draft = "test-report.test";
    let report = office.draft(&id, "functional-tests", draft);
    let said = text(&report["mail"]["text"]);
    assert!(said.contains("testat de Vasile Exemplu"), "{said}");
    assert!(said.contains("Dovezi: ecran.png") && said.contains("Dovezi: Ecran-2.png"), "{said}");
    assert_eq!(report["mail"]["attachments"], json!(["ecran.png", "Ecran-2.png"]), "by test");
    let lies = office.packed(&id, draft);
    assert_eq!(lies["Ecran-2.png"], b"TC_SEC_01 a picture", "the name leads to the right picture");

    let remove = text(&failed["evidence"][0]["remove"]["form"]);
    office.save(&remove, json!({}));
    let report = office.draft(&id, "functional-tests", draft);
    assert_eq!(report["mail"]["attachments"], json!(["ecran.png"]));
    let changes = list(&report["changes"]);
    assert!(
        changes.iter().any(|change| change["before"] == "Ecran-2.png" && change["after"].is_null()),
        "it is told what is missing since: {changes:?}"
    );
}

#[test]
fn the_certificate_goes_in_a_zip_unless_the_officer_wants_it_bare() {
    let office = Office::new(Language::Ro);
    let system = office.institution_and_system();
    let id = office.begin(&system, "mpass");
    hold(&office, &system, SERIAL);
    let draft = "certificate.test";
    let shown = office.draft(&id, "certificate", draft);
    assert_eq!(shown["mail"]["attachments"], json!(["e-registru-test.zip"]));
    assert!(text(&shown["certificate_as"]["text"]).contains("Outlook"), "why: {shown}");
    let lies = office.packed(&id, draft);
    assert!(lies.contains_key("e-registru-test.zip") && lies.contains_key("e-registru-test.cer"));

    let form = text(&shown["certificate_as"]["change"]["form"]);
    office.save(&form, json!({"as": "bare"}));
    let shown = office.draft(&id, "certificate", draft);
    assert_eq!(shown["mail"]["attachments"], json!(["e-registru-test.cer"]));
    let told = list(&shown["changes"]);
    assert!(told.iter().any(|change| change["after"] == "e-registru-test.cer"), "{told:?}");
    let lies = office.packed(&id, draft);
    assert!(lies.contains_key("e-registru-test.cer") && !lies.contains_key("e-registru-test.zip"));
    assert_eq!(office.draft(&id, "certificate", draft)["changed"], Value::Null, "exported as it is now");

    for file in std::fs::read_dir(office.folder.path().join("data")).unwrap().flatten() {
        let bytes = std::fs::read(file.path()).unwrap_or_default();
        let found = bytes.windows(SERIAL.len()).any(|window| window == SERIAL.as_bytes());
        assert!(!found, "what was exported is remembered sealed: {:?}", file.path());
    }
}

#[test]
fn it_is_told_what_changed_after_the_export_and_what_it_was() {
    let office = Office::new(Language::Ro);
    let system = office.institution_and_system();
    let id = office.begin(&system, "mpass");
    let form = "connection-form";
    office.packed(&id, form);
    assert_eq!(office.draft(&id, form, form)["changed"], Value::Null);
    office.rename(&system, "e-Registru 2");
    let draft = office.draft(&id, form, form);
    assert!(text(&draft["changed"]).contains("Pachetul exportat a rămas cum era"));
    let changes = list(&draft["changes"]);
    assert_eq!(changes.len(), 1, "one answer changed, and nothing is said twice: {changes:?}");
    assert_eq!(changes[0]["before"], "e-Registru");
    assert_eq!(changes[0]["after"], "e-Registru 2");

    office.packed(&system, QUESTION);
    office.save(&format!("outgoing/{system}/{QUESTION}"), json!({"number": "01-12/345", "address": ""}));
    let changes = list(&office.letter(&system, QUESTION)["changes"]);
    let line = changes.iter().find(|change| text(&change["label"]) == "Textul").expect("a line");
    assert!(text(&line["before"]).starts_with("Data: 22 noiembrie 2026"), "{line}");
    assert!(text(&line["after"]).starts_with("Nr. 01-12/345"), "{line}");
    office.ask("set_draft_language", json!({"of": system, "draft": QUESTION, "language": "en"}));
    let changes = list(&office.letter(&system, QUESTION)["changes"]);
    assert_eq!(changes.len(), 1, "every word is another one: {changes:?}");
    assert_eq!((&changes[0]["before"], &changes[0]["after"]), (&json!("română"), &json!("engleză")));
    office.packed(&system, QUESTION);
    assert_eq!(office.letter(&system, QUESTION)["changed"], Value::Null);
}

#[test]
fn without_a_keyring_a_package_is_written_and_only_that_something_changed_is_known() {
    let office = Office::new(Language::Ro);
    let system = office.institution_and_system();
    let id = office.begin(&system, "mpass");
    office.secrets.set_state(KeyringState::Locked);
    let form = "connection-form";
    assert!(!office.packed(&id, form).is_empty(), "a package is written all the same");
    office.rename(&system, "e-Registru 2");
    let draft = office.draft(&id, form, form);
    assert_ne!(draft["changed"], Value::Null);
    assert_eq!(draft["changes"], json!([]), "what it was, nobody kept in plain text");
}

#[test]
fn a_document_is_looked_at_page_by_page_and_read_as_text() {
    let office = Office::new(Language::Ro);
    let system = office.institution_and_system();
    let id = office.begin(&system, "mpass");
    tested(&office, &id);
    let preview = office.ask("preview", json!({"of": id, "draft": "test-report.test"}));
    let pages = list(&preview["pages"]);
    assert!(pages.len() > 1, "a report of all tests runs over pages");
    for page in &pages {
        assert!(text(&page["image"]).starts_with("data:image/png;base64,iVBOR"), "a picture");
        assert!(page["height"].as_u64() > page["width"].as_u64(), "of an upright page");
    }
    let read = text(&preview["text"]);
    for said in ["Primăria Exemplu", "TC_SEC_01", "Sesiunea rămâne deschisă."] {
        assert!(read.contains(said), "it can be read, too: {said}");
    }
    let letter = office.ask("preview", json!({"of": system, "draft": QUESTION}));
    assert!(text(&letter["text"]).contains("STISC"));
    let missing = office.try_ask("preview", json!({"of": id, "draft": "certificate.test"}));
    assert_eq!(missing.expect_err("there is no certificate yet").code, "submission-incomplete");
}

#[test]
fn a_mail_can_be_begun_in_a_program_that_opens_no_eml() {
    let office = Office::new(Language::Ru);
    let system = office.institution_and_system();
    office.ask("set_draft_language", json!({"of": system, "draft": QUESTION, "language": "ru"}));
    office.packed(&system, QUESTION);
    let submission = text(&office.letter(&system, QUESTION)["submission"]);
    office.ask("write_mail", json!({"submission": submission}));
    let link = office.address();
    assert!(link.starts_with("mailto:stisc@stisc.gov.md?subject="), "{link}");
    assert!(link.len() <= 1_900 && link.is_ascii(), "{} characters", link.len());
    assert!(link.contains("&body="), "with a text");
}

#[test]
fn what_a_form_asked_else_is_there_for_the_next_integration() {
    let office = Office::new(Language::Ro);
    let system = office.institution_and_system();
    let id = office.begin(&system, "mpass");
    let step = "connection-form";
    let asked = office.step(&id, step)["asked_else"].clone();
    assert_eq!((&asked["here"], &asked["before"]), (&json!([]), &json!([])));
    let empty = office.try_save(&text(&asked["add"]["form"]), json!({"question": "?", "answer": ""}));
    assert_eq!(empty.expect_err("no answer").fields[0].field, "answer");
    let question = json!({"question": "Câți utilizatori are sistemul?", "answer": "120"});
    office.save(&text(&asked["add"]["form"]), question);
    let here = list(&office.step(&id, step)["asked_else"]["here"]);
    assert_eq!(here[0]["copies"][0]["text"], "120", "to be copied into the form");
    assert_eq!(office.step(&id, "certificate")["asked_else"], Value::Null, "no online form there");
    assert_eq!(office.step(&id, "integration-details")["asked_else"]["before"], json!([]), "another form");

    let next = office.begin(&system, "msign");
    let before = list(&office.step(&next, step)["asked_else"]["before"]);
    assert_eq!(before[0]["answer"], "120");
    assert_eq!(before[0]["asked_for"], "MPass · e-Registru");
    let take = text(&before[0]["actions"][0]["form"]);
    let form = office.ask("form", json!({"name": take}));
    assert_eq!(form["fields"][1]["value"], "120", "the answer is proposed");
    office.save(&take, json!({"question": "Câți utilizatori are sistemul?", "answer": "140"}));
    let asked = office.step(&next, step)["asked_else"].clone();
    assert_eq!((list(&asked["here"]).len(), &asked["before"]), (1, &json!([])), "asked once");
    assert_eq!(office.step(&id, step)["asked_else"]["here"][0]["answer"], "120", "the first one's stays");

    let remove = text(&asked["here"][0]["actions"][1]["form"]);
    office.save(&remove, json!({}));
    assert_eq!(office.step(&next, step)["asked_else"]["here"], json!([]));
}

#[test]
fn a_letter_returned_with_remarks_is_written_again_with_them_in_sight() {
    let office = Office::new(Language::Ro);
    let system = office.institution_and_system();
    office.packed(&system, QUESTION);
    office.mark("sent", &system, QUESTION);
    let actions = list(&office.letter(&system, QUESTION)["actions"]);
    let returned = format!("mark-returned/{system}/{QUESTION}");
    assert!(actions.iter().any(|action| action["form"] == returned), "{actions:?}");
    office.save(&returned, json!({"on": office.today(), "note": "Lipsește lista domeniilor."}));
    for number in 1..=2 {
        let draft = format!("stisc-question.production.{number}");
        let letter = office.ask("letter", json!({"of": system, "draft": draft}));
        assert_eq!(letter["remarks"], "Lipsește lista domeniilor.", "letter {number}");
    }

    let id = office.begin(&system, "mpass");
    office.save(&format!("mark-sent/{id}/connection-form"), json!({"on": office.today(), "note": ""}));
    let urging = "follow-up.contract.send.1";
    office.packed(&id, urging);
    office.mark("sent", &id, urging);
    let actions = office.letter(&id, urging)["actions"].to_string();
    assert!(!actions.contains("mark-returned"), "who is urged answers: {actions}");
}

#[test]
fn a_keyring_locked_after_the_export_hides_no_step_and_sending_can_still_be_recorded() {
    let office = Office::new(Language::Ro);
    let system = office.institution_and_system();
    let id = office.begin(&system, "mpass");
    let form = "connection-form";
    office.packed(&id, form);
    office.packed(&system, QUESTION);
    office.attach(&system, QUESTION, "dovadă.pdf", b"%PDF-1.7 of theirs");
    let office = office.started_again(Language::Ro);
    office.secrets.set_state(KeyringState::Locked);

    let draft = office.draft(&id, form, form);
    assert_eq!(draft["changed"], Value::Null, "the package itself tells that nothing changed");
    office.save(&format!("mark-sent/{id}/{form}"), json!({"on": office.today(), "note": ""}));
    assert_eq!(text(&office.draft(&id, form, form)["status"]["text"]), "Trimis 22 noiembrie 2026");

    let letter = office.letter(&system, QUESTION);
    assert_eq!(letter["findings"][0]["code"], "keyring-locked", "a file of it stays closed: {letter}");
    let sent = text(&letter["actions"][0]["form"]);
    office.save(&sent, json!({"on": office.today(), "note": ""}));
    let actions = list(&office.letter(&system, QUESTION)["actions"]);
    let forms: Vec<String> = actions.iter().map(|action| text(&action["form"])).collect();
    assert!(forms.iter().any(|form| form.starts_with("mark-received/")), "what came back, too: {forms:?}");
}

#[test]
fn a_file_that_is_there_already_is_not_kept_again() {
    let office = Office::new(Language::Ro);
    let system = office.institution_and_system();
    for bytes in [b"%PDF-1.7 one", b"%PDF-1.7 one", b"%PDF-1.7 two"] {
        office.attach(&system, QUESTION, "anexă.pdf", bytes);
    }
    let files = list(&office.letter(&system, QUESTION)["files"]);
    assert_eq!(files.len(), 2, "another content under the same name is another file: {files:?}");
}

#[test]
fn what_a_locked_keyring_hides_does_not_pass_for_nothing() {
    let office = Office::new(Language::Ro);
    let system = office.institution_and_system();
    let id = office.begin(&system, "mpass");
    office.choose("ecran.png", b"a picture");
    office.ask("add_evidence", json!({"integration": id, "test": "TC_SEC_01"}));
    let asked = office.step(&id, "connection-form")["asked_else"].clone();
    assert_eq!(asked["closed"], Value::Null);
    office.save(&text(&asked["add"]["form"]), json!({"question": "Câți?", "answer": "120"}));
    let office = office.started_again(Language::Ro);
    office.secrets.set_state(KeyringState::Locked);
    let tests = office.step(&id, "functional-tests")["tests"].clone();
    assert_eq!(tests["closed"]["code"], "keyring-locked", "the evidence is there");
    let asked = office.step(&id, "connection-form")["asked_else"].clone();
    assert_eq!(asked["closed"]["code"], "keyring-locked", "and so is the question");
}

#[test]
fn whoever_tried_a_test_has_a_name_of_one_line() {
    let office = Office::new(Language::Ro);
    let system = office.institution_and_system();
    let id = office.begin(&system, "mpass");
    let save = |tester: &str| {
        let values = json!({"outcome": "passed", "on": office.today(), "tester": tester, "note": ""});
        office.try_save(&format!("test/{id}/TC_SEC_01"), values)
    };
    for (tester, code) in [("Ana\nparola: 1234", "check-name-line"), (&"a".repeat(101), "check-text-long")] {
        let refused = save(tester).expect_err("it is no name");
        assert_eq!((refused.fields[0].field.as_str(), refused.fields[0].code.as_str()), ("tester", code));
    }
    save(&"ă".repeat(100)).expect("a long name is a name");
}
