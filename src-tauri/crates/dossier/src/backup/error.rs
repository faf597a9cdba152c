//! What can be wrong with a backup, as the officer meets it.

use racord_core::message::{Saying, Value};

#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// It is a backup, but bytes are missing or altered.
    #[error("the backup is damaged")]
    Damaged,
    /// A newer version of the program made it.
    #[error("the backup was made by version {made_by}, this is {own}")]
    Newer { made_by: String, own: String },
    /// Something else: not a file that a passphrase protects, or one with other content.
    #[error("the file is no backup")]
    NotABackup,
    /// Larger than any backup is.
    #[error("the file is too large for a backup")]
    TooLarge,
    /// Opening it would take more memory and time than this computer should be asked for.
    #[error("the backup asks for too much work: 2^{0}")]
    TooMuchWork(u8),
    /// The passphrase isn't the one with which it was made (or the file's first lines are altered: that can't be told
    /// apart).
    #[error("the passphrase does not open the backup")]
    WrongPassphrase,
}

impl BackupError {
    /// The stable code: a message in `locales/`.
    pub fn code(&self) -> &'static str {
        match self {
            BackupError::Damaged => "backup-damaged",
            BackupError::Newer { .. } => "backup-newer",
            BackupError::NotABackup => "backup-not-one",
            BackupError::TooLarge => "backup-too-large",
            BackupError::TooMuchWork(_) => "backup-too-much-work",
            BackupError::WrongPassphrase => "backup-wrong-passphrase",
        }
    }

    /// Code and arguments: for `backup-newer` the versions, `made` and `own`.
    pub fn saying(&self) -> Saying {
        let mut saying = Saying::new(self.code());
        if let BackupError::Newer { made_by, own } = self {
            saying.args.insert("made".to_owned(), Value::Text(made_by.clone()));
            saying.args.insert("own".to_owned(), Value::Text(own.clone()));
        }
        saying
    }
}
