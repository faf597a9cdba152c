//! Reads what the officer chose or dropped.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use racord_desk::host::{Chosen, HostError};

/// No certificate, request or filled-in sheet comes near it.
const LIMIT: u64 = 64 * 1024 * 1024;

/// Regular files only: opening a pipe or a device could wait for ever.
pub(crate) fn read(path: &Path) -> Result<Chosen, HostError> {
    if !fs::metadata(path).map_err(failed)?.is_file() {
        return Err(HostError::NotAFile);
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(failed)?;
    file.take(LIMIT + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > LIMIT {
        return Err(HostError::TooLarge { limit: LIMIT });
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Chosen { name, bytes })
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn failed(error: std::io::Error) -> HostError {
    HostError::Failed(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chosen_file_comes_with_its_name_and_without_its_folder() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("certificat sistem.cer");
        fs::write(&file, b"bytes").unwrap();
        let chosen = read(&file).unwrap();
        assert_eq!(chosen.name, "certificat sistem.cer", "the window must not learn paths");
        assert_eq!(chosen.bytes, b"bytes", "the bytes are those of the file");
    }

    #[test]
    fn folders_and_files_that_are_too_large_are_not_read() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(read(folder.path()), Err(HostError::NotAFile)), "a folder has no bytes");
        let large = folder.path().join("disk.img");
        File::create(&large).unwrap().set_len(LIMIT + 1).unwrap();
        assert!(
            matches!(read(&large), Err(HostError::TooLarge { limit: LIMIT })),
            "the whole file would be in memory"
        );
    }
}
