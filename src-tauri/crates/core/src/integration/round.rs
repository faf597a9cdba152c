//! The rounds of one step: each return for changes begins the next.

use chrono::{DateTime, NaiveDate, Utc};

use super::progress::{Facts, Sending};
use super::{StepEvent, StepEventKind};
use crate::procedure::{Draft, Step, StepTurn};
use crate::submission::Submission;

/// What happened to a step, as far as it decides about the present round.
pub(super) struct Rounds<'a> {
    /// Of the present round; counts from 1.
    pub(super) number: u32,
    /// Index of the present turn; the number of turns when all are over.
    pub(super) at: usize,
    /// Since when it's the present turn's: the turn before it passed, or the step was returned.
    pub(super) since: Option<NaiveDate>,
    pub(super) done: Option<NaiveDate>,
    /// Something was done in this round.
    pub(super) touched: bool,
    /// Something was done in the present turn.
    pub(super) under_way: bool,
    /// The day on which work on this round began, by the officer's word.
    begun: Option<NaiveDate>,
    /// The day of the last thing recorded.
    pub(super) last: Option<NaiveDate>,
    returns: Vec<Return>,
    submissions: Vec<&'a Submission>,
}

/// A return for changes.
struct Return {
    on: NaiveDate,
    /// When it was recorded; not known for one that is only marked on a submission.
    noted: Option<DateTime<Utc>>,
    /// The round that it ended, when a submission says so.
    ended: Option<u32>,
    remarks: String,
}

impl<'a> Rounds<'a> {
    pub(super) fn of(step: &'a Step, facts: &Facts<'a>) -> Rounds<'a> {
        let mut events: Vec<&StepEvent> = facts.events.iter().filter(|event| event.step == step.id).collect();
        events.sort_by(|a, b| (a.noted, &a.id).cmp(&(b.noted, &b.id)));
        let mut submissions: Vec<&Submission> =
            facts.submissions.iter().filter(|submission| submission.is_sent_by(&step.id)).collect();
        submissions.sort_by(|a, b| (a.round, a.drafted, &a.id).cmp(&(b.round, b.drafted, &b.id)));

        let returns = returns(&events, &submissions);
        let mut rounds = Rounds {
            number: 1 + u32::try_from(returns.len()).unwrap_or(u32::MAX - 1),
            at: 0,
            since: returns.last().map(|last| last.on),
            done: None,
            touched: false,
            under_way: false,
            begun: None,
            last: last_day(&events, &submissions),
            returns,
            submissions,
        };
        let present: Vec<&StepEvent> =
            events.into_iter().filter(|event| rounds.belongs_to_present(event)).collect();
        rounds.begun = present.iter().find(|event| event.kind == StepEventKind::Begun).map(|event| event.on);
        let drafted = rounds.submissions.iter().any(|submission| submission.round >= rounds.number);
        let passed = |event: &&StepEvent| matches!(event.kind, StepEventKind::Passed { .. });
        let of_turn = present.iter().rev().take_while(|event| !passed(event));
        rounds.under_way = drafted || of_turn.into_iter().any(|event| event.kind == StepEventKind::Begun);
        rounds.touched = rounds.under_way || present.iter().any(passed);
        if rounds.number > 1 {
            rounds.at = step.turns.iter().position(|turn| turn.who.is_ours()).unwrap_or(0);
        }
        while let Some((index, on)) = rounds.next_passed(step, &present) {
            rounds.at = index + 1;
            rounds.since = Some(rounds.since.map_or(on, |since| since.max(on)));
        }
        if rounds.at == step.turns.len() {
            rounds.done = rounds.since;
        }
        rounds
    }

    /// Whose turn it is, and since when if that is known. An optional turn of somebody outside (STISC issues the
    /// certificate) is waited for only once the officer has begun it; until then it is the institution's move.
    pub(super) fn turn(&self, step: &'a Step) -> Option<(&'a StepTurn, Option<NaiveDate>)> {
        let turn = step.turns.get(self.at)?;
        if turn.who.is_ours() {
            return Some((turn, self.since));
        }
        if !turn.optional || self.begun.is_some() {
            return Some((turn, self.begun.max(self.since)));
        }
        let ours = reachable(step, self.at).map(|(_, turn)| turn).find(|turn| turn.who.is_ours());
        Some((ours.unwrap_or(turn), self.since))
    }

    /// The day on which a later round than the first began, or the institution took it up.
    pub(super) fn restarted(&self) -> Option<NaiveDate> {
        self.returns.last().map(|last| self.begun.map_or(last.on, |begun| begun.max(last.on)))
    }

    /// The present turn and, while they are optional, those after it.
    pub(super) fn passable(&self, step: &'a Step) -> Vec<&'a StepTurn> {
        reachable(step, self.at).map(|(_, turn)| turn).collect()
    }

    pub(super) fn remarks(&self) -> Option<String> {
        self.returns.last().map(|last| last.remarks.clone())
    }

    /// How far this round's submissions got, the slowest of them.
    pub(super) fn sending(&self, step: &Step) -> Sending {
        step.drafts
            .iter()
            .map(|draft| match self.latest(draft) {
                None => Sending::Nothing,
                Some(submission) => match (receipt(submission), &submission.sent, &submission.export) {
                    (Some(received), _, _) => Sending::Received(received),
                    (None, Some(sent), _) => Sending::Sent(sent.on),
                    (None, None, Some(_)) => Sending::Exported,
                    (None, None, None) => Sending::Drafted,
                },
            })
            .reduce(slowest)
            .unwrap_or_default()
    }

    /// The submission of a draft that counts in the present round: this round's latest, or one of an earlier round
    /// which was sent and not among those returned.
    pub(super) fn latest(&self, draft: &Draft) -> Option<&'a Submission> {
        let of_draft = |submission: &&&Submission| {
            submission.kind == draft.kind && submission.environment == draft.environment
        };
        self.submissions
            .iter()
            .rev()
            .filter(of_draft)
            .find(|submission| submission.returned.is_none() && self.still_counts(submission))
            .copied()
    }

    fn still_counts(&self, submission: &Submission) -> bool {
        let sent = submission.sent.is_some();
        let later =
            self.returns.iter().skip(usize::try_from(submission.round.max(1)).unwrap_or(usize::MAX) - 1);
        submission.round >= self.number || (sent && later.into_iter().all(|back| back.ended.is_some()))
    }

    /// The next turn that is over: the present one, or one that only optional turns stand before.
    fn next_passed(&self, step: &Step, present: &[&StepEvent]) -> Option<(usize, NaiveDate)> {
        reachable(step, self.at).find_map(|(index, turn)| {
            let recorded = present.iter().rev().find(
                |event| matches!(&event.kind, StepEventKind::Passed { turn: passed } if *passed == turn.id),
            );
            let on =
                recorded.map(|event| event.on).or_else(|| turn.by_sending.then(|| self.all_sent(step))?);
            on.map(|on| (index, on))
        })
    }

    /// The day on which the last of the step's drafts went out, when all of them did.
    fn all_sent(&self, step: &Step) -> Option<NaiveDate> {
        let mut last = None;
        for draft in &step.drafts {
            let sent = self.latest(draft)?.sent.as_ref()?;
            last = last.max(Some(sent.on));
        }
        last
    }

    fn belongs_to_present(&self, event: &StepEvent) -> bool {
        let Some(last) = self.returns.last() else { return true };
        match last.noted {
            Some(noted) => event.noted > noted,
            // Known by its day only: what was noted after the new round's first draft belongs to the new round, and
            // so does what happened on a later day.
            None => {
                event.on > last.on
                    || self
                        .submissions
                        .iter()
                        .any(|next| next.round >= self.number && next.drafted <= event.noted)
            }
        }
    }
}

