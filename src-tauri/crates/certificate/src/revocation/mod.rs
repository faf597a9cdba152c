//! What an issuer says of a certificate it issued: lists of revoked certificates (RFC 5280) and answers to one question
//! (OCSP, RFC 6960). Whether it is fresh enough is the reader's to judge.

mod crl;
mod ocsp;

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::chain::ChainVerdict;

pub use crl::read_crl;
pub use ocsp::{OcspFault, ocsp_request, read_ocsp};

/// What is said of one certificate, and when.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Statement {
    pub standing: Standing,
    /// Whether the issuer signed it, or whom the issuer charged with answering.
    pub signature: ChainVerdict,
    /// Who did; none unless the signature is verified.
    pub signer: Option<Signer>,
    pub this_update: DateTime<Utc>,
    /// None: the issuer doesn't say when the next one comes.
    pub next_update: Option<DateTime<Utc>>,
}

/// Whose signature a statement carries.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "by")]
pub enum Signer {
    /// Whom the issuer charged with answering, in a certificate of its own (RFC 6960 section 4.2.2.2).
    Charged {
        /// RFC 4514.
        subject: String,
        /// Hex.
        sha256: String,
    },
    Issuer,
}

#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum Standing {
    /// A list that doesn't name it, or a responder that says so.
    Good,
    /// The responder doesn't know the certificate.
    NotKnown,
    Revoked {
        /// None: the time written is no time.
        at: Option<DateTime<Utc>>,
        /// As RFC 5280 section 5.3.1 calls it; `unspecified` when no reason is given.
        reason: Cow<'static, str>,
    },
}

/// CRLReason, RFC 5280 section 5.3.1.
fn reason(code: &[u8]) -> &'static str {
    match code {
        [1] => "keyCompromise",
        [2] => "cACompromise",
        [3] => "affiliationChanged",
        [4] => "superseded",
        [5] => "cessationOfOperation",
        [6] => "certificateHold",
        [8] => "removeFromCRL",
        [9] => "privilegeWithdrawn",
        [10] => "aACompromise",
        _ => "unspecified",
    }
}

/// ENUMERATED
const ENUMERATED: u8 = 0x0A;
