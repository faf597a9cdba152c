//! Which lines of a text have changed.

use similar::{Algorithm, DiffTag, capture_diff_slices};

/// A line that was changed, came in or went out.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct LineChange {
    /// None: it was not there.
    pub(crate) before: Option<String>,
    /// None: it is there no more.
    pub(crate) after: Option<String>,
}

/// Lines beyond which what differs is told as a whole: letters have some hundred.
const MOST: usize = 2_000;

/// The lines in which two texts differ, in their order; empty lines do not count.
pub(crate) fn changed_lines(before: &str, after: &str) -> Vec<LineChange> {
    let (before, after) = (lines(before), lines(after));
    if before.len().max(after.len()) > MOST {
        return pairs(&before, &after).filter(|change| change.before != change.after).collect();
    }
    let steps = capture_diff_slices(Algorithm::Myers, &before, &after);
    let differ = steps.iter().filter(|step| step.tag() != DiffTag::Equal);
    differ.flat_map(|step| pairs(&before[step.old_range()], &after[step.new_range()])).collect()
}

fn lines(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

/// Lines that went out and came in at the same place, one for one.
fn pairs<'a>(out: &'a [&str], new: &'a [&str]) -> impl Iterator<Item = LineChange> + use<'a> {
    let line = |lines: &[&str], index: usize| lines.get(index).map(|line| (*line).to_owned());
    (0..out.len().max(new.len()))
        .map(move |index| LineChange { before: line(out, index), after: line(new, index) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(before: &str, after: &str) -> Vec<(Option<String>, Option<String>)> {
        changed_lines(before, after).into_iter().map(|change| (change.before, change.after)).collect()
    }

    fn line(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn a_changed_line_stands_beside_what_it_was() {
        let before = "Stimați colegi,\n\nTelefon: 1\nE-mail: a@exemplu.md\n";
        assert_eq!(told(before, before), [], "nothing changed");
        assert_eq!(told(before, &before.replace('\n', "\n\n")), [], "empty lines say nothing");
        assert_eq!(
            told(before, "Stimați colegi,\nTelefon: 2\nE-mail: a@exemplu.md\nFax: 3\n"),
            [(line("Telefon: 1"), line("Telefon: 2")), (None, line("Fax: 3"))]
        );
        assert_eq!(
            told(before, "Telefon: 1"),
            [(line("Stimați colegi,"), None), (line("E-mail: a@exemplu.md"), None)]
        );
    }

    #[test]
    fn what_moved_aside_is_not_told_as_changed() {
        assert_eq!(told("a\nb\nc", "x\na\nb\nc\ny"), [(None, line("x")), (None, line("y"))]);
        assert_eq!(told("", "a"), [(None, line("a"))]);
        assert_eq!(told("a", ""), [(line("a"), None)]);
    }

    #[test]
    fn a_text_without_end_is_told_in_time() {
        let many = |word: &str| (0..5_000).map(|number| format!("{word} {number}\n")).collect::<String>();
        assert_eq!(changed_lines(&many("a"), &many("b")).len(), 5_000, "line for line");
    }
}
