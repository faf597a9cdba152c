//! What MEGA would find, found first: checks of an integration, and what its developers get.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::base::{Action, Fact, NavigationItem, Said, Tag, Tone};

/// The checks of one integration.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct PreflightView {
    pub integration: String,
    pub title: String,
    pub system: NavigationItem,
    pub hub: NavigationItem,
    /// Which proxy is used, and where that comes from.
    pub proxy: String,
    /// The last check found no network.
    pub offline: Option<Said>,
    /// What all of it amounts to.
    pub summary: Tag,
    pub groups: Vec<CheckGroup>,
    pub developers: Vec<ForDevelopers>,
    /// Drafts that the results can go along with.
    pub attachable: Vec<Attachable>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct CheckGroup {
    pub title: String,
    pub checks: Vec<CheckCard>,
}

/// One thing that can be checked, with what was found last.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct CheckCard {
    /// For `run_check`: `address/test/acs-test/1`, `metadata/test`, `certificate-status/CERTIFICATE-ID`, `server/test`.
    pub id: String,
    /// `test` or `production`.
    pub environment: String,
    pub title: String,
    /// The address or name that is checked; empty while it isn't known.
    pub about: String,
    pub tag: Tag,
    /// When it was checked last, in words.
    pub when: Option<String>,
    pub verdicts: Vec<VerdictRow>,
    /// Folded: what the verdicts rest on.
    pub details: Vec<Fact>,
    /// What is different from an earlier reading.
    pub changes: Vec<VerdictRow>,
    /// The heading of `changes`: since when.
    pub since: Option<String>,
    /// Fetched from where, or from which kind of file.
    pub source: Option<String>,
    /// Why it can't be run.
    pub missing: Option<MissingView>,
    /// `run_check` takes it.
    pub runnable: bool,
    /// `choose_metadata` takes a saved file instead.
    pub from_file: bool,
    /// The keyring must be opened first, to check it or to see what was found.
    pub keyring: bool,
}

/// What is missing, and where it is entered.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct MissingView {
    pub text: String,
    /// None: it can be entered nowhere.
    pub place: Option<String>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct VerdictRow {
    pub tone: Tone,
    /// How much it weighs, in a word.
    pub level: String,
    pub text: String,
    /// What to do.
    pub advice: Option<String>,
}

/// What the developers get for one environment.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct ForDevelopers {
    pub environment: String,
    pub title: String,
    /// The system's own SAML metadata (`save_saml_metadata`); none where the service has no SAML.
    pub metadata: Option<PreparedView>,
    /// The script for the server (`save_script`).
    pub script: PreparedView,
    /// What the script reported.
    pub result: CheckCard,
    /// The form in which its result is pasted.
    pub paste: Action,
}

/// A file that can be saved once all is known that it needs.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct PreparedView {
    pub ready: bool,
    pub missing: Vec<MissingView>,
    pub about: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Attachable {
    pub draft: String,
    pub title: String,
}

/// A check that is under way.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct CheckProgress {
    pub integration: String,
    /// Id of the card whose turn it is.
    pub check: String,
    /// What is being done, in a sentence.
    pub text: String,
    /// How many cards are done.
    pub done: u32,
    pub of: u32,
}

/// How the network is reached.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct ProxyView {
    /// Which proxy is used now, and where that comes from.
    pub text: String,
    pub action: Action,
}
