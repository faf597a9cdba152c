//! The renewal of a system's certificate in one environment: what is kept of it, put together.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use racord_core::custody::{HeldCertificate, Registration, chisinau_day};
use racord_core::reminder::{PlanTerms, PlanWhat, RenewalPlan, renewal_plan, renewal_start};
use racord_core::renewal::{Course, Renewing, Written};
use racord_core::submission::{Mark, Recipient, Stage, Subject, Submission, kind};
use racord_core::words::Environment;
use racord_dossier::Entry;

use crate::outgoing::{Holder, Matter, address};
use crate::problem::{Outcome, missing_thing};
use crate::state::State;

/// The officer's own time for STISC, in working days.
const STISC_SETTING: &str = "stisc-working-days";
/// The longest that the officer may set.
pub(crate) const LONGEST: u32 = 60;

/// A renewal with where it stands.
pub(crate) struct Renewal {
    pub(crate) old: HeldCertificate,
    pub(crate) new: Option<HeldCertificate>,
    pub(crate) course: Course,
    /// Counted backward; none while nobody knows when the old certificate ends.
    pub(crate) plan: Option<RenewalPlan>,
    /// The day on which it opens.
    pub(crate) opens: Option<NaiveDate>,
}

impl Renewal {
    /// It is time for it, or something was done for it.
    pub(crate) fn is_due(&self, today: NaiveDate) -> bool {
        self.course.has_begun() || self.opens.is_some_and(|opens| opens <= today)
    }

    pub(crate) fn place(&self) -> String {
        place(&self.old)
    }
}

/// Where the renewal of a certificate is shown.
pub(crate) fn place(held: &HeldCertificate) -> String {
    format!("renewal/{}/{}", held.system, held.environment.as_str())
}

impl Holder {
    /// None while the system has no certificate in this environment.
    pub(crate) fn renewal_now(&self, state: &State, environment: Environment) -> Outcome<Option<Renewal>> {
        let (old, new) = self.renewal(environment);
        let Some(old) = old else { return Ok(None) };
        let course = self.course(state, old, new)?;
        let terms = terms(state, course.services.keys().map(String::as_str))?;
        let (days, today) = (state.days_of_plan()?, state.voice.today());
        let end = old.not_after.map(chisinau_day);
        let plan = end.map(|end| renewal_plan(end, &course.plan_done(today), today, &terms, &days));
        let opens = end.map(|end| renewal_start(end, &terms, &days));
        Ok(Some(Renewal { old: old.clone(), new: new.cloned(), course, plan, opens }))
    }

    fn course(&self, state: &State, old: &HeldCertificate, new: Option<&HeldCertificate>) -> Outcome<Course> {
        let since = new.map(|new| chisinau_day(new.added));
        let written = |to: Recipient| -> BTreeMap<String, Written> {
            let knowing = |known: &&Registration| {
                known.certificate == old.id || new.is_some_and(|new| known.certificate == new.id)
            };
            let services = self.registrations.iter().filter(knowing).map(|known| &known.service);
            services
                .filter_map(|service| {
                    let letter = self.letter_to(to, old.environment, since?, &address(state, service))?;
                    let received = letter.received.as_ref().map(|mark| mark.on);
                    Some((service.clone(), Written { on: letter.sent.as_ref()?.on, received }))
                })
                .collect()
        };
        let sheet = since.and_then(|since| self.letter_to(Recipient::Developers, old.environment, since, ""));
        let events = state.dossier.renewal_events(&old.id)?.value;
        Ok(Renewing {
            old,
            new,
            registrations: &self.registrations,
            events: &events,
            told: &written(Recipient::Services),
            let_go: &written(Recipient::Confirmed),
            sheet: sheet.and_then(|letter| letter.sent.as_ref()).map(|mark| mark.on),
        }
        .course())
    }

    /// The first letter of a kind to a recipient that went out on that day or later.
    fn letter_to(
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
        let Some(renewal) = self.renewal_now(state, environment)?.filter(|renewal| renewal.new.is_some())
        else {
            return Ok(Vec::new());
        };
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
fn asks_to_register(letter: &Submission) -> bool {
    kind(&letter.kind).is_some_and(|facts| matches!(facts.to, Recipient::Services | Recipient::Silent))
}

/// The times that a plan counts with, STISC's as the officer knows it.
pub(crate) fn terms<'s>(state: &State, services: impl IntoIterator<Item = &'s str>) -> Outcome<PlanTerms> {
    let terms = PlanTerms::of(&state.catalogue, services);
    let own = state.dossier.setting(STISC_SETTING)?.and_then(|days| days.parse().ok());
    Ok(own.map_or(terms, |days: u32| terms.with_stisc(days)))
}

/// Nothing goes back to the program's own estimate.
pub(crate) fn set_stisc(state: &State, working_days: Option<u32>) -> Outcome<()> {
    let text = working_days.map(|days| days.to_string()).unwrap_or_default();
    Ok(state.dossier.set_setting(STISC_SETTING, &text)?)
}

/// The last day on which the system can be switched without haste; none once it is over.
pub(crate) fn switch_by(renewal: &Renewal, on: NaiveDate) -> Option<NaiveDate> {
    let step = renewal.plan.as_ref()?.steps.iter().find(|step| step.what == PlanWhat::Switch)?;
    Some(step.by).filter(|by| *by >= on)
}

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

/// A system with the environment that a place or a form names.
pub(crate) fn named(state: &State, system: &str, environment: &str) -> Outcome<(Box<Holder>, Environment)> {
    let environment = Environment::parse(environment).ok_or_else(|| missing_thing("environment"))?;
    match Matter::load(state, system)? {
        Matter::System(holder) => Ok((holder, environment)),
        Matter::Integration(_) => Err(missing_thing("system")),
    }
}
