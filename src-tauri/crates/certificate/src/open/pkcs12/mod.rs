//! PKCS#12 (`.pfx`, `.p12`; RFC 7292): opened in memory, the public certificates taken out. Keys are told by the bag they
//! stand in and stay closed. What stands in the open is given out without a password.
//!
//! An own walk over RustCrypto's ciphers: p12-keystore opens every key on its way, takes no open lengths, one spelling
//! of a password, and neither RC4 nor RC2 of 128 bits.

mod cipher;
mod derive;
mod password;

use zeroize::Zeroizing;

use self::cipher::decrypt;
pub(super) use self::derive::Effort;
use self::derive::{Hash, Pbkdf2};
use self::password::{Spelling, spellings};
use super::{Found, OpenError, ber, binary};
use crate::der::{self, Reader, context, implicit};

const DATA: &str = "1.2.840.113549.1.7.1";
const SIGNED_DATA: &str = "1.2.840.113549.1.7.2";
const ENCRYPTED_DATA: &str = "1.2.840.113549.1.7.6";
const KEY_BAG: &str = "1.2.840.113549.1.12.10.1.1";
const SHROUDED_KEY_BAG: &str = "1.2.840.113549.1.12.10.1.2";
const CERTIFICATE_BAG: &str = "1.2.840.113549.1.12.10.1.3";
const SECRET_BAG: &str = "1.2.840.113549.1.12.10.1.5";
const BAGS_BAG: &str = "1.2.840.113549.1.12.10.1.6";
const X509_CERTIFICATE: &str = "1.2.840.113549.1.9.22.1";
/// RFC 9579
const PBMAC1: &str = "1.2.840.113549.1.5.14";

/// How deep bags stand in bags.
const MAX_DEPTH: usize = 8;

/// Why something stays closed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Closed {
    /// The password isn't the one, or the bytes are damaged: nobody can tell.
    Password,
    /// More rounds than are worth waiting for.
    TooSlow,
    /// Encrypted in a way that isn't known here, or not as the standard has it.
    Unknown,
}

/// PFX (RFC 7292 section 4).
pub(super) fn is_container(der: &[u8]) -> bool {
    Pfx::read(der).is_some()
}

/// Takes the certificates out. Without a password the empty one is tried.
pub(super) fn look(der: &[u8], password: Option<&str>, found: &mut Found<'_>) {
    let Some(pfx) = Pfx::read(der) else { return };
    let mut walk = Walk {
        given: password.filter(|password| !password.is_empty()),
        spellings: spellings(password.unwrap_or_default()),
        found,
    };
    walk.check_mac(&pfx);
    if walk.safes(pfx.safes).is_none() {
        walk.fail(Closed::Unknown);
    }
    if found.places.is_empty() {
        found.error.get_or_insert_with(|| OpenError::new("container-empty"));
    }
}

/// The outermost part, taken apart.
struct Pfx<'a> {
    /// AuthenticatedSafe
    safes: &'a [u8],
    mac: Option<Reader<'a>>,
}

impl<'a> Pfx<'a> {
    fn read(der: &'a [u8]) -> Option<Pfx<'a>> {
        let mut pfx = Reader::new(der).sequence()?;
        pfx.take(der::INTEGER)?;
        let mut info = pfx.sequence()?;
        let safes = match oid(&mut info)?.as_str() {
            DATA => octets(info.take(context(0))?.reader())?,
            SIGNED_DATA => {
                // Signed with a key instead of a password; the signature isn't looked at (RFC 5652 section 5.1).
                let mut signed = info.take(context(0))?.reader().sequence()?;
                signed.take(der::INTEGER)?;
                signed.take(der::SET)?;
                let mut content = signed.sequence()?;
                content.take(der::OID)?;
                octets(content.take(context(0))?.reader())?
            }
            _ => return None,
        };
        Some(Pfx { safes, mac: pfx.sequence() })
    }
}

struct Walk<'f, 'a> {
    /// The password, if one was given.
    given: Option<&'f str>,
    /// The ways it may have been written when the container was made.
    spellings: Vec<Spelling>,
    found: &'f mut Found<'a>,
}

impl Walk<'_, '_> {
    /// Keeps the spellings with which the MAC is right. One of a kind that isn't known here decides nothing.
    fn check_mac(&mut self, pfx: &Pfx<'_>) {
        let Some(mac) = pfx.mac.clone().and_then(Mac::read) else { return };
        let mut right = Vec::new();
        for spelling in &self.spellings {
            match mac.is_right(pfx.safes, spelling, &mut self.found.effort) {
                Ok(true) => right.push(spelling.clone()),
                Ok(false) => {}
                Err(_) => return,
            }
        }
        // Without a password only what is closed shows that one is needed.
        if right.is_empty() && self.given.is_some() {
            self.fail(Closed::Password);
        }
        self.spellings = right;
    }

    fn safes(&mut self, safes: &[u8]) -> Option<()> {
        let safes = ber::to_der(safes)?;
        let mut safes = Reader::new(&safes).sequence()?;
        while !safes.is_empty() {
            let mut info = safes.sequence()?;
            match oid(&mut info)?.as_str() {
                DATA => self.bags(octets(info.take(context(0))?.reader())?, MAX_DEPTH)?,
                ENCRYPTED_DATA => match self.opened(info) {
                    Ok(contents) => self.bags(&contents, MAX_DEPTH)?,
                    Err(why) => self.fail(why),
                },
                // Encrypted for a key instead of a password
                _ => self.fail(Closed::Unknown),
            }
        }
        Some(())
    }

