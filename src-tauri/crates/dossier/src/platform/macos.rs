//! The officer's default keychain. Every call but unlocking runs with the system's dialogs switched off.

use std::error::Error as StdError;
use std::sync::Arc;

use keyring_core::{CredentialStore, Error};
use security_framework::os::macos::keychain::{KeychainUserInteractionLock, SecKeychain};

use crate::keyring::SERVICE;
use crate::secrets::{KeyringState, SecretError};

/// An entry that is never written: reading it shows whether the keychain answers.
const PROBE: &str = "probe";

/// Nothing is kept: a store costs nothing.
pub(crate) fn is_connected() -> bool {
    false
}

pub(crate) fn disconnect() {}

pub(crate) fn store() -> keyring_core::Result<Arc<CredentialStore>> {
    let store: Arc<CredentialStore> = apple_native_keyring_store::keychain::Store::new()?;
    Ok(store)
}

pub(crate) fn state() -> KeyringState {
    match quiet(PROBE) {
        Ok(_) => KeyringState::Ready,
        Err(SecretError::Denied) => KeyringState::Denied,
        Err(SecretError::Locked) => KeyringState::Locked,
        Err(_) => KeyringState::Missing,
    }
}

/// As long as it lives, the system shows no dialog of the keychain to this program.
pub(crate) struct Quiet(#[allow(dead_code)] KeychainUserInteractionLock);

pub(crate) fn quiet(_name: &str) -> Result<Quiet, SecretError> {
    let quiet = SecKeychain::disable_user_interaction().map_err(|error| failure(&error))?;
    let found =
        store().and_then(|store| store.build(SERVICE, PROBE, None)).and_then(|entry| entry.get_secret());
    match found {
        Ok(_) | Err(Error::NoEntry) => Ok(Quiet(quiet)),
        Err(Error::NoStorageAccess(error)) => Err(refusal(error.as_ref())),
        Err(Error::PlatformFailure(error)) => Err(failure(error.as_ref())),
        Err(error) => Err(SecretError::Failed(error.to_string())),
    }
}

pub(crate) fn unlock() -> Result<(), SecretError> {
    let mut keychain = SecKeychain::default().map_err(|error| failure(&error))?;
    keychain.unlock(None).map_err(|error| failure(&error))
}

pub(crate) fn refusal(error: &(dyn StdError + Send + Sync + 'static)) -> SecretError {
    failure(error)
}

/// The codes are those of `SecBase.h`.
pub(crate) fn failure(error: &(dyn StdError + 'static)) -> SecretError {
    match error.downcast_ref::<security_framework::base::Error>().map(|error| error.code()) {
        // errSecInteractionNotAllowed, errSecInteractionRequired
        Some(-25308 | -25315) => SecretError::Locked,
        // errSecNoDefaultKeychain, errSecNotAvailable, errSecNoSuchKeychain
        Some(-25307 | -25291 | -25294) => SecretError::Missing,
        // userCanceledErr, errSecAuthFailed
        Some(-128 | -25293) => SecretError::Denied,
        // errSecDiskFull
        Some(-34) => SecretError::Full,
        _ => SecretError::Failed(error.to_string()),
    }
}
