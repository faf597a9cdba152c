//! Extensions: what a certificate may be used for, other names of its subject, where to ask about it.

use crate::der::{self, Element, Reader, context, implicit};
use crate::name::{self, Name};

/// One extension as it stands in the certificate.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Extension {
    /// Identifier, dotted.
    pub oid: String,
    pub critical: bool,
    /// The contents are what they should be, or not known here.
    pub readable: bool,
}

/// What the extensions say, as far as they can be read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    pub(crate) extensions: Vec<Extension>,
    pub(crate) is_ca: bool,
    pub(crate) path_length: Option<u32>,
    pub(crate) key_usage: Option<Vec<KeyUsage>>,
    pub(crate) extended_key_usage: Option<Vec<String>>,
    pub(crate) alternative_names: Vec<AlternativeName>,
    pub(crate) policies: Vec<String>,
    pub(crate) crl_addresses: Vec<String>,
    pub(crate) ocsp_addresses: Vec<String>,
    pub(crate) issuer_addresses: Vec<String>,
    pub(crate) subject_key_id: Option<Vec<u8>>,
    pub(crate) authority_key_id: Option<Vec<u8>>,
}

/// A bit of the key usage extension (RFC 5280 section 4.2.1.3), in the order of the bits.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum KeyUsage {
    DigitalSignature,
    NonRepudiation,
    KeyEncipherment,
    DataEncipherment,
    KeyAgreement,
    KeyCertSign,
    CrlSign,
    EncipherOnly,
    DecipherOnly,
}

impl KeyUsage {
    const IN_BIT_ORDER: [KeyUsage; 9] = [
        KeyUsage::DigitalSignature,
        KeyUsage::NonRepudiation,
        KeyUsage::KeyEncipherment,
        KeyUsage::DataEncipherment,
        KeyUsage::KeyAgreement,
        KeyUsage::KeyCertSign,
        KeyUsage::CrlSign,
        KeyUsage::EncipherOnly,
        KeyUsage::DecipherOnly,
    ];

    /// The name in RFC 5280.
    pub fn as_str(self) -> &'static str {
        match self {
            KeyUsage::DigitalSignature => "digitalSignature",
            KeyUsage::NonRepudiation => "nonRepudiation",
            KeyUsage::KeyEncipherment => "keyEncipherment",
            KeyUsage::DataEncipherment => "dataEncipherment",
            KeyUsage::KeyAgreement => "keyAgreement",
            KeyUsage::KeyCertSign => "keyCertSign",
            KeyUsage::CrlSign => "cRLSign",
            KeyUsage::EncipherOnly => "encipherOnly",
            KeyUsage::DecipherOnly => "decipherOnly",
        }
    }
}

/// Another name of the subject.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum AlternativeName {
    Address(std::net::IpAddr),
    Directory(String),
    Dns(String),
    Email(String),
    /// A form that has no usual writing; its DER bytes in hex.
    Other(String),
    Uri(String),
}

impl std::fmt::Display for AlternativeName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            AlternativeName::Address(address) => write!(f, "IP:{address}"),
            AlternativeName::Directory(name) => write!(f, "DirName:{name}"),
            AlternativeName::Dns(name) => write!(f, "DNS:{name}"),
            AlternativeName::Email(address) => write!(f, "email:{address}"),
            AlternativeName::Other(hex) => write!(f, "other:{hex}"),
            AlternativeName::Uri(uri) => write!(f, "URI:{uri}"),
        }
    }
}

impl Facts {
    /// From the contents of `[3]`. Never fails: what can't be read is marked, the rest stays.
    pub(crate) fn read(explicit: &[u8]) -> Facts {
        let mut facts = Facts::default();
        let Some(mut list) = Reader::new(explicit).sequence() else { return facts };
        while let Some(element) = list.next() {
            facts.add(&element);
        }
        facts
    }

    fn add(&mut self, element: &Element<'_>) {
        let mut parts = element.reader();
        let oid = parts.take(der::OID).and_then(|oid| der::oid_text(oid.value)).unwrap_or_default();
        let critical =
            parts.take(der::BOOLEAN).is_some_and(|flag| flag.value.first().is_some_and(|byte| *byte != 0));
        let value = parts.take(der::OCTET_STRING).map(|octets| octets.value);
        let seen = self.extensions.iter().any(|extension| extension.oid == oid);
        let readable = !oid.is_empty() && value.is_some_and(|value| seen || self.note(&oid, value).is_some());
        self.extensions.push(Extension { oid, critical, readable });
    }

