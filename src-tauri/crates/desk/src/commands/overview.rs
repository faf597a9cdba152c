//! The first screen: what expires, whose turn is it, what comes next.

use chrono::{Datelike, Duration, Months, NaiveDate};

use racord_core::custody::{Expiry, HeldCertificate, beside, chisinau_day};
use racord_core::integration::StepProgress;
use racord_core::message::Saying;
use racord_core::words::Turn;

use crate::Desk;
use crate::case::Case;
use crate::commands::backup::reminder;
use crate::commands::certificates::expiry_tone;
use crate::commands::deadlines::{Deadlines, deadlines};
use crate::commands::hub::hub_tag;
use crate::commands::renewal::renewals;
use crate::commands::tone;
use crate::commands::unwatched::unwatched;
use crate::problem::Outcome;
use crate::state::State;
use crate::view::{
    Navigation, NavigationItem, NavigationSystem, Overview, Problem, Tag, Task, Timeline, TimelineMark,
    TimelineRow,
};

impl Desk {
    pub(crate) fn navigation(&self) -> Result<Navigation, Problem> {
        self.with(|state| {
            let cases = state.cases()?;
            let systems = state.dossier.systems()?;
            Ok(Navigation {
                yours: u32::try_from(yours(state, &cases)?.len()).unwrap_or(u32::MAX),
                institutions: state
                    .dossier
                    .institutions()?
                    .into_iter()
                    .map(|one| NavigationItem { place: format!("institution/{}", one.id), name: one.name })
                    .collect(),
                systems: systems
                    .into_iter()
                    .map(|system| NavigationSystem {
                        integrations: cases
                            .iter()
                            .filter(|case| case.system.id == system.id)
                            .map(|case| NavigationItem {
                                name: case.procedure.name.clone(),
                                place: case.place(),
                            })
                            .collect(),
                        place: format!("system/{}", system.id),
                        name: system.name,
                    })
                    .collect(),
            })
        })
    }

    pub(crate) fn overview(&self) -> Result<Overview, Problem> {
        self.with(|state| overview(state))
    }
}

fn overview(state: &State) -> Outcome<Overview> {
    let voice = &state.voice;
    let cases = state.cases()?;
    let yours = yours(state, &cases)?;
    let waiting: Vec<Task> = cases
        .iter()
        .flat_map(|case| open_steps(case, false).into_iter().map(move |step| (case, step)))
        .map(|(case, step)| step_task(state, case, &step))
        .chain(renewals(state)?.waiting)
        .collect();
    let headline = match yours.len() {
        0 if !waiting.is_empty() => voice.text("overview-waiting"),
        0 => voice.text("overview-nothing"),
        count => voice.with("overview-headline", "count", count),
    };
    let institutions = state.dossier.institutions()?;
    let today = voice.long_day(voice.today());
    let subtitle = match institutions.as_slice() {
        [one] => format!("{} · IDNO {} · {today}", one.name, one.idno),
        [] => today,
        several => format!("{} · {today}", voice.with("overview-institutions", "count", several.len())),
    };
    let Deadlines { overdue, soon, later } = deadlines(state, &cases)?;
    Ok(Overview {
        headline,
        subtitle,
        yours,
        waiting,
        timeline: timeline(state)?,
        integrations: cases.iter().map(|case| integration_task(state, case)).collect(),
        overdue,
        soon,
        later,
        reminder: reminder(state, &cases)?,
        empty: state.dossier.is_empty()?,
        sample: state.has_sample()?,
    })
}

/// Steps that are open now: the officer's own, or those that wait for others, be they in the house.
fn open_steps(case: &Case, officers: bool) -> Vec<OpenStep> {
    let progress = case.progress();
    progress
        .tasks()
        .into_iter()
        .filter(|step| (step.who() == Some(Turn::Officer)) == officers)
        .map(|step| OpenStep { id: step.step.id.clone() })
        .collect()
}

struct OpenStep {
    id: String,
}

fn step_task(state: &State, case: &Case, open: &OpenStep) -> Task {
    let voice = &state.voice;
    let progress = case.progress();
    let Some(step) = progress.step(&open.id) else {
        return Task { title: open.id.clone(), detail: None, tag: None, place: None };
    };
    Task {
        title: format!("{} · {} · {}", voice.pick(&step.step.title), case.procedure.name, case.system.name),
        detail: Some(step_detail(state, step)),
        tag: Some(Tag { tone: tone(step), text: voice.say(&racord_core::integration::status(step)) }),
        place: Some(case.step_place(step.step)),
    }
}

