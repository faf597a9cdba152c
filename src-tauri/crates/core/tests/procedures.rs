//! What MEGA publishes, as the program carries it.

use racord_core::procedure::Catalogue;

#[test]
fn the_procedures_load() {
    let catalogue = Catalogue::load().unwrap_or_else(|errors| panic!("{}", errors[0]));
    assert_eq!(catalogue.procedures().count(), 2);
}
