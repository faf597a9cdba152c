//! Documents, judged by poppler's programs: what a reader finds in them, on any machine.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::common::{SERIAL, content, run, shown, stamp, text_of, time};
use proptest::prelude::*;
use racord_core::procedure::{Channel, Mark};
use racord_core::submission::{Content, Part, kinds};
use racord_core::words::{Environment, Language};
use racord_papers::{CertificateAs, Composed, Document, Stamp, compose, package, pdf, pictures};

const DER: &[u8] = b"stands for a certificate";

fn composed(content: &Content) -> Composed {
    compose(content, &[], CertificateAs::Zip)
        .unwrap_or_else(|error| panic!("{} in {:?}: {error}", content.kind, content.language))
}

fn document(content: &Content) -> Document {
    composed(content).document
}

/// Each kind in each language, with the certificate or only its serial number.
fn each(mut with: impl FnMut(&str, Content)) {
    for (kind, facts) in kinds() {
        for language in Language::ALL {
            for serial_only in [false, true] {
                if serial_only && !facts.needs(Part::Certificate) {
                    continue;
                }
                let mut content = content(kind, language, DER);
                content.serial_only = serial_only;
                if let Some(renewed) = content.renewed.as_mut().filter(|_| serial_only) {
                    renewed.told.retain(|told| !told.marks.contains(&Mark::Certificate));
                }
                if kind == "production" {
                    content.environment = Some(Environment::Production);
                }
                let ending = if serial_only { "-serial" } else { "" };
                with(&format!("{kind}-{}{ending}", language.as_str()), content);
            }
        }
    }
}

fn written(folder: &Path, name: &str, document: &Document) -> String {
    let path = folder.join(format!("{name}.pdf"));
    fs::write(&path, pdf(document, &stamp()).unwrap()).unwrap();
    text_of(&path).to_owned()
}

fn text(path: &str) -> String {
    run("pdftotext", &["-enc", "UTF-8", path, "-"])
}

/// Without what depends on where lines end.
fn packed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// As one text: without the numbers of the pages and the headings that a table repeats, and without hyphens, which
/// pdftotext takes for those of divided words at the ends of lines.
fn flow(text: &str) -> String {
    const REPEATED: [&str; 6] =
        ["Întrebare", "Răspuns", "Тест", "Шаги", "Ожидаемый результат", "Фактический результат"];
    let mut flow = String::new();
    for page in text.split('\u{c}') {
        let lines: Vec<&str> = page.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let begins =
            if flow.is_empty() { 0 } else { lines.iter().take_while(|line| REPEATED.contains(line)).count() };
        let ends = lines.len().saturating_sub(1).max(begins);
        flow.extend(lines[begins..ends].iter().copied());
    }
    packed(&flow).replace('-', "")
}

#[test]
fn every_value_is_found_in_the_pdf_of_each_kind() {
    let folder = tempfile::tempdir().unwrap();
    each(|name, content| {
        let document = document(&content);
        let read = packed(&text(&written(folder.path(), name, &document)));
        for value in shown(&document).lines() {
            assert!(read.contains(&packed(value)), "{name} must show {value:?}:\n{read}");
        }
        let headings: &[&str] = match content.language {
            _ if !kinds()[&content.kind].needs(Part::Tests) => &[],
            Language::En => &["Steps", "Expected result", "Actual result", "not applicable"],
            Language::Ro => &["Pași", "Rezultat așteptat", "Rezultat efectiv", "nu se aplică"],
            Language::Ru => &["Шаги", "Ожидаемый результат", "Фактический результат", "неприменимо"],
        };
        for heading in headings {
            assert!(read.contains(&packed(heading)), "{name} must show {heading}:\n{read}");
        }
        for letters in ["Știință", "Țurcanu", "Chișinău"] {
            assert!(read.contains(letters), "{name}: {letters} keeps its letters");
        }
        assert!(!read.contains(['ş', 'ţ', '\u{200B}', '\u{FFFD}']), "{name}: nothing foreign in {read}");
        assert!(read.contains("01-12/345"), "{name} carries the outgoing number");
    });
}

#[test]
fn the_pdf_can_be_read_aloud_and_needs_no_font_of_the_machine() {
    let folder = tempfile::tempdir().unwrap();
    each(|name, content| {
        let document = document(&content);
        let path = written(folder.path(), name, &document);
        let fonts = run("pdffonts", &[&path]);
        let listed: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!listed.is_empty(), "{name} has fonts");
        for font in listed {
            assert!(font.contains("Libertinus"), "{name}: {font}");
            let flags: Vec<&str> = font.split_whitespace().rev().collect();
            assert_eq!(
                flags[2..5],
                ["yes", "yes", "yes"],
                "{name}: embedded, subset, with its letters: {font}"
            );
        }
        let facts = run("pdfinfo", &[&path]);
        let fact = |key: &str| {
            let line = facts.lines().find_map(|line| line.strip_prefix(&format!("{key}:")));
            line.map_or("", str::trim).to_owned()
        };
        assert_eq!(fact("Tagged"), "yes", "{name}");
        assert_eq!(fact("Title"), document.title(), "{name}");
        assert_eq!(fact("Creator"), "Racord", "{name}");
        let conforms = run("pdfinfo", &["-meta", &path]);
        assert!(conforms.contains("<pdfuaid:part>1"), "{name} says that it follows PDF/UA-1:\n{conforms}");
        assert!(
            conforms.contains("2026-11-22T09:30:10"),
            "{name}: its time is the submission's:\n{conforms}"
        );
        let language = format!("/Lang ({})", content.language.as_str());
        let bytes = fs::read(&path).unwrap();
        assert!(
            String::from_utf8_lossy(&bytes).contains(&language)
                || conforms.contains(content.language.as_str()),
            "{name} says its language"
        );
    });
}

