//! The ways in which programs write a password down before they make a key of it.

use zeroize::Zeroizing;

/// One way.
#[derive(Clone)]
pub(super) struct Spelling {
    /// For the keys of PKCS#12 and its MAC (RFC 7292 appendix B.1): UTF-16, big-endian, with two zero bytes at the end.
    pub(super) wide: Zeroizing<Vec<u8>>,
    /// For PKCS#5.
    pub(super) plain: Zeroizing<Vec<u8>>,
}

/// The likeliest first.
pub(super) fn spellings(password: &str) -> Vec<Spelling> {
    let wide = wide(password.encode_utf16());
    let plain = Zeroizing::new(password.as_bytes().to_vec());
    let mut all = vec![Spelling { wide: wide.clone(), plain: plain.clone() }];
    if password.is_empty() {
        // No password is not the empty one: nothing at all, not even the two zero bytes (Windows, Java, GnuTLS).
        all.push(Spelling { wide: Zeroizing::default(), plain: plain.clone() });
    }
    if !password.is_ascii() {
        // OpenSSL before 1.1.0 took each byte for a character.
        let bytes = Zeroizing::new(password.bytes().map(u16::from).collect::<Vec<_>>());
        all.push(Spelling { wide: self::wide(bytes.iter().copied()), plain });
    }
    // NSS before 3.49 gave PKCS#5 the same bytes as PKCS#12.
    all.push(Spelling { plain: wide.clone(), wide });
    all
}

fn wide(units: impl Iterator<Item = u16>) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(units.chain([0]).flat_map(u16::to_be_bytes).collect())
}
