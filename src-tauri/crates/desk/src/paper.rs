//! From what is kept to what a submission says: the content of a draft, what it lacks, and its package.

use racord_certificate::{Certificate, Serial};
use racord_core::custody::{HeldCertificate, Need};
use racord_core::institution::Contract;
use racord_core::integration::{ContractDocuments, contract_documents};
use racord_core::message::Messages;
use racord_core::procedure::{Draft, Field, FieldKind, Procedure, Step};
use racord_core::submission::{
    Answered, CertificateFacts, Content, Documents, Missing, Origin, Part, Place, Submission, TestRow,
    YearlyPrice, kind, missing,
};
use racord_core::words::{Environment, Language};

use crate::case::{Case, draft_id};
use crate::problem::Outcome;
use crate::state::State;
use crate::voice::day_in_moldova;

/// A draft with everything it says and everything it lacks.
pub(crate) struct Paper {
    pub(crate) content: Content,
    pub(crate) missing: Vec<Missing>,
    pub(crate) submission: Submission,
    /// The submission is kept already, not only thought up to show its text.
    pub(crate) kept: bool,
}

/// The paper of a draft in the step's present round.
pub(crate) fn paper(state: &State, case: &Case, step: &Step, draft: &Draft) -> Outcome<Paper> {
    let (submission, kept) = submission(state, case, step, draft)?;
    written(state, case, step, draft, submission, kept)
}

/// The same in a language of one's own choice.
pub(crate) fn paper_in(
    state: &State,
    case: &Case,
    step: &Step,
    draft: &Draft,
    language: Language,
) -> Outcome<Paper> {
    let (submission, kept) = submission(state, case, step, draft)?;
    written(state, case, step, draft, Submission { language, ..submission }, kept)
}

/// The submission of this round, or the one that it would be; and whether it is kept already.
fn submission(state: &State, case: &Case, step: &Step, draft: &Draft) -> Outcome<(Submission, bool)> {
    let round = case.progress().step(&step.id).map_or(1, |progress| progress.round);
    let found = case.submission(step, draft, round).cloned();
    let kept = found.is_some();
    let language = match &found {
        Some(submission) => submission.language,
        None => state.dossier.draft_language(&case.integration.id, &draft_id(draft))?.unwrap_or_default(),
    };
    let submission = found.unwrap_or_else(|| Submission {
        id: racord_core::id::SubmissionId::new(),
        integration: case.integration.id.clone(),
        step: step.id.clone(),
        kind: draft.kind.clone(),
        round,
        environment: draft.environment,
        language,
        drafted: state.voice.now,
        export: None,
        sent: None,
        received: None,
        answered: None,
        returned: None,
    });
    Ok((submission, kept))
}

fn written(
    state: &State,
    case: &Case,
    step: &Step,
    draft: &Draft,
    submission: Submission,
    kept: bool,
) -> Outcome<Paper> {
    let content = content(state, case, step, draft, &submission)?;
    let missing = missing(&content);
    Ok(Paper { content, missing, submission, kept })
}

fn content(
    state: &State,
    case: &Case,
    step: &Step,
    draft: &Draft,
    submission: &Submission,
) -> Outcome<Content> {
    let language = submission.language;
    let messages = Messages::new(language);
    let needs = |part| kind(&draft.kind).is_some_and(|facts| facts.needs(part));
    let certificate = match draft.environment {
        Some(environment) if needs(Part::Certificate) => certificate(state, case, environment)?,
        _ => Chosen::default(),
    };
    Ok(Content {
        kind: draft.kind.clone(),
        language,
        channel: draft.by,
        service: case.procedure.name.clone(),
        agency: case.procedure.agency.in_language(language).to_owned(),
        address: case.procedure.address.clone(),
        institution: case.institution.clone(),
        system: case.system.clone(),
        environment: draft.environment,
        outgoing_number: String::new(),
        date: day_in_moldova(submission.drafted),
        round: submission.round,
        certificate: certificate.facts,
        serial_only: certificate.serial_only,
        registered_with: certificate.registered_with,
        answers: if needs(Part::Answers) { answers(case, step, &messages, language) } else { Vec::new() },
        tests: if needs(Part::Tests) { tests(case, language) } else { Vec::new() },
        documents: if needs(Part::Documents) { documents(state, case, language)? } else { None },
        sources: case
            .procedure
            .source(&step.source)
            .map(|source| origin(source, language))
            .into_iter()
            .collect(),
    })
}

