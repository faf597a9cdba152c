mod own;
mod published;

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use proptest::prelude::*;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn moved(off: &str, worked: Option<&str>) -> Moved {
    let source = "HG".to_owned();
    Moved { off: day(off), worked: worked.map(day), binds: Binds::PublicBodies, source, url: None }
}

fn working_days_of(year: i32, days: &WorkingDays) -> u32 {
    let last = |year| NaiveDate::from_ymd_opt(year, 12, 31).unwrap();
    days.count(last(year - 1), last(year))
}

fn name_of(days: &WorkingDays, date: &str) -> Option<String> {
    days.why_not(day(date)).map(|skipped| skipped.name.code)
}

#[test]
fn orthodox_easter_falls_on_the_published_sundays() {
    let published = [
        "2000-04-30",
        "2008-04-27",
        "2013-05-05",
        "2016-05-01",
        "2017-04-16",
        "2018-04-08",
        "2019-04-28",
        "2020-04-19",
        "2021-05-02",
        "2022-04-24",
        "2023-04-16",
        "2024-05-05",
        "2025-04-20",
        "2026-04-12",
        "2027-05-02",
        "2028-04-16",
        "2029-04-08",
        "2030-04-28",
    ];
    for sunday in published.map(day) {
        assert_eq!(easter(sunday.year()), Some(sunday), "the Metropolis publishes {sunday}");
    }
}

#[test]
fn the_year_2026_has_251_working_days_and_250_in_chisinau() {
    assert_eq!(working_days_of(2026, &WorkingDays::national()), 251, "published for the country");
    assert_eq!(working_days_of(2026, &WorkingDays::mega()), 250, "14 October 2026 is a Wednesday");
}

#[test]
fn the_holidays_of_2026_are_those_of_the_labour_code() {
    let days = WorkingDays::national();
    let expected = [
        ("2026-01-01", "days-new-year"),
        ("2026-01-07", "days-christmas-old-style"),
        ("2026-01-08", "days-christmas-old-style-second"),
        ("2026-03-08", "days-womens-day"),
        ("2026-04-12", "days-easter-sunday"),
        ("2026-04-13", "days-easter-monday"),
        ("2026-04-20", "days-memorial-easter"),
        ("2026-05-01", "days-labour-day"),
        ("2026-05-09", "days-victory-and-europe-day"),
        ("2026-06-01", "days-childrens-day"),
        ("2026-08-27", "days-independence-day"),
        ("2026-08-31", "days-language-day"),
        ("2026-12-25", "days-christmas-new-style"),
    ];
    let found: Vec<(String, String)> = days
        .skipped(day("2025-12-31"), day("2026-12-31"))
        .into_iter()
        .filter(|skipped| skipped.reason == SkipReason::Holiday)
        .map(|skipped| (skipped.date.to_string(), skipped.name.code))
        .collect();
    let expected = expected.map(|(date, name)| (date.to_owned(), name.to_owned()));
    assert_eq!(found, expected, "article 111 (1) lists these and no others");
}

#[test]
fn a_holiday_holds_from_the_year_of_its_law() {
    let days = WorkingDays::national().statutory();
    assert_eq!(
        name_of(&days, "2023-06-01"),
        None,
        "1 June was added on 2023-06-30: the one before was off by decision only"
    );
    assert_eq!(name_of(&days, "2027-06-01"), Some("days-childrens-day".to_owned()));
    assert_eq!(name_of(&days, "2012-12-25"), None, "25 December was added in 2013");
    assert_eq!(name_of(&days, "2013-12-25"), Some("days-christmas-new-style".to_owned()));
}

#[test]
fn the_catholic_easter_monday_and_the_second_of_january_are_worked() {
    let days = WorkingDays::mega();
    assert!(days.is_working(day("2026-04-06")), "only the Orthodox Easter is a holiday");
    assert!(days.is_working(day("2026-01-02")), "only 1 January is a holiday");
}

