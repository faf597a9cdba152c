//! What a certificate says of itself.

use std::borrow::Cow;

use base64::Engine;
use chrono::{DateTime, Utc};
use zeroize::Zeroizing;

use crate::algorithm;
use crate::der::{self, Header, Reader, context};
use crate::extension::{AlternativeName, Extension, KeyUsage};
use crate::facts::Facts;
use crate::fingerprint::Fingerprint;
use crate::key::PublicKey;
use crate::name::Name;
use crate::open::ber;
use crate::serial::Serial;
use crate::time;

/// A certificate and its facts, read as tolerantly as OpenSSL reads it.
#[derive(Clone)]
pub struct Certificate {
    /// The exact bytes. They carry the serial number: kept and shown with the same care.
    pub der: Zeroizing<Vec<u8>>,
    /// 1, 2 or 3.
    pub version: u32,
    pub serial: Serial,
    pub subject: Name,
    pub issuer: Name,
    /// None: the time written is no time.
    pub not_before: Option<DateTime<Utc>>,
    /// None: the time written is no time.
    pub not_after: Option<DateTime<Utc>>,
    /// SHA-256 over the exact DER bytes.
    pub sha256: Fingerprint,
    /// SHA-1 over the exact DER bytes.
    pub sha1: Fingerprint,
    /// `sha256WithRSAEncryption`, …; the dotted identifier of one without a name here.
    pub signature_algorithm: String,
    /// The hash that was signed is one of which two documents can be made to share it.
    pub weak_hash: bool,
    pub public_key: PublicKey,
    /// SHA-256 over the SubjectPublicKeyInfo: the same for two certificates of one key.
    pub key_hash: Fingerprint,
    /// 13 digits of the institution; see [`Name::idno`].
    pub idno: Option<String>,
    /// Basic constraints say that it issues certificates.
    pub is_ca: bool,
    pub path_length: Option<u32>,
    /// None: not restricted.
    pub key_usage: Option<Vec<KeyUsage>>,
    /// Dotted identifiers. None: not restricted.
    pub extended_key_usage: Option<Vec<String>>,
    pub subject_alternative_names: Vec<AlternativeName>,
    /// Dotted identifiers.
    pub policies: Vec<String>,
    pub crl_addresses: Vec<String>,
    pub ocsp_addresses: Vec<String>,
    /// Where the issuer's certificate can be fetched.
    pub issuer_addresses: Vec<String>,
    pub subject_key_id: Option<Vec<u8>>,
    pub authority_key_id: Option<Vec<u8>>,
    pub extensions: Vec<Extension>,
}

impl Certificate {
    /// Reads the certificate at the head of the bytes; what follows it is not looked at. `None`: it is none.
    pub fn from_der(bytes: &[u8]) -> Option<Certificate> {
        let read = Certificate::in_der(bytes);
        match &read {
            Some(certificate) if !certificate.public_key.algorithm.is_empty() => read,
            _ => Certificate::in_ber(bytes).or(read),
        }
    }

    fn in_der(bytes: &[u8]) -> Option<Certificate> {
        let frame = Frame::read(bytes)?;
        match frame.set_right() {
            Some(der) => Certificate::of(&Frame::read(&der)?),
            None => Certificate::of(&frame),
        }
    }

    /// With open lengths in it. Like OpenSSL, this leaves what is signed as it is and writes the rest in DER.
    fn in_ber(bytes: &[u8]) -> Option<Certificate> {
        let Cow::Owned(plain) = ber::to_der(bytes)? else { return None };
        let certificate = Certificate::in_der(&plain)?;
        let inside = bytes.get(Header::read(bytes)?.size..)?;
        let signed = inside.get(..ber::length(inside)?)?;
        let mut outer = Reader::new(&certificate.der).sequence()?;
        outer.next()?;
        let rest = outer.rest();
        let der = der::element(der::SEQUENCE, &[signed, rest].concat());
        let (sha256, sha1) = (Fingerprint::sha256(&der), Fingerprint::sha1(&der));
        Some(Certificate { sha256, sha1, der: Zeroizing::new(der), ..certificate })
    }

    fn of(frame: &Frame<'_>) -> Option<Certificate> {
        let subject = Name::from_der(frame.subject)?;
        let facts = frame.extensions.map(Facts::read).unwrap_or_default();
        Some(Certificate {
            version: frame.version,
            serial: Serial::from_der_integer(frame.serial)?,
            issuer: Name::from_der(frame.issuer)?,
            not_before: time::read(frame.not_before.tag, frame.not_before.value),
            not_after: time::read(frame.not_after.tag, frame.not_after.value),
            sha256: Fingerprint::sha256(frame.raw),
            sha1: Fingerprint::sha1(frame.raw),
            signature_algorithm: algorithm::signature_name(&frame.signature_algorithm),
            weak_hash: algorithm::has_weak_hash(&frame.signature_algorithm, frame.signature_identifier),
            public_key: PublicKey::from_der(frame.key).unwrap_or_default(),
            key_hash: Fingerprint::sha256(frame.key),
            idno: subject.idno().map(str::to_owned),
            subject,
            is_ca: facts.is_ca,
            path_length: facts.path_length,
            key_usage: facts.key_usage,
            extended_key_usage: facts.extended_key_usage,
            subject_alternative_names: facts.alternative_names,
            policies: facts.policies,
            crl_addresses: facts.crl_addresses,
            ocsp_addresses: facts.ocsp_addresses,
            issuer_addresses: facts.issuer_addresses,
            subject_key_id: facts.subject_key_id,
            authority_key_id: facts.authority_key_id,
            extensions: facts.extensions,
            der: Zeroizing::new(frame.raw.to_vec()),
        })
    }

