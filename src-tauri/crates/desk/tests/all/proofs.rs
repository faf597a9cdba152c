//! Files that prove what was recorded, the register's number after sending, and what can be brought back while the
//! program runs.

use crate::support::Office;
use racord_core::words::Language;
use racord_dossier::KeyringState;
use serde_json::{Value, json};

const QUESTION: &str = "stisc-question.production.1";
const RECEIPT: &[u8] = b"%PDF-1.4 the scan of a receipt";

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("a text: {value}")).to_owned()
}

impl Office {
    /// What happened to the question.
    fn history(&self, system: &str) -> Value {
        self.ask("letter", json!({"of": system, "draft": QUESTION}))["history"].clone()
    }

    /// Adds a file to a form that records something; what is said of it.
    fn prove(&self, form: &str, name: &str, bytes: &[u8]) -> String {
        self.choose(name, bytes);
        text(&self.ask("add_proof", json!({ "form": form }))["said"])
    }

    fn waiting(&self, form: &str) -> Vec<String> {
        let files = self.ask("proofs", json!({ "form": form }));
        files.as_array().unwrap().iter().map(|file| text(&file["name"])).collect()
    }

    /// A question to STISC that is exported; the system.
    fn question(&self) -> String {
        let system = self.institution_and_system();
        self.export(&system, QUESTION);
        system
    }

    fn said_in_journal(&self, system: &str, words: &str) -> bool {
        self.ask("system", json!({"id": system}))["journal"].to_string().contains(words)
    }
}

#[test]
fn a_word_of_the_officer_is_proved_by_a_file_that_is_kept_shown_saved_and_removed() {
    let office = Office::new(Language::Ro);
    let system = office.question();
    let sent = format!("mark-sent/{system}/{QUESTION}");
    let form = office.ask("form", json!({ "name": sent }));
    let field = form["fields"].as_array().unwrap().iter().find(|field| field["id"] == "proofs").unwrap();
    assert_eq!((field["kind"].as_str(), field["optional"].as_bool()), (Some("files"), Some(true)));

    let key = rcgen::KeyPair::generate().expect("a key").serialize_pem();
    office.choose("cheie.pem", key.as_bytes());
    let refused = office.try_ask("add_proof", json!({ "form": sent })).unwrap_err();
    assert_eq!(refused.code, "key-material", "no private key is kept, not even as a proof");
    office.prove(&sent, "greșit.txt", b"x");
    let waiting = office.ask("proofs", json!({ "form": sent }));
    office.ask("drop_proof", json!({"form": sent, "file": waiting[0]["id"]}));
    assert!(office.waiting(&sent).is_empty(), "it is taken out before anything is recorded");
    office.prove(&sent, "confirmare de trimitere.pdf", RECEIPT);
    let twice = office.prove(&sent, "confirmare.pdf", RECEIPT);
    assert!(twice.contains("cu numele „confirmare de trimitere.pdf”"), "{twice}");
    assert_eq!(office.waiting(&sent), ["confirmare de trimitere.pdf"]);
    assert_eq!(office.dossier().submissions().unwrap().value[0].sent, None, "adding records nothing");

    office.save(&sent, json!({"on": office.today(), "note": "", "proofs": "x"}));
    assert!(office.waiting(&sent).is_empty(), "it is kept now");
    let history = office.history(&system);
    let proof = &history[0]["proofs"]["files"][0];
    assert_eq!(proof["name"], "confirmare de trimitere.pdf", "it stands beside what it proves");
    office.ask("open_proof", json!({"file": proof["id"]}));
    assert_eq!(office.opened(), RECEIPT, "the PDF program shows it");
    let saved = office.ask("save_proof", json!({"file": proof["id"]}));
    assert_eq!(std::fs::read(office.exports().join(text(&saved["file"]))).unwrap(), RECEIPT);
    let sendings = office.ask("sendings", json!({}));
    assert_eq!(sendings[0]["proofs"][0]["files"][0]["id"], proof["id"], "and among the sendings");
    assert!(office.said_in_journal(&system, "a fost adăugată o dovadă (trimiterea)"));
    assert!(!office.said_in_journal(&system, "confirmare de trimitere"), "without its name");

    let remove = text(&proof["remove"]["form"]);
    let asked = office.ask("form", json!({ "name": remove }));
    assert!(text(&asked["intro"]).contains("confirmare de trimitere.pdf"), "it says what will be gone");
    office.save(&remove, json!({}));
    let gone = office.history(&system)[0]["proofs"]["files"][0].clone();
    assert_eq!(gone["remove"], Value::Null, "it is shown as removed");
    office.ask("put_back", json!({"file": gone["id"]}));
    let back = office.history(&system)[0]["proofs"]["files"].clone();
    assert_eq!(back.as_array().unwrap().len(), 1);
    assert_ne!(back[0]["remove"], Value::Null, "it is kept again");
}

