//! What a filled sheet would change: now, and from the sheet. The answers pass the same checks as those typed in a form.

use std::collections::BTreeMap;

use racord_core::answer::{self, Answers, YES};
use racord_core::integration::TestResult;
use racord_core::message::Saying;
use racord_core::procedure::{Field, FieldKind, Test};
use racord_core::words::Language;
use racord_dossier::KeptFile;
use racord_papers::{Attachment, FilledSheet, Given, SheetFile, Tried, sheet_text, yes_or_no};

use super::{opened, questions};
use crate::case::Case;
use crate::forms::{outcome_word, result_faults};
use crate::problem::Outcome;
use crate::state::State;
use crate::voice::Voice;

/// Everything in a sheet, in its order.
pub(crate) struct Compared {
    pub(crate) answers: Vec<Row>,
    pub(crate) tests: Vec<Row>,
    pub(crate) files: Vec<Row>,
    /// What is told about the sheet as a whole.
    pub(crate) notes: Vec<Saying>,
}

impl Compared {
    pub(crate) fn rows(&self) -> impl Iterator<Item = &Row> {
        self.answers.iter().chain(&self.tests).chain(&self.files)
    }
}

pub(crate) struct Row {
    /// `answer/logout-request-test`, `test/TC_SEC_01`, `file/TC_SEC_01/1`
    pub(crate) id: String,
    pub(crate) label: String,
    /// What is known; empty for nothing.
    pub(crate) now: String,
    /// What the sheet says; empty for nothing.
    pub(crate) new: String,
    /// With whether the officer may take it over all the same.
    pub(crate) remarks: Vec<(Saying, bool)>,
    /// None: nothing would change, or nothing may.
    pub(crate) change: Option<Change>,
}

impl Row {
    pub(crate) fn is_wrong(&self) -> bool {
        self.remarks.iter().any(|(_, warning)| !warning)
    }

    fn wrong(mut self, saying: Saying) -> Row {
        self.remarks.push((saying, false));
        self.change = None;
        self
    }
}

pub(crate) enum Change {
    Answer { field: String, value: String },
    File { test: String, name: String, file: Attachment },
    Result(TestResult),
}

pub(crate) fn compare(state: &State, case: &Case, sheet: &FilledSheet) -> Outcome<Compared> {
    let known = opened(state.dossier.answers(&case.integration.id)?)?;
    let results = opened(state.dossier.test_results(&case.integration.id)?)?;
    let kept = state.dossier.evidence(&case.integration.id)?;
    let asked = questions(&case.procedure);
    let mut strangers = Vec::new();

    let mut read = Vec::new();
    for (id, given) in &sheet.answers {
        match asked.iter().find(|field| field.id == *id) {
            Some(field) => read.push((*field, value(field, given))),
            None => strangers.push(id.clone()),
        }
    }
    let mut merged = known.clone();
    let taken =
        read.iter().filter_map(|(field, value)| Some((field.id.clone(), value.as_ref().ok()?.clone()?)));
    merged.extend(taken);
    let answers =
        read.iter().map(|(field, value)| answer_row(state, case, field, value, &known, &merged)).collect();

    let (mut tests, mut files, mut named) = (Vec::new(), Vec::new(), Vec::new());
    for tried in &sheet.tests {
        let Some(test) = case.procedure.test(&tried.id) else {
            strangers.push(tried.id.clone());
            continue;
        };
        tests.push(test_row(state, case, test, tried, &results));
        for (number, name) in (1..).zip(&tried.evidence) {
            let found = find(&sheet.files, name);
            named.extend(found.iter().map(|file| &file.path));
            let row = file_row(state, test, number, name, &found, &kept);
            files.push(once(row, &files));
        }
    }

    let mut notes = Vec::new();
    let unnamed: Vec<&str> = sheet
        .files
        .iter()
        .map(|file| &file.path)
        .filter(|path| !named.contains(path))
        .map(|path| last(path))
        .collect();
    if !unnamed.is_empty() {
        let said = Saying::new("sheet-evidence-unnamed").with("count", unnamed.len());
        notes.push(said.with("files", unnamed.join(", ")));
    }
    if !strangers.is_empty() {
        let said = Saying::new("sheet-unknown-rows").with("count", strangers.len());
        notes.push(said.with("rows", strangers.join(", ")));
    }
    Ok(Compared { answers, tests, files, notes })
}

