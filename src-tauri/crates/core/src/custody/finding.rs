//! What is worth knowing about a certificate beside the others that are held.

use super::{CustodyState, HeldCertificate};
use crate::id::CertificateId;
use crate::message::Saying;

/// Something wrong, or worth knowing, about where a certificate is used.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum CustodyFinding {
    /// It is held already, for the same system and environment.
    AlreadyHeld { other: CertificateId },
    /// The other system's certificate too. A certificate belongs to one information system.
    OtherSystem { other: CertificateId },
    /// The same certificate in test and production.
    SameInBothEnvironments { other: CertificateId },
    /// Different certificates with the same key in test and production.
    SameKeyInBothEnvironments { other: CertificateId },
}

impl CustodyFinding {
    pub fn saying(&self) -> Saying {
        Saying::new(match self {
            CustodyFinding::AlreadyHeld { .. } => "custody-already-held",
            CustodyFinding::OtherSystem { .. } => "custody-other-system",
            CustodyFinding::SameInBothEnvironments { .. } => "custody-same-in-both",
            CustodyFinding::SameKeyInBothEnvironments { .. } => "custody-same-key-in-both",
        })
    }

    /// The officer may go on all the same. MEGA's integration guide says that test and production must use different
    /// certificates; that is certain, the rest is not.
    pub fn is_warning(&self) -> bool {
        matches!(self, CustodyFinding::OtherSystem { .. } | CustodyFinding::SameKeyInBothEnvironments { .. })
    }

    /// The certificate that it is compared with.
    pub fn other(&self) -> &CertificateId {
        match self {
            CustodyFinding::AlreadyHeld { other }
            | CustodyFinding::OtherSystem { other }
            | CustodyFinding::SameInBothEnvironments { other }
            | CustodyFinding::SameKeyInBothEnvironments { other } => other,
        }
    }
}

/// Compares a certificate, held or about to be, with the others. Those removed don't count.
pub fn findings(certificate: &HeldCertificate, held: &[HeldCertificate]) -> Vec<CustodyFinding> {
    held.iter()
        .filter(|other| other.id != certificate.id && other.state != CustodyState::Removed)
        .filter_map(|other| compare(certificate, other))
        .collect()
}

fn compare(certificate: &HeldCertificate, other: &HeldCertificate) -> Option<CustodyFinding> {
    let same = certificate.fingerprint.is_some() && certificate.fingerprint == other.fingerprint;
    let same_key = certificate.key_hash.is_some() && certificate.key_hash == other.key_hash;
    let id = || other.id.clone();
    let both_environments = certificate.environment != other.environment;
    if certificate.system != other.system {
        return same.then(|| CustodyFinding::OtherSystem { other: id() });
    }
    match (same, both_environments) {
        (true, true) => Some(CustodyFinding::SameInBothEnvironments { other: id() }),
        (true, false) => Some(CustodyFinding::AlreadyHeld { other: id() }),
        (false, true) if same_key => Some(CustodyFinding::SameKeyInBothEnvironments { other: id() }),
        (false, _) => None,
    }
}
