//! Each step of a renewal: where it stands, and what can be done for it.

use racord_core::custody::chisinau_day;
use racord_core::message::Saying;
use racord_core::procedure::Issuer;
use racord_core::renewal::{Answer, RenewalStep, Standing};
use racord_core::submission::{Recipient, Subject, Submission, kinds};
use racord_core::words::Environment;

use super::super::letters::row;
use super::{happening, turn_saying};
use crate::outgoing::{Holder, Matter, recipients};
use crate::problem::Outcome;
use crate::renewal::{self, Renewal};
use crate::state::State;
use crate::view::{Action, RenewingService, RenewingStep, Tag, Task, Tone};

/// What all steps look at.
struct Look<'a> {
    state: &'a State,
    matter: &'a Matter,
    holder: &'a Holder,
    environment: Environment,
    renewal: &'a Renewal,
}

pub(super) fn steps(
    state: &State,
    matter: &Matter,
    environment: Environment,
    renewal: &Renewal,
) -> Outcome<Vec<RenewingStep>> {
    let Matter::System(holder) = matter else { return Ok(Vec::new()) };
    let look = Look { state, matter, holder, environment, renewal };
    let next = renewal.course.next().map(|(step, _)| step);
    renewal.course.steps.iter().map(|(step, standing)| look.step(*step, *standing, next)).collect()
}

