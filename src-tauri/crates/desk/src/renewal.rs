//! The renewal of a system's certificate in one environment: what is kept of it, put together.

mod answers;
mod letters;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use racord_core::custody::{HeldCertificate, Registration, chisinau_day};
use racord_core::reminder::{Lasting, PlanTerms, PlanWhat, Ready, RenewalPlan, renewal_plan, renewal_start};
use racord_core::renewal::{Course, RenewalStep, Renewing, Standing, Written};
use racord_core::submission::Recipient;
use racord_core::words::Environment;
use racord_dossier::{About, Entry};

use crate::outgoing::{Holder, Matter, address};
use crate::problem::{Outcome, missing_thing};
use crate::state::State;

pub(crate) use self::answers::{
    Answered, Known, answer_taken_back, answered, answered_in_part, awaited, confirmed, reopened,
};

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

    /// The day of the order, while the new certificate is waited for.
    pub(crate) fn ordered(&self) -> Option<NaiveDate> {
        match self.course.standing(RenewalStep::Collect) {
            Standing::Waiting { since, .. } => since,
            _ => None,
        }
    }
}

/// Renewals whose time has come, those that end first in front.
pub(crate) fn due(state: &State) -> Outcome<Vec<(Renewal, Holder)>> {
    let mut due = Vec::new();
    for system in state.dossier.systems()? {
        for environment in Environment::ALL {
            let holder = Holder::load(state, &system.id)?;
            let renewal = holder.renewal_now(state, environment)?;
            due.extend(
                renewal
                    .filter(|renewal| renewal.is_due(state.voice.today()))
                    .map(|renewal| (renewal, holder)),
            );
        }
    }
    due.sort_by_key(|(renewal, _)| renewal.old.not_after);
    Ok(due)
}

/// What calendars hold of a renewal, beside the end of the certificate.
pub(crate) struct Ahead {
    /// The day on which it begins.
    pub(crate) opens: NaiveDate,
    /// Days of its plan that calendars may hold, and whether they still count.
    pub(crate) days: Vec<(PlanWhat, NaiveDate, bool)>,
}

impl Renewal {
    pub(crate) fn ahead(&self, state: &State) -> Outcome<Ahead> {
        let due = self.is_due(state.voice.today());
        let plan = self.plan.iter().flat_map(|plan| &plan.steps);
        let days = plan.map(|step| (step.what, step.by, due && matches!(step.ready, Ready::Expected(_))));
        let days = if due || was_begun(state, &self.old)? { days.collect() } else { Vec::new() };
        Ok(Ahead { opens: self.opens.unwrap_or_else(|| state.voice.today()), days })
    }
}

impl Ahead {
    /// Of a certificate that isn't renewed: it takes another's place, or has been replaced.
    pub(crate) fn of(
        state: &State,
        held: &HeldCertificate,
        end: NaiveDate,
        registrations: &[Registration],
    ) -> Outcome<Ahead> {
        let services = registrations.iter().filter(|known| known.certificate == held.id);
        let terms = terms(state, services.map(|known| known.service.as_str()))?;
        let (days, today) = (state.plan_days()?, state.voice.today());
        let opens = renewal_start(end, &terms, &days);
        let plan = renewal_plan(end, &BTreeMap::new(), today, &terms, &days);
        let days = plan.steps.iter().map(|step| (step.what, step.by, false));
        let days = if opens <= today || was_begun(state, held)? { days.collect() } else { Vec::new() };
        Ok(Ahead { opens, days })
    }
}

/// Something was noted for its renewal once, even if that was taken back.
fn was_begun(state: &State, old: &HeldCertificate) -> Outcome<bool> {
    let about = About { certificate: Some(old.id.clone()), ..About::default() };
    let journal = state.dossier.journal(&about)?;
    Ok(journal.iter().any(|entry| entry.saying.code.starts_with("journal-renewal-")))
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
        let (days, today) = (state.plan_days()?, state.voice.today());
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
}

/// The times that a plan counts with, STISC's as the officer knows it.
pub(crate) fn terms<'s>(state: &State, services: impl IntoIterator<Item = &'s str>) -> Outcome<PlanTerms> {
    let terms = PlanTerms::of(&state.catalogue, services);
    Ok(own_stisc(state)?.map_or(terms, |days| terms.with_stisc(days)))
}

/// The day by which STISC should have delivered what was ordered on that day, and the time that this rests on.
pub(crate) fn delivery(state: &State, ordered: NaiveDate) -> Outcome<(NaiveDate, Lasting)> {
    let terms = terms(state, [])?;
    Ok((terms.ends(PlanWhat::Deliver, ordered, &state.plan_days()?), terms.stisc))
}

/// The officer's own time for STISC, in working days; none while the program's estimate counts.
pub(crate) fn own_stisc(state: &State) -> Outcome<Option<u32>> {
    Ok(state.dossier.setting(STISC_SETTING)?.and_then(|days| days.parse().ok()))
}

/// Nothing goes back to the program's own estimate. It has a journal entry: terms end on another day from now on.
pub(crate) fn set_stisc(state: &State, working_days: Option<u32>) -> Outcome<()> {
    if working_days == own_stisc(state)? {
        return Ok(());
    }
    let text = working_days.map(|days| days.to_string()).unwrap_or_default();
    let entry = Entry::new(STISC_CHANGED).with("days", working_days.unwrap_or_default());
    Ok(state.dossier.change(state.voice.now, entry, |change| change.put_setting(STISC_SETTING, &text))?)
}

/// The journal entry of a change of STISC's time; no days where the estimate counts again.
pub(crate) const STISC_CHANGED: &str = "journal-stisc-time";

/// The last day on which the system can be switched without haste; none once it is over.
pub(crate) fn switch_by(renewal: &Renewal, on: NaiveDate) -> Option<NaiveDate> {
    let step = renewal.plan.as_ref()?.steps.iter().find(|step| step.what == PlanWhat::Switch)?;
    Some(step.by).filter(|by| *by >= on)
}

/// A system with the environment that a place or a form names.
pub(crate) fn named(state: &State, system: &str, environment: &str) -> Outcome<(Box<Holder>, Environment)> {
    let environment = Environment::parse(environment).ok_or_else(|| missing_thing("environment"))?;
    match Matter::load(state, system)? {
        Matter::System(holder) => Ok((holder, environment)),
        Matter::Integration(_) => Err(missing_thing("system")),
    }
}
