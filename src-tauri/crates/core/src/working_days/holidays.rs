//! Days off that come back every year, by rule: Labour Code, article 111 (1).

use std::fmt;

use chrono::{Datelike, Duration, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::message::Saying;

/// A day of every year, written `MM-DD`.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct MonthDay {
    month: u32,
    day: u32,
}

/// No year has this day, or it isn't written as `MM-DD`.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("no year has this day")]
pub struct NoSuchDay;

pub(super) const OCTOBER_14: MonthDay = MonthDay { month: 10, day: 14 };

/// A leap year: it has every day that any year has.
const LEAP: i32 = 2024;

impl MonthDay {
    pub fn new(month: u32, day: u32) -> Result<MonthDay, NoSuchDay> {
        match NaiveDate::from_ymd_opt(LEAP, month, day) {
            Some(_) => Ok(MonthDay { month, day }),
            None => Err(NoSuchDay),
        }
    }

    pub fn of(date: NaiveDate) -> MonthDay {
        MonthDay { month: date.month(), day: date.day() }
    }

    /// None on 29 February of a common year.
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }
}

impl fmt::Display for MonthDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

impl TryFrom<String> for MonthDay {
    type Error = NoSuchDay;
    fn try_from(text: String) -> Result<MonthDay, NoSuchDay> {
        let (month, day) = text.split_once('-').ok_or(NoSuchDay)?;
        MonthDay::new(month.parse().map_err(|_| NoSuchDay)?, day.parse().map_err(|_| NoSuchDay)?)
    }
}

impl From<MonthDay> for String {
    fn from(day: MonthDay) -> String {
        day.to_string()
    }
}

/// On which day of a year it falls.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    Day(MonthDay),
    /// Days after the Sunday of the Orthodox Easter; 0 is that Sunday.
    AfterEaster(i64),
}

/// A public holiday.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Holiday {
    /// With `days-` before it, the code of its name.
    pub id: String,
    #[serde(flatten)]
    pub when: When,
    /// The day on which its law came into force; none when that was long ago.
    #[serde(default)]
    pub since: Option<NaiveDate>,
    /// The last day on which it holds.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// What the officer calls it, when the officer added it.
    #[serde(default)]
    pub name: Option<String>,
    /// The law, or whatever else says so.
    pub source: String,
}

impl Holiday {
    /// The day in this year, if it holds then.
    pub fn in_year(&self, year: i32) -> Option<NaiveDate> {
        let date = match self.when {
            When::Day(day) => day.in_year(year)?,
            When::AfterEaster(days) => easter(year)?.checked_add_signed(Duration::try_days(days)?)?,
        };
        let holds =
            self.since.is_none_or(|since| since <= date) && self.until.is_none_or(|until| date <= until);
        holds.then_some(date)
    }

    pub fn falls_on(&self, date: NaiveDate) -> bool {
        let possible = match self.when {
            When::Day(day) => day == MonthDay::of(date),
            When::AfterEaster(_) => true,
        };
        possible && self.in_year(date.year()) == Some(date)
    }

    pub fn saying(&self) -> Saying {
        match &self.name {
            Some(name) if name.is_empty() => Saying::new("days-own-closed"),
            Some(name) => Saying::new("days-own").with("name", name),
            None => Saying::new(format!("days-{}", self.id)),
        }
    }
}

/// Orthodox Easter Sunday in the Gregorian calendar; none outside the calendar's range.
pub fn easter(year: i32) -> Option<NaiveDate> {
    // Meeus, Astronomical Algorithms, chapter 8: the Julian paschal rule.
    let (a, b, c) = (year.rem_euclid(4), year.rem_euclid(7), year.rem_euclid(19));
    let d = (19 * c + 15) % 30;
    let e = (2 * a + 4 * b - d + 34).rem_euclid(7);
    let month_and_day = d + e + 114;
    let julian_month = u32::try_from(month_and_day / 31).ok()?;
    let julian_day = u32::try_from(month_and_day % 31 + 1).ok()?;
    // Between the calendars: a day more in each century year that the Gregorian calendar doesn't leap.
    let behind = i64::from(year.div_euclid(100) - year.div_euclid(400) - 2);
    NaiveDate::from_ymd_opt(year, julian_month, julian_day)?.checked_add_signed(Duration::days(behind))
}
