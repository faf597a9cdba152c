pub(crate) mod calendar;
pub(crate) mod deadline;
pub(crate) mod export;
pub(crate) mod inspect;
pub(crate) mod list;
pub(crate) mod package;
pub(crate) mod procedures;
pub(crate) mod sample;
