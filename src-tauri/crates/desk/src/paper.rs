//! From what is kept to what a submission says: the content of a draft, what it lacks, and its package.

use racord_certificate::{Certificate, Serial};
use racord_core::custody::{HeldCertificate, Need, chisinau_day};
use racord_core::institution::Contract;
use racord_core::integration::{ContractDocuments, TestResult, contract_documents};
use racord_core::message::Messages;
use racord_core::procedure::{Field, FieldKind, Procedure, Step};
use racord_core::submission::{
    Answered, CertificateFacts, Content, Documents, Missing, Origin, Part, Repeated, Subject, Submission,
    TestRow, YearlyPrice, kind, missing,
};
use racord_core::words::{Environment, Language};

use crate::case::Case;
use crate::letters;
use crate::outgoing::{Matter, Outgoing};
use crate::problem::Outcome;
use crate::state::State;

/// A draft with everything it says and everything it lacks.
pub(crate) struct Paper {
    pub(crate) content: Content,
    pub(crate) missing: Vec<Missing>,
    pub(crate) submission: Submission,
    /// The submission is kept already, not only thought up to show its text.
    pub(crate) kept: bool,
}

/// The paper of something that goes out.
pub(crate) fn paper(state: &State, matter: &Matter, outgoing: &Outgoing) -> Outcome<Paper> {
    let (submission, kept) = submission(state, matter, outgoing)?;
    written(state, matter, outgoing, submission, kept)
}

/// The same in a language of one's own choice.
pub(crate) fn paper_in(
    state: &State,
    matter: &Matter,
    outgoing: &Outgoing,
    language: Language,
) -> Outcome<Paper> {
    let (submission, kept) = submission(state, matter, outgoing)?;
    written(state, matter, outgoing, Submission { language, ..submission }, kept)
}

/// The submission of this round, when it is kept already.
pub(crate) fn begun<'a>(matter: &'a Matter, outgoing: &Outgoing) -> Option<&'a Submission> {
    matter.kept(outgoing, round(matter, outgoing))
}

fn round(matter: &Matter, outgoing: &Outgoing) -> u32 {
    let present = || matter.case()?.progress().step(outgoing.about.step()?).map(|progress| progress.round);
    outgoing.number.or_else(present).unwrap_or(1)
}

/// The submission of this round, or the one that it would be; and whether it is kept already.
fn submission(state: &State, matter: &Matter, outgoing: &Outgoing) -> Outcome<(Submission, bool)> {
    let round = round(matter, outgoing);
    if let Some(found) = matter.kept(outgoing, round) {
        let mut found = found.clone();
        // A letter that was only begun bears the day on which it goes out, unless it has its number already.
        let begun = found.export.is_none() && found.sent.is_none() && found.outgoing_number.is_empty();
        if begun && outgoing.is_letter() {
            found.drafted = state.voice.now;
        }
        return Ok((found, true));
    }
    let language = match matter.case().filter(|_| !outgoing.is_letter()) {
        Some(case) => state.dossier.draft_language(&case.integration.id, &outgoing.id())?,
        None => None,
    };
    let submission = Submission {
        id: racord_core::id::SubmissionId::new(),
        about: outgoing.about.clone(),
        kind: outgoing.kind.clone(),
        round,
        environment: outgoing.environment,
        language: language.unwrap_or_default(),
        outgoing_number: String::new(),
        later_number: None,
        address: String::new(),
        drafted: state.voice.now,
        export: None,
        sent: None,
        received: None,
        answered: None,
        returned: None,
    };
    Ok((submission, false))
}

fn written(
    state: &State,
    matter: &Matter,
    outgoing: &Outgoing,
    submission: Submission,
    kept: bool,
) -> Outcome<Paper> {
    let content = content(state, matter, outgoing, &submission)?;
    let missing = missing(&content);
    Ok(Paper { content, missing, submission, kept })
}

