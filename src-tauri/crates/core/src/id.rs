//! Identifiers of what is kept. Unique across machines, so that a hand-over file never collides.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// A new one, ordered by time of creation.
            #[allow(clippy::new_without_default)]
            pub fn new() -> $name {
                $name(uuid::Uuid::now_v7().simple().to_string())
            }

            /// Reads one written by [`Self::as_str`]; anything else, a path for instance, is no identifier.
            pub fn parse(text: &str) -> Option<$name> {
                let plain = text.len() == 32 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
                plain.then(|| $name(text.to_owned()))
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    AskedId,
    CertificateId,
    DateId,
    EventId,
    FileId,
    InstitutionId,
    IntegrationId,
    SubmissionId,
    SystemId,
}
