//! A record for people: the verdict first, then the facts. Days are those of Chișinău's calendar, as in the window.

use chrono::{DateTime, Utc};
use racord_certificate::{Certificate, ChainVerdict, Circumstances, Finding, Kind, Severity, findings};
use racord_core::custody::{chisinau_day, days_left};
use racord_core::message::Saying;

use crate::words::Words;

pub(super) fn title(file: &str, kind: Kind, words: &Words) -> String {
    format!("{file}: {}", words.text(&format!("cli-kind-{}", kind.as_str())))
}

pub(super) fn error(message: &str) -> String {
    format!("  ✗ {message}")
}

pub(super) fn finding(finding: &Finding, words: &Words) -> String {
    marked(finding, &words.of(&finding.message_id(), &finding.args))
}

pub(super) fn certificate(
    certificate: &Certificate,
    chain: Option<ChainVerdict>,
    now: DateTime<Utc>,
    words: &Words,
) -> Vec<String> {
    let mut found = findings(certificate, now, &Circumstances::default());
    found.extend(chain.map(ChainVerdict::finding));
    // The gravest first.
    found.sort_by_key(|finding| finding.severity);
    let mut lines: Vec<String> =
        found.iter().map(|finding| marked(finding, &sentence(certificate, finding, now, words))).collect();
    if found.iter().all(|finding| finding.severity == Severity::Info) {
        lines.insert(0, format!("  ✓ {}", words.text("verdict-right")));
    }
    let mut fact = |code: &str, value: &str| lines.push(format!("    {}: {value}", words.text(code)));
    fact("cli-serial", &certificate.serial.hex());
    fact("cli-subject", &certificate.subject.to_string());
    fact("cli-issuer", &certificate.issuer.to_string());
    let day = |moment: Option<DateTime<Utc>>| {
        moment.map_or_else(|| "?".to_owned(), |moment| words.day(chisinau_day(moment)))
    };
    fact("cli-validity", &format!("{} – {}", day(certificate.not_before), day(certificate.not_after)));
    fact("cli-sha256", &certificate.sha256.hex());
    if let Some(idno) = &certificate.idno {
        fact("cli-idno", idno);
    }
    lines
}

fn sentence(certificate: &Certificate, finding: &Finding, now: DateTime<Utc>, words: &Words) -> String {
    let moment = match finding.code.as_str() {
        "not-yet-valid" => certificate.not_before,
        "expired" | "expires-soon" => certificate.not_after,
        _ => None,
    };
    match moment {
        Some(moment) => words.say(
            &Saying::new(finding.message_id())
                .with("date", chisinau_day(moment))
                .with("days", days_left(moment, now).abs()),
        ),
        None => words.of(&finding.message_id(), &finding.args),
    }
}

fn marked(finding: &Finding, sentence: &str) -> String {
    let mark = match finding.severity {
        Severity::Error => '✗',
        Severity::Warning => '!',
        Severity::Info => '·',
    };
    format!("  {mark} {sentence}")
}