#[test]
fn a_package_holds_the_document_under_the_name_of_its_kind() {
    let folder = tempfile::tempdir().unwrap();
    let composed = composed(&content("certificate", Language::Ro, DER));
    let package = package(&composed, &stamp()).unwrap();
    let path = folder.path().join(&package.file_name);
    fs::write(&path, &package.bytes).unwrap();
    let listed = run("unzip", &["-Z1", text_of(&path)]);
    assert!(listed.contains("/data/certificat.pdf\n"), "{listed}");
    run("unzip", &["-q", "-j", text_of(&path), "*/certificat.pdf", "-d", text_of(folder.path())]);
    let file = folder.path().join("certificat.pdf");
    assert_eq!(fs::read(&file).unwrap(), pdf(&composed.document, &stamp()).unwrap());
    assert!(packed(&text(text_of(&file))).contains(SERIAL));
}

#[test]
fn the_same_submission_is_the_same_file_in_another_process() {
    if let Some(target) = std::env::var_os("RACORD_DOCUMENT_TARGET") {
        fs::write(target, pdf(&document(&content("test-report", Language::Ru, DER)), &stamp()).unwrap())
            .unwrap();
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("there.pdf");
    let here = pdf(&document(&content("test-report", Language::Ru, DER)), &stamp()).unwrap();
    let again = pdf(&document(&content("test-report", Language::Ru, DER)), &stamp()).unwrap();
    assert!(here == again, "twice in one process");
    let other = Command::new(std::env::current_exe().unwrap())
        .args(["document::the_same_submission_is_the_same_file_in_another_process", "--exact"])
        .env("RACORD_DOCUMENT_TARGET", &target)
        .output()
        .unwrap();
    assert!(other.status.success(), "{}", String::from_utf8_lossy(&other.stdout));
    assert!(here == fs::read(&target).unwrap(), "and in another");

    let later = Stamp { drafted: time("2026-11-23T09:30:10Z"), ..stamp() };
    let document = document(&content("test-report", Language::Ru, DER));
    assert!(here != pdf(&document, &later).unwrap(), "another submission is another file");
}

#[test]
fn what_is_not_known_leaves_no_gap() {
    let folder = tempfile::tempdir().unwrap();
    let mut content = content("certificate", Language::En, DER);
    content.outgoing_number.clear();
    content.system.register_entry.clear();
    content.institution.address.clear();
    content.institution.contract = None;
    content.institution.officer.phone.clear();
    content.institution.officer.position.clear();
    content.sources.clear();
    let read = text(&written(folder.path(), "gaps", &document(&content)));
    for label in ["No.", "Register of", "Contract in force", "Phone", "Sources"] {
        assert!(!read.contains(label), "{label} stands alone:\n{read}");
    }
    assert!(read.contains("Date: 22 November 2026"), "the day stays:\n{read}");
    assert!(!read.contains("· ·") && !read.contains("Țurcanu,"), "no separator without its value:\n{read}");
}

#[test]
fn what_goes_into_an_online_form_is_a_sheet_without_a_signature() {
    let folder = tempfile::tempdir().unwrap();
    let mut content = content("integration-details", Language::Ro, DER);
    content.channel = Channel::Form;
    let read = text(&written(folder.path(), "sheet", &document(&content)));
    assert!(read.contains("Întrebare") && read.contains("prin formularul online"), "{read}");
    for said in ["Cu respect", "Stimați colegi", "servicii@egov.md"] {
        assert!(!read.contains(said), "{said} is for letters:\n{read}");
    }
}

#[test]
fn a_letter_written_by_hand_is_the_letter_of_the_document() {
    let folder = tempfile::tempdir().unwrap();
    let content = content("certificate", Language::Ro, DER);
    let own = composed(&content);
    let written_by_hand = format!("Bună ziua,\n\ntrimit numărul {SERIAL}.\n- #unu\n- $doi$\n\nAna");
    let edited = own.with_text(&content, &written_by_hand, &[]).unwrap();
    let read = text(&written(folder.path(), "edited", &edited.document));
    for line in written_by_hand.lines() {
        let line = line.trim_start_matches("- ");
        assert!(packed(&read).contains(&packed(line)), "{line}:\n{read}");
    }
    assert!(
        !read.contains("Stimați colegi") && !read.contains("Anexă"),
        "it says these things itself:\n{read}"
    );
}

#[test]
fn each_page_has_its_picture() {
    let mut content = content("test-report", Language::Ro, DER);
    let row = content.tests[0].clone();
    content.tests = std::iter::repeat_n(row, 40).collect();
    let folder = tempfile::tempdir().unwrap();
    let document = document(&content);
    let path = written(folder.path(), "long", &document);
    let pages = run("pdfinfo", &[&path]);
    let pages: usize =
        pages.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().parse().unwrap();
    let pictures = pictures(&document, 1.5).unwrap();
    assert!(pages > 1 && pictures.len() == pages, "{} pictures of {pages} pages", pictures.len());
    for picture in &pictures {
        assert!(picture.png.starts_with(b"\x89PNG\r\n\x1a\n"), "a PNG file");
        assert_eq!((picture.width, picture.height), (893, 1263), "A4 at one and a half pixels a point");
    }
    let read = text(&path);
    for page in 1..=pages {
        assert!(packed(&read).contains(&format!("{page}/{pages}")), "page {page} is counted:\n{read}");
    }
}

/// Pictures for people: `target/pictures/papers/<kind>-<language>-<page>.png`.
#[test]
fn pictures_of_each_kind_are_made() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../target/pictures/papers");
    fs::create_dir_all(&folder).unwrap();
    each(|name, content| {
        for (index, picture) in pictures(&document(&content), 1.25).unwrap().iter().enumerate() {
            assert!(picture.png.len() > 5_000, "{name}: a page with something on it");
            fs::write(folder.join(format!("{name}-{}.png", index + 1)), &picture.png).unwrap();
        }
    });
}

