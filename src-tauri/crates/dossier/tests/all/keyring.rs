//! The real Secret Service: gnome-keyring on a session bus of its own, also locked, silent and missing.
//!
//! Each test starts this program again inside `dbus-run-session`, with folders of its own and without a display, so
//! that nothing of the officer's session is touched.
#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use crate::support::*;
use racord_core::custody::CustodyState;
use racord_dossier::{
    Backup, Dossier, DossierError, Holding, Keeping, KeyringState, Removal, SecretError, SecretStore,
    SystemKeyring,
};
use secret_service::EncryptionType;
use secret_service::blocking::SecretService;

/// Set in the child to the name of the test that it runs.
const INSIDE: &str = "RACORD_TEST_SESSION";

/// A session bus that starts no service by itself.
const BARE_BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>"#;

#[derive(Clone, Copy, Eq, PartialEq)]
enum Bus {
    /// No bus at all.
    None,
    /// A bus on which nothing starts by itself.
    Bare,
    /// As the distribution ships it.
    Usual,
}

/// Runs the body in a session of its own; `test` is the name of the calling test.
fn in_session(test: &str, bus: Bus, body: impl FnOnce()) {
    if std::env::var(INSIDE).is_ok_and(|inside| inside == test) {
        return body();
    }
    new_session(test, bus, &[]);
}

/// Starts this program again in a session of its own, to run this test with these variables.
fn new_session(test: &str, bus: Bus, variables: &[(&str, &Path)]) {
    let root = tempfile::tempdir().unwrap();
    let folder = |name: &str| -> PathBuf {
        let folder = root.path().join(name);
        fs::create_dir(&folder).unwrap();
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).unwrap();
        folder
    };
    let this = std::env::current_exe().unwrap();
    let mut command = match bus {
        Bus::None => Command::new(&this),
        Bus::Bare | Bus::Usual => {
            let mut command = Command::new("dbus-run-session");
            if bus == Bus::Bare {
                let file = root.path().join("bus.conf");
                fs::write(&file, BARE_BUS).unwrap();
                command.arg("--config-file").arg(file);
            }
            command.arg("--").arg(&this);
            command
        }
    };
    command
        .args(["--exact", &format!("keyring::{test}"), "--nocapture"])
        .env(INSIDE, test)
        .envs(variables.iter().copied())
        .env("HOME", folder("home"))
        .env("XDG_RUNTIME_DIR", folder("run"))
        .env("XDG_DATA_HOME", folder("data"))
        .env("XDG_CONFIG_HOME", folder("config"))
        .env("XDG_CACHE_HOME", folder("cache"));
    for inherited in ["DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "GNOME_KEYRING_CONTROL"] {
        command.env_remove(inherited);
    }
    let output = command.output().expect("dbus-run-session belongs to the prerequisites of the tests");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(
        output.status.success() && text(&output.stdout).contains("1 passed"),
        "in its own session:\n{}\n{}",
        text(&output.stdout),
        text(&output.stderr)
    );
}

