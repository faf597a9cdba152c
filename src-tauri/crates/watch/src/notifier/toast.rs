//! A toast of Windows, as XML (Windows.UI.Notifications, "Toast content schema").

use crate::notifier::Note;
use crate::scheduler::escaped;

/// Longer tags are refused (`ToastNotification.Tag`, since the Creators Update).
const LONGEST_TAG: usize = 64;

/// A click opens `racord://PLACE`, which the installer has the program answer; no process has to wait for it.
pub(super) fn xml(note: &Note) -> String {
    let scenario = if note.urgent { " scenario=\"reminder\"" } else { "" };
    let launch = escaped(&format!("racord://{}", note.place));
    // A reminder without a button would be shown as an ordinary toast.
    let actions = format!(
        "<actions><action content=\"{}\" activationType=\"protocol\" arguments=\"{launch}\"/></actions>",
        escaped(&note.open)
    );
    format!(
        "<toast activationType=\"protocol\" launch=\"{launch}\"{scenario}>\
         <visual><binding template=\"ToastGeneric\"><text>{}</text><text>{}</text></binding></visual>{actions}</toast>",
        escaped(&note.title),
        escaped(&note.body),
    )
}

/// The tag, as short as Windows wants it.
pub(super) fn tag(note: &Note) -> String {
    note.tag.chars().take(LONGEST_TAG).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notifier::APP_ID;

    #[test]
    fn words_of_the_officer_stay_words() {
        let note = Note {
            tag: "certificate/0198".to_owned(),
            title: "Expiră: „A & B” <C>".to_owned(),
            body: "x".to_owned(),
            open: "Deschideți".to_owned(),
            place: "certificate/0198".to_owned(),
            urgent: true,
        };
        let xml = xml(&note);
        assert!(xml.contains("<text>Expiră: „A &amp; B” &lt;C&gt;</text>"), "{xml}");
        assert!(xml.contains("launch=\"racord://certificate/0198\" scenario=\"reminder\""), "{xml}");
        assert_eq!(tag(&note), note.tag, "a certificate's tag fits");
    }

    #[test]
    fn windows_knows_the_program_by_the_name_that_the_installer_gave_it() {
        let config = std::fs::read_to_string("../../tauri.conf.json").unwrap();
        assert!(config.contains(&format!("\"identifier\": \"{APP_ID}\"")), "{config}");
    }
}
