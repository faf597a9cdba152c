//! Which addresses belong to the whole world.

use std::net::{IpAddr, Ipv4Addr};

use racord_core::answer::is_not_public;

/// Whether an address may lead into a network that isn't everybody's, also through a translation of IPv4 into IPv6: all
/// that IANA doesn't call globally reachable (special-purpose address registries), or hasn't given to anybody.
pub(crate) fn is_internal(address: IpAddr) -> bool {
    is_not_public(address)
        || match address.to_canonical() {
            // Protocol assignments (RFC 6890), tests between devices (RFC 2544), 6to4's relay (RFC 7526).
            IpAddr::V4(address) => {
                matches!(address.octets(), [192, 0, 0, _] | [198, 18 | 19, _, _] | [192, 88, 99, _])
            }
            IpAddr::V6(address) => match address.segments() {
                // What a translator makes of an address of IPv4 (RFC 6052).
                [0x64, 0xff9b, 0, 0, 0, 0, high, low] => {
                    is_internal(Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low)).into())
                }
                // Teredo (RFC 4380), other protocols, 6to4 (RFC 7526).
                [0x2001, 0..0x200, ..] | [0x2002, ..] => true,
                // Global unicast is 2000::/3 (RFC 4291, IANA).
                [first, ..] => first & 0xe000 != 0x2000,
            },
        }
}
