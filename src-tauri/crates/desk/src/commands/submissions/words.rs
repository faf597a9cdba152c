//! What a submission is called, where it stands, and what can be said of it.

use racord_core::integration::stage;
use racord_core::procedure::Channel;
use racord_core::submission::{Stage, Subject, Submission};

use crate::outgoing::{Matter, Outgoing};
use crate::state::State;
use crate::view::{Action, Tone};

/// What it is, for which environment, and which of a series.
pub(crate) fn title(state: &State, outgoing: &Outgoing) -> String {
    let mut parts = vec![state.voice.text(&format!("draft-{}", outgoing.kind))];
    parts.extend(outgoing.environment.map(|environment| state.voice.environment(environment)));
    if let Subject::System { recipient, .. } = &outgoing.about
        && !recipient.is_empty()
    {
        parts.push(recipient.clone());
    }
    let number = outgoing.number.filter(|number| *number > 1);
    parts.extend(number.map(|number| state.voice.with("draft-number", "number", number)));
    parts.join(" · ")
}

pub(in crate::commands) fn stage_words(state: &State, submission: Option<&Submission>) -> String {
    submission.map_or_else(|| state.voice.text("draft-not-begun"), |known| state.voice.say(&stage(known)))
}

pub(in crate::commands) fn stage_tone(submission: Option<&Submission>) -> Tone {
    match submission.map(Submission::stage) {
        None | Some(Stage::Drafted) => Tone::Quiet,
        Some(Stage::Exported) => Tone::Warn,
        Some(Stage::Sent) => Tone::You,
        Some(Stage::Received | Stage::Answered) => Tone::Ok,
        Some(Stage::Returned) => Tone::Bad,
    }
}

/// What the officer can say of this submission now. `ready`: it lacks nothing and may be sent.
pub(in crate::commands) fn actions(
    state: &State,
    matter: &Matter,
    outgoing: &Outgoing,
    submission: Option<&Submission>,
    ready: bool,
) -> Vec<Action> {
    let action = |code: &str, word: &str, primary: bool| Action {
        label: state.voice.text(code),
        form: format!("mark-{word}/{}/{}", matter.id(), outgoing.id()),
        primary,
    };
    let sent_words = match outgoing.by {
        Channel::Form => "action-sent-form",
        Channel::Mail => "action-sent-mail",
        Channel::Paper => "action-sent-paper",
    };
    let (received, answered) = if outgoing.is_letter() {
        ("action-letter-received", "action-letter-answered")
    } else {
        ("action-received", "action-answered")
    };
    let mut open = match submission.map_or(Stage::Drafted, Submission::stage) {
        Stage::Drafted if outgoing.by == Channel::Mail => Vec::new(),
        // Paper goes out in the turns of the step itself.
        Stage::Drafted | Stage::Exported if outgoing.by == Channel::Paper => Vec::new(),
        Stage::Drafted | Stage::Exported if ready => return vec![action(sent_words, "sent", true)],
        Stage::Drafted | Stage::Exported => Vec::new(),
        Stage::Sent => vec![action(received, "received", true), action(answered, "answered", false)],
        Stage::Received => vec![action(answered, "answered", false)],
        Stage::Answered | Stage::Returned => Vec::new(),
    };
    // What urges for an answer is answered, not sent back for changes.
    let urges = matches!(outgoing.about, Subject::Waiting { .. });
    if !open.is_empty() && !urges {
        let returned = if outgoing.is_letter() { "action-letter-returned" } else { "action-returned" };
        open.push(action(returned, "returned", false));
    }
    open
}
