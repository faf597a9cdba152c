//! What a file is, found out before its certificates are read. A bundle of many thousand is so read in parts, on
//! several cores, and written down as it is read; what is kept of each until then is where it stands.

use std::borrow::Cow;

use super::pkcs12::Effort;
use super::{Kind, OpenError, PRIVATE_KEY, ber, text};
use crate::certificate::Certificate;
use crate::finding::{Finding, Severity};

/// A file whose certificates aren't read yet.
#[derive(Clone, Debug)]
pub struct Outline<'a> {
    pub kind: Kind,
    /// What is to be said of the file as a whole.
    pub findings: Vec<Finding>,
    /// Where its certificates stand, in their order.
    pub places: Vec<Place<'a>>,
    /// Where a certificate should stand, and there is too little for one.
    empty: usize,
    error: Option<OpenError>,
}

impl Outline<'_> {
    /// Why the file, or a part of it, could not be read, once it is known in how many places there was no certificate
    /// to be read.
    pub fn error(&self, unreadable: usize) -> Option<OpenError> {
        match (self.kind, unreadable + self.empty) {
            // What else stands beside a certificate or a key does no harm.
            (Kind::Certificate | Kind::Bundle | Kind::PrivateKey | Kind::Request, 0) => None,
            (Kind::Unknown, 0) => Some(self.error.clone().unwrap_or_else(|| OpenError::new("file-unknown"))),
            (_, 0) => self.error.clone(),
            (_, count) => Some(OpenError::new("certificate-unreadable").with("count", count)),
        }
    }

    /// Of a file that could not be read at all.
    pub fn failed(error: OpenError) -> Outline<'static> {
        Outline {
            kind: Kind::Unknown,
            findings: Vec::new(),
            places: Vec::new(),
            empty: 0,
            error: Some(error),
        }
    }
}

/// Where a certificate stands, or should.
#[derive(Clone)]
pub struct Place<'a>(Written<'a>);

#[derive(Clone)]
enum Written<'a> {
    /// Base64, with whatever stands between its digits.
    Armoured(&'a str),
    Binary(Cow<'a, [u8]>),
}

impl<'a> Place<'a> {
    pub(super) fn armoured(body: &'a str) -> Place<'a> {
        Place(Written::Armoured(body))
    }

    pub(super) fn binary(der: impl Into<Cow<'a, [u8]>>) -> Place<'a> {
        Place(Written::Binary(der.into()))
    }

    /// The certificate, if it can be read.
    pub fn read(&self) -> Option<Certificate> {
        let bytes = self.bytes()?;
        Certificate::from_der(&bytes).or_else(|| Certificate::from_der(&ber::to_der(&bytes)?))
    }

    fn bytes(&self) -> Option<Cow<'_, [u8]>> {
        match &self.0 {
            Written::Armoured(body) => text::base64(body).map(Cow::Owned),
            Written::Binary(der) => Some(Cow::Borrowed(der)),
        }
    }

    fn into_owned<'any>(self) -> Place<'any> {
        Place::binary(self.bytes().unwrap_or_default().into_owned())
    }
}

impl std::fmt::Debug for Place<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("<redacted>")
    }
}

/// What was come across while looking.
#[derive(Default)]
pub(super) struct Found<'a> {
    pub(super) places: Vec<Place<'a>>,
    /// See [`Outline`].
    pub(super) empty: usize,
    pub(super) private_key: bool,
    /// Whom each request is for.
    pub(super) requests: Vec<String>,
    /// The container that everything stands in.
    pub(super) container: Option<Kind>,
    pub(super) error: Option<OpenError>,
    /// What may still be spent on passwords, whatever number of containers asks for it.
    pub(super) effort: Effort,
}

impl<'a> Found<'a> {
    /// For bytes that are decoded on the way; see [`Found::absorb`].
    pub(super) fn inner<'i>(&self) -> Found<'i> {
        Found { effort: self.effort, ..Found::default() }
    }

    /// What was found in bytes that were decoded for it, and are gone afterwards.
    pub(super) fn absorb(&mut self, inner: Found<'_>) {
        self.places.extend(inner.places.into_iter().map(Place::into_owned));
        self.empty += inner.empty;
        self.private_key |= inner.private_key;
        self.requests.extend(inner.requests);
        self.container = inner.container.or(self.container);
        self.error = inner.error.or(self.error.take());
        self.effort = inner.effort;
    }

    pub(super) fn into_outline(self) -> Outline<'a> {
        let kind = self.kind();
        let mut findings = Vec::new();
        if self.private_key {
            findings.push(Finding::new(PRIVATE_KEY, Severity::Error));
        }
        if kind == Kind::Request {
            let subject = self.requests.first().cloned().unwrap_or_default();
            findings.push(Finding::new("request", Severity::Warning).with("subject", subject));
        }
        Outline { kind, findings, places: self.places, empty: self.empty, error: self.error }
    }

    fn kind(&self) -> Kind {
        match (self.container, self.places.len()) {
            (Some(container), _) => container,
            (None, 0) if self.private_key => Kind::PrivateKey,
            (None, 0) if !self.requests.is_empty() => Kind::Request,
            (None, 0) => Kind::Unknown,
            (None, 1) => Kind::Certificate,
            (None, _) => Kind::Bundle,
        }
    }
}
