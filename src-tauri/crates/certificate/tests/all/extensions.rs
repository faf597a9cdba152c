//! What extensions say is read as OpenSSL reads it, also where they are written loosely.

use crate::common::craft::{Craft, element, extension, oid, part, sequence};
use crate::common::{EC, Workshop, agree};
use racord_certificate::{extended_usage_name, open};

/// What OpenSSL prints of some extensions, line by line.
fn printed(bytes: &[u8], extensions: &str) -> Vec<String> {
    let workshop = Workshop::new();
    workshop.write("x.der", bytes);
    workshop.openssl(&format!("x509 -in x.der -noout -ext {extensions} -out x.txt"));
    String::from_utf8_lossy(&workshop.read("x.txt")).lines().map(|line| line.trim().to_owned()).collect()
}

#[test]
fn an_extension_that_cannot_be_read_is_marked_and_the_rest_stays() {
    let server = sequence(&[element(0x82, "proba.md")]);
    let certificate = agree(
        &Craft {
            extensions: Some(vec![
                extension("2.5.29.19", true, b"rubbish"),
                extension("2.5.29.17", false, &server),
                extension("1.2.3.4", false, &[1, 2, 3]),
            ]),
            ..Craft::default()
        }
        .der(),
        "a certificate with broken basic constraints",
    );
    let readable: Vec<bool> = certificate.extensions.iter().map(|extension| extension.readable).collect();
    assert_eq!(readable, [false, true, true], "only the broken one is marked; an unknown one isn't judged");
    assert_eq!(certificate.subject_alternative_names[0].to_string(), "DNS:proba.md", "the others are read");
    assert!(!certificate.is_ca, "what can't be read says nothing");
}

#[test]
fn extensions_are_read_as_openssl_wrote_them() {
    let workshop = Workshop::new();
    workshop.write(
        "ext.cnf",
        "[req]\ndistinguished_name=dn\n[dn]\n[ext]\n\
         keyUsage=critical,digitalSignature,nonRepudiation\n\
         extendedKeyUsage=clientAuth,serverAuth\n\
         basicConstraints=critical,CA:TRUE,pathlen:3\n\
         subjectAltName=DNS:a.md,email:x@a.md,URI:https://a.md/x,IP:10.0.0.1,IP:fe80::1,dirName:dn_name,RID:1.2.3,otherName:1.3.6.1.4.1.311.20.2.3;UTF8:ion@a.md,DNS:xn--bli-vma.md\n\
         certificatePolicies=1.2.3.4,2.5.29.32.0\n\
         crlDistributionPoints=URI:http://pki.md/crl/x.crl,URI:ldap://pki.md/cn=x?certificateRevocationList\n\
         authorityInfoAccess=OCSP;URI:http://ocsp.pki.md,caIssuers;URI:http://pki.md/cer/x.cer\n\
         subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid:always\n[dn_name]\nCN=dir\n",
    );
    workshop.certificate("all", EC, "/CN=all", "-config ext.cnf -extensions ext");
    let certificate = agree(&workshop.read("all.pem"), "a certificate with all extensions");
    let usage: Vec<&str> = certificate.key_usage.iter().flatten().map(|usage| usage.as_str()).collect();
    assert_eq!(usage, ["digitalSignature", "nonRepudiation"]);
    let extended = certificate.extended_key_usage.unwrap();
    assert_eq!(extended, ["1.3.6.1.5.5.7.3.2", "1.3.6.1.5.5.7.3.1"]);
    let called: Vec<&str> = extended.iter().map(|oid| extended_usage_name(oid)).collect();
    assert_eq!(called, ["clientAuth", "serverAuth"], "by the names that openssl takes");
    assert_eq!(extended_usage_name("1.2.3"), "1.2.3", "what has no name is called by its identifier");
    assert!(certificate.is_ca);
    assert_eq!(certificate.path_length, Some(3));
    let names: Vec<String> = certificate.subject_alternative_names.iter().map(ToString::to_string).collect();
    assert_eq!(
        names,
        [
            "DNS:a.md",
            "email:x@a.md",
            "URI:https://a.md/x",
            "IP:10.0.0.1",
            "IP:fe80::1",
            "DirName:CN=dir",
            "RID:1.2.3",
            "UPN:ion@a.md",
            "DNS:xn--bli-vma.md"
        ]
    );
    assert_eq!(certificate.policies, ["1.2.3.4", "2.5.29.32.0"]);
    assert_eq!(
        certificate.crl_addresses,
        ["http://pki.md/crl/x.crl", "ldap://pki.md/cn=x?certificateRevocationList"]
    );
    assert_eq!(certificate.ocsp_addresses, ["http://ocsp.pki.md"]);
    assert_eq!(certificate.issuer_addresses, ["http://pki.md/cer/x.cer"]);
    assert_eq!(certificate.subject_key_id, certificate.authority_key_id, "it signed itself");
    assert_eq!(certificate.subject_key_id.unwrap().len(), 20, "a SHA-1 of the key");
    assert!(certificate.extensions.iter().all(|extension| extension.readable));
}

