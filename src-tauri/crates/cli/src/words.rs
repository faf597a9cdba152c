//! The sentences, in the language that was asked for.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, OnceLock, PoisonError};

use chrono::{DateTime, NaiveDate, Utc};
use racord_core::custody::chisinau_day;
use racord_core::message::{Messages, Saying, Value};
use racord_core::words::{Language, Localized};

pub(crate) struct Words {
    language: Language,
    /// Parsed with the first sentence.
    messages: OnceLock<Messages>,
    /// What was said of findings and errors, by code and arguments: of ten thousand certificates much the same is said.
    said: Mutex<HashMap<String, String>>,
}

/// Sentences kept for the next time; beyond them it is begun anew.
const MOST_SAID: usize = 4096;

/// Arguments of findings and errors by which a sentence chooses its plural; any other number is a name.
const COUNTS: [&str; 3] = ["count", "days", "limit"];

impl Words {
    pub(crate) fn new(language: Language) -> Words {
        Words { language, messages: OnceLock::new(), said: Mutex::default() }
    }

    fn messages(&self) -> &Messages {
        self.messages.get_or_init(|| Messages::new(self.language))
    }

    pub(crate) fn text(&self, code: &str) -> String {
        self.messages().text(code)
    }

    pub(crate) fn has(&self, code: &str) -> bool {
        self.messages().has(code)
    }

    pub(crate) fn say(&self, saying: &Saying) -> String {
        self.messages().say(saying)
    }

    pub(crate) fn pick<'a>(&self, text: &'a Localized) -> &'a str {
        text.in_language(self.language)
    }

    pub(crate) fn day(&self, day: NaiveDate) -> String {
        self.messages().day(day)
    }

    pub(crate) fn day_long(&self, day: NaiveDate) -> String {
        self.messages().day_long(day)
    }

    /// The day in Chișinău of a moment as the window's answers write it (RFC 3339).
    pub(crate) fn day_of(&self, moment: &str) -> String {
        match moment.parse::<DateTime<Utc>>() {
            Ok(moment) => self.day(chisinau_day(moment)),
            Err(_) => moment.to_owned(),
        }
    }

    /// The sentence of a finding or an error, whose arguments are all text.
    pub(crate) fn of(&self, code: &str, args: &BTreeMap<String, String>) -> String {
        let mut key = code.to_owned();
        for (name, text) in args {
            key.extend(["\0", name, "\0", text]);
        }
        let said = || self.said.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sentence) = said().get(&key) {
            return sentence.clone();
        }
        let mut saying = Saying::new(code);
        for (name, text) in args {
            saying = saying.with(name, value(name, text));
        }
        let sentence = self.say(&saying);
        let mut said = said();
        if said.len() >= MOST_SAID {
            said.clear();
        }
        said.insert(key, sentence.clone());
        sentence
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
