//! What is kept on paper: the system's sheet, the journal.

use std::process::Command;

use crate::support::Office;
use racord_core::words::Language;
use serde_json::json;

const SERIAL: &str = "40000000103001DB5ED3A4EDB02B";

/// What a reader finds in a PDF, without what depends on where lines end.
fn text(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.pdf");
    std::fs::write(&file, pdf).unwrap();
    let output =
        Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(&file).arg("-").output().expect("poppler");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    packed(&String::from_utf8(output.stdout).unwrap())
}

fn packed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// A system with a certificate, an integration and answers; returns the system's id.
fn office(language: Language) -> (Office, String) {
    let office = Office::new(language);
    let system = office.institution_and_system();
    let integration = office.begin(&system, "mpass");
    office.save(
        &format!("answers/{integration}/integration-details"),
        json!({"logout-request-test": "https://test.exemplu.md/out", "logout-response-test": "https://test.exemplu.md/done",
            "logout-request-production": "https://exemplu.md/out", "logout-response-production": "https://exemplu.md/done",
            "attributes": "FirstName\nLastName"}),
    );
    let mut params = rcgen::CertificateParams::new(["exemplu.md".to_owned()]).expect("a host name");
    params.distinguished_name.push(rcgen::DnType::CommonName, "e-registru.exemplu.md");
    params.distinguished_name.push(rcgen::DnType::CustomDnType(vec![2, 5, 4, 97]), "NTRMD-1000000000007");
    params.not_before = rcgen::date_time_ymd(2026, 10, 22);
    params.not_after = rcgen::date_time_ymd(2027, 10, 22);
    let serial: Vec<u8> = (0..SERIAL.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&SERIAL[at..at + 2], 16).expect("hex"))
        .collect();
    params.serial_number = Some(serial.into());
    let key = rcgen::KeyPair::generate().expect("a key");
    let pem = params.self_signed(&key).expect("a certificate").pem();
    let opened = office.ask("paste_certificate", json!({"text": pem}));
    let form = opened["certificates"][0]["form"].as_str().expect("a form");
    let save = json!({"name": form, "values": {"system": system, "environment": "test"},
        "confirmed": ["verdict-system", "verdict-self-signed"]});
    office.ask("save_form", save);
    (office, system)
}

fn saved(office: &Office, command: &str, arguments: serde_json::Value) -> (String, Vec<u8>) {
    let exported = office.ask(command, arguments);
    let file = exported["file"].as_str().expect("a file").to_owned();
    let bytes = std::fs::read(office.exports().join(&file)).unwrap();
    (file, bytes)
}

#[test]
fn the_systems_sheet_says_all_that_is_known_in_each_language() {
    for (language, title, name) in [
        (Language::Ro, "Fișa sistemului · e-Registru", "fisa-sistemului-e-registru-2026-11-22.pdf"),
        (Language::Ru, "Карточка системы · e-Registru", "kartochka-sistemy-e-registru-2026-11-22.pdf"),
        (Language::En, "System sheet · e-Registru", "system-sheet-e-registru-2026-11-22.pdf"),
    ] {
        let (office, system) = office(language);
        let (file, pdf) = saved(&office, "save_system_sheet", json!({"system": system, "serials": false}));
        assert_eq!(file, name);
        let read = text(&pdf);
        for value in [
            title,
            "Primăria Exemplu",
            "IDNO 1000000000007",
            "str. Exemplului 1",
            "Ion Exemplu, responsabil IT, ion@exemplu.md, +373 22 820 000",
            "Maria Exemplu, director",
            "Echipa, echipa@exemplu.md",
            "Evidența autorizațiilor",
            "RSI-0001",
            "e-registru.exemplu.md",
            "https://test.exemplu.md/out",
            "https://exemplu.md/done",
            "FirstName, LastName",
            "MPass",
            "2026-11-22 12:00",
        ] {
            assert!(read.contains(&packed(value)), "{language:?}: {value} in\n{read}");
        }
        let facts = office.ask("certificates", json!({}));
        let id = facts[0]["id"].as_str().expect("a certificate");
        let page = office.ask("certificate", json!({"id": id})).to_string();
        let fingerprint =
            page.split('"').find(|part| part.len() == 64 && part.chars().all(|c| c.is_ascii_hexdigit()));
        assert!(read.contains(fingerprint.expect("a fingerprint")), "{language:?}: the fingerprint, whole");
        assert!(!read.contains(SERIAL), "{language:?}: no serial number unless asked for");
        assert!(
            !read.contains('{') && !read.contains("system-sheet"),
            "{language:?}: every word has its sentence"
        );

        let (_, with) = saved(&office, "save_system_sheet", json!({"system": system, "serials": true}));
        assert!(text(&with).contains(SERIAL), "{language:?}: asked for, it is there");
        office.ask("print_system_sheet", json!({"system": system, "serials": false}));
        assert!(text(&office.opened()).contains(&packed(title)), "printing opens the same sheet");
        if let Ok(folder) = std::env::var("RACORD_PICTURES") {
            std::fs::write(std::path::Path::new(&folder).join(name), &with).unwrap();
        }
    }
}

#[test]
fn the_journal_is_a_table_that_others_read_and_a_paper() {
    let (office, system) = office(Language::Ro);
    let (name, bytes) = saved(&office, "save_journal", json!({"system": system}));
    assert_eq!(name, "jurnal-e-registru-2026-11-22.csv");
    let table = String::from_utf8(bytes).unwrap();
    let mut lines = table.strip_prefix('\u{FEFF}').expect("the mark of UTF-8").split("\r\n");
    assert_eq!(lines.next(), Some("Data și ora;Ce s-a întâmplat;Instituția;Sistemul;Serviciul;Cod"));
    let newest = lines.next().expect("an entry");
    assert!(newest.starts_with("2026-11-22 12:00;"), "the time is Chișinău's, the newest first: {newest}");
    assert!(table.contains(";Primăria Exemplu;e-Registru;MPass;journal-answers-saved\r\n"), "{table}");
    assert!(!table.contains(SERIAL), "no serial number is in the journal");
    let (name, all) = saved(&office, "save_journal", json!({"system": ""}));
    assert_eq!(name, "jurnal-2026-11-22.csv");
    assert!(all.len() > table.len(), "the institution's own entries, too");
    office.ask("print_journal", json!({"system": system}));
    let paper = text(&office.opened());
    assert!(paper.contains(&packed("Jurnal · e-Registru")), "{paper}");
    assert!(paper.contains(&packed("2026-11-22 12:00")), "{paper}");
}