fn origin(source: &racord_core::procedure::Source, language: Language) -> Origin {
    Origin {
        title: source.title.in_language(language).to_owned(),
        url: source.url.clone(),
        date: source.date,
    }
}

/// Every question of a step with what is known: from the profile, or as answered.
pub(crate) fn answers(case: &Case, step: &Step, messages: &Messages, language: Language) -> Vec<Answered> {
    step.asks
        .iter()
        .filter_map(|id| case.procedure.field(id))
        .map(|field| Answered {
            id: field.id.clone(),
            label: field.label.in_language(language).to_owned(),
            value: shown_value(case, field, messages, language),
            optional: field.optional,
        })
        .collect()
}

fn shown_value(case: &Case, field: &Field, messages: &Messages, language: Language) -> String {
    let value = match &field.from {
        Some(path) => known(case, path, messages),
        None => case.answers.get(&field.id).cloned().unwrap_or_default(),
    };
    match field.kind {
        FieldKind::YesNo => messages.text(if value == "yes" { "answer-yes" } else { "answer-no" }),
        FieldKind::Choice => field
            .options
            .iter()
            .find(|option| option.value == value)
            .map_or(value, |option| option.label.in_language(language).to_owned()),
        FieldKind::Date => {
            chrono::NaiveDate::parse_from_str(&value, "%Y-%m-%d").map_or(value, |date| messages.day(date))
        }
        _ => value,
    }
}

/// What the profile knows, by the path that the procedure's field names.
fn known(case: &Case, path: &str, messages: &Messages) -> String {
    let institution = &case.institution;
    let developers =
        if case.system.developers.is_empty() { &institution.developers } else { &case.system.developers };
    let contract =
        |read: fn(&Contract) -> String| institution.contract.as_ref().map(read).unwrap_or_default();
    match path {
        "institution.name" => institution.name.clone(),
        "institution.idno" => institution.idno.to_string(),
        "institution.kind" => messages.text(&format!("institution-kind-{}", institution.kind.as_str())),
        "institution.address" => institution.address.clone(),
        "officer.name" => institution.officer.name.clone(),
        "officer.position" => institution.officer.position.clone(),
        "officer.email" => institution.officer.email.clone(),
        "officer.phone" => institution.officer.phone.clone(),
        "signatory.name" => institution.signatory.name.clone(),
        "signatory.position" => institution.signatory.position.clone(),
        "signatory.email" => institution.signatory.email.clone(),
        "signatory.phone" => institution.signatory.phone.clone(),
        "developers.name" => developers.name.clone(),
        "developers.position" => developers.position.clone(),
        "developers.email" => developers.email.clone(),
        "developers.phone" => developers.phone.clone(),
        "contract.number" => contract(|contract| contract.number.clone()),
        "contract.date" => {
            contract(|contract| contract.date.map(|date| date.to_string()).unwrap_or_default())
        }
        "system.name" => case.system.name.clone(),
        "system.purpose" => case.system.purpose.clone(),
        "system.register-entry" => case.system.register_entry.clone(),
        _ => String::new(),
    }
}

fn tests(case: &Case, language: Language) -> Vec<TestRow> {
    case.procedure
        .tests
        .iter()
        .map(|test| {
            let result = case.tests.iter().find(|result| result.test == test.id);
            TestRow {
                id: test.id.clone(),
                title: test.title.in_language(language).to_owned(),
                steps: test.steps.iter().map(|step| step.in_language(language).to_owned()).collect(),
                expected: test.expected.in_language(language).to_owned(),
                outcome: result.map(|result| result.outcome),
                on: result.map(|result| result.on),
                note: result.map(|result| result.note.clone()).unwrap_or_default(),
            }
        })
        .collect()
}

