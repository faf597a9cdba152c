//! Whatever a file is called and however it was saved: what is inside is what counts.

use crate::common::craft::{Craft, element, oid, sequence};
use crate::common::{EC, Workshop, codes, error};
use base64::Engine;
use racord_certificate::{Kind, MAX_BYTES, open};

/// The one certificate inside is the expected one, and nothing else is said.
#[track_caller]
fn is_certificate(bytes: &[u8], der: &[u8], what: &str) {
    let contents = open(bytes, None);
    assert_eq!(contents.kind, Kind::Certificate, "{what}: kind");
    assert_eq!(error(&contents), None, "{what}: nothing stands against it");
    assert_eq!(codes(&contents), Vec::<&str>::new(), "{what}: nothing is to be said of the file");
    assert_eq!(contents.certificates.len(), 1, "{what}: one certificate");
    assert_eq!(contents.certificates[0].to_der(), der, "{what}: the exact bytes");
}

#[test]
fn one_certificate_is_read_however_it_is_saved() {
    let workshop = Workshop::probe();
    workshop.openssl("x509 -in one.pem -outform DER -out one.der");
    workshop.openssl("x509 -in one.pem -text -out text.pem");
    workshop.openssl("x509 -in one.pem -trustout -addtrust clientAuth -setalias proba -out trusted.pem");
    let der = workshop.read("one.der");
    let pem = String::from_utf8(workshop.read("one.pem")).unwrap();
    let bare = base64::engine::general_purpose::STANDARD.encode(&der);
    let sixteen =
        |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();

    is_certificate(&der, &der, "DER");
    is_certificate(&[der.clone(), b"\r\n".to_vec()].concat(), &der, "DER with a line end after it");
    is_certificate(pem.as_bytes(), &der, "PEM");
    is_certificate(&workshop.read("text.pem"), &der, "PEM after its description");
    is_certificate(&workshop.read("trusted.pem"), &der, "TRUSTED CERTIFICATE with what OpenSSL adds");
    is_certificate(pem.replace('\n', "\r\n").as_bytes(), &der, "PEM with line ends of Windows");
    is_certificate(pem.replace('\n', "\r").as_bytes(), &der, "PEM with line ends of old Macs");
    is_certificate(format!("\u{FEFF}{pem}").as_bytes(), &der, "PEM after a byte order mark");
    is_certificate(pem.replace('\n', "\n   \t").as_bytes(), &der, "indented PEM");
    is_certificate(pem.replace('\n', "\n> ").as_bytes(), &der, "PEM quoted in a mail");
    is_certificate(pem.replace('\n', "\\n").as_bytes(), &der, "PEM as JSON writes it");
    is_certificate(pem.replace('\n', "").as_bytes(), &der, "PEM in one line, labels included");
    is_certificate(pem.replace('\n', "\n\n").as_bytes(), &der, "PEM with empty lines");
    let long = format!("-----BEGIN CERTIFICATE-----\n{bare}\n-----END CERTIFICATE-----");
    is_certificate(long.as_bytes(), &der, "PEM with one long line");
    is_certificate(long.replace("=", "").as_bytes(), &der, "PEM without padding");
    let headers = pem.replace("CERTIFICATE-----\nMII", "CERTIFICATE-----\nComment: x\nSubject: y\n\nMII");
    is_certificate(headers.as_bytes(), &der, "PEM with headers inside");
    is_certificate(
        format!("Bună ziua,\nvă trimit:\n{pem}\nCu respect").as_bytes(),
        &der,
        "PEM inside a letter",
    );
    is_certificate(bare.as_bytes(), &der, "nothing but base64");
    is_certificate(
        bare.as_bytes().chunks(76).collect::<Vec<_>>().join(&b"\r\n"[..]).as_slice(),
        &der,
        "base64 in lines",
    );
    is_certificate(&sixteen(&format!("\u{FEFF}{pem}"), u16::to_le_bytes), &der, "UTF-16 as Notepad saves it");
    is_certificate(
        &sixteen(&format!("\u{FEFF}{pem}"), u16::to_be_bytes),
        &der,
        "UTF-16, the other way round",
    );
    is_certificate(&sixteen(&pem, u16::to_le_bytes), &der, "UTF-16 without a mark");
    is_certificate(&sixteen(&format!("\u{FEFF}{bare}"), u16::to_le_bytes), &der, "base64 in UTF-16");
    is_certificate(
        pem.replace("CERTIFICATE-----", "X509 CERTIFICATE-----").as_bytes(),
        &der,
        "the old label",
    );
    is_certificate(
        pem.replace("-----END CERTIFICATE-----", "").as_bytes(),
        &der,
        "PEM cut off after the last line",
    );
}

#[test]
fn what_is_written_is_what_openssl_writes() {
    let workshop = Workshop::probe();
    workshop.openssl("x509 -in one.pem -out again.pem");
    workshop.openssl("x509 -in one.pem -outform DER -out one.der");
    let contents = open(&workshop.read("one.pem"), None);
    assert_eq!(contents.certificates[0].to_pem().as_bytes(), workshop.read("again.pem"), "PEM, 64 columns");
    assert_eq!(contents.certificates[0].to_der(), workshop.read("one.der"), "DER");
}

