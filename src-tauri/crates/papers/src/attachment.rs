use std::fmt;

/// A file that goes along.
#[derive(Clone, Eq, PartialEq)]
pub struct Attachment {
    /// Its name without the folder.
    pub name: String,
    pub bytes: Vec<u8>,
}

impl fmt::Debug for Attachment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attachment").field("name", &self.name).field("length", &self.bytes.len()).finish()
    }
}
