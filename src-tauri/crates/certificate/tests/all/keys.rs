//! Private keys in every usual wrapping are told, to be refused; what only looks like one isn't called one.

use std::fmt::Write;

use crate::common::{EC, Workshop, codes, error, kept};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use racord_certificate::{Kind, open};

#[track_caller]
fn is_key(bytes: impl AsRef<[u8]>, what: &str) {
    let contents = open(bytes.as_ref(), None);
    assert_eq!((contents.kind, error(&contents)), (Kind::PrivateKey, None), "{what} is a private key");
    assert_eq!(codes(&contents), ["private-key"], "{what}: it is said");
}

#[track_caller]
fn is_no_key(bytes: impl AsRef<[u8]>, what: &str) {
    assert!(!open(bytes.as_ref(), None).has_private_key(), "{what} is no private key");
}

fn sixteen(text: &str) -> Vec<u8> {
    format!("\u{FEFF}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn private_keys_in_every_wrapping_are_recognised() {
    let workshop = Workshop::probe();
    workshop.openssl("genpkey -algorithm RSA -out rsa.key");
    workshop.openssl("dsaparam -out dsa.par 1024");
    workshop.openssl("gendsa -out dsa.key dsa.par");
    workshop.openssl("genpkey -algorithm ED25519 -out ed.key");
    workshop.openssl("rsa -in rsa.key -traditional -out rsa1.pem");
    workshop.openssl("rsa -in rsa.key -traditional -outform DER -out rsa1.der");
    workshop.openssl("rsa -in rsa.key -traditional -aes128 -passout pass:x1234 -out rsa1-enc.pem");
    workshop
        .openssl("rsa -in rsa.key -outform PVK -pvk-none -provider legacy -provider default -out rsa.pvk");
    workshop.openssl("rsa -in rsa.key -outform MSBLOB -out rsa.blob");
    workshop.openssl("pkcs8 -topk8 -nocrypt -in rsa.key -outform DER -out rsa8.der");
    workshop.openssl("pkcs8 -topk8 -in rsa.key -passout pass:x1234 -out rsa8-enc.pem");
    workshop.openssl("pkcs8 -topk8 -in rsa.key -passout pass:x1234 -outform DER -out rsa8-enc.der");
    workshop.openssl(
        "pkcs8 -topk8 -in rsa.key -v1 PBE-SHA1-3DES -passout pass:x1234 -outform DER -out rsa8-v1.der",
    );
    workshop.openssl("ec -in one.key -out sec1.pem");
    workshop.openssl("ec -in one.key -outform DER -out sec1.der");
    workshop.openssl("ec -in one.key -no_public -outform DER -out sec1-bare.der");
    workshop.openssl("pkcs8 -topk8 -nocrypt -in one.key -outform DER -out ec8.der");
    workshop.openssl("pkcs8 -topk8 -nocrypt -in ed.key -outform DER -out ed8.der");
    workshop.openssl("dsa -in dsa.key -out dsa-old.pem");
    workshop.openssl("dsa -in dsa.key -outform DER -out dsa.der");
    workshop.write("id.ppk", "PuTTY-User-Key-File-3: ssh-ed25519\r\nEncryption: none\r\nComment: x\r\n");
    workshop.write(
        "key.jwk",
        "{ \"kty\": \"EC\", \"crv\": \"P-256\", \"x\": \"a\", \"y\": \"b\", \"d\": \"c\" }",
    );
    workshop.write("keys.jwk", "{\"keys\":[{\"kty\":\"RSA\",\"n\":\"a\",\"e\":\"AQAB\",\"d\":\"c\"}]}");
    workshop.write(
        "id_openssh",
        "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaA==\n-----END OPENSSH PRIVATE KEY-----\n",
    );
    workshop.write(
        "ssh2",
        "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nP2/5\n---- END SSH2 ENCRYPTED PRIVATE KEY ----\n",
    );
    workshop
        .write("pgp", "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nxcLY\n-----END PGP PRIVATE KEY BLOCK-----\n");
    workshop.write("store.jks", [&[0xFE, 0xED, 0xFE, 0xED, 0, 0, 0, 2][..], &[0; 40]].concat());
    workshop.write("store.jceks", [&[0xCE, 0xCE, 0xCE, 0xCE, 0, 0, 0, 2][..], &[0; 40]].concat());
    workshop.write(
        "dotnet.xml",
        "<RSAKeyValue><Modulus>AA==</Modulus><Exponent>AQAB</Exponent><D>AA==</D></RSAKeyValue>",
    );
    workshop.write("secret", STANDARD.encode(workshop.read("rsa.key")));
    let names = [
        "rsa.key",
        "dsa.key",
        "ed.key",
        "one.key",
        "rsa1.pem",
        "rsa1.der",
        "rsa1-enc.pem",
        "rsa.pvk",
        "rsa.blob",
        "rsa8.der",
        "rsa8-enc.pem",
        "rsa8-enc.der",
        "rsa8-v1.der",
        "sec1.pem",
        "sec1.der",
        "sec1-bare.der",
        "ec8.der",
        "ed8.der",
        "dsa-old.pem",
        "dsa.der",
        "id.ppk",
        "key.jwk",
        "keys.jwk",
        "id_openssh",
        "ssh2",
        "pgp",
        "dotnet.xml",
        "secret",
        "store.jks",
        "store.jceks",
    ];
    for name in names {
        let bytes = workshop.read(name);
        is_key(&bytes, name);
        if name.ends_with(".der") {
            is_key(STANDARD.encode(&bytes), &format!("{name} as nothing but base64"));
        } else if let Ok(text) = String::from_utf8(bytes) {
            is_key(sixteen(&text), &format!("{name} saved by Notepad"));
        }
    }
}

#[test]
fn a_certificate_with_its_key_stays_a_certificate_and_is_refused_all_the_same() {
    let workshop = Workshop::probe();
    for parts in [["one.pem", "one.key"], ["one.key", "one.pem"]] {
        let contents = open(&parts.map(|part| workshop.read(part)).concat(), None);
        assert_eq!((contents.kind, contents.certificates.len()), (Kind::Certificate, 1));
        assert_eq!(codes(&contents), ["private-key"], "{parts:?}: the key is named");
    }
    workshop.openssl("x509 -in one.pem -outform DER -out one.der");
    workshop.openssl("ec -in one.key -outform DER -out key.der");
    let contents = open(&[workshop.read("one.der"), workshop.read("key.der")].concat(), None);
    assert_eq!(
        (contents.kind, contents.has_private_key()),
        (Kind::Certificate, true),
        "also in DER, one after the other"
    );
    let contents = open(&[workshop.read("one.der"), workshop.read("one.key")].concat(), None);
    assert_eq!(
        (contents.kind, contents.has_private_key()),
        (Kind::Certificate, true),
        "also as text after DER"
    );
}

#[test]
fn keys_of_other_programs_are_recognised() {
    for name in ["id_ed25519", "secret.gpg", "gnupg.key"] {
        is_key(kept("keys", name), name);
    }
    let armoured = String::from_utf8(kept("keys", "id_ed25519")).unwrap();
    let body: String = armoured.lines().filter(|line| !line.starts_with('-')).collect();
    is_key(&body, "the base64 of an OpenSSH key");
    is_key(STANDARD.decode(&body).unwrap(), "the bytes of an OpenSSH key");
    is_key(STANDARD.encode(kept("keys", "secret.gpg")), "the base64 of an OpenPGP key");
    for version in [2, 3] {
        let text =
            format!("PuTTY-User-Key-File-{version}: ssh-rsa\r\nEncryption: aes256-cbc\r\nComment: x\r\n");
        is_key(&text, "PuTTY");
        is_key(format!("Bună ziua,\n> {text}"), "PuTTY in a mail");
    }
    is_key("SSH PRIVATE KEY FILE FORMAT 1.1\n\0\0\0", "version 1 of SSH");
    is_key(
        [b"\x07\x02\0\0\0\x24\0\0RSA2".as_slice(), &[0; 20]].concat(),
        "a blob of Microsoft's, for signing",
    );
    for mark in ["RSA2", "RSA3", "ECS2", "ECK6"] {
        is_key([mark.as_bytes(), &[0, 8, 0, 0], &[1; 40]].concat(), "a blob of Windows' CNG");
    }
    let store = [&[0, 0, 0, 2, 0, 0, 0, 20][..], &[7; 20], &[0, 0, 4, 0], &[1; 40]].concat();
    is_key(store, "Bouncy Castle's BKS");
    is_key(b"SQLite format 3\0 CREATE TABLE nssPrivate (id)", "key4.db of NSS");
    is_key(b"\0\x06\x15\x61\0\0\0\x02 global-salt", "key3.db of NSS");
    let age = "AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33";
    is_key(format!("# created: 2026-11-22T10:00:00Z\n# public key: age1zv\n{age}\n"), "age");
    is_key(format!("cheie: \"{age}\""), "age in another file");
    is_key("<?xml version=\"1.0\"?><DSAKeyValue><P>AA==</P><X>AA==</X></DSAKeyValue>", "a DSA key of .NET");
    is_key("{\"kty\":\"oct\",\"k\":\"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ\"}", "a symmetric JWK");
    is_key("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\n \"d\" : \"nWGx\", \"x\":\"11qY\"}", "a JWK of Ed25519");
}

#[test]
fn a_key_stays_one_however_it_was_pasted() {
    let workshop = Workshop::probe();
    workshop.openssl("genpkey -algorithm RSA -out rsa.key");
    workshop.openssl("pkey -in rsa.key -traditional -outform DER -out rsa.der");
    workshop.openssl("pkey -in rsa.key -traditional -aes256 -passout pass:x1234 -out headers.pem");
    workshop.openssl("pkcs12 -export -in one.pem -inkey one.key -passout pass: -out one.p12");
    workshop.openssl("pkcs12 -in one.p12 -passin pass: -nocerts -nodes -out bag.pem");
    workshop.openssl("ecparam -name prime256v1 -genkey -out parameters.pem");
    let pem = String::from_utf8(workshop.read("rsa.key")).unwrap();
    let headers = String::from_utf8(workshop.read("headers.pem")).unwrap();
    assert!(headers.contains("Proc-Type"), "OpenSSL writes headers of RFC 1421");
    let bag = String::from_utf8(workshop.read("bag.pem")).unwrap();
    assert!(bag.starts_with("Bag Attributes"), "OpenSSL writes the attributes of the bag");
    let parameters = String::from_utf8(workshop.read("parameters.pem")).unwrap();
    assert!(parameters.contains("EC PARAMETERS"), "OpenSSL writes the curve before the key");
    for (text, what) in [
        (&pem, "PEM"),
        (&headers, "with headers"),
        (&bag, "with attributes"),
        (&parameters, "with parameters"),
    ] {
        is_key(text, what);
        is_key(sixteen(text), what);
        is_key(text.replace('\n', "\r\n"), what);
        is_key(text.replace('\n', "\n> "), what);
        is_key(text.replace('\n', "\\n"), what);
        is_key(STANDARD.encode(text), what);
        is_key(text.replace("-----", "\u{2014}\u{2014}-"), "with the dashes of a word processor");
        is_key(text.replace("-----", "----"), "with a dash too few");
        let latin: Vec<u8> = text.replace("-----", "----").bytes().chain([0xE2, 0x20, 0xFF]).collect();
        is_key(latin, "in an old encoding");
    }
    workshop.openssl("pkey -in rsa.key -text -noout -out text.txt");
    workshop.openssl("pkey -in one.key -text -noout -out ec.txt");
    workshop.openssl("genpkey -algorithm ED25519 -out ed.key");
    workshop.openssl("pkey -in ed.key -text -noout -out ed.txt");
    for name in ["text.txt", "ec.txt", "ed.txt"] {
        is_key(workshop.read(name), "a key written out by OpenSSL");
    }
}

#[test]
fn a_key_in_hexadecimal_digits_is_read() {
    let workshop = Workshop::probe();
    workshop.openssl("pkey -in one.key -outform DER -out one.der");
    let bytes = workshop.read("one.der");
    let dump = |offset: fn(usize) -> String, ascii: bool| {
        let mut text = String::new();
        for (at, line) in bytes.chunks(16).enumerate() {
            let columns: Vec<String> = line.iter().map(|byte| format!("{byte:02x}")).collect();
            let shown: String = line
                .iter()
                .map(|byte| if byte.is_ascii_graphic() { char::from(*byte) } else { '.' })
                .collect();
            let shown = if ascii { format!("  |{shown}|") } else { String::new() };
            writeln!(text, "{} {}{shown}", offset(at * 16), columns.join(" ")).unwrap();
        }
        text
    };
    let plain = hex::encode(&bytes);
    is_key(&plain, "digits");
    is_key(plain.to_uppercase(), "capital digits");
    is_key(plain.as_bytes().chunks(64).collect::<Vec<_>>().join(&b"\n"[..]), "digits in lines");
    let pairs: Vec<&str> = plain.as_bytes().chunks(2).map(|two| std::str::from_utf8(two).unwrap()).collect();
    is_key(pairs.join(":"), "with colons");
    is_key(pairs.join(" "), "with blanks");
    is_key(format!("0x{}", pairs.join(", 0x")), "as an array");
    is_key(
        format!(
            "unsigned char key_der[] = {{\n  0x{}\n}};\nunsigned int key_der_len = 138;\n",
            pairs.join(", 0x")
        ),
        "as xxd -i writes it",
    );
    is_key(sixteen(&pairs.join(" ")), "with blanks, saved by Notepad");
    is_key(dump(|at| format!("{at:08x} "), true), "as hexdump -C shows it");
    is_key(dump(|at| format!("{at:07o}"), false), "as od -t x1 shows it");
    is_key(dump(|at| format!("{at:04x} "), true), "as certutil shows it");
    let mut xxd = String::new();
    for (at, line) in bytes.chunks(16).enumerate() {
        let columns: Vec<String> = line.chunks(2).map(hex::encode).collect();
        writeln!(xxd, "{:08x}: {}  abcdef0123456789", at * 16, columns.join(" ")).unwrap();
    }
    is_key(&xxd, "as xxd shows it");
    workshop.openssl("x509 -in one.pem -outform DER -out certificate.der");
    let contents = open(hex::encode(workshop.read("certificate.der")).as_bytes(), None);
    assert_eq!((contents.kind, contents.certificates.len()), (Kind::Certificate, 1), "a certificate too");
    is_key(hex::encode(workshop.read("one.key")), "PEM in digits");
}

#[test]
fn what_is_no_private_key_is_not_called_one() {
    let workshop = Workshop::probe();
    workshop.openssl("pkey -in one.key -pubout -out public.pem");
    workshop.openssl("pkey -in one.key -pubout -text -noout -out public.txt");
    workshop.openssl("pkey -in one.key -pubout -outform DER -out public.der");
    workshop.openssl("req -new -key one.key -subj /CN=PRIVATE -out one.csr");
    workshop.certificate("private", EC, "/O=PRIVATE KEY/CN=BEGIN PRIVATE KEY", "");
    workshop.openssl("x509 -in private.pem -text -out private.txt");
    workshop.openssl("genpkey -algorithm RSA -out rsa.key");
    workshop.openssl("rsa -in rsa.key -RSAPublicKey_out -outform DER -out rsa-public.der");
    workshop.openssl("rsa -in rsa.key -RSAPublicKey_out -out rsa-public.pem");
    workshop.openssl("dhparam -dsaparam -outform DER -out dh.der 512");
    workshop.openssl("ecparam -name prime256v1 -outform DER -out ec.der");
    for name in [
        "one.pem",
        "public.pem",
        "public.txt",
        "public.der",
        "one.csr",
        "private.txt",
        "rsa-public.der",
        "rsa-public.pem",
        "dh.der",
        "ec.der",
    ] {
        let bytes = workshop.read(name);
        is_no_key(&bytes, name);
        is_no_key(hex::encode(&bytes), name);
        is_no_key(STANDARD.encode(&bytes), name);
    }
    for name in ["id_rsa.pub", "ssh2.pub", "public.gpg", "public.asc"] {
        is_no_key(kept("keys", name), name);
    }
    let set = "{\"keys\":[{\"kty\":\"RSA\",\"n\":\"a\",\"e\":\"AQAB\"},{\"kty\":\"EC\",\"x\":\"d\",\"y\":\"k\",\"kid\":\"k\"}]}";
    is_no_key(set, "a set of public keys");
    is_no_key(
        "<RSAKeyValue><Modulus>AA==</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>",
        "a public key of .NET",
    );
    is_no_key("Nu trimiteți niciodată cheia privată (BEGIN PRIVATE KEY).", "a letter about keys");
    is_no_key(
        "See PuTTY-User-Key-File-2 and AGE-SECRET-KEY- and the Private-Key: field.",
        "a page about keys",
    );
    is_no_key("X509v3 Private Key Usage Period:", "the name of an extension");
    is_no_key("RSA2048 este de ajuns.", "a text that begins like a blob");
    is_no_key("SQLite format 3\0 CREATE TABLE nssPublic (id)", "cert9.db of NSS");
    is_no_key(b"\0\x06\x15\x61\0\0\0\x02 certificates", "cert8.db of NSS");
    let named = workshop.read("private.txt");
    assert_eq!(open(&named, None).certificates.len(), 1, "and its certificate is read");
    let contents = open(&workshop.read("rsa-public.pem"), None);
    assert_eq!(error(&contents), Some("file-public-key"), "a public key is called by its name");
    assert_eq!(
        error(&open(&kept("keys", "public.asc"), None)),
        Some("file-public-key"),
        "one of OpenPGP too"
    );
}
