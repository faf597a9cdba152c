//! One question to an issuer's responder and its answer (RFC 6960). The question carries no nonce: responders answer it
//! from what they signed before (RFC 5019), and freshness is told by the times.

use chrono::{DateTime, Utc};

use super::{ENUMERATED, Signer, Standing, Statement, reason};
use crate::certificate::{Certificate, Frame};
use crate::chain::{self, ChainVerdict, Issuers};
use crate::der::{self, Element, Reader, context, implicit};
use crate::fingerprint::Fingerprint;
use crate::key::KeyInfo;
use crate::serial::Serial;
use crate::time;

const BASIC: &str = "1.3.6.1.5.5.7.48.1.1";
const SIGNING: &str = "1.3.6.1.5.5.7.3.9";
const SHA1: &str = "1.3.14.3.2.26";
const SHA256: &str = "2.16.840.1.101.3.4.2.1";

/// sha1, in DER with its NULL: what every responder knows (RFC 5019 section 2.1.1).
const SHA1_IDENTIFIER: [u8; 11] = [0x30, 9, 6, 5, 0x2B, 0x0E, 3, 2, 0x1A, 5, 0];

/// As many certificates of responders are tried; real answers carry one.
const MAX_RESPONDERS: usize = 8;

/// Why an answer says nothing of the certificate.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum OcspFault {
    /// It is about other certificates only.
    #[error("about another certificate")]
    Other,
    /// The responder's word for it: `malformedRequest`, `internalError`, `tryLater`, `sigRequired`, `unauthorized`.
    #[error("the responder refused: {0}")]
    Refused(&'static str),
    /// It is no answer.
    #[error("no OCSP answer")]
    Unreadable,
}

/// The question, in DER. `None`: the issuer's certificate can't be taken apart.
pub fn ocsp_request(certificate: &Certificate, issuer: &Certificate) -> Option<Vec<u8>> {
    let serial = Frame::read(&certificate.der)?.serial.to_vec();
    let (name, key) = hashes(issuer, Fingerprint::sha1)?;
    let id = [
        SHA1_IDENTIFIER.to_vec(),
        der::element(der::OCTET_STRING, &name),
        der::element(der::OCTET_STRING, &key),
        der::element(der::INTEGER, &serial),
    ];
    let request = der::element(der::SEQUENCE, &der::element(der::SEQUENCE, &id.concat()));
    let list = der::element(der::SEQUENCE, &request);
    Some(der::element(der::SEQUENCE, &der::element(der::SEQUENCE, &list)))
}

/// What the answer says of the certificate. `now` tells whether a responder's own certificate is valid.
pub fn read_ocsp(
    bytes: &[u8],
    certificate: &Certificate,
    issuer: &Certificate,
    now: DateTime<Utc>,
) -> Result<Statement, OcspFault> {
    let whole = Reader::new(bytes).take(der::SEQUENCE).ok_or(OcspFault::Unreadable)?;
    let mut parts = whole.reader();
    let status = parts.take(ENUMERATED).ok_or(OcspFault::Unreadable)?;
    match status.value {
        [0] => {}
        [1] => return Err(OcspFault::Refused("malformedRequest")),
        [2] => return Err(OcspFault::Refused("internalError")),
        [3] => return Err(OcspFault::Refused("tryLater")),
        [5] => return Err(OcspFault::Refused("sigRequired")),
        [6] => return Err(OcspFault::Refused("unauthorized")),
        _ => return Err(OcspFault::Unreadable),
    }
    let basic = basic(&mut parts).ok_or(OcspFault::Unreadable)?;
    let answer = Answer::read(basic).ok_or(OcspFault::Unreadable)?;
    answer.about(certificate, issuer, now)
}

fn basic<'a>(parts: &mut Reader<'a>) -> Option<&'a [u8]> {
    let mut response = parts.take(context(0))?.reader().sequence()?;
    (der::oid_text(response.take(der::OID)?.value)? == BASIC).then_some(())?;
    Some(response.take(der::OCTET_STRING)?.value)
}

/// BasicOCSPResponse taken apart.
struct Answer<'a> {
    signed: &'a [u8],
    identifier: &'a [u8],
    signature: &'a [u8],
    responders: Vec<Certificate>,
    singles: Vec<Single<'a>>,
}

struct Single<'a> {
    id: Reader<'a>,
    standing: Standing,
    this_update: DateTime<Utc>,
    next_update: Option<DateTime<Utc>>,
}

