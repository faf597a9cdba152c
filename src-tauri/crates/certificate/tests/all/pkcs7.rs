//! PKCS#7: certificates in a signed message, with or without one.

use crate::common::craft::{Craft, element, oid, sequence};
use crate::common::{EC, Workshop, error};
use racord_certificate::{Kind, open};

fn workshop() -> Workshop {
    let workshop = Workshop::probe();
    workshop.certificate("two", EC, "/CN=two", "");
    workshop
}

#[track_caller]
fn gives(bytes: &[u8], names: &[&str], what: &str) {
    let contents = open(bytes, None);
    assert_eq!((contents.kind, error(&contents)), (Kind::Pkcs7, None), "{what}");
    let found: Vec<_> = contents.certificates.iter().filter_map(|one| one.subject.common_name()).collect();
    assert_eq!(found, names, "{what}: its certificates, in their order");
    assert!(contents.findings.is_empty(), "{what}: nothing else is to be said");
}

#[test]
fn it_is_read_in_der_pem_and_ber() {
    let workshop = workshop();
    workshop.openssl("crl2pkcs7 -nocrl -certfile one.pem -certfile two.pem -out both.p7b");
    workshop.openssl("crl2pkcs7 -nocrl -certfile one.pem -certfile two.pem -outform DER -out both.der");
    workshop.openssl("pkcs7 -in both.p7b -print_certs -text -out both.txt");
    let pem = String::from_utf8(workshop.read("both.p7b")).unwrap();
    gives(pem.as_bytes(), &["proba.md", "two"], "PEM");
    gives(&workshop.read("both.der"), &["proba.md", "two"], "DER");
    for label in ["CMS", "PKCS #7 SIGNED DATA", "CERTIFICATE", "CERTIFICATE CHAIN", "X509 CERTIFICATE"] {
        gives(pem.replace("PKCS7", label).as_bytes(), &["proba.md", "two"], label);
    }
    let bare: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
    gives(bare.as_bytes(), &["proba.md", "two"], "nothing but base64");
    assert_eq!(open(&workshop.read("both.txt"), None).kind, Kind::Bundle, "taken apart by OpenSSL");
}

#[test]
fn a_signed_message_gives_the_certificates_of_its_signers() {
    let workshop = workshop();
    workshop.write("mail.txt", "Bună ziua");
    let sign = "cms -sign -in mail.txt -signer one.pem -inkey one.key -certfile two.pem -binary";
    for (way, what) in [
        ("-outform DER", "detached, .p7s"),
        ("-outform PEM", "detached, PEM"),
        ("-nodetach -outform DER", "with the message"),
        ("-nodetach -stream -outform DER", "with open lengths"),
        ("-nodetach -stream -outform PEM", "with open lengths, PEM"),
    ] {
        workshop.openssl(&format!("{sign} {way} -out signed"));
        let signed = workshop.read("signed");
        if way.contains("-stream -outform DER") {
            assert_eq!(signed[..2], [0x30, 0x80], "OpenSSL streams with open lengths");
        }
        let contents = open(&signed, None);
        let mut found: Vec<_> =
            contents.certificates.iter().filter_map(|one| one.subject.common_name()).collect();
        found.sort_unstable();
        assert_eq!((contents.kind, error(&contents)), (Kind::Pkcs7, None), "{what}");
        assert_eq!(found, ["proba.md", "two"], "{what}");
    }
}

#[test]
fn one_without_certificates_is_said_to_be_empty() {
    let workshop = workshop();
    workshop.write("index.txt", "");
    workshop.write("number", "01\n");
    workshop.write("ca.cnf", "[ca]\ndefault_ca=a\n[a]\ndatabase=index.txt\ncrlnumber=number\ndefault_md=sha256\ndefault_crl_days=9\n");
    workshop.openssl("ca -config ca.cnf -gencrl -keyfile one.key -cert one.pem -out list.pem");
    workshop.openssl("crl2pkcs7 -in list.pem -outform DER -out lists.p7b");
    workshop.openssl("crl2pkcs7 -nocrl -outform DER -out empty.p7b");
    workshop.openssl("crl2pkcs7 -in list.pem -certfile one.pem -out both.p7b");
    for name in ["lists.p7b", "empty.p7b"] {
        let contents = open(&workshop.read(name), None);
        assert_eq!((contents.kind, error(&contents)), (Kind::Pkcs7, Some("container-empty")), "{name}");
    }
    gives(&workshop.read("both.p7b"), &["proba.md"], "revocation lists beside certificates do no harm");
}

/// SignedData with these elements in its set of certificates
fn signed(certificates: &[Vec<u8>]) -> Vec<u8> {
    let content = sequence(&[oid("1.2.840.113549.1.7.1")]);
    let signed = sequence(&[
        element(2, [1]),
        element(0x31, []),
        content,
        element(0xA0, certificates.concat()),
        element(0x31, []),
    ]);
    sequence(&[oid("1.2.840.113549.1.7.2"), element(0xA0, signed)])
}

#[test]
fn other_kinds_of_certificates_do_not_hide_the_rest() {
    let one = Craft::default().der();
    let old = element(0xA0, sequence(&[element(2, [0])]));
    let attribute = element(0xA1, sequence(&[element(2, [0])]));
    let newer = element(0xA2, sequence(&[element(2, [1])]));
    let other = element(0xA3, oid("1.2.3"));
    let contents = open(&signed(&[old, attribute, one.clone(), newer, other, one.clone()]), None);
    assert_eq!(
        (error(&contents), contents.certificates.len()),
        (None, 2),
        "extended, attribute and unknown ones"
    );
    let contents = open(&signed(&[sequence(&[element(2, [0])]), one]), None);
    assert_eq!(
        (error(&contents), contents.certificates.len()),
        (Some("certificate-unreadable"), 1),
        "what should be a certificate and isn't is counted"
    );
}

#[test]
fn the_list_of_netscape_is_read_too() {
    let workshop = workshop();
    workshop.write("both.pem", [workshop.read("one.pem"), workshop.read("two.pem")].concat());
    workshop.openssl("nseq -toseq -in both.pem -out list.pem");
    gives(&workshop.read("list.pem"), &["proba.md", "two"], "OpenSSL labels it CERTIFICATE");
}

#[test]
fn other_messages_are_no_containers_of_certificates() {
    let workshop = workshop();
    workshop.write("mail.txt", "Bună ziua");
    workshop.openssl("cms -encrypt -in mail.txt -outform DER -out encrypted.p7m one.pem");
    workshop.openssl("cms -data_create -in mail.txt -outform DER -out data.p7m");
    for name in ["encrypted.p7m", "data.p7m"] {
        let contents = open(&workshop.read(name), None);
        assert_eq!((contents.kind, error(&contents)), (Kind::Unknown, Some("file-unknown")), "{name}");
    }
}