/// The day of its confirmed receipt; what was answered was received, by that day at the latest.
pub(super) fn receipt(submission: &Submission) -> Option<NaiveDate> {
    submission.received.as_ref().or(submission.answered.as_ref()).map(|mark| mark.on)
}

/// From `at` on: that turn and, while they are optional, those after it.
fn reachable(step: &Step, at: usize) -> impl Iterator<Item = (usize, &StepTurn)> {
    let mut open = true;
    step.turns.iter().enumerate().skip(at).take_while(move |(_, turn)| {
        let reached = open;
        open = turn.optional;
        reached
    })
}

/// In order. A return that is marked on submissions and recorded as an event on the same day is one return.
fn returns(events: &[&StepEvent], submissions: &[&Submission]) -> Vec<Return> {
    let mut returns: Vec<Return> = Vec::new();
    for submission in submissions {
        let Some(mark) = &submission.returned else { continue };
        match returns.iter_mut().find(|back| back.ended == Some(submission.round)) {
            Some(same) if mark.on > same.on => (same.on, same.remarks) = (mark.on, mark.note.clone()),
            Some(_) => {}
            None => returns.push(Return {
                on: mark.on,
                noted: None,
                ended: Some(submission.round),
                remarks: mark.note.clone(),
            }),
        }
    }
    for event in events.iter().filter(|event| event.kind == StepEventKind::Returned) {
        match returns.iter_mut().find(|back| back.on == event.on && back.noted.is_none()) {
            Some(same) => {
                same.noted = Some(event.noted);
                if same.remarks.is_empty() {
                    same.remarks.clone_from(&event.note);
                }
            }
            None => returns.push(Return {
                on: event.on,
                noted: Some(event.noted),
                ended: None,
                remarks: event.note.clone(),
            }),
        }
    }
    returns.sort_by_key(|back| (back.on, back.noted));
    returns
}

fn last_day(events: &[&StepEvent], submissions: &[&Submission]) -> Option<NaiveDate> {
    let marks = submissions.iter().flat_map(|submission| {
        [&submission.sent, &submission.received, &submission.answered, &submission.returned]
            .into_iter()
            .flatten()
    });
    events.iter().map(|event| event.on).chain(marks.map(|mark| mark.on)).max()
}

/// The one of two that is further behind; of two that were sent or received, the later day.
fn slowest(a: Sending, b: Sending) -> Sending {
    match (a, b) {
        (Sending::Sent(a), Sending::Sent(b)) => Sending::Sent(a.max(b)),
        (Sending::Received(a), Sending::Received(b)) => Sending::Received(a.max(b)),
        _ => a.min(b),
    }
}
