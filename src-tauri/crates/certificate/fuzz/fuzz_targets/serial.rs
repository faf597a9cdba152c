//! A serial typed or pasted in any form: an answer, and every form in which it is shown is taken back.
#![no_main]

use libfuzzer_sys::fuzz_target;
use racord_certificate::Serial;

/// What can be typed is at most this long.
const TYPED_BYTES: usize = 64;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    for serial in [Serial::parse(&text), Serial::parse_decimal(&text)].into_iter().flatten() {
        comes_back(&serial);
    }
    if let Some(serial) =
        Serial::from_der_integer(bytes).filter(|serial| serial.magnitude().len() <= TYPED_BYTES)
    {
        comes_back(&serial);
    }
});

fn comes_back(serial: &Serial) {
    for form in [serial.hex(), serial.hex_lower(), serial.hex_colons(), serial.hex_spaced()] {
        assert_eq!(Serial::parse(&form).as_ref(), Ok(serial), "{form}");
    }
    assert_eq!(Serial::parse_decimal(&serial.decimal()).as_ref(), Ok(serial));
}
