//! A sheet that an office program saved: `office/README.md` says how.

use crate::common::day;
use racord_core::integration::Outcome;
use racord_papers::{Given, read_sheet};

const LIBREOFFICE: &[u8] = include_bytes!("office/libreoffice-7.4.xlsx");

#[test]
fn what_was_filled_in_with_libreoffice_is_read() {
    let came = read_sheet("fișa completată.xlsx", LIBREOFFICE).expect("the sheet is known again");
    assert_eq!(came.identity.service, "mpass");
    let given: Vec<(&str, &str)> =
        came.answers.iter().filter_map(|(id, given)| Some((id.as_str(), given.is()?.as_str()))).collect();
    let expected = [
        ("logout-request-test", "https://test.exemplu.md/ieșire"),
        ("attributes", "FirstName\nLastName\nIDNO"),
    ];
    assert_eq!(given, expected, "and cells that were left empty say nothing");

    let tried: Vec<_> = came.tests.iter().filter(|test| !matches!(test.outcome, Given::Nothing)).collect();
    let [passed, failed] = tried.as_slice() else { panic!("two tests have a result") };
    assert_eq!((passed.id.as_str(), passed.outcome.is()), ("TC_FUNCT_01", Some(&Outcome::Passed)));
    assert_eq!(passed.on.is(), Some(&day("2026-11-20")), "a date");
    assert_eq!(passed.tester, "Vasile Țurcanu");
    assert_eq!(passed.evidence, ["captură.png", "jurnal.txt"]);
    assert_eq!((failed.id.as_str(), failed.outcome.is()), ("TC_SEC_01", Some(&Outcome::Failed)));
    assert_eq!(failed.on.is(), Some(&day("2026-11-21")), "a date that was typed as text");
    assert_eq!(failed.note, "Pagină albă\nde două ori");
    assert_eq!(came.tests.len(), 12, "all others are there, without a result");
}
