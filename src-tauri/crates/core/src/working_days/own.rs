//! What the officer changed about the published days, and how that is taken back.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::published::published;
use super::{Binds, Holiday, Hram, MonthDay, Moved, SkipReason, When, WorkingDays};
use crate::message::Saying;

/// The officer's changes. The published days stay as they are, so that those published later still come in.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub struct OwnDays {
    pub(super) hram: Option<Hram>,
    pub(super) holidays: Vec<Holiday>,
    pub(super) moved: Vec<Moved>,
    /// Keys of published days that don't count.
    struck: BTreeSet<String>,
}

/// Why a change of days can't be.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum DayError {
    /// Nobody works on that day anyway.
    #[error("the day is off already")]
    AlreadyOff,
    /// That day is worked anyway.
    #[error("the day is worked already")]
    AlreadyWorked,
    /// No day has this key.
    #[error("no such day")]
    NotThere,
    /// The day needs a name.
    #[error("the day has no name")]
    Unnamed,
}

impl DayError {
    pub fn saying(self) -> Saying {
        Saying::new(match self {
            DayError::AlreadyOff => "days-wrong-off",
            DayError::AlreadyWorked => "days-wrong-worked",
            DayError::NotThere => "days-wrong-not-there",
            DayError::Unnamed => "days-wrong-unnamed",
        })
    }
}

/// A holiday, a Hram or a moved day in one year, as a list of days shows it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct DayEntry {
    /// Names it in [`OwnDays::strike`] and [`OwnDays::restore`].
    pub key: String,
    pub date: NaiveDate,
    pub reason: SkipReason,
    pub name: Saying,
    /// The day worked instead.
    pub worked: Option<NaiveDate>,
    /// Of a moved day, whom it binds.
    pub binds: Option<Binds>,
    pub source: String,
    pub url: Option<String>,
    /// Published, and struck by the officer: it doesn't count.
    pub struck: bool,
    /// The officer's own.
    pub own: bool,
}

const HRAM: &str = "hram";

impl OwnDays {
    /// The Hram of the institution's own locality, if one was chosen.
    pub fn hram(&self) -> Option<&Hram> {
        self.hram.as_ref()
    }

    pub fn set_hram(&mut self, hram: Option<Hram>) {
        self.hram = hram;
    }

    /// Adds a day off: once, or from then on every year.
    pub fn add_day_off(
        &mut self,
        date: NaiveDate,
        every_year: bool,
        name: &str,
        source: &str,
    ) -> Result<(), DayError> {
        if name.trim().is_empty() {
            return Err(DayError::Unnamed);
        }
        if !self.national().is_working(date) {
            return Err(DayError::AlreadyOff);
        }
        self.holidays.push(Holiday {
            id: date.to_string(),
            when: When::Day(MonthDay::of(date)),
            since: Some(date),
            until: (!every_year).then_some(date),
            name: Some(name.trim().to_owned()),
            source: source.trim().to_owned(),
        });
        Ok(())
    }

    /// Adds a day that the Government moved.
    pub fn add_moved(&mut self, moved: Moved) -> Result<(), DayError> {
        let days = self.national();
        if !days.is_working(moved.off) {
            return Err(DayError::AlreadyOff);
        }
        if moved.worked.is_some_and(|worked| days.is_working(worked)) {
            return Err(DayError::AlreadyWorked);
        }
        self.moved.push(moved);
        Ok(())
    }

    /// Takes a day out: one of the officer's own is gone, a published one doesn't count until it is restored.
    pub fn strike(&mut self, key: &str) -> Result<(), DayError> {
        let own = self.holidays.len() + self.moved.len() + usize::from(self.hram.is_some());
        self.holidays.retain(|holiday| own_key(&holiday.id) != key);
        self.moved.retain(|moved| own_key(&moved.off.to_string()) != key);
        if key == HRAM {
            self.hram = None;
        }
        let left = self.holidays.len() + self.moved.len() + usize::from(self.hram.is_some());
        if left < own {
            return Ok(());
        }
        let known = published().holidays.iter().map(holiday_key);
        if !known.chain(published().moved.iter().map(moved_key)).any(|known| known == key) {
            return Err(DayError::NotThere);
        }
        self.struck.insert(key.to_owned());
        Ok(())
    }

