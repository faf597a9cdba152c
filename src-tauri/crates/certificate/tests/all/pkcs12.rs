//! PKCS#12: what OpenSSL opens is opened; certificates come out, keys don't.

use crate::common::craft::{Craft, element, oid, sequence};
use crate::common::{EC, Workshop, codes, error};
use racord_certificate::{Contents, Kind, open};

const PASSWORD: &str = "Parolă ș\u{1F511}";

fn workshop() -> Workshop {
    let workshop = Workshop::probe();
    workshop.certificate("two", EC, "/CN=two", "");
    workshop.write("password", PASSWORD);
    workshop
}

fn names(contents: &Contents) -> Vec<&str> {
    contents.certificates.iter().filter_map(|one| one.subject.common_name()).collect()
}

#[test]
fn every_way_of_encrypting_is_opened_with_the_password() {
    let workshop = workshop();
    let export = "pkcs12 -export -in one.pem -inkey one.key -certfile two.pem -passout file:password -provider legacy -provider default";
    let ways = [
        "",
        "-legacy",
        "-nomac -certpbe AES-256-CBC",
        "-noiter -nomaciter",
        "-iter 100000",
        "-certpbe PBE-SHA1-RC2-128",
        "-certpbe PBE-SHA1-RC2-40",
        "-certpbe PBE-SHA1-RC4-128",
        "-certpbe PBE-SHA1-RC4-40",
        "-certpbe PBE-SHA1-2DES",
        "-certpbe PBE-SHA1-3DES -keypbe PBE-SHA1-3DES -macalg sha1",
        "-certpbe PBE-MD5-DES",
        "-certpbe PBE-MD5-RC2-64",
        "-certpbe PBE-SHA1-DES",
        "-certpbe PBE-SHA1-RC2-64",
        "-certpbe AES-128-CBC",
        "-certpbe AES-192-CBC",
        "-certpbe AES-256-CBC -keypbe AES-256-CBC -macalg sha256",
        "-certpbe DES-EDE3-CBC",
        "-certpbe DES-CBC",
        "-certpbe RC2-CBC",
        "-certpbe RC2-64-CBC",
        "-certpbe RC2-40-CBC",
        "-keypbe NONE",
        "-macalg md5",
        "-macalg sha224",
        "-macalg sha384",
        "-macalg sha512",
        "-macalg sha512-224",
        "-macalg sha512-256",
        "-macalg sm3",
        "-name Proba -caname Autoritatea -LMK -CSP Proba",
    ];
    for way in ways {
        workshop.openssl(&format!("{export} {way} -out way.p12"));
        let bytes = workshop.read("way.p12");
        let contents = open(&bytes, Some(PASSWORD));
        assert_eq!((contents.kind, error(&contents)), (Kind::Pkcs12, None), "{way}: the password opens it");
        assert_eq!(names(&contents), ["proba.md", "two"], "{way}: both certificates come out");
        assert_eq!(codes(&contents), ["private-key"], "{way}: the key is named");
        for (password, code) in
            [(Some("alta"), "password-wrong"), (Some(""), "password-needed"), (None, "password-needed")]
        {
            let contents = open(&bytes, password);
            assert_eq!((contents.kind, error(&contents)), (Kind::Pkcs12, Some(code)), "{way}: {password:?}");
            assert!(contents.certificates.is_empty(), "{way}: nothing comes out with {password:?}");
            assert!(contents.has_private_key(), "{way}: the key shows all the same");
        }
    }
}

