//! Hashes by which a certificate, or a key, is known.

use sha1::Sha1;
use sha2::{Digest, Sha256};

/// A SHA-256 or SHA-1 hash.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Fingerprint(Vec<u8>);

impl Fingerprint {
    pub fn sha256(bytes: &[u8]) -> Fingerprint {
        Fingerprint(Sha256::digest(bytes).to_vec())
    }

    pub fn sha1(bytes: &[u8]) -> Fingerprint {
        Fingerprint(Sha1::digest(bytes).to_vec())
    }

    /// Upper case, no separators.
    pub fn hex(&self) -> String {
        hex::encode_upper(&self.0)
    }

    /// Lower case, no separators.
    pub fn hex_lower(&self) -> String {
        hex::encode(&self.0)
    }

    /// Upper case, a colon between bytes, as OpenSSL writes it.
    pub fn hex_colons(&self) -> String {
        self.0.chunks(1).map(hex::encode_upper).collect::<Vec<_>>().join(":")
    }

    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Whether the text (hexadecimal, any case, colons and blanks passed over) is this hash.
    pub fn is(&self, text: &str) -> bool {
        let plain: String = text.chars().filter(|c| *c != ':' && !c.is_whitespace()).collect();
        plain.eq_ignore_ascii_case(&self.hex())
    }
}
