//! One integration, lived day by day as the officer records it.

use chrono::{DateTime, Duration, NaiveDate, Utc};

use crate::id::{EventId, IntegrationId, SubmissionId, SystemId};
use crate::institution::Integration;
use crate::integration::*;
use crate::message::Messages;
use crate::procedure::{Catalogue, Procedure};
use crate::submission::{Export, Mark, Subject, Submission};
use crate::words::Language;
use crate::working_days::WorkingDays;

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn in_english(saying: &crate::message::Saying) -> String {
    let messages = Messages::new(Language::En);
    assert!(messages.has(&saying.code), "{} stands in the message files", saying.code);
    messages.say(saying)
}

pub(super) struct Life {
    pub(super) procedure: Procedure,
    pub(super) integration: Integration,
    pub(super) events: Vec<StepEvent>,
    pub(super) submissions: Vec<Submission>,
    pub(super) tests: Vec<TestResult>,
    pub(super) days: WorkingDays,
    pub(super) own_terms: Vec<OwnTerm>,
    clock: DateTime<Utc>,
}

impl Life {
    pub(super) fn of(service: &str, begun: &str) -> Life {
        let procedure = Catalogue::load().unwrap().procedure(service).unwrap().clone();
        let integration = Integration {
            id: IntegrationId::new(),
            system: SystemId::new(),
            service: service.to_owned(),
            revision: procedure.revision,
            begun: day(begun),
            connected: Vec::new(),
        };
        Life {
            procedure,
            integration,
            events: Vec::new(),
            submissions: Vec::new(),
            tests: Vec::new(),
            days: WorkingDays::mega(),
            own_terms: Vec::new(),
            clock: "2026-11-01T08:00:00Z".parse().unwrap(),
        }
    }

    pub(super) fn on(&self, today: &str) -> Progress<'_> {
        progress(&Facts {
            procedure: &self.procedure,
            integration: &self.integration,
            events: &self.events,
            submissions: &self.submissions,
            tests: &self.tests,
            today: day(today),
            days: &self.days,
            own_terms: &self.own_terms,
        })
    }

    /// The officer records that a turn is over, as the program would let them on that day.
    pub(super) fn passes(&mut self, step: &str, turn: &str, on: &str) {
        let allowed = check_pass(&self.on(on), step, turn, day(on), day(on));
        assert_eq!(allowed, Ok(()), "{step}/{turn} may be recorded on {on}");
        self.happens(step, StepEventKind::Passed { turn: turn.to_owned() }, on, "");
    }

    pub(super) fn happens(&mut self, step: &str, kind: StepEventKind, on: &str, note: &str) {
        let noted = self.tick();
        self.events.push(StepEvent {
            id: EventId::new(),
            integration: self.integration.id.clone(),
            step: step.to_owned(),
            kind,
            on: day(on),
            noted,
            note: note.to_owned(),
        });
    }

    /// Drafts all that the step drafts, in its present round.
    pub(super) fn drafts(&mut self, step: &str, on: &str) {
        let round = self.on(on).step(step).unwrap().round;
        let drafts = self.procedure.step(step).unwrap().drafts.clone();
        assert!(!drafts.is_empty(), "{step} drafts something");
        for draft in drafts {
            let drafted = self.tick();
            self.submissions.push(Submission {
                id: SubmissionId::new(),
                about: Subject::Step { integration: self.integration.id.clone(), step: step.to_owned() },
                kind: draft.kind,
                round,
                environment: draft.environment,
                language: Language::Ro,
                outgoing_number: String::new(),
                later_number: None,
                address: String::new(),
                drafted,
                export: None,
                sent: None,
                received: None,
                answered: None,
                returned: None,
            });
        }
    }

    pub(super) fn exports(&mut self, step: &str) {
        let at = self.tick();
        let export = Export { at, folder: String::new(), file: String::new(), sha256: String::new() };
        self.latest(step).export = Some(export);
    }

    pub(super) fn sends(&mut self, step: &str, on: &str) {
        self.drafts(step, on);
        self.exports(step);
        self.latest(step).sent = mark(on, "");
    }

    pub(super) fn receipt_is_confirmed(&mut self, step: &str, on: &str) {
        self.latest(step).received = mark(on, "");
    }

    /// MEGA returns what the step sent: the submission is marked and the step has its event, as the desk records it.
    pub(super) fn is_returned(&mut self, step: &str, on: &str, remarks: &str) {
        self.latest(step).returned = mark(on, remarks);
        self.happens(step, StepEventKind::Returned, on, remarks);
    }

    pub(super) fn test(&mut self, id: &str, outcome: Outcome, on: &str) {
        assert!(self.procedure.test(id).is_some(), "{id} is published");
        self.tests.retain(|result| result.test != id);
        let integration = self.integration.id.clone();
        self.tests.push(TestResult {
            integration,
            test: id.to_owned(),
            outcome,
            on: day(on),
            tester: String::new(),
            note: String::new(),
        });
    }

    pub(super) fn all_security_tests_pass(&mut self, on: &str) {
        for number in 1..=7 {
            self.test(&format!("TC_SEC_0{number}"), Outcome::Passed, on);
        }
    }

    pub(super) fn latest(&mut self, step: &str) -> &mut Submission {
        self.submissions.iter_mut().rev().find(|submission| submission.is_sent_by(step)).unwrap()
    }

    pub(super) fn state(&self, step: &str, today: &str) -> StepState {
        self.on(today).step(step).unwrap().state.clone()
    }

    pub(super) fn status(&self, step: &str, today: &str) -> String {
        in_english(&status(self.on(today).step(step).unwrap()))
    }

    pub(super) fn details(&self, step: &str, today: &str) -> Vec<String> {
        details(self.on(today).step(step).unwrap()).iter().map(in_english).collect()
    }

    pub(super) fn tick(&mut self) -> DateTime<Utc> {
        self.clock += Duration::minutes(1);
        self.clock
    }
}

pub(super) fn mark(on: &str, note: &str) -> Option<Mark> {
    Some(Mark { on: day(on), note: note.to_owned() })
}

/// MPass up to the point where MEGA configures the test environment; the details were sent on the 16th and the
/// certificate on the 17th, nothing is confirmed.
pub(super) fn mpass_waiting_for_test_access() -> Life {
    let mut life = Life::of("mpass", "2026-11-02");
    life.sends("connection-form", "2026-11-03");
    life.passes("contract", "send", "2026-11-06");
    life.passes("contract", "sign", "2026-11-09");
    life.passes("contract", "countersign", "2026-11-13");
    life.passes("integration-details", "announce", "2026-11-13");
    life.sends("integration-details", "2026-11-16");
    life.sends("certificate", "2026-11-17");
    life
}
