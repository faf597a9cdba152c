//! What the program is, where it keeps things, and what its procedures rest on.

use crate::Desk;
use crate::commands::backup;
use crate::commands::hub::source;
use crate::view::{Copy, Problem, ProcedureView, SettingsView};

impl Desk {
    pub(crate) fn settings(&self) -> Result<SettingsView, Problem> {
        self.with(|state| {
            let voice = &state.voice;
            let folder = self.setup.data_folder.display().to_string();
            let mut data = voice.fact("data-folder", &folder);
            data.mono = true;
            data.copies = vec![Copy { label: voice.text("copy"), text: folder }];
            Ok(SettingsView {
                backup: backup::view(state)?,
                proxy: self.proxy(state)?,
                rules: crate::forms::reminder_rules(state)?,
                facts: vec![
                    voice.fact("version", &self.setup.version),
                    voice.fact("licence", "MIT OR Apache-2.0"),
                    data,
                ],
                procedures: state
                    .catalogue
                    .procedures()
                    .map(|procedure| ProcedureView {
                        name: procedure.name.clone(),
                        revision: voice.day(procedure.revision),
                        sources: procedure.sources.iter().map(|known| source(voice, known)).collect(),
                    })
                    .collect(),
            })
        })
    }
}
