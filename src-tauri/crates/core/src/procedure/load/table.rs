//! A table of the file, read key by key.
//!
//! What is missing or of the wrong kind is reported and stands in as an empty value, so that reading goes on and
//! finds the rest; a file with any error is never used.

use std::cell::RefCell;
use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::value::{Error as WordError, StrDeserializer};
use toml::de::{DeTable, DeValue};

use super::report::{Report, join};
use crate::message::Saying;
use crate::words::Localized;

pub(super) struct Table<'r, 't> {
    report: &'r Report<'t>,
    path: String,
    entries: &'r DeTable<'r>,
    known: RefCell<BTreeSet<&'static str>>,
}

impl<'r, 't> Table<'r, 't> {
    pub(super) fn new(report: &'r Report<'t>, path: String, entries: &'r DeTable<'r>) -> Table<'r, 't> {
        Table { report, path, entries, known: RefCell::default() }
    }

    pub(super) fn text(&self, key: &'static str) -> String {
        self.required(key, Self::optional_text).unwrap_or_default()
    }

    pub(super) fn optional_text(&self, key: &'static str) -> Option<String> {
        let text = self.value(key, "text", |value| value.as_str().map(str::to_owned))?;
        if text.trim().is_empty() {
            self.wrong(key, Saying::new("procedure-empty"));
        }
        Some(text)
    }

