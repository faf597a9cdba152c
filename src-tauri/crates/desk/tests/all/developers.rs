//! The developers' sheet goes out and comes back: nothing is taken over unseen, nothing wrong at all.

use std::io::{Cursor, Write};

use crate::support::{NOW, Office};
use racord_core::integration::Outcome;
use racord_core::procedure::FieldKind;
use racord_core::submission::TestRow;
use racord_core::words::Language;
use racord_dossier::KeyringState;
use racord_papers::{FilledSheet, Identity, Question, Sheet, read_sheet, sheet};
use serde_json::{Value, json};

struct Developers {
    office: Office,
    integration: String,
}

impl Developers {
    fn new(language: Language) -> Developers {
        let office = Office::new(language);
        let system = office.institution_and_system();
        let integration = office.begin(&system, "mpass");
        Developers { office, integration }
    }

    /// The sheet as the developers get it.
    fn out(&self) -> FilledSheet {
        let exported = self.office.ask("save_sheet", json!({"integration": self.integration}));
        let file = exported["file"].as_str().expect("a file");
        read_sheet(file, &std::fs::read(self.office.exports().join(file)).unwrap()).unwrap()
    }

    fn filled(&self, answers: &[(&str, &str)], tests: &[TestRow]) -> Vec<u8> {
        self.filled_as(self.out().identity, answers, tests)
    }

    fn filled_as(&self, identity: Identity, answers: &[(&str, &str)], tests: &[TestRow]) -> Vec<u8> {
        let question = |(id, answer): &(&str, &str)| Question {
            id: (*id).to_owned(),
            kind: FieldKind::Text,
            label: String::new(),
            hint: String::new(),
            example: String::new(),
            environment: String::new(),
            options: Vec::new(),
            answer: (*answer).to_owned(),
        };
        sheet(&Sheet {
            language: Language::Ro,
            identity,
            facts: Vec::new(),
            questions: answers.iter().map(question).collect(),
            tests: tests.to_vec(),
            made: NOW.parse().unwrap(),
        })
        .unwrap()
    }

    fn back(&self, name: &str, bytes: &[u8]) -> Value {
        self.office.choose(name, bytes);
        self.office.ask("choose_sheet", json!({"integration": self.integration}))
    }

    fn refused(&self, name: &str, bytes: &[u8]) -> String {
        self.office.choose(name, bytes);
        let arguments = json!({"integration": self.integration});
        self.office.try_ask("choose_sheet", arguments).expect_err("it is no sheet of this integration").code
    }

    fn take(&self, view: &Value) -> Value {
        let rows: Vec<&Value> = rows(view).into_iter().filter(|row| row["takeable"] == true).collect();
        let rows: Vec<&str> = rows.iter().filter_map(|row| row["id"].as_str()).collect();
        self.office.ask("take_sheet", json!({"ticket": view["ticket"], "rows": rows}))
    }

    fn answer(&self, field: &str) -> String {
        let step = self.office.step(&self.integration, "integration-details");
        let fields = step["answers"]["fields"].as_array().expect("fields").clone();
        let found = fields.into_iter().find(|known| known["id"] == field).expect("the field");
        found["value"].as_str().expect("a value").to_owned()
    }

    fn test(&self, id: &str) -> Value {
        let step = self.office.step(&self.integration, "functional-tests");
        let groups = step["tests"]["groups"].as_array().expect("groups").clone();
        let mut tests = groups.iter().flat_map(|group| group["tests"].as_array().expect("tests").clone());
        tests.find(|test| test["id"] == id).expect("the test")
    }
}

fn rows(view: &Value) -> Vec<&Value> {
    let groups = view["groups"].as_array().expect("groups");
    groups.iter().flat_map(|group| group["rows"].as_array().expect("rows")).collect()
}

fn row<'a>(view: &'a Value, id: &str) -> &'a Value {
    rows(view).into_iter().find(|row| row["id"] == id).unwrap_or_else(|| panic!("{id} in {view}"))
}

