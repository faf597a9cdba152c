use super::*;
use Threshold::Before;

#[test]
fn a_certificate_that_ends_at_09_12_is_expired_from_the_minute_after_and_not_before() {
    let certificate = usual();
    let code = |now: &str| look(now, &certificate, &[])[0].code.clone();
    assert_eq!(code("2026-11-25T23:59:59+02:00"), "reminder-expires", "a day before");
    assert_eq!(code("2026-11-26T00:00:00+02:00"), "reminder-expires-today", "its last day has begun");
    assert_eq!(
        code("2026-11-26T09:12:00+02:00"),
        "reminder-expires-today",
        "RFC 5280: the last moment counts"
    );
    assert_eq!(code("2026-11-26T09:12:01+02:00"), "reminder-expired-today");
    assert_eq!(code("2026-11-27T00:00:00+02:00"), "reminder-expired");
}

#[test]
fn days_are_those_of_chisinau_wherever_the_machine_stands() {
    // 22:30 in UTC is past midnight in Chișinău: the certificate's last day is the 27th.
    let certificate = ends(at("2026-11-26T22:30:00Z"));
    let shown = look("2026-11-26T21:59:00Z", &certificate, &[]);
    assert_eq!(threshold(&shown), Some(Before(1)), "23:59 in Chișinău, on the 26th");
    assert_eq!(shown[0].day, day("2026-11-27"));
    let same = look("2026-11-26T11:59:00-10:00", &certificate, &[]);
    assert_eq!(shown, same, "the same moment, told by a clock in Honolulu");
    assert_eq!(
        threshold(&look("2026-11-26T22:00:00Z", &certificate, &[])),
        Some(Before(0)),
        "midnight in Chișinău"
    );
}

#[test]
fn the_nights_on_which_the_clocks_change_lose_no_day() {
    // In 2026 Moldova's clocks go forward on 29 March and back on 25 October.
    for (end, before) in
        [("2026-03-30T00:30:00+03:00", "2026-03-29"), ("2026-10-26T00:30:00+02:00", "2026-10-25")]
    {
        let certificate = ends(at(end));
        let noon = format!("{before}T10:00:00Z");
        assert_eq!(threshold(&look(&noon, &certificate, &[])), Some(Before(1)), "the day before {end}");
        let first = at(end) - chrono::Duration::minutes(30);
        let on = due(first, &[certificate], &[], &[], &Settings::default());
        assert_eq!(threshold(&on), Some(Before(0)), "from midnight on it is the day itself");
    }
}

#[test]
fn a_clock_set_back_by_hours_repeats_nothing() {
    let certificate = usual();
    let shown = look("2026-11-12T00:30:00+02:00", &certificate, &[]);
    let recorded = vec![shown[0].recorded(day("2026-11-12"))];
    assert_eq!(
        threshold(&look("2026-11-11T23:30:00+02:00", &certificate, &recorded)),
        None,
        "nothing is crossed"
    );
    assert_eq!(threshold(&look("2026-11-12T08:00:00+02:00", &certificate, &recorded)), None, "shown already");
}

#[test]
fn what_a_clock_far_ahead_said_does_not_silence_the_right_time() {
    let certificate = usual();
    let wrong = look("2030-01-01T10:00:00+02:00", &certificate, &[]);
    assert_eq!(wrong[0].code, "reminder-expired", "so the clock said");
    let mut recorded = vec![wrong[0].recorded(day("2030-01-01"))];
    let right = at("2026-11-12T10:00:00+02:00");
    let shown = look("2026-11-12T10:00:00+02:00", &certificate, &recorded);
    assert_eq!(threshold(&shown), Some(Before(14)), "the truth is told");
    let future = from_the_future(right, &recorded);
    assert_eq!(future, recorded, "and the wrong record is dropped");
    recorded = vec![shown[0].recorded(day("2026-11-12"))];
    assert_eq!(from_the_future(right, &recorded), []);
    assert_eq!(threshold(&look("2026-11-13T10:00:00+02:00", &certificate, &recorded)), None, "once");
}

#[test]
fn a_record_of_a_clock_ahead_would_count_on_its_day_if_it_were_kept() {
    let certificate = usual();
    let recorded =
        vec![Recorded { subject: certificate.subject(), threshold: Before(3), on: day("2026-11-24") }];
    let earlier = at("2026-11-10T10:00:00+02:00");
    assert_eq!(from_the_future(earlier, &recorded), recorded, "two weeks ahead: it is dropped in time");
    assert_eq!(
        threshold(&look("2026-11-24T10:00:00+02:00", &certificate, &recorded)),
        None,
        "what is prevented"
    );
    assert_eq!(threshold(&look("2026-11-24T10:00:00+02:00", &certificate, &[])), Some(Before(3)));
}

#[test]
fn a_reminder_put_off_by_a_clock_ahead_is_not_put_off() {
    let certificate = usual();
    let snoozed = Snooze { subject: certificate.subject(), until: day("2030-01-20"), on: day("2030-01-01") };
    let settings = Settings { snoozed: vec![snoozed], ..Settings::default() };
    let shown = due(at("2026-11-12T10:00:00+02:00"), &[certificate], &[], &[], &settings);
    assert_eq!(threshold(&shown), Some(Before(14)));
}

#[test]
fn a_clock_that_fell_back_to_the_beginning_of_time_breaks_nothing() {
    let certificate = usual();
    assert_eq!(threshold(&look("1970-01-01T00:00:00Z", &certificate, &[])), None);
    let endless = ends(at("9999-12-31T23:59:59Z"));
    assert_eq!(threshold(&look("2026-11-12T10:00:00+02:00", &endless, &[])), None);
    let ancient = ends(at("0001-01-01T00:00:00Z"));
    assert!(threshold(&look("2026-11-12T10:00:00+02:00", &ancient, &[])).is_some(), "long expired");
}
