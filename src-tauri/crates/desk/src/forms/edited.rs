//! The text of a mail, changed by hand: saved, kept as it is, brought up to date, reset.

use std::iter;

use racord_core::message::Saying;
use racord_core::words::Language;
use racord_dossier::{Change, DossierError, EditedText};

use super::build::{FormBuilder, Typed};
use crate::letter::{Letter, letter};
use crate::outgoing::{Matter, Outgoing};
use crate::paper::{Paper, paper_in};
use crate::problem::{Check, Outcome, missing_thing};
use crate::state::State;
use crate::view::{FieldKind, Form, Saved, Values};

/// What is done with the text.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Doing {
    /// It is again as it was before it followed the data.
    Back,
    Edit,
    /// What changed in the data since changes in it as well.
    Follow,
    /// It stays, though the data changed since.
    Keep,
    Reset,
}

impl Doing {
    fn area(self) -> &'static str {
        match self {
            Doing::Back => "edited-back",
            Doing::Edit => "edited",
            Doing::Follow => "edited-follow",
            Doing::Keep => "edited-keep",
            Doing::Reset => "edited-reset",
        }
    }
}

/// The form's name, for one draft in one language.
pub(crate) fn name(doing: &str, matter: &Matter, outgoing: &Outgoing, language: Language) -> String {
    format!("{doing}/{}/{}/{}", matter.id(), outgoing.id(), language.as_str())
}

pub(super) fn edited_form(
    state: &State,
    name: &str,
    doing: Doing,
    (of, draft, language): (&str, &str, &str),
) -> Outcome<Form> {
    let matter = Matter::load(state, of)?;
    let outgoing = matter.outgoing(draft)?;
    let open = Open::of(state, &matter, &outgoing, language)?;
    let form = FormBuilder::new(&state.voice, doing.area(), name, &outgoing.place());
    Ok(match doing {
        Doing::Edit => form.field("text", FieldKind::LongText, open.letter.text()).finish(),
        Doing::Follow => {
            let told = open.letter.edited.iter().flat_map(|edited| edited.told(&state.voice));
            let intro = state.voice.text("form-edited-follow-intro");
            form.intro(iter::once(intro).chain(told).collect::<Vec<_>>().join("\n\n")).finish()
        }
        Doing::Back | Doing::Keep | Doing::Reset => form.finish(),
    })
}

pub(super) fn save_edited(
    state: &mut State,
    doing: Doing,
    (of, draft, language): (&str, &str, &str),
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let matter = Matter::load(state, of)?;
    let outgoing = matter.outgoing(draft)?;
    let open = Open::of(state, &matter, &outgoing, language)?;
    match doing {
        Doing::Back => back(state, &matter, &outgoing, &open),
        Doing::Edit => save(state, &matter, &outgoing, &open, typed, confirmed),
        Doing::Follow => follow(state, &matter, &outgoing, &open),
        Doing::Keep => keep(state, &matter, &outgoing, &open),
        Doing::Reset => reset(state, &matter, &outgoing, &open),
    }
}

/// A draft's mail that may still be changed.
struct Open {
    paper: Paper,
    letter: Letter,
}

