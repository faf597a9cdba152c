//! What the law and the Government published, as the program carries it: `published.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::{Holiday, Locality, Moved};

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Published {
    pub(super) holidays: Vec<Holiday>,
    pub(super) localities: Vec<Locality>,
    pub(super) moved: Vec<Moved>,
}

/// The tests prove that the file is read, every entry of it.
pub(super) fn published() -> &'static Published {
    static PUBLISHED: LazyLock<Published> = LazyLock::new(|| read().unwrap_or_default());
    &PUBLISHED
}

pub(super) fn read() -> Result<Published, toml::de::Error> {
    toml::from_str(include_str!("published.toml"))
}

/// Localities whose Hram a public source names, in the order of the alphabet, Chișinău first.
pub fn localities() -> &'static [Locality] {
    &published().localities
}
