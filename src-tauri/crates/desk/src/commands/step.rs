//! One step of an integration.

use racord_core::integration::{StepState, status};
use racord_core::message::Saying;
use racord_core::procedure::{Draft, Step, TestGroup};
use racord_core::words::Environment;
use racord_dossier::KeptFile;

use crate::Desk;
use crate::case::Case;
use crate::commands::certificate_row;
use crate::files::{Target, gone, rows};
use crate::forms::{answers_form, outcome_word, overlay};
use crate::outgoing::{Matter, Outgoing};
use crate::problem::{Outcome, missing_thing};
use crate::state::State;
use crate::view::{
    CertificateNeedView, LinkView, NavigationItem, NoteView, Problem, StepView, Tag, TestGroupView, TestView,
    TestsView, Tone,
};
use crate::voice::Voice;

use super::hub::{detail, row, source, system_item, tone};
use super::recording::{actions, history, undo};
use super::renewal::ends_soon;

impl Desk {
    pub(crate) fn step(&self, integration: String, step: String) -> Result<StepView, Problem> {
        self.with(|state| step_view(state, state.case(&integration)?, &step))
    }

    pub(crate) fn undo_step(&self, integration: String, step: String) -> Result<(), Problem> {
        self.with(|state| undo(state, &integration, &step))
    }

    pub(crate) fn open_link(&self, integration: String, step: String, link: String) -> Result<(), Problem> {
        let url = self.with(|state| {
            let case = state.case(&integration)?;
            let step = case.step(&step)?;
            let link =
                step.links.iter().find(|known| known.id == link).ok_or_else(|| missing_thing("link"))?;
            Ok(link.url.clone())
        })?;
        self.setup.host.open_url(&url).map_err(|error| self.told(error))
    }
}

fn step_view(state: &State, case: Case, id: &str) -> Outcome<StepView> {
    let voice = &state.voice;
    let matter = Matter::Integration(Box::new(case));
    let Matter::Integration(case) = &matter else { return Err(missing_thing("step")) };
    let case: &Case = case;
    let progress = case.progress();
    let current = progress.step(id).ok_or_else(|| missing_thing("step"))?;
    let step = current.step;
    let available = current.is_open() || current.is_done();
    let mut answers = answers_form(voice, case, step);
    if let Some(form) = &mut answers {
        overlay(form, state.dossier.typed(&form.name)?.value);
    }
    let drafts = step
        .drafts
        .iter()
        .map(|draft| {
            let outgoing = Outgoing::of_step(case, step, draft);
            super::submissions::draft_view(state, &matter, &outgoing, current.is_open())
        })
        .collect::<Outcome<Vec<_>>>()?;
    Ok(StepView {
        integration: case.integration.id.to_string(),
        step: step.id.clone(),
        system: system_item(case),
        hub: NavigationItem { name: case.procedure.name.clone(), place: case.place() },
        number: current.number,
        total: u32::try_from(progress.steps.len()).unwrap_or(u32::MAX),
        title: voice.pick(&step.title).to_owned(),
        what: voice.pick(&step.what).to_owned(),
        status: Tag { tone: tone(current), text: voice.say(&status(current)) },
        detail: detail(voice, current),
        term: super::deadlines::term(state, case, current),
        done: current.is_done(),
        available,
        remarks: match &current.state {
            StepState::Returned { remarks, .. } => Some(remarks.clone()),
            _ => current.remarks.clone().filter(|_| !current.is_done()),
        },
        round: current.round,
        rail: progress.steps.iter().map(|step| row(voice, case, step)).collect(),
        notes: notes(voice, case, step),
        links: links(voice, case, step),
        answers,
        certificates: needs(state, case, step)?,
        drafts,
        follow_up: super::letters::offer(case, current),
        follow_ups: super::letters::of_step(state, &matter, &step.id)?,
        tests: if step.tests { Some(tests(state, case)?) } else { None },
        asked_else: super::asked::asked_else(state, case, step)?,
        actions: actions(voice, case, current),
        preflight: match crate::preflight::concerns(case, step) {
            true => Some(crate::preflight::row(state, case)?),
            false => None,
        },
        can_undo: case.events.iter().any(|event| event.step == step.id)
            || case
                .submissions
                .iter()
                .any(|submission| submission.is_sent_by(&step.id) && submission.sent.is_some()),
        history: history(state, case, step)?,
    })
}

fn notes(voice: &Voice, case: &Case, step: &Step) -> Vec<NoteView> {
    step.notes
        .iter()
        .filter_map(|note| {
            Some(NoteView {
                text: voice.pick(&note.text).to_owned(),
                correction: note.correction,
                source: source(voice, case.procedure.source(&note.source)?),
            })
        })
        .collect()
}

fn links(voice: &Voice, case: &Case, step: &Step) -> Vec<LinkView> {
    step.links
        .iter()
        .map(|link| LinkView {
            id: link.id.clone(),
            label: voice.pick(&link.label).to_owned(),
            url: link.url.clone(),
            correction: link.correction.as_ref().map(|correction| {
                let date = case.procedure.source(&correction.source).map(|source| source.date);
                let saying = Saying::new("link-corrected")
                    .with("before", &correction.instead_of)
                    .with("why", voice.pick(&correction.why));
                voice.say(&match date {
                    Some(date) => saying.with("date", date),
                    None => saying.with("date", ""),
                })
            }),
        })
        .collect()
}

