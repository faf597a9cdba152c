//! Numbers in a text that could be serial numbers, in whatever way they are written.

use racord_certificate::Serial;

/// In hexadecimal. Shorter numbers are years, amounts and telephones; serial numbers that short are not guessed at.
const SHORTEST: usize = 8;
const SHORTEST_DECIMAL: usize = 10;
/// RFC 5280 section 4.1.2.2 allows 20 bytes; a SHA-256 fingerprint has 32.
const LONGEST: usize = 64;
/// From here on a number is asked about when it isn't known what it is: an IBAN and an IDNO are shorter.
const DOUBTFUL: usize = 16;

/// Groups of hexadecimal digits with one mark between each two.
pub(crate) struct Number<'a> {
    /// Counts from 1.
    pub(crate) line: usize,
    groups: Vec<&'a str>,
    separator: Option<char>,
    /// No letter or digit stands right before or after it.
    bounded: bool,
}

/// Every number of a text, in its order.
pub(crate) fn numbers(text: &str) -> Vec<Number<'_>> {
    let mut found: Vec<Number<'_>> = Vec::new();
    let mut line = 1;
    // Where the last group ended, when the next one may go on from there.
    let mut last_end = None;
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(is_digit)).map(|gap| at + gap) {
        line += text.get(at..start).unwrap_or_default().matches('\n').count();
        let rest = text.get(start..).unwrap_or_default();
        let end = start + rest.find(|character| !is_digit(character)).unwrap_or(rest.len());
        let group = text.get(start..end).unwrap_or_default();
        let bounded = is_bounded(text, start, end);
        if bounded || group.len() >= DOUBTFUL {
            let gap = last_end.and_then(|last| text.get(last..start)).and_then(separator);
            match (found.last_mut(), gap) {
                (Some(number), Some(mark)) if bounded && number.bounded => {
                    if number.separator.is_none_or(|separator| separator == mark) {
                        number.groups.push(group);
                        number.separator = gap;
                    } else {
                        // A word stood before it: the last group belongs to what follows.
                        let before = number.groups.last().copied();
                        let groups = before.into_iter().chain([group]).collect();
                        found.push(Number { line, groups, separator: gap, bounded });
                    }
                }
                _ => found.push(Number { line, groups: vec![group], separator: None, bounded }),
            }
            last_end = Some(end);
        } else {
            last_end = None;
        }
        at = end;
    }
    found
}

impl<'a> Number<'a> {
    /// What it can mean as a whole and each group by itself: in hexadecimal, and in decimal.
    pub(crate) fn readings(&self) -> Vec<Serial> {
        let each = self.groups.iter().flat_map(|group| readings(&[group]));
        readings(&self.groups).into_iter().chain(each).collect()
    }

    /// The parts that are left when the known numbers are taken out.
    pub(crate) fn without(self, known: &[Serial]) -> Vec<Number<'a>> {
        let is_known = |groups: &[&str]| readings(groups).iter().any(|reading| known.contains(reading));
        if is_known(&self.groups) {
            return Vec::new();
        }
        let longest = windows(&self.groups)
            .filter(|(from, to)| self.groups.get(*from..*to).is_some_and(is_known))
            .max_by_key(|(from, to)| to - from);
        let Some((from, to)) = longest else { return vec![self] };
        let part = |groups: Option<&[&'a str]>| Number {
            line: self.line,
            groups: groups.unwrap_or_default().to_vec(),
            separator: self.separator,
            bounded: self.bounded,
        };
        let rest = [part(self.groups.get(..from)), part(self.groups.get(to..))];
        rest.into_iter().filter(|part| !part.groups.is_empty()).flat_map(|part| part.without(known)).collect()
    }

    /// Whether it looks like a serial number or a fingerprint.
    pub(crate) fn is_doubtful(&self) -> bool {
        let whole = self.bounded && self.groups.iter().any(|group| group.len() >= DOUBTFUL);
        let spread = match self.separator {
            Some(':') => self.longest_row(|digits| digits <= 2) >= 8,
            _ => self.longest_row(|digits| digits == 2) >= 8 || self.longest_row(|digits| digits == 4) >= 4,
        };
        let counts = self.groups.iter().any(|group| group.bytes().any(|digit| digit.is_ascii_digit()));
        whole || (spread && counts)
    }

    /// How many groups in a row have such a length.
    fn longest_row(&self, fits: impl Fn(usize) -> bool) -> usize {
        let rows = self.groups.split(|group| !fits(group.len()));
        rows.map(<[&str]>::len).max().unwrap_or_default()
    }

    /// The bytes that it writes out, when it is longer than any number: a file, perhaps.
    pub(crate) fn bytes(&self) -> Option<Vec<u8>> {
        let digits: String = self.groups.concat();
        let pairs = digits.as_bytes().chunks_exact(2);
        let bytes = pairs.map(|pair| {
            let pair = std::str::from_utf8(pair).ok()?;
            u8::from_str_radix(pair, 16).ok()
        });
        if digits.len() > LONGEST { bytes.collect() } else { None }
    }
}

/// Whether a text holds a number in any spelling, whatever stands right before and after it.
pub(crate) fn holds(text: &str, number: &Serial) -> bool {
    let condensed = condensed(text);
    spellings(number).iter().any(|spelling| condensed.contains(spelling))
}

/// The text without these numbers.
pub(crate) fn condensed_without(text: &str, numbers: &[Serial]) -> String {
    let all = numbers.iter().flat_map(spellings);
    all.fold(condensed(text), |text, spelling| text.replace(&spelling, "|"))
}

