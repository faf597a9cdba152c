//! What the officer says of a renewal, and whether it can be true.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Course, RenewalStep, Standing};
use crate::id::CertificateId;
use crate::message::Saying;

/// What only the officer can say of a renewal. The rest is read from certificates, registrations and letters.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Happening {
    /// The new certificate was ordered from STISC.
    Ordered,
    /// It was collected.
    Collected,
    /// The developers switched the system to it.
    Switched,
    /// The system was tried out with it.
    Tested,
}

impl Happening {
    pub const ALL: [Happening; 4] =
        [Happening::Ordered, Happening::Collected, Happening::Switched, Happening::Tested];

    pub fn as_str(self) -> &'static str {
        match self {
            Happening::Ordered => "ordered",
            Happening::Collected => "collected",
            Happening::Switched => "switched",
            Happening::Tested => "tested",
        }
    }

    pub fn parse(text: &str) -> Option<Happening> {
        Happening::ALL.into_iter().find(|known| known.as_str() == text)
    }
}

/// Something that happened on the way, by the officer's word.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RenewalEvent {
    /// The certificate that is replaced.
    pub certificate: CertificateId,
    pub what: Happening,
    pub on: NaiveDate,
    pub noted: DateTime<Utc>,
    /// Free text, so it is kept sealed.
    pub note: String,
}

/// Why the officer's word cannot stand.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum HappeningError {
    /// It is noted already; undo comes first.
    #[error("noted already")]
    Already,
    /// Something that it follows happened later.
    #[error("{on} is before {earlier}, when the step before was done")]
    BeforeEarlier { on: NaiveDate, earlier: NaiveDate },
    /// Not every service knows the new certificate.
    #[error("MEGA has not confirmed it everywhere")]
    NotConfirmed,
    /// The day lies after today.
    #[error("{on} has not come yet")]
    InTheFuture { on: NaiveDate },
}

impl HappeningError {
    pub fn saying(self) -> Saying {
        match self {
            HappeningError::Already => Saying::new("renewing-already"),
            HappeningError::BeforeEarlier { on, earlier } => {
                Saying::new("renewing-before-earlier").with("day", on).with("earlier", earlier)
            }
            HappeningError::NotConfirmed => Saying::new("renewing-not-confirmed"),
            HappeningError::InTheFuture { on } => Saying::new("renewing-in-the-future").with("day", on),
        }
    }
}

impl Course {
    /// Whether the officer may say that it happened on that day.
    pub fn may_happen(&self, what: Happening, on: NaiveDate, today: NaiveDate) -> Result<(), HappeningError> {
        let step = match what {
            Happening::Ordered => RenewalStep::Order,
            Happening::Collected => RenewalStep::Collect,
            Happening::Switched => RenewalStep::Switch,
            Happening::Tested => RenewalStep::Test,
        };
        if on > today {
            return Err(HappeningError::InTheFuture { on });
        }
        let confirmed = matches!(self.standing(RenewalStep::Confirm), Standing::Done(_));
        match self.standing(step) {
            Standing::Done(_) => return Err(HappeningError::Already),
            _ if step > RenewalStep::Confirm && !confirmed => return Err(HappeningError::NotConfirmed),
            _ => {}
        }
        // A confirmation may have been noted later than it came.
        let before: &[RenewalStep] = match what {
            Happening::Ordered | Happening::Switched => &[],
            Happening::Collected => &[RenewalStep::Order],
            Happening::Tested => &[RenewalStep::Switch],
        };
        let days = before.iter().filter_map(|step| match self.standing(*step) {
            Standing::Done(day) => day,
            _ => None,
        });
        match days.max() {
            Some(earlier) if on < earlier => Err(HappeningError::BeforeEarlier { on, earlier }),
            _ => Ok(()),
        }
    }
}
