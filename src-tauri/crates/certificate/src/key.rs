//! The public key inside a certificate.

use x509_parser::asn1_rs::Tag;
use x509_parser::prelude::FromDer;
use x509_parser::public_key::RSAPublicKey;
use x509_parser::x509::SubjectPublicKeyInfo;

use crate::algorithm;
use crate::curve;
use crate::der::{self, Reader};

/// What kind of key, and how strong.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct PublicKey {
    /// `RSA`, `EC`, `Ed25519`, …; the dotted identifier of an algorithm without a name here.
    pub algorithm: String,
    /// Length of the modulus, or of the order of the curve, as OpenSSL counts it.
    pub bits: Option<u32>,
    /// `P-256`, …; the dotted identifier of a curve without a name here. None for keys that aren't on a named curve.
    pub curve: Option<String>,
}

impl PublicKey {
    /// From a SubjectPublicKeyInfo.
    pub(crate) fn from_der(raw: &[u8]) -> Option<PublicKey> {
        match KeyInfo::from_der(raw) {
            Some(info) => PublicKey::read(&info),
            None => PublicKey::read(&KeyInfo::from_der(&der::strict(raw)?)?),
        }
    }

    fn read(info: &KeyInfo<'_>) -> Option<PublicKey> {
        let algorithm = algorithm::key_name(&info.algorithm()?);
        let mut key = PublicKey { algorithm, bits: None, curve: None };
        match key.algorithm.as_str() {
            "RSA" | "RSA-PSS" => key.bits = info.rsa_bits(),
            "EC" => {
                let oid = info.curve();
                let known = oid.as_deref().and_then(curve::named);
                key.bits = known.map(|curve| curve.bits).or_else(|| info.explicit_order_bits());
                key.curve = known.map(|curve| curve.name.to_owned()).or(oid);
            }
            "Ed25519" | "X25519" => key.bits = Some(256),
            "Ed448" => key.bits = Some(456),
            "X448" => key.bits = Some(448),
            "DSA" | "DH" => {
                let prime = info.parameters().and_then(|mut numbers| numbers.take(der::INTEGER));
                key.bits = prime.map(|prime| bit_length(prime.value));
            }
            _ => {}
        }
        Some(key)
    }
}

/// A SubjectPublicKeyInfo taken apart.
pub(crate) struct KeyInfo<'a>(SubjectPublicKeyInfo<'a>);

impl<'a> KeyInfo<'a> {
    pub(crate) fn from_der(raw: &'a [u8]) -> Option<KeyInfo<'a>> {
        Some(KeyInfo(SubjectPublicKeyInfo::from_der(raw).ok()?.1))
    }

    /// Identifier, dotted.
    pub(crate) fn algorithm(&self) -> Option<String> {
        der::oid_text(self.0.algorithm.algorithm.as_bytes())
    }

    pub(crate) fn bits(&self) -> &[u8] {
        &self.0.subject_public_key.data
    }

    /// Modulus and exponent, contents of their INTEGERs.
    pub(crate) fn rsa(&self) -> Option<(&[u8], &[u8])> {
        let (_, key) = RSAPublicKey::from_der(self.bits()).ok()?;
        Some((key.modulus, key.exponent))
    }

    fn rsa_bits(&self) -> Option<u32> {
        let bits = |key: &[u8]| Some(bit_length(RSAPublicKey::from_der(key).ok()?.1.modulus));
        bits(self.bits()).or_else(|| bits(&der::strict(self.bits())?))
    }

    /// Identifier of the named curve.
    pub(crate) fn curve(&self) -> Option<String> {
        let parameters = self.0.algorithm.parameters()?;
        (parameters.tag() == Tag::Oid).then(|| der::oid_text(parameters.data))?
    }

    /// What stands in the SEQUENCE of the parameters.
    fn parameters(&self) -> Option<Reader<'_>> {
        let parameters = self.0.algorithm.parameters()?;
        (parameters.tag() == Tag::Sequence).then(|| Reader::new(parameters.data))
    }

    /// Length of the order of a curve written out in full (RFC 3279 section 2.3.5).
    fn explicit_order_bits(&self) -> Option<u32> {
        let mut parameters = self.parameters()?;
        parameters.take(der::INTEGER)?;
        let (_field, _curve) = (parameters.take(der::SEQUENCE)?, parameters.take(der::SEQUENCE)?);
        let _base = parameters.take(der::OCTET_STRING)?;
        Some(bit_length(parameters.take(der::INTEGER)?.value))
    }
}

/// Length in bits of a positive number, leading zeros not counted. x509-parser's `key_size` counts whole bytes.
pub(crate) fn bit_length(number: &[u8]) -> u32 {
    let digits =
        number.iter().position(|byte| *byte != 0).and_then(|at| number.get(at..)).unwrap_or_default();
    let Some(first) = digits.first() else { return 0 };
    u32::try_from(digits.len())
        .map_or(u32::MAX, |bytes| bytes.saturating_mul(8).saturating_sub(first.leading_zeros()))
}