fn codes(row: &Value) -> Vec<&str> {
    row["remarks"].as_array().unwrap().iter().filter_map(|remark| remark["code"].as_str()).collect()
}

fn trial(id: &str, outcome: Option<Outcome>, on: &str, note: &str, evidence: &[&str]) -> TestRow {
    TestRow {
        id: id.to_owned(),
        title: String::new(),
        steps: Vec::new(),
        expected: String::new(),
        outcome,
        on: on.parse().ok(),
        tester: if outcome.is_some() { "Vasile Exemplu".to_owned() } else { String::new() },
        note: note.to_owned(),
        evidence: evidence.iter().copied().map(str::to_owned).collect(),
    }
}

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const TEST_URL: &str = "https://test.exemplu.md/logout";

#[test]
fn what_the_developers_filled_in_is_seen_first_and_then_taken_over_with_its_evidence() {
    let developers = Developers::new(Language::Ro);
    let office = &developers.office;
    let out = developers.out();
    assert_eq!(out.identity.integration, developers.integration, "it says whose it is");
    assert_eq!(out.tests.len(), 12, "every test of MPass goes out");
    assert!(out.answers.iter().any(|(id, _)| id == "entity-id-test"), "also what is worth having ready");

    let workbook = developers.filled(
        &[("logout-request-test", TEST_URL), ("attributes", "FirstName; LastName"), ("entity-id-test", "")],
        &[
            trial("TC_FUNCT_01", Some(Outcome::Passed), "2026-11-20", "", &["captură.png"]),
            trial("TC_SEC_01", Some(Outcome::Failed), "2026-11-21", "A fost acceptat", &[]),
            trial("TC_SEC_02", None, "", "", &[]),
        ],
    );
    let zip =
        archive(&[("fișa.xlsx", &workbook), ("dovezi/captură.png", b"\x89PNG a picture"), ("alt.txt", b"x")]);
    let view = developers.back("răspuns.zip", &zip);
    let answer = row(&view, "answer/logout-request-test");
    assert_eq!((answer["now"].as_str(), answer["new"].as_str()), (Some(""), Some(TEST_URL)));
    assert_eq!(row(&view, "file/TC_FUNCT_01/1")["takeable"], true);
    assert_eq!(rows(&view).len(), 5, "two answers, two results, one file: {view}");
    assert_eq!(view["notes"][0]["code"], "sheet-evidence-unnamed", "a file that no test names is told of");
    assert_eq!(developers.answer("logout-request-test"), "", "looking changes nothing");

    let saved = developers.take(&view);
    assert_eq!(saved["said"], "5 lucruri au fost preluate din fișă.");
    assert_eq!(developers.answer("logout-request-test"), TEST_URL);
    assert_eq!(developers.answer("attributes"), "FirstName\nLastName", "one a line, as the form keeps it");
    assert_eq!(developers.test("TC_FUNCT_01")["status"]["text"], "Trecut");
    assert_eq!(developers.test("TC_SEC_01")["status"]["text"], "Eșuat");

    let after = developers.out();
    let first = after.tests.iter().find(|test| test.id == "TC_FUNCT_01").unwrap();
    assert_eq!(
        (first.tester.as_str(), first.evidence.as_slice()),
        ("Vasile Exemplu", &["captură.png".to_owned()][..])
    );
    let again = developers.back("răspuns.zip", &zip);
    assert!(rows(&again).is_empty(), "what is known already is no news: {again}");
    let history = office.ask("developers", json!({"integration": developers.integration}))["history"].clone();
    let texts: Vec<&str> =
        history.as_array().unwrap().iter().filter_map(|row| row["text"].as_str()).collect();
    assert!(
        texts.contains(
            &"Din fișa dezvoltatorilor (MPass) au fost preluate: răspunsuri – 2, rezultate – 2, dovezi – 1"
        ),
        "{texts:?}"
    );
}

