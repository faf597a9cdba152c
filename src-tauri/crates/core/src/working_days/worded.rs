//! The officer's words about days, apart from the days: these are needed where no keyring is, those are sealed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Hram, OwnDays, localities};

/// Free text: what the officer called days, and where it says so. No `Debug`.
#[derive(Clone, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub struct DayWords {
    /// Of the institution's Hram, unless it is one of [`localities`].
    locality: String,
    /// Name and source by the day's identifier.
    holidays: BTreeMap<String, (String, String)>,
    /// The source by the day that is off.
    moved: BTreeMap<String, String>,
}

impl DayWords {
    pub fn is_empty(&self) -> bool {
        *self == DayWords::default()
    }
}

impl OwnDays {
    /// Takes the officer's words out.
    #[must_use]
    pub fn without_words(mut self) -> (OwnDays, DayWords) {
        let mut words = DayWords::default();
        if let Some(hram) = self.hram.as_mut().filter(|hram| !is_published(hram)) {
            words.locality = std::mem::take(&mut hram.locality);
        }
        for holiday in &mut self.holidays {
            let name = holiday.name.as_mut().map(std::mem::take).unwrap_or_default();
            let source = std::mem::take(&mut holiday.source);
            if !(name.is_empty() && source.is_empty()) {
                words.holidays.insert(holiday.id.clone(), (name, source));
            }
        }
        for moved in &mut self.moved {
            let source = std::mem::take(&mut moved.source);
            if !source.is_empty() {
                words.moved.insert(moved.off.to_string(), source);
            }
        }
        (self, words)
    }

    /// Puts them back, where none stand.
    #[must_use]
    pub fn with_words(mut self, mut words: DayWords) -> OwnDays {
        let fill = |into: &mut String, words: String| {
            if into.is_empty() {
                *into = words;
            }
        };
        if let Some(hram) = &mut self.hram {
            fill(&mut hram.locality, words.locality);
        }
        for holiday in &mut self.holidays {
            let Some((name, source)) = words.holidays.remove(&holiday.id) else { continue };
            fill(holiday.name.get_or_insert_default(), name);
            fill(&mut holiday.source, source);
        }
        for moved in &mut self.moved {
            if let Some(source) = words.moved.remove(&moved.off.to_string()) {
                fill(&mut moved.source, source);
            }
        }
        self
    }
}

/// Chosen from a list: no words of the officer's.
fn is_published(hram: &Hram) -> bool {
    localities().iter().any(|known| known.hram() == *hram)
}
