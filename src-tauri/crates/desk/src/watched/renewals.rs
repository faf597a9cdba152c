//! Terms in renewals: MEGA's for a letter about a new certificate, STISC's for an order.

use chrono::NaiveDate;
use racord_core::custody::chisinau_day;
use racord_core::id::SystemId;
use racord_core::integration::Due;
use racord_core::message::{Saying, Value};
use racord_core::reminder::{Basis, Lasting, PlanDays, PlanTerms, PlanWhat, WatchedDate, WatchedKind};
use racord_core::submission::{About, Recipient, Stage, Subject, Submission, kind, kinds};
use racord_core::words::Environment;
use racord_dossier::About as Entries;

use super::RunningTerm;
use crate::outgoing::{Holder, Matter, address};
use crate::problem::Outcome;
use crate::renewal::{self, Renewal};
use crate::state::State;

/// The terms that run in renewals, or have passed without an answer.
pub(crate) fn of_renewals(state: &State) -> Outcome<Vec<RunningTerm>> {
    let mut found = Vec::new();
    for system in state.dossier.systems_in_renewal()? {
        for environment in Environment::ALL {
            let holder = Holder::load(state, &system)?;
            let Some(renewal) = holder.renewal_now(state, environment)? else { continue };
            let look = Look { state, days: &state.plan_days()?, matter: &Matter::System(Box::new(holder)) };
            found.extend(look.of_stisc(&renewal)?);
            found.extend(look.of_mega(&renewal));
        }
    }
    Ok(found)
}

/// Terms that were running once and are over, as far as letters and the journal know of them.
pub(crate) fn over_in_renewals(
    state: &State,
    running: &[RunningTerm],
) -> Outcome<Vec<(SystemId, WatchedDate)>> {
    let mut over = Vec::new();
    for system in state.dossier.systems_in_renewal()? {
        let matter = Matter::System(Box::new(Holder::load(state, &system)?));
        let look = Look { state, days: &state.plan_days()?, matter: &matter };
        let mut dates = look.answered()?;
        dates.extend(look.delivered()?);
        dates.retain(|date| running.iter().all(|term| term.date.id != date.id));
        over.extend(dates.into_iter().map(|date| (system.clone(), date)));
    }
    Ok(over)
}

struct Look<'a> {
    state: &'a State,
    days: &'a PlanDays,
    matter: &'a Matter,
}