#[test]
fn what_a_form_would_not_take_is_not_taken_from_a_sheet_either() {
    let developers = Developers::new(Language::En);
    let workbook = developers.filled(
        &[
            ("logout-request-production", "http://localhost/out"),
            ("logout-request-test", TEST_URL),
            ("phone", "1"),
        ],
        &[
            trial("TC_SEC_01", Some(Outcome::Failed), "2026-11-21", "", &["gone.png"]),
            trial("TC_SEC_02", Some(Outcome::Passed), "2026-11-23", "", &[]),
            trial("TC_SEC_03", Some(Outcome::Passed), "", "", &[]),
        ],
    );
    let view = developers.back("sheet.xlsx", &workbook);
    assert!(!codes(row(&view, "answer/logout-request-production")).is_empty(), "no localhost in production");
    assert_eq!(codes(row(&view, "test/TC_SEC_01")), ["form-test-seen"]);
    assert_eq!(codes(row(&view, "test/TC_SEC_02")), ["integration-day-in-future"]);
    assert_eq!(codes(row(&view, "test/TC_SEC_03")), ["check-missing-date"]);
    assert_eq!(codes(row(&view, "file/TC_SEC_01/1")), ["sheet-evidence-missing"]);
    assert_eq!(view["notes"][0]["code"], "sheet-unknown-rows", "a question of nobody's is told of");
    let all: Vec<&Value> = rows(&view).into_iter().map(|row| &row["id"]).collect();
    let taken = developers.office.ask("take_sheet", json!({"ticket": view["ticket"], "rows": all}));
    let left = &taken["left"];
    assert!(rows(left).iter().all(|row| row["takeable"] == false), "what was taken is no news: {left}");
    assert_eq!(
        codes(row(left, "test/TC_SEC_02")),
        ["integration-day-in-future"],
        "the rest says why it isn't"
    );
    assert_eq!(developers.answer("logout-request-test"), TEST_URL, "the rest is taken");
    assert_eq!(developers.answer("logout-request-production"), "", "also when a wrong row is named");
    assert_eq!(developers.test("TC_SEC_01")["status"]["text"], "Not done");
}

#[test]
fn an_empty_cell_takes_nothing_away_and_a_change_is_shown_beside_what_it_replaces() {
    let developers = Developers::new(Language::Ro);
    let first = [("logout-request-test", TEST_URL), ("logout-response-test", "https://test.exemplu.md/gata")];
    let tried = [trial("TC_SEC_01", Some(Outcome::Failed), "2026-11-20", "A fost acceptat", &[])];
    developers.take(&developers.back("a.xlsx", &developers.filled(&first, &tried)));

    let second = [("logout-request-test", "https://test.exemplu.md/ieșire"), ("logout-response-test", "")];
    let retried = [trial("TC_SEC_01", Some(Outcome::Passed), "2026-11-22", "", &[])];
    let view = developers.back("b.xlsx", &developers.filled(&second, &retried));
    assert_eq!(row(&view, "answer/logout-request-test")["now"], TEST_URL, "what would be replaced is seen");
    assert_eq!(rows(&view).len(), 2, "an empty cell changes nothing: {view}");
    developers.take(&view);
    assert_eq!(developers.answer("logout-response-test"), "https://test.exemplu.md/gata");
    assert_eq!(developers.test("TC_SEC_01")["status"]["text"], "Trecut");
    let after = developers.out();
    let result = after.tests.iter().find(|test| test.id == "TC_SEC_01").unwrap();
    assert_eq!(result.note, "", "what was seen at a failure does not stay with a success");
}

