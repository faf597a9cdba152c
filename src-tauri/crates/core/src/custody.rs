//! Which certificate is held where, and which service knows it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::id::{CertificateId, SystemId};
use crate::words::Environment;

/// A certificate of one system in one environment. Its serial number and bytes are kept apart: the serial in the
/// keyring, the bytes sealed.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct HeldCertificate {
    pub id: CertificateId,
    pub system: SystemId,
    pub environment: Environment,
    pub state: CustodyState,
    pub added: DateTime<Utc>,
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
    Pending,
    Active,
    Superseded,
    Removed,
}

/// A service in one environment knows this certificate.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Registration {
    pub certificate: CertificateId,
    /// Identifier in the catalogue (`mpass`), or the name of another MEGA service (`MNotify`).
    pub service: String,
    pub since: Option<NaiveDate>,
}
