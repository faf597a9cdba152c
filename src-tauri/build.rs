//! Gives the window exactly the commands that `crates/desk` declares, one by one, and nothing else.

use std::error::Error;
use std::fs;
use std::path::Path;

use tauri_build::{AppManifest, Attributes};

macro_rules! commands {
    ($($(#[doc = $doc:literal])* $name:ident($($argument:ident: $kind:ty),*) -> $answer:ty;)*) => {
        [$(stringify!($name)),*]
    };
}

const COMMANDS: &[&str] = &include!("crates/desk/commands.in.rs");

/// What the window needs besides them: to hear about drops and places to open.
const EVENTS: [&str; 2] = ["core:event:allow-listen", "core:event:allow-unlisten"];

const CAPABILITY: &str = "capabilities/main.json";
const CONTENT: &str = "../ui/dist";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=crates/desk/commands.in.rs");
    println!("cargo::rerun-if-changed={CONTENT}");
    if !Path::new(CONTENT).join("index.html").is_file() {
        println!(
            "cargo::error=ui/dist is missing: the window's content has not been built. `cargo xtask run` builds \
             it together with the window; `npm ci && npm run build` in ui/ builds it alone."
        );
        return Ok(());
    }
    write_capability()?;
    tauri_build::try_build(Attributes::new().app_manifest(AppManifest::new().commands(COMMANDS)))?;
    Ok(())
}

/// The file is kept in the repository, so that a review shows what the window was newly granted.
fn write_capability() -> Result<(), Box<dyn Error>> {
    let granted = COMMANDS.iter().map(|name| format!("allow-{}", name.replace('_', "-")));
    let granted: Vec<String> = EVENTS.into_iter().map(str::to_owned).chain(granted).collect();
    let text = format!(
        "{{\n  \"identifier\": \"main\",\n  \"description\": \"Written by build.rs from crates/desk/commands.in.rs\",\n  \
         \"windows\": [\"main\"],\n  \"permissions\": [\n    \"{}\"\n  ]\n}}\n",
        granted.join("\",\n    \"")
    );
    if fs::read_to_string(CAPABILITY).unwrap_or_default() != text {
        fs::create_dir_all("capabilities")?;
        fs::write(CAPABILITY, text)?;
    }
    Ok(())
}
