//! The operating system's keyring: Secret Service on Linux, Keychain on macOS, Credential Manager on Windows.

use std::ops::Deref;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use keyring_core::Error;
use zeroize::Zeroizing;

use crate::platform;
use crate::secrets::{KeyringState, SecretError, SecretStore};

/// Every entry is kept under this name of a service; the entry's own name stands where a user name would.
pub(crate) const SERVICE: &str = "racord";

/// How long a call may take before it is given up. Unlocking has no limit: it waits for a person.
const PATIENCE: Duration = Duration::from_secs(5);

/// The keyring of the officer's session.
///
/// Each call runs on a thread of its own: a keyring that hangs is given up after five seconds, and the next call starts
/// afresh. (`keyring::Entry::new` keeps the first store it made, failed or not, for the life of the program; so the
/// store is made here and the entry built from it.)
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemKeyring;

impl SecretStore for SystemKeyring {
    fn state(&self) -> KeyringState {
        match ask(state) {
            Ok(state) => state,
            Err(SecretError::Missing) => KeyringState::Missing,
            Err(error) => {
                tracing::warn!(code = error.code(), "the keyring did not say how it is");
                KeyringState::Missing
            }
        }
    }

    fn check(&self) -> Result<(), SecretError> {
        ask(state)?.obstacle().map_or(Ok(()), Err)
    }

    fn unlock(&self) -> Result<(), SecretError> {
        let outcome = thread::spawn(platform::unlock).join();
        let outcome =
            outcome.unwrap_or_else(|_| Err(SecretError::Failed("unlocking was interrupted".to_owned())));
        if matches!(outcome, Err(SecretError::Missing | SecretError::Failed(_))) {
            // Another try begins afresh. This one may have asked the officer already.
            platform::disconnect();
        }
        outcome
    }

    fn read(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, SecretError> {
        let name = name.to_owned();
        ask(move || match entry(&name)?.get_secret() {
            Ok(secret) => Ok(Some(Zeroizing::new(secret))),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(meaning(error)),
        })
    }

    fn write(&self, name: &str, secret: &[u8]) -> Result<(), SecretError> {
        let name = name.to_owned();
        let secret = Zeroizing::new(secret.to_vec());
        ask(move || entry(&name)?.set_secret(&secret).map_err(meaning))
    }

    fn delete(&self, name: &str) -> Result<(), SecretError> {
        let name = name.to_owned();
        ask(move || match entry(&name)?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(meaning(error)),
        })
    }
}

fn state() -> Result<KeyringState, SecretError> {
    match platform::state() {
        KeyringState::Missing => Err(SecretError::Missing),
        state => Ok(state),
    }
}

/// An entry, once it's certain that using it asks the officer nothing.
fn entry(name: &str) -> Result<QuietEntry, SecretError> {
    let quiet = platform::quiet(name)?;
    let store = platform::store().map_err(meaning)?;
    let inner = store.build(SERVICE, name, None).map_err(meaning)?;
    Ok(QuietEntry { entry: keyring::Entry { inner }, _quiet: quiet })
}

struct QuietEntry {
    entry: keyring::Entry,
    /// As long as this lives, the operating system shows no dialog.
    _quiet: platform::Quiet,
}

impl Deref for QuietEntry {
    type Target = keyring::Entry;
    fn deref(&self) -> &keyring::Entry {
        &self.entry
    }
}

/// Asks, and once more afresh where what was kept of the keyring is of no use any more: its program may have been started
/// anew since.
fn ask<T: Send + 'static>(
    work: impl Fn() -> Result<T, SecretError> + Clone + Send + 'static,
) -> Result<T, SecretError> {
    let was_connected = platform::is_connected();
    let outcome = within(PATIENCE, work.clone());
    match outcome {
        Err(SecretError::Missing | SecretError::Failed(_)) if was_connected => {
            platform::disconnect();
            within(PATIENCE, work)
        }
        Err(SecretError::Timeout) => {
            platform::disconnect();
            outcome
        }
        outcome => outcome,
    }
}

/// Does it on another thread; a thread that hangs is left behind with everything it holds.
fn within<T: Send + 'static>(
    patience: Duration,
    work: impl FnOnce() -> Result<T, SecretError> + Send + 'static,
) -> Result<T, SecretError> {
    let (sender, receiver) = mpsc::channel();
    thread::Builder::new()
        .name("keyring".to_owned())
        .spawn(move || {
            // Nobody listens any more once the caller has given up.
            let _ = sender.send(work());
        })
        .map_err(|error| SecretError::Failed(error.to_string()))?;
    match receiver.recv_timeout(patience) {
        Ok(outcome) => outcome,
        Err(mpsc::RecvTimeoutError::Timeout) => Err(SecretError::Timeout),
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            Err(SecretError::Failed("the call was interrupted".to_owned()))
        }
    }
}

/// What the library's error means to the officer. Errors that carry bytes of a secret are never shown as text.
fn meaning(error: Error) -> SecretError {
    match error {
        Error::NoStorageAccess(inner) => platform::refusal(inner.as_ref()),
        Error::PlatformFailure(inner) => platform::failure(inner.as_ref()),
        Error::TooLong(..) => SecretError::Full,
        Error::BadEncoding(_) | Error::BadDataFormat(..) => {
            SecretError::Failed("unreadable entry".to_owned())
        }
        Error::Ambiguous(_) => SecretError::Failed("several entries of one name".to_owned()),
        other => SecretError::Failed(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keyring_that_hangs_is_given_up() {
        let before = std::time::Instant::now();
        let outcome: Result<(), SecretError> = within(Duration::from_millis(50), || {
            thread::sleep(Duration::from_secs(3));
            Ok(())
        });
        assert_eq!(outcome, Err(SecretError::Timeout), "nobody waits for a keyring that doesn't answer");
        assert!(before.elapsed() < Duration::from_secs(2), "giving up must not wait for the hanging call");
    }

    #[test]
    fn an_unreadable_entry_never_shows_its_bytes() {
        let SecretError::Failed(text) = meaning(Error::BadEncoding(b"40000000103001".to_vec())) else {
            panic!("an unreadable entry is a failure");
        };
        assert!(
            !text.contains("4000") && !text.contains("52, 48"),
            "the text shows bytes of the secret: {text}"
        );
    }
}