/// The environment of the certificate that a draft sends or names.
pub(super) fn certificate_environment(draft: &Draft) -> Option<Environment> {
    let carries = racord_core::submission::kind(&draft.kind)
        .is_some_and(|facts| facts.needs(racord_core::submission::Part::Certificate));
    draft.environment.filter(|_| carries)
}

/// The environments in which this step sends or names a certificate.
fn needs(state: &State, case: &Case, step: &Step) -> Outcome<Vec<CertificateNeedView>> {
    let mut environments: Vec<Environment> = Vec::new();
    for draft in &step.drafts {
        if let Some(environment) = certificate_environment(draft)
            && !environments.contains(&environment)
        {
            environments.push(environment);
        }
    }
    environments
        .into_iter()
        .map(|environment| {
            let need = case.need(environment, state.voice.now);
            let named = need.certificate().cloned();
            let held =
                named.and_then(|id| case.certificates.iter().find(|held| held.id == id)).or_else(|| {
                    case.certificates.iter().find(|held| held.environment == environment && held.is_current())
                });
            Ok(CertificateNeedView {
                environment: environment.as_str().to_owned(),
                label: state.voice.environment(environment),
                text: state.voice.say(&need.saying(environment, |service| state.service_name(service))),
                certificate: held.map(|held| certificate_row(state, held)).transpose()?,
                renewal: held.map(|held| ends_soon(state, held)).transpose()?.flatten(),
                add: format!("certificates/{}/{}", case.system.id, environment.as_str()),
            })
        })
        .collect()
}

/// As far as it can be read: a keyring that is closed hides the files, not the results.
fn tests(state: &State, case: &Case) -> Outcome<TestsView> {
    let voice = &state.voice;
    let (evidence, closed) = match state.dossier.evidence(&case.integration.id) {
        Ok(evidence) => (evidence, None),
        Err(error) if error.stays_closed() => (Vec::new(), Some(state.voice.said(&error.saying()))),
        Err(error) => return Err(error.into()),
    };
    let evidence_of = |test: &str| {
        let of_test: Vec<KeptFile> = evidence.iter().filter(|file| file.test == test).cloned().collect();
        let form = format!("evidence-remove/{}/{test}", case.integration.id);
        let mut rows = rows(voice, &of_test, &form, true);
        rows.extend(gone(state, &Target::test(case.integration.id.as_str(), test)));
        rows
    };
    let groups = [(TestGroup::Functional, "tests-functional"), (TestGroup::Security, "tests-security")]
        .into_iter()
        .map(|(group, title)| TestGroupView {
            title: voice.text(title),
            tests: case
                .procedure
                .tests
                .iter()
                .filter(|test| test.group == group)
                .map(|test| {
                    let result = case.tests.iter().find(|result| result.test == test.id);
                    let (word, tone) = match result.map(|result| outcome_word(result.outcome)) {
                        None => ("open", Tone::You),
                        Some("passed") => ("passed", Tone::Ok),
                        Some("failed") => ("failed", Tone::Bad),
                        Some(word) => (word, Tone::Quiet),
                    };
                    TestView {
                        id: test.id.clone(),
                        title: voice.pick(&test.title).to_owned(),
                        steps: test.steps.iter().map(|step| voice.pick(step).to_owned()).collect(),
                        expected: voice.pick(&test.expected).to_owned(),
                        status: voice.tag(tone, &format!("test-outcome-{word}")),
                        detail: result.map(|result| {
                            let parts = [&voice.short_day(result.on), &result.tester, &result.note];
                            let said = parts.into_iter().filter(|part| !part.is_empty());
                            said.map(String::as_str).collect::<Vec<_>>().join(" · ")
                        }),
                        evidence: evidence_of(&test.id),
                        form: format!("test/{}/{}", case.integration.id, test.id),
                    }
                })
                .collect(),
        })
        .filter(|group: &TestGroupView| !group.tests.is_empty())
        .collect();
    let passed = case.tests.iter().filter(|result| outcome_word(result.outcome) == "passed").count();
    let open: Vec<&str> = case
        .procedure
        .tests
        .iter()
        .filter(|test| test.group == TestGroup::Security)
        .filter(|test| {
            !case.tests.iter().any(|one| one.test == test.id && outcome_word(one.outcome) == "passed")
        })
        .map(|test| test.id.as_str())
        .collect();
    let security = case.procedure.tests.iter().any(|test| test.group == TestGroup::Security);
    let verdict = match (security, open.len()) {
        (false, _) => Saying::new("tests-verdict-none"),
        (true, 0) => Saying::new("tests-verdict-ready"),
        (true, count) => {
            Saying::new("tests-verdict-wait").with("count", count).with("tests", open.join(", "))
        }
    };
    Ok(TestsView {
        summary: voice.say(
            &Saying::new("tests-summary").with("passed", passed).with("total", case.procedure.tests.len()),
        ),
        verdict: voice.said(&verdict),
        closed,
        groups,
    })
}
