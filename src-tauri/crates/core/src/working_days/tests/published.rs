use chrono::{Datelike, Weekday};

use super::super::published::{localities, read};
use super::*;
use crate::message::Messages;
use crate::words::Language;

#[test]
fn what_is_published_is_read_and_has_its_sources() {
    let published = read().unwrap();
    assert_eq!(published.holidays.len(), 13, "article 111 (1) lists thirteen days, without the Hram");
    for holiday in &published.holidays {
        assert!(holiday.source.contains("art. 111"), "{} stands in the law", holiday.id);
        for language in Language::ALL {
            let code = holiday.saying().code;
            assert!(Messages::new(language).has(&code), "{code} has a name in {language:?}");
        }
    }
    for moved in &published.moved {
        assert!(!moved.source.is_empty(), "{} was decided by somebody", moved.off);
        assert!(moved.url.as_ref().is_some_and(|url| url.starts_with("http")), "{} was read", moved.off);
    }
    for locality in localities() {
        assert!(!locality.source.is_empty() && locality.url.starts_with("http"), "{}", locality.name);
    }
}

#[test]
fn a_published_move_takes_a_day_that_was_worked_and_gives_a_saturday() {
    let statutory = WorkingDays::mega().statutory();
    for moved in read().unwrap().moved {
        assert!(statutory.is_working(moved.off), "{} was a working day before", moved.off);
        if let Some(worked) = moved.worked {
            assert_eq!(worked.weekday(), Weekday::Sat, "{} instead of {}", worked, moved.off);
            assert!(!statutory.is_working(worked), "{worked} was off before");
        }
    }
}

#[test]
fn the_decisions_of_the_government_are_followed() {
    let days = WorkingDays::mega();
    assert_eq!(days.why_not(day("2021-08-30")).map(|skipped| skipped.reason), Some(SkipReason::Moved));
    assert!(days.is_working(day("2021-08-21")), "the Saturday that made up for it");
    assert_eq!(name_of(&days, "2018-06-01"), Some("days-moved".to_owned()), "decision 456 of 16 May 2018");
    assert_eq!(
        name_of(&days, "2023-06-02"),
        Some("days-moved-otherwise".to_owned()),
        "made up by longer days, no Saturday"
    );
    assert!(days.statutory().is_working(day("2021-08-30")), "left out");
}

#[test]
fn the_hram_of_a_locality_is_known_where_a_source_names_it() {
    let of = |name: &str| localities().iter().find(|locality| locality.name == name).map(Locality::hram);
    assert_eq!(of("Chișinău"), Some(Hram::chisinau()), "the program's own constant says the same");
    assert_eq!(of("Bălți").unwrap().day, MonthDay::new(5, 22).unwrap());
    assert_eq!(of("Cahul").unwrap().day.to_string(), "11-21");
    assert_eq!(of("Edineț"), None, "no source was found: the officer sets the day");
    let letters: Vec<Option<char>> = localities().iter().skip(1).map(|one| one.name.chars().next()).collect();
    assert!(letters.is_sorted(), "in the order of the alphabet, {letters:?}");
}

#[test]
fn a_day_of_every_year_exists_in_some_year() {
    assert!(MonthDay::new(2, 29).is_ok() && MonthDay::new(12, 31).is_ok());
    assert_eq!(MonthDay::new(2, 30), Err(NoSuchDay));
    assert_eq!(MonthDay::new(13, 1), Err(NoSuchDay));
    assert_eq!(MonthDay::try_from("10-14".to_owned()), MonthDay::new(10, 14));
    assert_eq!(MonthDay::try_from("14 oct".to_owned()), Err(NoSuchDay));
    assert_eq!(MonthDay::new(2, 29).unwrap().in_year(2026), None, "2026 is a common year");
}
