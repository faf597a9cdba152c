use std::fmt;

use crate::error::PapersError;
use crate::look_inside::look_inside;
use crate::names;

/// Megabytes of all that goes along with one mail. In the mail, files take a third more (base64 in lines of 76, RFC 2045
/// section 6.8), and 35 MB is what Exchange Online lets through where nobody changed it (Microsoft's page "Exchange
/// Online limits", read in 2026). Other servers take less, which only the officer knows.
pub const LARGEST_MEGABYTES: u32 = 25;
/// What that is on the way, at most.
#[cfg(test)]
const MEGABYTES_ON_THE_WAY: usize = 35;
pub(crate) const MEGABYTE: usize = 1024 * 1024;

/// A file that may go along: it was looked into, and there is no private key in it.
#[derive(Clone, Eq, PartialEq)]
pub struct Attachment {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    /// The test whose result it shows.
    pub(crate) test: Option<String>,
}

impl Attachment {
    /// Takes a file as it comes from the officer; `name` may have a folder before it.
    ///
    /// # Errors
    /// `KeyMaterial` for a private key in any wrapping, also inside archives and documents. `Encrypted`, `Opaque`,
    /// `TooMuchInside` for what cannot be looked into. `Empty`, `TooLarge` (over 25 MB).
    pub fn admit(name: &str, bytes: Vec<u8>) -> Result<Attachment, PapersError> {
        let file = || names::last(name).to_owned();
        if bytes.is_empty() {
            return Err(PapersError::Empty { file: file() });
        }
        let megabytes = LARGEST_MEGABYTES;
        if bytes.len() > usize::try_from(megabytes).unwrap_or(usize::MAX) * MEGABYTE {
            return Err(PapersError::TooLarge { file: file(), megabytes });
        }
        look_inside(&file(), &bytes)?;
        Ok(Attachment { name: names::safe(name, &mut Vec::new()), bytes, test: None })
    }

    /// The same as what shows the result of a test (`TC_SEC_01`): the report names it there.
    #[must_use]
    pub fn of_test(self, test: &str) -> Attachment {
        Attachment { test: Some(test.to_owned()), ..self }
    }

    /// Plain ASCII, safe for every file system and mail program, without a folder.
    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

impl fmt::Debug for Attachment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attachment").field("name", &self.name).field("length", &self.bytes.len()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_let_in_gets_through_a_mail_server() {
        let in_a_mail = (LARGEST_MEGABYTES as usize * MEGABYTE).div_ceil(57) * 78;
        assert!(in_a_mail < MEGABYTES_ON_THE_WAY * MEGABYTE, "{in_a_mail} bytes, and the text beside them");
    }
}
