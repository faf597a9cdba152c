//! The one window.

use std::error::Error;

use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{App, AppHandle, Manager, Url, WebviewWindowBuilder};

/// Its name in `tauri.conf.json` and in the capability.
pub(crate) const MAIN: &str = "main";

/// Shown once its content is there, so that nothing flashes.
pub(crate) fn open(app: &App) -> Result<(), Box<dyn Error>> {
    let config = app.config().app.windows.iter().find(|window| window.label == MAIN);
    let config = config.ok_or("tauri.conf.json declares no main window")?;
    WebviewWindowBuilder::from_config(app, config)?
        // The web view keeps nothing on disk. Only a window without a store of its own can be driven by the tests.
        .incognito(!cfg!(feature = "journey"))
        .on_navigation(is_own_content)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_page_load(|window, load| {
            if load.event() == PageLoadEvent::Finished {
                let _ = window.show();
            }
        })
        .build()?;
    Ok(())
}

pub(crate) fn bring_to_front(app: &AppHandle) {
    let Some(window) = app.get_webview_window(MAIN) else { return };
    let _ = window.unminimize();
    let _ = window.show();
    let _ = window.set_focus();
}

/// Links to the outside open in the browser, never here.
fn is_own_content(url: &Url) -> bool {
    // On Windows the content's own scheme is http://tauri.localhost.
    let embedded = url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost");
    let development = tauri::is_dev() && url.host_str() == Some("localhost") && url.port() == Some(5173);
    embedded || development
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_goes_nowhere_else() {
        for own in ["tauri://localhost/index.html", "http://tauri.localhost/"] {
            assert!(is_own_content(&own.parse().unwrap()), "{own} is the program itself");
        }
        for other in
            ["https://mpass.gov.md/", "file:///etc/passwd", "data:text/html,x", "http://localhost:80/"]
        {
            assert!(!is_own_content(&other.parse().unwrap()), "{other} is not part of the program");
        }
    }
}
