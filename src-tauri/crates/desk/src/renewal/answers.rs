//! What a service's answer to a letter changes, and what taking it back does.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use racord_core::custody::{HeldCertificate, Registration, chisinau_day};
use racord_core::message::Value;
use racord_core::submission::{Mark, Stage, Subject, Submission};
use racord_dossier::{About, Change, DossierError, Entry, JournalEntry};

use super::letters::asks_to_register;
use crate::outgoing::{Holder, address};
use crate::problem::Outcome;
use crate::state::State;

/// A service knows a certificate: to be written with whatever showed it.
pub(crate) struct Known {
    pub(crate) registration: Registration,
    /// What shows it, beside the journal.
    pub(crate) proof: String,
    pub(crate) entry: Entry,
}

impl Known {
    pub(crate) fn write(self, change: &Change<'_>, now: DateTime<Utc>) -> Result<(), DossierError> {
        change.put_registration(&self.registration, &self.proof)?;
        change.note(now, self.entry)
    }
}

/// What an answer changes, beside the letter that was answered.
#[derive(Default)]
pub(crate) struct Answered {
    known: Vec<Known>,
    letters: Vec<Submission>,
}

impl Answered {
    pub(crate) fn write(self, change: &Change<'_>, now: DateTime<Utc>) -> Result<(), DossierError> {
        self.known.into_iter().try_for_each(|known| known.write(change, now))?;
        self.letters.iter().try_for_each(|letter| change.put_submission(letter))
    }
}

/// The services that a letter about a new certificate asks to confirm it, and that haven't yet.
pub(crate) fn awaited(state: &State, holder: &Holder, letter: &Submission) -> Vec<String> {
    let (Some(environment), Subject::System { recipient, .. }) = (letter.environment, &letter.about) else {
        return Vec::new();
    };
    if !asks_to_register(letter) || holder.renewal(environment).0.is_none() {
        return Vec::new();
    }
    let mut services = holder.to_tell(environment);
    services.retain(|service| address(state, service) == *recipient);
    services
}

/// A letter about a new certificate was answered: these services know the certificate from that day, and those were all
/// that it asked.
pub(crate) fn answered(
    state: &State,
    holder: &Holder,
    letter: &Submission,
    since: NaiveDate,
    services: &[String],
) -> Outcome<Answered> {
    let (Some(environment), Subject::System { recipient, .. }) = (letter.environment, &letter.about) else {
        return Ok(Answered::default());
    };
    let (Some(new), false) = (holder.renewal(environment).1, services.is_empty()) else {
        return Ok(Answered::default());
    };
    let mut letters = answered_too(state, holder, new, recipient, since);
    letters.retain(|other| other.id != letter.id);
    let known = services.iter().map(|service| known(state, holder, new, service, since, "")).collect();
    Ok(Answered { known, letters })
}

