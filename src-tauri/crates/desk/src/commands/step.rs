//! An integration's hub and one of its steps.

use racord_core::id::{EventId, IntegrationId, SystemId};
use racord_core::institution::{InstitutionKind, Integration};
use racord_core::integration::{Progress, Reason, StepEventKind, StepProgress, StepState, details, status};
use racord_core::message::Saying;
use racord_core::procedure::{Procedure, Source, Step, TestGroup};
use racord_core::words::{Environment, Turn};
use racord_dossier::Entry;

use crate::Desk;
use crate::case::Case;
use crate::commands::certificate_row;
use crate::forms::{answers_form, outcome_word, overlay};
use crate::paper::priced;
use crate::problem::{Outcome, missing_thing};
use crate::state::State;
use crate::view::{
    Action, CertificateNeedView, Fact, HistoryRow, HubView, LinkView, NavigationItem, NoteView, PhaseView,
    Problem, Saved, SourceView, StepRow, StepView, Tag, TestGroupView, TestView, TestsView, Tone,
};
use crate::voice::Voice;

impl Desk {
    pub(crate) fn integration(&self, id: String) -> Result<HubView, Problem> {
        self.with(|state| hub(state, &state.case(&id)?))
    }

    pub(crate) fn step(&self, integration: String, step: String) -> Result<StepView, Problem> {
        self.with(|state| step_view(state, &state.case(&integration)?, &step))
    }

    pub(crate) fn begin_integration(&self, system: String, service: String) -> Result<Saved, Problem> {
        self.with(|state| begin(state, &system, &service))
    }

    pub(crate) fn undo_step(&self, integration: String, step: String) -> Result<(), Problem> {
        self.with(|state| undo(state, &integration, &step))
    }

    pub(crate) fn open_link(&self, integration: String, step: String, link: String) -> Result<(), Problem> {
        let url = self.with(|state| {
            let case = state.case(&integration)?;
            let step = case.step(&step)?;
            let link =
                step.links.iter().find(|known| known.id == link).ok_or_else(|| missing_thing("link"))?;
            Ok(link.url.clone())
        })?;
        self.setup.host.open_url(&url).map_err(|error| self.told(error))
    }
}

fn begin(state: &mut State, system: &str, service: &str) -> Outcome<Saved> {
    let system = SystemId::parse(system).ok_or_else(|| missing_thing("system"))?;
    let system = state.system(&system)?;
    let procedure = state.catalogue.procedure(service).ok_or_else(|| missing_thing("procedure"))?;
    let known = state.dossier.integrations_of(&system.id)?;
    if let Some(known) = known.iter().find(|known| known.service == procedure.service) {
        return Ok(state.saved(format!("integration/{}", known.id), "saved-integration-known"));
    }
    let integration = Integration {
        id: IntegrationId::new(),
        system: system.id.clone(),
        service: procedure.service.clone(),
        revision: procedure.revision,
        begun: state.voice.today(),
        connected: Vec::new(),
    };
    let entry = Entry::new("journal-integration-begun")
        .about_integration(&integration.id)
        .text("service", &procedure.name)
        .text("system", &system.name);
    state.dossier.change(state.voice.now, entry, |change| change.put_integration(&integration))?;
    Ok(state.saved(format!("integration/{}", integration.id), "saved-integration"))
}

