//! The working days that count: what is published, with the officer's changes.
//!
//! Each locality has a Hram of its own (Labour Code, article 111 (1) j), so two calendars stand side by side:
//! - Terms of MEGA and STISC run by Chișinău's days, whatever the Hram of the institution: both are there.
//! - In a renewal's plan their times run by the same days; what the institution does itself counts days on which it works
//!   *and* they do.

use std::path::Path;

use racord_core::message::Saying;
use racord_core::reminder::PlanDays;
use racord_core::working_days::{DayWords, Hram, OwnDays, WorkingDays};
use racord_dossier::{Entry, peek_setting};
use zeroize::Zeroizing;

use crate::problem::Outcome;
use crate::state::State;

/// The setting that holds the officer's changes, as JSON of [`OwnDays`] without words; sealed, that of the words, as JSON
/// of [`DayWords`].
const OWN_DAYS: &str = "own-days";

/// The officer's changes as a data folder keeps them, without opening it; none where there is nothing to read.
pub fn peek(folder: &Path) -> OwnDays {
    read(peek_setting(folder, OWN_DAYS))
}

/// What can't be read counts as unchanged: a term counted by the published days is better than none.
fn read(setting: Option<String>) -> OwnDays {
    setting.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default()
}

/// Whether all of it is understood: what is passed over when reading would be gone after writing.
fn is_whole(json: &str) -> bool {
    let known = serde_json::to_value(OwnDays::default()).unwrap_or_default();
    let kept: Option<serde_json::Map<String, serde_json::Value>> = serde_json::from_str(json).ok();
    serde_json::from_str::<OwnDays>(json).is_ok()
        && kept.is_some_and(|kept| kept.keys().all(|key| known.get(key).is_some()))
}

/// Words that can't be read are none: the days count without them.
fn parsed(words: &str) -> DayWords {
    serde_json::from_str(words).unwrap_or_default()
}

fn json(value: &impl serde::Serialize) -> Outcome<String> {
    Ok(serde_json::to_string(value)
        .map_err(|error| racord_dossier::DossierError::Failed(error.to_string()))?)
}

impl State {
    pub(crate) fn own_days(&self) -> Outcome<OwnDays> {
        let words = self.dossier.sealed_setting(OWN_DAYS)?.value;
        Ok(read(self.dossier.setting(OWN_DAYS)?).with_words(parsed(&words)))
    }

    /// For counting: reminders, too, count them, and leave the keyring alone.
    fn days_that_count(&self) -> Outcome<OwnDays> {
        let words = self.dossier.sealed_setting_at_hand(OWN_DAYS)?;
        Ok(read(self.dossier.setting(OWN_DAYS)?).with_words(parsed(&words)))
    }

    /// The days by which the terms of MEGA and STISC run.
    pub(crate) fn days_outside(&self) -> Outcome<WorkingDays> {
        Ok(self.days_that_count()?.mega())
    }

    /// The days by which a renewal is planned.
    pub(crate) fn plan_days(&self) -> Outcome<PlanDays> {
        let own = self.days_that_count()?;
        Ok(PlanDays { outside: own.mega(), together: own.institution().with_hram(Hram::chisinau()) })
    }

    /// Keeps the officer's changes, with their journal entry: a term may end on another day from now on.
    ///
    /// Refused when those that are kept can't be read (a newer version wrote them): they would be lost.
    pub(crate) fn keep_days(&self, days: &OwnDays) -> Outcome<()> {
        let kept = self.dossier.setting(OWN_DAYS)?;
        if kept.is_some_and(|json| !is_whole(&json)) {
            return Err(Saying::new("days-unreadable").into());
        }
        let (days, words) = days.clone().without_words();
        // Words that couldn't be read for a closed keyring stay as they are, as long as none are added.
        let closed = self.dossier.sealed_setting(OWN_DAYS)?.closed;
        let words = match (words.is_empty(), closed) {
            (true, Some(_)) => None,
            (true, None) => Some(Zeroizing::default()),
            (false, Some(closed)) => return Err(closed.into()),
            (false, None) => Some(Zeroizing::new(json(&words)?)),
        };
        let days = json(&days)?;
        let entry = Entry::new(CHANGED);
        Ok(self.dossier.change(self.voice.now, entry, |change| {
            change.put_setting(OWN_DAYS, &days)?;
            words.map_or(Ok(()), |words| change.put_sealed_setting(OWN_DAYS, &words))
        })?)
    }
}

/// The journal entry of a change.
pub(crate) const CHANGED: &str = "journal-days-changed";
