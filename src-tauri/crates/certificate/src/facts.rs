//! What the extensions say: what a certificate may be used for, other names of its subject, where to ask about it.

use x509_parser::asn1_rs::{Oid, Tag};
use x509_parser::extensions::{
    DistributionPointName, GeneralName, KeyUsage as KeyUsageBits, ParsedExtension, X509Extension,
};
use x509_parser::prelude::FromDer;

use crate::der::{self, Element, Reader, context, implicit};
use crate::extension::{AlternativeName, Extension, KeyUsage};
use crate::name::{self, Name};

const BASIC_CONSTRAINTS: &str = "2.5.29.19";

/// The extensions whose contents are read. The others aren't judged: x509-parser refuses contents of some (Netscape's,
/// certificate transparency's) that OpenSSL passes over.
const READ: [&str; 9] = [
    BASIC_CONSTRAINTS,
    "1.3.6.1.5.5.7.1.1",
    "2.5.29.14",
    "2.5.29.15",
    "2.5.29.17",
    "2.5.29.31",
    "2.5.29.32",
    "2.5.29.35",
    "2.5.29.37",
];

const OCSP: &str = "1.3.6.1.5.5.7.48.1";
const CA_ISSUERS: &str = "1.3.6.1.5.5.7.48.2";

/// As many are listed; real certificates have a dozen. Beyond them only those are looked at whose contents are read.
const MAX_LISTED: usize = 1000;

/// Longer contents aren't read: three bytes of another name take forty in memory, and a file may be 64 MB long.
const MAX_READ: usize = 256 * 1024;

const USER_PRINCIPAL_NAME: &str = "1.3.6.1.4.1.311.20.2.3";

/// What the extensions say, as far as they can be read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    /// Which of [`READ`] were come across, a bit for each.
    seen: u32,
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

    /// Of several with one identifier the first counts.
    fn add(&mut self, element: &Element<'_>) {
        let mut parts = element.reader();
        let id = parts.take(der::OID).map(|id| id.value).unwrap_or_default();
        let oid = der::oid_text(id).unwrap_or_default();
        let critical = parts.take(der::BOOLEAN).is_some_and(|flag| is_true(&flag));
        let value = parts.take(der::OCTET_STRING).map(|octets| octets.value);
        let known = READ.iter().position(|known| *known == oid);
        let readable = match (value, known) {
            // One flag for each: a list of a million extensions isn't searched a million times.
            (Some(value), Some(at)) if self.seen & 1 << at == 0 => {
                self.seen |= 1 << at;
                value.len() <= MAX_READ && self.note(id, value).is_some()
            }
            (Some(_), _) => !oid.is_empty(),
            (None, _) => false,
        };
        if !readable && oid == BASIC_CONSTRAINTS {
            self.is_ca = value.is_some_and(begins_with_true);
        }
        if self.extensions.len() < MAX_LISTED {
            self.extensions.push(Extension { oid, critical, readable });
        }
    }

    /// Takes the facts out of one extension; `None` when it isn't what it should be.
    fn note(&mut self, id: &[u8], value: &[u8]) -> Option<()> {
        self.note_der(id, value).or_else(|| self.note_der(id, &der::strict(value)?))
    }

    fn note_der(&mut self, id: &[u8], value: &[u8]) -> Option<()> {
        let parts = [der::element(der::OID, id), der::element(der::OCTET_STRING, value)];
        let whole = der::element(der::SEQUENCE, &parts.concat());
        let (_, extension) = X509Extension::from_der(&whole).ok()?;
        match extension.parsed_extension() {
            ParsedExtension::AuthorityInfoAccess(access) => {
                let addresses = |method: &str| {
                    let of_method =
                        access.iter().filter(|access| text(&access.access_method).as_deref() == Some(method));
                    of_method.filter_map(|access| address(&access.access_location)).collect()
                };
                self.ocsp_addresses = addresses(OCSP);
                self.issuer_addresses = addresses(CA_ISSUERS);
            }
            ParsedExtension::AuthorityKeyIdentifier(authority) => {
                self.authority_key_id = authority.key_identifier.as_ref().map(|id| id.0.to_vec());
            }
            ParsedExtension::BasicConstraints(constraints) => {
                self.is_ca = constraints.ca;
                self.path_length = constraints.path_len_constraint;
            }
            ParsedExtension::CertificatePolicies(policies) => {
                self.policies =
                    policies.iter().map(|policy| text(&policy.policy_id)).collect::<Option<_>>()?;
            }
            ParsedExtension::CRLDistributionPoints(points) => {
                let names = points.iter().filter_map(|point| match &point.distribution_point {
                    Some(DistributionPointName::FullName(names)) => Some(names),
                    _ => None,
                });
                self.crl_addresses = names.flatten().filter_map(address).collect();
            }
            ParsedExtension::ExtendedKeyUsage(_) => {
                self.extended_key_usage = Some(extended_key_usage(value)?);
            }
            ParsedExtension::KeyUsage(usage) => self.key_usage = Some(key_usage(*usage)),
            ParsedExtension::SubjectAlternativeName(names) => {
                self.alternative_names = alternative_names(&names.general_names, value)?;
            }
            ParsedExtension::SubjectKeyIdentifier(id) => self.subject_key_id = Some(id.0.to_vec()),
            _ => return None,
        }
        Some(())
    }
}