/// Takes back the officer's last word about a step: an event, or the last mark of a submission.
fn undo(state: &mut State, integration: &str, step: &str) -> Outcome<()> {
    let case = state.case(integration)?;
    let entry = Entry::new("journal-step-undone")
        .about_integration(&case.integration.id)
        .text("service", &case.procedure.name)
        .text("step", step);
    let event: Option<(EventId, chrono::DateTime<chrono::Utc>)> = case
        .events
        .iter()
        .filter(|event| event.step == step)
        .max_by_key(|event| event.noted)
        .map(|event| (event.id.clone(), event.noted));
    let marked = case
        .submissions
        .iter()
        .filter(|submission| submission.step == step && submission.sent.is_some())
        .max_by_key(|submission| (submission.round, submission.drafted))
        .cloned();
    // Both at hand: the later one goes. A mark carries a day only, so an event of that day or later wins.
    let event_wins = match (&event, &marked) {
        (Some((_, noted)), Some(submission)) => {
            let last = [&submission.sent, &submission.received, &submission.answered, &submission.returned]
                .into_iter()
                .flatten()
                .map(|mark| mark.on)
                .max();
            Some(crate::voice::day_in_moldova(*noted)) >= last
        }
        (Some(_), None) => true,
        _ => false,
    };
    let now = state.voice.now;
    match (event, marked) {
        (Some((id, _)), _) if event_wins => {
            state.dossier.change(now, entry, |change| change.remove_event(&id))?;
        }
        (_, Some(mut submission)) => {
            submission.undo_last_mark();
            state.dossier.change(now, entry, |change| change.put_submission(&submission))?;
        }
        _ => return Err(Saying::new("nothing-to-undo").into()),
    }
    Ok(())
}

pub(crate) fn tone(step: &StepProgress) -> Tone {
    match &step.state {
        StepState::CannotStart { .. } | StepState::Done { .. } => Tone::Quiet,
        StepState::Returned { .. } => Tone::Bad,
        StepState::Waiting { .. } if step.due.as_ref().is_some_and(|due| due.passed) => Tone::Bad,
        StepState::Waiting { .. } => Tone::Quiet,
        StepState::InProgress | StepState::Ready => Tone::You,
    }
}

fn detail(voice: &Voice, step: &StepProgress) -> Option<String> {
    let said: Vec<String> = details(step).iter().map(|saying| voice.say(saying)).collect();
    (!said.is_empty()).then(|| said.join(" · "))
}

fn row(voice: &Voice, case: &Case, progress: &StepProgress) -> StepRow {
    let locked = matches!(progress.state, StepState::CannotStart { .. });
    StepRow {
        id: progress.step.id.clone(),
        number: progress.number,
        title: voice.pick(&progress.step.title).to_owned(),
        status: Tag { tone: tone(progress), text: voice.say(&status(progress)) },
        detail: detail(voice, progress),
        done: progress.is_done(),
        // What only the tests hold back is opened to go on with a reason.
        place: (!locked || held_by_tests(progress)).then(|| case.step_place(progress.step)),
    }
}

pub(crate) fn source(voice: &Voice, source: &Source) -> SourceView {
    SourceView {
        title: voice.pick(&source.title).to_owned(),
        date: voice.day(source.date),
        url: source.url.clone(),
    }
}

/// What the service costs this institution a year, in words.
pub(crate) fn price_words(voice: &Voice, procedure: &Procedure, kind: InstitutionKind) -> String {
    match procedure.price(kind) {
        Some(price) if price.lei_a_year == 0 => voice.text("price-free"),
        Some(price) => voice.with("price-yearly", "lei", voice.messages().number(price.lei_a_year.into())),
        None => String::new(),
    }
}

fn hub(state: &State, case: &Case) -> Outcome<HubView> {
    let voice = &state.voice;
    let progress = case.progress();
    let price = match priced(&case.procedure, case) {
        Some((lei, _)) if lei > 0 => {
            let systems = state.integrations_of_service(case)?;
            let number = |lei: u32| voice.messages().number(i64::from(lei));
            voice.say(
                &Saying::new("price-yearly-total")
                    .with("lei", number(lei))
                    .with("systems", systems)
                    .with("total", number(lei.saturating_mul(systems))),
            )
        }
        _ => price_words(voice, &case.procedure, case.institution.kind),
    };
    Ok(HubView {
        id: case.integration.id.to_string(),
        system: system_item(case),
        service: case.procedure.name.clone(),
        title: case.title(),
        subtitle: voice.pick(&case.procedure.about).to_owned(),
        tag: hub_tag(voice, case, &progress),
        done: u32::try_from(progress.done).unwrap_or(u32::MAX),
        total: u32::try_from(progress.steps.len()).unwrap_or(u32::MAX),
        phases: case
            .procedure
            .phases
            .iter()
            .map(|phase| PhaseView {
                title: voice.pick(&phase.title).to_owned(),
                steps: progress
                    .steps
                    .iter()
                    .filter(|step| step.step.phase == phase.id)
                    .map(|step| row(voice, case, step))
                    .collect(),
            })
            .filter(|phase| !phase.steps.is_empty())
            .collect(),
        price,
        sources: case.procedure.sources.iter().map(|known| source(voice, known)).collect(),
        connected: connected(voice, case),
        actions: Vec::new(),
    })
}

