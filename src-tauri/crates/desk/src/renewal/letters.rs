//! Letters about a renewal: which went out, and which services and certificates each speaks of.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use racord_core::custody::{HeldCertificate, Registration, chisinau_day};
use racord_core::submission::{KindFacts, Recipient, Subject, Submission, kind};
use racord_core::words::Environment;

use crate::outgoing::Holder;
use crate::problem::Outcome;
use crate::state::State;

impl Holder {
    /// The first letter of a kind to a recipient that went out on that day or later.
    pub(super) fn letter_to(
        &self,
        to: Recipient,
        environment: Environment,
        since: NaiveDate,
        to_address: &str,
    ) -> Option<&Submission> {
        self.submissions.iter().find(|letter| {
            letter.environment == Some(environment)
                && kind(&letter.kind).is_some_and(|facts| facts.to == to)
                && matches!(&letter.about, Subject::System { recipient, .. } if recipient == to_address)
                && letter.sent.as_ref().is_some_and(|mark| mark.on >= since)
        })
    }

    /// The certificates that a letter speaks of: those of today; what went out speaks of those of its day.
    pub(crate) fn pair(
        &self,
        environment: Environment,
        letter: &Submission,
    ) -> (Option<&HeldCertificate>, Option<&HeldCertificate>) {
        let Some(export) = letter.sent.as_ref().and(letter.export.as_ref()) else {
            return self.renewal(environment);
        };
        let mut then: Vec<&HeldCertificate> = self
            .certificates
            .iter()
            .filter(|held| held.environment == environment && held.added <= export.at)
            .collect();
        then.sort_by_key(|held| held.added);
        // It went out before the new one was there.
        let early = |facts: &KindFacts| matches!(facts.to, Recipient::Forewarned | Recipient::Ordered);
        if kind(&letter.kind).is_some_and(early) {
            return (then.pop(), None);
        }
        let new = then.pop();
        (then.pop(), new)
    }

    /// Services, as registrations call them, that a letter of this kind concerns, be it sent or to be written.
    pub(crate) fn concerned(
        &self,
        state: &State,
        to: Recipient,
        environment: Environment,
        letter: Option<&Submission>,
    ) -> Outcome<Vec<String>> {
        if let Some((letter, sent)) = letter.and_then(|letter| Some((letter, letter.sent.as_ref()?.on))) {
            return Ok(self.concerned_then(to, environment, letter, sent));
        }
        if to == Recipient::Services {
            return Ok(self.to_tell(environment));
        }
        let Some(renewal) = self.renewal_now(state, environment)? else { return Ok(Vec::new()) };
        if to == Recipient::Forewarned {
            let now = renewal.new.is_none() && renewal.is_due(state.voice.today());
            return Ok(if now { self.to_tell(environment) } else { Vec::new() });
        }
        if renewal.new.is_none() {
            return Ok(Vec::new());
        }
        let course = &renewal.course;
        Ok(match to {
            Recipient::Silent => course.silent().map(str::to_owned).collect(),
            Recipient::Confirmed if course.may_let_go() => {
                course.still_to_let_go().map(str::to_owned).collect()
            }
            Recipient::Developers => course.services.keys().cloned().collect(),
            _ => Vec::new(),
        })
    }

    fn concerned_then(
        &self,
        to: Recipient,
        environment: Environment,
        letter: &Submission,
        sent: NaiveDate,
    ) -> Vec<String> {
        let (old, new) = self.pair(environment, letter);
        let knows = |held: Option<&HeldCertificate>| -> BTreeMap<String, Option<NaiveDate>> {
            let of = |known: &&Registration| held.is_some_and(|held| held.id == known.certificate);
            let known = self.registrations.iter().filter(of);
            known.map(|known| (known.service.clone(), known.since)).collect()
        };
        let (knows_old, knows_new) = (knows(old), knows(new));
        match to {
            Recipient::Services | Recipient::Silent => {
                let later = |service: &String| {
                    knows_new.get(service).is_none_or(|since| since.is_none_or(|since| since >= sent))
                };
                knows_old.into_keys().filter(later).collect()
            }
            Recipient::Confirmed => knows_new.into_keys().collect(),
            Recipient::Forewarned => knows_old.into_keys().collect(),
            _ => knows_old.into_keys().chain(knows_new.into_keys()).collect(),
        }
    }

    /// Letters about the new certificate that went to an address, in the order of sending.
    pub(crate) fn letters_before(
        &self,
        environment: Environment,
        letter: &Submission,
        new: &HeldCertificate,
    ) -> Vec<&Submission> {
        let since = chisinau_day(new.added);
        let until = letter.sent.as_ref().map(|mark| mark.on);
        let mut before: Vec<(&Submission, NaiveDate)> = self
            .submissions
            .iter()
            .filter(|one| one.id != letter.id && one.about == letter.about)
            .filter(|one| one.environment == Some(environment) && asks_to_register(one))
            .filter_map(|one| Some((one, one.sent.as_ref()?.on)))
            .filter(|(one, on)| *on >= since && (one.kind != letter.kind || one.round < letter.round))
            .filter(|(_, on)| until.is_none_or(|until| *on <= until))
            .collect();
        before.sort_by_key(|(one, on)| (*on, one.drafted));
        before.into_iter().map(|(one, _)| one).collect()
    }
}

/// A renewal, or what urges it.
pub(super) fn asks_to_register(letter: &Submission) -> bool {
    kind(&letter.kind).is_some_and(|facts| matches!(facts.to, Recipient::Services | Recipient::Silent))
}
