use super::life::{Life, day, mark, mpass_waiting_for_test_access};
use crate::id::{InstitutionId, SystemId};
use crate::institution::{Connected, Contact, Contract, InstitutionKind};
use crate::integration::*;
use crate::words::{Environment, Idno, Turn};

#[test]
fn a_system_recorded_as_connected_has_no_open_steps() {
    let mut life = Life::of("mpass", "2026-11-22");
    life.integration.connected = vec![Connected { environment: Environment::Production, since: None }];
    let progress = life.on("2026-11-22");
    assert!(progress.completed && progress.steps.is_empty(), "nothing is replayed");
    assert_eq!(whose_turn(&progress), None);
}

#[test]
fn turns_pass_in_order() {
    let mut life = Life::of("mpass", "2026-11-02");
    life.sends("connection-form", "2026-11-03");
    let today = day("2026-11-04");
    let allowed =
        |life: &Life, turn: &str| check_pass(&life.on("2026-11-04"), "contract", turn, today, today);
    assert_eq!(allowed(&life, "send"), Ok(()));
    assert_eq!(allowed(&life, "sign"), Err(NotAllowed::NotThisTurn), "MEGA hasn't sent the contract");
    assert_eq!(allowed(&life, "no-such-turn"), Err(NotAllowed::NotThisTurn));
    life.happens("contract", StepEventKind::Passed { turn: "countersign".to_owned() }, "2026-11-04", "");
    assert_eq!(
        life.status("contract", "2026-11-04"),
        "Waiting for MEGA",
        "a later turn doesn't carry the earlier ones"
    );
    assert_eq!(life.on("2026-11-04").done, 1);
}

#[test]
fn a_turn_of_a_step_that_is_done_or_locked_is_not_recorded() {
    let mut life = Life::of("mpass", "2026-11-02");
    life.sends("connection-form", "2026-11-03");
    let today = day("2026-11-04");
    let progress = life.on("2026-11-04");
    assert_eq!(
        check_pass(&progress, "connection-form", "fill", today, today),
        Err(NotAllowed::NotThisTurn),
        "done"
    );
    assert_eq!(
        check_pass(&progress, "integration-details", "announce", today, today),
        Err(NotAllowed::StepNotOpen)
    );
    assert_eq!(check_pass(&progress, "no-such-step", "fill", today, today), Err(NotAllowed::NotThisTurn));
    assert!(passable(&progress, "integration-details").is_empty(), "nothing to offer in a locked step");
}

#[test]
fn a_day_is_neither_in_the_future_nor_before_the_steps_last_one() {
    let mut life = Life::of("mpass", "2026-11-02");
    life.sends("connection-form", "2026-11-03");
    life.passes("contract", "send", "2026-11-06");
    let progress = life.on("2026-11-10");
    let on = |text: &str| check_pass(&progress, "contract", "sign", day(text), day("2026-11-10"));
    assert_eq!(on("2026-11-11"), Err(NotAllowed::InTheFuture { today: day("2026-11-10") }));
    assert_eq!(on("2026-11-05"), Err(NotAllowed::BeforePrevious { previous: day("2026-11-06") }));
    assert_eq!(on("2026-11-06"), Ok(()), "the same day is possible");
    assert_eq!(on("2026-11-10"), Ok(()), "today is possible");
    for fault in [on("2026-11-11"), on("2026-11-05")] {
        let sentence = super::life::in_english(&fault.unwrap_err().saying());
        assert!(sentence.contains("2026"), "it names the day: {sentence}");
    }
}

#[test]
fn exported_is_not_sent() {
    let mut life = Life::of("mpass", "2026-11-02");
    life.drafts("connection-form", "2026-11-02");
    assert_eq!(life.status("connection-form", "2026-11-02"), "In progress");
    life.exports("connection-form");
    assert_eq!(life.status("connection-form", "2026-11-02"), "Exported, not sent");
    assert_eq!(life.on("2026-11-02").done, 0);
    assert!(matches!(life.state("contract", "2026-11-02"), StepState::CannotStart { .. }));
    life.latest("connection-form").sent = mark("2026-11-02", "");
    assert_eq!(life.on("2026-11-02").done, 1, "sent by the officer's word");
}

