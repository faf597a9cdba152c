//! What a follow-up urges.

use super::life::{Life, day, mark, mpass_waiting_for_test_access};
use crate::id::SubmissionId;
use crate::integration::{Facts, OwnTerm, StepEventKind, Waiting, waiting};
use crate::submission::{Subject, Submission};
use crate::words::Turn;

fn at<'a>(life: &'a Life, step: &str, today: &str) -> Option<Waiting<'a>> {
    waiting(
        &Facts {
            procedure: &life.procedure,
            integration: &life.integration,
            events: &life.events,
            submissions: &life.submissions,
            tests: &life.tests,
            today: day(today),
            days: &life.days,
            own_terms: &life.own_terms,
        },
        step,
    )
}

fn kinds(waiting: &Waiting<'_>) -> Vec<String> {
    waiting.sent.iter().map(|submission| submission.kind.clone()).collect()
}

#[test]
fn a_step_with_a_published_term_waits_for_everything_that_the_term_counts_from() {
    let mut life = mpass_waiting_for_test_access();
    let waited = at(&life, "test-access", "2026-11-18").expect("MEGA sets up the access");
    assert_eq!(waited.turn.who, Turn::Mega);
    assert_eq!(kinds(&waited), ["connection-form", "integration-details", "certificate"], "in their order");
    let due = waited.due.expect("MPass publishes a term");
    assert_eq!((due.of, due.exact), (7, false), "counted from the sending as long as nobody confirmed");

    life.receipt_is_confirmed("certificate", "2026-11-18");
    life.receipt_is_confirmed("integration-details", "2026-11-18");
    life.receipt_is_confirmed("connection-form", "2026-11-18");
    let due = at(&life, "test-access", "2026-12-01").and_then(|waited| waited.due).expect("a term");
    assert_eq!((due.from, due.date), (day("2026-11-18"), day("2026-11-27")), "seven working days");
    assert!(due.exact && due.passed, "the days are over");
}

#[test]
fn without_a_published_term_there_is_no_day_to_urge_with() {
    let mut life = Life::of("mpass", "2026-11-02");
    life.sends("connection-form", "2026-11-03");
    let waited = at(&life, "contract", "2026-11-20").expect("MEGA sends the contract");
    assert_eq!(waited.due, None, "no page says how long a contract takes");
    assert_eq!(kinds(&waited), ["connection-form"], "the step right before it");
    assert_eq!((waited.number, waited.since), (2, day("2026-11-03")));
}

#[test]
fn nothing_is_urged_where_it_is_the_institutions_turn() {
    let mut life = Life::of("mpass", "2026-11-02");
    assert!(at(&life, "connection-form", "2026-11-02").is_none(), "the officer fills in the form");
    assert!(at(&life, "contract", "2026-11-02").is_none(), "it cannot start yet");
    assert!(at(&life, "no-such-step", "2026-11-02").is_none());
    life.sends("connection-form", "2026-11-03");
    assert!(at(&life, "connection-form", "2026-11-03").is_none(), "it is done");
}

#[test]
fn stisc_is_waited_for_once_the_certificate_is_ordered() {
    let mut life = mpass_waiting_for_test_access();
    life.submissions.retain(|submission| !submission.is_sent_by("certificate"));
    assert!(at(&life, "certificate", "2026-11-18").is_none(), "nobody ordered anything");
    life.happens("certificate", StepEventKind::Begun, "2026-11-17", "");
    let waited = at(&life, "certificate", "2026-11-20").expect("STISC issues it");
    assert_eq!(
        (waited.turn.who, waited.since),
        (Turn::Stisc, day("2026-11-17")),
        "since the day of the order"
    );
    assert!(waited.sent.is_empty() && waited.due.is_none(), "what MEGA was sent does not concern STISC");
}

#[test]
fn a_follow_up_changes_nothing_about_the_step() {
    let mut life = mpass_waiting_for_test_access();
    let before = life.on("2026-12-01");
    let state = format!("{:?}", before.steps);
    drop(before);
    let letter = Submission {
        id: SubmissionId::new(),
        about: Subject::Waiting {
            integration: life.integration.id.clone(),
            step: "test-access".to_owned(),
            turn: "configure".to_owned(),
        },
        kind: "follow-up".to_owned(),
        sent: mark("2026-12-01", ""),
        returned: mark("2026-12-01", "not so fast"),
        ..life.submissions[0].clone()
    };
    life.submissions.push(letter);
    assert_eq!(format!("{:?}", life.on("2026-12-01").steps), state, "urging moves no step on, and none back");
}

#[test]
fn a_term_of_the_officers_own_counts_from_the_day_since_which_is_waited() {
    let mut life = Life::of("mpass", "2026-11-02");
    life.sends("connection-form", "2026-11-03");
    let own = |turn: &str| OwnTerm { step: "contract".to_owned(), turn: turn.to_owned(), working_days: 5 };
    life.own_terms = vec![own("countersign")];
    let waited = at(&life, "contract", "2026-11-09").expect("MEGA sends the contract");
    assert_eq!(waited.due, None, "it was set for another turn of the step");

    life.own_terms.push(own("send"));
    let due = at(&life, "contract", "2026-11-09").and_then(|waited| waited.due).expect("the officer's own");
    assert_eq!((due.from, due.date), (day("2026-11-03"), day("2026-11-10")), "five working days");
    assert_eq!((due.own, due.exact, due.passed), (true, false, false), "an estimate, and still running");
    assert_eq!(due.saying().code, "integration-due-own");
    let due = at(&life, "contract", "2026-11-11").and_then(|waited| waited.due).expect("the officer's own");
    assert!(due.passed, "the day after is too late");
    assert_eq!(due.saying().code, "integration-overdue-own");
}

#[test]
fn stisc_is_waited_for_from_the_order_until_the_day_that_the_officer_expects() {
    let mut life = Life::of("msign", "2026-11-02");
    life.own_terms =
        vec![OwnTerm { step: "certificate".to_owned(), turn: "issue".to_owned(), working_days: 10 }];
    assert!(at(&life, "certificate", "2026-11-05").is_none(), "nothing is ordered yet");
    life.happens("certificate", StepEventKind::Begun, "2026-11-05", "");
    let waited = at(&life, "certificate", "2026-11-06").expect("STISC issues it");
    let due = waited.due.expect("the officer's own");
    assert_eq!((waited.turn.who, due.from), (Turn::Stisc, day("2026-11-05")), "since it was ordered");
    assert_eq!(due.date, day("2026-11-19"), "ten working days");
}

#[test]
fn a_published_term_stands_before_one_of_the_officers_own() {
    let mut life = mpass_waiting_for_test_access();
    life.own_terms =
        vec![OwnTerm { step: "test-access".to_owned(), turn: "configure".to_owned(), working_days: 1 }];
    let due = at(&life, "test-access", "2026-11-18").and_then(|waited| waited.due).expect("a term");
    assert_eq!((due.of, due.own), (7, false), "MPass publishes seven working days");
}
