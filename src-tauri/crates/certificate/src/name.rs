//! Distinguished names, with every string type found in the wild.

use std::fmt::Write;

use crate::attribute_names::short_name;
use crate::der::{self, Reader};

const COMMON_NAME: &str = "2.5.4.3";
const ORGANIZATION: &str = "2.5.4.10";
const ORGANIZATION_IDENTIFIER: &str = "2.5.4.97";

/// A distinguished name. `to_string` writes it after RFC 4514, the last part first, unknown attributes as `OID=#hex`.
#[derive(Clone, Debug, Default)]
pub struct Name {
    /// The exact DER bytes.
    raw: Vec<u8>,
    attributes: Vec<Attribute>,
}

/// One part of a name.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Attribute {
    /// Identifier, dotted.
    pub oid: String,
    /// None: the value is no text, or not the text it claims to be; then `raw` is all there is.
    pub value: Option<String>,
    /// DER bytes of the value, with tag and length.
    raw: Vec<u8>,
    /// Stands in the same set as the one before (`OU=a+OU=b`).
    joined: bool,
}

impl Name {
    /// Reads a SEQUENCE of SETs of attributes; what isn't readable inside is left out.
    pub(crate) fn from_der(raw: &[u8]) -> Option<Name> {
        let mut attributes = Vec::new();
        let mut sets = Reader::new(raw).sequence()?;
        while !sets.is_empty() {
            let mut set = sets.take(der::SET)?.reader();
            let mut joined = false;
            while !set.is_empty() {
                let mut pair = set.sequence()?;
                let oid = der::oid_text(pair.take(der::OID)?.value)?;
                let value = pair.next()?;
                attributes.push(Attribute {
                    oid,
                    value: text(value.tag, value.value),
                    raw: value.raw.to_vec(),
                    joined,
                });
                joined = true;
            }
        }
        Some(Name { raw: raw.to_vec(), attributes })
    }

    pub fn attributes(&self) -> &[Attribute] {
        &self.attributes
    }

    pub fn is_empty(&self) -> bool {
        self.attributes.is_empty()
    }

    /// CN, the most specific one.
    pub fn common_name(&self) -> Option<&str> {
        self.last(COMMON_NAME)
    }

    /// O
    pub fn organization(&self) -> Option<&str> {
        self.last(ORGANIZATION)
    }

    /// organizationIdentifier, e.g. `NTRMD-1003600096694`
    pub fn organization_identifier(&self) -> Option<&str> {
        self.last(ORGANIZATION_IDENTIFIER)
    }

    /// What to call it in a sentence: the common name, else the organization, else everything.
    pub fn title(&self) -> String {
        self.common_name().or(self.organization()).map_or_else(|| self.to_string(), str::to_owned)
    }

    /// IDNO of the legal entity: organizationIdentifier `NTRMD-<IDNO>`, or 13 digits at the end of O (older
    /// certificates). The attribute serialNumber (2.5.4.5) carries a person's IDNP and is never looked at.
    pub fn idno(&self) -> Option<&str> {
        let identifier = self.organization_identifier().map(str::trim).and_then(|text| {
            let (scheme, digits) = text.split_at_checked(6)?;
            (scheme.eq_ignore_ascii_case("NTRMD-") && digits.len() == 13 && is_digits(digits))
                .then_some(digits)
        });
        identifier.or_else(|| {
            let text = self.organization()?.trim();
            let (before, digits) = text.split_at_checked(text.len().checked_sub(13)?)?;
            (is_digits(digits) && !before.ends_with(|c: char| c.is_ascii_digit())).then_some(digits)
        })
    }

    /// Whether both name the same: equal bytes, or equal parts without regard to case, string type and repeated blanks
    /// (RFC 5280 section 7.1).
    pub fn is_same_as(&self, other: &Name) -> bool {
        let same = |(one, other): (&Attribute, &Attribute)| {
            one.joined == other.joined && one.oid == other.oid && one.folded() == other.folded()
        };
        self.raw == other.raw
            || (!self.is_empty()
                && self.attributes.len() == other.attributes.len()
                && self.attributes.iter().zip(&other.attributes).all(same))
    }

