//! The renewal's plan, counted backward in working days from the end of a certificate; and what can still be done when
//! it no longer fits.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::terms::{Lasting, PlanDays, PlanTerms};
use crate::custody::SOON_DAYS;
use crate::message::Saying;
use crate::words::Environment;

/// What has to be done, in this order.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanWhat {
    /// The new certificate is ordered from STISC.
    Order,
    /// STISC has delivered it.
    Deliver,
    /// MEGA has it.
    TellMega,
    /// MEGA has confirmed it, at every service.
    Confirm,
    /// The developers have switched the system to it.
    Switch,
}

impl PlanWhat {
    pub const ALL: [PlanWhat; 5] =
        [PlanWhat::Order, PlanWhat::Deliver, PlanWhat::TellMega, PlanWhat::Confirm, PlanWhat::Switch];

    pub fn as_str(self) -> &'static str {
        match self {
            PlanWhat::Order => "order",
            PlanWhat::Deliver => "deliver",
            PlanWhat::TellMega => "tell",
            PlanWhat::Confirm => "confirm",
            PlanWhat::Switch => "switch",
        }
    }

    /// Its day as a deadline: "MEGA must have the new production certificate · e-Registru".
    pub fn deadline(self, environment: Environment, system: &str) -> Saying {
        Saying::new(format!("reminder-day-{}", self.as_str()))
            .with("environment", environment.as_str())
            .with("system", system)
    }
}

/// What must be done until when, so that the system never stands without a valid certificate.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RenewalPlan {
    /// The last day of the certificate, in Chișinău; it may end in that morning.
    pub end: NaiveDate,
    /// One for each [`PlanWhat`], in their order.
    pub steps: Vec<PlanStep>,
    /// Present when it no longer fits.
    pub late: Option<Late>,
}

impl RenewalPlan {
    /// What isn't done yet, in order.
    pub fn open(&self) -> impl Iterator<Item = &PlanStep> {
        self.steps.iter().filter(|step| matches!(step.ready, Ready::Expected(_)))
    }
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct PlanStep {
    pub what: PlanWhat,
    /// The last day that leaves everybody after it their time.
    pub by: NaiveDate,
    /// The time that led from this step to the next, and where it comes from; none after the last.
    pub then: Option<Lasting>,
    pub ready: Ready,
    /// It isn't done and its day is over.
    pub late: bool,
}

/// When a step is done, or will be if everybody takes their time from now on.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Ready {
    Done(NaiveDate),
    Expected(NaiveDate),
}

impl Ready {
    pub fn day(self) -> NaiveDate {
        match self {
            Ready::Done(day) | Ready::Expected(day) => day,
        }
    }
}

/// The renewal doesn't fit before the end any more.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Late {
    /// The day on which the system would use the new certificate, if everybody takes their time from now on.
    pub ready: NaiveDate,
    /// What can still be done, the most useful first.
    pub advice: Vec<Advice>,
}

/// What can still be done when the time is too short.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Advice {
    /// Order today and ask STISC how fast it can be.
    OrderToday,
    /// It is ordered: ask STISC to deliver sooner.
    AskStisc,
    /// Write to MEGA now that a new certificate comes, and ask whether it can be registered on the day it arrives.
    WarnMega,
    /// It is here: send it to MEGA today.
    SendToday,
    /// MEGA has it: ask for the day, and whether both can be held side by side.
    AskMega,
    /// Have the developers ready, so that switching takes hours and not days.
    PrepareDevelopers,
    /// Tell the users: the system may be refused between these days.
    Announce { from: NaiveDate, until: NaiveDate },
}

/// Counts backward from the last day of the certificate. `done` says what is done already, and when.
///
/// On its last day the certificate may end in the morning, so everything is done by the working day before it.
pub fn renewal_plan(
    end: NaiveDate,
    done: &BTreeMap<PlanWhat, NaiveDate>,
    today: NaiveDate,
    terms: &PlanTerms,
    days: &PlanDays,
) -> RenewalPlan {
    let ready = ready(done, today, terms, days);
    let mut steps = Vec::new();
    let mut by = days.together.before(end, 1);
    let mut then = None;
    for (what, ready) in PlanWhat::ALL.into_iter().zip(ready).rev() {
        let late = today > by && matches!(ready, Ready::Expected(_));
        steps.push(PlanStep { what, by, then, ready, late });
        then = terms.lasting(what);
        by = days.of(what).before(by, then.map_or(0, |lasting| lasting.working_days));
        if !days.together.is_working(by) {
            by = days.together.before(by, 1);
        }
    }
    steps.reverse();
    let late = steps.last().filter(|switch| matches!(switch.ready, Ready::Expected(day) if day > switch.by));
    let late = late.map(|switch| Late { ready: switch.ready.day(), advice: advice(&steps, end) });
    RenewalPlan { end, steps, late }
}

