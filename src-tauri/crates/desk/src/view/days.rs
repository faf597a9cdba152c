//! Days: deadlines, terms, working days.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::base::{Action, Day, Fact, Tag};

/// A day to be met, with what can be done about it.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Deadline {
    pub title: String,
    pub detail: String,
    pub tag: Option<Tag>,
    pub place: Option<String>,
    /// Where the follow-up is written, once the term has passed.
    pub follow_up: Option<String>,
    pub actions: Vec<Action>,
}

/// The waiting at a step: since when, until when, and what that rests on.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct TermView {
    pub facts: Vec<Fact>,
    /// Who says so, or that nobody does.
    pub basis: String,
    /// By whose days it is counted.
    pub counted: String,
    /// The days passed over, in order.
    pub skipped: Vec<SkippedDay>,
    pub actions: Vec<Action>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct SkippedDay {
    pub day: Day,
    pub why: String,
}

/// The days off, of which the officer may strike some and add others.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct DaysView {
    /// This year and the next.
    pub years: Vec<DaysYear>,
    /// Which Hram the institution has.
    pub hram: String,
    /// Something differs from what is published.
    pub changed: bool,
    pub actions: Vec<Action>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct DaysYear {
    pub year: String,
    /// How many working days it has.
    pub summary: String,
    pub days: Vec<DayOff>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct DayOff {
    /// For `strike_day` and `restore_day`; empty: it always counts.
    pub key: String,
    pub day: Day,
    pub name: String,
    /// For whom it holds, and what differs from what is published.
    pub note: Option<String>,
    pub source: String,
    /// Where it was read; copied, never opened.
    pub url: Option<String>,
    /// Published, and doesn't count.
    pub struck: bool,
    /// The officer's own: the form that takes it away.
    pub remove: Option<String>,
}
