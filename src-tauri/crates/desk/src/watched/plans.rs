//! The days of the plans of renewals: by when who must have done what.

use chrono::NaiveDate;

use crate::problem::Outcome;
use crate::renewal::{self, Renewal};
use crate::state::State;

/// A day of a plan that isn't done yet.
pub(crate) struct PlanDay {
    pub(crate) by: NaiveDate,
    /// "MEGA must have the new production certificate · e-Registru".
    pub(crate) title: String,
    /// Its day is over.
    pub(crate) late: bool,
    /// Where the renewal is shown.
    pub(crate) place: String,
}

/// Those of every renewal whose time has come. Of days that are over only the first is named: what it waits for comes
/// before the others.
pub(crate) fn of_plans(state: &State) -> Outcome<Vec<PlanDay>> {
    let renewals = renewal::due(state)?;
    Ok(renewals.iter().flat_map(|(renewal, holder)| days(state, renewal, &holder.system.name)).collect())
}

fn days(state: &State, renewal: &Renewal, system: &str) -> Vec<PlanDay> {
    let Some(plan) = &renewal.plan else { return Vec::new() };
    let first = plan.open().next().map(|step| step.what);
    plan.open()
        .filter(|step| !step.late || Some(step.what) == first)
        .map(|step| PlanDay {
            by: step.by,
            title: state.voice.say(&step.what.deadline(renewal.old.environment, system)),
            late: step.late,
            place: renewal.place(),
        })
        .collect()
}