#[test]
fn what_openssl_lets_pass_in_an_extension_is_read() {
    let loose = Craft {
        extensions: Some(vec![
            // TRUE as 01; the length in two bytes
            extension("2.5.29.19", true, &[0x30, 0x81, 6, 1, 1, 1, 2, 1, 3]),
            // Seven bits that don't count, and are not zero
            extension("2.5.29.15", true, &[3, 2, 7, 0xFF]),
            extension("2.5.29.17", false, &sequence(&[element(0x82, b"a.md"), element(0x81, b"\xEE@a.md")])),
            extension("2.5.29.31", false, &sequence(&[sequence(&[element(0xA0, [])])])),
            // Netscape's certificate type in two bytes
            extension("2.16.840.1.113730.1.1", false, &[3, 3, 0, 0x80, 0x80]),
        ]),
        ..Craft::default()
    };
    let certificate = agree(&loose.der(), "a certificate with loosely written extensions");
    assert_eq!(
        printed(&loose.der(), "basicConstraints,keyUsage"),
        [
            "X509v3 Basic Constraints: critical",
            "CA:TRUE, pathlen:3",
            "X509v3 Key Usage: critical",
            "Digital Signature"
        ],
        "OpenSSL reads them"
    );
    assert!(certificate.is_ca);
    assert_eq!(certificate.path_length, Some(3));
    assert_eq!(certificate.key_usage.unwrap().len(), 1, "only the first bit counts");
    assert_eq!(certificate.subject_alternative_names[1].to_string(), "email:î@a.md", "Latin-1");
    let unreadable: Vec<_> = certificate.extensions.iter().filter(|extension| !extension.readable).collect();
    assert!(unreadable.is_empty(), "nothing of it is unreadable: {unreadable:?}");
}

#[test]
fn an_authority_stays_one_when_its_path_length_is_none() {
    let odd = Craft {
        extensions: Some(vec![extension(
            "2.5.29.19",
            true,
            &sequence(&[element(1, [0xFF]), element(2, [0xFF])]),
        )]),
        ..Craft::default()
    };
    assert_eq!(printed(&odd.der(), "basicConstraints")[1], "CA:TRUE, pathlen:-1");
    let certificate = agree(&odd.der(), "a certificate with a negative path length");
    assert!(certificate.is_ca, "it says that it issues certificates");
    assert_eq!(certificate.path_length, None, "a length below nothing is none");
    assert!(!certificate.extensions[0].readable, "and it is said that it can't be read");
}

#[test]
fn names_of_every_form_keep_their_bytes_and_order() {
    let utf16: Vec<u8> = "Chișinău".encode_utf16().flat_map(u16::to_be_bytes).collect();
    let names = [
        element(0xA0, [oid("1.3.6.1.4.1.311.20.2.9"), element(0xA0, element(0x0C, "x@a.md"))].concat()),
        element(0xA4, sequence(&[part("2.5.4.3", 0x1E, &utf16)])),
        element(0x88, [0x88, 0x37]),
        element(0x82, "ș.md"),
        element(0x87, [192, 168, 0, 1]),
        element(0x89, [5]),
    ];
    let usage = ["1.3.6.1.5.5.7.3.4", "2.999.1", "1.3.6.1.5.5.7.3.2", "2.5.29.37.0"];
    let craft = Craft {
        extensions: Some(vec![
            extension("2.5.29.17", false, &sequence(&names)),
            extension("2.5.29.37", false, &sequence(&usage.map(oid))),
            extension("2.5.29.32", false, &sequence(&[sequence(&[oid("2.999.3")])])),
        ]),
        ..Craft::default()
    };
    let certificate = open(&craft.der(), None).certificates.remove(0);
    let read: Vec<String> = certificate.subject_alternative_names.iter().map(ToString::to_string).collect();
    let other = |at: usize| format!("other:{}", hex::encode_upper(&names[at]));
    assert_eq!(
        read,
        [
            other(0).as_str(),
            "DirName:CN=Chișinău",
            "RID:2.999",
            "DNS:ș.md",
            "IP:192.168.0.1",
            other(5).as_str()
        ],
        "a form without a usual writing stands in hex"
    );
    assert_eq!(certificate.extended_key_usage.unwrap(), usage, "in the order of the certificate");
    assert_eq!(certificate.policies, ["2.999.3"], "two arcs in two bytes");
}
