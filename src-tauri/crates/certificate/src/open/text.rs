//! Text files: PEM in whatever surrounds it, bare base64, keys in formats of their own.

use std::borrow::Cow;

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use memchr::{memchr2, memmem};

use super::{Found, OpenError, Place, binary, hex_dump, private_key};
use crate::certificate::Certificate;
use crate::der::{self, Header, context};

const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

pub(super) fn look<'a>(bytes: &'a [u8], password: Option<&str>, found: &mut Found<'a>) {
    match decode(bytes) {
        Cow::Borrowed(text) => look_at_text(text, password, found),
        Cow::Owned(text) => {
            let mut inner = found.inner();
            look_at_text(&text, password, &mut inner);
            found.absorb(inner);
        }
    }
}

fn look_at_text<'a>(text: &'a str, password: Option<&str>, found: &mut Found<'a>) {
    if text.chars().all(is_blank) {
        found.error = Some(OpenError::new("file-empty"));
    }
    if private_key::is_text_key(text) {
        found.private_key = true;
    }
    let mut armoured = false;
    for block in blocks(text) {
        armoured = true;
        look_at_block(&block, password, found);
    }
    if !armoured
        && !found.private_key
        && let Some(bytes) = hex_dump::bytes(text).or_else(|| base64(text))
    {
        let text = decode(&bytes);
        let mut inner = found.inner();
        // PEM encoded once more, as in Kubernetes secrets.
        if binary::look(&bytes, password, &mut inner).len() == bytes.len() {
            for block in blocks(&text) {
                look_at_block(&block, password, &mut inner);
            }
        }
        found.absorb(inner);
    }
}

fn look_at_block<'a>(block: &Block<'a>, password: Option<&str>, found: &mut Found<'a>) {
    if private_key::is_key_label(block.label) {
        found.private_key = true;
        return;
    }
    let certificate = matches!(block.label, "CERTIFICATE" | "TRUSTED CERTIFICATE" | "X509 CERTIFICATE");
    if certificate && begins_like_certificate(block.body) {
        found.places.push(Place::armoured(block.body));
        return;
    }
    let der = base64(block.body).unwrap_or_default();
    if Certificate::is_one(&der) {
        found.places.push(Place::armoured(block.body));
        return;
    }
    if binary::look_at_object(&der, password, found) {
        return;
    }
    match block.label {
        _ if certificate => found.places.push(Place::armoured(block.body)),
        label if label.contains("PUBLIC KEY") => found.error = Some(OpenError::new("file-public-key")),
        "X509 CRL" => found.error = Some(OpenError::new("file-revocation-list")),
        "PKCS7" | "CMS" | "CERTIFICATE REQUEST" | "NEW CERTIFICATE REQUEST" => {
            found.error = Some(OpenError::new("container-unreadable"));
        }
        // Parameters of keys and the like stand beside certificates and say nothing of them.
        _ => {}
    }
}

/// Whether the first line holds what only a certificate begins with: its version (RFC 5280 section 4.1), in `[0]`
/// within two SEQUENCEs. What else is wrong with it shows when it is read.
fn begins_like_certificate(body: &str) -> bool {
    let begins = || {
        let line = body.trim_start().lines().next()?.get(..20)?;
        let bytes = LENIENT.decode(line).ok()?;
        let outer = Header::read(&bytes).filter(|header| header.tag == der::SEQUENCE)?;
        let inside = bytes.get(outer.size..)?;
        let inner = Header::read(inside).filter(|header| header.tag == der::SEQUENCE)?;
        Some(inside.get(inner.size) == Some(&context(0)))
    };
    begins().unwrap_or(false)
}

/// UTF-8, UTF-16 as Notepad saves it; other bytes as they come, base64 is ASCII in all of them. Never longer than the
/// bytes: what is neither ASCII nor blank becomes a question mark where the text isn't taken as it stands.
fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let sixteen = |from: fn([u8; 2]) -> u16, bytes: &[u8]| {
        let units = bytes.chunks_exact(2).filter_map(|two| two.try_into().ok()).map(from);
        Cow::Owned(char::decode_utf16(units).map(|unit| narrow(unit.unwrap_or('?'))).collect())
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => sixteen(u16::from_le_bytes, rest),
        [0xFE, 0xFF, rest @ ..] => sixteen(u16::from_be_bytes, rest),
        [first, 0, _, 0, ..] if first.is_ascii() => sixteen(u16::from_le_bytes, bytes),
        [0, first, 0, _, ..] if first.is_ascii() => sixteen(u16::from_be_bytes, bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => eight(rest),
        _ => eight(bytes),
    }
}

fn eight(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(bytes.iter().map(|byte| narrow(char::from(*byte))).collect()),
    }
}

fn narrow(character: char) -> char {
    match character {
        _ if character.is_ascii() => character,
        _ if is_blank(character) => ' ',
        _ => '?',
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
        let (_, after) = split_at(rest, "-----BEGIN ")?;
        let (label, after) = split_at(after, DASHES)?;
        let body = split_at(after, DASHES).map_or(after, |(body, _)| body);
        rest = after.get(body.len()..).unwrap_or_default();
        Some(Block { label: label.trim(), body: without_headers(body) })
    })
}

const DASHES: &str = "-----";

/// `str::split_once`, much faster over long texts.
fn split_at<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let at = memmem::find(text.as_bytes(), mark.as_bytes())?;
    Some((text.get(..at)?, text.get(at + mark.len()..)?))
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
pub(super) fn base64(text: &str) -> Option<Vec<u8>> {
    let mut digits = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((line, after)) = memchr2(b'\r', b'\n', rest).and_then(|at| rest.split_at_checked(at)) {
        digits.extend_from_slice(line);
        rest = after.get(1..).unwrap_or_default();
    }
    digits.extend_from_slice(rest);
    let decoded = LENIENT.decode(&digits).or_else(|_| {
        digits.clear();
        digits_among(text, &mut digits);
        LENIENT.decode(&digits)
    });
    decoded.ok().filter(|bytes| !bytes.is_empty())
}

fn digits_among(text: &str, digits: &mut Vec<u8>) {
    for line in text.lines() {
        let line = line.trim_start_matches(['>', ' ', '\t']);
        for part in line.split("\\n") {
            let part = part.strip_suffix("\\r").unwrap_or(part);
            digits.extend(part.chars().filter(|c| !is_blank(*c)).map(|c| u8::try_from(c).unwrap_or(b'?')));
        }
    }
}

fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200B}' | '\u{FEFF}' | '\0')
}
