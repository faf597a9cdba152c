mod clock;
mod life;
mod plan;
mod thresholds;
mod words;

use chrono::{DateTime, NaiveDate, Utc};

use super::*;
use crate::custody::{Beside, CustodyState, HeldCertificate, chisinau_day};
use crate::id::SystemId;
use crate::words::Environment;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A moment as it is written with Chișinău's own offset.
fn at(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().with_timezone(&Utc)
}

fn ends(not_after: DateTime<Utc>) -> WatchedCertificate {
    WatchedCertificate {
        held: HeldCertificate {
            id: CertificateId::new(),
            system: SystemId::new(),
            environment: Environment::Production,
            state: CustodyState::Active,
            added: at("2025-01-01T10:00:00+02:00"),
            activated: None,
            superseded: None,
            subject: String::new(),
            issuer: String::new(),
            not_before: None,
            not_after: Some(not_after),
            fingerprint: None,
            key_hash: None,
        },
        system: "e-Avize".to_owned(),
        renewal_begun: false,
        beside: Beside::Only,
    }
}

/// 26 November 2026, 09:12 in Chișinău.
fn usual() -> WatchedCertificate {
    ends(at("2026-11-26T09:12:00+02:00"))
}

fn look(now: &str, certificate: &WatchedCertificate, recorded: &[Recorded]) -> Vec<Reminder> {
    due(at(now), std::slice::from_ref(certificate), &[], recorded, &Settings::default())
}

/// The threshold of the only reminder, if there is one.
fn threshold(reminders: &[Reminder]) -> Option<Threshold> {
    assert!(reminders.len() <= 1, "one message for one certificate: {reminders:?}");
    reminders.first().map(|reminder| reminder.threshold)
}
