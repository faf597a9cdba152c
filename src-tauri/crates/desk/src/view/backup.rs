//! Backup, restore, and what the keyring lost.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::base::{Fact, Task};
use super::certificate::Verdict;
use super::form::Form;

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct BackupView {
    /// The last backup: when, which file, what changed since.
    pub facts: Vec<Fact>,
    /// In place of facts: none was made here.
    pub none: Option<String>,
    /// What goes into the next one, a sentence each.
    pub contents: Vec<String>,
}

/// What a backup holds, beside what is here. Nothing is changed by looking.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct BackupInside {
    /// The name of the file.
    pub subtitle: String,
    pub facts: Vec<Fact>,
    /// What would be added, taken, kept; empty when nothing is here yet.
    pub groups: Vec<BackupGroup>,
    /// A choice for each thing that changed on both sides: `here` or `backup`.
    pub questions: Form,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct BackupGroup {
    pub title: String,
    pub about: String,
    pub things: Vec<String>,
}

/// What the keyring does not hold any more, and the ways on.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct LostView {
    pub verdict: Verdict,
    /// What works all the same.
    pub works: String,
    /// How the certificates come back without a backup.
    pub again: String,
    /// The certificates concerned.
    pub certificates: Vec<Task>,
    /// What going on without a backup gives up; empty when there is no need to.
    pub gone: Vec<String>,
}
