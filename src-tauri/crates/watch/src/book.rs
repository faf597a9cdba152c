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
    pub settings: Settings,
}

/// Where it is kept.
pub trait Book {
    type Error;

    fn watched(&self) -> Result<Watched, Self::Error>;
    /// Drops what a clock wrote that was ahead.
    fn forget(&self, recorded: &[Recorded]) -> Result<(), Self::Error>;
    /// Keeps that a warning was shown; on the disk when this returns.
    fn record(&self, recorded: &Recorded) -> Result<(), Self::Error>;
}

impl Watched {
    /// What a clock wrote that was ahead.
    pub(crate) fn ahead(&self, now: DateTime<Utc>) -> Vec<Recorded> {
        from_the_future(now, &self.recorded)
    }

    /// What is due, the most urgent first. What a clock wrote that was ahead doesn't count.
    pub fn due(&self, now: DateTime<Utc>) -> Vec<Reminder> {
        let ahead = self.ahead(now);
        let recorded: Vec<Recorded> =
            self.recorded.iter().filter(|one| !ahead.contains(one)).cloned().collect();
        due(now, &self.certificates, &self.dates, &recorded, &self.settings)
    }
}
