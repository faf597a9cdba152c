//! Everything that has a day: ends of certificates, renewals to begin, terms, the officer's own dates.

use chrono::NaiveDate;
use racord_core::custody::{Beside, CustodyState, HeldCertificate, chisinau_day};
use racord_core::integration::{StepProgress, StepState};
use racord_core::message::Saying;
use racord_core::reminder::{Rules, Settings, Subject};
use racord_core::words::Turn;
use racord_core::working_days::SkipReason;
use racord_dossier::OwnDate;

use crate::case::Case;
use crate::commands::hub::source;
use crate::outgoing::Holder;
use crate::problem::Outcome;
use crate::state::State;
use crate::view::{Action, Deadline, SkippedDay, Tag, TermView, Tone};
use crate::watched::{self, PlanDay};

/// A deadline is due soon within this many days.
const SOON: i64 = 14;

/// Overdue, within two weeks, later.
#[derive(Default)]
pub(super) struct Deadlines {
    pub(super) overdue: Vec<Deadline>,
    pub(super) soon: Vec<Deadline>,
    pub(super) later: Vec<Deadline>,
}

pub(super) fn deadlines(state: &State, cases: &[Case]) -> Outcome<Deadlines> {
    let look = Look::new(state)?;
    let mut dated = look.of_certificates()?;
    let mut terms = watched::of_renewals(state)?;
    terms.extend(cases.iter().flat_map(|case| watched::terms(state, case)));
    dated.extend(terms.into_iter().map(|term| (term.date.day, look.of_term(term))));
    dated.extend(watched::of_plans(state)?.into_iter().map(|day| (day.by, look.of_plan(day))));
    for (date, _) in watched::own(state)? {
        dated.push((date.day, look.of_date(&date)?));
    }
    for end in watched::signing(state, |_| false)? {
        dated.push((end.date.day, look.of_signing(end)));
    }
    dated.sort_by_key(|(day, _)| *day);
    let mut sorted = Deadlines::default();
    for (day, deadline) in dated {
        let of = match (day - look.today).num_days() {
            ..0 => &mut sorted.overdue,
            0..=SOON => &mut sorted.soon,
            _ => &mut sorted.later,
        };
        of.push(deadline);
    }
    Ok(sorted)
}

/// The officer's own dates about a system, done ones last.
pub(super) fn of_system(state: &State, system: &racord_core::id::SystemId) -> Outcome<Vec<Deadline>> {
    let look = Look::new(state)?;
    let mut dates = state.dossier.own_dates()?.value;
    dates.retain(|date| date.system == *system);
    dates.sort_by_key(|date| date.done);
    dates.iter().map(|date| look.of_date(date)).collect()
}

struct Look<'a> {
    state: &'a State,
    today: NaiveDate,
    reminders: Settings,
}

