//! Signatures among the certificates of a file.

use std::collections::BTreeSet;

use ring::signature::{self, UnparsedPublicKey, VerificationAlgorithm};
use serde::{Deserialize, Serialize};
use x509_parser::prelude::FromDer;
use x509_parser::signature_algorithm::RsaSsaPssParams;
use x509_parser::x509::AlgorithmIdentifier;

use crate::certificate::{Certificate, Frame};
use crate::der::{self, Reader};
use crate::finding::{Finding, Severity};
use crate::key::{KeyInfo, bit_length};

/// Whether the issuer's signature holds.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChainVerdict {
    /// The issuer's certificate is here, and the signature isn't its.
    Broken,
    /// The issuer's certificate isn't here, too many carry its name, or the signature is of a kind that isn't known here
    /// (P-521, DSA, GOST, …).
    CannotBeChecked,
    /// Signed by a certificate that is here too; a self-signed one by itself.
    Verified,
}

impl ChainVerdict {
    pub fn as_str(self) -> &'static str {
        match self {
            ChainVerdict::Broken => "broken",
            ChainVerdict::CannotBeChecked => "cannot-be-checked",
            ChainVerdict::Verified => "verified",
        }
    }

    pub fn finding(self) -> Finding {
        match self {
            ChainVerdict::Broken => Finding::new("chain-broken", Severity::Error),
            ChainVerdict::CannotBeChecked => Finding::new("chain-cannot-be-checked", Severity::Info),
            ChainVerdict::Verified => Finding::new("chain-verified", Severity::Info),
        }
    }
}

/// One verdict for each certificate, in their order. Whether an authority is to be trusted is another question.
pub fn verify_chain(certificates: &[Certificate]) -> Vec<ChainVerdict> {
    let issuers = Issuers::among(certificates);
    certificates.iter().map(|certificate| issuers.verdict(certificate)).collect()
}

/// What it takes to check signatures among certificates that aren't all in memory.
#[derive(Default)]
pub struct Issuers(BTreeSet<Known>);

/// A key that may have signed. In order: which of very many are tried doesn't change from time to time.
#[derive(Eq, Ord, PartialEq, PartialOrd)]
struct Known {
    /// Whose it is, as names are compared.
    name: String,
    id: KeyId,
    /// SubjectPublicKeyInfo.
    key: Vec<u8>,
}

type KeyId = Option<Vec<u8>>;

/// How many keys are tried for one signature. An authority that got new keys has a few; a file with thousands of keys of
/// one name would take the square of its length.
const MAX_TRIES: usize = 4;

/// Keys beyond it aren't kept; ring takes none of more than 8192 bits.
const MAX_KEY_BYTES: usize = 4096;

impl Issuers {
    /// The keys of these certificates.
    pub fn among<'c>(certificates: impl IntoIterator<Item = &'c Certificate>) -> Issuers {
        let mut issuers = Issuers::default();
        for certificate in certificates {
            issuers.add(certificate);
        }
        issuers
    }

    pub fn add(&mut self, certificate: &Certificate) {
        let frame = Frame::read(&certificate.der);
        let Some(frame) = frame.filter(|frame| frame.key.len() <= MAX_KEY_BYTES) else { return };
        self.0.insert(Known {
            name: certificate.subject.comparable(),
            id: certificate.subject_key_id.clone(),
            key: frame.key.to_vec(),
        });
    }

    /// Those of another part of the same file.
    pub fn absorb(&mut self, others: Issuers) {
        self.0.extend(others.0);
    }

    /// Several may carry the issuer's name (a renewed key): one that fits is enough.
    pub fn verdict(&self, certificate: &Certificate) -> ChainVerdict {
        let mut verdict = ChainVerdict::CannotBeChecked;
        let Some(frame) = Frame::read(&certificate.der) else { return verdict };
        for (tried, Known { id, key, .. }) in self.likeliest_first(certificate, frame.key).enumerate() {
            let fits = may_be_issuer(certificate, id);
            if tried == MAX_TRIES {
                return if fits { ChainVerdict::CannotBeChecked } else { verdict };
            }
            match is_signed_by(&frame, key) {
                Some(true) => return ChainVerdict::Verified,
                Some(false) if fits => verdict = ChainVerdict::Broken,
                _ => {}
            }
        }
        verdict
    }

    /// Keys of the issuer's name: the certificate's own, should it be self-signed; those with the identifier it names;
    /// those without one; the others.
    fn likeliest_first(&self, certificate: &Certificate, own: &[u8]) -> impl Iterator<Item = &Known> {
        let name = certificate.issuer.comparable();
        let wanted = certificate.authority_key_id.clone();
        let itself = Known { name, id: certificate.subject_key_id.clone(), key: own.to_vec() };
        let named = self.with(&itself.name, wanted.as_ref());
        let without_id = wanted.is_some().then(|| self.with(&itself.name, None)).into_iter().flatten();
        let others = self.of(&itself.name).filter(move |known| known.id.is_some() && known.id != wanted);
        self.0.get(&itself).into_iter().chain(named).chain(without_id).chain(others)
    }

    fn of(&self, name: &str) -> impl Iterator<Item = &Known> + use<'_> {
        let first = Known { name: name.to_owned(), id: None, key: Vec::new() };
        let name = name.to_owned();
        self.0.range(first..).take_while(move |known| known.name == name)
    }

    fn with(&self, name: &str, id: Option<&Vec<u8>>) -> impl Iterator<Item = &Known> + use<'_> {
        let first = Known { name: name.to_owned(), id: id.cloned(), key: Vec::new() };
        let (name, id) = (name.to_owned(), id.cloned());
        self.0.range(first..).take_while(move |known| known.name == name && known.id == id)
    }
}

