//! What the officer says about a submission: sent, received, answered, returned. Only the officer says it.

use chrono::NaiveDate;

use racord_core::custody::{Registration, chisinau_day};
use racord_core::message::Saying;
use racord_core::procedure::{Channel, Step};
use racord_core::submission::{Mark, Stage, StageError, Submission};
use racord_dossier::{Change, DossierError, Entry};

use super::build::{FormBuilder, Typed, option};
use crate::case::Case;
use crate::outgoing::{Matter, Outgoing};
use crate::paper::{Paper, begun, paper};
use crate::problem::{Check, Outcome, missing_thing};
use crate::proofs;
use crate::renewal::{self, Answered, Known};
use crate::state::State;
use crate::view::{FieldKind, Form, Saved};

/// A word of the officer about a submission.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Word {
    Answered,
    Received,
    Returned,
    Sent,
}

impl Word {
    fn code(self) -> &'static str {
        match self {
            Word::Answered => "answered",
            Word::Received => "received",
            Word::Returned => "returned",
            Word::Sent => "sent",
        }
    }

    fn journal(self) -> &'static str {
        match self {
            Word::Answered => "journal-submission-answered",
            Word::Received => "journal-submission-received",
            Word::Returned => "journal-submission-returned",
            Word::Sent => "journal-submission-sent",
        }
    }

    fn area(self) -> &'static str {
        match self {
            Word::Answered => "mark-answered",
            Word::Received => "mark-received",
            Word::Returned => "returned",
            Word::Sent => "mark-sent",
        }
    }
}

pub(super) fn mark_form(state: &State, name: &str, of: &str, draft: &str, word: Word) -> Outcome<Form> {
    let voice = &state.voice;
    let matter = Matter::load(state, of)?;
    let outgoing = matter.outgoing(draft)?;
    let area = match word {
        // Letters go to others than MEGA, too.
        Word::Returned if outgoing.is_letter() => "returned-letter",
        word => word.area(),
    };
    let mut form = FormBuilder::new(voice, area, name, &outgoing.place()).field(
        "on",
        FieldKind::Date,
        voice.today().to_string(),
    );
    let letter = format!("form-{area}-letter");
    if outgoing.is_letter() && voice.has(&letter) {
        form = form.title(voice.text(&letter));
    }
    let services = awaited(state, &matter, &outgoing, word);
    if !services.is_empty() {
        let options = services.iter().map(|service| option(service, state.service_name(service))).collect();
        form = form.choices("services", "", options);
    }
    let mut form = match word {
        Word::Returned => form.field("note", FieldKind::LongText, ""),
        _ => form.optional("note", FieldKind::LongText, ""),
    }
    .optional("proofs", FieldKind::Files, "")
    .finish();
    if outgoing.is_letter() && word != Word::Returned {
        // It speaks of the steps of a procedure.
        form.intro = None;
    }
    Ok(form)
}

/// The services that an answer to this letter may confirm; none where a letter asks for nothing like that.
fn awaited(state: &State, matter: &Matter, outgoing: &Outgoing, word: Word) -> Vec<String> {
    match (word, matter, begun(matter, outgoing)) {
        (Word::Answered, Matter::System(holder), Some(letter)) => renewal::awaited(state, holder, letter),
        _ => Vec::new(),
    }
}

