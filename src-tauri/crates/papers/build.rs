//! Lists `templates/` for the library: a new kind of submission adds files there, no code.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=templates");
    let templates =
        PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?).join("templates");
    let mut files = Vec::new();
    walk(&templates, "", &mut files)?;
    files.sort();

    let mut list =
        String::from("/// Each template: its name and its text.\nconst TEMPLATES: &[(&str, &str)] = &[\n");
    for name in files {
        let path = templates.join(&name);
        writeln!(list, "    ({name:?}, include_str!({path:?})),").map_err(io::Error::other)?;
    }
    list.push_str("];\n");
    let target = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?).join("templates.rs");
    fs::write(target, list)
}

fn walk(folder: &Path, prefix: &str, files: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), &format!("{name}/"), files)?;
        } else if name.ends_with(".txt") {
            files.push(name);
        }
    }
    Ok(())
}
