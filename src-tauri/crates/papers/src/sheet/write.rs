//! Writing the workbook: cells to be filled in are open, all others locked; every value is written as text, so that
//! none can pose as a formula.

use chrono::{Datelike, NaiveDate, Timelike};
use racord_core::answer::YES;
use racord_core::integration::Outcome;
use racord_core::message::Messages;
use racord_core::procedure::FieldKind;
use racord_core::submission::TestRow;
use rust_xlsxwriter::{
    DataValidation, DocProperties, ExcelDateTime, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use super::heights::{growing, height};
use super::style::Style;
use super::{ANSWERS, FORMAT, IDENTITY, Question, Sheet, TESTS};
use crate::context::messages;
use crate::error::PapersError;
use crate::plain;
use crate::zip_file::zip;

/// The workbook (.xlsx). The same sheet gives the same bytes.
///
/// # Errors
/// `Template` when a value is longer than a cell can hold (32,767 characters).
pub fn sheet(sheet: &Sheet) -> Result<Vec<u8>, PapersError> {
    let workbook = written(sheet).map_err(|error| PapersError::Template(error.to_string()))?;
    let parts = growing(&workbook).map_err(|fault| PapersError::Template(fault.to_string()))?;
    let parts: Vec<(String, &[u8])> =
        parts.iter().map(|part| (part.path.clone(), part.bytes.as_slice())).collect();
    zip(&parts, sheet.made)
}

/// What a cell keeps of a text: its lines, without what isn't seen.
pub fn sheet_text(text: &str) -> String {
    plain::letter(text).trim().to_owned()
}

fn written(sheet: &Sheet) -> Result<Vec<u8>, XlsxError> {
    let words = messages(sheet.language);
    let style = Style::new();
    let mut workbook = Workbook::new();
    let made = sheet.made;
    let created = ExcelDateTime::from_ymd(
        u16::try_from(made.year()).unwrap_or(1900),
        u8::try_from(made.month()).unwrap_or(1),
        u8::try_from(made.day()).unwrap_or(1),
    )?
    .and_hms(
        u16::try_from(made.hour()).unwrap_or_default(),
        u8::try_from(made.minute()).unwrap_or_default(),
        f64::from(made.second()),
    )?;
    let title = words.text("sheet-title");
    workbook.set_properties(&DocProperties::new().set_title(title.as_str()).set_creation_datetime(&created));
    about(workbook.add_worksheet(), sheet, words, &style)?;
    if !sheet.questions.is_empty() {
        answers(workbook.add_worksheet(), &sheet.questions, words, &style)?;
    }
    if !sheet.tests.is_empty() {
        tests(workbook.add_worksheet(), &sheet.tests, words, &style)?;
    }
    identity(workbook.add_worksheet(), sheet)?;
    workbook.save_to_buffer()
}

/// Widths of the two columns of the first page, in digits.
const LABEL: u16 = 30;
const TEXT: u16 = 90;

/// ECMA-376 part 1, 18.3.1.63.
const A4: u8 = 9;

/// What it is, how it is filled in, where it goes.
fn about(page: &mut Worksheet, sheet: &Sheet, words: &Messages, style: &Style) -> Result<(), XlsxError> {
    page.set_name(words.text("sheet-tab-about"))?;
    page.set_column_width(0, LABEL)?.set_column_width(1, TEXT)?;
    page.write_string_with_format(0, 0, words.text("sheet-title"), &style.title)?;
    let mut row = 2;
    for (label, value) in &sheet.facts {
        let (label, value) = (plain::line(label), sheet_text(value));
        page.set_row_height(row, height([(label.as_str(), LABEL), (&value, TEXT)]))?;
        page.write_string_with_format(row, 0, label, &style.label)?;
        page.write_string_with_format(row, 1, value, &style.text)?;
        row += 1;
    }
    row += 1;
    page.write_string_with_format(row, 0, words.text("sheet-how"), &style.label)?;
    let asked = !sheet.questions.is_empty();
    let tried = !sheet.tests.is_empty();
    let lines = [
        ("sheet-how-fields", true),
        ("sheet-how-answers", asked),
        ("sheet-how-tests", tried),
        ("sheet-how-evidence", tried),
        ("sheet-how-keys", true),
        ("sheet-how-back", true),
    ];
    for (code, _) in lines.iter().filter(|(_, applies)| *applies) {
        let text = words.text(code);
        page.set_row_height(row, height([(text.as_str(), TEXT)]))?;
        page.write_string_with_format(row, 1, text, &style.text)?;
        row += 1;
    }
    page.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    finish(page);
    Ok(())
}

/// A table below a hidden row that says what its columns are, so that it is read back wherever they stand.
fn head(page: &mut Worksheet, mark: &str, columns: &[Column], style: &Style) -> Result<(), XlsxError> {
    page.write_string(0, 0, mark)?;
    page.set_row_hidden(0)?;
    page.set_column_hidden(0)?;
    for (number, column) in (1..).zip(columns) {
        page.write_string(0, number, column.key)?;
        page.write_string_with_format(1, number, &column.title, &style.head)?;
        page.set_column_width(number, column.width)?;
    }
    page.set_row_height(1, height(columns.iter().map(|column| (column.title.as_str(), column.width))))?;
    page.set_freeze_panes(2, 2)?;
    page.set_repeat_rows(1, 1)?;
    page.set_landscape()
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.4, 0.4, 0.5, 0.5, 0.3, 0.3);
    Ok(())
}