impl Open {
    fn of(state: &State, matter: &Matter, outgoing: &Outgoing, language: &str) -> Outcome<Open> {
        let language = Language::parse(language).ok_or_else(|| missing_thing("form"))?;
        let paper = paper_in(state, matter, outgoing, language)?;
        if paper.submission.sent.is_some() {
            return Err(Saying::new("letter-sent").into());
        }
        let letter = letter(state, matter, outgoing, &paper.content)?;
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
    matter: &Matter,
    outgoing: &Outgoing,
    open: &Open,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let examined = open.letter.examine(state, &open.paper.content, typed.text("text"))?;
    let mut check = Check::new(&state.voice, confirmed);
    check.all("text", examined.remarks);
    check.finish()?;
    let place = outgoing.place();
    state.session.forget_before_it_followed(&name("edited", matter, outgoing, open.language()));
    if examined.text == open.letter.program() {
        if open.letter.edited.is_some() {
            forget(state, matter, outgoing, open)?;
        }
        return Ok(state.saved(place, "saved-edited-same"));
    }
    let edited = open.of_today(&examined.text);
    put(state, matter, outgoing, open, &edited)?;
    Ok(state.saved(place, "saved-edited"))
}

fn keep(state: &mut State, matter: &Matter, outgoing: &Outgoing, open: &Open) -> Outcome<Saved> {
    if open.letter.edited.is_none() {
        return Err(missing_thing("form"));
    }
    let text = unrefused(state, open, open.letter.text())?;
    put(state, matter, outgoing, open, &open.of_today(&text))?;
    Ok(state.saved(outgoing.place(), "saved-edited-keep"))
}

fn follow(state: &mut State, matter: &Matter, outgoing: &Outgoing, open: &Open) -> Outcome<Saved> {
    let followed = open.letter.edited.as_ref().and_then(|edited| edited.followed.as_deref());
    let followed = followed.ok_or_else(|| missing_thing("form"))?;
    let text = unrefused(state, open, followed)?;
    let before = state.dossier.edited_text(matter.draft_of(), &outgoing.id(), open.language())?;
    put(state, matter, outgoing, open, &open.of_today(&text))?;
    if let Some(before) = before {
        let form = name("edited", matter, outgoing, open.language());
        state.session.remember_before_it_followed(form, before);
    }
    Ok(state.saved(outgoing.place(), "saved-edited-follow"))
}

fn back(state: &mut State, matter: &Matter, outgoing: &Outgoing, open: &Open) -> Outcome<Saved> {
    let form = name("edited", matter, outgoing, open.language());
    let before = state.session.before_it_followed(&form).cloned();
    put(state, matter, outgoing, open, &before.ok_or_else(|| missing_thing("form"))?)?;
    state.session.forget_before_it_followed(&form);
    Ok(state.saved(outgoing.place(), "saved-edited-back"))
}

/// The text as it may go out; what is only doubtful in it was the officer's decision.
fn unrefused(state: &State, open: &Open, text: &str) -> Outcome<String> {
    let examined = open.letter.examine(state, &open.paper.content, text)?;
    match examined.remarks.into_iter().find(|remark| !remark.warning) {
        Some(refused) => Err(refused.saying.into()),
        None => Ok(examined.text),
    }
}

/// The text that is given up stays as typed in the form: whoever opens the form again finds it there.
fn reset(state: &mut State, matter: &Matter, outgoing: &Outgoing, open: &Open) -> Outcome<Saved> {
    if open.letter.edited.is_none() {
        return Err(missing_thing("form"));
    }
    let values: Values = [("text".to_owned(), open.letter.text().to_owned())].into();
    let form = name("edited", matter, outgoing, open.language());
    state.dossier.keep_typed(&form, &values)?;
    state.session.forget_before_it_followed(&form);
    forget(state, matter, outgoing, open)?;
    Ok(state.saved(outgoing.place(), "saved-edited-reset"))
}

fn put(state: &State, matter: &Matter, outgoing: &Outgoing, open: &Open, edited: &EditedText) -> Outcome<()> {
    change(state, matter, outgoing, "journal-draft-edited", |change| {
        change.put_edited_text(matter.draft_of(), &outgoing.id(), open.language(), edited)
    })
}

fn forget(state: &State, matter: &Matter, outgoing: &Outgoing, open: &Open) -> Outcome<()> {
    change(state, matter, outgoing, "journal-draft-reset", |change| {
        change.remove_edited_text(matter.draft_of(), &outgoing.id(), open.language())
    })
}

fn change(
    state: &State,
    matter: &Matter,
    outgoing: &Outgoing,
    code: &str,
    work: impl FnOnce(&Change<'_>) -> Result<(), DossierError>,
) -> Outcome<()> {
    let entry = matter.entry(code).text("draft", &outgoing.id());
    Ok(state.dossier.change(state.voice.now, entry, work)?)
}
