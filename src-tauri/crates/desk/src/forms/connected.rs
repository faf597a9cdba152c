//! A system that was connected before it was recorded here: a minute each, no steps replayed.

use chrono::NaiveDate;

use racord_core::custody::{HeldCertificate, Registration};
use racord_core::id::{InstitutionId, IntegrationId, SystemId};
use racord_core::institution::{
    Connected, Contact, InformationSystem, Institution, InstitutionKind, Integration,
};
use racord_core::message::Saying;
use racord_core::words::{Environment, Idno};
use racord_dossier::{Entry, Holding};
use zeroize::Zeroizing;

use super::build::{FormBuilder, Typed, option};
use super::certificates::{
    check_judgement, describe, environment_options, opened, serial_only, typed_serial,
};
use crate::problem::{Check, Outcome, missing_thing};
use crate::state::State;
use crate::view::{FieldKind, Form, Saved};

pub(super) fn connected_form(state: &State, name: &str) -> Outcome<Form> {
    let voice = &state.voice;
    let institutions = state.dossier.institutions()?;
    let mut form = FormBuilder::new(voice, "connected", name, "todo");
    form = match institutions.as_slice() {
        [] => form
            .group("institution")
            .field("institution-name", FieldKind::Text, "")
            .field("institution-idno", FieldKind::Text, "")
            .group("connected-system"),
        [first, ..] => form.group("connected-system").choice(
            "institution",
            first.id.as_str(),
            institutions
                .iter()
                .map(|institution| option(institution.id.as_str(), &institution.name))
                .collect(),
        ),
    };
    let services =
        state.catalogue.procedures().map(|procedure| option(&procedure.service, &procedure.name)).collect();
    let mut form = form
        .field("system", FieldKind::Text, "")
        .choices("services", "", services)
        .choices("environments", "", environment_options(state))
        .optional("since", FieldKind::Date, "");
    for environment in Environment::ALL {
        let environment = environment.as_str();
        form = form
            .group(&format!("certificate-{environment}"))
            .only_with("environments", environment)
            .optional(&format!("certificate-{environment}"), FieldKind::Certificate, "")
            .optional(&format!("serial-{environment}"), FieldKind::Serial, "")
            .optional(&format!("not-after-{environment}"), FieldKind::Date, "");
    }
    Ok(form.finish())
}

/// A certificate, or only its serial number, given for one environment.
struct Given {
    held: HeldCertificate,
    serial: Zeroizing<String>,
    der: Option<Zeroizing<Vec<u8>>>,
    ticket: Option<String>,
}

pub(super) fn save_connected(state: &mut State, typed: &Typed, confirmed: &[String]) -> Outcome<Saved> {
    let mut check = Check::new(&state.voice, confirmed);
    let institution = institution(state, typed, &mut check)?;
    check.required(typed, "system");
    let kept = state
        .dossier
        .systems()?
        .into_iter()
        .find(|system| system.name.to_lowercase() == typed.text("system").to_lowercase());
    let system_id = kept.as_ref().map_or_else(SystemId::new, |system| system.id.clone());
    let services = typed.lines("services");
    if services.is_empty() {
        check.error("services", &Saying::new("form-choose-services"));
    }
    for integration in state.dossier.integrations()? {
        if integration.system == system_id && services.contains(&integration.service) {
            let name = state.service_name(&integration.service);
            check.error("services", &Saying::new("form-connected-already").with("service", name));
        }
    }
    let environments: Vec<Environment> =
        typed.lines("environments").iter().filter_map(|word| Environment::parse(word)).collect();
    if environments.is_empty() {
        check.error("environments", &Saying::new("form-choose-environments"));
    }
    let since = check.optional_date(typed, "since");
    if since.is_some_and(|since| since > state.voice.today()) {
        check.error("since", &Saying::new("integration-day-in-future").with("today", state.voice.today()));
    }
    // What was typed for an environment that isn't chosen (any more) isn't asked for.
    let given: Vec<Given> = Environment::ALL
        .into_iter()
        .filter(|environment| environments.contains(environment))
        .filter_map(|environment| given_for(state, typed, &system_id, environment, &mut check))
        .collect();
    if let [test, production] = given.as_slice()
        && (test.serial == production.serial
            || test.held.fingerprint.is_some() && test.held.fingerprint == production.held.fingerprint)
    {
        check.error("certificate-production", &Saying::new("custody-same-in-both"));
    }
    check.finish()?;

    let Some(institution) = institution else { return Err(missing_thing("institution")) };
    let system = kept.unwrap_or_else(|| InformationSystem {
        id: system_id,
        institution: institution.id.clone(),
        name: typed.text("system").to_owned(),
        purpose: String::new(),
        register_entry: String::new(),
        developers: Contact::default(),
    });
    record(state, &institution, &system, &services, &environments, since)?;
    for one in given {
        hold(state, &one, &services, since)?;
        if let Some(ticket) = &one.ticket {
            state.opened.remove(ticket);
        }
    }
    Ok(state.saved(format!("system/{}", system.id), "saved-connected"))
}

