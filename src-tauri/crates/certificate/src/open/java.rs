//! Java's own stores of keys, JKS and JCEKS (`sun.security.provider.JavaKeyStore`, OpenJDK 17): certificates stand in
//! them in the open.

use super::{Found, binary};

const JKS: [u8; 4] = [0xFE, 0xED, 0xFE, 0xED];
const JCEKS: [u8; 4] = [0xCE, 0xCE, 0xCE, 0xCE];

const PRIVATE_KEY: u32 = 1;
const TRUSTED_CERTIFICATE: u32 = 2;

pub(super) fn is_store(bytes: &[u8]) -> bool {
    bytes.starts_with(&JKS) || bytes.starts_with(&JCEKS)
}

/// Takes the certificates out. One without any, or that can't be read to its end, is taken for a key: that is what such
/// stores are for.
pub(super) fn look(bytes: &[u8], found: &mut Found<'_>) {
    let whole = Store { rest: bytes.get(4..).unwrap_or_default() }.entries(found).is_some();
    found.private_key |= !whole || found.places.is_empty();
}

struct Store<'a> {
    rest: &'a [u8],
}

impl<'a> Store<'a> {
    fn entries(mut self, found: &mut Found<'_>) -> Option<()> {
        let version = self.number()?;
        let count = self.number()?;
        for _ in 0..count {
            let kind = self.number()?;
            self.text()?;
            let _created = self.take(8)?;
            match kind {
                PRIVATE_KEY => {
                    found.private_key = true;
                    self.block()?;
                    for _ in 0..self.number()? {
                        self.certificate(version, found)?;
                    }
                }
                TRUSTED_CERTIFICATE => self.certificate(version, found)?,
                // A secret key is a Java object: where it ends, only Java knows.
                _ => return None,
            }
        }
        Some(())
    }

    fn certificate(&mut self, version: u32, found: &mut Found<'_>) -> Option<()> {
        if version > 1 {
            self.text()?;
        }
        binary::add_certificate(self.block()?, found);
        Some(())
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<u32> {
        Some(u32::from_be_bytes(self.take(4)?.try_into().ok()?))
    }

    /// Bytes after their number.
    fn block(&mut self) -> Option<&'a [u8]> {
        let length = usize::try_from(self.number()?).ok()?;
        self.take(length)
    }

    /// Text after the number of its bytes.
    fn text(&mut self) -> Option<&'a [u8]> {
        let length = u16::from_be_bytes(self.take(2)?.try_into().ok()?);
        self.take(usize::from(length))
    }
}
