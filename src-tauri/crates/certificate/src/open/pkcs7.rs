//! PKCS#7 (`.p7b`, `.p7s`): certificates in a signed message, mostly without a message (RFC 5652 section 5.1), or in
//! Netscape's plain list of them.

use super::{Found, Kind, OpenError, binary};
use crate::der::{self, Reader, context};

const SIGNED_DATA: &str = "1.2.840.113549.1.7.2";
const NETSCAPE_LIST: &str = "2.16.840.1.113730.2.5";

/// Takes the certificates out; `false` when this isn't a PKCS#7 of that kind.
pub(super) fn look(bytes: &[u8], found: &mut Found<'_>) -> bool {
    let Some(certificates) = certificates(bytes) else { return false };
    found.container = Some(Kind::Pkcs7);
    let mut certificates = listed(certificates).peekable();
    if certificates.peek().is_none() {
        found.error = Some(OpenError::new("container-empty"));
    }
    for certificate in certificates {
        binary::add_certificate(certificate, found);
    }
    true
}

/// The set of certificates.
fn certificates(bytes: &[u8]) -> Option<Reader<'_>> {
    let mut info = Reader::new(bytes).sequence()?;
    let kind = der::oid_text(info.take(der::OID)?.value)?;
    let mut contents = info.take(context(0))?.reader().sequence()?;
    match kind.as_str() {
        NETSCAPE_LIST => Some(contents),
        SIGNED_DATA => {
            contents.take(der::INTEGER)?;
            contents.take(der::SET)?;
            contents.take(der::SEQUENCE)?;
            Some(contents.take(context(0)).map_or(Reader::new(&[]), |set| set.reader()))
        }
        _ => None,
    }
}

/// The DER of each. Other choices than certificates (attribute certificates, extended ones) carry context tags.
fn listed(mut elements: Reader<'_>) -> impl Iterator<Item = &[u8]> {
    let each = std::iter::from_fn(move || elements.next());
    each.filter(|element| element.tag == der::SEQUENCE).map(|element| element.raw)
}
