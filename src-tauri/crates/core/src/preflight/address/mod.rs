//! One address of the system: what was met on the way to it, and what that means for MPass.

mod judgement;

use std::net::IpAddr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::words::Environment;

pub(super) use judgement::judge_visit;
pub use judgement::{judge, why_not};

/// What was met on the way, each redirect after the other.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Facts {
    /// As the officer entered it.
    pub address: String,
    pub environment: Environment,
    /// At least one.
    pub visits: Vec<Visit>,
}

/// One request and what became of it.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Visit {
    pub url: String,
    /// What the name resolves to. Through a proxy the proxy resolves it: then this is what it is here, if anything.
    pub addresses: Vec<IpAddr>,
    /// Host and port of the proxy, without its password.
    pub proxy: Option<String>,
    pub tls: Option<Tls>,
    pub answer: Option<Answer>,
    pub fault: Option<Fault>,
}

/// What the server said, as far as it is kept.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Answer {
    pub status: u16,
    /// Seconds by which the server's clock is ahead of this computer's; negative when it is behind.
    pub clock_ahead: Option<i64>,
    /// Where a redirect leads, resolved against the address asked.
    pub location: Option<String>,
}

/// An encrypted connection, also one that was given up.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Tls {
    /// `TLS 1.3`; none when no version was agreed on.
    pub version: Option<String>,
    /// The server's own certificate; none when it sent nothing that can be read.
    pub certificate: Option<WebCertificate>,
    /// How many the server sent, its own included.
    pub sent: usize,
    pub trust: Trust,
    /// Whether the certificate is for this host.
    pub fits_host: bool,
}

/// What a server's certificate says of itself.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct WebCertificate {
    /// RFC 4514.
    pub subject: String,
    /// RFC 4514.
    pub issuer: String,
    pub names: Vec<String>,
    pub not_before: Option<DateTime<Utc>>,
    pub not_after: Option<DateTime<Utc>>,
    /// Hex.
    pub sha256: String,
    pub self_signed: bool,
    /// It says where its issuer's certificate is.
    pub names_issuer_address: bool,
}

/// Whether the chain leads to an authority that this computer trusts, the dates and the host's name aside.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trust {
    /// A signature or an extension is not as it should be.
    Broken,
    Trusted,
    /// The computer's own list of authorities can't be read.
    #[default]
    Unknown,
    UnknownIssuer,
}

/// Why a visit ended without an answer, or why the next one wasn't made.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "fault")]
pub enum Fault {
    /// Something that isn't HTTP, or ends too early.
    AnswerBroken,
    /// Nothing in time.
    AnswerMissing,
    /// More than is read.
    AnswerTooLarge,
    /// The server wants a certificate of everybody.
    ClientCertificate,
    NameUnknown,
    /// The computer has no way to any network.
    Offline,
    PortClosed,
    PortSilent,
    /// An address of an internal network that the officer didn't enter.
    PrivateRefused {
        address: IpAddr,
    },
    ProxyKind {
        scheme: String,
    },
    ProxyRefused {
        status: u16,
    },
    ProxyUnreachable,
    /// A redirect to something that is no web address.
    RedirectRefused {
        location: String,
    },
    RedirectsTooMany {
        count: usize,
    },
    TlsFailed {
        reason: String,
    },
    TlsMissing,
    TlsOld {
        version: String,
    },
    /// TLS 1.2, but only with what browsers no longer do.
    TlsOldCiphers,
}
