//! Certificates written byte by byte: shapes that no program makes, but that OpenSSL reads.
#![allow(dead_code, reason = "each test file uses its part")]

/// One DER element.
pub(crate) fn element(tag: u8, contents: impl AsRef<[u8]>) -> Vec<u8> {
    let contents = contents.as_ref();
    let mut bytes = vec![tag];
    match contents.len() {
        short @ 0..0x80 => bytes.push(short as u8),
        medium @ 0x80..0x100 => bytes.extend([0x81, medium as u8]),
        long => bytes.extend([0x82, (long >> 8) as u8, long as u8]),
    }
    bytes.extend_from_slice(contents);
    bytes
}

pub(crate) fn sequence(parts: &[Vec<u8>]) -> Vec<u8> {
    element(0x30, parts.concat())
}

pub(crate) fn oid(dotted: &str) -> Vec<u8> {
    let arcs: Vec<u64> = dotted.split('.').map(|arc| arc.parse().unwrap()).collect();
    let mut contents = Vec::new();
    for arc in std::iter::once(arcs[0] * 40 + arcs[1]).chain(arcs[2..].iter().copied()) {
        let mut groups = vec![(arc & 0x7F) as u8];
        let mut rest = arc >> 7;
        while rest > 0 {
            groups.push(0x80 | (rest & 0x7F) as u8);
            rest >>= 7;
        }
        contents.extend(groups.iter().rev());
    }
    element(6, contents)
}

/// A set with one attribute: identifier, string tag, contents.
pub(crate) fn part(attribute: &str, tag: u8, contents: impl AsRef<[u8]>) -> Vec<u8> {
    element(0x31, pair(attribute, tag, contents))
}

pub(crate) fn pair(attribute: &str, tag: u8, contents: impl AsRef<[u8]>) -> Vec<u8> {
    sequence(&[oid(attribute), element(tag, contents)])
}

/// An extension, its contents as they are.
pub(crate) fn extension(identifier: &str, critical: bool, contents: &[u8]) -> Vec<u8> {
    let mut parts = vec![oid(identifier)];
    if critical {
        parts.push(element(1, [0xFF]));
    }
    parts.push(element(4, contents));
    sequence(&parts)
}

/// A certificate; only its signature means nothing.
pub(crate) struct Craft {
    pub(crate) version: Option<u8>,
    /// Contents of the INTEGER.
    pub(crate) serial: Vec<u8>,
    /// Sets of the subject.
    pub(crate) subject: Vec<Vec<u8>>,
    pub(crate) issuer: Vec<Vec<u8>>,
    /// Tag and contents.
    pub(crate) not_before: (u8, String),
    pub(crate) not_after: (u8, String),
    pub(crate) key: Vec<u8>,
    pub(crate) extensions: Option<Vec<Vec<u8>>>,
    pub(crate) signature_algorithm: &'static str,
}

impl Default for Craft {
    fn default() -> Craft {
        let mut point = vec![0, 4];
        point.extend([7; 64]);
        Craft {
            version: Some(2),
            serial: vec![0x01],
            subject: vec![part("2.5.4.6", 0x13, "MD"), part("2.5.4.3", 0x0C, "Registrul electronic")],
            issuer: vec![part("2.5.4.3", 0x0C, "O autoritate")],
            not_before: (0x17, "260101000000Z".into()),
            not_after: (0x17, "271231235959Z".into()),
            key: sequence(&[
                sequence(&[oid("1.2.840.10045.2.1"), oid("1.2.840.10045.3.1.7")]),
                element(3, point),
            ]),
            extensions: None,
            signature_algorithm: "1.2.840.113549.1.1.11",
        }
    }
}

impl Craft {
    pub(crate) fn der(&self) -> Vec<u8> {
        let algorithm = sequence(&[oid(self.signature_algorithm), element(5, [])]);
        let time = |(tag, text): &(u8, String)| element(*tag, text);
        let mut parts = Vec::new();
        parts.extend(self.version.map(|version| element(0xA0, element(2, [version]))));
        parts.push(element(2, &self.serial));
        parts.push(algorithm.clone());
        parts.push(sequence(&self.issuer));
        parts.push(sequence(&[time(&self.not_before), time(&self.not_after)]));
        parts.push(sequence(&self.subject));
        parts.push(self.key.clone());
        parts.extend(self.extensions.as_ref().map(|list| element(0xA3, sequence(list))));
        sequence(&[sequence(&parts), algorithm, element(3, [0; 65])])
    }
}