/// Some of the services that a letter asked know the certificate; it goes on waiting for the others.
pub(crate) fn answered_in_part(
    state: &State,
    holder: &Holder,
    letter: &Submission,
    since: NaiveDate,
    services: &[String],
    proof: &str,
    also: impl FnOnce(&Change<'_>) -> Result<(), DossierError>,
) -> Outcome<()> {
    let new = letter.environment.and_then(|environment| holder.renewal(environment).1);
    let Some(new) = new else { return Ok(()) };
    let mut each = services.iter().map(|service| known(state, holder, new, service, since, proof));
    let Some(first) = each.next() else { return Ok(()) };
    let now = state.voice.now;
    state.dossier.change(now, first.entry, |change| {
        change.put_registration(&first.registration, &first.proof)?;
        each.try_for_each(|known| known.write(change, now))?;
        also(change)
    })?;
    Ok(())
}

/// A service knows the new certificate. Letters to its address, of which it was the last to answer, are answered.
pub(crate) fn confirmed(
    state: &mut State,
    holder: &Holder,
    new: &HeldCertificate,
    service: &str,
    since: NaiveDate,
    proof: &str,
) -> Outcome<()> {
    let recipient = address(state, service);
    let others = holder.to_tell(new.environment);
    let last = !others.iter().any(|other| other != service && address(state, other) == recipient);
    let letters = if last { answered_too(state, holder, new, &recipient, since) } else { Vec::new() };
    let Known { registration, proof, entry } = known(state, holder, new, service, since, proof);
    state.dossier.change(state.voice.now, entry, |change| {
        change.put_registration(&registration, &proof)?;
        letters.iter().try_for_each(|letter| change.put_submission(letter))
    })?;
    Ok(())
}

fn known(
    state: &State,
    holder: &Holder,
    new: &HeldCertificate,
    service: &str,
    since: NaiveDate,
    proof: &str,
) -> Known {
    Known {
        registration: Registration {
            certificate: new.id.clone(),
            service: service.to_owned(),
            since: Some(since),
        },
        proof: proof.to_owned(),
        entry: Entry::new("journal-renewal-confirmed")
            .about_certificate(&new.id)
            .about_system(&new.system)
            .text("environment", new.environment.as_str())
            .text("service", &state.service_name(service))
            .text("system", &holder.system.name)
            .with("date", since),
    }
}

/// Letters to that address that wait for an answer, answered.
fn answered_too(
    state: &State,
    holder: &Holder,
    new: &HeldCertificate,
    recipient: &str,
    since: NaiveDate,
) -> Vec<Submission> {
    holder
        .submissions
        .iter()
        .filter(|letter| letter.environment == Some(new.environment) && asks_to_register(letter))
        .filter(|letter| matches!(letter.stage(), Stage::Sent | Stage::Received))
        .filter(|letter| matches!(&letter.about, Subject::System { recipient: to, .. } if to == recipient))
        .filter_map(|letter| {
            let mut letter = letter.clone();
            let earliest = letter.received.as_ref().or(letter.sent.as_ref())?.on;
            let mark = Mark { on: since.max(earliest), note: String::new() };
            letter.mark_answered(mark, state.voice.today()).ok().map(|()| letter)
        })
        .collect()
}

/// The answer to a letter is taken back: what it alone showed is taken back with it.
pub(crate) fn answer_taken_back(
    state: &State,
    holder: &Holder,
    letter: &Submission,
    on: NaiveDate,
) -> Outcome<Vec<Registration>> {
    let (Some(environment), Subject::System { recipient, .. }) = (letter.environment, &letter.about) else {
        return Ok(Vec::new());
    };
    if !asks_to_register(letter) {
        return Ok(Vec::new());
    }
    let (_, new) = holder.pair(environment, letter);
    let shown = shown_by_answer(state, letter)?;
    let mut gone = Vec::new();
    for known in &holder.registrations {
        let of_letter = new.is_some_and(|new| new.id == known.certificate)
            && known.since == Some(on)
            && address(state, &known.service) == *recipient
            && shown.contains(&state.service_name(&known.service));
        // What the officer wrote of it is another word than the answer's.
        if of_letter && state.dossier.registration_proof(&known.certificate, &known.service)?.value.is_empty()
        {
            gone.push(known.clone());
        }
    }
    Ok(gone)
}

/// The names of the services whose confirmation was noted together with the answer to this letter.
fn shown_by_answer(state: &State, letter: &Submission) -> Outcome<BTreeSet<String>> {
    let about = About { submission: Some(letter.id.clone()), ..About::default() };
    let entries = state.dossier.journal(&about)?;
    let answer = entries.iter().find(|entry| entry.saying.code == "journal-submission-answered");
    let (Some(answer), Subject::System { system, .. }) = (answer, &letter.about) else {
        return Ok(BTreeSet::new());
    };
    let about = About { system: Some(system.clone()), ..About::default() };
    let together = state.dossier.journal(&about)?.into_iter().filter(|entry| entry.at == answer.at);
    let confirmed = together.filter(|entry| entry.saying.code == "journal-renewal-confirmed");
    let name = |entry: JournalEntry| match entry.saying.args.get("service") {
        Some(Value::Text(name)) => Some(name.clone()),
        _ => None,
    };
    Ok(confirmed.filter_map(name).collect())
}

/// Letters that count as answered though this service, to whose address they went, doesn't know the certificate. What
/// was noted of the answer stays with them.
///
/// # Errors
/// The keyring's, where it is needed to move a note.
pub(crate) fn reopened(state: &State, held: &HeldCertificate, service: &str) -> Outcome<Vec<Submission>> {
    let recipient = address(state, service);
    let letters = state.dossier.letters_of(&held.system)?;
    let since = chisinau_day(held.added);
    let reopened: Vec<Submission> = letters
        .value
        .into_iter()
        .filter(|letter| {
            letter.environment == Some(held.environment)
                && asks_to_register(letter)
                && letter.stage() == Stage::Answered
                && letter.sent.as_ref().is_some_and(|mark| mark.on >= since)
                && matches!(&letter.about, Subject::System { recipient: to, .. } if *to == recipient)
        })
        .map(|mut letter| {
            letter.reopen();
            letter
        })
        .collect();
    // A note that can't be read can't be moved, and would be gone with its mark.
    match letters.closed {
        Some(closed) if !reopened.is_empty() => Err(closed.into()),
        _ => Ok(reopened),
    }
}
