//! The text of a draft's mail: the program's own, or what the officer made of it.

use racord_certificate::{Certificate, Serial};
use racord_core::message::{Saying, Value};
use racord_core::submission::Content;
use racord_core::words::Language;
use racord_dossier::{DossierError, EditedText};
use racord_papers::{
    Composed, Examined, MailText, Package, PapersError, Stamp, compose, examine, follow_date, package,
};

use crate::along::{Along, along};
use crate::lines::{LineChange, carried_over, changed_lines};
use crate::logo::with_letterhead;
use crate::outgoing::{Matter, Outgoing};
use crate::paper::Paper;
use crate::problem::{Outcome, missing_thing};
use crate::state::State;
use crate::voice::Voice;

/// A draft in words, as it would go out.
pub(crate) struct Letter {
    pub(crate) composed: Composed,
    /// None: every word is the program's.
    pub(crate) edited: Option<Edited>,
    held: Vec<Serial>,
}

/// What is to be known of a text that was written by hand.
pub(crate) struct Edited {
    /// What the program would write.
    pub(crate) program: String,
    /// It would write something else than when the text was made from it.
    pub(crate) older: bool,
    /// What it would write otherwise, line by line.
    changed: Vec<LineChange>,
    /// The officer's text with what the program would write otherwise, where it is clear what that is.
    pub(crate) followed: Option<String>,
    refused: Option<Saying>,
}

/// Composes a draft that lacks nothing. Fails when its text was written by hand and cannot be read: the program's text
/// must not go out in its place.
pub(crate) fn letter(
    state: &State,
    matter: &Matter,
    outgoing: &Outgoing,
    content: &Content,
) -> Outcome<Letter> {
    let along = along(state, matter, outgoing)?;
    let own = compose(content, &along.files, along.certificate)?;
    let document = with_letterhead(state, &matter.institution().id, own.document)?;
    let own = Composed { document, ..own };
    let kept = state.dossier.edited_text(matter.draft_of(), &outgoing.id(), content.language)?;
    let (Some(mail), Some(kept)) = (&own.mail, kept) else {
        return Ok(Letter { composed: own, edited: None, held: Vec::new() });
    };
    let program = mail.text.clone();
    let from = kept.from.clone();
    let (text, older) = up_to_date(content, kept, &program, &along)?;
    let changed = if older { changed_lines(&from, &program) } else { Vec::new() };
    let followed = if older { carried_over(&text, &from, &program) } else { None };
    let held = held(state)?;
    let (composed, refused) = match own.clone().with_text(content, &text, &held) {
        Ok(composed) => (composed, None),
        // It is shown as it stands, so that it can be mended; `Letter::package` doesn't let it out.
        Err(PapersError::Refused(saying)) => {
            let mail = own.mail.map(|mail| MailText { text, ..mail });
            (Composed { mail, ..own }, Some(saying))
        }
        Err(error) => return Err(error.into()),
    };
    Ok(Letter { composed, edited: Some(Edited { program, older, changed, followed, refused }), held })
}

/// The text as of today, and whether more than the date of the letter has changed since it was made.
fn up_to_date(content: &Content, kept: EditedText, program: &str, along: &Along) -> Outcome<(String, bool)> {
    let then = compose(&Content { date: kept.on, ..content.clone() }, &along.files, along.certificate)?;
    let then = then.mail.map(|mail| mail.text).unwrap_or_default();
    if then == kept.from {
        Ok((follow_date(&kept.text, &then, program), false))
    } else {
        Ok((kept.text, true))
    }
}

impl Edited {
    /// The officer may say that it is right, though the data changed since.
    pub(crate) fn may_be_kept(&self) -> bool {
        self.older && self.refused.is_none()
    }

    /// The lines that the program would write otherwise, each in a sentence.
    pub(crate) fn told(&self, voice: &Voice) -> impl Iterator<Item = String> {
        self.changed.iter().map(|line| change(voice, line))
    }
}

impl Letter {
    pub(crate) fn text(&self) -> &str {
        self.composed.mail.as_ref().map_or("", |mail| &mail.text)
    }

