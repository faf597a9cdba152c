//! What the officer types: tidied, checked, and told what to do where it is wrong.

mod address;
mod attribute;
mod person;
#[cfg(test)]
mod tests;
mod url;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::message::Saying;
use crate::procedure::{Field, FieldKind, Procedure, Step};
use crate::words::{Environment, tidy};

pub use address::{AddressFault, Addresses, check_addresses, is_not_public};
pub use attribute::check_attributes;
pub use person::{check_date, check_email, check_idno, check_phone};
pub use url::{PublicUrl, UrlFault, check_uri, check_url, check_urls};

/// The answers of one integration beside the fields that ask for them.
#[derive(Clone, Copy, Debug)]
pub struct Answers<'a> {
    pub fields: &'a [Field],
    /// Field identifier → what is typed; several values stand one a line.
    pub values: &'a BTreeMap<String, String>,
}

/// Something at one field.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct AnswerProblem {
    /// Identifier of the field.
    pub field: String,
    pub saying: Saying,
    /// The officer may keep the answer all the same.
    pub warning: bool,
}

/// Something about one value.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Remark {
    pub saying: Saying,
    /// The officer may keep the value all the same.
    pub warning: bool,
}

impl Remark {
    pub(crate) fn error(saying: Saying) -> Remark {
        Remark { saying, warning: false }
    }

    pub(crate) fn warning(saying: Saying) -> Remark {
        Remark { saying, warning: true }
    }

    /// Names the line of a field that takes several values; 0 for a field that takes one.
    fn in_line(self, line: usize) -> Remark {
        Remark { saying: self.saying.with("line", line), warning: self.warning }
    }
}

impl<'a> Answers<'a> {
    fn value(&self, field: &str) -> &'a str {
        self.values.get(field).map_or("", String::as_str)
    }

    /// Whether the officer said that the addresses of this field are reached over a VPN.
    fn over_vpn(&self, field: &Field) -> bool {
        self.fields.iter().any(|flag| {
            flag.kind == FieldKind::YesNo
                && flag.id.split('-').any(|word| word == "vpn")
                && (flag.environment.is_none() || flag.environment == field.environment)
                && self.value(&flag.id) == YES
        })
    }

    /// The field that asks the same of the other environment.
    fn counterpart(&self, field: &Field) -> Option<&'a Field> {
        let environment = field.environment?;
        let stem = stem(&field.id, environment);
        self.fields.iter().find(|other| {
            other.kind == field.kind
                && other
                    .environment
                    .is_some_and(|theirs| theirs != environment && self::stem(&other.id, theirs) == stem)
        })
    }
}

/// The answer "yes" to a yes-no question; "no" is an empty answer.
pub const YES: &str = "yes";

/// The value as it is kept: Romanian letters with commas below, blanks around removed, one item a line.
pub fn normalise(kind: FieldKind, text: &str) -> String {
    let text = tidy(text);
    match kind {
        FieldKind::Addresses => address::normalise(&text),
        FieldKind::Attributes => one_a_line(text.split(['\n', ',', ';'])),
        FieldKind::Urls => one_a_line(text.split(['\n', ',', ';', ' ', '\t'])),
        FieldKind::LongText => text,
        FieldKind::Email => text.strip_prefix("mailto:").unwrap_or(&text).to_owned(),
        FieldKind::YesNo => {
            if text == YES {
                text
            } else {
                String::new()
            }
        }
        FieldKind::Choice
        | FieldKind::Date
        | FieldKind::Phone
        | FieldKind::Text
        | FieldKind::Uri
        | FieldKind::Url => text.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// What is wrong with, or worth knowing about, the answer to one field. An empty answer is checked by
/// [`check_step`] only.
pub fn check(field: &Field, value: &str, answers: Answers) -> Vec<AnswerProblem> {
    let value = normalise(field.kind, value);
    if value.is_empty() {
        return Vec::new();
    }
    let environment = field.environment.unwrap_or(Environment::Production);
    let mut remarks = match field.kind {
        FieldKind::Addresses => check_addresses(&value, answers.over_vpn(field)),
        FieldKind::Attributes => check_attributes(&value, &field.options),
        FieldKind::Choice => check_choice(field, &value),
        FieldKind::Date => check_date(&value),
        FieldKind::Email => check_email(&value),
        FieldKind::Phone => check_phone(&value),
        FieldKind::LongText | FieldKind::Text => check_text(&value),
        FieldKind::Uri => check_uri(&value),
        FieldKind::Url => check_url(&value, environment),
        FieldKind::Urls => check_urls(&value, environment),
        FieldKind::YesNo => Vec::new(),
    };
    if let Some(saying) = same_as_other_environment(field, &value, answers) {
        remarks.push(Remark::error(saying));
    }
    remarks
        .into_iter()
        .map(|Remark { saying, warning }| AnswerProblem { field: field.id.clone(), saying, warning })
        .collect()
}

/// Checks all that a step asks for: what is missing, then what is wrong. Fields that are worth having ready may be
/// empty; those known from the profile aren't asked here.
pub fn check_step(
    procedure: &Procedure,
    step: &Step,
    values: &BTreeMap<String, String>,
) -> Vec<AnswerProblem> {
    let answers = Answers { fields: &procedure.fields, values };
    let mut problems = Vec::new();
    for id in step.asks.iter().chain(&step.have_ready) {
        let Some(field) = procedure.fields.iter().find(|field| field.id == *id && field.from.is_none())
        else {
            continue;
        };
        let value = answers.value(id);
        let required = !field.optional && field.kind != FieldKind::YesNo && step.asks.contains(id);
        if required && normalise(field.kind, value).is_empty() {
            problems.push(AnswerProblem { field: id.clone(), saying: missing(field.kind), warning: false });
        } else {
            problems.extend(check(field, value, answers));
        }
    }
    problems
}

/// The sentence for a required field that is empty.
pub fn missing(kind: FieldKind) -> Saying {
    Saying::new(match kind {
        FieldKind::Addresses => "check-missing-addresses",
        FieldKind::Attributes => "check-missing-attributes",
        FieldKind::Choice | FieldKind::YesNo => "check-missing-choice",
        FieldKind::Date => "check-missing-date",
        FieldKind::Uri | FieldKind::Url | FieldKind::Urls => "check-missing-url",
        FieldKind::Email | FieldKind::LongText | FieldKind::Phone | FieldKind::Text => "check-missing",
    })
}

/// A day as it is typed and kept: `2026-11-26`.
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let shape = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    shape.then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok())?
}