impl Look<'_> {
    fn step(
        &self,
        step: RenewalStep,
        standing: Standing,
        next: Option<RenewalStep>,
    ) -> Outcome<RenewingStep> {
        let voice = &self.state.voice;
        let done = matches!(standing, Standing::Done(_));
        let open = matches!(standing, Standing::Open | Standing::Waiting { .. });
        let word = step.as_str();
        let order = step == RenewalStep::Order && !done;
        let issuer = self.state.catalogue.issuer().filter(|_| order);
        Ok(RenewingStep {
            id: word.to_owned(),
            title: voice.text(&format!("renewing-step-{word}")),
            tag: match standing {
                Standing::NotYet if step == RenewalStep::Add && step_before_add(self.renewal) => {
                    voice.tag(Tone::Quiet, "renewing-when-here")
                }
                _ => self.tag(standing),
            },
            what: open.then(|| voice.text(&format!("renewing-what-{word}"))),
            note: self.note(step)?,
            open: Some(step) == next,
            papers: issuer.map(|issuer| self.papers(issuer)).unwrap_or_default(),
            source: issuer.and_then(|issuer| self.source(issuer)),
            order: issuer.map(|issuer| issuer.order.is.clone()),
            services: if self.shows_services(step) { self.services() } else { Vec::new() },
            places: self.places(step, open)?,
            actions: if open { self.actions(step) } else { Vec::new() },
        })
    }

    fn tag(&self, standing: Standing) -> Tag {
        let voice = &self.state.voice;
        let text = |saying: &Saying| voice.say(saying);
        match standing {
            Standing::Done(Some(day)) => {
                Tag { tone: Tone::Ok, text: text(&Saying::new("integration-done-on").with("date", day)) }
            }
            Standing::Done(None) => voice.tag(Tone::Ok, "integration-done"),
            Standing::Open => voice.tag(Tone::You, "integration-turn-officer"),
            Standing::Waiting { turn, since: Some(since) } => Tag {
                tone: Tone::Warn,
                text: text(
                    &Saying::new("renewing-waiting-since")
                        .with("turn", text(&turn_saying(turn)))
                        .with("date", since),
                ),
            },
            Standing::Waiting { turn, since: None } => {
                Tag { tone: Tone::Warn, text: text(&turn_saying(turn)) }
            }
            Standing::NotYet => voice.tag(Tone::Quiet, "integration-cannot-start"),
        }
    }

    fn note(&self, step: RenewalStep) -> Outcome<Option<String>> {
        if step == RenewalStep::Tell && self.environment == Environment::Production {
            return self.not_noted();
        }
        let Some(what) = happening(step) else { return Ok(None) };
        let events = self.state.dossier.renewal_events(&self.renewal.old.id)?.value;
        let note = events.into_iter().find(|event| event.what == what).map(|event| event.note);
        Ok(note.filter(|note| !note.is_empty()))
    }

    /// What the system is connected to, though nobody noted that it knows the old certificate: it would not be told.
    fn not_noted(&self) -> Outcome<Option<String>> {
        let known = &self.renewal.course.services;
        let mut services = self.state.connected_to(&self.renewal.old.system)?;
        services.retain(|service| !known.contains_key(service));
        let names: Vec<String> = services.iter().map(|service| self.state.service_name(service)).collect();
        let said = || self.state.voice.with("renewing-not-noted", "services", names.join(", "));
        Ok((!names.is_empty()).then(said))
    }

    fn papers(&self, issuer: &Issuer) -> Vec<String> {
        let papers = issuer.papers_of(self.holder.institution.kind);
        papers.map(|paper| self.state.voice.pick(&paper.title).to_owned()).collect()
    }

    /// Where the papers were read, and when.
    fn source(&self, issuer: &Issuer) -> Option<String> {
        let paper = issuer.papers_of(self.holder.institution.kind).next()?;
        let source = issuer.source(&paper.source)?;
        let voice = &self.state.voice;
        let saying = Saying::new("renewing-source").with("title", voice.pick(&source.title).to_owned());
        Some(voice.say(&saying.with("date", source.date)))
    }

    /// Where it is told until all are told, then where it is answered.
    fn shows_services(&self, step: RenewalStep) -> bool {
        let told = matches!(self.renewal.course.standing(RenewalStep::Tell), Standing::Done(_));
        step == if told { RenewalStep::Confirm } else { RenewalStep::Tell }
    }

    fn services(&self) -> Vec<RenewingService> {
        let services = &self.renewal.course.services;
        services.iter().map(|(service, answer)| self.service(service, *answer)).collect()
    }

    fn service(&self, service: &str, answer: Answer) -> RenewingService {
        let voice = &self.state.voice;
        let (tag, detail) = match answer {
            Answer::NotTold => (voice.tag(Tone::You, "renewing-not-told"), None),
            Answer::Told { on, received } => {
                let detail = match received {
                    Some(received) => voice.with("integration-stage-received", "date", received),
                    None => voice.with("integration-stage-sent", "date", on),
                };
                (voice.tag(Tone::Warn, "renewing-told"), Some(detail))
            }
            Answer::Confirmed { since } => (
                voice.tag(Tone::Ok, "renewal-knows-new"),
                since.map(|since| voice.with("registered-since", "date", since)),
            ),
        };
        RenewingService {
            name: self.state.service_name(service),
            tells: self.tells(service),
            tag,
            detail,
            actions: self.service_actions(service, answer),
        }
    }

    /// By what the service knows its clients: what it is to be sent.
    fn tells(&self, service: &str) -> String {
        let voice = &self.state.voice;
        let Some(known) = self.state.catalogue.service(service) else {
            return voice.text("renewing-tell-unknown");
        };
        let marks: Vec<String> = known
            .client
            .sends
            .iter()
            .map(|sent| voice.text(&format!("renewing-tell-{}", sent.mark.is.as_str())))
            .collect();
        let code = if known.is_certain() { "renewing-tells" } else { "renewing-tells-doubtful" };
        voice.with(code, "what", marks.join(", "))
    }

    fn service_actions(&self, service: &str, answer: Answer) -> Vec<Action> {
        let Some(new) = &self.renewal.new else { return Vec::new() };
        let label = |code: &str| self.state.voice.text(code);
        match answer {
            Answer::Confirmed { .. } => vec![Action {
                label: label("action-registration-take-back"),
                form: format!("unregister/{}/{service}", new.id),
                primary: false,
            }],
            Answer::NotTold | Answer::Told { .. } => vec![Action {
                label: label("renewing-action-answered"),
                form: format!("renewal-answer/{}/{service}", self.of()),
                primary: matches!(answer, Answer::Told { .. }),
            }],
        }
    }

    fn of(&self) -> String {
        format!("{}/{}", self.renewal.old.system, self.environment.as_str())
    }

    fn actions(&self, step: RenewalStep) -> Vec<Action> {
        let action =
            |code: &str, form: String, primary| Action { label: self.state.voice.text(code), form, primary };
        if let Some(what) = happening(step) {
            let code = format!("renewing-action-{}", what.as_str());
            return vec![action(&code, format!("renewal-event/{}/{}", self.of(), what.as_str()), true)];
        }
        match (step, &self.renewal.new) {
            (RenewalStep::Tell, _) => {
                let form = format!("registration/{}", self.renewal.old.id);
                vec![action("renewing-action-service", form, self.renewal.course.services.is_empty())]
            }
            (RenewalStep::Replace, Some(new)) => {
                vec![action("renewing-action-replace", format!("supersede/{}", new.id), true)]
            }
            _ => Vec::new(),
        }
    }

    fn places(&self, step: RenewalStep, open: bool) -> Outcome<Vec<Task>> {
        let places = match step {
            RenewalStep::Order if open => self.letters(Recipient::Issuer)?,
            RenewalStep::Collect if self.is_late()? => self.letters(Recipient::Ordered)?,
            RenewalStep::Add if open || step_before_add(self.renewal) => vec![Task {
                title: self.state.voice.text("renewing-add"),
                detail: Some(self.state.voice.text("renewing-add-detail")),
                tag: None,
                place: Some(format!("certificates/{}", self.of())),
            }],
            // First it is noted who knows the old one; a letter to nobody could not go out.
            RenewalStep::Tell if self.renewal.course.services.is_empty() => Vec::new(),
            RenewalStep::Tell => self.letters(Recipient::Services)?,
            RenewalStep::Confirm => self.letters(Recipient::Silent)?,
            RenewalStep::Switch => self.letters(Recipient::Developers)?,
            RenewalStep::LetGo => self.letters(Recipient::Confirmed)?,
            _ => Vec::new(),
        };
        Ok(places)
    }

    /// STISC's time has passed, or the plan's, and the certificate isn't here.
    fn is_late(&self) -> Outcome<bool> {
        let Some(since) = self.renewal.ordered() else { return Ok(false) };
        let late = self.renewal.plan.as_ref().is_some_and(|plan| plan.late.is_some());
        Ok(late || self.state.voice.today() > renewal::delivery(self.state, since)?.0)
    }

    /// Letters of this renewal to such a recipient: those that went out, and those that can be written.
    fn letters(&self, to: Recipient) -> Outcome<Vec<Task>> {
        let Some((kind, facts)) = kinds()
            .iter()
            .find(|(_, facts)| facts.to == to && facts.about == racord_core::submission::About::System)
        else {
            return Ok(Vec::new());
        };
        let since = self.renewal.new.as_ref().map(|new| chisinau_day(new.added));
        let before = matches!(to, Recipient::Forewarned | Recipient::Issuer | Recipient::Ordered);
        if since.is_none() && !before {
            return Ok(Vec::new());
        }
        let mut rows = Vec::new();
        let mut out: Vec<&Submission> = self
            .matter
            .submissions()
            .iter()
            .filter(|one| one.kind == *kind && one.environment == Some(self.environment))
            .filter(|one| one.sent.as_ref().is_some_and(|mark| since.is_none_or(|since| mark.on >= since)))
            .collect();
        if before {
            // A question of an earlier year says nothing of this order.
            let soon = self.renewal.opens;
            out.retain(|one| one.sent.as_ref().zip(soon).is_some_and(|(mark, soon)| mark.on >= soon));
        }
        for letter in &out {
            rows.push(row(self.state, &self.matter.outgoing_of(letter)?, Some(letter)));
        }
        for recipient in recipients(self.state, self.holder, facts, self.environment)? {
            let about = Subject::System { system: self.holder.system.id.clone(), recipient };
            let waits = out.iter().any(|one| one.about == about && one.answered.is_none());
            // One that is out waits for its answer; what urges it is a kind of its own and may go out again.
            if waits && !matches!(to, Recipient::Ordered | Recipient::Silent) {
                continue;
            }
            let letter = self.matter.next(kind, Some(self.environment), about);
            let kept = letter.number.and_then(|number| self.matter.kept(&letter, number));
            rows.push(row(self.state, &letter, kept));
        }
        Ok(rows)
    }
}

/// The new certificate can be added as soon as it is there, whatever was noted before.
fn step_before_add(renewal: &Renewal) -> bool {
    renewal.new.is_none() && renewal.course.has_begun()
}
