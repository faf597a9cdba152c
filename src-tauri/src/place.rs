//! `racord --open certificate/ID` opens the window at a place of the program: an id, never a path. A click on a
//! notification of Windows comes as `racord racord://certificate/ID`.

use serde::Serialize;
use tauri::{AppHandle, Emitter};

use crate::window::MAIN;

#[derive(Clone, Serialize)]
struct OpenPlace<'a> {
    place: &'a str,
}

const SCHEME: &str = "racord://";

/// The place that the program was started with. Anything but words and ids is left aside.
pub(crate) fn asked_for(arguments: &[String]) -> Option<String> {
    let after = |at: usize| arguments.get(at + 1).map(String::as_str);
    let by_link = || arguments.iter().skip(1).find_map(|argument| argument.strip_prefix(SCHEME));
    let place = match arguments.iter().position(|argument| argument == "--open") {
        Some(at) => after(at)?,
        // Browsers and Windows may put a slash behind an address.
        None => by_link()?.trim_end_matches('/'),
    };
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '/';
    let well_formed =
        !place.is_empty() && place.len() <= 200 && place.chars().all(plain) && !place.starts_with('/');
    well_formed.then(|| place.to_owned())
}

/// Asks the window to go there.
pub(crate) fn open(app: &AppHandle, place: &str) {
    let _ = app.emit_to(MAIN, "open-place", OpenPlace { place });
}

#[cfg(test)]
mod tests {
    use super::asked_for;

    fn started_with(arguments: &[&str]) -> Option<String> {
        let arguments: Vec<String> = arguments.iter().map(ToString::to_string).collect();
        asked_for(&arguments)
    }

    #[test]
    fn a_place_is_words_and_ids() {
        let place = started_with(&["racord", "--open", "certificate/0198-af"]);
        assert_eq!(place.as_deref(), Some("certificate/0198-af"), "a reminder opens its certificate");
        let link = started_with(&["racord", "racord://certificate/0198-af/"]);
        assert_eq!(
            link.as_deref(),
            Some("certificate/0198-af"),
            "so does a click on a notification of Windows"
        );
        assert_eq!(started_with(&["racord"]), None, "nothing was asked for");
        assert_eq!(started_with(&["racord", "--open"]), None, "no place was named");
    }

    #[test]
    fn a_path_or_an_address_is_no_place() {
        for other in ["/etc/passwd", "../x", "C:\\x", "https://exemplu.md", "certificate/<b>", ""] {
            assert_eq!(started_with(&["racord", "--open", other]), None, "{other} must not reach the window");
            let link = format!("racord://{other}");
            assert_eq!(started_with(&["racord", &link]), None, "{link} must not reach the window");
        }
    }
}
