//! The TypeScript that the window is built with is the one that this crate declares.

use std::path::Path;

#[test]
fn the_windows_types_are_those_of_the_commands() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/lib/api.gen.ts");
    let now = racord_desk::typescript::typescript();
    if std::env::var_os("RACORD_WRITE_TYPESCRIPT").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, &now).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(kept == now, "ui/src/lib/api.gen.ts is behind the commands; `cargo xtask setup` writes it anew");
}