/// The day on which the renewal of a certificate opens: 60 days before its end, or earlier when the plan needs it.
pub fn renewal_start(end: NaiveDate, terms: &PlanTerms, days: &PlanDays) -> NaiveDate {
    let soon = end.checked_sub_days(Days::new(SOON_DAYS.unsigned_abs())).unwrap_or(end);
    let plan = renewal_plan(end, &BTreeMap::new(), soon, terms, days);
    plan.steps.first().map_or(soon, |order| order.by.min(soon))
}

fn ready(
    done: &BTreeMap<PlanWhat, NaiveDate>,
    today: NaiveDate,
    terms: &PlanTerms,
    days: &PlanDays,
) -> Vec<Ready> {
    // Whatever comes after it can't be done without it: an unnoted step before one that is done is done, too.
    let last_done = done.keys().next_back().copied();
    let mut reached = None;
    let mut ready = Vec::new();
    for what in PlanWhat::ALL {
        let step = match done.get(&what) {
            Some(day) => Ready::Done(*day),
            None if last_done.is_some_and(|last| what < last) => {
                let later = done.iter().find(|(other, _)| **other > what).map(|(_, day)| *day);
                Ready::Done(later.unwrap_or(today))
            }
            None => {
                let day = terms.ends(what, reached.unwrap_or(today), days).max(today);
                let works = days.of(what);
                Ready::Expected(if works.is_working(day) { day } else { works.after(day, 1) })
            }
        };
        reached = Some(step.day());
        ready.push(step);
    }
    ready
}

fn advice(steps: &[PlanStep], end: NaiveDate) -> Vec<Advice> {
    let mut advice = Vec::new();
    let open = steps.iter().find(|step| matches!(step.ready, Ready::Expected(_))).map(|step| step.what);
    match open {
        Some(PlanWhat::Order) => advice.extend([Advice::OrderToday, Advice::WarnMega]),
        Some(PlanWhat::Deliver) => advice.extend([Advice::AskStisc, Advice::WarnMega]),
        Some(PlanWhat::TellMega) => advice.push(Advice::SendToday),
        Some(PlanWhat::Confirm) => advice.push(Advice::AskMega),
        Some(PlanWhat::Switch) | None => {}
    }
    advice.push(Advice::PrepareDevelopers);
    if let Some(until) = steps.last().map(|switch| switch.ready.day()).filter(|ready| *ready > end) {
        advice.push(Advice::Announce { from: end, until });
    }
    advice
}

impl PlanStep {
    /// "Order it from STISC by Tuesday 3 November 2026."
    pub fn saying(&self) -> Saying {
        if let Ready::Done(day) = self.ready {
            return Saying::new(match self.what {
                PlanWhat::Order => "reminder-plan-ordered",
                PlanWhat::Deliver => "reminder-plan-delivered",
                PlanWhat::TellMega => "reminder-plan-told",
                PlanWhat::Confirm => "reminder-plan-confirmed",
                PlanWhat::Switch => "reminder-plan-switched",
            })
            .with("on_long", day);
        }
        Saying::new(match self.what {
            PlanWhat::Order => "reminder-plan-order",
            PlanWhat::Deliver => "reminder-plan-deliver",
            PlanWhat::TellMega => "reminder-plan-tell",
            PlanWhat::Confirm => "reminder-plan-confirm",
            PlanWhat::Switch => "reminder-plan-switch",
        })
        .with("by_long", self.by)
    }
}

impl Late {
    /// "It no longer fits: at the usual pace the new certificate is in use on …".
    pub fn saying(&self) -> Saying {
        Saying::new("reminder-late").with("ready_long", self.ready)
    }
}

impl Advice {
    pub fn saying(self) -> Saying {
        match self {
            Advice::OrderToday => Saying::new("reminder-late-order"),
            Advice::AskStisc => Saying::new("reminder-late-stisc"),
            Advice::WarnMega => Saying::new("reminder-late-warn"),
            Advice::SendToday => Saying::new("reminder-late-send"),
            Advice::AskMega => Saying::new("reminder-late-mega"),
            Advice::PrepareDevelopers => Saying::new("reminder-late-developers"),
            Advice::Announce { from, until } => {
                Saying::new("reminder-late-announce").with("from_long", from).with("until_long", until)
            }
        }
    }
}
