//! The N-th working day after a date.

use racord_core::message::Saying;
use racord_core::working_days::{Skipped, WorkingDays};
use racord_desk::days;
use serde_json::json;

use crate::arguments::{Arguments, Deadline};
use crate::dossier::folder;
use crate::failure::Failure;
use crate::printer::Printer;

pub(crate) fn run(asked: &Deadline, arguments: &Arguments, printer: &mut Printer<'_>) -> Result<(), Failure> {
    let days = if asked.statutory {
        WorkingDays::mega().statutory()
    } else {
        // Where there is nothing to read, the published days count alone.
        folder(arguments).map(|folder| days::peek(&folder)).unwrap_or_default().mega()
    };
    let date = days.after(asked.from, asked.working_days);
    let skipped = days.skipped(asked.from, date);
    let words = printer.words;
    if printer.json {
        let row = |skipped: &Skipped| {
            json!({
                "date": skipped.date.to_string(),
                "reason": skipped.reason.as_str(),
                "name": words.say(&skipped.name),
            })
        };
        let skipped: Vec<_> = skipped.iter().map(row).collect();
        return printer.object(&json!({ "date": date.to_string(), "skipped": skipped }));
    }
    printer.text(&words.day_long(date))?;
    printer.text(&words.say(
        &Saying::new("cli-deadline-counted").with("days", asked.working_days).with("from_long", asked.from),
    ))?;
    for day in &skipped {
        printer.text(&format!("  {} – {}", words.day(day.date), words.say(&day.name)))?;
    }
    Ok(())
}