struct Column {
    /// Read back by this word; empty for what is only shown.
    key: &'static str,
    title: String,
    width: u16,
}

/// Texts of a row, each with the width of its column.
fn texts<'a>(
    columns: &'a [Column],
    texts: impl IntoIterator<Item = &'a String>,
) -> impl Iterator<Item = (&'a str, u16)> {
    texts.into_iter().map(String::as_str).zip(columns.iter().map(|column| column.width))
}

fn answers(
    page: &mut Worksheet,
    questions: &[Question],
    words: &Messages,
    style: &Style,
) -> Result<(), XlsxError> {
    page.set_name(words.text("sheet-tab-answers"))?;
    let column = |key, code, width| Column { key, title: words.text(code), width };
    let columns = [
        column("", "sheet-question", 34),
        column("", "sheet-environment", 16),
        column("", "sheet-hint", 52),
        column("", "sheet-example", 34),
        column("answer", "sheet-answer", 52),
    ];
    head(page, ANSWERS, &columns, style)?;
    for (row, question) in (2..).zip(questions) {
        page.write_string(row, 0, &question.id)?;
        let shown = [&question.label, &question.environment, &question.hint, &question.example]
            .map(|text| sheet_text(text));
        for (number, text) in (1..).zip(&shown) {
            page.write_string_with_format(row, number, text, &style.locked)?;
        }
        let answer = match question.kind {
            FieldKind::YesNo if question.answer == YES => words.text("sheet-yes"),
            _ => sheet_text(&question.answer),
        };
        page.set_row_height(row, height(texts(&columns, shown.iter().chain([&answer]))))?;
        page.write_string_with_format(row, 5, answer, &style.open)?;
        let yes_no = [words.text("sheet-yes"), words.text("sheet-no")];
        let list: &[String] = match question.kind {
            FieldKind::YesNo => &yes_no,
            _ => &question.options,
        };
        // Excel takes no longer list in a cell's own rule.
        let fits = list.iter().map(|word| word.encode_utf16().count() + 1).sum::<usize>() <= 255;
        if !list.is_empty() && fits {
            page.add_data_validation(row, 5, row, 5, &choice(list, words)?)?;
        }
    }
    page.set_selection(2, 5, 2, 5)?;
    finish(page);
    Ok(())
}

