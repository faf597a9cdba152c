//! What a file is, as far as it matters for looking into it.

use std::io::Cursor;

use crate::keys::{contains, sixteen_bit};

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Container {
    /// Closed with a password or a key.
    Encrypted,
    Gzip,
    /// Nothing is packed in it, as far as is known.
    None,
    /// Of a kind that is not looked into.
    Opaque,
    Pdf,
    Tar,
    Zip,
}

/// Beginnings of containers that are not looked into.
const OPAQUE: [&[u8]; 17] = [
    b"7z\xBC\xAF\x27\x1C",
    b"Rar!\x1A\x07",
    // xz, Zstandard, LZ4, lzip, compress
    b"\xFD7zXZ\0",
    b"\x28\xB5\x2F\xFD",
    b"\x04\x22\x4D\x18",
    b"LZIP\x01",
    b"\x1F\x9D\x90",
    // Cabinets of Windows and of InstallShield, images of installations
    b"MSCF\0\0\0\0",
    b"ISc(",
    b"MSWIM\0\0\0",
    // ar, which Debian packages are; RPM; xar, which macOS packages are; cpio
    b"!<arch>\n",
    b"\xED\xAB\xEE\xDB",
    b"xar!\0\x1C",
    b"070701",
    b"070707",
    // Disks of virtual machines
    b"conectix",
    b"\x7FELF",
];

/// Beginnings of what is closed with a password: age, `openssl enc`, KeePass, PGP (RFC 9580: a session key for 2048 and
/// 4096 bits, a session key from a password).
const ENCRYPTED: [&[u8]; 8] = [
    b"age-encryption.org/",
    b"-----BEGIN AGE ENCRYPTED FILE-----",
    b"Salted__",
    b"\x03\xD9\xA2\x9A",
    b"-----BEGIN PGP MESSAGE-----",
    b"\x85\x01\x0C\x03",
    b"\x85\x02\x0C\x03",
    b"\x8C\x0D\x04",
];

/// OLE: old Office files, saved Outlook mails, encrypted new Office files.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Enveloped, encrypted and authenticated-enveloped data (RFC 5652, RFC 5083).
const CLOSED_MESSAGES: [&[u8]; 3] = [
    b"\x2A\x86\x48\x86\xF7\x0D\x01\x07\x03",
    b"\x2A\x86\x48\x86\xF7\x0D\x01\x07\x06",
    b"\x2A\x86\x48\x86\xF7\x0D\x01\x09\x10\x01\x17",
];

pub(super) fn container(bytes: &[u8]) -> Container {
    let begins = |marks: &[&[u8]]| marks.iter().any(|mark| bytes.starts_with(mark));
    if begins(&ENCRYPTED) || is_closed_message(bytes) {
        return Container::Encrypted;
    }
    if bytes.starts_with(COMPOUND) {
        // [MS-OFFCRYPTO] section 2.3.4.4: the stream that holds the encrypted document.
        let closed = contains(bytes, &sixteen_bit("EncryptedPackage", u16::to_le_bytes));
        return if closed { Container::Encrypted } else { Container::Opaque };
    }
    if begins(&OPAQUE) || is_bzip2(bytes) || is_program(bytes) || is_image_of_a_disc(bytes) {
        return Container::Opaque;
    }
    // Objects in rich text are OLE written in digits.
    if bytes.starts_with(b"{\\rtf") && contains(bytes, b"\\objdata") {
        return Container::Opaque;
    }
    if matches!(bytes, [0x1F, 0x8B, 8, 0..32, ..]) {
        return Container::Gzip;
    }
    if is_tar(bytes) {
        return Container::Tar;
    }
    if contains(bytes.get(..1024).unwrap_or(bytes), b"%PDF-") {
        return Container::Pdf;
    }
    // At the end of another file too: programs that read archives find it there.
    if bytes.starts_with(b"PK\x03\x04") || zip::ZipArchive::new(Cursor::new(bytes)).is_ok() {
        return Container::Zip;
    }
    Container::None
}

fn is_closed_message(bytes: &[u8]) -> bool {
    let head = bytes.get(..32).unwrap_or(bytes);
    bytes.first() == Some(&0x30) && CLOSED_MESSAGES.iter().any(|oid| contains(head, oid))
}

fn is_bzip2(bytes: &[u8]) -> bool {
    // An empty one has the mark of the end in place of that of a block.
    matches!(
        bytes,
        [b'B', b'Z', b'h', b'1'..=b'9', b'1', b'A', b'Y', ..]
            | [b'B', b'Z', b'h', b'1'..=b'9', 0x17, b'r', b'E', ..]
    )
}

/// A program of Windows: where its header begins stands at 60. Archives that unpack themselves are programs.
fn is_program(bytes: &[u8]) -> bool {
    let header = || {
        let at = u32::from_le_bytes(bytes.get(60..64)?.try_into().ok()?);
        bytes.get(usize::try_from(at).ok()?..)?.get(..4)
    };
    bytes.starts_with(b"MZ") && header() == Some(b"PE\0\0")
}

/// ISO 9660 and UDF.
fn is_image_of_a_disc(bytes: &[u8]) -> bool {
    matches!(bytes.get(0x8001..0x8006), Some(b"CD001" | b"BEA01"))
}

/// By the sum in the first header: archives older than POSIX have no other mark.
fn is_tar(bytes: &[u8]) -> bool {
    let Some(header) = bytes.get(..512).filter(|header| header.first() != Some(&0)) else { return false };
    let sum: u32 = header
        .iter()
        .enumerate()
        .map(|(at, byte)| if (148..156).contains(&at) { u32::from(b' ') } else { u32::from(*byte) })
        .sum();
    tar::Header::from_byte_slice(header).cksum().is_ok_and(|said| said == sum)
}
