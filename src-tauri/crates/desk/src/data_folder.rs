//! Where the officer's data is kept: the window and the command line look in the same place.

use std::path::PathBuf;

use directories::ProjectDirs;

/// The user has no home folder.
#[derive(Debug, thiserror::Error)]
#[error("no folder for the data of this user was found; RACORD_DATA_DIR can name one")]
pub struct NoFolder;

/// `RACORD_DATA_DIR`, otherwise the user's local data folder (on Windows the one that does not roam).
///
/// # Errors
/// [`NoFolder`] when the operating system names no home folder for this user.
pub fn data_folder() -> Result<PathBuf, NoFolder> {
    if let Some(folder) = std::env::var_os("RACORD_DATA_DIR").filter(|folder| !folder.is_empty()) {
        return Ok(PathBuf::from(folder));
    }
    let folders = ProjectDirs::from("md", "racord", "Racord").ok_or(NoFolder)?;
    Ok(folders.data_local_dir().to_path_buf())
}
