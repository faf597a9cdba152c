//! Binary files: one DER (or BER) object after the other, and the containers of keys with a mark of their own.

use super::{Found, Kind, OpenError, Place, ber, java, pkcs7, pkcs12, private_key};
use crate::certificate::Certificate;
use crate::der::{self, Reader, context};
use crate::name::Name;

/// Looks at the objects at the head of the bytes, as far as they are something known. What is inside goes to `found`,
/// what follows comes back.
pub(super) fn look<'a>(bytes: &'a [u8], password: Option<&str>, found: &mut Found<'a>) -> &'a [u8] {
    if private_key::has_binary_mark(bytes) {
        found.private_key = true;
        return &[];
    }
    if java::is_store(bytes) {
        java::look(bytes, found);
        return &[];
    }
    let mut rest = bytes;
    while rest.first() == Some(&der::SEQUENCE) {
        let Some(length) = ber::length(rest) else { break };
        let Some((object, after)) = rest.split_at_checked(length) else { break };
        if Certificate::is_one(object) {
            found.places.push(Place::binary(object));
        } else if !look_at_object(object, password, found) {
            break;
        }
        rest = after;
    }
    rest
}

/// One object that is no certificate in DER.
pub(super) fn look_at_object(object: &[u8], password: Option<&str>, found: &mut Found<'_>) -> bool {
    if private_key::is_der_key(object) {
        found.private_key = true;
        return true;
    }
    if let Some(subject) = request_subject(object) {
        found.requests.push(subject);
        return true;
    }
    if let Some(code) = other_public_object(object) {
        found.error = Some(OpenError::new(code));
        return true;
    }
    // Containers may come in BER, with lengths left open.
    let Some(plain) = ber::to_der(object) else { return false };
    if pkcs7::look(&plain, found) {
        return true;
    }
    if pkcs12::is_container(&plain) {
        found.container = Some(Kind::Pkcs12);
        pkcs12::look(&plain, password, found);
        return true;
    }
    let certificate = Certificate::is_one(&plain);
    if certificate {
        found.places.push(Place::binary(object.to_vec()));
    }
    certificate
}

/// What stands where a certificate should.
pub(super) fn add_certificate(der: &[u8], found: &mut Found<'_>) {
    if der.len() < SHORTEST {
        // A container has room for millions of them.
        found.empty += 1;
    } else {
        found.places.push(Place::binary(der.to_vec()));
    }
}

/// Less can't hold the parts that RFC 5280 section 4.1 asks for, however short each is.
const SHORTEST: usize = 24;

/// CertificationRequest (RFC 2986 section 4), looked at only as far as it takes to tell. x509-parser refuses one without
/// attributes, which OpenSSL and older programs take.
fn request_subject(object: &[u8]) -> Option<String> {
    let mut outer = Reader::new(object).sequence()?;
    let mut info = outer.sequence()?;
    info.take(der::INTEGER)?;
    let subject = info.take(der::SEQUENCE)?.raw;
    info.sequence()?.take(der::SEQUENCE)?;
    let attributes = info.is_empty() || info.peek() == Some(context(0));
    outer.take(der::SEQUENCE)?;
    outer.take(der::BIT_STRING)?;
    attributes.then(|| Name::from_der(subject).map(|name| name.title()).unwrap_or_default())
}

/// A public key (RFC 5280 section 4.1) or a revocation list (section 5.1): harmless, and not what was asked for.
/// Not read to the end: a list may have a million entries.
fn other_public_object(object: &[u8]) -> Option<&'static str> {
    let mut outer = Reader::new(object).sequence()?;
    let mut first = outer.take(der::SEQUENCE)?.reader();
    match outer.next()?.tag {
        der::BIT_STRING if first.peek()? == der::OID && outer.is_empty() => Some("file-public-key"),
        der::SEQUENCE if outer.peek()? == der::BIT_STRING => {
            first.take(der::INTEGER);
            first.take(der::SEQUENCE)?;
            first.take(der::SEQUENCE)?;
            matches!(first.peek()?, der::UTC_TIME | der::GENERALIZED_TIME).then_some("file-revocation-list")
        }
        _ => None,
    }
}
