//! From one certificate to the next: the days on which both are valid, or neither is.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{CustodyState, HeldCertificate, Registration, chisinau_day};
use crate::id::SystemId;
use crate::words::Environment;

/// How the times of two certificates follow each other, in days of Chișinău's calendar.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Handover {
    /// Both are valid from one day until the other; `days` is 0 within a single day.
    Both { from: NaiveDate, until: NaiveDate, days: i64 },
    /// After `from` one has ended, and the other begins on `until`.
    Gap { from: NaiveDate, until: NaiveDate, days: i64 },
    /// A beginning or an end isn't known.
    Unknown,
}

/// When a certificate is valid; what isn't known is left open.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Validity {
    pub from: Option<chrono::DateTime<chrono::Utc>>,
    pub until: Option<chrono::DateTime<chrono::Utc>>,
}

/// Compares two times of validity; which one comes first doesn't matter.
pub fn handover(one: Validity, other: Validity) -> Handover {
    let (Some(from), Some(until)) = (one.from.zip(other.from), one.until.zip(other.until)) else {
        return Handover::Unknown;
    };
    let (from, until) = (from.0.max(from.1), until.0.min(until.1));
    let days = |from: NaiveDate, until: NaiveDate| (until - from).num_days();
    let (later_begins, earlier_ends) = (chisinau_day(from), chisinau_day(until));
    if from <= until {
        let (from, until) = (later_begins, earlier_ends);
        Handover::Both { from, until, days: days(from, until) }
    } else {
        let (from, until) = (earlier_ends, later_begins);
        Handover::Gap { from, until, days: days(from, until) }
    }
}

/// The certificate in use and the one that waits to take its place.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Renewal {
    pub old: HeldCertificate,
    pub new: HeldCertificate,
}

/// The renewal that a certificate is part of, on either side. Of several that wait, the one that lasts longest.
pub fn renewal_of(certificate: &HeldCertificate, held: &[HeldCertificate]) -> Option<Renewal> {
    let beside = |state: CustodyState| {
        held.iter()
            .filter(move |other| other.id != certificate.id && other.state == state)
            .filter(|other| {
                other.system == certificate.system && other.environment == certificate.environment
            })
            .max_by_key(|other| (other.not_after, other.added))
            .cloned()
    };
    match certificate.state {
        CustodyState::Active => {
            Some(Renewal { old: certificate.clone(), new: beside(CustodyState::Pending)? })
        }
        CustodyState::Pending => {
            Some(Renewal { old: beside(CustodyState::Active)?, new: certificate.clone() })
        }
        CustodyState::Superseded | CustodyState::Removed => None,
    }
}

/// The renewal of a system's certificate in one environment, as far as it got: the old certificate, and the new one that
/// some service must still be told of. With nothing new, the certificate in use is the old one.
pub fn renewal_in<'a>(
    system: &SystemId,
    environment: Environment,
    held: &'a [HeldCertificate],
    registrations: &[Registration],
) -> (Option<&'a HeldCertificate>, Option<&'a HeldCertificate>) {
    let newest = |state: CustodyState| {
        held.iter()
            .filter(|one| one.system == *system && one.environment == environment && one.state == state)
            .max_by_key(|one| (one.not_after, one.added))
    };
    let (active, before) = (newest(CustodyState::Active), newest(CustodyState::Superseded));
    if let Some(pending) = newest(CustodyState::Pending) {
        return (active.or(before), Some(pending));
    }
    // Taken into use already, though not every service knows it.
    if let (Some(old), Some(new)) = (before, active) {
        let renewal = Renewal { old: old.clone(), new: new.clone() };
        if !still_to_tell(&renewal, registrations).is_empty() {
            return (Some(old), Some(new));
        }
    }
    (active.or(before), None)
}

/// Which of two certificates of a system in one environment it is, so that nobody takes one for the other.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Beside {
    /// The one that takes the place of another.
    New,
    /// The one whose place is taken.
    Old,
    /// There is no other.
    #[default]
    Only,
}

impl Beside {
    pub fn as_str(self) -> &'static str {
        match self {
            Beside::New => "new",
            Beside::Old => "old",
            Beside::Only => "only",
        }
    }
}

/// Which one it is among those that are held.
pub fn beside(
    certificate: &HeldCertificate,
    held: &[HeldCertificate],
    registrations: &[Registration],
) -> Beside {
    match renewal_in(&certificate.system, certificate.environment, held, registrations) {
        (Some(_), Some(new)) if new.id == certificate.id => Beside::New,
        (Some(old), Some(_)) if old.id == certificate.id => Beside::Old,
        (Some(active), None) if active.id != certificate.id => Beside::Old,
        _ if certificate.state == CustodyState::Superseded => Beside::Old,
        _ => Beside::Only,
    }
}

/// Whether it is the old one of a renewal: a new certificate is there, and some service must still be told of it.
pub fn is_being_replaced(
    certificate: &HeldCertificate,
    held: &[HeldCertificate],
    registrations: &[Registration],
) -> bool {
    let (old, new) = renewal_in(&certificate.system, certificate.environment, held, registrations);
    new.is_some() && old.is_some_and(|old| old.id == certificate.id)
}

/// Whether its end still matters. One that is marked as replaced isn't, as long as a service knows no other.
pub fn still_counts(
    certificate: &HeldCertificate,
    held: &[HeldCertificate],
    registrations: &[Registration],
) -> bool {
    match certificate.state {
        CustodyState::Active | CustodyState::Pending => true,
        CustodyState::Removed => false,
        CustodyState::Superseded => is_being_replaced(certificate, held, registrations),
    }
}

/// Services that know the old certificate and not yet the new one, by name.
pub fn still_to_tell(renewal: &Renewal, registrations: &[Registration]) -> Vec<String> {
    let knows = |certificate: &HeldCertificate| -> BTreeSet<&str> {
        let own = registrations.iter().filter(|known| known.certificate == certificate.id);
        own.map(|known| known.service.as_str()).collect()
    };
    knows(&renewal.old).difference(&knows(&renewal.new)).map(|service| (*service).to_owned()).collect()
}