    pub(super) fn texts(&self, key: &'static str) -> Vec<String> {
        let read = |value: &DeValue<'_>| {
            let items = value.as_array()?;
            items.iter().map(|item| item.get_ref().as_str().map(str::to_owned)).collect()
        };
        self.value(key, "texts", read).unwrap_or_default()
    }

    pub(super) fn flag(&self, key: &'static str) -> bool {
        self.optional_flag(key).unwrap_or_default()
    }

    pub(super) fn optional_flag(&self, key: &'static str) -> Option<bool> {
        self.value(key, "flag", DeValue::as_bool)
    }

    /// A yes or no that must be said.
    pub(super) fn truth(&self, key: &'static str) -> bool {
        self.required(key, Self::optional_flag).unwrap_or_default()
    }

    pub(super) fn number(&self, key: &'static str) -> u32 {
        let read = |value: &DeValue<'_>| {
            let number = value.as_integer()?;
            u32::from_str_radix(number.as_str(), number.radix()).ok()
        };
        self.required(key, |table, key| table.value(key, "number", read)).unwrap_or_default()
    }

    pub(super) fn day(&self, key: &'static str) -> NaiveDate {
        let read = |value: &DeValue<'_>| {
            let written = value.as_datetime()?;
            let date = written.date.filter(|_| written.time.is_none() && written.offset.is_none())?;
            NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
        };
        self.required(key, |table, key| table.value(key, "day", read)).unwrap_or_default()
    }

    /// One of the words of an enumeration; `otherwise` stands in for what can't be read.
    pub(super) fn word<T: for<'de> Deserialize<'de>>(&self, key: &'static str, otherwise: T) -> T {
        self.required(key, Self::optional_word).unwrap_or(otherwise)
    }

    pub(super) fn optional_word<T: for<'de> Deserialize<'de>>(&self, key: &'static str) -> Option<T> {
        let word = self.optional_text(key)?;
        let read: Result<T, WordError> = T::deserialize(StrDeserializer::new(&word));
        if let Err(error) = &read {
            let words = error.to_string().split('`').skip(3).step_by(2).collect::<Vec<_>>().join(", ");
            self.wrong(key, Saying::new("procedure-unknown-word").with("word", word).with("words", words));
        }
        read.ok()
    }

    /// An address that can be opened: `https`, or `mailto` for a mail.
    pub(super) fn address(&self, key: &'static str) -> String {
        let address = self.text(key);
        let opens = url::Url::parse(&address).is_ok_and(|url| match url.scheme() {
            "https" => url.has_host(),
            "mailto" => url.path().contains('@'),
            _ => false,
        });
        if !opens && !address.is_empty() {
            self.wrong(key, Saying::new("procedure-not-an-address").with("address", &address));
        }
        address
    }

    pub(super) fn localized(&self, key: &'static str) -> Localized {
        let nothing = || Localized { ro: String::new(), ru: String::new(), en: String::new() };
        self.required(key, Self::optional_localized).unwrap_or_else(nothing)
    }

    #[allow(clippy::redundant_closure_for_method_calls)] // the bare method is not general enough in its lifetimes
    pub(super) fn optional_localized(&self, key: &'static str) -> Option<Localized> {
        self.optional_table(key, |table| table.as_localized())
    }

    /// The table itself as one text in three languages.
    pub(super) fn as_localized(&self) -> Localized {
        let texts = Localized { ro: self.text("ro"), ru: self.text("ru"), en: self.text("en") };
        if has_words(&texts.ro) {
            for (key, text) in [("ru", &texts.ru), ("en", &texts.en)] {
                if *text == texts.ro {
                    self.wrong(key, Saying::new("procedure-same-text"));
                }
            }
        }
        if has_words(&texts.ru) && texts.en == texts.ru {
            self.wrong("en", Saying::new("procedure-same-text"));
        }
        if texts.ro.contains(['ş', 'Ş', 'ţ', 'Ţ']) {
            self.wrong("ro", Saying::new("procedure-cedilla"));
        }
        texts
    }

    /// A table that must be there.
    pub(super) fn table<T>(&self, key: &'static str, read: impl Fn(&Table<'_, '_>) -> T) -> Option<T> {
        self.required(key, |table, key| table.optional_table(key, &read))
    }

    pub(super) fn optional_table<T>(
        &self,
        key: &'static str,
        read: impl Fn(&Table<'_, '_>) -> T,
    ) -> Option<T> {
        let entries = self.borrowed(key, "table", DeValue::as_table)?;
        let table = Table::new(self.report, join(&self.path, key), entries);
        let done = read(&table);
        table.finish();
        Some(done)
    }

    /// A list of tables with at least one element.
    pub(super) fn list<T>(&self, key: &'static str, read: impl Fn(&Table<'_, '_>) -> T) -> Vec<T> {
        let list = self.optional_list(key, read);
        if list.is_empty() {
            self.wrong(key, Saying::new("procedure-missing").with("key", key));
        }
        list
    }

    pub(super) fn optional_list<T>(&self, key: &'static str, read: impl Fn(&Table<'_, '_>) -> T) -> Vec<T> {
        let Some(items) = self.borrowed(key, "tables", DeValue::as_array) else { return Vec::new() };
        let mut list = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            let path = format!("{}[{index}]", join(&self.path, key));
            match item.get_ref().as_table() {
                Some(entries) => {
                    let table = Table::new(self.report, path, entries);
                    list.push(read(&table));
                    table.finish();
                }
                None => self.report.add(&path, wrong_kind("table")),
            }
        }
        list
    }

    /// Reports the keys that nobody asked for.
    pub(super) fn finish(self) {
        let known = self.known.into_inner();
        for key in self.entries.keys() {
            let key = key.get_ref().as_ref();
            if !known.contains(key) {
                let known = known.iter().copied().collect::<Vec<_>>().join(", ");
                let what = Saying::new("procedure-unknown-key").with("key", key).with("keys", known);
                self.report.add(&join(&self.path, key), what);
            }
        }
    }

    fn wrong(&self, key: &str, what: Saying) {
        self.report.add(&join(&self.path, key), what);
    }

    fn required<T>(&self, key: &'static str, read: impl Fn(&Self, &'static str) -> Option<T>) -> Option<T> {
        if !self.entries.contains_key(key) {
            self.known.borrow_mut().insert(key);
            self.wrong(key, Saying::new("procedure-missing").with("key", key));
            return None;
        }
        read(self, key)
    }

    fn value<T>(&self, key: &'static str, kind: &str, read: impl Fn(&DeValue<'r>) -> Option<T>) -> Option<T> {
        self.borrowed(key, kind, read)
    }

    fn borrowed<T>(
        &self,
        key: &'static str,
        kind: &str,
        read: impl Fn(&'r DeValue<'r>) -> Option<T>,
    ) -> Option<T> {
        self.known.borrow_mut().insert(key);
        let value = self.entries.get(key)?;
        let read = read(value.get_ref());
        if read.is_none() {
            self.wrong(key, wrong_kind(kind));
        }
        read
    }
}

fn wrong_kind(kind: &str) -> Saying {
    Saying::new("procedure-wrong-kind").with("kind", kind)
}

/// Whether a text has something to translate: a word that isn't an acronym or a name such as `LogoutRequest`.
fn has_words(text: &str) -> bool {
    text.split(|character: char| !character.is_alphabetic())
        .any(|word| word.chars().count() > 1 && word.chars().skip(1).all(char::is_lowercase))
}
