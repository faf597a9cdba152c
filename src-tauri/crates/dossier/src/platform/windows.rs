//! Credential Manager: open as long as the officer is logged on, so it never prompts.

use std::error::Error as StdError;
use std::sync::Arc;

use keyring_core::{CredentialStore, Error};

use crate::keyring::SERVICE;
use crate::secrets::{KeyringState, SecretError};

/// An entry that is never written: reading it shows whether the keyring answers.
const PROBE: &str = "probe";

/// Nothing is kept: a store costs nothing.
pub(crate) fn is_connected() -> bool {
    false
}

pub(crate) fn disconnect() {}

pub(crate) fn store() -> keyring_core::Result<Arc<CredentialStore>> {
    let store: Arc<CredentialStore> = windows_native_keyring_store::Store::new()?;
    Ok(store)
}

pub(crate) fn state() -> KeyringState {
    let probe =
        store().and_then(|store| store.build(SERVICE, PROBE, None)).and_then(|entry| entry.get_secret());
    match probe {
        Ok(_) | Err(Error::NoEntry) => KeyringState::Ready,
        // A session without a profile (ERROR_NO_SUCH_LOGON_SESSION) has no credentials.
        Err(Error::NoStorageAccess(_)) => KeyringState::Denied,
        Err(_) => KeyringState::Missing,
    }
}

/// Nothing has to be held: Credential Manager has no dialogs.
pub(crate) struct Quiet;

pub(crate) fn quiet(_name: &str) -> Result<Quiet, SecretError> {
    Ok(Quiet)
}

pub(crate) fn unlock() -> Result<(), SecretError> {
    state().obstacle().map_or(Ok(()), Err)
}

pub(crate) fn refusal(_error: &(dyn StdError + Send + Sync + 'static)) -> SecretError {
    SecretError::Denied
}

pub(crate) fn failure(error: &(dyn StdError + 'static)) -> SecretError {
    SecretError::Failed(error.to_string())
}
