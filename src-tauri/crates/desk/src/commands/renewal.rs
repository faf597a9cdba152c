//! The whole renewal of a system's certificate in one place: the plan, what is done, what comes next.

mod steps;
mod waiting;

use racord_core::custody::{Expiry, HeldCertificate, chisinau_day};
use racord_core::message::Saying;
use racord_core::reminder::{Advice, PlanStep, PlanWhat, Ready, RenewalPlan};
use racord_core::renewal::{Happening, RenewalEvent, RenewalStep, Standing};
use racord_core::submission::Recipient;
use racord_core::words::Environment;

use super::certificates::certificate_row;
use super::overview::ended;
use crate::Desk;
use crate::forms::renewal_entry;
use crate::outgoing::{Holder, Matter};
use crate::problem::{Outcome, missing_thing};
use crate::renewal::{Renewal, named};
use crate::state::State;
use crate::view::{
    Action, NavigationItem, PlanAdvice, PlanRow, PlanView, Problem, RenewingView, Tag, Task, Tone, Verdict,
};

use self::steps::steps;
pub(super) use self::waiting::renewals;

impl Desk {
    pub(crate) fn renewal(&self, system: String, environment: String) -> Result<RenewingView, Problem> {
        self.with(|state| {
            let (holder, environment) = named(state, &system, &environment)?;
            view(state, Matter::System(holder), environment)
        })
    }

    /// Takes back what was noted last.
    pub(crate) fn undo_renewal(&self, system: String, environment: String) -> Result<(), Problem> {
        self.with(|state| {
            let (holder, environment) = named(state, &system, &environment)?;
            let renewal =
                holder.renewal_now(state, environment)?.ok_or_else(|| missing_thing("certificate"))?;
            let Some(last) = last_noted(state, &renewal)? else {
                return Err(Saying::new("renewing-nothing-to-undo").into());
            };
            let entry = renewal_entry(state, "journal-renewal-taken-back", &renewal)?
                .text("what", last.what.as_str());
            let change = state.dossier.change(state.voice.now, entry, |change| {
                change.remove_renewal_event(&renewal.old.id, last.what)
            });
            Ok(change?)
        })
    }

    pub(crate) fn open_order(&self) -> Result<(), Problem> {
        let url = self.with(|state| {
            let issuer = state.catalogue.issuer().ok_or_else(|| missing_thing("link"))?;
            Ok(issuer.order.is.clone())
        })?;
        self.setup.host.open_url(&url).map_err(|error| self.told(error))
    }
}

/// What was noted last, unless something that stands on it was done since.
fn last_noted(state: &State, renewal: &Renewal) -> Outcome<Option<RenewalEvent>> {
    let last = state.dossier.renewal_events(&renewal.old.id)?.value.pop();
    let overtaken = |event: &RenewalEvent| {
        renewal.new.is_some() && matches!(event.what, Happening::Ordered | Happening::Collected)
    };
    Ok(last.filter(|event| !overtaken(event)))
}

fn view(state: &State, matter: Matter, environment: Environment) -> Outcome<RenewingView> {
    let voice = &state.voice;
    let Matter::System(holder) = &matter else { return Err(missing_thing("system")) };
    let renewal = holder.renewal_now(state, environment)?.ok_or_else(|| missing_thing("certificate"))?;
    let system = &holder.system;
    let mut certificates = Vec::new();
    for held in [Some(&renewal.old), renewal.new.as_ref()].into_iter().flatten() {
        let row = certificate_row(state, held)?;
        certificates.push(Task {
            title: row.title,
            detail: Some(row.detail),
            tag: Some(row.tag),
            place: Some(row.place),
        });
    }
    let undo = last_noted(state, &renewal)?
        .map(|event| voice.text(&format!("renewing-undo-{}", event.what.as_str())));
    let saying = Saying::new("renewing-title").with("environment", environment.as_str());
    Ok(RenewingView {
        within: vec![NavigationItem { name: system.name.clone(), place: format!("system/{}", system.id) }],
        title: voice.say(&saying.with("system", &system.name)),
        verdict: verdict(state, &renewal),
        certificates,
        plan: renewal
            .plan
            .as_ref()
            .map(|plan| plan_view(state, &matter, holder, &renewal, plan))
            .transpose()?,
        steps: steps(state, &matter, environment, &renewal)?,
        undo,
    })
}

