//! Everything that a submission can say.

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};

use super::Kind;
use crate::institution::{InformationSystem, Institution};
use crate::integration::Outcome;
use crate::procedure::{Channel, Mark};
use crate::words::{Environment, Language};

/// What is known for one submission, as plain data: the templates of its kind take from it what they say.
///
/// Empty text means not known. Never serialised: it carries serial numbers and free text.
#[derive(Clone, PartialEq)]
pub struct Content {
    pub kind: Kind,
    pub language: Language,
    pub channel: Channel,
    /// Name of the service as MEGA writes it, e.g. `MPass`.
    pub service: String,
    /// How the agency calls itself, in the language of the paper.
    pub agency: String,
    /// Mail address for submissions.
    pub address: String,
    pub institution: Institution,
    pub system: InformationSystem,
    pub environment: Option<Environment>,
    /// The letter's number in the institution's own register; may stay empty.
    pub outgoing_number: String,
    /// The day of the letter.
    pub date: NaiveDate,
    /// Counts from 1; from 2 on it answers remarks of MEGA.
    pub round: u32,
    /// What it takes the place of, when that was returned.
    pub repeated: Option<Repeated>,
    pub certificate: Option<CertificateFacts>,
    /// The certificate is registered already: only its serial number is sent.
    pub serial_only: bool,
    /// Names of the services that know the certificate already, e.g. `MSign`.
    pub registered_with: Vec<String>,
    pub answers: Vec<Answered>,
    pub tests: Vec<TestRow>,
    /// For the contract: what is signed and what it costs.
    pub documents: Option<Documents>,
    /// For a follow-up: what is waited for.
    pub awaited: Option<Awaited>,
    /// For a renewal: the old certificate, and who must know the new one.
    pub renewed: Option<Renewed>,
    /// For a question to STISC: the papers that ordering a system certificate takes, as published. Empty where nothing
    /// is published for this kind of institution.
    pub ordering: Vec<String>,
    /// For a follow-up to STISC: the order that it has not delivered.
    pub ordered: Option<Ordered>,
    /// Where the rules that it follows were read.
    pub sources: Vec<Origin>,
}

/// The certificate, or what is known of it when only its serial number is held.
#[derive(Clone, Default, PartialEq)]
pub struct CertificateFacts {
    /// Upper-case hex without separators, e.g. `40000000103001DB5ED3A4EDB02B`.
    pub serial_hex: String,
    /// `40:00:00:…`
    pub serial_colons: String,
    pub serial_decimal: String,
    /// RFC 4514, or the common name.
    pub issuer: String,
    /// RFC 4514, or the common name.
    pub subject: String,
    pub not_before: Option<DateTime<Utc>>,
    pub not_after: Option<DateTime<Utc>>,
    /// Upper-case hex over the exact DER bytes.
    pub sha256: String,
    /// The certificate itself; empty when only the serial number is known.
    pub der: Vec<u8>,
}

/// A question with its answer.
#[derive(Clone, PartialEq)]
pub struct Answered {
    /// Identifier of the field in the procedure.
    pub id: String,
    pub label: String,
    /// Several values stand one a line.
    pub value: String,
    pub optional: bool,
}

/// One functional test and what came of it.
#[derive(Clone, Eq, PartialEq)]
pub struct TestRow {
    /// As published, e.g. `TC_SEC_01`.
    pub id: String,
    pub title: String,
    pub steps: Vec<String>,
    pub expected: String,
    /// None: not recorded yet.
    pub outcome: Option<Outcome>,
    pub on: Option<NaiveDate>,
    /// Who tried it; may stay empty.
    pub tester: String,
    /// What was seen; for a test that doesn't apply, the reason.
    pub note: String,
    /// Names of the files that show it. Whoever names the files that go along fills them in.
    pub evidence: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Documents {
    /// A contract for another service is in force: only the annex of this service is signed.
    pub annex_only: bool,
    pub price: YearlyPrice,
}

#[derive(Clone, Debug, PartialEq)]
pub struct YearlyPrice {
    /// In lei, for each integration and year; 0 is free of charge.
    pub lei: u32,
    /// How many integrations of the institution this counts.
    pub integrations: u32,
    pub source: Origin,
}

impl YearlyPrice {
    /// In lei a year, for all of them.
    pub fn total(&self) -> u64 {
        u64::from(self.lei) * u64::from(self.integrations)
    }
}

/// A letter that was returned with remarks.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Repeated {
    /// In the institution's own register; may be empty.
    pub outgoing_number: String,
    /// The day on which it was sent.
    pub on: NaiveDate,
    /// The day on which it came back, as far as that is known.
    pub returned: Option<NaiveDate>,
}

