//! The renewal of a system's certificate in one environment.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::base::{Action, NavigationItem, Tag, Task};
use super::certificate::Verdict;

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct RenewingView {
    /// Where it belongs, from the outside in.
    pub within: Vec<NavigationItem>,
    pub title: String,
    /// What comes next, and until when.
    pub verdict: Verdict,
    /// The old certificate, and the new one once it is here.
    pub certificates: Vec<Task>,
    /// None while nobody knows when the old certificate ends.
    pub plan: Option<PlanView>,
    pub steps: Vec<RenewingStep>,
    /// What would be taken back.
    pub undo: Option<String>,
}

/// Counted backward from the end of the old certificate.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct PlanView {
    /// "MEGA must have the new certificate by …; order it from STISC by …".
    pub summary: String,
    pub rows: Vec<PlanRow>,
    /// It no longer fits.
    pub late: Option<String>,
    /// What can still be done.
    pub advice: Vec<PlanAdvice>,
    /// Sets STISC's time.
    pub action: Action,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct PlanAdvice {
    pub text: String,
    /// Where it is followed.
    pub way: Option<NavigationItem>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct PlanRow {
    pub text: String,
    pub tag: Option<Tag>,
    /// How long it takes until the next, and where that time comes from.
    pub then: Option<String>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct RenewingStep {
    /// `order`, `collect`, …
    pub id: String,
    pub title: String,
    pub tag: Tag,
    /// What is to be done, for steps that somebody has now.
    pub what: Option<String>,
    /// What was written of it.
    pub note: Option<String>,
    /// It is the one to look at now.
    pub open: bool,
    /// What to prepare.
    pub papers: Vec<String>,
    /// Where the papers are published.
    pub source: Option<String>,
    /// The page on which it is ordered can be opened.
    pub order: Option<String>,
    pub services: Vec<RenewingService>,
    /// Letters and screens that belong to it.
    pub places: Vec<Task>,
    pub actions: Vec<Action>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct RenewingService {
    pub name: String,
    /// What it must be told.
    pub tells: String,
    pub tag: Tag,
    pub detail: Option<String>,
    pub actions: Vec<Action>,
}
