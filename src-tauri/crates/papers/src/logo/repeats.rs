//! How much a drawing becomes once each part that it shows again is drawn.

use std::collections::HashMap;
use std::ops::Range;

use quick_xml::events::BytesStart;

/// A coat of arms has thousands of shapes; what unfolds to more than this holds up every letter.
const MOST_SHAPES: usize = 100_000;
/// A part within a part within a part: drawing programs go two or three deep.
const DEEPEST: usize = 8;

/// The elements of a drawing in their order, and which of them show others again (SVG 2, 5.6).
#[derive(Default)]
pub(super) struct Repeats {
    /// Name and place of the elements that are not closed yet.
    open: Vec<(Option<String>, usize)>,
    count: usize,
    parts: HashMap<String, Range<usize>>,
    /// Which element shows which part; in their order.
    shown: Vec<(usize, String)>,
}

impl Repeats {
    pub(super) fn start(&mut self, element: &BytesStart<'_>) {
        let shows = element.local_name().as_ref() == b"use";
        let mut id = None;
        for attribute in element.attributes().flatten() {
            let Ok(value) = attribute.unescape_value() else { continue };
            if attribute.key.as_ref() == b"id" {
                id = Some(value.into_owned());
            } else if shows && attribute.key.local_name().as_ref() == b"href" {
                self.shown.push((self.count, value.trim().trim_start_matches('#').to_owned()));
            }
        }
        self.open.push((id, self.count));
        self.count += 1;
    }

    pub(super) fn end(&mut self) {
        if let Some((Some(id), start)) = self.open.pop() {
            self.parts.entry(id).or_insert(start..self.count);
        }
    }

    pub(super) fn are_too_many(&self) -> bool {
        let mut left = MOST_SHAPES;
        self.unfold(0..self.count, DEEPEST, &mut left).is_none()
    }

    /// None: more than is `left`, or deeper.
    fn unfold(&self, part: Range<usize>, deeper: usize, left: &mut usize) -> Option<()> {
        *left = left.checked_sub(part.len())?;
        let first = self.shown.partition_point(|(at, _)| *at < part.start);
        let last = self.shown.partition_point(|(at, _)| *at < part.end);
        for (_, shown) in self.shown.get(first..last)? {
            if let Some(shown) = self.parts.get(shown) {
                self.unfold(shown.clone(), deeper.checked_sub(1)?, left)?;
            }
        }
        Some(())
    }
}
