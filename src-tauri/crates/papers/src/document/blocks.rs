//! A letter's text in pieces that a page can show: paragraphs, lists, rows and tables.
//!
//! The templates mark rows, numbers and tables with control characters. No value can pose as one: control characters
//! are taken out of values before a template sees them.

use minijinja::{State, Value};
use serde::Serialize;

const ROW: char = '\u{1F}';
const CODE: char = '\u{1E}';
const ANSWERS: &str = "\u{1D}answers";
const TESTS: &str = "\u{1D}tests";

#[derive(Clone, PartialEq, Serialize)]
#[serde(tag = "kind", content = "of", rename_all = "kebab-case")]
pub(super) enum Block {
    /// Questions with their answers.
    Answers(Vec<Value>),
    /// A list.
    Items(Vec<String>),
    /// One paragraph.
    Lines(Vec<String>),
    /// What is known, each thing by its name.
    Rows(Vec<Row>),
    /// Functional tests with what came of them.
    Tests(Vec<Value>),
}

#[derive(Clone, PartialEq, Serialize)]
pub(super) struct Row {
    pub(super) label: String,
    pub(super) value: String,
    /// Read digit by digit.
    code: bool,
}

impl Row {
    pub(super) fn new(label: String, value: String, code: bool) -> Row {
        Row { label, value, code }
    }
}

/// `row(label, value)`: a line of a mail, a row in a document.
pub(crate) fn row(state: &State, label: &str, value: &Value) -> String {
    if in_document(state) { format!("{ROW}{label}{ROW}{value}") } else { format!("{label}: {value}") }
}

/// `value | code`: a number that people compare digit by digit.
pub(crate) fn code(state: &State, value: &str) -> String {
    if in_document(state) { format!("{CODE}{value}") } else { value.to_owned() }
}

/// `answers_here()`: where a document shows the questions with their answers.
pub(crate) fn answers_here() -> &'static str {
    ANSWERS
}

/// `tests_here()`: where a document shows the tests.
pub(crate) fn tests_here() -> &'static str {
    TESTS
}

fn in_document(state: &State) -> bool {
    state.lookup("document").is_some_and(|document| document.is_true())
}

/// Paragraphs are separated by empty lines; a line that begins with a dash is an item.
pub(super) fn blocks(text: &str, answers: &[Value], tests: &[Value]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut apart = true;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            apart = true;
            continue;
        }
        let item = line.strip_prefix("- ");
        let rest = item.unwrap_or(line);
        match (rest, blocks.last_mut()) {
            (ANSWERS, _) => blocks.push(Block::Answers(answers.to_vec())),
            (TESTS, _) => blocks.push(Block::Tests(tests.to_vec())),
            (_, Some(Block::Rows(rows))) if rest.starts_with(ROW) => rows.extend(read_row(rest)),
            (_, _) if rest.starts_with(ROW) => blocks.push(Block::Rows(read_row(rest).into_iter().collect())),
            (_, Some(Block::Items(items))) if item.is_some() && !apart => items.push(rest.to_owned()),
            (_, _) if item.is_some() => blocks.push(Block::Items(vec![rest.to_owned()])),
            (_, Some(Block::Lines(lines))) if !apart => lines.push(rest.to_owned()),
            _ => blocks.push(Block::Lines(vec![rest.to_owned()])),
        }
        apart = false;
    }
    blocks.retain(|block| *block != Block::Rows(Vec::new()));
    blocks
}

/// None when nothing is known.
fn read_row(line: &str) -> Option<Row> {
    let (label, value) = line.strip_prefix(ROW)?.split_once(ROW)?;
    let (value, code) = value.strip_prefix(CODE).map_or((value, false), |value| (value, true));
    let value = value.trim();
    (!value.is_empty()).then(|| Row { label: capital(label), value: value.to_owned(), code })
}

/// In a mail the label stands inside a sentence, in a table at its beginning.
fn capital(label: &str) -> String {
    let mut characters = label.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(pairs: &[(&str, &str, bool)]) -> Block {
        let row = |&(label, value, code): &(&str, &str, bool)| Row {
            label: label.to_owned(),
            value: value.to_owned(),
            code,
        };
        Block::Rows(pairs.iter().map(row).collect())
    }

    fn said(block: &Block) -> serde_json::Value {
        serde_json::to_value(block).unwrap()
    }

    #[test]
    fn a_text_comes_apart_where_its_lines_say() {
        let text = "Stimați colegi,\n\nun rând\nși altul:\n- unu\n- doi\n\n- trei\n\u{1F}număr\u{1F}\u{1E}4000\n\
                    - \u{1F}emitent\u{1F}CN=x\n\u{1F}gol\u{1F} \n\u{1D}tests\nsfârșit";
        let found: Vec<_> = blocks(text, &[], &[]).iter().map(said).collect();
        let lines = |lines: &[&str]| Block::Lines(lines.iter().copied().map(str::to_owned).collect());
        let items = |items: &[&str]| Block::Items(items.iter().copied().map(str::to_owned).collect());
        let expected = [
            lines(&["Stimați colegi,"]),
            lines(&["un rând", "și altul:"]),
            items(&["unu", "doi"]),
            items(&["trei"]),
            rows(&[("Număr", "4000", true), ("Emitent", "CN=x", false)]),
            Block::Tests(Vec::new()),
            lines(&["sfârșit"]),
        ];
        assert_eq!(found, expected.iter().map(said).collect::<Vec<_>>());
    }

    #[test]
    fn rows_of_which_nothing_is_known_leave_no_table() {
        assert!(blocks("\u{1F}gol\u{1F}", &[], &[]).is_empty());
    }
}
