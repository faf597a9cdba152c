//! Sentences: a code with arguments becomes text in the officer's language.
//!
//! The sentences are Fluent messages in `locales/`, checked against each other by the tests. An argument is plain
//! text, a number (plurals) or a day (written the way the language writes days).

mod calendar;
mod messages;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use messages::Messages;

/// What can stand in a sentence.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    Number(i64),
    /// Written as `26 noiembrie 2026`; with the weekday where the argument's name ends in `_long`.
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

impl Saying {
    pub fn new(code: impl Into<String>) -> Saying {
        Saying { code: code.into(), args: Args::new() }
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<Value>) -> Saying {
        self.args.insert(name.into(), value.into());
        self
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Value {
        Value::Text(text.clone())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<NaiveDate> for Value {
    fn from(day: NaiveDate) -> Value {
        Value::Day(day)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Value {
        Value::Number(number)
    }
}

impl From<i32> for Value {
    fn from(number: i32) -> Value {
        Value::Number(i64::from(number))
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Value {
        Value::Number(i64::from(number))
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Value {
        Value::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}
