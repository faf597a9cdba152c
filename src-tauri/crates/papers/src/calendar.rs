//! A calendar file (`.ics`, RFC 5545) with the dates to watch, for the officer's own calendar program.
//!
//! Exported again, the file has the same events by their UID, and a higher SEQUENCE for those that changed: the
//! calendar program replaces them. It holds names and dates, never a serial number.

use chrono::{DateTime, NaiveDate, Utc};
use racord_core::custody::Beside;
use racord_core::id::CertificateId;
use racord_core::message::{Messages, Saying};
use racord_core::reminder::{PlanWhat, WatchedDate, WatchedKind};
use racord_core::words::Environment;

/// What goes into a calendar.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Calendar {
    pub certificates: Vec<CalendarCertificate>,
    pub dates: Vec<CalendarDate>,
    pub plan: Vec<CalendarPlanDay>,
}

/// A day of the plan of a renewal: one event.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CalendarPlanDay {
    /// The certificate that is replaced.
    pub certificate: CertificateId,
    /// Name of the information system.
    pub system: String,
    pub environment: Environment,
    pub what: PlanWhat,
    /// The last day for it.
    pub by: NaiveDate,
    /// When what is known of it changed last.
    pub changed: DateTime<Utc>,
    /// It is done, or need not be done: its event goes from a calendar that has it.
    pub cancelled: bool,
}

/// A certificate: two events, the start of its renewal and its end.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CalendarCertificate {
    pub id: CertificateId,
    /// Name of the information system.
    pub system: String,
    pub environment: Environment,
    /// Which of two it is.
    pub beside: Beside,
    /// The day on which the renewal is to begin.
    pub start: NaiveDate,
    /// Its last day, in Chișinău.
    pub last_day: NaiveDate,
    /// When what is known of it changed last.
    pub changed: DateTime<Utc>,
    /// It was replaced or removed: its events go from a calendar that has them.
    pub cancelled: bool,
}

/// Another date to watch: one event.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CalendarDate {
    pub date: WatchedDate,
    /// When it changed last.
    pub changed: DateTime<Utc>,
    /// It was done with: its event goes from a calendar that has it.
    pub cancelled: bool,
}

/// The calendar file in the language of `messages`, made at `stamp`. The same input gives the same bytes.
pub fn calendar(contents: &Calendar, stamp: DateTime<Utc>, messages: &Messages) -> String {
    let mut file = File::default();
    let name = messages.text("calendar-name");
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line(&format!("PRODID:-//Racord//Racord//{}", messages.language().as_str().to_uppercase()));
    file.line("CALSCALE:GREGORIAN");
    file.line("METHOD:PUBLISH");
    file.text("NAME", &name);
    file.text("X-WR-CALNAME", &name);
    for certificate in &contents.certificates {
        for event in of_certificate(certificate, messages) {
            file.event(&event, stamp);
        }
    }
    for day in &contents.plan {
        file.event(&of_plan(day, messages), stamp);
    }
    for date in &contents.dates {
        file.event(&of_date(date, messages), stamp);
    }
    file.line("END:VCALENDAR");
    file.0
}

struct Event {
    uid: String,
    day: NaiveDate,
    title: String,
    text: Option<String>,
    changed: DateTime<Utc>,
    alarm: Alarm,
    cancelled: bool,
}

/// One for each event: Outlook takes no second one.
#[derive(Clone, Copy)]
enum Alarm {
    /// At nine in the morning of the day before.
    DayBefore,
    /// At nine in the morning.
    SameDay,
}

impl Alarm {
    /// Counted from the midnight with which an all-day event begins (RFC 5545, 3.8.6.3).
    fn trigger(self) -> &'static str {
        match self {
            Alarm::DayBefore => "-PT15H",
            Alarm::SameDay => "PT9H",
        }
    }
}

fn of_certificate(certificate: &CalendarCertificate, messages: &Messages) -> [Event; 2] {
    let say = |code: &str| {
        let saying = Saying::new(code)
            .with("date_long", certificate.last_day)
            .with("environment", certificate.environment.as_str())
            .with("system", certificate.system.as_str())
            .with("which", certificate.beside.as_str());
        messages.say(&saying)
    };
    let event = |what: &str, day, alarm, title: &str, text: &str| Event {
        uid: format!("certificate-{}-{what}@racord", certificate.id),
        day,
        title: say(title),
        text: Some(say(text)),
        changed: certificate.changed,
        alarm,
        cancelled: certificate.cancelled,
    };
    [
        event("start", certificate.start, Alarm::SameDay, "calendar-start", "calendar-start-text"),
        event("expires", certificate.last_day, Alarm::DayBefore, "calendar-expires", "calendar-expires-text"),
    ]
}