impl Look<'_> {
    fn of_stisc(&self, renewal: &Renewal) -> Outcome<Option<RunningTerm>> {
        let Some(since) = renewal.ordered() else { return Ok(None) };
        let (date, lasting) = renewal::delivery(self.state, since)?;
        let due = self.due(since, date, lasting, false);
        let said = match lasting.basis {
            Basis::Own => due.saying(),
            _ => said(&due, "renewing-term-stisc-estimate"),
        };
        let environment = renewal.old.environment;
        Ok(Some(RunningTerm {
            date: self.stisc(renewal.old.id.as_str(), environment, due.date),
            system: renewal.old.system.clone(),
            said,
            passed: due.passed,
            place: renewal.place(),
            follow_up: self.next(Recipient::Ordered, environment, String::new()),
        }))
    }

    /// One for each letter that waits for its answer.
    fn of_mega(&self, renewal: &Renewal) -> Vec<RunningTerm> {
        let Some(new) = &renewal.new else { return Vec::new() };
        let since = chisinau_day(new.added);
        let mut found = Vec::new();
        for letter in self.letters().filter(|letter| letter.environment == Some(new.environment)) {
            let Some(sent) = letter.sent.as_ref().filter(|sent| sent.on >= since) else { continue };
            if !matches!(letter.stage(), Stage::Sent | Stage::Received) {
                continue;
            }
            let to = recipient(letter);
            let silent: Vec<&str> =
                renewal.course.silent().filter(|service| address(self.state, service) == to).collect();
            if silent.is_empty() {
                continue;
            }
            let terms = PlanTerms::of(&self.state.catalogue, silent.iter().copied());
            let lasting = terms.mega;
            let published = lasting.basis == Basis::Published;
            let exact = published && letter.received.is_some();
            let from = letter.received.as_ref().map_or(sent.on, |received| received.on);
            let due = self.due(from, terms.ends(PlanWhat::Confirm, from, self.days), lasting, exact);
            let names: Vec<String> = silent.iter().map(|service| self.state.service_name(service)).collect();
            found.push(RunningTerm {
                date: self.mega(letter, &names, exact, due.date),
                system: new.system.clone(),
                said: if published { due.saying() } else { said(&due, "renewing-term-unpublished") },
                passed: due.passed,
                place: renewal.place(),
                follow_up: self.next(Recipient::Silent, new.environment, to.to_owned()),
            });
        }
        found
    }

    /// Letters that were sent at some time, whatever became of them.
    fn answered(&self) -> Outcome<Vec<WatchedDate>> {
        let mut found = Vec::new();
        for letter in self.letters() {
            let about = Entries { submission: Some(letter.id.clone()), ..Entries::default() };
            let sent = letter.received.as_ref().or(letter.sent.as_ref()).map(|mark| mark.on);
            let Some(from) =
                sent.map_or_else(|| self.noted(&about, "journal-submission-sent"), |on| Ok(Some(on)))?
            else {
                continue;
            };
            let services = self.services_at(recipient(letter));
            let terms = PlanTerms::of(&self.state.catalogue, services.iter().map(String::as_str));
            let names: Vec<String> =
                services.iter().map(|service| self.state.service_name(service)).collect();
            found.push(self.mega(letter, &names, false, terms.ends(PlanWhat::Confirm, from, self.days)));
        }
        Ok(found)
    }

    /// Orders that were noted at some time, even if that was taken back.
    fn delivered(&self) -> Outcome<Vec<WatchedDate>> {
        let Matter::System(holder) = self.matter else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        for held in &holder.certificates {
            let about = Entries { certificate: Some(held.id.clone()), ..Entries::default() };
            if let Some(on) = self.noted(&about, "journal-renewal-ordered")? {
                let day = renewal::delivery(self.state, on)?.0;
                found.push(self.stisc(held.id.as_str(), held.environment, day));
            }
        }
        Ok(found)
    }

    /// The day that the newest journal entry of this kind names.
    fn noted(&self, about: &Entries, code: &str) -> Outcome<Option<NaiveDate>> {
        let journal = self.state.dossier.journal(about)?;
        let entry = journal.iter().find(|entry| entry.saying.code == code);
        Ok(entry.and_then(|entry| match entry.saying.args.get("date") {
            Some(Value::Day(day)) => Some(*day),
            _ => None,
        }))
    }

    fn letters(&self) -> impl Iterator<Item = &Submission> {
        let to_services =
            |letter: &&Submission| kind(&letter.kind).is_some_and(|facts| facts.to == Recipient::Services);
        self.matter.submissions().iter().filter(to_services)
    }

    fn services_at(&self, to: &str) -> Vec<String> {
        let Matter::System(holder) = self.matter else { return Vec::new() };
        let mut services: Vec<String> =
            holder.registrations.iter().map(|known| known.service.clone()).collect();
        services.retain(|service| address(self.state, service) == to);
        services.sort();
        services.dedup();
        services
    }

    fn stisc(&self, certificate: &str, environment: Environment, day: NaiveDate) -> WatchedDate {
        let saying = Saying::new("renewing-term-stisc").with("environment", environment.as_str());
        WatchedDate {
            id: format!("{certificate}-stisc"),
            kind: WatchedKind::StiscTerm,
            day,
            about: self.state.voice.say(&saying.with("system", &self.matter.system().name)),
        }
    }

    fn mega(&self, letter: &Submission, services: &[String], exact: bool, day: NaiveDate) -> WatchedDate {
        let environment = letter.environment.map_or("", Environment::as_str);
        let saying = Saying::new("renewing-term-mega")
            .with("environment", environment)
            .with("services", services.join(", "))
            .with("system", &self.matter.system().name);
        WatchedDate {
            id: letter.id.to_string(),
            kind: if exact { WatchedKind::MegaTerm } else { WatchedKind::MegaTermEstimate },
            day,
            about: self.state.voice.say(&saying),
        }
    }

    fn due(&self, from: NaiveDate, date: NaiveDate, lasting: Lasting, exact: bool) -> Due {
        let today = self.state.voice.today();
        Due {
            date,
            exact,
            own: lasting.basis == Basis::Own,
            from,
            day_number: self.days.outside.count(from, today),
            of: lasting.working_days,
            passed: today > date,
        }
    }

    /// Where the letter is written that asks how far it is.
    fn next(&self, to: Recipient, environment: Environment, recipient: String) -> Option<String> {
        let (name, _) = kinds().iter().find(|(_, facts)| facts.to == to && facts.about == About::System)?;
        let about = Subject::System { system: self.matter.system().id.clone(), recipient };
        Some(self.matter.next(name, Some(environment), about).place())
    }
}

fn recipient(letter: &Submission) -> &str {
    match &letter.about {
        Subject::System { recipient, .. } => recipient,
        Subject::Step { .. } | Subject::Waiting { .. } => "",
    }
}

fn said(due: &Due, code: &str) -> Saying {
    Saying::new(code).with("of", due.of).with("until", due.date)
}
