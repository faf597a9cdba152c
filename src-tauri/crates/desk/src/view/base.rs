//! Words that every screen uses.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A sentence with its stable code.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Said {
    pub code: String,
    pub message: String,
}

/// Why something was not done. The message says what to do next.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Problem {
    pub code: String,
    pub args: BTreeMap<String, String>,
    pub message: String,
    /// For a form: what is wrong where.
    pub fields: Vec<FieldProblem>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct FieldProblem {
    pub field: String,
    pub code: String,
    pub message: String,
    /// May be confirmed by the officer and saved all the same.
    pub warning: bool,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Day {
    /// `2026-11-26`
    pub date: String,
    /// With the weekday: `joi, 26 noiembrie 2026`
    pub long: String,
    /// `26 noiembrie 2026`
    pub short: String,
    /// `peste 4 zile`
    pub relative: String,
}

#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename_all = "kebab-case")]
pub enum Tone {
    Bad,
    Ok,
    Quiet,
    Warn,
    You,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Tag {
    pub tone: Tone,
    pub text: String,
}

/// A label with a value, and the ways in which it can be copied.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Fact {
    pub id: String,
    pub label: String,
    /// Empty: not known.
    pub value: String,
    pub mono: bool,
    pub tag: Option<Tag>,
    /// Quiet words after the value.
    pub aside: Option<String>,
    pub copies: Vec<Copy>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Copy {
    pub label: String,
    pub text: String,
}

/// A row that leads somewhere.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Task {
    pub title: String,
    pub detail: Option<String>,
    pub tag: Option<Tag>,
    /// None: it cannot be opened yet; `detail` says why.
    pub place: Option<String>,
}

/// A button.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Action {
    pub label: String,
    /// The form it opens, e.g. `sent/ID`.
    pub form: String,
    pub primary: bool,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct NavigationItem {
    pub name: String,
    pub place: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct SourceView {
    pub title: String,
    pub date: Day,
    pub url: String,
}
