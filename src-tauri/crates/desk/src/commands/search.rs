//! Ctrl+K: whatever has a name, and the program's own screens; a serial number pasted in any form.

mod matters;
mod screens;

use zeroize::Zeroizing;

use crate::Desk;
use crate::commands::certificate_row;
use crate::problem::Outcome;
use crate::serial_reading::serial_readings;
use crate::state::State;
use crate::view::{Hit, Problem};

/// As many as fit under the search field.
const MOST: usize = 20;

impl Desk {
    pub(crate) fn find(&self, text: String) -> Result<Vec<Hit>, Problem> {
        self.with(|state| find(state, &text))
    }
}

fn find(state: &State, text: &str) -> Outcome<Vec<Hit>> {
    let wanted: Vec<String> = plain(text).split_whitespace().map(str::to_owned).collect();
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let matches = |parts: &[&str]| {
        let all = plain(&parts.join(" "));
        wanted.iter().all(|word| all.contains(word))
    };
    let matches = &matches;
    let mut hits = by_serial(state, text)?;
    for institution in state.dossier.institutions()? {
        if matches(&[&institution.name, institution.idno.as_str()]) {
            hits.push(Hit {
                detail: format!("IDNO {}", institution.idno),
                place: format!("institution/{}", institution.id),
                title: institution.name,
            });
        }
    }
    for system in state.dossier.systems()? {
        if matches(&[&system.name, &system.purpose, &system.register_entry]) {
            hits.push(Hit {
                detail: system.purpose,
                place: format!("system/{}", system.id),
                title: system.name,
            });
        }
    }
    hits.extend(screens::screens(state, matches));
    let mut steps = Vec::new();
    for case in state.cases()? {
        if matches(&[&case.procedure.name, &case.system.name]) {
            hits.push(Hit {
                title: case.title(),
                detail: case.institution.name.clone(),
                place: case.place(),
            });
        }
        for (number, step) in (1..).zip(&case.procedure.steps) {
            let title = state.voice.pick(&step.title);
            if case.integration.connected.is_empty()
                && matches(&[title, &case.procedure.name, &case.system.name])
            {
                steps.push(Hit {
                    title: format!("{number}. {title}"),
                    detail: case.title(),
                    place: case.step_place(step),
                });
            }
        }
        let checks = state.voice.text("preflight-screen-title");
        if matches(&[&checks, &case.procedure.name, &case.system.name]) {
            let place = format!("preflight/{}", case.integration.id);
            hits.push(Hit { title: checks, detail: case.title(), place });
        }
    }
    for held in state.certificates()? {
        let row = certificate_row(state, &held)?;
        let fingerprint = held.fingerprint.clone().unwrap_or_default();
        if matches(&[&row.title, &row.system, &row.environment, &held.issuer, &fingerprint]) {
            hits.push(Hit {
                title: row.title,
                detail: format!("{} · {}", row.system, row.environment),
                place: row.place,
            });
        }
    }
    hits.extend(matters::of_systems(state, matches)?);
    hits.extend(matters::days(state, matches)?);
    // Of these there are many.
    hits.extend(steps);
    hits.extend(matters::of_integrations(state, matches)?);
    hits.truncate(MOST);
    Ok(hits)
}

/// By serial number: hexadecimal in any spelling, or decimal, with words around it.
fn by_serial(state: &State, text: &str) -> Outcome<Vec<Hit>> {
    let mut hits: Vec<Hit> = Vec::new();
    for serial in serial_readings(text) {
        let hex = Zeroizing::new(serial.hex());
        // A keyring that can't be used hides serial numbers, not the rest of what is found.
        for held in state.dossier.find_by_serial(&hex).unwrap_or_default() {
            let row = certificate_row(state, &held)?;
            if hits.iter().all(|hit| hit.place != row.place) {
                hits.push(Hit {
                    title: row.title,
                    detail: format!("{} · {}", row.system, row.environment),
                    place: row.place,
                });
            }
        }
    }
    Ok(hits)
}

/// Lower case, without diacritics: `Științe` is found by `stiinte`.
fn plain(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .map(|letter| match letter {
            'ă' | 'â' => 'a',
            'î' => 'i',
            'ș' | 'ş' => 's',
            'ț' | 'ţ' => 't',
            'ё' => 'е',
            other => other,
        })
        .collect()
}
