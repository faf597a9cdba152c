//! Serial numbers as people copy them: with separators, in decimal, with words and quotation marks around.

use racord_certificate::Serial;

/// As many words as a copied line has; more is another text.
const WORDS: usize = 80;

/// So many words at either end of a run of digits may be words after all: "de", "e".
const DOUBTFUL: usize = 3;

/// Every serial number that the text may mean, the likeliest first.
pub(crate) fn serial_readings(text: &str) -> Vec<Serial> {
    let mut found: Vec<Serial> = Vec::new();
    let mut add = |serial: Option<Serial>| {
        if let Some(serial) = serial.filter(|serial| !found.contains(serial)) {
            found.push(serial);
        }
    };
    add(Serial::parse(text).ok());
    add(Serial::parse_decimal(text).ok());
    for run in runs(text) {
        for part in parts(&run) {
            let part = part.join(" ");
            add(Serial::parse(&part).ok());
            add(Serial::parse_decimal(&part).ok());
        }
    }
    found
}

/// Neighbouring words that have nothing but digits and what stands between digits.
fn runs(text: &str) -> Vec<Vec<&str>> {
    let mut runs: Vec<Vec<&str>> = vec![Vec::new()];
    for word in text.split(is_boundary).take(WORDS) {
        let digits = word.trim_matches(is_edge);
        // A number ends where a quotation mark, a bracket or a full stop stands.
        let (opened, closed) = (word.starts_with(is_closing), word.ends_with(is_closing));
        if opened {
            runs.push(Vec::new());
        }
        if is_number(digits) {
            if let Some(run) = runs.last_mut() {
                run.push(digits);
            }
        } else if !digits.is_empty() {
            runs.push(Vec::new());
        }
        if closed {
            runs.push(Vec::new());
        }
    }
    runs.retain(|run| run.iter().any(|word| word.contains(|letter: char| letter.is_ascii_digit())));
    runs
}

/// The whole run, then without words at its ends that have no figure in them.
fn parts<'run, 'text>(run: &'run [&'text str]) -> Vec<&'run [&'text str]> {
    let wordlike = |word: &&str| !word.contains(|letter: char| letter.is_ascii_digit());
    let before = run.iter().take_while(|word| wordlike(word)).count().min(DOUBTFUL);
    let after = run.iter().rev().take_while(|word| wordlike(word)).count().min(DOUBTFUL);
    let ends = (0..=before).flat_map(|begin| (0..=after).map(move |end| (begin, end)));
    ends.filter_map(|(begin, end)| run.get(begin..run.len() - end)).filter(|part| !part.is_empty()).collect()
}

fn is_number(word: &str) -> bool {
    let word = word.strip_prefix("0x").or_else(|| word.strip_prefix("0X")).unwrap_or(word);
    let digit = |letter: char| letter.is_ascii_hexdigit();
    word.contains(digit)
        && word.chars().all(|letter| digit(letter) || matches!(letter, ':' | '-') || is_mark(letter))
}

fn is_boundary(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '=' | '#' | '№')
}

fn is_edge(letter: char) -> bool {
    is_closing(letter) || matches!(letter, ':') || is_mark(letter)
}

fn is_closing(letter: char) -> bool {
    matches!(
        letter,
        '"' | '\''
            | '“'
            | '”'
            | '„'
            | '‟'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '‘'
            | '’'
            | '‚'
            | '`'
            | '('
            | ')'
            | '['
            | ']'
            | '<'
            | '>'
            | '{'
            | '}'
            | ','
            | ';'
            | '.'
    )
}

/// Invisible marks that the Windows certificate viewer adds when copied from.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERIAL: &str = "40000000103001DB5ED3A4EDB02B";

    fn finds(text: &str) -> bool {
        serial_readings(text).iter().any(|serial| serial.hex() == SERIAL)
    }

    #[test]
    fn a_serial_number_is_found_however_it_was_copied() {
        let serial = Serial::parse(SERIAL).unwrap();
        for text in [
            SERIAL.to_owned(),
            serial.hex_lower(),
            serial.hex_colons(),
            serial.hex_spaced(),
            serial.hex_colons().replace(':', "-"),
            serial.decimal(),
            format!("0x{SERIAL}"),
            format!("00{SERIAL}"),
            format!("  {SERIAL}\n"),
            format!("„{SERIAL}”"),
            format!("\"{}\".", serial.hex_lower()),
            format!("Serial Number: {}", serial.hex_colons()),
            format!("Serial Number:\n            {}\n", serial.hex_colons()),
            format!("serial={SERIAL}"),
            format!("Număr de serie {}", serial.hex_spaced()),
            format!("Numărul de serie al certificatului este {SERIAL}."),
            format!("Серийный номер: {} (0x{SERIAL})", serial.decimal()),
            format!("Unknown service consumer: {SERIAL}"),
            format!("№{}", serial.hex_spaced()),
            format!("\u{200e}{}", serial.hex_spaced().to_lowercase()),
            format!("certificatul cu seria {}, emis de MDQSign", serial.decimal()),
        ] {
            assert!(finds(&text), "{text}");
        }
    }

    #[test]
    fn bytes_that_look_like_words_belong_to_the_number() {
        let found = serial_readings("Număr de serie DE AD BE EF 01 FA CE");
        assert!(
            found.iter().any(|serial| serial.hex() == "DEADBEEF01FACE"),
            "its first bytes have no figure"
        );
    }

    #[test]
    fn ordinary_words_are_no_number() {
        assert!(serial_readings("certificatul de producție al portalului").is_empty());
        assert!(!finds("Adresa portalului, bloc 4"), "a figure in a sentence is another number");
    }
}
