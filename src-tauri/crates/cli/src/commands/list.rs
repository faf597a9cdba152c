//! What is kept: systems, integrations, certificates.

use chrono::NaiveDate;
use serde_json::Value;

use crate::arguments::Arguments;
use crate::dossier::{Open, desk};
use crate::failure::Failure;
use crate::printer::Printer;
use crate::words::Words;

pub(crate) fn run(arguments: &Arguments, printer: &mut Printer<'_>) -> Result<(), Failure> {
    for object in desk(arguments, Open::AsItIs)?.list()? {
        if printer.json {
            printer.object(&object)?;
        } else {
            let line = line(&object, printer.words);
            printer.text(&line)?;
        }
    }
    Ok(())
}

/// What it is, what is known of it, and the identifier by which the other commands name it.
fn line(object: &Value, words: &Words) -> String {
    let text = |field: &str| object[field].as_str().unwrap_or_default().to_owned();
    let worded = |prefix: &str, field: &str| match object[field].as_str() {
        Some(word) if words.has(&format!("{prefix}{word}")) => words.text(&format!("{prefix}{word}")),
        other => other.unwrap_or_default().to_owned(),
    };
    let due = object["due"].as_str().and_then(|due| due.parse::<NaiveDate>().ok());
    let parts = [
        worded("cli-list-", "kind"),
        text("name"),
        text("institution"),
        text("service"),
        worded("environment-", "environment"),
        text("step"),
        worded("integration-turn-", "turn"),
        due.map(|due| words.day(due)).unwrap_or_default(),
        object["not_after"].as_str().map(|end| words.day_of(end)).unwrap_or_default(),
        text("id"),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
