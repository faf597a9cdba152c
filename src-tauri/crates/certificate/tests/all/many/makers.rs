//! Who makes the certificates.

use std::process::Command;

use rcgen::{CertificateParams, CustomExtension, DistinguishedName, DnType, DnValue, KeyPair, SerialNumber};

use crate::common::Workshop;
use crate::common::craft::{Craft, POINT, element, extension, oid, pair, sequence};
use crate::common::many::in_parallel;
use crate::common::random::Random;

/// The last one nobody knows.
const ATTRIBUTES: [&str; 14] = [
    "2.5.4.3",
    "2.5.4.4",
    "2.5.4.5",
    "2.5.4.6",
    "2.5.4.7",
    "2.5.4.10",
    "2.5.4.11",
    "2.5.4.15",
    "2.5.4.97",
    "1.2.840.113549.1.9.1",
    "0.9.2342.19200300.100.1.25",
    "0.9.2342.19200300.100.1.1",
    "1.3.6.1.4.1.311.60.2.1.3",
    "1.3.6.1.4.1.99999.2147483647.1",
];

const TEXTS: [&str; 25] = [
    "MD",
    "Instituția Publică „Serviciul”",
    "Şcoala ţării (sedilă)",
    "Агентство электронного управления",
    " blanc la început",
    "blanc la sfârșit ",
    "  ",
    " ",
    "#not-hex",
    "a#b",
    "a, b + c; d < e > f = g \\ h",
    "\"între ghilimele\"",
    "\\",
    "\"",
    "line\nend\ttab\r",
    "nul\0inside",
    "\u{7F}\u{1}",
    "rând\u{85}nou\u{2028}și\u{2029}\u{A0}altul",
    "😀 emoji",
    "example@proba.gov.md",
    "NTRMD-1010600034203",
    "1010600034203",
    "Ώμέγα אבג 漢字",
    "a=b,CN=c",
    "/O=slash",
];

fn text(random: &mut Random) -> String {
    match random.below(6) {
        0 => String::new(),
        1..3 => (0..random.below(30)).map(|_| char::from(b' ' + random.below(95) as u8)).collect(),
        3 => {
            let letters: Vec<char> = "aăâîșțŞŢжщ€ ,+=\"\\#;<>0Z".chars().collect();
            (0..random.below(20)).map(|_| letters[random.below(letters.len())]).collect()
        }
        _ => random.pick(&TEXTS).to_owned(),
    }
}

/// String tag and contents, in any type that stands in names.
fn value(random: &mut Random) -> (u8, Vec<u8>) {
    let text = text(random);
    let latin = || text.chars().map(|c| u8::try_from(c).unwrap_or(b'?')).collect::<Vec<u8>>();
    match random.below(9) {
        0 => (0x12, latin()),
        1 => (0x13, latin()),
        2 => (0x14, latin()),
        3 => (0x16, latin()),
        4 => (0x1C, text.chars().flat_map(|c| u32::from(c).to_be_bytes()).collect()),
        5 => {
            // OpenSSL knows no pairs of surrogates.
            let plain = text.chars().filter(|c| c.len_utf16() == 1).collect::<String>();
            (0x1E, plain.encode_utf16().flat_map(u16::to_be_bytes).collect())
        }
        6 if random.chance(6) => (0x03, [&[0], &latin()[..]].concat()),
        _ => (0x0C, text.into_bytes()),
    }
}

fn name(random: &mut Random) -> Vec<Vec<u8>> {
    let count = random.below(7);
    let mut sets = vec![];
    for _ in 0..count {
        let several = if random.chance(8) { 2 + random.below(2) } else { 1 };
        let inside: Vec<Vec<u8>> = (0..several)
            .map(|_| {
                let (tag, contents) = value(random);
                pair(random.pick(&ATTRIBUTES), tag, contents)
            })
            .collect();
        sets.push(element(0x31, inside.concat()));
    }
    sets
}

