//! Where the officer wants a file: its name has the ending by which programs know it.

use std::path::{Path, PathBuf};

use racord_core::message::Saying;

use crate::Desk;
use crate::view::Problem;

/// As long as an ending can be that was meant as one.
const LONGEST: usize = 5;

impl Desk {
    /// Asks where to write, `name` proposed. An ending that was left out is added; what already has that name, which
    /// the dialog could not ask about, stays. None: the officer cancelled.
    pub(crate) fn ask_target(&self, title: &str, name: &str) -> Result<Option<PathBuf>, Problem> {
        let chosen = self.setup.host.choose_target(title, name).map_err(|error| self.told(error))?;
        let Some(chosen) = chosen else { return Ok(None) };
        let target = ended(&chosen, name);
        if target != chosen && target.exists() {
            let file = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
            return Err(self.told(Saying::new("host-file-exists").with("file", file)));
        }
        Ok(Some(target))
    }
}

/// With the ending of the proposed name, unless it has one. What follows a point in `stand 22.11.2026` is none.
fn ended(chosen: &Path, proposed: &str) -> PathBuf {
    let Some(ending) = Path::new(proposed).extension() else { return chosen.to_owned() };
    let meant = chosen.extension().and_then(|own| own.to_str()).is_some_and(|own| {
        own.len() <= LONGEST
            && own.chars().all(|letter| letter.is_ascii_alphanumeric())
            && own.chars().any(|letter| letter.is_ascii_alphabetic())
    });
    if meant {
        return chosen.to_owned();
    }
    let mut name = chosen.as_os_str().to_owned();
    if !name.to_string_lossy().ends_with('.') {
        name.push(".");
    }
    name.push(ending);
    name.into()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::ended;

    #[test]
    fn an_ending_is_added_only_where_none_was_meant() {
        let named = |chosen: &str| ended(Path::new(chosen), "racord.ics").display().to_string();
        assert_eq!(named("/d/termene"), "/d/termene.ics", "none was written");
        assert_eq!(named("/d/termene."), "/d/termene.ics", "one was begun");
        assert_eq!(named("/d/termene 22.11.2026"), "/d/termene 22.11.2026.ics", "a year is no ending");
        assert_eq!(named("/d/Nr. 5 din e-Registru"), "/d/Nr. 5 din e-Registru.ics", "nor are words");
        assert_eq!(named("/d.x/termene"), "/d.x/termene.ics", "a folder's name says nothing");
        assert_eq!(named("/d/termene.ICS"), "/d/termene.ICS", "in capitals it is the same");
        assert_eq!(named("/d/termene.txt"), "/d/termene.txt", "the officer wanted another one");
    }
}
