//! The public holidays of the Republic of Moldova, by rule: Labour Code, article 111 (1).

use chrono::{Datelike, Days, NaiveDate};

/// Message code of the public holiday on this day, if it is one.
pub(super) fn holiday(date: NaiveDate) -> Option<&'static str> {
    fixed(date).or_else(|| by_easter(date))
}

/// Orthodox Easter Sunday in the Gregorian calendar; none outside the calendar's range.
pub fn easter(year: i32) -> Option<NaiveDate> {
    // Meeus, Astronomical Algorithms, chapter 8: the Julian paschal rule.
    let (a, b, c) = (year.rem_euclid(4), year.rem_euclid(7), year.rem_euclid(19));
    let d = (19 * c + 15) % 30;
    let e = (2 * a + 4 * b - d + 34).rem_euclid(7);
    let month_and_day = d + e + 114;
    let julian_month = u32::try_from(month_and_day / 31).ok()?;
    let julian_day = u32::try_from(month_and_day % 31 + 1).ok()?;
    // Between the calendars: a day more in each century year that the Gregorian calendar doesn't leap.
    let behind = i64::from(year.div_euclid(100) - year.div_euclid(400) - 2);
    NaiveDate::from_ymd_opt(year, julian_month, julian_day)?
        .checked_add_signed(chrono::Duration::days(behind))
}

fn fixed(date: NaiveDate) -> Option<&'static str> {
    let year = date.year();
    let name = match (date.month(), date.day()) {
        (1, 1) => "days-new-year",
        (1, 7 | 8) => "days-christmas-old-style",
        (3, 8) => "days-womens-day",
        (5, 1) => "days-labour-day",
        (5, 9) => "days-victory-and-europe-day",
        // Added by the amendment in force since 2023-06-30, so 2024 was the first.
        (6, 1) if year >= 2024 => "days-childrens-day",
        (8, 27) => "days-independence-day",
        (8, 31) => "days-language-day",
        // Added in 2013.
        (12, 25) if year >= 2013 => "days-christmas-new-style",
        _ => return None,
    };
    Some(name)
}

fn by_easter(date: NaiveDate) -> Option<&'static str> {
    let sunday = easter(date.year())?;
    let after = |days| sunday.checked_add_days(Days::new(days)) == Some(date);
    if after(0) {
        Some("days-easter-sunday")
    } else if after(1) {
        Some("days-easter-monday")
    } else if after(8) {
        Some("days-memorial-easter")
    } else {
        None
    }
}