/// Test and production have their own addresses (MPass, technical integration details): the same value in both is a
/// slip of the pen.
fn same_as_other_environment(field: &Field, value: &str, answers: Answers) -> Option<Saying> {
    if !matches!(field.kind, FieldKind::Addresses | FieldKind::Url | FieldKind::Urls | FieldKind::Uri) {
        return None;
    }
    let other = answers.counterpart(field)?;
    let theirs = normalise(other.kind, answers.value(&other.id));
    let same = match field.kind {
        FieldKind::Addresses => Addresses::parse(value).ok()?.overlap(&Addresses::parse(&theirs).ok()?),
        FieldKind::Url => url::same(value, &theirs),
        FieldKind::Uri => value == theirs,
        _ => value.lines().any(|mine| theirs.lines().any(|other| url::same(mine, other))),
    };
    same.then(|| {
        Saying::new(match field.kind {
            FieldKind::Addresses => "check-addresses-same",
            FieldKind::Uri => "check-uri-same",
            _ => "check-url-same",
        })
    })
}

fn check_choice(field: &Field, value: &str) -> Vec<Remark> {
    if field.options.is_empty() || field.options.iter().any(|option| option.value == value) {
        return Vec::new();
    }
    vec![Remark::error(Saying::new("check-choice-unknown"))]
}

/// Free text goes into mails and papers.
pub fn check_text(value: &str) -> Vec<Remark> {
    if value.chars().any(|character| character.is_control() && character != '\n' && character != '\t') {
        return vec![Remark::error(Saying::new("check-text-control"))];
    }
    if value.chars().count() > 4000 {
        return vec![Remark::error(Saying::new("check-text-long").with("limit", 4000))];
    }
    Vec::new()
}

/// A name of somebody: one line of at most 100 characters. It isn't sealed as longer text is.
pub fn check_name(value: &str) -> Vec<Remark> {
    const LONGEST: usize = 100;
    if value.chars().any(char::is_control) {
        return vec![Remark::error(Saying::new("check-name-line"))];
    }
    if value.chars().count() > LONGEST {
        return vec![Remark::error(Saying::new("check-text-long").with("limit", LONGEST))];
    }
    Vec::new()
}

/// The identifier without the word for its environment: `logout-request-test` → `logout-request`.
fn stem(id: &str, environment: Environment) -> String {
    let words: Vec<&str> = id.split('-').filter(|word| *word != environment.as_str()).collect();
    words.join("-")
}

/// Counts from 1; 0, which isn't said, where there is only one line.
fn line_number(index: usize, lines: usize) -> usize {
    if lines < 2 { 0 } else { index + 1 }
}

fn one_a_line<'a>(items: impl Iterator<Item = &'a str>) -> String {
    items.map(str::trim).filter(|item| !item.is_empty()).collect::<Vec<_>>().join("\n")
}
