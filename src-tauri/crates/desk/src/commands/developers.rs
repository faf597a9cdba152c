//! The developers' sheet: saved to be filled in, read when it comes back, taken over once the officer has seen it.

use racord_core::answer::{self, Answers};
use racord_core::id::IntegrationId;
use racord_core::message::Saying;
use racord_core::words::Language;
use racord_dossier::{About, Entry, FileOf};
use racord_papers::{FilledSheet, fits_a_mail, read_sheet, sheet};

use crate::Desk;
use crate::along::evidence;
use crate::case::Case;
use crate::developers::{Change, Compared, Row, SHEET, blank, compare, file_name, identity, language};
use crate::in_session::TakenSheet;
use crate::problem::{Check, Outcome, missing_thing};
use crate::state::State;
use crate::view::{
    DevelopersView, Exported, FilledSheetView, JournalRow, NavigationItem, Problem, Saved, SheetGroup,
    SheetRow, SheetTaken, Tag, Tone,
};
use crate::voice::Voice;

/// A sheet that was read and shown.
pub(crate) struct ReturnedSheet {
    ticket: String,
    integration: IntegrationId,
    name: String,
    sheet: FilledSheet,
    /// What was known of each row when it was shown.
    shown: Vec<(String, String)>,
}

impl Desk {
    pub(crate) fn developers(&self, integration: String) -> Result<DevelopersView, Problem> {
        self.with(|state| view(state, &state.case(&integration)?))
    }

    pub(crate) fn set_sheet_language(&self, integration: String, language: Language) -> Result<(), Problem> {
        self.with(|state| {
            let case = state.case(&integration)?;
            Ok(state.dossier.set_draft_language(&case.integration.id, SHEET, language)?)
        })
    }

    pub(crate) fn save_sheet(&self, integration: String) -> Result<Option<Exported>, Problem> {
        let (title, name, bytes) = self.with(|state| {
            let case = state.case(&integration)?;
            let paper = Voice::new(language(state, &case)?, state.voice.now);
            let bytes = sheet(&blank(state, &case, &paper)?)?;
            Ok((state.voice.text("dialog-sheet-save"), file_name(&paper, &case), bytes))
        })?;
        let target = self.ask_target(&title, &name)?;
        let Some(target) = target else { return Ok(None) };
        let exported = self.write_file(&target, &bytes)?;
        Ok(Some(self.noted(exported, |state| {
            let case = state.case(&integration)?;
            let entry = Entry::new("journal-sheet-out")
                .about_integration(&case.integration.id)
                .text("service", &case.procedure.name);
            Ok(state.dossier.change(state.voice.now, entry, |_| Ok(()))?)
        })))
    }

    pub(crate) fn choose_sheet(&self, integration: String) -> Result<Option<FilledSheetView>, Problem> {
        let title = self.with(|state| {
            state.case(&integration)?;
            Ok(state.voice.text("dialog-sheet-choose"))
        })?;
        let chosen = self.setup.host.choose_file(&title).map_err(|error| self.told(error))?;
        let Some(chosen) = chosen else { return Ok(None) };
        // Unpacking may take a while: the rest of the window goes on meanwhile.
        let sheet = read_sheet(&chosen.name, &chosen.bytes).map_err(|fault| self.told(fault.said()))?;
        self.with(|state| {
            let case = state.case(&integration)?;
            belongs(state, &case, &sheet)?;
            let compared = compare(state, &case, &sheet)?;
            let ticket = IntegrationId::new().to_string();
            let shown = shown(&compared);
            let view = filled_view(&state.voice, &ticket, chosen.name.clone(), &compared);
            let integration = case.integration.id;
            state.sheet = Some(ReturnedSheet { ticket, integration, name: chosen.name, sheet, shown });
            Ok(Some(view))
        })
    }

    pub(crate) fn take_sheet(&self, ticket: String, rows: Vec<String>) -> Result<SheetTaken, Problem> {
        self.with(|state| {
            let returned = state.sheet.as_ref().filter(|returned| returned.ticket == ticket);
            let returned = returned.ok_or_else(|| missing_thing("sheet"))?;
            let case = Case::load(state, &returned.integration)?;
            let compared = compare(state, &case, &returned.sheet)?;
            let as_shown =
                |row: &Row| returned.shown.iter().any(|(id, now)| *id == row.id && *now == row.now);
            if !compared.rows().all(as_shown) {
                return Err(Saying::new("sheet-changed-meanwhile").into());
            }
            let said = take(state, &case, &compared, &rows)?;
            // What could not be taken over stays in sight, and with it why.
            let case = Case::load(state, &case.integration.id)?;
            let Some(returned) = state.sheet.take() else { return Err(missing_thing("sheet")) };
            let rest = compare(state, &case, &returned.sheet)?;
            if rest.rows().all(|row| row.change.is_none() && !row.is_wrong()) {
                return Ok(SheetTaken { said, left: None });
            }
            let left = filled_view(&state.voice, &ticket, returned.name.clone(), &rest);
            let shown = shown(&rest);
            state.sheet = Some(ReturnedSheet { shown, ..returned });
            Ok(SheetTaken { said, left: Some(left) })
        })
    }

