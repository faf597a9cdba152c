//! Facts agree with what the `openssl` program says of the same bytes.

use crate::common::craft::{self, Craft, element, extension, oid, part, sequence};
use crate::common::{EC, Workshop, agree, judge};
use racord_certificate::open;

#[test]
fn certificates_of_every_usual_key_agree() {
    let workshop = Workshop::new();
    let keys = [
        ("rsa1024", "-algorithm RSA -pkeyopt rsa_keygen_bits:1024", "RSA", Some(1024), None),
        ("rsa2048", "-algorithm RSA -pkeyopt rsa_keygen_bits:2048", "RSA", Some(2048), None),
        ("odd-rsa", "-algorithm RSA -pkeyopt rsa_keygen_bits:2047", "RSA", Some(2047), None),
        ("p256", EC, "EC", Some(256), Some("P-256")),
        ("p384", "-algorithm EC -pkeyopt ec_paramgen_curve:P-384", "EC", Some(384), Some("P-384")),
        ("p521", "-algorithm EC -pkeyopt ec_paramgen_curve:P-521", "EC", Some(521), Some("P-521")),
        ("k1", "-algorithm EC -pkeyopt ec_paramgen_curve:secp256k1", "EC", Some(256), Some("secp256k1")),
        (
            "explicit",
            "-algorithm EC -pkeyopt ec_paramgen_curve:P-256 -pkeyopt ec_param_enc:explicit",
            "EC",
            Some(256),
            None,
        ),
        ("ed25519", "-algorithm ED25519", "Ed25519", Some(256), None),
        ("ed448", "-algorithm ED448", "Ed448", Some(456), None),
        ("pss", "-algorithm RSA-PSS -pkeyopt rsa_keygen_bits:2048", "RSA-PSS", Some(2048), None),
    ];
    for (name, key, algorithm, bits, curve) in keys {
        workshop.certificate(name, key, "/C=MD/O=Instituția de probă/CN=proba.md", "-days 400");
        let certificate = agree(&workshop.read(&format!("{name}.pem")), name);
        assert_eq!(certificate.public_key.algorithm, algorithm, "{name}: kind of key");
        assert_eq!(certificate.public_key.bits, bits, "{name}: length of the key");
        assert_eq!(certificate.public_key.curve.as_deref(), curve, "{name}: curve");
        assert!(certificate.self_signed(), "{name} is signed by its own key");
        workshop.openssl(&format!("pkey -in {name}.key -pubout -outform DER -out {name}.pub"));
        let hash = racord_certificate::Fingerprint::sha256(&workshop.read(&format!("{name}.pub")));
        assert_eq!(
            certificate.key_hash, hash,
            "{name}: the key hash is over the SubjectPublicKeyInfo that OpenSSL writes"
        );
    }
}

#[test]
fn serial_numbers_agree_however_long_zero_or_negative() {
    let serials: [&[u8]; 12] = [
        &[0x00],
        &[0x01],
        &[0x0F],
        &[0x7F],
        &[0x00, 0x80],
        &[0x00, 0xFF, 0xFF],
        &[0xFF],
        &[0x80],
        &[0x80, 0x00],
        &[0xFF, 0x01],
        &[0x40, 0, 0, 0, 0x10, 0x30, 0x01, 0xDB, 0x5E, 0xD3, 0xA4, 0xED, 0xB0, 0x2B],
        &[0x5A; 64],
    ];
    for serial in serials {
        let certificate = Craft { serial: serial.to_vec(), ..Craft::default() };
        agree(&certificate.der(), &format!("a certificate with the serial bytes {serial:02X?}"));
    }
}

#[test]
fn names_agree_in_every_string_type() {
    let utf16: Vec<u8> = "Chișinău".encode_utf16().flat_map(u16::to_be_bytes).collect();
    let utf32: Vec<u8> = "Chișinău".chars().flat_map(|c| u32::from(c).to_be_bytes()).collect();
    let values: [(u8, &[u8]); 15] = [
        (0x0C, "Chișinău".as_bytes()),
        (0x0C, "Instituția „Ș”, S+P <ș;ț> \"x\" \\ y=z".as_bytes()),
        (0x0C, b" blanks around "),
        (0x0C, b"#number"),
        (0x0C, b" "),
        (0x0C, b""),
        (0x0C, b"line\nend\x01\x7F"),
        (0x12, b"0123 456"),
        (0x13, b"Printable (Text)"),
        (0x14, b"Br\xE2ncoveanu"),
        (0x16, b"ia5@example.md"),
        (0x1C, &utf32),
        (0x1E, &utf16),
        (0x03, b"\0bits"),
        (0x13, b"with * wrong & letters_"),
    ];
    for (tag, value) in values {
        for attribute in ["2.5.4.3", "2.5.4.97", "1.2.3.4.5"] {
            let subject = vec![part("2.5.4.6", 0x13, "MD"), part(attribute, tag, value)];
            let certificate = Craft { subject: subject.clone(), issuer: subject, ..Craft::default() };
            agree(&certificate.der(), &format!("a name with {attribute} of type {tag:#04X}, {value:02X?}"));
        }
    }
}

