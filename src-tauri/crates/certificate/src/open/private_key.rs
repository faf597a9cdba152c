//! Private keys in every usual wrapping: recognised to be refused, never taken apart.

use memchr::memmem;

use crate::der::{self, Reader, context};

/// Files with a mark at the head.
const MARKS: [&[u8]; 6] = [
    // PVK (Microsoft)
    &[0x1E, 0xF1, 0xB5, 0xB0],
    // PRIVATEKEYBLOB (Microsoft): RSA to exchange, RSA to sign, DSA
    &[0x07, 0x02, 0x00, 0x00, 0x00, 0xA4, 0x00, 0x00],
    &[0x07, 0x02, 0x00, 0x00, 0x00, 0x24, 0x00, 0x00],
    &[0x07, 0x02, 0x00, 0x00, 0x00, 0x22, 0x00, 0x00],
    b"openssh-key-v1\0",
    // Version 1 of SSH
    b"SSH PRIVATE KEY FILE FORMAT 1.1\n\0",
];

/// Heads of BCRYPT_RSAPRIVATE_BLOB, BCRYPT_RSAFULLPRIVATE_BLOB, BCRYPT_ECDSA_PRIVATE_*, BCRYPT_ECDH_PRIVATE_* (bcrypt.h);
/// a length of 32 bits, little-endian, follows.
const CNG_MARKS: [&[u8]; 8] = [b"RSA2", b"RSA3", b"ECS2", b"ECS4", b"ECS6", b"ECK2", b"ECK4", b"ECK6"];

/// What a line of a text file with a private key begins with, and no other.
const LINES: [&str; 5] = [
    "PuTTY-User-Key-File-",
    // GnuPG's private-keys-v1.d, new and old
    "Key: (private-key",
    "Key: (protected-private-key",
    "(11:private-key",
    "(21:protected-private-key",
];

/// How much of a line before a mark is looked at, in bytes: a file may be one line of 64 MB.
const LOOK_BACK: usize = 80;

pub(super) fn has_binary_mark(bytes: &[u8]) -> bool {
    MARKS.iter().any(|mark| bytes.starts_with(mark))
        || is_cng_blob(bytes)
        || is_pgp_key(bytes)
        || is_bouncy_castle_store(bytes)
        || is_nss_database(bytes)
}

/// A key in text that isn't PEM, or whose PEM was damaged by a word processor.
pub(super) fn is_text_key(text: &str) -> bool {
    LINES.iter().any(|mark| found_at(text, mark).any(|at| begins_line(text, at)))
        || found_at(text, "PRIVATE KEY").any(|at| is_broken_armour(text, at))
        || found_at(text, "Private-Key:").any(|at| is_description(text, at))
        || found_at(text, "AGE-SECRET-KEY-").any(|at| is_age_key(text, at))
        || is_json_web_key(text)
        || is_dotnet_key(text)
}

/// A PEM label that names a private key: `RSA PRIVATE KEY`, `ENCRYPTED PRIVATE KEY`, `PGP PRIVATE KEY BLOCK`, …
pub(super) fn is_key_label(label: &str) -> bool {
    label.contains("PRIVATE KEY")
}

fn found_at<'a>(text: &'a str, mark: &'a str) -> impl Iterator<Item = usize> + 'a {
    memmem::find_iter(text.as_bytes(), mark.as_bytes())
}

/// What stands before it on its line, as far as it matters.
fn line_before(text: &str, at: usize) -> &str {
    // Three bytes at most until the next character begins.
    let near = (0..4).find_map(|more| text.get(at.saturating_sub(LOOK_BACK) + more..at));
    near.and_then(|near| near.rsplit(['\n', '\r']).next()).unwrap_or_default()
}

/// Whether nothing but blanks and quote marks of mails stands before it.
fn begins_line(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let before = before.trim_end_matches([' ', '\t', '>', '\u{FEFF}']);
    before.is_empty() || before.ends_with(['\n', '\r'])
}

/// `BEGIN … PRIVATE KEY` after dashes of any kind and number: SSH.com has four and a blank, Word makes long ones of them.
fn is_broken_armour(text: &str, at: usize) -> bool {
    let Some((before, kind)) = line_before(text, at).rsplit_once("BEGIN ") else { return false };
    let kind_of_key =
        kind.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b' ');
    // A question mark stands for what isn't ASCII in a text of unknown encoding.
    kind_of_key
        && before
            .trim_end()
            .ends_with(['-', '?', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}'])
}

