//! Reminders on this computer: switched on and off, and what becomes of them.

use std::sync::{Arc, mpsc};
use std::time::Duration;

use chrono::{TimeDelta, Utc};
use racord_core::custody::chisinau_day;
use racord_core::message::Saying;
use racord_watch::{Job, Launcher, Log, Outcome as Came, Status, Via, stay};

use crate::Desk;
use crate::problem::{Outcome, Trouble};
use crate::reminding::example;
use crate::state::State;
use crate::view::{Problem, RemindersView, Said, Tag, Tone};
use crate::voice::Voice;

/// The officer has answered whether reminders are wanted: nobody asks again.
const ANSWERED: &str = "reminders-offer";

/// The officer wants them: the operating system must have them registered.
const WANTED: &str = "reminders-wanted";

/// How long the window's start waits for the operating system's scheduler.
const PATIENCE: Duration = Duration::from_secs(2);

/// A warning that was asked for is heard for so long.
const SHOWN_FOR: TimeDelta = TimeDelta::hours(1);

impl Desk {
    pub(crate) fn reminders(&self) -> Result<RemindersView, Problem> {
        let scheduler = self.setup.host.scheduler();
        // The operating system may take a moment: nothing else waits for it.
        let found = scheduler.as_deref().map(|scheduler| Found {
            via: scheduler.via(),
            status: self.job().map(|job| scheduler.status(&job)),
        });
        self.with(|state| view(state, found, Log::read(&self.setup.data_folder)))
    }

    pub(crate) fn switch_reminders(&self, on: bool) -> Result<RemindersView, Problem> {
        let scheduler =
            self.setup.host.scheduler().ok_or_else(|| self.told(Saying::new("reminding-none")))?;
        let switched = if on {
            self.job().and_then(|job| Ok(scheduler.register(&job)?))
        } else {
            scheduler.unregister().map_err(Trouble::from)
        };
        switched.map_err(|trouble| self.told(trouble))?;
        let wanted = if on { "yes" } else { "no" };
        self.with(|state| Ok(state.dossier.set_setting(WANTED, wanted)?))?;
        self.answer_offer()?;
        self.reminders()
    }

    pub(crate) fn decline_reminders(&self) -> Result<(), Problem> {
        self.answer_offer()
    }

    pub(crate) fn show_reminder(&self) -> Result<(), Problem> {
        let note = self.with(|state| example(state))?;
        let mut notifier = self.setup.host.notifier().map_err(|error| self.told(error))?;
        notifier.show(&note).map_err(|error| self.told(error))?;
        std::thread::spawn(move || {
            let until = Utc::now() + SHOWN_FOR;
            stay(notifier.as_mut(), Launcher::beside_this().as_ref(), until, &Utc::now, &mut |_| ());
        });
        Ok(())
    }

    /// Reminders that were switched on and are no longer registered as they should be: nothing else would tell.
    pub(super) fn unregistered(&self) -> Option<Said> {
        let wanted = self.with(|state| Ok(state.dossier.setting(WANTED)?)).ok()?;
        if wanted.as_deref() != Some("yes") {
            return None;
        }
        let (host, folder) = (Arc::clone(&self.setup.host), self.setup.data_folder.clone());
        let (answer, answered) = mpsc::channel();
        std::thread::spawn(move || {
            let found = host.scheduler().zip(Job::of(&folder).ok());
            let is = found.is_some_and(|(scheduler, job)| scheduler.status(&job) == Status::Registered);
            answer.send(is)
        });
        // One that takes its time is asked again with the next start.
        let registered = answered.recv_timeout(PATIENCE).unwrap_or(true);
        (!registered).then(|| self.speak(|voice| voice.said(&Saying::new("reminding-not-registered"))))
    }

    fn answer_offer(&self) -> Result<(), Problem> {
        self.with(|state| Ok(state.dossier.set_setting(ANSWERED, "answered")?))
    }

    fn job(&self) -> Outcome<Job> {
        Ok(Job::of(&self.setup.data_folder)?)
    }
}

/// What the scheduler says.
struct Found {
    via: Via,
    status: Outcome<Status>,
}

fn view(state: &State, found: Option<Found>, log: Option<Log>) -> Outcome<RemindersView> {
    let voice = &state.voice;
    let Some(found) = found else {
        let limits = vec![voice.text("reminding-none")];
        return Ok(RemindersView {
            on: false,
            offer: false,
            status: None,
            last: None,
            limits,
            trouble: None,
        });
    };
    let status = found.status.as_ref().ok().copied().unwrap_or(Status::NotRegistered);
    let on = status != Status::NotRegistered;
    let trouble = match (&found.status, status) {
        (Err(Trouble::Said(saying)), _) => Some(voice.said(saying)),
        (_, Status::Different) => Some(voice.said(&Saying::new("reminding-different"))),
        _ => on.then(|| last_look(voice, log.as_ref())).flatten(),
    };
    // Not that something is wrong: it isn't possible here.
    let (trouble, image) = match trouble {
        Some(said) if said.code == "reminding-appimage" => (None, Some(said.message)),
        trouble => (trouble, None),
    };
    Ok(RemindersView {
        on,
        offer: !on && found.status.is_ok() && is_offered(state)?,
        status: Some(tag(voice, status, found.via)),
        last: last(voice, log.as_ref()),
        limits: image.into_iter().chain(limits(found.via).iter().map(|code| voice.text(code))).collect(),
        trouble,
    })
}

/// Once, with the first certificate of the officer's own.
fn is_offered(state: &State) -> Outcome<bool> {
    if state.dossier.setting(ANSWERED)?.is_some() {
        return Ok(false);
    }
    for held in state.certificates()?.iter().filter(|held| held.is_current()) {
        let system = state.system(&held.system)?;
        if !state.institution(&system.institution)?.sample {
            return Ok(true);
        }
    }
    Ok(false)
}

fn tag(voice: &Voice, status: Status, via: Via) -> Tag {
    let (tone, code) = match status {
        Status::Different => (Tone::Warn, "reminding-status-different"),
        Status::NotRegistered => (Tone::Quiet, "reminding-status-off"),
        Status::Registered => (Tone::Ok, "reminding-status-on"),
    };
    let via = match via {
        Via::Autostart => "autostart",
        Via::Launchd => "launchd",
        Via::Systemd => "systemd",
        Via::TaskScheduler => "tasks",
    };
    Tag { tone, text: voice.with(code, "via", via) }
}

fn last(voice: &Voice, log: Option<&Log>) -> Option<String> {
    let log = log?;
    let time = log.at.with_timezone(&chrono::Local).format("%H:%M").to_string();
    let saying = Saying::new("reminding-last").with("date_long", chisinau_day(log.at)).with("time", time);
    Some(voice.say(&saying))
}

/// What was wrong with the last look: nothing to show something with, or not everything could be read or recorded.
pub(super) fn last_look(voice: &Voice, log: Option<&Log>) -> Option<Said> {
    let log = log?;
    let code = match log.outcome {
        Came::Done => return None,
        Came::Failed => "reminding-failed",
        Came::NotShown => "reminding-not-shown",
    };
    Some(voice.said(&Saying::new(code).with("date_long", chisinau_day(log.at))))
}

/// What this system cannot do.
fn limits(via: Via) -> &'static [&'static str] {
    match via {
        Via::Autostart => &["reminding-limit-login"],
        Via::Launchd | Via::Systemd => &["reminding-limit-logged-in"],
        Via::TaskScheduler => &["reminding-limit-logged-in", "reminding-limit-focus"],
    }
}
