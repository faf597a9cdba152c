//! The developers' sheet out and back, with the library of others (openpyxl) in the part of Excel.

use std::fmt::Write as _;
use std::io::{Cursor, Write};

use crate::common::{day, run, text_of, time};
use proptest::prelude::*;
use racord_core::integration::Outcome;
use racord_core::message::Messages;
use racord_core::procedure::FieldKind;
use racord_core::submission::TestRow;
use racord_core::words::Language;
use racord_papers::{
    FilledSheet, Given, Identity, Question, Sheet, SheetFault, read_sheet, sheet, sheet_text, yes_or_no,
};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fn blank(language: Language) -> Sheet {
    Sheet {
        language,
        identity: Identity {
            integration: "0197a1b2c3d47e5f8a9b0c1d2e3f4a5b".to_owned(),
            service: "mpass".to_owned(),
            revision: day("2026-04-22"),
        },
        facts: vec![("Sistemul".to_owned(), "Registrul avizelor".to_owned())],
        questions: vec![
            question("logout-test", FieldKind::Url, "https://test.avize.md/logout"),
            question("attributes", FieldKind::Attributes, "FirstName\nLastName"),
            question("vpn-test", FieldKind::YesNo, "yes"),
            question("entity-id", FieldKind::Uri, ""),
        ],
        tests: vec![
            trial("TC_FUNCT_01", Some(Outcome::Passed), "2026-11-20", "captură.png\nlogs/a.txt"),
            trial("TC_SEC_01", None, "", ""),
        ],
        made: time("2026-11-22T09:30:10Z"),
    }
}

fn question(id: &str, kind: FieldKind, answer: &str) -> Question {
    Question {
        id: id.to_owned(),
        kind,
        label: format!("Întrebarea {id}"),
        hint: "Adresa la care MPass întoarce răspunsul".to_owned(),
        example: String::new(),
        environment: "testare".to_owned(),
        options: Vec::new(),
        answer: answer.to_owned(),
    }
}

fn trial(id: &str, outcome: Option<Outcome>, on: &str, evidence: &str) -> TestRow {
    TestRow {
        id: id.to_owned(),
        title: "Răspuns nesemnat".to_owned(),
        steps: vec!["Deschideți serviciul".to_owned(), "Apăsați „Intră”".to_owned()],
        expected: "Utilizatorul nu este autentificat".to_owned(),
        outcome,
        on: on.parse().ok(),
        tester: "Vasile".to_owned(),
        note: String::new(),
        evidence: evidence.lines().map(str::to_owned).collect(),
    }
}

fn answer<'a>(filled: &'a FilledSheet, id: &str) -> &'a Given<String> {
    &filled.answers.iter().find(|(known, _)| known == id).unwrap().1
}

/// What openpyxl makes of a workbook: `script` has it as `book`, and saves it.
fn in_python(workbook: &[u8], script: &str) -> Option<(String, Vec<u8>)> {
    let Ok(python) = std::env::var("RACORD_PYTHON") else { return None };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sheet.xlsx");
    std::fs::write(&file, workbook).unwrap();
    let whole = format!(
        "import sys, datetime, openpyxl\nbook = openpyxl.load_workbook(sys.argv[1])\n{script}\nbook.save(sys.argv[1])"
    );
    let said = run(&python, &["-c", &whole, text_of(&file)]);
    Some((said, std::fs::read(&file).unwrap()))
}

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let deflated = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        zip.start_file(*name, deflated).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The files inside a workbook.
fn parts(workbook: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let names: Vec<String> = zip.file_names().map(str::to_owned).collect();
    let mut read = |name: &String| {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut zip.by_name(name).unwrap(), &mut bytes).unwrap();
        (name.clone(), bytes)
    };
    names.iter().map(&mut read).collect()
}

fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let files: Vec<(&str, &[u8])> =
        parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    archive(&files)
}

fn refused(name: &str, bytes: &[u8]) -> String {
    read_sheet(name, bytes).map(|_| ()).unwrap_err().said().code
}

#[test]
fn what_is_known_comes_back_as_it_went_in_each_language() {
    for language in Language::ALL {
        let went = blank(language);
        let came = read_sheet("fișa.xlsx", &sheet(&went).unwrap()).unwrap();
        assert_eq!(came.identity, went.identity, "it says whose it is");
        for question in went.questions.iter().filter(|question| question.kind != FieldKind::YesNo) {
            let read = answer(&came, &question.id).is().cloned().unwrap_or_default();
            assert_eq!(read, question.answer, "{language:?}: {}", question.id);
        }
        let vpn = answer(&came, "vpn-test").is().unwrap();
        assert!(matches!(yes_or_no(vpn), Given::Is(true)), "{language:?}: {vpn} means yes");
        let [passed, open] = came.tests.as_slice() else { panic!("two tests went out") };
        assert_eq!(passed.outcome.is(), Some(&Outcome::Passed));
        assert_eq!(passed.on.is(), Some(&day("2026-11-20")), "a date of Excel's is the same day");
        assert_eq!(passed.evidence, ["captură.png", "logs/a.txt"]);
        assert!(matches!(open.outcome, Given::Nothing), "a test without a result stays without");
        assert!(came.files.is_empty());
    }
}

