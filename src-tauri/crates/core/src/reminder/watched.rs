//! What is watched, and what is said of it.

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};

use super::{Reminder, Subject, Threshold};
use crate::custody::{Beside, CustodyState, HeldCertificate, chisinau_day, days_left};
use crate::message::Saying;

/// A certificate with what a warning says of it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct WatchedCertificate {
    pub held: HeldCertificate,
    /// Name of the information system.
    pub system: String,
    /// A new certificate waits beside it: MEGA hasn't confirmed it everywhere.
    pub renewal_begun: bool,
    /// Which of two it is.
    pub beside: Beside,
}

/// A date other than a certificate's end. Only what is still open is watched.
#[derive(Clone, Eq, PartialEq)]
pub struct WatchedDate {
    /// Stays the same from run to run.
    pub id: String,
    pub kind: WatchedKind,
    pub day: NaiveDate,
    /// What it is about, in the officer's language: system and step, or the officer's own words.
    pub about: String,
}

#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum WatchedKind {
    /// The last day of MEGA's term.
    MegaTerm,
    /// The same, counted from the day of sending: receipt isn't confirmed.
    MegaTermEstimate,
    /// A date that the officer added.
    Own,
    /// The last day of a certificate with which a service signs.
    Signing,
    /// The last day on which STISC should have answered or delivered.
    StiscTerm,
}

/// Without the officer's words.
impl fmt::Debug for WatchedDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WatchedDate")
            .field("id", &self.id)
            .field("kind", &self.kind)
            .field("day", &self.day)
            .finish_non_exhaustive()
    }
}

impl WatchedCertificate {
    pub fn subject(&self) -> Subject {
        Subject::Certificate(self.held.id.clone())
    }

    /// Its warning as it would be now, whether one is due or not.
    pub fn told(&self, now: DateTime<Utc>) -> Reminder {
        let end = self.held.not_after.unwrap_or(now);
        let Saying { code, args } = self.saying(end, now);
        Reminder { subject: self.subject(), threshold: Threshold::Asked, day: chisinau_day(end), code, args }
    }

    /// Its last day in Chișinău; none when it isn't known, or when the certificate needs no warning: removed, or
    /// superseded, which a certificate is only once every service knows the new one (`custody::supersede`). While
    /// MEGA hasn't confirmed the new one, the old one is active and is warned of.
    pub(super) fn last_day(&self) -> Option<NaiveDate> {
        match self.held.state {
            CustodyState::Active | CustodyState::Pending => self.held.not_after.map(chisinau_day),
            CustodyState::Removed | CustodyState::Superseded => None,
        }
    }

    pub(super) fn saying(&self, end: DateTime<Utc>, now: DateTime<Utc>) -> Saying {
        let days = days_left(end, now);
        let time = end.with_timezone(&chrono_tz::Europe::Chisinau).format("%H:%M").to_string();
        // RFC 5280, 4.1.2.5: the last moment belongs to the time of validity. Days are never negative before it.
        let saying = match (self.held.has_expired(now), days) {
            (false, 0) => Saying::new("reminder-expires-today").with("time", time),
            (false, _) => Saying::new("reminder-expires").with("days", days),
            (true, 0) => Saying::new("reminder-expired-today").with("time", time),
            (true, _) => Saying::new("reminder-expired").with("days", -days),
        };
        saying
            .with("date_long", chisinau_day(end))
            .with("environment", self.held.environment.as_str())
            .with("renewal", if self.renewal_begun { "begun" } else { "none" })
            .with("system", self.system.as_str())
            .with("which", self.beside.as_str())
    }
}

impl WatchedDate {
    pub fn subject(&self) -> Subject {
        Subject::Date(self.id.clone())
    }

    /// The day to which the thresholds count: a term has passed once its last day is over.
    pub fn counted_to(&self) -> NaiveDate {
        match self.kind {
            WatchedKind::Own | WatchedKind::Signing => self.day,
            _ => self.day.succ_opt().unwrap_or(self.day),
        }
    }

    /// Of a term nothing is said before it has passed.
    pub(super) fn is_silent(&self, today: NaiveDate) -> bool {
        !matches!(self.kind, WatchedKind::Own | WatchedKind::Signing) && today <= self.day
    }

    pub(super) fn saying(&self, today: NaiveDate) -> Saying {
        let days = (self.day - today).num_days();
        let saying = match self.kind {
            WatchedKind::MegaTerm => Saying::new("reminder-term-passed").with("days", -days),
            WatchedKind::MegaTermEstimate => Saying::new("reminder-estimate-passed").with("days", -days),
            WatchedKind::StiscTerm => Saying::new("reminder-stisc-passed").with("days", -days),
            WatchedKind::Signing if days > 0 => Saying::new("reminder-signing-ahead").with("days", days),
            WatchedKind::Signing if days == 0 => Saying::new("reminder-signing-today"),
            WatchedKind::Signing => Saying::new("reminder-signing-passed").with("days", -days),
            WatchedKind::Own if days > 0 => Saying::new("reminder-date-ahead").with("days", days),
            WatchedKind::Own if days == 0 => Saying::new("reminder-date-today"),
            WatchedKind::Own => Saying::new("reminder-date-passed").with("days", -days),
        };
        saying.with("about", self.about.as_str()).with("date_long", self.day)
    }
}
