//! Packages: bags that the Library of Congress's own program takes, the same each time.

use std::fs;

use crate::common::{content, openssl_files, run, stamp, text_of};
use proptest::prelude::*;
use racord_core::submission::{Content, kinds};
use racord_core::words::Language;
use racord_papers::{Attachment, CertificateAs, Composed, compose, package, verify, write_package};

fn certificate() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    openssl_files(folder.path());
    fs::read(folder.path().join("cert.der")).unwrap()
}

fn composed(content: &Content, attachments: &[Attachment], shape: CertificateAs) -> Composed {
    compose(content, attachments, shape).unwrap_or_else(|error| panic!("{}: {error}", content.kind))
}

/// `cargo xtask test` names a Python with `bagit`; without it the checks of `mail_and_package` stand alone.
fn python_with_bagit() -> Option<std::ffi::OsString> {
    std::env::var_os("RACORD_PYTHON")
}

#[test]
fn every_kind_makes_a_bag_that_others_find_valid() {
    let Some(python) = python_with_bagit() else { return };
    let folder = tempfile::tempdir().unwrap();
    let der = certificate();
    let script = "
import os, sys, zipfile, bagit
for name in sys.argv[2:]:
    with zipfile.ZipFile(os.path.join(sys.argv[1], name)) as archive:
        archive.extractall(sys.argv[1])
    bag = bagit.Bag(os.path.join(sys.argv[1], name[:-4]))
    bag.validate()
    assert bag.info['Payload-Oxum'] and bag.info['External-Identifier'], bag.info
    print(bag.info['External-Identifier'])
";
    let mut names = Vec::new();
    for kind in kinds().keys() {
        let proof = Attachment::admit("Captură № 1.txt", b"seen".to_vec()).unwrap();
        let made = composed(&content(kind, Language::Ro, &der), &[proof], CertificateAs::Zip);
        let path = write_package(folder.path(), &package(&made, &stamp()).unwrap()).unwrap();
        names.push(path.file_name().unwrap().to_str().unwrap().to_owned());
    }
    let mut arguments = vec!["-c", script, text_of(folder.path())];
    arguments.extend(names.iter().map(String::as_str));
    let said = run(python.to_str().unwrap(), &arguments);
    assert_eq!(said.lines().count(), kinds().len(), "each bag is valid: {said}");
}

#[test]
fn what_the_letter_names_lies_in_the_package_under_that_name() {
    let der = certificate();
    let proof = Attachment::admit("mail.eml", b"Subject: x\n\nseen".to_vec()).unwrap();
    for (shape, expected) in [(CertificateAs::Zip, true), (CertificateAs::Bare, false)] {
        let made = composed(&content("certificate", Language::Ro, &der), std::slice::from_ref(&proof), shape);
        let verified = verify(&package(&made, &stamp()).unwrap().bytes).unwrap();
        let lies = |name: &str| verified.files.iter().any(|file| file.name == format!("data/{name}"));
        for attachment in &made.mail.as_ref().unwrap().attachments {
            assert!(lies(attachment.name()), "{} is taken from here in a web browser", attachment.name());
        }
        assert!(lies("registrul-avizelor-test.cer"), "an online form takes the bare certificate");
        assert_eq!(
            lies("registrul-avizelor-test.zip"),
            expected,
            "the ZIP is there when the mail carries it"
        );
        assert!(lies("mail.eml") && lies("mail-2.eml"), "the mail and an attachment of that name");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn the_same_submission_makes_the_same_whole_package(
        kind in prop::sample::select(kinds().keys().cloned().collect::<Vec<_>>()),
        language in prop::sample::select(Language::ALL.to_vec()),
        system in "\\PC{1,60}",
        files in prop::collection::vec(
            ("\\PC{0,40}|(con|NUL|a|A|ă)\\.(txt|TXT)|\\.\\./x", prop::collection::vec(any::<u8>(), 1..200)),
            0..5,
        ),
        drafted in 0_i64..4_000_000_000,
    ) {
        let mut content = content(&kind, language, b"stands for a certificate");
        content.system.name = system;
        let files: Vec<Attachment> = files
            .into_iter()
            .filter_map(|(name, bytes)| Attachment::admit(&name, bytes).ok())
            .collect();
        let mut stamp = stamp();
        stamp.drafted = chrono::DateTime::from_timestamp(drafted, 123_456_789).unwrap();
        // A name without anything to read is told as missing.
        let Ok(once) = compose(&content, &files, CertificateAs::Zip) else { return Ok(()) };
        let again = compose(&content, &files, CertificateAs::Zip).unwrap();
        let once = package(&once, &stamp).unwrap();
        prop_assert!(once == package(&again, &stamp).unwrap(), "another archive, a second later");
        let verified = verify(&once.bytes).map_err(|fault| TestCaseError::fail(fault.to_string()))?;
        prop_assert_eq!(verified.identifier, stamp.id);
    }
}