#[test]
fn all_that_a_step_drafts_must_be_sent() {
    let mut life = Life::of("mpass", "2026-11-02");
    let step = life.procedure.steps.iter_mut().find(|step| step.id == "certificate").unwrap();
    let mut second = step.drafts[0].clone();
    second.environment = Some(Environment::Production);
    step.drafts.push(second);
    life.drafts("certificate", "2026-11-03");
    let [test, production] = &mut life.submissions[..] else { panic!("two drafts") };
    test.sent = mark("2026-11-03", "");
    let _ = production;
    assert!(!life.on("2026-11-05").step("certificate").unwrap().is_done(), "one of two is out");
    life.submissions[1].sent = mark("2026-11-05", "");
    assert_eq!(
        life.state("certificate", "2026-11-05"),
        StepState::Done { on: day("2026-11-05") },
        "the latest counts"
    );

    life.submissions[0].returned = mark("2026-11-09", "altul");
    assert_eq!(life.on("2026-11-09").step("certificate").unwrap().round, 2);
    life.drafts("certificate", "2026-11-10");
    let round_two = life.submissions.len() - 2;
    life.submissions.truncate(round_two + 1);
    life.submissions[round_two].sent = mark("2026-11-10", "");
    assert!(
        life.on("2026-11-10").step("certificate").unwrap().is_done(),
        "the production certificate wasn't returned, it isn't sent again"
    );
}

#[test]
fn a_return_recorded_as_mark_and_as_event_is_one_return() {
    let mut life = mpass_waiting_for_test_access();
    life.is_returned("certificate", "2026-11-18", "greșit");
    assert_eq!(life.on("2026-11-18").step("certificate").unwrap().round, 2, "one return, told twice");
    life.events.pop();
    let progress = life.on("2026-11-18");
    assert_eq!(progress.step("certificate").unwrap().round, 2, "the mark alone is enough");
    assert_eq!(progress.step("certificate").unwrap().remarks.as_deref(), Some("greșit"));
    life.submissions.last_mut().unwrap().returned = None;
    assert_eq!(life.on("2026-11-18").step("certificate").unwrap().round, 1, "taken back");
}

#[test]
fn every_return_begins_another_round_and_its_own_turns() {
    let mut life = Life::of("mpass", "2026-11-02");
    life.sends("connection-form", "2026-11-03");
    life.passes("contract", "send", "2026-11-06");
    life.passes("contract", "sign", "2026-11-09");
    life.happens("contract", StepEventKind::Returned, "2026-11-09", "lipsește ștampila");
    let progress = life.on("2026-11-09");
    let contract = progress.step("contract").unwrap();
    assert_eq!(
        contract.turn.map(|turn| turn.id.as_str()),
        Some("sign"),
        "signed before the return isn't signed after it"
    );
    assert!(matches!(contract.state, StepState::Returned { round: 2, .. }));

    life.passes("contract", "sign", "2026-11-10");
    assert_eq!(
        life.state("contract", "2026-11-10"),
        StepState::Waiting { turn: Turn::Mega, since: day("2026-11-10") }
    );
    life.happens("contract", StepEventKind::Returned, "2026-11-12", "și semnătura");
    assert_eq!(
        life.state("contract", "2026-11-12"),
        StepState::Returned { remarks: "și semnătura".to_owned(), round: 3 }
    );
    life.happens("contract", StepEventKind::Begun, "2026-11-13", "");
    assert_eq!(life.state("contract", "2026-11-13"), StepState::InProgress, "the officer acted");
    life.passes("contract", "sign", "2026-11-13");
    life.passes("contract", "countersign", "2026-11-16");
    assert!(life.on("2026-11-16").step("contract").unwrap().is_done());
}

#[test]
fn a_step_of_mega_alone_that_comes_back_is_the_officers_until_it_is_taken_up() {
    let mut life = mpass_waiting_for_test_access();
    for step in ["connection-form", "integration-details", "certificate"] {
        life.receipt_is_confirmed(step, "2026-11-17");
    }
    life.happens("test-access", StepEventKind::Returned, "2026-11-19", "adresa nu răspunde");
    let progress = life.on("2026-11-19");
    let step = progress.step("test-access").unwrap();
    assert_eq!(step.state, StepState::Returned { remarks: "adresa nu răspunde".to_owned(), round: 2 });
    assert_eq!(
        (step.who(), whose_turn(&progress)),
        (Some(Turn::Officer), Some(Turn::Officer)),
        "somebody must put it right"
    );
    assert_eq!(step.due, None, "MEGA's clock stands still");

    life.happens("test-access", StepEventKind::Begun, "2026-11-20", "corectat");
    let progress = life.on("2026-11-23");
    let step = progress.step("test-access").unwrap();
    assert_eq!(step.state, StepState::Waiting { turn: Turn::Mega, since: day("2026-11-20") });
    let due = step.due.clone().unwrap();
    assert_eq!(
        (due.from, due.exact, due.day_number),
        (day("2026-11-20"), false, 1),
        "from anew, by estimate"
    );
    life.passes("test-access", "configure", "2026-11-24");
    assert!(life.on("2026-11-24").step("test-access").unwrap().is_done());
}

