//! What a file is that holds no certificate: recognised by its first bytes, never by its name.

/// The word in `wrong-file-<word>`, which says what it is and where the certificate may be.
pub(crate) fn recognised(bytes: &[u8]) -> Option<&'static str> {
    by_mark(bytes).or_else(|| by_text(bytes))
}

/// First bytes, and what they belong to.
const MARKS: [(&[u8], &str); 20] = [
    (b"%PDF-", "pdf"),
    (b"\x89PNG\r\n\x1a\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"BM", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
    (b"Rar!\x1a\x07", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ\0", "archive"),
    // MS-CFB: documents of Office up to 2003, and mails that Outlook saves.
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"),
    (b"{\\rtf", "office"),
    // MS-SHLLINK: header size and class identifier.
    (b"\x4c\0\0\0\x01\x14\x02\0", "shortcut"),
    (b"[InternetShortcut]", "shortcut"),
    (b"[Desktop Entry]", "shortcut"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"SQLite format 3\0", "database"),
];

fn by_mark(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(zip(bytes));
    }
    // RIFF and ISO base media carry their kind behind a length.
    match bytes.get(..12) {
        Some([b'R', b'I', b'F', b'F', .., b'W', b'E', b'B', b'P']) => return Some("picture"),
        Some([_, _, _, _, b'f', b't', b'y', b'p', b'h', b'e', b'i', b'c' | b'x']) => return Some("picture"),
        _ => {}
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") && has(bytes, &wide("__substg1.0_")) {
        return Some("mail");
    }
    MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)).map(|(_, kind)| *kind)
}

/// Documents of Office and LibreOffice are archives, too.
fn zip(bytes: &[u8]) -> &'static str {
    let head = bytes.get(..4096).unwrap_or(bytes);
    if has(head, b"[Content_Types].xml") || has(head, b"mimetypeapplication/vnd.oasis") {
        "office"
    } else {
        "archive"
    }
}

fn by_text(bytes: &[u8]) -> Option<&'static str> {
    let head = String::from_utf8_lossy(bytes.get(..4096).unwrap_or(bytes)).to_lowercase();
    let head = head.trim_start_matches(['\u{feff}', ' ', '\r', '\n', '\t']);
    if head.starts_with("<!doctype html") || head.starts_with("<html") {
        return Some("page");
    }
    if head.starts_with("<svg") || head.starts_with("<?xml") && head.contains("<svg") {
        return Some("picture");
    }
    if head.starts_with("[internetshortcut]") {
        return Some("shortcut");
    }
    let begins = |name: &str| head.lines().take(40).any(|line| line.starts_with(name));
    (begins("from:") && begins("subject:") || begins("mime-version:")).then_some("mail")
}

fn has(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// UTF-16, as names stand in a compound file.
fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_officers_choose_by_mistake_are_recognised_whatever_their_name() {
        let heic = b"\0\0\0\x18ftypheic\0\0\0\0";
        let webp = b"RIFF\x24\0\0\0WEBPVP8 ";
        let docx = b"PK\x03\x04\x14\0\x06\0\x08\0\0\0\x21\0aaaabbbbccccdddd\x13\0\0\0[Content_Types].xml";
        let odt = b"PK\x03\x04\x14\0\0\0\0\0aaaabbbbccccdddd\x08\0\0\0mimetypeapplication/vnd.oasis.opendocument.text";
        let mut msg = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
        msg.extend(wide("__substg1.0_0037001F"));
        for (bytes, kind) in [
            (&b"%PDF-1.7\n"[..], "pdf"),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "picture"),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", "picture"),
            (heic, "picture"),
            (webp, "picture"),
            (b"PK\x03\x04\x14\0\0\0\x08\0certificat.cer", "archive"),
            (docx, "office"),
            (odt, "office"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "office"),
            (&msg, "mail"),
            (b"Received: from mail.stisc.md\r\nFrom: stisc\r\nSubject: certificat\r\n\r\n", "mail"),
            (b"\x4c\0\0\0\x01\x14\x02\0\0\0\0\0", "shortcut"),
            (b"[InternetShortcut]\r\nURL=https://semnatura.md\r\n", "shortcut"),
            (b"\xef\xbb\xbf<!DOCTYPE html><html>", "page"),
        ] {
            assert_eq!(recognised(bytes), Some(kind), "{}", String::from_utf8_lossy(bytes));
        }
        assert_eq!(recognised(b"un text oarecare"), None, "plain text is nothing in particular");
    }
}