#[test]
fn a_holiday_on_a_weekend_gives_no_other_day_off() {
    let days = WorkingDays::national();
    assert_eq!(day("2026-05-09").weekday(), Weekday::Sat);
    assert!(days.is_working(day("2026-05-11")), "no substitute by itself");
    assert_eq!(
        name_of(&days, "2026-05-09"),
        Some("days-victory-and-europe-day".to_owned()),
        "named as the holiday"
    );
}

#[test]
fn seven_working_days_after_a_receipt_on_17_november_end_on_26_november() {
    let days = WorkingDays::mega();
    let receipt = day("2026-11-17");
    assert_eq!(days.after(receipt, 7), day("2026-11-26"), "18 19 20 23 24 25 26");
    assert_eq!(days.count(receipt, day("2026-11-22")), 3, "on Sunday the third working day is over");
    let skipped = days.skipped(receipt, day("2026-11-26"));
    assert_eq!(
        skipped.iter().map(|skipped| skipped.date.to_string()).collect::<Vec<_>>(),
        ["2026-11-21", "2026-11-22"]
    );
    assert!(skipped.iter().all(|skipped| skipped.reason == SkipReason::Weekend));
}

#[test]
fn seven_working_days_that_end_on_26_november_begin_on_17_november() {
    let days = WorkingDays::mega();
    assert_eq!(days.before(day("2026-11-26"), 7), day("2026-11-17"), "the same week counted backward");
    assert_eq!(days.before(day("2026-11-26"), 0), day("2026-11-26"));
    assert_eq!(days.before(day("2026-10-16"), 2), day("2026-10-13"), "the Hram of 14 October is passed over");
    assert_eq!(days.before(day("2026-11-22"), 1), day("2026-11-20"), "before a Sunday comes a Friday");
    assert_eq!(days.before(NaiveDate::MIN, 3), NaiveDate::MIN, "the beginning of time is a beginning");
}

#[test]
fn easter_stretches_a_term() {
    let days = WorkingDays::mega();
    assert_eq!(
        days.after(day("2026-04-09"), 7),
        day("2026-04-22"),
        "10 14 15 16 17 21 22: 13 and 20 are off"
    );
}

#[test]
fn the_hram_of_chisinau_counts_for_mega_and_another_one_for_its_own_locality() {
    let hram = day("2026-10-14");
    assert_eq!(WorkingDays::mega().why_not(hram).map(|skipped| skipped.reason), Some(SkipReason::Hram));
    assert!(WorkingDays::national().is_working(hram), "elsewhere 14 October is worked");
    let balti = Hram { locality: "Bălți".to_owned(), day: MonthDay::new(5, 22).unwrap() };
    let skipped = WorkingDays::national().with_hram(balti).why_not(day("2026-05-22")).unwrap();
    assert_eq!(skipped.name, Saying::new("days-hram").with("locality", "Bălți"));
}

#[test]
fn a_day_moved_by_the_government_is_off_and_its_saturday_is_worked() {
    let moved = moved("2026-01-02", Some("2026-01-17"));
    let days = WorkingDays::mega().with_moved([moved]);
    assert_eq!(days.why_not(day("2026-01-02")).map(|skipped| skipped.reason), Some(SkipReason::Moved));
    assert!(days.is_working(day("2026-01-17")), "the Saturday is worked instead");
    assert_eq!(working_days_of(2026, &days), 250, "a moved day changes no sum");
    let statutory = days.statutory();
    assert!(statutory.is_working(day("2026-01-02")) && !statutory.is_working(day("2026-01-17")), "left out");
    assert!(!statutory.is_working(day("2026-10-14")), "the Hram stands in the law, it stays");
}

#[test]
fn of_two_decisions_about_a_day_the_later_one_counts() {
    let days = WorkingDays::mega().with_moved([moved("2026-01-02", Some("2026-01-17"))]);
    let days = days.with_moved([moved("2026-01-17", Some("2026-01-24"))]);
    assert!(!days.is_working(day("2026-01-17")), "the Saturday is free again");
    assert!(days.is_working(day("2026-01-24")) && !days.is_working(day("2026-01-02")));
}