    pub(crate) fn undo_sheet(&self, integration: String) -> Result<Saved, Problem> {
        self.with(|state| {
            let case = state.case(&integration)?;
            let id = case.integration.id.clone();
            let Some(taken) = state.session.taken(&id) else {
                return Err(Saying::new("nothing-to-undo").into());
            };
            bring_back(state, &case, taken)?;
            state.session.forget_taken(&id);
            state.sheet = None;
            Ok(state.saved(format!("developers/{id}"), "developers-undone"))
        })
    }
}

fn shown(compared: &Compared) -> Vec<(String, String)> {
    compared.rows().map(|row| (row.id.clone(), row.now.clone())).collect()
}

fn view(state: &State, case: &Case) -> Outcome<DevelopersView> {
    let about = About { integration: Some(case.integration.id.clone()), ..About::default() };
    let sheets = state.dossier.journal(&about)?.into_iter();
    let sheets = sheets.filter(|entry| entry.saying.code.starts_with("journal-sheet-"));
    Ok(DevelopersView {
        integration: case.integration.id.to_string(),
        system: NavigationItem {
            name: case.system.name.clone(),
            place: format!("system/{}", case.system.id),
        },
        hub: NavigationItem { name: case.procedure.name.clone(), place: case.place() },
        language: language(state, case)?.as_str().to_owned(),
        can_undo: state.session.taken(&case.integration.id).is_some(),
        history: sheets
            .map(|entry| JournalRow {
                when: state.voice.day(racord_core::custody::chisinau_day(entry.at)),
                text: state.voice.say(&state.in_words(entry.saying)),
            })
            .collect(),
    })
}

/// A sheet is taken back where it came from, by the procedure that it follows.
fn belongs(state: &State, case: &Case, sheet: &FilledSheet) -> Outcome<()> {
    let (theirs, ours) = (&sheet.identity, identity(case));
    if *theirs == ours {
        return Ok(());
    }
    if theirs.integration != ours.integration || theirs.service != ours.service {
        let other = state.case(&theirs.integration).ok();
        return Err(match other {
            Some(other) => Saying::new("sheet-of-another").with("title", other.title()),
            None => Saying::new("sheet-of-unknown"),
        }
        .into());
    }
    Err(Saying::new("sheet-older-revision")
        .with("theirs", theirs.revision)
        .with("ours", ours.revision)
        .into())
}

fn filled_view(voice: &Voice, ticket: &str, name: String, compared: &Compared) -> FilledSheetView {
    let rows = |rows: &[Row]| -> Vec<SheetRow> {
        rows.iter()
            .filter(|row| row.change.is_some() || row.is_wrong())
            .map(|row| row_view(voice, row))
            .collect()
    };
    let group = |code: &str, found: &[Row]| SheetGroup { title: voice.text(code), rows: rows(found) };
    let mut groups = vec![
        group("developers-screen-answers", &compared.answers),
        group("developers-screen-tests", &compared.tests),
        group("developers-screen-files", &compared.files),
    ];
    groups.retain(|group| !group.rows.is_empty());
    let takeable = compared.rows().filter(|row| row.change.is_some()).count();
    let wrong = compared.rows().filter(|row| row.is_wrong()).count();
    let unchanged = compared.rows().filter(|row| row.change.is_none() && !row.is_wrong());
    FilledSheetView {
        ticket: ticket.to_owned(),
        summary: voice
            .say(&Saying::new("developers-summary").with("count", takeable).with("file", name.as_str())),
        name,
        wrong: (wrong > 0).then(|| voice.with("developers-wrong", "count", wrong)),
        groups,
        unchanged: unchanged.map(|row| row_view(voice, row)).collect(),
        notes: compared.notes.iter().map(|note| voice.said(note)).collect(),
    }
}

fn row_view(voice: &Voice, row: &Row) -> SheetRow {
    let tag = |tone: Tone, code: &str| -> Tag { voice.tag(tone, code) };
    SheetRow {
        id: row.id.clone(),
        label: row.label.clone(),
        now: row.now.clone(),
        new: row.new.clone(),
        tag: match (&row.change, row.is_wrong()) {
            (_, true) => tag(Tone::Bad, "developers-row-wrong"),
            (None, false) if row.new.is_empty() && row.now.is_empty() => {
                tag(Tone::Quiet, "developers-row-empty")
            }
            (None, false) => tag(Tone::Quiet, "developers-row-same"),
            (Some(_), false) if !row.remarks.is_empty() => tag(Tone::Warn, "developers-row-doubt"),
            (Some(_), false) if row.now.is_empty() => tag(Tone::You, "developers-row-new"),
            (Some(_), false) => tag(Tone::Warn, "developers-row-changed"),
        },
        remarks: row.remarks.iter().map(|(saying, _)| voice.said(saying)).collect(),
        takeable: row.change.is_some(),
    }
}

