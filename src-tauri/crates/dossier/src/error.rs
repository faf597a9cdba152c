//! What can go wrong with the dossier, as the officer meets it.

use std::path::PathBuf;

use racord_core::message::{Saying, Value};
use rusqlite::ErrorCode;

use crate::secrets::SecretError;

#[derive(Debug, thiserror::Error)]
pub enum DossierError {
    /// This system has an active certificate in this environment already.
    #[error("another certificate is active for this system and environment")]
    ActiveAlready,
    /// Another program holds the database.
    #[error("another program is using the dossier")]
    Busy,
    /// The database can't be read as one.
    #[error("the database is damaged: {}", .0.display())]
    Damaged(PathBuf),
    /// The keyring no longer holds the key that sealed what is here, or holds another one.
    #[error("the key of the sealed content is gone from the keyring")]
    DataKeyLost,
    /// No room left on the disk.
    #[error("the disk is full: {}", .0.display())]
    DiskFull(PathBuf),
    /// SQLite failed in some other way. Its text names tables and columns, never values.
    #[error("the database failed: {0}")]
    Failed(String),
    /// The folder can't be made or used.
    #[error("the folder can't be used: {} ({reason})", .folder.display())]
    Folder { folder: PathBuf, reason: String },
    /// The folder is on another computer.
    #[error("the folder is on the network: {}", .0.display())]
    NetworkFolder(PathBuf),
    /// A newer version of the program wrote it.
    #[error("the database has schema {found}, this program knows {known}")]
    Newer { found: usize, known: usize },
    /// What the change is about isn't there (any more).
    #[error("what this is about isn't in the dossier")]
    NotFound,
    /// An older version of the program wrote it, and this opening doesn't migrate.
    #[error("the database has schema {found}, this program needs {known}")]
    Older { found: usize, known: usize },
    /// The file or number given isn't the certificate that is held.
    #[error("this is another certificate")]
    OtherCertificate,
    /// The folder or the database can't be written.
    #[error("the dossier is read-only: {}", .0.display())]
    ReadOnly(PathBuf),
    /// Sealed content was altered, or doesn't belong where it stands.
    #[error("sealed content was altered")]
    SealBroken,
    /// The keyring.
    #[error(transparent)]
    Secret(#[from] SecretError),
    /// The keyring doesn't hold this certificate's serial number (any more).
    #[error("the serial number is gone from the keyring")]
    SerialMissing,
}

impl DossierError {
    /// What is sealed can't be opened; the rest can be read all the same.
    pub fn stays_closed(&self) -> bool {
        matches!(self, DossierError::Secret(_) | DossierError::DataKeyLost | DossierError::SealBroken)
    }

    /// The stable code: a message in `locales/`.
    pub fn code(&self) -> &'static str {
        match self {
            DossierError::ActiveAlready => "certificate-active-already",
            DossierError::Busy => "dossier-busy",
            DossierError::Damaged(_) => "dossier-damaged",
            DossierError::DataKeyLost => "data-key-lost",
            DossierError::DiskFull(_) => "disk-full",
            DossierError::Failed(_) => "dossier-failed",
            DossierError::Folder { .. } => "dossier-folder",
            DossierError::NetworkFolder(_) => "dossier-network",
            DossierError::Newer { .. } => "dossier-newer",
            DossierError::NotFound => "dossier-not-found",
            DossierError::Older { .. } => "dossier-older",
            DossierError::OtherCertificate => "certificate-other-than-held",
            DossierError::ReadOnly(_) => "dossier-read-only",
            DossierError::SealBroken => "seal-broken",
            DossierError::Secret(error) => error.code(),
            DossierError::SerialMissing => "serial-missing",
        }
    }

    /// Code and arguments: `folder` (or `file`) and `reason`, where the message has them.
    pub fn saying(&self) -> Saying {
        let mut saying = Saying { code: self.code().to_owned(), ..Saying::default() };
        let mut say = |name: &str, text: String| {
            saying.args.insert(name.to_owned(), Value::Text(text));
        };
        match self {
            DossierError::Damaged(file) => say("file", file.display().to_string()),
            DossierError::DiskFull(folder)
            | DossierError::NetworkFolder(folder)
            | DossierError::ReadOnly(folder) => {
                say("folder", folder.display().to_string());
            }
            DossierError::Failed(reason) => say("reason", reason.clone()),
            DossierError::Folder { folder, reason } => {
                say("folder", folder.display().to_string());
                say("reason", reason.clone());
            }
            DossierError::Secret(error) => return error.saying(),
            _ => (),
        }
        saying
    }

    /// What an error of SQLite means for a database in this file.
    pub(crate) fn of_sqlite(error: &rusqlite::Error, file: &std::path::Path) -> DossierError {
        let folder = || file.parent().unwrap_or(file).to_path_buf();
        let rusqlite::Error::SqliteFailure(failure, text) = error else {
            return DossierError::Failed(error.to_string());
        };
        match failure.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => DossierError::Busy,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => DossierError::Damaged(file.to_path_buf()),
            ErrorCode::DiskFull => DossierError::DiskFull(folder()),
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied => DossierError::ReadOnly(folder()),
            // SQLite says the same of a full disk and of one that can't be written: the disk itself is asked.
            ErrorCode::CannotOpen | ErrorCode::SystemIoFailure => crate::place::probe(&folder())
                .err()
                .unwrap_or_else(|| DossierError::Failed(error.to_string())),
            _ if text
                .as_deref()
                .is_some_and(|text| text.contains("certificates.system, certificates.environment")) =>
            {
                DossierError::ActiveAlready
            }
            // SQLITE_CONSTRAINT_FOREIGNKEY
            _ if failure.extended_code == 787 => DossierError::NotFound,
            _ => DossierError::Failed(error.to_string()),
        }
    }
}

/// For errors that happen once the database is open and sound; the file's name is put in by [`crate::Dossier`].
impl From<rusqlite::Error> for DossierError {
    fn from(error: rusqlite::Error) -> DossierError {
        DossierError::of_sqlite(&error, std::path::Path::new(crate::store::DATABASE))
    }
}
