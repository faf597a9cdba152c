//! PKCS#7 (`.p7b`): certificates in a signed message without a message (RFC 5652 section 5.1).

use crate::der::{self, Reader, context};

const SIGNED_DATA: &str = "1.2.840.113549.1.7.2";

/// The DER of each certificate; `None` when this isn't a PKCS#7 of that kind.
pub(super) fn certificates(bytes: &[u8]) -> Option<Vec<&[u8]>> {
    let mut info = Reader::new(bytes).sequence()?;
    if der::oid_text(info.take(der::OID)?.value)? != SIGNED_DATA {
        return None;
    }
    let mut signed = info.take(context(0))?.reader().sequence()?;
    signed.take(der::INTEGER)?;
    signed.take(der::SET)?;
    signed.take(der::SEQUENCE)?;
    let mut found = Vec::new();
    if let Some(set) = signed.take(context(0)) {
        let mut set = set.reader();
        while let Some(element) = set.next() {
            // Other choices (attribute certificates) carry context tags.
            if element.tag == der::SEQUENCE {
                found.push(element.raw);
            }
        }
    }
    Some(found)
}
