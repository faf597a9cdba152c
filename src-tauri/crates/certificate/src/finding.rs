//! Things wrong, or worth knowing.

use std::collections::BTreeMap;

use serde::Serialize;

/// How much a finding weighs. Only what is certain (a private key, an expired certificate, something that can't be
/// read) is an error; what rests on assumptions about STISC's certificates is a warning.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    Error,
    Warning,
    Info,
}

impl Severity {
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        }
    }
}

/// Arguments that count something: their digits choose the plural. Other digits (an IDNO, bits of a key) are text.
pub const NUMBER_ARGS: [&str; 2] = ["count", "days"];

/// Arguments that are days, `YYYY-MM-DD`, in UTC.
pub const DAY_ARGS: [&str; 1] = ["date"];

/// One thing wrong, or worth knowing. Its sentence is the message `finding-<code>`.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Finding {
    pub code: String,
    pub severity: Severity,
    /// Days as `YYYY-MM-DD`, numbers as digits.
    pub args: BTreeMap<String, String>,
}

impl Finding {
    /// Identifier of its sentence.
    pub fn message_id(&self) -> String {
        format!("finding-{}", self.code)
    }

    pub(crate) fn new(code: &str, severity: Severity) -> Finding {
        Finding { code: code.to_owned(), severity, args: BTreeMap::new() }
    }

    pub(crate) fn with(mut self, name: &str, value: impl Into<String>) -> Finding {
        self.args.insert(name.to_owned(), value.into());
        self
    }
}