/// What comes next in a sentence, and how much time there is.
fn verdict(state: &State, renewal: &Renewal) -> Verdict {
    let voice = &state.voice;
    let expiry = renewal.old.expiry(voice.now);
    let today = voice.today();
    if !renewal.is_due(today) {
        return Verdict {
            tone: Tone::Ok,
            title: voice.text("renewing-not-yet"),
            text: match renewal.opens {
                Some(opens) => voice.with("renewing-opens", "day_long", opens),
                None => voice.text("renewing-end-unknown"),
            },
        };
    }
    let late = renewal.plan.as_ref().is_some_and(|plan| plan.late.is_some());
    Verdict {
        tone: match expiry {
            Expiry::Expired { .. } => Tone::Bad,
            _ if late => Tone::Bad,
            Expiry::Urgent { .. } | Expiry::Soon { .. } => Tone::Warn,
            Expiry::Far { .. } | Expiry::Unknown => Tone::You,
        },
        title: next_words(state, renewal).unwrap_or_else(|| voice.text("renewing-over")),
        text: match renewal.old.not_after {
            Some(end) => {
                let ends = voice.with("renewing-ends", "date_long", chisinau_day(end));
                let mut words = vec![ends, ended(&voice.say(&expiry.saying()))];
                if !late {
                    words.extend(plan_words(state, renewal));
                }
                words.join(" ")
            }
            None => voice.say(&expiry.saying()),
        },
    }
}

/// The next thing in a sentence: the officer's act, or who has it since when.
pub(super) fn next_words(state: &State, renewal: &Renewal) -> Option<String> {
    let (step, standing) = renewal.course.next()?;
    let code = match standing {
        Standing::Waiting { .. } => format!("renewing-waits-{}", step.as_str()),
        _ => format!("renewing-next-{}", step.as_str()),
    };
    let silent: Vec<String> = renewal.course.silent().map(|service| state.service_name(service)).collect();
    Some(state.voice.say(&Saying::new(&code).with("services", silent.join(", "))))
}

/// By which day the next thing of the plan must be done; once it no longer fits, what helps most.
fn plan_words(state: &State, renewal: &Renewal) -> Vec<String> {
    let Some(plan) = &renewal.plan else { return Vec::new() };
    let words = match &plan.late {
        Some(late) => {
            let advice = late.advice.first().copied().map(Advice::saying);
            [late.saying()].into_iter().chain(advice).collect()
        }
        None => plan.open().next().map(PlanStep::saying).into_iter().collect::<Vec<_>>(),
    };
    words.iter().map(|saying| ended(&state.voice.say(saying))).collect()
}

fn plan_view(
    state: &State,
    matter: &Matter,
    holder: &Holder,
    renewal: &Renewal,
    plan: &RenewalPlan,
) -> Outcome<PlanView> {
    let voice = &state.voice;
    let mut advice = Vec::new();
    for one in plan.late.iter().flat_map(|late| &late.advice) {
        let text = voice.say(&one.saying());
        advice.push(PlanAdvice { text, way: way(state, matter, holder, renewal, *one)? });
    }
    let rows = plan.steps.iter().map(|step| PlanRow {
        text: voice.say(&step.saying()),
        tag: match step.ready {
            Ready::Done(_) => Some(voice.tag(Tone::Ok, "integration-done")),
            Ready::Expected(_) if step.late => Some(voice.tag(Tone::Bad, "renewing-plan-late")),
            Ready::Expected(_) => None,
        },
        then: step.then.map(|lasting| voice.say(&lasting.saying())),
    });
    Ok(PlanView {
        summary: voice.say(&summary(plan)),
        rows: rows.collect(),
        late: plan.late.as_ref().map(|late| voice.say(&late.saying())),
        advice,
        action: Action {
            label: voice.text("renewing-stisc-time"),
            form: format!("stisc-time/{}/{}", renewal.old.system, renewal.old.environment.as_str()),
            primary: false,
        },
    })
}

