//! Lives of certificates and machines: exactly once without crashes, never zero with them.

use chrono::Duration;
use proptest::prelude::*;

use super::*;

/// What becomes of one run.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fate {
    Done,
    /// It dies after reading, before anything is on the screen.
    DiesBeforeShowing,
    /// It dies with the message on the screen, before it is recorded.
    DiesBeforeRecording,
}

#[derive(Clone, Debug)]
struct Run {
    /// Minutes after the run before it: the machine was off or asleep.
    minutes: i64,
    fate: Fate,
    /// Minutes by which the machine's clock is wrong.
    wrong: i64,
    /// Another run starts at the same moment and waits for the lock.
    twice: bool,
}

/// A message as somebody saw it.
#[derive(Clone, Debug)]
struct Shown {
    run: usize,
    tag: String,
    /// The day that the clock showed.
    on: NaiveDate,
}

struct Machine {
    certificates: Vec<WatchedCertificate>,
    recorded: Vec<Recorded>,
    shown: Vec<Shown>,
}

const DAY: i64 = 24 * 60;

fn begin() -> DateTime<Utc> {
    at("2026-01-01T07:30:00+02:00")
}

impl Machine {
    fn new(ends_after: &[i64]) -> Machine {
        let certificates = ends_after.iter().map(|minutes| ends(begin() + Duration::minutes(*minutes)));
        Machine { certificates: certificates.collect(), recorded: Vec::new(), shown: Vec::new() }
    }

    fn remind(&mut self, run: usize, clock: DateTime<Utc>, fate: Fate) {
        let future = from_the_future(clock, &self.recorded);
        self.recorded.retain(|record| !future.contains(record));
        let today = chisinau_day(clock);
        for reminder in due(clock, &self.certificates, &[], &self.recorded, &Settings::default()) {
            if fate == Fate::DiesBeforeShowing {
                return;
            }
            self.shown.push(Shown { run, tag: reminder.tag(), on: today });
            if fate == Fate::DiesBeforeRecording {
                return;
            }
            self.recorded.push(reminder.recorded(today));
        }
    }

    /// The clock of each run.
    fn live(&mut self, runs: &[Run]) -> Vec<DateTime<Utc>> {
        let mut time = begin();
        let mut clocks = Vec::new();
        for (index, run) in runs.iter().enumerate() {
            time += Duration::minutes(run.minutes);
            let clock = time + Duration::minutes(run.wrong);
            self.remind(index, clock, run.fate);
            if run.twice {
                self.remind(index, clock, Fate::Done);
            }
            clocks.push(clock);
        }
        clocks
    }
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

/// From minutes to months apart.
fn some_pause() -> impl Strategy<Value = i64> {
    prop_oneof![4 => 0..2 * DAY, 2 => DAY..20 * DAY, 1 => 20 * DAY..200 * DAY]
}

fn some_run(
    fates: impl Strategy<Value = Fate>,
    wrong: impl Strategy<Value = i64>,
) -> impl Strategy<Value = Run> {
    (some_pause(), fates, wrong, any::<bool>()).prop_map(|(minutes, fate, wrong, twice)| Run {
        minutes,
        fate,
        wrong,
        twice,
    })
}

fn some_fate() -> impl Strategy<Value = Fate> {
    prop_oneof![2 => Just(Fate::Done), 1 => Just(Fate::DiesBeforeShowing), 1 => Just(Fate::DiesBeforeRecording)]
}

fn some_wrong() -> impl Strategy<Value = i64> {
    prop_oneof![3 => Just(0), 1 => -60..60_i64, 1 => -2000 * DAY..2000 * DAY, 1 => -20 * DAY..20 * DAY]
}

proptest! {
    #[test]
    fn without_crashes_a_message_comes_exactly_when_something_was_crossed_since_the_run_before(
        ends_after in some_certificates(),
        runs in prop::collection::vec(some_run(Just(Fate::Done), Just(0)), 1..60),
    ) {
        let mut machine = Machine::new(&ends_after);
        let clocks = machine.live(&runs);
        for certificate in &machine.certificates {
            let tag = certificate.subject().tag();
            let mut last = NaiveDate::MIN;
            for (index, clock) in clocks.iter().enumerate() {
                let today = chisinau_day(*clock);
                let crossed = crossings(certificate, today).into_iter().any(|day| day > last);
                let messages = machine.shown.iter().filter(|one| one.run == index && one.tag == tag).count();
                prop_assert_eq!(messages, usize::from(crossed), "run {} on {}", index, today);
                last = today;
            }
        }
    }

    #[test]
    fn with_crashes_at_any_point_no_message_is_lost(
        ends_after in some_certificates(),
        runs in prop::collection::vec(some_run(some_fate(), Just(0)), 1..60),
    ) {
        let mut machine = Machine::new(&ends_after);
        let clocks = machine.live(&runs);
        for (index, run) in runs.iter().enumerate().filter(|(_, run)| run.fate == Fate::Done) {
            let today = chisinau_day(clocks[index]);
            for certificate in &machine.certificates {
                let tag = certificate.subject().tag();
                for crossing in crossings(certificate, today) {
                    let told = machine.shown.iter().any(|one| {
                        one.run <= index && one.tag == tag && (crossing..=today).contains(&one.on)
                    });
                    prop_assert!(told, "{} crossed on {}, run {:?} on {}", tag, crossing, run, today);
                }
            }
        }
        for record in &machine.recorded {
            let was_shown = |one: &Shown| one.tag == record.subject.tag() && one.on == record.on;
            prop_assert!(machine.shown.iter().any(was_shown), "nothing is recorded that nobody saw");
        }
    }

    #[test]
    fn with_crashes_and_clocks_that_jump_no_message_is_lost(
        ends_after in some_certificates(),
        runs in prop::collection::vec(some_run(some_fate(), some_wrong()), 1..60),
    ) {
        let mut machine = Machine::new(&ends_after);
        let clocks = machine.live(&runs);
        for (index, _) in runs.iter().enumerate().filter(|(_, run)| run.fate == Fate::Done && run.wrong == 0) {
            let today = chisinau_day(clocks[index]);
            let tomorrow = today + Duration::days(1);
            for certificate in &machine.certificates {
                let tag = certificate.subject().tag();
                for crossing in crossings(certificate, today) {
                    let told = machine.shown.iter().any(|one| {
                        one.run <= index && one.tag == tag && (crossing..=tomorrow).contains(&one.on)
                    });
                    prop_assert!(told, "{} crossed on {}, run {} on {}", tag, crossing, index, today);
                }
            }
        }
    }

    #[test]
    fn a_second_run_at_the_same_moment_has_nothing_to_say(
        ends_after in some_certificates(), pause in some_pause(),
    ) {
        let mut machine = Machine::new(&ends_after);
        let clock = begin() + Duration::minutes(pause);
        machine.remind(0, clock, Fate::Done);
        machine.remind(1, clock, Fate::Done);
        prop_assert!(machine.shown.iter().all(|one| one.run == 0), "the lock made it wait, and all is recorded");
    }
}