#[test]
fn what_stands_in_the_open_needs_no_password() {
    let workshop = workshop();
    for way in ["-certpbe NONE", "-certpbe NONE -keypbe NONE", "-certpbe NONE -nomac"] {
        workshop.openssl(&format!(
            "pkcs12 -export -in one.pem -inkey one.key -passout file:password {way} -out open.p12"
        ));
        let bytes = workshop.read("open.p12");
        for password in [None, Some(""), Some(PASSWORD)] {
            let contents = open(&bytes, password);
            assert_eq!((error(&contents), names(&contents)), (None, vec!["proba.md"]), "{way}: {password:?}");
            assert!(contents.has_private_key(), "{way}: the key is named");
        }
        let contents = open(&bytes, Some("alta"));
        let wrong = if way.contains("nomac") { None } else { Some("password-wrong") };
        assert_eq!(error(&contents), wrong, "{way}: a wrong password is said, where it shows");
        assert_eq!(names(&contents), ["proba.md"], "{way}: and does no harm");
    }
}

#[test]
fn the_empty_password_is_tried_first() {
    let workshop = workshop();
    for way in ["", "-legacy", "-nomac -certpbe AES-256-CBC", "-nomac -certpbe PBE-SHA1-3DES"] {
        workshop.openssl(&format!("pkcs12 -export -nokeys -in one.pem -passout pass: {way} -out public.p12"));
        for password in [None, Some("")] {
            let contents = open(&workshop.read("public.p12"), password);
            assert_eq!((contents.kind, error(&contents)), (Kind::Pkcs12, None), "{way}: {password:?}");
            assert_eq!(names(&contents), ["proba.md"], "{way}");
            assert_eq!(codes(&contents), Vec::<&str>::new(), "{way}: no key is inside");
        }
        workshop.openssl(&format!(
            "pkcs12 -export -in one.pem -inkey one.key -passout pass: {way} -out both.p12"
        ));
        let contents = open(&workshop.read("both.p12"), None);
        assert_eq!((contents.certificates.len(), contents.has_private_key()), (1, true), "{way}");
    }
}

#[test]
fn a_damaged_container_is_told() {
    let workshop = workshop();
    workshop.openssl("pkcs12 -export -in one.pem -inkey one.key -passout file:password -out one.p12");
    let bytes = workshop.read("one.p12");
    let mut damaged = bytes.clone();
    damaged[200] ^= 1;
    let contents = open(&damaged, Some(PASSWORD));
    assert_eq!(error(&contents), Some("password-wrong"), "damage and a wrong password look the same");
    let contents = open(&bytes[..bytes.len() - 1], Some(PASSWORD));
    assert_eq!((contents.kind, error(&contents)), (Kind::Unknown, Some("file-unknown")), "cut off");
    let nothing = sequence(&[element(2, [3]), data(&sequence(&[]))]);
    assert_eq!(open(&nothing, None).kind, Kind::Pkcs12, "an empty container is one");
    let noise = sequence(&[element(2, [3]), data(b"noise")]);
    assert_eq!(error(&open(&noise, None)), Some("container-unreadable"), "no list of safes");
}

#[test]
fn a_container_that_keeps_the_machine_busy_is_given_up() {
    let started = std::time::Instant::now();
    let pbkdf2 = |rounds: &[u8]| {
        let derivation =
            sequence(&[oid("1.2.840.113549.1.5.12"), sequence(&[element(4, [1; 8]), element(2, rounds)])]);
        let cipher = sequence(&[oid("2.16.840.1.101.3.4.1.42"), element(4, [0; 16])]);
        sequence(&[oid("1.2.840.113549.1.5.13"), sequence(&[derivation, cipher])])
    };
    let old = sequence(&[
        oid("1.2.840.113549.1.12.1.3"),
        sequence(&[element(4, [1; 8]), element(2, [0x7F, 0xFF, 0xFF, 0xFF])]),
    ]);
    let scrypt = sequence(&[
        oid("1.2.840.113549.1.5.13"),
        sequence(&[
            sequence(&[
                oid("1.3.6.1.4.1.11591.4.11"),
                sequence(&[
                    element(4, [1; 8]),
                    element(2, [0x40, 0, 0, 0]),
                    element(2, [8]),
                    element(2, [1]),
                ]),
            ]),
            sequence(&[oid("2.16.840.1.101.3.4.1.42"), element(4, [0; 16])]),
        ]),
    ]);
    for (name, algorithm) in
        [("PBKDF2", pbkdf2(&[0x7F, 0xFF, 0xFF, 0xFF])), ("PKCS#12", old), ("scrypt", scrypt)]
    {
        let pfx = sequence(&[element(2, [3]), data(&sequence(&[encrypted(&algorithm, &[0; 32])]))]);
        let contents = open(&pfx, Some("x"));
        assert_eq!((contents.kind, error(&contents)), (Kind::Pkcs12, Some("container-too-slow")), "{name}");
    }
    let mac = mac("1.3.14.3.2.26", &[0; 20], &[0x7F, 0xFF, 0xFF, 0xFF]);
    let open_safe = data(&sequence(&[data(&sequence(&[certificate_bag(&Craft::default().der())]))]));
    let contents = open(&sequence(&[element(2, [3]), open_safe, mac]), Some("x"));
    assert_eq!(contents.certificates.len(), 1, "a MAC that isn't worth waiting for decides nothing");
    assert!(started.elapsed().as_secs() < 60, "all of it together takes seconds");
}

