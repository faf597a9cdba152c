//! Bytes written as hexadecimal digits: alone, as `xxd`, `hexdump -C`, `od -t x1` and `certutil -dump` show them, or as
//! an array of C.

/// Digits of one byte in an array of C, with this before them
const PREFIX: &str = "0x";

/// As many of them make an array.
const LEAST: usize = 16;

/// What one line of a dump shows at most.
const COLUMNS: usize = 16;

/// The bytes, when the text is nothing but a dump.
pub(super) fn bytes(text: &str) -> Option<Vec<u8>> {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    if !text.starts_with(|c: char| c.is_ascii_hexdigit()) || text.starts_with(PREFIX) {
        return array(text);
    }
    dump(text).or_else(|| array(text))
}

fn dump(text: &str) -> Option<Vec<u8>> {
    let mut found = Vec::with_capacity(text.len() / 2);
    for line in text.lines() {
        let line = line.trim();
        match without_offset(line, found.len()) {
            Some(columns) => read_columns(columns, &mut found),
            None => read_digits(line, &mut found)?,
        }
    }
    Some(found).filter(|bytes| !bytes.is_empty())
}

/// What follows the number of bytes before this line, when the line begins with it (hexadecimal, or octal as `od` has it).
fn without_offset(line: &str, before: usize) -> Option<&str> {
    let (offset, columns) = line.split_once([' ', '\t', ':']).unwrap_or((line, ""));
    let is_offset = |radix| usize::from_str_radix(offset, radix).is_ok_and(|number| number == before);
    (offset.len() >= 4 && (is_offset(16) || is_offset(8))).then_some(columns)
}

/// The groups of digits at the head of the line; what they mean as text follows them.
fn read_columns(line: &str, found: &mut Vec<u8>) {
    let end = found.len() + COLUMNS;
    for group in line.split_ascii_whitespace() {
        let Ok(bytes) = hex::decode(group) else { return };
        if found.len() + bytes.len() > end {
            return;
        }
        found.extend(bytes);
    }
}

/// A line of digits, with any usual separators.
fn read_digits(line: &str, found: &mut Vec<u8>) -> Option<()> {
    let digits: Vec<u8> =
        line.bytes().filter(|byte| !matches!(byte, b' ' | b'\t' | b':' | b'-' | b',' | b';')).collect();
    found.extend(hex::decode(digits).ok()?);
    Some(())
}

/// `unsigned char key[] = { 0x30, 0x82, … };`
fn array(text: &str) -> Option<Vec<u8>> {
    let (_, first) = text.split_once(PREFIX)?;
    let numbers = first.split(PREFIX).map_while(|number| {
        let digits = number.get(..2)?;
        u8::from_str_radix(digits, 16).ok()
    });
    let bytes: Vec<u8> = numbers.collect();
    (bytes.len() >= LEAST).then_some(bytes)
}
