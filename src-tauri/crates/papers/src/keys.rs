//! No private key leaves: every file is opened before it goes along.

use std::io::{Cursor, Read};

use racord_certificate::Kind;

use crate::error::PapersError;

/// Larger files are not sent by mail anyway.
const LARGEST_MEGABYTES: u32 = 25;
const LARGEST: u64 = LARGEST_MEGABYTES as u64 * 1024 * 1024;
/// An archive in an archive in an archive: nobody sends more.
const DEEPEST: u32 = 4;

/// Beginnings of containers that are not looked into: 7-Zip, RAR, gzip, bzip2, xz, Zstandard, cabinets, and OLE (old
/// Office files, encrypted new ones, saved Outlook mails).
const CONTAINERS: [&[u8]; 8] = [
    b"7z\xBC\xAF\x27\x1C",
    b"Rar!\x1A\x07",
    b"\x1F\x8B",
    b"BZh",
    b"\xFD7zXZ\0",
    b"\x28\xB5\x2F\xFD",
    b"MSCF\0\0\0\0",
    b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
];

/// Refuses a file with a private key in it, also inside a ZIP, and one that cannot be looked into.
pub fn refuse_keys(name: &str, bytes: &[u8]) -> Result<(), PapersError> {
    let mut left = LARGEST;
    look(name, bytes, 0, &mut left)
}

fn look(name: &str, bytes: &[u8], depth: u32, left: &mut u64) -> Result<(), PapersError> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let Some(rest) = left.checked_sub(size) else {
        return Err(PapersError::TooLarge { file: name.to_owned(), megabytes: LARGEST_MEGABYTES });
    };
    *left = rest;
    if carries_key(bytes) {
        return Err(PapersError::KeyMaterial { file: name.to_owned() });
    }
    if is_opaque(bytes) {
        return Err(PapersError::Opaque { file: name.to_owned() });
    }
    if is_zip(bytes) {
        if depth == DEEPEST {
            return Err(PapersError::Opaque { file: name.to_owned() });
        }
        return look_inside(name, bytes, depth, left);
    }
    Ok(())
}

fn is_zip(bytes: &[u8]) -> bool {
    zip::ZipArchive::new(Cursor::new(bytes)).is_ok() || bytes.starts_with(b"PK\x03\x04")
}

fn look_inside(name: &str, bytes: &[u8], depth: u32, left: &mut u64) -> Result<(), PapersError> {
    let opaque = || PapersError::Opaque { file: name.to_owned() };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| opaque())?;
    for index in 0..archive.len() {
        let inner_name = {
            let raw = archive.by_index_raw(index).map_err(|_| opaque())?;
            if raw.encrypted() {
                return Err(PapersError::Encrypted { file: name.to_owned() });
            }
            format!("{name}/{}", raw.name())
        };
        let mut entry = archive.by_index(index).map_err(|_| opaque())?;
        let mut content = Vec::new();
        // One byte more than allowed shows that it is too large, without unpacking all of it.
        entry.by_ref().take(*left + 1).read_to_end(&mut content).map_err(|_| opaque())?;
        look(&inner_name, &content, depth + 1, left)?;
    }
    Ok(())
}

/// A key by itself, or a container made for one: a PKCS#12 file is refused whether it opens or not.
pub(crate) fn carries_key(bytes: &[u8]) -> bool {
    let contents = racord_certificate::open(bytes, None);
    contents.has_private_key()
        || matches!(contents.kind, Kind::Pkcs12 | Kind::PrivateKey)
        // In the middle of something else, a picture or a PDF.
        || contains(bytes, b"PRIVATE KEY-----")
        || contains(bytes, &sixteen_bit("PRIVATE KEY-----"))
}

fn is_opaque(bytes: &[u8]) -> bool {
    let tar = bytes.get(257..262) == Some(b"ustar");
    // A saved mail hides its attachments in base64, a PDF in compressed streams.
    let mail = contains(bytes, b"Content-Transfer-Encoding: base64");
    let pdf = bytes.starts_with(b"%PDF") && contains(bytes, b"/EmbeddedFile");
    tar || mail || pdf || CONTAINERS.iter().any(|beginning| bytes.starts_with(beginning))
}

fn sixteen_bit(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
