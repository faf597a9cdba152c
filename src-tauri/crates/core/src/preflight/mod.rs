//! What MEGA would find, found first: facts from the network become verdicts.
//!
//! Pure: `racord-preflight` asks the network, here its answers are judged. A verdict's sentences are the messages
//! `preflight-<code>` (what it means) and `preflight-<code>-do` (what to do).

pub mod address;
mod code;
pub mod metadata;
pub mod revocation;
pub mod script;

use serde::{Deserialize, Serialize};

pub use code::Code;

use crate::message::{Args, Saying, Value};

/// What is checked.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// One address of the system, as MEGA and the users' browsers would reach it.
    Address,
    /// Whether the issuer has taken a certificate back.
    CertificateStatus,
    /// What MPass says of itself.
    Metadata,
    /// What the script that ran on the system's server reported.
    Server,
}

impl Check {
    pub const ALL: [Check; 4] = [Check::Address, Check::CertificateStatus, Check::Metadata, Check::Server];

    /// The word used in the database, on the command line and in message arguments.
    pub fn as_str(self) -> &'static str {
        match self {
            Check::Address => "address",
            Check::CertificateStatus => "certificate-status",
            Check::Metadata => "metadata",
            Check::Server => "server",
        }
    }
}

/// How much a verdict weighs, the lightest first.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// As it should be.
    Good,
    /// Worth knowing; nothing to do.
    Note,
    /// Could not be found out.
    Unknown,
    /// May be refused, or will be a problem soon.
    Warning,
    /// Will not work.
    Problem,
}

impl Level {
    pub fn as_str(self) -> &'static str {
        match self {
            Level::Good => "good",
            Level::Note => "note",
            Level::Unknown => "unknown",
            Level::Warning => "warning",
            Level::Problem => "problem",
        }
    }

    /// Of several verdicts the gravest counts; of none, nothing is known.
    pub fn of(verdicts: &[Verdict]) -> Level {
        verdicts.iter().map(|verdict| verdict.level).max().unwrap_or(Level::Unknown)
    }
}

/// One thing that was found out.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Verdict {
    pub level: Level,
    pub code: Code,
    pub args: Args,
}

impl Verdict {
    /// At the level its code usually has.
    pub fn new(code: Code) -> Verdict {
        Verdict { level: code.level(), code, args: Args::new() }
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Verdict {
        self.args.insert(name.to_owned(), value.into());
        self
    }

    /// The same, weighing otherwise here.
    #[must_use]
    pub fn at(mut self, level: Level) -> Verdict {
        self.level = level;
        self
    }

    /// What it is and what it means.
    pub fn saying(&self) -> Saying {
        Saying { code: format!("preflight-{}", self.code.as_str()), args: self.args.clone() }
    }

    /// What to do; nothing where all is well.
    pub fn advice(&self) -> Option<Saying> {
        self.code
            .has_advice()
            .then(|| Saying { code: format!("preflight-{}-do", self.code.as_str()), args: self.args.clone() })
    }
}

#[cfg(test)]
mod tests;
