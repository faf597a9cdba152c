pub(crate) mod deadline;
pub(crate) mod inspect;
pub(crate) mod procedures;
