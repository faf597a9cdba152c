//! The one sentence that comes first.

use std::collections::BTreeMap;

use crate::finding::Finding;

/// What the officer is told first. Its sentence is the message `verdict-<code>`, what to do is `verdict-<code>-next`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Verdict {
    /// `right`, the code of the finding that decides, or `doubtful` for findings without a verdict of their own.
    pub code: &'static str,
    pub args: BTreeMap<String, String>,
}

/// Findings that decide, the gravest first: a file that must not be sent comes before one that should not.
const DECIDING: [(&str, &str); 18] = [
    ("private-key", "private-key"),
    ("request", "request"),
    ("authority", "authority"),
    ("unreadable-time", "unreadable"),
    ("chain-broken", "doubtful"),
    ("expired", "expired"),
    ("other-institution", "other-institution"),
    ("same-in-other-environment", "same-in-other-environment"),
    ("held-by-other-system", "doubtful"),
    ("self-signed", "self-signed"),
    ("already-held", "already-held"),
    ("not-yet-valid", "not-yet-valid"),
    ("issuer-not-stisc", "doubtful"),
    ("key-usage-unfit", "doubtful"),
    ("weak-key", "doubtful"),
    ("weak-hash", "doubtful"),
    ("unreadable-extension", "doubtful"),
    ("expires-soon", "expires-soon"),
];

/// The verdict on a certificate with these findings. That a key is the same as before, or the IDNO isn't known, does
/// not change it.
pub fn verdict(findings: &[Finding]) -> Verdict {
    let deciding = DECIDING.iter().find_map(|(code, verdict)| {
        let finding = findings.iter().find(|finding| finding.code == *code)?;
        Some(Verdict { code: verdict, args: finding.args.clone() })
    });
    deciding.unwrap_or(Verdict { code: "right", args: BTreeMap::new() })
}