#[test]
fn string_types_that_openssl_refuses_are_read_all_the_same() {
    let subject = vec![part("2.5.4.10", 0x1A, "Visible"), part("2.5.4.3", 0x04, [1, 2])];
    let certificate = Craft { subject, ..Craft::default() }.der();
    assert_eq!(judge(&certificate), None, "OpenSSL knows no VisibleString in a name");
    let contents = open(&certificate, None);
    assert_eq!(
        contents.certificates[0].subject.to_string(),
        "CN=#04020102,O=Visible",
        "what is no text stands in hex"
    );
}

#[test]
fn a_lone_number_sign_is_escaped_though_openssl_forgets_it() {
    let subject = vec![part("2.5.4.3", 0x0C, "#")];
    let certificate = Craft { subject, ..Craft::default() }.der();
    assert_eq!(judge(&certificate).unwrap().subject, "CN=#", "OpenSSL escapes it only before other letters");
    let name = open(&certificate, None).certificates[0].subject.to_string();
    assert_eq!(name, "CN=\\#", "without it RFC 4514 would read a value in hex");
}

#[test]
fn names_agree_in_every_shape() {
    let several =
        element(0x31, [craft::pair("2.5.4.11", 0x0C, "a"), craft::pair("2.5.4.3", 0x0C, "b")].concat());
    let shapes = [
        ("no parts at all", vec![]),
        (
            "two parts in one set",
            vec![part("2.5.4.10", 0x0C, "O"), several.clone(), part("2.5.4.5", 0x13, "9")],
        ),
        ("only a set of two", vec![several]),
        ("the same part twice", vec![part("2.5.4.11", 0x0C, "x"), part("2.5.4.11", 0x0C, "y")]),
        ("an unknown part", vec![part("2.999.1.2147483647", 0x0C, "?")]),
    ];
    for (what, subject) in shapes {
        agree(&Craft { subject, ..Craft::default() }.der(), &format!("a name with {what}"));
    }
    let known = std::process::Command::new("openssl").args(["list", "-objects"]).output().unwrap();
    let known = String::from_utf8(known.stdout).unwrap();
    let mut subject = Vec::new();
    for line in known.lines() {
        let oid = line.rsplit([' ', ',']).next().unwrap_or_default();
        let is_attribute = oid.strip_prefix("2.5.4.").or(oid.strip_prefix("0.9.2342.19200300.100.1."));
        if is_attribute.is_some_and(|arc| arc.parse::<u32>().is_ok()) {
            subject.push(part(oid, 0x0C, "v"));
        }
    }
    assert!(subject.len() > 80, "OpenSSL knows many attributes: {}", subject.len());
    agree(&Craft { subject, ..Craft::default() }.der(), "a name with every attribute that OpenSSL knows");
}

#[test]
fn times_agree_or_are_both_unreadable() {
    let times = [
        (0x17, "500101000000Z"),
        (0x17, "491231235959Z"),
        (0x17, "2601010000Z"),
        (0x17, "260101000000+0300"),
        (0x17, "260101000000-1159"),
        (0x17, "260229000000Z"),
        (0x17, "280229000000Z"),
        (0x17, "261301000000Z"),
        (0x17, "260100000000Z"),
        (0x17, "260101240000Z"),
        (0x17, "260101006000Z"),
        (0x17, "260101000060Z"),
        (0x17, "260101000000"),
        (0x17, "260101000000z"),
        (0x17, "hello"),
        (0x17, ""),
        (0x18, "99991231235959Z"),
        (0x18, "20500101000000Z"),
        (0x18, "19490101000000Z"),
        (0x18, "202601010000Z"),
        (0x18, "20260101000000.5Z"),
        (0x18, "20260101000000.Z"),
        (0x18, "20260101000000+0200"),
        (0x18, "10000101000000Z"),
        (0x18, "20260101000000"),
        (0x18, "20260231000000Z"),
        (0x18, "2026010100000Z"),
        (0x18, "202601010000.5Z"),
        (0x18, "00010101000000Z"),
        (0x18, "99991231235959-0100"),
        (0x18, "18991231235959+0100"),
    ];
    for (tag, text) in times {
        let certificate = Craft { not_after: (tag, text.into()), ..Craft::default() };
        agree(&certificate.der(), &format!("the time {text:?} ({tag:#04X})"));
    }
}