fn tests(page: &mut Worksheet, trials: &[TestRow], words: &Messages, style: &Style) -> Result<(), XlsxError> {
    page.set_name(words.text("sheet-tab-tests"))?;
    let column = |key, code, width| Column { key, title: words.text(code), width };
    let columns = [
        column("", "sheet-test", 28),
        column("", "sheet-steps", 46),
        column("", "sheet-expected", 36),
        column("outcome", "sheet-outcome", 16),
        column("on", "sheet-on", 14),
        column("tester", "sheet-tester", 20),
        column("note", "sheet-note", 44),
        column("evidence", "sheet-evidence", 26),
    ];
    head(page, TESTS, &columns, style)?;
    let outcomes = [Outcome::Passed, Outcome::Failed, Outcome::NotApplicable].map(|one| said(one, words));
    let rule = choice(&outcomes, words)?;
    for (row, trial) in (2..).zip(trials) {
        page.write_string(row, 0, &trial.id)?;
        let steps: Vec<String> = (1..)
            .zip(&trial.steps)
            .map(|(number, step)| format!("{number}. {}", plain::line(step)))
            .collect();
        let shown = [
            format!("{}\n{}", trial.id, plain::line(&trial.title)),
            steps.join("\n"),
            trial.expected.clone(),
        ]
        .map(|text| sheet_text(&text));
        for (number, text) in (1..).zip(&shown) {
            page.write_string_with_format(row, number, text, &style.locked)?;
        }
        let outcome = trial.outcome.map(|outcome| said(outcome, words)).unwrap_or_default();
        page.write_string_with_format(row, 4, outcome, &style.open)?;
        match trial.on.and_then(excel_day) {
            Some(day) => page.write_datetime_with_format(row, 5, day, &style.day)?,
            None => page.write_blank(row, 5, &style.day)?,
        };
        let known = [&trial.tester, &trial.note, &trial.evidence.join("\n")].map(|text| sheet_text(text));
        for (number, text) in (6..).zip(&known) {
            page.write_string_with_format(row, number, text, &style.open)?;
        }
        let cells = texts(&columns[..3], &shown).chain(texts(&columns[5..], &known));
        page.set_row_height(row, height(cells))?;
    }
    let last = u32::try_from(trials.len()).unwrap_or_default() + 1;
    page.add_data_validation(2, 4, last, 4, &rule)?;
    page.set_selection(2, 4, 2, 4)?;
    finish(page);
    Ok(())
}

pub(super) fn said(outcome: Outcome, words: &Messages) -> String {
    words.text(match outcome {
        Outcome::Failed => "test-outcome-failed",
        Outcome::NotApplicable => "test-outcome-not-applicable",
        Outcome::Passed => "test-outcome-passed",
    })
}

fn excel_day(day: NaiveDate) -> Option<ExcelDateTime> {
    let (month, date) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    ExcelDateTime::from_ymd(u16::try_from(day.year()).ok()?, month, date).ok()
}

fn choice(words_of_list: &[String], words: &Messages) -> Result<DataValidation, XlsxError> {
    DataValidation::new()
        .allow_list_strings(words_of_list)?
        .set_error_title(words.text("sheet-choose"))?
        .set_error_message(words.text("sheet-choose-text"))
}

/// Locked without a password: it guards against a slip, not against the reader.
fn finish(page: &mut Worksheet) {
    page.protect_with_options(&ProtectionOptions {
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::default()
    });
}

/// Read back before anything else; nobody needs to see it.
fn identity(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    page.set_name(IDENTITY)?;
    let identity = &sheet.identity;
    let rows = [
        ("format", FORMAT.to_owned()),
        ("integration", identity.integration.clone()),
        ("service", identity.service.clone()),
        ("revision", identity.revision.to_string()),
    ];
    for (row, (key, value)) in (0..).zip(rows) {
        page.write_string(row, 0, key)?;
        page.write_string(row, 1, value)?;
    }
    page.protect();
    page.set_very_hidden(true);
    Ok(())
}
