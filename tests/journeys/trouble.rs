//! When the disk or the database lets the officer down: it is said in words, and nothing is lost or half done.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use racord_tests::{Options, Session};

/// A small file system of its own. Mounting takes root, or mounts of one's own (`cargo xtask test` sees to them).
struct Disk(PathBuf);

impl Disk {
    fn small(at: &Path, size: &str) -> Disk {
        fs::create_dir_all(at).unwrap();
        let mut mount = Command::new("mount");
        let mounted = mount.args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"]).arg(at).status();
        assert!(mounted.unwrap().success(), "root mounts a small disk");
        Disk(at.to_path_buf())
    }

    fn read_only(self) -> Disk {
        let mut mount = Command::new("mount");
        let mounted = mount.args(["-o", "remount,ro"]).arg(&self.0).status();
        assert!(mounted.unwrap().success(), "nothing has a file open on it");
        self
    }

    fn fill(&self) -> PathBuf {
        let file = self.0.join("altele");
        let mut fill = Command::new("dd");
        fill.arg("if=/dev/zero").arg(format!("of={}", file.display())).args(["bs=4k", "status=none"]);
        assert!(!fill.output().unwrap().status.success(), "it ends because the disk is full");
        file
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

/// Every file below a folder, with its bytes.
fn content(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(content(&path));
        } else {
            all.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    all
}

/// A desk that was worked at, closed again, in the officer's language.
async fn worked_at(language: &str) -> Session {
    let mut officer = Session::start(Options::default()).await;
    officer.enter_institution().await;
    officer.speak(language).await;
    officer.close().await;
    officer
}

/// Python's `sqlite3` gets the database as its first argument.
fn python(officer: &Session, script: &str) {
    let database = officer.data_folder().join("racord.db");
    let done = officer.command("python3").args(["-c", script]).arg(database).status();
    assert!(done.unwrap().success(), "Python prepares the database");
}

/// What is kept, without SQLite's index of its log, which is made anew by whoever looks.
fn kept(officer: &Session) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut kept = content(&officer.data_folder());
    kept.retain(|file, _| file.extension().is_none_or(|ending| ending != "db-shm"));
    kept
}

/// Opens the window on a folder that cannot be used: a page says so, and not a byte is changed.
async fn refused(officer: &mut Session, title: &str, sentences: &[&str], picture: &str) {
    let before = kept(officer);
    officer.open().await;
    officer.see(title).await;
    for sentence in sentences {
        officer.see(sentence).await;
    }
    officer.screenshot(picture).await;
    officer.is_accessible(picture).await;
    officer.close().await;
    let after = kept(officer);
    let sizes = |all: &BTreeMap<PathBuf, Vec<u8>>| -> Vec<(PathBuf, usize)> {
        all.iter().map(|(file, bytes)| (file.clone(), bytes.len())).collect()
    };
    assert_eq!(sizes(&after), sizes(&before), "no file comes, goes, or grows");
    assert!(after == before, "what is there stays as it is, byte for byte");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_database_is_left_alone() {
    for (number, damage) in [
        "import sys; f = open(sys.argv[1], 'r+b'); f.write(bytes(range(256)) * 400)",
        "import os, sys; os.truncate(sys.argv[1], os.path.getsize(sys.argv[1]) // 2)",
        "import os, sys; n = os.path.getsize(sys.argv[1]) - 8192; f = open(sys.argv[1], 'r+b'); f.seek(8192); f.write((b'altceva' * n)[:n])",
    ]
    .into_iter()
    .enumerate()
    {
        let mut officer = worked_at("Română").await;
        // First everything goes from the log into the file that is going to be damaged: what stays in a log stands for
        // the pages of the file.
        python(
            &officer,
            "import sqlite3, sys; b = sqlite3.connect(sys.argv[1]); \
             busy, *_ = b.execute('PRAGMA wal_checkpoint(TRUNCATE)').fetchone(); b.close(); sys.exit(busy)",
        );
        let log = officer.data_folder().join("racord.db-wal");
        assert!(!log.exists(), "nobody else has the database open, so its log goes with the last who had");
        python(&officer, damage);
        let sentences = [
            "este deteriorată. Racord nu a schimbat nimic în ea.",
            "racord.db",
            "puneți în locul ei ultima copie",
        ];
        refused(&mut officer, "Racord nu a putut porni", &sentences, &format!("trouble-damaged-{number}"))
            .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_schema_is_left_alone() {
    let mut officer = worked_at("Русский").await;
    python(
        &officer,
        "import sqlite3, sys; b = sqlite3.connect(sys.argv[1]); b.execute('PRAGMA user_version = 99'); b.commit()",
    );
    let sentences = ["Установите новую версию; данные остались нетронутыми.", "Попробовать ещё раз"];
    refused(&mut officer, "Racord не смог запуститься", &sentences, "trouble-newer").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_read_only_folder_is_named_in_any_language_and_opens_once_it_can_be_written() {
    let mut officer = worked_at("English").await;
    let kept = officer.home().join("kept");
    fs::rename(officer.data_folder(), &kept).unwrap();
    let disk = Disk::small(&officer.data_folder(), "8m");
    for (file, bytes) in content(&kept) {
        fs::write(officer.data_folder().join(file.file_name().unwrap()), bytes).unwrap();
    }
    let disk = disk.read_only();
    let sentences = [officer.data_folder().display().to_string()];
    let sentences: Vec<&str> = sentences.iter().map(String::as_str).collect();
    refused(&mut officer, "Racord could not start", &sentences, "trouble-read-only").await;

    officer.open().await;
    officer.see("Racord could not start").await;
    officer.click("Русский").await;
    officer.see("Racord не смог запуститься").await;
    officer.screenshot("trouble-read-only-ru").await;
    let mut mount = Command::new("mount");
    assert!(mount.args(["-o", "remount,rw"]).arg(&disk.0).status().unwrap().success());
    officer.click("Попробовать ещё раз").await;
    officer.see("Primăria Exemplu").await;
    officer.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_full_disk_the_program_says_so_and_begins_when_there_is_room() {
    let mut officer = Session::prepare(Options::default());
    let disk = Disk::small(&officer.data_folder(), "64k");
    let filler = disk.fill();
    officer.open().await;
    officer.see("Racord nu a putut porni").await;
    officer.see("nu mai este loc").await;
    officer.screenshot("trouble-full").await;
    let names: Vec<PathBuf> = content(&officer.data_folder()).into_keys().collect();
    assert_eq!(names, std::slice::from_ref(&filler), "no empty database is left behind");
    fs::remove_file(filler).unwrap();
    let mut mount = Command::new("mount");
    assert!(mount.args(["-o", "remount,size=8m"]).arg(&disk.0).status().unwrap().success());
    officer.click("Încercați din nou").await;
    officer.see("De unde începem?").await;
    officer.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_fills_up_while_working_loses_nothing() {
    let mut officer = Session::prepare(Options::default());
    let disk = Disk::small(&officer.data_folder(), "3m");
    officer.open().await;
    officer.enter_institution().await;
    officer.go("form/system/new").await;
    officer.see("Sistemul informațional").await;
    let filler = disk.fill();
    officer.fill("Denumirea sistemului informațional", "e-Registru").await;
    // Longer than what fits into pages that are already there.
    let purpose = "Evidența autorizațiilor eliberate de primărie. ".repeat(200);
    officer
        .script(&format!(
            "const box = document.querySelector('[name=purpose]'); box.value = {};
         box.dispatchEvent(new Event('input', {{ bubbles: true }}));",
            serde_json::json!(purpose)
        ))
        .await;
    officer.fill("Înscrierea în Registrul", "RSI-0001").await;
    officer.click("Salvați sistemul").await;
    officer.see("Nu s-a salvat").await;
    officer.see("nu mai este loc. Nimic nu s-a pierdut, dar ultima modificare nu a fost salvată.").await;
    officer.screenshot("trouble-full-saving").await;
    assert_eq!(
        officer.value("Denumirea sistemului informațional").await,
        "e-Registru",
        "what was typed stays"
    );
    assert_eq!(officer.value("Destinația").await, purpose, "all of it");
    fs::remove_file(filler).unwrap();
    officer.click("Salvați sistemul").await;
    officer.see("Sistemul informațional a fost salvat").await;
    officer.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_is_whole_or_not_there() {
    let officer = Session::start(Options::default()).await;
    officer.enter_institution().await;
    officer.go("form/system/new").await;
    officer.fill("Denumirea sistemului informațional", "e-Registru").await;
    officer.fill("Destinația", "Evidența autorizațiilor").await;
    officer.fill("Înscrierea în Registrul", "RSI-0001").await;
    officer.click("Salvați sistemul").await;
    officer.click("Conectați la MSign").await;
    officer.see("Pași finalizați").await;
    officer.click("Formularul unic de conectare").await;
    officer.see("Exportați pachetul").await;
    officer.see_no_more("Mai lipsește").await;

    let gone = officer.home().join("stick");
    officer.choose_next(&gone);
    officer.click("Exportați pachetul").await;
    officer.see("Dosarul ales nu mai există. Pachetul nu a fost scris. Alegeți alt dosar.").await;
    officer.screenshot("trouble-export-gone").await;
    assert!(!gone.exists(), "a folder that is gone is not made");

    let disk = Disk::small(&officer.home().join("protejat"), "1m").read_only();
    officer.choose_next(&disk.0);
    officer.click("Exportați pachetul").await;
    officer.see("În dosarul ales nu se poate scrie. Alegeți alt dosar.").await;

    let disk = Disk::small(&officer.home().join("plin"), "64k");
    let filler = disk.fill();
    officer.choose_next(&disk.0);
    officer.click("Exportați pachetul").await;
    officer.see("Pe disc nu mai este loc. Pachetul nu a fost scris.").await;
    officer.screenshot("trouble-export-full").await;
    let names: Vec<PathBuf> = content(&disk.0).into_keys().collect();
    assert_eq!(names, [filler], "no half file is left");
    officer.see("De pregătit").await;

    let folder = officer.home().join("pachete");
    fs::create_dir(&folder).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).unwrap();
    officer.choose_next(&folder);
    officer.click("Exportați pachetul").await;
    officer.see("Pachetul este scris").await;
    let (written, package) = content(&folder).pop_first().unwrap();
    let sound = Command::new("unzip").arg("-tq").arg(&written).output().unwrap();
    assert!(sound.status.success(), "{} is whole", written.display());
    // Another file of that name, say of a package that was changed by hand.
    fs::write(&written, "altceva").unwrap();
    officer.choose_next(&folder);
    officer.click("Exportați din nou").await;
    officer.see("-2.zip").await;
    officer.screenshot("trouble-export-second").await;
    let both = content(&folder);
    assert_eq!(both.len(), 2, "the second package has a name of its own: {:?}", both.keys());
    assert_eq!(both[&written], b"altceva", "the other file is as it was");
    assert!(both.values().any(|bytes| *bytes == package), "and the package is there, whole");
}
