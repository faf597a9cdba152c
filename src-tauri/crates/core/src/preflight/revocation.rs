//! Whether the issuer has taken a certificate back, as far as it could be found out.

use std::borrow::Cow;

use chrono::{DateTime, Duration, Utc};
use racord_certificate::{ChainVerdict, Standing, Statement};
use serde::{Deserialize, Serialize};

use super::address::Visit;
use super::{Code, Level, Verdict};
use crate::custody::chisinau_day;

/// Where nothing says how long an answer holds, one of a week is old.
const HOLDS_DAYS: i64 = 7;

/// Clocks apart as far as MEGA allows it for SAML.
const CLOCK: Duration = Duration::minutes(5);

/// What was found out about one certificate.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Facts {
    pub issuer: Issuer,
    /// Where the issuer's certificate was looked for.
    #[serde(default)]
    pub looked: Vec<Asked>,
    /// None without the issuer's certificate: nothing of them could be verified.
    pub answers: Vec<Answer>,
}

/// The certificate that the issuer's signatures are checked with.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum Issuer {
    /// One of the authorities MEGA knows, by its fingerprint.
    Known(Authority),
    /// Neither held nor where the certificate says it is.
    Missing,
    /// It signed the certificate, and isn't among those authorities.
    Other(Authority),
}

/// An issuer, by its certificate.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Authority {
    /// As it is called in a sentence.
    pub name: String,
    /// RFC 4514.
    pub subject: String,
    /// Hex.
    pub sha256: String,
    /// Where it was fetched; none: it was held.
    pub address: Option<String>,
}

/// One address and what came of asking it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Asked {
    pub address: String,
    /// Empty: it is no address that can be asked.
    pub visits: Vec<Visit>,
}

/// How it was asked.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    Crl,
    Ocsp,
}

impl Way {
    /// As it is called in every language.
    pub fn as_str(self) -> &'static str {
        match self {
            Way::Crl => "CRL",
            Way::Ocsp => "OCSP",
        }
    }
}

#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Answer {
    pub way: Way,
    pub outcome: Outcome,
    /// One after the other; the outcome is that of the last.
    #[serde(default)]
    pub asked: Vec<Asked>,
    /// Further addresses that the certificate names and that weren't asked.
    #[serde(default)]
    pub left: Vec<String>,
}

impl Answer {
    /// Before any of the addresses in the certificate was asked.
    pub fn none(way: Way, addresses: &[String]) -> Answer {
        Answer { way, outcome: Outcome::NoAddress, asked: Vec::new(), left: addresses.to_vec() }
    }

    /// The next of its addresses was asked.
    pub fn came(&mut self, asked: Asked, outcome: Outcome) {
        self.asked.push(asked);
        self.outcome = outcome;
        if !self.left.is_empty() {
            self.left.remove(0);
        }
    }

    pub fn is_said(&self) -> bool {
        matches!(self.outcome, Outcome::Said(_))
    }
}

#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "outcome")]
pub enum Outcome {
    /// The certificate names no address for it.
    NoAddress,
    /// The responder refused to answer; its word for it (RFC 6960, 4.2.1).
    Refused {
        reason: Cow<'static, str>,
    },
    Said(Statement),
    Unreachable {
        host: String,
    },
    Unreadable {
        host: String,
    },
}

/// A revocation that the issuer may lift again (RFC 5280 section 5.3.1).
pub fn is_suspension(reason: &str) -> bool {
    reason == "certificateHold"
}

/// One verdict on the issuer, one for each way of asking.
pub fn judge(facts: &Facts, now: DateTime<Utc>) -> Vec<Verdict> {
    let mut verdicts = vec![match &facts.issuer {
        Issuer::Known(authority) => Verdict::new(Code::IssuerKnown).with("issuer", &authority.name),
        Issuer::Missing => Verdict::new(Code::IssuerMissing),
        Issuer::Other(authority) => Verdict::new(Code::IssuerOther).with("issuer", &authority.name),
    }];
    verdicts.extend(facts.answers.iter().map(|answer| {
        let verdict = judge_answer(&answer.outcome, now);
        verdict.with("way", answer.way.as_str())
    }));
    once(&mut verdicts);
    // One way that works is enough: that the other doesn't is only worth knowing. A responder that doesn't know the
    // certificate, or an answer that somebody else signed, stays what it is.
    if verdicts.iter().any(|verdict| verdict.code == Code::StatusValid || is_gone(verdict)) {
        verdicts.retain(|verdict| verdict.code != Code::StatusNoAddress);
        for verdict in &mut verdicts {
            if says_nothing(verdict.code) {
                verdict.level = Level::Note;
            }
        }
    }
    verdicts
}

/// That a certificate was taken back is one problem, also where both ways say so.
fn once(verdicts: &mut Vec<Verdict>) {
    let gone: Vec<Verdict> = verdicts.iter().filter(|verdict| is_gone(verdict)).cloned().collect();
    let [first, second] = &gone[..] else { return };
    let both = first.clone().with("way", "OCSP, CRL");
    if both == second.clone().with("way", "OCSP, CRL") {
        verdicts.retain(|verdict| verdict != second);
        verdicts.iter_mut().filter(|verdict| *verdict == first).for_each(|verdict| *verdict = both.clone());
    }
}

fn is_gone(verdict: &Verdict) -> bool {
    matches!(verdict.code, Code::StatusRevoked | Code::StatusSuspended)
}

fn says_nothing(code: Code) -> bool {
    use Code::{StatusRefused, StatusStale, StatusUncheckable, StatusUnreachable, StatusUnreadable};
    matches!(code, StatusRefused | StatusStale | StatusUncheckable | StatusUnreachable | StatusUnreadable)
}

fn judge_answer(outcome: &Outcome, now: DateTime<Utc>) -> Verdict {
    match outcome {
        Outcome::NoAddress => Verdict::new(Code::StatusNoAddress),
        Outcome::Refused { reason } => Verdict::new(Code::StatusRefused).with("reason", reason.as_ref()),
        Outcome::Said(statement) => judge_statement(statement, now),
        Outcome::Unreachable { host } => Verdict::new(Code::StatusUnreachable).with("host", host),
        Outcome::Unreadable { host } => Verdict::new(Code::StatusUnreadable).with("host", host),
    }
}

/// What isn't signed by the issuer says nothing; what is old doesn't say that all is well, but that a certificate was
/// taken back stays true.
fn judge_statement(statement: &Statement, now: DateTime<Utc>) -> Verdict {
    match statement.signature {
        ChainVerdict::Broken => return Verdict::new(Code::StatusForged),
        ChainVerdict::CannotBeChecked => return Verdict::new(Code::StatusUncheckable),
        ChainVerdict::Verified => {}
    }
    let said = statement.this_update;
    if let Standing::Revoked { at, reason } = &statement.standing {
        let suspended = is_suspension(reason);
        let code = if suspended { Code::StatusSuspended } else { Code::StatusRevoked };
        let verdict = Verdict::new(code).with("date", chisinau_day(at.unwrap_or(said)));
        return if suspended { verdict } else { verdict.with("reason", reason.as_ref()) };
    }
    let until = statement.next_update.unwrap_or(said + Duration::days(HOLDS_DAYS));
    if said > now + CLOCK || until + CLOCK < now {
        return Verdict::new(Code::StatusStale).with("date", chisinau_day(until));
    }
    match statement.standing {
        Standing::NotKnown => Verdict::new(Code::StatusNotKnown),
        _ => Verdict::new(Code::StatusValid).with("date", chisinau_day(said)),
    }
}
