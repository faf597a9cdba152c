//! Whether the issuer has taken a certificate back, as far as it could be found out.

use chrono::{DateTime, Duration, Utc};
use racord_certificate::{ChainVerdict, Standing, Statement};

use super::{Code, Level, Verdict};

/// Where nothing says how long an answer holds, one of a week is old.
const HOLDS_DAYS: i64 = 7;

/// Clocks apart as far as MEGA allows it for SAML.
const CLOCK: Duration = Duration::minutes(5);

/// What was found out about one certificate.
#[derive(Clone, Debug)]
pub struct Facts {
    pub issuer: Issuer,
    pub answers: Vec<Answer>,
}

/// The certificate that the issuer's signatures are checked with.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Issuer {
    /// One of the authorities MEGA knows, by its fingerprint.
    Known { name: String },
    /// Neither held nor where the certificate says it is.
    Missing,
    /// It signed the certificate, and isn't among those authorities.
    Other { name: String },
}

/// How it was asked.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
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

#[derive(Clone, Debug)]
pub struct Answer {
    pub way: Way,
    pub outcome: Outcome,
}

#[derive(Clone, Debug)]
pub enum Outcome {
    /// The certificate names no address for it.
    NoAddress,
    /// The responder refused to answer; its word for it (RFC 6960, 4.2.1).
    Refused {
        reason: &'static str,
    },
    Said(Statement),
    Unreachable {
        host: String,
    },
    Unreadable {
        host: String,
    },
}

/// One verdict on the issuer, one for each way of asking.
pub fn judge(facts: &Facts, now: DateTime<Utc>) -> Vec<Verdict> {
    let mut verdicts = vec![match &facts.issuer {
        Issuer::Known { name } => Verdict::new(Code::IssuerKnown).with("issuer", name),
        Issuer::Missing => Verdict::new(Code::IssuerMissing),
        Issuer::Other { name } => Verdict::new(Code::IssuerOther).with("issuer", name),
    }];
    verdicts.extend(facts.answers.iter().map(|answer| {
        let verdict = judge_answer(&answer.outcome, now);
        verdict.with("way", answer.way.as_str())
    }));
    // One way that works is enough: that the other doesn't is only worth knowing. A responder that doesn't know the
    // certificate, or an answer that somebody else signed, stays what it is.
    if verdicts.iter().any(|verdict| verdict.code == Code::StatusValid) {
        verdicts.retain(|verdict| verdict.code != Code::StatusNoAddress);
        for verdict in &mut verdicts {
            if says_nothing(verdict.code) {
                verdict.level = Level::Note;
            }
        }
    }
    verdicts
}

fn says_nothing(code: Code) -> bool {
    use Code::{StatusRefused, StatusStale, StatusUncheckable, StatusUnreachable, StatusUnreadable};
    matches!(code, StatusRefused | StatusStale | StatusUncheckable | StatusUnreachable | StatusUnreadable)
}

fn judge_answer(outcome: &Outcome, now: DateTime<Utc>) -> Verdict {
    match outcome {
        Outcome::NoAddress => Verdict::new(Code::StatusNoAddress),
        Outcome::Refused { reason } => Verdict::new(Code::StatusRefused).with("reason", *reason),
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
        let suspended = *reason == "certificateHold";
        let code = if suspended { Code::StatusSuspended } else { Code::StatusRevoked };
        let verdict = Verdict::new(code).with("date", at.unwrap_or(said).date_naive());
        return if suspended { verdict } else { verdict.with("reason", *reason) };
    }
    let until = statement.next_update.unwrap_or(said + Duration::days(HOLDS_DAYS));
    if said > now + CLOCK || until + CLOCK < now {
        return Verdict::new(Code::StatusStale).with("date", until.date_naive());
    }
    match statement.standing {
        Standing::NotKnown => Verdict::new(Code::StatusNotKnown),
        _ => Verdict::new(Code::StatusValid).with("date", said.date_naive()),
    }
}