/// Contents of an INTEGER as OpenSSL accepts one: not padded.
fn serial(random: &mut Random) -> Vec<u8> {
    let length = match random.below(10) {
        0 => 1,
        1 => 20,
        2 => 21 + random.below(60),
        _ => 1 + random.below(24),
    };
    let mut bytes = random.bytes(length);
    if random.chance(12) {
        bytes = vec![0; 1];
    } else if random.chance(6) {
        bytes.insert(0, 0);
    }
    while matches!(bytes[..], [0x00, 0x00..=0x7F, ..] | [0xFF, 0x80..=0xFF, ..]) {
        bytes.remove(0);
    }
    bytes
}

fn time(random: &mut Random) -> (u8, String) {
    const ODD: [(u8, &str); 22] = [
        (0x17, "491231235959Z"),
        (0x17, "500101000000Z"),
        (0x17, "2601010000Z"),
        (0x17, "260101000000+0300"),
        (0x17, "2601010000-0100"),
        (0x17, "260101000000+1300"),
        (0x17, "260229000000Z"),
        (0x17, "280229000000Z"),
        (0x17, "000229000000Z"),
        (0x17, ""),
        (0x17, "not a time"),
        (0x18, "99991231235959Z"),
        (0x18, "99991231235959-0100"),
        (0x18, "00000101000000Z"),
        (0x18, "00010101000000+0100"),
        (0x18, "18991231000000Z"),
        (0x18, "21000229000000Z"),
        (0x18, "20260101000000.5Z"),
        (0x18, "20260101000000.123456789+0200"),
        (0x18, "202601010000Z"),
        (0x18, "202601010000.5Z"),
        (0x18, "20260101000000"),
    ];
    if random.chance(4) {
        let (tag, text) = ODD[random.below(ODD.len())];
        return (tag, text.to_owned());
    }
    let rest = format!(
        "{:02}{:02}{:02}{:02}{:02}Z",
        1 + random.below(12),
        1 + random.below(31),
        random.below(25),
        random.below(60),
        random.below(61)
    );
    match random.below(2) {
        0 => (0x17, format!("{:02}{rest}", random.below(100))),
        _ => (0x18, format!("{:04}{rest}", 1000 + random.below(9000))),
    }
}

fn number(random: &mut Random, bits: usize) -> Vec<u8> {
    let mut bytes = random.bytes(bits.div_ceil(8));
    let top = (bits - 1) % 8;
    bytes[0] = (bytes[0] & ((1u16 << (top + 1)) - 1) as u8) | 1 << top;
    *bytes.last_mut().unwrap() |= 1;
    if bytes[0] & 0x80 != 0 {
        bytes.insert(0, 0);
    }
    element(2, bytes)
}

/// A SubjectPublicKeyInfo; nobody has its private half.
fn key(random: &mut Random) -> Vec<u8> {
    let info = |algorithm: Vec<u8>, bits: &[u8]| sequence(&[algorithm, element(3, [&[0], bits].concat())]);
    match random.below(9) {
        0 => {
            let bits = 512 + random.below(1600);
            let exponent = if random.chance(3) { 40 } else { 17 };
            let numbers = sequence(&[number(random, bits), number(random, exponent)]);
            info(sequence(&[oid("1.2.840.113549.1.1.1"), element(5, [])]), &numbers)
        }
        1 => info(sequence(&[oid("1.3.101.112")]), &random.bytes(32)),
        2 => info(sequence(&[oid("1.3.101.111")]), &random.bytes(56)),
        3 => info(sequence(&[oid("2.16.840.1.101.3.4.3.18")]), &random.bytes(1952)),
        4 => info(sequence(&[oid("1.2.3.4.5"), sequence(&[oid("1.2")])]), &random.bytes(9)),
        5 => {
            let parameters = sequence(&[number(random, 1024), number(random, 160), number(random, 1020)]);
            info(sequence(&[oid("1.2.840.10040.4.1"), parameters]), &number(random, 1000))
        }
        6 => {
            let curve = sequence(&[oid("1.2.840.10045.2.1"), oid("1.2.840.10045.3.1.7")]);
            info(curve, &[&[3], &POINT[..32]].concat())
        }
        _ => Craft::default().key,
    }
}

