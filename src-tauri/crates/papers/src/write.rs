//! Writing a package where the officer says: whole or not at all, and never over another file.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

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
        match file.persist_noclobber(&target) {
            Ok(_) => return Ok(target),
            Err(error) if error.error.kind() == ErrorKind::AlreadyExists => file = error.file,
            Err(error) => return Err(named(&error.error)),
        }
        number += 1;
    }
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
