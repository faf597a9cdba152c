//! The picture in an institution's letterhead: one that can be shown, of a size that a letter bears, and by itself.

mod repeats;
mod svg;

use std::fmt;

use chrono::DateTime;
use racord_core::words::Language;

use crate::attachment::Attachment;
use crate::document::{Record, pdf};
use crate::error::PapersError;
use crate::names;
use crate::package::Stamp;

/// It goes along inside every document: a megabyte prints sharper than any letterhead shows.
const LARGEST_MEGABYTES: u32 = 1;
/// A letterhead shows some 40 mm of it: at 600 dots an inch that is less than a thousand.
const MOST_PIXELS: u32 = 4000;

/// A picture for a letterhead.
#[derive(Clone, Eq, PartialEq)]
pub struct Logo {
    bytes: Vec<u8>,
    kind: Kind,
}

#[derive(Clone, Copy, Eq, PartialEq)]
enum Kind {
    Jpeg,
    Png,
    Svg,
}

impl Logo {
    /// Takes a PNG, a JPEG (ITU-T T.81) or an SVG as it comes from the officer.
    ///
    /// # Errors
    /// `LogoTooLarge` (over 1 MB, or over 4000 pixels a side), `LogoUnread` for what is no such picture, `LogoReaches`
    /// for an SVG that takes in something from outside or runs something, `LogoUnfolds` for one that shows its own parts
    /// again and again; as [`Attachment::admit`].
    pub fn read(name: &str, bytes: Vec<u8>) -> Result<Logo, PapersError> {
        let logo = Logo::kept(name, bytes)?;
        // What cannot be typeset must not stop every letter later.
        let stamp = Stamp { id: "logo".to_owned(), drafted: DateTime::UNIX_EPOCH };
        match pdf(&trial().with_logo(&logo)?, &stamp) {
            Ok(_) => Ok(logo),
            Err(_) => Err(PapersError::LogoUnread { file: names::last(name).to_owned() }),
        }
    }

    /// One that was read before: only looked into.
    ///
    /// # Errors
    /// As [`Logo::read`].
    pub fn kept(name: &str, bytes: Vec<u8>) -> Result<Logo, PapersError> {
        let file = || names::last(name).to_owned();
        let too_large =
            || PapersError::LogoTooLarge { file: file(), megabytes: LARGEST_MEGABYTES, pixels: MOST_PIXELS };
        if bytes.len() > LARGEST_MEGABYTES as usize * 1024 * 1024 {
            return Err(too_large());
        }
        let bytes = Attachment::admit(name, bytes)?.bytes;
        let unread = || PapersError::LogoUnread { file: file() };
        let (kind, size) = match bytes.as_slice() {
            [0x89, b'P', b'N', b'G', ..] => (Kind::Png, png_size(&bytes)),
            [0xFF, 0xD8, 0xFF, ..] => (Kind::Jpeg, jpeg_size(&bytes)),
            _ => {
                match svg::look(&bytes) {
                    svg::Found::Alone => {}
                    svg::Found::Nothing => return Err(unread()),
                    svg::Found::Reaches => return Err(PapersError::LogoReaches { file: file() }),
                    svg::Found::Unfolds => return Err(PapersError::LogoUnfolds { file: file() }),
                }
                // It has no pixels.
                (Kind::Svg, Some((1, 1)))
            }
        };
        let (width, height) = size.filter(|(width, height)| *width > 0 && *height > 0).ok_or_else(unread)?;
        if width.max(height) > MOST_PIXELS {
            return Err(too_large());
        }
        Ok(Logo { bytes, kind })
    }

    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// E.g. `image/png`.
    pub fn media_type(&self) -> &'static str {
        match self.kind {
            Kind::Jpeg => "image/jpeg",
            Kind::Png => "image/png",
            Kind::Svg => "image/svg+xml",
        }
    }

    /// As the typesetter calls it.
    pub(crate) fn format(&self) -> &'static str {
        match self.kind {
            Kind::Jpeg => "jpg",
            Kind::Png => "png",
            Kind::Svg => "svg",
        }
    }
}

fn trial() -> crate::document::Document {
    Record {
        language: Language::default(),
        title: "-".to_owned(),
        institution: "-".to_owned(),
        letterhead: Vec::new(),
        about: Vec::new(),
        sections: Vec::new(),
    }
    .document()
}

/// Width and height, from the header chunk (PNG specification, third edition, 11.2.1).
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    (bytes.get(12..16)? == b"IHDR").then_some(())?;
    Some((number(16)?, number(20)?))
}

/// Width and height, from the frame header (ITU-T T.81, B.2.2).
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u32::from(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?)));
    let mut at = 2;
    loop {
        let [0xFF, marker] = *bytes.get(at..at + 2)? else { return None };
        match marker {
            // Fill bytes before a marker.
            0xFF => at += 1,
            // Start of frame, but for the tables that share its range.
            0xC0..=0xCF if !matches!(marker, 0xC4 | 0xC8 | 0xCC) => {
                return Some((number(at + 7)?, number(at + 5)?));
            }
            _ => at += 2 + usize::try_from(number(at + 2)?).ok()?,
        }
    }
}

impl fmt::Debug for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Logo").field("type", &self.media_type()).field("length", &self.bytes.len()).finish()
    }
}
