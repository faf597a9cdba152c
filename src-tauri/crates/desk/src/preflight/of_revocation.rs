//! What is known of a certificate's issuer, and what it said of the certificate.

use chrono::{DateTime, Utc};
use racord_certificate::{ChainVerdict, Signer, Standing, Statement};
use racord_core::custody::{chisinau_day, chisinau_time};
use racord_core::message::Saying;
use racord_core::preflight::address::why_not;
use racord_core::preflight::revocation::{
    Answer, Asked, Authority, Facts, Issuer, Outcome, Way, is_suspension,
};

use super::details::{fact, of_way};
use crate::view::Fact;
use crate::voice::Voice;

pub(super) fn of_revocation(voice: &Voice, of: &Facts, facts: &mut Vec<Fact>) {
    let mut add = |id: &str, value: String, mono: bool| facts.extend(fact(voice, id, value, mono));
    match &of.issuer {
        Issuer::Known(authority) | Issuer::Other(authority) => {
            of_authority(voice, authority, matches!(of.issuer, Issuer::Known(_)), &mut add);
        }
        Issuer::Missing if of.looked.is_empty() => {
            add("issuer", voice.text("preflight-issuer-nowhere"), false);
        }
        Issuer::Missing => {}
    }
    let found = !matches!(of.issuer, Issuer::Missing);
    // The last one gave the certificate: it stands there already.
    let failed = of.looked.len() - usize::from(found && !of.looked.is_empty());
    for asked in of.looked.iter().take(failed) {
        facts.extend(fact(voice, "issuer-looked", asked.address.clone(), true));
        facts.extend(fact(voice, "issuer-ended", ended(voice, asked, "preflight-issuer-not-there"), false));
        reached(voice, asked, facts);
    }
    for answer in &of.answers {
        of_answer(voice, answer, facts);
    }
    let not_checked = if found { "preflight-not-checked-issuer" } else { "preflight-not-checked-status" };
    facts.extend(fact(voice, "not-checked", voice.text(not_checked), false));
}

fn of_authority(voice: &Voice, authority: &Authority, known: bool, add: &mut impl FnMut(&str, String, bool)) {
    add("issuer", authority.subject.clone(), false);
    match &authority.address {
        Some(address) => add("issuer-from", address.clone(), true),
        None => add("issuer-from", voice.text("preflight-issuer-held"), false),
    }
    add("issuer-sha256", authority.sha256.clone(), true);
    let known = if known { "preflight-issuer-is-known" } else { "preflight-issuer-is-other" };
    add("issuer-authority", voice.text(known), false);
}

fn of_answer(voice: &Voice, answer: &Answer, facts: &mut Vec<Fact>) {
    let add = |facts: &mut Vec<Fact>, id: &str, value: String, mono: bool| {
        facts.extend(of_the_way(voice, answer.way, id, value, mono));
    };
    let Some((last, before)) = answer.asked.split_last() else {
        add(facts, "ended", voice.text("preflight-way-no-address"), false);
        return;
    };
    for asked in before {
        add(facts, "asked", asked.address.clone(), true);
        reached(voice, asked, facts);
        add(facts, "ended", ended(voice, asked, "preflight-way-unusable"), false);
    }
    add(facts, "asked", last.address.clone(), true);
    reached(voice, last, facts);
    match &answer.outcome {
        Outcome::Said(statement) => of_statement(voice, answer.way, statement, facts),
        Outcome::Refused { reason } => {
            let said = voice.with("preflight-refusal-reason", "reason", reason.as_ref());
            add(facts, "ended", capital(&said), false);
        }
        Outcome::NoAddress | Outcome::Unreachable { .. } | Outcome::Unreadable { .. } => {
            add(facts, "ended", ended(voice, last, "preflight-way-unusable"), false);
        }
    }
    if !answer.left.is_empty() {
        add(facts, "left", answer.left.join("\n"), true);
        let why = if answer.is_said() { "preflight-way-enough" } else { "preflight-way-two" };
        add(facts, "left-why", voice.text(why), false);
    }
}

fn of_statement(voice: &Voice, way: Way, statement: &Statement, facts: &mut Vec<Fact>) {
    let mut add = |id: &str, value: String| facts.extend(of_the_way(voice, way, id, value, false));
    let standing = match &statement.standing {
        Standing::Good => "good",
        Standing::NotKnown => "not-known",
        Standing::Revoked { reason, .. } if is_suspension(reason) => "suspended",
        Standing::Revoked { .. } => "revoked",
    };
    add("standing", voice.text(&format!("preflight-standing-{standing}")));
    if let Standing::Revoked { at, reason } = &statement.standing {
        add("since", at.map(|at| moment(voice, at)).unwrap_or_default());
        let said = voice.with("preflight-revocation-reason", "reason", reason.as_ref());
        add("reason", capital(&said));
    }
    add("this-update", moment(voice, statement.this_update));
    let next = statement.next_update.map(|next| moment(voice, next));
    add("next-update", next.unwrap_or_else(|| voice.text("preflight-way-no-next")));
    let signer = match (&statement.signer, statement.signature) {
        (Some(Signer::Charged { subject, .. }), _) => voice.with("preflight-signer-charged", "name", subject),
        (Some(Signer::Issuer), _) | (None, ChainVerdict::Verified) => voice.text("preflight-signer-issuer"),
        (None, ChainVerdict::Broken) => voice.text("preflight-signer-other"),
        (None, ChainVerdict::CannotBeChecked) => voice.text("preflight-signer-uncheckable"),
    };
    add("signer", signer);
    if let Some(Signer::Charged { sha256, .. }) = &statement.signer {
        facts.extend(of_the_way(voice, way, "signer-sha256", sha256.clone(), true));
    }
}

/// Everything on the way to an address and, where it led on, to the next.
fn reached(voice: &Voice, asked: &Asked, facts: &mut Vec<Fact>) {
    for (index, visit) in asked.visits.iter().enumerate() {
        if index > 0 {
            facts.extend(fact(voice, "url", visit.url.clone(), true));
        }
        of_way(voice, visit, facts);
    }
}

/// Why nothing that can be used came of it. `otherwise`: said where an answer came that is none.
fn ended(voice: &Voice, asked: &Asked, otherwise: &str) -> String {
    let Some(last) = asked.visits.last() else { return voice.text("preflight-way-other-kind") };
    if let Some(verdict) = why_not(last) {
        return voice.say(&verdict.saying());
    }
    match last.answer.as_ref().map(|answer| answer.status) {
        Some(200) | None => voice.text(otherwise),
        Some(status) => voice.with("preflight-way-status", "status", status.to_string()),
    }
}

/// A fact whose label names the way of asking.
fn of_the_way(voice: &Voice, way: Way, id: &str, value: String, mono: bool) -> Option<Fact> {
    let id = format!("way-{id}");
    let label = voice.with(&format!("fact-preflight-{id}"), "way", way.as_str());
    fact(voice, &id, value, mono).map(|fact| Fact { label, ..fact })
}

/// What stands inside a sentence elsewhere.
fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// The day with its weekday, and the time of day in Chișinău.
pub(super) fn moment(voice: &Voice, at: DateTime<Utc>) -> String {
    let clock = chisinau_time(at);
    let time = clock.split_once(' ').map_or("", |(_, time)| time);
    voice.say(&Saying::new("preflight-moment").with("date_long", chisinau_day(at)).with("time", time))
}
