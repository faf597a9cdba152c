//! Java's stores of keys: the certificates in them come out, the keys are named.

use crate::common::kept;
use racord_certificate::{Kind, open};

/// What `openssl x509 -fingerprint -sha256` says of the certificate that keytool exported.
const SHA256: &str = "F153D1AA4349C430F89ABCDA59F342290885EA5C0911D3ECD142C9E9127C0BCD";

#[test]
fn certificates_come_out_and_keys_are_named() {
    for (name, kind, key) in [
        ("key.p12", Kind::Pkcs12, true),
        ("old.p12", Kind::Pkcs12, true),
        ("trusted.p12", Kind::Pkcs12, false),
        ("open.p12", Kind::Pkcs12, false),
        ("key.jks", Kind::Certificate, true),
        ("key.jceks", Kind::Certificate, true),
        ("trusted.jks", Kind::Certificate, false),
    ] {
        let contents = open(&kept("java", name), Some("changeit"));
        assert_eq!((contents.kind, contents.has_private_key()), (kind, key), "{name}");
        assert_eq!(contents.error, None, "{name}: all of it is read");
        let [certificate] = contents.certificates.as_slice() else { panic!("{name}: one certificate") };
        // Each store of a key has a certificate of its own.
        assert_eq!(certificate.subject.common_name(), Some("java"), "{name}");
        if !name.starts_with("key.j") && name != "old.p12" {
            assert_eq!(certificate.sha256.hex(), SHA256, "{name}: the exact bytes");
        }
    }
}

#[test]
fn a_password_is_asked_for_only_where_it_is_needed() {
    for (name, code) in [
        ("key.p12", Some("password-needed")),
        ("trusted.p12", Some("password-needed")),
        ("open.p12", None),
        ("key.jks", None),
        ("trusted.jks", None),
    ] {
        let error = open(&kept("java", name), None).error.map(|error| error.code);
        assert_eq!(error.as_deref(), code, "{name}");
    }
}

#[test]
fn a_secret_without_a_certificate_is_a_key() {
    let contents = open(&kept("java", "secret.p12"), Some("changeit"));
    assert_eq!((contents.kind, contents.has_private_key()), (Kind::Pkcs12, true), "a secret key in PKCS#12");
    let mut damaged = kept("java", "key.jks");
    damaged.truncate(60);
    let contents = open(&damaged, None);
    assert_eq!(contents.kind, Kind::PrivateKey, "what is cut off is taken for what such stores are for");
    let secret =
        [&[0xCE, 0xCE, 0xCE, 0xCE, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 0, 1, b's'][..], &[0; 40]].concat();
    assert_eq!(open(&secret, None).kind, Kind::PrivateKey, "a secret key in JCEKS");
}
