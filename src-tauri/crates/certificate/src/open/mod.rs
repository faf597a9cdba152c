//! What a file is, judged by its content alone.

mod ber;
mod binary;
mod pkcs12;
mod pkcs7;
mod private_key;
mod text;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::certificate::Certificate;
use crate::finding::{Finding, Severity};

/// Files beyond this are not looked into.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// What a file is.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Several certificates one after the other.
    Bundle,
    Certificate,
    Pkcs12,
    Pkcs7,
    /// A private key, or a container made for them, and no certificate.
    PrivateKey,
    /// A request for a certificate (PKCS#10).
    Request,
    Unknown,
}

impl Kind {
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Bundle => "bundle",
            Kind::Certificate => "certificate",
            Kind::Pkcs12 => "pkcs12",
            Kind::Pkcs7 => "pkcs7",
            Kind::PrivateKey => "private-key",
            Kind::Request => "request",
            Kind::Unknown => "unknown",
        }
    }
}

/// What is inside a file.
#[derive(Clone, Debug)]
pub struct Contents {
    pub kind: Kind,
    /// In the order in which they stand in the file.
    pub certificates: Vec<Certificate>,
    /// What is to be said of the file as a whole.
    pub findings: Vec<Finding>,
    /// Why it, or a part of it, could not be read. The certificates that could be are there all the same.
    pub error: Option<OpenError>,
}

impl Contents {
    /// A private key is inside: the file must not be kept or sent.
    pub fn has_private_key(&self) -> bool {
        self.findings.iter().any(|finding| finding.code == PRIVATE_KEY)
    }
}

/// Why a file, or a part of it, could not be read. Its sentence is the message named like the code.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, thiserror::Error)]
#[error("{code}")]
pub struct OpenError {
    pub code: String,
    pub args: BTreeMap<String, String>,
}

impl OpenError {
    pub(crate) fn new(code: &str) -> OpenError {
        OpenError { code: code.to_owned(), args: BTreeMap::new() }
    }

    fn with(mut self, name: &str, value: usize) -> OpenError {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }
}

/// Looks into the bytes of a file. The password is used for PKCS#12 alone; keys are recognised, never decrypted.
///
/// Error codes: `file-empty`, `file-too-large` (`limit`, in megabytes), `file-unknown`, `file-public-key`,
/// `file-revocation-list`, `password-needed`, `password-wrong`, `container-unreadable`, `certificate-unreadable`
/// (`count`).
pub fn open(bytes: &[u8], password: Option<&str>) -> Contents {
    if bytes.len() > MAX_BYTES {
        return Contents::failed(OpenError::new("file-too-large").with("limit", MAX_BYTES / 1024 / 1024));
    }
    let mut found = Found::default();
    let rest = binary::look(bytes, password, &mut found);
    // Text may follow what is binary: a key pasted after a certificate.
    if rest.len() == bytes.len() || rest.windows(TEXT_AHEAD.len()).any(|window| window == TEXT_AHEAD) {
        text::look(rest, password, &mut found);
    }
    found.into_contents()
}

impl Contents {
    fn failed(error: OpenError) -> Contents {
        Contents { kind: Kind::Unknown, certificates: Vec::new(), findings: Vec::new(), error: Some(error) }
    }
}

const PRIVATE_KEY: &str = "private-key";

const TEXT_AHEAD: &[u8] = b"-----BEGIN ";

/// What was come across while looking.
#[derive(Default)]
struct Found {
    certificates: Vec<Certificate>,
    private_key: bool,
    requests: usize,
    /// The container that everything stands in.
    container: Option<Kind>,
    unreadable_certificates: usize,
    error: Option<OpenError>,
}

impl Found {
    fn kind(&self) -> Kind {
        match (self.container, self.certificates.len() + self.unreadable_certificates) {
            (Some(container), _) => container,
            (None, 0) if self.private_key => Kind::PrivateKey,
            (None, 0) if self.requests > 0 => Kind::Request,
            (None, 0) => Kind::Unknown,
            (None, 1) => Kind::Certificate,
            (None, _) => Kind::Bundle,
        }
    }

    fn into_contents(self) -> Contents {
        let kind = self.kind();
        let mut findings = Vec::new();
        if self.private_key {
            findings.push(Finding::new(PRIVATE_KEY, Severity::Error));
        }
        if kind == Kind::Request {
            findings.push(Finding::new("request", Severity::Warning));
        }
        let error = match (kind, self.unreadable_certificates) {
            // What else stands beside a certificate or a key does no harm.
            (Kind::Certificate | Kind::Bundle | Kind::PrivateKey | Kind::Request, 0) => None,
            (Kind::Unknown, 0) => Some(self.error.unwrap_or_else(|| OpenError::new("file-unknown"))),
            (_, 0) => self.error,
            (_, count) => Some(OpenError::new("certificate-unreadable").with("count", count)),
        };
        Contents { kind, certificates: self.certificates, findings, error }
    }
}