/// ContentInfo of type data
fn data(contents: &[u8]) -> Vec<u8> {
    sequence(&[oid("1.2.840.113549.1.7.1"), element(0xA0, element(4, contents))])
}

/// ContentInfo of type encryptedData
fn encrypted(algorithm: &[u8], bytes: &[u8]) -> Vec<u8> {
    let content = sequence(&[oid("1.2.840.113549.1.7.1"), algorithm.to_vec(), element(0x80, bytes)]);
    let encrypted = sequence(&[element(2, [0]), content]);
    sequence(&[oid("1.2.840.113549.1.7.6"), element(0xA0, encrypted)])
}

fn certificate_bag(der: &[u8]) -> Vec<u8> {
    let certificate = sequence(&[oid("1.2.840.113549.1.9.22.1"), element(0xA0, element(4, der))]);
    sequence(&[oid("1.2.840.113549.1.12.10.1.3"), element(0xA0, certificate)])
}

fn mac(hash: &str, digest: &[u8], rounds: &[u8]) -> Vec<u8> {
    let info = sequence(&[sequence(&[oid(hash), element(5, [])]), element(4, digest)]);
    sequence(&[info, element(4, [1; 8]), element(2, rounds)])
}

/// What OpenSSL makes of a password already written down in bytes.
struct Judge<'w> {
    workshop: &'w Workshop,
}

impl Judge<'_> {
    /// Lines of hexadecimal digits with colons
    fn derive(&self, arguments: &str) -> String {
        self.workshop.openssl(&format!("kdf -out derived {arguments}"));
        String::from_utf8(self.workshop.read("derived")).unwrap().replace([':', '\n'], "").trim().to_owned()
    }

    fn pkcs12_key(&self, size: usize, purpose: u8, password: &str) -> String {
        self.derive(&format!("-keylen {size} -kdfopt digest:SHA1 -kdfopt hexpass:{password} -kdfopt hexsalt:0101010101010101 -kdfopt iter:3 -kdfopt id:{purpose} PKCS12KDF"))
    }

    fn enciphered(&self, cipher: &str, key: &str, start: &str, contents: &[u8]) -> Vec<u8> {
        self.workshop.write("contents", contents);
        self.workshop.openssl(&format!("enc -{cipher} -K {key} -iv {start} -in contents -out enciphered"));
        self.workshop.read("enciphered")
    }

    fn hmac(&self, hash: &str, key: &str, contents: &[u8]) -> Vec<u8> {
        self.workshop.write("contents", contents);
        self.workshop.openssl(&format!(
            "mac -digest {hash} -macopt hexkey:{key} -in contents -binary -out digest HMAC"
        ));
        self.workshop.read("digest")
    }

    /// Triple DES, a MAC with SHA-1, three rounds, from a password in hexadecimal digits.
    fn container(&self, password: &str, certificate: &[u8]) -> Vec<u8> {
        let bags = sequence(&[certificate_bag(certificate)]);
        let key = self.pkcs12_key(24, 1, password);
        let start = self.pkcs12_key(8, 2, password);
        let enciphered = self.enciphered("des-ede3-cbc", &key, &start, &bags);
        let parameters = sequence(&[element(4, [1; 8]), element(2, [3])]);
        let safes =
            sequence(&[encrypted(&sequence(&[oid("1.2.840.113549.1.12.1.3"), parameters]), &enciphered)]);
        let digest = self.hmac("SHA1", &self.pkcs12_key(20, 3, password), &safes);
        sequence(&[element(2, [3]), data(&safes), mac("1.3.14.3.2.26", &digest, &[3])])
    }
}

