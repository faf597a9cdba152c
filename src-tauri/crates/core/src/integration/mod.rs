//! One system × one service, following one procedure: what is unlocked, whose turn it is, what is due.

mod progress;
mod recording;
mod round;
mod saying;
mod term;
#[cfg(test)]
mod tests;
mod waiting;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::id::{EventId, IntegrationId};
use crate::institution::{Institution, Integration};

pub use progress::{Facts, Progress, Reason, Sending, StepProgress, StepState, progress, whose_turn};
pub use recording::{NotAllowed, check_day, check_pass, passable};
pub use saying::{details, stage, status, turn};
pub use term::{Due, OwnTerm};
pub use waiting::{Waiting, waiting};

/// Something that happened to a step, as the officer recorded it. The state of a step is derived from these.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct StepEvent {
    pub id: EventId,
    pub integration: IntegrationId,
    pub step: String,
    pub kind: StepEventKind,
    /// The day on which it happened, by the officer's word.
    pub on: NaiveDate,
    pub noted: DateTime<Utc>,
    /// Remarks or proof. Free text, so it is kept sealed.
    pub note: String,
}

#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepEventKind {
    /// A turn of the step (by its identifier in the procedure) is over; the next one begins.
    Passed { turn: String },
    /// Work on the step has begun.
    Begun,
    /// MEGA sent it back with remarks: the next round begins.
    Returned,
    /// The officer goes on although a requirement ([`SECURITY_TESTS`]) isn't met; the note says why.
    Overridden { requirement: String },
}

/// The result of one functional test.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct TestResult {
    pub integration: IntegrationId,
    /// Identifier in the procedure, e.g. `TC_SEC_01`.
    pub test: String,
    pub outcome: Outcome,
    pub on: NaiveDate,
    /// Who tried it; may stay empty.
    pub tester: String,
    /// What was seen; for a test that doesn't apply, the reason. Free text, so it is kept sealed.
    pub note: String,
}

#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    Failed,
    NotApplicable,
    Passed,
}

/// The requirement that every security test has passed, by its name in [`StepEventKind::Overridden`].
pub const SECURITY_TESTS: &str = "security-tests";

/// What has to be signed for one more service.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ContractDocuments {
    AnnexOnly,
    ContractAndAnnex,
}

/// An active contract with MEGA for another service leaves only the annex to sign (procedures of MPass and MSign,
/// step 2). One dated on or after the day on which the integration was begun is the contract made for it.
pub fn contract_documents(institution: &Institution, integration: &Integration) -> ContractDocuments {
    match &institution.contract {
        Some(contract) if contract.date.is_none_or(|date| date < integration.begun) => {
            ContractDocuments::AnnexOnly
        }
        _ => ContractDocuments::ContractAndAnnex,
    }
}