impl<'a> Answer<'a> {
    fn read(basic: &'a [u8]) -> Option<Answer<'a>> {
        let mut outer = Reader::new(basic).sequence()?;
        let signed = outer.take(der::SEQUENCE)?;
        let identifier = outer.take(der::SEQUENCE)?.raw;
        let signature = der::bit_string(outer.take(der::BIT_STRING)?.value)?;
        let mut responders = Vec::new();
        if let Some(mut list) = outer.take(context(0)).and_then(|explicit| explicit.reader().sequence()) {
            while responders.len() < MAX_RESPONDERS
                && let Some(element) = list.next()
            {
                responders.extend(Certificate::from_der(element.raw));
            }
        }
        let mut inner = signed.reader();
        inner.take(context(0));
        let responder = inner.next()?;
        (responder.tag == context(1) || responder.tag == context(2)).then_some(())?;
        inner.take(der::GENERALIZED_TIME)?;
        let mut list = inner.sequence()?;
        let mut singles = Vec::new();
        while !list.is_empty() {
            singles.push(Single::read(list.sequence()?)?);
        }
        Some(Answer { signed: signed.raw, identifier, signature, responders, singles })
    }

    fn about(
        &self,
        certificate: &Certificate,
        issuer: &Certificate,
        now: DateTime<Utc>,
    ) -> Result<Statement, OcspFault> {
        let single = self.singles.iter().find(|single| single.is_about(certificate, issuer).is_some());
        let single = single.ok_or(OcspFault::Other)?;
        let (signature, signer) = self.signature_verdict(issuer, now);
        Ok(Statement {
            standing: single.standing.clone(),
            signature,
            signer,
            this_update: single.this_update,
            next_update: single.next_update,
        })
    }

    /// By the issuer itself, or by whom it charged with it in a certificate of its own (RFC 6960 section 4.2.2.2).
    fn signature_verdict(&self, issuer: &Certificate, now: DateTime<Utc>) -> (ChainVerdict, Option<Signer>) {
        let of_issuer = Issuers::among([issuer]);
        let charged = self.responders.iter().filter(|responder| {
            let usage = responder.extended_key_usage.as_ref();
            usage.is_some_and(|usage| usage.iter().any(|id| id == SIGNING))
                && responder.not_before.is_some_and(|from| from <= now)
                && responder.not_after.is_some_and(|until| now <= until)
                && of_issuer.verdict(responder) == ChainVerdict::Verified
        });
        let mut found = ChainVerdict::CannotBeChecked;
        for signer in [issuer].into_iter().chain(charged) {
            let Some(frame) = Frame::read(&signer.der) else { continue };
            match chain::signed_by(self.signed, self.identifier, self.signature, frame.key) {
                ChainVerdict::Verified => return (ChainVerdict::Verified, Some(Signer::of(signer, issuer))),
                ChainVerdict::Broken => found = ChainVerdict::Broken,
                ChainVerdict::CannotBeChecked => {}
            }
        }
        (found, None)
    }
}

impl Signer {
    fn of(signer: &Certificate, issuer: &Certificate) -> Signer {
        if signer.sha256 == issuer.sha256 {
            return Signer::Issuer;
        }
        Signer::Charged { subject: signer.subject.to_string(), sha256: signer.sha256.hex() }
    }
}

impl<'a> Single<'a> {
    fn read(mut single: Reader<'a>) -> Option<Single<'a>> {
        let id = single.sequence()?;
        let standing = standing(single.next()?)?;
        let this_update = moment(single.take(der::GENERALIZED_TIME)?)?;
        let next_update = match single.take(context(0)) {
            Some(explicit) => Some(moment(explicit.reader().take(der::GENERALIZED_TIME)?)?),
            None => None,
        };
        Some(Single { id, standing, this_update, next_update })
    }

    fn is_about(&self, certificate: &Certificate, issuer: &Certificate) -> Option<()> {
        let mut id = self.id.clone();
        let algorithm = der::oid_text(id.sequence()?.take(der::OID)?.value)?;
        let (name, key) = match algorithm.as_str() {
            SHA1 => hashes(issuer, Fingerprint::sha1)?,
            SHA256 => hashes(issuer, Fingerprint::sha256)?,
            _ => return None,
        };
        let same = id.take(der::OCTET_STRING)?.value == name
            && id.take(der::OCTET_STRING)?.value == key
            && Serial::from_der_integer(id.take(der::INTEGER)?.value)? == certificate.serial;
        same.then_some(())
    }
}

fn standing(status: Element<'_>) -> Option<Standing> {
    match status.tag {
        tag if tag == implicit(0) => Some(Standing::Good),
        tag if tag == implicit(2) => Some(Standing::NotKnown),
        tag if tag == context(1) => {
            let mut info = status.reader();
            let at = moment(info.take(der::GENERALIZED_TIME)?);
            let code = info.take(context(0)).and_then(|explicit| explicit.reader().take(ENUMERATED));
            Some(Standing::Revoked {
                at,
                reason: code.map_or("unspecified", |code| reason(code.value)).into(),
            })
        }
        _ => None,
    }
}

fn moment(element: Element<'_>) -> Option<DateTime<Utc>> {
    time::read(element.tag, element.value)
}

/// Hash of the issuer's name and of its key (RFC 6960 section 4.1.1).
fn hashes(issuer: &Certificate, hash: fn(&[u8]) -> Fingerprint) -> Option<(Vec<u8>, Vec<u8>)> {
    let frame = Frame::read(&issuer.der)?;
    let key = KeyInfo::from_der(frame.key)?;
    Some((hash(frame.subject).as_bytes().to_vec(), hash(key.bits()).as_bytes().to_vec()))
}
