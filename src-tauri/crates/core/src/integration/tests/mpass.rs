use super::life::{Life, day, mpass_waiting_for_test_access};
use crate::integration::*;
use crate::words::Turn;

#[test]
fn on_the_first_day_the_form_and_the_certificate_are_the_officers_and_the_rest_cannot_start() {
    let life = Life::of("mpass", "2026-11-02");
    let progress = life.on("2026-11-02");
    assert_eq!(progress.open, Some("connection-form"));
    assert_eq!(whose_turn(&progress), Some(Turn::Officer));
    let tasks: Vec<&str> = progress.tasks().iter().map(|task| task.step.id.as_str()).collect();
    assert_eq!(
        tasks,
        ["connection-form", "certificate"],
        "STISC takes its own time, so the certificate is offered at once"
    );
    assert_eq!((progress.done, progress.completed), (0, false));
    assert_eq!(
        life.state("contract", "2026-11-02"),
        StepState::CannotStart { why: vec![Reason::After { steps: vec![1] }] }
    );
    assert_eq!(life.details("test-access", "2026-11-02"), ["After steps 3 and 4"], "it says why");
    assert_eq!(life.status("test-access", "2026-11-02"), "Cannot start yet");
}

#[test]
fn a_connection_to_mpass_from_the_form_to_the_notification() {
    let mut life = Life::of("mpass", "2026-11-02");
    life.sends("connection-form", "2026-11-03");
    assert_eq!(life.state("connection-form", "2026-11-03"), StepState::Done { on: day("2026-11-03") });
    assert_eq!(
        life.state("contract", "2026-11-05"),
        StepState::Waiting { turn: Turn::Mega, since: day("2026-11-03") },
        "MEGA sends the contract, and is waited for since the form was sent"
    );
    assert_eq!(life.details("contract", "2026-11-05"), ["Since Tuesday 3 November 2026"]);

    life.passes("contract", "send", "2026-11-06");
    assert_eq!(life.status("contract", "2026-11-06"), "Waiting for the signatory");
    assert_eq!(life.state("contract", "2026-11-06"), StepState::Ready, "it is up to the institution");
    life.passes("contract", "sign", "2026-11-09");
    assert_eq!(life.status("contract", "2026-11-10"), "Waiting for MEGA", "MEGA countersigns");
    assert!(
        matches!(life.state("integration-details", "2026-11-10"), StepState::CannotStart { .. }),
        "only after the contract"
    );
    life.passes("contract", "countersign", "2026-11-13");

    assert_eq!(
        life.state("integration-details", "2026-11-13"),
        StepState::Waiting { turn: Turn::Mega, since: day("2026-11-13") },
        "MEGA announces the link of the form"
    );
    life.passes("integration-details", "announce", "2026-11-13");
    assert_eq!(life.status("integration-details", "2026-11-14"), "Your turn");
    life.sends("integration-details", "2026-11-16");
    life.sends("certificate", "2026-11-17");
    assert_eq!(life.on("2026-11-17").open, Some("test-access"));
    assert_eq!(whose_turn(&life.on("2026-11-17")), Some(Turn::Mega));

    life.passes("test-access", "configure", "2026-11-20");
    assert_eq!(life.status("functional-tests", "2026-11-20"), "Waiting for the developers");
    life.passes("functional-tests", "test", "2026-11-27");
    life.sends("functional-tests", "2026-11-30");
    assert_eq!(
        life.state("compliance", "2026-12-01"),
        StepState::Waiting { turn: Turn::Mega, since: day("2026-11-30") }
    );
    life.all_security_tests_pass("2026-11-26");
    life.passes("compliance", "confirm", "2026-12-04");
    assert_eq!(life.status("production", "2026-12-04"), "Your turn");
    life.sends("production", "2026-12-07");
    life.passes("activation", "activate", "2026-12-09");
    assert!(!life.on("2026-12-09").completed, "the notification is still to come");
    life.passes("completion", "notify", "2026-12-10");

    let progress = life.on("2026-12-10");
    assert!(progress.completed, "all ten steps are done");
    assert_eq!((progress.done, progress.open, whose_turn(&progress)), (10, None, None));
    assert!(progress.tasks().is_empty());
    assert_eq!(life.details("completion", "2026-12-10"), ["Completed on 10 December 2026"]);
}

