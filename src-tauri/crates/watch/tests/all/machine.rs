//! A machine with its disk, its screen and whoever sits before it, through many looks at what is due.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration as Pause;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use racord_core::custody::{Beside, CustodyState, HeldCertificate, chisinau_day};
use racord_core::id::{CertificateId, SystemId};
use racord_core::reminder::{Recorded, Reminder, Settings, WatchedCertificate};
use racord_core::words::Environment;
use racord_watch::{Book, Event, Note, Notifier, NotifyError, Run, Watched, run};

pub(crate) fn begin() -> DateTime<Utc> {
    "2026-01-01T05:30:00Z".parse().unwrap()
}

fn ends(not_after: DateTime<Utc>) -> WatchedCertificate {
    WatchedCertificate {
        held: HeldCertificate {
            id: CertificateId::new(),
            system: SystemId::new(),
            environment: Environment::Production,
            state: CustodyState::Active,
            added: begin(),
            activated: None,
            superseded: None,
            subject: String::new(),
            issuer: String::new(),
            not_before: None,
            not_after: Some(not_after),
            fingerprint: None,
            key_hash: None,
        },
        system: "e-Avize".to_owned(),
        renewal_begun: false,
        beside: Beside::Only,
    }
}

fn note(reminder: &Reminder) -> Note {
    Note {
        tag: reminder.tag(),
        title: reminder.code.clone(),
        body: String::new(),
        open: String::new(),
        place: reminder.tag(),
        urgent: false,
    }
}

/// Where a run dies: at the n-th thing that it does, before or after that is done.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Death {
    pub(crate) at: u32,
    pub(crate) done: bool,
    /// The whole process ends there; otherwise this one thing fails, and the run goes on or gives up as it likes.
    pub(crate) ends: bool,
}

/// A message as somebody saw it.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    pub(crate) run: usize,
    pub(crate) tag: String,
    /// The day that the clock showed.
    pub(crate) on: NaiveDate,
}

/// What outlives a run: the disk, and the memory of whoever sits before the screen.
pub(crate) struct Machine {
    pub(crate) certificates: Vec<WatchedCertificate>,
    pub(crate) recorded: Mutex<Vec<Recorded>>,
    /// Those of it that nobody has answered.
    pub(crate) open: Mutex<Vec<Recorded>>,
    /// What somebody read, and answered.
    pub(crate) shown: Arc<Mutex<Vec<Shown>>>,
    /// Warnings outlive the process that shows them.
    pub(crate) lasts: bool,
}

/// One run, as far as it lives.
#[derive(Clone)]
pub(crate) struct Life {
    run: usize,
    today: NaiveDate,
    death: Option<Death>,
    acts: Arc<AtomicU32>,
    dead: Arc<AtomicBool>,
}

impl Life {
    pub(crate) fn new(run: usize, clock: DateTime<Utc>, death: Option<Death>) -> Life {
        Life { run, today: chisinau_day(clock), death, acts: Arc::default(), dead: Arc::default() }
    }

    /// Does it, unless this is where the run dies.
    fn act(&self, work: impl FnOnce()) -> Result<(), &'static str> {
        if self.dead.load(Ordering::Relaxed) {
            return Err("nothing is done after the end");
        }
        let number = self.acts.fetch_add(1, Ordering::Relaxed);
        let dies = self.death.filter(|death| death.at == number);
        if dies.is_none_or(|death| death.done) {
            work();
        }
        self.dead.store(dies.is_some_and(|death| death.ends), Ordering::Relaxed);
        if dies.is_some() { Err("the run has died") } else { Ok(()) }
    }
}

pub(crate) struct Disk<'a>(pub(crate) &'a Machine, pub(crate) Life);

impl Book for Disk<'_> {
    type Error = &'static str;

    fn watched(&self) -> Result<Watched, Self::Error> {
        self.1.act(|| ())?;
        Ok(Watched {
            certificates: self.0.certificates.clone(),
            dates: Vec::new(),
            recorded: self.0.recorded.lock().unwrap().clone(),
            unanswered: self.0.open.lock().unwrap().clone(),
            settings: Settings::default(),
        })
    }

    fn forget(&self, recorded: &[Recorded]) -> Result<(), Self::Error> {
        self.1.act(|| self.0.recorded.lock().unwrap().retain(|one| !recorded.contains(one)))
    }

    fn record(&self, recorded: &Recorded, open: bool) -> Result<(), Self::Error> {
        self.1.act(|| {
            self.0.recorded.lock().unwrap().push(recorded.clone());
            self.0.open.lock().unwrap().retain(|one| one != recorded);
            if open {
                self.0.open.lock().unwrap().push(recorded.clone());
            }
        })
    }
}

