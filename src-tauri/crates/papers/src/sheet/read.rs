//! Reading what came back. Values come in the kinds that Excel, LibreOffice and others make of them.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx, XlsxError};
use chrono::{Days, NaiveDate};
use racord_core::integration::Outcome;
use racord_core::message::Messages;
use racord_core::words::Language;

use super::open::{Opened, open};
use super::quiet::quietly;
use super::write::{said, sheet_text};
use super::{ANSWERS, FORMAT, FilledSheet, Given, IDENTITY, Identity, SheetFault, SheetFile, TESTS, Tried};
use crate::context::messages;
use crate::names;

/// Cells with something in them; a sheet has some hundreds.
const MOST_CELLS: u32 = 10_000;
/// Cells without anything: a program may write out those that it only coloured.
const MOST_EMPTY_CELLS: u32 = 1_000_000;

/// Reads a workbook, or a ZIP with a workbook among other files, which come along.
///
/// # Errors
/// Every variant of [`SheetFault`].
pub fn read_sheet(name: &str, bytes: &[u8]) -> Result<FilledSheet, SheetFault> {
    let files = match open(name, bytes)? {
        Opened::Workbook(workbook) => return guarded(&workbook),
        Opened::Archive(files) => files,
    };
    let (mut found, mut others, mut refused) = (None, Vec::new(), None);
    for file in files {
        if !is_workbook(&file) {
            others.push(file);
            continue;
        }
        match inner(&file) {
            Ok(_) if found.is_some() => return Err(SheetFault::Several),
            Ok(sheet) => found = Some(sheet),
            // A workbook may show a result, too.
            Err(SheetFault::NotASheet | SheetFault::NoneInside) => others.push(file),
            Err(fault) => {
                refused.get_or_insert(fault);
                others.push(file);
            }
        }
    }
    let sheet = found.ok_or_else(|| refused.unwrap_or(SheetFault::NoneInside))?;
    Ok(FilledSheet { files: others, ..sheet })
}

/// Whether a word of a yes-or-no list, in any of the languages, says yes.
pub fn yes_or_no(text: &str) -> Given<bool> {
    if text.is_empty() {
        return Given::Nothing;
    }
    if means(text, |words| words.text("sheet-yes")) {
        Given::Is(true)
    } else if means(text, |words| words.text("sheet-no")) {
        Given::Is(false)
    } else {
        Given::Unread(text.to_owned())
    }
}

/// Whether it is this word in any of the languages, small or capital.
fn means(text: &str, word: impl Fn(&Messages) -> String) -> bool {
    let text = text.to_lowercase();
    Language::ALL.into_iter().any(|language| word(messages(language)).to_lowercase() == text)
}

/// An archive inside the archive is no workbook, whatever its name says.
fn inner(file: &SheetFile) -> Result<FilledSheet, SheetFault> {
    match open(&file.path, &file.bytes)? {
        Opened::Workbook(workbook) => guarded(&workbook),
        Opened::Archive(_) => Err(SheetFault::NotASheet),
    }
}

fn is_workbook(file: &SheetFile) -> bool {
    let name = names::last(&file.path).to_ascii_lowercase();
    name.ends_with(".xlsx") || name.ends_with(".ods") || name.ends_with(".xls")
}

/// The reader of workbooks counts without bounds and stumbles over what no program would write (calamine 0.38, numbers of
/// rows and of cells): such a file is damaged, and the program goes on.
fn guarded(workbook: &[u8]) -> Result<FilledSheet, SheetFault> {
    quietly(|| std::panic::catch_unwind(|| filled(workbook))).unwrap_or(Err(SheetFault::Damaged))
}

fn filled(workbook: &[u8]) -> Result<FilledSheet, SheetFault> {
    let mut book = Xlsx::new(Cursor::new(workbook)).map_err(|error| fault(&error))?;
    let names = book.sheet_names();
    let mut tables = Vec::new();
    let mut counted = Counted::default();
    let mut identity = None;
    for name in names {
        let table = Table::read(&mut book, &name, &mut counted)?;
        if name == IDENTITY {
            identity = Some(whose(&table)?);
        } else {
            tables.push(table);
        }
    }
    let mut sheet = FilledSheet {
        identity: identity.ok_or(SheetFault::NotASheet)?,
        answers: Vec::new(),
        tests: Vec::new(),
        files: Vec::new(),
    };
    for table in &tables {
        match table.text(0, 0).as_str() {
            ANSWERS => sheet.answers.extend(answers(table)?),
            TESTS => sheet.tests.extend(tests(table)?),
            _ => {}
        }
    }
    if sheet.answers.is_empty() && sheet.tests.is_empty() {
        return Err(SheetFault::NotASheet);
    }
    Ok(sheet)
}

/// A file that says it is a workbook and isn't one is damaged; one without a workbook is something else.
fn fault(error: &XlsxError) -> SheetFault {
    match error {
        XlsxError::FileNotFound(_) | XlsxError::RelationshipNotFound => SheetFault::NotASheet,
        XlsxError::Password => SheetFault::OtherFormat,
        _ => SheetFault::Damaged,
    }
}

fn whose(table: &Table) -> Result<Identity, SheetFault> {
    let value = |key: &str| {
        let row = table.rows().find(|row| table.text(*row, 0) == key)?;
        Some(table.text(row, 1)).filter(|value| !value.is_empty())
    };
    let known = |key: &str| value(key).ok_or(SheetFault::NotASheet);
    if known("format")? != FORMAT {
        return Err(SheetFault::Newer);
    }
    Ok(Identity {
        integration: known("integration")?,
        service: known("service")?,
        revision: known("revision")?.parse().map_err(|_| SheetFault::NotASheet)?,
    })
}

