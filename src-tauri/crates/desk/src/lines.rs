//! Which lines of a text have changed.

/// A line that was changed, came in or went out.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct LineChange {
    /// None: it was not there.
    pub(crate) before: Option<String>,
    /// None: it is there no more.
    pub(crate) after: Option<String>,
}

/// Lines beyond which two texts are compared as a whole: letters have some hundred.
const MOST: usize = 2_000;

/// The lines in which two texts differ, in their order; empty lines do not count.
pub(crate) fn changed_lines(before: &str, after: &str) -> Vec<LineChange> {
    let lines = |text: &str| -> Vec<String> {
        text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    };
    let (before, after) = (lines(before), lines(after));
    let same_at_start = before.iter().zip(&after).take_while(|(one, other)| one == other).count();
    let (before, after) = (&before[same_at_start..], &after[same_at_start..]);
    let same_at_end =
        before.iter().rev().zip(after.iter().rev()).take_while(|(one, other)| one == other).count();
    let (before, after) = (&before[..before.len() - same_at_end], &after[..after.len() - same_at_end]);
    let mut changes = Vec::new();
    let mut from = (0, 0);
    for (one, other) in common(before, after).into_iter().chain([(before.len(), after.len())]) {
        pair(&before[from.0..one], &after[from.1..other], &mut changes);
        from = (one + 1, other + 1);
    }
    changes
}

/// Lines that went out and came in at the same place, one for one.
fn pair(out: &[String], new: &[String], changes: &mut Vec<LineChange>) {
    for index in 0..out.len().max(new.len()) {
        changes.push(LineChange { before: out.get(index).cloned(), after: new.get(index).cloned() });
    }
}

/// The places, in both, of the longest sequence of lines that both have.
fn common(one: &[String], other: &[String]) -> Vec<(usize, usize)> {
    if one.len() > MOST || other.len() > MOST {
        return Vec::new();
    }
    let width = other.len() + 1;
    let mut longest = vec![0_u16; (one.len() + 1) * width];
    for at in (0..one.len()).rev() {
        for beside in (0..other.len()).rev() {
            longest[at * width + beside] = if one[at] == other[beside] {
                longest[(at + 1) * width + beside + 1] + 1
            } else {
                longest[(at + 1) * width + beside].max(longest[at * width + beside + 1])
            };
        }
    }
    let (mut at, mut beside, mut places) = (0, 0, Vec::new());
    while at < one.len() && beside < other.len() {
        if one[at] == other[beside] {
            places.push((at, beside));
            at += 1;
            beside += 1;
        } else if longest[(at + 1) * width + beside] >= longest[at * width + beside + 1] {
            at += 1;
        } else {
            beside += 1;
        }
    }
    places
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
