//! The replacing of a certificate, from the order to the day on which the old one can go: what is done, whose turn it is,
//! what comes next.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::custody::{CustodyState, HeldCertificate, Registration, chisinau_day};
use crate::reminder::PlanWhat;
use crate::words::Turn;

mod happening;
mod step;
#[cfg(test)]
mod tests;

pub use happening::{Happening, HappeningError, RenewalEvent};
pub use step::RenewalStep;

/// Where a step stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Standing {
    /// The day where it is known.
    Done(Option<NaiveDate>),
    /// The officer can do it now.
    Open,
    /// Somebody else has it.
    Waiting { turn: Turn, since: Option<NaiveDate> },
    /// A step before it is open.
    NotYet,
}

/// How far one service is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Answer {
    /// Its letter isn't sent.
    NotTold,
    /// Its letter was sent; `received` where the receipt was confirmed.
    Told { on: NaiveDate, received: Option<NaiveDate> },
    /// It knows the new certificate.
    Confirmed { since: Option<NaiveDate> },
}

/// A letter that went out to a service.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Written {
    pub on: NaiveDate,
    pub received: Option<NaiveDate>,
}

/// What is known of a renewal.
#[derive(Clone, Copy, Debug)]
pub struct Renewing<'a> {
    pub old: &'a HeldCertificate,
    pub new: Option<&'a HeldCertificate>,
    pub registrations: &'a [Registration],
    /// Those of the old certificate.
    pub events: &'a [RenewalEvent],
    /// By service: the letter that told it of the new certificate.
    pub told: &'a BTreeMap<String, Written>,
    /// By service: the letter that said that the old one can go.
    pub let_go: &'a BTreeMap<String, Written>,
    /// The day on which the developers got their sheet.
    pub sheet: Option<NaiveDate>,
}

/// Where a renewal stands.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Course {
    /// One for each [`RenewalStep`], in their order.
    pub steps: Vec<(RenewalStep, Standing)>,
    /// Every service that knows the old certificate or the new one, by its name in registrations.
    pub services: BTreeMap<String, Answer>,
    /// Those that were told that the old certificate can go.
    pub let_go: BTreeSet<String>,
}

impl Renewing<'_> {
    /// Every step with where it stands, and every service with its answer.
    pub fn course(&self) -> Course {
        let services = self.services();
        let mut steps = Vec::with_capacity(RenewalStep::ALL.len());
        let mut before_done = true;
        for step in RenewalStep::ALL {
            let standing = match self.done(step, &services) {
                Some(day) => Standing::Done(day),
                None if before_done => self.open(step, &services),
                None => Standing::NotYet,
            };
            before_done = before_done && matches!(standing, Standing::Done(_));
            steps.push((step, standing));
        }
        // Those who were told can answer while another letter isn't sent yet.
        let asked = services.values().any(|answer| matches!(answer, Answer::Told { .. }));
        if asked && let Some((_, standing @ Standing::NotYet)) = steps.get_mut(RenewalStep::Confirm as usize)
        {
            *standing = self.open(RenewalStep::Confirm, &services);
        }
        Course { steps, services, let_go: self.let_go.keys().cloned().collect() }
    }

    fn services(&self) -> BTreeMap<String, Answer> {
        let known_by = |certificate: &HeldCertificate| {
            let of = certificate.id.clone();
            self.registrations.iter().filter(move |known| known.certificate == of)
        };
        let mut services: BTreeMap<String, Answer> = known_by(self.old)
            .map(|known| {
                let told = self.told.get(&known.service).filter(|_| self.new.is_some());
                let answer = told.map_or(Answer::NotTold, |letter| Answer::Told {
                    on: letter.on,
                    received: letter.received,
                });
                (known.service.clone(), answer)
            })
            .collect();
        for known in self.new.into_iter().flat_map(known_by) {
            services.insert(known.service.clone(), Answer::Confirmed { since: known.since });
        }
        services
    }

    fn event(&self, what: Happening) -> Option<NaiveDate> {
        self.events
            .iter()
            .find(|event| event.what == what && event.certificate == self.old.id)
            .map(|event| event.on)
    }

    /// The day of a step that is done, where it is known. What comes after a step shows that it is done, too.
    fn done(&self, step: RenewalStep, services: &BTreeMap<String, Answer>) -> Option<Option<NaiveDate>> {
        let here = self.new.map(|new| chisinau_day(new.added));
        let event = |what| self.event(what).map(Some);
        match step {
            RenewalStep::Order => event(Happening::Ordered)
                .or_else(|| (self.event(Happening::Collected).is_some() || here.is_some()).then_some(None)),
            RenewalStep::Collect => event(Happening::Collected).or_else(|| here.is_some().then_some(None)),
            RenewalStep::Add => here.map(Some),
            RenewalStep::Tell => {
                here?;
                let days: Option<Vec<Option<NaiveDate>>> = services
                    .values()
                    .map(|answer| match answer {
                        Answer::NotTold => None,
                        Answer::Told { on, .. } => Some(Some(*on)),
                        Answer::Confirmed { since } => Some(*since),
                    })
                    .collect();
                latest(&days?)
            }
            RenewalStep::Confirm => {
                here?;
                let days: Option<Vec<Option<NaiveDate>>> = services
                    .values()
                    .map(|answer| match answer {
                        Answer::Confirmed { since } => Some(*since),
                        Answer::NotTold | Answer::Told { .. } => None,
                    })
                    .collect();
                latest(&days?)
            }
            RenewalStep::Switch => {
                event(Happening::Switched).or_else(|| self.event(Happening::Tested).map(|_| None))
            }
            RenewalStep::Test => event(Happening::Tested),
            RenewalStep::LetGo => {
                let told: BTreeSet<&String> = self.let_go.keys().collect();
                let all = !services.is_empty() && services.keys().all(|service| told.contains(service));
                all.then(|| self.let_go.values().map(|letter| letter.on).max())
            }
            RenewalStep::Replace => {
                (self.old.state == CustodyState::Superseded).then(|| self.old.superseded.map(chisinau_day))
            }
        }
    }

    fn open(&self, step: RenewalStep, services: &BTreeMap<String, Answer>) -> Standing {
        match step {
            RenewalStep::Collect => {
                Standing::Waiting { turn: Turn::Stisc, since: self.event(Happening::Ordered) }
            }
            RenewalStep::Confirm => {
                let told = services.values().filter_map(|answer| match answer {
                    Answer::Told { on, .. } => Some(*on),
                    Answer::Confirmed { .. } | Answer::NotTold => None,
                });
                Standing::Waiting { turn: Turn::Mega, since: told.min() }
            }
            RenewalStep::Switch if self.sheet.is_some() => {
                Standing::Waiting { turn: Turn::Developers, since: self.sheet }
            }
            RenewalStep::Test => {
                Standing::Waiting { turn: Turn::Developers, since: self.event(Happening::Switched) }
            }
            _ => Standing::Open,
        }
    }
}

