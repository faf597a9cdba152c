//! Something that goes out: a step's draft, a follow-up, a letter about a system.

use racord_core::custody::{HeldCertificate, Registration, Renewal, renewal_in, still_to_tell};
use racord_core::id::{IntegrationId, SystemId};
use racord_core::institution::{InformationSystem, Institution};
use racord_core::procedure::{Channel, Draft, Step};
use racord_core::submission::{About, KindFacts, Recipient, Subject, Submission, kind, kinds, next_number};
use racord_core::words::Environment;
use racord_dossier::{DraftOf, Entry};

use crate::case::{Case, draft_id};
use crate::problem::{Outcome, missing_thing};
use crate::state::State;

/// What is written about: an integration, or a system itself.
pub(crate) enum Matter {
    Integration(Box<Case>),
    System(Box<Holder>),
}

/// A system with what concerns its certificates.
pub(crate) struct Holder {
    pub(crate) institution: Institution,
    pub(crate) system: InformationSystem,
    /// Letters about the system.
    pub(crate) submissions: Vec<Submission>,
    pub(crate) certificates: Vec<HeldCertificate>,
    pub(crate) registrations: Vec<Registration>,
}

/// A submission of a matter that is, or could be, written.
#[derive(Clone)]
pub(crate) struct Outgoing {
    pub(crate) kind: String,
    pub(crate) environment: Option<Environment>,
    pub(crate) by: Channel,
    /// For a form: identifier of the step's link that opens it.
    pub(crate) form: Option<String>,
    pub(crate) about: Subject,
    /// A letter's number in its series; what a step sends has the step's present round.
    pub(crate) number: Option<u32>,
}

impl Matter {
    /// By the identifier of an integration or a system.
    pub(crate) fn load(state: &State, id: &str) -> Outcome<Matter> {
        let integration = IntegrationId::parse(id).map(|id| state.dossier.integration(&id)).transpose()?;
        if let Some(integration) = integration.flatten() {
            return Ok(Matter::Integration(Box::new(Case::load(state, &integration.id)?)));
        }
        let system = SystemId::parse(id).ok_or_else(|| missing_thing("system"))?;
        Ok(Matter::System(Box::new(Holder::load(state, &system)?)))
    }

    /// What a submission is about.
    pub(crate) fn of(state: &State, submission: &Submission) -> Outcome<Matter> {
        Matter::load(state, owner(&submission.about))
    }

    pub(crate) fn id(&self) -> &str {
        match self {
            Matter::Integration(case) => case.integration.id.as_str(),
            Matter::System(holder) => holder.system.id.as_str(),
        }
    }

