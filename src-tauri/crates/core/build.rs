//! Puts the sentences and the procedures into the program: whatever file stands in `locales/` or `procedures/`
//! is taken, none is listed by hand.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let mut code = String::from("pub(crate) const LOCALES: &[(&str, &str, &str)] = &[\n");
    let locales = root.join("locales");
    println!("cargo:rerun-if-changed={}", locales.display());
    for language in entries(&locales)? {
        println!("cargo:rerun-if-changed={}", language.display());
        for file in entries(&language)?.into_iter().filter(|file| has_extension(file, "ftl")) {
            writeln!(code, "    ({:?}, {:?}, include_str!({file:?})),", name(&language), name(&file))?;
        }
    }
    code.push_str("];\n\npub(crate) const PROCEDURES: &[(&str, &str)] = &[\n");
    let procedures = root.join("procedures");
    println!("cargo:rerun-if-changed={}", procedures.display());
    for file in entries(&procedures)?.into_iter().filter(|file| has_extension(file, "toml")) {
        writeln!(code, "    ({:?}, include_str!({file:?})),", name(&file))?;
    }
    code.push_str("];\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("embedded.rs"), code)?;
    Ok(())
}

/// What a folder holds, in the order of names.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        found.push(entry?.path());
    }
    found.sort();
    Ok(found)
}

fn has_extension(file: &Path, extension: &str) -> bool {
    file.extension().is_some_and(|found| found == extension)
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
