//! What is due now.

use chrono::{DateTime, NaiveDate, Utc};

use super::watched::{WatchedCertificate, WatchedDate};
use super::{Recorded, Reminder, Rules, Settings, Snooze, Subject, Threshold};
use crate::custody::chisinau_day;
use crate::message::Saying;

/// Everything to warn of now, the most urgent first, one message for each certificate or date.
///
/// Once a message was shown, [`Reminder::recorded`] is to be kept; what [`from_the_future`] names is to be dropped
/// before.
pub fn due(
    now: DateTime<Utc>,
    certificates: &[WatchedCertificate],
    dates: &[WatchedDate],
    recorded: &[Recorded],
    settings: &Settings,
) -> Vec<Reminder> {
    let look = Look { today: chisinau_day(now), recorded, settings };
    let of_certificates = certificates.iter().filter_map(|certificate| {
        let (day, end) = (certificate.last_day()?, certificate.held.not_after?);
        let (subject, rules) = (certificate.subject(), &settings.certificates);
        let threshold = look.threshold(&subject, rules, day)?;
        Some(reminder(subject, threshold, day, certificate.saying(end, now)))
    });
    let of_dates = dates.iter().filter(|date| !date.is_silent(look.today)).filter_map(|date| {
        let subject = date.subject();
        let threshold = look.threshold(&subject, &settings.dates, date.counted_to())?;
        Some(reminder(subject, threshold, date.day, date.saying(look.today)))
    });
    let mut reminders: Vec<Reminder> = of_certificates.chain(of_dates).collect();
    reminders.sort_by(|one, other| (one.day, &one.subject).cmp(&(other.day, &other.subject)));
    reminders
}

/// Records that a clock wrote which was ahead, and that has been set right since. They would count on the day that
/// they name, when no message comes: drop them.
pub fn from_the_future(now: DateTime<Utc>, recorded: &[Recorded]) -> Vec<Recorded> {
    let today = chisinau_day(now);
    recorded.iter().filter(|one| !one.is_trusted(today)).cloned().collect()
}

struct Look<'a> {
    today: NaiveDate,
    recorded: &'a [Recorded],
    settings: &'a Settings,
}

impl Look<'_> {
    /// The threshold of the message that is due about something that ends on `day`, if one is.
    fn threshold(&self, subject: &Subject, rules: &Rules, day: NaiveDate) -> Option<Threshold> {
        let put_off = self.snoozed_until(subject, day);
        if put_off.is_some_and(|until| self.today < until) {
            return None;
        }
        let crossed = rules.crossed(day, self.today);
        let open = crossed.filter(|threshold| !self.covered(subject, *threshold, threshold.crossing(day)));
        open.or_else(|| {
            let until = put_off?;
            let threshold = Threshold::Asked;
            (!self.covered(subject, threshold, until)).then_some(crossed.unwrap_or(threshold))
        })
    }

    /// The last of several counts.
    fn snoozed_until(&self, subject: &Subject, day: NaiveDate) -> Option<NaiveDate> {
        let own = self.settings.snoozed.iter().filter(|snooze: &&Snooze| snooze.subject == *subject);
        own.filter_map(|snooze| Some((snooze.on, snooze.until(day, self.today)?)))
            .max()
            .map(|(_, until)| until)
    }

    fn covered(&self, subject: &Subject, threshold: Threshold, crossing: NaiveDate) -> bool {
        let mut own = self.recorded.iter().filter(|one| one.subject == *subject);
        own.any(|one| one.covers(threshold, crossing, self.today))
    }
}

fn reminder(subject: Subject, threshold: Threshold, day: NaiveDate, saying: Saying) -> Reminder {
    Reminder { subject, threshold, day, code: saying.code, args: saying.args }
}
