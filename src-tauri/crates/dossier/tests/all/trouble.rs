//! A damaged database, a newer one, a folder that can't be written, a full disk: told, and nothing lost.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use crate::support::*;
use racord_dossier::{DATABASE, Dossier, DossierError, Entry, MemoryStore};
use rusqlite::Connection;

fn try_open(folder: &Path) -> Result<Dossier, DossierError> {
    Dossier::open(folder, Arc::new(MemoryStore::default()), now())
}

fn refusal(folder: &Path) -> DossierError {
    match try_open(folder) {
        Ok(_) => panic!("{} must not open", folder.display()),
        Err(error) => error,
    }
}

#[test]
fn a_database_of_other_bytes_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(DATABASE);
    let bytes = b"This is a letter, not a database. ".repeat(100);
    std::fs::write(&file, &bytes).unwrap();
    let error = refusal(folder.path());
    assert_eq!(error.code(), "dossier-damaged");
    assert!(format!("{:?}", error.saying()).contains(DATABASE), "the message names the file");
    assert_eq!(std::fs::read(&file).unwrap(), bytes, "somebody may still save it");
    let existing = Dossier::open_existing(folder.path(), Arc::new(MemoryStore::default()));
    assert!(matches!(existing, Err(DossierError::Damaged(_))));
}

#[test]
fn a_database_with_damaged_pages_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    furnished(&try_open(folder.path()).unwrap());
    let file = folder.path().join(DATABASE);
    let mut bytes = std::fs::read(&file).unwrap();
    assert!(bytes.len() > 3 * 4096, "there are pages to damage");
    bytes[4096..3 * 4096].fill(0xA5);
    std::fs::write(&file, &bytes).unwrap();
    assert_eq!(refusal(folder.path()).code(), "dossier-damaged");
    assert_eq!(std::fs::read(&file).unwrap(), bytes);
}

#[test]
fn a_newer_database_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    furnished(&try_open(folder.path()).unwrap());
    let file = folder.path().join(DATABASE);
    Connection::open(&file).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let bytes = std::fs::read(&file).unwrap();
    let error = refusal(folder.path());
    assert_eq!(error.code(), "dossier-newer");
    assert!(matches!(error, DossierError::Newer { found: 99, .. }));
    assert_eq!(std::fs::read(&file).unwrap(), bytes);
    let existing = Dossier::open_existing(folder.path(), Arc::new(MemoryStore::default()));
    assert!(matches!(existing, Err(DossierError::Newer { .. })));
}

#[test]
fn looking_makes_nothing_and_migrates_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let secrets = || Arc::new(MemoryStore::default());
    assert!(Dossier::open_existing(folder.path(), secrets()).unwrap().is_none());
    assert!(Dossier::open_existing(&folder.path().join("nowhere"), secrets()).unwrap().is_none());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "looking made something");

    furnished(&try_open(folder.path()).unwrap());
    let there = Dossier::open_existing(folder.path(), secrets()).unwrap().expect("now there is one");
    assert_eq!(there.institutions().unwrap().len(), 1);
    drop(there);

    let old = Connection::open(folder.path().join(DATABASE)).unwrap();
    old.pragma_update(None, "user_version", 0).unwrap();
    drop(old);
    let error = Dossier::open_existing(folder.path(), secrets()).err().expect("an older one is not migrated");
    assert_eq!(error.code(), "dossier-older");
}

#[test]
fn a_folder_that_is_a_file_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("racord");
    std::fs::write(&file, "").unwrap();
    assert_eq!(refusal(&file).code(), "dossier-folder");
}