pub(crate) fn hub_tag(voice: &Voice, case: &Case, progress: &Progress) -> Option<Tag> {
    if !case.integration.connected.is_empty() {
        return Some(voice.tag(Tone::Ok, "integration-connected"));
    }
    if progress.completed {
        return Some(voice.tag(Tone::Ok, "integration-done"));
    }
    let first = progress.tasks().into_iter().next()?;
    Some(Tag { tone: tone(first), text: voice.say(&status(first)) })
}

fn connected(voice: &Voice, case: &Case) -> Vec<Fact> {
    case.integration
        .connected
        .iter()
        .map(|connected| {
            let since = match connected.since {
                Some(since) => voice.with("connected-since", "date", since),
                None => voice.text("connected-since-unknown"),
            };
            let mut fact = voice.fact("connected", since);
            fact.id = format!("connected-{}", connected.environment.as_str());
            fact.label = voice.environment(connected.environment);
            fact
        })
        .collect()
}

fn system_item(case: &Case) -> NavigationItem {
    NavigationItem { name: case.system.name.clone(), place: format!("system/{}", case.system.id) }
}

fn step_view(state: &State, case: &Case, id: &str) -> Outcome<StepView> {
    let voice = &state.voice;
    let progress = case.progress();
    let current = progress.step(id).ok_or_else(|| missing_thing("step"))?;
    let step = current.step;
    let available = current.is_open() || current.is_done();
    let mut answers = answers_form(voice, case, step);
    if let Some(form) = &mut answers {
        overlay(form, state.dossier.typed(&form.name)?.value);
    }
    let drafts = step
        .drafts
        .iter()
        .map(|draft| super::submissions::draft_view(state, case, step, draft, current))
        .collect::<Outcome<Vec<_>>>()?;
    Ok(StepView {
        integration: case.integration.id.to_string(),
        step: step.id.clone(),
        system: system_item(case),
        hub: NavigationItem { name: case.procedure.name.clone(), place: case.place() },
        number: current.number,
        total: u32::try_from(progress.steps.len()).unwrap_or(u32::MAX),
        title: voice.pick(&step.title).to_owned(),
        what: voice.pick(&step.what).to_owned(),
        status: Tag { tone: tone(current), text: voice.say(&status(current)) },
        detail: detail(voice, current),
        done: current.is_done(),
        available,
        remarks: match &current.state {
            StepState::Returned { remarks, .. } => Some(remarks.clone()),
            _ => current.remarks.clone().filter(|_| !current.is_done()),
        },
        round: current.round,
        rail: progress.steps.iter().map(|step| row(voice, case, step)).collect(),
        notes: notes(voice, case, step),
        links: links(voice, case, step),
        answers,
        certificates: needs(state, case, step)?,
        drafts,
        tests: step.tests.then(|| tests(voice, case)),
        actions: actions(voice, case, current),
        can_undo: case.events.iter().any(|event| event.step == step.id)
            || case
                .submissions
                .iter()
                .any(|submission| submission.step == step.id && submission.sent.is_some()),
        history: history(voice, case, step),
    })
}

fn notes(voice: &Voice, case: &Case, step: &Step) -> Vec<NoteView> {
    step.notes
        .iter()
        .filter_map(|note| {
            Some(NoteView {
                text: voice.pick(&note.text).to_owned(),
                correction: note.correction,
                source: source(voice, case.procedure.source(&note.source)?),
            })
        })
        .collect()
}