fn institution(state: &State, typed: &Typed, check: &mut Check) -> Outcome<Option<Institution>> {
    if !state.dossier.institutions()?.is_empty() {
        let found =
            InstitutionId::parse(typed.text("institution")).and_then(|id| state.institution(&id).ok());
        if found.is_none() {
            check.error("institution", &Saying::new("form-choose-institution"));
        }
        return Ok(found);
    }
    check.required(typed, "institution-name");
    check.all("institution-idno", racord_core::answer::check_idno(typed.text("institution-idno")));
    Ok(Idno::parse(typed.text("institution-idno")).ok().map(|idno| Institution {
        id: InstitutionId::new(),
        name: typed.text("institution-name").to_owned(),
        idno,
        kind: InstitutionKind::default(),
        address: String::new(),
        officer: Contact::default(),
        signatory: Contact::default(),
        developers: Contact::default(),
        contract: None,
        sample: false,
    }))
}

fn given_for(
    state: &State,
    typed: &Typed,
    system: &SystemId,
    environment: Environment,
    check: &mut Check,
) -> Option<Given> {
    let field = |name: &str| format!("{name}-{}", environment.as_str());
    let chosen = typed.text(&field("certificate")).to_owned();
    let serial = typed_serial(typed, &field("serial"), false, check);
    let last_day = check.optional_date(typed, &field("not-after"));
    if let Some((ticket, index)) = chosen.split_once('/') {
        // After a restart the file is forgotten, though its choice was kept.
        let Ok(certificate) = opened(state, ticket, index) else {
            check.error(&field("certificate"), &Saying::new("form-certificate-again"));
            return None;
        };
        if serial.is_some_and(|serial| serial != certificate.serial) {
            check.error(&field("serial"), &Saying::new("form-serial-differs"));
        }
        let held = describe(state, certificate, system.clone(), environment);
        check_judgement(state, certificate, &held, &field("certificate"), check);
        return Some(Given {
            held,
            serial: Zeroizing::new(certificate.serial.hex()),
            der: Some(certificate.der.clone()),
            ticket: Some(ticket.to_owned()),
        });
    }
    serial.map(|serial| Given {
        held: serial_only(state, system.clone(), environment, last_day),
        serial: Zeroizing::new(serial.hex()),
        der: None,
        ticket: None,
    })
}

fn record(
    state: &State,
    institution: &Institution,
    system: &InformationSystem,
    services: &[String],
    environments: &[Environment],
    since: Option<NaiveDate>,
) -> Outcome<()> {
    let new_institution = state.dossier.institution(&institution.id)?.is_none();
    let integrations: Vec<Integration> = services
        .iter()
        .filter_map(|service| state.catalogue.procedure(service))
        .map(|procedure| Integration {
            id: IntegrationId::new(),
            system: system.id.clone(),
            service: procedure.service.clone(),
            revision: procedure.revision,
            begun: since.unwrap_or_else(|| state.voice.today()),
            connected: environments.iter().map(|&environment| Connected { environment, since }).collect(),
        })
        .collect();
    let entry =
        Entry::new("journal-connected-recorded").about_system(&system.id).text("system", &system.name);
    state.dossier.change(state.voice.now, entry, |change| {
        if new_institution {
            change.put_institution(institution)?;
        }
        change.put_system(system)?;
        for integration in &integrations {
            change.put_integration(integration)?;
        }
        Ok(())
    })?;
    Ok(())
}

/// Keeps the certificate, known to every service that was named.
fn hold(state: &State, given: &Given, services: &[String], since: Option<NaiveDate>) -> Outcome<()> {
    let der = given.der.as_ref().map(|der| der.as_slice());
    let system = state.system(&given.held.system)?;
    let entry = Entry::new("journal-certificate-held")
        .about_certificate(&given.held.id)
        .about_system(&system.id)
        .text("system", &system.name)
        .text("environment", given.held.environment.as_str());
    let holding = Holding { certificate: &given.held, serial: &given.serial, der };
    state.dossier.hold(state.voice.now, entry, &holding, |change| {
        services.iter().try_for_each(|service| {
            let registration =
                Registration { certificate: given.held.id.clone(), service: service.clone(), since };
            change.put_registration(&registration, "")
        })
    })?;
    Ok(())
}
