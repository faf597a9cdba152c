//! Reading procedure files: everything that is wrong in them is found in one go and named by file, line and field.

mod check;
mod document;
mod report;
mod table;

use super::Procedure;
use crate::message::{Messages, Saying};
use crate::words::Language;
use report::Report;

/// Something wrong in a procedure file.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LoadError {
    pub file: String,
    /// Counts from 1.
    pub line: usize,
    /// Counts characters from 1.
    pub column: usize,
    /// E.g. `steps[3].after[0]`, counted from 0; empty for what concerns the whole file.
    pub field: String,
    pub what: Saying,
}

impl std::error::Error for LoadError {}

impl std::fmt::Display for LoadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}: ", self.file, self.line)?;
        if !self.field.is_empty() {
            write!(f, "{}: ", self.field)?;
        }
        f.write_str(&Messages::new(Language::En).say(&self.what))
    }
}

/// Reads all files. The errors stand in the order of files and lines.
pub(super) fn read(files: &[(&str, &str)]) -> Result<Vec<Procedure>, Vec<LoadError>> {
    let mut procedures: Vec<Procedure> = Vec::new();
    let mut errors = Vec::new();
    for (file, text) in files {
        let report = Report::new(file, text);
        if let Some(procedure) = document::read(text, &report) {
            check::check(&procedure, &report);
            if procedures.iter().any(|earlier| earlier.service == procedure.service) {
                report.add("service", Saying::new("procedure-repeated").with("id", &procedure.service));
            }
            procedures.push(procedure);
        }
        errors.extend(report.into_errors());
    }
    if errors.is_empty() { Ok(procedures) } else { Err(errors) }
}
