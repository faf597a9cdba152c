//! Everything about one integration, put together: what is kept, what the procedure says, where it stands.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use racord_core::custody::{self, HeldCertificate, Need, Registration, chisinau_day};
use racord_core::id::IntegrationId;
use racord_core::institution::{InformationSystem, Institution, Integration};
use racord_core::integration::{
    Due, Facts, OwnTerm, Progress, StepEvent, TestResult, Waiting, progress, waiting,
};
use racord_core::procedure::{Draft, Procedure, Step};
use racord_core::submission::{Mark, Submission};
use racord_core::words::Environment;
use racord_core::working_days::WorkingDays;

use crate::problem::{Outcome, missing_thing};
use crate::state::State;

pub(crate) struct Case {
    pub(crate) institution: Institution,
    pub(crate) system: InformationSystem,
    pub(crate) integration: Integration,
    pub(crate) procedure: Procedure,
    pub(crate) events: Vec<StepEvent>,
    /// What its steps send, and follow-ups.
    pub(crate) submissions: Vec<Submission>,
    pub(crate) tests: Vec<TestResult>,
    pub(crate) answers: BTreeMap<String, String>,
    /// Certificates of the system, in both environments.
    pub(crate) certificates: Vec<HeldCertificate>,
    /// Who knows them.
    pub(crate) registrations: Vec<Registration>,
    pub(crate) today: NaiveDate,
    days: WorkingDays,
    own_terms: Vec<OwnTerm>,
}

impl Case {
    pub(crate) fn load(state: &State, id: &IntegrationId) -> Outcome<Case> {
        let dossier = &state.dossier;
        let integration = dossier.integration(id)?.ok_or_else(|| missing_thing("integration"))?;
        let system = state.system(&integration.system)?;
        let institution = state.institution(&system.institution)?;
        let procedure = state
            .catalogue
            .procedure(&integration.service)
            .ok_or_else(|| missing_thing("procedure"))?
            .clone();
        let certificates = state.certificates_of(&system.id)?;
        let registrations = state.registrations_of(&certificates)?;
        Ok(Case {
            events: dossier.events(id)?.value,
            submissions: dossier.submissions_of(id)?.value,
            tests: dossier.test_results(id)?.value,
            answers: dossier.answers(id)?.value,
            certificates,
            registrations,
            institution,
            system,
            integration,
            procedure,
            today: state.voice.today(),
            days: state.days_outside()?,
            own_terms: dossier.own_terms(id)?,
        })
    }

    pub(crate) fn progress(&self) -> Progress<'_> {
        progress(&self.facts())
    }

    fn facts(&self) -> Facts<'_> {
        Facts {
            procedure: &self.procedure,
            integration: &self.integration,
            events: &self.events,
            submissions: &self.submissions,
            tests: &self.tests,
            today: self.today,
            days: &self.days,
            own_terms: &self.own_terms,
        }
    }

    /// The days by which those outside count.
    pub(crate) fn days(&self) -> &WorkingDays {
        &self.days
    }

    /// The term that the officer set for a turn of a step.
    pub(crate) fn own_term(&self, step: &str, turn: &str) -> Option<&OwnTerm> {
        self.own_terms.iter().find(|own| own.step == step && own.turn == turn)
    }

    pub(crate) fn step(&self, id: &str) -> Outcome<&Step> {
        self.procedure.step(id).ok_or_else(|| missing_thing("step"))
    }

    /// The step and the draft that an identifier such as `certificate.test` names.
    pub(crate) fn draft(&self, id: &str) -> Outcome<(&Step, &Draft)> {
        self.procedure
            .steps
            .iter()
            .flat_map(|step| step.drafts.iter().map(move |draft| (step, draft)))
            .find(|(_, draft)| draft_id(&draft.kind, draft.environment) == id)
            .ok_or_else(|| missing_thing("draft"))
    }

    /// What a step waits for, as it is known now; or as it was at an earlier moment.
    pub(crate) fn waiting<T>(
        &self,
        step: &str,
        at: Option<DateTime<Utc>>,
        read: impl FnOnce(&Waiting<'_>) -> T,
    ) -> Option<T> {
        let Some(at) = at else { return waiting(&self.facts(), step).map(|found| read(&found)) };
        let (events, submissions) = self.as_of(at);
        let facts =
            Facts { events: &events, submissions: &submissions, today: chisinau_day(at), ..self.facts() };
        waiting(&facts, step).map(|found| read(&found))
    }

    /// Every term that ran at one of these moments: its step, its round, and as it was counted last.
    pub(crate) fn terms_at(
        &self,
        moments: impl IntoIterator<Item = DateTime<Utc>>,
    ) -> BTreeMap<(String, u32), Due> {
        let mut terms = BTreeMap::new();
        for at in moments {
            let (events, submissions) = self.as_of(at);
            let facts =
                Facts { events: &events, submissions: &submissions, today: chisinau_day(at), ..self.facts() };
            for step in progress(&facts).steps {
                if let Some(due) = step.due {
                    terms.insert((step.step.id.clone(), step.round), due);
                }
            }
        }
        terms
    }

    /// What had happened, and what was sent, at an earlier moment.
    fn as_of(&self, at: DateTime<Utc>) -> (Vec<StepEvent>, Vec<Submission>) {
        let today = chisinau_day(at);
        let events: Vec<StepEvent> = self.events.iter().filter(|event| event.noted <= at).cloned().collect();
        let by_then = |mark: &Option<Mark>| mark.clone().filter(|mark| mark.on <= today);
        let submissions: Vec<Submission> = self
            .submissions
            .iter()
            .filter(|submission| submission.drafted <= at)
            .map(|submission| Submission {
                sent: by_then(&submission.sent),
                received: by_then(&submission.received),
                answered: by_then(&submission.answered),
                returned: by_then(&submission.returned),
                ..submission.clone()
            })
            .collect();
        (events, submissions)
    }

    pub(crate) fn need(&self, environment: Environment, now: DateTime<Utc>) -> Need {
        custody::certificate_need(
            &self.integration.service,
            environment,
            &self.system.id,
            &self.certificates,
            &self.registrations,
            now,
        )
    }

    /// `MPass · e-Registru`
    pub(crate) fn title(&self) -> String {
        format!("{} · {}", self.procedure.name, self.system.name)
    }

    pub(crate) fn place(&self) -> String {
        format!("integration/{}", self.integration.id)
    }

    pub(crate) fn step_place(&self, step: &Step) -> String {
        format!("integration/{}/{}", self.integration.id, step.id)
    }
}

/// `certificate.test`, or `connection-form` where the environment does not matter.
pub(crate) fn draft_id(kind: &str, environment: Option<Environment>) -> String {
    match environment {
        Some(environment) => format!("{kind}.{}", environment.as_str()),
        None => kind.to_owned(),
    }
}