/// A step that waits for somebody outside.
#[derive(Clone, Debug, PartialEq)]
pub struct Awaited {
    /// Its number among the steps of the procedure, counted from 1.
    pub number: u32,
    pub step: String,
    /// The certificate that was ordered is awaited, not an act of MEGA.
    pub certificate: bool,
    pub since: NaiveDate,
    /// Only where the procedure publishes one.
    pub term: Option<TermFacts>,
    /// What was sent for it, in the order of sending.
    pub sent: Vec<SentBefore>,
    /// Follow-ups before this one, in the order of sending.
    pub earlier: Vec<SentBefore>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct TermFacts {
    pub working_days: u32,
    /// The day that isn't counted yet.
    pub from: NaiveDate,
    pub until: NaiveDate,
    /// Counted from a confirmed receipt; otherwise from the day of sending.
    pub exact: bool,
    pub passed: bool,
    pub source: Origin,
}

/// Something that went out before.
#[derive(Clone, Debug, PartialEq)]
pub struct SentBefore {
    /// E.g. `Certificatul de sistem`.
    pub title: String,
    pub environment: Option<Environment>,
    /// In the institution's own register; may be empty.
    pub outgoing_number: String,
    pub on: NaiveDate,
    /// The day on which the receipt was confirmed.
    pub received: Option<NaiveDate>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Renewed {
    /// The certificate that is replaced.
    pub old: CertificateFacts,
    /// Services that must know the new one, all of one address.
    pub told: Vec<Told>,
    /// What was sent to them about it before, in the order of sending.
    pub sent: Vec<SentBefore>,
    /// The last day on which the system can be switched to the new one without haste.
    pub switch_by: Option<NaiveDate>,
}

/// A certificate that was ordered from STISC and has not come.
#[derive(Clone, Debug, PartialEq)]
pub struct Ordered {
    pub on: NaiveDate,
    /// The day by which it should have come.
    pub expected: NaiveDate,
    /// Follow-ups before this one, in the order of sending.
    pub earlier: Vec<SentBefore>,
}

/// A service that must be told of a new certificate.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Told {
    /// As MEGA writes it.
    pub name: String,
    /// By what it knows the new certificate: what it is to be sent.
    pub marks: Vec<Mark>,
    /// MEGA publishes what is to be sent; otherwise it is asked.
    pub certain: bool,
    /// It knows the new one.
    pub confirmed: bool,
    /// The day since which it does, as far as that is known.
    pub since: Option<NaiveDate>,
}

impl Renewed {
    /// Whether any of the services is to be sent this.
    pub fn sends(&self, mark: Mark) -> bool {
        self.told.iter().any(|told| told.marks.contains(&mark))
    }
}

/// A published page, as it stood on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    pub title: String,
    pub url: String,
    pub date: NaiveDate,
}

impl Content {
    /// `<system>-<environment>`, `mpass`, …: letters a–z, digits and dashes, for file names.
    pub fn slug(text: &str) -> String {
        let mut slug = String::new();
        for character in text.chars() {
            match ascii(character) {
                Some(letters) => slug.push_str(letters),
                None if character.is_ascii_alphanumeric() => slug.push(character.to_ascii_lowercase()),
                None if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
                None => {}
            }
        }
        slug.truncate(40);
        slug.trim_end_matches('-').to_owned()
    }
}

/// Romanian and Russian letters in plain ones. Russian after ICAO 9303, as passports write it.
fn ascii(character: char) -> Option<&'static str> {
    let lower = character.to_lowercase().next()?;
    Some(match lower {
        'ă' | 'â' | 'а' => "a",
        'î' | 'и' | 'й' | 'ы' => "i",
        'ș' | 'ş' | 'с' => "s",
        'ț' | 'ţ' | 'т' => "t",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' => "e",
        'ж' => "zh",
        'з' => "z",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' => "ie",
        'ь' => "",
        'ю' => "iu",
        'я' => "ia",
        _ => return None,
    })
}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Content")
            .field("kind", &self.kind)
            .field("language", &self.language)
            .field("environment", &self.environment)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for CertificateFacts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CertificateFacts")
            .field("serial", &"<redacted>")
            .field("sha256", &self.sha256)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Answered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answered").field("id", &self.id).finish_non_exhaustive()
    }
}

impl fmt::Debug for TestRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TestRow")
            .field("id", &self.id)
            .field("outcome", &self.outcome)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_plain_ascii_in_any_of_the_languages() {
        assert_eq!(Content::slug("Registrul „Știință și Țară” 2.0"), "registrul-stiinta-si-tara-2-0");
        assert_eq!(Content::slug("Щит / Юг"), "shchit-iug");
        assert_eq!(Content::slug("../..\\CON:"), "con");
        assert_eq!(Content::slug("漢字"), "", "letters of other scripts have no plain form");
        assert!(Content::slug(&"a ".repeat(60)).len() <= 40, "a file name must stay short");
    }

    #[test]
    fn debug_output_never_shows_a_serial_number() {
        let facts = CertificateFacts {
            serial_hex: "40000000103001".to_owned(),
            serial_colons: "40:00:00:00:10:30:01".to_owned(),
            serial_decimal: "18014398786748417".to_owned(),
            ..CertificateFacts::default()
        };
        let shown = format!("{facts:?}");
        for form in [&facts.serial_hex, &facts.serial_colons, &facts.serial_decimal] {
            assert!(!shown.contains(form.as_str()), "{form} would reach a log");
        }
    }
}
