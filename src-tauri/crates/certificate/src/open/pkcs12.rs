//! PKCS#12 (`.pfx`, `.p12`): opened in memory, the public certificates taken out, the keys forgotten.

use p12_keystore::Pkcs12Archive;
use p12_keystore::error::Error;

use super::{Found, OpenError, binary};
use crate::der::{self, Reader, context};

const DATA: &str = "1.2.840.113549.1.7.1";
const SIGNED_DATA: &str = "1.2.840.113549.1.7.2";
const KEY_BAG: &str = "1.2.840.113549.1.12.10.1.1";
const SHROUDED_KEY_BAG: &str = "1.2.840.113549.1.12.10.1.2";

/// PFX (RFC 7292 section 4).
pub(super) fn is_container(der: &[u8]) -> bool {
    content_type(der).is_some()
}

/// Takes the certificates out. Without a password the empty one is tried.
pub(super) fn look(der: &[u8], password: Option<&str>, found: &mut Found) {
    if has_key_in_sight(der).unwrap_or(false) {
        found.private_key = true;
    }
    match Pkcs12Archive::from_pkcs12(der, password.unwrap_or_default()) {
        Ok(archive) => {
            found.private_key |= !archive.keys.is_empty() || !archive.secrets.is_empty();
            for bag in &archive.certs {
                binary::add_certificate(bag.cert.as_der(), found);
            }
        }
        Err(error) => found.error = Some(OpenError::new(code(&error, password))),
    }
}

fn code(error: &Error, password: Option<&str>) -> &'static str {
    match error {
        // Without a MAC a wrong password shows in what comes out of the decryption.
        Error::MacError(_) | Error::Pkcs5Error(_) | Error::UnpadError | Error::DerError(_) => {
            match password {
                None | Some("") => "password-needed",
                Some(_) => "password-wrong",
            }
        }
        _ => "container-unreadable",
    }
}

fn content_type(der: &[u8]) -> Option<String> {
    let mut pfx = Reader::new(der).sequence()?;
    pfx.take(der::INTEGER)?;
    let oid = der::oid_text(pfx.sequence()?.take(der::OID)?.value)?;
    (oid == DATA || oid == SIGNED_DATA).then_some(oid)
}

/// Whether a bag with a key stands where no password is needed to see it, as most programs write it.
fn has_key_in_sight(der: &[u8]) -> Option<bool> {
    let mut pfx = Reader::new(der).sequence()?;
    pfx.take(der::INTEGER)?;
    let mut safes = Reader::new(data(pfx.sequence()?)?).sequence()?;
    while !safes.is_empty() {
        let Some(contents) = data(safes.sequence()?) else { continue };
        let mut bags = Reader::new(contents).sequence()?;
        while !bags.is_empty() {
            let kind = der::oid_text(bags.sequence()?.take(der::OID)?.value)?;
            if kind == KEY_BAG || kind == SHROUDED_KEY_BAG {
                return Some(true);
            }
        }
    }
    Some(false)
}

/// Contents of a ContentInfo of type data.
fn data(mut info: Reader<'_>) -> Option<&[u8]> {
    if der::oid_text(info.take(der::OID)?.value)? != DATA {
        return None;
    }
    Some(info.take(context(0))?.reader().take(der::OCTET_STRING)?.value)
}
