//! Adding a certificate or a serial number to a system.

use chrono::{DateTime, Utc};
use racord_certificate::{Certificate, Serial};
use racord_core::custody::{self, CustodyFinding, CustodyState, HeldCertificate};
use racord_core::id::{CertificateId, SystemId};
use racord_core::message::Saying;
use racord_core::words::Environment;
use racord_dossier::{Entry, Holding};

use super::build::{FormBuilder, Typed, option};
use super::custody::complete;
use crate::commands::{judged, waiting_for};
use crate::problem::{Check, Outcome, missing_thing};
use crate::serial_reading::serial_readings;
use crate::state::State;
use crate::view::{FieldKind, FieldOption, Form, Saved, Tone};

pub(crate) fn system_options(state: &State) -> Outcome<Vec<FieldOption>> {
    Ok(state.dossier.systems()?.iter().map(|system| option(system.id.as_str(), &system.name)).collect())
}

pub(crate) fn environment_options(state: &State) -> Vec<FieldOption> {
    Environment::ALL.into_iter().map(|known| option(known.as_str(), state.voice.environment(known))).collect()
}

pub(super) fn hold_form(state: &State, name: &str, ticket: &str, index: &str) -> Outcome<Form> {
    opened(state, ticket, index)?;
    let systems = system_options(state)?;
    let only = if systems.len() == 1 { systems[0].value.clone() } else { String::new() };
    let (system, environment) = match &state.aim {
        Some((system, environment)) => (system.to_string(), environment.as_str().to_owned()),
        None => (only, String::new()),
    };
    Ok(FormBuilder::new(&state.voice, "hold", name, "certificates")
        .choice("system", system, systems)
        .choice("environment", environment, environment_options(state))
        .finish())
}

/// The certificate that `TICKET/INDEX` names.
pub(crate) fn opened<'a>(state: &'a State, ticket: &str, index: &str) -> Outcome<&'a Certificate> {
    index
        .parse::<usize>()
        .ok()
        .and_then(|index| state.opened.get(ticket)?.certificates.get(index))
        .ok_or_else(|| missing_thing("opened"))
}

/// System and environment of a form, both chosen.
fn target(state: &State, typed: &Typed, check: &mut Check) -> Option<(SystemId, Environment)> {
    let system = SystemId::parse(typed.text("system")).filter(|id| state.system(id).is_ok());
    let environment = Environment::parse(typed.text("environment"));
    if system.is_none() {
        check.error("system", &Saying::new("form-choose-system"));
    }
    if environment.is_none() {
        check.error("environment", &Saying::new("form-choose-environment"));
    }
    Some((system?, environment?))
}

pub(super) fn save_hold(
    state: &mut State,
    ticket: &str,
    index: &str,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let certificate = opened(state, ticket, index)?.clone();
    let mut check = Check::new(&state.voice, confirmed);
    let target = target(state, typed, &mut check);
    let mut held = None;
    let mut waiting = false;
    if let Some((system, environment)) = target {
        let known = waiting_for(state, &certificate, &system, environment)?;
        waiting = known.is_some();
        let candidate = match known {
            Some(known) => with_facts(known, &certificate),
            None => describe(state, &certificate, system, environment),
        };
        check_judgement(state, &certificate, &candidate, "system", &mut check);
        check_candidate(state, &candidate, "system", &mut check)?;
        held = Some(candidate);
    }
    check.finish()?;
    let Some(held) = held else { return Err(missing_thing("system")) };
    let saved = if waiting {
        complete(state, &held, &certificate)?
    } else {
        hold(state, &held, &certificate.serial, Some(&certificate.der))?
    };
    state.opened.remove(ticket);
    state.aim = None;
    Ok(saved)
}

/// What the dossier keeps of a certificate: active when it is the first of its system and environment.
pub(crate) fn describe(
    state: &State,
    certificate: &Certificate,
    system: SystemId,
    environment: Environment,
) -> HeldCertificate {
    with_facts(serial_only(state, system, environment, None), certificate)
}

/// The same with what its file says.
pub(super) fn with_facts(held: HeldCertificate, certificate: &Certificate) -> HeldCertificate {
    HeldCertificate {
        subject: certificate.subject.common_name().unwrap_or_default().to_owned(),
        issuer: certificate.issuer.common_name().unwrap_or_default().to_owned(),
        not_before: certificate.not_before,
        not_after: certificate.not_after,
        fingerprint: Some(certificate.sha256.hex()),
        key_hash: Some(certificate.key_hash.hex()),
        ..held
    }
}