fn extensions(random: &mut Random) -> Option<Vec<Vec<u8>>> {
    const KNOWN: [&str; 9] = [
        "2.5.29.14",
        "2.5.29.15",
        "2.5.29.17",
        "2.5.29.19",
        "2.5.29.31",
        "2.5.29.32",
        "2.5.29.35",
        "2.5.29.37",
        "1.3.6.1.5.5.7.1.1",
    ];
    let mut made = |_| {
        let contents = match random.below(5) {
            0 => sequence(&[]),
            1 => sequence(&[element(0x82, "proba.md"), element(0x86, "http://proba.md/ș")]),
            2 => sequence(&[element(1, [0xFF]), element(2, [3])]),
            3 => element(4, random.bytes(20)),
            _ => {
                let count = random.below(30);
                random.bytes(count)
            }
        };
        let identifier = if random.chance(4) { "1.2.3.4" } else { random.pick(&KNOWN) };
        extension(identifier, random.chance(2), &contents)
    };
    let list: Vec<Vec<u8>> = (0..3).map(&mut made).collect();
    (!random.chance(3)).then_some(list)
}

/// Shapes that no program makes, and that OpenSSL reads nearly all.
pub(crate) fn written_byte_by_byte(random: &mut Random, count: usize) -> Vec<Vec<u8>> {
    const SIGNATURES: [&str; 8] = [
        "1.2.840.113549.1.1.11",
        "1.2.840.113549.1.1.5",
        "1.2.840.10045.4.3.3",
        "1.2.840.113549.1.1.4",
        "1.3.101.112",
        "2.16.840.1.101.3.4.3.12",
        "1.2.643.7.1.1.3.2",
        "1.2.3.4",
    ];
    let one = |random: &mut Random| {
        let craft = Craft {
            version: [None, Some(0), Some(1), Some(2), Some(2), Some(2), Some(2)][random.below(7)],
            serial: serial(random),
            subject: name(random),
            issuer: name(random),
            not_before: time(random),
            not_after: time(random),
            key: key(random),
            extensions: extensions(random),
            signature_algorithm: SIGNATURES[random.below(SIGNATURES.len())],
        };
        craft.der()
    };
    (0..count).map(|_| one(random)).collect()
}

pub(crate) fn made_by_rcgen(random: &mut Random, count: usize) -> Vec<Vec<u8>> {
    let keys = [
        KeyPair::generate_for(&rcgen::PKCS_ECDSA_P256_SHA256).unwrap(),
        KeyPair::generate_for(&rcgen::PKCS_ECDSA_P384_SHA384).unwrap(),
        KeyPair::generate_for(&rcgen::PKCS_ED25519).unwrap(),
    ];
    let mut one = |_| {
        let mut params = CertificateParams::new(["proba.gov.md".to_owned(), "10.0.0.1".to_owned()]).unwrap();
        let mut subject = DistinguishedName::new();
        for kind in [
            DnType::CountryName,
            DnType::OrganizationName,
            DnType::CustomDnType(vec![2, 5, 4, 97]),
            DnType::CommonName,
        ] {
            let text = text(random);
            let letters: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
            let value = match random.below(3) {
                0 => letters.as_str().try_into().map(DnValue::PrintableString).ok(),
                1 => text.as_str().try_into().map(DnValue::BmpString).ok(),
                _ => None,
            };
            subject.push(kind, value.unwrap_or(DnValue::Utf8String(text)));
        }
        params.distinguished_name = subject;
        params.serial_number = Some(SerialNumber::from_slice(&serial(random)));
        let year = 1950 + random.below(200) as i32;
        params.not_before =
            rcgen::date_time_ymd(year, 1 + random.below(12) as u8, 1 + random.below(28) as u8);
        params.not_after = rcgen::date_time_ymd(year + 1 + random.below(900) as i32, 2, 28);
        if random.chance(3) {
            params.custom_extensions.push(CustomExtension::from_oid_content(&[1, 2, 3, 4], random.bytes(9)));
        }
        params.self_signed(&keys[random.below(keys.len())]).unwrap().der().to_vec()
    };
    (0..count).map(&mut one).collect()
}

