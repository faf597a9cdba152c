//! The developers' sheet: out and back.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::base::{NavigationItem, Said, Tag};
use super::profile::JournalRow;

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct DevelopersView {
    pub integration: String,
    pub system: NavigationItem,
    pub hub: NavigationItem,
    /// Of the sheet: `ro`, `ru` or `en`.
    pub language: String,
    /// When it went out and came back, the newest first.
    pub history: Vec<JournalRow>,
    /// What was taken over last, since the program was started, can be taken back.
    pub can_undo: bool,
}

/// Rows of a sheet were taken over.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct SheetTaken {
    /// What was done, in a sentence.
    pub said: String,
    /// What could not be taken over or was left out; none when nothing was.
    pub left: Option<FilledSheetView>,
}

/// A sheet that came back, beside what is known. Nothing is changed by looking.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct FilledSheetView {
    pub ticket: String,
    /// The name of the file.
    pub name: String,
    pub summary: String,
    /// How many things cannot be taken over.
    pub wrong: Option<String>,
    pub groups: Vec<SheetGroup>,
    /// What would change nothing.
    pub unchanged: Vec<SheetRow>,
    pub notes: Vec<Said>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct SheetGroup {
    pub title: String,
    pub rows: Vec<SheetRow>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct SheetRow {
    /// Named to take it over, e.g. `answer/logout-request-test`.
    pub id: String,
    pub label: String,
    /// What is known; empty for nothing.
    pub now: String,
    /// What the sheet says; empty for nothing.
    pub new: String,
    pub tag: Tag,
    /// Why it cannot be taken over, or what to look at.
    pub remarks: Vec<Said>,
    pub takeable: bool,
}
