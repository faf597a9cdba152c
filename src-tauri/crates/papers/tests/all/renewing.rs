//! The sheet by which the developers switch a system to its new certificate.

use std::fs;
use std::path::Path;

use crate::common::{content, shown};
use racord_core::submission::Content;
use racord_core::words::Language;
use racord_papers::{CertificateAs, Document, compose, pictures};

/// As the program fills it in: the developers need neither contract nor register, nor where the rules were read.
fn sheet(language: Language) -> Content {
    let mut content = content("switch-sheet", language, b"stands for a certificate");
    content.institution.contract = None;
    content.system.register_entry.clear();
    content.sources.clear();
    content
}

fn document(content: &Content) -> Document {
    compose(content, &[], CertificateAs::Zip).expect("a complete sheet").document
}

#[test]
fn the_sheet_for_the_developers_fits_on_one_page_in_each_language() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../target/pictures/papers");
    fs::create_dir_all(&folder).unwrap();
    for language in Language::ALL {
        let pages = pictures(&document(&sheet(language)), 1.25).unwrap();
        let name = format!("sheet-for-developers-{}.png", language.as_str());
        fs::write(folder.join(name), &pages[0].png).unwrap();
        assert_eq!(pages.len(), 1, "{language:?}: it hangs on a wall while they work");
    }
}

#[test]
fn the_sheet_says_who_has_confirmed_and_how_each_service_is_tried_out() {
    let text = shown(&document(&sheet(Language::En)));
    for said in [
        "MPass: has known the new certificate since 18 November 2026; test: one sign-in and one sign-out",
        "MLog: has not confirmed the new certificate yet",
        "test: one trial signature",
        "by 11 December 2026 at the latest",
        "put the old certificate and its key back",
    ] {
        assert!(text.contains(said), "it says {said:?}:\n{text}");
    }
    let mut late = sheet(Language::En);
    late.renewed.as_mut().unwrap().switch_by = None;
    assert!(!shown(&document(&late)).contains("at the latest"), "no day is named that is over already");
}
