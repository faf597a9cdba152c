//! Everything that is typed, saved or removed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something to fill in.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Form {
    /// Its name for `save_form` and `keep_typed`.
    pub name: String,
    pub title: String,
    pub intro: Option<String>,
    pub fields: Vec<Field>,
    /// The words on the button.
    pub submit: String,
    /// Something was typed before and not saved.
    pub typed: bool,
    /// Where it leads when given up.
    pub back: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Field {
    pub id: String,
    pub kind: FieldKind,
    pub label: String,
    pub hint: Option<String>,
    /// Heading under which it stands with its neighbours.
    pub group: Option<String>,
    /// Several values stand one a line.
    pub value: String,
    pub optional: bool,
    /// It is asked for only as long as another field holds this; none: always.
    pub only_with: Option<OnlyWith>,
    pub options: Vec<FieldOption>,
}

/// A choice in another field.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct OnlyWith {
    /// Its id.
    pub field: String,
    /// Its value, or one of its lines.
    pub value: String,
}

#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename_all = "kebab-case")]
pub enum FieldKind {
    Addresses,
    /// Picked from the options, others written by hand; one a line.
    Attributes,
    /// A certificate file, chosen with `choose_certificate`; the value is `TICKET/INDEX`.
    Certificate,
    /// One of the options.
    Choice,
    /// Any of the options; one a line.
    Choices,
    Date,
    Email,
    /// Files that wait until it is saved (`proofs`, `add_proof`); the value is their ids.
    Files,
    LongText,
    Phone,
    /// A serial number: never kept as typed in plain text.
    Serial,
    Text,
    Url,
    Urls,
    /// `yes` or empty.
    YesNo,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct FieldOption {
    pub value: String,
    pub label: String,
    pub hint: Option<String>,
}

/// Something was saved.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Saved {
    /// Where to go now.
    pub place: String,
    /// What was done, in a sentence.
    pub said: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Removal {
    pub title: String,
    /// What speaks against it.
    pub warning: Option<String>,
    /// What will be gone.
    pub gone: Vec<String>,
    /// What stays all the same.
    pub stays: Option<String>,
    pub confirm: String,
}
