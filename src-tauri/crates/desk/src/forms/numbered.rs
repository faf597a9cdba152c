//! The number in the institution's register, entered or corrected after something was sent.

use racord_core::submission::Submission;

use super::build::{FormBuilder, Typed};
use super::sendings::{check_number, keep};
use crate::outgoing::{Matter, Outgoing};
use crate::paper::begun;
use crate::problem::{Check, Outcome, missing_thing};
use crate::state::State;
use crate::view::{FieldKind, Form, Saved};

pub(super) fn later_form(state: &State, name: &str, of: &str, draft: &str) -> Outcome<Form> {
    let (_, outgoing, submission) = sent(state, of, draft)?;
    let form = FormBuilder::new(&state.voice, "outgoing-later", name, &outgoing.place());
    Ok(form.optional("number", FieldKind::Text, submission.number()).finish())
}

/// What went out stays as it was.
pub(super) fn save_later(
    state: &mut State,
    of: &str,
    draft: &str,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let (matter, outgoing, mut submission) = sent(state, of, draft)?;
    let number = typed.text("number");
    let mut check = Check::new(&state.voice, confirmed);
    check_number(&mut check, number);
    check.finish()?;
    submission.later_number = (number != submission.outgoing_number).then(|| number.to_owned());
    keep(state, &matter, &outgoing, &submission, "journal-submission-numbered-later", None)?;
    Ok(state.saved(outgoing.place(), "saved-outgoing-later"))
}

fn sent(state: &State, of: &str, draft: &str) -> Outcome<(Matter, Outgoing, Submission)> {
    let matter = Matter::load(state, of)?;
    let outgoing = matter.outgoing(draft)?;
    let kept = begun(&matter, &outgoing).filter(|kept| kept.sent.is_some()).cloned();
    kept.map(|kept| (matter, outgoing, kept)).ok_or_else(|| missing_thing("submission"))
}
