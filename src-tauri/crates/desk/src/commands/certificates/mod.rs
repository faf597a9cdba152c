//! Certificates: the list, one certificate, looking into files, comparing.

mod compare;
mod look;
mod page;

use racord_core::custody::{CustodyState, Expiry, HeldCertificate, chisinau_day};
use racord_core::id::CertificateId;

use crate::Desk;
use crate::problem::{Outcome, missing_thing};
use crate::state::State;
use crate::view::{CertificateRow, Problem, Tag, Tone};

pub(crate) use look::{judged, waiting_for};

impl Desk {
    pub(crate) fn certificates(&self) -> Result<Vec<CertificateRow>, Problem> {
        self.with(|state| state.certificates()?.iter().map(|held| certificate_row(state, held)).collect())
    }
}

fn held(state: &State, id: &str) -> Outcome<HeldCertificate> {
    CertificateId::parse(id)
        .map(|id| state.dossier.certificate(&id))
        .transpose()?
        .flatten()
        .ok_or_else(|| missing_thing("certificate"))
}

pub(crate) fn expiry_tone(expiry: Expiry) -> Tone {
    match expiry {
        Expiry::Expired { .. } | Expiry::Urgent { .. } => Tone::Bad,
        Expiry::Soon { .. } => Tone::Warn,
        Expiry::Far { .. } => Tone::Ok,
        Expiry::Unknown => Tone::Quiet,
    }
}

pub(crate) fn certificate_row(state: &State, held: &HeldCertificate) -> Outcome<CertificateRow> {
    let voice = &state.voice;
    let system = state.system(&held.system)?;
    let expiry = held.expiry(voice.now);
    let known: Vec<String> = state
        .registrations_of(std::slice::from_ref(held))?
        .iter()
        .map(|registration| state.service_name(&registration.service))
        .collect();
    let until = match held.not_after {
        Some(end) => voice.with("certificate-until", "date_long", chisinau_day(end)),
        None => voice.text("certificate-until-unknown"),
    };
    let detail = if known.is_empty() {
        until
    } else {
        format!("{until} · {}", voice.with("certificate-known-to", "services", known.join(", ")))
    };
    Ok(CertificateRow {
        id: held.id.to_string(),
        title: title(state, held),
        system: system.name,
        environment: voice.environment(held.environment),
        detail,
        tag: match held.state {
            CustodyState::Active => Tag { tone: expiry_tone(expiry), text: voice.say(&expiry.saying()) },
            other => Tag { tone: Tone::Quiet, text: voice.say(&other.saying()) },
        },
        place: format!("certificate/{}", held.id),
    })
}

fn title(state: &State, held: &HeldCertificate) -> String {
    match held.subject.as_str() {
        "" => state.voice.text("certificate-serial-only"),
        subject => subject.to_owned(),
    }
}
