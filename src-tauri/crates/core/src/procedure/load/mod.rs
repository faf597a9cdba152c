//! Reading procedure files: everything that is wrong in them is found in one go and named by file, line and field.

mod check;
mod client;
mod document;
mod issuer;
mod report;
mod services;
mod table;

use toml::de::DeTable;

use super::{Issuer, Procedure, Service};
use crate::message::{Messages, Saying};
use crate::words::Language;
use report::Report;
use table::Table;

/// Something wrong in a procedure file or in the file of services.
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

/// What stands in all files.
pub(super) struct Files {
    pub(super) procedures: Vec<Procedure>,
    /// Those without a procedure.
    pub(super) services: Vec<Service>,
    pub(super) issuer: Option<Issuer>,
}

/// Reads all files. The errors stand in the order of files and lines.
pub(super) fn read(files: &[(&str, &str)]) -> Result<Files, Vec<LoadError>> {
    let mut procedures: Vec<Procedure> = Vec::new();
    let mut services = Vec::new();
    let mut issuer = None;
    let mut errors = Vec::new();
    let (about_issuer, files): (Vec<_>, Vec<_>) = files.iter().partition(|(file, _)| *file == issuer::FILE);
    for (file, text) in about_issuer {
        let report = Report::new(file, text);
        issuer = parse(text, &report, issuer::issuer);
        if let Some(found) = &issuer {
            issuer::check(found, &report);
        }
        errors.extend(report.into_errors());
    }
    // Whether a service has a procedure is known once all procedures are read.
    let (last, first): (Vec<_>, Vec<_>) = files.into_iter().partition(|(file, _)| *file == services::FILE);
    for (file, text) in first {
        let report = Report::new(file, text);
        if let Some(procedure) = parse(text, &report, document::procedure) {
            check::check(&procedure, &report);
            if procedures.iter().any(|earlier| earlier.service == procedure.service) {
                report.repeated("service", &procedure.service);
            }
            procedures.push(procedure);
        }
        errors.extend(report.into_errors());
    }
    for (file, text) in last {
        let report = Report::new(file, text);
        if let Some(found) = parse(text, &report, services::services) {
            services::check(&found, &procedures, &report);
            services.extend(found);
        }
        errors.extend(report.into_errors());
    }
    if errors.is_empty() { Ok(Files { procedures, services, issuer }) } else { Err(errors) }
}

/// Reads the whole file; nothing when it isn't TOML.
fn parse<T>(text: &str, report: &Report<'_>, read: impl Fn(&Table<'_, '_>) -> T) -> Option<T> {
    let (document, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        for error in errors {
            let what = Saying::new("procedure-syntax").with("problem", error.message());
            report.add_at(error.span().map_or(0, |span| span.start), "", what);
        }
        return None;
    }
    let document = document.into_inner();
    report.survey(&document);
    let table = Table::new(report, String::new(), &document);
    let done = read(&table);
    table.finish();
    Some(done)
}