fn documents(state: &State, case: &Case, language: Language) -> Outcome<Option<Documents>> {
    let Some((price, source)) = priced(&case.procedure, case) else { return Ok(None) };
    Ok(Some(Documents {
        annex_only: contract_documents(&case.institution, &case.integration) == ContractDocuments::AnnexOnly,
        price: YearlyPrice {
            lei: price,
            integrations: state.integrations_of_service(case)?,
            source: origin(source, language),
        },
    }))
}

/// What the service costs this institution a year for one integration, and where that is written.
pub(crate) fn priced<'a>(
    procedure: &'a Procedure,
    case: &Case,
) -> Option<(u32, &'a racord_core::procedure::Source)> {
    let price = procedure.price(case.institution.kind)?;
    Some((price.lei_a_year, procedure.source(&price.source)?))
}

#[derive(Default)]
struct Chosen {
    facts: Option<CertificateFacts>,
    serial_only: bool,
    registered_with: Vec<String>,
}

/// The certificate for an environment, with its serial number out of the keyring.
fn certificate(state: &State, case: &Case, environment: Environment) -> Outcome<Chosen> {
    let (id, serial_only, registered_with) = match case.need(environment, state.voice.now) {
        Need::Certificate { certificate, .. } => (certificate, false, Vec::new()),
        Need::SerialOnly { certificate, registered_with, .. } => (certificate, true, registered_with),
        _ => return Ok(Chosen::default()),
    };
    let Some(held) = case.certificates.iter().find(|held| held.id == id) else {
        return Ok(Chosen::default());
    };
    let registered_with = registered_with.iter().map(|service| state.service_name(service)).collect();
    Ok(Chosen { facts: Some(facts(state, held)?), serial_only, registered_with })
}

/// What a paper says of a held certificate.
pub(crate) fn facts(state: &State, held: &HeldCertificate) -> Outcome<CertificateFacts> {
    let der = state.dossier.certificate_bytes(&held.id)?.map(|bytes| bytes.to_vec()).unwrap_or_default();
    let certificate = Certificate::from_der(&der);
    let serial = match &certificate {
        Some(certificate) => Some(certificate.serial.clone()),
        None => Serial::parse(&state.dossier.serial(&held.id)?).ok(),
    };
    Ok(CertificateFacts {
        serial_hex: serial.as_ref().map(Serial::hex).unwrap_or_default(),
        serial_colons: serial.as_ref().map(Serial::hex_colons).unwrap_or_default(),
        serial_decimal: serial.as_ref().map(Serial::decimal).unwrap_or_default(),
        issuer: certificate.as_ref().map_or_else(|| held.issuer.clone(), |read| read.issuer.to_string()),
        subject: certificate.as_ref().map_or_else(|| held.subject.clone(), |read| read.subject.to_string()),
        not_before: held.not_before,
        not_after: held.not_after,
        sha256: held.fingerprint.clone().unwrap_or_default(),
        der,
    })
}

/// Where something that is missing is entered.
pub(crate) fn missing_place(state: &State, case: &Case, step: &Step, draft: &Draft, place: &Place) -> String {
    let environment = draft.environment.unwrap_or(Environment::Production);
    match place {
        Place::Institution => format!("form/institution/{}", case.institution.id),
        Place::System | Place::Procedure => format!("form/system/{}", case.system.id),
        Place::Answer(field) => match case.procedure.field(field).and_then(|field| field.from.as_deref()) {
            Some(path) if path.starts_with("system.") => format!("form/system/{}", case.system.id),
            Some(_) => format!("form/institution/{}", case.institution.id),
            None => case.step_place(step),
        },
        Place::Certificate => format!("certificates/{}/{}", case.system.id, environment.as_str()),
        Place::Registrations => case
            .need(environment, state.voice.now)
            .certificate()
            .map_or_else(|| "certificates".to_owned(), |certificate| format!("certificate/{certificate}")),
        Place::Tests => case
            .procedure
            .steps
            .iter()
            .find(|step| step.tests)
            .map_or_else(|| case.place(), |step| case.step_place(step)),
    }
}
