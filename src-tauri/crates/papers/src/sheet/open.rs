//! From a file to the parts of a workbook, within bounds: the reader of workbooks unpacks without asking how much.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::{SheetFault, SheetFile};
use crate::attachment::{LARGEST_MEGABYTES, MEGABYTE};
use crate::error::PapersError;
use crate::names;

/// Of a workbook's own text, unpacked: a hundred times what a filled sheet has.
const MOST_TEXT_MEGABYTES: u32 = 20;
/// Of everything in the ZIP that came back.
const MOST_MEGABYTES: u32 = 100;
const MOST_FILES: u32 = 500;

/// Office documents of another kind, and workbooks behind a password (MS-CFB 2.2).
const COMPOUND_FILE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// What a file is that came back.
pub(super) enum Opened {
    /// A workbook, its text packed anew.
    Workbook(Vec<u8>),
    /// A ZIP with workbooks and other files.
    Archive(Vec<SheetFile>),
}

pub(super) fn open(name: &str, bytes: &[u8]) -> Result<Opened, SheetFault> {
    let file = || names::last(name).to_owned();
    if bytes.is_empty() {
        return Err(PapersError::Empty { file: file() }.into());
    }
    if bytes.len() > MEGABYTE * LARGEST_MEGABYTES as usize {
        return Err(PapersError::TooLarge { file: file(), megabytes: LARGEST_MEGABYTES }.into());
    }
    if bytes.starts_with(COMPOUND_FILE) {
        return Err(SheetFault::OtherFormat);
    }
    if !bytes.starts_with(b"PK") {
        return Err(SheetFault::NotASheet);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| SheetFault::Damaged)?;
    if archive.len() > MOST_FILES as usize {
        return Err(too_much(name, MOST_MEGABYTES));
    }
    if archive.index_for_name("[Content_Types].xml").is_some() {
        return workbook(name, &mut archive).map(Opened::Workbook);
    }
    if archive.index_for_name("mimetype").is_some() {
        return Err(SheetFault::OtherFormat);
    }
    let wanted = |path: &str| !is_litter(path);
    let files = unpacked(name, &mut archive, MOST_MEGABYTES, wanted)?;
    Ok(Opened::Archive(files))
}

/// Only its text, and only as much as was counted.
fn workbook(name: &str, archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Vec<u8>, SheetFault> {
    let is_text = |path: &str| {
        let path = path.to_ascii_lowercase();
        path.ends_with(".xml") || path.ends_with(".rels")
    };
    let parts = unpacked(name, archive, MOST_TEXT_MEGABYTES, is_text)?;
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for part in parts {
        packed.start_file(part.path, stored).map_err(|_| SheetFault::Damaged)?;
        packed.write_all(&part.bytes).map_err(|_| SheetFault::Damaged)?;
    }
    Ok(packed.finish().map_err(|_| SheetFault::Damaged)?.into_inner())
}

pub(super) fn unpacked(
    name: &str,
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    megabytes: u32,
    wanted: impl Fn(&str) -> bool,
) -> Result<Vec<SheetFile>, SheetFault> {
    let mut left = MEGABYTE.saturating_mul(megabytes as usize);
    let mut files = Vec::new();
    for index in 0..archive.len() {
        let raw = archive.by_index_raw(index).map_err(|_| SheetFault::Damaged)?;
        let path = raw.name().replace('\\', "/");
        if raw.encrypted() {
            return Err(PapersError::Encrypted { file: names::last(name).to_owned() }.into());
        }
        if raw.is_dir() || !wanted(&path) {
            continue;
        }
        drop(raw);
        let entry = archive.by_index(index).map_err(|_| SheetFault::Damaged)?;
        let mut bytes = Vec::new();
        let one_more = u64::try_from(left).unwrap_or(u64::MAX).saturating_add(1);
        entry.take(one_more).read_to_end(&mut bytes).map_err(|_| SheetFault::Damaged)?;
        left = left.checked_sub(bytes.len()).ok_or_else(|| too_much(name, megabytes))?;
        files.push(SheetFile { path, bytes });
    }
    Ok(files)
}

fn too_much(name: &str, megabytes: u32) -> SheetFault {
    let file = names::last(name).to_owned();
    PapersError::TooMuchInside { file, megabytes, files: MOST_FILES }.into()
}

/// What file managers leave behind, and the lock file of an open workbook.
fn is_litter(path: &str) -> bool {
    let last = names::last(path);
    path.starts_with("__MACOSX/")
        || last.starts_with("._")
        || last.starts_with("~$")
        || last.starts_with(".~lock.")
        || matches!(last, ".DS_Store" | "Thumbs.db" | "desktop.ini")
}
