//! Certificate or serial number: what a service is to be sent.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::{CustodyState, HeldCertificate, Registration};
use crate::id::{CertificateId, SystemId};
use crate::message::Saying;
use crate::words::Environment;

/// What one service needs for a system in one environment.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Need {
    /// The certificate itself goes to MEGA: no other service of theirs knows it in this environment.
    Certificate {
        certificate: CertificateId,
    },
    /// The only one there is has expired: a new one must be ordered.
    Expired {
        certificate: CertificateId,
        on: DateTime<Utc>,
    },
    /// The certificate itself is due, but only its serial number is held.
    FileMissing {
        certificate: CertificateId,
    },
    Missing,
    /// The serial number is enough: these services know the certificate.
    SerialOnly {
        certificate: CertificateId,
        registered_with: Vec<String>,
    },
}

impl Need {
    /// The certificate that is to be sent, as a file or by its serial number.
    pub fn certificate(&self) -> Option<&CertificateId> {
        match self {
            Need::Certificate { certificate } | Need::SerialOnly { certificate, .. } => Some(certificate),
            Need::Expired { .. } | Need::FileMissing { .. } | Need::Missing => None,
        }
    }

    /// What is due and why. `names` writes a service as MEGA does (`mpass` → `MPass`).
    pub fn saying(&self, environment: Environment, names: impl Fn(&str) -> String) -> Saying {
        let saying = match self {
            Need::Certificate { .. } => Saying::new("custody-need-certificate"),
            Need::Expired { on, .. } => {
                Saying::new("custody-need-expired").with("date", super::chisinau_day(*on))
            }
            Need::FileMissing { .. } => Saying::new("custody-need-file"),
            Need::Missing => Saying::new("custody-need-missing"),
            Need::SerialOnly { registered_with, .. } => {
                let services: Vec<String> = registered_with.iter().map(|service| names(service)).collect();
                Saying::new("custody-need-serial").with("services", services.join(", "))
            }
        };
        saying.with("environment", environment.as_str())
    }
}

/// What `service` is to be sent for a system in one environment: the serial number where the system has a valid
/// certificate that another service of MEGA knows in that environment, else the certificate (procedures of MPass,
/// step 4, and MSign, step 3; for the same system and environment only, by the draft of 2026-08-03).
pub fn certificate_need(
    service: &str,
    environment: Environment,
    system: &SystemId,
    held: &[HeldCertificate],
    registrations: &[Registration],
    now: DateTime<Utc>,
) -> Need {
    let current: Vec<&HeldCertificate> = held
        .iter()
        .filter(|held| held.system == *system && held.environment == environment && held.is_current())
        .collect();
    let registered = current
        .iter()
        .filter(|held| held.is_in_time(now))
        .map(|held| (*held, other_services(held, service, registrations)))
        .filter(|(_, services)| !services.is_empty())
        .max_by_key(|(held, _)| preference(held, now));
    if let Some((held, services)) = registered {
        return Need::SerialOnly {
            certificate: held.id.clone(),
            registered_with: services.into_iter().collect(),
        };
    }
    let alive = current.iter().filter(|held| !held.has_expired(now));
    match alive.max_by_key(|held| preference(held, now)) {
        Some(held) if held.fingerprint.is_some() => Need::Certificate { certificate: held.id.clone() },
        Some(held) => Need::FileMissing { certificate: held.id.clone() },
        None => {
            match current.iter().filter_map(|held| Some((held.not_after?, held))).max_by_key(|(end, _)| *end)
            {
                Some((on, held)) => Need::Expired { certificate: held.id.clone(), on },
                None => Need::Missing,
            }
        }
    }
}

fn other_services(held: &HeldCertificate, service: &str, registrations: &[Registration]) -> BTreeSet<String> {
    registrations
        .iter()
        .filter(|registration| registration.certificate == held.id)
        .filter(|registration| !registration.service.eq_ignore_ascii_case(service))
        .map(|registration| registration.service.clone())
        .collect()
}

/// In time before not yet in time, active before pending, held as a file before its serial only, then the one that
/// lasts longest.
fn preference(held: &HeldCertificate, now: DateTime<Utc>) -> (bool, bool, bool, Option<DateTime<Utc>>) {
    (held.is_in_time(now), held.state == CustodyState::Active, held.fingerprint.is_some(), held.not_after)
}
