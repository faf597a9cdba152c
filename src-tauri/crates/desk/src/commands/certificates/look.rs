//! Looking into files: what they are, which certificate is the right one, and what follows. Nothing is stored.

use std::collections::BTreeMap;
use std::path::PathBuf;

use racord_certificate::{Certificate, ChainVerdict, Circumstances, Finding, Held, Serial, choose, open};
use racord_core::custody::{CustodyState, HeldCertificate};
use racord_core::id::{CertificateId, SystemId};
use racord_core::message::Saying;
use racord_core::words::Environment;
use zeroize::Zeroizing;

use crate::Desk;
use crate::certificate_words::{details, facts, judge, judge_with};
use crate::gather::{self, BOUNDS};
use crate::host::Chosen;
use crate::opened::{OpenedFile, Several, wants_password};
use crate::problem::{Outcome, missing_thing};
use crate::state::State;
use crate::view::{Examined, FieldProblem, NavigationItem, Opened, Problem, Tone, Verdict};
use crate::voice::Voice;

/// As many certificates as a person looks at; a bundle may hold thousands.
const SHOWN: usize = 100;

/// As many looked-into files as are kept: a form may name two of them.
const KEPT: usize = 8;

impl Desk {
    pub(crate) fn choose_certificate(&self) -> Result<Option<Opened>, Problem> {
        let title = self.with(|state| Ok(state.voice.text("dialog-certificate")))?;
        let chosen = self.setup.host.choose_file(&title).map_err(|error| self.told(error))?;
        chosen.map(|file| self.look_into(file)).transpose()
    }

    pub(crate) fn choose_certificate_folder(&self) -> Result<Option<Opened>, Problem> {
        let title = self.with(|state| Ok(state.voice.text("dialog-certificate-folder")))?;
        let chosen = self.setup.host.choose_folder(&title).map_err(|error| self.told(error))?;
        chosen.map(|folder| self.look_into_all(&[folder])).transpose()
    }

    pub(crate) fn paste_certificate(&self, text: String) -> Result<Opened, Problem> {
        let name = self.with(|state| Ok(state.voice.text("pasted-name")))?;
        self.look_into(Chosen { name, bytes: text.into_bytes() })
    }

    /// Looks into what was dropped: a file, several of them, a folder. Nothing is stored by looking.
    pub fn dropped(&self, paths: &[PathBuf]) -> Result<Opened, Problem> {
        match paths {
            [file] if !file.is_dir() => {
                let file = gather::read(file).map_err(|error| self.told(error))?;
                self.look_into(file)
            }
            several => self.look_into_all(several),
        }
    }

    fn look_into(&self, file: Chosen) -> Result<Opened, Problem> {
        self.with(|state| {
            let file = OpenedFile::single(&state.voice, file);
            Ok(take(state, CertificateId::new().to_string(), file))
        })
    }

    fn look_into_all(&self, paths: &[PathBuf]) -> Result<Opened, Problem> {
        let (voice, name) = self.with(|state| {
            let name = match paths {
                [folder] => gather::name_of(folder),
                several => state.voice.with("looked-several", "count", several.len()),
            };
            Ok((Voice::new(state.voice.language, state.voice.now), name))
        })?;
        // Reading takes a while: the rest of the window goes on meanwhile.
        let mut several = Several::new(&voice, name);
        let reached = gather::each_file(paths, &BOUNDS, &mut |found| several.look(found));
        let opened = several.finish(reached);
        self.with(|state| Ok(take(state, CertificateId::new().to_string(), opened)))
    }

    /// Opens a container that waits for its password. The password is forgotten at once; so is the private key.
    pub(crate) fn open_with_password(&self, ticket: String, password: String) -> Result<Opened, Problem> {
        let password = Zeroizing::new(password);
        let (name, bytes) = self.with(|state| {
            let file = state.opened.get(&ticket).ok_or_else(|| missing_thing("opened"))?;
            Ok((file.name.clone(), file.locked.clone().ok_or_else(|| missing_thing("opened"))?))
        })?;
        // Making the key out of a password takes a while by design.
        let contents = open(&bytes, Some(&password));
        self.with(|state| {
            if wants_password(&contents) {
                let code = if password.is_empty() { "password-empty" } else { "password-wrong" };
                let problem = Problem::new(&state.voice, &Saying::new(code));
                let field = FieldProblem {
                    field: "password".to_owned(),
                    code: problem.code.clone(),
                    message: problem.message.clone(),
                    warning: false,
                };
                return Err(Problem { fields: vec![field], ..problem }.into());
            }
            let file = OpenedFile::of(&state.voice, name, bytes, contents);
            Ok(take(state, ticket, file))
        })
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
            let target = SystemId::parse(&system).zip(Environment::parse(&environment));
            let surroundings = Surroundings::of(state, target);
            examined(state, file, &ticket, index, &surroundings).ok_or_else(|| missing_thing("opened"))
        })
    }
}

