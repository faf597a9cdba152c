//! Serial numbers: as bytes, never as a machine number, and never printed by accident.

use num_bigint::{BigInt, Sign};
use zeroize::{Zeroize, Zeroizing};

/// The serial number of a certificate.
///
/// Compared without regard to leading zeros. Its bytes are overwritten when it is dropped, and `Debug` shows nothing.
#[derive(Clone, Eq, PartialEq)]
pub struct Serial {
    negative: bool,
    /// Big-endian, without leading zeros; empty for zero.
    magnitude: Zeroizing<Vec<u8>>,
}

/// The text cannot be a serial number.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("not a serial number: hexadecimal digits were expected, 128 at most")]
pub struct NotASerial;

/// X.509 allows 20 bytes (RFC 5280 section 4.1.2.2); real ones are longer now and then.
const MAX_TYPED_DIGITS: usize = 128;

/// Decimal digits take the square of the length: one number of a few megabytes would take minutes, and so would a file
/// full of numbers of some thousand bytes.
const MAX_BYTES: usize = 1024;

impl Serial {
    /// From the contents of a DER INTEGER (two's complement). `None` when there is not a single byte, or more than
    /// 1024.
    pub fn from_der_integer(bytes: &[u8]) -> Option<Serial> {
        if bytes.len() > MAX_BYTES {
            return None;
        }
        let negative = bytes.first()? & 0x80 != 0;
        let mut magnitude = bytes.to_vec();
        if negative {
            let mut carry = true;
            for byte in magnitude.iter_mut().rev() {
                *byte = !*byte;
                if carry {
                    let (sum, over) = byte.overflowing_add(1);
                    *byte = sum;
                    carry = over;
                }
            }
            if carry {
                magnitude.insert(0, 1);
            }
        }
        Some(Serial::from_parts(negative, magnitude))
    }

    /// Reads one as people write it: hexadecimal in any case, with or without `0x`, colons, blanks, dashes between the
    /// digits and leading zeros. Digits alone are hexadecimal too; for decimal see [`Serial::parse_decimal`].
    pub fn parse(text: &str) -> Result<Serial, NotASerial> {
        let (negative, text) = split_sign(text);
        let text = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")).unwrap_or(text);
        let mut digits: String = text.chars().filter(|c| !is_separator(*c)).collect();
        if digits.is_empty() || digits.len() > MAX_TYPED_DIGITS {
            return Err(NotASerial);
        }
        if digits.len() % 2 == 1 {
            digits.insert(0, '0');
        }
        let bytes = hex::decode(&digits);
        digits.zeroize();
        Ok(Serial::from_parts(negative, bytes.map_err(|_| NotASerial)?))
    }

    /// Reads a decimal one; blanks around and between the digits are passed over.
    pub fn parse_decimal(text: &str) -> Result<Serial, NotASerial> {
        let (negative, text) = split_sign(text);
        let mut digits: String = text.chars().filter(|c| !is_separator(*c)).collect();
        if digits.len() > 2 * MAX_TYPED_DIGITS || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotASerial);
        }
        let number = digits.parse::<BigInt>();
        digits.zeroize();
        let (_, bytes) = number.map_err(|_| NotASerial)?.to_bytes_be();
        if 2 * bytes.len() > MAX_TYPED_DIGITS {
            return Err(NotASerial);
        }
        Ok(Serial::from_parts(negative, bytes))
    }

    fn from_parts(negative: bool, mut magnitude: Vec<u8>) -> Serial {
        let zeros = magnitude.iter().take_while(|byte| **byte == 0).count();
        magnitude.drain(..zeros);
        Serial { negative: negative && !magnitude.is_empty(), magnitude: Zeroizing::new(magnitude) }
    }

    /// `40000000103001DB5ED3A4EDB02B`: upper case, an even number of digits, no padding byte, `-` if negative.
    pub fn hex(&self) -> String {
        format!("{}{}", self.sign(), hex::encode_upper(self.magnitude()))
    }

    /// `40000000103001db5ed3a4edb02b`
    pub fn hex_lower(&self) -> String {
        format!("{}{}", self.sign(), hex::encode(self.magnitude()))
    }

    /// `40:00:00:00:10:30:01:DB:5E:D3:A4:ED:B0:2B`
    pub fn hex_colons(&self) -> String {
        self.spread(":")
    }

    /// `40 00 00 00 10 30 01 DB 5E D3 A4 ED B0 2B`
    pub fn hex_spaced(&self) -> String {
        self.spread(" ")
    }

    /// The exact value, in decimal.
    pub fn decimal(&self) -> String {
        let sign = if self.negative { Sign::Minus } else { Sign::Plus };
        BigInt::from_bytes_be(sign, &self.magnitude).to_string()
    }

    /// Big-endian bytes of the value without its sign and without leading zeros; one zero byte for zero.
    pub fn magnitude(&self) -> &[u8] {
        if self.magnitude.is_empty() { &[0] } else { &self.magnitude }
    }

    pub fn is_negative(&self) -> bool {
        self.negative
    }

    fn sign(&self) -> &'static str {
        if self.negative { "-" } else { "" }
    }

    fn spread(&self, separator: &str) -> String {
        let pairs: Vec<String> = self.magnitude().chunks(1).map(hex::encode_upper).collect();
        format!("{}{}", self.sign(), pairs.join(separator))
    }
}