/// Everything that stands between the groups of a number is taken out.
fn condensed(text: &str) -> String {
    let kept =
        |character: &char| !character.is_whitespace() && !matches!(character, ':' | '-' | '.' | ',' | '\'');
    text.chars().filter(kept).flat_map(char::to_lowercase).collect()
}

/// As they stand in a condensed text; none when the number is too short to tell it from others.
fn spellings(number: &Serial) -> Vec<String> {
    let hex = number.hex_lower();
    if hex.len() < SHORTEST { Vec::new() } else { vec![hex, number.decimal()] }
}

/// From and to: each run of groups that is as long as a serial number can be.
fn windows(groups: &[&str]) -> impl Iterator<Item = (usize, usize)> {
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    (0..lengths.len()).flat_map(move |from| {
        let mut digits = 0;
        let ends: Vec<(usize, usize)> = lengths
            .iter()
            .enumerate()
            .skip(from)
            .map(|(index, length)| {
                digits += length;
                (index + 1, digits)
            })
            .take_while(|(_, digits)| *digits <= 2 * LONGEST)
            .filter(|(_, digits)| *digits >= SHORTEST)
            .collect();
        ends.into_iter().map(move |(to, _)| (from, to))
    })
}

fn readings(groups: &[&str]) -> Vec<Serial> {
    let digits: String = groups.concat();
    if digits.len() < SHORTEST || digits.len() > 2 * LONGEST {
        return Vec::new();
    }
    let mut readings: Vec<Serial> = Serial::parse(&digits).into_iter().collect();
    if digits.len() >= SHORTEST_DECIMAL && digits.bytes().all(|digit| digit.is_ascii_digit()) {
        readings.extend(Serial::parse_decimal(&digits));
    }
    readings
}

fn is_digit(character: char) -> bool {
    character.is_ascii_hexdigit()
}

fn is_bounded(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).unwrap_or_default();
    let prefixed = before.ends_with("0x") || before.ends_with("0X");
    let free = |character: Option<char>| character.is_none_or(|character| !character.is_alphanumeric());
    (prefixed || free(before.chars().next_back()))
        && free(text.get(end..).and_then(|after| after.chars().next()))
}

/// What stands between two groups of one number; a colon may end a line.
fn separator(gap: &str) -> Option<char> {
    let mut characters = gap.chars();
    let first = characters.next()?;
    let rest = characters.as_str();
    match first {
        ':' if rest.chars().all(char::is_whitespace) => Some(':'),
        '-' | '.' if rest.is_empty() => Some(first),
        _ if first != '\n' && first.is_whitespace() && rest.is_empty() => Some(' '),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn serial() -> Serial {
        Serial::parse("40000000103001DB5ED3A4EDB02B").unwrap()
    }

    fn doubts(text: &str) -> usize {
        numbers(text).iter().filter(|number| number.is_doubtful()).count()
    }

    #[test]
    fn a_serial_number_is_found_however_it_is_written() {
        let serial = serial();
        for written in [
            serial.hex(),
            serial.hex_lower(),
            serial.hex_colons(),
            serial.hex_spaced(),
            serial.hex_colons().replace(':', "-"),
            serial.hex_colons().replacen(':', ":\n", 7),
            serial.decimal(),
            format!("0x{}", serial.hex_lower()),
            format!("00{}", serial.hex()),
            format!("SN{}", serial.hex()),
            "4000 0000 1030 01DB 5ED3 A4ED B02B".to_owned(),
            "1 298 074 214 710 150 348 378 953 499 914 283".to_owned(),
            "1.298.074.214.710.150.348.378.953.499.914.283".to_owned(),
        ] {
            assert!(holds(&format!("Numărul de serie: {written}."), &serial), "{written}");
            assert!(
                holds(&format!("de {written}de la MEGA"), &serial),
                "with words of hexadecimal letters: {written}"
            );
        }
    }

    #[test]
    fn what_a_letter_is_full_of_raises_no_doubt() {
        for text in [
            "IDNO 1003600096694, telefon +373 22 820 000, din 22.11.2026, nr. 01-12/345",
            "de ce da ea ba be ca fa ce de",
            "https://forms.office.com/Pages/ResponsePage.aspx?id=Z4f8jWsRaEKDxfvIWTRtOHwLku9yOJZAs22J7gTUxBNU",
            "IBAN MD24AG000225100013104168, e-mail ana@inspectorat.md, 198.51.100.7, 2001:db8:0:0:0:0:0:1",
            "urn:uuid:123e4567-e89b-12d3-a456-426614174000 la 10:30:00, 52:54:00:12:34:56",
        ] {
            assert_eq!(doubts(text), 0, "{text}");
        }
        assert_eq!(doubts(&serial().hex()), 1);
        assert_eq!(doubts(&serial().hex_colons()), 1);
        assert_eq!(doubts(&serial().hex_spaced()), 1);
        assert_eq!(doubts(&serial().decimal()), 1);
    }

    #[test]
    fn what_is_known_is_taken_out_and_the_rest_stays() {
        let text = format!("{} AB CD EF 01 23", serial().hex_spaced());
        let left: Vec<_> =
            numbers(&text).into_iter().flat_map(|number| number.without(&[serial()])).collect();
        assert_eq!(left.len(), 1);
        assert!(left[0].readings().contains(&Serial::parse("ABCDEF0123").unwrap()));
        assert_eq!(condensed_without(&text, &[serial()]), "|abcdef0123");
    }

    #[test]
    fn lines_are_counted() {
        let text = format!("a\nb\n{}\n\n{}", serial().hex(), serial().decimal());
        let lines: Vec<usize> =
            numbers(&text).iter().filter(|number| number.is_doubtful()).map(|number| number.line).collect();
        assert_eq!(lines, [3, 5]);
    }
}