#[test]
fn a_proof_that_comes_later_is_added_to_what_was_recorded() {
    let office = Office::new(Language::Ro);
    let system = office.institution_and_system();
    let id = office.begin(&system, "mpass");
    office.save(&format!("mark-sent/{id}/connection-form"), json!({"on": office.today(), "note": ""}));
    let history = office.step(&id, "connection-form")["history"].clone();
    let add = text(&history[0]["proofs"]["add"]["form"]);
    let empty = office.try_save(&add, json!({})).unwrap_err();
    assert_eq!(empty.code, "proof-none");
    office.prove(&add, "Răspuns automat.eml", b"From: x\n\nprimit");
    office.save(&add, json!({}));
    let files = office.step(&id, "connection-form")["history"][0]["proofs"]["files"].clone();
    assert_eq!(files[0]["name"], "Răspuns automat.eml");

    office.prove(&add, "rulează.bat", b"echo x");
    office.save(&add, json!({}));
    let files = office.step(&id, "connection-form")["history"][0]["proofs"]["files"].clone();
    assert_eq!(files[1]["opens"], false, "what would be run is only saved: {files}");
    let refused = office.try_ask("open_proof", json!({"file": files[1]["id"]})).unwrap_err();
    assert_eq!(refused.code, "not-found-file");

    office.secrets.set_state(KeyringState::Locked);
    let office = office.started_again(Language::Ro);
    let hidden = office.step(&id, "connection-form")["history"][0]["proofs"].clone();
    assert_eq!(hidden["files"], json!([]));
    assert_ne!(hidden["closed"], Value::Null, "a locked keyring says why there are none to see");
}

#[test]
fn the_proof_of_a_word_that_is_taken_back_waits_for_the_word_to_be_said_again() {
    let office = Office::new(Language::Ro);
    let system = office.question();
    let sent = format!("mark-sent/{system}/{QUESTION}");
    office.prove(&sent, "confirmare.pdf", RECEIPT);
    office.save(&sent, json!({"on": office.today(), "note": ""}));
    office.ask("undo_letter", json!({"of": system, "draft": QUESTION}));
    let submission = office.dossier().submissions().unwrap().value[0].id.clone();
    assert!(office.dossier().proofs(&submission).unwrap().is_empty(), "nothing proves what nobody says");
    assert_eq!(office.waiting(&sent), ["confirmare.pdf"], "it is there for the next try");
    office.ask("drop_form", json!({ "name": sent }));
    assert!(office.waiting(&sent).is_empty(), "whoever gives the form up gives its files up");
}