#[test]
fn when_no_page_can_be_added_the_change_is_refused_and_everything_else_stays() {
    let folder = tempfile::tempdir().unwrap();
    let dossier = try_open(folder.path()).unwrap();
    let (institution, ..) = furnished(&dossier);
    dossier.stop_growing().unwrap();
    let mut large = institution.clone();
    large.address = "x".repeat(200_000);
    let refused = dossier
        .change(now(), Entry::new("journal-institution-saved"), |change| change.put_institution(&large));
    let Err(DossierError::DiskFull(named)) = refused else { panic!("SQLite found no room: {refused:?}") };
    assert_eq!(named, folder.path(), "the message names the folder");
    assert_eq!(dossier.institutions().unwrap(), [institution], "what was there is there");
    dossier.set_setting("place", "todo").expect("and small things still fit");
}

#[cfg(target_os = "linux")]
#[test]
fn a_place_that_nobody_may_write_to_is_told() {
    // Not even root makes a folder here.
    let error = refusal(Path::new("/sys/kernel/racord"));
    assert_eq!(error.code(), "dossier-read-only", "{error:?}");
}

/// A file system of its own, of that many kilobytes. None where mounting isn't allowed (it takes root).
struct Disk(tempfile::TempDir);

impl Disk {
    fn new(kilobytes: u32) -> Option<Disk> {
        let point = tempfile::tempdir().unwrap();
        let size = format!("size={kilobytes}k");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &size, "none"])
            .arg(point.path())
            .stderr(std::process::Stdio::null())
            .status();
        mounted.is_ok_and(|status| status.success()).then_some(Disk(point))
    }

    fn read_only(&self) {
        let status = Command::new("mount").args(["-o", "remount,ro"]).arg(self.0.path()).status().unwrap();
        assert!(status.success(), "what could be mounted can be mounted read-only");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_work_goes_on_once_there_is_room() {
    let Some(disk) = Disk::new(768) else {
        // Without root: the same refusal, from a database that may not grow.
        return when_no_page_can_be_added_the_change_is_refused_and_everything_else_stays();
    };
    let folder = disk.0.path().join("racord");
    let dossier = try_open(&folder).unwrap();
    let (institution, ..) = furnished(&dossier);
    let filler = disk.0.path().join("filler");
    let full = std::fs::write(&filler, vec![1; 1024 * 1024]).unwrap_err();
    assert_eq!(full.kind(), std::io::ErrorKind::StorageFull, "the disk is really full");

    let mut large = institution.clone();
    large.address = "x".repeat(100_000);
    let save = || {
        dossier
            .change(now(), Entry::new("journal-institution-saved"), |change| change.put_institution(&large))
    };
    let refused = save();
    assert!(matches!(&refused, Err(DossierError::DiskFull(named)) if *named == folder), "{refused:?}");
    assert_eq!(dossier.institutions().unwrap(), [institution], "what was there is there");

    let second = try_open(&disk.0.path().join("second"));
    assert_eq!(second.err().expect("no room for a new one").code(), "disk-full");

    std::fs::remove_file(&filler).unwrap();
    save().expect("with room again, the same change goes through");
    assert_eq!(dossier.institutions().unwrap(), [large]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_dossier_on_a_read_only_disk_is_told_and_left_as_it_is() {
    let Some(disk) = Disk::new(1024) else {
        // Without root, permissions do what the mount does.
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        furnished(&try_open(folder.path()).unwrap());
        let file = folder.path().join(DATABASE);
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o400)).unwrap();
        std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o500)).unwrap();
        assert_eq!(refusal(folder.path()).code(), "dossier-read-only");
        std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o700)).unwrap();
        return;
    };
    let folder = disk.0.path().join("racord");
    furnished(&try_open(&folder).unwrap());
    let bytes = std::fs::read(folder.join(DATABASE)).unwrap();
    disk.read_only();
    assert_eq!(refusal(&folder).code(), "dossier-read-only");
    let existing = Dossier::open_existing(&folder, Arc::new(MemoryStore::default()));
    assert!(matches!(existing, Err(DossierError::ReadOnly(_))), "{:?}", existing.err());
    assert_eq!(refusal(&disk.0.path().join("new")).code(), "dossier-read-only");
    assert_eq!(std::fs::read(folder.join(DATABASE)).unwrap(), bytes);
}
