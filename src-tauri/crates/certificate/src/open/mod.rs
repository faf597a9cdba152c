//! What a file is, judged by its content alone.

pub(crate) mod ber;
mod binary;
mod hex_dump;
mod java;
mod outline;
mod pkcs12;
mod pkcs7;
mod private_key;
mod text;

use std::collections::BTreeMap;

use memchr::memmem;
use serde::Serialize;

use self::outline::Found;
pub use self::outline::{Outline, Place};
use crate::certificate::Certificate;
use crate::finding::Finding;

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
/// `file-revocation-list`, `password-needed`, `password-wrong`, `container-empty`, `container-too-slow`,
/// `container-unreadable`, `certificate-unreadable` (`count`).
pub fn open(bytes: &[u8], password: Option<&str>) -> Contents {
    let outline = outline(bytes, password);
    let certificates: Vec<Certificate> = outline.places.iter().filter_map(Place::read).collect();
    let error = outline.error(outline.places.len() - certificates.len());
    Contents { kind: outline.kind, certificates, findings: outline.findings, error }
}

/// The same without reading the certificates: [`Place::read`] reads each.
pub fn outline<'a>(bytes: &'a [u8], password: Option<&str>) -> Outline<'a> {
    if bytes.len() > MAX_BYTES {
        return Outline::failed(OpenError::new("file-too-large").with("limit", MAX_BYTES / 1024 / 1024));
    }
    let mut found = Found::default();
    let rest = binary::look(bytes, password, &mut found);
    // Text may follow what is binary: a key pasted after a certificate.
    if rest.len() == bytes.len() || memmem::find(rest, TEXT_AHEAD).is_some() {
        text::look(rest, password, &mut found);
    }
    found.into_outline()
}

const PRIVATE_KEY: &str = "private-key";

const TEXT_AHEAD: &[u8] = b"-----BEGIN ";
