//! Reading procedure files.

use super::Procedure;
use crate::message::{Messages, Saying};
use crate::words::Language;

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

pub(super) fn read(files: &[(&str, &str)]) -> Result<Vec<Procedure>, Vec<LoadError>> {
    let mut procedures = Vec::new();
    for (file, text) in files {
        match toml::from_str(text) {
            Ok(procedure) => procedures.push(procedure),
            Err(error) => {
                let line = error.span().map_or(1, |span| text[..span.start].lines().count());
                return Err(vec![LoadError {
                    file: (*file).to_owned(),
                    line,
                    column: 1,
                    field: String::new(),
                    what: Saying::new("procedure-syntax").with("problem", error.message()),
                }]);
            }
        }
    }
    Ok(procedures)
}
