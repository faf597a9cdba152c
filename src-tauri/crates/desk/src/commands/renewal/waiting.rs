//! Renewals among what waits: for the officer, or for others.

use racord_core::custody::{Expiry, chisinau_day, days_left};
use racord_core::message::Saying;
use racord_core::renewal::{RenewalStep, Standing};

use super::super::certificates::expiry_tone;
use super::{next_words, plan_words, turn_saying};
use crate::outgoing::Holder;
use crate::problem::Outcome;
use crate::renewal::{Renewal, due};
use crate::state::State;
use crate::view::{Tag, Task, Tone};

/// A renewal that isn't over so many days before the end, or later, comes before everything else.
const FIRST: i64 = 14;

/// Renewals that wait, apart: those that wait for the officer, the most pressing first, and those that wait for others.
#[derive(Default)]
pub(in crate::commands) struct Renewals {
    /// Not over though the end is near, or too late for the plan: before everything else.
    pub(in crate::commands) first: Vec<Task>,
    pub(in crate::commands) yours: Vec<Task>,
    pub(in crate::commands) waiting: Vec<Task>,
}

pub(in crate::commands) fn renewals(state: &State) -> Outcome<Renewals> {
    let mut found = Renewals::default();
    for (renewal, holder) in due(state)? {
        let Some((step, standing)) = renewal.course.next() else { continue };
        let near = renewal.old.not_after.is_some_and(|end| days_left(end, state.voice.now) <= FIRST);
        // Whoever is waited for: there is something that the officer can still do.
        let late = renewal.plan.as_ref().is_some_and(|plan| plan.late.is_some());
        let list = match standing {
            _ if near || late => &mut found.first,
            Standing::Waiting { .. } => &mut found.waiting,
            _ => &mut found.yours,
        };
        list.push(task(state, &renewal, &holder, step, standing));
    }
    Ok(found)
}

fn task(state: &State, renewal: &Renewal, holder: &Holder, step: RenewalStep, standing: Standing) -> Task {
    let voice = &state.voice;
    let held = &renewal.old;
    let expiry = held.expiry(voice.now);
    let services: Vec<String> =
        renewal.course.services.keys().map(|service| state.service_name(service)).collect();
    let late = renewal.plan.as_ref().is_some_and(|plan| plan.late.is_some());
    // What helps most says it where the next act is the officer's.
    let says = !late || matches!(standing, Standing::Waiting { .. });
    let mut detail: Vec<String> = next_words(state, renewal).filter(|_| says).into_iter().collect();
    detail.extend(plan_words(state, renewal));
    if let Some(end) = held.not_after.filter(|_| step != RenewalStep::Replace) {
        let code = if services.is_empty() { "renewing-ends" } else { "renewal-detail-services" };
        let saying = Saying::new(code).with("date_long", chisinau_day(end));
        detail.push(voice.say(&saying.with("services", services.join(", "))));
    }
    let tag = match standing {
        Standing::Waiting { turn, .. } if !matches!(expiry, Expiry::Expired { .. }) => {
            Tag { tone: Tone::Quiet, text: voice.say(&turn_saying(turn)) }
        }
        _ => Tag { tone: expiry_tone(expiry), text: voice.say(&expiry.saying()) },
    };
    Task {
        title: voice.say(
            &Saying::new("renewal-task")
                .with("environment", held.environment.as_str())
                .with("system", &holder.system.name),
        ),
        detail: Some(detail.join(" ")),
        tag: Some(tag),
        place: Some(renewal.place()),
    }
}
