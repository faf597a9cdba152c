//! Which certificate is held where, and which service knows it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::id::{CertificateId, SystemId};
use crate::message::Saying;
use crate::words::Environment;

pub use finding::{CustodyFinding, findings};
pub use handover::{
    Beside, Handover, Renewal, Validity, beside, handover, is_being_replaced, renewal_in, renewal_of,
    still_counts, still_to_tell,
};
pub use lifecycle::{CustodyError, activate, remove, supersede};
pub use need::{Need, certificate_need};

mod finding;
mod handover;
mod lifecycle;
mod need;
#[cfg(test)]
mod tests;

/// A certificate of one system in one environment. Its serial number and bytes are kept apart: the serial in the
/// keyring, the bytes sealed.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct HeldCertificate {
    pub id: CertificateId,
    pub system: SystemId,
    pub environment: Environment,
    pub state: CustodyState,
    pub added: DateTime<Utc>,
    /// When it was taken into use; none while it is pending, or when that wasn't recorded.
    pub activated: Option<DateTime<Utc>>,
    /// When another one took its place.
    pub superseded: Option<DateTime<Utc>>,
    /// Common name of the subject; empty when only the serial is known.
    pub subject: String,
    /// Common name of the issuer; empty when not known.
    pub issuer: String,
    pub not_before: Option<DateTime<Utc>>,
    pub not_after: Option<DateTime<Utc>>,
    /// SHA-256 over the exact DER bytes, upper-case hex; none when only the serial is known.
    pub fingerprint: Option<String>,
    /// SHA-256 over the SubjectPublicKeyInfo, upper-case hex: tells whether the key is new.
    pub key_hash: Option<String>,
}

#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CustodyState {
    /// Got, but not in use yet: the services haven't confirmed it.
    Pending,
    Active,
    /// Another one has taken its place.
    Superseded,
    Removed,
}

impl CustodyState {
    pub fn saying(self) -> Saying {
        Saying::new(match self {
            CustodyState::Pending => "custody-pending",
            CustodyState::Active => "custody-active",
            CustodyState::Superseded => "custody-superseded",
            CustodyState::Removed => "custody-removed",
        })
    }
}

impl HeldCertificate {
    /// In use, or about to be.
    pub fn is_current(&self) -> bool {
        matches!(self.state, CustodyState::Active | CustodyState::Pending)
    }

    /// Whether its time is over. One whose end isn't known hasn't expired.
    pub fn has_expired(&self, now: DateTime<Utc>) -> bool {
        // RFC 5280, 4.1.2.5: the last moment belongs to the time of validity.
        self.not_after.is_some_and(|end| now > end)
    }

    /// Whether its time has begun and isn't over.
    pub fn is_in_time(&self, now: DateTime<Utc>) -> bool {
        !self.has_expired(now) && self.not_before.is_none_or(|begin| begin <= now)
    }

    pub fn validity(&self) -> Validity {
        Validity { from: self.not_before, until: self.not_after }
    }

    pub fn expiry(&self, now: DateTime<Utc>) -> Expiry {
        let Some(end) = self.not_after else { return Expiry::Unknown };
        let days = days_left(end, now);
        if self.has_expired(now) {
            Expiry::Expired { days: -days }
        } else if days <= URGENT_DAYS {
            Expiry::Urgent { days }
        } else if days <= SOON_DAYS {
            Expiry::Soon { days }
        } else {
            Expiry::Far { days }
        }
    }
}

/// How near the end is, in days of Chișinău's calendar.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Expiry {
    /// Days since the end; 0 when it ended earlier today.
    Expired {
        days: i64,
    },
    Urgent {
        days: i64,
    },
    Soon {
        days: i64,
    },
    Far {
        days: i64,
    },
    Unknown,
}

/// Renewal needs STISC and MEGA, so it is time to begin.
pub const SOON_DAYS: i64 = 60;
/// MEGA's own health checks call a certificate degraded under 30 days.
pub const URGENT_DAYS: i64 = 30;

impl Expiry {
    /// "Expires in 12 days", "Expired a day ago".
    pub fn saying(self) -> Saying {
        match self {
            Expiry::Expired { days: 0 } => Saying::new("custody-expired-today"),
            Expiry::Expired { days } => Saying::new("custody-expired").with("days", days),
            Expiry::Urgent { days: 0 } => Saying::new("custody-expires-today"),
            Expiry::Urgent { days } | Expiry::Soon { days } | Expiry::Far { days } => {
                Saying::new("custody-expires").with("days", days)
            }
            Expiry::Unknown => Saying::new("custody-expiry-unknown"),
        }
    }
}

/// How many days of Chișinău's calendar from now to the end; negative after it.
pub fn days_left(not_after: DateTime<Utc>, now: DateTime<Utc>) -> i64 {
    (chisinau_day(not_after) - chisinau_day(now)).num_days()
}

/// What the clocks in Chișinău show at this moment, to the minute: `2026-11-22 12:00`.
pub fn chisinau_time(moment: DateTime<Utc>) -> String {
    moment.with_timezone(&chrono_tz::Europe::Chisinau).format("%Y-%m-%d %H:%M").to_string()
}

/// Which day it is in Chișinău at this moment.
pub fn chisinau_day(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&chrono_tz::Europe::Chisinau).date_naive()
}

/// A service in one environment knows this certificate.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Registration {
    pub certificate: CertificateId,
    /// Identifier in the catalogue (`mpass`), or the name of another MEGA service (`MNotify`).
    pub service: String,
    pub since: Option<NaiveDate>,
}
