//! A draft as the officer sees it: the mail, what goes along, what is missing, what became of it.

use std::path::Path;

use racord_core::message::Saying;
use racord_core::procedure::Channel;
use racord_core::submission::{Missing, Place};
use racord_core::words::Language;
use racord_dossier::{FileOf, KeptFile};

use super::words::{actions, stage_tone, stage_words, title};
use crate::commands::changes::changes;
use crate::files::{Target, gone, rows};
use crate::forms::edited_name;
use crate::letter::{Letter, elsewhere, letter};
use crate::outgoing::{Matter, Outgoing};
use crate::paper::{Paper, begun, paper};
use crate::problem::{Outcome, Trouble};
use crate::state::State;
use crate::view::{
    Action, CertificateAsView, Copy, DraftView, EditedView, Fact, FileRow, MailView, OutgoingView, Said, Tag,
    Task, Tone,
};

/// `open`: it may be sent now.
pub(in crate::commands) fn draft_view(
    state: &State,
    matter: &Matter,
    outgoing: &Outgoing,
    open: bool,
) -> Outcome<DraftView> {
    let voice = &state.voice;
    // A keyring that is locked or gone hides the certificate, not the step.
    let mut paper = match paper(state, matter, outgoing) {
        Ok(paper) => paper,
        Err(trouble) => return Ok(closed(state, matter, outgoing, open, trouble)),
    };
    let composed = paper.missing.is_empty().then(|| letter(state, matter, outgoing, &paper.content));
    let letter = match composed.transpose() {
        Ok(letter) => letter,
        Err(trouble) => return Ok(closed(state, matter, outgoing, open, trouble)),
    };
    // The officer's files are asked for beside a draft that isn't composed, too.
    let kept = match kept_files(state, matter, outgoing) {
        Ok(kept) => kept,
        Err(trouble) => return Ok(closed(state, matter, outgoing, open, trouble)),
    };
    if paper.submission.sent.is_some() && outgoing.is_letter() {
        // What became of the matter since takes nothing from a letter that is out.
        paper.missing.clear();
    }
    let mut missing: Vec<Task> = paper
        .missing
        .iter()
        .map(|missing| Task {
            title: voice.say(&in_words_of_the_window(state, matter, missing)),
            detail: None,
            tag: None,
            place: crate::needed::place(state, matter, outgoing, missing),
        })
        .collect();
    let submission = paper.kept.then_some(&paper.submission);
    let sent = paper.submission.sent.is_some();
    // Whatever changed since, the package lies there and may be on its way.
    let out = outgoing.by == Channel::Mail && paper.submission.export.is_some();
    let mail = match letter.as_ref().filter(|letter| letter.composed.mail.is_some()) {
        Some(letter) => mail_view(state, matter, outgoing, &paper, letter)?,
        None => None,
    };
    let changed = match (submission, &letter) {
        (Some(submission), Some(letter)) => changes(state, submission, &paper, letter)?,
        _ => None,
    };
    let certificate_as =
        letter.as_ref().and_then(|letter| certificate_as(state, matter, outgoing, letter, sent));
    if let Some(letter) = letter.as_ref().filter(|_| !sent) {
        let form = edited_name("edited", matter, outgoing, paper.submission.language);
        missing.extend(letter.obstacles().iter().map(|obstacle| Task {
            title: voice.say(obstacle),
            detail: letter.where_it_stands(voice, obstacle),
            tag: None,
            place: Some(format!("form/{form}")),
        }));
    }
    let answers = paper
        .content
        .answers
        .iter()
        .filter(|answer| outgoing.by != Channel::Mail && !answer.value.is_empty())
        .map(|answer| Fact {
            id: answer.id.clone(),
            label: answer.label.clone(),
            value: answer.value.clone(),
            mono: false,
            tag: None,
            aside: None,
            copies: vec![Copy { label: voice.text("copy"), text: answer.value.clone() }],
        })
        .collect();
    Ok(DraftView {
        id: outgoing.id(),
        of: matter.id().to_owned(),
        title: title(state, outgoing),
        by: channel(outgoing.by).to_owned(),
        status: Tag { tone: stage_tone(submission), text: stage_words(state, submission) },
        language: paper.submission.language.as_str().to_owned(),
        outgoing: (outgoing.by != Channel::Form).then(|| OutgoingView {
            number: paper.submission.number().to_owned(),
            form: {
                let form = if sent { "outgoing-later" } else { "outgoing" };
                Some(format!("{form}/{}/{}", matter.id(), outgoing.id()))
            },
        }),
        findings: if sent { Vec::new() } else { doubts(state, outgoing, &paper) },
        mail,
        answers,
        link: outgoing.form.clone(),
        submission: submission.map(|submission| submission.id.to_string()),
        exported: submission
            .and_then(|submission| submission.export.as_ref())
            .map(|export| Path::new(&export.folder).join(&export.file).display().to_string()),
        changed: changed.is_some().then(|| voice.text("draft-changed")),
        changes: changed.unwrap_or_default(),
        files: files(state, matter, outgoing, &kept, !sent),
        takes_files: !sent,
        certificate_as,
        can_preview: letter.is_some(),
        actions: actions(state, matter, outgoing, submission, open && (missing.is_empty() || out)),
        missing,
    })
}

/// What is to be looked at before a letter goes out: nobody says for certain that it goes to the right place.
fn doubts(state: &State, outgoing: &Outgoing, paper: &Paper) -> Vec<Said> {
    if !outgoing.is_letter() || !paper.submission.address.is_empty() || paper.content.address.is_empty() {
        return Vec::new();
    }
    let address = &paper.content.address;
    let issuer = state.catalogue.issuer().and_then(|issuer| issuer.address.as_ref());
    let services = state.catalogue.services().filter_map(|service| service.address.as_ref());
    let certain = issuer.into_iter().chain(services).any(|known| known.is == *address && known.certain);
    if certain {
        return Vec::new();
    }
    vec![state.voice.said(&Saying::new("letter-address-doubtful").with("address", address))]
}

