//! The public key inside a certificate.

use crate::algorithm;
use crate::der::{self, Reader};

/// What kind of key, and how strong.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct PublicKey {
    /// `RSA`, `EC`, `Ed25519`, …; the dotted identifier of an algorithm without a name here.
    pub algorithm: String,
    /// Length of the modulus, or of the field of the curve.
    pub bits: Option<u32>,
    /// `P-256`, …; the dotted identifier of a curve without a name here. None for keys that aren't on a named curve.
    pub curve: Option<String>,
}

impl PublicKey {
    /// From a SubjectPublicKeyInfo.
    pub(crate) fn from_der(raw: &[u8]) -> Option<PublicKey> {
        let info = KeyInfo::from_der(raw)?;
        let algorithm = algorithm::key_name(&info.algorithm);
        let mut key = PublicKey { algorithm, bits: None, curve: None };
        match key.algorithm.as_str() {
            "RSA" | "RSA-PSS" => key.bits = info.rsa().map(|(modulus, _)| bit_length(modulus)),
            "EC" => {
                let oid = info.curve();
                let known = oid.as_deref().and_then(algorithm::curve);
                key.bits = known.map(|curve| curve.bits).or_else(|| info.explicit_field_bits());
                key.curve = known.map(|curve| curve.name.to_owned()).or(oid);
            }
            "Ed25519" | "X25519" => key.bits = Some(256),
            "Ed448" | "X448" => key.bits = Some(456),
            "DSA" | "DH" => {
                let prime =
                    info.parameters.clone().sequence().and_then(|mut numbers| numbers.take(der::INTEGER));
                key.bits = prime.map(|prime| bit_length(prime.value));
            }
            _ => {}
        }
        Some(key)
    }
}

/// A SubjectPublicKeyInfo taken apart.
pub(crate) struct KeyInfo<'a> {
    pub(crate) algorithm: String,
    pub(crate) parameters: Reader<'a>,
    pub(crate) bits: &'a [u8],
}

impl<'a> KeyInfo<'a> {
    pub(crate) fn from_der(raw: &'a [u8]) -> Option<KeyInfo<'a>> {
        let mut info = Reader::new(raw).sequence()?;
        let mut parameters = info.sequence()?;
        let algorithm = der::oid_text(parameters.take(der::OID)?.value)?;
        let bits = der::bit_string(info.take(der::BIT_STRING)?.value)?;
        Some(KeyInfo { algorithm, parameters, bits })
    }

    /// Modulus and exponent, contents of their INTEGERs.
    pub(crate) fn rsa(&self) -> Option<(&'a [u8], &'a [u8])> {
        let mut numbers = Reader::new(self.bits).sequence()?;
        Some((numbers.take(der::INTEGER)?.value, numbers.take(der::INTEGER)?.value))
    }

    /// Identifier of the named curve.
    pub(crate) fn curve(&self) -> Option<String> {
        der::oid_text(self.parameters.clone().take(der::OID)?.value)
    }

    /// Length of the prime of a curve written out in full (RFC 3279 section 2.3.5).
    fn explicit_field_bits(&self) -> Option<u32> {
        let mut parameters = self.parameters.clone().sequence()?;
        parameters.take(der::INTEGER)?;
        let mut field = parameters.sequence()?;
        field.take(der::OID)?;
        Some(bit_length(field.take(der::INTEGER)?.value))
    }
}

/// Length in bits of a positive number, leading zeros not counted.
pub(crate) fn bit_length(number: &[u8]) -> u32 {
    let digits =
        number.iter().position(|byte| *byte != 0).and_then(|at| number.get(at..)).unwrap_or_default();
    let Some(first) = digits.first() else { return 0 };
    u32::try_from(digits.len())
        .map_or(u32::MAX, |bytes| bytes.saturating_mul(8).saturating_sub(first.leading_zeros()))
}