pub(super) fn save_mark(
    state: &mut State,
    form: &str,
    (of, draft): (&str, &str),
    word: Word,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let matter = Matter::load(state, of)?;
    let outgoing = matter.outgoing(draft)?;
    let today = state.voice.today();
    let (mut submission, missing) = match (paper(state, &matter, &outgoing), begun(&matter, &outgoing)) {
        (Ok(paper), _) => (paper.submission, paper.missing),
        // What became of a package can be said while a locked keyring hides what stands in it.
        (Err(_), Some(out)) if out.export.is_some() || out.sent.is_some() => (out.clone(), Vec::new()),
        (Err(trouble), _) => return Err(trouble),
    };
    let mut check = Check::new(&state.voice, confirmed);
    let on = check.date(typed, "on");
    if word == Word::Returned {
        check.required(typed, "note");
    }
    if word == Word::Sent && !missing.is_empty() && outgoing.by == Channel::Form {
        check.error("on", &Saying::new("form-still-missing").with("count", missing.len()));
    }
    if let Some(on) = on {
        let mark = Mark { on, note: typed.text("note").to_owned() };
        if let Err(refused) = apply(&mut submission, outgoing.by, word, mark, today) {
            check.error("on", &refused.said());
        }
    }
    let awaited = awaited(state, &matter, &outgoing, word);
    let mut services = typed.lines("services");
    services.retain(|service| awaited.contains(service));
    if services.is_empty() && !awaited.is_empty() {
        check.error("services", &Saying::new("renewing-none-confirmed"));
    }
    check.finish()?;
    let Some(on) = on else { return Err(missing_thing("submission")) };
    let now = state.voice.now;
    // What proves the word is kept together with it, or neither.
    let keep = |change: &Change<'_>| {
        if proofs::keep(state, change, form, &submission.id, word.code())? == 0 {
            return Ok(());
        }
        change.note(now, proofs::entry(&matter, &outgoing, &submission.id, word.code(), "added"))
    };
    if let (true, Matter::System(holder)) = (services.len() < awaited.len(), &matter) {
        renewal::answered_in_part(state, holder, &submission, on, &services, typed.text("note"), keep)?;
        state.session.wait_no_more(form);
        return Ok(state.saved(outgoing.place(), "saved-answered-in-part"));
    }
    let known = match (word, &matter) {
        (Word::Received | Word::Answered, Matter::Integration(case)) => known(state, case, &submission, on),
        _ => None,
    };
    let answered = match (word, &matter) {
        (Word::Answered, Matter::System(holder)) => {
            renewal::answered(state, holder, &submission, on, &services)?
        }
        _ => Answered::default(),
    };
    let entry = entry(state, &matter, &outgoing, &submission, word.journal(), Some(on));
    state.dossier.change(now, entry, |change| {
        change.put_submission(&submission)?;
        known.into_iter().try_for_each(|known| known.write(change, now))?;
        keep(change)?;
        answered.write(change, now)
    })?;
    state.session.wait_no_more(form);
    let letter_back = word == Word::Returned && outgoing.is_letter();
    let said =
        if letter_back { "saved-returned-letter".to_owned() } else { format!("saved-{}", word.code()) };
    Ok(state.saved(outgoing.place(), &said))
}

/// The longest number that a register gives, with room for a prefix.
const LONGEST_NUMBER: usize = 60;

pub(super) fn outgoing_form(state: &State, name: &str, of: &str, draft: &str) -> Outcome<Form> {
    let matter = Matter::load(state, of)?;
    let outgoing = matter.outgoing(draft)?;
    let Paper { submission, .. } = paper(state, &matter, &outgoing)?;
    let form = FormBuilder::new(&state.voice, "outgoing", name, &outgoing.place()).optional(
        "number",
        FieldKind::Text,
        submission.number(),
    );
    Ok(if outgoing.is_letter() {
        form.optional("address", FieldKind::Email, &submission.address).finish()
    } else {
        form.finish()
    })
}

/// Under which number it goes out, and where to.
pub(super) fn save_outgoing(
    state: &mut State,
    of: &str,
    draft: &str,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let matter = Matter::load(state, of)?;
    let outgoing = matter.outgoing(draft)?;
    let Paper { mut submission, .. } = paper(state, &matter, &outgoing)?;
    if submission.sent.is_some() {
        return Err(Saying::new("letter-sent").into());
    }
    let mut check = Check::new(&state.voice, confirmed);
    let (number, address) = (typed.text("number"), typed.text("address"));
    check_number(&mut check, number);
    if !address.is_empty() {
        check.all("address", racord_core::answer::check_email(address));
    }
    check.finish()?;
    number.clone_into(&mut submission.outgoing_number);
    submission.later_number = None;
    address.clone_into(&mut submission.address);
    keep(state, &matter, &outgoing, &submission, "journal-submission-numbered", None)?;
    Ok(state.saved(outgoing.place(), "saved-outgoing"))
}

pub(super) fn check_number(check: &mut Check, number: &str) {
    if number.chars().count() > LONGEST_NUMBER {
        check.error("number", &Saying::new("outgoing-number-long").with("limit", LONGEST_NUMBER));
    }
}

