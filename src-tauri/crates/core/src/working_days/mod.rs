//! Working days in Moldova: weekends, public holidays, the local Hram, and days moved by the Government.

mod holidays;
#[cfg(test)]
mod tests;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::message::Saying;

pub use holidays::easter;

/// A calendar that tells working days from days off.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct WorkingDays {
    hram: Vec<Hram>,
    moved: Vec<Moved>,
}

/// The day of a locality's church, a day off there every year: Labour Code, article 111 (1).
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Hram {
    pub locality: String,
    pub month: u32,
    pub day: u32,
}

/// The Government moved a working day, as it may by article 111 (5) of the Labour Code.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Moved {
    /// The day that becomes a day off.
    pub from: NaiveDate,
    /// The day, usually a Saturday, on which is worked instead.
    pub to: NaiveDate,
    /// The decision that says so.
    pub source: String,
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

impl Hram {
    /// 14 October.
    pub fn chisinau() -> Hram {
        Hram { locality: CHISINAU.to_owned(), month: 10, day: 14 }
    }

    fn name(&self) -> Saying {
        if self.locality == CHISINAU {
            Saying::new("days-hram-chisinau")
        } else {
            Saying::new("days-hram").with("locality", self.locality.as_str())
        }
    }
}

const CHISINAU: &str = "Chișinău";

impl WorkingDays {
    /// The country's days, without any Hram.
    pub fn national() -> WorkingDays {
        WorkingDays::default()
    }

    /// The days by which MEGA's clock runs: Chișinău's, whatever the Hram of the institution.
    pub fn mega() -> WorkingDays {
        WorkingDays::national().with_hram(Hram::chisinau())
    }

    pub fn with_hram(mut self, hram: Hram) -> WorkingDays {
        self.hram.push(hram);
        self
    }

    pub fn with_moved(mut self, moved: impl IntoIterator<Item = Moved>) -> WorkingDays {
        self.moved.extend(moved);
        self
    }

    /// The same without the days moved by the Government, which often bind public bodies only.
    pub fn statutory(&self) -> WorkingDays {
        WorkingDays { hram: self.hram.clone(), moved: Vec::new() }
    }

    pub fn is_working(&self, date: NaiveDate) -> bool {
        self.why_not(date).is_none()
    }

    /// Why nobody works on this day; none for a working day. A holiday on a weekend is named as the holiday.
    pub fn why_not(&self, date: NaiveDate) -> Option<Skipped> {
        if self.moved.iter().any(|moved| moved.to == date) {
            return None;
        }
        let skipped = |reason, name| Some(Skipped { date, reason, name });
        if let Some(code) = holidays::holiday(date) {
            return skipped(SkipReason::Holiday, Saying::new(code));
        }
        if let Some(hram) = self.hram.iter().find(|hram| (hram.month, hram.day) == (date.month(), date.day()))
        {
            return skipped(SkipReason::Hram, hram.name());
        }
        match date.weekday() {
            Weekday::Sat => return skipped(SkipReason::Weekend, Saying::new("days-saturday")),
            Weekday::Sun => return skipped(SkipReason::Weekend, Saying::new("days-sunday")),
            _ => {}
        }
        let moved = self.moved.iter().find(|moved| moved.from == date)?;
        skipped(SkipReason::Moved, Saying::new("days-moved").with("to", moved.to))
    }

    /// The `n`-th working day after `from`, which itself isn't counted; `from` when `n` is 0. Stops at the end of
    /// the calendar.
    pub fn after(&self, from: NaiveDate, n: u32) -> NaiveDate {
        let mut date = from;
        let mut left = n;
        while left > 0 {
            let Some(next) = date.succ_opt() else { return date };
            date = next;
            if self.is_working(date) {
                left -= 1;
            }
        }
        date
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
}

fn days_after(from_exclusive: NaiveDate, to_inclusive: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    from_exclusive.iter_days().skip(1).take_while(move |date| *date <= to_inclusive)
}
