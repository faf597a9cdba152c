//! The officer changes the text of a mail, and the program sees to it that nothing wrong goes out.

use std::process::Command;

use crate::support::Office;
use racord_core::words::Language;
use racord_dossier::KeyringState;
use serde_json::{Value, json};

const DRAFT: &str = "certificate.test";

/// A certificate valid on the test's day with this serial number; PEM.
fn certificate(serial: &[u8]) -> (String, String) {
    let mut params =
        rcgen::CertificateParams::new(["e-registru.exemplu.md".to_owned()]).expect("a host name");
    params.distinguished_name.push(rcgen::DnType::CommonName, "e-registru.exemplu.md");
    params.not_before = rcgen::date_time_ymd(2026, 10, 22);
    params.not_after = rcgen::date_time_ymd(2027, 10, 22);
    params.serial_number = Some(rcgen::SerialNumber::from(serial.to_vec()));
    let key = rcgen::KeyPair::generate().expect("a key");
    (params.self_signed(&key).expect("a certificate").pem(), key.serialize_pem())
}

const SERIAL: &str = "40000000103001DB5ED3A4EDB02B";
const OTHER: &str = "40000000103001DB5ED3A4EDB0FF";

fn bytes(serial: &str) -> Vec<u8> {
    (0..serial.len()).step_by(2).map(|at| u8::from_str_radix(&serial[at..at + 2], 16).unwrap()).collect()
}

fn hold(office: &Office, system: &str, environment: &str, serial: &str) -> String {
    let (pem, _) = certificate(&bytes(serial));
    let opened = office.ask("paste_certificate", json!({"text": pem}));
    let form = opened["certificates"][0]["form"].as_str().expect("a form").to_owned();
    office.save(&form, json!({"system": system, "environment": environment}))
}

/// An officer with a test certificate whose mail is ready; the system and the integration with MPass.
fn ready(language: Language) -> (Office, String, String) {
    let office = Office::new(language);
    let system = office.institution_and_system();
    let id = office.begin(&system, "mpass");
    hold(&office, &system, "test", SERIAL);
    (office, system, id)
}

impl Office {
    fn test_certificate(&self, id: &str) -> Value {
        let drafts = self.step(id, "certificate")["drafts"].clone();
        let drafts = drafts.as_array().expect("drafts").clone();
        drafts.into_iter().find(|draft| draft["id"] == DRAFT).expect("the draft of the test certificate")
    }

    fn text(&self, id: &str) -> String {
        self.test_certificate(id)["mail"]["text"].as_str().expect("a text").to_owned()
    }

    fn edit(&self, id: &str, text: &str) -> Result<Value, racord_desk::view::Problem> {
        self.try_save(&format!("edited/{id}/{DRAFT}/ro"), json!({ "text": text }))
    }

    fn try_export(&self, id: &str) -> Result<Value, racord_desk::view::Problem> {
        self.try_ask("export_draft", json!({"of": id, "draft": DRAFT}))
    }

    /// The mail in an exported package, as Python reads it.
    fn exported_mail(&self, exported: &Value) -> String {
        let script = "import email, email.policy, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
name = next(name for name in archive.namelist() if name.endswith('/mail.eml'))
mail = email.message_from_bytes(archive.read(name), policy=email.policy.default)
assert not mail.defects
sys.stdout.buffer.write(mail.get_body(('plain',)).get_content().encode())";
        let file = self.exports().join(exported["file"].as_str().expect("a name"));
        let read = Command::new("python3").args(["-c", script]).arg(file).output().expect("python3");
        assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
        String::from_utf8(read.stdout).unwrap().replace("\r\n", "\n")
    }

    fn codes(problem: &racord_desk::view::Problem) -> Vec<&str> {
        problem.fields.iter().map(|field| field.code.as_str()).collect()
    }
}