#[test]
fn what_a_sheet_changed_is_taken_back_and_what_was_changed_since_stays() {
    let developers = Developers::new(Language::Ro);
    let office = &developers.office;
    let undo = || office.try_ask("undo_sheet", json!({"integration": developers.integration}));
    assert_eq!(undo().unwrap_err().code, "nothing-to-undo", "nothing was taken over yet");
    let before =
        [("logout-request-test", TEST_URL), ("logout-response-test", "https://test.exemplu.md/gata")];
    let failed = [trial("TC_SEC_01", Some(Outcome::Failed), "2026-11-20", "A fost acceptat", &[])];
    developers.take(&developers.back("a.xlsx", &developers.filled(&before, &failed)));

    let after = [
        ("logout-request-test", "https://test.exemplu.md/alta"),
        ("logout-request-production", "https://exemplu.md/a"),
    ];
    let tried = [
        trial("TC_SEC_01", Some(Outcome::Passed), "2026-11-22", "", &[]),
        trial("TC_FUNCT_01", Some(Outcome::Passed), "2026-11-20", "", &["captură.png"]),
    ];
    let zip =
        archive(&[("fișa.xlsx", &developers.filled(&after, &tried)), ("captură.png", b"\x89PNG a picture")]);
    let taken = developers.take(&developers.back("b.zip", &zip));
    assert_eq!(taken["left"], Value::Null, "all of it was taken over");
    let place = || office.ask("developers", json!({"integration": developers.integration}));
    assert_eq!(place()["can_undo"], true);
    let form = format!("test/{}/TC_FUNCT_01", developers.integration);
    office
        .save(&form, json!({"outcome": "failed", "on": "2026-11-21", "note": "Nu mai merge", "tester": ""}));

    undo().expect("what was taken over last");
    assert_eq!(developers.answer("logout-request-test"), TEST_URL, "what was there before is back");
    assert_eq!(developers.answer("logout-response-test"), "https://test.exemplu.md/gata", "untouched");
    assert_eq!(developers.answer("logout-request-production"), "", "what wasn't there is gone");
    assert_eq!(developers.test("TC_SEC_01")["status"]["text"], "Eșuat");
    let first = developers.test("TC_FUNCT_01");
    assert_eq!(first["status"]["text"], "Eșuat", "what the officer wrote since stays");
    assert_eq!(first["evidence"], json!([]));
    assert!(place()["history"].to_string().contains("a fost anulată"), "the journal tells of both");
    undo().expect("the sheet before it");
    assert_eq!(developers.answer("logout-request-test"), "");
    assert_eq!(place()["can_undo"], false);
}

#[test]
fn nothing_is_overwritten_that_was_not_shown() {
    let developers = Developers::new(Language::Ro);
    let view = developers.back("a.xlsx", &developers.filled(&[("logout-request-test", TEST_URL)], &[]));
    let other = [("logout-request-test", "https://test.exemplu.md/alta")];
    let (ticket, rows) = (view["ticket"].clone(), json!(["answer/logout-request-test"]));
    developers.take(&developers.back("b.xlsx", &developers.filled(&other, &[])));
    let refused =
        developers.office.try_ask("take_sheet", json!({"ticket": ticket, "rows": rows})).unwrap_err();
    assert_eq!(refused.code, "not-found-sheet", "only the sheet that is on the screen");

    let view = developers.back("a.xlsx", &developers.filled(&[("logout-request-test", TEST_URL)], &[]));
    let form = format!("answers/{}/integration-details", developers.integration);
    let typed = json!({"logout-request-test": "https://test.exemplu.md/noua", "logout-response-test": "https://test.exemplu.md/gata",
        "logout-request-production": "https://exemplu.md/a", "logout-response-production": "https://exemplu.md/b",
        "attributes": "FirstName"});
    developers.office.save(&form, typed);
    let late = json!({"ticket": view["ticket"], "rows": ["answer/logout-request-test"]});
    assert_eq!(developers.office.try_ask("take_sheet", late).unwrap_err().code, "sheet-changed-meanwhile");
    assert_eq!(developers.answer("logout-request-test"), "https://test.exemplu.md/noua");
}