/// Takes over what the officer chose: all of it, or nothing.
fn take(state: &mut State, case: &Case, compared: &Compared, chosen: &[String]) -> Outcome<String> {
    let changes: Vec<(&Row, &Change)> = compared
        .rows()
        .filter(|row| chosen.contains(&row.id))
        .filter_map(|row| Some((row, row.change.as_ref()?)))
        .collect();
    if changes.is_empty() {
        return Err(Saying::new("sheet-nothing-chosen").into());
    }
    check(state, case, &changes)?;
    fits(state, case, &changes)?;
    let count = |wanted: fn(&Change) -> bool| changes.iter().filter(|(_, change)| wanted(change)).count();
    let entry = Entry::new("journal-sheet-back")
        .about_integration(&case.integration.id)
        .text("service", &case.procedure.name)
        .with("answers", count(|change| matches!(change, Change::Answer { .. })))
        .with("tests", count(|change| matches!(change, Change::Result(_))))
        .with("files", count(|change| matches!(change, Change::File { .. })));
    let integration = &case.integration.id;
    let mut taken = TakenSheet {
        integration: integration.clone(),
        answers: Vec::new(),
        results: Vec::new(),
        files: Vec::new(),
    };
    state.dossier.change(state.voice.now, entry, |writing| {
        for (_, change) in &changes {
            match change {
                Change::Answer { field, value } => {
                    let before = case.answers.get(field).cloned().unwrap_or_default();
                    writing.put_answer(integration, field, value)?;
                    taken.answers.push((field.clone(), before, value.clone()));
                }
                Change::File { test, name, file } => {
                    let of = FileOf::Test(integration, test);
                    taken.files.push(writing.add_file(of, name, file.bytes(), state.voice.now)?);
                }
                Change::Result(result) => {
                    let before = case.tests.iter().find(|known| known.test == result.test).cloned();
                    writing.put_test_result(result)?;
                    taken.results.push((before, result.clone()));
                }
            }
        }
        Ok(())
    })?;
    state.session.remember_taken(taken);
    Ok(state.voice.with("developers-taken", "count", changes.len()))
}

/// Puts back what a sheet changed, as far as nobody changed it again since.
fn bring_back(state: &State, case: &Case, taken: &TakenSheet) -> Outcome<()> {
    let integration = &case.integration.id;
    let evidence = evidence(state, case)?;
    let entry = Entry::new("journal-sheet-undone")
        .about_integration(integration)
        .text("service", &case.procedure.name);
    Ok(state.dossier.change(state.voice.now, entry, |writing| {
        for (field, before, after) in &taken.answers {
            if case.answers.get(field) == Some(after) {
                writing.put_answer(integration, field, before)?;
            }
        }
        for (before, after) in &taken.results {
            if !case.tests.contains(after) {
                continue;
            }
            match before {
                Some(before) => writing.put_test_result(before)?,
                None => writing.remove_test_result(integration, &after.test)?,
            }
        }
        let there = taken.files.iter().filter(|id| evidence.iter().any(|file| file.id == **id));
        there.into_iter().try_for_each(|id| writing.remove_file(id))
    })?)
}

/// What goes together with some may not go together with others.
fn check(state: &State, case: &Case, changes: &[(&Row, &Change)]) -> Outcome<()> {
    let mut values = case.answers.clone();
    for (_, change) in changes {
        if let Change::Answer { field, value } = change {
            values.insert(field.clone(), value.clone());
        }
    }
    let answers = Answers { fields: &case.procedure.fields, values: &values };
    let mut check = Check::new(&state.voice, &[]);
    for (row, change) in changes {
        let Change::Answer { field, value } = change else { continue };
        let Some(field) = case.procedure.field(field) else { continue };
        for problem in answer::check(field, value, answers).into_iter().filter(|problem| !problem.warning) {
            check.error(&row.id, &problem.saying);
        }
    }
    check.finish()
}

/// The evidence goes out in one mail, together with what is kept already.
fn fits(state: &State, case: &Case, changes: &[(&Row, &Change)]) -> Outcome<()> {
    let mut added = changes.iter().filter_map(|(_, change)| match change {
        Change::File { file, .. } => Some(file.bytes().len()),
        Change::Answer { .. } | Change::Result(_) => None,
    });
    let Some(first) = added.next() else { return Ok(()) };
    let kept = evidence(state, case)?;
    let kept = kept.iter().map(|file| file.bytes.len());
    Ok(fits_a_mail(kept.chain([first]).chain(added))?)
}
