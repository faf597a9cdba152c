//! An institution and an information system, each on a page of its own.

use racord_core::custody::chisinau_day;
use racord_core::id::{InstitutionId, SystemId};
use racord_core::institution::{Contact, Institution};
use racord_core::integration::Progress;
use racord_core::message::Saying;
use racord_dossier::About;

use crate::Desk;
use crate::commands::certificate_row;
use crate::commands::hub::{hub_tag, price_words};
use crate::commands::unwatched::place_to_add;
use crate::logo;
use crate::outgoing::Holder;
use crate::problem::{Outcome, missing_thing};
use crate::state::State;
use crate::view::{
    Connectable, Fact, InstitutionView, JournalRow, NavigationItem, Problem, SystemView, Task, Tone,
};
use crate::voice::Voice;

/// How many journal entries the page of a system shows.
const JOURNAL: usize = 50;

impl Desk {
    pub(crate) fn institution(&self, id: String) -> Result<InstitutionView, Problem> {
        self.with(|state| institution(state, &id))
    }

    pub(crate) fn system(&self, id: String) -> Result<SystemView, Problem> {
        self.with(|state| system(state, &id))
    }
}

fn institution(state: &State, id: &str) -> Outcome<InstitutionView> {
    let voice = &state.voice;
    let institution =
        state.institution(&InstitutionId::parse(id).ok_or_else(|| missing_thing("institution"))?)?;
    let mut idno = voice.fact("idno", institution.idno.as_str());
    if !institution.idno.check_digit_holds() {
        idno.tag = Some(voice.tag(Tone::Warn, "fact-idno-doubtful"));
    }
    let facts = vec![
        idno,
        voice.fact("kind", voice.text(&format!("institution-kind-{}", institution.kind.as_str()))),
        voice.fact("address", &institution.address),
        voice.fact("officer", contact(&institution.officer)),
        voice.fact("signatory", contact(&institution.signatory)),
        voice.fact("developers", contact(&institution.developers)),
        voice.fact("contract", contract(voice, &institution)),
    ];
    let systems = state
        .dossier
        .systems_of(&institution.id)?
        .into_iter()
        .map(|system| Task {
            title: system.name,
            detail: (!system.purpose.is_empty()).then_some(system.purpose),
            tag: None,
            place: Some(format!("system/{}", system.id)),
        })
        .collect();
    Ok(InstitutionView {
        id: institution.id.to_string(),
        logo: logo::view(state, &institution.id)?,
        name: institution.name,
        facts,
        systems,
        form: format!("institution/{}", institution.id),
    })
}

pub(super) fn contract(voice: &Voice, institution: &Institution) -> String {
    match &institution.contract {
        None => voice.text("fact-contract-none"),
        Some(contract) => match contract.date {
            None => contract.number.clone(),
            Some(date) => voice
                .say(&Saying::new("fact-contract-dated").with("number", &contract.number).with("date", date)),
        },
    }
}

pub(super) fn contact(contact: &Contact) -> String {
    [&contact.name, &contact.position, &contact.email, &contact.phone]
        .into_iter()
        .filter(|part| !part.is_empty())
        .cloned()
        .collect::<Vec<_>>()
        .join(", ")
}

fn system(state: &State, id: &str) -> Outcome<SystemView> {
    let voice = &state.voice;
    let system = state.system(&SystemId::parse(id).ok_or_else(|| missing_thing("system"))?)?;
    let institution = state.institution(&system.institution)?;
    let cases: Vec<_> = state.cases()?.into_iter().filter(|case| case.system.id == system.id).collect();
    let held = state.certificates_of(&system.id)?;
    let certificates = held.iter().map(|held| certificate_row(state, held)).collect::<Outcome<Vec<_>>>()?;
    let mut register = voice.fact("register-entry", &system.register_entry);
    register.tag = (system.register_entry.is_empty()
        && institution.kind == racord_core::institution::InstitutionKind::PublicInstitution)
        .then(|| voice.tag(Tone::Warn, "fact-register-entry-missing"));
    let developers = if system.developers.is_empty() { &institution.developers } else { &system.developers };
    let facts: Vec<Fact> = vec![
        voice.fact("institution", &institution.name),
        voice.fact("purpose", &system.purpose),
        register,
        voice.fact("developers", contact(developers)),
    ];
    let integrations = cases
        .iter()
        .map(|case| {
            let progress = case.progress();
            Task {
                title: case.procedure.name.clone(),
                detail: open_step(voice, &progress),
                tag: hub_tag(voice, case, &progress),
                place: Some(case.place()),
            }
        })
        .collect();
    let connectable = state
        .catalogue
        .procedures()
        .filter(|procedure| cases.iter().all(|case| case.integration.service != procedure.service))
        .map(|procedure| Connectable {
            service: procedure.service.clone(),
            name: procedure.name.clone(),
            about: voice.pick(&procedure.about).to_owned(),
            price: price_words(voice, procedure, institution.kind),
        })
        .collect();
    Ok(SystemView {
        id: system.id.to_string(),
        institution: NavigationItem {
            name: institution.name.clone(),
            place: format!("institution/{}", institution.id),
        },
        facts,
        certificates,
        add: place_to_add(&system.id, &cases, &held),
        integrations,
        dates: super::deadlines::of_system(state, &system.id)?,
        renewals: super::renewal::of_system(state, &Holder::load(state, &system.id)?)?,
        letters: super::letters::of_system(state, Holder::load(state, &system.id)?)?,
        connectable,
        journal: journal(state, &system.id)?,
        form: format!("system/{}", system.id),
        name: system.name,
    })
}

/// `Step 3 of 10: …`
pub(super) fn open_step(voice: &Voice, progress: &Progress) -> Option<String> {
    let step = progress.open_step()?;
    Some(
        voice.say(
            &Saying::new("overview-step-of")
                .with("number", step.number)
                .with("total", progress.steps.len())
                .with("title", voice.pick(&step.step.title)),
        ),
    )
}

fn journal(state: &State, system: &SystemId) -> Outcome<Vec<JournalRow>> {
    let about = About { system: Some(system.clone()), ..About::default() };
    Ok(state
        .dossier
        .journal(&about)?
        .into_iter()
        .take(JOURNAL)
        .map(|entry| JournalRow {
            when: state.voice.day(chisinau_day(entry.at)),
            text: state.voice.say(&state.in_words(entry.saying)),
        })
        .collect())
}
