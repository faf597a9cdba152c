//! Lives of machines: off for months, clocks that jump, crashes at every point and while a warning stands on the screen,
//! two runs at once. A warning comes exactly once without crashes, and never not at all with them.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration as Pause;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use proptest::prelude::*;
use racord_core::custody::{Beside, CustodyState, HeldCertificate, chisinau_day};
use racord_core::id::{CertificateId, SystemId};
use racord_core::reminder::{Recorded, Reminder, Settings, WatchedCertificate};
use racord_core::words::Environment;
use racord_watch::{Book, Event, Lock, Note, Notifier, NotifyError, Run, Watched, run};

const DAY: i64 = 24 * 60;

fn begin() -> DateTime<Utc> {
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
struct Death {
    at: u32,
    done: bool,
    /// The whole process ends there; otherwise this one thing fails, and the run goes on or gives up as it likes.
    ends: bool,
}

/// A message as somebody saw it.
#[derive(Clone, Debug)]
struct Shown {
    run: usize,
    tag: String,
    /// The day that the clock showed.
    on: NaiveDate,
}

/// What outlives a run: the disk, and the memory of whoever sits before the screen.
struct Machine {
    certificates: Vec<WatchedCertificate>,
    recorded: Mutex<Vec<Recorded>>,
    /// Those of it that nobody has answered.
    open: Mutex<Vec<Recorded>>,
    /// What somebody read, and answered.
    shown: Arc<Mutex<Vec<Shown>>>,
    /// Warnings outlive the process that shows them.
    lasts: bool,
}

/// One run, as far as it lives.
#[derive(Clone)]
struct Life {
    run: usize,
    today: NaiveDate,
    death: Option<Death>,
    acts: Arc<AtomicU32>,
    dead: Arc<AtomicBool>,
}

impl Life {
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

struct Disk<'a>(&'a Machine, Life);

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
    fn new(ends_after: &[i64]) -> Machine {
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
    fn look(&self, number: usize, clock: DateTime<Utc>, death: Option<Death>, closes: Option<u8>) -> bool {
        let today = chisinau_day(clock);
        let life = Life { run: number, today, death, acts: Arc::default(), dead: Arc::default() };
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
    fn live(&self, runs: &[Day]) -> Vec<(DateTime<Utc>, bool)> {
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

    fn shown(&self) -> Vec<Shown> {
        self.shown.lock().unwrap().clone()
    }
}

/// One look at what is due.
#[derive(Clone, Debug)]
struct Day {
    /// Minutes after the one before it: the machine was off or asleep.
    minutes: i64,
    /// Minutes by which the machine's clock is wrong.
    wrong: i64,
    death: Option<Death>,
    /// The process is ended after so many of its warnings were closed; the others nobody has read.
    closes: Option<u8>,
    /// Another run starts at the same moment.
    twice: bool,
}

/// With crashes at every point of a look, and afterwards, while its warnings stand on the screen.
fn some_days_with_ends() -> impl Strategy<Value = Vec<Day>> {
    let closes = prop_oneof![2 => Just(None), 1 => (0..3_u8).prop_map(Some)];
    let days = some_days(some_death(), some_wrong());
    (days, prop::collection::vec(closes, 60)).prop_map(|(days, closes)| {
        days.into_iter().zip(closes).map(|(day, closes)| Day { closes, ..day }).collect()
    })
}

/// The days on which a certificate crosses a threshold, told the plain way, up to a day.
fn crossings(certificate: &WatchedCertificate, until: NaiveDate) -> Vec<NaiveDate> {
    let end = chisinau_day(certificate.held.not_after.unwrap());
    let before = [60, 30, 14, 7, 3, 1, 0].map(|days| end - Duration::days(days));
    let weekly = (1..).map(|week| end + Duration::days(7 * week)).take_while(|day| *day <= until);
    before.into_iter().filter(|day| *day <= until).chain(weekly).collect()
}

fn some_certificates() -> impl Strategy<Value = Vec<i64>> {
    prop::collection::vec(-100 * DAY..500 * DAY, 1..4)
}

/// From minutes to months.
fn some_pause() -> impl Strategy<Value = i64> {
    prop_oneof![4 => 0..2 * DAY, 2 => DAY..20 * DAY, 1 => 20 * DAY..200 * DAY]
}

fn some_death() -> impl Strategy<Value = Option<Death>> {
    let death = (0..8_u32, any::<bool>(), any::<bool>());
    prop::option::of(death.prop_map(|(at, done, ends)| Death { at, done, ends }))
}

fn some_wrong() -> impl Strategy<Value = i64> {
    prop_oneof![3 => Just(0), 1 => -60..60_i64, 1 => -2000 * DAY..2000 * DAY, 1 => -20 * DAY..20 * DAY]
}

fn some_days(
    death: impl Strategy<Value = Option<Death>>,
    wrong: impl Strategy<Value = i64>,
) -> impl Strategy<Value = Vec<Day>> {
    let day = (some_pause(), wrong, death, any::<bool>());
    let day =
        day.prop_map(|(minutes, wrong, death, twice)| Day { minutes, wrong, death, closes: None, twice });
    prop::collection::vec(day, 1..60)
}

proptest! {
    #[test]
    fn without_crashes_a_warning_comes_exactly_when_something_was_crossed_since_the_look_before(
        ends_after in some_certificates(),
        days in some_days(Just(None), Just(0)),
    ) {
        let machine = Machine::new(&ends_after);
        let looks = machine.live(&days);
        let shown = machine.shown();
        for certificate in &machine.certificates {
            let tag = certificate.subject().tag();
            let mut last = NaiveDate::MIN;
            for (number, (clock, _)) in looks.iter().enumerate() {
                let today = chisinau_day(*clock);
                let crossed = crossings(certificate, today).into_iter().any(|day| day > last);
                let messages = shown.iter().filter(|one| one.run == number && one.tag == tag).count();
                prop_assert_eq!(messages, usize::from(crossed), "look {} on {}", number, today);
                last = today;
            }
        }
    }

    #[test]
    fn with_crashes_at_any_point_and_clocks_that_jump_no_warning_is_lost(
        ends_after in some_certificates(),
        days in some_days_with_ends(),
        lasts in any::<bool>(),
    ) {
        let machine = Machine { lasts, ..Machine::new(&ends_after) };
        let looks = machine.live(&days);
        let shown = machine.shown();
        for (number, (clock, lived)) in looks.iter().enumerate() {
            if !lived || days[number].wrong != 0 {
                continue;
            }
            let today = chisinau_day(*clock);
            // A clock that was ahead by hours may have passed midnight.
            let tomorrow = today + Duration::days(1);
            for certificate in &machine.certificates {
                let tag = certificate.subject().tag();
                for crossing in crossings(certificate, today) {
                    let told = shown.iter().any(|one| {
                        one.run <= number && one.tag == tag && (crossing..=tomorrow).contains(&one.on)
                    });
                    prop_assert!(told, "{} crossed on {}, look {} on {}", tag, crossing, number, today);
                }
            }
        }
    }

    #[test]
    fn nothing_counts_as_read_that_nobody_saw(
        ends_after in some_certificates(),
        days in some_days_with_ends(),
    ) {
        let machine = Machine::new(&ends_after);
        machine.live(&days);
        let shown = machine.shown();
        let open = machine.open.lock().unwrap();
        for record in machine.recorded.lock().unwrap().iter().filter(|one| !open.contains(one)) {
            let seen = |one: &Shown| one.tag == record.subject.tag();
            prop_assert!(shown.iter().any(seen), "{record:?}");
        }
    }
}

#[test]
fn of_many_runs_at_once_one_shows_and_the_others_wait_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let machine = Machine::new(&[3 * DAY, 20 * DAY, 400 * DAY]);
    std::thread::scope(|scope| {
        for number in 0..8 {
            let (machine, folder) = (&machine, folder.path());
            scope.spawn(move || {
                let lock = Lock::take(folder).unwrap();
                assert!(
                    machine.look(number, begin(), None, None),
                    "nothing stands in the way of run {number}"
                );
                drop(lock);
            });
        }
    });
    let shown = machine.shown();
    assert_eq!(shown.len(), 2, "two certificates are due, each is told of once: {shown:?}");
    assert_eq!(shown[0].run, shown[1].run, "whoever came first told of both");
}

#[test]
fn what_was_shown_before_a_refusal_stays_on_the_screen() {
    let machine = Machine::new(&[3 * DAY, 20 * DAY]);
    // What a run does for two warnings: look, forget, show, record, show.
    let refused = Death { at: 4, done: false, ends: false };
    assert!(!machine.look(0, begin(), Some(refused), None), "the second was refused, and that is said");
    assert_eq!(machine.shown().len(), 1, "the first is recorded, so somebody must wait beside it");
    assert!(machine.look(1, begin(), None, None));
    assert_eq!(machine.shown().len(), 2, "the second comes with the next look, the first doesn't come again");
}

#[test]
fn a_process_that_is_ended_beside_its_warning_has_told_nobody() {
    let machine = Machine::new(&[3 * DAY, 20 * DAY]);
    assert!(!machine.look(0, begin(), None, Some(1)), "it is ended after one of two was closed");
    assert_eq!(machine.shown().len(), 1);
    assert!(machine.look(1, begin() + Duration::hours(1), None, None));
    let shown = machine.shown();
    assert_eq!(shown.len(), 2, "the next look, long before the next threshold, shows the other: {shown:?}");
    assert_ne!(shown[0].tag, shown[1].tag, "what was read doesn't come again");
    assert!(machine.look(2, begin() + Duration::hours(2), None, None));
    assert_eq!(machine.shown().len(), 2, "now both were read");
}

#[test]
fn what_stands_beside_a_living_process_is_not_shown_a_second_time() {
    let machine = Machine::new(&[3 * DAY]);
    machine.look(0, begin(), None, Some(0));
    let disk = Disk(
        &machine,
        Life {
            run: 1,
            today: chisinau_day(begin()),
            death: None,
            acts: Arc::default(),
            dead: Arc::default(),
        },
    );
    let watched = disk.watched().unwrap();
    assert_eq!(watched.due(begin(), &|_| true), [], "whoever waits beside it hears the answer");
    assert_eq!(watched.due(begin(), &|_| false).len(), 1, "it went with its process, unread");
}