/// Text as people might paste it: markup of the typesetter, marks that change the reading direction, very long words.
fn wild() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-zA-Z0-9ăâîșțĂÂÎȘȚа-яА-ЯёЁ ,.;:!?„”«»–()'\"/\\\\&%+=-]{1,40}",
        Just("#panic(\"x\") #eval(\"1\") #data.title".to_owned()),
        Just("$ sum_1^n x $ `raw` ```c```".to_owned()),
        Just("*b* _i_ = h == h2 <label> @ref \\ \\u{41} ~ -- ---".to_owned()),
        Just("[ ] { } // nothing /* here */ https://a.md/#b".to_owned()),
        Just("\u{202E}\u{2067}\u{200F}\u{200B}".to_owned()),
        Just("\n\r\n\t\u{2028}\u{1F}a\u{1F}b\u{1D}tests\u{1E}".to_owned()),
        "[a-zș]{60,120}",
    ];
    prop::collection::vec(piece, 1..5).prop_map(|pieces| pieces.concat())
}

/// What is left of a text that was typed: what isn't seen is gone.
fn visible(text: &str) -> String {
    packed(text)
        .chars()
        .filter(|c| !c.is_control() && !"\u{202E}\u{2067}\u{200F}\u{200B}".contains(*c))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_people_type_is_shown_as_it_is(name in wild(), answer in wild(), note in wild()) {
        let folder = tempfile::tempdir().unwrap();
        let mut details = content("integration-details", Language::Ro, DER);
        details.system.name = format!("x{name}");
        details.answers[1].value = format!("x{answer}");
        let mut report = content("test-report", Language::Ru, DER);
        report.tests.truncate(1);
        report.tests[0].note = format!("x{note}");
        for (content, values) in [(details, vec![&name, &answer]), (report, vec![&note])] {
            let read = flow(&text(&written(folder.path(), "wild", &document(&content))));
            for value in values {
                let shown = visible(value).replace('-', "");
                prop_assert!(read.contains(&shown), "{shown:?} is not in\n{read}");
            }
        }
    }
}

#[test]
fn five_thousand_letters_run_over_pages() {
    let folder = tempfile::tempdir().unwrap();
    let mut content = content("integration-details", Language::Ro, DER);
    let long: String =
        (0..5_000).map(|number| char::from(b'a' + u8::try_from(number % 26).unwrap())).collect();
    content.answers[1].value = long.clone();
    let path = written(folder.path(), "long", &document(&content));
    let words: Vec<String> = text(&path).split_whitespace().map(str::to_owned).collect();
    let found: String =
        words.iter().filter(|word| word.len() > 20 && long.contains(word.as_str())).cloned().collect();
    assert!(found.len() >= 4_900, "{} of 5,000 letters are on the pages", found.len());
}

#[test]
fn letters_that_no_font_has_do_not_keep_a_letter_from_being_written() {
    let mut content = content("certificate", Language::Ro, DER);
    content.system.name = "漢字 🦀 عربي".to_owned();
    let written = pdf(&document(&content), &stamp()).unwrap();
    assert!(written.starts_with(b"%PDF-"), "a document all the same");
}