#[test]
fn a_password_is_tried_as_older_programs_wrote_it() {
    let workshop = workshop();
    workshop.openssl("x509 -in one.pem -outform DER -out one.der");
    let der = workshop.read("one.der");
    let judge = Judge { workshop: &workshop };
    let wide = |units: &[u16]| units.iter().map(|unit| format!("{unit:04x}")).collect::<String>();

    let nothing = judge.container("", &der);
    workshop.write("nothing.p12", &nothing);
    workshop.openssl("pkcs12 -in nothing.p12 -nokeys -passin pass: -legacy -out read.pem");
    for password in [None, Some("")] {
        let contents = open(&nothing, password);
        assert_eq!(
            (error(&contents), names(&contents)),
            (None, vec!["proba.md"]),
            "no password at all: {password:?}"
        );
    }
    let empty = judge.container("0000", &der);
    assert_eq!(names(&open(&empty, None)), ["proba.md"], "the empty password");
    let units: Vec<u16> = "șa\u{1F511}".encode_utf16().chain([0]).collect();
    assert_eq!(units.len(), 5, "a pair of surrogates stands for what is beyond 16 bits");
    let contents = open(&judge.container(&wide(&units), &der), Some("șa\u{1F511}"));
    assert_eq!((error(&contents), names(&contents)), (None, vec!["proba.md"]), "UTF-16 with surrogates");
    let bytes: Vec<u16> = "parolă".bytes().map(u16::from).chain([0]).collect();
    let contents = open(&judge.container(&wide(&bytes), &der), Some("parolă"));
    assert_eq!(
        (error(&contents), names(&contents)),
        (None, vec!["proba.md"]),
        "each byte of UTF-8 a character, as OpenSSL 1.0"
    );

    // NSS: the bytes of PKCS#12 given to PKCS#5
    let password = wide(&"parolă".encode_utf16().chain([0]).collect::<Vec<_>>());
    let key = judge.derive(&format!("-keylen 32 -kdfopt digest:SHA256 -kdfopt hexpass:{password} -kdfopt hexsalt:0202020202020202 -kdfopt iter:1000 -kdfopt pkcs5:1 PBKDF2"));
    let bags = sequence(&[certificate_bag(&der)]);
    let enciphered = judge.enciphered("aes-256-cbc", &key, &"00".repeat(16), &bags);
    let derivation = sequence(&[
        element(4, [2; 8]),
        element(2, [3, 0xE8]),
        element(2, [32]),
        sequence(&[oid("1.2.840.113549.2.9"), element(5, [])]),
    ]);
    let algorithm = sequence(&[
        oid("1.2.840.113549.1.5.13"),
        sequence(&[
            sequence(&[oid("1.2.840.113549.1.5.12"), derivation]),
            sequence(&[oid("2.16.840.1.101.3.4.1.42"), element(4, [0; 16])]),
        ]),
    ]);
    let safes = sequence(&[encrypted(&algorithm, &enciphered)]);
    let contents = open(&sequence(&[element(2, [3]), data(&safes)]), Some("parolă"));
    assert_eq!((error(&contents), names(&contents)), (None, vec!["proba.md"]), "UTF-16 for PKCS#5, as NSS");
}