#[test]
fn no_days_after_a_day_is_that_day_and_the_end_of_time_is_an_end() {
    let days = WorkingDays::mega();
    assert_eq!(days.after(day("2026-11-22"), 0), day("2026-11-22"));
    assert_eq!(days.after(NaiveDate::MAX, 3), NaiveDate::MAX);
    assert_eq!(days.count(day("2026-11-22"), day("2026-11-20")), 0, "backwards there is nothing to count");
}

fn some_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..50_000).prop_map(|days| day("1995-01-01") + Days::new(days))
}

proptest! {
    #[test]
    fn easter_is_a_sunday_between_4_april_and_8_may(year in 1900..2100) {
        let sunday = easter(year).unwrap();
        prop_assert_eq!(sunday.weekday(), Weekday::Sun);
        prop_assert!(((4, 4)..=(5, 8)).contains(&(sunday.month(), sunday.day())), "{}", sunday);
    }

    #[test]
    fn the_nth_working_day_after_has_n_working_days_up_to_it(from in some_day(), n in 1_u32..400) {
        let days = WorkingDays::mega();
        let reached = days.after(from, n);
        prop_assert!(days.is_working(reached), "a term ends on a working day");
        prop_assert_eq!(days.count(from, reached), n);
    }

    #[test]
    fn counting_back_undoes_counting_forward(from in some_day(), n in 0_u32..300) {
        let days = WorkingDays::mega();
        let start = days.after(from, 1);
        prop_assert_eq!(days.before(days.after(start, n), n), start, "from a working day there and back");
        prop_assert_eq!(days.after(days.before(start, n), n), start, "and back and there");
    }

    #[test]
    fn whoever_begins_on_the_day_counted_back_is_in_time_and_a_working_day_later_is_not(
        until in some_day(), n in 1_u32..60
    ) {
        let days = WorkingDays::mega();
        let until = days.after(until, 1);
        let begin = days.before(until, n);
        prop_assert!(days.after(begin, n) <= until);
        prop_assert!(days.after(days.after(begin, 1), n) > until);
    }

    #[test]
    fn a_later_day_or_a_longer_term_never_ends_earlier(
        from in some_day(), later in 0_u64..30, n in 0_u32..60, more in 0_u32..30
    ) {
        let days = WorkingDays::mega();
        prop_assert!(days.after(from, n) <= days.after(from + Days::new(later), n));
        prop_assert!(days.after(from, n) <= days.after(from, n + more));
        prop_assert!(days.before(from, n) <= days.before(from + Days::new(later), n));
        prop_assert!(days.before(from, n) >= days.before(from, n + more));
    }

    #[test]
    fn terms_add_up(from in some_day(), a in 0_u32..60, b in 0_u32..60) {
        let days = WorkingDays::mega();
        prop_assert_eq!(days.after(days.after(from, a), b), days.after(from, a + b));
    }

    #[test]
    fn every_day_is_either_counted_or_skipped(from in some_day(), length in 0_u64..200) {
        let days = WorkingDays::mega();
        let to = from + Days::new(length);
        let skipped = days.skipped(from, to);
        prop_assert_eq!(u64::from(days.count(from, to)) + skipped.len() as u64, length);
        let dates: BTreeSet<NaiveDate> = skipped.iter().map(|skipped| skipped.date).collect();
        prop_assert_eq!(dates.len(), skipped.len(), "no day is skipped twice");
    }

    #[test]
    fn moving_a_day_there_moves_the_work_there(from in some_day(), distance in 1_u64..20) {
        let plain = WorkingDays::mega();
        let to = from + Days::new(distance);
        prop_assume!(plain.is_working(from) && !plain.is_working(to));
        let moved = Moved { off: from, worked: Some(to), ..moved("2026-01-02", None) };
        let days = plain.clone().with_moved([moved]);
        prop_assert!(!days.is_working(from) && days.is_working(to));
        prop_assert_eq!(days.statutory(), plain.statutory());
    }
}
