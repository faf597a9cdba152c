//! Every error has its sentence in every language, with everything that the sentence names.
#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use racord_core::message::Messages;
use racord_core::words::Language;
use racord_dossier::{DossierError, KeyringState, SecretError};

fn errors() -> Vec<DossierError> {
    let folder = || PathBuf::from("/home/ana/racord");
    let secrets = [
        SecretError::Denied,
        SecretError::Failed("no such interface".to_owned()),
        SecretError::Full,
        SecretError::Locked,
        SecretError::Missing,
        SecretError::Timeout,
    ];
    let own = [
        DossierError::ActiveAlready,
        DossierError::Busy,
        DossierError::Damaged(folder().join("racord.db")),
        DossierError::DataKeyLost,
        DossierError::DiskFull(folder()),
        DossierError::Failed("no such table".to_owned()),
        DossierError::Folder { folder: folder(), reason: "not a folder".to_owned() },
        DossierError::NetworkFolder(folder()),
        DossierError::Newer { found: 2, known: 1 },
        DossierError::NotFound,
        DossierError::Older { found: 1, known: 2 },
        DossierError::ReadOnly(folder()),
        DossierError::SealBroken,
        DossierError::SerialMissing,
    ];
    own.into_iter().chain(secrets.map(DossierError::from)).collect()
}

#[test]
fn every_error_is_said_whole_in_every_language() {
    for language in Language::ALL {
        let messages = Messages::new(language);
        for error in errors() {
            let said = messages.say(&error.saying());
            assert!(messages.has(error.code()), "{} has no sentence in {}", error.code(), language.as_str());
            assert!(!said.contains(['{', '}', '$']), "{}: something is missing in: {said}", error.code());
            assert!(
                said.split_whitespace().count() > 8,
                "{}: what happened, and what to do: {said}",
                error.code()
            );
        }
    }
}

#[test]
fn every_state_that_is_not_ready_has_its_error() {
    assert_eq!(KeyringState::Ready.obstacle(), None);
    for (state, code) in [
        (KeyringState::Denied, "keyring-denied"),
        (KeyringState::Locked, "keyring-locked"),
        (KeyringState::Missing, "keyring-missing"),
    ] {
        assert_eq!(state.obstacle().unwrap().code(), code);
    }
}