#[test]
fn a_return_known_by_its_day_only_parts_what_came_before_from_what_came_after() {
    let mut life = Life::of("mpass", "2026-11-02");
    life.sends("connection-form", "2026-11-03");
    life.passes("contract", "send", "2026-11-06");
    life.drafts("contract", "2026-11-06");
    life.latest("contract").sent = mark("2026-11-09", "");
    life.passes("contract", "sign", "2026-11-09");
    life.latest("contract").returned = mark("2026-11-09", "altă anexă");
    assert!(
        matches!(life.state("contract", "2026-11-09"), StepState::Returned { round: 2, .. }),
        "the signature of the same day came before"
    );
    let sign = StepEventKind::Passed { turn: "sign".to_owned() };
    let mut later = life.events.clone();
    life.happens("contract", sign.clone(), "2026-11-10", "");
    assert!(
        matches!(life.state("contract", "2026-11-10"), StepState::Waiting { .. }),
        "that of a later day came after"
    );
    std::mem::swap(&mut later, &mut life.events);
    life.drafts("contract", "2026-11-09");
    life.happens("contract", sign, "2026-11-09", "");
    assert!(
        matches!(life.state("contract", "2026-11-09"), StepState::Waiting { .. }),
        "recorded after the new round's draft, it belongs to the new round even on the same day"
    );
}

#[test]
fn a_step_returned_as_a_whole_is_sent_as_a_whole_again() {
    let mut life = Life::of("mpass", "2026-11-02");
    life.sends("connection-form", "2026-11-03");
    life.happens("connection-form", StepEventKind::Returned, "2026-11-05", "IDNO greșit");
    assert!(
        matches!(life.state("connection-form", "2026-11-05"), StepState::Returned { round: 2, .. }),
        "no submission is marked, so none of them counts any more"
    );
    life.sends("connection-form", "2026-11-06");
    assert_eq!(life.state("connection-form", "2026-11-06"), StepState::Done { on: day("2026-11-06") });
}

#[test]
fn what_was_answered_was_received() {
    let mut life = mpass_waiting_for_test_access();
    for step in ["connection-form", "integration-details", "certificate"] {
        life.latest(step).answered = mark("2026-11-18", "");
    }
    let due = life.on("2026-11-18").step("test-access").unwrap().due.clone().unwrap();
    assert_eq!((due.from, due.exact), (day("2026-11-18"), true));
}

#[test]
fn tasks_put_the_institutions_own_turns_first() {
    let mut life = mpass_waiting_for_test_access();
    life.is_returned("certificate", "2026-11-18", "");
    life.submissions.retain(|submission| !submission.is_sent_by("integration-details"));
    life.events.retain(|event| event.step != "integration-details");
    let progress = life.on("2026-11-18");
    let tasks: Vec<&str> = progress.tasks().iter().map(|task| task.step.id.as_str()).collect();
    assert_eq!(
        tasks,
        ["certificate", "integration-details"],
        "MEGA's turn in step 3 comes after ours in step 4"
    );
    assert_eq!(progress.open, Some("integration-details"), "the first open step by number");
    assert_eq!(whose_turn(&progress), Some(Turn::Officer), "something is up to us");
}

#[test]
fn an_active_contract_with_mega_leaves_only_the_annex() {
    let mut institution = Institution {
        id: InstitutionId::new(),
        name: "Instituția Exemplu".to_owned(),
        idno: Idno::parse("1010600034203").unwrap(),
        kind: InstitutionKind::PublicInstitution,
        address: String::new(),
        officer: Contact::default(),
        signatory: Contact::default(),
        developers: Contact::default(),
        contract: None,
        sample: false,
    };
    let day = |day: u32| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
    let integration = Integration {
        id: IntegrationId::new(),
        system: SystemId::new(),
        service: "mpass".to_owned(),
        revision: day(1),
        begun: day(10),
        connected: Vec::new(),
    };
    assert_eq!(contract_documents(&institution, &integration), ContractDocuments::ContractAndAnnex);
    for (date, expected) in [
        (None, ContractDocuments::AnnexOnly),
        (Some(day(9)), ContractDocuments::AnnexOnly),
        (Some(day(10)), ContractDocuments::ContractAndAnnex),
    ] {
        institution.contract = Some(Contract { number: "12".to_owned(), date });
        assert_eq!(
            contract_documents(&institution, &integration),
            expected,
            "{date:?}: the contract that this integration brought isn't another service's"
        );
    }
}
