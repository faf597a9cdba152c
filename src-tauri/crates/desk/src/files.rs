//! The officer's files: taken in, listed, and whom they belong to.

use std::path::PathBuf;

use racord_core::id::{FileId, SubmissionId};
use racord_core::message::Saying;
use racord_dossier::{FileOf, KeptFile};
use racord_papers::{Attachment, fits_a_mail};
use zeroize::Zeroizing;

use crate::along::{evidence, files_of};
use crate::case::Case;
use crate::forms::tests_step;
use crate::gather;
use crate::host::Chosen;
use crate::in_session::{Removed, Waiting};
use crate::outgoing::{Matter, Outgoing};
use crate::paper::{Paper, paper};
use crate::problem::{Outcome, missing_thing};
use crate::proofs;
use crate::state::State;
use crate::view::{Action, FileRow, Saved};
use crate::voice::Voice;

/// What files are added to.
#[derive(Clone, Eq, PartialEq)]
pub(crate) struct Target {
    /// The integration or system; empty for what is found without it.
    pub(crate) of: String,
    pub(crate) belongs: Belongs,
}

#[derive(Clone, Eq, PartialEq)]
pub(crate) enum Belongs {
    /// They go along with a draft.
    Draft(String),
    /// They wait in a form until it is saved.
    Form(String),
    /// They prove a stage of a submission.
    Proof { submission: SubmissionId, stage: String },
    /// They show the result of a test.
    Test(String),
}

/// What files are added to, looked up.
pub(crate) enum Taker {
    Draft(Matter, Outgoing),
    Proof { matter: Matter, outgoing: Outgoing, submission: SubmissionId, stage: String },
    Test(Box<Case>, String),
}

impl Target {
    pub(crate) fn draft(of: &str, draft: &str) -> Target {
        Target { of: of.to_owned(), belongs: Belongs::Draft(draft.to_owned()) }
    }

    pub(crate) fn form(name: &str) -> Target {
        Target { of: String::new(), belongs: Belongs::Form(name.to_owned()) }
    }

    pub(crate) fn proof(submission: &SubmissionId, stage: &str) -> Target {
        let belongs = Belongs::Proof { submission: submission.clone(), stage: stage.to_owned() };
        Target { of: String::new(), belongs }
    }

    pub(crate) fn test(integration: &str, test: &str) -> Target {
        Target { of: integration.to_owned(), belongs: Belongs::Test(test.to_owned()) }
    }
}

impl Taker {
    /// Fails when there is no such draft or test, and when the draft was sent.
    pub(crate) fn of(state: &State, target: &Target) -> Outcome<Taker> {
        match &target.belongs {
            Belongs::Draft(draft) => {
                let matter = Matter::load(state, &target.of)?;
                let outgoing = matter.outgoing(draft)?;
                let Paper { submission, .. } = paper(state, &matter, &outgoing)?;
                if submission.sent.is_some() {
                    return Err(Saying::new("files-sent").into());
                }
                Ok(Taker::Draft(matter, outgoing))
            }
            Belongs::Form(_) => Err(missing_thing("form")),
            Belongs::Proof { submission, stage } => {
                let kept = state.dossier.submission(submission)?.value;
                let kept = kept.ok_or_else(|| missing_thing("submission"))?;
                let matter = Matter::of(state, &kept)?;
                let outgoing = matter.outgoing_of(&kept)?;
                Ok(Taker::Proof { matter, outgoing, submission: kept.id, stage: stage.clone() })
            }
            Belongs::Test(test) => {
                let case = state.case(&target.of)?;
                let id = case.procedure.test(test).ok_or_else(|| missing_thing("test"))?.id.clone();
                Ok(Taker::Test(Box::new(case), id))
            }
        }
    }

    /// Where its files are shown.
    pub(crate) fn place(&self) -> Outcome<String> {
        match self {
            Taker::Draft(_, outgoing) | Taker::Proof { outgoing, .. } => Ok(outgoing.place()),
            Taker::Test(case, _) => Ok(case.step_place(tests_step(case)?)),
        }
    }

    /// What goes out with it.
    pub(crate) fn files(&self, state: &State) -> Outcome<Vec<KeptFile>> {
        Ok(match self {
            Taker::Draft(matter, outgoing) => {
                state.dossier.files(FileOf::Draft(matter.draft_of(), &outgoing.id()))?
            }
            Taker::Proof { .. } => Vec::new(),
            Taker::Test(case, test) => state.dossier.files(FileOf::Test(&case.integration.id, test))?,
        })
    }

    /// Names and bytes of what is there, to be told from what is added.
    fn there(&self, state: &State) -> Outcome<Vec<(String, Zeroizing<Vec<u8>>)>> {
        if let Taker::Proof { submission, stage, .. } = self {
            let proofs = state.dossier.proofs(submission)?.into_iter();
            let of_stage = proofs.filter(|proof| proof.stage == *stage);
            return Ok(of_stage.map(|proof| (proof.name, proof.bytes)).collect());
        }
        Ok(self.files(state)?.into_iter().map(|kept| (kept.name, kept.bytes)).collect())
    }

