use proptest::prelude::*;

use super::{codes, procedure};
use crate::answer::*;
use crate::message::Messages;
use crate::words::Language;

#[test]
fn other_answers_are_tidied_by_their_kind() {
    assert_eq!(
        normalise(FieldKind::Text, "  Agenţia \n  Exemplu "),
        "Agenția Exemplu",
        "one line, commas below"
    );
    assert_eq!(normalise(FieldKind::LongText, " a\r\nb "), "a\nb", "lines stay");
    assert_eq!(
        normalise(FieldKind::Urls, "https://a.md/x, https://b.md/y"),
        "https://a.md/x\nhttps://b.md/y"
    );
    assert_eq!(normalise(FieldKind::Attributes, "FirstName; LastName,\nrole "), "FirstName\nLastName\nrole");
    assert_eq!(normalise(FieldKind::Email, " mailto:ion@exemplu.md"), "ion@exemplu.md");
    assert_eq!([normalise(FieldKind::YesNo, "yes"), normalise(FieldKind::YesNo, "maybe")], ["yes", ""]);
}

#[test]
fn attributes_are_known_ones_and_names_of_ones_own() {
    let mpass = procedure("mpass");
    let options = &mpass.field("attributes").unwrap().options;
    let code = |text: &str| codes(check_attributes(text, options));
    assert!(
        code("NameIdentifier\nBirthDate\nroles\nurn:exemplu:permissions").is_empty(),
        "custom ones are allowed"
    );
    assert_eq!(code("user role"), ["check-attribute-blank"]);
    assert_eq!(code("FirstName\nLastName\nFirstName"), ["check-attribute-twice"]);
    assert_eq!(code("Funcție"), ["check-attribute-letters"]);
    assert_eq!(code("FirstNаme"), ["check-attribute-letters"], "the а is Cyrillic");
    let remarks = check_attributes("firstname", options);
    assert!(remarks[0].warning, "it may be a custom one");
    assert_eq!(
        Messages::new(Language::En).say(&remarks[0].saying),
        "“firstname” looks like the attribute FirstName. If that is the one you ask for, write it exactly so."
    );
}

#[test]
fn e_mail_addresses_have_the_shape_in_use() {
    for fine in [
        "servicii@egov.md",
        "ion.popa+it@mail.exemplu.gov.md",
        "i_p@x-y.md",
        "a@b.museum",
        "o'neil@exemplu.md",
    ] {
        assert!(codes(check_email(fine)).is_empty(), "{fine}");
    }
    let long = format!("{}@exemplu.md", "a".repeat(65));
    for wrong in [
        "servicii",
        "@egov.md",
        "servicii@",
        "servicii@egov",
        "a b@egov.md",
        ".a@egov.md",
        "a..b@egov.md",
        "a@-egov.md",
        "a@egov..md",
        "a@egov.md.",
        "a@1.2.3.4",
        "a@@egov.md",
        "ион@egov.md",
        "\"a b\"@egov.md",
        "a@egov.md\nBcc:",
        long.as_str(),
    ] {
        assert_eq!(codes(check_email(wrong)), ["check-email-shape"], "{wrong}");
    }
    assert_eq!(codes(check_email("a@egov.md, b@egov.md")), ["check-email-several"]);
}

#[test]
fn telephone_numbers_are_digits() {
    for fine in [
        "+373 22 820 000",
        "022 820 000",
        "+37322820000",
        "0037322820000",
        "+40 21 303 7080",
        "(022) 82-00-00",
    ] {
        assert!(codes(check_phone(fine)).is_empty(), "{fine}");
    }
    for wrong in ["+373 22 820 00", "+373 22 820 0000", "00373 22 820 00"] {
        assert_eq!(codes(check_phone(wrong)), ["check-phone-moldova"], "{wrong}");
    }
    for wrong in ["123456", "+1234567890123456", "22-82-OO-OO", "tel. 022820000", "022+820000", "٠٢٢٨٢٠٠٠٠"]
    {
        assert_eq!(codes(check_phone(wrong)), ["check-phone-shape"], "{wrong}");
    }
}

#[test]
fn an_idno_has_thirteen_digits_and_a_wrong_check_digit_is_only_a_warning() {
    assert!(check_idno("1003600096694").is_empty());
    assert_eq!(codes(check_idno("100360009669")), ["check-idno-shape"]);
    let remarks = check_idno("2001003328546");
    assert!(remarks[0].warning, "MEGA's own sample fails the check");
    assert_eq!(codes(remarks), ["check-idno-digit"]);
}

#[test]
fn dates_are_days_of_the_calendar() {
    assert_eq!(parse_date("2026-11-26"), chrono::NaiveDate::from_ymd_opt(2026, 11, 26));
    for wrong in ["26.11.2026", "2026-02-29", "2026-13-01", "26-11-26", "2026-1-5", "+026-11-26"] {
        assert_eq!(codes(check_date(wrong)), ["check-date-shape"], "{wrong}");
    }
}

#[test]
fn text_for_mails_and_papers_has_no_hidden_marks() {
    assert!(check_text("Portalul de cereri\nal instituției").is_empty());
    assert_eq!(codes(check_text("Portal\u{7}")), ["check-text-control"]);
    assert_eq!(codes(check_text(&"a".repeat(4001))), ["check-text-long"]);
}

proptest! {
    #[test]
    fn nothing_that_is_typed_makes_the_checks_fall_over(text in "\\PC{0,60}") {
        for environment in Environment::ALL {
            let _ = (check_url(&text, environment), check_urls(&text, environment));
        }
        let _ = (check_uri(&text), check_addresses(&text, false), check_email(&text), check_phone(&text));
        let _ = (check_idno(&text), check_date(&text), check_attributes(&text, &[]));
    }

    #[test]
    fn tidying_twice_changes_nothing_more(text in "[ -~ș–\n;,]{0,60}") {
        for kind in [FieldKind::Addresses, FieldKind::Attributes, FieldKind::Text, FieldKind::Urls, FieldKind::Phone] {
            let once = normalise(kind, &text);
            prop_assert_eq!(normalise(kind, &once), once);
        }
    }
}