#[test]
fn the_same_sheet_gives_the_same_bytes() {
    let bytes = sheet(&blank(Language::Ro)).unwrap();
    assert!(bytes == sheet(&blank(Language::Ro)).unwrap(), "an export can be compared with an earlier one");
    let later = Sheet { made: time("2026-11-23T09:30:10Z"), ..blank(Language::Ro) };
    assert!(bytes != sheet(&later).unwrap(), "its moment is the given one");
}

#[test]
fn others_find_open_cells_where_something_is_to_be_filled_in_and_all_else_locked() {
    let mut asked = blank(Language::Ru);
    asked.questions.push(question("formula", FieldKind::Text, "=HYPERLINK(\"https://example.md\")"));
    let script = r"
for page in book.worksheets:
    print('page', page.title, page.sheet_state, page.freeze_panes, page.protection.sheet, page.protection.password)
    for row in page.iter_rows():
        for cell in row:
            if not cell.protection.locked: print('open', page.title, cell.coordinate)
            if cell.data_type == 'f': print('formula', cell.coordinate)
            if cell.value is not None and page.sheet_state == 'visible' and not page.row_dimensions[cell.row].hidden \
                and not page.column_dimensions[cell.column_letter].hidden and page.title != 'Инструкция':
                assert cell.alignment.wrap_text, cell.coordinate
    for rule in page.data_validations.dataValidation: print('list', page.title, rule.sqref, rule.formula1)
print('created', book.properties.created)
";
    let Some((said, saved)) = in_python(&sheet(&asked).unwrap(), script) else { return };
    for line in [
        "page Инструкция visible None True None",
        "page Вопросы visible C3 True None",
        "page Тесты visible C3 True None",
        "page racord veryHidden None True None",
        "open Вопросы F3",
        "open Тесты E3",
        "open Тесты I4",
        "list Вопросы F5 \"Да,Нет\"",
        "list Тесты E3:E4 \"Пройден,Не пройден,Неприменимо\"",
        "created 2026-11-22 09:30:10",
    ] {
        assert!(said.lines().any(|found| found.trim() == line), "{line} in\n{said}");
    }
    let open = said.lines().filter(|line| line.starts_with("open")).count();
    assert_eq!(open, 5 + 2 * 5, "an answer for each question, five cells for each test:\n{said}");
    assert!(!said.contains("formula"), "what looks like a formula is text:\n{said}");
    let back = read_sheet("a.xlsx", &saved).unwrap();
    let kept = answer(&back, "formula").is().unwrap();
    assert_eq!(kept, "=HYPERLINK(\"https://example.md\")", "and stays as it was typed");
}

#[test]
fn every_row_is_as_high_as_its_text_and_free_to_grow() {
    let script = r"
import math
for page in book.worksheets:
    if page.sheet_state != 'visible': continue
    for row in page.iter_rows():
        if page.row_dimensions[row[0].row].hidden: continue
        for cell in row:
            if not cell.alignment.wrap_text: continue
            width = page.column_dimensions[cell.column_letter].width
            lines = sum(max(1, math.ceil(len(line) / width)) for line in (str(cell.value or '').splitlines() or ['']))
            height = page.row_dimensions[cell.row].height or 15
            if height < 15 * lines: print('hidden', page.title, cell.coordinate, lines, height)
print('seen')
";
    for language in Language::ALL {
        let workbook = sheet(&blank(language)).unwrap();
        let Some((said, _)) = in_python(&workbook, script) else { return };
        assert_eq!(said.trim(), "seen", "{language:?}: LibreOffice shows a row as high as the workbook says");
        for (name, bytes) in parts(&workbook) {
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains("customHeight"), "{name}: else a row would not grow with what is typed");
        }
    }
}