/// What a run shows goes with it, and nobody need have seen it: only what is closed was read.
struct Screen {
    seen: Arc<Mutex<Vec<Shown>>>,
    on_it: Vec<Shown>,
    life: Life,
    lasts: bool,
}

impl Notifier for Screen {
    fn show(&mut self, note: &Note) -> Result<(), NotifyError> {
        let shown = Shown { run: self.life.run, tag: note.tag.clone(), on: self.life.today };
        let on_it = &mut self.on_it;
        self.life.act(|| on_it.push(shown)).map_err(|words| NotifyError::Refused(words.to_owned()))
    }

    fn wait(&mut self, _limit: Pause) -> Event {
        let Some(shown) = self.on_it.pop() else { return Event::AllGone };
        let tag = shown.tag.clone();
        self.seen.lock().unwrap().push(shown);
        Event::Closed { tag }
    }

    fn standing(&self) -> Vec<String> {
        self.on_it.iter().map(|shown| shown.tag.clone()).collect()
    }

    fn lasts(&self) -> bool {
        self.lasts
    }
}

impl Drop for Screen {
    /// Where warnings outlive the process, whoever comes to the screen reads them.
    fn drop(&mut self) {
        if self.lasts {
            self.seen.lock().unwrap().append(&mut self.on_it);
        }
    }
}

impl Machine {
    pub(crate) fn new(ends_after: &[i64]) -> Machine {
        let certificates = ends_after.iter().map(|minutes| ends(begin() + Duration::minutes(*minutes)));
        Machine {
            certificates: certificates.collect(),
            recorded: Mutex::default(),
            open: Mutex::default(),
            shown: Arc::default(),
            lasts: false,
        }
    }

    /// Whether it lived to its end: until every warning was closed, or so many of them were.
    pub(crate) fn look(
        &self,
        number: usize,
        clock: DateTime<Utc>,
        death: Option<Death>,
        closes: Option<u8>,
    ) -> bool {
        let life = Life::new(number, clock, death);
        let disk = Disk(self, life.clone());
        let screen = || -> Result<Box<dyn Notifier>, NotifyError> {
            let (seen, life) = (Arc::clone(&self.shown), life.clone());
            Ok(Box::new(Screen { seen, on_it: Vec::new(), life, lasts: self.lasts }))
        };
        let nothing_stands = |_: &str| false;
        let mut kept = Vec::new();
        let mut told = |reminder: &Reminder| kept.push(reminder.tag());
        let asked = Run { book: &disk, now: clock, stands: &nothing_stands, note: &note, told: &mut told };
        let looked = run(asked, screen);
        if life.dead.load(Ordering::Relaxed) {
            return false;
        }
        let mut left = closes;
        if let Some(mut shown) = looked.shown.filter(|_| !self.lasts) {
            while left.is_none_or(|left| left > 0) {
                let Event::Closed { tag } = shown.wait(Pause::ZERO) else { break };
                let recorded = self.recorded.lock().unwrap();
                let last = recorded.iter().rfind(|one| one.subject.tag() == tag && kept.contains(&tag));
                self.open.lock().unwrap().retain(|one| Some(one) != last);
                left = left.map(|left| left - 1);
            }
        }
        looked.trouble.is_none() && closes.is_none()
    }

    /// The clock of each run, and whether it lived to its end.
    pub(crate) fn live(&self, runs: &[Day]) -> Vec<(DateTime<Utc>, bool)> {
        let mut time = begin();
        let mut looks = Vec::new();
        for (number, day) in runs.iter().enumerate() {
            time += Duration::minutes(day.minutes);
            let clock = time + Duration::minutes(day.wrong);
            let mut lived = self.look(number, clock, day.death, day.closes);
            if day.twice {
                // It waited for the lock.
                lived = self.look(number, clock, None, None);
            }
            looks.push((clock, lived));
        }
        looks
    }

    pub(crate) fn shown(&self) -> Vec<Shown> {
        self.shown.lock().unwrap().clone()
    }
}

/// One look at what is due.
#[derive(Clone, Debug)]
pub(crate) struct Day {
    /// Minutes after the one before it: the machine was off or asleep.
    pub(crate) minutes: i64,
    /// Minutes by which the machine's clock is wrong.
    pub(crate) wrong: i64,
    pub(crate) death: Option<Death>,
    /// The process is ended after so many of its warnings were closed; the others nobody has read.
    pub(crate) closes: Option<u8>,
    /// Another run starts at the same moment.
    pub(crate) twice: bool,
}
