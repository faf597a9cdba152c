//! Names taken apart again, out of what `openssl` prints and out of what Racord writes, to be compared part by part.

/// The sets of a name, in the order of the certificate; in each its attributes: label and value, UTF-8 bytes, or `#`
/// with the hex of what is no text.
pub(crate) type Parts = Vec<Vec<(String, Vec<u8>)>>;

/// Reads RFC 4514 (section 3), the last set first.
pub(crate) fn of_rfc_4514(text: &str) -> Parts {
    let mut sets: Parts = vec![];
    let mut joined = false;
    let mut rest = text;
    while !rest.is_empty() {
        let (label, after) =
            rest.split_once('=').unwrap_or_else(|| panic!("a label in {rest:?} of {text:?}"));
        let mut value = vec![];
        let mut bytes = after.bytes().enumerate();
        let mut end = (after.len(), false);
        while let Some((at, byte)) = bytes.next() {
            match byte {
                b',' | b'+' => {
                    end = (at, byte == b'+');
                    break;
                }
                b'\\' => {
                    let pair = after.get(at + 1..at + 3).and_then(|pair| hex::decode(pair).ok());
                    let skipped = if pair.is_some() { 2 } else { 1 };
                    value.extend(pair.unwrap_or_else(|| vec![after.as_bytes()[at + 1]]));
                    for _ in 0..skipped {
                        bytes.next();
                    }
                }
                other => value.push(other),
            }
        }
        let attribute = (label.to_owned(), if after.starts_with('#') { of_hex(&value) } else { value });
        match sets.last_mut().filter(|_| joined) {
            Some(set) => set.insert(0, attribute),
            None => sets.push(vec![attribute]),
        }
        joined = end.1;
        rest = after.get(end.0 + 1..).unwrap_or_default();
    }
    sets.reverse();
    sets
}

/// Reads the way in which `openssl` prints names in a certificate: `C = MD, O = "a, b" + OU = \C8\9B, CN = #0401`.
pub(crate) fn of_openssl(text: &str) -> Parts {
    let mut sets: Parts = vec![];
    let mut joined = false;
    let mut rest = text;
    while !rest.is_empty() {
        let (label, after) = label(rest).unwrap_or_else(|| panic!("a label in {rest:?} of {text:?}"));
        let (value, next) = first_value(after);
        let attribute = (label.to_owned(), unescaped(value));
        match sets.last_mut().filter(|_| joined) {
            Some(set) => set.push(attribute),
            None => sets.push(vec![attribute]),
        }
        joined = next.starts_with(" + ");
        rest = next.strip_prefix(" + ").or(next.strip_prefix(", ")).unwrap_or_default();
    }
    sets
}

/// `C = `, or `C=` since OpenSSL 3.2.
fn label(text: &str) -> Option<(&str, &str)> {
    let (label, value) = text.split_once('=')?;
    let name = label.strip_suffix(' ').unwrap_or(label);
    let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte));
    let value = if name == label { value } else { value.strip_prefix(' ')? };
    (plain && !name.is_empty()).then_some((name, value))
}

/// The value at the head, and what follows it. Quote marks inside quote marks aren't escaped: a value ends where another
/// label, or nothing, follows.
fn first_value(text: &str) -> (&str, &str) {
    let quoted = text.starts_with('"');
    let ends = |at: usize| {
        let before = &text[..at];
        let closed = !quoted || (at > 1 && before.ends_with('"'));
        let next = text[at..].strip_prefix(" + ").or(text[at..].strip_prefix(", "));
        closed && next.and_then(label).is_some()
    };
    let end = text.match_indices([' ', ',']).map(|(at, _)| at).find(|at| ends(*at)).unwrap_or(text.len());
    text.split_at(end)
}

fn unescaped(value: &str) -> Vec<u8> {
    let plain = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
    if plain.is_none() && value.len() > 1 && value.starts_with('#') {
        return of_hex(value.as_bytes());
    }
    let text = plain.unwrap_or(value);
    let mut bytes = vec![];
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        let pair = text.get(at + 1..at + 3).and_then(|pair| hex::decode(pair).ok());
        match (byte, pair) {
            (b'\\', Some(pair)) => {
                bytes.extend(pair);
                at += 3;
            }
            (b'\\', None) => {
                bytes.extend(text.as_bytes().get(at + 1));
                at += 2;
            }
            (other, _) => {
                bytes.push(*other);
                at += 1;
            }
        }
    }
    bytes
}

/// `#0C0161` is the text `a`; what is no text stays as it is.
fn of_hex(value: &[u8]) -> Vec<u8> {
    let der = hex::decode(&value[1..]).unwrap_or_else(|_| panic!("hex in {value:?}"));
    let mut short = 2;
    if der[1] & 0x80 != 0 {
        short += usize::from(der[1] & 0x7F);
    }
    let contents = &der[short..];
    let latin = |bytes: &[u8]| bytes.iter().map(|byte| char::from(*byte)).collect::<String>().into_bytes();
    match der[0] {
        0x0C => contents.to_vec(),
        0x12 | 0x13 | 0x14 | 0x16 => latin(contents),
        0x1E => {
            let units: Vec<u16> =
                contents.chunks(2).map(|two| u16::from_be_bytes(two.try_into().unwrap())).collect();
            String::from_utf16(&units).unwrap().into_bytes()
        }
        0x1C => contents
            .chunks(4)
            .map(|four| char::from_u32(u32::from_be_bytes(four.try_into().unwrap())).unwrap())
            .collect::<String>()
            .into_bytes(),
        _ => value.to_ascii_uppercase(),
    }
}
