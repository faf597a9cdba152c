//! A mistake in a procedure file is named by file, line and field, and all mistakes are named at once.

use racord_core::message::{Messages, Saying};
use racord_core::procedure::{Catalogue, LoadError};
use racord_core::words::Language;

const MPASS: &str = include_str!("../../procedures/mpass.toml");

fn errors(text: &str) -> Vec<LoadError> {
    Catalogue::read(&[("mpass.toml", text)]).expect_err("the file is broken")
}

/// The line on which a text first stands, counted as an editor counts.
fn line_of(text: &str, marker: &str) -> usize {
    1 + text.lines().position(|line| line.contains(marker)).expect("the marker is there")
}

/// Changes the first place after `within` where `right` stands.
fn broken(within: &str, right: &str, wrong: &str) -> String {
    let begin = MPASS.find(within).expect("the part is there");
    let at = begin + MPASS[begin..].find(right).expect("the right text is there");
    format!("{}{wrong}{}", &MPASS[..at], &MPASS[at + right.len()..])
}

struct Case {
    /// Where to look for the text to break.
    within: &'static str,
    right: &'static str,
    wrong: &'static str,
    field: &'static str,
    code: &'static str,
    /// Stands on the line that is to be named.
    marker: &'static str,
}

const fn case(
    within: &'static str,
    [right, wrong]: [&'static str; 2],
    field: &'static str,
    code: &'static str,
    marker: &'static str,
) -> Case {
    Case { within, right, wrong, field, code, marker }
}

// One mistake a line.
#[rustfmt::skip]
const CASES: &[Case] = &[
    case("service", ["revision = 2026-04-22", "revision = \"soon\""], "revision", "procedure-wrong-kind", "soon"),
    case("service", ["revision = 2026-04-22", "revision = 2025-01-01"], "revision", "procedure-revision-without-source", "2025-01-01"),
    case("service", ["service = \"mpass\"", "service = \"M Pass\""], "service", "procedure-malformed-id", "M Pass"),
    case("service", ["address = \"servicii@egov.md\"", "address = \"servicii\""], "address", "procedure-not-an-address", "address = \"servicii\""),
    case("service", ["about.ru = ", "abuot.ru = \"x\"\nabout.ru = "], "abuot", "procedure-unknown-key", "abuot"),
    case("[[sources]]", ["id = \"steps-draft\"", "id = \"steps\""], "sources[1].id", "procedure-repeated", "MARK"),
    case("[[sources]]", ["https://egov-moldova.github.io/egov4dev/guides/mpass/process/", "egov4dev/process"], "sources[0].url", "procedure-not-an-address", "egov4dev/process\""),
    case("[[sources]]", ["https://egov-moldova.github.io/egov4dev/guides/mpass/process/", "http://egov.md"], "sources[0].url", "procedure-not-an-address", "http://egov.md"),
    case("[[prices]]", ["kind = \"natural-person\"", "kind = \"private-entity\""], "prices[2].kind", "procedure-repeated", "MARK"),
    case("[[prices]]", ["kind = \"natural-person\"", "kind = \"nobody\""], "prices[2].kind", "procedure-unknown-word", "nobody"),
    case("[[prices]]", ["lei-a-year = 10_800", "lei-a-year = -1"], "prices[1].lei-a-year", "procedure-wrong-kind", "lei-a-year = -1"),
    case("[[prices]]", ["lei-a-year = 10_800", "lei-a-year = \"10 800\""], "prices[1].lei-a-year", "procedure-wrong-kind", "10 800"),
    case("[[environments]]", ["environment = \"production\"", "environment = \"test\""], "environments[1].environment", "procedure-repeated", "MARK"),
    case("[[phases]]", ["title.ru = \"Заявка и договор\"\n", ""], "phases[0].title.ru", "procedure-missing", "Cererea și contractul"),
    case("[[phases]]", ["title.en = \"Request and contract\"", "title.en = \"Cererea și contractul\""], "phases[0].title.en", "procedure-same-text", "title.en = \"Cererea"),
    case("[[phases]]", ["title.en = \"Request and contract\"", "title.en = \" \""], "phases[0].title.en", "procedure-empty", "title.en = \" \""),
    case("[[phases]]", ["Cererea și", "Cererea şi"], "phases[0].title.ro", "procedure-cedilla", "Cererea şi"),
    case("id = \"officer-email\"", ["from = \"officer.email\"", "from = \"officer.mail\""], "fields[6].from", "procedure-no-such-profile", "officer.mail"),
    case("id = \"officer-email\"", ["kind = \"email\"", "kind = \"choice\""], "fields[6].options", "procedure-options-missing", "MARK"),
    case("id = \"officer-email\"", ["kind = \"email\"", "kind = \"mail\""], "fields[6].kind", "procedure-unknown-word", "kind = \"mail\""),
    case("[[steps]]", ["\"officer-email\"", "\"officer-mail\""], "steps[0].asks[6]", "procedure-no-such", "officer-mail\""),
    case("[[steps]]", ["form = \"form\"", "form = \"online\""], "steps[0].drafts[0].form", "procedure-no-such", "form = \"online\""),
    case("[[steps]]", ["form = \"form\"\n", ""], "steps[0].drafts[0].form", "procedure-missing", "[[steps.drafts]]"),
    case("[[steps]]", ["by = \"form\"", "by = \"mail\""], "steps[0].drafts[0].form", "procedure-form-needless", "form = \"form\""),
    case("[[steps]]", ["source = \"steps-earlier\"", "source = \"elsewhere\""], "steps[0].links[1].source", "procedure-no-such", "elsewhere"),
    case("[[steps]]", ["by-sending = true", "by-sending = \"yes\""], "steps[0].turns[0].by-sending", "procedure-wrong-kind", "by-sending = \"yes\""),
    case("[[steps]]", ["who = \"officer\"", "who = \"director\""], "steps[0].turns[0].who", "procedure-unknown-word", "director"),
    case("id = \"contract\"", ["phase = \"agreement\"", "phase = \"paper\""], "steps[1].phase", "procedure-no-such", "phase = \"paper\""),
    case("id = \"contract\"", ["after = [\"connection-form\"]", "after = [\"form\"]"], "steps[1].after[0]", "procedure-no-such", "after = [\"form\"]"),
    case("id = \"contract\"", ["after = [\"connection-form\"]", "after = [\"contract\"]"], "steps[1].after[0]", "procedure-cycle", "after = [\"contract\"]"),
    case("id = \"contract\"", ["id = \"sign\"", "id = \"send\""], "steps[1].turns[1].id", "procedure-repeated", "MARK"),
    case("[[phases]]", ["title.ro = \"Cererea și contractul\"\ntitle.ru = \"Заявка и договор\"\ntitle.en = \"Request and contract\"", "title = \"x\""], "phases[0].title", "procedure-wrong-kind", "title = \"x\""),
    case("id = \"integration-details\"", ["\"acs-test\"", "\"acs\""], "steps[2].have-ready[1]", "procedure-no-such", "\"acs\""),
    case("[steps.links.correction]", ["source = \"steps\"", "source = \"mail\""], "steps[2].links[0].correction.source", "procedure-no-such", "source = \"mail\""),
    case("[steps.term]", ["working-days = 7", "working-days = 0"], "steps[4].term.working-days", "procedure-no-days", "working-days = 0"),
    case("[steps.term]", ["\"certificate\"]", "\"completion\"]"], "steps[4].term.from-receipt-of[2]", "procedure-nothing-received", "\"completion\"]"),
    case("[steps.term]", ["\"certificate\"]", "\"certificates\"]"], "steps[4].term.from-receipt-of[2]", "procedure-no-such", "\"certificates\"]"),
    case("id = \"compliance\"", ["who = \"mega\"", "by-sending = true\nwho = \"mega\""], "steps[6].turns[0].by-sending", "procedure-nothing-to-send", "MARK"),
    case("[[tests]]", ["id = \"TC_FUNCT_02\"", "id = \"TC_FUNCT_01\""], "tests[1].id", "procedure-repeated", "MARK"),
    case("[[tests]]", ["id = \"TC_FUNCT_02\"", "id = \"FUNCT-2\""], "tests[1].id", "procedure-malformed-id", "FUNCT-2"),
    case("[[tests]]", ["group = \"functional\"", "gruop = \"functional\"\ngroup = \"functional\""], "tests[0].gruop", "procedure-unknown-key", "gruop"),
    case("[[tests]]", ["source = \"tests\"", "source = \"test\""], "tests[0].source", "procedure-no-such", "source = \"test\""),
];

#[test]
fn each_mistake_is_named_by_file_line_and_field() {
    for case in CASES {
        // Where the wrong text stands elsewhere too, a comment marks its line.
        let wrong = if case.marker == "MARK" && !case.wrong.contains("MARK") {
            let (first, rest) = case.wrong.split_once('\n').unwrap_or((case.wrong, ""));
            if rest.is_empty() { format!("{first} # MARK") } else { format!("{first} # MARK\n{rest}") }
        } else {
            case.wrong.to_owned()
        };
        let text = broken(case.within, case.right, &wrong);
        // What stands twice took the place of something else, which is then missed: named too, but not looked for.
        let missed = ["procedure-no-such", "procedure-no-price", "procedure-no-environment"];
        let consequence = |error: &LoadError| {
            case.code == "procedure-repeated" && missed.contains(&error.what.code.as_str())
        };
        let found: Vec<LoadError> = errors(&text).into_iter().filter(|error| !consequence(error)).collect();
        let begin = text[..text.find(case.within).unwrap()].lines().count();
        let after: String = text.lines().skip(begin).map(|line| format!("{line}\n")).collect();
        let mut line = begin + line_of(&after, case.marker);
        if case.field == "fields[6].options" {
            line = text[..text.find("id = \"officer-email\"").unwrap()].lines().count();
        }
        let exactly: Vec<String> = found
            .iter()
            .map(|error| format!("{}:{}: {}: {}", error.file, error.line, error.field, error.what.code))
            .collect();
        assert_eq!(
            exactly,
            [format!("mpass.toml:{line}: {}: {}", case.field, case.code)],
            "{:?} instead of {:?} is one mistake on one line",
            wrong,
            case.right
        );
    }
}

#[test]
fn everything_wrong_is_reported_in_one_go_in_the_order_of_lines() {
    let text = MPASS
        .replace("id = \"TC_SEC_07\"", "id = \"TC_SEC_06\"")
        .replace("revision = 2026-04-22", "revision = 2025-01-01")
        .replace("phase = \"testing\"", "phase = \"trying\"");
    let fields: Vec<String> = errors(&text).into_iter().map(|error| error.field).collect();
    assert_eq!(fields, ["revision", "steps[4].phase", "steps[5].phase", "steps[6].phase", "tests[11].id"]);
}

#[test]
fn a_missing_price_or_environment_is_missed() {
    let begin = MPASS.find("[[prices]]\nkind = \"natural-person\"").unwrap();
    let end = MPASS.find("[[environments]]").unwrap();
    let text = format!("{}{}", &MPASS[..begin], &MPASS[end..]);
    let [error] = <[LoadError; 1]>::try_from(errors(&text)).unwrap();
    assert_eq!((error.field.as_str(), error.what.code.as_str()), ("prices", "procedure-no-price"));
    assert_eq!(error.line, line_of(&text, "[[prices]]"), "the list that lacks it is named");

    let begin = MPASS.find("[[environments]]\nenvironment = \"production\"").unwrap();
    let end = MPASS.find("[[phases]]").unwrap();
    let text = format!("{}{}", &MPASS[..begin], &MPASS[end..]);
    let [error] = <[LoadError; 1]>::try_from(errors(&text)).unwrap();
    assert_eq!(
        (error.field.as_str(), error.what.code.as_str()),
        ("environments", "procedure-no-environment")
    );
}

#[test]
fn steps_that_wait_for_each_other_are_both_named() {
    let text = MPASS.replacen("after = [\"connection-form\"]", "after = [\"integration-details\"]", 1);
    let found = errors(&text);
    let fields: Vec<&str> = found.iter().map(|error| error.field.as_str()).collect();
    assert_eq!(
        fields,
        ["steps[1].after[0]", "steps[2].after[0]"],
        "contract and details wait for each other"
    );
    assert!(found.iter().all(|error| error.what.code == "procedure-cycle"));
}

#[test]
fn what_is_not_toml_is_named_by_its_line() {
    let text = MPASS.replacen("name = \"MPass\"", "name = MPass", 1);
    let found = errors(&text);
    assert_eq!(found[0].what.code, "procedure-syntax");
    assert_eq!(found[0].line, line_of(&text, "name = MPass"));
    let twice = MPASS.replacen("name = \"MPass\"", "name = \"MPass\"\nname = \"MSign\"", 1);
    assert_eq!(errors(&twice)[0].line, line_of(&twice, "name = \"MSign\""), "a key given twice");
}

#[test]
fn the_same_service_in_two_files_is_named_in_the_second() {
    let found = Catalogue::read(&[("a.toml", MPASS), ("b.toml", MPASS)]).expect_err("one service, two files");
    assert_eq!(
        found[0].to_string(),
        format!("b.toml:{}: service: mpass stands twice", line_of(MPASS, "service = "))
    );
}

#[test]
fn an_empty_file_lacks_everything() {
    let fields: Vec<String> = errors("").into_iter().map(|error| error.field).collect();
    for key in ["service", "name", "revision", "sources", "prices", "environments", "phases", "steps"] {
        assert!(fields.iter().any(|field| field == key), "{key} is required");
    }
}

#[test]
fn errors_read_as_sentences_in_every_language() {
    let text = broken("[[steps]]", "source = \"steps-earlier\"", "source = \"elsewhere\"");
    let [error] = <[LoadError; 1]>::try_from(errors(&text)).unwrap();
    let line = line_of(&text, "elsewhere");
    assert_eq!(
        error.to_string(),
        format!("mpass.toml:{line}: steps[0].links[1].source: there is no source elsewhere")
    );
    assert_eq!(error.column, 1, "columns count from one");
    assert_eq!(Messages::new(Language::Ro).say(&error.what), "nu există sursa elsewhere");
    assert_eq!(Messages::new(Language::Ru).say(&error.what), "нет источника elsewhere");
    assert_eq!(error.what, Saying::new("procedure-no-such").with("kind", "source").with("id", "elsewhere"));
}
