//! Whether a file is an SVG that shows nothing but itself.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::repeats::Repeats;

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Found {
    /// All that it shows is inside.
    Alone,
    /// No SVG.
    Nothing,
    /// It takes in something from elsewhere, or runs something.
    Reaches,
    /// A few words of it unfold to more than a letterhead bears.
    Unfolds,
}

/// Elements that bring in another document, or run something.
const FOREIGN: [&[u8]; 8] =
    [b"script", b"foreignObject", b"iframe", b"embed", b"object", b"audio", b"video", b"handler"];

pub(super) fn look(bytes: &[u8]) -> Found {
    let Ok(text) = std::str::from_utf8(bytes) else { return Found::Nothing };
    let mut reader = Reader::from_str(text.trim_start_matches('\u{FEFF}'));
    let mut root = false;
    // Its words are looked at together: a comment, a section or a reference between them hides nothing.
    let mut style: Option<String> = None;
    let mut repeats = Repeats::default();
    loop {
        let event = reader.read_event();
        let closed = matches!(event, Ok(Event::Empty(_) | Event::End(_)));
        match event {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                if !root && element.local_name().as_ref() != b"svg" {
                    return Found::Nothing;
                }
                root = true;
                if style.is_some() || reaches(&element) {
                    return Found::Reaches;
                }
                if element.local_name().as_ref() == b"style" {
                    style = Some(String::new());
                }
                repeats.start(&element);
            }
            Ok(Event::Text(text)) => {
                if let Some(style) = &mut style {
                    style.push_str(&String::from_utf8_lossy(&text));
                }
            }
            Ok(Event::CData(text)) => {
                if let Some(style) = &mut style {
                    style.push_str(&String::from_utf8_lossy(&text));
                }
            }
            // It may stand for any letter.
            Ok(Event::GeneralRef(_)) if style.is_some() => return Found::Reaches,
            // A style sheet beside it, or words that stand for others: either can bring in a file.
            Ok(Event::PI(_)) => return Found::Reaches,
            Ok(Event::DocType(kind)) if kind.contains(&b'[') => return Found::Reaches,
            Ok(Event::Eof) if repeats.are_too_many() => return Found::Unfolds,
            Ok(Event::Eof) => return if root { Found::Alone } else { Found::Nothing },
            Ok(_) => {}
            Err(_) => return Found::Nothing,
        }
        if closed {
            repeats.end();
            if style.take().is_some_and(|style| style_reaches(&style)) {
                return Found::Reaches;
            }
        }
    }
}

fn reaches(element: &BytesStart<'_>) -> bool {
    if FOREIGN.contains(&element.local_name().as_ref()) {
        return true;
    }
    element.attributes().any(|attribute| {
        let Ok(attribute) = attribute else { return true };
        let Ok(value) = attribute.unescape_value() else { return true };
        let value = value.trim();
        match attribute.key.local_name().as_ref() {
            name if name.starts_with(b"on") => true,
            b"href" | b"src" => !(value.starts_with('#') || is_picture(value)),
            // The name of a namespace looks like an address and is none.
            _ if attribute.key.as_namespace_binding().is_some() => false,
            _ => style_reaches(value),
        }
    })
}

/// A picture within the picture.
fn is_picture(value: &str) -> bool {
    ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/jpg;base64,"]
        .iter()
        .any(|start| value.starts_with(start))
}

