//! Pending → active → superseded → removed.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::{CustodyState, HeldCertificate, Registration};
use crate::message::Saying;

/// Why the state of a certificate cannot change.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum CustodyError {
    /// The certificates belong to different environments.
    #[error("the certificates belong to different environments")]
    AnotherEnvironment,
    /// The certificates belong to different systems.
    #[error("the certificates belong to different systems")]
    AnotherSystem,
    /// Its time is over.
    #[error("the certificate has expired")]
    Expired,
    /// Only an active certificate is superseded, and only by an active one.
    #[error("the certificate isn't active")]
    NotActive,
    /// Some services know the old certificate only.
    #[error("{} know the old certificate only", services.join(", "))]
    NotEverywhere { services: Vec<String> },
    /// Only a pending certificate becomes active.
    #[error("the certificate isn't pending")]
    NotPending,
    /// It is removed already.
    #[error("the certificate is removed already")]
    Removed,
    /// A certificate cannot take its own place.
    #[error("it is the same certificate")]
    Same,
    /// Services still know it and it is active.
    #[error("{} still know the certificate", services.join(", "))]
    StillInUse { services: Vec<String> },
}

impl CustodyError {
    pub fn saying(&self) -> Saying {
        let with = |code: &str, services: &[String]| Saying::new(code).with("services", services.join(", "));
        match self {
            CustodyError::AnotherEnvironment => Saying::new("custody-another-environment"),
            CustodyError::AnotherSystem => Saying::new("custody-another-system"),
            CustodyError::Expired => Saying::new("custody-already-expired"),
            CustodyError::NotActive => Saying::new("custody-not-active"),
            CustodyError::NotEverywhere { services } => with("custody-not-everywhere", services),
            CustodyError::NotPending => Saying::new("custody-not-pending"),
            CustodyError::Removed => Saying::new("custody-already-removed"),
            CustodyError::Same => Saying::new("custody-same"),
            CustodyError::StillInUse { services } => with("custody-still-in-use", services),
        }
    }
}

/// Takes a pending certificate into use.
pub fn activate(certificate: &HeldCertificate, now: DateTime<Utc>) -> Result<HeldCertificate, CustodyError> {
    if certificate.state != CustodyState::Pending {
        return Err(CustodyError::NotPending);
    }
    if certificate.has_expired(now) {
        return Err(CustodyError::Expired);
    }
    Ok(HeldCertificate { state: CustodyState::Active, activated: Some(now), ..certificate.clone() })
}

/// Puts `new` in the place of `old`: the old one is superseded once every service that knows it knows the new one.
pub fn supersede(
    old: &HeldCertificate,
    new: &HeldCertificate,
    registrations: &[Registration],
    now: DateTime<Utc>,
) -> Result<HeldCertificate, CustodyError> {
    if old.id == new.id {
        return Err(CustodyError::Same);
    }
    if old.system != new.system {
        return Err(CustodyError::AnotherSystem);
    }
    if old.environment != new.environment {
        return Err(CustodyError::AnotherEnvironment);
    }
    if old.state != CustodyState::Active || new.state != CustodyState::Active {
        return Err(CustodyError::NotActive);
    }
    if new.has_expired(now) {
        return Err(CustodyError::Expired);
    }
    let knows_new = services(new, registrations);
    let left: Vec<String> = services(old, registrations).difference(&knows_new).cloned().collect();
    if !left.is_empty() {
        return Err(CustodyError::NotEverywhere { services: left });
    }
    Ok(HeldCertificate { state: CustodyState::Superseded, superseded: Some(now), ..old.clone() })
}

/// Gives a certificate up. One that is in use, in time and known to services is superseded first.
pub fn remove(
    certificate: &HeldCertificate,
    registrations: &[Registration],
    now: DateTime<Utc>,
) -> Result<HeldCertificate, CustodyError> {
    if certificate.state == CustodyState::Removed {
        return Err(CustodyError::Removed);
    }
    let services = services(certificate, registrations);
    if certificate.state == CustodyState::Active && !certificate.has_expired(now) && !services.is_empty() {
        return Err(CustodyError::StillInUse { services: services.into_iter().collect() });
    }
    Ok(HeldCertificate { state: CustodyState::Removed, ..certificate.clone() })
}

fn services(certificate: &HeldCertificate, registrations: &[Registration]) -> BTreeSet<String> {
    registrations
        .iter()
        .filter(|registration| registration.certificate == certificate.id)
        .map(|registration| registration.service.clone())
        .collect()
}
