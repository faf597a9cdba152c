//! Keys from passwords: PKCS#12 (RFC 7292 appendix B), PBKDF1 and PBKDF2 (RFC 8018 section 5), scrypt (RFC 7914).

use hmac::{Hmac, Mac};
use md5::Md5;
use sha1::Sha1;
use sha2::digest::Digest;
use sha2::digest::core_api::BlockSizeUser;
use sha2::{Sha224, Sha256, Sha384, Sha512, Sha512_224, Sha512_256};
use zeroize::Zeroizing;

use super::{Closed, number, oid};
use crate::der::{self, Reader};

/// OpenSSL's limit too (`SCRYPT_MAX_MEM` in providers/implementations/kdfs/scrypt.c).
const MAX_SCRYPT_BYTES: u64 = 32 * 1024 * 1024;

/// Real salts have 8 to 64 bytes.
const MAX_SALT: usize = 4096;

/// What may still be spent on one file, in hashes of one block: a few seconds. Programs ask for 1 to 600 000 rounds; a
/// file that asks for a thousand million is there to keep the machine busy.
#[derive(Clone, Copy)]
pub(crate) struct Effort(u64);

/// What every key costs, however few its rounds: a file may ask for a million keys.
const ONCE: u64 = 16;

impl Default for Effort {
    fn default() -> Effort {
        Effort(10_000_000)
    }
}

impl Effort {
    fn spend(&mut self, rounds: u32, each: usize) -> Result<(), Closed> {
        let cost = (ONCE + u64::from(rounds)).saturating_mul(u64::try_from(each).unwrap_or(u64::MAX));
        self.0 = self.0.checked_sub(cost).ok_or(Closed::TooSlow)?;
        Ok(())
    }
}

#[derive(Clone, Copy)]
pub(super) enum Hash {
    Md5,
    Sha1,
    Sha224,
    Sha256,
    Sha384,
    Sha512,
    Sha512To224,
    Sha512To256,
}

/// Names the type of a hash in an expression.
macro_rules! with {
    ($hash:expr, $type:ident => $does:expr) => {
        match $hash {
            Hash::Md5 => {
                type $type = Md5;
                $does
            }
            Hash::Sha1 => {
                type $type = Sha1;
                $does
            }
            Hash::Sha224 => {
                type $type = Sha224;
                $does
            }
            Hash::Sha256 => {
                type $type = Sha256;
                $does
            }
            Hash::Sha384 => {
                type $type = Sha384;
                $does
            }
            Hash::Sha512 => {
                type $type = Sha512;
                $does
            }
            Hash::Sha512To224 => {
                type $type = Sha512_224;
                $does
            }
            Hash::Sha512To256 => {
                type $type = Sha512_256;
                $does
            }
        }
    };
}

impl Hash {
    pub(super) fn of_digest(oid: &str) -> Option<Hash> {
        Some(match oid {
            "1.2.840.113549.2.5" => Hash::Md5,
            "1.3.14.3.2.26" => Hash::Sha1,
            "2.16.840.1.101.3.4.2.1" => Hash::Sha256,
            "2.16.840.1.101.3.4.2.2" => Hash::Sha384,
            "2.16.840.1.101.3.4.2.3" => Hash::Sha512,
            "2.16.840.1.101.3.4.2.4" => Hash::Sha224,
            "2.16.840.1.101.3.4.2.5" => Hash::Sha512To224,
            "2.16.840.1.101.3.4.2.6" => Hash::Sha512To256,
            _ => return None,
        })
    }

    /// RFC 8018 appendix B.1.2
    pub(super) fn of_hmac(oid: &str) -> Option<Hash> {
        Some(match oid {
            "1.2.840.113549.2.6" => Hash::Md5,
            "1.2.840.113549.2.7" => Hash::Sha1,
            "1.2.840.113549.2.8" => Hash::Sha224,
            "1.2.840.113549.2.9" => Hash::Sha256,
            "1.2.840.113549.2.10" => Hash::Sha384,
            "1.2.840.113549.2.11" => Hash::Sha512,
            "1.2.840.113549.2.12" => Hash::Sha512To224,
            "1.2.840.113549.2.13" => Hash::Sha512To256,
            _ => return None,
        })
    }

    /// In bytes.
    pub(super) fn size(self) -> usize {
        with!(self, H => H::output_size())
    }