fn of_plan(day: &CalendarPlanDay, messages: &Messages) -> Event {
    Event {
        uid: format!("certificate-{}-plan-{}@racord", day.certificate, day.what.as_str()),
        day: day.by,
        title: messages.say(&day.what.deadline(day.environment, &day.system)),
        text: Some(messages.text("reminder-day-text")),
        changed: day.changed,
        alarm: Alarm::DayBefore,
        cancelled: day.cancelled,
    }
}

fn of_date(CalendarDate { date, changed, cancelled }: &CalendarDate, messages: &Messages) -> Event {
    let say = |code: &str| messages.say(&Saying::new(code).with("about", date.about.as_str()));
    let (title, text) = match date.kind {
        WatchedKind::MegaTerm => (say("calendar-term"), Some(say("calendar-term-text"))),
        WatchedKind::MegaTermEstimate => (say("calendar-estimate"), Some(say("calendar-term-text"))),
        WatchedKind::StiscTerm => (say("calendar-stisc"), Some(say("calendar-stisc-text"))),
        WatchedKind::Own => (date.about.clone(), None),
        WatchedKind::Signing => (say("calendar-signing"), Some(say("calendar-signing-text"))),
    };
    Event {
        uid: format!("date-{}@racord", date.id.replace(|letter: char| !letter.is_ascii_alphanumeric(), "-")),
        day: date.day,
        title,
        text,
        changed: *changed,
        alarm: Alarm::DayBefore,
        cancelled: *cancelled,
    }
}

/// Seconds since the beginning of 2020: grows with every change, and fits the 31 bits that calendar programs give it
/// until 2088.
fn sequence(changed: DateTime<Utc>) -> i64 {
    const BEGINNING_OF_2020: i64 = 1_577_836_800;
    (changed.timestamp() - BEGINNING_OF_2020).clamp(0, i64::from(i32::MAX))
}

/// Octets in a line, without its end (RFC 5545, 3.1).
const LONGEST_LINE: usize = 75;

#[derive(Default)]
struct File(String);

impl File {
    fn event(&mut self, event: &Event, stamp: DateTime<Utc>) {
        let day = |day: NaiveDate| day.format("%Y%m%d").to_string();
        // The end of an all-day event is the day after it (RFC 5545, 3.6.1).
        let next = event.day.succ_opt().unwrap_or(event.day);
        self.line("BEGIN:VEVENT");
        self.line(&format!("UID:{}", event.uid));
        self.line(&format!("DTSTAMP:{}", stamp.format("%Y%m%dT%H%M%SZ")));
        self.line(&format!("LAST-MODIFIED:{}", event.changed.format("%Y%m%dT%H%M%SZ")));
        self.line(&format!("SEQUENCE:{}", sequence(event.changed)));
        self.line(&format!("DTSTART;VALUE=DATE:{}", day(event.day)));
        self.line(&format!("DTEND;VALUE=DATE:{}", day(next)));
        self.text("SUMMARY", &event.title);
        if let Some(text) = &event.text {
            self.text("DESCRIPTION", text);
        }
        // The day stays free for appointments.
        self.line("TRANSP:TRANSPARENT");
        if event.cancelled {
            self.line("STATUS:CANCELLED");
        } else {
            self.line("STATUS:CONFIRMED");
            self.line("BEGIN:VALARM");
            self.line("ACTION:DISPLAY");
            self.text("DESCRIPTION", &event.title);
            self.line(&format!("TRIGGER:{}", event.alarm.trigger()));
            self.line("END:VALARM");
        }
        self.line("END:VEVENT");
    }

    /// A property whose value is text (RFC 5545, 3.3.11).
    fn text(&mut self, property: &str, value: &str) {
        let mut line = format!("{property}:");
        for letter in value.replace("\r\n", "\n").chars() {
            match letter {
                '\\' | ';' | ',' => line.extend(['\\', letter]),
                '\n' => line.push_str("\\n"),
                letter if letter.is_control() => {}
                letter => line.push(letter),
            }
        }
        self.line(&line);
    }

    /// A line, folded where it is too long; never within a letter.
    fn line(&mut self, line: &str) {
        let mut length = 0;
        for letter in line.chars() {
            if length + letter.len_utf8() > LONGEST_LINE {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(letter);
            length += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
