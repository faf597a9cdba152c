//! Certificates: looking into files, the list, one certificate.

use std::collections::BTreeMap;

use racord_certificate::{Certificate, Circumstances, Contents, Held, choose, open};
use racord_core::custody::{CustodyState, Expiry, HeldCertificate, chisinau_day};
use racord_core::id::{CertificateId, SystemId};
use racord_core::words::Environment;

use crate::Desk;
use crate::certificate_words::{details, facts, file_verdict, judge};
use crate::host::{Chosen, HostError};
use crate::problem::{Outcome, missing_thing};
use crate::state::{OpenedFile, State};
use crate::view::{
    Action, CertificateRow, CertificateView, Examined, Exported, Fact, NavigationItem, Opened, Problem, Tag,
    Task, Tone, Verdict,
};

impl Desk {
    pub(crate) fn choose_certificate(&self) -> Result<Option<Opened>, Problem> {
        let title = self.with(|state| Ok(state.voice.text("dialog-certificate")))?;
        let chosen = self.setup.host.choose_file(&title).map_err(|error| self.told(error))?;
        chosen.map(|file| self.dropped(file)).transpose()
    }

    pub(crate) fn paste_certificate(&self, text: String) -> Result<Opened, Problem> {
        let name = self.with(|state| Ok(state.voice.text("pasted-name")))?;
        self.dropped(Chosen { name, bytes: text.into_bytes() })
    }

    /// Looks into a file that was chosen, dropped or pasted. Nothing is stored by looking.
    pub fn dropped(&self, file: Chosen) -> Result<Opened, Problem> {
        let contents = open(&file.bytes, None);
        self.with(|state| {
            let ticket = CertificateId::new().to_string();
            let file = OpenedFile { name: file.name, contents };
            let opened = opened(state, &ticket, &file);
            state.opened.insert(ticket, file);
            Ok(opened)
        })
    }

    /// Why a dropped file could not be looked into.
    pub fn unreadable(&self, error: HostError) -> Problem {
        self.told(error)
    }

    pub(crate) fn examine(
        &self,
        ticket: String,
        index: u32,
        system: String,
        environment: String,
    ) -> Result<Examined, Problem> {
        self.with(|state| {
            let file = state.opened.get(&ticket).ok_or_else(|| missing_thing("opened"))?;
            let place = usize::try_from(index).unwrap_or(usize::MAX);
            let certificate = file.contents.certificates.get(place).ok_or_else(|| missing_thing("opened"))?;
            let target = SystemId::parse(&system).zip(Environment::parse(&environment));
            Ok(examined(state, certificate, &ticket, index, target))
        })
    }

    pub(crate) fn certificates(&self) -> Result<Vec<CertificateRow>, Problem> {
        self.with(|state| state.certificates()?.iter().map(|held| certificate_row(state, held)).collect())
    }

    pub(crate) fn certificate(&self, id: String) -> Result<CertificateView, Problem> {
        self.with(|state| view(state, &held(state, &id)?))
    }

    pub(crate) fn save_certificate(&self, id: String, format: String) -> Result<Option<Exported>, Problem> {
        let (title, name, bytes) = self.with(|state| {
            let held = held(state, &id)?;
            let der = state
                .dossier
                .certificate_bytes(&held.id)?
                .ok_or_else(|| missing_thing("certificate-bytes"))?;
            let certificate =
                Certificate::from_der(&der).ok_or_else(|| missing_thing("certificate-bytes"))?;
            let system = state.system(&held.system)?;
            let slug = racord_core::submission::Content::slug(&system.name);
            let stem = format!("{slug}-{}", held.environment.as_str());
            let (name, bytes) = match format.as_str() {
                "pem" => (format!("{stem}.pem"), certificate.to_pem().into_bytes()),
                _ => (format!("{stem}.cer"), der),
            };
            Ok((state.voice.text("dialog-save-certificate"), name, bytes))
        })?;
        let target = self.setup.host.choose_target(&title, &name).map_err(|error| self.told(error))?;
        let Some(target) = target else { return Ok(None) };
        self.write_file(&target, &bytes).map(Some)
    }
}

fn held(state: &State, id: &str) -> Outcome<HeldCertificate> {
    CertificateId::parse(id)
        .map(|id| state.dossier.certificate(&id))
        .transpose()?
        .flatten()
        .ok_or_else(|| missing_thing("certificate"))
}

