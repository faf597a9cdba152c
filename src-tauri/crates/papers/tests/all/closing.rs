//! Where a letter's closing stands, as poppler's `pdftotext` reads it: never on a page of its own.

use std::fs;
use std::path::Path;

use crate::common::{content, run, stamp, text_of};
use racord_core::procedure::Mark;
use racord_core::submission::{Content, Told};
use racord_core::words::Language;
use racord_papers::{CertificateAs, Composed, Document, compose, pdf};

const DER: &[u8] = b"stands for a certificate";

fn composed(content: &Content) -> Composed {
    compose(content, &[], CertificateAs::Zip).expect("a complete letter")
}

/// What stands on each page, line by line, without its number.
fn pages(folder: &Path, document: &Document) -> Vec<Vec<String>> {
    let path = folder.join("letter.pdf");
    fs::write(&path, pdf(document, &stamp()).unwrap()).unwrap();
    let text = run("pdftotext", &["-layout", "-enc", "UTF-8", text_of(&path), "-"]);
    let mut pages: Vec<Vec<String>> = text
        .split('\u{c}')
        .map(|page| page.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect())
        .collect();
    pages.retain(|page: &Vec<String>| !page.is_empty());
    for page in &mut pages {
        page.pop();
    }
    pages
}

/// So short that it fits on one page.
fn short(kind: &str, language: Language) -> Content {
    let mut content = content(kind, language, DER);
    content.institution.contract = None;
    content.system.register_entry.clear();
    content.sources.clear();
    let renewed = content.renewed.as_mut().expect("what is renewed");
    renewed.told.truncate(1);
    renewed.old.sha256.clear();
    content
}

/// So long that, somewhere in the series, the closing has no room on the first page.
fn growing(kind: &str, language: Language) -> impl Iterator<Item = (usize, Content)> {
    let content = short(kind, language);
    (0..20).map(move |more| {
        let mut content = content.clone();
        let told = &mut content.renewed.as_mut().expect("which services are told").told;
        told.extend((0..more).map(|number| Told {
            name: format!("Serviciul {number}"),
            marks: vec![Mark::Serial],
            certain: true,
            confirmed: true,
            since: None,
        }));
        (more, content)
    })
}

/// The farewell, and how the last sentence of a renewal letter begins.
const fn words(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::En => ("Yours faithfully,", "We kindly ask you to confirm the registration"),
        Language::Ro => ("Cu respect,", "Vă rugăm să confirmați înregistrarea"),
        Language::Ru => ("С уважением,", "Просим подтвердить регистрацию"),
    }
}

/// On which page the farewell stands; the last sentence, the signature and who is responsible stand there as well.
fn together(pages: &[Vec<String>], language: Language, about: &str) -> usize {
    let (farewell, last) = words(language);
    let with = |start: &str| pages.iter().rposition(|page| page.iter().any(|line| line.starts_with(start)));
    let at = with(farewell).unwrap_or_else(|| panic!("{about} says farewell: {pages:#?}"));
    assert_eq!(
        with(last),
        Some(at),
        "{about}: what is asked for stands on the page of the closing: {pages:#?}"
    );
    assert_eq!(with("șef secție TI"), Some(at), "{about}: signed where the letter ends: {pages:#?}");
    assert_eq!(at + 1, pages.len(), "{about}: nothing is left for another page: {pages:#?}");
    at
}

#[test]
fn the_closing_of_a_letter_is_never_alone_on_its_page() {
    let folder = tempfile::tempdir().unwrap();
    for language in Language::ALL {
        let mut at: Vec<usize> = growing("renewal", language)
            .map(|(more, content)| {
                let pages = pages(folder.path(), &composed(&content).document);
                together(&pages, language, &format!("{language:?} with {more} more"))
            })
            .collect();
        at.dedup();
        assert_eq!(at, [0, 1], "{language:?}: the shortest fits on one page, the longest does not");
    }
}

#[test]
fn nor_is_that_of_a_letter_written_by_hand() {
    let folder = tempfile::tempdir().unwrap();
    for language in Language::ALL {
        let content = short("renewal", language);
        let own = composed(&content);
        let text = own.mail.as_ref().expect("a renewal is sent by mail").text.clone();
        let mut at = Vec::new();
        for more in 0..20 {
            let longer = text.replacen("\n\n", &format!("\n\n{}", "Încă un rând.\n".repeat(more)), 1);
            let edited = own.clone().with_text(&content, &longer, &[]).expect("nothing stands against it");
            let pages = pages(folder.path(), &edited.document);
            at.push(together(&pages, language, &format!("{language:?}, {more} lines more")));
        }
        at.dedup();
        assert_eq!(at, [0, 1], "{language:?}: the shortest fits on one page, the longest does not");
    }
}

#[test]
fn what_announces_a_table_or_list_stands_on_its_page() {
    let folder = tempfile::tempdir().unwrap();
    for kind in ["renewal-follow-up", "old-certificate"] {
        for (more, content) in growing(kind, Language::Ro) {
            for page in pages(folder.path(), &composed(&content).document) {
                let last = page.last().map_or("", String::as_str);
                assert!(!last.ends_with(':'), "{kind} with {more} more: {last:?} ends a page: {page:#?}");
            }
        }
    }
}