    pub(crate) fn draft_of(&self) -> DraftOf<'_> {
        match self {
            Matter::Integration(case) => DraftOf::Integration(&case.integration.id),
            Matter::System(holder) => DraftOf::System(&holder.system.id),
        }
    }

    pub(crate) fn case(&self) -> Option<&Case> {
        match self {
            Matter::Integration(case) => Some(case),
            Matter::System(_) => None,
        }
    }

    pub(crate) fn institution(&self) -> &Institution {
        match self {
            Matter::Integration(case) => &case.institution,
            Matter::System(holder) => &holder.institution,
        }
    }

    pub(crate) fn system(&self) -> &InformationSystem {
        match self {
            Matter::Integration(case) => &case.system,
            Matter::System(holder) => &holder.system,
        }
    }

    pub(crate) fn submissions(&self) -> &[Submission] {
        match self {
            Matter::Integration(case) => &case.submissions,
            Matter::System(holder) => &holder.submissions,
        }
    }

    /// `MPass · e-Registru`, or the system's name.
    pub(crate) fn title(&self) -> String {
        match self {
            Matter::Integration(case) => case.title(),
            Matter::System(holder) => holder.system.name.clone(),
        }
    }

    /// What the journal calls it: the service, or the system.
    pub(crate) fn name(&self) -> &str {
        match self {
            Matter::Integration(case) => &case.procedure.name,
            Matter::System(holder) => &holder.system.name,
        }
    }

    /// A journal entry about it.
    pub(crate) fn entry(&self, code: &str) -> Entry {
        let entry = Entry::new(code).text("service", self.name());
        match self {
            Matter::Integration(case) => entry.about_integration(&case.integration.id),
            Matter::System(holder) => entry.about_system(&holder.system.id),
        }
    }

    /// What an identifier such as `certificate.test`, `follow-up.contract.send.1` or
    /// `renewal.production.1.servicii@egov.md` names.
    pub(crate) fn outgoing(&self, id: &str) -> Outcome<Outgoing> {
        let none = || missing_thing("draft");
        let name = id.split('.').next().unwrap_or_default();
        let facts = kind(name).ok_or_else(none)?;
        let parts: Vec<&str> = id.splitn(4, '.').collect();
        let found = match (facts.about, self, parts.as_slice()) {
            (About::Step, Matter::Integration(case), _) => {
                let (step, draft) = case.draft(id)?;
                return Ok(Outgoing::of_step(case, step, draft));
            }
            (About::Waiting, Matter::Integration(case), [_, step, turn, number]) => {
                let outside =
                    case.step(step)?.turns.iter().any(|known| known.id == *turn && !known.who.is_ours());
                if !outside {
                    return Err(none());
                }
                let about = Subject::Waiting {
                    integration: case.integration.id.clone(),
                    step: (*step).to_owned(),
                    turn: (*turn).to_owned(),
                };
                Outgoing::letter(name, None, about, number.parse().map_err(|_| none())?)
            }
            (About::System, Matter::System(holder), [_, environment, number, rest @ ..]) => {
                let environment = Environment::parse(environment).ok_or_else(none)?;
                let about = Subject::System {
                    system: holder.system.id.clone(),
                    recipient: rest.first().map(|text| (*text).to_owned()).unwrap_or_default(),
                };
                Outgoing::letter(name, Some(environment), about, number.parse().map_err(|_| none())?)
            }
            _ => return Err(none()),
        };
        let next = next_number(self.submissions(), &found.about, &found.kind, found.environment);
        // Nobody skips a letter of a series.
        if found.number.is_none_or(|number| number == 0 || number > next) { Err(none()) } else { Ok(found) }
    }

    /// Where a submission came from.
    pub(crate) fn outgoing_of(&self, submission: &Submission) -> Outcome<Outgoing> {
        match (&submission.about, self) {
            (Subject::Step { step, .. }, Matter::Integration(case)) => {
                let step = case.step(step)?;
                let draft = step.drafts.iter().find(|draft| {
                    draft.kind == submission.kind && draft.environment == submission.environment
                });
                draft.map(|draft| Outgoing::of_step(case, step, draft)).ok_or_else(|| missing_thing("draft"))
            }
            _ => Ok(Outgoing::letter(
                &submission.kind,
                submission.environment,
                submission.about.clone(),
                submission.round,
            )),
        }
    }

    /// The submission that is kept of it.
    pub(crate) fn kept(&self, outgoing: &Outgoing, round: u32) -> Option<&Submission> {
        self.submissions().iter().rfind(|submission| {
            submission.about == outgoing.about
                && submission.kind == outgoing.kind
                && submission.environment == outgoing.environment
                && submission.round == round
        })
    }

    /// The letter to such a recipient that can be written about the system now, one that isn't sent yet before others.
    pub(crate) fn letter_to(
        &self,
        state: &State,
        holder: &Holder,
        to: Recipient,
        environment: Environment,
    ) -> Outcome<Option<Outgoing>> {
        let found = kinds().iter().find(|(_, facts)| facts.to == to && facts.about == About::System);
        let Some((name, facts)) = found else { return Ok(None) };
        let letters = recipients(state, holder, facts, environment)?.into_iter().map(|recipient| {
            let about = Subject::System { system: holder.system.id.clone(), recipient };
            self.next(name, Some(environment), about)
        });
        Ok(letters.min_by_key(|letter| letter.number))
    }

    /// The letter of a series that is written now.
    pub(crate) fn next(&self, kind: &str, environment: Option<Environment>, about: Subject) -> Outgoing {
        let number = next_number(self.submissions(), &about, kind, environment);
        Outgoing::letter(kind, environment, about, number)
    }
}

impl Case {
    /// The follow-up that can be written at a step now; none while it waits for nobody outside.
    pub(crate) fn follow_up(&self, step: &str) -> Option<Outgoing> {
        let name = kinds().iter().find(|(_, facts)| facts.about == About::Waiting)?.0;
        let turn = self.waiting(step, None, |waiting| waiting.turn.id.clone())?;
        let about =
            Subject::Waiting { integration: self.integration.id.clone(), step: step.to_owned(), turn };
        let number = next_number(&self.submissions, &about, name, None);
        Some(Outgoing::letter(name, None, about, number))
    }
}

impl Holder {
    pub(crate) fn load(state: &State, id: &SystemId) -> Outcome<Holder> {
        let system = state.system(id)?;
        let certificates = state.certificates_of(id)?;
        Ok(Holder {
            institution: state.institution(&system.institution)?,
            submissions: state.dossier.letters_of(id)?.value,
            registrations: state.registrations_of(&certificates)?,
            certificates,
            system,
        })
    }

    /// The old certificate and the new one.
    pub(crate) fn renewal(
        &self,
        environment: Environment,
    ) -> (Option<&HeldCertificate>, Option<&HeldCertificate>) {
        renewal_in(&self.system.id, environment, &self.certificates, &self.registrations)
    }