#[test]
fn the_changed_text_is_shown_exported_and_can_be_reset() {
    let (office, _, id) = ready(Language::Ro);
    let own = office.text(&id);
    assert!(own.contains(SERIAL) && own.contains("Stimați colegi,"), "{own}");
    assert_eq!(office.test_certificate(&id)["mail"]["edited"], Value::Null);
    assert_eq!(office.test_certificate(&id)["mail"]["edit"], format!("form/edited/{id}/{DRAFT}/ro"));

    let form = office.ask("form", json!({"name": format!("edited/{id}/{DRAFT}/ro")}));
    assert_eq!(form["fields"][0]["value"], own, "the form begins with the program's text");
    let changed = own.replace("Stimați colegi,", "Stimată doamnă Exemplu,\nVă mulţumim pentru răspuns.");
    office.edit(&id, &changed).expect("a changed greeting is no harm");
    let draft = office.test_certificate(&id);
    assert!(words(&draft["mail"]["text"]).contains("Vă mulțumim"), "cedillas become commas");
    assert_eq!(draft["mail"]["edited"]["program"], own, "what the program would write is at hand");
    assert_eq!(draft["mail"]["edited"]["older"], false);
    assert_eq!(draft["missing"], json!([]));

    let exported = office.try_export(&id).expect("it may go out");
    let mail = office.exported_mail(&exported);
    assert_eq!(mail.trim_end(), office.text(&id).trim_end(), "the mail carries the officer's words");
    assert_eq!(
        office.test_certificate(&id)["changed"],
        Value::Null,
        "what was exported is what stands there"
    );

    office.save(&format!("edited-reset/{id}/{DRAFT}/ro"), json!({}));
    assert_eq!(office.text(&id), own);
    assert_ne!(office.test_certificate(&id)["changed"], Value::Null, "the exported package has other words");
    let form = office.ask("form", json!({"name": format!("edited/{id}/{DRAFT}/ro")}));
    assert_eq!(form["typed"], true, "what was given up is not lost");
    assert!(words(&form["fields"][0]["value"]).contains("Stimată doamnă Exemplu"));
    office.edit(&id, form["fields"][0]["value"].as_str().unwrap()).expect("the reset is taken back");
    assert!(office.text(&id).contains("Stimată doamnă Exemplu"));

    let journal = words(&office.ask("system", json!({"id": system_of(&office)}))["journal"]);
    for code in ["modificat de mână", "din nou textul programului"] {
        assert!(journal.contains(code), "{code} stands in the journal: {journal}");
    }
    assert!(
        !journal.contains(SERIAL) && !journal.contains("doamnă"),
        "without a word of the text: {journal}"
    );
}

#[test]
fn the_programs_own_text_saved_is_no_change() {
    let (office, _, id) = ready(Language::Ro);
    let own = office.text(&id);
    office.edit(&id, &own).unwrap();
    assert_eq!(office.test_certificate(&id)["mail"]["edited"], Value::Null);
    office.edit(&id, &format!("{own}\nP.S.")).unwrap();
    office.edit(&id, &own).unwrap();
    assert_eq!(
        office.test_certificate(&id)["mail"]["edited"],
        Value::Null,
        "back at the program's words, nothing is kept"
    );
}

#[test]
fn keys_variables_and_other_serial_numbers_are_refused_with_words() {
    let (office, system, id) = ready(Language::En);
    hold(&office, &system, "production", OTHER);
    let own = office.text(&id);
    let (_, key) = certificate(&[1]);
    let colons = bytes(OTHER).iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(":");
    for (sentence, code) in [
        (key.as_str(), "letter-key"),
        ("Dear {{ name }}", "letter-variable"),
        (OTHER, "letter-serial"),
        (colons.as_str(), "letter-serial"),
    ] {
        let refused = office.edit(&id, &format!("{own}\n{sentence}")).expect_err(code);
        assert!(Office::codes(&refused).contains(&code), "{code}: {:?}", refused.fields);
        assert!(!format!("{refused:?}").contains(OTHER), "the words don't repeat the number: {refused:?}");
    }
    let refused = office.edit(&id, "").expect_err("a mail says something");
    assert_eq!(Office::codes(&refused), ["letter-empty"]);
    assert_eq!(office.text(&id), own, "nothing of it was kept");

    let unsure = format!("{own}\nOld: 40000000103001DB5ED3A4ED0000");
    let asked = office.edit(&id, &unsure).expect_err("the officer is asked");
    assert_eq!(Office::codes(&asked), ["letter-number"]);
    assert!(asked.fields[0].warning);
    let name = format!("edited/{id}/{DRAFT}/ro");
    let arguments = json!({"name": name, "values": {"text": unsure}, "confirmed": ["letter-number"]});
    office.ask("save_form", arguments);
    office.try_export(&id).expect("the officer has confirmed it");
}