#[test]
fn answers_that_do_not_go_together_are_refused_together() {
    let developers = Developers::new(Language::Ro);
    let same = "https://exemplu.md/out";
    let both = [("logout-request-test", same), ("logout-request-production", same)];
    let view = developers.back("a.xlsx", &developers.filled(&both, &[]));
    assert_eq!(codes(row(&view, "answer/logout-request-test")), ["check-url-same"], "a slip of the pen");
    assert_eq!(row(&view, "answer/logout-request-production")["takeable"], false);
}

#[test]
fn a_sheet_of_another_system_or_an_older_procedure_is_told_in_words() {
    let developers = Developers::new(Language::En);
    let identity = developers.out().identity;
    let system = developers.office.ask("navigation", json!({}))["systems"][0]["place"].clone();
    let other = developers.office.begin(system.as_str().unwrap().trim_start_matches("system/"), "msign");
    let of = |identity: Identity| developers.filled_as(identity, &[("logout-request-test", TEST_URL)], &[]);
    let msign = Identity { integration: other, service: "msign".to_owned(), ..identity.clone() };
    assert_eq!(developers.refused("a.xlsx", &of(msign)), "sheet-of-another");
    let stranger =
        Identity { integration: "0197a1b2c3d47e5f8a9b0c1d2e3f4a5b".to_owned(), ..identity.clone() };
    assert_eq!(developers.refused("a.xlsx", &of(stranger)), "sheet-of-unknown");
    let older = Identity { revision: "2025-01-01".parse().unwrap(), ..identity };
    assert_eq!(developers.refused("a.xlsx", &of(older)), "sheet-older-revision");
    assert_eq!(developers.refused("a.xlsx", b"no workbook"), "sheet-not-one");
}

#[test]
fn evidence_with_a_private_key_is_not_kept() {
    let developers = Developers::new(Language::Ro);
    let key = rcgen::KeyPair::generate().expect("a key").serialize_pem();
    let tried = [trial("TC_SEC_01", Some(Outcome::Passed), "2026-11-21", "", &["jurnal.zip"])];
    let inner = archive(&[("server.pem", key.as_bytes())]);
    let zip = archive(&[("fișa.xlsx", &developers.filled(&[], &tried)), ("jurnal.zip", &inner)]);
    let view = developers.back("a.zip", &zip);
    assert_eq!(codes(row(&view, "file/TC_SEC_01/1")), ["key-material"]);
    developers.take(&view);
    let after = developers.out();
    let result = after.tests.iter().find(|test| test.id == "TC_SEC_01").unwrap();
    assert!(result.evidence.is_empty(), "the result is taken, the key is not");
}

#[test]
fn the_sheet_speaks_the_language_that_was_chosen_for_it() {
    let developers = Developers::new(Language::En);
    let view = |developers: &Developers| {
        developers.office.ask("developers", json!({"integration": developers.integration}))
    };
    assert_eq!(view(&developers)["language"], "ro", "papers are in Romanian unless chosen otherwise");
    let chosen = json!({"integration": developers.integration, "language": "ru"});
    developers.office.ask("set_sheet_language", chosen);
    assert_eq!(view(&developers)["language"], "ru");
    let exported = developers.office.ask("save_sheet", json!({"integration": developers.integration}));
    let file = exported["file"].as_str().unwrap();
    assert_eq!(file, "list-razrabotchikov-e-registru-mpass.xlsx");
}

#[test]
fn with_a_locked_keyring_nothing_passes_for_not_known() {
    let developers = Developers::new(Language::Ro);
    let tried = [trial("TC_SEC_01", Some(Outcome::Failed), "2026-11-20", "A fost acceptat", &[])];
    let workbook = developers.filled(&[], &tried);
    developers.take(&developers.back("a.xlsx", &workbook));
    let developers = Developers {
        office: developers.office.started_again(Language::Ro),
        integration: developers.integration,
    };
    developers.office.secrets.set_state(KeyringState::Locked);
    let of = json!({"integration": developers.integration});
    assert_eq!(developers.office.try_ask("save_sheet", of.clone()).unwrap_err().code, "keyring-locked");
    developers.office.choose("a.xlsx", &workbook);
    let refused = developers.office.try_ask("choose_sheet", of).unwrap_err();
    assert_eq!(refused.code, "keyring-locked", "a note that stays closed is no empty note");
}

