//! Every error has its sentence in every language, with everything that the sentence names.

use std::path::PathBuf;

use racord_core::message::Messages;
use racord_core::words::Language;
use racord_dossier::{BackupError, DossierError, KeyringState, SecretError};

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
        DossierError::OtherCertificate,
        DossierError::Older { found: 1, known: 2 },
        DossierError::ReadOnly(folder()),
        DossierError::SealBroken,
        DossierError::SerialMissing,
    ];
    own.into_iter().chain(secrets.map(DossierError::from)).collect()
}

fn backup_errors() -> [BackupError; 6] {
    [
        BackupError::Damaged,
        BackupError::Newer { made_by: "0.9.0".to_owned(), own: "0.1.0".to_owned() },
        BackupError::NotABackup,
        BackupError::TooLarge,
        BackupError::TooMuchWork(30),
        BackupError::WrongPassphrase,
    ]
}

#[test]
fn every_error_is_said_whole_in_every_language() {
    for language in Language::ALL {
        let messages = Messages::new(language);
        let own = errors().into_iter().map(|error| error.saying());
        for saying in own.chain(backup_errors().map(|error| error.saying())) {
            let (code, said) = (&saying.code, messages.say(&saying));
            assert!(messages.has(code), "{code} has no sentence in {}", language.as_str());
            assert!(!said.contains(['{', '}', '$']), "{code}: something is missing in: {said}");
            assert!(said.split_whitespace().count() > 8, "{code}: what happened, and what to do: {said}");
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