#[test]
fn the_functions_of_pkcs5_are_all_known() {
    let workshop = workshop();
    let judge = Judge { workshop: &workshop };
    let bags = sequence(&[certificate_bag(&Craft::default().der())]);
    let opens = |derivation: Vec<u8>, key: &str, what: &str| {
        let enciphered = judge.enciphered("aes-128-cbc", key, &"00".repeat(16), &bags);
        let cipher = sequence(&[oid("2.16.840.1.101.3.4.1.2"), element(4, [0; 16])]);
        let algorithm = sequence(&[oid("1.2.840.113549.1.5.13"), sequence(&[derivation, cipher])]);
        let safes = sequence(&[encrypted(&algorithm, &enciphered)]);
        let pfx = sequence(&[element(2, [3]), data(&safes)]);
        let contents = open(&pfx, Some("x"));
        assert_eq!((error(&contents), contents.certificates.len()), (None, 1), "{what}");
        assert_eq!(error(&open(&pfx, Some("y"))), Some("password-wrong"), "{what}");
    };
    for (number, hash) in [
        (7, "SHA1"),
        (8, "SHA224"),
        (9, "SHA256"),
        (10, "SHA384"),
        (11, "SHA512"),
        (12, "SHA512-224"),
        (13, "SHA512-256"),
    ] {
        let key = judge.derive(&format!("-keylen 16 -kdfopt digest:{hash} -kdfopt pass:x -kdfopt hexsalt:0202020202020202 -kdfopt iter:5 -kdfopt pkcs5:1 PBKDF2"));
        let mut parameters = vec![element(4, [2; 8]), element(2, [5])];
        if number != 7 {
            parameters.push(sequence(&[oid(&format!("1.2.840.113549.2.{number}")), element(5, [])]));
        }
        opens(sequence(&[oid("1.2.840.113549.1.5.12"), sequence(&parameters)]), &key, hash);
    }
    let key = judge.derive("-keylen 16 -kdfopt pass:x -kdfopt hexsalt:0202020202020202 -kdfopt n:1024 -kdfopt r:8 -kdfopt p:2 SCRYPT");
    let parameters = sequence(&[element(4, [2; 8]), element(2, [4, 0]), element(2, [8]), element(2, [2])]);
    opens(sequence(&[oid("1.3.6.1.4.1.11591.4.11"), parameters]), &key, "scrypt");
}

#[test]
fn a_mac_of_the_new_kind_is_checked() {
    // RFC 9579
    let workshop = workshop();
    let judge = Judge { workshop: &workshop };
    let safes = sequence(&[data(&sequence(&[certificate_bag(&Craft::default().der())]))]);
    let key = judge.derive("-keylen 32 -kdfopt digest:SHA512 -kdfopt pass:x -kdfopt hexsalt:0202020202020202 -kdfopt iter:9 -kdfopt pkcs5:1 PBKDF2");
    let digest = judge.hmac("SHA256", &key, &safes);
    let hmac = |number: u8| sequence(&[oid(&format!("1.2.840.113549.2.{number}")), element(5, [])]);
    let derivation = sequence(&[
        oid("1.2.840.113549.1.5.12"),
        sequence(&[element(4, [2; 8]), element(2, [9]), element(2, [32]), hmac(11)]),
    ]);
    let algorithm = sequence(&[oid("1.2.840.113549.1.5.14"), sequence(&[derivation, hmac(9)])]);
    let mac = sequence(&[sequence(&[algorithm, element(4, digest)]), element(4, []), element(2, [1])]);
    let pfx = sequence(&[element(2, [3]), data(&safes), mac]);
    assert_eq!(error(&open(&pfx, Some("x"))), None, "the password is right");
    assert_eq!(error(&open(&pfx, Some("y"))), Some("password-wrong"), "and another is wrong");
}

