//! Whether a package is whole.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use chrono::SecondsFormat;
use racord_core::custody::chisinau_day;
use racord_core::message::Saying;
use racord_papers::{LARGEST_PACKAGE, Verified, verify};
use serde_json::{Value, json};

use crate::arguments::{Package, Verify};
use crate::failure::Failure;
use crate::printer::{Printer, args_as_text};

pub(crate) fn run(asked: &Package, printer: &mut Printer<'_>) -> Result<(), Failure> {
    match asked {
        Package::Verify(asked) => verify_one(asked, printer),
    }
}

fn verify_one(asked: &Verify, printer: &mut Printer<'_>) -> Result<(), Failure> {
    let verdict = read(&asked.file)
        .map_err(|error| unreadable(&error))
        .and_then(|bytes| verify(&bytes).map_err(|fault| fault.said()));
    if verdict.is_err() {
        printer.mark_broken();
    }
    let file = asked.file.to_string_lossy();
    if printer.json {
        return printer.object(&record(&file, verdict.as_ref(), printer));
    }
    match verdict {
        Ok(package) => printer.text(&in_words(&file, &package, printer)),
        Err(saying) => printer.text(&format!("{file}\n{}", printer.words.say(&saying))),
    }
}

/// All its bytes; one more than a package can have shows that it is none.
fn read(file: &Path) -> io::Result<Vec<u8>> {
    let file = File::open(file)?;
    let length = usize::try_from(file.metadata()?.len()).unwrap_or(usize::MAX).min(LARGEST_PACKAGE);
    let mut bytes = Vec::with_capacity(length + 1);
    let most = u64::try_from(LARGEST_PACKAGE).unwrap_or(u64::MAX).saturating_add(1);
    file.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unreadable(error: &io::Error) -> Saying {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Saying::new("cli-file-not-found"),
        ErrorKind::PermissionDenied => Saying::new("cli-file-no-access"),
        _ => Saying::new("cli-file-not-readable").with("reason", error.to_string()),
    }
}

fn record(file: &str, verdict: Result<&Verified, &Saying>, printer: &Printer<'_>) -> Value {
    let error = verdict.err().map(|saying| {
        json!({
            "code": saying.code,
            "args": args_as_text(saying.args.clone()),
            "message": printer.words.say(saying),
        })
    });
    let package = verdict.ok();
    let files = package.map(|package| {
        let file = |file: &racord_papers::VerifiedFile| {
            json!({ "name": file.name, "size": file.size, "sha256": file.sha256 })
        };
        package.files.iter().map(file).collect::<Vec<_>>()
    });
    json!({
        "file": file,
        "whole": package.is_some(),
        "identifier": package.map(|package| &package.identifier),
        "description": package.map(|package| &package.description),
        "drafted": package.map(|package| package.drafted.to_rfc3339_opts(SecondsFormat::Secs, true)),
        "files": files.unwrap_or_default(),
        "error": error,
    })
}

fn in_words(file: &str, package: &Verified, printer: &Printer<'_>) -> String {
    let words = printer.words;
    let drafted = words.day_long(chisinau_day(package.drafted));
    let mut lines = vec![file.to_owned(), words.text("cli-package-whole")];
    for (label, value) in [
        ("cli-package-identifier", &package.identifier),
        ("cli-package-description", &package.description),
        ("cli-package-drafted", &drafted),
    ] {
        lines.push(format!("{}: {value}", words.text(label)));
    }
    for file in &package.files {
        let saying = Saying::new("cli-package-file").with("file", &file.name).with("size", file.size);
        lines.push(format!("  {}\n    SHA-256 {}", words.say(&saying), file.sha256));
    }
    lines.join("\n")
}
