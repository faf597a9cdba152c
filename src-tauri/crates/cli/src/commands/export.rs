//! The package of a submission, the same that the window exports.

use std::path::Path;

use serde_json::json;

use crate::arguments::{Arguments, Export};
use crate::dossier::{Open, desk};
use crate::failure::Failure;
use crate::printer::Printer;

pub(crate) fn run(asked: &Export, arguments: &Arguments, printer: &mut Printer<'_>) -> Result<(), Failure> {
    let desk = desk(arguments, Open::AsItIs)?;
    // One of the two is always there: `Arguments` sees to it.
    let of = asked.integration.as_deref().or(asked.system.as_deref()).unwrap_or_default();
    let exported = desk.export(of, &asked.submission, asked.environment, &asked.out)?;
    let file = Path::new(&exported.folder).join(&exported.file);
    let file = file.to_string_lossy();
    if printer.json {
        printer.object(&json!({ "file": file, "sha256": exported.sha256 }))
    } else {
        printer.text(&format!("{file}\nSHA-256: {}", exported.sha256))
    }
}
