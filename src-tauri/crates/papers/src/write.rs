//! Writing a package where the officer says: whole or not at all, and never over another file.

use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, PersistError};

use crate::error::PapersError;
use crate::package::Package;

/// Writes to a temporary name in the folder, then renames. A name that is taken gets `-2`, `-3`, ….
pub fn write_package(folder: &Path, package: &Package) -> Result<PathBuf, PapersError> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".racord-").suffix(".part");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder).map_err(|error| named(&error))?;
    file.write_all(&package.bytes).map_err(|error| named(&error))?;
    file.as_file().sync_all().map_err(|error| named(&error))?;

    let stem = package.file_name.strip_suffix(".zip").unwrap_or(&package.file_name);
    let mut number = 1;
    loop {
        let name = if number == 1 { package.file_name.clone() } else { format!("{stem}-{number}.zip") };
        let target = folder.join(name);
        match settle(file, &target) {
            Ok(()) => return Ok(target),
            Err(error) if error.error.kind() == ErrorKind::AlreadyExists => file = error.file,
            Err(error) => return Err(named(&error.error)),
        }
        number += 1;
    }
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

fn named(error: &std::io::Error) -> PapersError {
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