/// The answer as it would be kept; None where nothing was written down.
fn value(field: &Field, given: &Given<String>) -> Result<Option<String>, Saying> {
    let text = match given {
        Given::Nothing => return Ok(None),
        Given::Unread(text) => return Err(Saying::new("sheet-cell-error").with("text", text)),
        Given::Is(text) => text,
    };
    match field.kind {
        FieldKind::YesNo => match yes_or_no(text) {
            Given::Is(true) => Ok(Some(YES.to_owned())),
            Given::Is(false) => Ok(Some(String::new())),
            _ => Err(Saying::new("sheet-cell-yes-no").with("text", text)),
        },
        FieldKind::Choice => {
            let by_label = field.options.iter().find(|option| {
                Language::ALL.into_iter().any(|language| option.label.in_language(language) == text)
            });
            Ok(Some(by_label.map_or_else(|| text.clone(), |option| option.value.clone())))
        }
        kind => Ok(Some(answer::normalise(kind, text))),
    }
}

fn answer_row(
    state: &State,
    case: &Case,
    field: &Field,
    value: &Result<Option<String>, Saying>,
    known: &BTreeMap<String, String>,
    merged: &BTreeMap<String, String>,
) -> Row {
    let now = known.get(&field.id).cloned().unwrap_or_default();
    let shown = |value: &str| shown(&state.voice, field, value);
    let mut row = Row {
        id: format!("answer/{}", field.id),
        label: state.voice.pick(&field.label).to_owned(),
        now: if known.contains_key(&field.id) { shown(&now) } else { String::new() },
        new: String::new(),
        remarks: Vec::new(),
        change: None,
    };
    let value = match value {
        Ok(Some(value)) => value,
        // An empty cell takes nothing away.
        Ok(None) => return row,
        Err(said) => return row.wrong(said.clone()),
    };
    row.new = shown(value);
    if *value == answer::normalise(field.kind, &sheet_text(&now)) {
        return row;
    }
    let answers = Answers { fields: &case.procedure.fields, values: merged };
    let problems = answer::check(field, value, answers);
    row.remarks = problems.into_iter().map(|problem| (problem.saying, problem.warning)).collect();
    if !row.is_wrong() {
        row.change = Some(Change::Answer { field: field.id.clone(), value: value.clone() });
    }
    row
}

/// An answer in words.
pub(super) fn shown(voice: &Voice, field: &Field, value: &str) -> String {
    match field.kind {
        FieldKind::YesNo => voice.text(if value == YES { "sheet-yes" } else { "sheet-no" }),
        FieldKind::Choice => match field.options.iter().find(|option| option.value == value) {
            Some(option) => voice.pick(&option.label).to_owned(),
            None => value.to_owned(),
        },
        _ => value.to_owned(),
    }
}

fn test_row(state: &State, case: &Case, test: &Test, tried: &Tried, results: &[TestResult]) -> Row {
    let before = results.iter().find(|result| result.test == test.id);
    let mut row = Row {
        id: format!("test/{}", test.id),
        label: format!("{} · {}", test.id, state.voice.pick(&test.title)),
        now: before.map(|result| result_words(state, result)).unwrap_or_default(),
        new: String::new(),
        remarks: Vec::new(),
        change: None,
    };
    let outcome = match &tried.outcome {
        Given::Is(outcome) => *outcome,
        Given::Unread(text) => return row.wrong(Saying::new("sheet-cell-outcome").with("text", text)),
        Given::Nothing => {
            let empty =
                tried.tester.is_empty() && tried.note.is_empty() && matches!(tried.on, Given::Nothing);
            return if empty { row } else { row.wrong(Saying::new("sheet-cell-outcome-missing")) };
        }
    };
    let on = match &tried.on {
        Given::Is(on) => *on,
        Given::Unread(text) => return row.wrong(Saying::new("sheet-cell-date").with("text", text)),
        Given::Nothing => return row.wrong(answer::missing(FieldKind::Date)),
    };
    // What the officer wrote since the sheet went out stays, unless the result is another.
    let kept = before.filter(|before| before.outcome == outcome);
    let or_kept = |text: &str, kept: Option<&str>| {
        if text.is_empty() { kept.unwrap_or_default() } else { text }.to_owned()
    };
    let result = TestResult {
        integration: case.integration.id.clone(),
        test: test.id.clone(),
        outcome,
        on,
        tester: or_kept(&tried.tester, kept.map(|result| result.tester.as_str())),
        note: or_kept(&tried.note, kept.map(|result| result.note.as_str())),
    };
    row.new = result_words(state, &result);
    let same = |before: &TestResult| {
        (before.outcome, before.on) == (outcome, on)
            && sheet_text(&before.tester) == sheet_text(&result.tester)
            && sheet_text(&before.note) == sheet_text(&result.note)
    };
    if before.is_some_and(same) {
        return row;
    }
    let faults = result_faults(Some(outcome), Some(on), &result.note, case.today);
    row.remarks.extend(faults.into_iter().map(|(_, saying)| (saying, false)));
    row.remarks
        .extend(answer::check_text(&result.note).into_iter().map(|remark| (remark.saying, remark.warning)));
    row.remarks
        .extend(answer::check_name(&result.tester).into_iter().map(|remark| (remark.saying, remark.warning)));
    if !row.is_wrong() {
        row.change = Some(Change::Result(result));
    }
    row
}

