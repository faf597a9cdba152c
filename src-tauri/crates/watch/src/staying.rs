//! While a warning is on the screen. On Linux it goes when its sender goes, and a click needs somebody who hears it.

use std::time::Duration;

use chrono::{DateTime, Local, NaiveTime, TimeDelta, Utc};

use crate::HOUR;
use crate::launch::Launcher;
use crate::notifier::{Event, Notifier};

/// From one look to the next at most. While this waits, the operating system's scheduler starts no other.
pub const LONGEST: TimeDelta = TimeDelta::hours(24);

/// How often the clock is looked at: it may jump, and a computer that slept wakes up late.
const GLANCE: Duration = Duration::from_secs(60);

/// When to look again, after a look at this moment: at the hour of the daily look on another day, or a day later.
pub fn next_look(now: DateTime<Utc>) -> DateTime<Utc> {
    let latest = now + LONGEST;
    let tomorrow = now.with_timezone(&Local).date_naive().succ_opt();
    let hour = NaiveTime::from_hms_opt(HOUR, 0, 0);
    let daily =
        tomorrow.zip(hour).and_then(|(day, hour)| day.and_time(hour).and_local_timezone(Local).earliest());
    daily.map_or(latest, |daily| latest.min(daily.with_timezone(&Utc)))
}

/// Waits until every warning is gone (then true), or it is time to look again. Clicks open the window. `answered` hears the
/// tag of each that was clicked or closed; one that went otherwise isn't answered.
pub fn stay(
    notifier: &mut dyn Notifier,
    launcher: Option<&Launcher>,
    until: DateTime<Utc>,
    clock: &dyn Fn() -> DateTime<Utc>,
    answered: &mut dyn FnMut(&str),
) -> bool {
    let begun = clock();
    loop {
        let now = clock();
        // A clock that was set back far behind doesn't prolong the wait for ever.
        if now >= until || now < begun - TimeDelta::days(1) {
            return false;
        }
        let limit = (until - now).to_std().unwrap_or_default().min(GLANCE);
        match notifier.wait(limit) {
            Event::AllGone => return true,
            Event::Nothing => {}
            Event::Closed { tag } => answered(&tag),
            Event::Opened { tag, place, token } => {
                answered(&tag);
                if let Some(launcher) = launcher {
                    launcher.open(&place, token.as_deref());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_look_is_less_than_a_day_away_and_never_at_once() {
        for minutes in (0..3 * 24 * 60).step_by(7) {
            let now = "2026-10-24T00:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::minutes(minutes);
            let pause = next_look(now) - now;
            assert!(pause <= LONGEST, "{now}: there is a look every day");
            assert!(pause >= TimeDelta::hours(8), "{now}: a warning is not gone before it can be seen");
        }
    }
}
