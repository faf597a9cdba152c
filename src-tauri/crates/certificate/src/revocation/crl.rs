//! Lists of revoked certificates (RFC 5280 section 5).

use base64::Engine;

use super::{ENUMERATED, Signer, Standing, Statement, reason};
use crate::certificate::{Certificate, Frame};
use crate::chain::{self, ChainVerdict};
use crate::der::{self, Element, Reader, context, implicit};
use crate::extension::KeyUsage;
use crate::name::Name;
use crate::serial::Serial;
use crate::time;

const REASON: &str = "2.5.29.21";
const ISSUING_POINT: &str = "2.5.29.28";

/// What the list says of the certificate. `None`: it is no such list, or one that doesn't cover this certificate (only
/// the changes since another list, only some reasons, several issuers).
pub fn read_crl(bytes: &[u8], certificate: &Certificate, issuer: &Certificate) -> Option<Statement> {
    let plain = unwrapped(bytes)?;
    let list = Reader::new(&plain).take(der::SEQUENCE)?;
    let mut outer = list.reader();
    let signed = outer.take(der::SEQUENCE)?;
    let identifier = outer.take(der::SEQUENCE)?;
    let signature = der::bit_string(outer.take(der::BIT_STRING)?.value)?;

    let mut inner = signed.reader();
    inner.take(der::INTEGER);
    let inner_identifier = inner.take(der::SEQUENCE)?;
    let name = Name::from_der(inner.take(der::SEQUENCE)?.raw)?;
    let this_update = moment(inner.next()?)?;
    let next_update = match inner.peek() {
        Some(der::UTC_TIME | der::GENERALIZED_TIME) => Some(moment(inner.next()?)?),
        _ => None,
    };
    let revoked = inner.take(der::SEQUENCE);
    if let Some(explicit) = inner.take(context(0)) {
        covers(explicit.value, certificate)?;
    }
    let standing = match revoked {
        Some(revoked) => standing(revoked.reader(), certificate)?,
        None => Standing::Good,
    };
    let fits = name.is_same_as(&issuer.subject) && identifier.raw == inner_identifier.raw && may_sign(issuer);
    let signature = match Frame::read(&issuer.der).filter(|_| fits) {
        Some(frame) => chain::signed_by(signed.raw, identifier.raw, signature, frame.key),
        None => ChainVerdict::Broken,
    };
    let signer = (signature == ChainVerdict::Verified).then_some(Signer::Issuer);
    Some(Statement { standing, signature, signer, this_update, next_update })
}

fn may_sign(issuer: &Certificate) -> bool {
    issuer.key_usage.as_ref().is_none_or(|usage| usage.contains(&KeyUsage::CrlSign))
}

fn moment(element: Element<'_>) -> Option<chrono::DateTime<chrono::Utc>> {
    time::read(element.tag, element.value)
}

/// Walks the entries without keeping any: a list may be 10 MB long.
fn standing(mut entries: Reader<'_>, certificate: &Certificate) -> Option<Standing> {
    let mut found = Standing::Good;
    while !entries.is_empty() {
        let mut entry = entries.sequence()?;
        let serial = entry.take(der::INTEGER)?.value;
        let at = entry.next()?;
        let mut why = "unspecified";
        if let Some(mut extensions) = entry.sequence() {
            while !extensions.is_empty() {
                let (oid, critical, value) = extension(&mut extensions)?;
                match oid.as_str() {
                    REASON => why = reason(Reader::new(value).take(ENUMERATED)?.value),
                    // Among others certificateIssuer: then the entries that follow are another issuer's.
                    _ if critical => return None,
                    _ => {}
                }
            }
        }
        if Serial::from_der_integer(serial)? == certificate.serial {
            found = Standing::Revoked { at: time::read(at.tag, at.value), reason: why.into() };
        }
    }
    Some(found)
}

/// Whether a list with these extensions speaks of every reason for this certificate (RFC 5280 section 5.2).
fn covers(explicit: &[u8], certificate: &Certificate) -> Option<()> {
    let mut extensions = Reader::new(explicit).sequence()?;
    while !extensions.is_empty() {
        let (oid, critical, value) = extension(&mut extensions)?;
        if oid == ISSUING_POINT {
            let mut point = Reader::new(value).sequence()?;
            while !point.is_empty() {
                let part = point.next()?;
                let is_set = part.value.iter().any(|byte| *byte != 0);
                match part.tag {
                    tag if tag == context(0) => {}
                    tag if tag == implicit(1) && (!is_set || !certificate.is_ca) => {}
                    tag if tag == implicit(2) && (!is_set || certificate.is_ca) => {}
                    tag if tag != context(3) && tag != implicit(3) && !is_set => {}
                    _ => return None,
                }
            }
        } else if critical {
            return None;
        }
    }
    Some(())
}

/// Identifier, whether critical, contents.
fn extension<'a>(extensions: &mut Reader<'a>) -> Option<(String, bool, &'a [u8])> {
    let mut parts = extensions.sequence()?;
    let oid = der::oid_text(parts.take(der::OID)?.value)?;
    let critical = parts.take(der::BOOLEAN).is_some_and(|flag| flag.value.iter().any(|byte| *byte != 0));
    Some((oid, critical, parts.take(der::OCTET_STRING)?.value))
}

/// PEM is rare here, but pki.md isn't the only issuer.
fn unwrapped(bytes: &[u8]) -> Option<Vec<u8>> {
    let Some(at) = memchr::memmem::find(bytes, b"-----BEGIN X509 CRL-----") else {
        return Some(bytes.to_vec());
    };
    let body = bytes.get(at + 24..)?;
    let body = body.get(..memchr::memchr(b'-', body)?)?;
    let body: Vec<u8> = body.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    base64::engine::general_purpose::STANDARD.decode(body).ok()
}
