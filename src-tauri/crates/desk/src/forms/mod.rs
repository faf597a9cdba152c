//! Everything that is typed and saved. A form is known by its name, e.g. `institution/new` or `sent/ID/DRAFT`.

mod answers;
mod build;
mod certificates;
mod connected;
mod custody;
mod edited;
mod profile;
mod sendings;
mod steps;

use racord_core::id::{CertificateId, InstitutionId, SystemId};
use racord_core::integration::{SECURITY_TESTS, StepEventKind};

use self::edited::Doing;
use self::sendings::Word;
use crate::problem::{Outcome, missing_thing};
use crate::state::State;
use crate::view::{Form, Saved, Values};

pub(crate) use answers::answers_form;
pub(crate) use build::{Typed, overlay};
pub(crate) use edited::name as edited_name;
pub(crate) use sendings::keep;
pub(crate) use steps::outcome_word;

/// A form's name, parsed.
enum Name<'a> {
    Answers { integration: &'a str, step: &'a str },
    Begun { integration: &'a str, step: &'a str },
    Connected,
    Edited { doing: Doing, of: &'a str, draft: &'a str, language: &'a str },
    Hold { ticket: &'a str, index: &'a str },
    Institution(Option<InstitutionId>),
    Mark { word: Word, of: &'a str, draft: &'a str },
    Outgoing { of: &'a str, draft: &'a str },
    Override { integration: &'a str, step: &'a str },
    Reattach(CertificateId),
    Registration { id: CertificateId, service: Option<&'a str> },
    Returned { integration: &'a str, step: &'a str },
    Serial { system: &'a str, environment: &'a str },
    Supersede(CertificateId),
    System(Option<SystemId>),
    Test { integration: &'a str, test: &'a str },
    Turn { integration: &'a str, step: &'a str, turn: &'a str },
    Unregister { id: CertificateId, service: &'a str },
}

impl<'a> Name<'a> {
    fn parse(name: &'a str) -> Outcome<Name<'a>> {
        let parts: Vec<&str> = name.split('/').collect();
        let edited = |doing, of, draft, language| Some(Name::Edited { doing, of, draft, language });
        let mark = |word, of, draft| Some(Name::Mark { word, of, draft });
        match parts.as_slice() {
            ["answers", integration, step] => Some(Name::Answers { integration, step }),
            ["begun", integration, step] => Some(Name::Begun { integration, step }),
            ["connected", "new"] => Some(Name::Connected),
            ["edited", of, draft, language] => edited(Doing::Edit, of, draft, language),
            ["edited-keep", of, draft, language] => edited(Doing::Keep, of, draft, language),
            ["edited-reset", of, draft, language] => edited(Doing::Reset, of, draft, language),
            ["hold", ticket, index] => Some(Name::Hold { ticket, index }),
            ["institution", "new"] => Some(Name::Institution(None)),
            ["institution", id] => InstitutionId::parse(id).map(|id| Name::Institution(Some(id))),
            ["mark-answered", of, draft] => mark(Word::Answered, of, draft),
            ["mark-received", of, draft] => mark(Word::Received, of, draft),
            ["mark-returned", of, draft] => mark(Word::Returned, of, draft),
            ["mark-sent", of, draft] => mark(Word::Sent, of, draft),
            ["outgoing", of, draft] => Some(Name::Outgoing { of, draft }),
            ["override", integration, step] => Some(Name::Override { integration, step }),
            ["reattach", id] => CertificateId::parse(id).map(Name::Reattach),
            ["registration", id] => {
                CertificateId::parse(id).map(|id| Name::Registration { id, service: None })
            }
            ["registration", id, service] => {
                CertificateId::parse(id).map(|id| Name::Registration { id, service: Some(service) })
            }
            ["returned", integration, step] => Some(Name::Returned { integration, step }),
            ["serial", "new"] => Some(Name::Serial { system: "", environment: "" }),
            ["serial", system, environment] => Some(Name::Serial { system, environment }),
            ["supersede", id] => CertificateId::parse(id).map(Name::Supersede),
            ["system", "new"] => Some(Name::System(None)),
            ["system", id] => SystemId::parse(id).map(|id| Name::System(Some(id))),
            ["test", integration, test] => Some(Name::Test { integration, test }),
            ["turn", integration, step, turn] => Some(Name::Turn { integration, step, turn }),
            ["unregister", id, service] => {
                CertificateId::parse(id).map(|id| Name::Unregister { id, service })
            }
            _ => None,
        }
        .ok_or_else(|| missing_thing("form"))
    }
}

/// The form as it stands, with what was typed before.
pub(crate) fn form(state: &State, name: &str) -> Outcome<Form> {
    let voice = &state.voice;
    let mut form = match Name::parse(name)? {
        Name::Answers { integration, step } => {
            let case = state.case(integration)?;
            answers_form(voice, &case, case.step(step)?).ok_or_else(|| missing_thing("form"))?
        }
        Name::Begun { integration, step } => {
            let case = state.case(integration)?;
            steps::begun_form(voice, name, &case, case.step(step)?)
        }
        Name::Connected => connected::connected_form(state, name)?,
        Name::Edited { doing, of, draft, language } => {
            edited::edited_form(state, name, doing, (of, draft, language))?
        }
        Name::Hold { ticket, index } => certificates::hold_form(state, name, ticket, index)?,
        Name::Institution(id) => profile::institution_form(state, name, id.as_ref())?,
        Name::Mark { word, of, draft } => sendings::mark_form(state, name, of, draft, word)?,
        Name::Outgoing { of, draft } => sendings::outgoing_form(state, name, of, draft)?,
        Name::Override { integration, step } => {
            let case = state.case(integration)?;
            steps::override_form(voice, name, &case, case.step(step)?)
        }
        Name::Reattach(id) => custody::reattach_form(state, name, &id)?,
        Name::Registration { id, service } => custody::registration_form(state, name, &id, service)?,
        Name::Returned { integration, step } => {
            let case = state.case(integration)?;
            steps::returned_form(voice, name, &case, case.step(step)?)
        }
        Name::Serial { system, environment } => certificates::serial_form(state, name, system, environment)?,
        Name::Supersede(id) => custody::supersede_form(state, name, &id)?,
        Name::System(id) => profile::system_form(state, name, id.as_ref())?,
        Name::Test { integration, test } => steps::test_form(voice, name, &state.case(integration)?, test)?,
        Name::Turn { integration, step, turn } => {
            let case = state.case(integration)?;
            steps::turn_form(voice, name, &case, case.step(step)?, turn)?
        }
        Name::Unregister { id, service } => custody::unregister_form(state, name, &id, service)?,
    };
    overlay(&mut form, state.dossier.typed(name)?.value);
    Ok(form)
}

/// Checks and saves; what was typed is forgotten once it is saved.
pub(crate) fn save(state: &mut State, name: &str, values: &Values, confirmed: &[String]) -> Outcome<Saved> {
    let typed = Typed::new(values);
    let saved = match Name::parse(name)? {
        Name::Answers { integration, step } => {
            let case = state.case(integration)?;
            answers::save_answers(state, &case, case.step(step)?, &typed, confirmed)?
        }
        Name::Begun { integration, step } => {
            let case = state.case(integration)?;
            steps::save_event(state, &case, case.step(step)?, StepEventKind::Begun, &typed, confirmed)?
        }
        Name::Connected => connected::save_connected(state, &typed, confirmed)?,
        Name::Edited { doing, of, draft, language } => {
            edited::save_edited(state, doing, (of, draft, language), &typed, confirmed)?
        }
        Name::Hold { ticket, index } => certificates::save_hold(state, ticket, index, &typed, confirmed)?,
        Name::Institution(id) => profile::save_institution(state, id.as_ref(), &typed, confirmed)?,
        Name::Mark { word, of, draft } => sendings::save_mark(state, of, draft, word, &typed, confirmed)?,
        Name::Outgoing { of, draft } => sendings::save_outgoing(state, of, draft, &typed, confirmed)?,
        Name::Override { integration, step } => {
            let case = state.case(integration)?;
            let kind = StepEventKind::Overridden { requirement: SECURITY_TESTS.to_owned() };
            steps::save_event(state, &case, case.step(step)?, kind, &typed, confirmed)?
        }
        Name::Reattach(id) => custody::save_reattach(state, &id, &typed, confirmed)?,
        Name::Registration { id, service } => {
            custody::save_registration(state, &id, service, &typed, confirmed)?
        }
        Name::Returned { integration, step } => {
            let case = state.case(integration)?;
            steps::save_event(state, &case, case.step(step)?, StepEventKind::Returned, &typed, confirmed)?
        }
        Name::Serial { .. } => certificates::save_serial(state, &typed, confirmed)?,
        Name::Supersede(id) => custody::save_supersede(state, &id, &typed, confirmed)?,
        Name::System(id) => profile::save_system(state, id.as_ref(), &typed, confirmed)?,
        Name::Test { integration, test } => {
            let case = state.case(integration)?;
            steps::save_test(state, &case, test, &typed, confirmed)?
        }
        Name::Turn { integration, step, turn } => {
            let case = state.case(integration)?;
            steps::save_turn(state, &case, case.step(step)?, turn, &typed, confirmed)?
        }
        Name::Unregister { id, service } => custody::save_unregister(state, &id, service)?,
    };
    state.dossier.drop_typed(name)?;
    Ok(saved)
}