#[test]
fn evidence_beyond_what_a_mail_carries_is_refused_before_anything_is_kept() {
    let developers = Developers::new(Language::Ro);
    let tried =
        [trial("TC_SEC_01", Some(Outcome::Failed), "2026-11-20", "Acceptat", &["unu.png", "doi.png"])];
    let workbook = developers.filled(&[("logout-request-test", TEST_URL)], &tried);
    let (one, two) = (vec![1; 15 << 20], vec![2; 15 << 20]);
    let view =
        developers.back("a.zip", &archive(&[("fișa.xlsx", &workbook), ("unu.png", &one), ("doi.png", &two)]));
    let all: Vec<&Value> = rows(&view).into_iter().map(|row| &row["id"]).collect();
    let taken = json!({"ticket": view["ticket"], "rows": all});
    let refused = developers.office.try_ask("take_sheet", taken).unwrap_err();
    assert_eq!(refused.code, "attachments-too-large", "as when they are added by hand");
    assert_eq!(developers.answer("logout-request-test"), "", "nothing of it is kept");
}

#[test]
fn a_file_named_twice_is_kept_once_and_a_name_has_one_line() {
    let developers = Developers::new(Language::Ro);
    let tried = [
        trial("TC_SEC_01", Some(Outcome::Failed), "2026-11-20", "Acceptat", &["a.png", "dovezi/a.png"]),
        TestRow {
            tester: "Ana\nparola: 1234".to_owned(),
            ..trial("TC_SEC_02", Some(Outcome::Passed), "2026-11-20", "", &[])
        },
    ];
    let workbook = developers.filled(&[], &tried);
    let view =
        developers.back("a.zip", &archive(&[("fișa.xlsx", &workbook), ("dovezi/a.png", b"a picture")]));
    assert_eq!(codes(row(&view, "test/TC_SEC_02")), ["check-name-line"], "as in the form");
    developers.take(&view);
    assert_eq!(developers.test("TC_SEC_01")["evidence"].as_array().unwrap().len(), 1);
}

#[cfg(unix)]
#[test]
fn a_saved_file_can_be_read_by_those_who_read_other_files() {
    use std::os::unix::fs::PermissionsExt;
    let developers = Developers::new(Language::Ro);
    let of = json!({"integration": developers.integration});
    let exported = developers.office.ask("save_sheet", of);
    assert_eq!(exported["unnoted"], Value::Null, "the journal has it");
    let mode = |name: &str| {
        let file = developers.office.exports().join(name);
        std::fs::metadata(file).unwrap().permissions().mode() & 0o777
    };
    std::fs::write(developers.office.exports().join("other"), "").unwrap();
    assert_eq!(mode(exported["file"].as_str().unwrap()), mode("other"), "the developers get it from a share");
}

/// Sheets for people to open with an office program: `target/pictures/sheets/<service>-<language>.xlsx`.
#[test]
fn sheets_of_each_service_are_made() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../target/pictures/sheets");
    std::fs::create_dir_all(&folder).unwrap();
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    for service in ["mpass", "msign"] {
        let integration = office.begin(&system, service);
        for language in ["ro", "ru", "en"] {
            office.ask("set_sheet_language", json!({"integration": integration, "language": language}));
            let exported = office.ask("save_sheet", json!({"integration": integration}));
            let bytes = std::fs::read(office.exports().join(exported["file"].as_str().unwrap())).unwrap();
            let sheet = read_sheet("sheet.xlsx", &bytes).unwrap();
            assert!(!sheet.answers.is_empty(), "{service} asks something of the developers");
            assert!(sheet.tests.len() >= 6, "{service} has tests to be tried: {}", sheet.tests.len());
            std::fs::write(folder.join(format!("{service}-{language}.xlsx")), bytes).unwrap();
        }
    }
}
