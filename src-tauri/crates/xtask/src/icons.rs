//! `icons/*` from their drawings. Takes rsvg-convert (librsvg2-bin) and ImageMagick; the results are kept.

use std::fs;
use std::path::Path;

use crate::Outcome;
use crate::process::{command, root, run};

const SIZES: [u32; 8] = [16, 32, 48, 64, 128, 256, 512, 1024];

/// Apple's name for each size that an .icns carries as PNG; those of 2x screens repeat a size.
const ICNS: [(&[u8; 4], u32); 10] = [
    (b"icp4", 16),
    (b"icp5", 32),
    (b"ic07", 128),
    (b"ic08", 256),
    (b"ic09", 512),
    (b"ic10", 1024),
    (b"ic11", 32),
    (b"ic12", 64),
    (b"ic13", 256),
    (b"ic14", 512),
];

pub(crate) fn draw() -> Outcome {
    let icons = root().join("icons");
    for size in SIZES {
        // The prongs of the plug would blur below 48 pixels.
        let drawing = icons.join(if size <= 32 { "racord-small.svg" } else { "racord.svg" });
        let pixels = size.to_string();
        let picture = png(&icons, size);
        run(command("rsvg-convert").args(["-w", &pixels, "-h", &pixels, "-o"]).arg(picture).arg(drawing))?;
    }
    let for_windows = SIZES.into_iter().filter(|size| *size <= 256).map(|size| png(&icons, size));
    run(command("convert").args(for_windows).arg(icons.join("racord.ico")))?;
    write_icns(&icons).map_err(|error| format!("racord.icns was not written: {error}"))
}

fn png(icons: &Path, size: u32) -> std::path::PathBuf {
    icons.join(format!("{size}x{size}.png"))
}

/// `icns`, whole length, then for each picture its name, length with this head, and the PNG.
fn write_icns(icons: &Path) -> std::io::Result<()> {
    let mut pictures = Vec::new();
    for (name, size) in ICNS {
        let picture = fs::read(png(icons, size))?;
        pictures.extend_from_slice(name);
        pictures.extend_from_slice(&length(picture.len()));
        pictures.extend_from_slice(&picture);
    }
    let file = [b"icns".as_slice(), &length(pictures.len()), &pictures].concat();
    fs::write(icons.join("racord.icns"), file)
}

fn length(content: usize) -> [u8; 4] {
    u32::try_from(content + 8).unwrap_or(u32::MAX).to_be_bytes()
}
