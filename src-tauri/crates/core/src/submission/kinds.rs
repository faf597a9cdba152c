//! What each kind of submission contains (`kinds.toml`).

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// A part that a submission must contain.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    Answers,
    Awaited,
    Certificate,
    Documents,
    Environment,
    Institution,
    Officer,
    Ordered,
    Ordering,
    Renewed,
    Sent,
    Signatory,
    Tests,
}

/// What submissions of a kind are about.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// A step of a procedure drafts and sends it.
    #[default]
    Step,
    /// An information system in one environment.
    System,
    /// A step that waits for somebody outside.
    Waiting,
}

/// Who is written to.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Recipient {
    /// MEGA, by the procedure's address.
    #[default]
    Agency,
    /// Whoever is waited for.
    Awaited,
    /// MEGA, by the address of each service that knows the new certificate and was not told that the old one can go.
    Confirmed,
    /// Whoever develops the system.
    Developers,
    /// The same as [`Recipient::Services`], before the new certificate is there.
    Forewarned,
    /// STISC, which issues the certificates.
    Issuer,
    /// STISC, from which the new certificate is ordered and has not come.
    Ordered,
    /// MEGA, by the address of each service that must be told: one submission for each address.
    Services,
    /// The same, of the services that were told and have not answered.
    Silent,
}

#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct KindFacts {
    /// Part of the package's file name.
    pub slug: String,
    #[serde(default)]
    pub about: About,
    #[serde(default)]
    pub to: Recipient,
    pub needs: Vec<Part>,
    /// It can go by mail.
    #[serde(default)]
    pub mail: bool,
    /// The certificate goes along, unless only its serial number is due.
    #[serde(default)]
    pub attach: bool,
}

impl KindFacts {
    pub fn needs(&self, part: Part) -> bool {
        self.needs.contains(&part)
    }
}

/// All kinds, by name.
pub fn kinds() -> &'static BTreeMap<String, KindFacts> {
    static KINDS: LazyLock<BTreeMap<String, KindFacts>> =
        // The test below proves that the embedded file is read: nothing is lost here.
        LazyLock::new(|| read(include_str!("kinds.toml")).unwrap_or_default());
    &KINDS
}

/// What a submission of this kind contains; nothing when there is no such kind.
pub fn kind(name: &str) -> Option<&'static KindFacts> {
    kinds().get(name)
}

fn read(text: &str) -> Result<BTreeMap<String, KindFacts>, toml::de::Error> {
    toml::from_str(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_kinds_are_read() {
        let read = read(include_str!("kinds.toml")).expect("kinds.toml follows its own description");
        assert_eq!(&read, kinds());
        assert!(
            kind("certificate").is_some_and(|kind| kind.attach && kind.mail && kind.needs(Part::Certificate))
        );
        assert!(
            kind("connection-form").is_some_and(|kind| !kind.mail),
            "the connection form is an online form"
        );
        assert!(
            kind("follow-up").is_some_and(|kind| kind.about == About::Waiting
                && kind.to == Recipient::Awaited
                && kind.mail),
            "a follow-up urges whoever is waited for"
        );
        assert!(
            kinds().values().filter(|kind| kind.about != About::Step).all(|kind| kind.mail),
            "a letter that no step sends has no form to go into"
        );
        assert_eq!(kind("bribe"), None, "an unknown kind has no facts");
    }

    #[test]
    fn a_slip_in_the_file_is_not_passed_over() {
        assert!(read("[a]\nslug = 'a'\nneeds = ['nothing']").is_err(), "there is no part called nothing");
        assert!(
            read("[a]\nslug = 'a'\nneeds = []\nmial = true").is_err(),
            "a misspelt key would switch mail off"
        );
    }
}