/// X.690 section 8.2: anything but zero.
fn is_true(flag: &Element<'_>) -> bool {
    flag.value.first().is_some_and(|byte| *byte != 0)
}

/// An authority stays one, whatever is wrong with the rest of its basic constraints; OpenSSL sees it so too.
fn begins_with_true(constraints: &[u8]) -> bool {
    let flag = Reader::new(constraints).sequence().and_then(|mut parts| parts.take(der::BOOLEAN));
    flag.is_some_and(|flag| is_true(&flag))
}

/// Own, because `Oid` takes the first byte alone for the first two arcs, and `2.999` has two.
fn text(oid: &Oid<'_>) -> Option<String> {
    der::oid_text(oid.as_bytes())
}

fn key_usage(bits: KeyUsageBits) -> Vec<KeyUsage> {
    let in_order = KeyUsage::IN_BIT_ORDER.into_iter().enumerate();
    in_order.filter(|(at, _)| bits.flags >> at & 1 == 1).map(|(_, usage)| usage).collect()
}

/// The list as it is written: x509-parser sorts it into flags and forgets the order.
fn extended_key_usage(value: &[u8]) -> Option<Vec<String>> {
    let (_, list) = <Vec<Oid<'_>>>::from_der(value).ok()?;
    list.iter().map(text).collect()
}

/// The forms of RFC 5280 section 4.2.1.6, each beside its bytes, which x509-parser doesn't keep.
fn alternative_names(names: &[GeneralName<'_>], value: &[u8]) -> Option<Vec<AlternativeName>> {
    let mut elements = Reader::new(value).sequence()?;
    names.iter().map(|name| alternative_name(name, &elements.next()?)).collect()
}

/// `None` for an address of impossible length or a directory name that is none.
fn alternative_name(name: &GeneralName<'_>, element: &Element<'_>) -> Option<AlternativeName> {
    Some(match name {
        GeneralName::RFC822Name(text) => AlternativeName::Email((*text).to_owned()),
        GeneralName::Invalid(Tag(1), bytes) => AlternativeName::Email(latin(bytes)?),
        GeneralName::DNSName(text) => AlternativeName::Dns((*text).to_owned()),
        GeneralName::Invalid(Tag(2), bytes) => AlternativeName::Dns(latin(bytes)?),
        // X509Name knows fewer types of strings.
        GeneralName::DirectoryName(_) | GeneralName::Invalid(Tag(4), _) if element.tag == context(4) => {
            AlternativeName::Directory(Name::from_der(element.value)?.to_string())
        }
        GeneralName::URI(_) | GeneralName::Invalid(Tag(6), _) => AlternativeName::Uri(address(name)?),
        GeneralName::IPAddress(bytes) if element.tag == implicit(7) => {
            AlternativeName::Address(match bytes.len() {
                4 => <[u8; 4]>::try_from(*bytes).ok()?.into(),
                16 => <[u8; 16]>::try_from(*bytes).ok()?.into(),
                _ => return None,
            })
        }
        _ if element.tag == implicit(8) => AlternativeName::Identifier(der::oid_text(element.value)?),
        _ => user_principal(element).map_or_else(
            || AlternativeName::Other(hex::encode_upper(element.raw)),
            AlternativeName::UserPrincipal,
        ),
    })
}

/// Microsoft's user principal name, in the form that takes any other (`otherName`).
fn user_principal(element: &Element<'_>) -> Option<String> {
    let mut parts = (element.tag == context(0)).then(|| element.reader())?;
    let oid = der::oid_text(parts.take(der::OID)?.value)?;
    let value = parts.take(context(0))?.reader().next()?;
    (oid == USER_PRINCIPAL_NAME).then(|| name::text(value.tag, value.value))?
}

/// A URI.
fn address(name: &GeneralName<'_>) -> Option<String> {
    match name {
        GeneralName::URI(text) => Some((*text).to_owned()),
        GeneralName::Invalid(Tag(6), bytes) => latin(bytes),
        _ => None,
    }
}

/// Text that should be ASCII and isn't even UTF-8, which is what x509-parser takes.
fn latin(bytes: &[u8]) -> Option<String> {
    name::text(0x16, bytes)
}
