//! Text files: PEM in whatever surrounds it, bare base64, keys in formats of their own.

use std::borrow::Cow;

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::{Found, OpenError, binary, private_key};

const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

pub(super) fn look(bytes: &[u8], password: Option<&str>, found: &mut Found) {
    let text = decode(bytes);
    if text.chars().all(is_blank) {
        found.error = Some(OpenError::new("file-empty"));
    }
    if private_key::is_text_key(&text) {
        found.private_key = true;
    }
    let mut armoured = false;
    for block in blocks(&text) {
        armoured = true;
        look_at_block(&block, password, found);
    }
    if !armoured
        && !found.private_key
        && let Some(bytes) = base64(&text)
    {
        // PEM encoded once more, as in Kubernetes secrets.
        if binary::look(&bytes, password, found).len() == bytes.len() {
            for block in blocks(&decode(&bytes)) {
                look_at_block(&block, password, found);
            }
        }
    }
}

fn look_at_block(block: &Block<'_>, password: Option<&str>, found: &mut Found) {
    if private_key::is_key_label(block.label) {
        found.private_key = true;
        return;
    }
    let known = base64(block.body).is_some_and(|der| binary::look_at_object(&der, password, found));
    if known {
        return;
    }
    match block.label {
        "CERTIFICATE" | "TRUSTED CERTIFICATE" | "X509 CERTIFICATE" => found.unreadable_certificates += 1,
        "PUBLIC KEY" | "RSA PUBLIC KEY" => found.error = Some(OpenError::new("file-public-key")),
        "X509 CRL" => found.error = Some(OpenError::new("file-revocation-list")),
        "PKCS7" | "CMS" | "CERTIFICATE REQUEST" | "NEW CERTIFICATE REQUEST" => {
            found.error = Some(OpenError::new("container-unreadable"));
        }
        // Parameters of keys and the like stand beside certificates and say nothing of them.
        _ => {}
    }
}

/// UTF-8, UTF-16 as Notepad saves it; other bytes as they come, base64 is ASCII in all of them.
fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let sixteen = |from: fn([u8; 2]) -> u16, bytes: &[u8]| {
        let units: Vec<u16> = bytes.chunks_exact(2).filter_map(|two| two.try_into().ok()).map(from).collect();
        Cow::Owned(String::from_utf16_lossy(&units))
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => sixteen(u16::from_le_bytes, rest),
        [0xFE, 0xFF, rest @ ..] => sixteen(u16::from_be_bytes, rest),
        [first, 0, _, 0, ..] if first.is_ascii() => sixteen(u16::from_le_bytes, bytes),
        [0, first, 0, _, ..] if first.is_ascii() => sixteen(u16::from_be_bytes, bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest),
        _ => String::from_utf8_lossy(bytes),
    }
}

struct Block<'a> {
    label: &'a str,
    body: &'a str,
}

/// Every `-----BEGIN label-----` with what follows it, up to its end or the next one.
fn blocks(text: &str) -> impl Iterator<Item = Block<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (_, after) = rest.split_once("-----BEGIN ")?;
        let (label, after) = after.split_once("-----")?;
        let body = after.split("-----").next().unwrap_or_default();
        rest = after.get(body.len()..).unwrap_or_default();
        Some(Block { label: label.trim(), body: without_headers(body) })
    })
}

/// Leaves out the headers of RFC 1421 (`Proc-Type: …`) that may stand before the base64, up to an empty line.
fn without_headers(body: &str) -> &str {
    let mut at = 0;
    let mut inside = false;
    for line in body.split_inclusive('\n') {
        let blank = line.trim().is_empty();
        if line.contains(':') {
            inside = true;
        } else if inside && blank {
            return body.get(at..).unwrap_or_default();
        } else if !inside && !blank {
            break;
        }
        at += line.len();
    }
    body
}

/// Decodes base64 with anything blank, quote marks of mails and written-out line ends between its digits.
fn base64(text: &str) -> Option<Vec<u8>> {
    let mut digits = Vec::with_capacity(text.len());
    for line in text.lines() {
        let line = line.trim_start_matches(['>', ' ', '\t']);
        if line.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=')) {
            digits.extend_from_slice(line.as_bytes());
            continue;
        }
        for part in line.split("\\n") {
            let part = part.strip_suffix("\\r").unwrap_or(part);
            digits.extend(part.chars().filter(|c| !is_blank(*c)).map(|c| u8::try_from(c).unwrap_or(b'?')));
        }
    }
    LENIENT.decode(&digits).ok().filter(|bytes| !bytes.is_empty())
}

fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200B}' | '\u{FEFF}' | '\0')
}
