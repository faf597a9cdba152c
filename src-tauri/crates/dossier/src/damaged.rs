//! A damaged database is moved aside, so that a restore can begin in an empty dossier. Nothing is deleted.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::error::DossierError;
use crate::place;
use crate::store::DATABASE;

/// Moves the database and what belongs to it into `damaged-<time>/` in the same folder, and tells where it is now.
/// For a database that doesn't open ([`DossierError::Damaged`]), with no dossier open on it.
///
/// # Errors
/// `NotFound` when there is no database; `ReadOnly`, `DiskFull`, `Folder`; then everything is where it was.
pub fn set_aside(folder: &Path, now: DateTime<Utc>) -> Result<PathBuf, DossierError> {
    if !folder.join(DATABASE).exists() {
        return Err(DossierError::NotFound);
    }
    let time = now.format("%Y%m%dT%H%M%SZ");
    let aside = (1..)
        .map(|count| if count == 1 { format!("damaged-{time}") } else { format!("damaged-{time}-{count}") })
        .map(|name| folder.join(name))
        .find(|aside| !aside.exists())
        .ok_or(DossierError::NotFound)?;
    place::prepare(&aside)?;
    let mut moved: Vec<&str> = Vec::new();
    // The log first: without it the database would be taken for whole.
    for suffix in ["-wal", "-shm", ""] {
        let name = format!("{DATABASE}{suffix}");
        if !folder.join(&name).exists() {
            continue;
        }
        if let Err(error) = std::fs::rename(folder.join(&name), aside.join(&name)) {
            for back in moved {
                let name = format!("{DATABASE}{back}");
                // What can't be moved back is still in the folder named.
                let _ = std::fs::rename(aside.join(&name), folder.join(&name));
            }
            let _ = std::fs::remove_dir(&aside);
            return Err(place::meaning(&error, folder));
        }
        moved.push(suffix);
    }
    Ok(aside)
}
