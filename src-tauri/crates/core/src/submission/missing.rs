//! What a submission lacks. Nothing is exported before this list is empty.

use super::content::Content;
use super::kinds::{Part, Recipient, kind};
use crate::message::Saying;
use crate::procedure::Mark;

/// Something that must be known first.
#[derive(Clone, Debug, PartialEq)]
pub struct Missing {
    /// What, as a sentence of `papers.ftl`.
    pub said: Saying,
    pub place: Place,
}

impl Missing {
    /// The stable code, e.g. `missing-system-name`.
    pub fn code(&self) -> &str {
        &self.said.code
    }
}

/// Where it is entered.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Place {
    /// The answer to this field of the procedure.
    Answer(String),
    Certificate,
    /// Registrations of the certificate with other services.
    Registrations,
    Institution,
    /// Where it is written to, and under which number.
    Outgoing,
    /// The data of the procedure itself lack it: the program has to be mended.
    Procedure,
    /// The step that a follow-up is about.
    Step,
    System,
    Tests,
}

/// All that is missing, in the order in which the paper says it.
pub fn missing(content: &Content) -> Vec<Missing> {
    let mut list = List(Vec::new());
    let Some(facts) = kind(&content.kind) else {
        list.push(Saying::new("missing-kind").with("kind", &content.kind), Place::Procedure);
        return list.0;
    };
    if !matches!(facts.to, Recipient::Issuer | Recipient::Ordered) && !facts.needs(Part::Renewed) {
        list.text(&content.service, "missing-service-name", Place::Procedure);
    }
    list.text(&content.agency, "missing-agency-name", Place::Procedure);
    match facts.to {
        Recipient::Agency => list.text(&content.address, "missing-agency-address", Place::Procedure),
        _ => list.text(&content.address, "missing-recipient-address", Place::Outgoing),
    }
    list.text(&content.system.name, "missing-system-name", Place::System);
    if facts.needs(Part::Institution) {
        list.text(&content.institution.name, "missing-institution-name", Place::Institution);
    }
    if facts.needs(Part::Officer) {
        let officer = &content.institution.officer;
        list.text(&officer.name, "missing-officer-name", Place::Institution);
        if officer.email.trim().is_empty() && officer.phone.trim().is_empty() {
            list.push(Saying::new("missing-officer-contact"), Place::Institution);
        }
    }
    if facts.needs(Part::Signatory) {
        list.text(&content.institution.signatory.name, "missing-signatory-name", Place::Institution);
        list.text(&content.institution.signatory.position, "missing-signatory-position", Place::Institution);
    }
    if facts.needs(Part::Environment) && content.environment.is_none() {
        list.push(Saying::new("missing-environment"), Place::Procedure);
    }
    if facts.needs(Part::Documents) && content.documents.is_none() {
        list.push(Saying::new("missing-price"), Place::Procedure);
    }
    if facts.needs(Part::Answers) {
        for answer in content.answers.iter().filter(|answer| !answer.optional) {
            let place = Place::Answer(answer.id.clone());
            if answer.value.trim().is_empty() {
                list.push(Saying::new("missing-answer").with("question", &answer.label), place);
            }
        }
        if content.answers.is_empty() {
            list.push(Saying::new("missing-answers"), Place::Procedure);
        }
    }
    if facts.needs(Part::Awaited) && content.awaited.is_none() {
        list.push(Saying::new("missing-awaited"), Place::Step);
    }
    if facts.needs(Part::Ordered) && content.ordered.is_none() {
        list.push(Saying::new("missing-ordered"), Place::Step);
    }
    if facts.needs(Part::Certificate) {
        certificate(content, &mut list);
    }
    if facts.needs(Part::Renewed) {
        renewed(content, &mut list);
    }
    if facts.needs(Part::Sent) && content.renewed.as_ref().is_none_or(|renewed| renewed.sent.is_empty()) {
        list.push(Saying::new("missing-sent"), Place::Step);
    }
    if facts.needs(Part::Tests) {
        tests(content, &mut list);
    }
    list.0
}

fn certificate(content: &Content, list: &mut List) {
    let Some(certificate) = &content.certificate else {
        let renewal = kind(&content.kind).is_some_and(|facts| facts.needs(Part::Renewed));
        let code = if renewal { "missing-new-certificate" } else { "missing-certificate" };
        list.push(Saying::new(code), Place::Certificate);
        return;
    };
    list.text(&certificate.serial_hex, "missing-serial", Place::Certificate);
    if content.serial_only {
        // The services that are told of a renewal are named by it.
        if kind(&content.kind).is_some_and(|facts| facts.needs(Part::Renewed)) {
            return;
        }
        // Only a certificate that another service knows may be named by its serial number alone.
        if content.registered_with.iter().all(|service| service.trim().is_empty()) {
            list.push(Saying::new("missing-registered-with"), Place::Registrations);
        }
    } else if certificate.der.is_empty()
        || certificate.sha256.is_empty()
        || certificate.issuer.is_empty()
        || certificate.not_before.is_none()
        || certificate.not_after.is_none()
    {
        list.push(Saying::new("missing-certificate-file"), Place::Certificate);
    }
}

fn renewed(content: &Content, list: &mut List) {
    let Some(renewed) = &content.renewed else {
        list.push(Saying::new("missing-old-certificate"), Place::Certificate);
        return;
    };
    if renewed.old.serial_hex.is_empty() && renewed.old.sha256.is_empty() {
        list.push(Saying::new("missing-old-certificate"), Place::Certificate);
    }
    if renewed.told.is_empty() {
        list.push(Saying::new("missing-services-to-tell"), Place::Registrations);
    }
    let fingerprint = content.certificate.as_ref().map(|certificate| certificate.sha256.as_str());
    if content.serial_only && renewed.sends(Mark::Fingerprint) && fingerprint == Some("") {
        list.push(Saying::new("missing-fingerprint"), Place::Certificate);
    }
}

fn tests(content: &Content, list: &mut List) {
    if content.tests.is_empty() {
        list.push(Saying::new("missing-tests"), Place::Procedure);
    }
    for test in &content.tests {
        let (Some(outcome), Some(_)) = (test.outcome, test.on) else {
            list.push(Saying::new("missing-test").with("test", &test.id), Place::Tests);
            continue;
        };
        if outcome != crate::integration::Outcome::Passed && test.note.trim().is_empty() {
            list.push(Saying::new("missing-test-note").with("test", &test.id), Place::Tests);
        }
    }
}

struct List(Vec<Missing>);

impl List {
    fn push(&mut self, said: Saying, place: Place) {
        self.0.push(Missing { said, place });
    }

    fn text(&mut self, text: &str, code: &str, place: Place) {
        if text.trim().is_empty() {
            self.push(Saying::new(code), place);
        }
    }
}
