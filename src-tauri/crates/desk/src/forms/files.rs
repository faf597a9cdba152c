//! Removing a file, and how the certificate goes with a mail.

use racord_core::message::Saying;
use racord_dossier::KeptFile;

use super::build::{FormBuilder, Typed, option};
use crate::files::{Taker, Target};
use crate::in_session::Removed;
use crate::outgoing::{Matter, Outgoing};
use crate::paper::{Paper, paper};
use crate::problem::{Check, Outcome, missing_thing};
use crate::state::State;
use crate::view::{FieldOption, Form, Saved};

pub(super) fn remove_form(state: &State, name: &str, target: &Target, id: &str) -> Outcome<Form> {
    let taker = Taker::of(state, target)?;
    let file = file(state, &taker, id)?;
    Ok(FormBuilder::new(&state.voice, "file-remove", name, &taker.place()?)
        .intro(state.voice.with("file-remove-gone", "file", &file.name))
        .finish())
}

pub(super) fn save_remove(state: &mut State, target: &Target, id: &str) -> Outcome<Saved> {
    let taker = Taker::of(state, target)?;
    let file = file(state, &taker, id)?;
    state.dossier.change(state.voice.now, taker.entry("removed"), |change| change.remove_file(&file.id))?;
    let said = state.voice.with("saved-file-removed", "file", &file.name);
    let KeptFile { id, name, bytes, .. } = file;
    state.session.remember_removed(Removed { id, target: target.clone(), name, bytes });
    Ok(Saved { place: taker.place()?, said })
}

fn file(state: &State, taker: &Taker, id: &str) -> Outcome<KeptFile> {
    let files = taker.files(state)?;
    files.into_iter().find(|file| file.id.as_str() == id).ok_or_else(|| missing_thing("file"))
}

const BARE: &str = "bare";
const ZIP: &str = "zip";

pub(super) fn certificate_form(state: &State, name: &str, of: &str, draft: &str) -> Outcome<Form> {
    let (matter, outgoing) = open(state, of, draft)?;
    let bare = state.dossier.bare_certificate(matter.draft_of(), draft)?;
    let choice = |value: &str| {
        let hint = state.voice.text(&format!("certificate-as-{value}-hint"));
        FieldOption {
            hint: Some(hint),
            ..option(value, state.voice.text(&format!("certificate-as-{value}")))
        }
    };
    Ok(FormBuilder::new(&state.voice, "certificate-as", name, &outgoing.place())
        .choice("as", if bare { BARE } else { ZIP }, vec![choice(ZIP), choice(BARE)])
        .finish())
}

pub(super) fn save_certificate(
    state: &mut State,
    of: &str,
    draft: &str,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let (matter, outgoing) = open(state, of, draft)?;
    let chosen = typed.text("as");
    let mut check = Check::new(&state.voice, confirmed);
    if ![BARE, ZIP].contains(&chosen) {
        check.error("as", &Saying::new("form-choose-one"));
    }
    check.finish()?;
    let entry = matter.entry("journal-certificate-as").text("draft", &outgoing.id());
    state.dossier.change(state.voice.now, entry, |change| {
        change.set_bare_certificate(matter.draft_of(), draft, chosen == BARE)
    })?;
    Ok(state.saved(outgoing.place(), "saved-certificate-as"))
}

/// A draft that may still be changed.
fn open(state: &State, of: &str, draft: &str) -> Outcome<(Matter, Outgoing)> {
    let matter = Matter::load(state, of)?;
    let outgoing = matter.outgoing(draft)?;
    let Paper { submission, .. } = paper(state, &matter, &outgoing)?;
    if submission.sent.is_some() {
        return Err(Saying::new("files-sent").into());
    }
    Ok((matter, outgoing))
}
