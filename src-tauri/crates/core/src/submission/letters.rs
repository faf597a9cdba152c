//! Letters of one series: each is written after the one before it went out.

use super::{Subject, Submission};
use crate::words::Environment;

/// The number of the letter that is written now: the one that was begun and isn't sent, or the one after the last that
/// went out.
pub fn next_number(
    submissions: &[Submission],
    about: &Subject,
    kind: &str,
    environment: Option<Environment>,
) -> u32 {
    let of_series = submissions.iter().filter(|submission| {
        submission.about == *about && submission.kind == kind && submission.environment == environment
    });
    let last = of_series.max_by_key(|submission| submission.round);
    last.map_or(1, |last| if last.sent.is_some() { last.round + 1 } else { last.round })
}
