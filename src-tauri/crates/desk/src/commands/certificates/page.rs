//! One certificate that is held: verdict, what to do, who knows it, what happened to it.

use racord_certificate::{Certificate, Serial};
use racord_core::custody::{CustodyState, HeldCertificate, chisinau_day};
use racord_core::message::Saying;

use super::compare::{renewal, side};
use super::look::{Surroundings, lost};
use super::{expiry_tone, held};
use crate::Desk;
use crate::certificate_words::{details, facts, judge, serial_fact};
use crate::commands::renewal::{next_words, row};
use crate::outgoing::Holder;
use crate::problem::{Outcome, Trouble, missing_thing};
use crate::renewal::Renewal;
use crate::state::State;
use crate::view::{
    Action, CertificateView, Exported, Fact, NavigationItem, Problem, RegistrationRow, Said, Tone, Verdict,
};

impl Desk {
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
        let target = self.ask_target(&title, &name)?;
        let Some(target) = target else { return Ok(None) };
        self.write_file(&target, &bytes).map(Some)
    }
}

fn view(state: &State, held: &HeldCertificate) -> Outcome<CertificateView> {
    let voice = &state.voice;
    let system = state.system(&held.system)?;
    let target = (held.system.clone(), held.environment);
    let circumstances = Surroundings::of(state, Some(target)).without(held).circumstances;
    let mut page = Page::default();
    match read(state, held) {
        Ok(Read::Whole(certificate)) => {
            let judged = judge(voice, &certificate, &circumstances);
            page.facts = facts(voice, &certificate, &circumstances);
            page.details = details(voice, &certificate);
            page.findings = judged.findings;
            page.saveable = true;
            page.without_serial = lost(state, held);
            page.next = match (judged.verdict.tone, held.state) {
                _ if page.without_serial => Saying::new("next-serial-back"),
                (_, CustodyState::Superseded) => Saying::new("next-superseded"),
                (Tone::Ok, CustodyState::Pending) => Saying::new("next-pending"),
                (Tone::Ok, _) => Saying::new("next-held"),
                _ => judged.next,
            };
            page.verdict = Some(held_verdict(state, held, judged.verdict));
        }
        Ok(Read::Serial(facts)) => {
            page.verdict = Some(expiry_verdict(state, held));
            page.next = Saying::new("next-serial-only");
            page.facts = facts;
        }
        Err(trouble) => page.closed(state, trouble),
    }
    let registrations = registrations(state, held)?;
    // Nothing is left to be sent to anybody.
    let known = !registrations.is_empty() && registrations.iter().all(|row| row.tag.tone == Tone::Ok);
    if known && page.next.code == "next-held" {
        page.next = Saying::new("next-known");
    }
    let renewal_of_it = renewal_of(state, held)?;
    // What else to do about its end is being done already.
    let ends = ["next-expires-soon", "next-expired"].contains(&page.next.code.as_str());
    let under_way = renewal_of_it.as_ref().filter(|renewal| ends && renewal.course.has_begun());
    if let Some(next) = under_way.and_then(|renewal| next_words(state, renewal)) {
        page.next = Saying::new("next-renewing").with("next", next);
    }
    let verdict = page.verdict.take().unwrap_or_else(|| expiry_verdict(state, held));
    Ok(CertificateView {
        id: held.id.to_string(),
        system: NavigationItem { name: system.name, place: format!("system/{}", system.id) },
        environment: voice.environment(held.environment),
        verdict,
        renewing: renewal_of_it.map(|renewal| row(state, &renewal)),
        renewal: renewal(state, held)?,
        lifecycle: lifecycle(state, held),
        registrations,
        others: others(state, held)?,
        actions: actions(state, held, &page),
        next: voice.say(&page.next),
        facts: page.facts,
        details: page.details,
        findings: page.findings,
        preflight: crate::preflight::rows_of_certificate(state, held)?,
        saveable: page.saveable,
    })
}

/// The renewal that it is part of.
fn renewal_of(state: &State, held: &HeldCertificate) -> Outcome<Option<Renewal>> {
    let holder = Holder::load(state, &held.system)?;
    let renewal = holder.renewal_now(state, held.environment)?;
    Ok(renewal.filter(|renewal| {
        renewal.old.id == held.id || renewal.new.as_ref().is_some_and(|new| new.id == held.id)
    }))
}

/// What could be read of it.
#[derive(Default)]
struct Page {
    verdict: Option<Verdict>,
    next: Saying,
    facts: Vec<Fact>,
    details: Vec<Fact>,
    findings: Vec<Said>,
    saveable: bool,
    /// The keyring has its serial number no more; the file, or the number typed again, brings it back.
    without_serial: bool,
}

impl Page {
    fn closed(&mut self, state: &State, trouble: Trouble) {
        let voice = &state.voice;
        let problem = trouble.tell(voice);
        let next = match problem.code.as_str() {
            "keyring-denied" | "keyring-locked" => "next-closed",
            "seal-broken" | "serial-missing" => "next-lost",
            _ => "next-again",
        };
        self.without_serial = next == "next-lost";
        self.next = Saying::new(next);
        self.verdict =
            Some(Verdict { tone: Tone::Warn, title: voice.text("verdict-closed"), text: problem.message });
    }
}

