//! What the templates see: plain words and numbers, written the way the language writes them.

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, Utc};
use minijinja::{Value, context};
use racord_core::custody::chisinau_day;
use racord_core::institution::{Contact, InstitutionKind};
use racord_core::integration::Outcome;
use racord_core::message::{Messages, Saying};
use racord_core::procedure::Channel;
use racord_core::submission::{
    About, Awaited, CertificateFacts, Content, Origin, Part, SentBefore, Told, kind,
};
use racord_core::words::{Environment, Language};

use crate::plain::{line, lines};

/// What the words are for.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(crate) enum Form {
    Document,
    Mail,
}

/// `attachments`: the names of what goes along, in the order in which the letter lists them.
pub(crate) fn context(content: &Content, attachments: &[String], form: Form) -> Value {
    let words = messages(content.language);
    let day = |day: NaiveDate| words.day(day);
    let institution = &content.institution;
    // Only what is about a renewal speaks of a new certificate and an old one.
    let renews = kind(&content.kind).is_some_and(|facts| facts.needs(Part::Renewed));
    let natural_person = institution.kind == InstitutionKind::NaturalPerson;
    context! {
        document => form == Form::Document,
        service => line(&content.service),
        agency => line(&content.agency),
        address => line(&content.address),
        by => match content.channel {
            Channel::Form => "form",
            Channel::Mail => "mail",
            Channel::Paper => "paper",
        },
        environment => content.environment.map(Environment::as_str).unwrap_or_default(),
        date => day(content.date),
        outgoing_number => line(&content.outgoing_number),
        // A letter that follows another is no answer to remarks.
        round => if kind(&content.kind).is_none_or(|facts| facts.about == About::Step) { content.round } else { 1 },
        repeated => content.repeated.as_ref().map(|repeated| context! {
            number => line(&repeated.outgoing_number),
            on => day(repeated.on),
            returned => repeated.returned.map(day).unwrap_or_default(),
        }),
        institution => context! {
            name => line(&institution.name),
            kind => institution.kind.as_str(),
            // A natural person is identified by an IDNP, everybody else by an IDNO.
            number => if natural_person { "IDNP" } else { "IDNO" },
            idno => institution.idno.as_str(),
            address => line(&institution.address),
        },
        officer => person(&institution.officer),
        signatory => person(&institution.signatory),
        contract => institution.contract.as_ref().filter(|contract| !contract.number.trim().is_empty()).map(
            |contract| context! {
                number => line(&contract.number),
                date => contract.date.map(day).unwrap_or_default(),
            },
        ),
        system => context! {
            name => line(&content.system.name),
            purpose => line(&content.system.purpose),
            register_entry => line(&content.system.register_entry),
        },
        serial_only => content.serial_only,
        registered_with => content.registered_with.iter().map(|service| line(service)).collect::<Vec<_>>(),
        certificate => content.certificate.as_ref().map(|facts| certificate(facts, words)),
        answers => answers(content),
        tests => tests(content, words),
        passed => content.tests.iter().filter(|test| test.outcome == Some(Outcome::Passed)).count(),
        failed => content.tests.iter().filter(|test| test.outcome == Some(Outcome::Failed)).count(),
        documents => content.documents.as_ref().map(|documents| context! {
            annex_only => documents.annex_only,
            free => documents.price.lei == 0,
            price => lei(words, i64::from(documents.price.lei)),
            integrations => documents.price.integrations,
            total => lei(words, i64::try_from(documents.price.total()).unwrap_or(i64::MAX)),
            source => origin(&documents.price.source, words),
        }),
        awaited => content.awaited.as_ref().map(|facts| awaited(facts, words)),
        old => content.renewed.as_ref().filter(|_| renews).map(|renewed| certificate(&renewed.old, words)),
        told => content.renewed.iter().flat_map(|renewed| &renewed.told).map(|service| told(service, words)).collect::<Vec<_>>(),
        sent_before => content
            .renewed
            .iter()
            .flat_map(|renewed| &renewed.sent)
            .map(|sent| sent_before(sent, words))
            .collect::<Vec<_>>(),
        switch_by => content.renewed.as_ref().and_then(|renewed| renewed.switch_by).map(day).unwrap_or_default(),
        ordered => content.ordered.as_ref().map(|ordered| context! {
            on => day(ordered.on),
            expected => day(ordered.expected),
            earlier => ordered.earlier.iter().map(|sent| sent_before(sent, words)).collect::<Vec<_>>(),
        }),
        ordering => content.ordering.iter().map(|paper| line(paper)).collect::<Vec<_>>(),
        sources => content.sources.iter().map(|source| origin(source, words)).collect::<Vec<_>>(),
        attachments => attachments,
    }
}

