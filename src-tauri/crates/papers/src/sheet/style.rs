//! How cells look, and which of them are open.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

pub(super) struct Style {
    pub(super) title: Format,
    pub(super) label: Format,
    pub(super) text: Format,
    pub(super) head: Format,
    pub(super) locked: Format,
    pub(super) open: Format,
    pub(super) day: Format,
}

impl Style {
    pub(super) fn new() -> Style {
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let framed = wrapped.clone().set_border(FormatBorder::Thin).set_border_color(Color::RGB(0x00BF_BFBF));
        // To be filled in: seen by its ground, and by the instructions that name it.
        let open = framed.clone().set_unlocked().set_background_color(Color::RGB(0x00FF_F8DC));
        Style {
            title: Format::new().set_bold().set_font_size(16),
            label: wrapped.clone().set_bold(),
            text: wrapped,
            head: framed.clone().set_bold().set_background_color(Color::RGB(0x00E8_F0FB)),
            locked: framed.clone(),
            // Text: an address stays an address, and what begins with "=" stays what was typed.
            open: open.clone().set_num_format("@"),
            day: open.set_num_format("yyyy-mm-dd"),
        }
    }
}