#[test]
fn open_lengths_and_bags_in_bags_are_followed() {
    let workshop = workshop();
    let judge = Judge { workshop: &workshop };
    let der = Craft::default().der();
    let open_length = |tag: u8, contents: &[u8]| [&[tag, 0x80][..], contents, &[0, 0]].concat();
    let pieces = |contents: &[u8]| {
        let parts: Vec<u8> = contents.chunks(100).flat_map(|part| element(4, part)).collect();
        open_length(0x24, &parts)
    };
    let bags = open_length(0x30, &certificate_bag(&der));
    let nested = sequence(&[sequence(&[oid("1.2.840.113549.1.12.10.1.6"), element(0xA0, &bags)])]);
    let plain =
        open_length(0x30, &[oid("1.2.840.113549.1.7.1"), open_length(0xA0, &pieces(&nested))].concat());
    // Encrypted, its bytes in pieces under an open [0]
    let key = judge.pkcs12_key(24, 1, "00780000");
    let enciphered = judge.enciphered("des-ede3-cbc", &key, &judge.pkcs12_key(8, 2, "00780000"), &bags);
    let algorithm =
        sequence(&[oid("1.2.840.113549.1.12.1.3"), sequence(&[element(4, [1; 8]), element(2, [3])])]);
    let parts: Vec<u8> = enciphered.chunks(64).flat_map(|part| element(4, part)).collect();
    let content = [oid("1.2.840.113549.1.7.1"), algorithm, open_length(0xA0, &parts)].concat();
    let content = [element(2, [0]), open_length(0x30, &content)].concat();
    let closed = [oid("1.2.840.113549.1.7.6"), open_length(0xA0, &open_length(0x30, &content))].concat();
    let safes = open_length(0x30, &[plain, open_length(0x30, &closed)].concat());
    let digest = judge.hmac("SHA1", &judge.pkcs12_key(20, 3, "00780000"), &safes);
    let info = [oid("1.2.840.113549.1.7.1"), open_length(0xA0, &pieces(&safes))].concat();
    let pfx = [element(2, [3]), open_length(0x30, &info), mac("1.3.14.3.2.26", &digest, &[3])].concat();
    let contents = open(&open_length(0x30, &pfx), Some("x"));
    assert_eq!(
        (contents.kind, error(&contents)),
        (Kind::Pkcs12, None),
        "the MAC is over the pieces put together"
    );
    assert_eq!(contents.certificates.len(), 2, "one from a bag in a bag, one from a cipher text in pieces");
    let depth = (0..20).fold(certificate_bag(&der), |inside, _| {
        sequence(&[oid("1.2.840.113549.1.12.10.1.6"), element(0xA0, sequence(&[inside]))])
    });
    let pfx = sequence(&[element(2, [3]), data(&sequence(&[data(&sequence(&[depth]))]))]);
    assert_eq!(error(&open(&pfx, None)), Some("container-unreadable"), "twenty deep is no container");
}

#[test]
fn other_bags_do_no_harm() {
    let der = Craft::default().der();
    let bag = |kind: u8, contents: Vec<u8>| {
        sequence(&[oid(&format!("1.2.840.113549.1.12.10.1.{kind}")), element(0xA0, contents)])
    };
    let sdsi = sequence(&[oid("1.2.840.113549.1.9.22.2"), element(0xA0, element(0x16, "SDSI"))]);
    let pfx = |bags: &[Vec<u8>]| sequence(&[element(2, [3]), data(&sequence(&[data(&sequence(bags))]))]);
    let contents =
        open(&pfx(&[bag(3, sdsi), bag(4, sequence(&[])), bag(9, vec![]), certificate_bag(&der)]), None);
    assert_eq!(
        (error(&contents), contents.certificates.len()),
        (None, 1),
        "SDSI, revocation lists, unknown ones"
    );
    assert!(!contents.has_private_key());
    for kind in [1, 2, 5] {
        assert!(open(&pfx(&[bag(kind, sequence(&[]))]), None).has_private_key(), "bag {kind} holds a secret");
    }
    let contents = open(&pfx(&[certificate_bag(b"noise"), certificate_bag(&der)]), None);
    assert_eq!(
        (error(&contents), contents.certificates.len()),
        (Some("certificate-unreadable"), 1),
        "what is no certificate is counted"
    );
}
