//! How high a row is, so that all of its text is seen. Excel works it out for itself; LibreOffice takes what the workbook
//! says.

use std::io::Cursor;

use zip::ZipArchive;

use super::open::unpacked;
use super::{SheetFault, SheetFile};

/// Of one line, in points.
const LINE: f64 = 15.0;
/// A row cannot be higher (ECMA-376 part 1, 18.3.1.73).
const HIGHEST: f64 = 409.0;

/// Of a row with these texts, each in a column so many digits wide; in points.
pub(super) fn height<'a>(cells: impl IntoIterator<Item = (&'a str, u16)>) -> f64 {
    let lines =
        cells.into_iter().map(|(text, width)| text.split('\n').map(|line| wrapped(line, width)).sum());
    let most: u16 = lines.max().unwrap_or(1).clamp(1, 99);
    (f64::from(most) * LINE).min(HIGHEST)
}

/// Rows stay free to grow while something is typed into them.
pub(super) fn growing(workbook: &[u8]) -> Result<Vec<SheetFile>, SheetFault> {
    let mut archive = ZipArchive::new(Cursor::new(workbook)).map_err(|_| SheetFault::Damaged)?;
    let mut parts = unpacked("", &mut archive, u32::MAX, |_| true)?;
    for part in parts.iter_mut().filter(|part| part.path.starts_with("xl/worksheets/")) {
        let text = String::from_utf8_lossy(&part.bytes);
        part.bytes = text.replace(" customHeight=\"1\"", "").into_bytes();
    }
    Ok(parts)
}

/// Lines that a text without line ends takes. Some letters are wider than a digit, bold ones and Cyrillic ones above all.
fn wrapped(line: &str, width: u16) -> u16 {
    let room = usize::from(width) * 9 / 10;
    let (mut lines, mut used) = (1, 0);
    for word in line.split(' ') {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > room {
            lines += 1;
            used = 0;
        }
        used += length + usize::from(used > 0);
        while used > room {
            lines += 1;
            used -= room;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_text_of_a_row_says_how_high_it_is() {
        let height = |text: &str, width| height([("scurt", 10), (text, width)]);
        assert!((height("", 10) - 15.0).abs() < 0.1, "one line even without a word");
        assert!((height("unu\ndoi\ntrei", 10) - 45.0).abs() < 0.1, "a line is a line");
        assert!((height("cuvinte care trec pe alt rând", 20) - 30.0).abs() < 0.1, "words go on below");
        assert!((height(&"x".repeat(45), 20) - 45.0).abs() < 0.1, "an address is divided");
        assert!((height(&"rând\n".repeat(200), 20) - 409.0).abs() < 0.1, "no more than a row can be");
    }
}