/// `url(…)` of anything but a part of itself, `@import`, and escapes that could hide either.
fn style_reaches(style: &str) -> bool {
    let style = style.to_ascii_lowercase();
    if style.contains("@import") || style.contains('\\') {
        return true;
    }
    style.split("url(").skip(1).any(|rest| {
        let address = rest.trim_start().trim_start_matches(['"', '\'']);
        !(address.starts_with('#') || is_picture(address))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_by_itself_is_taken() {
        let own = [
            "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><rect width='5' height='5'/></svg>",
            "<?xml version='1.0' encoding='UTF-8'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' \
             'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'><svg xmlns='http://www.w3.org/2000/svg'/>",
            "<svg><defs><g id='a'/></defs><use href='#a' fill='url(#b)' style='stroke: url(\"#c\")'/></svg>",
            "<svg><image href='data:image/png;base64,iVBORw0KGgo='/><style>.a { fill: red }</style></svg>",
        ];
        for svg in own {
            assert_eq!(look(svg.as_bytes()), Found::Alone, "{svg}");
        }
    }

    #[test]
    fn what_reaches_outside_or_runs_is_not() {
        let reaching = [
            "<svg><image href='https://exemplu.md/stema.png'/></svg>",
            "<svg xmlns:x='http://www.w3.org/1999/xlink'><image x:href='stema.png'/></svg>",
            "<svg><image href='file:///etc/passwd'/></svg>",
            "<svg><image href='data:image/svg+xml;base64,PHN2Zz4='/></svg>",
            "<svg><use href='other.svg#a'/></svg>",
            "<svg><rect style='fill: url(https://exemplu.md/a)'/></svg>",
            "<svg><rect fill='url( \"a.svg#b\" )'/></svg>",
            "<svg><style>@import 'a.css';</style></svg>",
            "<svg><style><![CDATA[.a { src: url(a.woff) }]]></style></svg>",
            "<svg><style>.a { fill: u\\72l(a) }</style></svg>",
            "<svg><style>.a { fill: u&#114;l(a) }</style></svg>",
            "<svg><style>.a { fill: u&#x72;l(a) }</style></svg>",
            "<svg><style>&#64;import 'a.css';</style></svg>",
            "<svg><style>.a { fill: u<!-- -->rl(a) }</style></svg>",
            "<svg><style>.a { fill: u<![CDATA[rl(a) }]]></style></svg>",
            "<svg><style><g/>@import 'a.css';</style></svg>",
            "<svg><script>alert(1)</script></svg>",
            "<svg onload='alert(1)'/>",
            "<svg><foreignObject/></svg>",
            "<?xml-stylesheet href='a.css'?><svg/>",
            "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg>&a;</svg>",
        ];
        for svg in reaching {
            assert_eq!(look(svg.as_bytes()), Found::Reaches, "{svg}");
        }
    }

    /// Parts of which each shows the one before it, `times` over.
    fn unfolding(parts: usize, times: usize) -> String {
        let part = |part: usize| {
            let shown = format!("<use xlink:href='#p{}'/>", part - 1).repeat(times);
            format!("<g x:id='a' id='p{part}'>{shown}</g>")
        };
        let parts: String = (1..=parts).map(part).collect();
        format!("<svg><defs><rect id='p0' width='1' height='1'/></defs>{parts}</svg>")
    }

    #[test]
    fn a_small_file_that_unfolds_to_a_wall_of_shapes_is_not_taken() {
        assert_eq!(
            look(unfolding(2, 40).as_bytes()),
            Found::Alone,
            "a border of leaves, each of a few strokes"
        );
        assert_eq!(look(unfolding(1, 5000).as_bytes()), Found::Alone, "one part, often");
        for (parts, times) in [(10, 10), (5, 12), (3, 60), (12, 1)] {
            let svg = unfolding(parts, times);
            assert_eq!(look(svg.as_bytes()), Found::Unfolds, "{parts} parts, {times} times");
        }
        let itself = "<svg><g id='a'><use href='#a'/></g></svg>";
        assert_eq!(look(itself.as_bytes()), Found::Unfolds, "it has no end");
        assert_eq!(look(b"<svg><use href='#b'/></svg>"), Found::Alone, "what isn't there shows nothing");
    }

    #[test]
    fn another_file_is_no_drawing() {
        for other in ["", "text", "<html><svg/></html>", "<svg", "GIF89a"] {
            assert_eq!(look(other.as_bytes()), Found::Nothing, "{other}");
        }
        assert_eq!(look(&[0xFF, 0xFE, 0x00]), Found::Nothing);
    }
}
