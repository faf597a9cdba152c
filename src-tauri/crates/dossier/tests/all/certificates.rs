//! Certificates held: serial number in the keyring, everything else in the database, and never one without the other.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use crate::support::*;
use racord_core::custody::{CustodyState, HeldCertificate, Registration};
use racord_core::id::CertificateId;
use racord_dossier::{
    About, Dossier, DossierError, Holding, KeyringState, Removal, SecretError, SecretStore,
};
use zeroize::Zeroizing;

#[test]
fn a_held_certificate_comes_back_with_its_serial_and_its_bytes() {
    let (folder, store, dossier) = dossier();
    let (_, system, _) = furnished(&dossier);
    let held = hold(&dossier, &system, CustodyState::Active);
    drop(dossier);

    let again = open(folder.path(), &store);
    assert_eq!(again.certificates().unwrap(), [held.clone()]);
    assert_eq!(again.certificates_of(&system.id).unwrap(), [held.clone()]);
    assert_eq!(again.certificate(&held.id).unwrap(), Some(held.clone()));
    assert_eq!(again.serial(&held.id).unwrap().as_str(), SERIAL);
    assert_eq!(again.certificate_bytes(&held.id).unwrap(), Some(der()), "byte for byte what was held");
    let newest = again.journal(&About { system: Some(system.id), ..About::default() }).unwrap().remove(0);
    assert_eq!(
        newest.saying.code, "journal-certificate-held",
        "found at the system, though only the certificate was named"
    );
}

#[test]
fn a_serial_is_found_whatever_its_case_and_leading_zeros() {
    let (_folder, _store, dossier) = dossier();
    assert!(dossier.find_by_serial(SERIAL).unwrap().is_empty());
    let (_, system, _) = furnished(&dossier);
    let held = hold(&dossier, &system, CustodyState::Active);
    for written in [SERIAL.to_owned(), SERIAL.to_lowercase(), format!("00{SERIAL}")] {
        assert_eq!(dossier.find_by_serial(&written).unwrap(), [held.clone()], "{written} is the same number");
    }
    assert!(dossier.find_by_serial(&SERIAL[..26]).unwrap().is_empty(), "a part of it is another number");
    assert!(
        dossier.find_by_serial(&format!("-{SERIAL}")).unwrap().is_empty(),
        "its negative is another number"
    );
}

#[test]
fn a_certificate_known_by_its_serial_alone_is_held_too() {
    let (_folder, _store, dossier) = dossier();
    let (_, system, _) = furnished(&dossier);
    let mut known = certificate(&system, CustodyState::Active);
    (known.fingerprint, known.key_hash, known.not_before, known.not_after) = (None, None, None, None);
    let holding = Holding { certificate: &known, serial: "0a1", der: None };
    dossier.hold(now(), held_entry(&known), &holding, |_| Ok(())).unwrap();
    assert_eq!(dossier.certificate_bytes(&known.id).unwrap(), None);
    assert_eq!(dossier.serial(&known.id).unwrap().as_str(), "A1");
    assert_eq!(dossier.certificates().unwrap(), [known]);
}

#[test]
fn without_a_keyring_no_certificate_is_held() {
    for state in [KeyringState::Locked, KeyringState::Missing, KeyringState::Denied] {
        let (_folder, store, dossier) = dossier();
        let (_, system, _) = furnished(&dossier);
        store.set_state(state);
        let certificate = certificate(&system, CustodyState::Active);
        let holding = Holding { certificate: &certificate, serial: SERIAL, der: Some(&der()) };
        let refused = dossier.hold(now(), held_entry(&certificate), &holding, |_| Ok(()));
        assert!(matches!(refused, Err(DossierError::Secret(_))), "{state:?}: {refused:?}");
        assert!(dossier.certificates().unwrap().is_empty(), "{state:?}: nothing is half held");
        assert_eq!(store.calls(), 0, "{state:?}: nothing was tried that could prompt");
    }
}

