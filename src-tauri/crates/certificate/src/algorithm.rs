//! Names of algorithms and curves, as OpenSSL writes them. What isn't here is called by its identifier.

/// A hash too weak to sign with: collisions have been made (MD5, SHA-1), or could be.
pub(crate) fn is_weak_signature(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["md2", "md4", "md5", "sha1", "ripemd160"].iter().any(|hash| name.contains(hash))
        || name.starts_with("shawith")
}

pub(crate) fn signature_name(oid: &str) -> String {
    lookup(SIGNATURES, oid)
}

pub(crate) fn key_name(oid: &str) -> String {
    lookup(KEYS, oid)
}

pub(crate) struct Curve {
    pub(crate) name: &'static str,
    pub(crate) bits: u32,
}

pub(crate) fn curve(oid: &str) -> Option<&'static Curve> {
    CURVES.iter().find(|(known, _)| *known == oid).map(|(_, curve)| curve)
}

fn lookup(table: &[(&str, &str)], oid: &str) -> String {
    table.iter().find(|(known, _)| *known == oid).map_or(oid, |(_, name)| name).to_owned()
}

#[rustfmt::skip]
const SIGNATURES: &[(&str, &str)] = &[
    ("1.2.840.113549.1.1.11", "sha256WithRSAEncryption"),
    ("1.2.840.10045.4.3.2", "ecdsa-with-SHA256"),
    ("1.2.840.113549.1.1.5", "sha1WithRSAEncryption"),
    ("1.2.840.113549.1.1.12", "sha384WithRSAEncryption"),
    ("1.2.840.113549.1.1.13", "sha512WithRSAEncryption"),
    ("1.2.840.113549.1.1.10", "rsassaPss"),
    ("1.2.840.10045.4.3.3", "ecdsa-with-SHA384"),
    ("1.2.840.10045.4.3.4", "ecdsa-with-SHA512"),
    ("1.3.101.112", "ED25519"),
    ("1.3.101.113", "ED448"),
    ("1.2.840.10045.4.1", "ecdsa-with-SHA1"),
    ("1.2.840.10045.4.3.1", "ecdsa-with-SHA224"),
    ("1.2.840.113549.1.1.2", "md2WithRSAEncryption"),
    ("1.2.840.113549.1.1.3", "md4WithRSAEncryption"),
    ("1.2.840.113549.1.1.4", "md5WithRSAEncryption"),
    ("1.2.840.113549.1.1.14", "sha224WithRSAEncryption"),
    ("1.2.840.113549.1.1.15", "sha512-224WithRSAEncryption"),
    ("1.2.840.113549.1.1.16", "sha512-256WithRSAEncryption"),
    ("1.3.14.3.2.3", "md5WithRSA"),
    ("1.3.14.3.2.15", "shaWithRSAEncryption"),
    ("1.3.14.3.2.29", "sha1WithRSA"),
    ("1.3.36.3.3.1.2", "ripemd160WithRSA"),
    ("1.2.840.10040.4.3", "dsaWithSHA1"),
    ("1.3.14.3.2.27", "dsaWithSHA1-old"),
    ("2.16.840.1.101.3.4.3.1", "dsa_with_SHA224"),
    ("2.16.840.1.101.3.4.3.2", "dsa_with_SHA256"),
    ("2.16.840.1.101.3.4.3.3", "dsa_with_SHA384"),
    ("2.16.840.1.101.3.4.3.4", "dsa_with_SHA512"),
    ("2.16.840.1.101.3.4.3.9", "ecdsa_with_SHA3-224"),
    ("2.16.840.1.101.3.4.3.10", "ecdsa_with_SHA3-256"),
    ("2.16.840.1.101.3.4.3.11", "ecdsa_with_SHA3-384"),
    ("2.16.840.1.101.3.4.3.12", "ecdsa_with_SHA3-512"),
    ("2.16.840.1.101.3.4.3.13", "RSA-SHA3-224"),
    ("2.16.840.1.101.3.4.3.14", "RSA-SHA3-256"),
    ("2.16.840.1.101.3.4.3.15", "RSA-SHA3-384"),
    ("2.16.840.1.101.3.4.3.16", "RSA-SHA3-512"),
    ("1.2.643.2.2.3", "GOST R 34.11-94 with GOST R 34.10-2001"),
    ("1.2.643.2.2.4", "GOST R 34.11-94 with GOST R 34.10-94"),
    ("1.2.643.7.1.1.3.2", "GOST R 34.10-2012 with GOST R 34.11-2012 (256 bit)"),
    ("1.2.643.7.1.1.3.3", "GOST R 34.10-2012 with GOST R 34.11-2012 (512 bit)"),
    ("1.2.156.10197.1.501", "SM2-with-SM3"),
];

#[rustfmt::skip]
const KEYS: &[(&str, &str)] = &[
    ("1.2.840.113549.1.1.1", "RSA"),
    ("1.2.840.10045.2.1", "EC"),
    ("1.3.101.112", "Ed25519"),
    ("1.3.101.113", "Ed448"),
    ("1.3.101.110", "X25519"),
    ("1.3.101.111", "X448"),
    ("1.2.840.113549.1.1.10", "RSA-PSS"),
    ("1.2.840.10040.4.1", "DSA"),
    ("1.2.840.113549.1.3.1", "DH"),
    ("1.2.840.10046.2.1", "DH"),
    ("1.2.643.2.2.19", "GOST R 34.10-2001"),
    ("1.2.643.2.2.20", "GOST R 34.10-94"),
    ("1.2.643.7.1.1.1.1", "GOST R 34.10-2012 (256 bit)"),
    ("1.2.643.7.1.1.1.2", "GOST R 34.10-2012 (512 bit)"),
];

#[rustfmt::skip]
const CURVES: &[(&str, Curve)] = &[
    ("1.2.840.10045.3.1.7", Curve { name: "P-256", bits: 256 }),
    ("1.3.132.0.34", Curve { name: "P-384", bits: 384 }),
    ("1.3.132.0.35", Curve { name: "P-521", bits: 521 }),
    ("1.3.132.0.33", Curve { name: "P-224", bits: 224 }),
    ("1.2.840.10045.3.1.1", Curve { name: "P-192", bits: 192 }),
    ("1.3.132.0.10", Curve { name: "secp256k1", bits: 256 }),
    ("1.3.36.3.3.2.8.1.1.7", Curve { name: "brainpoolP256r1", bits: 256 }),
    ("1.3.36.3.3.2.8.1.1.8", Curve { name: "brainpoolP256t1", bits: 256 }),
    ("1.3.36.3.3.2.8.1.1.9", Curve { name: "brainpoolP320r1", bits: 320 }),
    ("1.3.36.3.3.2.8.1.1.11", Curve { name: "brainpoolP384r1", bits: 384 }),
    ("1.3.36.3.3.2.8.1.1.12", Curve { name: "brainpoolP384t1", bits: 384 }),
    ("1.3.36.3.3.2.8.1.1.13", Curve { name: "brainpoolP512r1", bits: 512 }),
    ("1.3.36.3.3.2.8.1.1.14", Curve { name: "brainpoolP512t1", bits: 512 }),
    ("1.2.156.10197.1.301", Curve { name: "SM2", bits: 256 }),
];