    /// What the program would write.
    pub(crate) fn program(&self) -> &str {
        self.edited.as_ref().map_or_else(|| self.text(), |edited| &edited.program)
    }

    /// Why the text that was written by hand may not go out as it stands.
    pub(crate) fn obstacles(&self) -> Vec<Saying> {
        let Some(edited) = &self.edited else { return Vec::new() };
        let older = edited.older.then(|| Saying::new("letter-older"));
        edited.refused.clone().into_iter().chain(older).collect()
    }

    /// The sentence that an obstacle is about: the line that may not stand there, or the lines that the program would
    /// write otherwise now.
    pub(crate) fn where_it_stands(&self, voice: &Voice, obstacle: &Saying) -> Option<String> {
        let edited = self.edited.as_ref()?;
        if let Some(Value::Number(line)) = obstacle.args.get("line") {
            let index = usize::try_from(*line).ok()?.checked_sub(1)?;
            let text = self.text().lines().nth(index)?.trim();
            return (!text.is_empty()).then(|| voice.with("letter-line", "text", text));
        }
        let told: Vec<String> = edited.told(voice).take(MOST_LINES).collect();
        (!told.is_empty()).then(|| told.join(" · "))
    }

    pub(crate) fn package(&self, stamp: &Stamp) -> Outcome<Package> {
        match self.obstacles().into_iter().next() {
            Some(obstacle) => Err(obstacle.into()),
            None => Ok(package(&self.composed, stamp)?),
        }
    }

    /// The mail, as it may go out.
    pub(crate) fn mail(&self) -> Outcome<&MailText> {
        match self.obstacles().into_iter().next() {
            Some(obstacle) => Err(obstacle.into()),
            None => self.composed.mail.as_ref().ok_or_else(|| missing_thing("mail")),
        }
    }

    /// Looks into what the officer would put in place of the text.
    pub(crate) fn examine(&self, state: &State, content: &Content, text: &str) -> Outcome<Examined> {
        let held = if self.edited.is_some() { self.held.clone() } else { held(state)? };
        Ok(examine(content, self.program(), text, &held))
    }
}

/// Lines beyond which a list says no more than the comparison on the letter's own page.
const MOST_LINES: usize = 4;

fn change(voice: &Voice, line: &LineChange) -> String {
    match (&line.before, &line.after) {
        (Some(before), Some(after)) => voice.say(
            &Saying::new("letter-line-changed").with("before", before.as_str()).with("after", after.as_str()),
        ),
        (Some(before), None) => voice.with("letter-line-gone", "text", before.as_str()),
        (None, after) => voice.with("letter-line-new", "text", after.as_deref().unwrap_or_default()),
    }
}

/// The other languages in which this draft's text was changed by hand.
pub(crate) fn elsewhere(
    state: &State,
    matter: &Matter,
    outgoing: &Outgoing,
    here: Language,
) -> Outcome<Vec<Language>> {
    let mut languages = state.dossier.edited_languages(matter.draft_of(), &outgoing.id())?;
    languages.retain(|language| *language != here);
    Ok(languages)
}

/// The draft's package, with the text as it goes out.
pub(crate) fn packed(state: &State, matter: &Matter, outgoing: &Outgoing, paper: &Paper) -> Outcome<Package> {
    letter(state, matter, outgoing, &paper.content)?.package(&Stamp::of(&paper.submission))
}

/// The serial numbers of all certificates that are held.
fn held(state: &State) -> Outcome<Vec<Serial>> {
    let mut serials = Vec::new();
    for held in state.dossier.certificates()? {
        let bytes = state.dossier.certificate_bytes(&held.id)?;
        let serial = match bytes.and_then(|bytes| Certificate::from_der(&bytes)) {
            Some(certificate) => Some(certificate.serial.clone()),
            None => match state.dossier.serial(&held.id) {
                Ok(text) => Serial::parse(&text).ok(),
                Err(DossierError::SerialMissing) => None,
                Err(error) => return Err(error.into()),
            },
        };
        serials.extend(serial);
    }
    Ok(serials)
}
