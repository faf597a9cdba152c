//! What the officer records about a step: a turn that is over, a return, a test, a reason to go on.

use racord_core::id::EventId;
use racord_core::integration::{self, Outcome as TestOutcome, StepEvent, StepEventKind, TestResult};
use racord_core::message::Saying;
use racord_core::procedure::{Step, Test};
use racord_core::words::Turn;
use racord_dossier::Entry;

use super::build::{FormBuilder, Typed, option};
use crate::case::Case;
use crate::problem::{Check, Outcome, Trouble, missing_thing};
use crate::state::State;
use crate::view::{FieldKind, Form, Saved};
use crate::voice::Voice;

pub(super) fn turn_form(voice: &Voice, name: &str, case: &Case, step: &Step, turn: &str) -> Outcome<Form> {
    let turn = step.turns.iter().find(|known| known.id == turn).ok_or_else(|| missing_thing("turn"))?;
    Ok(FormBuilder::new(voice, "turn", name, &case.step_place(step))
        .title(voice.pick(&turn.over).to_owned())
        .intro(voice.pick(&turn.what).to_owned())
        .field("on", FieldKind::Date, voice.today().to_string())
        .optional("note", FieldKind::LongText, "")
        .finish())
}

pub(super) fn save_turn(
    state: &mut State,
    case: &Case,
    step: &Step,
    turn: &str,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let mut check = Check::new(&state.voice, confirmed);
    let on = check.date(typed, "on");
    if let Some(on) = on
        && let Err(refused) = integration::check_pass(&case.progress(), &step.id, turn, on, case.today)
    {
        check.error("on", &refused.saying());
    }
    check.finish()?;
    let Some(on) = on else { return Err(missing_thing("turn")) };
    let kind = StepEventKind::Passed { turn: turn.to_owned() };
    record(state, case, step, kind, on, typed.text("note"), "journal-turn-passed")?;
    // What MEGA acts upon, it has received.
    let by_mega = step.turns.iter().any(|known| known.id == turn && known.who == Turn::Mega);
    if by_mega {
        super::sendings::arrived(state, case, step, on)?;
    }
    Ok(state.saved(case.step_place(step), "saved-turn"))
}

pub(super) fn begun_form(voice: &Voice, name: &str, case: &Case, step: &Step) -> Form {
    FormBuilder::new(voice, "begun", name, &case.step_place(step))
        .field("on", FieldKind::Date, voice.today().to_string())
        .optional("note", FieldKind::LongText, "")
        .finish()
}

/// The day of a form, on which something may be recorded for the step.
fn day_of(case: &Case, step: &Step, typed: &Typed, check: &mut Check) -> Option<chrono::NaiveDate> {
    let on = check.date(typed, "on")?;
    if let Some(progress) = case.progress().step(&step.id)
        && let Err(refused) = integration::check_day(progress, on, case.today)
    {
        check.error("on", &refused.saying());
    }
    Some(on)
}

pub(super) fn returned_form(voice: &Voice, name: &str, case: &Case, step: &Step) -> Form {
    FormBuilder::new(voice, "returned", name, &case.step_place(step))
        .field("on", FieldKind::Date, voice.today().to_string())
        .field("note", FieldKind::LongText, "")
        .finish()
}

/// Records that work began, was returned, or goes on although a requirement isn't met; the last two need words.
pub(super) fn save_event(
    state: &mut State,
    case: &Case,
    step: &Step,
    kind: StepEventKind,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let (journal, said) = match kind {
        StepEventKind::Begun => ("journal-step-begun", "saved-turn"),
        StepEventKind::Overridden { .. } => ("journal-override-recorded", "saved-override"),
        StepEventKind::Passed { .. } => ("journal-turn-passed", "saved-turn"),
        StepEventKind::Returned => ("journal-step-returned", "saved-returned"),
    };
    let mut check = Check::new(&state.voice, confirmed);
    let on = match kind {
        StepEventKind::Overridden { .. } => Some(case.today),
        _ => day_of(case, step, typed, &mut check),
    };
    if matches!(kind, StepEventKind::Overridden { .. } | StepEventKind::Returned) {
        check.required(typed, "note");
    }
    check.finish()?;
    let Some(on) = on else { return Err(missing_thing("step")) };
    record(state, case, step, kind, on, typed.text("note"), journal)?;
    Ok(state.saved(case.step_place(step), said))
}

pub(super) fn override_form(voice: &Voice, name: &str, case: &Case, step: &Step) -> Form {
    FormBuilder::new(voice, "override", name, &case.step_place(step))
        .field("note", FieldKind::LongText, "")
        .finish()
}

