//! The N-th working day after a date.

use racord_core::message::Saying;
use racord_core::working_days::{Skipped, WorkingDays};
use serde_json::json;

use crate::arguments::Deadline;
use crate::failure::Failure;
use crate::printer::Printer;

pub(crate) fn run(asked: &Deadline, printer: &mut Printer<'_>) -> Result<(), Failure> {
    let days = WorkingDays::mega();
    let days = if asked.statutory { days.statutory() } else { days };
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
