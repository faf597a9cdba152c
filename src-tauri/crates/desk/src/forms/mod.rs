//! Everything that is typed and saved. A form is known by its name, e.g. `institution/new` or `sent/ID/DRAFT`.

mod answers;
mod asked;
mod build;
mod certificates;
mod connected;
mod custody;
mod dates;
mod days;
mod edited;
mod files;
mod logo;
mod numbered;
mod preflight;
mod profile;
mod proofs;
mod renewal;
mod sendings;
mod steps;

use racord_core::id::{CertificateId, DateId, InstitutionId, SystemId};
use racord_core::integration::{SECURITY_TESTS, StepEventKind};
use racord_core::reminder::Subject;

use self::edited::Doing;
use self::sendings::Word;
use crate::files::Target;
use crate::problem::{Outcome, missing_thing};
use crate::state::State;
use crate::view::{Form, Saved, Values};

pub(crate) use answers::answers_form;
pub(crate) use build::{Typed, overlay};
pub(crate) use days::{reminder_rules, years};
pub(crate) use edited::name as edited_name;
pub(crate) use renewal::entry as renewal_entry;
pub(crate) use sendings::{keep, keep_with};
pub(crate) use steps::{outcome_word, result_faults, tests_step};

/// A form's name, parsed.
enum Name<'a> {
    Answers { integration: &'a str, step: &'a str },
    AskedElse { integration: &'a str, step: &'a str, id: Option<&'a str> },
    AskedElseRemove(&'a str),
    Begun { integration: &'a str, step: &'a str },
    CertificateAs { of: &'a str, draft: &'a str },
    Connected,
    DayOff,
    DayRemove(String),
    Edited { doing: Doing, of: &'a str, draft: &'a str, language: &'a str },
    FileRemove { target: Target, id: &'a str },
    Hold { ticket: &'a str, index: &'a str },
    Hram,
    Institution(Option<InstitutionId>),
    LogoRemove(InstitutionId),
    Mark { word: Word, of: &'a str, draft: &'a str },
    MovedDay,
    Outgoing { of: &'a str, draft: &'a str },
    OutgoingLater { of: &'a str, draft: &'a str },
    OwnDate(DateId),
    OwnDateDone(DateId),
    OwnDateNew(Option<SystemId>),
    OwnDateRemove(DateId),
    OwnTerm { integration: &'a str, step: &'a str, turn: &'a str },
    Override { integration: &'a str, step: &'a str },
    Proof { submission: &'a str, stage: &'a str },
    ProofRemove(&'a str),
    Reattach(CertificateId),
    Registration { id: CertificateId, service: Option<&'a str> },
    Proxy,
    ReminderRules,
    RenewalAnswer { of: (&'a str, &'a str), service: &'a str },
    RenewalEvent { of: (&'a str, &'a str), what: &'a str },
    Returned { integration: &'a str, step: &'a str },
    ScriptResult { integration: &'a str, environment: &'a str },
    Serial { system: &'a str, environment: &'a str },
    Snooze(Subject),
    StiscTime { of: (&'a str, &'a str) },
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
            ["asked-else", integration, step] => Some(Name::AskedElse { integration, step, id: None }),
            ["asked-else", integration, step, id] => {
                Some(Name::AskedElse { integration, step, id: Some(id) })
            }
            ["asked-else-remove", id] => Some(Name::AskedElseRemove(id)),
            ["begun", integration, step] => Some(Name::Begun { integration, step }),
            ["certificate-as", of, draft] => Some(Name::CertificateAs { of, draft }),
            ["connected", "new"] => Some(Name::Connected),
            ["day-off", "new"] => Some(Name::DayOff),
            ["day-remove", key @ ..] => Some(Name::DayRemove(key.join("/"))),
            ["edited", of, draft, language] => edited(Doing::Edit, of, draft, language),
            ["edited-back", of, draft, language] => edited(Doing::Back, of, draft, language),
            ["edited-follow", of, draft, language] => edited(Doing::Follow, of, draft, language),
            ["edited-keep", of, draft, language] => edited(Doing::Keep, of, draft, language),
            ["edited-reset", of, draft, language] => edited(Doing::Reset, of, draft, language),
            ["evidence-remove", integration, test, id] => {
                Some(Name::FileRemove { target: Target::test(integration, test), id })
            }
            ["file-remove", of, draft, id] => Some(Name::FileRemove { target: Target::draft(of, draft), id }),
            ["hold", ticket, index] => Some(Name::Hold { ticket, index }),
            ["hram"] => Some(Name::Hram),
            ["institution", "new"] => Some(Name::Institution(None)),
            ["institution", id] => InstitutionId::parse(id).map(|id| Name::Institution(Some(id))),
            ["logo-remove", id] => InstitutionId::parse(id).map(Name::LogoRemove),
            ["mark-answered", of, draft] => mark(Word::Answered, of, draft),
            ["mark-received", of, draft] => mark(Word::Received, of, draft),
            ["mark-returned", of, draft] => mark(Word::Returned, of, draft),
            ["mark-sent", of, draft] => mark(Word::Sent, of, draft),
            ["moved-day", "new"] => Some(Name::MovedDay),
            ["outgoing", of, draft] => Some(Name::Outgoing { of, draft }),
            ["outgoing-later", of, draft] => Some(Name::OutgoingLater { of, draft }),
            ["own-date", "new"] => Some(Name::OwnDateNew(None)),
            ["own-date", "new", system] => SystemId::parse(system).map(|id| Name::OwnDateNew(Some(id))),
            ["own-date", id] => DateId::parse(id).map(Name::OwnDate),
            ["own-date-done", id] => DateId::parse(id).map(Name::OwnDateDone),
            ["own-date-remove", id] => DateId::parse(id).map(Name::OwnDateRemove),
            ["own-term", integration, step, turn] => Some(Name::OwnTerm { integration, step, turn }),
            ["override", integration, step] => Some(Name::Override { integration, step }),
            ["proxy"] => Some(Name::Proxy),
            ["proof", submission, stage] => Some(Name::Proof { submission, stage }),
            ["proof-remove", id] => Some(Name::ProofRemove(id)),
            ["reattach", id] => CertificateId::parse(id).map(Name::Reattach),
            ["registration", id] => {
                CertificateId::parse(id).map(|id| Name::Registration { id, service: None })
            }
            ["registration", id, service] => {
                CertificateId::parse(id).map(|id| Name::Registration { id, service: Some(service) })
            }
            ["reminder-rules"] => Some(Name::ReminderRules),
            ["renewal-answer", system, environment, service] => {
                Some(Name::RenewalAnswer { of: (system, environment), service })
            }
            ["renewal-event", system, environment, what] => {
                Some(Name::RenewalEvent { of: (system, environment), what })
            }
            ["returned", integration, step] => Some(Name::Returned { integration, step }),
            ["script-result", integration, environment] => {
                Some(Name::ScriptResult { integration, environment })
            }
            ["serial", "new"] => Some(Name::Serial { system: "", environment: "" }),
            ["serial", system] => Some(Name::Serial { system, environment: "" }),
            ["serial", system, environment] => Some(Name::Serial { system, environment }),
            ["snooze", kind, id] => Subject::parse(&format!("{kind}/{id}")).ok().map(Name::Snooze),
            ["stisc-time", system, environment] => Some(Name::StiscTime { of: (system, environment) }),
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
        Name::AskedElse { integration, step, id } => {
            let case = state.case(integration)?;
            asked::asked_form(state, name, &case, case.step(step)?, id)?
        }
        Name::AskedElseRemove(id) => asked::remove_form(state, name, id)?,
        Name::Begun { integration, step } => {
            let case = state.case(integration)?;
            steps::begun_form(voice, name, &case, case.step(step)?)
        }
        Name::CertificateAs { of, draft } => files::certificate_form(state, name, of, draft)?,
        Name::Connected => connected::connected_form(state, name)?,
        Name::DayOff => days::day_off_form(state, name),
        Name::DayRemove(key) => days::remove_form(state, name, &key)?,
        Name::Edited { doing, of, draft, language } => {
            edited::edited_form(state, name, doing, (of, draft, language))?
        }
        Name::FileRemove { target, id } => files::remove_form(state, name, &target, id)?,
        Name::Hold { ticket, index } => certificates::hold_form(state, name, ticket, index)?,
        Name::Hram => days::hram_form(state, name)?,
        Name::Institution(id) => profile::institution_form(state, name, id.as_ref())?,
        Name::LogoRemove(id) => logo::remove_form(state, name, &id)?,
        Name::Mark { word, of, draft } => sendings::mark_form(state, name, of, draft, word)?,
        Name::MovedDay => days::moved_form(state, name),
        Name::Outgoing { of, draft } => sendings::outgoing_form(state, name, of, draft)?,
        Name::OutgoingLater { of, draft } => numbered::later_form(state, name, of, draft)?,
        Name::OwnDate(id) => dates::change_form(state, name, &id)?,
        Name::OwnDateDone(id) => dates::done_form(state, name, &id)?,
        Name::OwnDateNew(system) => dates::new_form(state, name, system.as_ref())?,
        Name::OwnDateRemove(id) => dates::remove_form(state, name, &id)?,
        Name::OwnTerm { integration, step, turn } => {
            let case = state.case(integration)?;
            dates::term_form(state, name, &case, case.step(step)?, turn)?
        }
        Name::Override { integration, step } => {
            let case = state.case(integration)?;
            steps::override_form(voice, name, &case, case.step(step)?)
        }
        Name::Proxy => preflight::proxy_form(state, name)?,
        Name::Proof { submission, stage } => proofs::add_form(state, name, submission, stage)?,
        Name::ProofRemove(id) => proofs::remove_form(state, name, id)?,
        Name::Reattach(id) => custody::reattach_form(state, name, &id)?,
        Name::Registration { id, service } => custody::registration_form(state, name, &id, service)?,
        Name::ReminderRules => days::rules_form(state, name)?,
        Name::RenewalAnswer { of, service } => renewal::answer_form(state, name, of, service)?,
        Name::RenewalEvent { of, what } => renewal::event_form(state, name, of, what)?,
        Name::Returned { integration, step } => {
            let case = state.case(integration)?;
            steps::returned_form(voice, name, &case, case.step(step)?)
        }
        Name::ScriptResult { integration, environment } => {
            preflight::result_form(state, name, &state.case(integration)?, environment)?
        }
        Name::Serial { system, environment } => certificates::serial_form(state, name, system, environment)?,
        Name::Snooze(subject) => dates::snooze_form(state, name, &subject)?,
        Name::StiscTime { of } => renewal::stisc_form(state, name, of)?,
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
        Name::AskedElse { integration, step, id } => {
            let case = state.case(integration)?;
            asked::save_asked(state, &case, case.step(step)?, id, &typed, confirmed)?
        }
        Name::AskedElseRemove(id) => asked::save_remove(state, id)?,
        Name::Begun { integration, step } => {
            let case = state.case(integration)?;
            steps::save_event(state, &case, case.step(step)?, StepEventKind::Begun, &typed, confirmed)?
        }
        Name::CertificateAs { of, draft } => files::save_certificate(state, of, draft, &typed, confirmed)?,
        Name::Connected => connected::save_connected(state, &typed, confirmed)?,
        Name::Edited { doing, of, draft, language } => {
            edited::save_edited(state, doing, (of, draft, language), &typed, confirmed)?
        }
        Name::DayOff => days::save_day_off(state, &typed, confirmed)?,
        Name::DayRemove(key) => days::save_remove(state, &key)?,
        Name::FileRemove { target, id } => files::save_remove(state, &target, id)?,
        Name::Hold { ticket, index } => certificates::save_hold(state, ticket, index, &typed, confirmed)?,
        Name::Hram => days::save_hram(state, &typed, confirmed)?,
        Name::Institution(id) => profile::save_institution(state, id.as_ref(), &typed, confirmed)?,
        Name::LogoRemove(id) => logo::save_remove(state, &id)?,
        Name::Mark { word, of, draft } => {
            sendings::save_mark(state, name, (of, draft), word, &typed, confirmed)?
        }
        Name::MovedDay => days::save_moved(state, &typed, confirmed)?,
        Name::Outgoing { of, draft } => sendings::save_outgoing(state, of, draft, &typed, confirmed)?,
        Name::OutgoingLater { of, draft } => numbered::save_later(state, of, draft, &typed, confirmed)?,
        Name::OwnDate(id) => dates::save_change(state, &id, &typed, confirmed)?,
        Name::OwnDateDone(id) => dates::save_done(state, &id, &typed, confirmed)?,
        Name::OwnDateNew(system) => dates::save_new(state, system.as_ref(), &typed, confirmed)?,
        Name::OwnDateRemove(id) => dates::save_remove(state, &id)?,
        Name::OwnTerm { integration, step, turn } => {
            let case = state.case(integration)?;
            dates::save_term(state, &case, case.step(step)?, turn, &typed, confirmed)?
        }
        Name::Override { integration, step } => {
            let case = state.case(integration)?;
            let kind = StepEventKind::Overridden { requirement: SECURITY_TESTS.to_owned() };
            steps::save_event(state, &case, case.step(step)?, kind, &typed, confirmed)?
        }
        Name::Proxy => preflight::save_proxy(state, &typed, confirmed)?,
        Name::Proof { submission, stage } => proofs::save_add(state, name, submission, stage)?,
        Name::ProofRemove(id) => proofs::save_remove(state, id)?,
        Name::Reattach(id) => custody::save_reattach(state, &id, &typed, confirmed)?,
        Name::Registration { id, service } => {
            custody::save_registration(state, &id, service, &typed, confirmed)?
        }
        Name::ReminderRules => days::save_rules(state, &typed, confirmed)?,
        Name::RenewalAnswer { of, service } => renewal::save_answer(state, of, service, &typed, confirmed)?,
        Name::RenewalEvent { of, what } => renewal::save_event(state, of, what, &typed, confirmed)?,
        Name::Returned { integration, step } => {
            let case = state.case(integration)?;
            steps::save_event(state, &case, case.step(step)?, StepEventKind::Returned, &typed, confirmed)?
        }
        Name::ScriptResult { integration, environment } => {
            let case = state.case(integration)?;
            preflight::save_result(state, &case, environment, &typed, confirmed)?
        }
        Name::Serial { .. } => certificates::save_serial(state, &typed, confirmed)?,
        Name::Snooze(subject) => dates::save_snooze(state, &subject, &typed, confirmed)?,
        Name::StiscTime { of } => renewal::save_stisc(state, of, &typed, confirmed)?,
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
