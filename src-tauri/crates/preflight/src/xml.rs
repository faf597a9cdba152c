//! A small tree of XML, read with limits. A document type is refused, and with it every entity but the five of XML and
//! character references: nothing is expanded, nothing is fetched.

use quick_xml::NsReader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;

const MAX_DEPTH: usize = 50;
const MAX_ELEMENTS: usize = 20_000;

/// Each is compared with those before it.
const MAX_ATTRIBUTES: usize = 100;

/// Prefixes known at one place; each name is looked for among them.
const MAX_PREFIXES: usize = 200;

#[derive(Clone, Debug, Default)]
pub(crate) struct Element {
    /// Declared up to here.
    prefixes: usize,
    namespace: String,
    name: String,
    attributes: Vec<(String, String)>,
    pub(crate) text: String,
    pub(crate) children: Vec<Element>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub(crate) enum XmlFault {
    /// Not well formed, not UTF-8, too deep or of too many parts.
    #[error("not readable as XML")]
    Unreadable,
    /// A document type, or an entity that only one could declare.
    #[error("a document type")]
    Unsafe,
}

impl Element {
    pub(crate) fn is(&self, namespace: &str, name: &str) -> bool {
        self.namespace == namespace && self.name == name
    }

    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Its children of this name, in their order.
    pub(crate) fn all<'e>(&'e self, namespace: &'e str, name: &'e str) -> impl Iterator<Item = &'e Element> {
        self.children.iter().filter(move |child| child.is(namespace, name))
    }
}

pub(crate) fn read(bytes: &[u8]) -> Result<Element, XmlFault> {
    let text = std::str::from_utf8(bytes).map_err(|_| XmlFault::Unreadable)?;
    let mut reader = NsReader::from_str(text.trim_start_matches('\u{feff}'));
    reader.config_mut().expand_empty_elements = true;
    let (mut open, mut root, mut elements): (Vec<Element>, Option<Element>, usize) = (Vec::new(), None, 0);
    loop {
        let (namespace, event) = reader.read_resolved_event().map_err(|_| XmlFault::Unreadable)?;
        match event {
            Event::Start(start) => {
                elements += 1;
                if elements > MAX_ELEMENTS || open.len() >= MAX_DEPTH || root.is_some() {
                    return Err(XmlFault::Unreadable);
                }
                let outer = open.last().map_or(0, |parent| parent.prefixes);
                open.push(element(&namespace, &start, outer)?);
            }
            Event::End(_) => {
                let done = open.pop().ok_or(XmlFault::Unreadable)?;
                match open.last_mut() {
                    Some(parent) => parent.children.push(done),
                    None => root = Some(done),
                }
            }
            Event::Text(text) => {
                let text = text.decode().map_err(|_| XmlFault::Unreadable)?;
                match open.last_mut() {
                    Some(parent) => parent.text.push_str(&text),
                    None if text.trim().is_empty() => {}
                    None => return Err(XmlFault::Unreadable),
                }
            }
            Event::CData(data) => {
                let text = data.decode().map_err(|_| XmlFault::Unreadable)?;
                open.last_mut().ok_or(XmlFault::Unreadable)?.text.push_str(&text);
            }
            Event::GeneralRef(reference) => {
                let parent = open.last_mut().ok_or(XmlFault::Unreadable)?;
                if let Some(character) = reference.resolve_char_ref().map_err(|_| XmlFault::Unreadable)? {
                    parent.text.push(character);
                } else {
                    let name = reference.decode().map_err(|_| XmlFault::Unreadable)?;
                    parent.text.push_str(resolve_xml_entity(&name).ok_or(XmlFault::Unsafe)?);
                }
            }
            Event::DocType(_) => return Err(XmlFault::Unsafe),
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::Empty(_) | Event::PI(_) => {}
        }
    }
    root.filter(|_| open.is_empty()).ok_or(XmlFault::Unreadable)
}

fn element(
    namespace: &ResolveResult<'_>,
    start: &BytesStart<'_>,
    prefixes: usize,
) -> Result<Element, XmlFault> {
    let namespace = match namespace {
        ResolveResult::Bound(namespace) => String::from_utf8_lossy(namespace.as_ref()).into_owned(),
        ResolveResult::Unbound => String::new(),
        ResolveResult::Unknown(_) => return Err(XmlFault::Unreadable),
    };
    let mut element = Element {
        prefixes,
        namespace,
        name: String::from_utf8_lossy(start.local_name().as_ref()).into_owned(),
        ..Element::default()
    };
    for attribute in start.attributes() {
        if element.attributes.len() == MAX_ATTRIBUTES {
            return Err(XmlFault::Unreadable);
        }
        let attribute = attribute.map_err(|_| XmlFault::Unreadable)?;
        element.prefixes += usize::from(attribute.key.as_namespace_binding().is_some());
        if element.prefixes > MAX_PREFIXES {
            return Err(XmlFault::Unreadable);
        }
        let name = String::from_utf8_lossy(attribute.key.as_ref()).into_owned();
        let value = attribute.unescape_value().map_err(|_| XmlFault::Unsafe)?;
        element.attributes.push((name, value.into_owned()));
    }
    Ok(element)
}

/// Text for an attribute or an element: what XML 1.0 can't carry is left out.
pub(crate) fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            '\'' => written.push_str("&apos;"),
            '\t' | '\n' | '\r' => written.push_str(&format!("&#{};", u32::from(character))),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => written.push(character),
        }
    }
    written
}
