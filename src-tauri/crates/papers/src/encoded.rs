//! Files in base64 in the middle of a text, as mail programs and terminals leave them.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// Shorter runs of letters are words; a line of base64 has 64 or 76.
const SHORTEST_PART: usize = 20;
/// The smallest private key (Ed25519, RFC 8410) has 64 digits.
const SHORTEST_BLOCK: usize = 60;

const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// What the blocks of a text decode to: each whole, and each DER object that begins somewhere in one, since words may
/// stand right before and after it.
pub(crate) fn files(text: &str) -> Vec<Vec<u8>> {
    let mut files = Vec::new();
    for block in blocks(text) {
        files.extend(decode(&block));
        // A SEQUENCE begins with the byte 0x30, which is an M and two bits more.
        let starts = block.match_indices('M').map(|(at, _)| at);
        files.extend(starts.filter_map(|at| object(&decode(block.get(at..)?)?)));
    }
    files
}

/// What the blocks of a text decode to, each whole. Time is linear in the length of the text, whatever is in it.
pub(crate) fn whole(text: &str) -> impl Iterator<Item = Vec<u8>> {
    blocks(text).into_iter().filter_map(|block| decode(&block))
}

fn decode(digits: &str) -> Option<Vec<u8>> {
    // One digit alone at the end says nothing.
    let whole = if digits.len() % 4 == 1 { digits.len() - 1 } else { digits.len() };
    LENIENT.decode(digits.get(..whole)?).ok()
}

/// The SEQUENCE at the beginning, when all of it is there (X.690, section 8.1.3).
fn object(bytes: &[u8]) -> Option<Vec<u8>> {
    let (&[0x30, length], rest) = bytes.split_first_chunk::<2>()? else { return None };
    let (header, length) = match length {
        0..=0x7F => (2, usize::from(length)),
        0x81..=0x83 => {
            let count = usize::from(length & 0x7F);
            let length = rest.get(..count)?.iter().fold(0, |length, byte| length * 256 + usize::from(*byte));
            (2 + count, length)
        }
        _ => return None,
    };
    // Keys and certificates are larger than this, and random digits often make something smaller.
    if length < 32 { None } else { bytes.get(..header + length).map(<[u8]>::to_vec) }
}

/// Each block, its digits joined: blanks, line ends and quotation marks between them are left out.
///
/// A block may end with a short line, and so may a sentence that follows it: both readings are given.
fn blocks(text: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut block = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_digit) {
        let (gap, from) = rest.split_at(start);
        let end = from.find(|character| !is_digit(character)).unwrap_or(from.len());
        let (run, after) = from.split_at(end);
        rest = after;
        let joined = gap.chars().all(|character| character.is_whitespace() || matches!(character, '>' | '"'));
        if !joined {
            finish(&mut block, &mut blocks);
        }
        if run.len() >= SHORTEST_PART {
            block.extend(run.chars().map(standard));
        } else if !block.is_empty() {
            let with_end: String = block.chars().chain(run.chars().map(standard)).collect();
            finish(&mut with_end.clone(), &mut blocks);
            finish(&mut block, &mut blocks);
        }
    }
    finish(&mut block, &mut blocks);
    blocks
}

fn finish(block: &mut String, blocks: &mut Vec<String>) {
    if block.len() >= SHORTEST_BLOCK {
        blocks.push(std::mem::take(block));
    }
    block.clear();
}

fn is_digit(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '+' | '/' | '-' | '_')
}

/// Addresses carry base64 with other digits (RFC 4648 section 5).
fn standard(digit: char) -> char {
    match digit {
        '-' => '+',
        '_' => '/',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7";

    #[test]
    fn a_block_is_found_among_words_and_quotation_marks() {
        let text = format!("Cheia noastră: {LINE}\n> {LINE}\n> AbC=\nCu respect, Ana");
        let found = blocks(&text);
        assert!(found.contains(&format!("{LINE}{LINE}AbC")), "{found:?}");
        assert!(found.contains(&format!("{LINE}{LINE}")), "a short word after it may belong to it or not");
    }

    #[test]
    fn sentences_are_no_blocks() {
        let text = "Prin prezenta, Inspectoratul de Stat, IDNO 1003600096694, vă transmite certificatul.";
        assert_eq!(blocks(text), Vec::<String>::new());
    }

    #[test]
    fn an_object_is_found_between_letters_that_stick_to_it() {
        let object: Vec<u8> =
            [0x30, 0x81, 0x90].into_iter().chain((0..0x90).map(|byte| byte ^ 0x55)).collect();
        let encoded = STANDARD_ENGINE.encode(&object);
        for text in [
            encoded.clone(),
            format!("x{encoded}"),
            format!("cheia{encoded}urmeaza"),
            format!("{encoded}==a"),
        ] {
            assert!(files(&text).contains(&object), "{text}");
        }
    }

    const STANDARD_ENGINE: GeneralPurpose = base64::engine::general_purpose::STANDARD_NO_PAD;
}
