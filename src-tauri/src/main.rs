//! The window of Racord. Thin: it hands each command to the desk, and brings dialogs, drops and the browser.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

#[cfg(all(feature = "journey", not(debug_assertions)))]
compile_error!("the feature `journey` is for the tests: a release build must not take choices from outside");

mod commands;
mod drops;
mod host;
#[cfg(feature = "journey")]
mod journey;
mod place;
mod window;

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use chrono::Utc;
use racord_desk::data_folder::data_folder;
use racord_desk::{Clock, Desk, Setup};
use racord_dossier::SystemKeyring;
use tauri::{App, Manager, RunEvent};

use crate::host::Desktop;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("racord: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let data_folder = data_folder()?;
    // First of all plugins, so that a second start ends before it has touched anything.
    let single_instance = tauri_plugin_single_instance::init(|app, arguments, _| {
        window::bring_to_front(app);
        if let Some(place) = place::asked_for(&arguments) {
            place::open(app, &place);
        }
        #[cfg(feature = "journey")]
        drops::take(app, journey::dropped(&arguments));
    });
    tauri::Builder::default()
        .plugin(single_instance)
        .invoke_handler(commands::answer)
        .on_window_event(drops::on_window_event)
        .setup(move |app| set_up(app, data_folder))
        .build(tauri::generate_context!())?
        .run(|app, event| {
            // The event loop ends the process: nothing is dropped after it.
            if matches!(event, RunEvent::Exit)
                && let Some(desk) = app.try_state::<Arc<Desk>>()
            {
                desk.close();
            }
        });
    Ok(())
}

fn set_up(app: &mut App, data_folder: PathBuf) -> Result<(), Box<dyn Error>> {
    let desk = Desk::open(Setup {
        data_folder,
        version: app.package_info().version.to_string(),
        clock: clock(),
        host: Arc::new(Desktop::new(app.handle().clone())),
        secrets: Arc::new(SystemKeyring),
        language: None,
        existing_only: false,
    });
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(place) = place::asked_for(&arguments) {
        // A place that cannot be kept opens the window where the officer was.
        let _ = desk.call("set_place", serde_json::json!({ "place": place }));
    }
    app.manage(Arc::new(desk));
    window::open(app)
}

fn clock() -> Clock {
    #[cfg(feature = "journey")]
    if let Some(clock) = journey::clock() {
        return clock;
    }
    Arc::new(Utc::now)
}