fn opened(state: &State, ticket: &str, file: &OpenedFile) -> Opened {
    let Contents { certificates, .. } = &file.contents;
    let chosen = choose(certificates, state.voice.now);
    let several = certificates.len() > 1;
    Opened {
        ticket: ticket.to_owned(),
        name: file.name.clone(),
        verdict: file_verdict(&state.voice, &file.contents),
        certificates: (0..)
            .zip(certificates)
            .map(|(index, certificate)| examined(state, certificate, ticket, index, state.aim.clone()))
            .collect(),
        why: chosen.filter(|_| several).map(|choice| state.voice.text(&format!("choice-{}", choice.reason))),
        chosen: match chosen {
            Some(choice) => u32::try_from(choice.index).ok(),
            None => (!certificates.is_empty()).then_some(0),
        },
    }
}

pub(crate) fn examined(
    state: &State,
    certificate: &Certificate,
    ticket: &str,
    index: u32,
    target: Option<(SystemId, Environment)>,
) -> Examined {
    let voice = &state.voice;
    let circumstances = circumstances(state, target.as_ref());
    let judged = judge(voice, certificate, &circumstances);
    Examined {
        index,
        title: certificate.subject.title(),
        verdict: judged.verdict,
        next: judged.next,
        facts: facts(voice, certificate, &circumstances),
        details: details(voice, certificate),
        findings: judged.findings,
        form: Some(format!("hold/{ticket}/{index}")),
    }
}

/// The verdict on a certificate that is meant for a system and an environment.
pub(crate) fn judged(
    state: &State,
    certificate: &Certificate,
    system: &SystemId,
    environment: Environment,
) -> Verdict {
    let target = (system.clone(), environment);
    judge(&state.voice, certificate, &circumstances(state, Some(&target))).verdict
}

