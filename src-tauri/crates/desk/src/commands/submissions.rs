//! A step's drafts: shown, exported, handed over.

use std::path::Path;

use racord_core::id::SubmissionId;
use racord_core::integration::{StepProgress, stage};
use racord_core::message::Saying;
use racord_core::procedure::{Channel, Draft, Step};
use racord_core::submission::{Export, Missing, Place, Stage, Submission};
use racord_core::words::Language;
use racord_papers::{Stamp, package, write_package};

use crate::Desk;
use crate::case::{Case, draft_id};
use crate::forms::{edited_name, keep};
use crate::letter::{Letter, elsewhere, letter, packed};
use crate::paper::{Paper, missing_place, paper};
use crate::problem::{Outcome, Trouble, missing_thing};
use crate::state::State;
use crate::view::{Action, Copy, DraftView, EditedView, Exported, Fact, MailView, Problem, Tag, Task, Tone};

impl Desk {
    pub(crate) fn set_draft_language(
        &self,
        integration: String,
        draft: String,
        language: Language,
    ) -> Result<(), Problem> {
        self.with(|state| {
            let case = state.case(&integration)?;
            let (step, draft) = case.draft(&draft)?;
            let Paper { mut submission, kept, .. } = paper(state, &case, step, draft)?;
            state.dossier.set_draft_language(&case.integration.id, &draft_id(draft), language)?;
            // What was exported stays as it was; the next export is in the new language.
            if kept && submission.sent.is_none() {
                submission.language = language;
                keep(state, &case, draft, &submission, "journal-draft-language", None)?;
            }
            Ok(())
        })
    }

    pub(crate) fn export_draft(
        &self,
        integration: String,
        draft: String,
    ) -> Result<Option<Exported>, Problem> {
        let title = self.with(|state| {
            let case = state.case(&integration)?;
            let (step, draft) = case.draft(&draft)?;
            packed(state, &case, draft, &paper(state, &case, step, draft)?)?;
            Ok(state.voice.text("dialog-export"))
        })?;
        let Some(folder) = self.setup.host.choose_folder(&title).map_err(|error| self.told(error))? else {
            return Ok(None);
        };
        self.export_into(&integration, &draft, &folder).map(Some)
    }

    /// Writes the package of a draft into a folder: the same for the window and the command line.
    pub fn export_into(&self, integration: &str, draft: &str, folder: &Path) -> Result<Exported, Problem> {
        self.with(|state| {
            let case = state.case(integration)?;
            let (step, draft) = case.draft(draft)?;
            let paper = paper(state, &case, step, draft)?;
            let package = packed(state, &case, draft, &paper)?;
            let file = write_package(folder, &package)?;
            let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let export = Export {
                at: state.voice.now,
                folder: folder.to_string_lossy().into_owned(),
                file: name.clone(),
                sha256: package.sha256.clone(),
            };
            let mut submission = paper.submission;
            // A second export of what was sent already is a copy: it changes nothing that is kept.
            if submission.sent.is_none() {
                submission.mark_exported(export.clone()).map_err(|refused| Trouble::from(refused.said()))?;
                keep(state, &case, draft, &submission, "journal-submission-exported", None)?;
            }
            Ok(Exported { folder: export.folder, file: name, sha256: package.sha256 })
        })
    }

    pub(crate) fn open_mail(&self, submission: String) -> Result<(), Problem> {
        let (mail, id) = self.with(|state| {
            let (case, submission) = found(state, &submission)?;
            let (step, draft) = case.draft_of(&submission)?;
            let package = packed(state, &case, draft, &paper(state, &case, step, draft)?)?;
            let mail = package.mail.ok_or_else(|| missing_thing("mail"))?;
            Ok((mail, submission.id))
        })?;
        // The mail program reads it after this returns: the file stays until the program ends.
        let file = self.hand_over(&format!("racord-{id}.eml"), &mail)?;
        self.setup.host.open_file(&file).map_err(|error| self.told(error))
    }

    pub(crate) fn show_folder(&self, submission: String) -> Result<(), Problem> {
        let file = self.with(|state| {
            let (_, submission) = found(state, &submission)?;
            let export = submission.export.ok_or_else(|| missing_thing("export"))?;
            Ok(Path::new(&export.folder).join(export.file))
        })?;
        if !file.exists() {
            return Err(self.told(Saying::new("export-gone").with("file", file.display().to_string())));
        }
        self.setup.host.show_file(&file).map_err(|error| self.told(error))
    }
}

