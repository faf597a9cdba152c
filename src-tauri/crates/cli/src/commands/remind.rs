//! What is due: shown on the desktop, or only told.

use chrono::Utc;
use racord_desk::Warning;
use racord_dossier::DATABASE;
use racord_watch::{Launcher, Notifier, next_look, notifier, stay};
use serde_json::json;

use crate::arguments::{Arguments, Remind};
use crate::dossier::{desk_to_remind, folder};
use crate::failure::Failure;
use crate::printer::Printer;

pub(crate) fn run(asked: &Remind, arguments: &Arguments, printer: &mut Printer<'_>) -> Result<(), Failure> {
    // Nothing is kept yet: nothing can be due.
    if !folder(arguments)?.join(DATABASE).exists() {
        return Ok(());
    }
    if asked.dry_run {
        let due = desk_to_remind(arguments)?.due()?;
        return due.iter().try_for_each(|warning| tell(printer, warning));
    }
    let launcher = Launcher::beside_this();
    while let Some(mut shown) = look(arguments, printer)? {
        if stay(shown.as_mut(), launcher.as_ref(), next_look(Utc::now()), &Utc::now) {
            break;
        }
    }
    Ok(())
}

/// The dossier is closed again when this returns.
fn look(arguments: &Arguments, printer: &mut Printer<'_>) -> Result<Option<Box<dyn Notifier>>, Failure> {
    let mut told = Ok(());
    let shown = desk_to_remind(arguments)?.remind(notifier, &mut |warning| {
        // Whoever reads this may go away; the warnings are shown all the same.
        if told.is_ok() {
            told = tell(printer, &warning);
        }
    })?;
    match told {
        Ok(()) | Err(Failure::ReaderGone) => Ok(shown),
        Err(failure) => Err(failure),
    }
}

fn tell(printer: &mut Printer<'_>, warning: &Warning) -> Result<(), Failure> {
    let Warning { certificate, title, said } = warning;
    if !printer.json {
        return printer.text(&format!("{title}\n  {}", said.message));
    }
    printer.object(&json!({
        "certificate": certificate,
        "code": said.code,
        "args": said.args,
        "message": said.message,
    }))
}
