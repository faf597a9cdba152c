//! Working days agree with the Python package `holidays`, where `RACORD_PYTHON` names a Python that has it
//! (`cargo xtask test` sets it up); where they differ, the law is named.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};

use chrono::{Datelike, Days, NaiveDate};
use racord_core::working_days::{SkipReason, WorkingDays};

/// Runs a script with this input; none without a judge.
fn judge(script: &str, input: &str) -> Option<String> {
    let python = std::env::var("RACORD_PYTHON").ok()?;
    let mut child = Command::new(python)
        .args(["-c", script])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("RACORD_PYTHON is a Python");
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "RACORD_PYTHON has no holidays; `cargo xtask test` brings it");
    Some(String::from_utf8(output.stdout).unwrap())
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The public holidays of these years by our rules.
fn ours(days: &WorkingDays, from: i32, to: i32) -> BTreeSet<NaiveDate> {
    let before = NaiveDate::from_ymd_opt(from - 1, 12, 31).unwrap();
    let last = NaiveDate::from_ymd_opt(to, 12, 31).unwrap();
    let skipped = days.skipped(before, last).into_iter();
    skipped.filter(|one| one.reason != SkipReason::Weekend).map(|one| one.date).collect()
}

fn theirs(from: i32, to: i32) -> Option<BTreeSet<NaiveDate>> {
    let script = "import sys, holidays\nfirst, last = map(int, sys.stdin.read().split())\n\
        for day in sorted(holidays.country_holidays('MD', years=range(first, last + 1))): print(day)";
    judge(script, &format!("{from} {to}")).map(|text| text.lines().map(day).collect())
}

#[test]
fn the_holidays_of_2024_to_2040_are_those_that_others_compute() {
    let Some(theirs) = theirs(2024, 2040) else { return };
    let national = ours(&WorkingDays::national().statutory(), 2024, 2040);
    assert_eq!(national, theirs, "thirteen days a year by the Labour Code, Easter computed by two hands");
    let mega = ours(&WorkingDays::mega().statutory(), 2024, 2040);
    let only_ours: Vec<&NaiveDate> = mega.difference(&theirs).collect();
    assert_eq!(
        only_ours.len(),
        17,
        "the Hram of Chișinău each year: article 111 (1) j), which they leave out"
    );
    assert!(only_ours.iter().all(|date| (date.month(), date.day()) == (10, 14)), "{only_ours:?}");
}

#[test]
fn before_2024_others_have_children_s_day_too_early() {
    let Some(theirs) = theirs(2014, 2023) else { return };
    let national = ours(&WorkingDays::national().statutory(), 2014, 2023);
    assert_eq!(national.difference(&theirs).next(), None, "nothing is off with us only");
    let only_theirs: Vec<i32> = theirs.difference(&national).map(Datelike::year).collect();
    // Law published on 2023-06-30: before it 1 June was off by decisions of the Government only (2017, 2018, 2023).
    assert_eq!(only_theirs, (2016..=2023).collect::<Vec<_>>(), "1 June of eight years");
}

#[test]
fn terms_end_and_begin_on_the_days_that_others_count() {
    let days = WorkingDays::mega().statutory();
    let mut asked = String::new();
    let mut expected = Vec::new();
    for step in 0..1500_u64 {
        let from = day("2024-01-01") + Days::new(step * 4);
        let n = u32::try_from(step % 37 + 1).unwrap();
        writeln!(asked, "{from} {n}").unwrap();
        expected.push(format!("{} {}", days.after(from, n), days.before(from, n)));
    }
    let script = "import sys, datetime, holidays\n\
        off = holidays.country_holidays('MD', years=range(2023, 2042))\n\
        for year in range(2023, 2042): off[datetime.date(year, 10, 14)] = 'Hram'\n\
        for line in sys.stdin:\n    \
            day, n = line.split()\n    \
            print(off.get_nth_working_day(day, int(n)), off.get_nth_working_day(day, -int(n)))";
    let Some(counted) = judge(script, &asked) else { return };
    let counted: Vec<&str> = counted.lines().collect();
    for ((ours, theirs), asked) in expected.iter().zip(&counted).zip(asked.lines()) {
        assert_eq!(ours, theirs, "working days after and before {asked}");
    }
    assert_eq!(counted.len(), expected.len());
}