fn result_words(state: &State, result: &TestResult) -> String {
    let voice = &state.voice;
    let outcome = voice.text(&format!("test-outcome-{}", outcome_word(result.outcome)));
    let mut lines =
        vec![voice.say(&Saying::new("developers-result").with("outcome", outcome).with("date", result.on))];
    if !result.tester.is_empty() {
        lines.push(voice.with("developers-tester", "name", result.tester.as_str()));
    }
    if !result.note.is_empty() {
        lines.push(result.note.clone());
    }
    lines.join("\n")
}

fn file_row(
    state: &State,
    test: &Test,
    number: usize,
    name: &str,
    found: &[&SheetFile],
    kept: &[KeptFile],
) -> Row {
    let mine = || kept.iter().filter(|file| file.test == test.id);
    let row = Row {
        id: format!("file/{}/{number}", test.id),
        label: state.voice.say(
            &Saying::new("developers-evidence-of").with("file", last(name)).with("test", test.id.as_str()),
        ),
        now: String::new(),
        new: String::new(),
        remarks: Vec::new(),
        change: None,
    };
    let file = match found {
        // Named because it is kept here already.
        [] if mine().any(|file| same_name(&file.name, name)) => return row,
        [] => return row.wrong(Saying::new("sheet-evidence-missing").with("file", name)),
        [file] => file,
        _ => return row.wrong(Saying::new("sheet-evidence-several").with("file", name)),
    };
    let own = last(&file.path);
    if mine().any(|kept| same_name(&kept.name, own) && kept.bytes.as_slice() == file.bytes) {
        return row;
    }
    match Attachment::admit(own, file.bytes.clone()) {
        Ok(admitted) => Row {
            new: state.voice.text("developers-file-kept"),
            change: Some(Change::File { test: test.id.clone(), name: own.to_owned(), file: admitted }),
            ..row
        },
        Err(refused) => row.wrong(refused.said()),
    }
}

/// Named twice at one test, a file is kept once.
fn once(row: Row, before: &[Row]) -> Row {
    let again = before.iter().filter_map(|row| row.change.as_ref()).any(|known| match (known, &row.change) {
        (
            Change::File { test, name, file },
            Some(Change::File { test: same_test, name: as_named, file: as_kept }),
        ) => test == same_test && same_name(name, as_named) && file.bytes() == as_kept.bytes(),
        _ => false,
    });
    if again { Row { new: String::new(), change: None, ..row } } else { row }
}

/// Those that a name in the sheet can mean: with folders, or without.
fn find<'a>(files: &'a [SheetFile], name: &str) -> Vec<&'a SheetFile> {
    let name = name.trim_start_matches("./").to_lowercase();
    let ends = |path: &str| {
        let path = path.to_lowercase();
        path == name || path.ends_with(&format!("/{name}"))
    };
    files.iter().filter(|file| ends(&file.path)).collect()
}

fn same_name(one: &str, other: &str) -> bool {
    last(one).to_lowercase() == last(other).to_lowercase()
}

fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
