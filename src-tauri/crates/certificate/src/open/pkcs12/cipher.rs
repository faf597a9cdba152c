//! What a container is encrypted with, old and new.

use aes::{Aes128, Aes192, Aes256};
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockCipher, BlockDecryptMut, KeyInit, KeyIvInit};
use des::{Des, TdesEde2, TdesEde3};
use rc2::Rc2;
use rc4::consts::{U5, U16};
use rc4::{Rc4, StreamCipher};
use zeroize::Zeroizing;

use super::derive::{self, Effort, Hash, Pbkdf2, Purpose, Scrypt};
use super::password::Spelling;
use super::{Closed, number, oid};
use crate::der::{self, Reader};

#[derive(Clone, Copy)]
enum Cipher {
    Aes128,
    Aes192,
    Aes256,
    Des,
    /// Keys of any length
    Rc2,
    Rc4,
    TripleDes,
    /// The first key is the third too.
    TwoKeyTripleDes,
}

type Bytes = Zeroizing<Vec<u8>>;

/// The contents behind a password. The algorithm is the inside of an AlgorithmIdentifier.
pub(super) fn decrypt(
    mut algorithm: Reader<'_>,
    bytes: &[u8],
    password: &Spelling,
    effort: &mut Effort,
) -> Result<Bytes, Closed> {
    let name = oid(&mut algorithm).ok_or(Closed::Unknown)?;
    let parameters = algorithm.sequence().ok_or(Closed::Unknown)?;
    let pkcs12 = |cipher, size| (Scheme::Pkcs12, cipher, size);
    let pkcs5 = |hash, cipher| (Scheme::Pkcs5(hash), cipher, 8);
    let (scheme, cipher, size) = match name.as_str() {
        // RFC 7292 appendix C
        "1.2.840.113549.1.12.1.1" => pkcs12(Cipher::Rc4, 16),
        "1.2.840.113549.1.12.1.2" => pkcs12(Cipher::Rc4, 5),
        "1.2.840.113549.1.12.1.3" => pkcs12(Cipher::TripleDes, 24),
        "1.2.840.113549.1.12.1.4" => pkcs12(Cipher::TwoKeyTripleDes, 16),
        "1.2.840.113549.1.12.1.5" => pkcs12(Cipher::Rc2, 16),
        "1.2.840.113549.1.12.1.6" => pkcs12(Cipher::Rc2, 5),
        // RFC 8018 appendix A.3
        "1.2.840.113549.1.5.3" => pkcs5(Hash::Md5, Cipher::Des),
        "1.2.840.113549.1.5.6" => pkcs5(Hash::Md5, Cipher::Rc2),
        "1.2.840.113549.1.5.10" => pkcs5(Hash::Sha1, Cipher::Des),
        "1.2.840.113549.1.5.11" => pkcs5(Hash::Sha1, Cipher::Rc2),
        "1.2.840.113549.1.5.13" => return decrypt_pbes2(parameters, bytes, password, effort),
        _ => return Err(Closed::Unknown),
    };
    let mut parameters = parameters;
    let mut salt_and_rounds = || Some((parameters.take(der::OCTET_STRING)?.value, number(&mut parameters)?));
    let (salt, rounds) = salt_and_rounds().ok_or(Closed::Unknown)?;
    match scheme {
        Scheme::Pkcs12 => {
            let mut derive = |purpose, size| {
                derive::pkcs12(Hash::Sha1, purpose, &password.wide, salt, rounds, size, effort)
            };
            let key = derive(Purpose::Encryption, size)?;
            let start = derive(Purpose::Start, 8)?;
            cipher.decrypt(&key, &start, bytes)
        }
        Scheme::Pkcs5(hash) => {
            let derived = derive::pbkdf1(hash, &password.plain, salt, rounds, effort)?;
            let (key, start) = derived.split_at_checked(8).ok_or(Closed::Unknown)?;
            cipher.decrypt(key, start.get(..8).unwrap_or_default(), bytes)
        }
    }
}

enum Scheme {
    Pkcs12,
    Pkcs5(Hash),
}

