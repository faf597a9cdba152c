//! Where an integration stands, derived from what is recorded.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::round::Rounds;
use super::term::{self, Due, OwnTerm};
use super::{Outcome, SECURITY_TESTS, StepEvent, StepEventKind, TestResult};
use crate::institution::Integration;
use crate::procedure::{Procedure, Step, StepTurn, TestGroup};
use crate::submission::Submission;
use crate::words::Turn;
use crate::working_days::WorkingDays;

/// Everything that is recorded about one integration.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    pub procedure: &'a Procedure,
    pub integration: &'a Integration,
    pub events: &'a [StepEvent],
    pub submissions: &'a [Submission],
    pub tests: &'a [TestResult],
    pub today: NaiveDate,
    /// The days by which MEGA's clock runs.
    pub days: &'a WorkingDays,
    /// Terms that the officer set.
    pub own_terms: &'a [OwnTerm],
}

#[derive(Clone, Debug)]
pub struct Progress<'a> {
    /// In the procedure's order; empty for an integration recorded as already connected.
    pub steps: Vec<StepProgress<'a>>,
    /// Identifier of the first step that can go on.
    pub open: Option<&'a str>,
    pub completed: bool,
    /// How many steps are done.
    pub done: usize,
}

#[derive(Clone, Debug)]
pub struct StepProgress<'a> {
    pub step: &'a Step,
    /// Counts from 1.
    pub number: u32,
    pub state: StepState,
    /// Counts from 1; each return for changes begins the next.
    pub round: u32,
    /// Whose turn it is; none when the step is done.
    pub turn: Option<&'a StepTurn>,
    /// Turns that may be recorded as over: the present one and, while they are optional, those after it.
    pub passable: Vec<&'a StepTurn>,
    /// The day on which the present turn began.
    pub since: Option<NaiveDate>,
    pub due: Option<Due>,
    /// MEGA's words at the last return.
    pub remarks: Option<String>,
    /// How far this round's submissions got, the slowest of them.
    pub sending: Sending,
    /// The day of the last thing recorded for this step.
    pub last: Option<NaiveDate>,
}

#[derive(Clone, Debug, Eq, PartialEq)]
pub enum StepState {
    CannotStart { why: Vec<Reason> },
    Done { on: NaiveDate },
    InProgress,
    Ready,
    Returned { remarks: String, round: u32 },
    Waiting { turn: Turn, since: NaiveDate },
}

/// Why a step cannot start.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Reason {
    /// Numbers of the steps that must be done before and aren't, in order.
    After { steps: Vec<u32> },
    /// Identifiers of the security tests that haven't passed.
    SecurityTests { open: Vec<String> },
}

#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub enum Sending {
    /// Nothing is drafted, or there is nothing to send.
    #[default]
    Nothing,
    Drafted,
    Exported,
    /// The day of the last one.
    Sent(NaiveDate),
    Received(NaiveDate),
}

impl StepProgress<'_> {
    pub fn is_done(&self) -> bool {
        matches!(self.state, StepState::Done { .. })
    }

    /// Who must act next. What was returned is the institution's to put right, whoever's turn the step stands at.
    pub fn who(&self) -> Option<Turn> {
        let who = self.turn?.who;
        let returned = matches!(self.state, StepState::Returned { .. });
        Some(if returned && !who.is_ours() { Turn::Officer } else { who })
    }

    /// Whether it can be worked on, or is waited for, now.
    pub fn is_open(&self) -> bool {
        !matches!(self.state, StepState::CannotStart { .. } | StepState::Done { .. })
    }
}

impl<'a> Progress<'a> {
    pub fn step(&self, id: &str) -> Option<&StepProgress<'a>> {
        self.steps.iter().find(|progress| progress.step.id == id)
    }

    /// The step that [`Self::open`] names.
    pub fn open_step(&self) -> Option<&StepProgress<'a>> {
        self.step(self.open?)
    }

    /// What goes on now: the institution's own turns first, then by due day, then in the procedure's order.
    pub fn tasks(&self) -> Vec<&StepProgress<'a>> {
        let mut tasks: Vec<_> = self.steps.iter().filter(|step| step.is_open()).collect();
        tasks.sort_by_key(|step| {
            let ours = step.who().is_some_and(Turn::is_ours);
            let due = step.due.as_ref().map_or(NaiveDate::MAX, |due| due.date);
            (!ours, due, step.number)
        });
        tasks
    }
}

/// Who must act next: the institution if anything is up to it, else the one who is waited for; none when all is done.
pub fn whose_turn(progress: &Progress) -> Option<Turn> {
    progress.tasks().first().and_then(|step| step.who())
}

