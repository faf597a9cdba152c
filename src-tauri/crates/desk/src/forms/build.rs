//! Puts a form together: fields with their words, values, and what was typed before.

use racord_core::words::tidy;

use crate::view::{Field, FieldKind, FieldOption, Form, OnlyWith, Values};
use crate::voice::Voice;

/// Field labels are `field-<area>-<id>`, hints `field-<area>-<id>-hint` where there is one.
pub(crate) struct FormBuilder<'a> {
    voice: &'a Voice,
    area: &'static str,
    form: Form,
    group: Option<String>,
    only_with: Option<OnlyWith>,
}

impl<'a> FormBuilder<'a> {
    /// Titled `form-<area>`, its button `form-<area>-submit`.
    pub(crate) fn new(voice: &'a Voice, area: &'static str, name: &str, back: &str) -> FormBuilder<'a> {
        let intro = format!("form-{area}-intro");
        FormBuilder {
            voice,
            area,
            form: Form {
                name: name.to_owned(),
                title: voice.text(&format!("form-{area}")),
                intro: voice.has(&intro).then(|| voice.text(&intro)),
                fields: Vec::new(),
                submit: voice.text(&format!("form-{area}-submit")),
                typed: false,
                back: back.to_owned(),
            },
            group: None,
            only_with: None,
        }
    }

    pub(crate) fn title(mut self, title: String) -> Self {
        self.form.title = title;
        self
    }

    pub(crate) fn intro(mut self, intro: String) -> Self {
        self.form.intro = Some(intro);
        self
    }

    /// The fields that follow stand under the heading `group-<id>`.
    pub(crate) fn group(mut self, id: &str) -> Self {
        self.group = Some(self.voice.text(&format!("group-{id}")));
        self
    }

    /// The fields that follow are asked for only as long as the field named holds this value.
    pub(crate) fn only_with(mut self, field: &str, value: &str) -> Self {
        self.only_with = Some(OnlyWith { field: field.to_owned(), value: value.to_owned() });
        self
    }

    pub(crate) fn field(self, id: &str, kind: FieldKind, value: impl Into<String>) -> Self {
        self.add(id, kind, value.into(), false, Vec::new())
    }

    pub(crate) fn optional(self, id: &str, kind: FieldKind, value: impl Into<String>) -> Self {
        self.add(id, kind, value.into(), true, Vec::new())
    }

    pub(crate) fn choice(self, id: &str, value: impl Into<String>, options: Vec<FieldOption>) -> Self {
        self.add(id, FieldKind::Choice, value.into(), false, options)
    }

    pub(crate) fn choices(self, id: &str, value: impl Into<String>, options: Vec<FieldOption>) -> Self {
        self.add(id, FieldKind::Choices, value.into(), false, options)
    }

    fn add(
        mut self,
        id: &str,
        kind: FieldKind,
        value: String,
        optional: bool,
        options: Vec<FieldOption>,
    ) -> Self {
        let key = format!("field-{}-{id}", self.area);
        let hint = format!("{key}-hint");
        self.form.fields.push(Field {
            id: id.to_owned(),
            kind,
            label: self.voice.text(&key),
            hint: self.voice.has(&hint).then(|| self.voice.text(&hint)),
            group: self.group.clone(),
            value,
            optional,
            only_with: self.only_with.clone(),
            options,
        });
        self
    }

    pub(crate) fn finish(self) -> Form {
        self.form
    }
}

/// An option that says what it is in one word.
pub(crate) fn option(value: &str, label: impl Into<String>) -> FieldOption {
    FieldOption { value: value.to_owned(), label: label.into(), hint: None }
}

/// What was typed takes the place of what is saved.
pub(crate) fn overlay(form: &mut Form, typed: Option<Values>) {
    let Some(mut typed) = typed else { return };
    form.typed = true;
    for field in &mut form.fields {
        if let Some(value) = typed.remove(&field.id) {
            field.value = value;
        }
    }
}

/// Values of a form, tidied.
pub(crate) struct Typed(Values);

impl Typed {
    pub(crate) fn new(values: &Values) -> Typed {
        Typed(values.iter().map(|(id, value)| (id.clone(), tidy(value))).collect())
    }

    pub(crate) fn text(&self, id: &str) -> &str {
        self.0.get(id).map_or("", String::as_str)
    }

    pub(crate) fn lines(&self, id: &str) -> Vec<String> {
        self.text(id).lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    }

    pub(crate) fn yes(&self, id: &str) -> bool {
        self.text(id) == "yes"
    }
}
