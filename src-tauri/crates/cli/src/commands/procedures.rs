//! What MEGA publishes, as the program knows it.

use racord_core::message::Saying;
use racord_core::procedure::{Catalogue, Procedure, Step};
use serde_json::{Map, Value, json};

use crate::failure::Failure;
use crate::printer::Printer;

pub(crate) fn run(printer: &mut Printer<'_>) -> Result<(), Failure> {
    let catalogue = Catalogue::load().map_err(|errors| {
        let first = errors.first().map(ToString::to_string).unwrap_or_default();
        Failure::Said(Saying::new("cli-procedures-unreadable").with("reason", first))
    })?;
    for procedure in catalogue.procedures() {
        if printer.json {
            let object = object(procedure)?;
            printer.object(&object)?;
        } else {
            let text = text(procedure, printer);
            printer.text(&text)?;
        }
    }
    Ok(())
}

/// The fields that scripts rely on; days as `YYYY-MM-DD`, texts in three languages, prices in lei.
fn object(procedure: &Procedure) -> Result<Value, Failure> {
    let steps = procedure.steps.iter().map(step).collect::<Result<Vec<_>, _>>()?;
    Ok(json!({
        "service": procedure.service,
        "revision": procedure.revision.to_string(),
        "sources": snake_case(serde_json::to_value(&procedure.sources)?),
        "steps": steps,
        "prices": snake_case(serde_json::to_value(&procedure.prices)?),
        "tests": snake_case(serde_json::to_value(&procedure.tests)?),
    }))
}

fn step(step: &Step) -> Result<Value, Failure> {
    Ok(json!({
        "id": step.id,
        "turns": step.turns.iter().map(|turn| turn.who.as_str()).collect::<Vec<_>>(),
        "phase": step.phase,
        "after": step.after,
        "title": snake_case(serde_json::to_value(&step.title)?),
        "links": snake_case(serde_json::to_value(&step.links)?),
        "asks": step.asks,
        "drafts": snake_case(serde_json::to_value(&step.drafts)?),
        "term": snake_case(serde_json::to_value(&step.term)?),
    }))
}

/// The data files write `lei-a-year`, everything that this program prints `lei_a_year`.
fn snake_case(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(snake_case).collect(),
        Value::Object(fields) => {
            let renamed: Map<_, _> =
                fields.into_iter().map(|(name, value)| (name.replace('-', "_"), snake_case(value))).collect();
            Value::Object(renamed)
        }
        other => other,
    }
}

fn text(procedure: &Procedure, printer: &Printer<'_>) -> String {
    let words = printer.words;
    let heading =
        Saying::new("cli-procedure").with("name", &procedure.name).with("revision", procedure.revision);
    let mut lines = vec![words.say(&heading), words.pick(&procedure.about).to_owned()];
    for (index, step) in procedure.steps.iter().enumerate() {
        lines.push(format!("{:>3}. {}", index + 1, words.pick(&step.title)));
        for link in &step.links {
            lines.push(format!("       {}: {}", words.pick(&link.label), link.url));
        }
        if let Some(term) = &step.term {
            lines.push(format!(
                "       {}",
                words.say(&Saying::new("cli-term").with("days", term.working_days))
            ));
        }
    }
    lines.push(String::new());
    lines.join("\n")
}
