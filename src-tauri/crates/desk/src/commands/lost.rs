//! A keyring that does not hold what it held: said plainly, with the ways on.

use std::time::{Duration, Instant};

use racord_core::custody::HeldCertificate;
use racord_core::message::Saying;
use racord_dossier::{Lost, Sealed};

use crate::Desk;
use crate::commands::certificate_row;
use crate::problem::Outcome;
use crate::state::State;
use crate::view::{LostView, Problem, Said, Saved, Task, Tone, Verdict};
use crate::voice::Voice;

/// How long a keyring that had everything is believed to have it still: asking takes a while for each certificate.
const BELIEVED: Duration = Duration::from_secs(30);

impl Desk {
    pub(crate) fn lost(&self) -> Result<LostView, Problem> {
        self.with(|state| {
            let lost = state.dossier.lost()?;
            state.lost_seen = Some((Instant::now(), lost.clone()));
            view(state, &lost)
        })
    }

    pub(crate) fn begin_anew(&self) -> Result<Saved, Problem> {
        self.with(|state| {
            if !state.dossier.lost()?.data_key {
                return Err(Saying::new("lost-nothing").into());
            }
            state.dossier.begin_anew(state.voice.now)?;
            state.lost_seen = None;
            Ok(state.saved("certificates".to_owned(), "lost-begun-anew"))
        })
    }
}

/// What a banner says on every screen; nothing while the keyring is closed, or has everything.
pub(super) fn notice(state: &mut State) -> Option<Said> {
    let believed = state
        .lost_seen
        .as_ref()
        .filter(|(since, lost)| !lost.anything() && since.elapsed() < BELIEVED)
        .map(|(_, lost)| lost.clone());
    let lost = match believed {
        Some(lost) => lost,
        // A keyring that can't be asked has a banner of its own.
        None => state.dossier.lost().ok()?,
    };
    let saying = if lost.data_key {
        Some(Saying::new("lost-banner-key"))
    } else {
        (!lost.serials.is_empty())
            .then(|| Saying::new("lost-banner-serials").with("count", lost.serials.len()))
    };
    state.lost_seen = Some((Instant::now(), lost));
    saying.map(|saying| state.voice.said(&saying))
}

fn view(state: &State, lost: &Lost) -> Outcome<LostView> {
    let voice = &state.voice;
    let concerned: Vec<HeldCertificate> = state
        .certificates()?
        .into_iter()
        .filter(|held| lost.data_key || lost.serials.contains(&held.id))
        .collect();
    let (tone, title, text) = if lost.data_key {
        (Tone::Bad, voice.text("lost-key-title"), voice.text("lost-key-text"))
    } else if lost.serials.is_empty() {
        (Tone::Ok, voice.text("lost-nothing-title"), voice.text("lost-nothing-text"))
    } else {
        let title = voice.with("lost-serials-title", "count", lost.serials.len());
        (Tone::Warn, title, voice.text("lost-serials-text"))
    };
    let (works, again) = if lost.data_key {
        ("lost-works-key", "lost-again-key")
    } else {
        ("lost-works-serials", "lost-again-serials")
    };
    Ok(LostView {
        verdict: Verdict { tone, title, text },
        works: voice.text(works),
        again: voice.text(again),
        certificates: concerned.iter().map(|held| task(state, held)).collect::<Outcome<_>>()?,
        gone: if lost.data_key { gone(voice, &lost.sealed) } else { Vec::new() },
    })
}

fn task(state: &State, held: &HeldCertificate) -> Outcome<Task> {
    let row = certificate_row(state, held)?;
    Ok(Task {
        title: row.title,
        detail: Some(format!("{} · {}", row.system, row.environment)),
        tag: Some(row.tag),
        place: Some(row.place),
    })
}

/// What going on without the key gives up, a line for each kind.
fn gone(voice: &Voice, sealed: &Sealed) -> Vec<String> {
    let Sealed { certificates, notes, answers, texts, forms, files, checks } = *sealed;
    let kinds = [
        ("lost-gone-certificates", certificates),
        ("lost-gone-notes", notes),
        ("lost-gone-answers", answers),
        ("lost-gone-texts", texts),
        ("lost-gone-files", files),
        ("lost-gone-checks", checks),
        ("lost-gone-forms", forms),
    ];
    let lost = kinds.into_iter().filter(|(_, count)| *count > 0);
    let mut lines: Vec<String> = lost.map(|(code, count)| voice.with(code, "count", count)).collect();
    if lines.is_empty() {
        lines.push(voice.text("lost-gone-nothing"));
    }
    lines
}
