//! What the templates see: plain words and numbers, written the way the language writes them.

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Chisinau;
use minijinja::{Value, context};
use racord_core::institution::{Contact, InstitutionKind};
use racord_core::integration::Outcome;
use racord_core::message::{Messages, Saying};
use racord_core::procedure::Channel;
use racord_core::submission::{Content, Origin};
use racord_core::words::{Environment, Language};

use crate::plain::{line, lines};

/// `attachments`: the names of what goes along, in the order in which the letter lists them.
pub(crate) fn context(content: &Content, attachments: &[String]) -> Value {
    let words = messages(content.language);
    let day = |day: NaiveDate| words.day(day);
    let institution = &content.institution;
    let natural_person = institution.kind == InstitutionKind::NaturalPerson;
    context! {
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
        round => content.round,
        institution => context! {
            name => line(&institution.name),
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
        certificate => content.certificate.as_ref().map(|certificate| context! {
            serial => certificate.serial_hex.as_str(),
            serial_colons => certificate.serial_colons.as_str(),
            serial_decimal => certificate.serial_decimal.as_str(),
            issuer => line(&certificate.issuer),
            subject => line(&certificate.subject),
            valid_from => certificate.not_before.map(|at| day(local_day(at))).unwrap_or_default(),
            valid_to => certificate.not_after.map(|at| day(local_day(at))).unwrap_or_default(),
            sha256 => certificate.sha256.as_str(),
        }),
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
        sources => content.sources.iter().map(|source| origin(source, words)).collect::<Vec<_>>(),
        attachments => attachments,
    }
}

fn messages(language: Language) -> &'static Messages {
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
            note => line(&test.note),
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

/// The day it is in Moldova, where everybody who reads the letter lives.
fn local_day(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&Chisinau).date_naive()
}
