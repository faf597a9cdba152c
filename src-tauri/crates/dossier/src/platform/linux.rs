//! Secret Service over the session bus (GNOME Keyring, KWallet, KeePassXC).

use std::collections::HashMap;
use std::error::Error as StdError;
use std::sync::Arc;

use keyring_core::CredentialStore;
use secret_service::blocking::SecretService;
use secret_service::{EncryptionType, Error};

use crate::keyring::SERVICE;
use crate::secrets::{KeyringState, SecretError};

/// How the label of a keyring reads when there was none at all and the officer lets one be made.
const NEW_COLLECTION: &str = "Login";

pub(crate) fn store() -> keyring_core::Result<Arc<CredentialStore>> {
    let store: Arc<CredentialStore> = zbus_secret_service_keyring_store::Store::new()?;
    Ok(store)
}

pub(crate) fn state() -> KeyringState {
    match locked() {
        Ok(false) => KeyringState::Ready,
        Ok(true) => KeyringState::Locked,
        Err(error) => match failure(&error) {
            SecretError::Denied => KeyringState::Denied,
            _ => KeyringState::Missing,
        },
    }
}

fn locked() -> Result<bool, Error> {
    let service = SecretService::connect(EncryptionType::Plain)?;
    match service.get_default_collection() {
        Ok(collection) => collection.is_locked(),
        // No default collection yet: making one is a question to the officer, as unlocking is.
        Err(Error::NoResult) => Ok(true),
        Err(error) => Err(error),
    }
}

/// Nothing has to be held: the store prompts only for what is locked.
pub(crate) struct Quiet;

/// Fails where the store would prompt: it unlocks what it finds locked, without asking.
pub(crate) fn quiet(name: &str) -> Result<Quiet, SecretError> {
    let open = || -> Result<bool, Error> {
        let service = SecretService::connect(EncryptionType::Plain)?;
        let unlocked = match service.get_default_collection() {
            Ok(collection) => !collection.is_locked()?,
            Err(Error::NoResult) => false,
            Err(error) => return Err(error),
        };
        let wanted = HashMap::from([("service", SERVICE), ("username", name)]);
        Ok(unlocked && service.search_items(wanted)?.locked.is_empty())
    };
    match open() {
        Ok(true) => Ok(Quiet),
        Ok(false) => Err(SecretError::Locked),
        Err(error) => Err(failure(&error)),
    }
}

pub(crate) fn unlock() -> Result<(), SecretError> {
    let unlock = || -> Result<(), Error> {
        let service = SecretService::connect(EncryptionType::Plain)?;
        match service.get_default_collection() {
            Ok(collection) if collection.is_locked()? => collection.unlock(),
            Ok(_) => Ok(()),
            Err(Error::NoResult) => service.create_collection(NEW_COLLECTION, "default").map(drop),
            Err(error) => Err(error),
        }
    };
    unlock().map_err(|error| failure(&error))?;
    match locked() {
        Ok(false) => Ok(()),
        Ok(true) => Err(SecretError::Denied),
        Err(error) => Err(failure(&error)),
    }
}

pub(crate) fn refusal(error: &(dyn StdError + Send + Sync + 'static)) -> SecretError {
    failure(error)
}

pub(crate) fn failure(error: &(dyn StdError + 'static)) -> SecretError {
    if let Some(error) = error.downcast_ref::<Error>() {
        match error {
            Error::Locked => return SecretError::Locked,
            Error::Prompt | Error::PromptDisconnected => return SecretError::Denied,
            // No bus at the address where one should be.
            Error::Unavailable
            | Error::Zbus(
                zbus::Error::Address(_)
                | zbus::Error::Connection(..)
                | zbus::Error::Handshake(_)
                | zbus::Error::InputOutput(_),
            ) => return SecretError::Missing,
            _ => (),
        }
    }
    // Providers name their failures differently; the D-Bus names are what they have in common.
    let text = error.to_string();
    let says = |word: &str| text.contains(word);
    if says("IsLocked") {
        SecretError::Locked
    } else if says("ServiceUnknown") || says("NameHasNoOwner") || says("Spawn") || says("UnknownObject") {
        SecretError::Missing
    } else if says("AccessDenied") || says("AuthFailed") {
        SecretError::Denied
    } else if says("LimitsExceeded") || says("NoSpace") || says("No space left") {
        SecretError::Full
    } else if says("TimedOut") || says("NoReply") {
        SecretError::Timeout
    } else {
        SecretError::Failed(text)
    }
}
