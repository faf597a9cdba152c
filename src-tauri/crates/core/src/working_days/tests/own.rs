use super::*;
use crate::message::Messages;
use crate::words::Language;

fn keys(own: &OwnDays, year: i32) -> Vec<String> {
    own.entries(year).into_iter().map(|entry| entry.key).collect()
}

#[test]
fn a_decision_that_the_officer_adds_counts_and_goes_when_it_is_struck() {
    let mut own = OwnDays::default();
    own.add_moved(moved("2026-01-02", Some("2026-01-17"))).unwrap();
    assert!(!own.mega().is_working(day("2026-01-02")), "off by the decision");
    assert!(own.mega().is_working(day("2026-01-17")), "the Saturday is worked");
    assert!(own.is_changed());
    let entry = own.entries(2026).into_iter().find(|entry| entry.date == day("2026-01-02")).unwrap();
    assert_eq!((entry.own, entry.worked), (true, Some(day("2026-01-17"))));
    own.strike(&entry.key).unwrap();
    assert_eq!(own, OwnDays::default(), "an own day is gone for good");
}

#[test]
fn a_published_day_that_is_struck_is_worked_until_it_is_restored() {
    let mut own = OwnDays::default();
    own.strike("moved/2021-08-30").unwrap();
    own.strike("holiday/language-day").unwrap();
    assert!(own.mega().is_working(day("2021-08-30")), "this institution worked");
    assert!(!own.mega().is_working(day("2021-08-21")), "and had its Saturday");
    assert!(own.mega().is_working(day("2026-08-31")));
    let struck = own.entries(2021).into_iter().filter(|entry| entry.struck).count();
    assert_eq!(struck, 2, "both are still listed, as struck");
    own.restore("holiday/language-day").unwrap();
    assert!(!own.mega().is_working(day("2026-08-31")));
    own.restore_all();
    assert_eq!(own.mega(), WorkingDays::mega(), "as published");
    assert_eq!(own.restore("holiday/language-day"), Err(DayError::NotThere));
    assert_eq!(own.strike("holiday/no-such"), Err(DayError::NotThere));
}

#[test]
fn a_day_off_that_the_officer_adds_holds_once_or_every_year_from_then_on() {
    let mut own = OwnDays::default();
    own.add_day_off(day("2026-03-24"), true, " Ziua noastră ", "Ordin").unwrap();
    own.add_day_off(day("2026-06-15"), false, "Doliu", "Decret").unwrap();
    let days = own.national();
    assert_eq!(
        days.why_not(day("2027-03-24")).unwrap().name,
        Saying::new("days-own").with("name", "Ziua noastră")
    );
    assert!(days.is_working(day("2025-03-24")), "not before it was decided");
    assert!(!days.is_working(day("2026-06-15")) && days.is_working(day("2027-06-15")), "once only");
    assert_eq!(keys(&own, 2027).iter().filter(|key| key.starts_with("own/")).count(), 1);
}

#[test]
fn a_change_that_changes_nothing_is_refused_with_its_reason() {
    let mut own = OwnDays::default();
    let wrong = own.add_moved(moved("2026-01-01", None));
    assert_eq!(wrong, Err(DayError::AlreadyOff), "1 January is off anyway");
    let wrong = own.add_moved(moved("2026-01-02", Some("2026-01-05")));
    assert_eq!(wrong, Err(DayError::AlreadyWorked), "5 January 2026 is a Monday");
    assert_eq!(own.add_day_off(day("2026-03-24"), true, " ", ""), Err(DayError::Unnamed));
    assert_eq!(own.add_day_off(day("2026-11-22"), false, "x", ""), Err(DayError::AlreadyOff), "a Sunday");
    assert_eq!(own, OwnDays::default(), "what is refused leaves no trace");
    for error in [DayError::AlreadyOff, DayError::AlreadyWorked, DayError::NotThere, DayError::Unnamed] {
        assert!(Messages::new(Language::Ro).has(&error.saying().code), "{error}");
    }
}

#[test]
fn the_institution_has_its_own_hram_and_the_clock_of_mega_has_chisinau() {
    let balti = localities().iter().find(|locality| locality.day.to_string() == "05-22").unwrap();
    let mut own = OwnDays::default();
    own.set_hram(Some(balti.hram()));
    assert!(!own.institution().is_working(day("2026-05-22")) && own.mega().is_working(day("2026-05-22")));
    assert!(own.institution().is_working(day("2026-10-14")) && !own.mega().is_working(day("2026-10-14")));
    assert!(keys(&own, 2026).contains(&"hram".to_owned()));
    own.restore_all();
    assert_eq!(own.hram(), Some(&balti.hram()), "the choice of a locality is no change of the days");
    own.strike("hram").unwrap();
    assert_eq!(own.hram(), None);
}

#[test]
fn the_changes_are_kept_as_json_and_read_back() {
    let mut own = OwnDays::default();
    own.set_hram(Some(Hram::chisinau()));
    own.add_moved(moved("2026-01-02", Some("2026-01-17"))).unwrap();
    own.add_day_off(day("2026-03-24"), true, "Ziua noastră", "Ordin").unwrap();
    own.strike("holiday/language-day").unwrap();
    let text = serde_json::to_string(&own).unwrap();
    assert_eq!(serde_json::from_str::<OwnDays>(&text).unwrap(), own, "{text}");
    assert_eq!(serde_json::from_str::<OwnDays>("{}").unwrap(), OwnDays::default(), "an older setting");
}

#[test]
fn days_count_without_the_officers_words_and_get_them_back() {
    let mut own = OwnDays::default();
    own.add_day_off(day("2026-11-26"), false, "Zi de doliu", "HG 1").unwrap();
    let moved = |source: &str| Moved {
        off: day("2026-12-24"),
        worked: None,
        binds: Binds::PublicBodies,
        source: source.to_owned(),
        url: None,
    };
    own.add_moved(moved("HG 2")).unwrap();
    own.set_hram(Some(Hram { locality: "Satul Exemplu".to_owned(), day: MonthDay::new(5, 21).unwrap() }));
    let (bare, words) = own.clone().without_words();
    let kept = serde_json::to_string(&bare).unwrap();
    for word in ["doliu", "HG 1", "HG 2", "Exemplu"] {
        assert!(!kept.contains(word), "{word} is free text: {kept}");
    }
    let skipped = bare.institution().why_not(day("2026-11-26")).expect("it is off all the same");
    assert_eq!(skipped.name, Saying::new("days-own-closed"), "and called by what it is");
    assert!(!bare.institution().is_working(day("2026-05-21")), "so is the Hram");
    assert!(bare.with_words(words) == own, "nothing is lost");

    let mut published = OwnDays::default();
    published.set_hram(Some(Hram::chisinau()));
    let (bare, words) = published.clone().without_words();
    assert!(words.is_empty() && bare == published, "a locality chosen from the list is no free text");
}
