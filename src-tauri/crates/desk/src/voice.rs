//! The officer's language and the officer's day: turns facts into what the window shows.

use std::sync::OnceLock;

use chrono::{DateTime, NaiveDate, Utc};

use racord_core::custody::chisinau_day;
use racord_core::message::{Messages, Saying, Value};
use racord_core::words::{Environment, Language, Localized};

use crate::view::{Day, Fact, Said, Tag, Tone};

pub(crate) struct Voice {
    pub(crate) language: Language,
    pub(crate) now: DateTime<Utc>,
    /// Parsed with the first sentence.
    messages: OnceLock<Messages>,
}

impl Voice {
    pub(crate) fn new(language: Language, now: DateTime<Utc>) -> Voice {
        Voice { language, now, messages: OnceLock::new() }
    }

    pub(crate) fn messages(&self) -> &Messages {
        self.messages.get_or_init(|| Messages::new(self.language))
    }

    pub(crate) fn today(&self) -> NaiveDate {
        chisinau_day(self.now)
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

    pub(crate) fn said(&self, saying: &Saying) -> Said {
        Said { code: saying.code.clone(), message: self.say(saying) }
    }

    pub(crate) fn with(&self, code: &str, name: &str, value: impl Into<Value>) -> String {
        self.say(&Saying::new(code).with(name, value))
    }

    pub(crate) fn pick<'a>(&self, localized: &'a Localized) -> &'a str {
        localized.in_language(self.language)
    }

    pub(crate) fn day(&self, date: NaiveDate) -> Day {
        Day {
            date: date.to_string(),
            long: self.messages().day_long(date),
            short: self.messages().day(date),
            relative: self.messages().relative(date, self.today()),
        }
    }

    pub(crate) fn short_day(&self, date: NaiveDate) -> String {
        self.messages().day(date)
    }

    pub(crate) fn long_day(&self, date: NaiveDate) -> String {
        self.messages().day_long(date)
    }

    pub(crate) fn environment(&self, environment: Environment) -> String {
        self.text(match environment {
            Environment::Test => "environment-test",
            Environment::Production => "environment-production",
        })
    }

    pub(crate) fn tag(&self, tone: Tone, code: &str) -> Tag {
        Tag { tone, text: self.text(code) }
    }

    /// A fact labelled `fact-<id>`.
    pub(crate) fn fact(&self, id: &str, value: impl Into<String>) -> Fact {
        Fact {
            id: id.to_owned(),
            label: self.text(&format!("fact-{id}")),
            value: value.into(),
            mono: false,
            tag: None,
            aside: None,
            copies: Vec::new(),
        }
    }
}