fn links(voice: &Voice, case: &Case, step: &Step) -> Vec<LinkView> {
    step.links
        .iter()
        .map(|link| LinkView {
            id: link.id.clone(),
            label: voice.pick(&link.label).to_owned(),
            url: link.url.clone(),
            correction: link.correction.as_ref().map(|correction| {
                let date = case.procedure.source(&correction.source).map(|source| source.date);
                let saying = Saying::new("link-corrected")
                    .with("before", &correction.instead_of)
                    .with("why", voice.pick(&correction.why));
                voice.say(&match date {
                    Some(date) => saying.with("date", date),
                    None => saying.with("date", ""),
                })
            }),
        })
        .collect()
}

/// The environments in which this step sends or names a certificate.
fn needs(state: &State, case: &Case, step: &Step) -> Outcome<Vec<CertificateNeedView>> {
    let mut environments: Vec<Environment> = Vec::new();
    for draft in &step.drafts {
        let carries = racord_core::submission::kind(&draft.kind)
            .is_some_and(|facts| facts.needs(racord_core::submission::Part::Certificate));
        if let Some(environment) = draft.environment.filter(|_| carries)
            && !environments.contains(&environment)
        {
            environments.push(environment);
        }
    }
    environments
        .into_iter()
        .map(|environment| {
            let need = case.need(environment, state.voice.now);
            let named = need.certificate().cloned();
            let held =
                named.and_then(|id| case.certificates.iter().find(|held| held.id == id)).or_else(|| {
                    case.certificates.iter().find(|held| held.environment == environment && held.is_current())
                });
            Ok(CertificateNeedView {
                environment: environment.as_str().to_owned(),
                label: state.voice.environment(environment),
                text: state.voice.say(&need.saying(environment, |service| state.service_name(service))),
                certificate: held.map(|held| certificate_row(state, held)).transpose()?,
                add: format!("certificates/{}/{}", case.system.id, environment.as_str()),
            })
        })
        .collect()
}

fn tests(voice: &Voice, case: &Case) -> TestsView {
    let groups = [(TestGroup::Functional, "tests-functional"), (TestGroup::Security, "tests-security")]
        .into_iter()
        .map(|(group, title)| TestGroupView {
            title: voice.text(title),
            tests: case
                .procedure
                .tests
                .iter()
                .filter(|test| test.group == group)
                .map(|test| {
                    let result = case.tests.iter().find(|result| result.test == test.id);
                    let (word, tone) = match result.map(|result| outcome_word(result.outcome)) {
                        None => ("open", Tone::You),
                        Some("passed") => ("passed", Tone::Ok),
                        Some("failed") => ("failed", Tone::Bad),
                        Some(word) => (word, Tone::Quiet),
                    };
                    TestView {
                        id: test.id.clone(),
                        title: voice.pick(&test.title).to_owned(),
                        steps: test.steps.iter().map(|step| voice.pick(step).to_owned()).collect(),
                        expected: voice.pick(&test.expected).to_owned(),
                        status: voice.tag(tone, &format!("test-outcome-{word}")),
                        detail: result.map(|result| {
                            let day = voice.short_day(result.on);
                            if result.note.is_empty() { day } else { format!("{day} · {}", result.note) }
                        }),
                        form: format!("test/{}/{}", case.integration.id, test.id),
                    }
                })
                .collect(),
        })
        .filter(|group: &TestGroupView| !group.tests.is_empty())
        .collect();
    let passed = case.tests.iter().filter(|result| outcome_word(result.outcome) == "passed").count();
    let open: Vec<&str> = case
        .procedure
        .tests
        .iter()
        .filter(|test| test.group == TestGroup::Security)
        .filter(|test| {
            !case.tests.iter().any(|one| one.test == test.id && outcome_word(one.outcome) == "passed")
        })
        .map(|test| test.id.as_str())
        .collect();
    let security = case.procedure.tests.iter().any(|test| test.group == TestGroup::Security);
    let verdict = match (security, open.len()) {
        (false, _) => Saying::new("tests-verdict-none"),
        (true, 0) => Saying::new("tests-verdict-ready"),
        (true, count) => {
            Saying::new("tests-verdict-wait").with("count", count).with("tests", open.join(", "))
        }
    };
    TestsView {
        summary: voice.say(
            &Saying::new("tests-summary").with("passed", passed).with("total", case.procedure.tests.len()),
        ),
        verdict: voice.said(&verdict),
        groups,
    }
}