const KEYS: [(&str, &str); 11] = [
    ("rsa1024", "-algorithm RSA -pkeyopt rsa_keygen_bits:1024"),
    ("rsa2048", "-algorithm RSA -pkeyopt rsa_keygen_bits:2048"),
    ("rsa1537", "-algorithm RSA -pkeyopt rsa_keygen_bits:1537"),
    ("pss", "-algorithm RSA-PSS -pkeyopt rsa_keygen_bits:2048"),
    ("p256", "-algorithm EC -pkeyopt ec_paramgen_curve:P-256"),
    ("p384", "-algorithm EC -pkeyopt ec_paramgen_curve:P-384"),
    ("p521", "-algorithm EC -pkeyopt ec_paramgen_curve:P-521"),
    ("k1", "-algorithm EC -pkeyopt ec_paramgen_curve:secp256k1"),
    ("brainpool", "-algorithm EC -pkeyopt ec_paramgen_curve:brainpoolP320r1"),
    ("ed25519", "-algorithm ED25519"),
    ("ed448", "-algorithm ED448"),
];

/// How `openssl` chooses the type of a string.
const MASKS: [&str; 6] = ["utf8only", "nombstr", "pkix", "default", "MASK:0x800", "MASK:0x100"];

pub(crate) fn made_by_openssl(random: &mut Random, count: usize) -> Vec<Vec<u8>> {
    let workshop = Workshop::new();
    in_parallel(&KEYS, |(name, options)| workshop.openssl(&format!("genpkey {options} -out {name}.key")));
    for (at, mask) in MASKS.iter().enumerate() {
        let extensions = "subjectKeyIdentifier=hash\nsubjectAltName=DNS:a.md,IP:10.0.0.1,otherName:1.2.3;UTF8:x\n\
             basicConstraints=CA:FALSE\nkeyUsage=digitalSignature\nextendedKeyUsage=clientAuth\n";
        workshop.write(
            &format!("{at}.cnf"),
            format!("[req]\nstring_mask={mask}\ndistinguished_name=dn\nx509_extensions=ext\n[dn]\n[ext]\n{extensions}"),
        );
    }
    let plans: Vec<Vec<String>> = (0..count).map(|at| plan(random, at)).collect();
    in_parallel(&plans, |arguments| {
        let output = Command::new("openssl").current_dir(workshop.path("")).args(arguments).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "openssl {arguments:?}\n{said}");
        output.stdout
    })
}

/// Arguments of `openssl req`.
fn plan(random: &mut Random, at: usize) -> Vec<String> {
    const LATIN: [&str; 6] = ["Bloc", "a\\+b", "x\\/y", "Ion & Co.", "a,b;c", " "];
    const WIDE: [&str; 5] = ["Chișinău", "Агентство", "Bălți", "țară", "Ştefan"];
    let mask = random.below(MASKS.len());
    // Without Unicode there is Teletex left, for Latin letters alone.
    let narrow = MASKS[mask] == "nombstr";
    let word = |random: &mut Random| {
        if narrow || random.chance(2) {
            random.pick(&LATIN).to_owned()
        } else {
            random.pick(&WIDE).to_owned()
        }
    };
    let (organization, common) = (word(random), word(random));
    let subject = format!(
        "/C=MD/O={organization}/OU=a+OU=b/organizationIdentifier=NTRMD-1010600034203/CN={common} {at}"
    );
    let digits = hex::encode(random.bytes(1 + at % 20));
    let sign = if at.is_multiple_of(9) { "-" } else { "" };
    let days = (1 + random.below(40_000)).to_string();
    let (key, _) = KEYS[random.below(KEYS.len())];
    let mut arguments: Vec<String> =
        ["req", "-new", "-x509", "-utf8", "-outform", "DER", "-days", &days].map(str::to_owned).into();
    arguments.extend(["-config".into(), format!("{mask}.cnf"), "-key".into(), format!("{key}.key")]);
    arguments.extend(["-set_serial".into(), format!("{sign}0x{digits}"), "-subj".into(), subject]);
    if !key.starts_with("ed") {
        arguments.push(["-sha256", "-sha1", "-sha384", "-sha512"][random.below(4)].into());
    }
    arguments
}
