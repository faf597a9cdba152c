//! Certificates that others collected agree with OpenSSL: the authorities that this machine trusts, and, where
//! `RACORD_PYTHON` names a Python with the package `cryptography_vectors` (`cargo xtask test` sets it up), the test
//! certificates of that project: NIST's PKITS, certificates from the wild, broken and odd ones.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::many::{Facts, judge_all};
use base64::Engine;
use racord_certificate::{Fingerprint, open};

#[test]
fn certificates_that_others_collected_agree() {
    let mut folders: Vec<(PathBuf, usize)> = authorities().into_iter().map(|folder| (folder, 1)).collect();
    if let Ok(python) = std::env::var("RACORD_PYTHON") {
        // OpenSSL 3.0 reads 530 in version 50.0.2 of the collection.
        folders.push((vectors(&python), 500));
    }
    assert!(
        !folders.is_empty(),
        "there is nothing to compare: this machine keeps no authorities, and RACORD_PYTHON is not set; `cargo xtask test` sets it"
    );
    for (folder, least) in folders {
        let found = certificates(&folder);
        let all: Vec<Vec<u8>> = found.values().map(|(_, bytes)| bytes.clone()).collect();
        let mut compared = 0;
        for ((file, bytes), judge) in found.values().zip(judge_all(&all)) {
            let Some(judge) = judge else { continue };
            let contents = open(bytes, None);
            let ours = contents.certificates.iter().map(Facts::read).find(|ours| ours.sha256 == judge.sha256);
            let ours = ours.unwrap_or_else(|| {
                panic!("{}: OpenSSL reads it, and so it is read; {:?}", file.display(), contents.error)
            });
            let differences = ours.differences(&judge);
            assert!(differences.is_empty(), "{}: {differences:#?}", file.display());
            compared += 1;
        }
        println!("{}: {compared} of {} agree, the others OpenSSL does not read", folder.display(), all.len());
        assert!(compared >= least, "{} holds certificates: {compared}", folder.display());
    }
}

/// Where `openssl` looks for the authorities that the machine trusts.
fn authorities() -> Option<PathBuf> {
    let output = Command::new("openssl").args(["version", "-d"]).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let folder = PathBuf::from(text.split('"').nth(1)?).join("certs");
    (!certificates(&folder).is_empty()).then_some(folder)
}

fn vectors(python: &str) -> PathBuf {
    let script =
        "import cryptography_vectors, os; print(os.path.dirname(cryptography_vectors.__file__), end='')";
    let output = Command::new(python).args(["-c", script]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "RACORD_PYTHON has no cryptography_vectors; `cargo xtask test` brings it\n{said}"
    );
    PathBuf::from(String::from_utf8(output.stdout).unwrap())
}

/// What may be a certificate, each once, with the file that it stands in.
fn certificates(folder: &Path) -> BTreeMap<Fingerprint, (PathBuf, Vec<u8>)> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            // Links to what isn't there are left by packages that went.
            let Ok(bytes) = std::fs::read(&path) else { continue };
            // Lists of revoked certificates begin like certificates.
            let is_list = path.extension().is_some_and(|extension| extension == "crl");
            for one in candidates(&bytes).into_iter().filter(|_| !is_list) {
                found.entry(Fingerprint::sha256(&one)).or_insert((path.clone(), one));
            }
        }
    }
    found
}

/// The bytes of each PEM block; the whole file when it begins as a certificate in DER does, which keys and containers
/// don't.
fn candidates(bytes: &[u8]) -> Vec<Vec<u8>> {
    if bytes.first() == Some(&0x30) {
        let begins_as_one = matches!(bytes, [0x30, 0x82, _, _, 0x30, 0x82, _, _, 0xA0 | 0x02, ..]);
        return begins_as_one.then(|| bytes.to_vec()).into_iter().collect();
    }
    let text = String::from_utf8_lossy(bytes);
    let blocks = text.split("-----BEGIN CERTIFICATE-----").skip(1);
    let bodies = blocks.filter_map(|block| block.split_once("-----END").map(|(body, _)| body));
    bodies
        .filter_map(|body| {
            let digits: String = body.split_whitespace().collect();
            base64::engine::general_purpose::STANDARD.decode(digits).ok()
        })
        .collect()
}
