//! PDF (ISO 32000-1): files may be embedded in it, packed.
//!
//! Read only as far as it takes to unpack each stream, wherever it stands: nothing relies on the tables that say where.

use std::io::Read;

use flate2::read::ZlibDecoder;
use memchr::memmem;

use super::{Looking, opaque};
use crate::error::PapersError;
use crate::keys::contains;

/// The dictionary of a stream is short; what is longer is something else.
const LONGEST_DICTIONARY: usize = 16 * 1024;

/// Filters of pictures (section 7.4.1).
const PICTURES: [&[u8]; 4] = [b"/CCITTFaxDecode", b"/DCTDecode", b"/JBIG2Decode", b"/JPXDecode"];
/// Filters that are not undone here, with their short names.
const OTHERS: [&[u8]; 5] =
    [b"/ASCII85Decode", b"/ASCIIHexDecode", b"/Crypt", b"/LZWDecode", b"/RunLengthDecode"];

impl Looking {
    pub(super) fn pdf(&mut self, name: &str, bytes: &[u8], depth: u32) -> Result<(), PapersError> {
        if is_encrypted(bytes) {
            return Err(PapersError::Encrypted { file: name.to_owned() });
        }
        for stream in streams(bytes) {
            let has = |word: &[u8]| contains(stream.dictionary, word);
            let embedded = has(b"/EmbeddedFile");
            let picture = PICTURES.iter().any(|filter| has(filter)) || has(b"/Image");
            if picture && !embedded {
                continue;
            }
            if OTHERS.iter().any(|filter| has(filter)) || picture {
                return Err(opaque(name));
            }
            if !has(b"/FlateDecode") {
                self.look(name, stream.until_its_end(), depth + 1)?;
                continue;
            }
            let (content, whole) = self.inflate(stream.content);
            if embedded && !whole {
                return Err(opaque(name));
            }
            self.look(name, &content, depth + 1)?;
        }
        Ok(())
    }

    /// What can be unpacked, and whether that was all: readers of PDF pass over a damaged page.
    fn inflate(&self, packed: &[u8]) -> (Vec<u8>, bool) {
        let mut content = Vec::new();
        let most = u64::try_from(self.bytes_left).unwrap_or(u64::MAX).saturating_add(1);
        let whole = ZlibDecoder::new(packed).take(most).read_to_end(&mut content).is_ok();
        (content, whole)
    }
}

/// `/Encrypt` in the trailer, with a reference or a dictionary (section 7.6.1).
fn is_encrypted(bytes: &[u8]) -> bool {
    memmem::find_iter(bytes, b"/Encrypt").any(|at| {
        let after = bytes.get(at + 8..).unwrap_or_default().trim_ascii_start();
        after.starts_with(b"<<") || after.first().is_some_and(u8::is_ascii_digit)
    })
}

struct Stream<'a> {
    dictionary: &'a [u8],
    /// To the end of the file: how long it is may stand elsewhere.
    content: &'a [u8],
}

impl<'a> Stream<'a> {
    fn until_its_end(&self) -> &'a [u8] {
        let end = memmem::find(self.content, b"endstream").unwrap_or(self.content.len());
        self.content.get(..end).unwrap_or_default()
    }
}

/// Everything that a dictionary, the word `stream` and a line end stand before (section 7.3.8.1).
fn streams(bytes: &[u8]) -> impl Iterator<Item = Stream<'_>> {
    memmem::find_iter(bytes, b"stream").filter_map(|at| {
        let before = bytes.get(at.saturating_sub(LONGEST_DICTIONARY)..at)?.trim_ascii_end();
        if !before.ends_with(b">>") {
            return None;
        }
        let ([b'\r', b'\n', content @ ..] | [b'\r' | b'\n', content @ ..]) =
            bytes.get(at + b"stream".len()..)?
        else {
            return None;
        };
        let start = memmem::rfind(before, b"obj").unwrap_or_default();
        Some(Stream { dictionary: before.get(start..)?, content })
    })
}
