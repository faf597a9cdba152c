//! Sentences: a code with arguments becomes text in the officer's language.
//!
//! The sentences are Fluent messages in `locales/`, checked against each other by the tests. An argument is plain
//! text, a number (plurals) or a day (written the way the language writes days).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What can stand in a sentence.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    Number(i64),
    Day(NaiveDate),
    Text(String),
}

pub type Args = BTreeMap<String, Value>;

/// A sentence that is not yet in any language.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Saying {
    /// Identifier of a message in `locales/`.
    pub code: String,
    pub args: Args,
}