fn found(state: &State, id: &str) -> Outcome<(Case, Submission)> {
    let id = SubmissionId::parse(id).ok_or_else(|| missing_thing("submission"))?;
    let submission = state.dossier.submission(&id)?.value.ok_or_else(|| missing_thing("submission"))?;
    Ok((state.case(submission.integration.as_str())?, submission))
}

pub(super) fn draft_view(
    state: &State,
    case: &Case,
    step: &Step,
    draft: &Draft,
    progress: &StepProgress,
) -> Outcome<DraftView> {
    let voice = &state.voice;
    let id = draft_id(draft);
    // A keyring that is locked or gone hides the certificate, not the step.
    let paper = match paper(state, case, step, draft) {
        Ok(paper) => paper,
        Err(trouble) => return Ok(closed(state, draft, &id, trouble)),
    };
    let letter =
        match paper.missing.is_empty().then(|| letter(state, case, draft, &paper.content)).transpose() {
            Ok(letter) => letter,
            Err(trouble) => return Ok(closed(state, draft, &id, trouble)),
        };
    let mut missing: Vec<Task> = paper
        .missing
        .iter()
        .map(|missing| Task {
            title: voice.say(&in_words_of_the_window(state, case, missing)),
            detail: None,
            tag: None,
            place: Some(missing_place(state, case, step, draft, &missing.place)),
        })
        .collect();
    let submission = paper.kept.then_some(&paper.submission);
    let sent = paper.submission.sent.is_some();
    let mail = match letter.as_ref().filter(|letter| letter.composed.mail.is_some()) {
        Some(letter) => mail_view(state, case, draft, &paper, letter)?,
        None => None,
    };
    let changed = match (submission.and_then(|submission| submission.export.as_ref()), &letter) {
        (Some(export), Some(letter)) if !sent => {
            let now = package(&letter.composed, &Stamp::of(&paper.submission))?;
            (now.sha256 != export.sha256).then(|| voice.text("draft-changed"))
        }
        _ => None,
    };
    if let Some(letter) = letter.as_ref().filter(|_| !sent) {
        let form = edited_name("edited", case, draft, paper.submission.language);
        missing.extend(letter.obstacles().iter().map(|obstacle| Task {
            title: voice.say(obstacle),
            detail: None,
            tag: None,
            place: Some(format!("form/{form}")),
        }));
    }
    let answers = paper
        .content
        .answers
        .iter()
        .filter(|answer| draft.by != Channel::Mail && !answer.value.is_empty())
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
        title: title(state, draft),
        by: channel(draft.by).to_owned(),
        status: Tag { tone: stage_tone(submission), text: stage_words(state, submission) },
        language: paper.submission.language.as_str().to_owned(),
        findings: Vec::new(),
        mail,
        answers,
        link: draft.form.clone(),
        submission: submission.map(|submission| submission.id.to_string()),
        exported: submission
            .and_then(|submission| submission.export.as_ref())
            .map(|export| Path::new(&export.folder).join(&export.file).display().to_string()),
        changed,
        actions: actions(state, case, draft, submission, progress, missing.is_empty()),
        missing,
        id,
    })
}

/// The mail, and what can be done with its text as long as it wasn't sent.
fn mail_view(
    state: &State,
    case: &Case,
    draft: &Draft,
    paper: &Paper,
    letter: &Letter,
) -> Outcome<Option<MailView>> {
    let Some(mail) = &letter.composed.mail else { return Ok(None) };
    let voice = &state.voice;
    let language = paper.submission.language;
    let open = paper.submission.sent.is_none();
    let action = |doing: &str| Action {
        label: voice.text(&format!("action-{doing}")),
        form: edited_name(doing, case, draft, language),
        primary: false,
    };
    let edited = letter.edited.as_ref().map(|edited| EditedView {
        program: edited.program.clone(),
        older: edited.older,
        actions: match (open, edited.may_be_kept()) {
            (false, _) => Vec::new(),
            (true, true) => vec![action("edited-keep"), action("edited-reset")],
            (true, false) => vec![action("edited-reset")],
        },
    });
    let elsewhere = elsewhere(state, case, draft, language)?.into_iter().filter(|_| open);
    Ok(Some(MailView {
        to: mail.to.clone(),
        subject: mail.subject.clone(),
        text: mail.text.clone(),
        attachments: mail.attachments.iter().map(|attachment| attachment.name.clone()).collect(),
        edit: open.then(|| format!("form/{}", edited_name("edited", case, draft, language))),
        edited,
        elsewhere: elsewhere
            .map(|other| voice.text(&format!("letter-elsewhere-{}", other.as_str())))
            .collect(),
    }))
}