    /// Whether [`Certificate::from_der`] would read one, at a small part of its cost.
    pub(crate) fn is_one(bytes: &[u8]) -> bool {
        Frame::read(bytes).is_some_and(|frame| {
            !frame.serial.is_empty()
                && Name::from_der(frame.subject).is_some()
                && Name::from_der(frame.issuer).is_some()
        })
    }

    /// The bytes of a `.cer` file.
    pub fn to_der(&self) -> Vec<u8> {
        self.der.to_vec()
    }

    /// The text of a `.pem` file: 64 columns, one line end after the last line.
    pub fn to_pem(&self) -> String {
        let body = Zeroizing::new(base64::engine::general_purpose::STANDARD.encode(self.der.as_slice()));
        let mut text = String::with_capacity(body.len() + body.len() / 64 + 60);
        text.push_str("-----BEGIN CERTIFICATE-----\n");
        for line in body.as_bytes().chunks(64) {
            text.push_str(&String::from_utf8_lossy(line));
            text.push('\n');
        }
        text.push_str("-----END CERTIFICATE-----\n");
        text
    }

    /// Subject and issuer are the same, and the key identifiers don't contradict it. The signature isn't verified here;
    /// see [`crate::verify_chain`].
    pub fn self_signed(&self) -> bool {
        let same_key = match (&self.subject_key_id, &self.authority_key_id) {
            (Some(own), Some(issuers)) => own == issuers,
            _ => true,
        };
        same_key && self.subject.is_same_as(&self.issuer)
    }
}

impl std::fmt::Debug for Certificate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Certificate").field("sha256", &self.sha256.hex()).finish_non_exhaustive()
    }
}

/// A certificate taken apart (RFC 5280 section 4.1), nothing in it judged. Not x509-parser's `X509Certificate`: that
/// refuses the whole for one time, version, string or extension that is not as it should be, and OpenSSL doesn't.
pub(crate) struct Frame<'a> {
    pub(crate) raw: &'a [u8],
    /// What is signed.
    pub(crate) signed: &'a [u8],
    pub(crate) version: u32,
    pub(crate) serial: &'a [u8],
    pub(crate) issuer: &'a [u8],
    pub(crate) not_before: der::Element<'a>,
    pub(crate) not_after: der::Element<'a>,
    pub(crate) subject: &'a [u8],
    pub(crate) key: &'a [u8],
    pub(crate) extensions: Option<&'a [u8]>,
    /// Identifier, dotted.
    pub(crate) signature_algorithm: String,
    /// AlgorithmIdentifier.
    pub(crate) signature_identifier: &'a [u8],
    pub(crate) signature: &'a [u8],
}

impl<'a> Frame<'a> {
    pub(crate) fn read(bytes: &'a [u8]) -> Option<Frame<'a>> {
        let whole = Reader::new(bytes).take(der::SEQUENCE)?;
        let mut outer = whole.reader();
        let signed = outer.take(der::SEQUENCE)?;
        let identifier = outer.take(der::SEQUENCE)?;
        let signature_algorithm = der::oid_text(identifier.reader().take(der::OID)?.value)?;
        let signature = der::bit_string(outer.take(der::BIT_STRING)?.value)?;

        let mut inner = signed.reader();
        let version = match inner.take(context(0)) {
            Some(explicit) => {
                explicit.reader().take(der::INTEGER)?.value.last().map_or(1, |byte| u32::from(*byte) + 1)
            }
            None => 1,
        };
        let serial = inner.take(der::INTEGER)?.value;
        inner.take(der::SEQUENCE)?;
        let issuer = inner.take(der::SEQUENCE)?.raw;
        let mut validity = inner.sequence()?;
        let (not_before, not_after) = (validity.next()?, validity.next()?);
        let subject = inner.take(der::SEQUENCE)?.raw;
        let key = inner.take(der::SEQUENCE)?.raw;
        let mut extensions = None;
        while let Some(element) = inner.next() {
            if element.tag == context(3) {
                extensions = Some(element.value);
            }
        }
        Some(Frame {
            raw: whole.raw,
            signed: signed.raw,
            version,
            serial,
            issuer,
            not_before,
            not_after,
            subject,
            key,
            extensions,
            signature_algorithm,
            signature_identifier: identifier.raw,
            signature,
        })
    }

    /// The certificate with what stands around the signed part written as DER asks for; `None` when it is. OpenSSL takes
    /// it otherwise too, and its fingerprints are those of the certificate set right.
    fn set_right(&self) -> Option<Vec<u8>> {
        let mut outer = Reader::new(self.raw).sequence()?;
        let (_, identifier, signature) = (outer.next()?, outer.next()?, outer.next()?);
        if !outer.is_empty() {
            return None;
        }
        let mut algorithm = identifier.reader();
        let mut contents = Vec::with_capacity(identifier.raw.len());
        while !algorithm.is_empty() {
            let part = algorithm.next()?;
            // OpenSSL keeps parameters in several parts as they come.
            if part.is_constructed() {
                contents.extend_from_slice(part.raw);
            } else {
                der::write(part.tag, part.value, &mut contents);
            }
        }
        let signature = der::strict(signature.raw)?;
        let parts = [self.signed, &der::element(der::SEQUENCE, &contents), &signature];
        let length = parts.iter().map(|part| part.len()).sum();
        let is_right = der::header_size(length) + length == self.raw.len()
            && self.raw.ends_with(&signature)
            && identifier.value == contents;
        (!is_right).then(|| der::element(der::SEQUENCE, &parts.concat()))
    }
}