impl std::fmt::Debug for Serial {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("<redacted>")
    }
}

fn split_sign(text: &str) -> (bool, &str) {
    let text = text.trim_matches(|c| is_separator(c) && c != '-');
    match text.strip_prefix('-') {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    }
}

/// What people and programs put between the digits; the Windows certificate viewer adds invisible marks when copied from.
fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, ':' | '-' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn der(bytes: &[u8]) -> Serial {
        Serial::from_der_integer(bytes).unwrap()
    }

    #[test]
    fn hexadecimal_has_an_even_number_of_digits_and_no_padding() {
        assert_eq!(der(&[0x0F]).hex(), "0F");
        assert_eq!(
            der(&[0x00, 0x80]).hex(),
            "80",
            "the byte that only keeps the number positive isn't shown"
        );
        assert_eq!(der(&[0x00]).hex(), "00");
        assert_eq!(der(&[0xFF]).hex(), "-01");
        assert_eq!(der(&[0x80]).hex(), "-80");
        assert_eq!(der(&[0x80, 0x00]).hex(), "-8000", "a negative number may fill its bytes");
        assert_eq!(der(&[0x01, 0x23]).hex_colons(), "01:23");
        assert_eq!(der(&[0xAB, 0xCD]).hex_spaced(), "-54 33");
    }

    #[test]
    fn decimal_is_exact_beyond_machine_numbers() {
        let long = der(&hex::decode("40000000103001DB5ED3A4EDB02B").unwrap());
        // Judge: python3 -c 'print(0x40000000103001DB5ED3A4EDB02B)'
        assert_eq!(long.decimal(), "1298074214710150348378953499914283");
        assert_eq!(der(&[0x00]).decimal(), "0");
        assert_eq!(der(&[0xFF]).decimal(), "-1");
    }

    #[test]
    fn every_usual_way_of_writing_one_is_the_same_serial() {
        let written = der(&[0x00, 0xAB, 0x0C, 0xDE]);
        for text in [
            "AB0CDE",
            "ab0cde",
            "0xab0cde",
            "00:ab:0c:de",
            "  AB 0C DE\n",
            "\u{200E}ab0cde",
            "000AB0CDE",
            "ab-0c-de",
        ] {
            assert_eq!(Serial::parse(text), Ok(written.clone()), "{text:?} names the same number");
        }
        assert_eq!(Serial::parse_decimal("11209950"), Ok(written));
        assert_eq!(Serial::parse("10").unwrap().decimal(), "16", "digits alone are hexadecimal");
        assert_eq!(Serial::parse("-01"), Ok(der(&[0xFF])));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", "  ", "xyz", "0x", "12 34 5g", "AB;CD", "−1"] {
            assert_eq!(Serial::parse(text), Err(NotASerial), "{text:?} is no serial");
        }
        assert_eq!(Serial::parse_decimal("12AB"), Err(NotASerial));
        assert_eq!(Serial::parse_decimal(""), Err(NotASerial));
        assert_eq!(Serial::parse(&"A".repeat(129)), Err(NotASerial));
    }

    #[test]
    fn debug_output_keeps_the_number_to_itself() {
        assert_eq!(format!("{:?}", der(&[0x12, 0x34])), "<redacted>");
    }
}