#[test]
fn a_text_made_from_older_data_waits_for_the_officer() {
    let (office, _, id) = ready(Language::Ro);
    let own = office.text(&id);
    office.edit(&id, &own.replace("Stimați colegi,", "Stimată doamnă,")).unwrap();
    let institution = office.ask("navigation", json!({}))["institutions"][0]["place"].clone();
    office.save(
        institution.as_str().unwrap(),
        json!({"name": "Primăria Nouă", "idno": "1000000000007", "kind": "public-institution",
            "officer-name": "Ana Nouă", "officer-email": "ana@exemplu.md",
            "signatory-name": "Maria", "signatory-position": "director"}),
    );
    let draft = office.test_certificate(&id);
    assert_eq!(draft["mail"]["edited"]["older"], true);
    assert!(words(&draft["mail"]["text"]).contains("Ion Exemplu"), "the officer's words stay as they were");
    assert!(
        words(&draft["mail"]["edited"]["program"]).contains("Ana Nouă"),
        "beside what the program would write"
    );
    assert_eq!(draft["missing"][0]["place"], format!("form/edited/{id}/{DRAFT}/ro"));
    assert_eq!(office.try_export(&id).expect_err("not before the officer decided").code, "letter-older");

    office.save(&format!("edited-keep/{id}/{DRAFT}/ro"), json!({}));
    assert_eq!(office.test_certificate(&id)["mail"]["edited"]["older"], false);
    let mail = office.exported_mail(&office.try_export(&id).expect("the officer has decided"));
    assert!(mail.contains("Stimată doamnă,") && mail.contains("Ion Exemplu"), "{mail}");
}

#[test]
fn a_removed_attachment_leaves_the_officers_text_by_one_decision_which_can_be_taken_back() {
    let (office, _, id) = ready(Language::Ro);
    let forms = |office: &Office| -> Vec<String> {
        let actions = office.test_certificate(&id)["mail"]["edited"]["actions"].clone();
        let forms = actions.as_array().expect("actions").iter().map(|action| words(&action["form"]));
        forms.map(|form| form.split('/').next().expect("what it does").to_owned()).collect()
    };
    office.choose("procura.txt", b"x");
    office.ask("attach_file", json!({"of": id, "draft": DRAFT}));
    let own = office.text(&id).replace("Stimați colegi,", "Stimată doamnă,");
    assert!(own.contains(", procura.txt"), "the letter names it: {own}");
    office.edit(&id, &own).unwrap();
    assert_eq!(forms(&office), ["edited-reset"]);

    let remove = words(&office.test_certificate(&id)["files"][0]["remove"]["form"]);
    office.save(&remove, json!({}));
    assert_eq!(forms(&office), ["edited-follow", "edited-keep", "edited-reset"]);
    let follow = format!("edited-follow/{id}/{DRAFT}/ro");
    let told = words(&office.ask("form", json!({"name": follow}))["intro"]);
    assert!(told.contains("procura.txt"), "it says before what will change: {told}");
    office.save(&follow, json!({}));
    assert_eq!(office.text(&id), own.replace(", procura.txt", ""), "that line alone has changed");
    assert_eq!(office.test_certificate(&id)["mail"]["edited"]["older"], false);
    office.try_export(&id).expect("it may go out");

    assert_eq!(forms(&office), ["edited-back", "edited-reset"]);
    office.save(&format!("edited-back/{id}/{DRAFT}/ro"), json!({}));
    assert_eq!(office.text(&id), own, "as it was written");
    assert_eq!(office.try_export(&id).expect_err("and the question is open again").code, "letter-older");
    office.save(&follow, json!({}));
    office.edit(&id, &format!("{}\nP.S.", office.text(&id))).unwrap();
    assert_eq!(forms(&office), ["edited-reset"], "whoever wrote on has decided");

    office.choose("procura.txt", b"x");
    office.ask("attach_file", json!({"of": id, "draft": DRAFT}));
    assert_eq!(forms(&office)[0], "edited-follow", "what is added is taken up the same way");
    let reworded = office.text(&id).replace("Anexă: ", "Trimitem și: ");
    office.edit(&id, &reworded).unwrap();
    let remove = words(&office.test_certificate(&id)["files"][0]["remove"]["form"]);
    office.save(&remove, json!({}));
    assert_eq!(forms(&office), ["edited-keep", "edited-reset"], "in other words only the officer knows");
}

#[test]
fn the_date_of_the_letter_follows_and_makes_nothing_older() {
    let (office, _, id) = ready(Language::Ro);
    let own = office.text(&id);
    assert!(own.contains("Data: 22 noiembrie 2026"), "{own}");
    office.edit(&id, &own.replace("Stimați colegi,", "Stimată doamnă,")).unwrap();
    office.days_pass(2);
    let draft = office.test_certificate(&id);
    assert_eq!(draft["mail"]["edited"]["older"], false, "a letter that waits two days is not wrong");
    assert!(words(&draft["mail"]["text"]).contains("Data: 24 noiembrie 2026"), "{}", draft["mail"]["text"]);
}