/// The first of its kind is in use from now on; the next waits until the services know it.
fn first_state(
    state: &State,
    system: &SystemId,
    environment: Environment,
) -> (CustodyState, Option<DateTime<Utc>>) {
    let another = state.certificates_of(system).is_ok_and(|held| {
        held.iter().any(|held| held.environment == environment && held.state == CustodyState::Active)
    });
    if another { (CustodyState::Pending, None) } else { (CustodyState::Active, Some(state.voice.now)) }
}

/// A certificate that its verdict speaks against is added only knowingly.
pub(super) fn check_judgement(
    state: &State,
    certificate: &Certificate,
    candidate: &HeldCertificate,
    field: &str,
    check: &mut Check,
) {
    let verdict = judged(state, certificate, &candidate.system, candidate.environment);
    if verdict.tone == Tone::Bad {
        check.doubt(field, "verdict", verdict.title);
    }
}

fn check_candidate(
    state: &State,
    candidate: &HeldCertificate,
    field: &str,
    check: &mut Check,
) -> Outcome<()> {
    for finding in custody::findings(candidate, &state.certificates()?) {
        let field = match finding {
            CustodyFinding::SameInBothEnvironments { .. } => "environment",
            _ => field,
        };
        check.push(field, &finding.saying(), finding.is_warning());
    }
    Ok(())
}

pub(super) fn hold(
    state: &mut State,
    held: &HeldCertificate,
    serial: &Serial,
    der: Option<&[u8]>,
) -> Outcome<Saved> {
    let serial = zeroize::Zeroizing::new(serial.hex());
    let system = state.system(&held.system)?;
    let entry = Entry::new("journal-certificate-held")
        .about_certificate(&held.id)
        .about_system(&system.id)
        .text("system", &system.name)
        .text("environment", held.environment.as_str());
    state.dossier.hold(
        state.voice.now,
        entry,
        &Holding { certificate: held, serial: &serial, der },
        |_| Ok(()),
    )?;
    let code =
        if held.state == CustodyState::Pending { "saved-certificate-pending" } else { "saved-certificate" };
    let place = state.came_from.take().unwrap_or_else(|| format!("certificate/{}", held.id));
    Ok(state.saved(place, code))
}

pub(super) fn serial_form(state: &State, name: &str, system: &str, environment: &str) -> Outcome<Form> {
    let systems = system_options(state)?;
    let system = match (system, systems.as_slice()) {
        ("", [only]) => only.value.clone(),
        _ => system.to_owned(),
    };
    Ok(FormBuilder::new(&state.voice, "serial", name, "certificates")
        .choice("system", system, systems)
        .choice("environment", environment, environment_options(state))
        .field("serial", FieldKind::Serial, "")
        .optional("not-after", FieldKind::Date, "")
        .finish())
}

pub(super) fn save_serial(state: &mut State, typed: &Typed, confirmed: &[String]) -> Outcome<Saved> {
    let mut check = Check::new(&state.voice, confirmed);
    let target = target(state, typed, &mut check);
    let serial = typed_serial(typed, "serial", true, &mut check);
    let not_after = check.optional_date(typed, "not-after");
    check.finish()?;
    let (Some((system, environment)), Some(serial)) = (target, serial) else {
        return Err(missing_thing("system"));
    };
    let held = serial_only(state, system, environment, not_after);
    hold(state, &held, &serial, None)
}

/// A serial number as it was typed, or copied with words around it.
pub(super) fn typed_serial(typed: &Typed, field: &str, required: bool, check: &mut Check) -> Option<Serial> {
    let text = typed.text(field);
    if text.is_empty() {
        if required {
            check.error(field, &Saying::new("form-serial-required"));
        }
        return None;
    }
    let serial = Serial::parse(text).ok().or_else(|| serial_readings(text).into_iter().next());
    if serial.is_none() {
        check.error(field, &Saying::new("form-serial-hex"));
    }
    serial
}

/// A certificate of which only the serial number is known, and perhaps its last day.
pub(super) fn serial_only(
    state: &State,
    system: SystemId,
    environment: Environment,
    last_day: Option<chrono::NaiveDate>,
) -> HeldCertificate {
    let (first, activated) = first_state(state, &system, environment);
    HeldCertificate {
        id: CertificateId::new(),
        state: first,
        system,
        environment,
        added: state.voice.now,
        activated,
        superseded: None,
        subject: String::new(),
        issuer: String::new(),
        not_before: None,
        // The hour isn't known: the day's beginning warns rather too early than too late.
        not_after: last_day.and_then(|day| day.and_hms_opt(0, 0, 0)).map(|moment| moment.and_utc()),
        fingerprint: None,
        key_hash: None,
    }
}
