//! Private keys in every usual wrapping: recognised to be refused, never taken apart.

use crate::der::{self, Reader, context};

/// Binary containers with a mark at the head.
const MARKS: [&[u8]; 5] = [
    // Java KeyStore, JKS and JCEKS
    &[0xFE, 0xED, 0xFE, 0xED],
    &[0xCE, 0xCE, 0xCE, 0xCE],
    // PVK (Microsoft)
    &[0x1E, 0xF1, 0xB5, 0xB0],
    // PRIVATEKEYBLOB, RSA and DSA (Microsoft)
    &[0x07, 0x02, 0x00, 0x00, 0x00, 0xA4, 0x00, 0x00],
    &[0x07, 0x02, 0x00, 0x00, 0x00, 0x22, 0x00, 0x00],
];

/// Words that stand in text files with private keys and nowhere else.
const TEXT_MARKS: [&str; 3] =
    ["PuTTY-User-Key-File-", "BEGIN SSH2 ENCRYPTED PRIVATE KEY", "SSH PRIVATE KEY FILE FORMAT"];

pub(super) fn has_binary_mark(bytes: &[u8]) -> bool {
    MARKS.iter().any(|mark| bytes.starts_with(mark)) || bytes.starts_with(b"openssh-key-v1\0")
}

/// A key in text that isn't PEM.
pub(super) fn is_text_key(text: &str) -> bool {
    TEXT_MARKS.iter().any(|mark| text.contains(mark)) || is_json_web_key(text) || is_dotnet_key(text)
}

/// A PEM label that names a private key: `RSA PRIVATE KEY`, `ENCRYPTED PRIVATE KEY`, `PGP PRIVATE KEY BLOCK`, …
pub(super) fn is_key_label(label: &str) -> bool {
    label.contains("PRIVATE KEY")
}

/// JWK (RFC 7517) with a private part: `d` of RSA and EC, `k` of symmetric keys.
fn is_json_web_key(text: &str) -> bool {
    if !text.trim_start().starts_with(['{', '[']) {
        return false;
    }
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    plain.starts_with(['{', '['])
        && plain.contains("\"kty\":")
        && (plain.contains("\"d\":") || plain.contains("\"k\":"))
}

/// What .NET writes with `ToXmlString(true)`: the private exponent stands beside the modulus.
fn is_dotnet_key(text: &str) -> bool {
    text.contains("<RSAKeyValue>") && text.contains("<D>")
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
