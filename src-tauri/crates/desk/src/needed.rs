//! What a draft lacks: each leads to the very field in which it is entered, and saving leads back to the draft.

use racord_core::message::Value;
use racord_core::submission::{Missing, Place};
use racord_core::words::Environment;

use crate::case::Case;
use crate::commands::draft_title;
use crate::forms;
use crate::outgoing::{Matter, Outgoing};
use crate::paper::paper;
use crate::problem::Outcome;
use crate::state::State;
use crate::view::Form;

/// The form as always, but what the draft needs is asked for, with the reason; given up or saved, it leads back.
pub(crate) fn form(state: &State, of: &str, draft: &str, field: &str, name: &str) -> Outcome<Form> {
    let matter = Matter::load(state, of)?;
    let outgoing = matter.outgoing(draft)?;
    let mut form = forms::form(state, name)?;
    let here = |missing: &Missing| match entered(state, &matter, &outgoing, missing) {
        Entered::Field { form, field } if form == name => Some(field),
        _ => None,
    };
    // What can't be read for a locked keyring leaves the field that was asked for.
    let missing = paper(state, &matter, &outgoing).map(|paper| paper.missing).unwrap_or_default();
    let mut needed: Vec<String> = missing.iter().filter_map(here).collect();
    needed.push(field.to_owned());
    let why = state.voice.with("needed-for", "draft", draft_title(state, &outgoing));
    for field in form.fields.iter_mut().filter(|field| needed.contains(&field.id)) {
        field.optional = false;
        field.hint = Some(field.hint.iter().fold(why.clone(), |why, hint| format!("{why}\n{hint}")));
    }
    form.back = outgoing.place();
    Ok(form)
}

/// Where a click on it leads; none for what only a newer version of the program can know.
pub(crate) fn place(
    state: &State,
    matter: &Matter,
    outgoing: &Outgoing,
    missing: &Missing,
) -> Option<String> {
    match entered(state, matter, outgoing, missing) {
        Entered::Field { form, field } => {
            Some(format!("needed/{}/{}/{field}/{form}", matter.id(), outgoing.id()))
        }
        Entered::Nowhere => None,
        Entered::Place(place) => Some(place),
    }
}

/// Where something is entered.
enum Entered {
    Field { form: String, field: String },
    Nowhere,
    Place(String),
}

impl Entered {
    fn field(form: String, field: &str) -> Entered {
        Entered::Field { form, field: field.to_owned() }
    }
}

fn entered(state: &State, matter: &Matter, outgoing: &Outgoing, missing: &Missing) -> Entered {
    let environment = outgoing.environment.unwrap_or(Environment::Production);
    let institution = |field: &str| Entered::field(format!("institution/{}", matter.institution().id), field);
    let system = |field: &str| Entered::field(format!("system/{}", matter.system().id), field);
    let step = || match (matter.case(), outgoing.about.step()) {
        (Some(case), Some(step)) => format!("{}/{step}", case.place()),
        _ => outgoing.place(),
    };
    match &missing.place {
        Place::Answer(id) => {
            let question = matter.case().and_then(|case| case.procedure.field(id));
            match question.and_then(|question| question.from.as_deref()?.split_once('.')) {
                Some(("system", part)) => system(part),
                Some(("institution", part)) => institution(part),
                Some((who, part)) => institution(&format!("{who}-{part}")),
                None => match matter.case().and_then(|case| asking(case, outgoing, id)) {
                    Some(form) => Entered::field(form, id),
                    None => Entered::Place(step()),
                },
            }
        }
        Place::Certificate => {
            Entered::Place(format!("certificates/{}/{}", matter.system().id, environment.as_str()))
        }
        Place::Institution => institution(match missing.code() {
            "missing-officer-contact" => "officer-email",
            code => code.trim_start_matches("missing-").trim_start_matches("institution-"),
        }),
        Place::Outgoing => Entered::field(format!("outgoing/{}/{}", matter.id(), outgoing.id()), "address"),
        Place::Procedure => Entered::Nowhere,
        Place::Registrations => {
            let known = match matter {
                Matter::Integration(case) => case.need(environment, state.voice.now).certificate().cloned(),
                Matter::System(holder) => holder.renewal(environment).0.map(|old| old.id.clone()),
            };
            known.map_or_else(
                || Entered::Place("certificates".to_owned()),
                |id| Entered::field(format!("registration/{id}"), "service"),
            )
        }
        Place::Step => Entered::Place(step()),
        Place::System => system("name"),
        Place::Tests => match (matter.case(), missing.said.args.get("test")) {
            (Some(case), Some(Value::Text(test))) => {
                let field = if missing.code() == "missing-test-note" { "note" } else { "outcome" };
                Entered::field(format!("test/{}/{test}", case.integration.id), field)
            }
            _ => Entered::Place(outgoing.place()),
        },
    }
}

/// The form of the step that asks this question: that of the draft, or an earlier one.
fn asking(case: &Case, outgoing: &Outgoing, question: &str) -> Option<String> {
    let asks = |step: &&racord_core::procedure::Step| {
        step.asks.iter().chain(&step.have_ready).any(|asked| asked == question)
    };
    let own = case.procedure.steps.iter().filter(|step| outgoing.about.step() == Some(step.id.as_str()));
    let step = own.chain(&case.procedure.steps).find(asks)?;
    Some(format!("answers/{}/{}", case.integration.id, step.id))
}
