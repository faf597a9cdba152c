//! Writing a package: whole or not at all.

use std::fs;
use std::path::Path;

use crate::common::{content, stamp};
use racord_core::words::Language;
use racord_papers::{CertificateAs, Package, compose, package, write_package};

fn a_package() -> Package {
    let composed =
        compose(&content("integration-details", Language::Ro, b""), &[], CertificateAs::Zip).unwrap();
    package(&composed, &stamp()).unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn an_earlier_package_is_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let package = a_package();
    let stem = package.file_name.trim_end_matches(".zip");
    fs::write(folder.path().join(&package.file_name), "an earlier one").unwrap();
    let mut same_length = package.bytes.clone();
    *same_length.last_mut().unwrap() ^= 1;
    fs::write(folder.path().join(format!("{stem}-2.zip")), &same_length).unwrap();
    let third = write_package(folder.path(), &package).unwrap();
    assert_eq!(third, folder.path().join(format!("{stem}-3.zip")));
    assert_eq!(fs::read_to_string(folder.path().join(&package.file_name)).unwrap(), "an earlier one");
    assert_eq!(fs::read(third).unwrap(), package.bytes);
    assert_eq!(names(folder.path()).len(), 3, "no temporary file stays behind");
}

#[test]
fn the_same_package_is_the_same_file() {
    let folder = tempfile::tempdir().unwrap();
    let package = a_package();
    let first = write_package(folder.path(), &package).unwrap();
    let made = fs::metadata(&first).unwrap().modified().unwrap();
    assert_eq!(write_package(folder.path(), &package).unwrap(), first, "there is nothing new to write");
    assert_eq!(names(folder.path()).len(), 1);
    assert_eq!(fs::metadata(&first).unwrap().modified().unwrap(), made, "the file is left alone");
}

#[cfg(unix)]
#[test]
fn a_link_is_not_the_package_it_leads_to() {
    let folder = tempfile::tempdir().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let package = a_package();
    let kept = write_package(elsewhere.path(), &package).unwrap();
    std::os::unix::fs::symlink(kept, folder.path().join(&package.file_name)).unwrap();
    let written = write_package(folder.path(), &package).unwrap();
    assert!(written.file_name().unwrap().to_str().unwrap().ends_with("-2.zip"), "{written:?}");
}

#[test]
fn a_folder_that_is_gone_is_named_as_such() {
    let folder = tempfile::tempdir().unwrap();
    let gone = folder.path().join("stick");
    assert_eq!(write_package(&gone, &a_package()).unwrap_err().code(), "package-folder-gone");
    fs::write(folder.path().join("file"), "").unwrap();
    let file = folder.path().join("file");
    assert_eq!(
        write_package(&file, &a_package()).unwrap_err().code(),
        "package-folder-gone",
        "a file is no folder"
    );
}

#[test]
fn a_name_that_is_too_long_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let mut package = a_package();
    package.file_name = format!("{}.zip", "a".repeat(300));
    assert_eq!(write_package(folder.path(), &package).unwrap_err().code(), "package-name-too-long");
    assert_eq!(names(folder.path()), Vec::<String>::new(), "no half file");
}

/// Needs no privilege: a folder of the system that nobody can write into, root neither.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_without_leave_to_write_is_named_as_such() {
    let error = write_package(Path::new("/sys/kernel"), &a_package()).unwrap_err();
    assert_eq!(error.code(), "package-folder-read-only", "{error}");
}

/// A file size limit makes writing fail half-way, as a full disk does; it is set in a process of its own.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_fills_up_leaves_no_half_file() {
    const INSIDE: &str = "RACORD_TEST_LIMITED";
    if let Some(folder) = std::env::var_os(INSIDE) {
        let mut package = a_package();
        package.bytes.resize(64 * 1024, 7);
        assert_eq!(write_package(Path::new(&folder), &package).unwrap_err().code(), "package-disk-full");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let this = std::env::current_exe().unwrap();
    // With SIGXFSZ ignored, writing beyond the limit is an error and not the end of the process.
    let script =
        "trap '' XFSZ; ulimit -f 8; exec \"$0\" --exact writing::a_disk_that_fills_up_leaves_no_half_file";
    let output = std::process::Command::new("bash")
        .args(["-c", script])
        .arg(this)
        .env(INSIDE, folder.path())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    assert_eq!(names(folder.path()), Vec::<String>::new(), "no half file");
}