#[test]
fn what_others_fill_in_is_read() {
    let script = r"
page = book['Întrebări']
page['F3'] = ' https://test.avize.md/ieșire '
page['F6'] = 'urn:avize:test'
page = book['Teste']
page['E3'] = 'EȘUAT'; page['F3'] = '21.11.2026'; page['G3'] = 'Ana'; page['H3'] = 'Pagină albă\nde două ori'
page['E4'] = 'Trecut'; page['F4'] = datetime.date(2026, 11, 19); page['I4'] = 'unu.png; doi.txt'
page['F3'].number_format = 'General'
book['racord'].sheet_state = 'hidden'
";
    let Some((_, saved)) = in_python(&sheet(&blank(Language::Ro)).unwrap(), script) else { return };
    let came = read_sheet("fișa.xlsx", &saved).unwrap();
    assert_eq!(answer(&came, "logout-test").is().unwrap(), "https://test.avize.md/ieșire");
    assert_eq!(answer(&came, "entity-id").is().unwrap(), "urn:avize:test");
    assert_eq!(answer(&came, "attributes").is().unwrap(), "FirstName\nLastName", "what stood there stays");
    let [failed, passed] = came.tests.as_slice() else { panic!("two tests") };
    assert_eq!(failed.outcome.is(), Some(&Outcome::Failed), "capital letters are the same word");
    assert_eq!(failed.on.is(), Some(&day("2026-11-21")), "typed as text, the day first");
    assert_eq!((failed.tester.as_str(), failed.note.as_str()), ("Ana", "Pagină albă\nde două ori"));
    assert_eq!(passed.on.is(), Some(&day("2026-11-19")), "typed as a date");
    assert_eq!(passed.evidence, ["unu.png", "doi.txt"]);
}

#[test]
fn a_cell_that_is_of_another_kind_is_kept_as_it_stands() {
    let script = r"
page = book['Teste']
page['E3'] = 'aproape'; page['F3'] = 'ieri'
page['F4'] = 46345; page['F4'].number_format = 'General'
book['Întrebări']['F6'] = 17.0
";
    let Some((_, saved)) = in_python(&sheet(&blank(Language::Ro)).unwrap(), script) else { return };
    let came = read_sheet("fișa.xlsx", &saved).unwrap();
    assert!(matches!(&came.tests[0].outcome, Given::Unread(text) if text == "aproape"));
    assert!(matches!(&came.tests[0].on, Given::Unread(text) if text == "ieri"));
    assert_eq!(came.tests[1].on.is(), Some(&day("2026-11-19")), "a date that lost its format is a number");
    assert_eq!(answer(&came, "entity-id").is().unwrap(), "17");
    for typed in ["2026-11-19", "19.11.2026", "19/11/2026", "2026-11-19T10:00:00", "19.11.2026 г."] {
        let script = format!("book['Teste']['F4'] = '{typed}'");
        let (_, saved) = in_python(&sheet(&blank(Language::Ro)).unwrap(), &script).unwrap();
        let came = read_sheet("fișa.xlsx", &saved).unwrap();
        assert_eq!(came.tests[1].on.is(), Some(&day("2026-11-19")), "{typed}");
    }
}

#[test]
fn a_zip_brings_the_sheet_and_what_lies_beside_it() {
    let workbook = sheet(&blank(Language::Ro)).unwrap();
    let zip = archive(&[
        ("răspuns/fișa.xlsx", &workbook),
        ("răspuns/capturi/captură.png", b"a picture"),
        ("__MACOSX/._fisa.xlsx", b"litter"),
        ("răspuns/~$fișa.xlsx", b"a lock"),
        ("răspuns/măsurători.xlsx", &archive(&[("[Content_Types].xml", b"<Types/>")])),
    ]);
    let came = read_sheet("răspuns.zip", &zip).unwrap();
    let paths: Vec<&str> = came.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["răspuns/capturi/captură.png", "răspuns/măsurători.xlsx"], "without litter");
    let twice = archive(&[("a.xlsx", &workbook), ("b.xlsx", &workbook)]);
    assert_eq!(refused("a.zip", &twice), "sheet-several");
    assert_eq!(refused("a.zip", &archive(&[("a.png", b"picture")])), "sheet-none-inside");
}

#[test]
fn what_is_no_sheet_is_told_in_words() {
    let workbook = sheet(&blank(Language::Ro)).unwrap();
    assert_eq!(refused("a.xlsx", b""), "attachment-empty");
    assert_eq!(refused("a.pdf", b"%PDF-1.7 and so on"), "sheet-not-one");
    assert_eq!(refused("a.xls", &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]), "sheet-other-format");
    let ods = archive(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")]);
    assert_eq!(refused("a.ods", &ods), "sheet-other-format");
    assert_eq!(refused("a.xlsx", &workbook[..workbook.len() / 2]), "sheet-damaged");
    assert_eq!(refused("a.xlsx", &vec![b'P'; 25 * 1024 * 1024 + 1]), "attachment-too-large");
    let Some((_, other)) = in_python(&workbook, "del book['racord']") else { return };
    assert_eq!(refused("a.xlsx", &other), "sheet-not-one", "a workbook of somebody else's");
    let (_, newer) = in_python(&workbook, "book['racord']['B1'] = '2'").unwrap();
    assert_eq!(refused("a.xlsx", &newer), "sheet-newer");
    let (_, doubled) = in_python(&workbook, "book['Teste']['A4'] = 'TC_FUNCT_01'").unwrap();
    assert_eq!(refused("a.xlsx", &doubled), "sheet-twice");
}

