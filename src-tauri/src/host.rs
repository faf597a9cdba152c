//! The desktop: dialogs, the browser, the file manager.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::mpsc;

use racord_desk::gather;
use racord_desk::host::{Chosen, Host, HostError};
use racord_watch::{Notifier, NotifyError, Scheduler};
use rfd::{AsyncFileDialog, FileHandle};
use tauri::{AppHandle, Manager};
use tauri_plugin_opener::{open_path, open_url, reveal_item_in_dir};

use crate::window::MAIN;

pub(crate) struct Desktop {
    app: AppHandle,
}

impl Desktop {
    pub(crate) fn new(app: AppHandle) -> Desktop {
        Desktop { app }
    }

    /// GTK and AppKit want their dialogs made on the main thread; waiting there would stop the window. So the dialog
    /// begins there, and this thread waits for its answer.
    fn ask<A>(
        &self,
        title: &str,
        show: impl FnOnce(AsyncFileDialog) -> A + Send + 'static,
    ) -> Result<Option<PathBuf>, HostError>
    where
        A: Future<Output = Option<FileHandle>> + Send + 'static,
    {
        let (answer, answered) = mpsc::channel();
        let app = self.app.clone();
        let title = title.to_owned();
        let begin = move || {
            let mut dialog = AsyncFileDialog::new().set_title(title);
            if let Some(window) = app.get_webview_window(MAIN) {
                dialog = dialog.set_parent(&window);
            }
            // Without a folder GTK begins at "Recent", where nothing can be chosen as a folder.
            if let Some(folder) = app.path().document_dir().ok().filter(|folder| folder.is_dir()) {
                dialog = dialog.set_directory(folder);
            }
            let chosen = show(dialog);
            tauri::async_runtime::spawn(async move {
                let _ = answer.send(chosen.await.map(|file| file.path().to_path_buf()));
            });
        };
        self.app.run_on_main_thread(begin).map_err(|error| failed(&error))?;
        // A dialog that went away with its window was not answered: as if cancelled.
        Ok(answered.recv().unwrap_or_default())
    }
}

impl Host for Desktop {
    fn choose_file(&self, title: &str) -> Result<Option<Chosen>, HostError> {
        let path = match chosen_by_journey() {
            Some(path) => path,
            None => self.ask(title, AsyncFileDialog::pick_file)?,
        };
        path.map(|path| gather::read(&path)).transpose()
    }

    fn choose_folder(&self, title: &str) -> Result<Option<PathBuf>, HostError> {
        if let Some(folder) = chosen_by_journey() {
            return Ok(folder);
        }
        self.ask(title, AsyncFileDialog::pick_folder)
    }

    fn choose_target(&self, title: &str, name: &str) -> Result<Option<PathBuf>, HostError> {
        if let Some(target) = chosen_by_journey() {
            return Ok(target.map(|target| if target.is_dir() { target.join(name) } else { target }));
        }
        let name = name.to_owned();
        self.ask(title, move |dialog| dialog.set_file_name(name).save_file())
    }

    fn open_url(&self, url: &str) -> Result<(), HostError> {
        open_url(url, None::<&str>).map_err(|error| failed(&error))
    }

    fn open_file(&self, file: &Path) -> Result<(), HostError> {
        open_path(file, None::<&str>).map_err(|error| failed(&error))
    }

    fn show_file(&self, file: &Path) -> Result<(), HostError> {
        if reveal_item_in_dir(file).is_ok() {
            return Ok(());
        }
        // Some Linux desktops have no file manager that can point at a file: the folder is the next best.
        let folder = file.parent().unwrap_or(file);
        open_path(folder, None::<&str>).map_err(|error| failed(&error))
    }

    fn scheduler(&self) -> Option<Box<dyn Scheduler>> {
        racord_watch::scheduler().ok()
    }

    fn notifier(&self) -> Result<Box<dyn Notifier>, NotifyError> {
        racord_watch::notifier()
    }
}

fn failed(error: &impl ToString) -> HostError {
    HostError::Failed(error.to_string())
}

/// None: a person sits here.
#[cfg(feature = "journey")]
fn chosen_by_journey() -> Option<Option<PathBuf>> {
    use crate::journey::{Choice, choice};
    choice().map(|choice| match choice {
        Choice::Cancel => None,
        Choice::Path(path) => Some(path),
    })
}

#[cfg(not(feature = "journey"))]
fn chosen_by_journey() -> Option<Option<PathBuf>> {
    None
}
