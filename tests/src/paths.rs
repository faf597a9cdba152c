//! Where things are in the project.

use std::path::{Path, PathBuf};

/// The root of the project.
pub fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ stands in the project").to_path_buf()
}

/// The window, built with the feature `journey` by `cargo xtask test`.
pub fn window_program() -> PathBuf {
    built().join("racord")
}

/// Where screenshots go.
pub fn pictures() -> PathBuf {
    let folder = built().parent().expect("a target folder").join("pictures");
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    folder
}

/// `target/debug`: this test runs from `target/debug/deps`.
fn built() -> PathBuf {
    let test = std::env::current_exe().expect("the path of this test");
    test.ancestors().nth(2).expect("target/debug above deps").to_path_buf()
}
