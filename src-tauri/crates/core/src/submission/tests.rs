use chrono::NaiveDate;

use super::*;
use crate::id::{IntegrationId, SubmissionId};
use crate::procedure::Channel;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn mark(on: &str) -> Mark {
    Mark { on: day(on), note: String::new() }
}

fn export() -> Export {
    Export {
        at: "2026-11-22T09:00:00Z".parse().unwrap(),
        folder: "/home/ana".to_owned(),
        file: "a.zip".to_owned(),
        sha256: "00".repeat(32),
    }
}

fn drafted() -> Submission {
    Submission {
        id: SubmissionId::new(),
        about: Subject::Step { integration: IntegrationId::new(), step: "certificate".to_owned() },
        kind: "certificate".to_owned(),
        round: 1,
        environment: None,
        language: Language::Ro,
        outgoing_number: String::new(),
        later_number: None,
        address: String::new(),
        drafted: "2026-11-22T08:00:00Z".parse().unwrap(),
        export: None,
        sent: None,
        received: None,
        answered: None,
        returned: None,
    }
}

const TODAY: &str = "2026-11-25";

#[test]
fn exported_is_not_sent_and_sent_is_not_received() {
    let today = day(TODAY);
    let mut submission = drafted();
    assert_eq!(submission.stage(), Stage::Drafted);
    submission.mark_exported(export()).unwrap();
    assert_eq!(submission.stage(), Stage::Exported);
    submission.mark_sent(Channel::Mail, mark("2026-11-22"), Some(day("2026-11-22")), today).unwrap();
    assert_eq!(submission.stage(), Stage::Sent);
    submission.mark_received(mark("2026-11-23"), today).unwrap();
    assert_eq!(submission.stage(), Stage::Received);
    submission.mark_answered(mark("2026-11-25"), today).unwrap();
    assert_eq!(submission.stage(), Stage::Answered);
}

#[test]
fn a_mail_must_be_exported_before_it_is_sent_but_a_form_need_not() {
    let today = day(TODAY);
    let refused = drafted().mark_sent(Channel::Mail, mark("2026-11-22"), None, today);
    assert_eq!(refused, Err(StageError::NotExported));
    for channel in [Channel::Form, Channel::Paper] {
        let mut submission = drafted();
        assert_eq!(
            submission.mark_sent(channel, mark("2026-11-20"), None, today),
            Ok(()),
            "{channel:?} has no export"
        );
    }
}

#[test]
fn dates_neither_lie_ahead_nor_run_backwards() {
    let today = day(TODAY);
    let exported = Some(day("2026-11-22"));
    let mut submission = drafted();
    submission.mark_exported(export()).unwrap();
    assert_eq!(
        submission.mark_sent(Channel::Mail, mark("2026-11-26"), exported, today),
        Err(StageError::InTheFuture { on: day("2026-11-26") })
    );
    assert_eq!(
        submission.mark_sent(Channel::Mail, mark("2026-11-21"), exported, today),
        Err(StageError::BeforeEarlier { on: day("2026-11-21"), earlier: day("2026-11-22") })
    );
    submission.mark_sent(Channel::Mail, mark("2026-11-24"), exported, today).unwrap();
    assert_eq!(
        submission.mark_received(mark("2026-11-23"), today),
        Err(StageError::BeforeEarlier { on: day("2026-11-23"), earlier: day("2026-11-24") })
    );
    submission.mark_received(mark("2026-11-25"), today).unwrap();
    assert_eq!(
        submission.mark_returned(mark("2026-11-24"), today),
        Err(StageError::BeforeEarlier { on: day("2026-11-24"), earlier: day("2026-11-25") }),
        "an answer comes after the receipt"
    );
}

#[test]
fn nothing_comes_back_of_what_was_not_sent() {
    let today = day(TODAY);
    let mut submission = drafted();
    submission.mark_exported(export()).unwrap();
    assert_eq!(submission.mark_received(mark("2026-11-25"), today), Err(StageError::NotSent));
    assert_eq!(submission.mark_answered(mark("2026-11-25"), today), Err(StageError::NotSent));
    assert_eq!(submission.mark_returned(mark("2026-11-25"), today), Err(StageError::NotSent));
    assert_eq!(submission.stage(), Stage::Exported, "a refused mark changes nothing");
}

