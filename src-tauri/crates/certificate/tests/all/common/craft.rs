//! Certificates written byte by byte: shapes that no program makes, but that OpenSSL reads.

/// One DER element.
pub(crate) fn element(tag: u8, contents: impl AsRef<[u8]>) -> Vec<u8> {
    let contents = contents.as_ref();
    let mut bytes = vec![tag];
    match contents.len() {
        short @ 0..0x80 => bytes.push(short as u8),
        medium @ 0x80..0x100 => bytes.extend([0x81, medium as u8]),
        long @ 0x100..0x1_0000 => bytes.extend([0x82, (long >> 8) as u8, long as u8]),
        longest => bytes.extend([0x83, (longest >> 16) as u8, (longest >> 8) as u8, longest as u8]),
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

/// A point of P-256: its base point (SP 800-186 section 3.2.1.3).
pub(crate) const POINT: [u8; 64] = [
    0x6B, 0x17, 0xD1, 0xF2, 0xE1, 0x2C, 0x42, 0x47, 0xF8, 0xBC, 0xE6, 0xE5, 0x63, 0xA4, 0x40, 0xF2, 0x77,
    0x03, 0x7D, 0x81, 0x2D, 0xEB, 0x33, 0xA0, 0xF4, 0xA1, 0x39, 0x45, 0xD8, 0x98, 0xC2, 0x96, 0x4F, 0xE3,
    0x42, 0xE2, 0xFE, 0x1A, 0x7F, 0x9B, 0x8E, 0xE7, 0xEB, 0x4A, 0x7C, 0x0F, 0x9E, 0x16, 0x2B, 0xCE, 0x33,
    0x57, 0x6B, 0x31, 0x5E, 0xCE, 0xCB, 0xB6, 0x40, 0x68, 0x37, 0xBF, 0x51, 0xF5,
];

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
        point.extend(POINT);
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
