//! Papers for the institution's own files, judged by poppler's programs, and the journal by Python's `csv`.

use std::fs;
use std::process::Command;

use crate::common::{run, stamp, text_of};
use proptest::prelude::*;
use racord_core::words::Language;
use racord_papers::{JournalLine, Record, RecordRow, RecordSection, journal_csv, pdf};

fn record(language: Language) -> Record {
    Record {
        language,
        title: "Fișa sistemului · Registrul avizelor".to_owned(),
        institution: "Inspectoratul de Stat „Știință”".to_owned(),
        letterhead: vec!["IDNO 1003600096694".to_owned()],
        about: vec!["Situația la 22 noiembrie 2026".to_owned()],
        sections: vec![
            RecordSection {
                title: "Сертификаты".to_owned(),
                rows: vec![
                    RecordRow::new("Valabil", "de la 1 noiembrie 2026 până la 1 noiembrie 2027"),
                    RecordRow::code(
                        "Amprenta",
                        "211A8A9CC92DE6916BAB2024FCEA4108E72D4ACFCA0FB8EDD294B998E4E99C06",
                    ),
                    RecordRow::new("Gol", ""),
                ],
                none: String::new(),
            },
            RecordSection {
                title: "Integrări".to_owned(),
                rows: Vec::new(),
                none: "Nu este nimic înregistrat.".to_owned(),
            },
        ],
    }
}

fn heads() -> [String; 6] {
    ["Data", "Ce", "Instituția", "Sistemul", "Serviciul", "Cod"].map(str::to_owned)
}

/// What Python's `csv` reads, the way Excel in Romanian does.
fn in_python(bytes: &[u8]) -> Vec<Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("journal.csv");
    fs::write(&file, bytes).unwrap();
    let python = std::env::var("RACORD_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let script = "import csv, json, sys\n\
        print(json.dumps(list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), delimiter=';', strict=True))))";
    let output = Command::new(python).args(["-c", script, text_of(&file)]).output().expect("a Python");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn line(what: &str) -> JournalLine {
    JournalLine {
        when: "2026-11-22 12:00".to_owned(),
        what: what.to_owned(),
        institution: "Primăria; \"Exemplu\"".to_owned(),
        system: "=1+1".to_owned(),
        service: "MPass".to_owned(),
        code: "journal-test-recorded".to_owned(),
    }
}

#[test]
fn a_record_shows_its_parts_in_order_and_nothing_that_is_empty() {
    let folder = tempfile::tempdir().unwrap();
    for language in Language::ALL {
        let document = record(language).document();
        let path = folder.path().join(format!("record-{}.pdf", language.as_str()));
        let bytes = pdf(&document, &stamp()).unwrap();
        assert!(bytes == pdf(&document, &stamp()).unwrap(), "the same record is the same file");
        fs::write(&path, bytes).unwrap();
        let text = run("pdftotext", &["-enc", "UTF-8", text_of(&path), "-"]);
        let at = |words: &str| {
            let packed: String = text.split_whitespace().collect();
            let wanted: String = words.split_whitespace().collect();
            packed.find(&wanted).unwrap_or_else(|| panic!("{words} in {text}"))
        };
        let order = [
            "Inspectoratul de Stat „Știință”",
            "Fișa sistemului · Registrul avizelor",
            "Situația la 22 noiembrie 2026",
            "Сертификаты",
            "de la 1 noiembrie 2026",
            "211A8A9CC92DE6916BAB2024FCEA4108E72D4ACFCA0FB8EDD294B998E4E99C06",
            "Integrări",
            "Nu este nimic înregistrat.",
        ];
        let places = order.map(at);
        assert!(places.is_sorted(), "{places:?}: from the head to the last part");
        assert!(!text.contains("Gol"), "a row of which nothing is known is left out");
    }
}

#[test]
fn others_read_the_journal_with_its_letters_and_no_formulas() {
    let bytes = journal_csv(&heads(), &[line("Rezultat: „trecut”"), line("a;b")]).unwrap();
    assert!(bytes.starts_with(b"\xEF\xBB\xBFData;Ce;"), "Excel needs the mark and the semicolon");
    assert!(bytes.ends_with(b"\r\n"), "RFC 4180 ends every line");
    let read = in_python(&bytes);
    assert_eq!(read[0], heads());
    assert_eq!(read[1][1], "Rezultat: „trecut”");
    assert_eq!(read[1][2], "Primăria; \"Exemplu\"");
    assert_eq!(read[1][3], "'=1+1", "a name is no formula");
    assert_eq!(read[2][1], "a;b");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn any_entry_is_one_line_and_none_begins_like_a_formula(whats in proptest::collection::vec("(\\PC|[;\"\\r\\n=+@-]){0,40}", 0..8)) {
        let lines: Vec<JournalLine> = whats.iter().map(|what| line(what)).collect();
        let read = in_python(&journal_csv(&heads(), &lines).unwrap());
        prop_assert_eq!(read.len(), lines.len() + 1);
        for row in &read {
            prop_assert_eq!(row.len(), 6);
            prop_assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])), "{row:?}");
        }
    }
}
