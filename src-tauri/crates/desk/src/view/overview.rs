//! Opening the window, and its first screen.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::base::{Day, NavigationItem, Said, Task, Tone};
use super::days::Deadline;

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Start {
    pub version: String,
    pub language: String,
    pub place: String,
    pub keyring: KeyringView,
    pub sample: bool,
    /// Nothing is kept yet.
    pub empty: bool,
    pub today: Day,
    pub notices: Vec<Said>,
    /// What the keyring does not hold any more: `lost` says more.
    pub lost: Option<Said>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct KeyringNow {
    pub keyring: KeyringView,
    /// What it does not hold any more: `lost` says more.
    pub lost: Option<Said>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct KeyringView {
    pub state: KeyringState,
    /// What it means and what to do, when it isn't ready.
    pub said: Option<Said>,
}

#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename_all = "kebab-case")]
pub enum KeyringState {
    Denied,
    Locked,
    Missing,
    Ready,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Navigation {
    /// How many things wait for the officer.
    pub yours: u32,
    pub institutions: Vec<NavigationItem>,
    pub systems: Vec<NavigationSystem>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct NavigationSystem {
    pub name: String,
    pub place: String,
    pub integrations: Vec<NavigationItem>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Overview {
    /// What waits: "Aveți două acțiuni de făcut".
    pub headline: String,
    pub subtitle: String,
    pub yours: Vec<Task>,
    pub waiting: Vec<Task>,
    pub timeline: Timeline,
    pub integrations: Vec<Task>,
    pub overdue: Vec<Deadline>,
    pub soon: Vec<Deadline>,
    pub later: Vec<Deadline>,
    /// A backup is missing, or old.
    pub reminder: Option<Task>,
    pub empty: bool,
    pub sample: bool,
}

/// All certificates on one time axis. Dates are `2026-11-26`; placing them is the picture's work.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Timeline {
    pub from: String,
    pub to: String,
    pub today: String,
    pub marks: Vec<TimelineMark>,
    pub rows: Vec<TimelineRow>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct TimelineMark {
    pub date: String,
    pub label: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct TimelineRow {
    pub system: String,
    pub environment: String,
    /// None: from before the axis begins, or not known.
    pub from: Option<String>,
    /// None: no certificate yet, or its end isn't known.
    pub to: Option<String>,
    pub label: String,
    pub tone: Tone,
    pub place: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Hit {
    pub title: String,
    pub detail: String,
    pub place: String,
}
