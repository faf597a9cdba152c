use proptest::prelude::*;

use super::codes;
use crate::answer::*;
use crate::message::Messages;
use crate::words::Language;

#[test]
fn private_addresses_are_for_a_vpn_only() {
    for private in ["10.0.0.7", "172.16.5.4", "192.168.0.0/24", "100.64.0.1", "fd12::7", "10.0.0.1-10.0.0.9"]
    {
        assert_eq!(codes(check_addresses(private, false)), ["check-address-private"], "{private}");
        assert!(check_addresses(private, true).is_empty(), "{private} over a VPN");
    }
    assert_eq!(
        codes(check_addresses("9.255.255.255-10.0.0.1", false)),
        ["check-address-private"],
        "the range touches it"
    );
    assert_eq!(codes(check_addresses("172.32.0.1", false)), [] as [&str; 0], "just outside RFC 1918");
}

#[test]
fn some_addresses_are_never_a_systems_own() {
    for (address, code) in [
        ("127.0.0.1", "check-address-loopback"),
        ("::1", "check-address-loopback"),
        ("::ffff:127.0.0.1", "check-address-loopback"),
        ("169.254.10.1", "check-address-link-local"),
        ("fe80::1", "check-address-link-local"),
        ("224.0.0.1", "check-address-multicast"),
        ("ff02::1", "check-address-multicast"),
        ("0.0.0.0", "check-address-unspecified"),
        ("::", "check-address-unspecified"),
        ("255.255.255.255", "check-address-unspecified"),
    ] {
        for over_vpn in [false, true] {
            let remarks = check_addresses(address, over_vpn);
            assert!(remarks.iter().all(|remark| !remark.warning), "{address} is certainly wrong");
            assert_eq!(codes(remarks), [code], "{address}");
        }
    }
    for example in ["192.0.2.7", "198.51.100.0/28", "203.0.113.9", "2001:db8::7"] {
        let remarks = check_addresses(example, false);
        assert!(remarks[0].warning, "{example} is meant for examples; the officer may know better");
        assert_eq!(codes(remarks), ["check-address-documentation"]);
    }
    assert!(
        codes(check_addresses("0.0.0.0/0", true)).contains(&"check-address-loopback".to_owned()),
        "all of them"
    );
}

#[test]
fn a_wrong_address_says_what_is_meant() {
    let english = Messages::new(Language::En);
    let remarks = check_addresses("93.184.216.34/28", false);
    assert_eq!(
        english.say(&remarks[0].saying),
        "93.184.216.34/28 is an address inside a network, not the network. Write 93.184.216.32/28 for the whole network, or the address without the part after the slash."
    );
    for (text, code) in [
        ("93.184.216.40-93.184.216.34", "check-address-backwards"),
        ("93.184.216.34-2a00::1", "check-address-mixed"),
        ("93.184.216.34:443", "check-address-port"),
        ("[2a00::1]:443", "check-address-port"),
        ("93.184.216", "check-address-shape"),
        ("93.184.216.256", "check-address-shape"),
        ("093.184.216.034", "check-address-shape"),
        ("cereri.exemplu.md", "check-address-shape"),
        ("93.184.216.0/33", "check-address-shape"),
        ("2a00::1::2", "check-address-shape"),
        ("93.184.216.34-", "check-address-shape"),
    ] {
        assert_eq!(codes(check_addresses(text, false)), [code], "{text}");
    }
    let several = check_addresses("93.184.216.34\n93.184.216.34", false);
    assert_eq!(english.say(&several[0].saying), "Line 2: 93.184.216.34 stands above already. Remove it.");
}

#[test]
fn addresses_are_tidied_to_one_a_line() {
    let normal = |text: &str| normalise(FieldKind::Addresses, text);
    assert_eq!(normal("93.184.216.34, 93.184.216.35;2A00:0:0::1"), "93.184.216.34\n93.184.216.35\n2a00::1");
    assert_eq!(
        normal(" 93.184.216.34 – 93.184.216.40 \r\n\r\n 93.184.217.0 /28"),
        "93.184.216.34-93.184.216.40\n93.184.217.0/28"
    );
    assert_eq!(normal("93.184.216.34 93.184.216.35"), "93.184.216.34\n93.184.216.35", "blanks part them too");
    assert_eq!(normal(" \n "), "");
}

proptest! {
    #[test]
    fn a_network_is_accepted_exactly_when_no_host_bits_are_set(address in any::<u32>(), prefix in 0_u8..=32) {
        let text = format!("{}/{prefix}", std::net::Ipv4Addr::from(address));
        let hosts = u64::from(address) & ((1_u64 << (32 - prefix)) - 1);
        let refused = codes(check_addresses(&text, true)).contains(&"check-address-host-bits".to_owned());
        prop_assert_eq!(refused, hosts != 0, "{}", text);
    }

    #[test]
    fn an_address_is_private_exactly_in_the_blocks_of_rfc_1918_and_6598(address in any::<u32>()) {
        let ip = std::net::Ipv4Addr::from(address);
        let [a, b, ..] = ip.octets();
        let expected = ip.is_private() || (a == 100 && (64..128).contains(&b));
        let found = codes(check_addresses(&ip.to_string(), false)).contains(&"check-address-private".to_owned());
        prop_assert_eq!(found, expected, "{}", ip);
    }
}
