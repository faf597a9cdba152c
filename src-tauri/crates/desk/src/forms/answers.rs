//! The questions of a step, as the procedure asks them.

use racord_core::answer;
use racord_core::procedure::{Field as Question, FieldKind as QuestionKind, Step};
use racord_dossier::Entry;

use super::build::Typed;
use crate::case::Case;
use crate::problem::{Check, Outcome};
use crate::state::State;
use crate::view::{Field, FieldKind, FieldOption, Form, Saved};
use crate::voice::Voice;

/// None when the step asks nothing that the profile doesn't know.
pub(crate) fn answers_form(voice: &Voice, case: &Case, step: &Step) -> Option<Form> {
    let ready = voice.text("group-have-ready");
    let asked = questions(case, &step.asks).map(|question| field(voice, case, question, None));
    let worth = questions(case, &step.have_ready).map(|question| field(voice, case, question, Some(&ready)));
    let fields: Vec<Field> = asked.chain(worth).collect();
    if fields.is_empty() {
        return None;
    }
    Some(Form {
        name: format!("answers/{}/{}", case.integration.id, step.id),
        title: voice.text("form-answers"),
        intro: None,
        fields,
        submit: voice.text("form-answers-submit"),
        typed: false,
        back: case.step_place(step),
    })
}

fn questions<'a>(case: &'a Case, ids: &'a [String]) -> impl Iterator<Item = &'a Question> {
    ids.iter().filter_map(|id| case.procedure.field(id)).filter(|question| question.from.is_none())
}

fn field(voice: &Voice, case: &Case, question: &Question, ready: Option<&str>) -> Field {
    let group = question.group.as_ref().map(|group| voice.pick(group).to_owned());
    Field {
        id: question.id.clone(),
        kind: kind(question.kind),
        label: voice.pick(&question.label).to_owned(),
        hint: question.hint.as_ref().map(|hint| voice.pick(hint).to_owned()),
        group: match ready {
            Some(ready) => Some(ready.to_owned()),
            None => group,
        },
        value: case.answers.get(&question.id).cloned().unwrap_or_default(),
        optional: question.optional || ready.is_some(),
        only_with: None,
        options: question
            .options
            .iter()
            .map(|option| match question.kind {
                // An attribute is known by its name; what it says stands below.
                QuestionKind::Attributes => FieldOption {
                    value: option.value.clone(),
                    label: option.value.clone(),
                    hint: Some(voice.pick(&option.label).to_owned()),
                },
                _ => FieldOption {
                    value: option.value.clone(),
                    label: voice.pick(&option.label).to_owned(),
                    hint: None,
                },
            })
            .collect(),
    }
}

fn kind(kind: QuestionKind) -> FieldKind {
    match kind {
        QuestionKind::Addresses => FieldKind::Addresses,
        QuestionKind::Attributes => FieldKind::Attributes,
        QuestionKind::Choice => FieldKind::Choice,
        QuestionKind::Date => FieldKind::Date,
        QuestionKind::Email => FieldKind::Email,
        QuestionKind::LongText => FieldKind::LongText,
        QuestionKind::Phone => FieldKind::Phone,
        QuestionKind::Text | QuestionKind::Uri => FieldKind::Text,
        QuestionKind::Url => FieldKind::Url,
        QuestionKind::Urls => FieldKind::Urls,
        QuestionKind::YesNo => FieldKind::YesNo,
    }
}

pub(super) fn save_answers(
    state: &mut State,
    case: &Case,
    step: &Step,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let mut values = case.answers.clone();
    for question in questions(case, &step.asks).chain(questions(case, &step.have_ready)) {
        values.insert(question.id.clone(), answer::normalise(question.kind, typed.text(&question.id)));
    }
    let mut check = Check::new(&state.voice, confirmed);
    for problem in answer::check_step(&case.procedure, step, &values) {
        check.push(&problem.field, &problem.saying, problem.warning);
    }
    check.finish()?;
    let entry = Entry::new("journal-answers-saved")
        .about_integration(&case.integration.id)
        .text("service", &case.procedure.name)
        .text("step", &step.id);
    state.dossier.change(state.voice.now, entry, |change| {
        for (field, value) in &values {
            change.put_answer(&case.integration.id, field, value)?;
        }
        Ok(())
    })?;
    Ok(state.saved(case.step_place(step), "saved-answers"))
}