    /// Services that must be told of the new certificate, as registrations call them.
    pub(crate) fn to_tell(&self, environment: Environment) -> Vec<String> {
        let (Some(old), new) = self.renewal(environment) else { return Vec::new() };
        if let Some(new) = new {
            let renewal = Renewal { old: old.clone(), new: new.clone() };
            return still_to_tell(&renewal, &self.registrations);
        }
        let of_old = self.registrations.iter().filter(|known| known.certificate == old.id);
        of_old.map(|known| known.service.clone()).collect()
    }

    /// Every letter that can be written about the system now, of every kind.
    pub(crate) fn letters(self: Box<Self>, state: &State) -> Outcome<(Matter, Vec<Outgoing>)> {
        let mut found = Vec::new();
        let matter = Matter::System(self);
        let Matter::System(holder) = &matter else { return Ok((matter, found)) };
        for (name, facts) in kinds().iter().filter(|(_, facts)| facts.about == About::System) {
            for environment in [Environment::Production, Environment::Test] {
                for recipient in recipients(state, holder, facts, environment)? {
                    let about = Subject::System { system: holder.system.id.clone(), recipient };
                    found.push(matter.next(name, Some(environment), about));
                }
            }
        }
        Ok((matter, found))
    }
}

/// The addresses that a kind goes to; one that is empty where none is published, or where there is only one.
pub(crate) fn recipients(
    state: &State,
    holder: &Holder,
    facts: &KindFacts,
    environment: Environment,
) -> Outcome<Vec<String>> {
    let certificates = holder.renewal(environment);
    match facts.to {
        Recipient::Confirmed | Recipient::Forewarned | Recipient::Services | Recipient::Silent => {}
        Recipient::Ordered => {
            let renewal = holder.renewal_now(state, environment)?;
            let ordered = renewal.is_some_and(|renewal| renewal.ordered().is_some());
            return Ok(if ordered { vec![String::new()] } else { Vec::new() });
        }
        Recipient::Developers if certificates.1.is_none() => return Ok(Vec::new()),
        _ => return Ok(vec![String::new()]),
    }
    if certificates == (None, None) {
        return Ok(Vec::new());
    }
    let services = holder.concerned(state, facts.to, environment, None)?;
    let mut addresses: Vec<String> = services.iter().map(|service| address(state, service)).collect();
    addresses.sort();
    addresses.dedup();
    let nobody = addresses.is_empty() && facts.to == Recipient::Services;
    Ok(if nobody { vec![String::new()] } else { addresses })
}

/// Where a service is written to; empty where nothing is published.
pub(crate) fn address(state: &State, service: &str) -> String {
    let known = state.catalogue.service(service).and_then(|known| known.address.as_ref());
    known.map(|address| address.is.clone()).unwrap_or_default()
}

fn owner(about: &Subject) -> &str {
    match about {
        Subject::Step { integration, .. } | Subject::Waiting { integration, .. } => integration.as_str(),
        Subject::System { system, .. } => system.as_str(),
    }
}

impl Outgoing {
    pub(crate) fn of_step(case: &Case, step: &Step, draft: &Draft) -> Outgoing {
        Outgoing {
            kind: draft.kind.clone(),
            environment: draft.environment,
            by: draft.by,
            form: draft.form.clone(),
            about: Subject::Step { integration: case.integration.id.clone(), step: step.id.clone() },
            number: None,
        }
    }

    fn letter(kind: &str, environment: Option<Environment>, about: Subject, number: u32) -> Outgoing {
        Outgoing {
            kind: kind.to_owned(),
            environment,
            by: Channel::Mail,
            form: None,
            about,
            number: Some(number),
        }
    }

    pub(crate) fn id(&self) -> String {
        let number = self.number.unwrap_or_default();
        match &self.about {
            Subject::Step { .. } => draft_id(&self.kind, self.environment),
            Subject::System { recipient, .. } => {
                let series = format!("{}.{number}", draft_id(&self.kind, self.environment));
                if recipient.is_empty() { series } else { format!("{series}.{recipient}") }
            }
            Subject::Waiting { step, turn, .. } => format!("{}.{step}.{turn}.{number}", self.kind),
        }
    }

    /// Not sent by a step.
    pub(crate) fn is_letter(&self) -> bool {
        self.number.is_some()
    }

    /// Where it is shown.
    pub(crate) fn place(&self) -> String {
        match &self.about {
            Subject::Step { integration, step } => format!("integration/{integration}/{step}"),
            Subject::System { .. } | Subject::Waiting { .. } => {
                format!("letter/{}/{}", owner(&self.about), self.id())
            }
        }
    }
}
