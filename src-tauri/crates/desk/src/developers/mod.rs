//! The developers' sheet of an integration: what goes into it, and what came back beside what is known.

mod compare;

use racord_core::integration::TestResult;
use racord_core::procedure::{Field, FieldKind, Procedure};
use racord_core::submission::{Content, TestRow};
use racord_core::words::{Environment, Language};
use racord_dossier::{KeptFile, Reading};
use racord_papers::{Identity, Question, Sheet};

pub(crate) use compare::{Change, Compared, Row, compare};

use crate::case::Case;
use crate::paper::test_rows;
use crate::problem::Outcome;
use crate::state::State;
use crate::voice::Voice;

/// Under this name the language of the sheet is kept, beside those of drafts.
pub(crate) const SHEET: &str = "developers-sheet";

/// What the developers are asked, in the order of the procedure.
fn questions(procedure: &Procedure) -> Vec<&Field> {
    let mut found: Vec<&Field> = Vec::new();
    for id in procedure.steps.iter().flat_map(|step| step.asks.iter().chain(&step.have_ready)) {
        let field = procedure.field(id).filter(|field| field.from.is_none());
        found.extend(field.filter(|field| found.iter().all(|known| known.id != field.id)));
    }
    found
}

/// Sealed text that stayed closed would pass for text that isn't there.
fn opened<T>(reading: Reading<T>) -> Outcome<T> {
    match reading.closed {
        Some(error) => Err(error.into()),
        None => Ok(reading.value),
    }
}

pub(crate) fn language(state: &State, case: &Case) -> Outcome<Language> {
    Ok(state.dossier.draft_language(&case.integration.id, SHEET)?.unwrap_or_default())
}

/// What was answered, question by question.
pub(crate) fn known(state: &State, case: &Case) -> Outcome<Vec<(String, String)>> {
    let answers = opened(state.dossier.answers(&case.integration.id)?)?;
    let known = questions(&case.procedure).into_iter().filter_map(|field| {
        let value = answers.get(&field.id).filter(|value| !value.is_empty())?;
        Some((state.voice.pick(&field.label).to_owned(), compare::shown(&state.voice, field, value)))
    });
    Ok(known.collect())
}

/// `fisa-dezvoltatori-e-registru-mpass.xlsx`
pub(crate) fn file_name(voice: &Voice, case: &Case) -> String {
    let system = Content::slug(&case.system.name);
    let parts = [voice.text("sheet-file-name"), system, case.integration.service.clone()];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.xlsx", parts.join("-"))
}

pub(crate) fn identity(case: &Case) -> Identity {
    Identity {
        integration: case.integration.id.to_string(),
        service: case.integration.service.clone(),
        revision: case.procedure.revision,
    }
}

/// The sheet with what is known now, in the language of `voice`.
pub(crate) fn blank(state: &State, case: &Case, voice: &Voice) -> Outcome<Sheet> {
    let answers = opened(state.dossier.answers(&case.integration.id)?)?;
    let results = opened(state.dossier.test_results(&case.integration.id)?)?;
    let evidence = state.dossier.evidence(&case.integration.id)?;
    let asked = |field: &Field| question(voice, field, answers.get(&field.id).map_or("", String::as_str));
    Ok(Sheet {
        language: voice.language,
        identity: identity(case),
        facts: facts(voice, case),
        questions: questions(&case.procedure).into_iter().map(asked).collect(),
        tests: tests(voice, case, &results, &evidence),
        made: voice.now,
    })
}

fn facts(voice: &Voice, case: &Case) -> Vec<(String, String)> {
    let officer = &case.institution.officer;
    let back = [&officer.name, &officer.email, &officer.phone];
    let back: Vec<&str> = back.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let environments: Vec<String> = case
        .procedure
        .environments
        .iter()
        .map(|endpoint| format!("{}: {}", voice.environment(endpoint.environment), endpoint.url))
        .collect();
    let fact = |id: &str, value: String| (voice.text(&format!("sheet-fact-{id}")), value);
    let mut facts = vec![
        fact("system", case.system.name.clone()),
        fact("institution", case.institution.name.clone()),
        fact("service", format!("{} – {}", case.procedure.name, voice.pick(&case.procedure.about))),
        fact("environments", environments.join("\n")),
        fact("procedure", voice.short_day(case.procedure.revision)),
        fact("made", voice.short_day(voice.today())),
        fact("back", back.join(", ")),
    ];
    facts.retain(|(_, value)| !value.is_empty());
    facts
}

fn question(voice: &Voice, field: &Field, answer: &str) -> Question {
    let mut hint: Vec<String> = field.hint.iter().map(|hint| voice.pick(hint).to_owned()).collect();
    if field.kind == FieldKind::Attributes && !field.options.is_empty() {
        let names: Vec<&str> = field.options.iter().map(|option| option.value.as_str()).collect();
        hint.push(voice.with("sheet-options", "options", names.join(", ")));
    }
    if field.optional {
        hint.push(voice.text("sheet-optional"));
    }
    let label_of = |value: &str| {
        let option = field.options.iter().find(|option| option.value == value);
        option.map_or_else(|| value.to_owned(), |option| voice.pick(&option.label).to_owned())
    };
    let (options, answer) = match field.kind {
        FieldKind::Choice => (
            field.options.iter().map(|option| voice.pick(&option.label).to_owned()).collect(),
            label_of(answer),
        ),
        _ => (Vec::new(), answer.to_owned()),
    };
    Question {
        id: field.id.clone(),
        kind: field.kind,
        label: voice.pick(&field.label).to_owned(),
        hint: hint.join("\n"),
        example: example(field).to_owned(),
        environment: match field.environment {
            Some(environment) => voice.environment(environment),
            None => voice.text("sheet-both-environments"),
        },
        options,
        answer,
    }
}

/// Addresses that belong to nobody (RFC 5737, RFC 3849), and names of the sample institution.
fn example(field: &Field) -> &'static str {
    let production = field.environment == Some(Environment::Production);
    match field.kind {
        FieldKind::Addresses if production => "203.0.113.10\n2001:db8::10",
        FieldKind::Addresses => "203.0.113.20",
        FieldKind::Attributes => "FirstName\nLastName",
        FieldKind::Date => "2026-11-26",
        FieldKind::Uri if production => "https://registru.exemplu.md",
        FieldKind::Uri => "https://test.registru.exemplu.md",
        FieldKind::Url if production => "https://registru.exemplu.md/logout",
        FieldKind::Url => "https://test.registru.exemplu.md/logout",
        FieldKind::Urls if production => "https://registru.exemplu.md/saml/acs",
        FieldKind::Urls => "https://test.registru.exemplu.md/saml/acs",
        FieldKind::Choice
        | FieldKind::Email
        | FieldKind::LongText
        | FieldKind::Phone
        | FieldKind::Text
        | FieldKind::YesNo => "",
    }
}

fn tests(voice: &Voice, case: &Case, results: &[TestResult], evidence: &[KeptFile]) -> Vec<TestRow> {
    let mut rows = test_rows(&case.procedure, results, voice.language);
    for row in &mut rows {
        let own = evidence.iter().filter(|file| file.test == row.id);
        row.evidence = own.map(|file| file.name.clone()).collect();
    }
    rows
}
