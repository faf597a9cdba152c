//! Reminders on this computer.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::base::{Said, Tag};

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct RemindersView {
    /// Something is registered with the operating system.
    pub on: bool,
    /// They are off, there is something to warn of, and the officer wasn't asked yet.
    pub offer: bool,
    /// What the operating system says; none where it has no scheduler.
    pub status: Option<Tag>,
    /// When the last look was.
    pub last: Option<String>,
    /// What this system cannot do.
    pub limits: Vec<String>,
    /// What is wrong, and what to do.
    pub trouble: Option<Said>,
}