#[test]
fn a_returned_submission_is_closed_and_the_next_round_is_another_one() {
    let today = day(TODAY);
    let mut submission = drafted();
    submission.mark_sent(Channel::Form, mark("2026-11-20"), None, today).unwrap();
    submission.mark_returned(mark("2026-11-24"), today).unwrap();
    assert_eq!(submission.mark_received(mark("2026-11-24"), today), Err(StageError::Closed));
    assert_eq!(submission.mark_answered(mark("2026-11-24"), today), Err(StageError::Closed));
    assert_eq!(submission.mark_exported(export()), Err(StageError::Closed));
}

#[test]
fn a_mark_is_set_once_and_can_be_taken_back() {
    let today = day(TODAY);
    let mut submission = drafted();
    submission.mark_exported(export()).unwrap();
    submission.mark_sent(Channel::Mail, mark("2026-11-23"), None, today).unwrap();
    assert_eq!(
        submission.mark_sent(Channel::Mail, mark("2026-11-24"), None, today),
        Err(StageError::MarkedAlready),
        "the date of sending is not overwritten by a second click"
    );
    assert_eq!(submission.mark_exported(export()), Err(StageError::MarkedAlready));
    assert!(submission.undo_last_mark());
    assert_eq!(submission.stage(), Stage::Exported, "undo takes back one word, the export stays");
    assert!(!submission.undo_last_mark(), "an export cannot be taken back: the file is written");
}

#[test]
fn every_sentence_about_submissions_is_there_in_three_languages() {
    use crate::message::{Messages, Saying};
    let mut sayings: Vec<Saying> = [
        StageError::InTheFuture { on: day(TODAY) },
        StageError::BeforeEarlier { on: day(TODAY), earlier: day(TODAY) },
        StageError::NotExported,
        StageError::NotSent,
        StageError::MarkedAlready,
        StageError::Closed,
    ]
    .iter()
    .map(StageError::said)
    .collect();
    sayings.push(Saying::new("submission-incomplete").with("count", 22));
    for language in Language::ALL {
        let messages = Messages::new(language);
        for saying in &sayings {
            let said = messages.say(saying);
            assert!(messages.has(&saying.code), "{language:?} lacks {}", saying.code);
            assert!(!said.contains('{'), "{language:?}: an argument is missing in {said}");
        }
    }
}

fn follow_up(number: u32, sent: Option<&str>) -> Submission {
    let submission = drafted();
    let Subject::Step { integration, step } = &submission.about else { panic!("a step drafts it") };
    let about = Subject::Waiting {
        integration: integration.clone(),
        step: step.clone(),
        turn: "configure".to_owned(),
    };
    Submission { about, kind: "follow-up".to_owned(), round: number, sent: sent.map(mark), ..submission }
}

#[test]
fn a_letter_is_written_after_the_one_before_it_went_out() {
    let first = follow_up(1, None);
    let next = |letters: &[Submission]| next_number(letters, &first.about, "follow-up", None);
    assert_eq!(next(&[]), 1);
    assert_eq!(next(std::slice::from_ref(&first)), 1, "the one that was begun is the one that goes out");
    let sent = Submission { sent: Some(mark("2026-11-23")), ..first.clone() };
    assert_eq!(next(std::slice::from_ref(&sent)), 2, "what went out stays as it was");
    let second = Submission { round: 2, sent: None, ..sent.clone() };
    assert_eq!(next(&[sent.clone(), second.clone()]), 2);
    assert_eq!(next(&[second, sent.clone()]), 2, "whatever the order in which they are kept");
    let other = Subject::System { system: crate::id::SystemId::new(), recipient: String::new() };
    assert_eq!(next_number(&[sent], &other, "follow-up", None), 1, "another matter has a series of its own");
}

#[test]
fn a_follow_up_is_written_at_a_step_and_is_not_sent_by_it() {
    let letter = follow_up(1, Some("2026-11-23"));
    assert_eq!(letter.about.step(), Some("certificate"));
    assert!(!letter.is_sent_by("certificate"), "urging MEGA sends nothing that the step asks for");
    assert!(drafted().is_sent_by("certificate"));
}
