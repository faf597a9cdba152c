//! The sentences, in the language that was asked for.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use racord_core::message::{Messages, Saying, Value};
use racord_core::words::{Language, Localized};

pub(crate) struct Words {
    messages: Messages,
}

/// Arguments of findings and errors by which a sentence chooses its plural; any other number is a name.
const COUNTS: [&str; 3] = ["count", "days", "limit"];

impl Words {
    pub(crate) fn new(language: Language) -> Words {
        Words { messages: Messages::new(language) }
    }

    pub(crate) fn text(&self, code: &str) -> String {
        self.messages.text(code)
    }

    pub(crate) fn has(&self, code: &str) -> bool {
        self.messages.has(code)
    }

    pub(crate) fn say(&self, saying: &Saying) -> String {
        self.messages.say(saying)
    }

    pub(crate) fn pick<'a>(&self, text: &'a Localized) -> &'a str {
        text.in_language(self.messages.language())
    }

    pub(crate) fn day(&self, day: NaiveDate) -> String {
        self.messages.day(day)
    }

    pub(crate) fn day_long(&self, day: NaiveDate) -> String {
        self.messages.day_long(day)
    }

    /// The sentence of a finding or an error, whose arguments are all text.
    pub(crate) fn of(&self, code: &str, args: &BTreeMap<String, String>) -> String {
        let mut saying = Saying::new(code);
        for (name, text) in args {
            saying = saying.with(name, value(name, text));
        }
        self.say(&saying)
    }

    /// The day of a moment as the reports write it (`YYYY-MM-DDTHH:MM:SSZ`).
    pub(crate) fn day_of(&self, moment: &str) -> String {
        match moment.parse::<DateTime<Utc>>() {
            Ok(moment) => self.day(moment.date_naive()),
            Err(_) => moment.to_owned(),
        }
    }
}

fn value(name: &str, text: &str) -> Value {
    if let Ok(day) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
        return Value::Day(day);
    }
    match text.parse() {
        Ok(number) if COUNTS.contains(&name) => Value::Number(number),
        _ => Value::Text(text.to_owned()),
    }
}
