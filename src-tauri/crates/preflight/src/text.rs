//! Text that others chose, before it is shown and kept.

use url::Url;

const MAX_CHARACTERS: usize = 300;

/// Without user and password: nobody is told them, and least a host that a redirect chose.
pub(crate) fn anonymous(mut url: Url) -> Url {
    let _ = url.set_username("");
    let _ = url.set_password(None);
    url
}

/// Also without fragment, which is never sent, and without query, which may carry tokens.
pub(crate) fn bare(url: Url) -> String {
    let mut url = anonymous(url);
    url.set_fragment(None);
    url.set_query(None);
    shortened(url.as_str())
}

/// Something that should have been an address; without whatever could pass for another text on a screen.
pub(crate) fn printable(text: &str) -> String {
    let text = text.split(['?', '#']).next().unwrap_or_default();
    let text = text.rsplit('@').next().unwrap_or_default();
    shortened(&text.chars().filter(char::is_ascii_graphic).collect::<String>())
}

pub(crate) fn shortened(text: &str) -> String {
    text.chars().take(MAX_CHARACTERS).collect()
}
