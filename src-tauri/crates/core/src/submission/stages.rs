//! From exported to answered: only the officer's word moves a submission on.

use chrono::NaiveDate;

use super::{Export, Mark, Stage, Submission};
use crate::message::Saying;
use crate::procedure::Channel;

/// Why a submission does not move on.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum StageError {
    /// The date that was given lies after today.
    #[error("{on} has not come yet")]
    InTheFuture { on: NaiveDate },
    /// The date that was given lies before what happened earlier.
    #[error("{on} is before {earlier}, when the stage before was reached")]
    BeforeEarlier { on: NaiveDate, earlier: NaiveDate },
    /// What goes by mail is exported first.
    #[error("not exported yet")]
    NotExported,
    /// Nothing can come back of what was not sent.
    #[error("not sent yet")]
    NotSent,
    /// It has this mark already; undo comes first.
    #[error("marked already")]
    MarkedAlready,
    /// Answered or returned: the matter is closed, a new round begins a new submission.
    #[error("closed already")]
    Closed,
}

impl StageError {
    /// As a sentence of `papers.ftl`.
    pub fn said(&self) -> Saying {
        match self {
            StageError::InTheFuture { on } => Saying::new("stage-in-the-future").with("day", *on),
            StageError::BeforeEarlier { on, earlier } => {
                Saying::new("stage-before-earlier").with("day", *on).with("earlier", *earlier)
            }
            StageError::NotExported => Saying::new("stage-not-exported"),
            StageError::NotSent => Saying::new("stage-not-sent"),
            StageError::MarkedAlready => Saying::new("stage-marked-already"),
            StageError::Closed => Saying::new("stage-closed"),
        }
    }
}

impl Submission {
    /// Keeps where the package was written. A later export replaces an earlier one until it is sent.
    pub fn mark_exported(&mut self, export: Export) -> Result<(), StageError> {
        self.open()?;
        if self.sent.is_some() {
            return Err(StageError::MarkedAlready);
        }
        self.export = Some(export);
        Ok(())
    }

    /// The officer says that it was sent. `export_day` is the local day of the export, if there was one.
    pub fn mark_sent(
        &mut self,
        channel: Channel,
        mark: Mark,
        export_day: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Result<(), StageError> {
        self.open()?;
        if self.sent.is_some() {
            return Err(StageError::MarkedAlready);
        }
        if channel == Channel::Mail && self.export.is_none() {
            return Err(StageError::NotExported);
        }
        // A form or a signed paper may have gone out before anything was exported here.
        let earlier = export_day.filter(|_| channel == Channel::Mail);
        in_order(mark.on, earlier, today)?;
        self.sent = Some(mark);
        Ok(())
    }

    /// MEGA has it, all of it: their clock starts.
    pub fn mark_received(&mut self, mark: Mark, today: NaiveDate) -> Result<(), StageError> {
        self.open()?;
        let Some(sent) = &self.sent else {
            return Err(StageError::NotSent);
        };
        if self.received.is_some() {
            return Err(StageError::MarkedAlready);
        }
        in_order(mark.on, Some(sent.on), today)?;
        self.received = Some(mark);
        Ok(())
    }

    /// MEGA has done what was asked. An answer also shows that it was received.
    pub fn mark_answered(&mut self, mark: Mark, today: NaiveDate) -> Result<(), StageError> {
        self.closing(&mark, today)?;
        self.answered = Some(mark);
        Ok(())
    }

    /// MEGA sent it back; the note carries the remarks. The next round is a new submission.
    pub fn mark_returned(&mut self, mark: Mark, today: NaiveDate) -> Result<(), StageError> {
        self.closing(&mark, today)?;
        self.returned = Some(mark);
        Ok(())
    }

    /// Takes back the last word of the officer; the export stays. Says whether there was one.
    pub fn undo_last_mark(&mut self) -> bool {
        let last = match self.stage() {
            Stage::Returned => &mut self.returned,
            Stage::Answered => &mut self.answered,
            Stage::Received => &mut self.received,
            Stage::Sent => &mut self.sent,
            Stage::Drafted | Stage::Exported => return false,
        };
        last.take().is_some()
    }

    /// The answer turned out to be none. What the officer wrote of it stays, with the mark before.
    pub fn reopen(&mut self) {
        let Some(answered) = self.answered.take() else { return };
        let before = self.received.as_mut().or(self.sent.as_mut());
        if let Some(before) = before.filter(|_| !answered.note.is_empty()) {
            if !before.note.is_empty() {
                before.note.push('\n');
            }
            before.note.push_str(&answered.note);
        }
    }

    fn open(&self) -> Result<(), StageError> {
        if self.answered.is_some() || self.returned.is_some() { Err(StageError::Closed) } else { Ok(()) }
    }

    fn closing(&self, mark: &Mark, today: NaiveDate) -> Result<(), StageError> {
        self.open()?;
        let earlier = self.received.as_ref().or(self.sent.as_ref()).ok_or(StageError::NotSent)?;
        in_order(mark.on, Some(earlier.on), today)
    }
}

fn in_order(on: NaiveDate, earlier: Option<NaiveDate>, today: NaiveDate) -> Result<(), StageError> {
    if on > today {
        return Err(StageError::InTheFuture { on });
    }
    match earlier {
        Some(earlier) if on < earlier => Err(StageError::BeforeEarlier { on, earlier }),
        _ => Ok(()),
    }
}
