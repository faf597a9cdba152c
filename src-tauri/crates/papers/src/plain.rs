//! Text without anything that isn't seen, and with the letters that Romanian has.

use racord_core::words::tidy;

/// What was typed, on one line: a value cannot make itself look like another line of the letter.
pub(crate) fn line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Each line that says something, on its own.
pub(crate) fn lines(text: &str) -> Vec<String> {
    text.lines().map(line).filter(|line| !line.is_empty()).collect()
}

/// A whole letter: its lines and the blanks inside them stay; it ends with one line end.
pub(crate) fn letter(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let lines: Vec<String> = text.split('\n').map(clean_line).collect();
    format!("{}\n", lines.join("\n").trim_matches('\n'))
}

fn clean_line(line: &str) -> String {
    // The blanks at its beginning are the writer's.
    let indent: String = line.chars().take_while(|&character| character == ' ').collect();
    format!("{indent}{}", clean(line)).trim_end().to_owned()
}

/// Comma-below letters; no control characters, and no invisible marks that change the reading direction.
fn clean(text: &str) -> String {
    let plain = |character: char| if character.is_control() { ' ' } else { character };
    let seen: String = text.chars().filter(|&character| !is_invisible(character)).map(plain).collect();
    // A letter may be written as two characters: a plain one, and the cedilla or comma below it.
    let marks = [("s", "ș"), ("S", "Ș"), ("t", "ț"), ("T", "Ț")];
    let whole = marks.iter().fold(seen, |text, (plain, letter)| {
        text.replace(&format!("{plain}\u{327}"), letter).replace(&format!("{plain}\u{326}"), letter)
    });
    tidy(&whole)
}

/// Unicode's format characters (general category Cf) and their like, as far as a letter could catch them.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E007F}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_keeps_its_lines_and_loses_what_is_not_seen() {
        assert_eq!(letter("\n\u{FEFF}Stimaţi\r\n\r\n  a\u{2067}b \t\nc\u{85}\n\n"), "Stimați\n\n  ab\nc\n");
        assert_eq!(letter("s\u{327}i t\u{326}ara"), "și țara\n", "two characters are one letter");
        assert_eq!(letter(" \n "), "\n", "nothing stays nothing");
    }

    #[test]
    fn what_is_tidy_stays_as_it_is() {
        let tidy = letter("  a  b\r\n\tc ");
        assert_eq!(letter(&tidy), tidy);
    }
}
