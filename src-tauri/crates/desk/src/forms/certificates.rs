//! Adding a certificate or a serial number to a system, and saying who knows it.

use chrono::{DateTime, Utc};
use racord_certificate::{Certificate, Serial};
use racord_core::custody::{self, CustodyFinding, CustodyState, HeldCertificate, Registration};
use racord_core::id::{CertificateId, SystemId};
use racord_core::message::Saying;
use racord_core::words::Environment;
use racord_dossier::{Entry, Holding};

use super::build::{FormBuilder, Typed, option};
use crate::commands::judged;
use crate::problem::{Check, Outcome, missing_thing};
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
        .and_then(|index| state.opened.get(ticket)?.contents.certificates.get(index))
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
    if let Some((system, environment)) = target {
        let candidate = describe(state, &certificate, system, environment);
        check_judgement(state, &certificate, &candidate, "system", &mut check);
        check_candidate(state, &candidate, "system", &mut check)?;
        held = Some(candidate);
    }
    check.finish()?;
    let Some(held) = held else { return Err(missing_thing("system")) };
    let saved = hold(state, &held, &certificate.serial, Some(&certificate.der))?;
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
    let (first, activated) = first_state(state, &system, environment);
    HeldCertificate {
        id: CertificateId::new(),
        state: first,
        system,
        environment,
        added: state.voice.now,
        activated,
        superseded: None,
        subject: certificate.subject.common_name().unwrap_or_default().to_owned(),
        issuer: certificate.issuer.common_name().unwrap_or_default().to_owned(),
        not_before: certificate.not_before,
        not_after: certificate.not_after,
        fingerprint: Some(certificate.sha256.hex()),
        key_hash: Some(certificate.key_hash.hex()),
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

/// A serial number as it was typed.
pub(super) fn typed_serial(typed: &Typed, field: &str, required: bool, check: &mut Check) -> Option<Serial> {
    let text = typed.text(field);
    if text.is_empty() {
        if required {
            check.error(field, &Saying::new("form-serial-required"));
        }
        return None;
    }
    let serial = Serial::parse(text).ok();
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

fn kept(state: &State, id: &CertificateId) -> Outcome<HeldCertificate> {
    state.dossier.certificate(id)?.ok_or_else(|| missing_thing("certificate"))
}

pub(super) fn registration_form(state: &State, name: &str, id: &CertificateId) -> Outcome<Form> {
    let known = state.registrations_of(&[kept(state, id)?])?;
    let services = state
        .services()
        .into_iter()
        .filter(|(service, _)| known.iter().all(|known| known.service != *service))
        .map(|(service, name)| option(&service, name))
        .collect();
    Ok(FormBuilder::new(&state.voice, "registration", name, &format!("certificate/{id}"))
        .choice("service", "", services)
        .optional("since", FieldKind::Date, "")
        .finish())
}

pub(super) fn save_registration(
    state: &mut State,
    id: &CertificateId,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let certificate = kept(state, id)?;
    let mut check = Check::new(&state.voice, confirmed);
    let service = state.services().into_iter().find(|(service, _)| service == typed.text("service"));
    if service.is_none() {
        check.error("service", &Saying::new("form-choose-service"));
    }
    let since = check.optional_date(typed, "since");
    if since.is_some_and(|since| since > state.voice.today()) {
        check.error("since", &Saying::new("integration-day-in-future").with("today", state.voice.today()));
    }
    check.finish()?;
    let Some((service, name)) = service else { return Err(missing_thing("service")) };
    let registration = Registration { certificate: certificate.id.clone(), service, since };
    let entry =
        Entry::new("journal-registration-recorded").about_certificate(&certificate.id).text("service", &name);
    state.dossier.change(state.voice.now, entry, |change| change.put_registration(&registration, ""))?;
    Ok(state.saved(format!("certificate/{}", certificate.id), "saved-registration"))
}

pub(super) fn supersede_form(state: &State, name: &str, id: &CertificateId) -> Outcome<Form> {
    kept(state, id)?;
    Ok(FormBuilder::new(&state.voice, "supersede", name, &format!("certificate/{id}"))
        .field("confirmed", FieldKind::YesNo, "")
        .finish())
}

/// The new certificate takes the place of the one that is in use.
pub(super) fn save_supersede(
    state: &mut State,
    id: &CertificateId,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let new = kept(state, id)?;
    let system = state.system(&new.system)?;
    let mut check = Check::new(&state.voice, confirmed);
    if !typed.yes("confirmed") {
        check.error("confirmed", &Saying::new("form-supersede-confirm"));
    }
    let now = state.voice.now;
    let active = match custody::activate(&new, now) {
        Ok(active) => Some(active),
        Err(refused) => {
            check.error("confirmed", &refused.saying());
            None
        }
    };
    let held = state.certificates_of(&new.system)?;
    let old =
        held.iter().find(|held| held.environment == new.environment && held.state == CustodyState::Active);
    let mut superseded = None;
    if let (Some(active), Some(old)) = (&active, old) {
        let registrations = state.registrations_of(&held)?;
        match custody::supersede(old, active, &registrations, now) {
            Ok(done) => superseded = Some(done),
            Err(refused) => check.error("confirmed", &state.in_names(refused.saying())),
        }
    }
    check.finish()?;
    let Some(active) = active else { return Err(missing_thing("certificate")) };
    let entry = Entry::new("journal-certificate-superseded")
        .about_certificate(&active.id)
        .text("system", &system.name)
        .text("environment", active.environment.as_str());
    state.dossier.change(now, entry, |change| {
        if let Some(old) = &superseded {
            change.put_certificate(old)?;
        }
        change.put_certificate(&active)
    })?;
    Ok(state.saved(format!("certificate/{}", active.id), "saved-supersede"))
}