/// The mail, and what can be done with its text as long as it wasn't sent.
fn mail_view(
    state: &State,
    matter: &Matter,
    outgoing: &Outgoing,
    paper: &Paper,
    letter: &Letter,
) -> Outcome<Option<MailView>> {
    let Some(mail) = &letter.composed.mail else { return Ok(None) };
    let voice = &state.voice;
    let language = paper.submission.language;
    let open = paper.submission.sent.is_none();
    let form = edited_name("edited", matter, outgoing, language);
    let action = |doing: &str| Action {
        label: voice.text(&format!("action-{doing}")),
        form: edited_name(doing, matter, outgoing, language),
        primary: false,
    };
    let edited = letter.edited.as_ref().map(|edited| EditedView {
        program: edited.program.clone(),
        older: edited.older,
        actions: [
            ("edited-follow", edited.followed.is_some()),
            ("edited-back", state.session.before_it_followed(&form).is_some()),
            ("edited-keep", edited.may_be_kept()),
            ("edited-reset", true),
        ]
        .into_iter()
        .filter(|(_, possible)| open && *possible)
        .map(|(doing, _)| action(doing))
        .collect(),
    });
    let elsewhere = elsewhere(state, matter, outgoing, language)?.into_iter().filter(|_| open);
    Ok(Some(MailView {
        to: mail.to.clone(),
        subject: mail.subject.clone(),
        text: mail.text.clone(),
        attachments: mail.attachments.iter().map(|attachment| attachment.name().to_owned()).collect(),
        edit: open.then(|| format!("form/{form}")),
        edited,
        elsewhere: elsewhere
            .map(|other| voice.text(&format!("letter-elsewhere-{}", other.as_str())))
            .collect(),
    }))
}

/// A question is named as the form on the screen names it, whatever the language of the paper.
fn in_words_of_the_window(state: &State, matter: &Matter, missing: &Missing) -> Saying {
    match &missing.place {
        Place::Answer(id) => match matter.case().and_then(|case| case.procedure.field(id)) {
            Some(field) => {
                Saying::new("missing-answer").with("question", state.voice.pick(&field.label).to_owned())
            }
            None => missing.said.clone(),
        },
        _ => missing.said.clone(),
    }
}

/// What can't be read hides the text; what became of a package that is out can be recorded all the same.
fn closed(state: &State, matter: &Matter, outgoing: &Outgoing, open: bool, trouble: Trouble) -> DraftView {
    let problem = trouble.tell(&state.voice);
    let submission = begun(matter, outgoing);
    let export = submission.and_then(|submission| submission.export.as_ref());
    let exported = export.is_some();
    let unsent = submission.is_none_or(|submission| submission.sent.is_none());
    let kept = kept_files(state, matter, outgoing).unwrap_or_default();
    DraftView {
        id: outgoing.id(),
        of: matter.id().to_owned(),
        title: title(state, outgoing),
        outgoing: None,
        by: channel(outgoing.by).to_owned(),
        status: state.voice.tag(Tone::Warn, "draft-closed"),
        language: Language::default().as_str().to_owned(),
        missing: Vec::new(),
        findings: vec![Said { code: problem.code, message: problem.message }],
        mail: None,
        answers: Vec::new(),
        link: outgoing.form.clone(),
        submission: submission.map(|submission| submission.id.to_string()),
        exported: export.map(|export| Path::new(&export.folder).join(&export.file).display().to_string()),
        changed: None,
        changes: Vec::new(),
        // What keeps the draft from being read may be one of them.
        files: files(state, matter, outgoing, &kept, unsent),
        takes_files: false,
        certificate_as: None,
        can_preview: false,
        actions: actions(state, matter, outgoing, submission, open && exported),
    }
}

/// The officer's files that go along with a draft.
fn files(state: &State, matter: &Matter, outgoing: &Outgoing, kept: &[KeptFile], open: bool) -> Vec<FileRow> {
    let form = format!("file-remove/{}/{}", matter.id(), outgoing.id());
    let mut rows = rows(&state.voice, kept, &form, open);
    if open {
        rows.extend(gone(state, &Target::draft(matter.id(), &outgoing.id())));
    }
    rows
}

fn kept_files(state: &State, matter: &Matter, outgoing: &Outgoing) -> Outcome<Vec<KeptFile>> {
    Ok(state.dossier.files(FileOf::Draft(matter.draft_of(), &outgoing.id()))?)
}

/// How the certificate goes with a mail, where there is one.
fn certificate_as(
    state: &State,
    matter: &Matter,
    outgoing: &Outgoing,
    letter: &Letter,
    sent: bool,
) -> Option<CertificateAsView> {
    let composed = &letter.composed;
    let (mail, certificate) = (composed.mail.as_ref()?, composed.certificate.as_ref()?);
    let bare = mail.attachments.iter().any(|file| file.name() == certificate.name());
    let code = if bare { "certificate-goes-bare" } else { "certificate-goes-zip" };
    Some(CertificateAsView {
        text: state.voice.text(code),
        change: (!sent).then(|| Action {
            label: state.voice.text("action-certificate-as"),
            form: format!("certificate-as/{}/{}", matter.id(), outgoing.id()),
            primary: false,
        }),
    })
}

fn channel(by: Channel) -> &'static str {
    match by {
        Channel::Form => "form",
        Channel::Mail => "mail",
        Channel::Paper => "paper",
    }
}
