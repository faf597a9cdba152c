//! What was found goes along with a draft.

use racord_core::message::Saying;
use racord_core::procedure::Channel;
use racord_dossier::KeptFile;

use super::super::submissions::title;
use crate::case::Case;
use crate::files::{self, Taker, Target};
use crate::host::Chosen;
use crate::in_session::Removed;
use crate::outgoing::{Matter, Outgoing};
use crate::paper::{begun, paper};
use crate::preflight::{is_report, report};
use crate::problem::Outcome;
use crate::state::State;
use crate::view::{Attachable, Saved};
use crate::voice::Voice;

/// The mails of steps that are open, and the follow-ups that can be written.
pub(super) fn attachable(state: &State, case: &Case) -> Outcome<Vec<Attachable>> {
    let progress = case.progress();
    let mut found: Vec<Outgoing> = Vec::new();
    for step in progress.steps.iter().filter(|step| step.is_open()) {
        let mails = step.step.drafts.iter().filter(|draft| draft.by == Channel::Mail);
        found.extend(mails.map(|draft| Outgoing::of_step(case, step.step, draft)));
        found.extend(case.follow_up(&step.step.id));
    }
    let matter = Matter::load(state, case.integration.id.as_str())?;
    found.retain(|outgoing| begun(&matter, outgoing).is_none_or(|submission| submission.sent.is_none()));
    let row = |outgoing: &Outgoing| Attachable { draft: outgoing.id(), title: title(state, outgoing) };
    Ok(found.iter().map(row).collect())
}

/// In the draft's language. What was found before goes out of the draft, and can be put back.
pub(super) fn attach(state: &mut State, integration: &str, draft: &str) -> Outcome<Saved> {
    let matter = Matter::load(state, integration)?;
    let outgoing = matter.outgoing(draft)?;
    let language = paper(state, &matter, &outgoing)?.submission.language;
    let voice = Voice::new(language, state.voice.now);
    let made = report(state, &voice, &state.case(integration)?)?;
    let (name, bytes) = made.ok_or_else(|| Saying::new("preflight-nothing-to-attach"))?;
    let target = Target::draft(integration, draft);
    let saved = files::add(state, &target, Chosen { name, bytes: bytes.clone() })?;
    let taker = Taker::of(state, &target)?;
    let there = taker.files(state)?.into_iter();
    for KeptFile { id, name, bytes, .. } in
        there.filter(|file| is_report(&voice, &file.name) && *file.bytes != bytes)
    {
        state.dossier.change(state.voice.now, taker.entry("removed"), |change| change.remove_file(&id))?;
        state.session.remember_removed(Removed { id, target: target.clone(), name, bytes });
    }
    Ok(saved)
}