    /// A journal entry about it: `journal-file-<what>` of a draft, `journal-evidence-<what>` of a test,
    /// `journal-proof-<what>` of what was recorded.
    pub(crate) fn entry(&self, what: &str) -> racord_dossier::Entry {
        match self {
            Taker::Proof { matter, outgoing, submission, stage } => {
                proofs::entry(matter, outgoing, submission, stage, what)
            }
            Taker::Draft(matter, outgoing) => {
                matter.entry(&format!("journal-file-{what}")).text("draft", &outgoing.id())
            }
            Taker::Test(case, test) => racord_dossier::Entry::new(&format!("journal-evidence-{what}"))
                .about_integration(&case.integration.id)
                .text("service", &case.procedure.name)
                .text("test", test),
        }
    }

    /// All that goes along together with its files.
    fn along(&self, state: &State) -> Outcome<Vec<KeptFile>> {
        match self {
            Taker::Draft(matter, outgoing) => files_of(state, matter, outgoing),
            Taker::Proof { .. } => Ok(Vec::new()),
            Taker::Test(case, _) => evidence(state, case),
        }
    }
}

/// Takes a file in, also one that only waits in a form.
pub(crate) fn take_in(state: &mut State, target: &Target, file: Chosen) -> Outcome<Saved> {
    let Belongs::Form(form) = &target.belongs else { return add(state, target, file) };
    let name = gather::name_of(&PathBuf::from(&file.name));
    let waiting = state.session.waiting(form);
    let there = waiting.iter().map(|waiting| (waiting.name.as_str(), waiting.file.bytes()));
    let place = format!("form/{form}");
    if let Some(said) = is_there(&state.voice, there, &name, &file.bytes) {
        return Ok(Saved { place, said });
    }
    let file = Attachment::admit(&file.name, file.bytes)?;
    let said = state.voice.with("saved-file", "file", &name);
    state.session.wait(form, Waiting { id: FileId::new(), name, file });
    Ok(Saved { place, said })
}

/// What is said where the same bytes are there already, under this name or another.
fn is_there<'a>(
    voice: &Voice,
    there: impl Iterator<Item = (&'a str, &'a [u8])>,
    name: &str,
    bytes: &[u8],
) -> Option<String> {
    let same: Vec<&str> = there.filter(|(_, kept)| *kept == bytes).map(|(known, _)| known).collect();
    if same.contains(&name) {
        return Some(voice.with("saved-file-there", "file", name));
    }
    let known = same.first()?;
    Some(voice.say(&Saying::new("saved-file-there-as").with("file", name).with("known", *known)))
}

/// Looks into a file and keeps it; one whose bytes are there already isn't kept again.
pub(crate) fn add(state: &State, target: &Target, file: Chosen) -> Outcome<Saved> {
    let taker = Taker::of(state, target)?;
    let name = gather::name_of(&PathBuf::from(&file.name));
    let there = taker.there(state)?;
    let there = there.iter().map(|(known, bytes)| (known.as_str(), bytes.as_slice()));
    if let Some(said) = is_there(&state.voice, there, &name, &file.bytes) {
        return Ok(Saved { place: taker.place()?, said });
    }
    let together = taker.along(state)?.into_iter().map(|kept| kept.bytes.len());
    fits_a_mail(together.chain([file.bytes.len()]))?;
    let admitted = Attachment::admit(&file.name, file.bytes)?;
    let now = state.voice.now;
    state.dossier.change(state.voice.now, taker.entry("added"), |change| {
        let draft;
        let of = match &taker {
            Taker::Draft(matter, outgoing) => {
                draft = outgoing.id();
                FileOf::Draft(matter.draft_of(), &draft)
            }
            Taker::Proof { submission, stage, .. } => {
                return change.add_proof(submission, stage, &name, admitted.bytes(), now);
            }
            Taker::Test(case, test) => FileOf::Test(&case.integration.id, test),
        };
        change.add_file(of, &name, admitted.bytes(), now)
    })?;
    let said = state.voice.with("saved-file", "file", &name);
    Ok(Saved { place: taker.place()?, said })
}

/// `open`: they may still be changed. `form`: what the names of the forms begin with that remove them.
pub(crate) fn rows(voice: &Voice, files: &[KeptFile], form: &str, open: bool) -> Vec<FileRow> {
    let row = |file: &KeptFile| FileRow {
        id: file.id.to_string(),
        name: file.name.clone(),
        size: size(voice, file.bytes.len()),
        remove: open.then(|| Action {
            label: voice.text("action-file-remove"),
            form: format!("{form}/{}", file.id),
            primary: false,
        }),
        gone: false,
    };
    files.iter().map(row).collect()
}

/// Those that were removed since the program was started, and can be put back.
pub(crate) fn gone(state: &State, target: &Target) -> Vec<FileRow> {
    let row = |removed: &Removed| FileRow {
        id: removed.id.to_string(),
        name: removed.name.clone(),
        size: size(&state.voice, removed.bytes.len()),
        remove: None,
        gone: true,
    };
    state.session.removed(target).map(row).collect()
}

/// `340 KB`, `1,2 MB`: never less than it takes.
pub(crate) fn size(voice: &Voice, bytes: usize) -> String {
    const KB: usize = 1024;
    let kilobytes = bytes.div_ceil(KB);
    if kilobytes < KB {
        return voice.with("file-size-kb", "size", kilobytes);
    }
    let tenths = (bytes * 10).div_ceil(KB * KB);
    voice.say(&Saying::new("file-size-mb").with("whole", tenths / 10).with("tenth", tenths % 10))
}
