//! Times as certificates write them.

use chrono::{DateTime, Datelike, Duration, NaiveDate, Utc};

use crate::der;

/// Reads UTCTime or GeneralizedTime; `None` for a time that is none. As tolerant as OpenSSL: seconds may be missing,
/// an offset may stand instead of `Z`, GeneralizedTime may carry fractions.
pub(crate) fn read(tag: u8, bytes: &[u8]) -> Option<DateTime<Utc>> {
    let mut digits = Digits(bytes);
    let year = match tag {
        // RFC 5280 section 4.1.2.5.1: 50 to 99 are 19xx
        der::UTC_TIME => match digits.two()? {
            year @ 50.. => 1900 + year,
            year => 2000 + year,
        },
        der::GENERALIZED_TIME => digits.two()? * 100 + digits.two()?,
        _ => return None,
    };
    let (month, day) = (digits.two()?, digits.two()?);
    let (hour, minute) = (digits.two()?, digits.two()?);
    let has_seconds = digits.0.first()?.is_ascii_digit();
    let second = if has_seconds { digits.two()? } else { 0 };
    if second > 59 {
        return None;
    }
    if tag == der::GENERALIZED_TIME && has_seconds && digits.0.first() == Some(&b'.') {
        let fraction = digits.0.get(1..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
        digits.0 = digits.0.get(1 + fraction..).filter(|_| fraction > 0)?;
    }
    let written =
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?.and_hms_opt(hour, minute, second)?;
    let ahead = digits.offset()?;
    let utc = written.and_utc().checked_sub_signed(ahead)?;
    (ahead.is_zero() || YEARS_WITH_OFFSET.contains(&utc.year())).then_some(utc)
}

/// Where OpenSSL counts on from a time with an offset (`OPENSSL_gmtime_adj`); beyond it such a time is none.
const YEARS_WITH_OFFSET: std::ops::RangeInclusive<i32> = 1900..=9999;

struct Digits<'a>(&'a [u8]);

impl Digits<'_> {
    fn two(&mut self) -> Option<u32> {
        let (pair, rest) = self.0.split_at_checked(2)?;
        self.0 = rest;
        pair.iter()
            .try_fold(0, |value, byte| byte.is_ascii_digit().then(|| value * 10 + u32::from(byte - b'0')))
    }

    /// `Z`, or how far the written time is ahead of UTC.
    fn offset(mut self) -> Option<Duration> {
        let (sign, rest) = self.0.split_first()?;
        self.0 = rest;
        let direction = match sign {
            b'Z' => return rest.is_empty().then(Duration::zero),
            b'+' => 1,
            b'-' => -1,
            _ => return None,
        };
        let (hours, minutes) = (self.two()?, self.two()?);
        let fits = hours <= 12 && minutes <= 59 && self.0.is_empty();
        fits.then(|| Duration::minutes(direction * i64::from(hours * 60 + minutes)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(text: &str) -> Option<String> {
        read(der::UTC_TIME, text.as_bytes()).map(|time| time.to_rfc3339())
    }

    fn generalized(text: &str) -> Option<String> {
        read(der::GENERALIZED_TIME, text.as_bytes()).map(|time| time.to_rfc3339())
    }

    #[test]
    fn two_digit_years_turn_at_fifty() {
        assert_eq!(utc("491231235959Z").as_deref(), Some("2049-12-31T23:59:59+00:00"));
        assert_eq!(utc("500101000000Z").as_deref(), Some("1950-01-01T00:00:00+00:00"));
    }

    #[test]
    fn the_end_of_time_is_a_time() {
        assert_eq!(
            generalized("99991231235959Z").as_deref(),
            Some("9999-12-31T23:59:59+00:00"),
            "RFC 5280: never expires"
        );
    }

    #[test]
    fn older_writings_are_read_as_openssl_reads_them() {
        assert_eq!(
            utc("2611221200Z").as_deref(),
            Some("2026-11-22T12:00:00+00:00"),
            "seconds may be missing"
        );
        assert_eq!(
            utc("261122120000+0200").as_deref(),
            Some("2026-11-22T10:00:00+00:00"),
            "an offset is taken off"
        );
        assert_eq!(generalized("20261122120000.123Z").as_deref(), Some("2026-11-22T12:00:00+00:00"));
    }

    #[test]
    fn times_that_are_no_times_are_none() {
        for text in [
            "260230000000Z",
            "261322000000Z",
            "261122240000Z",
            "261122120060Z",
            "261122120000",
            "",
            "Z",
            "26112212000xZ",
        ] {
            assert_eq!(utc(text), None, "{text:?} is no time");
        }
        assert_eq!(generalized("20261122120000.Z"), None, "a point without a fraction");
        assert_eq!(generalized("202611221200.5Z"), None, "a fraction of a minute");
        for beyond in ["99991231235959-0100", "00000101000000+0100", "18991231235959+0100"] {
            assert_eq!(
                generalized(beyond),
                None,
                "{beyond}: an offset leads out of the years that are counted"
            );
        }
        assert_eq!(generalized("18991231235959+0000").as_deref(), Some("1899-12-31T23:59:59+00:00"));
    }
}