#[test]
fn an_entry_deleted_behind_our_back_is_told_and_nothing_else_suffers() {
    let (_folder, store, dossier) = dossier();
    let (_, system, _) = furnished(&dossier);
    let held = hold(&dossier, &system, CustodyState::Active);
    store.forget(&format!("certificate/{}", held.id));
    assert!(matches!(dossier.serial(&held.id), Err(DossierError::SerialMissing)));
    assert_eq!(dossier.certificates().unwrap(), [held.clone()]);
    assert_eq!(dossier.certificate_bytes(&held.id).unwrap(), Some(der()));
    dossier
        .remove(now(), removed_entry(&held), Removal::Certificate(&held.id))
        .expect("it can still be removed");
}

#[test]
fn a_change_that_fails_after_the_keyring_was_written_takes_the_entry_back() {
    let (_folder, store, dossier) = dossier();
    let (_, system, _) = furnished(&dossier);
    let certificate = certificate(&system, CustodyState::Active);
    let holding = Holding { certificate: &certificate, serial: SERIAL, der: None };
    let failed = dossier.hold(now(), held_entry(&certificate), &holding, |_| {
        assert_eq!(store.names().len(), 2, "by now the keyring holds data key and serial");
        Err::<(), _>(DossierError::NotFound)
    });
    assert!(matches!(failed, Err(DossierError::NotFound)));
    assert_eq!(store.names(), ["data-key"], "a serial without its certificate would stay for ever");
    assert!(dossier.certificates().unwrap().is_empty());
}

#[test]
fn one_certificate_is_active_and_another_may_wait_beside_it() {
    let (_folder, _store, dossier) = dossier();
    let (_, system, _) = furnished(&dossier);
    let old = hold(&dossier, &system, CustodyState::Active);
    let new = hold(&dossier, &system, CustodyState::Pending);
    let second = certificate(&system, CustodyState::Active);
    let holding = Holding { certificate: &second, serial: "0102", der: None };
    let refused = dossier.hold(now(), held_entry(&second), &holding, |_| Ok(()));
    assert!(
        matches!(refused, Err(DossierError::ActiveAlready)),
        "two active ones: which would be sent? {refused:?}"
    );

    dossier
        .change(now(), held_entry(&new), |change| {
            change.put_certificate(&in_state(&old, CustodyState::Superseded))?;
            change.put_certificate(&in_state(&new, CustodyState::Active))
        })
        .unwrap();
    let state = |id| dossier.certificate(id).unwrap().unwrap().state;
    assert_eq!(state(&new.id), CustodyState::Active);
    assert_eq!(state(&old.id), CustodyState::Superseded);
    let back = dossier.change(now(), held_entry(&old), |change| {
        change.put_certificate(&in_state(&old, CustodyState::Active))
    });
    assert!(matches!(back, Err(DossierError::ActiveAlready)));
}

#[test]
fn a_certificate_can_be_held_superseding_and_registered_in_one_change() {
    let (_folder, _store, dossier) = dossier();
    let (_, system, _) = furnished(&dossier);
    let old = hold(&dossier, &system, CustodyState::Active);
    let new = certificate(&system, CustodyState::Active);
    let registration = Registration {
        certificate: new.id.clone(),
        service: "MNotify".to_owned(),
        since: Some(day("2026-11-01")),
    };
    let holding = Holding { certificate: &new, serial: "0102", der: None };
    dossier
        .hold(now(), held_entry(&new), &holding, |change| {
            change.put_certificate(&in_state(&old, CustodyState::Superseded))?;
            change.put_registration(&registration, "")
        })
        .unwrap();
    assert_eq!(dossier.certificate(&new.id).unwrap().unwrap().state, CustodyState::Active);
    assert_eq!(dossier.registrations().unwrap(), [registration.clone()]);
    dossier
        .change(now(), held_entry(&new), |change| change.remove_registration(&new.id, &registration.service))
        .unwrap();
    assert!(dossier.registrations().unwrap().is_empty());
}

#[test]
fn removing_a_certificate_removes_its_entry_and_its_registrations() {
    let (_folder, store, dossier) = dossier();
    let (_, system, _) = furnished(&dossier);
    let held = hold(&dossier, &system, CustodyState::Active);
    let registration =
        Registration { certificate: held.id.clone(), service: "mpass".to_owned(), since: None };
    dossier.change(now(), held_entry(&held), |change| change.put_registration(&registration, "")).unwrap();

    store.set_state(KeyringState::Locked);
    let refused = dossier.remove(now(), removed_entry(&held), Removal::Certificate(&held.id));
    assert!(
        matches!(refused, Err(DossierError::Secret(SecretError::Locked))),
        "its serial would be left: {refused:?}"
    );
    assert_eq!(dossier.certificates().unwrap().len(), 1);

    store.set_state(KeyringState::Ready);
    dossier.remove(now(), removed_entry(&held), Removal::Certificate(&held.id)).unwrap();
    assert!(dossier.certificates().unwrap().is_empty());
    assert!(dossier.registrations().unwrap().is_empty());
    assert_eq!(store.names(), ["data-key"]);
}

