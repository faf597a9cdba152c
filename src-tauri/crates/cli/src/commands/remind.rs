//! What is due: shown on the desktop, or only told.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use racord_desk::Warning;
use racord_dossier::DATABASE;
use racord_watch::{LONGEST, Launcher, Screen, next_look, notifier, stay};
use serde_json::json;

use crate::arguments::{Arguments, Remind};
use crate::dossier::{desk_to_remind, folder};
use crate::failure::Failure;
use crate::printer::Printer;

/// When to look again after something failed, while a warning is on the screen that would go with this process.
const SOON: TimeDelta = TimeDelta::minutes(10);

pub(crate) fn run(asked: &Remind, arguments: &Arguments, printer: &mut Printer<'_>) -> Result<(), Failure> {
    // Nothing is kept yet: nothing can be due.
    if !folder(arguments)?.join(DATABASE).exists() {
        return Ok(());
    }
    if asked.dry_run {
        let (due, unread) = desk_to_remind(arguments)?.due()?;
        due.iter().try_for_each(|warning| tell(printer, warning))?;
        return unread.map_or(Ok(()), |problem| Err(problem.into()));
    }
    let launcher = Launcher::beside_this();
    let begun = Utc::now();
    let mut screen = None;
    loop {
        let trouble = look(&mut screen, arguments, printer);
        if let Some(Screen { notifier, recorded, .. }) = screen.as_mut() {
            let now = Utc::now();
            let until = if trouble.is_ok() { next_look(now) } else { now + SOON };
            let mut answered = |tag: &str| {
                if let (true, Ok(desk)) = (recorded.contains(tag), desk_to_remind(arguments)) {
                    desk.reminder_answered(tag);
                }
            };
            if !stay(notifier.as_mut(), launcher.as_ref(), until, &Utc::now, &mut answered) {
                continue;
            }
        }
        screen = None;
        // Nothing is on the screen any more.
        let pause = asked.keep_trying.filter(|_| trouble.is_err() && is_early(begun));
        let Some(seconds) = pause else { return trouble };
        std::thread::sleep(Duration::from_secs(seconds));
    }
}

/// Whoever doesn't get it done in a day waits for the next login.
fn is_early(begun: DateTime<Utc>) -> bool {
    (TimeDelta::zero()..LONGEST).contains(&(Utc::now() - begun))
}

/// What was wrong. What is on the screen already stays; the dossier is closed again when this returns.
fn look(
    screen: &mut Option<Screen>,
    arguments: &Arguments,
    printer: &mut Printer<'_>,
) -> Result<(), Failure> {
    let desk = desk_to_remind(arguments)?;
    let mut told = Ok(());
    let trouble = desk.remind(screen, notifier, &mut |warning| {
        // Whoever reads this may go away; the warnings are shown all the same.
        if told.is_ok() {
            told = tell(printer, &warning);
        }
    });
    match (trouble, told) {
        (Some(problem), _) => Err(problem.into()),
        (None, Err(Failure::ReaderGone)) => Ok(()),
        (None, told) => told,
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
