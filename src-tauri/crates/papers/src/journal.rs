//! The journal as a table for spreadsheets (CSV, RFC 4180).
//!
//! Separated by semicolons: Excel opens a file with the list separator of Windows, which is the semicolon in Romanian
//! and in Russian. The byte order mark tells it that the text is UTF-8.

use std::fmt;

use csv::{Terminator, WriterBuilder};

use crate::error::PapersError;
use crate::plain;

/// One entry, each column as it is shown.
#[derive(Clone, Eq, PartialEq)]
pub struct JournalLine {
    /// `2026-11-22 12:00`, which spreadsheets read as a time and sort.
    pub when: String,
    pub what: String,
    pub institution: String,
    pub system: String,
    pub service: String,
    /// Stable in every language, e.g. `journal-test-recorded`.
    pub code: String,
}

/// Without names and words of the institution's.
impl fmt::Debug for JournalLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JournalLine")
            .field("when", &self.when)
            .field("code", &self.code)
            .finish_non_exhaustive()
    }
}

/// The file; `heads` are the names of the columns, in the order of [`JournalLine`].
///
/// # Errors
/// `Template`, which memory that runs out could cause.
pub fn journal_csv(heads: &[String; 6], lines: &[JournalLine]) -> Result<Vec<u8>, PapersError> {
    const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";
    let failed = |error: &dyn std::fmt::Display| PapersError::Template(error.to_string());
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    writer.write_record(heads.iter().map(|head| cell(head))).map_err(|error| failed(&error))?;
    for line in lines {
        let JournalLine { when, what, institution, system, service, code } = line;
        let cells = [when, what, institution, system, service, code];
        writer.write_record(cells.map(|text| cell(text))).map_err(|error| failed(&error))?;
    }
    writer.into_inner().map_err(|error| failed(&error))
}

/// A spreadsheet reads what begins with these signs as a formula; with an apostrophe before it, as text (OWASP, "CSV
/// Injection").
fn cell(text: &str) -> String {
    let text = plain::line(text);
    if text.starts_with(['=', '+', '-', '@']) { format!("'{text}") } else { text }
}