#[test]
fn an_entry_that_could_not_be_deleted_goes_at_the_next_start() {
    let (folder, store, dossier) = dossier();
    let (_, system, _) = furnished(&dossier);
    let held = hold(&dossier, &system, CustodyState::Active);
    store.fail_with(Some(SecretError::Timeout));
    dossier.remove(now(), removed_entry(&held), Removal::System(&system.id)).unwrap();
    drop(dossier);
    store.fail_with(None);
    assert!(
        store.names().contains(&format!("certificate/{}", held.id)),
        "the keyring did not answer in time"
    );
    open(folder.path(), &store);
    assert_eq!(store.names(), ["data-key"]);
}

#[test]
fn a_locked_keyring_does_not_keep_the_dossier_from_opening() {
    let (folder, store, dossier) = dossier();
    let (_, system, _) = furnished(&dossier);
    let held = hold(&dossier, &system, CustodyState::Active);
    drop(dossier);
    store.set_state(KeyringState::Locked);
    let closed = open(folder.path(), &store);
    assert_eq!(closed.certificates().unwrap(), [held.clone()], "names, dates and states need no keyring");
    assert!(matches!(closed.serial(&held.id), Err(DossierError::Secret(SecretError::Locked))));
    assert!(matches!(closed.certificate_bytes(&held.id), Err(DossierError::Secret(SecretError::Locked))));
    assert!(matches!(closed.find_by_serial(SERIAL), Err(DossierError::Secret(SecretError::Locked))));
}

// Killed in the middle: this very program is started again as a child that aborts inside a call of the keyring.

/// A keyring whose entries outlive the process: files, in a folder outside the dossier.
struct FolderStore {
    folder: PathBuf,
    abort_after_write: bool,
    abort_before_delete: bool,
}

impl FolderStore {
    fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name.replace('/', "-"))
    }
}

impl SecretStore for FolderStore {
    fn state(&self) -> KeyringState {
        KeyringState::Ready
    }

    fn unlock(&self) -> Result<(), SecretError> {
        Ok(())
    }