fn actions(voice: &Voice, case: &Case, progress: &StepProgress) -> Vec<Action> {
    let step = progress.step;
    let id = &case.integration.id;
    let mut actions: Vec<Action> = progress
        .passable
        .iter()
        // A turn that is over by sending is recorded at the submission itself.
        .filter(|turn| !turn.by_sending || step.drafts.is_empty())
        .enumerate()
        .map(|(place, turn)| Action {
            label: voice.pick(&turn.over).to_owned(),
            form: format!("turn/{id}/{}/{}", step.id, turn.id),
            primary: place == 0,
        })
        .collect();
    if let Some(code) = beginning(progress) {
        actions.insert(
            0,
            Action { label: voice.text(code), form: format!("begun/{id}/{}", step.id), primary: true },
        );
        actions.iter_mut().skip(1).for_each(|action| action.primary = false);
    }
    let waits_for_mega = progress.who() == Some(Turn::Mega);
    if progress.is_open() && waits_for_mega && (progress.last.is_some() || progress.due.is_some()) {
        actions.push(Action {
            label: voice.text("action-returned"),
            form: format!("returned/{id}/{}", step.id),
            primary: false,
        });
    }
    if held_by_tests(progress) {
        actions.push(Action {
            label: voice.text("action-override"),
            form: format!("override/{id}/{}", step.id),
            primary: false,
        });
    }
    actions
}

/// The words for saying that work has begun: ordered from the STISC, or taken up again after a return.
fn beginning(progress: &StepProgress) -> Option<&'static str> {
    if !progress.is_open() || progress.who() != Some(Turn::Officer) {
        return None;
    }
    // Before the order nobody is waited for, but the wait can be entered upon.
    if progress.passable.iter().any(|turn| turn.who == Turn::Stisc) {
        return Some("action-ordered");
    }
    let mega = progress.turn.is_some_and(|turn| turn.who == Turn::Mega);
    (mega && matches!(progress.state, StepState::Returned { .. })).then_some("action-taken-up")
}

/// Nothing but the security tests stands in the way.
fn held_by_tests(progress: &StepProgress) -> bool {
    matches!(&progress.state, StepState::CannotStart { why }
        if why.iter().all(|reason| matches!(reason, Reason::SecurityTests { .. })))
}

fn history(voice: &Voice, case: &Case, step: &Step) -> Vec<HistoryRow> {
    let note = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let mut rows: Vec<(chrono::NaiveDate, HistoryRow)> = Vec::new();
    let mut round = 1;
    for event in case.events.iter().filter(|event| event.step == step.id) {
        let text = match &event.kind {
            StepEventKind::Begun => voice.text("history-begun"),
            StepEventKind::Overridden { .. } => voice.text("history-overridden"),
            StepEventKind::Passed { turn } => step
                .turns
                .iter()
                .find(|known| known.id == *turn)
                .map_or_else(|| turn.clone(), |turn| voice.pick(&turn.over).to_owned()),
            StepEventKind::Returned => voice.text("history-returned"),
        };
        rows.push((event.on, HistoryRow { when: voice.day(event.on), text, note: note(&event.note), round }));
        if event.kind == StepEventKind::Returned {
            round += 1;
        }
    }
    for submission in case.submissions.iter().filter(|submission| submission.step == step.id) {
        let name = voice.text(&format!("draft-{}", submission.kind));
        let marks = [
            (&submission.sent, "history-sent"),
            (&submission.received, "history-received"),
            (&submission.answered, "history-answered"),
            (&submission.returned, "history-returned-draft"),
        ];
        for (mark, code) in marks {
            if let Some(mark) = mark {
                rows.push((
                    mark.on,
                    HistoryRow {
                        when: voice.day(mark.on),
                        text: voice.with(code, "draft", &name),
                        note: note(&mark.note),
                        round: submission.round,
                    },
                ));
            }
        }
    }
    rows.sort_by_key(|(on, _)| *on);
    rows.into_iter().map(|(_, row)| row).collect()
}
