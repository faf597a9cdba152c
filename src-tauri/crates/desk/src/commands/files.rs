//! Files that are added to drafts and tests, and looking at a draft before it goes out.

use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use racord_core::message::Saying;
use racord_papers::{PapersError, mail_link, pictures};

use super::submissions::{found, title};
use crate::Desk;
use crate::files::{self, Belongs, Target};
use crate::gather;
use crate::host::Chosen;
use crate::letter::letter;
use crate::outgoing::Matter;
use crate::paper::paper;
use crate::problem::Outcome;
use crate::state::State;
use crate::view::{PageView, PreviewView, Problem, Saved};

/// Pixels for each point: a page of A4 is as wide as the window shows it, and sharp.
const SCALE: f32 = 1.6;

/// As many files as are dropped at once on purpose.
const MOST_AT_ONCE: usize = 20;

impl Desk {
    pub(crate) fn attach_file(&self, of: String, draft: String) -> Result<Option<Saved>, Problem> {
        self.choose_and_add(&Target::draft(&of, &draft))
    }

    pub(crate) fn add_evidence(&self, integration: String, test: String) -> Result<Option<Saved>, Problem> {
        self.choose_and_add(&Target::test(&integration, &test))
    }

    pub(super) fn choose_and_add(&self, target: &Target) -> Result<Option<Saved>, Problem> {
        let title = self.with(|state| {
            if !matches!(target.belongs, Belongs::Form(_)) {
                files::Taker::of(state, target)?;
            }
            Ok(state.voice.text("dialog-file"))
        })?;
        let chosen = self.setup.host.choose_file(&title).map_err(|error| self.told(error))?;
        chosen.map(|file| self.with(|state| files::take_in(state, target, file))).transpose()
    }

    /// What is dropped from now on goes there.
    pub(crate) fn aim_files(&self, of: String, draft: String, test: String) -> Result<(), Problem> {
        self.with(|state| {
            let target = if test.is_empty() { Target::draft(&of, &draft) } else { Target::test(&of, &test) };
            files::Taker::of(state, &target)?;
            state.files_aim = Some(target);
            Ok(())
        })
    }

    /// What is dropped is looked into as a certificate again.
    pub(crate) fn leave_files(&self) -> Result<(), Problem> {
        self.with(|state| {
            state.files_aim = None;
            Ok(())
        })
    }

    /// Adds what was dropped to what is aimed at. None: it is to be looked into instead.
    pub fn dropped_files(&self, paths: &[PathBuf]) -> Option<Result<Saved, Problem>> {
        let target = self.with(|state| Ok(state.files_aim.clone())).ok().flatten()?;
        Some(self.add_all(&target, paths))
    }

    fn add_all(&self, target: &Target, paths: &[PathBuf]) -> Result<Saved, Problem> {
        if paths.len() > MOST_AT_ONCE {
            return Err(self.told(Saying::new("files-too-many").with("count", MOST_AT_ONCE)));
        }
        let read = |path: &PathBuf| gather::read(path).map_err(|error| self.told(error));
        let files: Vec<Chosen> = paths.iter().map(read).collect::<Result<_, _>>()?;
        self.with(|state| {
            let count = files.len();
            let mut last = None;
            for file in files {
                last = Some(files::take_in(state, target, file)?);
            }
            let saved = last.ok_or_else(|| Saying::new("files-too-many").with("count", MOST_AT_ONCE))?;
            let said = state.voice.with("saved-files", "count", count);
            Ok(if count > 1 { Saved { said, ..saved } } else { saved })
        })
    }

    pub(crate) fn preview(&self, of: String, draft: String) -> Result<PreviewView, Problem> {
        let (title, document) = self.with(|state| {
            let matter = Matter::load(state, &of)?;
            let outgoing = matter.outgoing(&draft)?;
            let paper = paper(state, &matter, &outgoing)?;
            let letter = letter(state, &matter, &outgoing, &paper.content)?;
            Ok((title(state, &outgoing), letter.composed.document))
        })?;
        // Typesetting takes a while: the rest of the window goes on meanwhile.
        let drawn = pictures(&document, SCALE).map_err(|error: PapersError| self.told(error))?;
        let pages = drawn
            .into_iter()
            .map(|page| PageView {
                image: format!("data:image/png;base64,{}", STANDARD.encode(&page.png)),
                width: page.width,
                height: page.height,
            })
            .collect();
        Ok(PreviewView { title, pages, text: document.text() })
    }

    pub(crate) fn write_mail(&self, submission: String) -> Result<(), Problem> {
        let link = self.with(|state| written(state, &submission))?;
        self.setup.host.open_url(&link).map_err(|error| self.told(error))
    }
}

/// The link that begins the mail of a submission in the mail program.
fn written(state: &State, submission: &str) -> Outcome<String> {
    let (matter, submission) = found(state, submission)?;
    let outgoing = matter.outgoing_of(&submission)?;
    let paper = paper(state, &matter, &outgoing)?;
    let letter = letter(state, &matter, &outgoing, &paper.content)?;
    Ok(mail_link(letter.mail()?))
}
