//! Something for MEGA or STISC: drafted → exported → sent → received → answered, or returned with remarks.

mod content;
mod kinds;
mod missing;
mod stages;
#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::id::{IntegrationId, SubmissionId};
use crate::words::{Environment, Language};

pub use content::{Answered, CertificateFacts, Content, Documents, Origin, TestRow, YearlyPrice};
pub use kinds::{KindFacts, Part, kind, kinds};
pub use missing::{Missing, Place, missing};
pub use stages::StageError;

/// A kind is data and templates: `connection-form`, `certificate`, … (the procedure's `drafts` name them).
pub type Kind = String;

#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Submission {
    pub id: SubmissionId,
    pub integration: IntegrationId,
    /// Identifier of the step in the procedure.
    pub step: String,
    pub kind: Kind,
    /// Counts from 1; a return for changes begins the next.
    pub round: u32,
    pub environment: Option<Environment>,
    pub language: Language,
    pub drafted: DateTime<Utc>,
    pub export: Option<Export>,
    pub sent: Option<Mark>,
    pub received: Option<Mark>,
    pub answered: Option<Mark>,
    pub returned: Option<Mark>,
}

/// Where and when the package was written.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Export {
    pub at: DateTime<Utc>,
    pub folder: String,
    pub file: String,
    /// Lower-case hex over the package.
    pub sha256: String,
}

/// A date that the officer gave, with what proves it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Mark {
    pub on: NaiveDate,
    /// Remarks, a reference number, who said so. Free text, so it is kept sealed.
    pub note: String,
}

/// How far a submission got.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    Drafted,
    Exported,
    Sent,
    Received,
    Answered,
    Returned,
}

impl Submission {
    pub fn stage(&self) -> Stage {
        if self.returned.is_some() {
            Stage::Returned
        } else if self.answered.is_some() {
            Stage::Answered
        } else if self.received.is_some() {
            Stage::Received
        } else if self.sent.is_some() {
            Stage::Sent
        } else if self.export.is_some() {
            Stage::Exported
        } else {
            Stage::Drafted
        }
    }
}