#[test]
fn a_file_made_to_be_enormous_is_refused_in_time() {
    let began = std::time::Instant::now();
    let workbook = sheet(&blank(Language::Ro)).unwrap();
    let with = |sheet_data: &str| {
        let mut files = parts(&workbook);
        for (name, bytes) in &mut files {
            if name == "xl/worksheets/sheet3.xml" {
                let text = String::from_utf8(bytes.clone()).unwrap();
                let (before, rest) = text.split_once("<sheetData>").unwrap();
                let (_, after) = rest.split_once("</sheetData>").unwrap();
                *bytes = format!("{before}<sheetData>{sheet_data}</sheetData>{after}").into_bytes();
            }
        }
        packed(&files)
    };
    let mut many = String::new();
    for row in 1..=10_001 {
        write!(many, "<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>").unwrap();
    }
    assert_eq!(refused("a.xlsx", &with(&many)), "sheet-too-many-cells");
    let corner = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    read_sheet("a.xlsx", &with(corner)).expect("one cell in the last corner takes no room");
    let bomb = " ".repeat(21 * 1024 * 1024);
    assert_eq!(refused("a.xlsx", &with(&bomb)), "attachment-too-much-inside");
    let zeros = vec![0; 101 * 1024 * 1024];
    assert_eq!(refused("a.zip", &archive(&[("a.bin", &zeros)])), "attachment-too-much-inside");
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
}

#[test]
fn every_word_of_a_sheet_has_its_sentence() {
    for language in Language::ALL {
        let words = Messages::new(language);
        for tab in ["sheet-tab-about", "sheet-tab-answers", "sheet-tab-tests"] {
            let name = words.text(tab);
            assert!(
                name.chars().count() <= 31 && !name.contains(['[', ']', ':', '*', '?', '/', '\\']),
                "{name}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_answer_comes_back(answers in proptest::collection::vec("(\\PC|[\\n\\r\\t=+@_x0-9A-F]){0,60}", 1..6), note in "\\PC{0,200}") {
        let mut went = blank(Language::En);
        went.questions = answers
            .iter()
            .enumerate()
            .map(|(number, text)| question(&format!("field-{number}"), FieldKind::LongText, text))
            .collect();
        went.tests[0].note = note.clone();
        let came = read_sheet("a.xlsx", &sheet(&went).unwrap()).unwrap();
        for (number, text) in answers.iter().enumerate() {
            let read = answer(&came, &format!("field-{number}")).is().cloned().unwrap_or_default();
            prop_assert_eq!(read, sheet_text(text));
        }
        prop_assert_eq!(&came.tests[0].note, &sheet_text(&note));
    }

    #[test]
    fn a_damaged_sheet_is_refused_or_read_but_nothing_worse(at in 0usize..100_000, with in any::<u8>(), length in 1usize..64) {
        let mut bytes = sheet(&blank(Language::Ro)).unwrap();
        let at = at % bytes.len();
        let end = (at + length).min(bytes.len());
        bytes[at..end].fill(with);
        match read_sheet("a.xlsx", &bytes) {
            Ok(came) => prop_assert_eq!(came.identity.service, "mpass"),
            Err(SheetFault::File(_) | SheetFault::Damaged | SheetFault::NotASheet | SheetFault::Newer
                | SheetFault::NoneInside | SheetFault::OtherFormat | SheetFault::Twice { .. }) => {}
            Err(fault) => prop_assert!(false, "{fault}"),
        }
    }

    /// What deflating would hide: the reader of workbooks meets text that no program wrote.
    #[test]
    fn a_sheet_whose_text_was_changed_ends_nobodys_program(
        part in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        with in prop_oneof![
            Just(&b""[..]), Just(&b"\""[..]), Just(&b"<"[..]), Just(&b">"[..]), Just(&b"</c>"[..]), Just(&b"9999999999999999999"[..]),
            Just(&b"-1"[..]), Just(&b"XFE1048577"[..]), Just(&b"&#xFFFFFF;"[..]), Just(&b"<c r=\"A1\" t=\"s\"><v>99999</v></c>"[..]),
            Just(&b"\xFF\xFE"[..]),
        ],
        over in 0usize..40,
    ) {
        let mut files = parts(&sheet(&blank(Language::Ro)).unwrap());
        let (_, bytes) = &mut files[part.index(12)];
        let at = at.index(bytes.len());
        let end = (at + over).min(bytes.len());
        bytes.splice(at..end, with.iter().copied());
        let _ = read_sheet("a.xlsx", &packed(&files));
    }
}