/// Where a piece of advice is followed; none where that is outside the program.
fn way(
    state: &State,
    matter: &Matter,
    holder: &Holder,
    renewal: &Renewal,
    advice: Advice,
) -> Outcome<Option<NavigationItem>> {
    let to = match advice {
        Advice::OrderToday => Recipient::Issuer,
        Advice::AskStisc => Recipient::Ordered,
        Advice::WarnMega => Recipient::Forewarned,
        Advice::SendToday => Recipient::Services,
        Advice::AskMega => Recipient::Silent,
        Advice::PrepareDevelopers => Recipient::Developers,
        Advice::Announce { .. } => return Ok(None),
    };
    let letter = matter.letter_to(state, holder, to, renewal.old.environment)?;
    Ok(match letter {
        Some(letter) => Some(NavigationItem {
            name: state.voice.text(&format!("draft-{}", letter.kind)),
            place: letter.place(),
        }),
        None if to == Recipient::Developers => Some(NavigationItem {
            name: state.voice.text("renewing-advice-developers"),
            place: format!("form/system/{}", holder.system.id),
        }),
        None => None,
    })
}

/// "MEGA must have the new certificate by …; order it from STISC by …".
fn summary(plan: &RenewalPlan) -> Saying {
    let step = |what: PlanWhat| plan.steps.iter().find(|step| step.what == what);
    let done = |what| step(what).is_some_and(|step| matches!(step.ready, Ready::Done(_)));
    let code = if done(PlanWhat::Switch) {
        "renewing-summary-switched"
    } else if done(PlanWhat::TellMega) {
        "renewing-summary-told"
    } else if done(PlanWhat::Deliver) {
        "renewing-summary-delivered"
    } else if done(PlanWhat::Order) {
        "renewing-summary-ordered"
    } else {
        "renewing-summary"
    };
    let mut saying = Saying::new(code).with("end_long", plan.end);
    for (name, what) in [
        ("order_long", PlanWhat::Order),
        ("deliver_long", PlanWhat::Deliver),
        ("tell_long", PlanWhat::TellMega),
        ("confirm_long", PlanWhat::Confirm),
        ("switch_long", PlanWhat::Switch),
    ] {
        if let Some(step) = step(what) {
            saying = saying.with(name, step.by);
        }
    }
    saying
}

/// "Waiting for STISC".
fn turn_saying(turn: racord_core::words::Turn) -> Saying {
    Saying::new(format!("integration-turn-{}", turn.as_str()))
}

/// The way to the renewals of a system: one row for each environment with a certificate whose end is known.
pub(super) fn of_system(state: &State, holder: &Holder) -> Outcome<Vec<Task>> {
    let mut rows = Vec::new();
    for environment in [Environment::Production, Environment::Test] {
        if let Some(renewal) = holder.renewal_now(state, environment)? {
            rows.push(row(state, &renewal));
        }
    }
    Ok(rows)
}

/// The renewal of a certificate that is about to be sent to somebody and ends soon: it comes first.
pub(super) fn ends_soon(state: &State, held: &HeldCertificate) -> Outcome<Option<Task>> {
    let near = matches!(
        held.expiry(state.voice.now),
        Expiry::Expired { .. } | Expiry::Soon { .. } | Expiry::Urgent { .. }
    );
    if !near {
        return Ok(None);
    }
    let holder = Holder::load(state, &held.system)?;
    let renewal = holder.renewal_now(state, held.environment)?;
    Ok(renewal.filter(|renewal| renewal.old.id == held.id).map(|renewal| row(state, &renewal)))
}

/// The way to a renewal, with where it stands.
pub(super) fn row(state: &State, renewal: &Renewal) -> Task {
    let voice = &state.voice;
    let verdict = verdict(state, renewal);
    let due = renewal.is_due(voice.today());
    Task {
        title: voice.with("renewing-row", "environment", renewal.old.environment.as_str()),
        detail: Some(format!("{} {}", verdict.title, verdict.text)),
        tag: due.then(|| Tag { tone: verdict.tone, text: standing_words(state, renewal) }),
        place: Some(renewal.place()),
    }
}

fn standing_words(state: &State, renewal: &Renewal) -> String {
    match renewal.course.next() {
        Some((_, Standing::Waiting { turn, .. })) => state.voice.say(&turn_saying(turn)),
        Some(_) => state.voice.text("integration-turn-officer"),
        None => state.voice.text("integration-done"),
    }
}

/// What the officer may note of a step.
fn happening(step: RenewalStep) -> Option<Happening> {
    match step {
        RenewalStep::Order => Some(Happening::Ordered),
        RenewalStep::Collect => Some(Happening::Collected),
        RenewalStep::Switch => Some(Happening::Switched),
        RenewalStep::Test => Some(Happening::Tested),
        _ => None,
    }
}
