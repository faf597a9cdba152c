//! Test reports: who tried each test out, and the files that show what came of it.

use crate::common::{content, shown, stamp};
use racord_core::words::Language;
use racord_papers::{Attachment, CertificateAs, Composed, Document, compose, mail_link, package, verify};

const DER: &[u8] = b"stands for a certificate";

fn proof(name: &str, test: &str) -> Attachment {
    Attachment::admit(name, b"seen".to_vec()).unwrap().of_test(test)
}

fn report(language: Language) -> (Composed, Vec<String>) {
    let content = content("test-report", language, DER);
    let tests: Vec<String> = content.tests.iter().map(|test| test.id.clone()).collect();
    let files = [
        proof("Captură de ecran.PNG", &tests[0]),
        proof("captura de ecran.png", &tests[1]),
        proof("jurnal.txt", &tests[1]),
        Attachment::admit("scrisoare.pdf.txt", b"x".to_vec()).unwrap(),
    ];
    (compose(&content, &files, CertificateAs::Zip).unwrap(), tests)
}

/// What a text says of one test, up to the next.
fn about<'a>(text: &'a str, tests: &[String], index: usize) -> &'a str {
    let from = text.find(&tests[index]).unwrap_or_else(|| panic!("{} is named:\n{text}", tests[index]));
    let rest = &text[from..];
    let until = tests.get(index + 1).and_then(|next| rest.find(next.as_str()));
    &rest[..until.unwrap_or(rest.len())]
}

#[test]
fn each_test_names_its_tester_and_the_files_that_lie_beside_the_letter() {
    let words = [
        (Language::Ro, "testat de Vasile Exemplu", "Dovezi: "),
        (Language::Ru, "тестировал(а) Vasile Exemplu", "Подтверждения: "),
        (Language::En, "tested by Vasile Exemplu", "Evidence: "),
    ];
    for (language, tester, evidence) in words {
        let (made, tests) = report(language);
        let mail = made.mail.as_ref().unwrap();
        for text in [mail.text.clone(), made.document.text()] {
            let first = about(&text, &tests, 0);
            assert!(first.contains(tester), "{language:?}: who tried it:\n{first}");
            assert!(first.contains(&format!("{evidence}Captura-de-ecran.png\n")), "{first}");
            let second = about(&text, &tests, 1);
            let two = format!("{evidence}captura-de-ecran-2.png, jurnal.txt");
            assert!(second.contains(&two), "two files of one name are told apart:\n{second}");
        }
        let whole = package(&made, &stamp()).unwrap();
        let lies = verify(&whole.bytes).unwrap();
        for attachment in &mail.attachments {
            let name = format!("data/{}", attachment.name());
            assert!(lies.files.iter().any(|file| file.name == name), "{name} lies in the package");
        }
        assert_eq!(mail.attachments.len(), 4, "all of them go with the mail");
    }
}

#[test]
fn a_report_without_evidence_says_nothing_of_it() {
    let content = content("test-report", Language::Ro, DER);
    let made = compose(&content, &[], CertificateAs::Zip).unwrap();
    assert!(!made.mail.unwrap().text.contains("Dovezi"), "no empty row");
    assert!(!shown(&made.document).contains("Dovezi"));
}

/// Blanks and the breaking of lines are the page's.
fn packed(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn a_documents_text_says_all_that_its_pages_say() {
    for kind in racord_core::submission::kinds().keys() {
        for language in Language::ALL {
            let made = compose(&content(kind, language, DER), &[], CertificateAs::Zip).unwrap();
            let document: &Document = &made.document;
            let read = packed(&document.text());
            for line in shown(document).lines().map(packed) {
                assert!(read.contains(&line), "{kind} {language:?}: “{line}” is read:\n{}", document.text());
            }
        }
    }
}

#[test]
fn python_reads_every_letter_out_of_the_link() {
    let script = "
import sys, urllib.parse
link = sys.argv[1]
assert len(link) <= 1900 and link.isascii(), len(link)
parts = urllib.parse.urlsplit(link)
said = urllib.parse.parse_qs(parts.query, strict_parsing=True)
print(parts.scheme, urllib.parse.unquote(parts.path), said['subject'][0], said['body'][0], sep='|')
";
    for kind in ["certificate", "test-report", "renewal"] {
        for language in Language::ALL {
            let made = compose(&content(kind, language, DER), &[], CertificateAs::Zip).unwrap();
            let mail = made.mail.unwrap();
            let said = crate::common::run("python3", &["-c", script, &mail_link(&mail)]);
            let start = format!("mailto|{}|{}|", mail.to, mail.subject);
            assert!(said.starts_with(&start), "{kind} {language:?}: {said}");
            let body = said[start.len()..].replace("\r\n", "\n");
            assert_eq!(body.trim_end(), mail.short.trim_end(), "{kind} {language:?}: the short text, whole");
            for private in [crate::common::SERIAL, &crate::common::SERIAL.to_lowercase()] {
                assert!(!said.contains(private), "{kind} {language:?}: no serial number in a link: {said}");
            }
        }
    }
}