pub(crate) fn messages(language: Language) -> &'static Messages {
    static EN: LazyLock<Messages> = LazyLock::new(|| Messages::new(Language::En));
    static RO: LazyLock<Messages> = LazyLock::new(|| Messages::new(Language::Ro));
    static RU: LazyLock<Messages> = LazyLock::new(|| Messages::new(Language::Ru));
    match language {
        Language::En => &EN,
        Language::Ro => &RO,
        Language::Ru => &RU,
    }
}

fn person(contact: &Contact) -> Value {
    context! {
        name => line(&contact.name),
        position => line(&contact.position),
        email => line(&contact.email),
        phone => line(&contact.phone),
    }
}

fn certificate(facts: &CertificateFacts, words: &Messages) -> Value {
    let day = |at: Option<DateTime<Utc>>| at.map(|at| words.day(chisinau_day(at))).unwrap_or_default();
    context! {
        serial => facts.serial_hex.as_str(),
        serial_colons => facts.serial_colons.as_str(),
        serial_decimal => facts.serial_decimal.as_str(),
        issuer => line(&facts.issuer),
        subject => line(&facts.subject),
        valid_from => day(facts.not_before),
        valid_to => day(facts.not_after),
        sha256 => facts.sha256.as_str(),
    }
}

fn awaited(facts: &Awaited, words: &Messages) -> Value {
    let sent = |list: &[SentBefore]| list.iter().map(|sent| sent_before(sent, words)).collect::<Vec<_>>();
    context! {
        number => facts.number,
        step => line(&facts.step),
        certificate => facts.certificate,
        since => words.day(facts.since),
        term => facts.term.as_ref().map(|term| context! {
            days => words.say(&Saying::new("paper-working-days").with("days", i64::from(term.working_days))),
            from => words.day(term.from),
            until => words.day(term.until),
            exact => term.exact,
            passed => term.passed,
            source => origin(&term.source, words),
        }),
        sent => sent(&facts.sent),
        earlier => sent(&facts.earlier),
    }
}

fn sent_before(sent: &SentBefore, words: &Messages) -> Value {
    context! {
        title => line(&sent.title),
        environment => sent.environment.map(Environment::as_str).unwrap_or_default(),
        number => line(&sent.outgoing_number),
        on => words.day(sent.on),
        received => sent.received.map(|on| words.day(on)).unwrap_or_default(),
    }
}

fn told(told: &Told, words: &Messages) -> Value {
    context! {
        name => line(&told.name),
        marks => told.marks.iter().map(|mark| mark.as_str()).collect::<Vec<_>>(),
        certain => told.certain,
        confirmed => told.confirmed,
        since => told.since.map(|since| words.day(since)).unwrap_or_default(),
    }
}

fn answers(content: &Content) -> Vec<Value> {
    let given = content.answers.iter().filter(|answer| !answer.value.trim().is_empty());
    given.map(|answer| context! { label => line(&answer.label), lines => lines(&answer.value) }).collect()
}

fn tests(content: &Content, words: &Messages) -> Vec<Value> {
    let row = |test: &racord_core::submission::TestRow| {
        context! {
            id => test.id.as_str(),
            title => line(&test.title),
            steps => test.steps.iter().map(|step| line(step)).collect::<Vec<_>>(),
            expected => line(&test.expected),
            outcome => match test.outcome {
                Some(Outcome::Failed) => "failed",
                Some(Outcome::NotApplicable) => "not-applicable",
                Some(Outcome::Passed) => "passed",
                None => "",
            },
            on => test.on.map(|on| words.day(on)).unwrap_or_default(),
            tester => line(&test.tester),
            note => line(&test.note),
            evidence => test.evidence.join(", "),
        }
    };
    content.tests.iter().map(row).collect()
}

fn origin(origin: &Origin, words: &Messages) -> Value {
    context! { title => line(&origin.title), url => line(&origin.url), date => words.day(origin.date) }
}

fn lei(words: &Messages, amount: i64) -> String {
    words.say(&Saying::new("paper-lei").with("lei", amount))
}
