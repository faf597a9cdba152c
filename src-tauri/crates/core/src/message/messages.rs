//! The sentences of one language, ready to be said.

use chrono::NaiveDate;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use super::calendar::Writing;
use super::{Saying, Value};
use crate::embedded::LOCALES;
use crate::words::Language;

/// All sentences in one language. Building it parses every file of `locales/<language>/`: keep it.
pub struct Messages {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    pub fn new(language: Language) -> Messages {
        let mut bundle = FluentBundle::new_concurrent(vec![identifier(language)]);
        // Isolation marks would get into mails and copied serial numbers.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::En => number_en,
            Language::Ro => number_ro,
            Language::Ru => number_ru,
        }));
        for (folder, _, text) in LOCALES {
            if *folder == language.as_str() {
                // The tests prove that every file parses and no key stands twice: nothing is lost here.
                let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(read, _)| read);
                bundle.add_resource_overriding(resource);
            }
        }
        Messages { language, bundle }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    pub fn has(&self, code: &str) -> bool {
        self.bundle.get_message(code).is_some_and(|message| message.value().is_some())
    }

    /// The sentence; its code when there is none.
    pub fn say(&self, saying: &Saying) -> String {
        let mut args = FluentArgs::with_capacity(saying.args.len());
        for (name, value) in &saying.args {
            args.set(name.as_str(), self.argument(name, value));
        }
        self.format(&saying.code, Some(&args))
    }

    /// A sentence without arguments; its code when there is none.
    pub fn text(&self, code: &str) -> String {
        self.format(code, None)
    }

    /// `26 noiembrie 2026`
    pub fn day(&self, day: NaiveDate) -> String {
        Writing::of(self.language).day(day)
    }

    /// `joi, 26 noiembrie 2026`
    pub fn day_long(&self, day: NaiveDate) -> String {
        Writing::of(self.language).day_long(day)
    }

    /// `astăzi`, `mâine`, `peste 4 zile`, `acum o zi`
    pub fn relative(&self, day: NaiveDate, today: NaiveDate) -> String {
        let days = (day - today).num_days();
        match days {
            0 => self.text("day-today"),
            1 => self.text("day-tomorrow"),
            2.. => self.say(&Saying::new("day-ahead").with("days", days)),
            ..0 => self.say(&Saying::new("day-ago").with("days", -days)),
        }
    }

    /// `10.800`
    pub fn number(&self, number: i64) -> String {
        Writing::of(self.language).number(number)
    }

    fn argument<'value>(&self, name: &str, value: &'value Value) -> FluentValue<'value> {
        match value {
            Value::Number(number) => self.number_argument(*number),
            Value::Day(day) if name.ends_with("_long") => FluentValue::from(self.day_long(*day)),
            Value::Day(day) => FluentValue::from(self.day(*day)),
            Value::Text(text) => FluentValue::from(text.as_str()),
        }
    }

    /// For Romanian, CLDR counts 101 to 119, 201 to 219, … among the "few" ("101 zile"); the plural rules that Fluent
    /// brings look at the whole number only. A number with decimals is "few" in both, and none is ever written; it
    /// equals no number that a message names (`[1]`), so only those beyond a hundred are given one.
    fn number_argument(&self, number: i64) -> FluentValue<'static> {
        let few =
            self.language == Language::Ro && number.abs() > 100 && (1..20).contains(&(number.abs() % 100));
        match FluentValue::from(number) {
            FluentValue::Number(mut value) if few => {
                value.options.minimum_fraction_digits = Some(1);
                FluentValue::Number(value)
            }
            value => value,
        }
    }

    fn format(&self, code: &str, args: Option<&FluentArgs>) -> String {
        let Some(pattern) = self.bundle.get_message(code).and_then(|message| message.value()) else {
            return code.to_owned();
        };
        let text = self.bundle.format_pattern(pattern, args, &mut Vec::new());
        // A Russian date ends in "г."; at the end of a sentence its full stop serves for both.
        if self.language == Language::Ru { text.replace("г..", "г.") } else { text.into_owned() }
    }
}

impl std::fmt::Debug for Messages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Messages").field("language", &self.language).finish_non_exhaustive()
    }
}

/// For the plural rules.
fn identifier(language: Language) -> LanguageIdentifier {
    language.as_str().parse().unwrap_or_default()
}

// Fluent takes a plain function, so there is one for each language.
fn number_en(value: &FluentValue, _: &IntlLangMemoizer) -> Option<String> {
    whole_number(value, Language::En)
}

fn number_ro(value: &FluentValue, _: &IntlLangMemoizer) -> Option<String> {
    whole_number(value, Language::Ro)
}

fn number_ru(value: &FluentValue, _: &IntlLangMemoizer) -> Option<String> {
    whole_number(value, Language::Ru)
}

fn whole_number(value: &FluentValue, language: Language) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    // Every number comes from an `i64` (`Value::Number`), so nothing is cut off.
    #[allow(clippy::cast_possible_truncation)]
    Some(Writing::of(language).number(number.value as i64))
}
