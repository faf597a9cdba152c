//! A certificate that is held: who knows it, taking the old one's place, bringing back what was lost.

use racord_certificate::{Certificate, Serial};
use racord_core::custody::{self, CustodyState, HeldCertificate, Registration, chisinau_day};
use racord_core::id::CertificateId;
use racord_core::message::Saying;
use racord_dossier::{DossierError, Entry};
use zeroize::Zeroizing;

use super::build::{FormBuilder, Typed, option};
use super::certificates::{opened, typed_serial, with_facts};
use crate::problem::{Check, Outcome, missing_thing};
use crate::renewal::reopened;
use crate::state::State;
use crate::view::{FieldKind, Form, Saved};

fn kept(state: &State, id: &CertificateId) -> Outcome<HeldCertificate> {
    state.dossier.certificate(id)?.ok_or_else(|| missing_thing("certificate"))
}

/// A journal entry about a certificate and its system.
fn entry(state: &State, code: &'static str, held: &HeldCertificate) -> Outcome<Entry> {
    let system = state.system(&held.system)?;
    Ok(Entry::new(code)
        .about_certificate(&held.id)
        .about_system(&system.id)
        .text("system", &system.name)
        .text("environment", held.environment.as_str()))
}

/// With a service it corrects what is recorded; without one it asks which.
pub(super) fn registration_form(
    state: &State,
    name: &str,
    id: &CertificateId,
    service: Option<&str>,
) -> Outcome<Form> {
    let certificate = kept(state, id)?;
    let known = state.registrations_of(std::slice::from_ref(&certificate))?;
    let form = FormBuilder::new(&state.voice, "registration", name, &format!("certificate/{id}"));
    if let Some(service) = service {
        let recorded = known
            .iter()
            .find(|known| known.service == service)
            .ok_or_else(|| missing_thing("registration"))?;
        let proof = state.dossier.registration_proof(id, service)?.value;
        let since = recorded.since.map(|day| day.to_string()).unwrap_or_default();
        let title = state.voice.with("form-registration-correct", "service", state.service_name(service));
        return Ok(form
            .title(title)
            .optional("since", FieldKind::Date, since)
            .optional("proof", FieldKind::LongText, proof)
            .finish());
    }
    let mut services = state.services();
    services.retain(|(service, _)| known.iter().all(|known| known.service != *service));
    // Those that the system is connected to stand first.
    let connected = state.connected_to(&certificate.system)?;
    services.sort_by_key(|(service, _)| !connected.contains(service));
    let services = services.into_iter().map(|(service, name)| option(&service, name)).collect();
    let named = Saying::new("form-registration-of")
        .with("environment", certificate.environment.as_str())
        .with("system", &state.system(&certificate.system)?.name);
    let until = certificate
        .not_after
        .map(|end| state.voice.with("certificate-until", "date_long", chisinau_day(end)));
    let intro: Vec<String> = [state.voice.say(&named)].into_iter().chain(until).collect();
    Ok(form
        .intro(intro.join(" "))
        .choice("service", "", services)
        .optional("since", FieldKind::Date, "")
        .optional("proof", FieldKind::LongText, "")
        .finish())
}

pub(super) fn save_registration(
    state: &mut State,
    id: &CertificateId,
    service: Option<&str>,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let certificate = kept(state, id)?;
    let mut check = Check::new(&state.voice, confirmed);
    let wanted = service.unwrap_or_else(|| typed.text("service"));
    let known = service.is_some_and(|service| {
        state
            .registrations_of(std::slice::from_ref(&certificate))
            .is_ok_and(|known| known.iter().any(|known| known.service == service))
    });
    let found = state.services().into_iter().find(|(service, _)| service == wanted);
    let found = found.or_else(|| known.then(|| (wanted.to_owned(), state.service_name(wanted))));
    if found.is_none() {
        check.error("service", &Saying::new("form-choose-service"));
    }
    let since = check.optional_date(typed, "since");
    if since.is_some_and(|since| since > state.voice.today()) {
        check.error("since", &Saying::new("integration-day-in-future").with("today", state.voice.today()));
    }
    check.finish()?;
    let Some((service, name)) = found else { return Err(missing_thing("service")) };
    let registration = Registration { certificate: certificate.id.clone(), service, since };
    let code = if known { "journal-registration-corrected" } else { "journal-registration-recorded" };
    let entry = entry(state, code, &certificate)?.text("service", &name);
    state.dossier.change(state.voice.now, entry, |change| {
        change.put_registration(&registration, typed.text("proof"))
    })?;
    Ok(state.saved(format!("certificate/{}", certificate.id), "saved-registration"))
}

pub(super) fn unregister_form(state: &State, name: &str, id: &CertificateId, service: &str) -> Outcome<Form> {
    kept(state, id)?;
    let title = state.voice.with("form-unregister", "service", state.service_name(service));
    Ok(FormBuilder::new(&state.voice, "unregister", name, &format!("certificate/{id}")).title(title).finish())
}

pub(super) fn save_unregister(state: &mut State, id: &CertificateId, service: &str) -> Outcome<Saved> {
    let certificate = kept(state, id)?;
    let entry = entry(state, "journal-registration-taken-back", &certificate)?
        .text("service", &state.service_name(service));
    let letters = reopened(state, &certificate, service)?;
    state.dossier.change(state.voice.now, entry, |change| {
        change.remove_registration(&certificate.id, service)?;
        letters.iter().try_for_each(|letter| change.put_submission(letter))
    })?;
    Ok(state.saved(format!("certificate/{}", certificate.id), "saved-unregister"))
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
    let (journal, saved) = match superseded {
        Some(_) => ("journal-certificate-superseded", "saved-supersede"),
        None => ("journal-certificate-activated", "saved-activated"),
    };
    let entry = entry(state, journal, &active)?;
    state.dossier.change(now, entry, |change| {
        if let Some(old) = &superseded {
            change.put_certificate(old)?;
        }
        change.put_certificate(&active)
    })?;
    Ok(state.saved(format!("certificate/{}", active.id), saved))
}