#[test]
fn a_renewed_certificate_never_goes_out_with_the_old_serial_number() {
    let (office, system, id) = ready(Language::Ro);
    let own = office.text(&id);
    office.edit(&id, &own.replace("Stimați colegi,", "Stimată doamnă,")).unwrap();
    let place = hold(&office, &system, "test", OTHER);
    let renewed = office.test_certificate(&id);
    let serial_now =
        if words(&renewed["mail"]["edited"]["program"]).contains(OTHER) { OTHER } else { SERIAL };
    if serial_now == SERIAL {
        // It is pending beside the old one until MEGA knows it: then it takes its place.
        let new = place.trim_start_matches("certificate/").to_owned();
        office.save(&format!("supersede/{new}"), json!({"confirmed": "yes", "on": office.today()}));
    }
    let draft = office.test_certificate(&id);
    assert!(
        words(&draft["mail"]["edited"]["program"]).contains(OTHER),
        "the program writes the new one: {draft}"
    );
    let refused =
        office.try_export(&id).expect_err("the text names the certificate that is no longer the chosen one");
    assert_eq!(refused.code, "letter-serial");
    let kept =
        office.try_save(&format!("edited-keep/{id}/{DRAFT}/ro"), json!({})).expect_err("nor can it be kept");
    assert_eq!(kept.code, "letter-serial");
    let mended = office.text(&id).replace(SERIAL, OTHER);
    office.edit(&id, &mended).expect_err("the old fingerprint still stands there, the officer is asked");
    office.save(&format!("edited-reset/{id}/{DRAFT}/ro"), json!({}));
    let mail = office.exported_mail(&office.try_export(&id).expect("the program's text is right"));
    assert!(mail.contains(OTHER) && !mail.contains(SERIAL), "{mail}");
}

#[test]
fn with_the_keyring_closed_nothing_goes_out_and_nothing_is_lost() {
    let (office, _, id) = ready(Language::En);
    let own = office.text(&id);
    office.edit(&id, &own.replace("Stimați colegi,", "Stimată doamnă,")).unwrap();
    let again = office.started_again(Language::En);
    again.secrets.set_state(KeyringState::Locked);
    let draft = again.test_certificate(&id);
    assert_eq!(draft["mail"], Value::Null, "no text is better than the wrong one");
    assert_eq!(draft["findings"][0]["code"], "keyring-locked");
    assert_eq!(again.try_export(&id).expect_err("nothing is exported").code, "keyring-locked");
    assert_eq!(again.edit(&id, "x").expect_err("nor changed").code, "keyring-locked");
    again.secrets.set_state(KeyringState::Ready);
    assert!(again.text(&id).contains("Stimată doamnă,"), "it is all there again");
}

#[test]
fn each_language_has_its_own_text() {
    let (office, _, id) = ready(Language::En);
    let own = office.text(&id);
    office.edit(&id, &own.replace("Stimați colegi,", "Stimată doamnă,")).unwrap();
    office.ask("set_draft_language", json!({"of": id, "draft": DRAFT, "language": "ru"}));
    let draft = office.test_certificate(&id);
    assert_eq!(draft["mail"]["edited"], Value::Null, "the Russian text is the program's");
    assert!(words(&draft["mail"]["elsewhere"]).contains("Romanian"), "{}", draft["mail"]["elsewhere"]);
    office.ask("set_draft_language", json!({"of": id, "draft": DRAFT, "language": "ro"}));
    assert!(office.text(&id).contains("Stimată doamnă,"));
}

#[test]
fn what_was_sent_stays_as_it_was() {
    let (office, _, id) = ready(Language::Ro);
    office.try_export(&id).unwrap();
    office.save(&format!("mark-sent/{id}/{DRAFT}"), json!({"on": office.today(), "note": ""}));
    assert_eq!(
        office.test_certificate(&id)["mail"]["edit"],
        Value::Null,
        "there is nothing to change any more"
    );
    assert_eq!(office.edit(&id, "Altceva").expect_err("nor by its name").code, "letter-sent");
}

fn words(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn system_of(office: &Office) -> String {
    let navigation = office.ask("navigation", json!({}));
    navigation["systems"][0]["place"].as_str().expect("a system").trim_start_matches("system/").to_owned()
}
