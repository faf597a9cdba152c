//! Secret Service over the session bus (GNOME Keyring, KWallet, KeePassXC).

use std::collections::HashMap;
use std::error::Error as StdError;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use keyring_core::CredentialStore;
use secret_service::blocking::SecretService;
use secret_service::{EncryptionType, Error};

use crate::keyring::SERVICE;
use crate::secrets::{KeyringState, SecretError};

/// How the label of a keyring reads when there was none at all and the officer lets one be made.
const NEW_COLLECTION: &str = "Login";

/// What is asked over one connection for the life of the program. GNOME Keyring may end, and come back locked, when
/// clients come and go in quick succession (its issues 195, 196 and 199).
struct Connected {
    service: Arc<SecretService<'static>>,
    /// With a connection of its own, made when the first entry is used.
    store: Option<Arc<CredentialStore>>,
}

static CONNECTED: Mutex<Option<Connected>> = Mutex::new(None);

fn connected() -> MutexGuard<'static, Option<Connected>> {
    CONNECTED.lock().unwrap_or_else(PoisonError::into_inner)
}

pub(crate) fn is_connected() -> bool {
    connected().is_some()
}

/// The next call begins afresh. What hangs keeps its connection and is left behind with it.
pub(crate) fn disconnect() {
    *connected() = None;
}

fn service() -> Result<Arc<SecretService<'static>>, Error> {
    if let Some(connected) = connected().as_ref() {
        return Ok(connected.service.clone());
    }
    // Not under the lock: this may hang.
    let service = Arc::new(SecretService::connect(EncryptionType::Plain)?);
    *connected() = Some(Connected { service: service.clone(), store: None });
    Ok(service)
}

pub(crate) fn store() -> keyring_core::Result<Arc<CredentialStore>> {
    if let Some(store) = connected().as_ref().and_then(|connected| connected.store.clone()) {
        return Ok(store);
    }
    let store: Arc<CredentialStore> = zbus_secret_service_keyring_store::Store::new()?;
    if let Some(connected) = connected().as_mut() {
        connected.store = Some(store.clone());
    }
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
    let service = service()?;
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
        let service = service()?;
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
        let service = service()?;
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
    } else if ["ServiceUnknown", "NameHasNoOwner", "NoReply", "Spawn", "UnknownObject"].into_iter().any(says)
    {
        SecretError::Missing
    } else if says("AccessDenied") || says("AuthFailed") {
        SecretError::Denied
    } else if says("LimitsExceeded") || says("NoSpace") || says("No space left") {
        SecretError::Full
    } else if says("TimedOut") {
        SecretError::Timeout
    } else {
        SecretError::Failed(text)
    }
}
