use super::life::{Life, day};
use crate::integration::*;
use crate::words::Turn;

#[test]
fn a_connection_to_msign_has_eight_steps_and_no_gate_of_security_tests() {
    let mut life = Life::of("msign", "2026-11-02");
    life.sends("connection-form", "2026-11-02");
    for (turn, on) in [("send", "2026-11-04"), ("sign", "2026-11-05"), ("countersign", "2026-11-10")] {
        life.passes("contract", turn, on);
    }
    life.sends("certificate", "2026-11-10");
    assert_eq!(
        life.status("integration-details", "2026-11-10"),
        "Your turn",
        "MSign's form needs no announcement"
    );
    life.sends("integration-details", "2026-11-11");
    life.passes("test-access", "configure", "2026-11-16");
    life.passes("functional-tests", "test", "2026-11-19");
    assert_eq!(life.status("production", "2026-11-19"), "Your turn", "no TC_SEC is published for MSign");
    life.sends("production", "2026-11-20");
    assert_eq!(
        life.state("production", "2026-11-21"),
        StepState::Waiting { turn: Turn::Mega, since: day("2026-11-20") },
        "MEGA activates in the same step"
    );
    life.passes("production", "activate", "2026-11-23");
    life.passes("completion", "notify", "2026-11-24");
    let progress = life.on("2026-11-24");
    assert!(progress.completed);
    assert_eq!(progress.done, 8);
}

#[test]
fn msign_publishes_no_term_so_nothing_is_due_and_the_waiting_is_dated() {
    let mut life = Life::of("msign", "2026-11-02");
    life.sends("connection-form", "2026-11-02");
    let progress = life.on("2026-12-30");
    assert!(progress.steps.iter().all(|step| step.due.is_none()));
    assert_eq!(life.details("contract", "2026-12-30"), ["Since Monday 2 November 2026"]);
}

#[test]
fn the_certificate_may_be_sent_at_once_or_waited_for() {
    let life = Life::of("msign", "2026-11-02");
    let progress = life.on("2026-11-02");
    let step = progress.step("certificate").unwrap();
    let may_be_recorded: Vec<&str> =
        passable(&progress, "certificate").iter().map(|turn| turn.id.as_str()).collect();
    assert_eq!(may_be_recorded, ["issue", "send"], "an optional turn may be passed over");
    assert_eq!(step.state, StepState::Ready, "nobody waits for what wasn't ordered");
    assert_eq!(step.turn.map(|turn| turn.who), Some(Turn::Officer));
}

#[test]
fn an_ordered_certificate_is_waited_for_and_then_sent() {
    let mut life = Life::of("msign", "2026-11-02");
    life.happens("certificate", StepEventKind::Begun, "2026-11-05", "comanda 123");
    assert_eq!(
        life.state("certificate", "2026-11-09"),
        StepState::Waiting { turn: Turn::Stisc, since: day("2026-11-05") },
        "since it was ordered"
    );
    assert_eq!(life.status("certificate", "2026-11-09"), "Waiting for STISC");
    life.passes("certificate", "issue", "2026-11-12");
    assert_eq!(life.status("certificate", "2026-11-12"), "Your turn");
    let progress = life.on("2026-11-12");
    assert_eq!(progress.step("certificate").unwrap().turn.map(|turn| turn.who), Some(Turn::Officer));
    assert_eq!(progress.step("certificate").unwrap().since, Some(day("2026-11-12")));
    life.sends("certificate", "2026-11-13");
    assert_eq!(life.state("certificate", "2026-11-13"), StepState::Done { on: day("2026-11-13") });
}

#[test]
fn sending_passes_over_the_wait_for_stisc() {
    let mut life = Life::of("msign", "2026-11-02");
    life.happens("certificate", StepEventKind::Begun, "2026-11-05", "");
    life.sends("certificate", "2026-11-06");
    assert_eq!(life.state("certificate", "2026-11-06"), StepState::Done { on: day("2026-11-06") });
}