#[test]
fn the_seven_working_days_are_an_estimate_until_receipt_of_everything_is_confirmed() {
    let mut life = mpass_waiting_for_test_access();
    let due = |life: &Life, today: &str| life.on(today).step("test-access").unwrap().due.clone().unwrap();

    let estimate = due(&life, "2026-11-22");
    assert_eq!(
        (estimate.from, estimate.date),
        (day("2026-11-17"), day("2026-11-26")),
        "from the latest sending"
    );
    assert!(!estimate.exact, "nothing is confirmed");
    assert_eq!(
        life.details("test-access", "2026-11-22"),
        [
            "An estimate: working day 3 of 7, until Thursday 26 November 2026. The exact term counts from the receipt that MEGA confirms."
        ]
    );

    life.receipt_is_confirmed("connection-form", "2026-11-04");
    life.receipt_is_confirmed("integration-details", "2026-11-17");
    assert!(!due(&life, "2026-11-22").exact, "the certificate isn't confirmed yet");

    life.receipt_is_confirmed("certificate", "2026-11-18");
    let exact = due(&life, "2026-11-22");
    assert!(exact.exact, "everything is confirmed");
    assert_eq!((exact.from, exact.date), (day("2026-11-18"), day("2026-11-27")), "from the latest receipt");
    assert_eq!((exact.day_number, exact.of, exact.passed), (2, 7, false));
    assert_eq!(
        life.details("test-access", "2026-11-22"),
        ["Working day 2 of 7, until Friday 27 November 2026"]
    );
    assert_eq!(
        life.details("test-access", "2026-11-18"),
        ["Term: 7 working days, until Friday 27 November 2026"],
        "on the day of receipt none has gone by"
    );
    assert!(!due(&life, "2026-11-27").passed, "the last day belongs to the term");
    assert!(due(&life, "2026-11-28").passed, "the day after it doesn't");
    assert_eq!(
        life.details("test-access", "2026-11-28"),
        ["The term (7 working days) ended on Friday 27 November 2026"]
    );
    life.passes("test-access", "configure", "2026-11-25");
    assert_eq!(
        life.on("2026-11-28").step("test-access").unwrap().due,
        None,
        "nothing is due of what is done"
    );
}

#[test]
fn a_return_for_changes_begins_a_new_round_and_a_new_term() {
    let mut life = mpass_waiting_for_test_access();
    for step in ["connection-form", "integration-details", "certificate"] {
        life.receipt_is_confirmed(step, "2026-11-17");
    }
    life.is_returned("integration-details", "2026-11-19", "LogoutResponse lipsește");

    let progress = life.on("2026-11-20");
    let step = progress.step("integration-details").unwrap();
    assert_eq!(step.state, StepState::Returned { remarks: "LogoutResponse lipsește".to_owned(), round: 2 });
    assert_eq!(
        step.turn.map(|turn| turn.id.as_str()),
        Some("submit"),
        "back to the institution's own turn, not to MEGA's"
    );
    assert_eq!(step.since, Some(day("2026-11-19")));
    assert_eq!(life.status("integration-details", "2026-11-20"), "Returned for changes");
    assert_eq!(
        life.details("integration-details", "2026-11-20"),
        ["Returned on Thursday 19 November 2026. Round 2 begins."]
    );
    assert_eq!(whose_turn(&progress), Some(Turn::Officer));
    assert!(life.on("2026-11-20").step("certificate").unwrap().is_done(), "what was done stays done");
    assert_eq!(life.details("test-access", "2026-11-20"), ["After step 3"], "MEGA can't go on without it");
    assert_eq!(progress.step("test-access").unwrap().due, None, "its clock stands still");

    life.drafts("integration-details", "2026-11-20");
    assert_eq!(life.latest("integration-details").round, 2);
    assert_eq!(life.state("integration-details", "2026-11-20"), StepState::InProgress, "the officer acted");
    life.exports("integration-details");
    assert_eq!(life.status("integration-details", "2026-11-20"), "Exported, not sent");
    assert!(!life.on("2026-11-20").step("integration-details").unwrap().is_done(), "exported is not sent");
    life.latest("integration-details").sent = super::life::mark("2026-11-23", "");

    assert_eq!(life.state("integration-details", "2026-11-23"), StepState::Done { on: day("2026-11-23") });
    let progress = life.on("2026-11-24");
    let due = progress.step("test-access").unwrap().due.clone().unwrap();
    assert_eq!(
        (due.from, due.exact),
        (day("2026-11-23"), false),
        "the second round's sending counts, unconfirmed"
    );
    assert_eq!(progress.step("test-access").unwrap().since, Some(day("2026-11-23")));
    life.receipt_is_confirmed("integration-details", "2026-11-24");
    let due = life.on("2026-11-24").step("test-access").unwrap().due.clone().unwrap();
    assert_eq!((due.from, due.exact, due.date), (day("2026-11-24"), true, day("2026-12-03")));
}

