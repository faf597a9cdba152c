//! What the officer is to be warned of, so that no certificate expires and no date passes unnoticed.
//!
//! Days are those of Chișinău's calendar, whatever the machine's time zone. A threshold that was *crossed* is due until
//! a message about it, or about a nearer one, is recorded: however long the machine was off, and several at once give
//! one message. A message is shown first and recorded then, so a crash in between repeats it, under the same tag.

mod due;
mod plan;
mod rules;
mod terms;
#[cfg(test)]
mod tests;
mod watched;

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::CertificateId;
use crate::message::{Args, Saying};

pub use due::{due, from_the_future};
pub use plan::{Advice, Late, PlanStep, PlanWhat, Ready, RenewalPlan, renewal_plan, renewal_start};
pub use rules::{NotRules, Rules, Settings, Snooze, SnoozeError, snooze};
pub use terms::{Basis, Lasting, PlanDays, PlanTerms};
pub use watched::{WatchedCertificate, WatchedDate, WatchedKind};

/// What a reminder is about.
#[derive(Clone, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub enum Subject {
    Certificate(CertificateId),
    /// A date to watch, by the identifier that whoever keeps it gave it.
    Date(String),
}

/// Not a subject as [`Subject::tag`] writes it.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("not the subject of a reminder")]
pub struct NotASubject;

impl Subject {
    /// `certificate/…` or `date/…`: names the subject in the database, and its notification on the screen, so that a
    /// newer one takes the place of an older one.
    pub fn tag(&self) -> String {
        match self {
            Subject::Certificate(id) => format!("certificate/{id}"),
            Subject::Date(id) => format!("date/{id}"),
        }
    }

    pub fn parse(tag: &str) -> Result<Subject, NotASubject> {
        match tag.split_once('/') {
            Some(("certificate", id)) => {
                CertificateId::parse(id).map(Subject::Certificate).ok_or(NotASubject)
            }
            Some(("date", id)) if !id.is_empty() => Ok(Subject::Date(id.to_owned())),
            _ => Err(NotASubject),
        }
    }
}

impl TryFrom<String> for Subject {
    type Error = NotASubject;
    fn try_from(tag: String) -> Result<Subject, NotASubject> {
        Subject::parse(&tag)
    }
}

impl From<Subject> for String {
    fn from(subject: Subject) -> String {
        subject.tag()
    }
}

/// A day on which a reminder becomes due.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(try_from = "String", into = "String")]
pub enum Threshold {
    /// The day to which the officer put the reminder off.
    Asked,
    /// So many days before the day itself; 0 is the day itself.
    Before(u32),
    /// So many days after it.
    After(u32),
}

/// Not a threshold as it is written in the database.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("not a threshold")]
pub struct NotAThreshold;

impl Threshold {
    /// Larger is nearer to the end, or further beyond it.
    fn rank(self) -> i64 {
        match self {
            Threshold::Asked => i64::MIN,
            Threshold::Before(days) => -i64::from(days),
            Threshold::After(days) => i64::from(days),
        }
    }

    /// The day on which it is crossed, for something that ends on `day`.
    fn crossing(self, day: NaiveDate) -> NaiveDate {
        let days = match self {
            Threshold::Asked => 0,
            other => other.rank(),
        };
        chrono::Duration::try_days(days).and_then(|days| day.checked_add_signed(days)).unwrap_or(day)
    }
}

impl std::fmt::Display for Threshold {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Threshold::Asked => f.write_str("asked"),
            Threshold::Before(days) => write!(f, "before-{days}"),
            Threshold::After(days) => write!(f, "after-{days}"),
        }
    }
}

impl TryFrom<String> for Threshold {
    type Error = NotAThreshold;
    fn try_from(text: String) -> Result<Threshold, NotAThreshold> {
        let days = |digits: &str| digits.parse().map_err(|_| NotAThreshold);
        match text.split_once('-') {
            None if text == "asked" => Ok(Threshold::Asked),
            Some(("before", digits)) => days(digits).map(Threshold::Before),
            Some(("after", digits)) => days(digits).map(Threshold::After),
            _ => Err(NotAThreshold),
        }
    }
}

impl From<Threshold> for String {
    fn from(threshold: Threshold) -> String {
        threshold.to_string()
    }
}

/// A message that was shown.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Recorded {
    pub subject: Subject,
    /// The nearest one that was crossed then.
    pub threshold: Threshold,
    /// The day, in Chișinău, on which it was shown.
    pub on: NaiveDate,
}

/// One warning about one date.
#[derive(Clone, Eq, PartialEq)]
pub struct Reminder {
    pub subject: Subject,
    pub threshold: Threshold,
    /// The last day of the certificate or of the term, or the date itself.
    pub day: NaiveDate,
    /// Identifier of the message in `locales/`; its title has `-title` behind it.
    pub code: String,
    pub args: Args,
}

/// Without what the message says: the officer's words may be among it.
impl fmt::Debug for Reminder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reminder")
            .field("subject", &self.subject)
            .field("threshold", &self.threshold)
            .field("day", &self.day)
            .field("code", &self.code)
            .finish_non_exhaustive()
    }
}

impl Reminder {
    /// The certificate, when it is about one.
    pub fn certificate(&self) -> Option<&CertificateId> {
        match &self.subject {
            Subject::Certificate(id) => Some(id),
            Subject::Date(_) => None,
        }
    }

    /// The same whenever the same thing is warned of.
    pub fn tag(&self) -> String {
        self.subject.tag()
    }

    pub fn title(&self) -> Saying {
        Saying { code: format!("{}-title", self.code), args: self.args.clone() }
    }

    pub fn body(&self) -> Saying {
        Saying { code: self.code.clone(), args: self.args.clone() }
    }

    /// The same, saying what the plan of the renewal asks for next, and by which day.
    #[must_use]
    pub fn with_plan(mut self, plan: &RenewalPlan) -> Reminder {
        let next = plan.open().next();
        let word = match next {
            _ if plan.late.is_some() => "late",
            Some(step) => step.what.as_str(),
            None => "finish",
        };
        let saying = Saying { code: self.code, args: self.args }.with("renewal", word);
        let saying = match next {
            Some(step) => saying.with("by_long", step.by),
            None => saying,
        };
        (self.code, self.args) = (saying.code, saying.args);
        self
    }

    /// What is to be kept once it was shown on `today`.
    pub fn recorded(&self, today: NaiveDate) -> Recorded {
        Recorded { subject: self.subject.clone(), threshold: self.threshold, on: today }
    }
}
