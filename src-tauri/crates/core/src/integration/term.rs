//! In what time the other side acts, counted from its receipt of everything.

use chrono::NaiveDate;

use super::progress::{Facts, StepProgress, StepState};
use super::round::{Rounds, receipt};
use crate::procedure::Step;

/// Until when the other side has to act.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Due {
    pub date: NaiveDate,
    /// Counted from confirmed receipts; otherwise an estimate from the day of sending.
    pub exact: bool,
    /// Nobody publishes it: the officer set it. It counts from the day since which is waited.
    pub own: bool,
    /// The day that isn't counted yet: the working day after it is the first.
    pub from: NaiveDate,
    /// Which working day today is; 0 while none has gone by.
    pub day_number: u32,
    /// How many working days the term has.
    pub of: u32,
    /// Today is after the last day.
    pub passed: bool,
}

/// How long somebody outside takes for a turn by the officer's own estimate, where nobody publishes a term.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OwnTerm {
    pub step: String,
    /// Identifier of the turn in the procedure.
    pub turn: String,
    pub working_days: u32,
}

/// The term of a step: from the latest confirmed receipt of what its term names; before all of it is confirmed, an
/// estimate from the latest day of sending. None while something wasn't sent.
///
/// A step that was itself returned waits from its new round on, and no receipt says when that one arrived.
pub(super) fn due(step: &Step, own: &Rounds, facts: &Facts, rounds: &[Rounds]) -> Option<Due> {
    let term = step.term.as_ref()?;
    let mut from = None;
    let mut exact = true;
    for (earlier, of_earlier) in facts.procedure.steps.iter().zip(rounds) {
        if !term.from_receipt_of.contains(&earlier.id) {
            continue;
        }
        let (on, confirmed) = complete(earlier, of_earlier)?;
        from = from.max(Some(on));
        exact &= confirmed;
    }
    let mut from = from?;
    if let Some(restarted) = own.restarted().filter(|restarted| *restarted > from) {
        (from, exact) = (restarted, false);
    }
    Some(counted(from, term.working_days, facts, exact, false))
}

/// The term that the officer set for the turn which is waited for. STISC and MEGA both work by Chișinău's days.
pub(super) fn own(progress: &StepProgress, facts: &Facts) -> Option<Due> {
    let StepState::Waiting { since, .. } = progress.state else { return None };
    let turn = progress.turn?;
    let of_turn = |own: &&OwnTerm| own.step == progress.step.id && own.turn == turn.id;
    let own = facts.own_terms.iter().find(of_turn)?;
    Some(counted(since, own.working_days, facts, false, true))
}

fn counted(from: NaiveDate, working_days: u32, facts: &Facts, exact: bool, own: bool) -> Due {
    let date = facts.days.after(from, working_days);
    Due {
        date,
        exact,
        own,
        from,
        day_number: facts.days.count(from, facts.today),
        of: working_days,
        passed: facts.today > date,
    }
}

/// The day on which the last of a step's submissions arrived, by confirmation or (false) by its sending.
fn complete(step: &Step, rounds: &Rounds) -> Option<(NaiveDate, bool)> {
    let mut last = None;
    let mut confirmed = !step.drafts.is_empty();
    for draft in &step.drafts {
        match rounds.latest(draft).map(|submission| (receipt(submission), &submission.sent)) {
            Some((Some(received), _)) => last = last.max(Some(received)),
            Some((None, Some(sent))) => {
                last = last.max(Some(sent.on));
                confirmed = false;
            }
            // Handed over without a submission: the step's own last day is what is known.
            _ => {
                last = last.max(Some(rounds.done?));
                confirmed = false;
            }
        }
    }
    last.or(rounds.done).map(|on| (on, confirmed))
}
