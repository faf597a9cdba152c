//! Every command of the window takes the same way: to the desk, on a thread where it may block.

use std::sync::Arc;

use racord_desk::Desk;
use serde_json::Value;
use tauri::Manager;
use tauri::ipc::{Invoke, InvokeBody, InvokeError};

/// Tauri asks the access control list first (the commands are in the program's own manifest, see `build.rs`):
/// what the window was not granted does not come here.
pub(crate) fn answer(invoke: Invoke) -> bool {
    let Invoke { message, resolver, .. } = invoke;
    let desk = Arc::clone(&message.webview_ref().state::<Arc<Desk>>());
    let command = message.command().to_owned();
    let arguments = match message.payload() {
        InvokeBody::Json(arguments) => arguments.clone(),
        InvokeBody::Raw(_) => Value::Null,
    };
    resolver.respond_async(async move {
        tauri::async_runtime::spawn_blocking(move || desk.call(&command, arguments))
            .await
            .map_err(InvokeError::from_error)?
            .map_err(InvokeError::from)
    });
    true
}