/// Killed when it goes out of scope.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A gnome-keyring whose login keyring is open.
fn open_keyring() -> Running {
    let mut child = Command::new("gnome-keyring-daemon")
        .args(["--foreground", "--unlock", "--components=secrets"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("gnome-keyring belongs to the prerequisites of the tests");
    child.stdin.take().unwrap().write_all(b"a password").unwrap();
    let running = Running(child);
    let bus = zbus::blocking::fdo::DBusProxy::new(&zbus::blocking::Connection::session().unwrap()).unwrap();
    let patience = Instant::now();
    // Asked before it owns its name, the bus would start another one, locked.
    while !bus.name_has_owner("org.freedesktop.secrets".try_into().unwrap()).unwrap()
        || SystemKeyring.state() != KeyringState::Ready
    {
        assert!(patience.elapsed() < Duration::from_secs(20), "gnome-keyring did not come up");
        thread::sleep(Duration::from_millis(50));
    }
    running
}

fn lock() {
    let service = SecretService::connect(EncryptionType::Plain).unwrap();
    service.get_default_collection().unwrap().lock().unwrap();
}

/// Writes down every prompt that anybody on the bus asks for.
struct PromptWatch {
    _monitor: Running,
    file: tempfile::NamedTempFile,
}

impl PromptWatch {
    fn begin() -> PromptWatch {
        let file = tempfile::NamedTempFile::new().unwrap();
        let child = Command::new("dbus-monitor")
            .args(["--session", "interface='org.freedesktop.Secret.Prompt',member='Prompt'"])
            .stdout(file.reopen().unwrap())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-monitor belongs to the prerequisites of the tests");
        let watch = PromptWatch { _monitor: Running(child), file };
        let patience = Instant::now();
        while !fs::read_to_string(watch.file.path()).unwrap().contains("NameLost") {
            assert!(patience.elapsed() < Duration::from_secs(10), "dbus-monitor did not come up");
            thread::sleep(Duration::from_millis(20));
        }
        watch
    }

    fn prompts(&self) -> usize {
        thread::sleep(Duration::from_millis(300));
        fs::read_to_string(self.file.path()).unwrap().matches("member=Prompt").count()
    }
}

fn open_dossier(folder: &std::path::Path) -> Dossier {
    Dossier::open(folder, Arc::new(SystemKeyring), now()).unwrap()
}

#[test]
fn secrets_are_written_read_replaced_and_deleted() {
    in_session("secrets_are_written_read_replaced_and_deleted", Bus::Usual, || {
        let _keyring = open_keyring();
        let read = || SystemKeyring.read("certificate/1").unwrap().map(|secret| secret.to_vec());
        assert_eq!(read(), None);
        SystemKeyring.write("certificate/1", b"4000").unwrap();
        assert_eq!(read(), Some(b"4000".to_vec()));
        SystemKeyring.write("certificate/1", b"4001").unwrap();
        assert_eq!(read(), Some(b"4001".to_vec()), "the later one counts, and there is only one");
        SystemKeyring.write("certificate/2", &[0, 255, 10, 0]).unwrap();
        assert_eq!(
            SystemKeyring.read("certificate/2").unwrap().unwrap().as_slice(),
            [0, 255, 10, 0],
            "any bytes"
        );
        SystemKeyring.delete("certificate/1").unwrap();
        assert_eq!(read(), None);
        SystemKeyring.delete("certificate/1").expect("what isn't there needs no deleting");
        SystemKeyring.unlock().expect("an open keyring needs no unlocking");
    });
}

#[test]
fn a_held_certificate_puts_its_serial_into_the_keyring_and_takes_it_out() {
    in_session("a_held_certificate_puts_its_serial_into_the_keyring_and_takes_it_out", Bus::Usual, || {
        let _keyring = open_keyring();
        let folder = tempfile::tempdir().unwrap();
        let dossier = open_dossier(folder.path());
        let (_, system, _) = furnished(&dossier);
        let held = hold(&dossier, &system, CustodyState::Active);
        let other_program = || {
            let name = format!("certificate/{}", held.id);
            let output = Command::new("secret-tool")
                .args(["lookup", "service", "racord", "username", &name])
                .output()
                .unwrap();
            String::from_utf8(output.stdout).unwrap()
        };
        assert_eq!(other_program(), SERIAL, "another program of the officer sees it in the keyring");
        drop(dossier);

        let again = open_dossier(folder.path());
        assert_eq!(again.serial(&held.id).unwrap().as_str(), SERIAL);
        assert_eq!(again.certificate_bytes(&held.id).unwrap(), Some(der()));
        assert_eq!(again.find_by_serial(SERIAL).unwrap().len(), 1);
        again.remove(now(), removed_entry(&held), Removal::Certificate(&held.id)).unwrap();
        assert_eq!(other_program(), "", "removing a certificate removes its entry");
    });
}

#[test]
fn an_entry_deleted_in_the_keyrings_own_program_is_told() {
    in_session("an_entry_deleted_in_the_keyrings_own_program_is_told", Bus::Usual, || {
        let _keyring = open_keyring();
        let folder = tempfile::tempdir().unwrap();
        let dossier = open_dossier(folder.path());
        let (_, system, _) = furnished(&dossier);
        let held = hold(&dossier, &system, CustodyState::Active);
        drop(dossier);
        let cleared = Command::new("secret-tool").args(["clear", "service", "racord"]).status().unwrap();
        assert!(cleared.success());
        let again = open_dossier(folder.path());
        assert!(matches!(again.serial(&held.id), Err(DossierError::SerialMissing)));
        assert!(matches!(again.certificate_bytes(&held.id), Err(DossierError::DataKeyLost)));
        assert_eq!(again.certificates().unwrap(), [held], "everything else is there");
    });
}

#[test]
fn a_locked_keyring_is_told_at_once_and_never_prompts_by_itself() {
    in_session("a_locked_keyring_is_told_at_once_and_never_prompts_by_itself", Bus::Usual, || {
        let _keyring = open_keyring();
        let folder = tempfile::tempdir().unwrap();
        let dossier = open_dossier(folder.path());
        let (_, system, _) = furnished(&dossier);
        let held = hold(&dossier, &system, CustodyState::Active);
        drop(dossier);
        let watch = PromptWatch::begin();
        lock();

        let before = Instant::now();
        assert_eq!(SystemKeyring.state(), KeyringState::Locked);
        assert_eq!(SystemKeyring.read("data-key"), Err(SecretError::Locked));
        assert_eq!(SystemKeyring.read("nothing"), Err(SecretError::Locked));
        assert_eq!(SystemKeyring.write("certificate/1", b"4000"), Err(SecretError::Locked));
        assert_eq!(SystemKeyring.delete("data-key"), Err(SecretError::Locked));
        let again = open_dossier(folder.path());
        assert_eq!(again.certificates().unwrap(), [held.clone()]);
        assert!(matches!(again.serial(&held.id), Err(DossierError::Secret(SecretError::Locked))));
        let typed = again.keep_typed("system/new", &[("name".to_owned(), "x".to_owned())].into());
        assert!(matches!(typed, Ok(Keeping::MemoryOnly(_))));
        let second = certificate(&system, CustodyState::Pending);
        let holding = Holding { certificate: &second, serial: "01", der: None };
        let refused = again.hold(now(), held_entry(&second), &holding, |_| Ok(()));
        assert!(matches!(refused, Err(DossierError::Secret(SecretError::Locked))));
        assert!(before.elapsed() < Duration::from_secs(5), "nobody waited for a prompt");
        assert_eq!(watch.prompts(), 0, "only the officer asks for a prompt");

        // The officer's own act does prompt; without a display the dialog counts as cancelled.
        assert_eq!(SystemKeyring.unlock(), Err(SecretError::Denied));
        assert_eq!(watch.prompts(), 1, "the watch sees prompts, so that none was seen above means something");
        assert_eq!(SystemKeyring.state(), KeyringState::Locked);
    });
}

#[test]
fn one_locked_entry_is_enough_to_keep_quiet() {
    in_session("one_locked_entry_is_enough_to_keep_quiet", Bus::Usual, || {
        let _keyring = open_keyring();
        let service = SecretService::connect(EncryptionType::Plain).unwrap();
        // `session` is never locked: as the default collection it is open while the entry's own is locked.
        SystemKeyring.write("certificate/1", b"4000").unwrap();
        let session = service.get_collection_by_alias("session").unwrap();
        let connection = zbus::blocking::Connection::session().unwrap();
        let watch = PromptWatch::begin();
        lock();
        connection
            .call_method(
                Some("org.freedesktop.secrets"),
                "/org/freedesktop/secrets",
                Some("org.freedesktop.Secret.Service"),
                "SetAlias",
                &("default", &session.collection_path),
            )
            .unwrap();
        assert_eq!(SystemKeyring.state(), KeyringState::Ready, "the default collection is open");
        assert_eq!(SystemKeyring.read("certificate/1"), Err(SecretError::Locked), "but the entry isn't");
        assert_eq!(watch.prompts(), 0);
    });
}

#[test]
fn without_a_secret_service_the_keyring_is_missing() {
    in_session("without_a_secret_service_the_keyring_is_missing", Bus::Bare, missing);
}

#[test]
fn without_a_session_bus_the_keyring_is_missing() {
    in_session("without_a_session_bus_the_keyring_is_missing", Bus::None, missing);
}

fn missing() {
    let before = Instant::now();
    assert_eq!(SystemKeyring.state(), KeyringState::Missing);
    assert_eq!(SystemKeyring.check(), Err(SecretError::Missing));
    assert_eq!(SystemKeyring.unlock(), Err(SecretError::Missing));
    assert_eq!(SystemKeyring.read("data-key"), Err(SecretError::Missing));
    assert_eq!(SystemKeyring.write("data-key", b"x"), Err(SecretError::Missing));
    assert!(before.elapsed() < Duration::from_secs(5), "nobody waited for what isn't there");
}

#[test]
fn a_keyring_that_comes_later_is_found_without_a_new_start() {
    in_session("a_keyring_that_comes_later_is_found_without_a_new_start", Bus::Bare, || {
        assert_eq!(SystemKeyring.read("data-key"), Err(SecretError::Missing));
        let keyring = open_keyring();
        SystemKeyring.write("data-key", b"x").expect("a store that failed once is not kept");
        drop(keyring);
        let patience = Instant::now();
        while SystemKeyring.state() != KeyringState::Missing {
            assert!(patience.elapsed() < Duration::from_secs(10), "gone is gone");
            thread::sleep(Duration::from_millis(50));
        }
    });
}

/// How many clients the bus has had so far.
fn clients() -> u64 {
    let connection = zbus::blocking::Connection::session().unwrap();
    let name = connection.unique_name().unwrap().to_string();
    name.rsplit('.').next().unwrap().parse().unwrap()
}

#[test]
fn the_keyring_is_asked_over_the_same_connections() {
    in_session("the_keyring_is_asked_over_the_same_connections", Bus::Usual, || {
        let _keyring = open_keyring();
        let before = clients();
        for number in 0..20 {
            let name = format!("certificate/{number}");
            SystemKeyring.write(&name, b"4000").unwrap();
            assert_eq!(SystemKeyring.read(&name).unwrap().unwrap().as_slice(), b"4000");
            SystemKeyring.check().unwrap();
        }
        let since = clients() - before;
        assert!(
            since <= 3,
            "{since} clients for 60 calls: GNOME Keyring does not bear many that come and go"
        );
    });
}

#[test]
fn a_keyring_started_anew_is_asked_again_without_a_new_start_of_the_program() {
    in_session("a_keyring_started_anew_is_asked_again_without_a_new_start_of_the_program", Bus::Bare, || {
        for round in 0..3_u8 {
            let keyring = open_keyring();
            let before = SystemKeyring.read("certificate/1").unwrap();
            let expected = round.checked_sub(1).map(|earlier| vec![earlier]);
            assert_eq!(before.map(|secret| secret.to_vec()), expected, "round {round}");
            SystemKeyring.write("certificate/1", &[round]).unwrap();
            drop(keyring);
            assert_eq!(SystemKeyring.read("certificate/1"), Err(SecretError::Missing), "it is gone");
            assert_eq!(SystemKeyring.state(), KeyringState::Missing);
        }
    });
}

#[test]
fn a_keyring_that_does_not_answer_is_given_up_after_five_seconds() {
    in_session("a_keyring_that_does_not_answer_is_given_up_after_five_seconds", Bus::Bare, || {
        // Takes the name and answers nothing.
        let silent = zbus::blocking::Connection::session().unwrap();
        silent.request_name("org.freedesktop.secrets").unwrap();
        let before = Instant::now();
        assert_eq!(SystemKeyring.check(), Err(SecretError::Timeout));
        assert!((4..8).contains(&before.elapsed().as_secs()), "took {:?}", before.elapsed());
        drop(silent);
        let _keyring = open_keyring();
        SystemKeyring.write("data-key", b"x").expect("the next try starts afresh");
    });
}

/// In the second session, the backup made in the first.
const BACKUP: &str = "RACORD_TEST_BACKUP";

#[test]
fn a_backup_moves_everything_to_another_home_with_another_keyring() {
    const TEST: &str = "a_backup_moves_everything_to_another_home_with_another_keyring";
    in_session(TEST, Bus::Usual, || {
        let _keyring = open_keyring();
        let folder = tempfile::tempdir().unwrap();
        let dossier = Dossier::open(folder.path(), Arc::new(SystemKeyring), now()).unwrap();
        let Some(file) = std::env::var_os(BACKUP).map(PathBuf::from) else {
            furniture::furnish(&dossier);
            let made = dossier.back_up_lightly(now(), PASSPHRASE, "0.1.0").unwrap();
            let file = folder.path().join("copie.age");
            fs::write(&file, made.bytes).unwrap();
            fs::write(file.with_extension("txt"), format!("{:#?}", furniture::everything(&dossier))).unwrap();
            new_session(TEST, Bus::Usual, &[(BACKUP, &file)]);
            return;
        };
        assert_eq!(SystemKeyring.read("data-key"), Ok(None), "the keyring is another one");
        let backup = Backup::open(&fs::read(&file).unwrap(), PASSPHRASE).unwrap();
        let restored = dossier.restore(now(), &backup, &BTreeMap::new()).unwrap();
        assert_eq!((restored.added, restored.serials), (5, 2));
        let there = fs::read_to_string(file.with_extension("txt")).unwrap();
        assert!(there.contains(SERIAL), "there is something to compare");
        assert_eq!(format!("{:#?}", furniture::everything(&dossier)), there);
        assert!(!dossier.lost().unwrap().anything());
    });
}

#[test]
fn a_deleted_keyring_is_told_and_a_restore_brings_it_back() {
    in_session("a_deleted_keyring_is_told_and_a_restore_brings_it_back", Bus::Usual, || {
        let _keyring = open_keyring();
        let folder = tempfile::tempdir().unwrap();
        let open = || Dossier::open(folder.path(), Arc::new(SystemKeyring), now()).unwrap();
        let furniture = furniture::furnish(&open());
        let made = open().back_up_lightly(now(), "patru cuvinte", "0.1.0").unwrap();
        let names = [&furniture.held, &furniture.typed].map(|held| format!("certificate/{}", held.id));
        for name in names.iter().map(String::as_str).chain(["data-key"]) {
            SystemKeyring.delete(name).unwrap();
        }
        let dossier = open();
        let lost = dossier.lost().unwrap();
        assert!(lost.data_key, "somebody deleted the key");
        assert_eq!(lost.serials.len(), 2);
        let backup = Backup::open(&made.bytes, "patru cuvinte").unwrap();
        assert_eq!(dossier.restore(now(), &backup, &BTreeMap::new()).unwrap().serials, 2);
        assert!(!open().lost().unwrap().anything());
        assert_eq!(open().certificate_bytes(&furniture.held.id).unwrap(), Some(der()));
    });
}
