//! The files of `locales/` and `procedures/`, as the build found them.

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