fn apply(
    submission: &mut Submission,
    by: Channel,
    word: Word,
    mark: Mark,
    today: NaiveDate,
) -> Result<(), StageError> {
    match word {
        Word::Answered => submission.mark_answered(mark, today),
        Word::Received => submission.mark_received(mark, today),
        Word::Returned => submission.mark_returned(mark, today),
        Word::Sent => {
            let exported = submission.export.as_ref().map(|export| chisinau_day(export.at));
            submission.mark_sent(by, mark, exported, today)
        }
    }
}

pub(crate) fn keep(
    state: &mut State,
    matter: &Matter,
    outgoing: &Outgoing,
    submission: &Submission,
    code: &str,
    on: Option<NaiveDate>,
) -> Outcome<()> {
    keep_with(state, matter, outgoing, submission, code, on, |_| Ok(()))
}

/// Keeps a submission together with something else.
pub(crate) fn keep_with(
    state: &mut State,
    matter: &Matter,
    outgoing: &Outgoing,
    submission: &Submission,
    code: &str,
    on: Option<NaiveDate>,
    also: impl FnOnce(&Change<'_>) -> Result<(), DossierError>,
) -> Outcome<()> {
    let entry = entry(state, matter, outgoing, submission, code, on);
    state.dossier.change(state.voice.now, entry, |change| {
        change.put_submission(submission)?;
        also(change)
    })?;
    Ok(())
}

fn entry(
    state: &State,
    matter: &Matter,
    outgoing: &Outgoing,
    submission: &Submission,
    code: &str,
    on: Option<NaiveDate>,
) -> Entry {
    matter
        .entry(code)
        .about_submission(&submission.id)
        .text("draft", &outgoing.id())
        .with("date", on.unwrap_or_else(|| state.voice.today()))
}

/// MEGA has the certificate that this submission carried: the service knows it from that day.
fn known(state: &State, case: &Case, submission: &Submission, since: NaiveDate) -> Option<Known> {
    let environment = submission.environment?;
    let carries = racord_core::submission::kind(&submission.kind)
        .is_some_and(|facts| facts.needs(racord_core::submission::Part::Certificate));
    let certificate =
        carries.then(|| case.need(environment, state.voice.now).certificate().cloned()).flatten()?;
    let known = case
        .registrations
        .iter()
        .any(|known| known.certificate == certificate && known.service == case.integration.service);
    if known {
        return None;
    }
    Some(Known {
        entry: Entry::new("journal-registration-recorded")
            .about_certificate(&certificate)
            .text("service", &case.procedure.name)
            .with("date", since),
        proof: String::new(),
        registration: Registration {
            certificate,
            service: case.integration.service.clone(),
            since: Some(since),
        },
    })
}

/// A turn of MEGA on `step` is over: what was sent for it in the steps before has arrived, by that day at the latest.
pub(super) fn arrived(state: &mut State, of: &Case, step: &Step, on: NaiveDate) -> Outcome<()> {
    let matter = Matter::load(state, of.integration.id.as_str())?;
    let Matter::Integration(case) = &matter else { return Ok(()) };
    let sends = |submission: &Submission| {
        submission.is_sent_by(&step.id) || step.after.iter().any(|step| submission.is_sent_by(step))
    };
    let sent: Vec<Submission> = of
        .submissions
        .iter()
        .filter(|submission| sends(submission))
        .filter(|submission| matches!(submission.stage(), Stage::Sent | Stage::Received | Stage::Answered))
        .cloned()
        .collect();
    for mut submission in sent {
        if let Some(Known { registration, proof, entry }) = known(state, case, &submission, on) {
            let now = state.voice.now;
            state.dossier.change(now, entry, |change| change.put_registration(&registration, &proof))?;
        }
        if submission.stage() == Stage::Sent
            && submission.mark_received(Mark { on, note: String::new() }, of.today).is_ok()
        {
            let outgoing = matter.outgoing_of(&submission)?;
            keep(state, &matter, &outgoing, &submission, Word::Received.journal(), Some(on))?;
        }
    }
    Ok(())
}