/// Keeps what was looked into, and shows it. What waited for a password until now is forgotten.
fn take(state: &mut State, ticket: String, file: OpenedFile) -> Opened {
    for earlier in state.opened.values_mut() {
        earlier.locked = None;
    }
    // Tickets are ordered by time: the first is the oldest.
    while state.opened.len() >= KEPT {
        state.opened.pop_first();
    }
    let opened = opened(state, &ticket, &file);
    state.opened.insert(ticket, file);
    opened
}

fn opened(state: &State, ticket: &str, file: &OpenedFile) -> Opened {
    let voice = &state.voice;
    let certificates = &file.certificates;
    let chosen = choose(certificates, voice.now);
    let first = chosen.map_or(0, |choice| choice.index);
    let several = certificates.len() > 1;
    let surroundings = Surroundings::of(state, state.aim.clone());
    let mut shown: Vec<usize> = (0..certificates.len()).filter(|index| *index != first).collect();
    shown.truncate(SHOWN - 1);
    shown.extend((!certificates.is_empty()).then_some(first));
    shown.sort_unstable();
    let left = certificates.len() - shown.len();
    let rest = (left > 0).then(|| voice.with("looked-rest", "count", left));
    let summary: Vec<String> = file.summary.iter().cloned().chain(rest).collect();
    Opened {
        ticket: ticket.to_owned(),
        name: file.name.clone(),
        verdict: file.verdict.clone(),
        certificates: shown
            .into_iter()
            .filter_map(|index| u32::try_from(index).ok())
            .filter_map(|index| examined(state, file, ticket, index, &surroundings))
            .collect(),
        why: chosen.filter(|_| several).map(|choice| voice.text(&format!("choice-{}", choice.reason))),
        chosen: (!certificates.is_empty()).then(|| u32::try_from(first).unwrap_or_default()),
        summary: (!summary.is_empty()).then(|| summary.join(" ")),
        notes: file.notes.clone(),
        locked: file.locked.is_some(),
    }
}

fn examined(
    state: &State,
    file: &OpenedFile,
    ticket: &str,
    index: u32,
    surroundings: &Surroundings,
) -> Option<Examined> {
    let voice = &state.voice;
    let place = usize::try_from(index).ok()?;
    let certificate = file.certificates.get(place)?;
    let circumstances = &surroundings.circumstances;
    let mut judged = judge_with(voice, certificate, circumstances, chain(file, certificate));
    match surroundings.held_by_serial(state, certificate) {
        Some(known) if known.fingerprint.is_some() => {
            judged.verdict.tone = Tone::Warn;
            judged.verdict.title = voice.text("verdict-restores");
            judged.next = Saying::new("next-restores");
        }
        Some(_) => judged.findings.insert(0, voice.said(&Saying::new("looked-completes"))),
        None => {}
    }
    let files = file.files.get(place).filter(|files| !files.is_empty()).map(|files| files.join(", "));
    Some(Examined {
        index,
        title: certificate.subject.title(),
        files,
        verdict: judged.verdict,
        next: voice.say(&judged.next),
        facts: facts(voice, certificate, circumstances),
        details: details(voice, certificate),
        findings: judged.findings,
        form: Some(format!("hold/{ticket}/{index}")),
        compare: surroundings.beside(certificate).map(|(held, name)| NavigationItem {
            name: name.to_owned(),
            place: format!("compare/{}/{ticket}.{index}", held.id),
        }),
    })
}

/// What its signature says, where its issuer's certificate is among what was opened.
fn chain(file: &OpenedFile, certificate: &Certificate) -> Option<Finding> {
    match file.issuers.verdict(certificate) {
        // That nothing can be checked is how a certificate by itself comes.
        ChainVerdict::CannotBeChecked => None,
        // A self-signed one says nothing by fitting itself.
        ChainVerdict::Verified if certificate.self_signed() => None,
        verdict => Some(verdict.finding()),
    }
}

/// The verdict on a certificate that is meant for a system and an environment.
pub(crate) fn judged(
    state: &State,
    certificate: &Certificate,
    system: &SystemId,
    environment: Environment,
) -> Verdict {
    let surroundings = Surroundings::of(state, Some((system.clone(), environment)));
    judge(&state.voice, certificate, &surroundings.circumstances).verdict
}

