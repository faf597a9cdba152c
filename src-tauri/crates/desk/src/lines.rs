//! Which lines of a text have changed.

use std::ops::Range;

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

/// A text that was made from `before`, with what changed between that and `after`. None where a line that changed, or
/// the place of a new one, is no longer as it was.
pub(crate) fn carried_over(text: &str, before: &str, after: &str) -> Option<String> {
    let [text, before, after] =
        [text, before, after].map(|text| text.split('\n').map(str::trim_end).collect::<Vec<_>>());
    if text.len().max(before.len()).max(after.len()) > MOST {
        return None;
    }
    let mut stands = vec![None; before.len()];
    for step in capture_diff_slices(Algorithm::Myers, &before, &text) {
        if step.tag() == DiffTag::Equal {
            step.old_range().zip(step.new_range()).for_each(|(line, at)| stands[line] = Some(at));
        }
    }
    let mut carried = text;
    for step in capture_diff_slices(Algorithm::Myers, &before, &after).iter().rev() {
        if step.tag() != DiffTag::Equal {
            let at = place(&stands, step.old_range())?;
            carried.splice(at, after[step.new_range()].iter().copied());
        }
    }
    Some(carried.join("\n"))
}

/// Where lines stand that stood together, or where nothing stood between two of them.
fn place(stands: &[Option<usize>], lines: Range<usize>) -> Option<Range<usize>> {
    if lines.is_empty() {
        let above = lines.start.checked_sub(1).and_then(|line| stands[line]).map(|at| at + 1);
        let at = above.or(*stands.get(lines.start)?)?;
        return Some(at..at);
    }
    let first = stands[lines.start]?;
    let together = lines.clone().zip(first..).all(|(line, at)| stands[line] == Some(at));
    together.then(|| first..first + lines.len())
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
    fn what_changed_is_carried_over_into_a_text_of_ones_own() {
        let before = "Stimați colegi,\n\nvă transmitem certificatul.\n\nAnexă: a.zip, b.pdf\n\nTelefon: 1\n";
        let own =
            before.replace("Stimați colegi,", "Stimată doamnă,\nvă mulțumim.").replace("vă tr", "Vă tr");
        let fewer = before.replace(", b.pdf", "");
        let carried = carried_over(&own, before, &fewer);
        assert_eq!(carried, Some(own.replace(", b.pdf", "")), "the officer's words stay");
        let none = before.replace("Anexă: a.zip, b.pdf\n\n", "");
        let carried = carried_over(&own, before, &none);
        assert_eq!(
            carried,
            Some(own.replace("Anexă: a.zip, b.pdf\n\n", "")),
            "without an empty line too many"
        );
        assert_eq!(
            carried_over(&own.replace("Anexă: a.zip, b.pdf\n\n", ""), &none, before),
            Some(own.clone())
        );
        assert_eq!(
            carried_over(&own, before, &before.replace(": 1", ": 2")),
            Some(own.replace(": 1", ": 2"))
        );
        assert_eq!(carried_over(&own, before, before), Some(own), "nothing changed");
    }

    #[test]
    fn what_was_written_otherwise_is_left_to_the_officer() {
        let before = "Stimați colegi,\nAnexă: a.zip, b.pdf\nTelefon: 1";
        let fewer = before.replace(", b.pdf", "");
        for own in ["Bună ziua,\nAnexe: a.zip și b.pdf\nTelefon: 1", "Stimați colegi,\nTelefon: 1", ""] {
            assert_eq!(carried_over(own, before, &fewer), None, "in {own:?} nobody knows where it stands");
        }
        let between = before.replace("a.zip, b.pdf\n", "a.zip,\nși încă\n");
        let apart = before.replace("Anexă: a.zip, b.pdf\nTelefon: 1", "x\ny");
        assert_eq!(carried_over(&between, before, &apart), None, "two lines no longer stand together");
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
