//! What a private key is recognised by.

use memchr::memmem;
use racord_certificate::Kind;

/// A key by itself, or a container made for one: a PKCS#12 file is refused whether it opens or not.
pub(crate) fn carries_key(bytes: &[u8]) -> bool {
    let contents = racord_certificate::open(bytes, None);
    contents.has_private_key()
        || matches!(contents.kind, Kind::Pkcs12 | Kind::PrivateKey)
        // In the middle of something else, a picture or a database.
        || contains(bytes, b"PRIVATE KEY-----")
        || contains(bytes, &sixteen_bit("PRIVATE KEY-----", u16::to_le_bytes))
        || contains(bytes, &sixteen_bit("PRIVATE KEY-----", u16::to_be_bytes))
}

pub(crate) fn sixteen_bit(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(order).collect()
}

pub(crate) fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    memmem::find(bytes, wanted).is_some()
}