    fn read(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, SecretError> {
        Ok(std::fs::read(self.file(name)).ok().map(Zeroizing::new))
    }

    fn write(&self, name: &str, secret: &[u8]) -> Result<(), SecretError> {
        std::fs::write(self.file(name), secret).unwrap();
        if self.abort_after_write && name.starts_with("certificate/") {
            std::process::abort();
        }
        Ok(())
    }

    fn delete(&self, name: &str) -> Result<(), SecretError> {
        if self.abort_before_delete {
            std::process::abort();
        }
        let _ = std::fs::remove_file(self.file(name));
        Ok(())
    }
}

const CHILD: &str = "RACORD_TEST_ABORT_IN";

fn open_with(root: &Path, abort_after_write: bool, abort_before_delete: bool) -> Dossier {
    let store = FolderStore { folder: root.join("keyring"), abort_after_write, abort_before_delete };
    Dossier::open(&root.join("dossier"), Arc::new(store), now()).unwrap()
}

fn entries(root: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(root.join("keyring"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Runs one of the tests below as a child, which must die of an abort.
fn die(test: &str, root: &Path) {
    let status = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", &format!("certificates::{test}"), "--nocapture"])
        .env(CHILD, root)
        .stderr(std::process::Stdio::null())
        .stdout(std::process::Stdio::null())
        .status()
        .unwrap();
    assert!(!status.success() && status.code().is_none(), "the child must be killed, not fail: {status}");
}

#[test]
fn killed_while_holding_nothing_is_half_held() {
    if let Some(root) = std::env::var_os(CHILD) {
        let dossier = open_with(Path::new(&root), true, false);
        let system = dossier.systems().unwrap().remove(0);
        hold(&dossier, &system, CustodyState::Active);
        unreachable!("the keyring's write aborts");
    }
    let root = tempfile::tempdir().unwrap();
    std::fs::create_dir(root.path().join("keyring")).unwrap();
    let (_, system, _) = furnished(&open_with(root.path(), false, false));
    die("killed_while_holding_nothing_is_half_held", root.path());
    assert_eq!(entries(root.path()).len(), 2, "the child wrote data key and serial before it died");

    let again = open_with(root.path(), false, false);
    assert!(
        again.certificates().unwrap().is_empty(),
        "a certificate is held only when everything is written"
    );
    assert_eq!(entries(root.path()), ["data-key"], "the serial of a certificate that isn't held is cleared");
    let held = hold(&again, &system, CustodyState::Active);
    assert_eq!(again.serial(&held.id).unwrap().as_str(), SERIAL, "and the officer can go on");
}

#[test]
fn killed_while_removing_nothing_is_half_removed() {
    if let Some(root) = std::env::var_os(CHILD) {
        let dossier = open_with(Path::new(&root), false, true);
        let held = dossier.certificates().unwrap().remove(0);
        dossier.remove(now(), removed_entry(&held), Removal::Certificate(&held.id)).unwrap();
        unreachable!("the keyring's delete aborts");
    }
    let root = tempfile::tempdir().unwrap();
    std::fs::create_dir(root.path().join("keyring")).unwrap();
    let dossier = open_with(root.path(), false, false);
    let (_, system, _) = furnished(&dossier);
    let held = hold(&dossier, &system, CustodyState::Active);
    drop(dossier);
    die("killed_while_removing_nothing_is_half_removed", root.path());

    let again = open_with(root.path(), false, false);
    assert_eq!(again.certificate(&held.id).unwrap(), None, "the removal was committed before the child died");
    assert_eq!(entries(root.path()), ["data-key"], "and what it left in the keyring is cleared");
    let newest = again.journal(&About::default()).unwrap().remove(0);
    assert_eq!(newest.saying.code, "journal-certificate-removed");
    assert!(again.certificate_bytes(&CertificateId::new()).is_err());
}

/// The same certificate in another state, since `now`.
fn in_state(certificate: &HeldCertificate, state: CustodyState) -> HeldCertificate {
    HeldCertificate {
        state,
        activated: (state == CustodyState::Active).then(now),
        superseded: (state == CustodyState::Superseded).then(now),
        ..certificate.clone()
    }
}

#[test]
fn the_proof_of_a_registration_is_kept_sealed_and_outlives_a_new_date() {
    let (_folder, store, dossier) = dossier();
    let (_, system, _) = furnished(&dossier);
    let held = hold(&dossier, &system, CustodyState::Active);
    let mut registration =
        Registration { certificate: held.id.clone(), service: "mpass".to_owned(), since: None };
    let put = |registration: &Registration, proof: &str| {
        dossier.change(now(), held_entry(&held), |change| change.put_registration(registration, proof))
    };
    put(&registration, "Mail of MEGA, 12 November").unwrap();
    let proof = || dossier.registration_proof(&held.id, "mpass").unwrap();
    assert_eq!(proof().value, "Mail of MEGA, 12 November");
    assert_eq!(dossier.registration_proof(&held.id, "msign").unwrap().value, "", "of another service");

    let folder = dossier.folder().to_path_buf();
    drop(dossier);
    let dossier = open(&folder, &store);
    store.set_state(KeyringState::Locked);
    let closed = dossier.registration_proof(&held.id, "mpass").unwrap();
    assert_eq!(closed.value, "", "what is sealed can't be read without the keyring");
    assert!(matches!(closed.closed, Some(DossierError::Secret(SecretError::Locked))));
    registration.since = Some(day("2026-11-12"));
    dossier
        .change(now(), held_entry(&held), |change| change.put_registration(&registration, ""))
        .expect("a date needs no key");
    store.set_state(KeyringState::Ready);
    drop(dossier);
    let dossier = open(&folder, &store);
    assert_eq!(
        dossier.registration_proof(&held.id, "mpass").unwrap().value,
        "Mail of MEGA, 12 November",
        "what couldn't be shown wasn't deleted"
    );
    assert_eq!(dossier.registrations().unwrap(), [registration]);
}