impl Course {
    pub fn standing(&self, step: RenewalStep) -> Standing {
        let found = self.steps.iter().find(|(known, _)| *known == step);
        found.map_or(Standing::NotYet, |(_, standing)| *standing)
    }

    /// The first step that isn't done; none when all of it is over.
    pub fn next(&self) -> Option<(RenewalStep, Standing)> {
        self.steps.iter().find(|(_, standing)| !matches!(standing, Standing::Done(_))).copied()
    }

    /// Something was done for it already.
    pub fn has_begun(&self) -> bool {
        self.steps.iter().any(|(_, standing)| matches!(standing, Standing::Done(_)))
    }

    /// The system was tried out with the new certificate: nobody needs the old one.
    pub fn may_let_go(&self) -> bool {
        matches!(self.standing(RenewalStep::Test), Standing::Done(_))
    }

    /// Services that were not told that the old certificate can go.
    pub fn still_to_let_go(&self) -> impl Iterator<Item = &str> {
        self.services.keys().filter(|service| !self.let_go.contains(*service)).map(String::as_str)
    }

    /// Services that were told and have not answered.
    pub fn silent(&self) -> impl Iterator<Item = &str> {
        let told = |answer: &Answer| matches!(answer, Answer::Told { .. });
        self.services.iter().filter(move |(_, answer)| told(answer)).map(|(service, _)| service.as_str())
    }

    /// What of the plan is done, and when.
    pub fn plan_done(&self, today: NaiveDate) -> BTreeMap<PlanWhat, NaiveDate> {
        let mut done = BTreeMap::new();
        let steps = [
            (PlanWhat::Order, RenewalStep::Order),
            (PlanWhat::Deliver, RenewalStep::Collect),
            (PlanWhat::TellMega, RenewalStep::Tell),
            (PlanWhat::Confirm, RenewalStep::Confirm),
            (PlanWhat::Switch, RenewalStep::Switch),
        ];
        for (what, step) in steps {
            if let Standing::Done(day) = self.standing(step) {
                let added = match self.standing(RenewalStep::Add) {
                    Standing::Done(day) => day,
                    _ => None,
                };
                done.insert(what, day.or(added).unwrap_or(today));
            }
        }
        // MEGA's clock runs from the receipt where that is confirmed.
        let received = self.services.values().filter_map(|answer| match answer {
            Answer::Told { received, .. } => *received,
            Answer::Confirmed { .. } | Answer::NotTold => None,
        });
        if let (Some(told), Some(received)) = (done.get_mut(&PlanWhat::TellMega), received.max()) {
            *told = received.max(*told);
        }
        done
    }
}

/// The last of days, some of them unknown; nothing at all where there are none.
fn latest(days: &[Option<NaiveDate>]) -> Option<Option<NaiveDate>> {
    (!days.is_empty()).then(|| days.iter().copied().max().flatten())
}