fn step_detail(state: &State, step: &StepProgress) -> String {
    let voice = &state.voice;
    let mut words: Vec<String> =
        racord_core::integration::details(step).iter().map(|saying| voice.say(saying)).collect();
    if let Some(turn) = step.turn {
        words.insert(0, voice.pick(&turn.what).to_owned());
    }
    words.iter().map(|sentence| ended(sentence)).collect::<Vec<_>>().join(" ")
}

/// The sentence with its full stop.
pub(super) fn ended(sentence: &str) -> String {
    // A Russian date ends with a full stop of its own.
    if sentence.ends_with(['.', '!', '?', ':']) { sentence.to_owned() } else { format!("{sentence}.") }
}

/// What waits for the officer: certificates that end, those that nobody watches, then the officer's turns.
fn yours(state: &State, cases: &[Case]) -> Outcome<Vec<Task>> {
    let renewals = renewals(state)?;
    let mut tasks = renewals.first;
    tasks.extend(renewals.yours);
    tasks.extend(unwatched(state, cases));
    for case in cases {
        tasks.extend(open_steps(case, true).iter().map(|step| step_task(state, case, step)));
    }
    Ok(tasks)
}

fn integration_task(state: &State, case: &Case) -> Task {
    let progress = case.progress();
    let detail = match progress.open_step() {
        Some(step) => state.voice.say(
            &Saying::new("overview-step-of")
                .with("number", step.number)
                .with("total", progress.steps.len())
                .with("title", state.voice.pick(&step.step.title)),
        ),
        None => String::new(),
    };
    Task {
        title: format!("{} · {}", case.system.name, case.procedure.name),
        detail: (!detail.is_empty()).then_some(detail),
        tag: hub_tag(&state.voice, case, &progress),
        place: Some(case.place()),
    }
}

/// From a year ago to a year after the last end, at least; a mark for each half-year.
fn timeline(state: &State) -> Outcome<Timeline> {
    let voice = &state.voice;
    let today = voice.today();
    let current: Vec<HeldCertificate> =
        state.certificates()?.into_iter().filter(HeldCertificate::is_current).collect();
    let registrations = state.registrations_of(&current)?;
    let first = current.iter().filter_map(|held| held.not_before).map(chisinau_day).min();
    let last = current.iter().filter_map(|held| held.not_after).map(chisinau_day).max();
    let floor = today - Months::new(12);
    let ceiling = today + Months::new(36);
    let from = first.map_or(today - Months::new(6), |day| day.clamp(floor, today - Duration::days(30)));
    let to = last.map_or(today + Months::new(12), |day| {
        (day + Months::new(1)).clamp(today + Duration::days(60), ceiling)
    });
    let mut rows = Vec::new();
    for system in state.dossier.systems()? {
        for held in current.iter().filter(|held| held.system == system.id) {
            let expiry = held.expiry(voice.now);
            let label = match (held.not_after.map(chisinau_day), expiry) {
                (None, _) => voice.text("timeline-unknown"),
                (Some(day), Expiry::Expired { .. }) => voice.with("timeline-expired", "date", day),
                (Some(day), Expiry::Urgent { .. }) => voice.with("timeline-expires", "date_long", day),
                (Some(day), _) => voice.with("timeline-until", "date", day),
            };
            rows.push(TimelineRow {
                system: system.name.clone(),
                environment: voice.say(
                    &Saying::new("timeline-environment")
                        .with("environment", held.environment.as_str())
                        .with("which", beside(held, &current, &registrations).as_str()),
                ),
                from: held.not_before.map(|start| chisinau_day(start).to_string()),
                to: held.not_after.map(|end| chisinau_day(end).to_string()),
                label,
                tone: expiry_tone(expiry),
                place: format!("certificate/{}", held.id),
            });
        }
    }
    Ok(Timeline {
        from: from.to_string(),
        to: to.to_string(),
        today: today.to_string(),
        marks: marks(from, to)
            .into_iter()
            .map(|date| TimelineMark {
                date: date.to_string(),
                label: voice.say(
                    &Saying::new("timeline-mark")
                        .with("month", date.month())
                        .with("year", date.year().to_string()),
                ),
            })
            .collect(),
        rows,
    })
}

fn marks(from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
    (from.year()..=to.year())
        .flat_map(|year| [1, 7].map(|month| NaiveDate::from_ymd_opt(year, month, 1)))
        .flatten()
        .filter(|date| (from..=to).contains(date))
        .collect()
}