    /// Takes the facts out of one extension; `None` when it isn't what it should be.
    fn note(&mut self, oid: &str, value: &[u8]) -> Option<()> {
        match oid {
            "2.5.29.14" => {
                self.subject_key_id = Some(Reader::new(value).take(der::OCTET_STRING)?.value.to_vec());
            }
            "2.5.29.15" => self.key_usage = Some(key_usage(Reader::new(value).take(der::BIT_STRING)?.value)?),
            "2.5.29.17" => self.alternative_names = general_names(Reader::new(value).sequence()?)?,
            "2.5.29.19" => {
                let mut parts = Reader::new(value).sequence()?;
                self.is_ca = parts
                    .take(der::BOOLEAN)
                    .is_some_and(|flag| flag.value.first().is_some_and(|byte| *byte != 0));
                self.path_length = match parts.take(der::INTEGER) {
                    Some(number) => Some(small_number(number.value)?),
                    None => None,
                };
                return parts.is_empty().then_some(());
            }
            "2.5.29.31" => self.crl_addresses = crl_addresses(Reader::new(value).sequence()?)?,
            "2.5.29.32" => self.policies = oids_inside(Reader::new(value).sequence()?)?,
            "2.5.29.35" => {
                let mut parts = Reader::new(value).sequence()?;
                self.authority_key_id = parts.take(implicit(0)).map(|id| id.value.to_vec());
            }
            "2.5.29.37" => self.extended_key_usage = Some(oids(Reader::new(value).sequence()?)?),
            "1.3.6.1.5.5.7.1.1" => self.note_access(Reader::new(value).sequence()?)?,
            _ => {}
        }
        Some(())
    }

    /// Authority information access (RFC 5280 section 4.2.2.1).
    fn note_access(&mut self, mut list: Reader<'_>) -> Option<()> {
        while !list.is_empty() {
            let mut access = list.sequence()?;
            let method = der::oid_text(access.take(der::OID)?.value)?;
            let AlternativeName::Uri(address) = general_name(&access.next()?)? else { continue };
            match method.as_str() {
                "1.3.6.1.5.5.7.48.1" => self.ocsp_addresses.push(address),
                "1.3.6.1.5.5.7.48.2" => self.issuer_addresses.push(address),
                _ => {}
            }
        }
        Some(())
    }
}

fn key_usage(value: &[u8]) -> Option<Vec<KeyUsage>> {
    let bits = der::bit_string(value)?;
    let is_set = |at: usize| bits.get(at / 8).is_some_and(|byte| byte & (0x80 >> (at % 8)) != 0);
    Some(
        KeyUsage::IN_BIT_ORDER
            .into_iter()
            .enumerate()
            .filter(|(at, _)| is_set(*at))
            .map(|(_, usage)| usage)
            .collect(),
    )
}

fn small_number(value: &[u8]) -> Option<u32> {
    let negative = value.first()? & 0x80 != 0;
    let number =
        value.iter().try_fold(0u32, |number, byte| number.checked_mul(256)?.checked_add(u32::from(*byte)))?;
    (!negative).then_some(number)
}

fn oids(mut list: Reader<'_>) -> Option<Vec<String>> {
    let mut found = Vec::new();
    while !list.is_empty() {
        found.push(der::oid_text(list.take(der::OID)?.value)?);
    }
    Some(found)
}

/// The identifier at the head of each SEQUENCE (RFC 5280 section 4.2.1.4).
fn oids_inside(mut list: Reader<'_>) -> Option<Vec<String>> {
    let mut found = Vec::new();
    while !list.is_empty() {
        found.push(der::oid_text(list.sequence()?.take(der::OID)?.value)?);
    }
    Some(found)
}

/// Addresses of the full names of all distribution points (RFC 5280 section 4.2.1.13).
fn crl_addresses(mut points: Reader<'_>) -> Option<Vec<String>> {
    let mut found = Vec::new();
    while !points.is_empty() {
        let mut point = points.sequence()?;
        let Some(distribution) = point.take(context(0)) else { continue };
        let Some(names) = distribution.reader().take(context(0)) else { continue };
        found.extend(general_names(names.reader())?.into_iter().filter_map(|name| match name {
            AlternativeName::Uri(address) => Some(address),
            _ => None,
        }));
    }
    Some(found)
}

fn general_names(mut list: Reader<'_>) -> Option<Vec<AlternativeName>> {
    let mut found = Vec::new();
    while !list.is_empty() {
        found.push(general_name(&list.next()?)?);
    }
    Some(found)
}

/// RFC 5280 section 4.2.1.6. `None` for an address of impossible length or a directory name that is none.
fn general_name(element: &Element<'_>) -> Option<AlternativeName> {
    let latin = || name::text(0x16, element.value);
    Some(match element.tag {
        0x81 => AlternativeName::Email(latin()?),
        0x82 => AlternativeName::Dns(latin()?),
        0x86 => AlternativeName::Uri(latin()?),
        0x87 => AlternativeName::Address(match element.value.len() {
            4 => <[u8; 4]>::try_from(element.value).ok()?.into(),
            16 => <[u8; 16]>::try_from(element.value).ok()?.into(),
            _ => return None,
        }),
        0xA4 => AlternativeName::Directory(Name::from_der(element.value)?.to_string()),
        tag if tag & 0xC0 == 0x80 => AlternativeName::Other(hex::encode_upper(element.raw)),
        _ => return None,
    })
}
