//! What may be recorded, and for which day.

use chrono::NaiveDate;

use super::progress::{Progress, StepProgress};
use crate::message::Saying;
use crate::procedure::StepTurn;

/// Why something cannot be recorded.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum NotAllowed {
    /// The day is before the last thing that was recorded for the step.
    #[error("{previous} was recorded before; this day is earlier")]
    BeforePrevious { previous: NaiveDate },
    /// The day hasn't come yet.
    #[error("the day is after today, {today}")]
    InTheFuture { today: NaiveDate },
    /// The procedure has no such step or turn, or the turn isn't the present one.
    #[error("it isn't this turn now")]
    NotThisTurn,
    /// Something must be done before.
    #[error("the step cannot start yet")]
    StepNotOpen,
}

impl NotAllowed {
    pub fn saying(&self) -> Saying {
        match self {
            NotAllowed::BeforePrevious { previous } => {
                Saying::new("integration-day-before-previous").with("previous", *previous)
            }
            NotAllowed::InTheFuture { today } => {
                Saying::new("integration-day-in-future").with("today", *today)
            }
            NotAllowed::NotThisTurn => Saying::new("integration-not-this-turn"),
            NotAllowed::StepNotOpen => Saying::new("integration-step-not-open"),
        }
    }
}

/// The turns of a step that may be recorded as over now.
pub fn passable<'a>(progress: &Progress<'a>, step: &str) -> Vec<&'a StepTurn> {
    progress.step(step).map(|step| step.passable.clone()).unwrap_or_default()
}

/// Whether the turn of a step may be recorded as over on this day.
pub fn check_pass(
    progress: &Progress,
    step: &str,
    turn: &str,
    on: NaiveDate,
    today: NaiveDate,
) -> Result<(), NotAllowed> {
    let step = progress.step(step).ok_or(NotAllowed::NotThisTurn)?;
    if !step.is_open() {
        return Err(if step.is_done() { NotAllowed::NotThisTurn } else { NotAllowed::StepNotOpen });
    }
    if !step.passable.iter().any(|passable| passable.id == turn) {
        return Err(NotAllowed::NotThisTurn);
    }
    check_day(step, on, today)
}

/// Whether something may be recorded for the step on this day: not in the future, not before what was recorded last.
pub fn check_day(step: &StepProgress, on: NaiveDate, today: NaiveDate) -> Result<(), NotAllowed> {
    not_in_future(on, today)?;
    not_before(step.last, on)
}

fn not_in_future(on: NaiveDate, today: NaiveDate) -> Result<(), NotAllowed> {
    if on > today { Err(NotAllowed::InTheFuture { today }) } else { Ok(()) }
}

fn not_before(previous: Option<NaiveDate>, on: NaiveDate) -> Result<(), NotAllowed> {
    match previous {
        Some(previous) if on < previous => Err(NotAllowed::BeforePrevious { previous }),
        _ => Ok(()),
    }
}
