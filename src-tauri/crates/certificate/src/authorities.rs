//! The authorities whose certificates MEGA knows: STISC and its forerunners.
//!
//! Read off the public certificates of the authorities at http://pki.md (2026-11) and http://www.pki.sis.md (2026-11).

use crate::certificate::Certificate;
use crate::name::Name;

/// A certificate of an authority.
pub(crate) struct Authority {
    pub(crate) name: &'static str,
    /// SHA-256 over its DER bytes.
    pub(crate) fingerprint: &'static str,
}

pub(crate) const AUTHORITIES: [Authority; 3] = [
    // Root since 2025, to 2045-01-04; http://pki.md/cer/mdtrustca.cer
    Authority {
        name: "mdtrustca",
        fingerprint: "211A8A9CC92DE6916BAB2024FCEA4108E72D4ACFCA0FB8EDD294B998E4E99C06",
    },
    // Issuing authority, to 2035-01-04
    Authority {
        name: "MDQSign",
        fingerprint: "BA55D94BF91C0ED032DC2CDDEEEDDF70810FF641F58C50E7DFF2E1A1FFA067BF",
    },
    // Root of 2020, to 2040-01-12
    Authority {
        name: "mdtrustrootca",
        fingerprint: "EB8A03219C3217FB9C038713745F96210C20B829403892A0774B07083EAF04E9",
    },
];

/// STISC, as the names of its authorities say it (`NTRMD-<IDNO>` in the certificate of MDQSign, 2025).
pub const STISC_IDNO: &str = "1003600096694";

/// STISC, and SIS, which it comes from: the identifiers in the names of their authorities.
const IDNOS: [&str; 2] = [STISC_IDNO, "1006601000439"];

/// Whether this is the certificate of a known authority, byte for byte.
pub fn is_known(certificate: &Certificate) -> bool {
    let fingerprint = certificate.sha256.hex();
    AUTHORITIES.iter().any(|authority| authority.fingerprint == fingerprint)
}

/// Whether the issuer names itself as STISC does. A name alone proves nothing; see [`crate::verify_chain`].
pub(crate) fn names_stisc(issuer: &Name) -> bool {
    issuer.idno().is_some_and(|idno| IDNOS.contains(&idno))
        || issuer
            .common_name()
            .is_some_and(|name| AUTHORITIES.iter().any(|known| known.name.eq_ignore_ascii_case(name)))
}