impl Look<'_> {
    fn new(state: &State) -> Outcome<Look<'_>> {
        Ok(Look { state, today: state.voice.today(), reminders: state.dossier.reminder_settings()? })
    }

    fn of_certificates(&self) -> Outcome<Vec<(NaiveDate, Deadline)>> {
        let state = self.state;
        let certificates = watched::Certificates::load(state)?;
        let mut found = Vec::new();
        for held in certificates.all.iter().filter(|held| certificates.counts(held)) {
            let Some(last_day) = held.not_after.map(chisinau_day) else { continue };
            let subject = Subject::Certificate(held.id.clone());
            let which = certificates.beside(held);
            let mut ends = self.about_certificate(held, which, "deadline-certificate", last_day)?;
            self.put_off(&mut ends, &subject, &self.reminders.certificates, last_day);
            found.push((last_day, ends));
            if held.state != CustodyState::Active || last_day < self.today {
                continue;
            }
            let renewal = Holder::load(state, &held.system)?.renewal_now(state, held.environment)?;
            // Once its time has come the days of its plan take the place of its beginning.
            let ahead = renewal.filter(|one| one.old.id == held.id && !one.is_due(self.today));
            if let Some((start, place)) = ahead.and_then(|one| Some((one.opens?, one.place()))) {
                let begin = self.about_certificate(held, which, "deadline-renewal", start)?;
                found.push((start, Deadline { place: Some(place), ..begin }));
            }
        }
        Ok(found)
    }

    fn about_certificate(
        &self,
        held: &HeldCertificate,
        which: Beside,
        code: &str,
        day: NaiveDate,
    ) -> Outcome<Deadline> {
        let saying = Saying::new(code)
            .with("environment", held.environment.as_str())
            .with("which", which.as_str())
            .with("system", self.state.system(&held.system)?.name);
        Ok(self.on(day, self.state.voice.say(&saying), Some(format!("certificate/{}", held.id))))
    }

    fn of_term(&self, term: watched::RunningTerm) -> Deadline {
        let voice = &self.state.voice;
        let mut deadline = self.on(term.date.day, term.date.about.clone(), Some(term.place));
        deadline.detail = voice.say(&term.said);
        if term.passed {
            deadline.follow_up = term.follow_up;
            let counted_to = term.date.counted_to();
            self.put_off(&mut deadline, &term.date.subject(), &self.reminders.dates, counted_to);
        }
        deadline
    }

    fn of_plan(&self, day: PlanDay) -> Deadline {
        let mut deadline = self.on(day.by, day.title, Some(day.place));
        deadline.tag = day.late.then(|| self.state.voice.tag(Tone::Bad, "renewing-plan-late"));
        deadline
    }

    fn of_signing(&self, end: watched::SigningDate) -> Deadline {
        let voice = &self.state.voice;
        let mut deadline = self.on(end.date.day, voice.say(&end.said), Some(end.place));
        let day = voice.day(end.date.day);
        deadline.detail = voice.say(
            &Saying::new("deadline-signing-detail").with("day", day.long).with("relative", day.relative),
        );
        self.put_off(&mut deadline, &end.date.subject(), &self.reminders.dates, end.date.counted_to());
        deadline
    }

    fn of_date(&self, date: &OwnDate) -> Outcome<Deadline> {
        let voice = &self.state.voice;
        let watched = watched::watched(self.state, date)?;
        let place = Some(format!("system/{}", date.system));
        let mut deadline = self.on(date.day, watched.about.clone(), place);
        let action = |label: &str, form: &str| Action {
            label: voice.text(label),
            form: format!("{form}/{}", date.id),
            primary: false,
        };
        if let Some(done) = date.done {
            deadline.detail = voice.with("own-date-done-on", "date_long", done);
            deadline.tag = Some(voice.tag(Tone::Quiet, "own-date-done"));
        } else {
            deadline.actions.push(action("own-date-finish", "own-date-done"));
            self.put_off(&mut deadline, &watched.subject(), &self.reminders.dates, date.day);
        }
        deadline.actions.push(action("own-date-change", "own-date"));
        deadline.actions.push(action("own-date-remove", "own-date-remove"));
        Ok(deadline)
    }

    fn on(&self, day: NaiveDate, title: String, place: Option<String>) -> Deadline {
        let day = self.state.voice.day(day);
        Deadline {
            title,
            detail: format!("{}, {}", day.long, day.relative),
            tag: None,
            place,
            follow_up: None,
            actions: Vec::new(),
        }
    }

    /// Says until when its warning is put off, and offers to put it off where one is due or near.
    fn put_off(&self, deadline: &mut Deadline, subject: &Subject, rules: &Rules, day: NaiveDate) {
        let voice = &self.state.voice;
        let until = self.reminders.snoozed.iter().find(|snooze| snooze.subject == *subject);
        let until = until.map(|snooze| snooze.until).filter(|until| *until > self.today);
        if let Some(until) = until {
            deadline.tag =
                Some(Tag { tone: Tone::Quiet, text: voice.with("deadline-put-off", "date", until) });
        }
        let first = rules.before().first().copied().unwrap_or_default();
        if until.is_some() || (day - self.today).num_days() <= i64::from(first) {
            deadline.actions.push(Action {
                label: voice.text("deadline-put-off-action"),
                form: format!("snooze/{}", subject.tag()),
                primary: false,
            });
        }
    }
}

/// The waiting at a step, while somebody outside is waited for.
pub(super) fn term(state: &State, case: &Case, step: &StepProgress) -> Option<TermView> {
    let voice = &state.voice;
    let StepState::Waiting { turn: who, since } = step.state else { return None };
    let stisc = who == Turn::Stisc;
    let mut facts =
        vec![voice.fact(if stisc { "ordered-on" } else { "waiting-since" }, voice.long_day(since))];
    let mut skipped = Vec::new();
    let published = step.step.term.as_ref();
    if let Some(due) = &step.due {
        if !due.own && due.from != since {
            facts.push(voice.fact("counted-from", voice.long_day(due.from)));
        }
        facts.push(voice.fact(if stisc { "expected-by" } else { "term-until" }, voice.long_day(due.date)));
        skipped = case
            .days()
            .skipped(due.from, due.date)
            .into_iter()
            .map(|day| SkippedDay {
                // Its weekday stands in the date already.
                why: match day.reason {
                    SkipReason::Weekend => voice.text("term-weekend"),
                    _ => voice.say(&day.name),
                },
                day: voice.day(day.date),
            })
            .collect();
    }
    let source =
        published.and_then(|term| case.procedure.source(&term.source)).map(|known| source(voice, known));
    let basis = match (source, &step.due) {
        (Some(source), _) => voice
            .say(&Saying::new("term-published").with("title", source.title).with("date", source.date.short)),
        (None, Some(_)) => voice.text("term-own"),
        (None, None) => voice.text("term-none"),
    };
    let mut actions = Vec::new();
    if let (None, Some(turn)) = (published, step.turn) {
        actions.push(Action {
            label: voice.text(if step.due.is_some() { "term-change" } else { "term-set" }),
            form: format!("own-term/{}/{}/{}", case.integration.id, step.step.id, turn.id),
            primary: false,
        });
    }
    let counted = voice.text(if step.due.is_some() { "term-counted" } else { "term-not-counted" });
    Some(TermView { facts, basis, counted, skipped, actions })
}