    pub(super) fn is_mac(self, key: &[u8], bytes: &[u8], expected: &[u8]) -> bool {
        with!(self, H => Hmac::<H>::new_from_slice(key)
            .is_ok_and(|mac| mac.chain_update(bytes).verify_slice(expected).is_ok()))
    }
}

/// What a key of PKCS#12 is for; the number goes into it.
#[derive(Clone, Copy)]
pub(super) enum Purpose {
    Encryption = 1,
    Start = 2,
    Mac = 3,
}

/// RFC 7292 appendix B.2.
pub(super) fn pkcs12(
    hash: Hash,
    purpose: Purpose,
    password: &[u8],
    salt: &[u8],
    rounds: u32,
    size: usize,
    effort: &mut Effort,
) -> Result<Zeroizing<Vec<u8>>, Closed> {
    check_salt(salt)?;
    effort.spend(rounds, size.div_ceil(hash.size()))?;
    Ok(with!(hash, H => pkcs12_with::<H>(purpose as u8, password, salt, rounds, size)))
}

fn pkcs12_with<H: Digest + BlockSizeUser>(
    purpose: u8,
    password: &[u8],
    salt: &[u8],
    rounds: u32,
    size: usize,
) -> Zeroizing<Vec<u8>> {
    let block = H::block_size();
    let filled = |bytes: &[u8]| {
        let length = bytes.len().next_multiple_of(block);
        bytes.iter().copied().cycle().take(length).collect::<Vec<u8>>()
    };
    let mut input = Zeroizing::new(filled(salt));
    input.extend_from_slice(&Zeroizing::new(filled(password)));
    let mut key = Zeroizing::new(Vec::with_capacity(size + <H as Digest>::output_size()));
    loop {
        let mut hash = H::new().chain_update(vec![purpose; block]).chain_update(&*input).finalize();
        for _ in 1..rounds {
            hash = H::digest(&hash);
        }
        key.extend_from_slice(&hash);
        if key.len() >= size {
            key.truncate(size);
            return key;
        }
        // Each block of the input becomes itself + the hash, repeated to its length, + 1.
        let added: Vec<u8> = hash.iter().copied().cycle().take(block).collect();
        for part in input.chunks_mut(block) {
            let mut carry = 1u16;
            for (byte, add) in part.iter_mut().zip(&added).rev() {
                let [over, sum] = (u16::from(*byte) + u16::from(*add) + carry).to_be_bytes();
                *byte = sum;
                carry = u16::from(over);
            }
        }
    }
}

/// RFC 8018 section 5.1.
pub(super) fn pbkdf1(
    hash: Hash,
    password: &[u8],
    salt: &[u8],
    rounds: u32,
    effort: &mut Effort,
) -> Result<Zeroizing<Vec<u8>>, Closed> {
    check_salt(salt)?;
    effort.spend(rounds, 1)?;
    Ok(with!(hash, H => {
        let mut hash = H::new().chain_update(password).chain_update(salt).finalize();
        for _ in 1..rounds {
            hash = H::digest(hash);
        }
        Zeroizing::new(hash.to_vec())
    }))
}

/// PBKDF2-params (RFC 8018 appendix A.2).
pub(super) struct Pbkdf2<'a> {
    salt: &'a [u8],
    rounds: u32,
    /// The length of the key, if it is written.
    pub(super) size: Option<u32>,
    hash: Hash,
}

impl<'a> Pbkdf2<'a> {
    pub(super) fn read(mut parts: Reader<'a>) -> Option<Pbkdf2<'a>> {
        let salt = parts.take(der::OCTET_STRING)?.value;
        let rounds = number(&mut parts)?;
        let size = if parts.peek() == Some(der::INTEGER) { Some(number(&mut parts)?) } else { None };
        let hash = if parts.is_empty() { Hash::Sha1 } else { Hash::of_hmac(&oid(&mut parts.sequence()?)?)? };
        Some(Pbkdf2 { salt, rounds, size, hash })
    }

    pub(super) fn key(
        &self,
        password: &[u8],
        size: usize,
        effort: &mut Effort,
    ) -> Result<Zeroizing<Vec<u8>>, Closed> {
        check_salt(self.salt)?;
        effort.spend(self.rounds, 2 * size.div_ceil(self.hash.size()))?;
        let mut key = Zeroizing::new(vec![0; size]);
        with!(self.hash, H => pbkdf2::pbkdf2_hmac::<H>(password, self.salt, self.rounds, &mut key));
        Ok(key)
    }
}

/// scrypt-params (RFC 7914 section 7.1).
pub(super) struct Scrypt<'a> {
    salt: &'a [u8],
    cost: u32,
    block: u32,
    parallel: u32,
    pub(super) size: Option<u32>,
}

