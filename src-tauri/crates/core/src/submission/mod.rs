//! Something for MEGA or STISC: drafted → exported → sent → received → answered, or returned with remarks.

mod content;
mod kinds;
mod letters;
mod missing;
mod stages;
#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::id::{IntegrationId, SubmissionId, SystemId};
use crate::words::{Environment, Language};

pub use content::{
    Answered, Awaited, CertificateFacts, Content, Documents, Ordered, Origin, Renewed, Repeated, SentBefore,
    TermFacts, TestRow, Told, YearlyPrice,
};
pub use kinds::{About, KindFacts, Part, Recipient, kind, kinds};
pub use letters::next_number;
pub use missing::{Missing, Place, missing};
pub use stages::StageError;

/// A kind is data and templates: `connection-form`, `certificate`, … (the procedure's `drafts` name them).
pub type Kind = String;

#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Submission {
    pub id: SubmissionId,
    pub about: Subject,
    pub kind: Kind,
    /// Counts from 1. What a step sends begins the next with a return for changes; a letter with each that follows
    /// an earlier one about the same.
    pub round: u32,
    pub environment: Option<Environment>,
    pub language: Language,
    /// The letter's number in the institution's own register; may stay empty.
    pub outgoing_number: String,
    /// That number as it was entered or corrected after the sending; what went out doesn't bear it. None: it stands as
    /// it went out.
    pub later_number: Option<String>,
    /// Where the officer sends it; empty: to the address that is published.
    pub address: String,
    pub drafted: DateTime<Utc>,
    pub export: Option<Export>,
    pub sent: Option<Mark>,
    pub received: Option<Mark>,
    pub answered: Option<Mark>,
    pub returned: Option<Mark>,
}

/// What a submission is about. All of one matter that say the same are one series of letters.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// A step of an integration sends it.
    Step {
        integration: IntegrationId,
        /// Identifier of the step in the procedure.
        step: String,
    },
    /// An information system.
    System {
        system: SystemId,
        /// The published address that it goes to, where one kind goes to several; else empty.
        recipient: String,
    },
    /// A turn of somebody outside that a step waits for.
    Waiting { integration: IntegrationId, step: String, turn: String },
}

impl Subject {
    pub fn integration(&self) -> Option<&IntegrationId> {
        match self {
            Subject::Step { integration, .. } | Subject::Waiting { integration, .. } => Some(integration),
            Subject::System { .. } => None,
        }
    }

    /// The step at which it is written, whether the step sends it or waits.
    pub fn step(&self) -> Option<&str> {
        match self {
            Subject::Step { step, .. } | Subject::Waiting { step, .. } => Some(step),
            Subject::System { .. } => None,
        }
    }
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
    /// Whether this step of its integration sends it. A follow-up moves no step on.
    pub fn is_sent_by(&self, id: &str) -> bool {
        matches!(&self.about, Subject::Step { step, .. } if step == id)
    }

    /// Its number in the institution's register, as far as it is known today.
    pub fn number(&self) -> &str {
        self.later_number.as_ref().unwrap_or(&self.outgoing_number)
    }

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
