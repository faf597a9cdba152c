//! The words for a step's state.

use chrono::{Datelike, NaiveDate};

use super::progress::{Reason, Sending, StepProgress, StepState};
use super::term::Due;
use crate::message::Saying;
use crate::submission::Submission;
use crate::words::Turn;

/// The few words beside a step: whose turn it is, or how far it got.
pub fn status(step: &StepProgress) -> Saying {
    match &step.state {
        StepState::CannotStart { .. } => Saying::new("integration-cannot-start"),
        StepState::Done { .. } => Saying::new("integration-done"),
        StepState::InProgress | StepState::Ready if step.sending == Sending::Exported => {
            Saying::new("integration-exported")
        }
        StepState::InProgress => match step.turn.map(|turn| turn.who) {
            Some(who) if who != Turn::Officer => turn(who),
            _ => Saying::new("integration-in-progress"),
        },
        StepState::Ready => turn(step.turn.map_or(Turn::Officer, |turn| turn.who)),
        StepState::Returned { .. } => Saying::new("integration-returned"),
        StepState::Waiting { turn: who, .. } => turn(*who),
    }
}

/// Whose turn it is.
pub fn turn(who: Turn) -> Saying {
    Saying::new(match who {
        Turn::Developers => "integration-turn-developers",
        Turn::Mega => "integration-turn-mega",
        Turn::Officer => "integration-turn-officer",
        Turn::Signatory => "integration-turn-signatory",
        Turn::Stisc => "integration-turn-stisc",
    })
}

/// How far a submission got, with the day.
pub fn stage(submission: &Submission) -> Saying {
    let on = |code: &str, day: chrono::NaiveDate| Saying::new(code).with("date", day);
    if let Some(returned) = &submission.returned {
        on("integration-stage-returned", returned.on)
    } else if let Some(answered) = &submission.answered {
        on("integration-stage-answered", answered.on)
    } else if let Some(received) = &submission.received {
        on("integration-stage-received", received.on)
    } else if let Some(sent) = &submission.sent {
        on("integration-stage-sent", sent.on)
    } else if submission.export.is_some() {
        Saying::new("integration-exported")
    } else {
        Saying::new("integration-in-progress")
    }
}

/// What is worth saying about a step beside its status: why it cannot start, since when it waits, until when.
pub fn details(step: &StepProgress) -> Vec<Saying> {
    match &step.state {
        StepState::CannotStart { why } => return why.iter().map(Reason::saying).collect(),
        StepState::Done { on } => return vec![Saying::new("integration-done-on").with("date", *on)],
        _ => {}
    }
    let mut details = Vec::new();
    if let StepState::Returned { round, .. } = &step.state {
        details
            .extend(step.since.map(|since| on_day("integration-returned-on", since).with("round", *round)));
        return details;
    }
    if let Some(due) = &step.due {
        details.push(due.saying());
    } else if let StepState::Waiting { since, .. } = &step.state {
        details.push(on_day("integration-since", *since));
    }
    details
}

impl Reason {
    pub fn saying(&self) -> Saying {
        match self {
            Reason::After { steps } => {
                let (last, others) =
                    steps.split_last().map_or((0, &[][..]), |(last, others)| (*last, others));
                let others: Vec<String> = others.iter().map(u32::to_string).collect();
                Saying::new("integration-after-steps")
                    .with("count", steps.len())
                    .with("others", others.join(", "))
                    .with("last", last)
            }
            Reason::SecurityTests { open } => Saying::new("integration-needs-security-tests")
                .with("count", open.len())
                .with("tests", open.join(", ")),
        }
    }
}

impl Due {
    /// Which working day of the term it is and until when; an estimate says that it is one.
    pub fn saying(&self) -> Saying {
        let code = match (self.passed, self.exact) {
            (false, _) if self.own => "integration-due-own",
            (true, _) if self.own => "integration-overdue-own",
            (false, true) => "integration-due",
            (false, false) => "integration-due-estimate",
            (true, true) => "integration-overdue",
            (true, false) => "integration-overdue-estimate",
        };
        Saying::new(code)
            .with("day", self.day_number)
            .with("of", self.of)
            .with("until", self.date)
            .with("weekday", self.date.weekday().number_from_monday())
    }
}

fn on_day(code: &str, date: NaiveDate) -> Saying {
    Saying::new(code).with("date", date).with("weekday", date.weekday().number_from_monday())
}