#[test]
fn the_number_of_the_register_is_noted_after_sending_and_what_went_out_stays() {
    let office = Office::new(Language::Ro);
    let system = office.question();
    let exported = || office.export(&system, QUESTION)["sha256"].clone();
    let before = exported();
    let early = office.try_ask("form", json!({"name": format!("outgoing-later/{system}/{QUESTION}")}));
    assert!(early.is_err(), "as long as it isn't sent, the letter itself takes the number");
    office.save(&format!("mark-sent/{system}/{QUESTION}"), json!({"on": office.today(), "note": ""}));
    let form = text(&office.letter(&system, QUESTION)["outgoing"]["form"]);
    assert_eq!(form, format!("outgoing-later/{system}/{QUESTION}"));
    let long = office.try_save(&form, json!({"number": "1".repeat(61)})).unwrap_err();
    assert_eq!(long.fields[0].field, "number");
    office.save(&form, json!({"number": "01-12/345"}));
    let draft = office.letter(&system, QUESTION);
    assert_eq!(draft["outgoing"]["number"], "01-12/345");
    assert!(!text(&draft["mail"]["text"]).contains("01-12/345"), "what went out doesn't bear it");
    assert_eq!(exported(), before, "a copy of the package is the package that was sent");
    assert!(office.said_in_journal(&system, "a fost notat după trimitere"));

    office.save(
        &format!("mark-returned/{system}/{QUESTION}"),
        json!({"on": office.today(), "note": "Lipsește lista domeniilor."}),
    );
    for (language, words) in [
        (
            "ro",
            "înlocuiește scrisoarea nr. 01-12/345, trimisă la 22 noiembrie 2026 și returnată la 22 noiembrie 2026",
        ),
        ("ru", "заменяют письмо № 01-12/345, отправленное 22 ноября 2026 г. и возвращённое 22 ноября 2026"),
        (
            "en",
            "replaces the letter no. 01-12/345, sent on 22 November 2026 and returned on 22 November 2026",
        ),
    ] {
        let next = "stisc-question.production.2";
        office.ask("set_draft_language", json!({"of": system, "draft": next, "language": language}));
        let said = text(&office.letter(&system, next)["mail"]["text"]).replace('\u{A0}', " ");
        assert!(said.contains(words), "the letter sent again names the one that came back: {said}");
    }
    let first = text(&office.letter(&system, QUESTION)["mail"]["text"]);
    assert!(!first.contains("înlocuiește"), "the first takes no other's place: {first}");
}

#[test]
fn a_file_that_was_removed_is_put_back_as_long_as_the_program_runs() {
    let office = Office::new(Language::Ro);
    let system = office.institution_and_system();
    let files = || office.letter(&system, QUESTION)["files"].clone();
    office.choose("scanare.txt", b"seen");
    office.ask("attach_file", json!({"of": system, "draft": QUESTION}));
    office.save(&text(&files()[0]["remove"]["form"]), json!({}));
    assert_eq!((&files()[0]["gone"], &files()[0]["name"]), (&json!(true), &json!("scanare.txt")));
    let mail = text(&office.letter(&system, QUESTION)["mail"]["text"]);
    assert!(!mail.contains("scanare.txt"), "it goes along no more");
    let said = office.ask("put_back", json!({"file": files()[0]["id"]}));
    assert_eq!(said["said"], "Fișierul „scanare.txt” a fost pus la loc.");
    assert_eq!((files().as_array().unwrap().len(), &files()[0]["gone"]), (1, &json!(false)));

    let id = office.begin(&system, "mpass");
    let evidence = || office.step(&id, "functional-tests")["tests"]["groups"][0]["tests"][0].clone();
    let test = text(&evidence()["id"]);
    office.choose("captură.png", b"\x89PNG");
    office.ask("add_evidence", json!({"integration": id, "test": test}));
    office.save(&text(&evidence()["evidence"][0]["remove"]["form"]), json!({}));
    office.ask("put_back", json!({"file": evidence()["evidence"][0]["id"]}));
    assert_eq!(evidence()["evidence"][0]["gone"], false, "what shows a test's result comes back, too");

    office.save(&text(&files()[0]["remove"]["form"]), json!({}));
    let gone = files()[0]["id"].clone();
    let office = office.started_again(Language::Ro);
    assert_eq!(office.letter(&system, QUESTION)["files"], json!([]));
    let late = office.try_ask("put_back", json!({ "file": gone })).unwrap_err();
    assert_eq!(late.code, "not-found-file", "nothing of it was kept");
}

#[test]
fn the_same_bytes_under_another_name_are_not_added_again() {
    let office = Office::new(Language::Ro);
    let system = office.institution_and_system();
    for (name, said) in [
        ("unu.txt", "Fișierul „unu.txt” a fost adăugat."),
        ("unu.txt", "Fișierul „unu.txt” este deja aici."),
        ("doi.txt", "„doi.txt” este deja aici, cu numele „unu.txt”"),
    ] {
        office.choose(name, b"the same");
        let saved = office.ask("attach_file", json!({"of": system, "draft": QUESTION}));
        assert!(text(&saved["said"]).starts_with(said), "{saved}");
    }
    let files = office.letter(&system, QUESTION)["files"].clone();
    assert_eq!(files.as_array().unwrap().len(), 1, "it goes along once: {files}");
}

