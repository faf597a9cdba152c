//! The officer's data folder.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::Utc;
use racord_core::message::Saying;
use racord_core::words::Language;
use racord_desk::host::NoHost;
use racord_desk::{Clock, Desk, Setup, data_folder};
use racord_dossier::{KeyringState, SecretError, SecretStore, SystemKeyring};

use zeroize::Zeroizing;

use crate::arguments::Arguments;
use crate::failure::Failure;

/// What may happen to a data folder.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(crate) enum Open {
    /// Only what is there is opened; nothing is made and nothing migrated.
    AsItIs,
    /// One is made where there is none.
    OrMake,
}

pub(crate) fn desk(arguments: &Arguments, open: Open) -> Result<Desk, Failure> {
    desk_with(arguments, open, Arc::new(SystemKeyring), Some(arguments.lang.unwrap_or_default()))
}

/// For what needs nothing secret: the operating system's keyring isn't even asked.
pub(crate) fn desk_without_keyring(arguments: &Arguments, open: Open) -> Result<Desk, Failure> {
    desk_with(arguments, open, Arc::new(NoKeyring), Some(arguments.lang.unwrap_or_default()))
}

/// What is there, without the keyring, in the language that the officer chose in the window.
pub(crate) fn desk_to_remind(arguments: &Arguments) -> Result<Desk, Failure> {
    desk_with(arguments, Open::AsItIs, Arc::new(NoKeyring), arguments.lang)
}

fn desk_with(
    arguments: &Arguments,
    open: Open,
    secrets: Arc<dyn SecretStore>,
    language: Option<Language>,
) -> Result<Desk, Failure> {
    let now = arguments.now;
    let clock: Clock = Arc::new(move || now.unwrap_or_else(Utc::now));
    Ok(Desk::open(Setup {
        data_folder: folder(arguments)?,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        clock,
        host: Arc::new(NoHost),
        secrets,
        language,
        existing_only: open == Open::AsItIs,
    }))
}

struct NoKeyring;

impl SecretStore for NoKeyring {
    fn state(&self) -> KeyringState {
        KeyringState::Locked
    }

    fn unlock(&self) -> Result<(), SecretError> {
        Err(SecretError::Locked)
    }

    fn read(&self, _: &str) -> Result<Option<Zeroizing<Vec<u8>>>, SecretError> {
        Err(SecretError::Locked)
    }

    fn write(&self, _: &str, _: &[u8]) -> Result<(), SecretError> {
        Err(SecretError::Locked)
    }

    fn delete(&self, _: &str) -> Result<(), SecretError> {
        Err(SecretError::Locked)
    }
}

/// `--data-dir`, or `RACORD_DATA_DIR`, or the folder that the window uses.
pub(crate) fn folder(arguments: &Arguments) -> Result<PathBuf, Failure> {
    match &arguments.data_dir {
        Some(folder) => Ok(folder.clone()),
        None => data_folder::data_folder().map_err(|_| Failure::Said(Saying::new("cli-no-data-folder"))),
    }
}
