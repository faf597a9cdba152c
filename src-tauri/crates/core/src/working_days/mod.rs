//! Working days in Moldova: weekends, public holidays, the local Hram, and days moved by the Government.

mod holidays;
mod own;
mod published;
#[cfg(test)]
mod tests;
mod worded;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::message::Saying;

pub use holidays::{Holiday, MonthDay, NoSuchDay, When, easter};
pub use own::{DayEntry, DayError, OwnDays};
pub use published::localities;
pub use worded::DayWords;

/// A calendar that tells working days from days off.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct WorkingDays {
    holidays: Vec<Holiday>,
    hram: Vec<Hram>,
    moved: Vec<Moved>,
}

/// The day of a locality's church, a day off there every year: Labour Code, article 111 (1) j).
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Hram {
    pub locality: String,
    pub day: MonthDay,
}

/// A locality whose Hram a public source names.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Locality {
    #[serde(rename = "locality")]
    pub name: String,
    pub day: MonthDay,
    pub source: String,
    pub url: String,
}

/// The Government moved a working day, as it may by article 111 (5) of the Labour Code.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    /// The day that becomes a day off.
    pub off: NaiveDate,
    /// The day, usually a Saturday, on which is worked instead; none when the hours are made up otherwise.
    #[serde(default)]
    pub worked: Option<NaiveDate>,
    pub binds: Binds,
    /// The decision that says so.
    pub source: String,
    /// Where it was read.
    #[serde(default)]
    pub url: Option<String>,
}

/// For whom a moved day is more than advice.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Binds {
    Everybody,
    /// MEGA and STISC are among them.
    PublicBodies,
}

/// A day on which nobody works, and why.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Skipped {
    pub date: NaiveDate,
    pub reason: SkipReason,
    /// E.g. the name of the holiday.
    pub name: Saying,
}

#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SkipReason {
    Holiday,
    Hram,
    Moved,
    Weekend,
}

impl SkipReason {
    /// The word used on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            SkipReason::Holiday => "holiday",
            SkipReason::Hram => "hram",
            SkipReason::Moved => "moved",
            SkipReason::Weekend => "weekend",
        }
    }
}

impl Binds {
    pub fn saying(self) -> Saying {
        Saying::new(match self {
            Binds::Everybody => "days-binds-everybody",
            Binds::PublicBodies => "days-binds-public-bodies",
        })
    }
}

impl Hram {
    /// 14 October.
    pub fn chisinau() -> Hram {
        Hram { locality: CHISINAU.to_owned(), day: holidays::OCTOBER_14 }
    }

    fn saying(&self) -> Saying {
        if self.locality.is_empty() {
            Saying::new("days-hram-own")
        } else if self.locality == CHISINAU {
            Saying::new("days-hram-chisinau")
        } else {
            Saying::new("days-hram").with("locality", self.locality.as_str())
        }
    }
}

impl Locality {
    pub fn hram(&self) -> Hram {
        Hram { locality: self.name.clone(), day: self.day }
    }
}

impl Moved {
    fn saying(&self) -> Saying {
        match self.worked {
            Some(worked) => Saying::new("days-moved").with("to", worked),
            None => Saying::new("days-moved-otherwise"),
        }
    }
}

const CHISINAU: &str = "Chișinău";

impl WorkingDays {
    /// The country's published days, without any Hram.
    pub fn national() -> WorkingDays {
        OwnDays::default().national()
    }

    /// The days by which MEGA's clock runs: Chișinău's, whatever the Hram of the institution.
    pub fn mega() -> WorkingDays {
        OwnDays::default().mega()
    }

    #[must_use]
    pub fn with_hram(mut self, hram: Hram) -> WorkingDays {
        self.hram.push(hram);
        self
    }

    #[must_use]
    pub fn with_moved(mut self, moved: impl IntoIterator<Item = Moved>) -> WorkingDays {
        self.moved.extend(moved);
        self
    }

    /// The same without the days moved by the Government, which often bind public bodies only.
    #[must_use]
    pub fn statutory(&self) -> WorkingDays {
        WorkingDays { moved: Vec::new(), ..self.clone() }
    }

    pub fn is_working(&self, date: NaiveDate) -> bool {
        self.why_not(date).is_none()
    }

    /// Why nobody works on this day; none for a working day. A holiday on a weekend is named as the holiday.
    pub fn why_not(&self, date: NaiveDate) -> Option<Skipped> {
        // Of several decisions about a day the last one counts.
        let mut decisions = self.moved.iter().rev();
        let decision = decisions.find(|moved| moved.off == date || moved.worked == Some(date));
        if decision.is_some_and(|moved| moved.worked == Some(date)) {
            return None;
        }
        let skipped = |reason, name| Some(Skipped { date, reason, name });
        if let Some(holiday) = self.holidays.iter().find(|holiday| holiday.falls_on(date)) {
            return skipped(SkipReason::Holiday, holiday.saying());
        }
        if let Some(hram) = self.hram.iter().find(|hram| hram.day == MonthDay::of(date)) {
            return skipped(SkipReason::Hram, hram.saying());
        }
        match date.weekday() {
            Weekday::Sat => return skipped(SkipReason::Weekend, Saying::new("days-saturday")),
            Weekday::Sun => return skipped(SkipReason::Weekend, Saying::new("days-sunday")),
            _ => {}
        }
        skipped(SkipReason::Moved, decision?.saying())
    }

    /// The `n`-th working day after `from`, which itself isn't counted; `from` when `n` is 0. Stops at the end of
    /// the calendar.
    pub fn after(&self, from: NaiveDate, n: u32) -> NaiveDate {
        self.step(from, n, |date| date.succ_opt())
    }

    /// The `n`-th working day before `until`, which itself isn't counted; `until` when `n` is 0. Whoever has `n`
    /// working days for something and must be done by `until`, a working day, has to begin on this day at the latest.
    pub fn before(&self, until: NaiveDate, n: u32) -> NaiveDate {
        self.step(until, n, |date| date.pred_opt())
    }

    /// How many working days lie after `from_exclusive`, up to and with `to_inclusive`.
    pub fn count(&self, from_exclusive: NaiveDate, to_inclusive: NaiveDate) -> u32 {
        let mut count = 0;
        for date in days_after(from_exclusive, to_inclusive) {
            count += u32::from(self.is_working(date));
        }
        count
    }

    /// The days off after `from_exclusive`, up to and with `to_inclusive`, in order.
    pub fn skipped(&self, from_exclusive: NaiveDate, to_inclusive: NaiveDate) -> Vec<Skipped> {
        days_after(from_exclusive, to_inclusive).filter_map(|date| self.why_not(date)).collect()
    }

    fn step(&self, from: NaiveDate, n: u32, next: impl Fn(NaiveDate) -> Option<NaiveDate>) -> NaiveDate {
        let mut date = from;
        let mut left = n;
        while left > 0 {
            let Some(reached) = next(date) else { return date };
            date = reached;
            if self.is_working(date) {
                left -= 1;
            }
        }
        date
    }
}

fn days_after(from_exclusive: NaiveDate, to_inclusive: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    from_exclusive.iter_days().skip(1).take_while(move |date| *date <= to_inclusive)
}
