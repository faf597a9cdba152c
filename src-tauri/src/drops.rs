//! Files dropped on the window. They are read here; the window never learns a path.
//!
//! Events for the window: `drag-over` and `drag-left` (without payload, for the highlight), `looking` while it is read,
//! `dropped` (`{"opened": Opened}`, `{"added": Saved}` where files were asked for, or `{"problem": Problem}`; one for
//! everything that was dropped together).

use std::path::PathBuf;
use std::sync::Arc;

use racord_desk::Desk;
use racord_desk::view::{Opened, Problem, Saved};
use serde::Serialize;
use tauri::{AppHandle, DragDropEvent, Emitter, Manager, Window, WindowEvent};

use crate::window::MAIN;

#[derive(Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Dropped {
    Added(Saved),
    Opened(Opened),
    Problem(Problem),
}

pub(crate) fn on_window_event(window: &Window, event: &WindowEvent) {
    let WindowEvent::DragDrop(event) = event else { return };
    let app = window.app_handle();
    match event {
        DragDropEvent::Enter { .. } => tell(app, "drag-over", ()),
        DragDropEvent::Leave => tell(app, "drag-left", ()),
        DragDropEvent::Drop { paths, .. } => {
            tell(app, "drag-left", ());
            take(app, paths.clone());
        }
        _ => {}
    }
}

/// Looks into what was dropped, beside the window's own thread.
pub(crate) fn take(app: &AppHandle, paths: Vec<PathBuf>) {
    if paths.is_empty() {
        return;
    }
    let desk = Arc::clone(&app.state::<Arc<Desk>>());
    let app = app.clone();
    tauri::async_runtime::spawn_blocking(move || {
        tell(&app, "looking", ());
        let dropped = match desk.dropped_files(&paths) {
            Some(added) => added.map(Dropped::Added),
            None => desk.dropped(&paths).map(Dropped::Opened),
        };
        let dropped = dropped.unwrap_or_else(Dropped::Problem);
        tell(&app, "dropped", dropped);
    });
}

fn tell(app: &AppHandle, event: &str, payload: impl Serialize + Clone) {
    // Fails only when the window is gone; then nobody needs to know.
    let _ = app.emit_to(MAIN, event, payload);
}