    pub(crate) fn comparable(&self) -> String {
        let mut text = String::new();
        for attribute in &self.attributes {
            let _ = writeln!(
                text,
                "{}{}={}",
                if attribute.joined { "+" } else { "" },
                attribute.oid,
                attribute.folded()
            );
        }
        text
    }

    fn last(&self, oid: &str) -> Option<&str> {
        self.attributes.iter().rev().find(|attribute| attribute.oid == oid)?.value.as_deref()
    }
}

impl std::fmt::Display for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut separator = None;
        for attribute in self.attributes.iter().rev() {
            if let Some(separator) = separator {
                f.write_char(separator)?;
            }
            attribute.write(f)?;
            separator = Some(if attribute.joined { '+' } else { ',' });
        }
        Ok(())
    }
}

impl Attribute {
    /// Its usual short name (`CN`), else the identifier.
    pub fn label(&self) -> &str {
        short_name(&self.oid).unwrap_or(&self.oid)
    }

    /// The value without regard to case, string type and repeated blanks.
    fn folded(&self) -> String {
        match &self.value {
            Some(value) => value.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase(),
            None => hex::encode(&self.raw),
        }
    }

    fn write(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (short_name(&self.oid), &self.value) {
            (Some(name), Some(value)) => {
                write!(f, "{name}=")?;
                write_escaped(f, value)
            }
            (name, _) => write!(f, "{}=#{}", name.unwrap_or(&self.oid), hex::encode_upper(&self.raw)),
        }
    }
}

/// RFC 4514 section 2.4.
fn write_escaped(f: &mut std::fmt::Formatter<'_>, value: &str) -> std::fmt::Result {
    // With C2 and E2 the ends of lines beyond ASCII begin.
    let plain = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b'.' | b'-' | b'_' | b'@' | 0x80..=0xC1 | 0xC3..=0xE1 | 0xE3..)
    };
    if value.bytes().all(plain) {
        return f.write_str(value);
    }
    for (at, character) in value.char_indices() {
        let first = at == 0;
        let last = at + character.len_utf8() == value.len();
        match character {
            ',' | '+' | '"' | '\\' | '<' | '>' | ';' => write!(f, "\\{character}")?,
            '#' if first => f.write_str("\\#")?,
            ' ' if first || last => f.write_str("\\ ")?,
            // The last three end a line for some programs.
            '\0'..='\u{1F}' | '\u{7F}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                for byte in character.encode_utf8(&mut [0; 4]).bytes() {
                    write!(f, "\\{byte:02X}")?;
                }
            }
            _ => f.write_char(character)?,
        }
    }
    Ok(())
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The text of a string, by its type (X.680 section 8.4); `None` for what is no string.
pub(crate) fn text(tag: u8, bytes: &[u8]) -> Option<String> {
    match tag {
        // UTF8String
        0x0C => String::from_utf8(bytes.to_vec()).ok(),
        // Numeric, Printable, Teletex (Latin-1 in practice), IA5, Visible
        0x12 | 0x13 | 0x14 | 0x16 | 0x1A if bytes.is_ascii() => String::from_utf8(bytes.to_vec()).ok(),
        0x12 | 0x13 | 0x14 | 0x16 | 0x1A => Some(bytes.iter().map(|byte| char::from(*byte)).collect()),
        // UniversalString
        0x1C if bytes.len().is_multiple_of(4) => bytes
            .chunks_exact(4)
            .map(|four| char::from_u32(four.iter().fold(0, |code, byte| code << 8 | u32::from(*byte))))
            .collect(),
        // BMPString
        0x1E if bytes.len().is_multiple_of(2) => {
            let units = bytes
                .chunks_exact(2)
                .map(|two| two.iter().fold(0, |code, byte| code << 8 | u16::from(*byte)));
            char::decode_utf16(units).collect::<Result<String, _>>().ok()
        }
        _ => None,
    }
}
