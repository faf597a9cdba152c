//! BER made DER, for containers written with open lengths and strings in pieces (Windows, older Java, S/MIME tools).

use std::borrow::Cow;

use crate::der::{self, Element, Header, Reader, context, implicit};

const MAX_DEPTH: usize = 32;

const CONSTRUCTED: u8 = 0x20;

const CONSTRUCTED_OCTET_STRING: u8 = 0x24;

/// How many bytes the element at the head takes, open lengths followed to their end.
pub(crate) fn length(bytes: &[u8]) -> Option<usize> {
    measure(bytes, MAX_DEPTH)
}

fn measure(bytes: &[u8], depth: usize) -> Option<usize> {
    let header = Header::read(bytes)?;
    if let Some(length) = header.length {
        let end = header.size.checked_add(length)?;
        return (end <= bytes.len()).then_some(end);
    }
    let mut at = header.size;
    loop {
        let rest = bytes.get(at..)?;
        if rest.starts_with(&[0, 0]) {
            return Some(at + 2);
        }
        at += measure(rest, depth.checked_sub(1)?)?;
    }
}

/// The element at the head with definite lengths and whole strings. What is DER already comes back as it is.
pub(crate) fn to_der(bytes: &[u8]) -> Option<Cow<'_, [u8]>> {
    let mut reader = Reader::new(bytes);
    if let Some(element) = reader.next().filter(|element| is_der(element, MAX_DEPTH)) {
        return Some(Cow::Borrowed(element.raw));
    }
    let mut out = Vec::new();
    convert(bytes, MAX_DEPTH, &mut out)?;
    Some(Cow::Owned(out))
}

fn is_der(element: &Element<'_>, depth: usize) -> bool {
    if element.tag & CONSTRUCTED == 0 {
        return true;
    }
    let Some(depth) = depth.checked_sub(1) else { return false };
    if element.tag == CONSTRUCTED_OCTET_STRING {
        return false;
    }
    let mut children = element.reader();
    let mut tags = Vec::new();
    while !children.is_empty() {
        let Some(child) = children.next().filter(|child| is_der(child, depth)) else { return false };
        if is_encrypted(element.tag, &tags, child.tag) {
            return false;
        }
        if tags.len() < 3 {
            tags.push(child.tag);
        }
    }
    true
}

/// EncryptedContentInfo (RFC 5652 section 6.1): its third part is an implicit OCTET STRING, here in pieces.
fn is_encrypted(parent: u8, before: &[u8], tag: u8) -> bool {
    parent == der::SEQUENCE && before == [der::OID, der::SEQUENCE] && tag == context(0)
}

/// Appends one element; says how many bytes of the input it took.
fn convert(bytes: &[u8], depth: usize, out: &mut Vec<u8>) -> Option<usize> {
    let header = Header::read(bytes)?;
    let constructed = header.tag & CONSTRUCTED != 0;
    let (contents, taken) = match header.length {
        Some(length) => {
            let end = header.size.checked_add(length)?;
            (bytes.get(header.size..end)?, end)
        }
        None if constructed => {
            let end = measure(bytes, depth)?;
            (bytes.get(header.size..end.checked_sub(2)?)?, end)
        }
        None => return None,
    };
    let raw = bytes.get(..taken)?;
    if !constructed {
        out.extend_from_slice(raw);
        return Some(taken);
    }
    let inside = depth.checked_sub(1)?;
    if header.tag == CONSTRUCTED_OCTET_STRING {
        der::write(der::OCTET_STRING, &joined(contents, inside)?, out);
        return Some(taken);
    }
    let children = convert_all(contents, header.tag, inside)?;
    if header.length.is_some() && children == contents {
        out.extend_from_slice(raw);
    } else {
        der::write(header.tag, &children, out);
    }
    Some(taken)
}

fn convert_all(contents: &[u8], parent: u8, depth: usize) -> Option<Vec<u8>> {
    let mut children = Vec::new();
    let mut tags = Vec::new();
    let mut rest = contents;
    while let Some(tag) = rest.first() {
        let taken = if is_encrypted(parent, &tags, *tag) {
            let length = measure(rest, depth)?;
            let header = Header::read(rest)?;
            let end = if header.length.is_none() { length.checked_sub(2)? } else { length };
            der::write(implicit(0), &joined(rest.get(header.size..end)?, depth)?, &mut children);
            length
        } else {
            convert(rest, depth, &mut children)?
        };
        if tags.len() < 3 {
            tags.push(*tag);
        }
        rest = rest.get(taken..)?;
    }
    Some(children)
}

/// The pieces of a constructed OCTET STRING, put together.
fn joined(pieces: &[u8], depth: usize) -> Option<Vec<u8>> {
    let mut whole = Vec::new();
    let mut rest = pieces;
    while !rest.is_empty() {
        let mut piece = Vec::new();
        let taken = convert(rest, depth.checked_sub(1)?, &mut piece)?;
        whole.extend_from_slice(Reader::new(&piece).take(der::OCTET_STRING)?.value);
        rest = rest.get(taken..)?;
    }
    Some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn open_lengths_are_closed_and_pieces_joined() {
        // SEQUENCE (open) { OCTET STRING (open) { 01 02, 03 } }
        let ber = [0x30, 0x80, 0x24, 0x80, 0x04, 0x02, 1, 2, 0x04, 0x01, 3, 0, 0, 0, 0];
        assert_eq!(length(&ber), Some(ber.len()));
        assert_eq!(to_der(&ber).as_deref(), Some(&[0x30, 0x05, 0x04, 0x03, 1, 2, 3][..]));
    }

    #[test]
    fn what_is_der_already_stays_as_it_is() {
        let der = [0x30, 0x81, 0x03, 0x02, 0x01, 0x05];
        assert_eq!(to_der(&der).as_deref(), Some(&der[..]), "even a length written the long way");
    }

    #[test]
    fn endless_nesting_is_given_up() {
        assert_eq!(to_der(&[0x30, 0x80].repeat(100_000)), None);
        assert_eq!(length(&[0x30, 0x80].repeat(100_000)), None);
    }
}