/// What `openssl pkey -text` says of a key, the numbers after it: `Private-Key: (2048 bit)`, `ED25519 Private-Key:`.
fn is_description(text: &str, at: usize) -> bool {
    let line = line_before(text, at).trim_start();
    line.is_empty()
        || line.strip_suffix(' ').is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Bech32 of 32 bytes and more.
fn is_age_key(text: &str, at: usize) -> bool {
    let key = text.get(at..).unwrap_or_default();
    key.bytes().take_while(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || *byte == b'-').count()
        > 60
}

/// JWK (RFC 7517) with a private part: `d` of RSA, EC and OKP, `k` of symmetric keys.
fn is_json_web_key(text: &str) -> bool {
    if !text.trim_start_matches([' ', '\t', '\n', '\r', '\u{FEFF}']).starts_with(['{', '[']) {
        return false;
    }
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let has = |part: &str| found_at(&plain, part).next().is_some();
    has("\"kty\":\"") && (has("\"d\":\"") || has("\"kty\":\"oct\"") && has("\"k\":\""))
}

/// What .NET writes with `ToXmlString(true)`: the private part stands beside the public one.
fn is_dotnet_key(text: &str) -> bool {
    let has = |part: &str| found_at(text, part).next().is_some();
    has("<RSAKeyValue>") && has("<D>") || has("<DSAKeyValue>") && has("<X>")
}

fn is_cng_blob(bytes: &[u8]) -> bool {
    CNG_MARKS.iter().any(|mark| bytes.starts_with(mark)) && matches!(bytes.get(4..8), Some([_, _, 0, 0]))
}

/// A packet with a secret key at the head (RFC 9580 sections 4.2 and 5.5.1.3): tag 5, version 3 to 6, an algorithm.
fn is_pgp_key(bytes: &[u8]) -> bool {
    let packet = match bytes {
        // The old way of writing a tag: its length takes 1, 2 or 4 bytes.
        [0x94, rest @ ..] => rest.get(1..),
        [0x95, rest @ ..] => rest.get(2..),
        [0x96, rest @ ..] => rest.get(4..),
        [0xC5, 0..192, rest @ ..] | [0xC5, 192..224, _, rest @ ..] => Some(rest),
        [0xC5, 255, rest @ ..] => rest.get(4..),
        _ => None,
    };
    let algorithm = match packet {
        // Days of validity stand between the time and the algorithm.
        Some([2 | 3, _, _, _, _, _, _, algorithm, ..]) => algorithm,
        Some([4..=6, _, _, _, _, algorithm, ..]) => algorithm,
        _ => return false,
    };
    matches!(algorithm, 1..=3 | 16..=28)
}

/// BKS and UBER of Bouncy Castle: version, a salt of 20 bytes after its length, rounds.
fn is_bouncy_castle_store(bytes: &[u8]) -> bool {
    matches!(bytes.first_chunk(), Some([0, 0, 0, 1 | 2, 0, 0, 0, 20]))
        && matches!(bytes.get(28..30), Some([0, 0]))
}

/// Where NSS keeps keys: key4.db (SQLite) and key3.db (Berkeley DB). Its databases of certificates look alike, but for
/// what is named in them.
fn is_nss_database(bytes: &[u8]) -> bool {
    let names = |name: &str| memmem::find(bytes, name.as_bytes()).is_some();
    bytes.starts_with(b"SQLite format 3\0") && names("nssPrivate")
        || bytes.starts_with(&[0, 6, 0x15, 0x61]) && names("global-salt")
}

/// PKCS#1, PKCS#8 plain and encrypted, SEC1, DSA.
pub(super) fn is_der_key(object: &[u8]) -> bool {
    let Some(parts) = Reader::new(object).sequence() else { return false };
    is_numbers(parts.clone())
        || is_sec1(parts.clone())
        || is_pkcs8(parts.clone())
        || is_encrypted_pkcs8(parts)
}

/// RSAPrivateKey (RFC 8017 appendix A.1.2): nine numbers, more for several primes. OpenSSL's DSA keys: six.
fn is_numbers(mut parts: Reader<'_>) -> bool {
    let Some(version) = parts.take(der::INTEGER) else { return false };
    let mut count = 1;
    while parts.take(der::INTEGER).is_some() {
        count += 1;
    }
    matches!(version.value, [0 | 1]) && matches!(count, 6 | 9)
}

/// ECPrivateKey (RFC 5915 section 3).
fn is_sec1(mut parts: Reader<'_>) -> bool {
    parts.take(der::INTEGER).is_some_and(|version| version.value == [1])
        && parts.take(der::OCTET_STRING).is_some()
        && (parts.is_empty() || matches!(parts.peek(), Some(tag) if tag == context(0) || tag == context(1)))
}

/// OneAsymmetricKey (RFC 5958 section 2).
fn is_pkcs8(mut parts: Reader<'_>) -> bool {
    parts.take(der::INTEGER).is_some_and(|version| matches!(version.value, [0 | 1]))
        && parts.sequence().is_some_and(|algorithm| algorithm.peek() == Some(der::OID))
        && parts.take(der::OCTET_STRING).is_some()
}

/// EncryptedPrivateKeyInfo (RFC 5958 section 3).
fn is_encrypted_pkcs8(mut parts: Reader<'_>) -> bool {
    let Some(mut algorithm) = parts.sequence() else { return false };
    let oid = algorithm.take(der::OID).and_then(|oid| der::oid_text(oid.value)).unwrap_or_default();
    // PKCS#5 and PKCS#12 encryption with a password
    let by_password = oid.starts_with("1.2.840.113549.1.5.") || oid.starts_with("1.2.840.113549.1.12.1.");
    by_password && parts.take(der::OCTET_STRING).is_some() && parts.is_empty()
}
