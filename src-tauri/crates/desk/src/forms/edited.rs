//! The text of a mail, changed by hand: saved, kept as it is, reset.

use racord_core::message::Saying;
use racord_core::procedure::{Draft, Step};
use racord_core::words::Language;
use racord_dossier::{Change, DossierError, EditedText, Entry};

use super::build::{FormBuilder, Typed};
use crate::case::{Case, draft_id};
use crate::letter::{Letter, letter};
use crate::paper::{Paper, paper_in};
use crate::problem::{Check, Outcome, missing_thing};
use crate::state::State;
use crate::view::{FieldKind, Form, Saved, Values};

/// What is done with the text.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Doing {
    Edit,
    /// It stays, though the data changed since.
    Keep,
    Reset,
}

impl Doing {
    fn area(self) -> &'static str {
        match self {
            Doing::Edit => "edited",
            Doing::Keep => "edited-keep",
            Doing::Reset => "edited-reset",
        }
    }
}

/// The form's name, for one draft in one language.
pub(crate) fn name(doing: &str, case: &Case, draft: &Draft, language: Language) -> String {
    format!("{doing}/{}/{}/{}", case.integration.id, draft_id(draft), language.as_str())
}

pub(super) fn edited_form(
    state: &State,
    name: &str,
    doing: Doing,
    (integration, draft, language): (&str, &str, &str),
) -> Outcome<Form> {
    let case = state.case(integration)?;
    let (step, draft) = case.draft(draft)?;
    let open = Open::of(state, &case, step, draft, language)?;
    let form = FormBuilder::new(&state.voice, doing.area(), name, &case.step_place(step));
    Ok(match doing {
        Doing::Edit => form.field("text", FieldKind::LongText, open.letter.text()).finish(),
        Doing::Keep | Doing::Reset => form.finish(),
    })
}

pub(super) fn save_edited(
    state: &mut State,
    doing: Doing,
    (integration, draft, language): (&str, &str, &str),
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let case = state.case(integration)?;
    let (step, draft) = case.draft(draft)?;
    let open = Open::of(state, &case, step, draft, language)?;
    match doing {
        Doing::Edit => save(state, &case, (step, draft), &open, typed, confirmed),
        Doing::Keep => keep(state, &case, (step, draft), &open),
        Doing::Reset => reset(state, &case, (step, draft), &open),
    }
}

/// A draft's mail that may still be changed.
struct Open {
    paper: Paper,
    letter: Letter,
}

impl Open {
    fn of(state: &State, case: &Case, step: &Step, draft: &Draft, language: &str) -> Outcome<Open> {
        let language = Language::parse(language).ok_or_else(|| missing_thing("form"))?;
        let paper = paper_in(state, case, step, draft, language)?;
        if paper.submission.sent.is_some() {
            return Err(Saying::new("letter-sent").into());
        }
        let letter = letter(state, case, draft, &paper.content)?;
        if letter.composed.mail.is_none() {
            return Err(missing_thing("mail"));
        }
        Ok(Open { paper, letter })
    }

    fn language(&self) -> Language {
        self.paper.content.language
    }

    fn of_today(&self, text: &str) -> EditedText {
        EditedText {
            text: text.to_owned(),
            from: self.letter.program().to_owned(),
            on: self.paper.content.date,
        }
    }
}

fn save(
    state: &mut State,
    case: &Case,
    (step, draft): (&Step, &Draft),
    open: &Open,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let examined = open.letter.examine(state, &open.paper.content, typed.text("text"))?;
    let mut check = Check::new(&state.voice, confirmed);
    check.all("text", examined.remarks);
    check.finish()?;
    let place = case.step_place(step);
    if examined.text == open.letter.program() {
        if open.letter.edited.is_some() {
            forget(state, case, draft, open)?;
        }
        return Ok(state.saved(place, "saved-edited-same"));
    }
    let edited = open.of_today(&examined.text);
    put(state, case, draft, open, &edited)?;
    Ok(state.saved(place, "saved-edited"))
}

fn keep(state: &mut State, case: &Case, (step, draft): (&Step, &Draft), open: &Open) -> Outcome<Saved> {
    if open.letter.edited.is_none() {
        return Err(missing_thing("form"));
    }
    let examined = open.letter.examine(state, &open.paper.content, open.letter.text())?;
    if let Some(refused) = examined.remarks.into_iter().find(|remark| !remark.warning) {
        return Err(refused.saying.into());
    }
    put(state, case, draft, open, &open.of_today(&examined.text))?;
    Ok(state.saved(case.step_place(step), "saved-edited-keep"))
}

/// The text that is given up stays as typed in the form: whoever opens the form again finds it there.
fn reset(state: &mut State, case: &Case, (step, draft): (&Step, &Draft), open: &Open) -> Outcome<Saved> {
    if open.letter.edited.is_none() {
        return Err(missing_thing("form"));
    }
    let values: Values = [("text".to_owned(), open.letter.text().to_owned())].into();
    state.dossier.keep_typed(&name("edited", case, draft, open.language()), &values)?;
    forget(state, case, draft, open)?;
    Ok(state.saved(case.step_place(step), "saved-edited-reset"))
}

fn put(state: &State, case: &Case, draft: &Draft, open: &Open, edited: &EditedText) -> Outcome<()> {
    change(state, case, draft, "journal-draft-edited", |change| {
        change.put_edited_text(&case.integration.id, &draft_id(draft), open.language(), edited)
    })
}

fn forget(state: &State, case: &Case, draft: &Draft, open: &Open) -> Outcome<()> {
    change(state, case, draft, "journal-draft-reset", |change| {
        change.remove_edited_text(&case.integration.id, &draft_id(draft), open.language())
    })
}

fn change(
    state: &State,
    case: &Case,
    draft: &Draft,
    code: &str,
    work: impl FnOnce(&Change<'_>) -> Result<(), DossierError>,
) -> Outcome<()> {
    let entry = Entry::new(code)
        .about_integration(&case.integration.id)
        .text("service", &case.procedure.name)
        .text("draft", &draft_id(draft));
    Ok(state.dossier.change(state.voice.now, entry, work)?)
}
