//! No private key leaves: every file is opened before it goes along, and what is inside it too.

mod archive;
mod container;
mod pdf;

use std::borrow::Cow;
use std::io::Read;

use self::container::{Container, container};
use crate::error::PapersError;
use crate::keys::{carries_key, contains};
use crate::{encoded, plain};

/// Of all that is unpacked, together.
const MOST_MEGABYTES: u32 = 100;
const MOST_FILES: u32 = 10_000;
/// A report with a picture in an archive in a mail in an archive: nobody sends more.
const DEEPEST: u32 = 6;

/// Refuses a file with a private key in it, also inside archives and documents, and one that cannot be looked into.
pub(crate) fn look_inside(name: &str, bytes: &[u8]) -> Result<(), PapersError> {
    let mut looking = Looking {
        bytes_left: MOST_MEGABYTES as usize * 1024 * 1024,
        files_left: MOST_FILES,
        file: plain::line(name),
    };
    let name = looking.file.clone();
    looking.look(&name, bytes, 0)
}

/// One file that the officer would attach.
struct Looking {
    bytes_left: usize,
    files_left: u32,
    file: String,
}

impl Looking {
    /// `name`: with the archives that it was found in, `scans.zip/2025/key.pem`.
    fn look(&mut self, name: &str, bytes: &[u8], depth: u32) -> Result<(), PapersError> {
        if bytes.len() > self.bytes_left.min(racord_certificate::MAX_BYTES) || self.files_left == 0 {
            return Err(self.too_much());
        }
        self.bytes_left -= bytes.len();
        self.files_left -= 1;
        if carries_key(bytes) {
            return Err(PapersError::KeyMaterial { file: name.to_owned() });
        }
        let kind = container(bytes);
        let inside = matches!(kind, Container::Gzip | Container::Pdf | Container::Tar | Container::Zip);
        if inside && depth == DEEPEST {
            return Err(opaque(name));
        }
        match kind {
            Container::Encrypted => Err(PapersError::Encrypted { file: name.to_owned() }),
            Container::Gzip => self.gzip(name, bytes, depth),
            Container::None => self.text(name, bytes, depth),
            Container::Opaque => Err(opaque(name)),
            Container::Pdf => self.pdf(name, bytes, depth),
            Container::Tar => self.tar(name, bytes, depth),
            Container::Zip => self.zip(name, bytes, depth),
        }
    }

    /// Files stand in texts as base64: in mails, in web pages, in settings of servers.
    fn text(&mut self, name: &str, bytes: &[u8], depth: u32) -> Result<(), PapersError> {
        let Some(text) = text(bytes) else { return Ok(()) };
        for file in encoded::whole(&text) {
            if depth == DEEPEST {
                return Err(opaque(name));
            }
            self.look(name, &file, depth + 1)?;
        }
        Ok(())
    }

    /// All of what is unpacked, as far as it may be: one byte more shows that it is too much.
    fn unpack(&self, source: impl Read) -> std::io::Result<Vec<u8>> {
        let mut content = Vec::new();
        let most = u64::try_from(self.bytes_left).unwrap_or(u64::MAX).saturating_add(1);
        source.take(most).read_to_end(&mut content)?;
        Ok(content)
    }

    fn too_much(&self) -> PapersError {
        PapersError::TooMuchInside { file: self.file.clone(), megabytes: MOST_MEGABYTES, files: MOST_FILES }
    }
}

fn opaque(name: &str) -> PapersError {
    PapersError::Opaque { file: name.to_owned() }
}

/// UTF-8, or UTF-16 with its mark.
fn text(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let order: fn([u8; 2]) -> u16 = match bytes {
        [0xFF, 0xFE, ..] => u16::from_le_bytes,
        [0xFE, 0xFF, ..] => u16::from_be_bytes,
        _ if contains(bytes, b"\0") => return None,
        // Letters of an older encoding stand between the base64, not in it.
        _ => return Some(String::from_utf8_lossy(bytes)),
    };
    let units = bytes.chunks_exact(2).filter_map(|two| two.try_into().ok()).map(order);
    Some(char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{FFFD}')).collect())
}