/// A question is named as the form on the screen names it, whatever the language of the paper.
fn in_words_of_the_window(state: &State, case: &Case, missing: &Missing) -> Saying {
    match &missing.place {
        Place::Answer(id) => match case.procedure.field(id) {
            Some(field) => {
                Saying::new("missing-answer").with("question", state.voice.pick(&field.label).to_owned())
            }
            None => missing.said.clone(),
        },
        _ => missing.said.clone(),
    }
}

fn closed(state: &State, draft: &Draft, id: &str, trouble: Trouble) -> DraftView {
    let problem = trouble.tell(&state.voice);
    DraftView {
        id: id.to_owned(),
        title: title(state, draft),
        by: channel(draft.by).to_owned(),
        status: state.voice.tag(Tone::Warn, "draft-closed"),
        language: Language::default().as_str().to_owned(),
        missing: Vec::new(),
        findings: vec![crate::view::Said { code: problem.code, message: problem.message }],
        mail: None,
        answers: Vec::new(),
        link: draft.form.clone(),
        submission: None,
        exported: None,
        changed: None,
        actions: Vec::new(),
    }
}

fn title(state: &State, draft: &Draft) -> String {
    let kind = state.voice.text(&format!("draft-{}", draft.kind));
    match draft.environment {
        Some(environment) => format!("{kind} · {}", state.voice.environment(environment)),
        None => kind,
    }
}

fn channel(by: Channel) -> &'static str {
    match by {
        Channel::Form => "form",
        Channel::Mail => "mail",
        Channel::Paper => "paper",
    }
}

pub(super) fn stage_words(state: &State, submission: Option<&Submission>) -> String {
    submission.map_or_else(|| state.voice.text("draft-not-begun"), |known| state.voice.say(&stage(known)))
}

pub(super) fn stage_tone(submission: Option<&Submission>) -> Tone {
    match submission.map(Submission::stage) {
        None | Some(Stage::Drafted) => Tone::Quiet,
        Some(Stage::Exported) => Tone::Warn,
        Some(Stage::Sent) => Tone::You,
        Some(Stage::Received | Stage::Answered) => Tone::Ok,
        Some(Stage::Returned) => Tone::Bad,
    }
}

/// What the officer can say of this submission now.
fn actions(
    state: &State,
    case: &Case,
    draft: &Draft,
    submission: Option<&Submission>,
    progress: &StepProgress,
    complete: bool,
) -> Vec<Action> {
    let action = |code: &str, word: &str, primary: bool| Action {
        label: state.voice.text(code),
        form: format!("mark-{word}/{}/{}", case.integration.id, draft_id(draft)),
        primary,
    };
    let sent_words = match draft.by {
        Channel::Form => "action-sent-form",
        Channel::Mail => "action-sent-mail",
        Channel::Paper => "action-sent-paper",
    };
    match submission.map_or(Stage::Drafted, Submission::stage) {
        Stage::Drafted if draft.by == Channel::Mail => Vec::new(),
        // Paper goes out in the turns of the step itself.
        Stage::Drafted | Stage::Exported if draft.by == Channel::Paper => Vec::new(),
        Stage::Drafted | Stage::Exported if progress.is_open() && complete => {
            vec![action(sent_words, "sent", true)]
        }
        Stage::Drafted | Stage::Exported => Vec::new(),
        Stage::Sent => vec![
            action("action-received", "received", true),
            action("action-answered", "answered", false),
            action("action-returned", "returned", false),
        ],
        Stage::Received => {
            vec![action("action-answered", "answered", false), action("action-returned", "returned", false)]
        }
        Stage::Answered | Stage::Returned => Vec::new(),
    }
}