    /// EncryptedData (RFC 5652 section 8), with the first spelling that gives bags.
    fn opened(&mut self, mut info: Reader<'_>) -> Result<Zeroizing<Vec<u8>>, Closed> {
        let mut parts = || {
            let mut encrypted = info.take(context(0))?.reader().sequence()?;
            encrypted.take(der::INTEGER)?;
            let mut content = encrypted.sequence()?;
            content.take(der::OID)?;
            Some((content.sequence()?, content.take(implicit(0))?.value))
        };
        let (algorithm, bytes) = parts().ok_or(Closed::Unknown)?;
        for spelling in &self.spellings {
            match decrypt(algorithm.clone(), bytes, spelling, &mut self.found.effort) {
                Ok(contents) if begins_with_bag(&contents) => return Ok(contents),
                Ok(_) | Err(Closed::Password) => {}
                Err(why) => return Err(why),
            }
        }
        Err(Closed::Password)
    }

    /// SafeContents (RFC 7292 section 4.2). What was read before something unreadable stays.
    fn bags(&mut self, contents: &[u8], depth: usize) -> Option<()> {
        let contents = plain(contents)?;
        let mut bags = Reader::new(&contents).sequence()?;
        while !bags.is_empty() {
            let mut bag = bags.sequence()?;
            let kind = oid(&mut bag)?;
            let value = bag.take(context(0))?;
            match kind.as_str() {
                KEY_BAG | SHROUDED_KEY_BAG | SECRET_BAG => self.found.private_key = true,
                CERTIFICATE_BAG => {
                    let mut certificate = value.reader().sequence()?;
                    if oid(&mut certificate)? == X509_CERTIFICATE {
                        let der = octets(certificate.take(context(0))?.reader())?;
                        binary::add_certificate(der, self.found);
                    }
                }
                BAGS_BAG => self.bags(value.value, depth.checked_sub(1)?)?,
                _ => {}
            }
        }
        Some(())
    }

    /// The first reason counts.
    fn fail(&mut self, why: Closed) {
        let code = match (why, self.given) {
            (Closed::Password, None) => "password-needed",
            (Closed::Password, Some(_)) => "password-wrong",
            (Closed::TooSlow, _) => "container-too-slow",
            (Closed::Unknown, _) => "container-unreadable",
        };
        self.found.error.get_or_insert_with(|| OpenError::new(code));
    }
}

/// MacData (RFC 7292 section 4), or its successor in the same place (RFC 9579).
struct Mac<'a> {
    key: MacKey<'a>,
    hash: Hash,
    digest: &'a [u8],
}

enum MacKey<'a> {
    Pbkdf2(Pbkdf2<'a>),
    Pkcs12 { salt: &'a [u8], rounds: u32 },
}

impl<'a> Mac<'a> {
    fn read(mut mac: Reader<'a>) -> Option<Mac<'a>> {
        let mut info = mac.sequence()?;
        let mut algorithm = info.sequence()?;
        let digest = info.take(der::OCTET_STRING)?.value;
        let name = oid(&mut algorithm)?;
        if name == PBMAC1 {
            let mut parameters = algorithm.sequence()?;
            let mut derivation = parameters.sequence()?;
            derivation.take(der::OID)?;
            let key = MacKey::Pbkdf2(Pbkdf2::read(derivation.sequence()?)?);
            let hash = Hash::of_hmac(&oid(&mut parameters.sequence()?)?)?;
            return Some(Mac { key, hash, digest });
        }
        let salt = mac.take(der::OCTET_STRING)?.value;
        let rounds = if mac.is_empty() { 1 } else { number(&mut mac)? };
        Some(Mac { key: MacKey::Pkcs12 { salt, rounds }, hash: Hash::of_digest(&name)?, digest })
    }

    fn is_right(&self, bytes: &[u8], spelling: &Spelling, effort: &mut Effort) -> Result<bool, Closed> {
        let size = self.hash.size();
        let key = match &self.key {
            MacKey::Pbkdf2(derivation) => derivation.key(&spelling.plain, size, effort)?,
            MacKey::Pkcs12 { salt, rounds } => {
                derive::pkcs12(self.hash, derive::Purpose::Mac, &spelling.wide, salt, *rounds, size, effort)?
            }
        };
        Ok(self.hash.is_mac(&key, bytes, self.digest))
    }
}

/// DER that is overwritten when it is dropped; keys may stand in it.
fn plain(contents: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    Some(Zeroizing::new(ber::to_der(contents)?.into_owned()))
}

/// Whether what came out of a decryption is a list of bags and not noise with padding.
fn begins_with_bag(contents: &[u8]) -> bool {
    let look = || {
        let contents = plain(contents)?;
        let mut bags = Reader::new(&contents).sequence()?;
        Some(bags.is_empty() || bags.sequence()?.take(der::OID).is_some())
    };
    look().unwrap_or(false)
}

fn oid(parts: &mut Reader<'_>) -> Option<String> {
    der::oid_text(parts.take(der::OID)?.value)
}

fn octets<'a>(mut parts: Reader<'a>) -> Option<&'a [u8]> {
    Some(parts.take(der::OCTET_STRING)?.value)
}

/// A number of 32 bits, not negative.
fn number(parts: &mut Reader<'_>) -> Option<u32> {
    let bytes = parts.take(der::INTEGER)?.value;
    if *bytes.first()? >= 0x80 {
        return None;
    }
    let number = bytes.iter().try_fold(0u64, |number, byte| {
        let next = number << 8 | u64::from(*byte);
        (next <= u64::from(u32::MAX)).then_some(next)
    });
    u32::try_from(number?).ok()
}