impl<'a> Scrypt<'a> {
    pub(super) fn read(mut parts: Reader<'a>) -> Option<Scrypt<'a>> {
        let salt = parts.take(der::OCTET_STRING)?.value;
        let (cost, block, parallel) = (number(&mut parts)?, number(&mut parts)?, number(&mut parts)?);
        let size = if parts.is_empty() { None } else { Some(number(&mut parts)?) };
        Some(Scrypt { salt, cost, block, parallel, size })
    }

    pub(super) fn key(
        &self,
        password: &[u8],
        size: usize,
        effort: &mut Effort,
    ) -> Result<Zeroizing<Vec<u8>>, Closed> {
        check_salt(self.salt)?;
        let bytes = |number: u32| 128 * u64::from(number) * u64::from(self.block);
        if bytes(self.cost).saturating_add(bytes(self.parallel)) > MAX_SCRYPT_BYTES {
            return Err(Closed::TooSlow);
        }
        // Twice over the memory, for each lane; a block of 64 bytes counts as one hash.
        let lanes = bytes(self.cost).saturating_mul(u64::from(self.parallel)) / 32;
        effort.spend(u32::try_from(lanes).unwrap_or(u32::MAX), 1)?;
        let log = u8::try_from(self.cost.checked_ilog2().ok_or(Closed::Unknown)?).unwrap_or(u8::MAX);
        if !self.cost.is_power_of_two() {
            return Err(Closed::Unknown);
        }
        let parameters = scrypt::Params::new(log, self.block, self.parallel, scrypt::Params::RECOMMENDED_LEN)
            .map_err(|_| Closed::Unknown)?;
        let mut key = Zeroizing::new(vec![0; size]);
        scrypt::scrypt(password, self.salt, &parameters, &mut key).map_err(|_| Closed::Unknown)?;
        Ok(key)
    }
}

fn check_salt(salt: &[u8]) -> Result<(), Closed> {
    if salt.len() > MAX_SALT { Err(Closed::Unknown) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::open::Found;

    #[test]
    fn all_that_a_file_asks_for_is_added_up() {
        let mut effort = Effort::default();
        assert_eq!(effort.spend(2_000_000, 2), Ok(()), "many rounds");
        assert_eq!(effort.spend(2_000_000, 2), Ok(()), "and as many again");
        assert_eq!(effort.spend(2_000_000, 2), Err(Closed::TooSlow), "but not for ever");
        assert_eq!(effort.spend(u32::MAX, usize::MAX), Err(Closed::TooSlow), "whatever the numbers");
        assert_eq!(effort.spend(2048, 1), Ok(()), "what is little still goes");
    }

    #[test]
    fn what_is_spent_on_one_container_is_missing_for_the_next() {
        let sequence = |parts: &[&[u8]]| der::element(der::SEQUENCE, &parts.concat());
        let tagged = |tag: u8, contents: &[u8]| der::element(tag, contents);
        // pkcs7-data, encryptedData, pbeWithSHAAnd3-KeyTripleDES-CBC
        let data = tagged(der::OID, &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 1]);
        let encrypted = tagged(der::OID, &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 6]);
        let by_password = tagged(der::OID, &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 12, 1, 3]);
        let thousand_rounds = sequence(&[&[4, 1, 7], &[2, 2, 3, 0xE8]]);
        let content =
            sequence(&[&data, &sequence(&[&by_password, &thousand_rounds]), &tagged(0x80, &[0; 16])]);
        let closed = sequence(&[&encrypted, &tagged(0xA0, &sequence(&[&[2, 1, 0], &content]))]);
        let safes = tagged(0xA0, &tagged(der::OCTET_STRING, &sequence(&[&closed])));
        let container = sequence(&[&[2, 1, 3], &sequence(&[&data, &safes])]);

        let looked = |effort| {
            let mut found = Found { effort, ..Found::default() };
            super::super::look(&container, None, &mut found);
            (found.error.map(|error| error.code), found.effort.0)
        };
        let (error, left) = looked(Effort::default());
        assert_eq!(error.as_deref(), Some("password-needed"), "it is tried");
        assert!(left < Effort::default().0, "and costs something");
        assert_eq!(
            looked(Effort(2000)).0.as_deref(),
            Some("container-too-slow"),
            "the next ones have the rest"
        );
    }
}