#[test]
fn odd_frames_agree() {
    let bad = element(0x05, []);
    let frames = [
        ("version 1", Craft { version: None, ..Craft::default() }),
        ("version 2", Craft { version: Some(1), ..Craft::default() }),
        ("a signature algorithm nobody knows", Craft { signature_algorithm: "1.2.3.4", ..Craft::default() }),
        ("SHA-1", Craft { signature_algorithm: "1.2.840.113549.1.1.5", ..Craft::default() }),
        ("an empty list of extensions", Craft { extensions: Some(vec![]), ..Craft::default() }),
        (
            "extensions that are not what they should be",
            Craft {
                extensions: Some(vec![
                    extension("2.5.29.15", true, &bad),
                    extension("2.5.29.19", true, b"rubbish"),
                    extension("2.5.29.17", false, &[]),
                    extension("1.2.3.4", false, &[1, 2, 3]),
                ]),
                ..Craft::default()
            },
        ),
        (
            "a key nobody knows",
            Craft {
                key: sequence(&[sequence(&[oid("1.2.3.4.5")]), element(3, [0, 1, 2, 3])]),
                ..Craft::default()
            },
        ),
        (
            "a key that is none",
            Craft {
                key: sequence(&[sequence(&[oid("1.2.840.113549.1.1.1")]), element(3, [0, 1, 2, 3])]),
                ..Craft::default()
            },
        ),
    ];
    for (what, frame) in frames {
        agree(&frame.der(), what);
    }
}

/// The certificate in another writing: `parts` are what is signed, the algorithm and the signature.
fn rewritten(der: &[u8], change: impl Fn(&mut [Vec<u8>; 3])) -> Vec<u8> {
    let (mut at, mut parts) = (4, vec![]);
    while at < der.len() {
        let end = at
            + match der[at + 1] {
                0x82 => 4 + usize::from(u16::from_be_bytes([der[at + 2], der[at + 3]])),
                0x81 => 3 + usize::from(der[at + 2]),
                short => 2 + usize::from(short),
            };
        parts.push(der[at..end].to_vec());
        at = end;
    }
    let mut parts: [Vec<u8>; 3] = parts.try_into().unwrap();
    change(&mut parts);
    sequence(&parts)
}

#[test]
fn certificates_that_are_not_quite_der_have_the_fingerprints_that_openssl_gives_them() {
    let subject = vec![part("2.5.4.3", 0x0C, "x".repeat(200))];
    let der = Craft { subject, ..Craft::default() }.der();
    assert_eq!(rewritten(&der, |_| ()), der, "the parts are found rightly");
    let body = |element: &[u8], header: usize| element[header..].to_vec();
    let open_length = |element: &[u8], header| [&[0x30, 0x80], &body(element, header)[..], &[0, 0]].concat();
    let loose = [
        ("a length in three bytes", [&[0x30, 0x83, 0], &der[2..]].concat()),
        ("an open length", open_length(&der, 4)),
        ("an open length in what is signed", rewritten(&der, |parts| parts[0] = open_length(&parts[0], 4))),
        ("an open length in the algorithm", rewritten(&der, |parts| parts[1] = open_length(&parts[1], 2))),
        (
            "a length of the signature in two bytes",
            rewritten(&der, |parts| parts[2] = [&[3, 0x81, 65], &body(&parts[2], 2)[..]].concat()),
        ),
        (
            "bits in the signature that do not count",
            rewritten(&der, |parts| {
                parts[2][2] = 4;
                *parts[2].last_mut().unwrap() = 0xFF;
            }),
        ),
    ];
    for (what, bytes) in loose {
        let certificate = agree(&bytes, &format!("a certificate with {what}"));
        let again = racord_certificate::Certificate::from_der(&certificate.to_der()).unwrap();
        assert_eq!(again.sha256, certificate.sha256, "{what}: what is written out is read back as the same");
        assert_eq!(again.public_key.bits, Some(256), "{what}: and its key too");
    }
}