fn content(state: &State, matter: &Matter, outgoing: &Outgoing, submission: &Submission) -> Outcome<Content> {
    let language = submission.language;
    let messages = Messages::new(language);
    let needs = |part| kind(&outgoing.kind).is_some_and(|facts| facts.needs(part));
    let mut content = Content {
        kind: outgoing.kind.clone(),
        language,
        channel: outgoing.by,
        service: String::new(),
        agency: String::new(),
        address: String::new(),
        institution: matter.institution().clone(),
        system: matter.system().clone(),
        environment: outgoing.environment,
        outgoing_number: submission.outgoing_number.clone(),
        date: chisinau_day(submission.drafted),
        round: submission.round,
        repeated: repeated(matter, outgoing, submission),
        certificate: None,
        serial_only: false,
        registered_with: Vec::new(),
        answers: Vec::new(),
        tests: Vec::new(),
        documents: None,
        awaited: None,
        renewed: None,
        ordering: Vec::new(),
        ordered: None,
        sources: Vec::new(),
    };
    match (matter, &outgoing.about) {
        (Matter::Integration(case), Subject::Step { step, .. }) => {
            let step = case.step(step)?;
            addressed_to_agency(&mut content, case);
            if let Some(environment) = outgoing.environment.filter(|_| needs(Part::Certificate)) {
                let chosen = certificate(state, case, environment)?;
                content.certificate = chosen.facts;
                content.serial_only = chosen.serial_only;
                content.registered_with = chosen.registered_with;
            }
            if needs(Part::Answers) {
                content.answers = answers(case, step, &messages, language);
            }
            if needs(Part::Tests) {
                content.tests = test_rows(&case.procedure, &case.tests, language);
            }
            if needs(Part::Documents) {
                content.documents = documents(state, case, language)?;
            }
            content
                .sources
                .extend(case.procedure.source(&step.source).map(|source| origin(source, language)));
        }
        (Matter::Integration(case), _) => {
            addressed_to_agency(&mut content, case);
            letters::follow_up(state, case, outgoing, submission, &messages, &mut content);
        }
        (Matter::System(holder), about) => {
            letters::about_system(state, holder, about, outgoing, submission, &mut content)?;
        }
    }
    if !submission.address.is_empty() {
        content.address.clone_from(&submission.address);
    }
    Ok(content)
}

/// What was returned, and is sent again with this.
fn repeated(matter: &Matter, outgoing: &Outgoing, submission: &Submission) -> Option<Repeated> {
    let of_series = |one: &&Submission| {
        one.about == outgoing.about
            && one.kind == outgoing.kind
            && one.environment == outgoing.environment
            && one.round < submission.round
            && one.sent.is_some()
    };
    let before = matter.submissions().iter().filter(of_series).max_by_key(|one| one.round)?;
    // A letter may follow another that was answered; what a step sends again, the step got back.
    let returned = before.returned.as_ref().map(|mark| mark.on);
    if outgoing.is_letter() && returned.is_none() {
        return None;
    }
    let on = before.sent.as_ref()?.on;
    Some(Repeated { outgoing_number: before.number().to_owned(), on, returned })
}

fn addressed_to_agency(content: &mut Content, case: &Case) {
    content.service.clone_from(&case.procedure.name);
    content.agency = case.procedure.agency.in_language(content.language).to_owned();
    content.address.clone_from(&case.procedure.address);
}

pub(crate) fn origin(source: &racord_core::procedure::Source, language: Language) -> Origin {
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

/// The tests of a procedure and what came of each; the files that show it are to be filled in.
pub(crate) fn test_rows(procedure: &Procedure, results: &[TestResult], language: Language) -> Vec<TestRow> {
    procedure
        .tests
        .iter()
        .map(|test| {
            let result = results.iter().find(|result| result.test == test.id);
            TestRow {
                id: test.id.clone(),
                title: test.title.in_language(language).to_owned(),
                steps: test.steps.iter().map(|step| step.in_language(language).to_owned()).collect(),
                expected: test.expected.in_language(language).to_owned(),
                outcome: result.map(|result| result.outcome),
                on: result.map(|result| result.on),
                tester: result.map(|result| result.tester.clone()).unwrap_or_default(),
                note: result.map(|result| result.note.clone()).unwrap_or_default(),
                evidence: Vec::new(),
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