fn answers(table: &Table) -> Result<Vec<(String, Given<String>)>, SheetFault> {
    let answer = table.column("answer")?;
    table.each_row(|row, id| {
        let given = match table.cell(row, answer) {
            Data::Error(error) => Given::Unread(error.to_string()),
            cell => match text_of(cell) {
                text if text.is_empty() => Given::Nothing,
                text => Given::Is(text),
            },
        };
        (id, given)
    })
}

fn tests(table: &Table) -> Result<Vec<Tried>, SheetFault> {
    let column = |key| table.column(key);
    let (outcome, on, tester) = (column("outcome")?, column("on")?, column("tester")?);
    let (note, evidence) = (column("note")?, column("evidence")?);
    table.each_row(|row, id| Tried {
        id,
        outcome: outcome_of(&table.text(row, outcome)),
        on: day_of(table.cell(row, on)),
        tester: table.text(row, tester),
        note: table.text(row, note),
        evidence: table
            .text(row, evidence)
            .split(['\n', ';'])
            .map(|name| name.trim().replace('\\', "/"))
            .filter(|name| !name.is_empty())
            .collect(),
    })
}

fn outcome_of(text: &str) -> Given<Outcome> {
    if text.is_empty() {
        return Given::Nothing;
    }
    let outcomes = [Outcome::Passed, Outcome::Failed, Outcome::NotApplicable];
    match outcomes.into_iter().find(|outcome| means(text, |words| said(*outcome, words))) {
        Some(outcome) => Given::Is(outcome),
        None => Given::Unread(text.to_owned()),
    }
}

/// A date of Excel's, a number that would be one, or text with the day first or the year first.
fn day_of(cell: &Data) -> Given<NaiveDate> {
    let day = match cell {
        Data::Empty => return Given::Nothing,
        Data::DateTime(at) => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))
        }
        Data::Float(number) => whole(*number).and_then(excel_day),
        Data::Int(number) => excel_day(*number),
        cell => match text_of(cell).as_str() {
            "" => return Given::Nothing,
            text => typed_day(text),
        },
    };
    let plausible = day.filter(|day| (1990..2200).contains(&chrono::Datelike::year(day)));
    plausible.map_or_else(|| Given::Unread(text_of(cell)), Given::Is)
}

/// Counted from 30 December 1899 (ECMA-376 part 1, 18.17.4.1).
fn excel_day(number: i64) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(u64::try_from(number).ok()?))
}

fn whole(number: f64) -> Option<i64> {
    let fits = number.is_finite() && number.abs() < 1e15;
    #[expect(clippy::cast_possible_truncation, reason = "bounded above; the time of day is left out")]
    fits.then(|| number.floor() as i64)
}

fn typed_day(text: &str) -> Option<NaiveDate> {
    // What follows the day is the time, or the Russian sign for a year.
    let day = text.split([' ', 'T']).next().unwrap_or(text).trim_end_matches('.');
    let parts: Vec<&str> = day.split(['.', '-', '/']).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    if year.len() != 4 {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

fn text_of(cell: &Data) -> String {
    let text = match cell {
        Data::Empty => String::new(),
        Data::Bool(yes) => messages(Language::En).text(if *yes { "sheet-yes" } else { "sheet-no" }),
        Data::DateTime(at) => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        other => other.to_string(),
    };
    sheet_text(&text)
}

#[derive(Default)]
struct Counted {
    filled: u32,
    empty: u32,
}

/// The cells of one worksheet that have something in them.
struct Table(BTreeMap<(u32, u32), Data>);

impl Table {
    /// Never as a rectangle: one cell in the last corner would make it as large as a worksheet can be.
    fn read(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, counted: &mut Counted) -> Result<Table, SheetFault> {
        let mut cells = match book.worksheet_cells_reader(name) {
            Ok(cells) => cells,
            // A page with a chart alone.
            Err(XlsxError::NotAWorksheet(_)) => return Ok(Table(BTreeMap::new())),
            Err(error) => return Err(fault(&error)),
        };
        let mut table = BTreeMap::new();
        while let Some(cell) = cells.next_cell().map_err(|error| fault(&error))? {
            let value = Data::from(cell.get_value().clone());
            let (count, most) = match value {
                Data::Empty => (&mut counted.empty, MOST_EMPTY_CELLS),
                _ => (&mut counted.filled, MOST_CELLS),
            };
            *count += 1;
            if *count > most {
                return Err(SheetFault::TooManyCells { limit: MOST_CELLS });
            }
            if value != Data::Empty {
                table.insert(cell.get_position(), value);
            }
        }
        Ok(Table(table))
    }

    fn cell(&self, row: u32, column: u32) -> &Data {
        self.0.get(&(row, column)).unwrap_or(&Data::Empty)
    }

    fn text(&self, row: u32, column: u32) -> String {
        text_of(self.cell(row, column))
    }

    /// Those with something in the first column.
    fn rows(&self) -> impl Iterator<Item = u32> {
        self.0.keys().filter(|(_, column)| *column == 0).map(|(row, _)| *row)
    }

    fn column(&self, key: &str) -> Result<u32, SheetFault> {
        let found = self.0.keys().find(|(row, column)| *row == 0 && self.text(0, *column) == key);
        found.map(|(_, column)| *column).ok_or(SheetFault::Damaged)
    }

    /// Each row below the heads, by the identifier in its first column.
    fn each_row<T>(&self, read: impl Fn(u32, String) -> T) -> Result<Vec<T>, SheetFault> {
        let mut seen = Vec::new();
        let mut found = Vec::new();
        for row in self.rows().filter(|row| *row > 0) {
            let id = self.text(row, 0);
            if seen.contains(&id) {
                return Err(SheetFault::Twice { row: id });
            }
            found.push(read(row, id.clone()));
            seen.push(id);
        }
        Ok(found)
    }
}
