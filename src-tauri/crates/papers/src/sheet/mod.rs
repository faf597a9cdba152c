//! The developers' sheet: a workbook with what the developers of a system must answer and try out. They fill it in with
//! Excel or LibreOffice and send it back, by itself or in a ZIP beside files that show the results.

mod heights;
mod open;
mod quiet;
mod read;
mod style;
mod write;

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use racord_core::integration::Outcome;
use racord_core::message::Saying;
use racord_core::procedure::FieldKind;
use racord_core::submission::TestRow;
use racord_core::words::Language;

pub use read::{read_sheet, yes_or_no};
pub use write::{sheet, sheet_text};

use crate::error::PapersError;

/// Grows when an older program could misread what this one writes.
const FORMAT: &str = "1";

/// The hidden worksheet that says whose sheet it is.
const IDENTITY: &str = "racord";

/// The first cell of a worksheet that is read back; the row tells what stands in which column.
const ANSWERS: &str = "racord:answers";
const TESTS: &str = "racord:tests";

/// What goes to the developers.
#[derive(Clone, Eq, PartialEq)]
pub struct Sheet {
    pub language: Language,
    pub identity: Identity,
    /// What stands on the first page: label and value.
    pub facts: Vec<(String, String)>,
    pub questions: Vec<Question>,
    pub tests: Vec<TestRow>,
    pub made: DateTime<Utc>,
}

/// Whose sheet it is, and by which procedure.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Identity {
    /// Identifier of the integration.
    pub integration: String,
    /// `mpass`
    pub service: String,
    /// The day of the procedure that it follows.
    pub revision: NaiveDate,
}

/// A question and what is known already.
#[derive(Clone, Eq, PartialEq)]
pub struct Question {
    /// Identifier of the field in the procedure.
    pub id: String,
    pub kind: FieldKind,
    pub label: String,
    /// What is meant, what can be chosen, what may stay empty.
    pub hint: String,
    pub example: String,
    /// Of which environment, in words; empty where it is the same for both.
    pub environment: String,
    /// For a choice: the words of the drop-down list.
    pub options: Vec<String>,
    /// As the officer keeps it; for a choice, the words of its option.
    pub answer: String,
}

/// A sheet that came back. Nothing in it was checked beyond its being a sheet.
#[derive(Clone, Eq, PartialEq)]
pub struct FilledSheet {
    pub identity: Identity,
    /// By identifier of the field, in the order of the sheet.
    pub answers: Vec<(String, Given<String>)>,
    pub tests: Vec<Tried>,
    /// What lay beside it in the ZIP.
    pub files: Vec<SheetFile>,
}

/// What was filled in about a test.
#[derive(Clone, Eq, PartialEq)]
pub struct Tried {
    pub id: String,
    pub outcome: Given<Outcome>,
    pub on: Given<NaiveDate>,
    pub tester: String,
    pub note: String,
    /// Names of files as they were written down.
    pub evidence: Vec<String>,
}

/// A file that came along, not looked into yet.
#[derive(Clone, Eq, PartialEq)]
pub struct SheetFile {
    /// With the folders inside the ZIP, `/` between them.
    pub path: String,
    pub bytes: Vec<u8>,
}

/// What a cell holds.
#[derive(Clone, Eq, PartialEq)]
pub enum Given<T> {
    Nothing,
    Is(T),
    /// This, which is not of the kind that stands there.
    Unread(String),
}

impl<T> Given<T> {
    pub fn is(&self) -> Option<&T> {
        match self {
            Given::Is(value) => Some(value),
            Given::Nothing | Given::Unread(_) => None,
        }
    }
}

/// Why a file is not taken for a sheet.
#[derive(Debug, thiserror::Error)]
pub enum SheetFault {
    /// The workbook, or the ZIP around it, cannot be read to its end.
    #[error("damaged")]
    Damaged,
    /// It may not be looked into, or goes beyond the bounds of any file that comes from outside.
    #[error(transparent)]
    File(#[from] PapersError),
    /// Made by a newer version of the program.
    #[error("made by a newer version")]
    Newer,
    /// There is no workbook in the ZIP.
    #[error("no workbook in the archive")]
    NoneInside,
    /// Neither a workbook nor a ZIP, or a workbook that the program did not make.
    #[error("not a developers' sheet")]
    NotASheet,
    /// A workbook of another format (ODS, XLS), or one behind a password.
    #[error("a workbook of another format")]
    OtherFormat,
    /// Several sheets of the program lie in the ZIP.
    #[error("several sheets in the archive")]
    Several,
    /// More cells are filled in than a sheet can have.
    #[error("more than {limit} cells")]
    TooManyCells { limit: u32 },
    /// The same question or test stands in two rows.
    #[error("{row} stands there twice")]
    Twice { row: String },
}

impl SheetFault {
    /// As a sentence of `sheet.ftl`.
    pub fn said(&self) -> Saying {
        match self {
            SheetFault::Damaged => Saying::new("sheet-damaged"),
            SheetFault::File(error) => error.said(),
            SheetFault::Newer => Saying::new("sheet-newer"),
            SheetFault::NoneInside => Saying::new("sheet-none-inside"),
            SheetFault::NotASheet => Saying::new("sheet-not-one"),
            SheetFault::OtherFormat => Saying::new("sheet-other-format"),
            SheetFault::Several => Saying::new("sheet-several"),
            SheetFault::TooManyCells { limit } => Saying::new("sheet-too-many-cells").with("limit", *limit),
            SheetFault::Twice { row } => Saying::new("sheet-twice").with("row", row),
        }
    }
}

// Answers, remarks and names of files are the officer's and the developers' own: they stay out of logs.

impl fmt::Debug for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sheet").field("identity", &self.identity).finish_non_exhaustive()
    }
}

impl fmt::Debug for FilledSheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FilledSheet").field("identity", &self.identity).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use racord_core::message::Messages;

    use super::*;

    #[test]
    fn every_fault_has_a_whole_sentence_in_each_language() {
        let faults = [
            SheetFault::Damaged,
            SheetFault::File(PapersError::Empty { file: "a.zip".to_owned() }),
            SheetFault::Newer,
            SheetFault::NoneInside,
            SheetFault::NotASheet,
            SheetFault::OtherFormat,
            SheetFault::Several,
            SheetFault::TooManyCells { limit: 10_000 },
            SheetFault::Twice { row: "TC_SEC_01".to_owned() },
        ];
        for language in Language::ALL {
            let messages = Messages::new(language);
            for fault in &faults {
                let said = messages.say(&fault.said());
                assert!(said != fault.said().code && !said.contains('{'), "{language:?}: {said}");
            }
        }
    }
}
