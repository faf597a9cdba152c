//! Days and numbers as each language writes them (CLDR, through ICU).

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{YMD, YMDE};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::{Locale, locale};

use crate::words::Language;

/// What one language needs; built once, at first use.
pub(super) struct Writing {
    short: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    long: Option<FixedCalendarDateTimeFormatter<Gregorian, YMDE>>,
    number: Option<DecimalFormatter>,
    /// Whether a comma follows the weekday.
    comma: bool,
}

impl Writing {
    pub(super) fn of(language: Language) -> &'static Writing {
        static EN: LazyLock<Writing> = LazyLock::new(|| Writing::new(&locale!("en-GB")));
        static RO: LazyLock<Writing> = LazyLock::new(|| Writing::new(&locale!("ro")));
        static RU: LazyLock<Writing> = LazyLock::new(|| Writing::new(&locale!("ru")));
        match language {
            Language::En => &EN,
            Language::Ro => &RO,
            Language::Ru => &RU,
        }
    }

    fn new(locale: &Locale) -> Writing {
        Writing {
            short: FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::long()).ok(),
            long: FixedCalendarDateTimeFormatter::try_new(locale.into(), YMDE::long()).ok(),
            // British usage, as on GOV.UK: "Thursday 26 November 2026".
            comma: locale.id.language != icu_locale_core::subtags::language!("en"),
            number: DecimalFormatter::try_new(locale.into(), Default::default()).ok(),
        }
    }

    /// `26 noiembrie 2026`. The data is compiled in, so the ISO form stands only where ICU can't hold the year.
    pub(super) fn day(&self, day: NaiveDate) -> String {
        match (&self.short, gregorian(day)) {
            (Some(formatter), Some(date)) => plain_spaces(&formatter.format(&date).to_string()),
            _ => day.to_string(),
        }
    }

    /// `joi, 26 noiembrie 2026`
    pub(super) fn day_long(&self, day: NaiveDate) -> String {
        let (Some(formatter), Some(date)) = (&self.long, gregorian(day)) else { return day.to_string() };
        let text = plain_spaces(&formatter.format(&date).to_string());
        if self.comma { text } else { text.replacen(", ", " ", 1) }
    }

    /// `10.800`
    pub(super) fn number(&self, number: i64) -> String {
        match &self.number {
            Some(formatter) => formatter.format(&Decimal::from(number)).to_string(),
            None => number.to_string(),
        }
    }
}

/// CLDR puts a narrow no-break space before "г."; not every font and mail program has it, so the usual one stands.
fn plain_spaces(text: &str) -> String {
    text.replace('\u{202f}', "\u{a0}")
}

fn gregorian(day: NaiveDate) -> Option<Date<Gregorian>> {
    let month = u8::try_from(day.month()).ok()?;
    let of_month = u8::try_from(day.day()).ok()?;
    Date::try_new_gregorian(day.year(), month, of_month).ok()
}
