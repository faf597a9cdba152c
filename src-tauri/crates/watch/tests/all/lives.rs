//! Lives of machines: off for months, clocks that jump, crashes at every point and while a warning stands on the screen,
//! two runs at once. A warning comes exactly once without crashes, and never not at all with them.

use chrono::{Duration, NaiveDate};
use proptest::prelude::*;
use racord_core::custody::chisinau_day;
use racord_core::reminder::WatchedCertificate;
use racord_watch::{Book, Lock};

use crate::machine::{Day, Death, Disk, Life, Machine, Shown, begin};

const DAY: i64 = 24 * 60;

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
    let disk = Disk(&machine, Life::new(1, begin(), None));
    let watched = disk.watched().unwrap();
    assert_eq!(watched.due(begin(), &|_| true), [], "whoever waits beside it hears the answer");
    assert_eq!(watched.due(begin(), &|_| false).len(), 1, "it went with its process, unread");
}
