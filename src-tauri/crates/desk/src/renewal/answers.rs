//! What a service's answer to a letter changes, and what taking it back does.

use chrono::NaiveDate;

use racord_core::custody::{HeldCertificate, Registration, chisinau_day};
use racord_core::submission::{Mark, Stage, Subject, Submission};
use racord_dossier::Entry;

use super::asks_to_register;
use crate::outgoing::{Holder, address};
use crate::problem::Outcome;
use crate::state::State;

/// A letter about a new certificate was answered: every service that it tells knows the certificate from that day.
pub(crate) fn answered(
    state: &mut State,
    holder: &Holder,
    letter: &Submission,
    since: NaiveDate,
) -> Outcome<()> {
    let (Some(environment), Subject::System { recipient, .. }) = (letter.environment, &letter.about) else {
        return Ok(());
    };
    let (Some(_), Some(new)) = holder.renewal(environment) else { return Ok(()) };
    if !asks_to_register(letter) {
        return Ok(());
    }
    let mut services = holder.to_tell(environment);
    services.retain(|service| address(state, service) == *recipient);
    for service in services {
        confirmed(state, holder, new, &service, since, "")?;
    }
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
    let mut others = others.iter().filter(|other| *other != service && address(state, other) == recipient);
    let known = |other: &str| {
        let registrations = state.dossier.registrations();
        registrations
            .is_ok_and(|all| all.iter().any(|known| known.certificate == new.id && known.service == other))
    };
    let last = others.all(|other| known(other));
    let letters: Vec<Submission> = holder
        .submissions
        .iter()
        .filter(|_| last)
        .filter(|letter| letter.environment == Some(new.environment) && asks_to_register(letter))
        .filter(|letter| matches!(letter.stage(), Stage::Sent | Stage::Received))
        .filter(|letter| matches!(&letter.about, Subject::System { recipient: to, .. } if *to == recipient))
        .filter_map(|letter| {
            let mut letter = letter.clone();
            let earliest = letter.received.as_ref().or(letter.sent.as_ref())?.on;
            let mark = Mark { on: since.max(earliest), note: String::new() };
            letter.mark_answered(mark, state.voice.today()).ok().map(|()| letter)
        })
        .collect();
    let registration =
        Registration { certificate: new.id.clone(), service: service.to_owned(), since: Some(since) };
    let entry = Entry::new("journal-renewal-confirmed")
        .about_certificate(&new.id)
        .about_system(&new.system)
        .text("environment", new.environment.as_str())
        .text("service", &state.service_name(service))
        .text("system", &holder.system.name)
        .with("date", since);
    state.dossier.change(state.voice.now, entry, |change| {
        change.put_registration(&registration, proof)?;
        letters.iter().try_for_each(|letter| change.put_submission(letter))
    })?;
    Ok(())
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
    let mut gone = Vec::new();
    for known in &holder.registrations {
        let of_letter = new.is_some_and(|new| new.id == known.certificate)
            && known.since == Some(on)
            && address(state, &known.service) == *recipient;
        // What the officer wrote of it is another word than the answer's.
        if of_letter && state.dossier.registration_proof(&known.certificate, &known.service)?.value.is_empty()
        {
            gone.push(known.clone());
        }
    }
    Ok(gone)
}

/// Letters that count as answered though this service, to whose address they went, doesn't know the certificate.
pub(crate) fn reopened(state: &State, held: &HeldCertificate, service: &str) -> Outcome<Vec<Submission>> {
    let recipient = address(state, service);
    let holder = Holder::load(state, &held.system)?;
    let since = chisinau_day(held.added);
    let letters = holder.submissions.iter().filter(|letter| {
        letter.environment == Some(held.environment)
            && asks_to_register(letter)
            && letter.stage() == Stage::Answered
            && letter.sent.as_ref().is_some_and(|mark| mark.on >= since)
            && matches!(&letter.about, Subject::System { recipient: to, .. } if *to == recipient)
    });
    Ok(letters
        .cloned()
        .map(|mut letter| {
            letter.undo_last_mark();
            letter
        })
        .collect())
}
