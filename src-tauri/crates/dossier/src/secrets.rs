//! Where secrets live: the port to the operating system's keyring.

use racord_core::message::{Saying, Value};
use zeroize::Zeroizing;

/// A keyring: named secrets that the operating system guards.
///
/// Nothing here but [`SecretStore::unlock`] may make the operating system ask the officer for something.
pub trait SecretStore: Send + Sync {
    /// Whether secrets can be read and written now. Never prompts.
    fn state(&self) -> KeyringState;

    /// What stands against using it now, if anything: the state, or that it doesn't answer. Never prompts.
    ///
    /// # Errors
    /// `Denied`, `Locked`, `Missing`, `Timeout`.
    fn check(&self) -> Result<(), SecretError> {
        self.state().obstacle().map_or(Ok(()), Err)
    }

    /// Asks the operating system to unlock the keyring and waits for the officer, without a limit; the officer can
    /// cancel in the operating system's own dialog.
    ///
    /// # Errors
    /// [`SecretError::Denied`] when the officer cancelled, [`SecretError::Missing`] when there is no keyring.
    fn unlock(&self) -> Result<(), SecretError>;

    /// The secret of that name; none when there is no such entry.
    ///
    /// # Errors
    /// Any [`SecretError`]; never waits longer than a few seconds.
    fn read(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, SecretError>;

    /// Keeps a secret under that name, in place of an earlier one.
    ///
    /// # Errors
    /// Any [`SecretError`]; never waits longer than a few seconds.
    fn write(&self, name: &str, secret: &[u8]) -> Result<(), SecretError>;

    /// Deletes the secret of that name; it's no error when there is none.
    ///
    /// # Errors
    /// Any [`SecretError`]; never waits longer than a few seconds.
    fn delete(&self, name: &str) -> Result<(), SecretError>;
}

#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum KeyringState {
    /// The operating system doesn't let this program in.
    Denied,
    /// It must be unlocked by the officer first.
    Locked,
    /// There is no keyring on this computer, or it isn't running.
    Missing,
    Ready,
}

impl KeyringState {
    /// What stands against using the keyring now.
    pub fn obstacle(self) -> Option<SecretError> {
        match self {
            KeyringState::Denied => Some(SecretError::Denied),
            KeyringState::Locked => Some(SecretError::Locked),
            KeyringState::Missing => Some(SecretError::Missing),
            KeyringState::Ready => None,
        }
    }
}

/// Why a secret could not be read or kept.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum SecretError {
    /// The officer cancelled the dialog, or the operating system refused.
    #[error("the keyring refused access")]
    Denied,
    /// The keyring failed in some other way; the text is the operating system's.
    #[error("the keyring failed: {0}")]
    Failed(String),
    /// The keyring has no room for the entry.
    #[error("the keyring is full")]
    Full,
    /// The keyring is locked.
    #[error("the keyring is locked")]
    Locked,
    /// There is no keyring.
    #[error("there is no keyring")]
    Missing,
    /// The keyring did not answer in time.
    #[error("the keyring did not answer in time")]
    Timeout,
}

impl SecretError {
    /// The stable code: a message in `locales/`.
    pub fn code(&self) -> &'static str {
        match self {
            SecretError::Denied => "keyring-denied",
            SecretError::Failed(_) => "keyring-failed",
            SecretError::Full => "keyring-full",
            SecretError::Locked => "keyring-locked",
            SecretError::Missing => "keyring-missing",
            SecretError::Timeout => "keyring-timeout",
        }
    }

    pub fn saying(&self) -> Saying {
        let mut saying = Saying { code: self.code().to_owned(), ..Saying::default() };
        if let SecretError::Failed(text) = self {
            saying.args.insert("reason".to_owned(), Value::Text(text.clone()));
        }
        saying
    }
}