/// What the verdict depends on besides the certificate: whose it should be, and what is held.
fn circumstances(state: &State, target: Option<&(SystemId, Environment)>) -> Circumstances {
    let institution = match target.map(|(system, _)| state.system(system)) {
        Some(Ok(system)) => state.institution(&system.institution).ok(),
        // With one institution there is no doubt whose certificate it should be.
        _ => match state.dossier.institutions().unwrap_or_default().as_slice() {
            [only] => Some(only.clone()),
            _ => None,
        },
    };
    let names: BTreeMap<SystemId, String> = state
        .dossier
        .systems()
        .unwrap_or_default()
        .into_iter()
        .map(|system| (system.id, system.name))
        .collect();
    Circumstances {
        institution_idno: institution.map(|institution| institution.idno.to_string()),
        system: target.map(|(system, _)| system.to_string()),
        environment: target.map(|(_, environment)| environment.as_str().to_owned()),
        held: state
            .certificates()
            .unwrap_or_default()
            .into_iter()
            .map(|held| Held {
                fingerprint: held.fingerprint,
                key_hash: held.key_hash,
                system_name: names.get(&held.system).cloned().unwrap_or_default(),
                system: held.system.to_string(),
                environment: held.environment.as_str().to_owned(),
                ..Held::default()
            })
            .collect(),
    }
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
        title: match held.subject.as_str() {
            "" => voice.text("certificate-serial-only"),
            subject => subject.to_owned(),
        },
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

fn view(state: &State, held: &HeldCertificate) -> Outcome<CertificateView> {
    let voice = &state.voice;
    let system = state.system(&held.system)?;
    let target = (held.system.clone(), held.environment);
    let mut circumstances = circumstances(state, Some(&target));
    // It is compared with the others, not with itself.
    circumstances.held.retain(|other| other.fingerprint.is_none() || other.fingerprint != held.fingerprint);
    let (verdict, next, facts, details, saveable) = match read(state, held) {
        Ok(Read::Whole(certificate)) => {
            let judged = judge(voice, &certificate, &circumstances);
            let facts = facts(voice, &certificate, &circumstances);
            let next = match judged.verdict.tone {
                Tone::Ok => voice.text("next-held"),
                _ => judged.next,
            };
            (held_verdict(state, held, judged.verdict), next, facts, details(voice, &certificate), true)
        }
        Ok(Read::Serial(facts)) => {
            (expiry_verdict(state, held), voice.text("next-serial-only"), facts, Vec::new(), false)
        }
        Err(trouble) => {
            let problem = trouble.tell(voice);
            let next = match problem.code.as_str() {
                "keyring-denied" | "keyring-locked" => "next-closed",
                "seal-broken" | "serial-missing" => "next-lost",
                _ => "next-again",
            };
            let verdict =
                Verdict { tone: Tone::Warn, title: voice.text("verdict-closed"), text: problem.message };
            (verdict, voice.text(next), Vec::new(), Vec::new(), false)
        }
    };
    Ok(CertificateView {
        id: held.id.to_string(),
        system: NavigationItem { name: system.name, place: format!("system/{}", system.id) },
        environment: voice.environment(held.environment),
        verdict,
        next,
        facts,
        details,
        registrations: registrations(state, held)?,
        saveable,
        actions: actions(state, held),
    })
}

enum Read {
    Whole(Box<Certificate>),
    Serial(Vec<Fact>),
}

fn read(state: &State, held: &HeldCertificate) -> Outcome<Read> {
    if let Some(bytes) = state.dossier.certificate_bytes(&held.id)? {
        let certificate = Certificate::from_der(&bytes).ok_or_else(|| missing_thing("certificate-bytes"))?;
        return Ok(Read::Whole(Box::new(certificate)));
    }
    let serial = state.dossier.serial(&held.id)?;
    let serial =
        racord_certificate::Serial::parse(&serial).map_err(|_| missing_thing("certificate-bytes"))?;
    let mut facts = vec![crate::certificate_words::serial_fact(&state.voice, &serial)];
    if let Some(end) = held.not_after {
        facts.push(state.voice.fact("not-after", state.voice.long_day(chisinau_day(end))));
    }
    Ok(Read::Serial(facts))
}

/// The certificate is held: its verdict says where it stands, unless something is wrong with it.
fn held_verdict(state: &State, held: &HeldCertificate, judged: Verdict) -> Verdict {
    match (judged.tone, held.state) {
        (Tone::Ok, CustodyState::Active) => expiry_verdict(state, held),
        (Tone::Ok, other) => Verdict {
            tone: Tone::Ok,
            title: state.voice.say(&other.saying()),
            text: state.voice.say(&held.expiry(state.voice.now).saying()),
        },
        _ => judged,
    }
}

fn expiry_verdict(state: &State, held: &HeldCertificate) -> Verdict {
    let voice = &state.voice;
    let expiry = held.expiry(voice.now);
    Verdict {
        tone: expiry_tone(expiry),
        title: voice.say(&expiry.saying()),
        text: match held.not_after {
            Some(end) => voice.with("certificate-until", "date_long", chisinau_day(end)),
            None => voice.text("certificate-until-unknown-advice"),
        },
    }
}

/// Each service that this system is connected to: whether it knows this certificate.
fn registrations(state: &State, held: &HeldCertificate) -> Outcome<Vec<Task>> {
    let voice = &state.voice;
    let known = state.registrations_of(std::slice::from_ref(held))?;
    let mut rows: Vec<Task> = known
        .iter()
        .map(|registration| Task {
            title: state.service_name(&registration.service),
            detail: registration.since.map(|since| voice.with("registered-since", "date", since)),
            tag: Some(voice.tag(Tone::Ok, "registered")),
            place: None,
        })
        .collect();
    for case in state.cases()?.iter().filter(|case| case.system.id == held.system) {
        if known.iter().any(|registration| registration.service == case.integration.service) {
            continue;
        }
        rows.push(Task {
            title: case.procedure.name.clone(),
            detail: Some(voice.text("registered-not-detail")),
            tag: Some(voice.tag(Tone::You, "registered-not")),
            place: Some(case.place()),
        });
    }
    Ok(rows)
}

fn actions(state: &State, held: &HeldCertificate) -> Vec<Action> {
    let action = |code: &str, form: String, primary| Action { label: state.voice.text(code), form, primary };
    let mut actions = Vec::new();
    if held.state == CustodyState::Pending {
        actions.push(action("action-supersede", format!("supersede/{}", held.id), true));
    }
    actions.push(action("action-registration", format!("registration/{}", held.id), false));
    actions
}