pub(super) enum Read {
    Whole(Box<Certificate>),
    Serial(Vec<Fact>),
}

fn read(state: &State, held: &HeldCertificate) -> Outcome<Read> {
    if let Some(bytes) = state.dossier.certificate_bytes(&held.id)? {
        let certificate = Certificate::from_der(&bytes).ok_or_else(|| missing_thing("certificate-bytes"))?;
        return Ok(Read::Whole(Box::new(certificate)));
    }
    let serial = state.dossier.serial(&held.id)?;
    let serial = Serial::parse(&serial).map_err(|_| missing_thing("certificate-bytes"))?;
    let mut facts = vec![serial_fact(&state.voice, &serial)];
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
        // One that was replaced may expire: nothing depends on it any more.
        (_, CustodyState::Superseded) => Verdict {
            tone: Tone::Quiet,
            title: state.voice.say(&held.state.saying()),
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

/// Added, in use since, replaced on.
fn lifecycle(state: &State, held: &HeldCertificate) -> Vec<Fact> {
    let voice = &state.voice;
    let day = |moment| voice.long_day(chisinau_day(moment));
    let mut facts =
        vec![voice.fact("state", voice.say(&held.state.saying())), voice.fact("added", day(held.added))];
    match held.activated {
        Some(moment) => facts.push(voice.fact("activated", day(moment))),
        None if held.state == CustodyState::Pending => {
            facts.push(voice.fact("activated", voice.text("fact-activated-not")));
        }
        None => facts.push(voice.fact("activated", "")),
    }
    if let Some(moment) = held.superseded {
        facts.push(voice.fact("superseded", day(moment)));
    }
    facts
}

/// Each service that this system is connected to: whether it knows this certificate.
fn registrations(state: &State, held: &HeldCertificate) -> Outcome<Vec<RegistrationRow>> {
    let voice = &state.voice;
    let known = state.registrations_of(std::slice::from_ref(held))?;
    let mut rows = Vec::new();
    for registration in &known {
        let proof = state.dossier.registration_proof(&held.id, &registration.service)?;
        let words = match proof.closed {
            Some(_) => voice.text("registered-proof-closed"),
            None => proof.value,
        };
        let form = |name: &str| format!("{name}/{}/{}", held.id, registration.service);
        let action = |code: &str, form: String| Action { label: voice.text(code), form, primary: false };
        rows.push(RegistrationRow {
            service: state.service_name(&registration.service),
            tag: voice.tag(Tone::Ok, "registered"),
            detail: registration.since.map(|since| voice.with("registered-since", "date", since)),
            proof: (!words.is_empty()).then_some(words),
            place: None,
            actions: vec![
                action("action-registration-correct", form("registration")),
                action("action-registration-take-back", form("unregister")),
            ],
        });
    }
    // One that was replaced needn't be known to anybody.
    if held.state == CustodyState::Superseded {
        return Ok(rows);
    }
    for case in state.cases()?.iter().filter(|case| case.system.id == held.system) {
        if known.iter().any(|registration| registration.service == case.integration.service) {
            continue;
        }
        rows.push(RegistrationRow {
            service: case.procedure.name.clone(),
            tag: voice.tag(Tone::You, "registered-not"),
            detail: Some(voice.text("registered-not-detail")),
            proof: None,
            place: Some(case.place()),
            actions: Vec::new(),
        });
    }
    Ok(rows)
}

/// What it can be compared with, the nearest first.
fn others(state: &State, held: &HeldCertificate) -> Outcome<Vec<NavigationItem>> {
    let mut others = state.certificates()?;
    others.retain(|other| other.id != held.id);
    others.sort_by_key(|other| (other.system != held.system, other.environment != held.environment));
    others
        .iter()
        .map(|other| {
            let side = side(state, other)?;
            Ok(NavigationItem {
                name: format!("{} · {}", side.title, side.detail),
                place: format!("compare/{}/{}", held.id, other.id),
            })
        })
        .collect()
}

fn actions(state: &State, held: &HeldCertificate, page: &Page) -> Vec<Action> {
    let action = |code: &str, form: &str, primary| Action {
        label: state.voice.text(code),
        form: format!("{form}/{}", held.id),
        primary,
    };
    let mut actions = Vec::new();
    if page.without_serial {
        let code = if page.saveable { "action-serial-back" } else { "action-reattach" };
        actions.push(action(code, "reattach", true));
        return actions;
    }
    if held.state == CustodyState::Pending {
        actions.push(action("action-supersede", "supersede", true));
    }
    if held.fingerprint.is_none() {
        actions.push(action("action-complete", "reattach", held.state != CustodyState::Pending));
    }
    if held.state != CustodyState::Superseded {
        actions.push(action("action-registration", "registration", false));
    }
    actions
}

/// Since when a service knows it, or that it doesn't.
pub(super) fn since_words(state: &State, since: Option<Option<chrono::NaiveDate>>) -> String {
    let voice = &state.voice;
    match since {
        Some(Some(day)) => voice.say(&Saying::new("registered-since").with("date", day)),
        Some(None) => voice.text("registered"),
        None => voice.text("registered-not"),
    }
}
