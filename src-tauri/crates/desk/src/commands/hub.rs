//! An integration: its tasks grouped by phase.

use racord_core::id::{IntegrationId, SystemId};
use racord_core::institution::{InstitutionKind, Integration};
use racord_core::integration::{Progress, StepProgress, StepState, details, status};
use racord_core::message::Saying;
use racord_core::procedure::{Procedure, Source};
use racord_core::words::Turn;
use racord_dossier::Entry;

use crate::Desk;
use crate::case::Case;
use crate::paper::priced;
use crate::problem::{Outcome, missing_thing};
use crate::state::State;
use crate::view::{Fact, HubView, NavigationItem, PhaseView, Problem, Saved, SourceView, StepRow, Tag, Tone};
use crate::voice::Voice;

use super::recording::held_by_tests;

impl Desk {
    pub(crate) fn integration(&self, id: String) -> Result<HubView, Problem> {
        self.with(|state| hub(state, &state.case(&id)?))
    }

    pub(crate) fn begin_integration(&self, system: String, service: String) -> Result<Saved, Problem> {
        self.with(|state| begin(state, &system, &service))
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
        preflight: Some(crate::preflight::row(state, case)?),
        actions: Vec::new(),
    })
}

pub(super) fn hub_tag(voice: &Voice, case: &Case, progress: &Progress) -> Option<Tag> {
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

pub(super) fn system_item(case: &Case) -> NavigationItem {
    NavigationItem { name: case.system.name.clone(), place: format!("system/{}", case.system.id) }
}

pub(crate) fn tone(step: &StepProgress) -> Tone {
    match &step.state {
        StepState::CannotStart { .. } | StepState::Done { .. } => Tone::Quiet,
        StepState::Returned { .. } => Tone::Bad,
        StepState::Waiting { .. } if step.due.as_ref().is_some_and(|due| due.passed) => Tone::Bad,
        StepState::Waiting { .. } => Tone::Quiet,
        StepState::InProgress | StepState::Ready if step.who() == Some(Turn::Officer) => Tone::You,
        StepState::InProgress | StepState::Ready => Tone::Quiet,
    }
}

pub(super) fn detail(voice: &Voice, step: &StepProgress) -> Option<String> {
    let said: Vec<String> = details(step).iter().map(|saying| voice.say(saying)).collect();
    (!said.is_empty()).then(|| said.join(" · "))
}

pub(super) fn row(voice: &Voice, case: &Case, progress: &StepProgress) -> StepRow {
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

pub(super) fn source(voice: &Voice, source: &Source) -> SourceView {
    SourceView {
        title: voice.pick(&source.title).to_owned(),
        date: voice.day(source.date),
        url: source.url.clone(),
    }
}

/// What the service costs this institution a year, in words.
pub(super) fn price_words(voice: &Voice, procedure: &Procedure, kind: InstitutionKind) -> String {
    match procedure.price(kind) {
        Some(price) if price.lei_a_year == 0 => voice.text("price-free"),
        Some(price) => voice.with("price-yearly", "lei", voice.messages().number(price.lei_a_year.into())),
        None => String::new(),
    }
}
