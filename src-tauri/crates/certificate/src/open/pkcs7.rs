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
    if certificates.is_empty() {
        found.error = Some(OpenError::new("container-empty"));
    }
    for certificate in certificates {
        binary::add_certificate(certificate, found);
    }
    true
}

/// The DER of each certificate.
fn certificates(bytes: &[u8]) -> Option<Vec<&[u8]>> {
    let mut info = Reader::new(bytes).sequence()?;
    let kind = der::oid_text(info.take(der::OID)?.value)?;
    let mut contents = info.take(context(0))?.reader().sequence()?;
    match kind.as_str() {
        NETSCAPE_LIST => Some(listed(contents)),
        SIGNED_DATA => {
            contents.take(der::INTEGER)?;
            contents.take(der::SET)?;
            contents.take(der::SEQUENCE)?;
            Some(contents.take(context(0)).map(|set| listed(set.reader())).unwrap_or_default())
        }
        _ => None,
    }
}

/// Other choices than certificates (attribute certificates, extended ones) carry context tags.
fn listed(mut elements: Reader<'_>) -> Vec<&[u8]> {
    let each = std::iter::from_fn(|| elements.next());
    each.filter(|element| element.tag == der::SEQUENCE).map(|element| element.raw).collect()
}
