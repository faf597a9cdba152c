//! What a follow-up urges: a step that waits for somebody outside.

use chrono::NaiveDate;

use super::progress::{Facts, StepState, progress};
use super::round::Rounds;
use super::term::Due;
use crate::procedure::{Step, StepTurn};
use crate::submission::Submission;
use crate::words::Turn;

#[derive(Clone, Debug)]
pub struct Waiting<'a> {
    /// Of the step, counted from 1.
    pub number: u32,
    pub step: &'a Step,
    /// The turn of somebody outside.
    pub turn: &'a StepTurn,
    pub since: NaiveDate,
    /// Only where the procedure publishes a term, and all that it counts from went out.
    pub due: Option<Due>,
    /// What MEGA was sent for this step, in the order of sending: by the step itself, and by those that its term
    /// counts from, or else the steps right before it. STISC isn't sent anything by a step.
    pub sent: Vec<&'a Submission>,
}

/// What the step waits for; nothing when it is the institution's turn, or the step cannot start or is done.
pub fn waiting<'a>(facts: &Facts<'a>, step: &str) -> Option<Waiting<'a>> {
    let progress = progress(facts);
    let current = progress.step(step)?;
    let StepState::Waiting { turn: who, since } = current.state else { return None };
    let step = current.step;
    let mut sent: Vec<&Submission> = Vec::new();
    if who == Turn::Mega {
        let before = step.term.as_ref().map_or(&step.after, |term| &term.from_receipt_of);
        for sending in
            facts.procedure.steps.iter().filter(|other| other.id == step.id || before.contains(&other.id))
        {
            let rounds = Rounds::of(sending, facts);
            sent.extend(sending.drafts.iter().filter_map(|draft| rounds.latest(draft)));
        }
    }
    sent.retain(|submission| submission.sent.is_some());
    sent.sort_by_key(|submission| submission.sent.as_ref().map(|mark| mark.on));
    Some(Waiting { number: current.number, step, turn: current.turn?, since, due: current.due.clone(), sent })
}