#[test]
fn several_certificates_make_a_bundle_in_their_order() {
    let workshop = Workshop::probe();
    workshop.certificate("two", EC, "/CN=two", "");
    let both = [workshop.read("one.pem"), workshop.read("two.pem")].concat();
    let contents = open(&both, None);
    assert_eq!(contents.kind, Kind::Bundle);
    let names: Vec<_> = contents.certificates.iter().filter_map(|one| one.subject.common_name()).collect();
    assert_eq!(names, ["proba.md", "two"], "in the order of the file");
    let der: Vec<u8> =
        contents.certificates.iter().flat_map(racord_certificate::Certificate::to_der).collect();
    assert_eq!(open(&der, None).certificates.len(), 2, "one DER after the other is a bundle too");
}

#[test]
fn a_certificate_that_cannot_be_read_does_not_hide_the_others() {
    let workshop = Workshop::probe();
    let pem = String::from_utf8(workshop.read("one.pem")).unwrap();
    let broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    let contents = open(format!("{broken}{pem}{broken}").as_bytes(), None);
    assert_eq!(contents.kind, Kind::Bundle);
    assert_eq!(contents.certificates.len(), 1, "the readable one is there");
    assert_eq!(error(&contents), Some("certificate-unreadable"));
    assert_eq!(contents.error.unwrap().args["count"], "2", "and it is said how many are not");
    let contents = open(pem.replace("MII", "M!!").as_bytes(), None);
    assert_eq!((contents.kind, error(&contents)), (Kind::Certificate, Some("certificate-unreadable")));
}

#[test]
fn requests_are_told_from_certificates() {
    let workshop = Workshop::probe();
    workshop.openssl("req -new -key one.key -subj /CN=proba -out one.csr");
    workshop.openssl("req -in one.csr -outform DER -out csr.der");
    workshop.openssl("genpkey -algorithm RSA -out rsa.key");
    workshop.openssl("req -new -key rsa.key -subj /CN=proba -out rsa.csr");
    for name in ["one.csr", "csr.der", "rsa.csr"] {
        let contents = open(&workshop.read(name), None);
        assert_eq!((contents.kind, error(&contents)), (Kind::Request, None), "{name}");
        assert_eq!(codes(&contents), ["request"], "{name}: what it is, is said");
        assert_eq!(contents.findings[0].args["subject"], "proba", "{name}: and whom it is for");
    }
    let info = sequence(&[element(2, [0]), sequence(&[]), Craft::default().key]);
    let bare = sequence(&[info, sequence(&[oid("1.2.840.10045.4.3.2")]), element(3, [0; 65])]);
    workshop.write("bare.der", &bare);
    workshop.openssl("req -in bare.der -inform DER -noout -subject");
    assert_eq!(open(&bare, None).kind, Kind::Request, "OpenSSL reads one without attributes too");
}

#[test]
fn other_public_things_are_named() {
    let workshop = Workshop::probe();
    workshop.openssl("pkey -in one.key -pubout -out public.pem");
    workshop.openssl("pkey -in one.key -pubout -outform DER -out public.der");
    workshop.write("index.txt", "");
    workshop.write("number", "01\n");
    workshop.write("ca.cnf", "[ca]\ndefault_ca=a\n[a]\ndatabase=index.txt\ncrlnumber=number\ndefault_md=sha256\ndefault_crl_days=9\n");
    workshop.openssl("ca -config ca.cnf -gencrl -keyfile one.key -cert one.pem -out list.pem");
    workshop.openssl("crl -in list.pem -outform DER -out list.der");
    for (name, code) in [
        ("public.pem", "file-public-key"),
        ("public.der", "file-public-key"),
        ("list.pem", "file-revocation-list"),
        ("list.der", "file-revocation-list"),
    ] {
        let contents = open(&workshop.read(name), None);
        assert_eq!((contents.kind, error(&contents)), (Kind::Unknown, Some(code)), "{name}");
    }
    let parameters = [workshop.read("one.pem"), workshop.read("public.pem")].concat();
    assert_eq!(error(&open(&parameters, None)), None, "a public key beside a certificate does no harm");
}

#[test]
fn what_is_nothing_of_this_is_said_in_a_code() {
    for (bytes, code) in [
        (&b""[..], "file-empty"),
        (b" \r\n\t ", "file-empty"),
        (b"hello", "file-unknown"),
        (b"\x89PNG\r\n\x1a\n", "file-unknown"),
        (b"PK\x03\x04", "file-unknown"),
        (&[0x30, 0x03, 0x02, 0x01, 0x05], "file-unknown"),
        (&[0xEF, 0xBB, 0xBF], "file-empty"),
        (b"{\"kty\":\"RSA\",\"n\":\"a\",\"e\":\"AQAB\"}", "file-unknown"),
    ] {
        let contents = open(bytes, None);
        assert_eq!((contents.kind, error(&contents)), (Kind::Unknown, Some(code)), "{bytes:02X?}");
    }
    let contents = open(&vec![b'A'; MAX_BYTES + 1], None);
    assert_eq!(error(&contents), Some("file-too-large"));
    assert_eq!(contents.error.unwrap().args["limit"], "64", "in megabytes");
}

#[test]
fn a_certificate_in_ber_is_read() {
    let der = Craft::default().der();
    let header = if der[1] == 0x82 { 4 } else { 3 };
    let ber = [&[0x30, 0x80][..], &der[header..], &[0, 0]].concat();
    is_certificate(&ber, &der, "a certificate with an open length");
    assert_eq!(
        open(&element(0x04, &der), None).kind,
        Kind::Unknown,
        "inside something else it isn't looked for"
    );
}
