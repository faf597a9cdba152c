//! What files are and what can be said of them.

mod files;
mod readable;

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use racord_certificate::{ErrorReport, Kind, Report, open, report};
use racord_core::message::Saying;

use self::files::{Found, Unreadable};
use crate::arguments::Inspect;
use crate::failure::Failure;
use crate::printer::Printer;

pub(crate) fn run(asked: &Inspect, now: DateTime<Utc>, printer: &mut Printer<'_>) -> Result<(), Failure> {
    let password = asked.password_file.as_deref().map(password).transpose()?;
    for path in &asked.paths {
        for found in files::each(path) {
            show(&found, password.as_deref(), asked.chain, now, printer)?;
        }
    }
    Ok(())
}

/// The first line of the file.
fn password(file: &Path) -> Result<String, Failure> {
    let text = fs::read_to_string(file).map_err(|error| {
        let saying = Saying::new("cli-password-file-unreadable");
        Failure::Said(saying.with("file", shown(file.as_os_str())).with("reason", error.to_string()))
    })?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

fn show(
    found: &Found,
    password: Option<&str>,
    chain: bool,
    now: DateTime<Utc>,
    printer: &mut Printer<'_>,
) -> Result<(), Failure> {
    let words = printer.words;
    let say = |code: &str, args: &BTreeMap<String, String>| words.of(code, args);
    let report = match &found.bytes {
        Ok(bytes) => report(&found.name, &open(bytes, password), now, chain, &say),
        Err(unreadable) => not_read(&found.name, unreadable, &say),
    };
    if is_broken(&report) {
        printer.mark_broken();
    }
    if printer.json { printer.object(&report) } else { printer.text(&readable::text(&report, words)) }
}

/// Unreadable, or a signature that does not hold. An expired certificate is a finding and nothing broken.
fn is_broken(report: &Report) -> bool {
    let broken_chain = |findings: &[racord_certificate::FindingReport]| {
        findings.iter().any(|finding| finding.code == "chain-broken")
    };
    report.error.is_some()
        || report.certificates.iter().any(|certificate| broken_chain(&certificate.findings))
}

fn not_read(name: &str, unreadable: &Unreadable, say: racord_certificate::Say<'_>) -> Report {
    let args: BTreeMap<String, String> = unreadable.args();
    let code = unreadable.code().to_owned();
    let message = say(&code, &args);
    Report {
        file: name.to_owned(),
        kind: Kind::Unknown,
        certificates: Vec::new(),
        findings: Vec::new(),
        error: Some(ErrorReport { code, args, message }),
    }
}

fn shown(path: &OsStr) -> String {
    path.to_string_lossy().into_owned()
}