fn record(
    state: &mut State,
    case: &Case,
    step: &Step,
    kind: StepEventKind,
    on: chrono::NaiveDate,
    note: &str,
    code: &str,
) -> Outcome<()> {
    let event = StepEvent {
        id: EventId::new(),
        integration: case.integration.id.clone(),
        step: step.id.clone(),
        kind,
        on,
        noted: state.voice.now,
        note: note.to_owned(),
    };
    let entry = Entry::new(code)
        .about_integration(&case.integration.id)
        .text("service", &case.procedure.name)
        .text("step", &step.id)
        .with("date", on);
    state.dossier.change(state.voice.now, entry, |change| change.put_event(&event))?;
    Ok(())
}

fn test<'a>(case: &'a Case, id: &str) -> Outcome<&'a Test> {
    case.procedure.test(id).ok_or_else(|| missing_thing("test"))
}

/// The step on which tests are recorded.
pub(crate) fn tests_step(case: &Case) -> Outcome<&Step> {
    case.procedure.steps.iter().find(|step| step.tests).ok_or_else(|| missing_thing("step"))
}

pub(super) fn test_form(voice: &Voice, name: &str, case: &Case, id: &str) -> Outcome<Form> {
    let test = test(case, id)?;
    let result = case.tests.iter().find(|result| result.test == test.id);
    let outcome = result.map(|result| outcome_word(result.outcome)).unwrap_or_default();
    // Whoever tried the last one tries the next one, as a rule.
    let last = || case.tests.iter().filter(|result| !result.tester.is_empty()).max_by_key(|result| result.on);
    let tester = result.or_else(last).map(|result| result.tester.clone()).unwrap_or_default();
    let options = ["passed", "failed", "not-applicable"]
        .map(|word| option(word, voice.text(&format!("test-outcome-{word}"))))
        .to_vec();
    Ok(FormBuilder::new(voice, "test", name, &case.step_place(tests_step(case)?))
        .title(format!("{} · {}", test.id, voice.pick(&test.title)))
        .intro(voice.pick(&test.expected).to_owned())
        .choice("outcome", outcome, options)
        .field("on", FieldKind::Date, result.map_or(voice.today(), |result| result.on).to_string())
        .optional("tester", FieldKind::Text, tester)
        .optional("note", FieldKind::LongText, result.map(|result| result.note.clone()).unwrap_or_default())
        .finish())
}

pub(crate) fn outcome_word(outcome: TestOutcome) -> &'static str {
    match outcome {
        TestOutcome::Failed => "failed",
        TestOutcome::NotApplicable => "not-applicable",
        TestOutcome::Passed => "passed",
    }
}

/// What a result may not be, by field, whoever wrote it down.
pub(crate) fn result_faults(
    outcome: Option<TestOutcome>,
    on: Option<chrono::NaiveDate>,
    note: &str,
    today: chrono::NaiveDate,
) -> Vec<(&'static str, Saying)> {
    let mut faults = Vec::new();
    match outcome.filter(|_| note.is_empty()) {
        Some(TestOutcome::Failed) => faults.push(("note", Saying::new("form-test-seen"))),
        Some(TestOutcome::NotApplicable) => faults.push(("note", Saying::new("form-test-reason"))),
        Some(TestOutcome::Passed) | None => {}
    }
    if on.is_some_and(|on| on > today) {
        faults.push(("on", Saying::new("integration-day-in-future").with("today", today)));
    }
    faults
}

pub(super) fn save_test(
    state: &mut State,
    case: &Case,
    id: &str,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let test = test(case, id)?;
    let mut check = Check::new(&state.voice, confirmed);
    let outcome = match typed.text("outcome") {
        "passed" => Some(TestOutcome::Passed),
        "failed" => Some(TestOutcome::Failed),
        "not-applicable" => Some(TestOutcome::NotApplicable),
        _ => None,
    };
    if outcome.is_none() {
        check.error("outcome", &Saying::new("form-choose-one"));
    }
    let on = check.date(typed, "on");
    for (field, fault) in result_faults(outcome, on, typed.text("note"), case.today) {
        check.error(field, &fault);
    }
    check.all("tester", racord_core::answer::check_name(typed.text("tester")));
    check.finish()?;
    let (Some(outcome), Some(on)) = (outcome, on) else {
        return Err(Trouble::from(Saying::new("not-found-test")));
    };
    let result = TestResult {
        integration: case.integration.id.clone(),
        test: test.id.clone(),
        outcome,
        on,
        tester: typed.text("tester").to_owned(),
        note: typed.text("note").to_owned(),
    };
    let entry = Entry::new("journal-test-recorded")
        .about_integration(&case.integration.id)
        .text("service", &case.procedure.name)
        .text("test", &test.id)
        .text("outcome", outcome_word(outcome));
    state.dossier.change(state.voice.now, entry, |change| change.put_test_result(&result))?;
    Ok(state.saved(case.step_place(tests_step(case)?), "saved-test"))
}
