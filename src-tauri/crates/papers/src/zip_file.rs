//! ZIP archives that come out the same, byte for byte, whenever and wherever they are made from the same files.
//!
//! Every field is set here (APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16): what a library writes into them, and
//! what deflate makes of the content, differs from one version to the next, and a package must be rebuilt to the same
//! bytes years later. Hence stored, with one time for all, and no field of any platform.

use std::io::{self, Write};

use chrono::{DateTime, Datelike, Timelike, Utc};

use crate::error::PapersError;

pub(crate) const LOCAL_HEADER: &[u8] = b"PK\x03\x04";
const CENTRAL_HEADER: &[u8] = b"PK\x01\x02";
const END: &[u8] = b"PK\x05\x06";

/// 1.0: nothing but stored files. The upper byte, which names the platform, says MS-DOS: no rights, no links.
const VERSION: u16 = 10;
/// Flags, and then the method: stored.
const STORED: [u16; 2] = [0, 0];
/// Length of what stands before the name in a local header.
pub(crate) const LOCAL_LENGTH: usize = 30;

/// Length of what stands at the end, without a comment.
const END_LENGTH: usize = 22;

/// An archive of these files, in this order. The names are plain ASCII.
pub(crate) fn zip(files: &[(String, &[u8])], at: DateTime<Utc>) -> Result<Vec<u8>, PapersError> {
    let mut archive = Vec::new();
    write(files, at, &mut archive).map_err(|error| PapersError::Template(error.to_string()))?;
    Ok(archive)
}

/// The same, wherever it is to go.
pub(crate) fn write(files: &[(String, &[u8])], at: DateTime<Utc>, target: &mut impl Write) -> io::Result<()> {
    let moment = dos(at);
    let mut directory = Vec::new();
    let mut offset = 0;
    for (name, bytes) in files {
        let common = common(name, bytes, moment)?;
        let mut local = LOCAL_HEADER.to_vec();
        local.extend(VERSION.to_le_bytes());
        local.extend(&common);
        local.extend(name.as_bytes());

        directory.extend(CENTRAL_HEADER);
        directory.extend(VERSION.to_le_bytes());
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&common);
        // No comment, the first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(short(offset)?.to_le_bytes());
        directory.extend(name.as_bytes());

        target.write_all(&local)?;
        target.write_all(bytes)?;
        offset += local.len() + bytes.len();
    }
    let count = u16::try_from(files.len()).map_err(io::Error::other)?.to_le_bytes();
    target.write_all(&directory)?;
    target.write_all(END)?;
    target.write_all(&[0; 4])?;
    target.write_all(&[count, count].concat())?;
    target.write_all(&short(directory.len())?.to_le_bytes())?;
    target.write_all(&short(offset)?.to_le_bytes())?;
    target.write_all(&[0; 2])
}

/// What both headers of a file say: flags, method, time, sum, lengths; no extra field.
fn common(name: &str, bytes: &[u8], moment: [u16; 2]) -> io::Result<Vec<u8>> {
    let mut common = Vec::new();
    for part in STORED.into_iter().chain(moment) {
        common.extend(part.to_le_bytes());
    }
    let length = short(bytes.len())?.to_le_bytes();
    common.extend(crc32fast::hash(bytes).to_le_bytes());
    common.extend(length);
    common.extend(length);
    common.extend(u16::try_from(name.len()).map_err(io::Error::other)?.to_le_bytes());
    common.extend([0; 2]);
    Ok(common)
}

/// Time and date as ZIP keeps them: from 1980 to 2107, in steps of two seconds.
fn dos(at: DateTime<Utc>) -> [u16; 2] {
    let years = (at.year() - 1980).clamp(0, 127);
    let time = (at.hour() << 11) | (at.minute() << 5) | (at.second() / 2);
    let date = (u32::try_from(years).unwrap_or_default() << 9) | (at.month() << 5) | at.day();
    [time, date].map(|part| u16::try_from(part).unwrap_or_default())
}

fn short(length: usize) -> io::Result<u32> {
    u32::try_from(length).map_err(io::Error::other)
}

/// Whether it ends as [`write`] lets it end.
pub(crate) fn has_end(bytes: &[u8]) -> bool {
    bytes.len().checked_sub(END_LENGTH).and_then(|at| bytes.get(at..)).is_some_and(|end| end.starts_with(END))
}

/// What stands in an archive, read from its beginning.
pub(crate) struct Members<'a> {
    pub(crate) files: Vec<(String, &'a [u8])>,
    /// The bytes end within a file.
    pub(crate) cut_off: bool,
}

/// Reads what [`write`] wrote. Nothing is checked: whoever rebuilds the archive from this sees every difference.
pub(crate) fn members(bytes: &[u8], most: usize) -> Members<'_> {
    let mut files = Vec::new();
    let mut rest = bytes;
    while rest.starts_with(LOCAL_HEADER) && files.len() < most {
        match member(rest) {
            Some((name, content, after)) => {
                files.push((name, content));
                rest = after;
            }
            None => return Members { files, cut_off: true },
        }
    }
    Members { files, cut_off: false }
}

fn member(bytes: &[u8]) -> Option<(String, &[u8], &[u8])> {
    let (header, rest) = bytes.split_at_checked(LOCAL_LENGTH)?;
    let number = |at: usize| header.get(at..at + 2).map(|two| usize::from(two[0]) | usize::from(two[1]) << 8);
    let length = number(18)? | number(20)? << 16;
    let (name, rest) = rest.split_at_checked(number(26)?)?;
    let (_, rest) = rest.split_at_checked(number(28)?)?;
    let (content, rest) = rest.split_at_checked(length)?;
    Some((String::from_utf8_lossy(name).into_owned(), content, rest))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn another_reader_finds_what_was_written() {
        let files = [("a.txt".to_owned(), b"one".as_slice()), ("b/c.bin".to_owned(), &[0, 255, 7])];
        let at = "2026-11-22T09:30:11Z".parse().unwrap();
        let bytes = zip(&files, at).unwrap();
        let mut archive = zip::ZipArchive::new(io::Cursor::new(&bytes)).unwrap();
        assert_eq!(archive.len(), 2);
        for (name, content) in files {
            let mut file = archive.by_name(&name).unwrap();
            let mut read = Vec::new();
            file.read_to_end(&mut read).unwrap();
            assert_eq!(read, content, "{name}");
            assert_eq!(file.compression(), zip::CompressionMethod::Stored);
            assert_eq!(file.last_modified().unwrap().to_string(), "2026-11-22 09:30:10");
            assert_eq!((file.extra_data(), file.comment()), (Some([].as_slice()), ""));
        }
    }

    #[test]
    fn a_time_outside_of_what_zip_knows_is_moved_to_its_edge() {
        for (at, expected) in [("1975-06-01T00:00:00Z", 0), ("2200-06-01T00:00:00Z", 127)] {
            assert_eq!(dos(at.parse().unwrap())[1] >> 9, expected, "{at}");
        }
    }
}
