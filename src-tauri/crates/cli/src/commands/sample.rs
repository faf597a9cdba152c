//! The sample institution, to look around with.

use crate::arguments::Arguments;
use crate::dossier::{Open, desk};
use crate::failure::Failure;

pub(crate) fn run(arguments: &Arguments) -> Result<(), Failure> {
    Ok(desk(arguments, Open::OrMake)?.sample()?)
}
