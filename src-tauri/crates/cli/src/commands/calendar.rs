//! The dates to watch, for the officer's calendar program.

use std::path::Path;

use serde_json::json;

use crate::arguments::{Arguments, Calendar};
use crate::dossier::{Open, desk_without_keyring};
use crate::failure::Failure;
use crate::printer::Printer;

pub(crate) fn run(asked: &Calendar, arguments: &Arguments, printer: &mut Printer<'_>) -> Result<(), Failure> {
    let desk = desk_without_keyring(arguments, Open::AsItIs)?;
    let exported = desk.write_calendar(&asked.calendar)?;
    let file = Path::new(&exported.folder).join(&exported.file);
    let file = file.to_string_lossy();
    if printer.json {
        printer.object(&json!({ "file": file, "sha256": exported.sha256 }))
    } else {
        printer.text(&file)
    }
}