/// Where an integration stands.
///
/// A step's turns pass in order, by an event or by sending all of its submissions; it is done when its last turn is
/// over. A return for changes begins a new round from the first turn that is the institution's. A step whose
/// predecessors aren't done, or are no longer done, cannot start; what was done stays done.
pub fn progress<'a>(facts: &Facts<'a>) -> Progress<'a> {
    if !facts.integration.connected.is_empty() {
        return Progress { steps: Vec::new(), open: None, completed: true, done: 0 };
    }
    let steps = &facts.procedure.steps;
    let rounds: Vec<Rounds> = steps.iter().map(|step| Rounds::of(step, facts)).collect();
    let done: BTreeSet<&str> = steps
        .iter()
        .zip(&rounds)
        .filter(|(_, rounds)| rounds.done.is_some())
        .map(|(step, _)| step.id.as_str())
        .collect();
    let steps: Vec<StepProgress> = (1..)
        .zip(steps.iter().zip(&rounds))
        .map(|(number, (step, of_step))| {
            let unlocked = unlocked(step, facts, &rounds, &done);
            step_progress(step, number, of_step, unlocked, facts, &rounds)
        })
        .collect();
    Progress {
        open: steps.iter().find(|step| step.is_open()).map(|step| step.step.id.as_str()),
        completed: done.len() == steps.len(),
        done: done.len(),
        steps,
    }
}

fn step_progress<'a>(
    step: &'a Step,
    number: u32,
    rounds: &Rounds<'a>,
    unlocked: Result<NaiveDate, Vec<Reason>>,
    facts: &Facts<'a>,
    all: &[Rounds<'a>],
) -> StepProgress<'a> {
    let mut result = StepProgress {
        step,
        number,
        state: StepState::Ready,
        round: rounds.number,
        turn: None,
        passable: Vec::new(),
        since: None,
        due: None,
        remarks: rounds.remarks(),
        sending: rounds.sending(step),
        last: rounds.last,
    };
    if let Some(on) = rounds.done {
        result.state = StepState::Done { on };
        return result;
    }
    let present = rounds.turn(step);
    result.turn = present.map(|(turn, _)| turn);
    let unlocked = match unlocked {
        Ok(day) => day,
        Err(why) => {
            result.state = StepState::CannotStart { why };
            return result;
        }
    };
    let since = present.and_then(|(_, since)| since).map_or(unlocked, |since| since.max(unlocked));
    result.since = Some(since);
    result.passable = rounds.passable(step);
    let untouched_return = rounds.number > 1 && !rounds.touched;
    result.state = match result.turn {
        _ if untouched_return => {
            StepState::Returned { remarks: rounds.remarks().unwrap_or_default(), round: rounds.number }
        }
        Some(turn) if !turn.who.is_ours() => StepState::Waiting { turn: turn.who, since },
        _ if rounds.under_way => StepState::InProgress,
        _ => StepState::Ready,
    };
    if !untouched_return {
        result.due = term::due(step, rounds, facts, all).or_else(|| term::own(&result, facts));
    }
    result
}

/// Since which day the step may be worked on, or why it may not.
fn unlocked(
    step: &Step,
    facts: &Facts,
    rounds: &[Rounds],
    done: &BTreeSet<&str>,
) -> Result<NaiveDate, Vec<Reason>> {
    let mut since = facts.integration.begun;
    let mut why = Vec::new();
    let mut waits_for = Vec::new();
    for (number, (earlier, of_earlier)) in (1..).zip(facts.procedure.steps.iter().zip(rounds)) {
        if !step.after.contains(&earlier.id) {
            continue;
        }
        match of_earlier.done {
            Some(on) if done.contains(earlier.id.as_str()) => since = since.max(on),
            _ => waits_for.push(number),
        }
    }
    if !waits_for.is_empty() {
        why.push(Reason::After { steps: waits_for });
    }
    if step.needs_security_tests {
        match security_tests(step, facts) {
            Ok(on) => since = on.map_or(since, |on| since.max(on)),
            Err(open) => why.push(Reason::SecurityTests { open }),
        }
    }
    if why.is_empty() { Ok(since) } else { Err(why) }
}

/// The day on which the last security test passed or the requirement was overridden; else the tests that are open.
/// "Not applicable" isn't passed: all TC_SEC must pass before production (MPass, integration tests).
fn security_tests(step: &Step, facts: &Facts) -> Result<Option<NaiveDate>, Vec<String>> {
    let overridden = facts.events.iter().filter(|event| event.step == step.id).find(
        |event| matches!(&event.kind, StepEventKind::Overridden { requirement } if requirement == SECURITY_TESTS),
    );
    if let Some(event) = overridden {
        return Ok(Some(event.on));
    }
    let mut open = Vec::new();
    let mut last = None;
    for test in facts.procedure.tests.iter().filter(|test| test.group == TestGroup::Security) {
        match facts.tests.iter().find(|result| result.test == test.id) {
            Some(result) if result.outcome == Outcome::Passed => last = last.max(Some(result.on)),
            _ => open.push(test.id.clone()),
        }
    }
    if open.is_empty() { Ok(last) } else { Err(open) }
}
