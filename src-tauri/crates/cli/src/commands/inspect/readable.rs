//! A report for people.

use racord_certificate::{CertificateReport, FindingReport, Report, Severity};

use crate::words::Words;

pub(super) fn text(report: &Report, words: &Words) -> String {
    let mut lines =
        vec![format!("{}: {}", report.file, words.text(&format!("cli-kind-{}", report.kind.as_str())))];
    if let Some(error) = &report.error {
        lines.push(format!("  ✗ {}", error.message));
    }
    lines.extend(report.findings.iter().map(finding));
    for one in &report.certificates {
        certificate(one, words, &mut lines);
    }
    lines.join("\n")
}

fn certificate(certificate: &CertificateReport, words: &Words, lines: &mut Vec<String>) {
    let mut fact = |code: &str, value: &str| lines.push(format!("  {}: {value}", words.text(code)));
    fact("cli-serial", &certificate.serial.hex);
    fact("cli-subject", &certificate.subject);
    fact("cli-issuer", &certificate.issuer);
    let day = |moment: &Option<String>| {
        moment.as_deref().map_or_else(|| "?".to_owned(), |moment| words.day_of(moment))
    };
    fact("cli-validity", &format!("{} – {}", day(&certificate.not_before), day(&certificate.not_after)));
    fact("cli-sha256", &certificate.sha256);
    if let Some(idno) = &certificate.idno {
        fact("cli-idno", idno);
    }
    lines.extend(certificate.findings.iter().map(finding));
}

fn finding(finding: &FindingReport) -> String {
    let mark = match finding.severity {
        Severity::Error => '✗',
        Severity::Warning => '!',
        Severity::Info => '·',
    };
    format!("  {mark} {}", finding.message)
}