/// PBES2-params (RFC 8018 appendix A.4): one algorithm makes the key, another decrypts.
fn decrypt_pbes2(
    mut parameters: Reader<'_>,
    bytes: &[u8],
    password: &Spelling,
    effort: &mut Effort,
) -> Result<Bytes, Closed> {
    let mut parts = || {
        let mut derivation = parameters.sequence()?;
        let mut encryption = parameters.sequence()?;
        let cipher = match oid(&mut encryption)?.as_str() {
            "2.16.840.1.101.3.4.1.2" => Cipher::Aes128,
            "2.16.840.1.101.3.4.1.22" => Cipher::Aes192,
            "2.16.840.1.101.3.4.1.42" => Cipher::Aes256,
            "1.2.840.113549.3.2" => Cipher::Rc2,
            "1.2.840.113549.3.7" => Cipher::TripleDes,
            "1.3.14.3.2.7" => Cipher::Des,
            _ => return None,
        };
        let start = match cipher {
            // RC2-CBC-Parameter: the version says no more than the length of the key.
            Cipher::Rc2 => {
                let mut parts = encryption.sequence()?;
                parts.take(der::INTEGER);
                parts.take(der::OCTET_STRING)?
            }
            _ => encryption.take(der::OCTET_STRING)?,
        };
        Some((oid(&mut derivation)?, derivation.sequence()?, cipher, start.value))
    };
    let (name, derivation, cipher, start) = parts().ok_or(Closed::Unknown)?;
    let key = match name.as_str() {
        "1.2.840.113549.1.5.12" => {
            let derivation = Pbkdf2::read(derivation).ok_or(Closed::Unknown)?;
            derivation.key(&password.plain, cipher.key_size(derivation.size), effort)?
        }
        "1.3.6.1.4.1.11591.4.11" => {
            let derivation = Scrypt::read(derivation).ok_or(Closed::Unknown)?;
            derivation.key(&password.plain, cipher.key_size(derivation.size), effort)?
        }
        _ => return Err(Closed::Unknown),
    };
    cipher.decrypt(&key, start, bytes)
}

impl Cipher {
    /// In bytes. What is written counts for RC2 alone, the others have one.
    fn key_size(self, written: Option<u32>) -> usize {
        match self {
            Cipher::Aes128 | Cipher::TwoKeyTripleDes | Cipher::Rc4 => 16,
            Cipher::Aes192 | Cipher::TripleDes => 24,
            Cipher::Aes256 => 32,
            Cipher::Des => 8,
            Cipher::Rc2 => {
                written.and_then(|size| usize::try_from(size).ok()).filter(|size| *size <= 32).unwrap_or(16)
            }
        }
    }

    fn decrypt(self, key: &[u8], start: &[u8], bytes: &[u8]) -> Result<Bytes, Closed> {
        match self {
            Cipher::Aes128 => cbc::<Aes128>(key, start, bytes),
            Cipher::Aes192 => cbc::<Aes192>(key, start, bytes),
            Cipher::Aes256 => cbc::<Aes256>(key, start, bytes),
            Cipher::Des => cbc::<Des>(key, start, bytes),
            Cipher::Rc2 => cbc::<Rc2>(key, start, bytes),
            Cipher::Rc4 => rc4(key, bytes),
            Cipher::TripleDes => cbc::<TdesEde3>(key, start, bytes),
            Cipher::TwoKeyTripleDes => cbc::<TdesEde2>(key, start, bytes),
        }
    }
}

fn cbc<C: BlockCipher + BlockDecryptMut + KeyInit>(
    key: &[u8],
    start: &[u8],
    bytes: &[u8],
) -> Result<Bytes, Closed> {
    let mut buffer = Zeroizing::new(bytes.to_vec());
    let cipher = ::cbc::Decryptor::<C>::new_from_slices(key, start).map_err(|_| Closed::Unknown)?;
    let length = cipher.decrypt_padded_mut::<Pkcs7>(&mut buffer).map_err(|_| Closed::Password)?.len();
    buffer.truncate(length);
    Ok(buffer)
}

fn rc4(key: &[u8], bytes: &[u8]) -> Result<Bytes, Closed> {
    let mut buffer = Zeroizing::new(bytes.to_vec());
    match key.len() {
        5 => Rc4::<U5>::new_from_slice(key).map_err(|_| Closed::Unknown)?.apply_keystream(&mut buffer),
        _ => Rc4::<U16>::new_from_slice(key).map_err(|_| Closed::Unknown)?.apply_keystream(&mut buffer),
    }
    Ok(buffer)
}
