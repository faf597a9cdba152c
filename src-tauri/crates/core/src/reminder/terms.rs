//! How long everybody in a renewal takes, and by which days that is counted.

use chrono::NaiveDate;

use super::plan::PlanWhat;
use crate::message::Saying;
use crate::procedure::Catalogue;
use crate::working_days::WorkingDays;

/// How long somebody takes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Lasting {
    pub working_days: u32,
    pub basis: Basis,
}

/// Where a time comes from.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Basis {
    /// The program's own estimate: nobody publishes one.
    Estimate,
    /// The officer set it.
    Own,
    /// MEGA publishes it, for one of the services concerned.
    Published,
    /// MEGA publishes it, for another service only.
    PublishedElsewhere,
}

impl Lasting {
    /// "7 working days, published by MEGA".
    pub fn saying(self) -> Saying {
        Saying::new(match self.basis {
            Basis::Estimate => "reminder-plan-estimate",
            Basis::Own => "reminder-plan-own",
            Basis::Published => "reminder-plan-published",
            Basis::PublishedElsewhere => "reminder-plan-published-elsewhere",
        })
        .with("days", self.working_days)
    }
}

/// The times that a plan counts with, all in working days.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct PlanTerms {
    /// From the order to the delivery. STISC publishes no time for system certificates.
    pub stisc: Lasting,
    /// From the delivery until MEGA has it: look at it, add it, write and send.
    pub telling: Lasting,
    /// From MEGA's receipt to its confirmation.
    pub mega: Lasting,
    /// From the confirmation until the system uses it and was tried out.
    pub switching: Lasting,
}

const STISC: Lasting = Lasting { working_days: 10, basis: Basis::Estimate };
const TELLING: Lasting = Lasting { working_days: 1, basis: Basis::Estimate };
const SWITCHING: Lasting = Lasting { working_days: 3, basis: Basis::Estimate };

impl PlanTerms {
    /// The longest term that MEGA publishes for these services; where none of them has one, the longest of any.
    pub fn of<'s>(catalogue: &Catalogue, services: impl IntoIterator<Item = &'s str>) -> PlanTerms {
        let concerned: Vec<&str> = services.into_iter().collect();
        let mut own = None;
        let mut any = None;
        for procedure in catalogue.procedures() {
            let longest = procedure.steps.iter().filter_map(|step| step.term.as_ref());
            let longest = longest.map(|term| term.working_days).max();
            any = any.max(longest);
            if concerned.iter().any(|service| procedure.service.eq_ignore_ascii_case(service)) {
                own = own.max(longest);
            }
        }
        let mega = match (own, any) {
            (Some(working_days), _) => Lasting { working_days, basis: Basis::Published },
            (None, Some(working_days)) => Lasting { working_days, basis: Basis::PublishedElsewhere },
            (None, None) => Lasting { working_days: STISC.working_days, basis: Basis::Estimate },
        };
        PlanTerms { stisc: STISC, telling: TELLING, mega, switching: SWITCHING }
    }

    /// The same with STISC's time as the officer knows it.
    #[must_use]
    pub fn with_stisc(mut self, working_days: u32) -> PlanTerms {
        self.stisc = Lasting { working_days, basis: Basis::Own };
        self
    }

    /// The day by which it is done by whoever takes this time for it, counted from the day of the step before.
    pub fn ends(&self, what: PlanWhat, from: NaiveDate, days: &PlanDays) -> NaiveDate {
        days.of(what).after(from, self.lasting(what).map_or(0, |lasting| lasting.working_days))
    }

    /// What comes before it takes so long; none for the order.
    pub(super) fn lasting(&self, what: PlanWhat) -> Option<Lasting> {
        match what {
            PlanWhat::Order => None,
            PlanWhat::Deliver => Some(self.stisc),
            PlanWhat::TellMega => Some(self.telling),
            PlanWhat::Confirm => Some(self.mega),
            PlanWhat::Switch => Some(self.switching),
        }
    }
}

/// The days that count in a plan.
#[derive(Clone, Debug)]
pub struct PlanDays {
    /// By which the times of MEGA and STISC run.
    pub outside: WorkingDays,
    /// On which the institution works, and they do.
    pub together: WorkingDays,
}

impl PlanDays {
    pub(super) fn of(&self, what: PlanWhat) -> &WorkingDays {
        match what {
            PlanWhat::Deliver | PlanWhat::Confirm => &self.outside,
            PlanWhat::Order | PlanWhat::TellMega | PlanWhat::Switch => &self.together,
        }
    }
}