/// What a verdict depends on besides the certificate: whose it should be, and what is held.
pub(super) struct Surroundings {
    pub(super) circumstances: Circumstances,
    target: Option<(SystemId, Environment)>,
    held: Vec<HeldCertificate>,
    names: BTreeMap<SystemId, String>,
}

impl Surroundings {
    pub(super) fn of(state: &State, target: Option<(SystemId, Environment)>) -> Surroundings {
        let institution = match target.as_ref().map(|(system, _)| state.system(system)) {
            Some(Ok(system)) => state.institution(&system.institution).ok(),
            // With one institution there is no doubt whose certificate it should be.
            _ => match state.dossier.institutions().unwrap_or_default().as_slice() {
                [only] => Some(only.clone()),
                _ => None,
            },
        };
        let systems = state.dossier.systems().unwrap_or_default();
        let names: BTreeMap<SystemId, String> =
            systems.into_iter().map(|system| (system.id, system.name)).collect();
        let held = state.certificates().unwrap_or_default();
        let circumstances = Circumstances {
            institution_idno: institution.map(|institution| institution.idno.to_string()),
            system: target.as_ref().map(|(system, _)| system.to_string()),
            environment: target.as_ref().map(|(_, environment)| environment.as_str().to_owned()),
            held: held.iter().map(|held| known(held, &names)).collect(),
        };
        Surroundings { circumstances, target, held, names }
    }

    /// For a certificate that is held: it is compared with the others, not with itself.
    pub(super) fn without(mut self, held: &HeldCertificate) -> Surroundings {
        self.held.retain(|other| other.id != held.id);
        self.circumstances.held = self.held.iter().map(|other| known(other, &self.names)).collect();
        self
    }

    /// One that is held for the same system and environment by its serial number, and gains by this file: its file
    /// was never there, or its serial number is gone from the keyring.
    fn held_by_serial(&self, state: &State, certificate: &Certificate) -> Option<HeldCertificate> {
        let (system, environment) = self.target.as_ref()?;
        waiting_for(state, certificate, system, *environment).ok().flatten()
    }

    /// What is in use, or waits, for the same system and environment.
    fn beside(&self, certificate: &Certificate) -> Option<(&HeldCertificate, &str)> {
        let (system, environment) = self.target.as_ref()?;
        let same = |held: &&HeldCertificate| {
            held.system == *system
                && held.environment == *environment
                && held.fingerprint.as_deref().is_none_or(|hex| !certificate.sha256.is(hex))
        };
        let held = self.held.iter().filter(same).min_by_key(|held| match held.state {
            CustodyState::Active => 0,
            CustodyState::Pending => 1,
            CustodyState::Superseded | CustodyState::Removed => 2,
        })?;
        Some((held, self.names.get(system)?))
    }
}

fn known(held: &HeldCertificate, names: &BTreeMap<SystemId, String>) -> Held {
    Held {
        fingerprint: held.fingerprint.clone(),
        key_hash: held.key_hash.clone(),
        system_name: names.get(&held.system).cloned().unwrap_or_default(),
        system: held.system.to_string(),
        environment: held.environment.as_str().to_owned(),
        superseded: held.state == CustodyState::Superseded,
    }
}

/// The certificate of this system and environment that this file completes: held by its serial number alone, or
/// without the serial number that was in the keyring.
pub(crate) fn waiting_for(
    state: &State,
    certificate: &Certificate,
    system: &SystemId,
    environment: Environment,
) -> Outcome<Option<HeldCertificate>> {
    let held = state.certificates_of(system)?;
    let mut here = held.into_iter().filter(|held| held.environment == environment);
    let same_file =
        |held: &HeldCertificate| held.fingerprint.as_deref().is_some_and(|hex| certificate.sha256.is(hex));
    if let Some(known) = here.clone().find(same_file) {
        return Ok(lost(state, &known).then_some(known));
    }
    let by_serial = with_serial(state, &certificate.serial)?;
    Ok(here.find(|held| held.fingerprint.is_none() && by_serial.iter().any(|known| known.id == held.id)))
}

pub(crate) fn with_serial(state: &State, serial: &Serial) -> Outcome<Vec<HeldCertificate>> {
    let hex = Zeroizing::new(serial.hex());
    Ok(state.dossier.find_by_serial(&hex)?)
}

/// The keyring has no serial number for it any more.
pub(crate) fn lost(state: &State, held: &HeldCertificate) -> bool {
    matches!(state.dossier.serial(&held.id), Err(racord_dossier::DossierError::SerialMissing))
}
