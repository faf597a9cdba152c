//! When warnings come: thresholds, and what was put off.

use chrono::{Duration, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Recorded, Subject, Threshold};
use crate::message::Saying;

/// How often is warned of one kind of thing.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(try_from = "Written")]
pub struct Rules {
    /// Days before, from far to near, each once; the last is 0, the day itself.
    before: Vec<u32>,
    /// After the day, again after so many days each.
    every: u32,
}

#[derive(Deserialize)]
struct Written {
    before: Vec<u32>,
    every: u32,
}

/// Thresholds that can't be.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum NotRules {
    /// A threshold is more than two years before the day.
    #[error("more than {MOST_BEFORE} days before")]
    TooEarly,
    /// Once it is past, the warning comes again after 1 to 30 days.
    #[error("not within 1 to {MOST_EVERY} days")]
    TooSeldom,
}

const MOST_BEFORE: u32 = 730;
const MOST_EVERY: u32 = 30;

impl NotRules {
    pub fn saying(self) -> Saying {
        match self {
            NotRules::TooEarly => Saying::new("reminder-wrong-early").with("days", MOST_BEFORE),
            NotRules::TooSeldom => Saying::new("reminder-wrong-seldom").with("days", MOST_EVERY),
        }
    }
}

impl Rules {
    /// Days before in any order; the day itself is always among them.
    pub fn new(before: impl IntoIterator<Item = u32>, every: u32) -> Result<Rules, NotRules> {
        let mut before: Vec<u32> = before.into_iter().chain([0]).collect();
        before.sort_unstable_by(|one, other| other.cmp(one));
        before.dedup();
        if before.first().is_some_and(|days| *days > MOST_BEFORE) {
            return Err(NotRules::TooEarly);
        }
        if !(1..=MOST_EVERY).contains(&every) {
            return Err(NotRules::TooSeldom);
        }
        Ok(Rules { before, every })
    }

    /// 60, 30, 14, 7, 3, 1 days, the day itself, then every week.
    pub fn of_certificates() -> Rules {
        Rules { before: vec![60, 30, 14, 7, 3, 1, 0], every: WEEK }
    }

    /// A week and a day before, the day itself, then every week.
    pub fn of_dates() -> Rules {
        Rules { before: vec![7, 1, 0], every: WEEK }
    }

    /// From far to near, the day itself last.
    pub fn before(&self) -> &[u32] {
        &self.before
    }

    pub fn every(&self) -> u32 {
        self.every
    }

    /// The nearest threshold that is crossed today, for something that ends on `day`.
    pub(super) fn crossed(&self, day: NaiveDate, today: NaiveDate) -> Option<Threshold> {
        let left = (day - today).num_days();
        if left > 0 {
            let near = self.before.iter().rev().find(|days| i64::from(**days) >= left)?;
            return Some(Threshold::Before(*near));
        }
        let times = left.unsigned_abs() / u64::from(self.every);
        match u32::try_from(times * u64::from(self.every)) {
            Ok(0) => Some(Threshold::Before(0)),
            after => Some(Threshold::After(after.unwrap_or(u32::MAX))),
        }
    }
}

const WEEK: u32 = 7;

impl TryFrom<Written> for Rules {
    type Error = NotRules;
    fn try_from(written: Written) -> Result<Rules, NotRules> {
        Rules::new(written.before, written.every)
    }
}

/// What the officer set.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub struct Settings {
    pub certificates: Rules,
    /// Of dates that the officer added, and of terms: those count from the day after they passed.
    pub dates: Rules,
    pub snoozed: Vec<Snooze>,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { certificates: Rules::of_certificates(), dates: Rules::of_dates(), snoozed: Vec::new() }
    }
}

/// The officer doesn't want to hear of it before a day.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Snooze {
    pub subject: Subject,
    pub until: NaiveDate,
    /// The day on which it was put off.
    pub on: NaiveDate,
}

/// Why a warning can't be put off to that day.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum SnoozeError {
    /// The day isn't after today.
    #[error("not after today")]
    NotAhead,
    /// It would hide the end itself, or be silent for more than four weeks after it.
    #[error("at the latest until {latest}")]
    TooLong { latest: NaiveDate },
}

impl SnoozeError {
    pub fn saying(self) -> Saying {
        match self {
            SnoozeError::NotAhead => Saying::new("reminder-snooze-ahead"),
            SnoozeError::TooLong { latest } => {
                Saying::new("reminder-snooze-long").with("latest_long", latest)
            }
        }
    }
}

/// Puts the warning of something that ends on `day` off: at the longest to that day, or by four weeks when it is over.
pub fn snooze(
    subject: Subject,
    day: NaiveDate,
    until: NaiveDate,
    today: NaiveDate,
) -> Result<Snooze, SnoozeError> {
    let latest = latest(day, today);
    if until <= today {
        Err(SnoozeError::NotAhead)
    } else if until > latest {
        Err(SnoozeError::TooLong { latest })
    } else {
        Ok(Snooze { subject, until, on: today })
    }
}

const LONGEST_AFTER: i64 = 28;

fn latest(day: NaiveDate, on: NaiveDate) -> NaiveDate {
    if on < day { day } else { on.checked_add_signed(Duration::days(LONGEST_AFTER)).unwrap_or(on) }
}

impl Snooze {
    /// The day on which the warning comes back. Never later than the rules allow, even if the end was corrected since;
    /// none while the clock stands before the day on which it was put off.
    pub(super) fn until(&self, day: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
        (self.on <= today).then(|| self.until.min(latest(day, self.on)))
    }
}

impl Recorded {
    /// Whether it was shown on a day that this day can know of. A clock that was set right by some hours may have
    /// passed midnight.
    pub(super) fn is_trusted(&self, today: NaiveDate) -> bool {
        self.on <= today.succ_opt().unwrap_or(today)
    }

    /// Whether this threshold needs no message any more: one came since it was crossed, about it or a nearer one. An
    /// older message was about another end, corrected since.
    pub(super) fn covers(&self, threshold: Threshold, crossing: NaiveDate, today: NaiveDate) -> bool {
        self.is_trusted(today) && self.on >= crossing && self.threshold.rank() >= threshold.rank()
    }
}