#[test]
fn what_was_changed_by_hand_does_not_keep_a_package_that_is_out_from_being_recorded() {
    let office = Office::new(Language::Ro);
    let system = office.institution_and_system();
    office.choose("lista.txt", b"seen");
    office.ask("attach_file", json!({"of": system, "draft": QUESTION}));
    let draft = || office.letter(&system, QUESTION);
    let edited = text(&draft()["mail"]["text"]).replace("Stimați colegi,", "Stimată doamnă,");
    office.save(&format!("edited/{system}/{QUESTION}/ro"), json!({ "text": edited }));
    office.export(&system, QUESTION);
    office.save(&text(&draft()["files"][0]["remove"]["form"]), json!({}));

    let missing = draft()["missing"].clone();
    assert_eq!(missing.as_array().unwrap().len(), 1, "the text names a file that isn't there: {missing}");
    let detail = text(&missing[0]["detail"]);
    assert!(detail.contains("nu mai este „Anexă: lista.txt”"), "which sentence stands in the way: {detail}");
    let refused = office.try_ask("export_draft", json!({"of": system, "draft": QUESTION})).unwrap_err();
    assert_eq!(refused.code, "letter-older", "nothing new goes out with it");
    let actions = draft()["actions"].to_string();
    assert!(actions.contains("mark-sent/"), "what is out may be on its way: {actions}");
    office.save(&format!("mark-sent/{system}/{QUESTION}"), json!({"on": office.today(), "note": ""}));
}

#[test]
fn the_institutions_logo_stands_in_every_letterhead_and_packages_stay_the_same() {
    const LOGO: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'>\
        <rect width='40' height='20' fill='#0058d2'/></svg>";
    let office = Office::new(Language::Ro);
    let system = office.question();
    let institution = text(&office.ask("navigation", json!({}))["institutions"][0]["place"]);
    let institution = institution.trim_start_matches("institution/").to_owned();
    let page = || office.ask("institution", json!({ "id": institution }))["logo"].clone();
    let exported = || office.export(&system, QUESTION)["sha256"].clone();
    let plain = exported();
    assert_eq!(page()["image"], Value::Null);

    let reaching = LOGO.replace("<rect", "<image href='https://exemplu.md/a.png'/><rect");
    for (name, bytes, code) in [
        ("text.png", b"no picture".to_vec(), "logo-unread"),
        ("rupt.png", b"\x89PNG\r\n\x1a\n".to_vec(), "logo-unread"),
        ("mare.svg", vec![b' '; 1024 * 1024 + 1], "logo-too-large"),
        ("legat.svg", reaching.into_bytes(), "logo-reaches"),
    ] {
        office.choose(name, &bytes);
        let refused = office.try_ask("choose_logo", json!({ "institution": institution })).unwrap_err();
        assert_eq!(refused.code, code, "{name}");
        assert!(refused.message.contains(name), "which file: {}", refused.message);
    }
    office.choose("stema.svg", LOGO.as_bytes());
    office.ask("choose_logo", json!({ "institution": institution }));
    assert!(text(&page()["image"]).starts_with("data:image/svg+xml;base64,"));
    let changes = office.letter(&system, QUESTION)["changes"].clone();
    assert_eq!(changes[0]["label"], "Sigla din antet", "the exported package has none: {changes}");
    let with_logo = exported();
    assert_ne!(with_logo, plain);
    assert_eq!(exported(), with_logo, "the same letter is the same package");
    office.save(&text(&page()["remove"]["form"]), json!({}));
    assert_eq!(exported(), plain, "without it, the letter is the one it was");

    office.choose("stema.svg", LOGO.as_bytes());
    office.ask("choose_logo", json!({ "institution": institution }));
    office.secrets.set_state(KeyringState::Locked);
    let office = office.started_again(Language::Ro);
    assert!(
        office.try_ask("export_draft", json!({"of": system, "draft": QUESTION})).is_err(),
        "it must not go out without its letterhead"
    );
    let hidden = office.ask("institution", json!({ "id": institution }))["logo"].clone();
    assert_ne!(hidden["closed"], Value::Null, "a locked keyring says why there is none to see");
}
