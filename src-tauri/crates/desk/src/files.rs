//! The officer's files: taken in, listed, and whom they belong to.

use std::path::PathBuf;

use racord_core::message::Saying;
use racord_dossier::{FileOf, KeptFile};
use racord_papers::{Attachment, fits_a_mail};

use crate::along::{evidence, files_of};
use crate::case::Case;
use crate::forms::tests_step;
use crate::gather;
use crate::host::Chosen;
use crate::outgoing::{Matter, Outgoing};
use crate::paper::{Paper, paper};
use crate::problem::{Outcome, missing_thing};
use crate::state::State;
use crate::view::{Action, FileRow, Saved};
use crate::voice::Voice;

/// What files are added to.
#[derive(Clone)]
pub(crate) struct Target {
    /// The integration or system.
    pub(crate) of: String,
    pub(crate) belongs: Belongs,
}

#[derive(Clone)]
pub(crate) enum Belongs {
    /// They go along with a draft.
    Draft(String),
    /// They show the result of a test.
    Test(String),
}

/// What files are added to, looked up.
pub(crate) enum Taker {
    Draft(Matter, Outgoing),
    Test(Box<Case>, String),
}

impl Target {
    pub(crate) fn draft(of: &str, draft: &str) -> Target {
        Target { of: of.to_owned(), belongs: Belongs::Draft(draft.to_owned()) }
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
            Taker::Draft(_, outgoing) => Ok(outgoing.place()),
            Taker::Test(case, _) => Ok(case.step_place(tests_step(case)?)),
        }
    }

    pub(crate) fn files(&self, state: &State) -> Outcome<Vec<KeptFile>> {
        Ok(match self {
            Taker::Draft(matter, outgoing) => {
                state.dossier.files(FileOf::Draft(matter.draft_of(), &outgoing.id()))?
            }
            Taker::Test(case, test) => state.dossier.files(FileOf::Test(&case.integration.id, test))?,
        })
    }

    /// A journal entry about it: `journal-file-<what>` of a draft, `journal-evidence-<what>` of a test.
    pub(crate) fn entry(&self, what: &str) -> racord_dossier::Entry {
        match self {
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
            Taker::Test(case, _) => evidence(state, case),
        }
    }
}

/// Looks into a file and keeps it; one that is there already, name and bytes, isn't kept again.
pub(crate) fn add(state: &State, target: &Target, file: Chosen) -> Outcome<Saved> {
    let taker = Taker::of(state, target)?;
    let name = gather::name_of(&PathBuf::from(&file.name));
    let there = taker.files(state)?;
    if there.iter().any(|kept| kept.name == name && *kept.bytes == file.bytes) {
        let said = state.voice.with("saved-file-there", "file", &name);
        return Ok(Saved { place: taker.place()?, said });
    }
    let together = taker.along(state)?.into_iter().map(|kept| kept.bytes.len());
    fits_a_mail(together.chain([file.bytes.len()]))?;
    let admitted = Attachment::admit(&file.name, file.bytes)?;
    state.dossier.change(state.voice.now, taker.entry("added"), |change| {
        let draft;
        let of = match &taker {
            Taker::Draft(matter, outgoing) => {
                draft = outgoing.id();
                FileOf::Draft(matter.draft_of(), &draft)
            }
            Taker::Test(case, test) => FileOf::Test(&case.integration.id, test),
        };
        change.add_file(of, &name, admitted.bytes(), state.voice.now)
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
    };
    files.iter().map(row).collect()
}

/// `340 KB`, `1,2 MB`: never less than it takes.
fn size(voice: &Voice, bytes: usize) -> String {
    const KB: usize = 1024;
    let kilobytes = bytes.div_ceil(KB);
    if kilobytes < KB {
        return voice.with("file-size-kb", "size", kilobytes);
    }
    let tenths = (bytes * 10).div_ceil(KB * KB);
    voice.say(&Saying::new("file-size-mb").with("whole", tenths / 10).with("tenth", tenths % 10))
}
