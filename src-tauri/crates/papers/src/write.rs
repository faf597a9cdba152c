//! Writing a package where the officer says: whole or not at all, and never over another file.

use std::fs::File;
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, PersistError};

use crate::error::PapersError;
use crate::package::Package;

/// Writes to a temporary name in the folder, then renames. A name that another file has gets `-2`, `-3`, …; where this
/// very package lies already, nothing is written.
pub fn write_package(folder: &Path, package: &Package) -> Result<PathBuf, PapersError> {
    let mut written = None;
    for number in 1_u32.. {
        let target = folder.join(numbered(&package.file_name, number));
        if is_the_same(&target, &package.bytes) {
            return Ok(target);
        }
        let file = match written.take() {
            Some(file) => file,
            None => write_beside(folder, &package.bytes).map_err(|error| named(&error))?,
        };
        match settle(file, &target) {
            Ok(()) => return Ok(target),
            Err(error) if error.error.kind() == ErrorKind::AlreadyExists => written = Some(error.file),
            Err(error) => return Err(named(&error.error)),
        }
    }
    Err(PapersError::NameTooLong)
}

fn numbered(file_name: &str, number: u32) -> String {
    match file_name.strip_suffix(".zip") {
        Some(stem) if number > 1 => format!("{stem}-{number}.zip"),
        _ => file_name.to_owned(),
    }
}

/// Whether a file has exactly these bytes; one that cannot be read is another one.
fn is_the_same(file: &Path, bytes: &[u8]) -> bool {
    let same = || -> io::Result<bool> {
        let metadata = std::fs::symlink_metadata(file)?;
        if !metadata.is_file() || metadata.len() != u64::try_from(bytes.len()).unwrap_or(u64::MAX) {
            return Ok(false);
        }
        let mut there = File::open(file)?;
        let mut part = vec![0; 64 * 1024];
        for expected in bytes.chunks(part.len()) {
            let Some(part) = part.get_mut(..expected.len()) else { return Ok(false) };
            there.read_exact(part)?;
            if part != expected {
                return Ok(false);
            }
        }
        Ok(true)
    };
    same().unwrap_or(false)
}

/// The whole content under a temporary name, which is gone again if this fails.
fn write_beside(folder: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".racord-").suffix(".part");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Gives the written file its name, unless another file has it.
fn settle(file: NamedTempFile, target: &Path) -> Result<(), PersistError> {
    match file.persist_noclobber(target) {
        Ok(_) => Ok(()),
        Err(error) if matches!(error.error.kind(), ErrorKind::AlreadyExists | ErrorKind::InvalidFilename) => {
            Err(error)
        }
        Err(error) => settle_without_links(error.file, target),
    }
}

/// Shared folders of virtual machines know neither hard links nor a rename that spares what is there: an empty file
/// takes the name first, then the written one takes its place.
fn settle_without_links(file: NamedTempFile, target: &Path) -> Result<(), PersistError> {
    if let Err(error) = File::create_new(target) {
        return Err(PersistError { error, file });
    }
    file.persist(target).map(drop).inspect_err(|_| {
        // The empty file must not pass for a package; the error that is reported is the rename's.
        let _ = std::fs::remove_file(target);
    })
}

/// What a drive answers that was pulled out or is damaged, and a share that went away. Linux: EIO, ENXIO, ENODEV, ENOTCONN,
/// ESTALE.
#[cfg(target_os = "linux")]
const DRIVE_FAILED: &[i32] = &[5, 6, 19, 107, 116];
#[cfg(target_os = "macos")]
const DRIVE_FAILED: &[i32] = &[5, 6, 19, 57, 70];
/// Not ready, CRC, sector not found, general failure, bad network path, network name deleted, I/O device error, no media,
/// device not connected, no such device (winerror.h).
#[cfg(windows)]
const DRIVE_FAILED: &[i32] = &[21, 23, 27, 31, 53, 64, 1117, 1112, 1167, 433];
#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
const DRIVE_FAILED: &[i32] = &[];

fn named(error: &io::Error) -> PapersError {
    if error.raw_os_error().is_some_and(|number| DRIVE_FAILED.contains(&number)) {
        return PapersError::DriveFailed;
    }
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => PapersError::DiskFull,
        ErrorKind::NotFound | ErrorKind::NotADirectory => PapersError::FolderGone,
        ErrorKind::InvalidFilename => PapersError::NameTooLong,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => PapersError::ReadOnly,
        _ => PapersError::Write(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_without_links_gets_the_whole_file_and_keeps_an_earlier_one() {
        let folder = tempfile::tempdir().unwrap();
        let written = || {
            let mut file = NamedTempFile::new_in(folder.path()).unwrap();
            file.write_all(b"whole").unwrap();
            file
        };
        let target = folder.path().join("a.zip");
        settle_without_links(written(), &target).unwrap();
        assert_eq!(std::fs::read(&target).unwrap(), b"whole");
        std::fs::write(&target, b"an earlier one").unwrap();
        let refused = settle_without_links(written(), &target).unwrap_err();
        assert_eq!(refused.error.kind(), ErrorKind::AlreadyExists);
        assert_eq!(std::fs::read(&target).unwrap(), b"an earlier one", "the other file is not touched");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_drive_that_fails_is_told_from_a_folder_that_is_gone() {
        assert_eq!(named(&io::Error::from_raw_os_error(5)).code(), "package-drive-failed");
        assert_eq!(named(&io::Error::from_raw_os_error(28)).code(), "package-disk-full");
        assert_eq!(named(&io::Error::from_raw_os_error(2)).code(), "package-folder-gone");
    }

    #[test]
    fn a_name_that_is_taken_by_a_folder_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.zip");
        std::fs::create_dir(&target).unwrap();
        let refused = settle(NamedTempFile::new_in(folder.path()).unwrap(), &target).unwrap_err();
        assert_eq!(refused.error.kind(), ErrorKind::AlreadyExists);
        assert!(target.is_dir());
    }
}