/// Key identifiers, where both have one, tell keys of the same name apart.
fn may_be_issuer(certificate: &Certificate, id: &KeyId) -> bool {
    match (&certificate.authority_key_id, id) {
        (Some(wanted), Some(own)) => wanted == own,
        _ => true,
    }
}

/// `None`: cannot be checked. x509-parser's `verify_signature` stands on ring too, but calls every key that ring doesn't
/// take a wrong signature (RSA of 1024 bits with SHA-256, a short salt, a compressed point): an accusation here. So the
/// algorithm is chosen here, and ring is asked only what it can answer.
fn is_signed_by(frame: &Frame<'_>, key: &[u8]) -> Option<bool> {
    holds(frame.signed, &frame.signature_algorithm, frame.signature_identifier, frame.signature, key)
}

/// Whether what is signed with this AlgorithmIdentifier was signed with this key (SubjectPublicKeyInfo).
pub(crate) fn signed_by(signed: &[u8], identifier: &[u8], signature: &[u8], key: &[u8]) -> ChainVerdict {
    let oid = Reader::new(identifier).sequence().and_then(|mut parts| parts.take(der::OID));
    let oid = oid.and_then(|oid| der::oid_text(oid.value));
    match oid.and_then(|oid| holds(signed, &oid, identifier, signature, key)) {
        Some(true) => ChainVerdict::Verified,
        Some(false) => ChainVerdict::Broken,
        None => ChainVerdict::CannotBeChecked,
    }
}

fn holds(signed: &[u8], oid: &str, identifier: &[u8], signature: &[u8], key: &[u8]) -> Option<bool> {
    let key = KeyInfo::from_der(key)?;
    let algorithm = algorithm(oid, identifier, &key)?;
    Some(UnparsedPublicKey::new(algorithm, key.bits()).verify(signed, signature).is_ok())
}

fn algorithm(oid: &str, identifier: &[u8], key: &KeyInfo<'_>) -> Option<&'static dyn VerificationAlgorithm> {
    match oid {
        "1.2.840.113549.1.1.5" | "1.3.14.3.2.29" => {
            rsa(key, &signature::RSA_PKCS1_1024_8192_SHA1_FOR_LEGACY_USE_ONLY)
        }
        "1.2.840.113549.1.1.11" => rsa(key, &signature::RSA_PKCS1_1024_8192_SHA256_FOR_LEGACY_USE_ONLY),
        "1.2.840.113549.1.1.12" => rsa(key, &signature::RSA_PKCS1_2048_8192_SHA384).filter(|_| is_long(key)),
        "1.2.840.113549.1.1.13" => rsa(key, &signature::RSA_PKCS1_1024_8192_SHA512_FOR_LEGACY_USE_ONLY),
        "1.2.840.113549.1.1.10" => rsa(key, pss(identifier)?).filter(|_| is_long(key)),
        "1.2.840.10045.4.3.2" => match curve(key)?.as_str() {
            P256 => Some(&signature::ECDSA_P256_SHA256_ASN1),
            P384 => Some(&signature::ECDSA_P384_SHA256_ASN1),
            _ => None,
        },
        "1.2.840.10045.4.3.3" => match curve(key)?.as_str() {
            P256 => Some(&signature::ECDSA_P256_SHA384_ASN1),
            P384 => Some(&signature::ECDSA_P384_SHA384_ASN1),
            _ => None,
        },
        "1.3.101.112" if key.algorithm()? == "1.3.101.112" => Some(&signature::ED25519),
        _ => None,
    }
}

const P256: &str = "1.2.840.10045.3.1.7";
const P384: &str = "1.3.132.0.34";

/// The curve of a key whose point is written in full, which is the only way ring reads one.
fn curve(key: &KeyInfo<'_>) -> Option<String> {
    key.curve()
        .filter(|_| key.algorithm().as_deref() == Some("1.2.840.10045.2.1") && key.bits().first() == Some(&4))
}

/// The algorithm, if the key is an RSA key that ring takes: 1024 to 8192 bits, an odd exponent of 3 to 2³³ - 1.
fn rsa(
    key: &KeyInfo<'_>,
    algorithm: &'static dyn VerificationAlgorithm,
) -> Option<&'static dyn VerificationAlgorithm> {
    let (modulus, exponent) = key.rsa()?;
    let fits = key.algorithm().as_deref() == Some("1.2.840.113549.1.1.1")
        && (1024..=8192).contains(&bit_length(modulus))
        && (2..=33).contains(&bit_length(exponent))
        && exponent.last()? & 1 == 1;
    fits.then_some(algorithm)
}

fn is_long(key: &KeyInfo<'_>) -> bool {
    key.rsa().is_some_and(|(modulus, _)| bit_length(modulus) >= 2048)
}

/// RSASSA-PSS (RFC 8017 appendix A.2.3), where hash, mask and salt agree as ring wants them.
fn pss(identifier: &[u8]) -> Option<&'static dyn VerificationAlgorithm> {
    let (_, identifier) = AlgorithmIdentifier::from_der(identifier).ok()?;
    let parameters = RsaSsaPssParams::try_from(identifier.parameters()?).ok()?;
    let hash = parameters.hash_algorithm_oid();
    if *hash != parameters.mask_gen_algorithm().ok()?.hash {
        return None;
    }
    match (der::oid_text(hash.as_bytes())?.as_str(), parameters.salt_length()) {
        ("2.16.840.1.101.3.4.2.1", 32) => Some(&signature::RSA_PSS_2048_8192_SHA256),
        ("2.16.840.1.101.3.4.2.2", 48) => Some(&signature::RSA_PSS_2048_8192_SHA384),
        ("2.16.840.1.101.3.4.2.3", 64) => Some(&signature::RSA_PSS_2048_8192_SHA512),
        _ => None,
    }
}
