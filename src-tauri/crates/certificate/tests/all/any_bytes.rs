//! Whatever the bytes, looking into them ends with an answer.

use std::path::Path;
use std::sync::OnceLock;

use crate::common::craft::Craft;
use crate::common::{EC, Workshop};
use proptest::prelude::*;
use racord_certificate::{
    Circumstances, Serial, choose, findings, ocsp_request, open, read_crl, read_ocsp, report, verify_chain,
};

/// Real files of every kind, to be damaged.
fn seeds() -> &'static Vec<Vec<u8>> {
    static SEEDS: OnceLock<Vec<Vec<u8>>> = OnceLock::new();
    SEEDS.get_or_init(|| {
        let workshop = Workshop::new();
        workshop.certificate("one", EC, "/C=MD/CN=one", "-addext subjectAltName=DNS:a.md,IP:1.2.3.4");
        workshop.openssl("x509 -in one.pem -outform DER -out one.der");
        workshop.openssl("crl2pkcs7 -nocrl -certfile one.pem -outform DER -out p7.der");
        workshop.openssl("pkcs12 -export -in one.pem -inkey one.key -passout pass: -iter 1 -out one.p12");
        workshop.openssl("pkcs12 -export -in one.pem -inkey one.key -passout pass: -legacy -iter 1 -out old.p12");
        workshop.openssl("pkcs12 -export -in one.pem -inkey one.key -passout pass: -certpbe NONE -keypbe NONE -nomac -out open.p12");
        workshop.openssl("pkcs12 -export -in one.pem -inkey one.key -passout pass: -certpbe PBE-SHA1-RC4-128 -provider legacy -provider default -nomac -iter 1 -out rc4.p12");
        workshop.openssl("pkcs12 -export -in one.pem -inkey one.key -passout pass: -certpbe AES-256-CBC -nomac -iter 1 -out new.p12");
        workshop.openssl("req -new -key one.key -subj /CN=one -outform DER -out csr.der");
        workshop.openssl("pkcs8 -topk8 -in one.key -passout pass:x1234 -outform DER -out enc.der");
        workshop.write("mail", "text");
        workshop.openssl("cms -sign -in mail -signer one.pem -inkey one.key -nodetach -stream -binary -outform DER -out ber.der");
        ["one.pem", "one.der", "one.key", "p7.der", "one.p12", "old.p12", "open.p12", "rc4.p12", "new.p12", "csr.der", "enc.der", "ber.der"]
            .map(|name| workshop.read(name))
            .into_iter()
            .chain([Craft::default().der()])
            .collect()
    })
}

/// Everything that can be asked of the contents.
fn ask(bytes: &[u8]) {
    let contents = open(bytes, None);
    let now = "2026-11-22T12:00:00Z".parse().unwrap();
    verify_chain(&contents.certificates);
    choose(&contents.certificates, now);
    for certificate in &contents.certificates {
        findings(certificate, now, &Circumstances::default());
        certificate.to_pem();
        ocsp_request(certificate, certificate);
        let _ = (read_crl(bytes, certificate, certificate), read_ocsp(bytes, certificate, certificate, now));
    }
    report("x", &contents, now, true, &|code, _| code.to_owned());
}

/// What fuzzing found; see README.md there.
fn kept(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/kept").join(target);
    let files = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let named = files.map(|file| file.unwrap().path());
    named.map(|path| (path.display().to_string(), std::fs::read(&path).unwrap())).collect()
}

#[test]
fn a_serial_taken_from_digits_is_taken_back_in_every_form() {
    let kept = kept("serial");
    assert!(!kept.is_empty(), "there are inputs to replay");
    for (name, bytes) in kept {
        let text = String::from_utf8_lossy(&bytes);
        for serial in [Serial::parse(&text), Serial::parse_decimal(&text)].into_iter().flatten() {
            assert_eq!(Serial::parse(&serial.hex()), Ok(serial.clone()), "{name}: hexadecimal");
            assert_eq!(Serial::parse_decimal(&serial.decimal()), Ok(serial), "{name}: decimal");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        ask(&bytes);
    }

    #[test]
    fn damaged_files_are_answered(
        seed in any::<prop::sample::Index>(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut in proptest::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = seed.get(seeds()).clone();
        for (at, value) in changes {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        ask(&bytes);
    }

    #[test]
    fn what_is_written_is_read_back(serial in proptest::collection::vec(any::<u8>(), 1..40)) {
        let craft = Craft { serial, ..Craft::default() };
        let first = open(&craft.der(), None);
        let again = open(first.certificates[0].to_pem().as_bytes(), None);
        prop_assert_eq!(again.certificates[0].to_der(), craft.der(), "PEM carries the exact bytes");
        prop_assert_eq!(&again.certificates[0].serial, &first.certificates[0].serial);
    }

    #[test]
    fn a_serial_survives_every_way_of_writing_it(bytes in proptest::collection::vec(any::<u8>(), 1..40), zeros in 0usize..4) {
        let serial = Serial::from_der_integer(&bytes).unwrap();
        for text in [serial.hex(), serial.hex_lower(), serial.hex_colons(), serial.hex_spaced()] {
            prop_assert_eq!(Serial::parse(&text), Ok(serial.clone()), "{} is the same number", text);
        }
        prop_assert_eq!(Serial::parse_decimal(&serial.decimal()), Ok(serial.clone()));
        if !serial.is_negative() {
            prop_assert_eq!(Serial::parse(&format!("{}{}", "0".repeat(zeros), serial.hex())), Ok(serial.clone()), "leading zeros don't count");
        }
    }

    #[test]
    fn typed_serials_are_answered(text in ".{0,60}") {
        if let Ok(serial) = Serial::parse(&text) {
            prop_assert_eq!(Serial::parse(&serial.hex()), Ok(serial));
        }
    }
}