    /// Puts a struck day back.
    pub fn restore(&mut self, key: &str) -> Result<(), DayError> {
        if self.struck.remove(key) { Ok(()) } else { Err(DayError::NotThere) }
    }

    /// Back to what is published; only the institution's Hram stays.
    pub fn restore_all(&mut self) {
        *self = OwnDays { hram: self.hram.take(), ..OwnDays::default() };
    }

    /// Whether anything but the Hram differs from what is published.
    pub fn is_changed(&self) -> bool {
        !(self.holidays.is_empty() && self.moved.is_empty() && self.struck.is_empty())
    }

    /// The country's days with these changes, without any Hram.
    pub fn national(&self) -> WorkingDays {
        let holidays = published().holidays.iter().filter(|holiday| !self.is_struck(&holiday_key(holiday)));
        let moved = published().moved.iter().filter(|moved| !self.is_struck(&moved_key(moved)));
        WorkingDays {
            holidays: holidays.chain(&self.holidays).cloned().collect(),
            hram: Vec::new(),
            moved: moved.chain(&self.moved).cloned().collect(),
        }
    }

    /// The days by which MEGA's clock runs: Chișinău's, whatever the Hram of the institution.
    pub fn mega(&self) -> WorkingDays {
        self.national().with_hram(Hram::chisinau())
    }

    /// The days of the institution itself.
    pub fn institution(&self) -> WorkingDays {
        match &self.hram {
            Some(hram) => self.national().with_hram(hram.clone()),
            None => self.national(),
        }
    }

    /// The years from which on, or in which, days of the officer's own are off.
    pub fn years(&self) -> BTreeSet<i32> {
        let holidays = self.holidays.iter().filter_map(|holiday| holiday.since);
        holidays.chain(self.moved.iter().map(|moved| moved.off)).map(|day| day.year()).collect()
    }

    /// Everything but weekends that makes a day of this year one off, by date; struck days too.
    pub fn entries(&self, year: i32) -> Vec<DayEntry> {
        let mut entries: Vec<DayEntry> = Vec::new();
        for (holiday, own) in marked(&published().holidays, &self.holidays) {
            let Some(date) = holiday.in_year(year) else { continue };
            let key = if own { own_key(&holiday.id) } else { holiday_key(holiday) };
            entries.push(DayEntry {
                struck: self.is_struck(&key),
                key,
                date,
                reason: SkipReason::Holiday,
                name: holiday.saying(),
                worked: None,
                binds: None,
                source: holiday.source.clone(),
                url: None,
                own,
            });
        }
        for (moved, own) in marked(&published().moved, &self.moved) {
            if moved.off.year() != year {
                continue;
            }
            let key = if own { own_key(&moved.off.to_string()) } else { moved_key(moved) };
            entries.push(DayEntry {
                struck: self.is_struck(&key),
                key,
                date: moved.off,
                reason: SkipReason::Moved,
                name: moved.saying(),
                worked: moved.worked,
                binds: Some(moved.binds),
                source: moved.source.clone(),
                url: moved.url.clone(),
                own,
            });
        }
        let hram = self.hram.iter().filter_map(|hram| Some((hram, hram.day.in_year(year)?)));
        entries.extend(hram.map(|(hram, date)| DayEntry {
            key: HRAM.to_owned(),
            date,
            reason: SkipReason::Hram,
            name: hram.saying(),
            worked: None,
            binds: None,
            source: String::new(),
            url: None,
            struck: false,
            own: true,
        }));
        entries.sort_by(|one, other| (one.date, &one.key).cmp(&(other.date, &other.key)));
        entries
    }

    fn is_struck(&self, key: &str) -> bool {
        self.struck.contains(key)
    }
}

fn marked<'a, T>(published: &'a [T], own: &'a [T]) -> impl Iterator<Item = (&'a T, bool)> {
    published.iter().map(|one| (one, false)).chain(own.iter().map(|one| (one, true)))
}

fn holiday_key(holiday: &Holiday) -> String {
    format!("holiday/{}", holiday.id)
}

fn moved_key(moved: &Moved) -> String {
    format!("moved/{}", moved.off)
}

fn own_key(id: &str) -> String {
    format!("own/{id}")
}