#[test]
fn an_earlier_step_returned_late_stops_what_is_under_way_and_keeps_what_is_done() {
    let mut life = mpass_waiting_for_test_access();
    life.passes("test-access", "configure", "2026-11-24");
    life.is_returned("certificate", "2026-11-25", "alt certificat");
    let progress = life.on("2026-11-25");
    assert!(progress.step("test-access").unwrap().is_done(), "access was given, that stays");
    assert_eq!(progress.step("functional-tests").unwrap().state, StepState::Ready, "the tests go on");
    assert_eq!(progress.step("certificate").unwrap().round, 2);
    assert_eq!(progress.done, 4, "the form, the contract, the details and the access are done");
}

#[test]
fn production_waits_for_every_security_test() {
    let mut life = mpass_waiting_for_test_access();
    life.passes("test-access", "configure", "2026-11-20");
    life.passes("functional-tests", "test", "2026-11-24");
    life.sends("functional-tests", "2026-11-24");
    life.passes("compliance", "confirm", "2026-11-27");
    life.all_security_tests_pass("2026-11-24");
    life.test("TC_SEC_03", Outcome::Failed, "2026-11-24");
    life.test("TC_SEC_07", Outcome::NotApplicable, "2026-11-24");

    let why = |life: &Life| match life.state("production", "2026-11-27") {
        StepState::CannotStart { why } => why,
        other => panic!("production must not start: {other:?}"),
    };
    let open = ["TC_SEC_03", "TC_SEC_07"].map(str::to_owned).to_vec();
    assert_eq!(
        why(&life),
        [Reason::SecurityTests { open }],
        "failed isn't passed, and neither is not applicable"
    );
    assert_eq!(
        life.details("production", "2026-11-27"),
        ["MEGA requires that all security tests pass. 2 tests are left: TC_SEC_03, TC_SEC_07."]
    );
    assert_eq!(
        check_pass(&life.on("2026-11-27"), "production", "confirm", day("2026-11-27"), day("2026-11-27")),
        Err(NotAllowed::StepNotOpen)
    );

    life.test("TC_SEC_03", Outcome::Passed, "2026-11-27");
    life.tests.retain(|result| result.test != "TC_SEC_07");
    assert_eq!(
        why(&life),
        [Reason::SecurityTests { open: vec!["TC_SEC_07".to_owned()] }],
        "no result is no pass"
    );
    life.test("TC_SEC_07", Outcome::Passed, "2026-11-28");
    assert_eq!(life.state("production", "2026-11-28"), StepState::Ready);
    assert_eq!(
        life.on("2026-11-28").step("production").unwrap().since,
        Some(day("2026-11-28")),
        "since the last test passed"
    );
}

#[test]
fn functional_tests_do_not_hold_production_up() {
    let mut life = mpass_waiting_for_test_access();
    life.passes("test-access", "configure", "2026-11-20");
    life.passes("functional-tests", "test", "2026-11-24");
    life.sends("functional-tests", "2026-11-24");
    life.passes("compliance", "confirm", "2026-11-27");
    life.all_security_tests_pass("2026-11-24");
    life.test("TC_FUNCT_03", Outcome::Failed, "2026-11-24");
    assert_eq!(life.state("production", "2026-11-27"), StepState::Ready, "MEGA's rule speaks of TC_SEC");
}

#[test]
fn an_override_with_its_reason_lets_production_begin_but_only_for_that_requirement_and_step() {
    let mut life = mpass_waiting_for_test_access();
    life.passes("test-access", "configure", "2026-11-20");
    life.passes("functional-tests", "test", "2026-11-24");
    life.sends("functional-tests", "2026-11-24");
    let overridden = |requirement: &str| StepEventKind::Overridden { requirement: requirement.to_owned() };
    life.happens("production", overridden(SECURITY_TESTS), "2026-11-25", "MEGA a confirmat în scris");
    assert_eq!(
        life.state("production", "2026-11-25"),
        StepState::CannotStart { why: vec![Reason::After { steps: vec![7] }] },
        "the override is about the tests, not about the order"
    );
    life.passes("compliance", "confirm", "2026-11-27");
    assert_eq!(life.state("production", "2026-11-27"), StepState::Ready);

    let mut elsewhere = life.events.clone();
    elsewhere.retain(|event| event.kind != overridden(SECURITY_TESTS));
    life.events = elsewhere;
    life.happens("compliance", overridden(SECURITY_TESTS), "2026-11-27", "");
    life.happens("production", overridden("something-else"), "2026-11-27", "");
    assert!(matches!(life.state("production", "2026-11-27"), StepState::CannotStart { .. }));
}
