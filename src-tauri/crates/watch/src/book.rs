//! What is watched and what was shown, wherever it is kept.

use chrono::{DateTime, Utc};
use racord_core::reminder::{
    Recorded, Reminder, Settings, WatchedCertificate, WatchedDate, due, from_the_future,
};

/// What a look finds.
#[derive(Clone, Debug, Default)]
pub struct Watched {
    pub certificates: Vec<WatchedCertificate>,
    pub dates: Vec<WatchedDate>,
    /// What was shown before.
    pub recorded: Vec<Recorded>,
    /// Those of it that nobody has answered, and that went with the process that showed them.
    pub unanswered: Vec<Recorded>,
    pub settings: Settings,
}

/// Where it is kept.
pub trait Book {
    type Error;

    fn watched(&self) -> Result<Watched, Self::Error>;
    /// Drops what a clock wrote that was ahead.
    fn forget(&self, recorded: &[Recorded]) -> Result<(), Self::Error>;
    /// Keeps that a warning was shown; on the disk when this returns. It is open where it goes with this process and
    /// nobody has answered it yet.
    fn record(&self, recorded: &Recorded, open: bool) -> Result<(), Self::Error>;
}

impl Watched {
    /// What a clock wrote that was ahead.
    pub(crate) fn ahead(&self, now: DateTime<Utc>) -> Vec<Recorded> {
        from_the_future(now, &self.recorded)
    }

    /// What is due, the most urgent first. What a clock wrote that was ahead doesn't count, nor what nobody answered,
    /// unless `stands` says of its tag that it is on a screen still.
    pub fn due(&self, now: DateTime<Utc>, stands: &dyn Fn(&str) -> bool) -> Vec<Reminder> {
        let ahead = self.ahead(now);
        let gone = |one: &Recorded| self.unanswered.contains(one) && !stands(&one.subject.tag());
        let counts = |one: &&Recorded| !ahead.contains(one) && !gone(one);
        let recorded: Vec<Recorded> = self.recorded.iter().filter(counts).cloned().collect();
        due(now, &self.certificates, &self.dates, &recorded, &self.settings)
    }
}
