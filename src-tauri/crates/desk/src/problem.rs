//! Errors of the rooms below, as the window shows them: code, arguments, and a message that says what to do.

use chrono::{Datelike, NaiveDate};

use racord_core::answer::Remark;
use racord_core::message::{Saying, Value};
use racord_dossier::DossierError;
use racord_papers::PapersError;

use crate::forms::Typed;
use crate::host::HostError;
use crate::view::{FieldProblem, Problem};
use crate::voice::Voice;

pub(crate) type Outcome<T> = Result<T, Trouble>;

/// Why something was not done, not yet in the officer's language.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// In words already.
    Told(Box<Problem>),
    Said(Saying),
}

impl Trouble {
    pub(crate) fn tell(self, voice: &Voice) -> Problem {
        match self {
            Trouble::Told(problem) => *problem,
            Trouble::Said(saying) => Problem::new(voice, &saying),
        }
    }
}

impl From<Problem> for Trouble {
    fn from(problem: Problem) -> Trouble {
        Trouble::Told(Box::new(problem))
    }
}

impl From<Saying> for Trouble {
    fn from(saying: Saying) -> Trouble {
        Trouble::Said(saying)
    }
}

impl From<DossierError> for Trouble {
    fn from(error: DossierError) -> Trouble {
        Trouble::Said(error.saying())
    }
}

impl From<PapersError> for Trouble {
    fn from(error: PapersError) -> Trouble {
        Trouble::Said(error.said())
    }
}

impl From<HostError> for Trouble {
    fn from(error: HostError) -> Trouble {
        Trouble::Said(match error {
            HostError::TooLarge { limit } => Saying::new("host-file-too-large")
                .with("megabytes", i64::try_from(limit >> 20).unwrap_or(i64::MAX)),
            HostError::Failed(words) => Saying::new("host-failed").with("words", words),
            HostError::None => Saying::new("host-none"),
            HostError::NotAFile => Saying::new("host-not-a-file"),
        })
    }
}

/// What was asked for isn't here (any more).
pub(crate) fn missing_thing(what: &str) -> Trouble {
    Trouble::Said(Saying::new(format!("not-found-{what}")))
}

impl Problem {
    pub(crate) fn new(voice: &Voice, saying: &Saying) -> Problem {
        Problem {
            code: saying.code.clone(),
            args: saying.args.iter().map(|(name, value)| (name.clone(), plain(value))).collect(),
            message: voice.say(saying),
            fields: Vec::new(),
        }
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::Day(day) => day.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) => text.clone(),
    }
}

/// Collects what is wrong with a form; warnings that the officer confirmed pass.
pub(crate) struct Check<'a> {
    voice: &'a Voice,
    confirmed: &'a [String],
    fields: Vec<FieldProblem>,
}

impl<'a> Check<'a> {
    pub(crate) fn new(voice: &'a Voice, confirmed: &'a [String]) -> Check<'a> {
        Check { voice, confirmed, fields: Vec::new() }
    }

    pub(crate) fn error(&mut self, field: &str, saying: &Saying) {
        self.push(field, saying, false);
    }

    pub(crate) fn push(&mut self, field: &str, saying: &Saying, warning: bool) {
        if warning && self.confirmed.contains(&saying.code) {
            return;
        }
        self.fields.push(FieldProblem {
            field: field.to_owned(),
            code: saying.code.clone(),
            message: self.voice.say(saying),
            warning,
        });
    }

    /// A warning in words already.
    pub(crate) fn doubt(&mut self, field: &str, code: &str, message: String) {
        let code = format!("{code}-{field}");
        if !self.confirmed.contains(&code) {
            self.fields.push(FieldProblem { field: field.to_owned(), code, message, warning: true });
        }
    }

    /// What a rule found at a field.
    pub(crate) fn all(&mut self, field: &str, problems: impl IntoIterator<Item = Remark>) {
        for problem in problems {
            self.push(field, &problem.saying, problem.warning);
        }
    }

    pub(crate) fn required(&mut self, typed: &Typed, field: &str) {
        if typed.text(field).is_empty() {
            self.error(field, &Saying::new("form-required"));
        }
    }

    /// A day, `YYYY-MM-DD`, that has to be there.
    pub(crate) fn date(&mut self, typed: &Typed, field: &str) -> Option<NaiveDate> {
        self.required(typed, field);
        self.optional_date(typed, field)
    }

    pub(crate) fn optional_date(&mut self, typed: &Typed, field: &str) -> Option<NaiveDate> {
        let text = typed.text(field);
        if text.is_empty() {
            return None;
        }
        match NaiveDate::parse_from_str(text, "%Y-%m-%d") {
            Ok(date) if YEARS.contains(&date.year()) => return Some(date),
            Ok(_) => self.error(field, &Saying::new("form-date-year")),
            Err(_) => self.error(field, &no_such_day(text)),
        }
        None
    }

    /// Nothing is wrong so far.
    pub(crate) fn is_clear(&self) -> bool {
        self.fields.is_empty()
    }

    pub(crate) fn finish(self) -> Outcome<()> {
        if self.fields.is_empty() {
            return Ok(());
        }
        let saying = Saying::new("form-has-errors").with("count", self.fields.len());
        Err(Problem { fields: self.fields, ..Problem::new(self.voice, &saying) }.into())
    }
}

/// Anything else is a year written with two digits, or a slip.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// What is wrong with a day that isn't one: `2026-02-31`.
fn no_such_day(text: &str) -> Saying {
    let pieces: Vec<Option<u32>> = text.split('-').map(|piece| piece.parse().ok()).collect();
    let [Some(year), Some(month), Some(day)] = pieces[..] else { return Saying::new("form-date") };
    if !(1..=12).contains(&month) {
        return Saying::new("form-date-month").with("month", month);
    }
    let first = i32::try_from(year).ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, 1));
    match first {
        Some(first) => {
            Saying::new("form-date-day").with("day", day).with("last", u32::from(first.num_days_in_month()))
        }
        None => Saying::new("form-date"),
    }
}