/// What is missing of a certificate, and from where it can come back.
enum Lack {
    /// Held by its serial number alone: the file says the rest.
    File,
    /// The keyring lost the serial number; the file that is kept says it.
    SerialKept,
    /// The keyring lost the serial number, and nothing here says it.
    Serial,
}

fn lack(state: &State, held: &HeldCertificate) -> Lack {
    match state.dossier.serial(&held.id) {
        Err(DossierError::SerialMissing) => {
            if bytes_of(state, held).is_some() {
                Lack::SerialKept
            } else {
                Lack::Serial
            }
        }
        _ if held.fingerprint.is_none() => Lack::File,
        _ => Lack::Serial,
    }
}

fn bytes_of(state: &State, held: &HeldCertificate) -> Option<Certificate> {
    Certificate::from_der(&state.dossier.certificate_bytes(&held.id).ok().flatten()?)
}

pub(super) fn reattach_form(state: &State, name: &str, id: &CertificateId) -> Outcome<Form> {
    let held = kept(state, id)?;
    let back = format!("certificate/{id}");
    let form = |area| FormBuilder::new(&state.voice, area, name, &back);
    Ok(match lack(state, &held) {
        Lack::File => form("complete").field("certificate", FieldKind::Certificate, "").finish(),
        Lack::SerialKept => form("serial-back").finish(),
        Lack::Serial => form("reattach")
            .optional("certificate", FieldKind::Certificate, "")
            .optional("serial", FieldKind::Serial, "")
            .finish(),
    })
}

pub(super) fn save_reattach(
    state: &mut State,
    id: &CertificateId,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let held = kept(state, id)?;
    let lack = lack(state, &held);
    if let (Lack::SerialKept, Some(certificate)) = (&lack, bytes_of(state, &held)) {
        return complete(state, &held, &certificate);
    }
    let mut check = Check::new(&state.voice, confirmed);
    let file = chosen(state, typed, &mut check);
    let serial = match lack {
        Lack::Serial => typed_serial(typed, "serial", false, &mut check),
        Lack::File | Lack::SerialKept => None,
    };
    match (&file, &serial) {
        (None, None) if check.is_clear() => {
            let code =
                if matches!(lack, Lack::File) { "form-certificate-required" } else { "form-file-or-serial" };
            check.error("certificate", &Saying::new(code));
        }
        (Some(file), Some(serial)) if file.serial != *serial => {
            check.error("serial", &Saying::new("form-serial-differs"));
        }
        _ => {}
    }
    if file.as_ref().is_some_and(|file| !is_this_one(state, &held, file)) {
        check.error("certificate", &Saying::new("form-certificate-other"));
    }
    check.finish()?;
    let saved = match (file, serial) {
        (Some(certificate), _) => complete(state, &with_facts(held, &certificate), &certificate)?,
        (None, Some(serial)) => bring_back(state, &held, &serial, None)?,
        (None, None) => return Err(missing_thing("certificate")),
    };
    if let Some((ticket, _)) = typed.text("certificate").split_once('/') {
        state.opened.remove(ticket);
    }
    Ok(saved)
}

/// The certificate that a form's file field names.
fn chosen(state: &State, typed: &Typed, check: &mut Check) -> Option<Certificate> {
    let text = typed.text("certificate");
    if text.is_empty() {
        return None;
    }
    let found = text.split_once('/').and_then(|(ticket, index)| opened(state, ticket, index).ok().cloned());
    if found.is_none() {
        check.error("certificate", &Saying::new("form-certificate-again"));
    }
    found
}

/// As far as it can be told: the fingerprint where it is known, else the serial number where the keyring has it.
fn is_this_one(state: &State, held: &HeldCertificate, certificate: &Certificate) -> bool {
    match &held.fingerprint {
        Some(fingerprint) => certificate.sha256.is(fingerprint),
        None => match state.dossier.serial(&held.id) {
            Ok(serial) => Serial::parse(&serial).is_ok_and(|serial| serial == certificate.serial),
            Err(_) => true,
        },
    }
}

/// The file of a certificate that is held already: its serial number, its bytes and what it says.
pub(super) fn complete(
    state: &mut State,
    held: &HeldCertificate,
    certificate: &Certificate,
) -> Outcome<Saved> {
    let saved = bring_back(state, held, &certificate.serial, Some(&certificate.der))?;
    Ok(Saved { place: state.came_from.take().unwrap_or(saved.place), ..saved })
}

fn bring_back(
    state: &mut State,
    held: &HeldCertificate,
    serial: &Serial,
    der: Option<&[u8]>,
) -> Outcome<Saved> {
    let serial = Zeroizing::new(serial.hex());
    let known = kept(state, &held.id)?;
    let facts_are_new = known != *held;
    let code =
        if facts_are_new { "journal-certificate-completed" } else { "journal-certificate-brought-back" };
    let journal = entry(state, code, held)?;
    let now = state.voice.now;
    state.dossier.reattach(now, journal, &held.id, &serial, der)?;
    if facts_are_new {
        let journal = entry(state, "journal-certificate-read", held)?;
        state.dossier.change(now, journal, |change| change.put_certificate(held))?;
    }
    let code = if facts_are_new { "saved-completed" } else { "saved-brought-back" };
    Ok(state.saved(format!("certificate/{}", held.id), code))
}
