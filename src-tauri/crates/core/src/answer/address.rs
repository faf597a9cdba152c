//! IP addresses and ranges.

use std::net::IpAddr;
use std::str::FromStr;

use ipnet::IpNet;

use super::{Remark, line_number};
use crate::message::Saying;

/// Addresses and ranges, at least one.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Addresses(Vec<Span>);

/// Why a line is no address and no range.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum AddressFault {
    /// The first address of a range is after its last.
    #[error("the range runs backwards")]
    Backwards,
    /// Bits are set beyond the prefix; the network that is meant.
    #[error("host bits are set; the network is {network}")]
    HostBits { network: String },
    /// A range from IPv4 to IPv6.
    #[error("both families in one range")]
    Mixed,
    /// A port stands behind the address.
    #[error("with a port")]
    Port,
    /// Not an address at all.
    #[error("not an address")]
    Shape,
}

/// Consecutive addresses of one family.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Span {
    first: IpAddr,
    last: IpAddr,
}

/// What an address is for, where it isn't simply public.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Purpose {
    Documentation,
    LinkLocal,
    Loopback,
    Multicast,
    Private,
    Unspecified,
}

/// IANA's special-purpose address registries, as far as officers meet them (RFC 6890, 1918, 6598, 5737, 4193, 3849).
const SPECIAL: [(&str, Purpose); 20] = [
    ("0.0.0.0/8", Purpose::Unspecified),
    ("10.0.0.0/8", Purpose::Private),
    ("100.64.0.0/10", Purpose::Private),
    ("127.0.0.0/8", Purpose::Loopback),
    ("169.254.0.0/16", Purpose::LinkLocal),
    ("172.16.0.0/12", Purpose::Private),
    ("192.0.2.0/24", Purpose::Documentation),
    ("192.168.0.0/16", Purpose::Private),
    ("198.51.100.0/24", Purpose::Documentation),
    ("203.0.113.0/24", Purpose::Documentation),
    ("224.0.0.0/4", Purpose::Multicast),
    // Reserved, with the broadcast address.
    ("240.0.0.0/4", Purpose::Unspecified),
    ("::/128", Purpose::Unspecified),
    ("::1/128", Purpose::Loopback),
    ("2001:db8::/32", Purpose::Documentation),
    ("3fff::/20", Purpose::Documentation),
    ("fc00::/7", Purpose::Private),
    ("fe80::/10", Purpose::LinkLocal),
    ("fec0::/10", Purpose::Private),
    ("ff00::/8", Purpose::Multicast),
];

impl FromStr for Span {
    type Err = AddressFault;

    fn from_str(text: &str) -> Result<Span, AddressFault> {
        if let Some((first, last)) = text.split_once('-') {
            return Span::between(first.trim(), last.trim());
        }
        if text.contains('/') {
            let network = IpNet::from_str(text).map_err(|_| AddressFault::Shape)?;
            if network.trunc() != network {
                return Err(AddressFault::HostBits { network: network.trunc().to_string() });
            }
            let (first, last) = (network.network().to_canonical(), network.broadcast().to_canonical());
            return if first.is_ipv4() == last.is_ipv4() {
                Ok(Span { first, last })
            } else {
                Err(AddressFault::Mixed)
            };
        }
        let address = address(text)?;
        Ok(Span { first: address, last: address })
    }
}

impl Span {
    fn between(first: &str, last: &str) -> Result<Span, AddressFault> {
        let (first, last) = (address(first)?, address(last)?);
        if first.is_ipv4() != last.is_ipv4() {
            return Err(AddressFault::Mixed);
        }
        if first > last {
            return Err(AddressFault::Backwards);
        }
        Ok(Span { first, last })
    }

    fn overlaps(&self, other: &Span) -> bool {
        self.first.is_ipv4() == other.first.is_ipv4() && self.first <= other.last && other.first <= self.last
    }

    fn purposes(&self) -> Vec<Purpose> {
        let mut purposes: Vec<Purpose> = SPECIAL
            .iter()
            .filter(|(network, _)| network.parse::<Span>().is_ok_and(|special| self.overlaps(&special)))
            .map(|(_, purpose)| *purpose)
            .collect();
        purposes.sort_unstable();
        purposes.dedup();
        purposes
    }
}

impl Addresses {
    /// Reads addresses (`203.0.113.7`), networks (`203.0.113.0/28`) and ranges (`203.0.113.7-203.0.113.9`), one a
    /// line. The fault comes with the number of its line, from 0.
    pub fn parse(text: &str) -> Result<Addresses, (usize, AddressFault)> {
        let spans: Result<Vec<Span>, _> = normalise(text)
            .lines()
            .enumerate()
            .map(|(index, line)| line.parse().map_err(|fault| (index, fault)))
            .collect();
        match spans? {
            empty if empty.is_empty() => Err((0, AddressFault::Shape)),
            spans => Ok(Addresses(spans)),
        }
    }

    /// Whether an address stands in both.
    pub fn overlap(&self, other: &Addresses) -> bool {
        self.0.iter().any(|mine| other.0.iter().any(|theirs| mine.overlaps(theirs)))
    }
}

impl AddressFault {
    pub fn saying(&self) -> Saying {
        match self {
            AddressFault::Backwards => Saying::new("check-address-backwards"),
            AddressFault::HostBits { network } => {
                Saying::new("check-address-host-bits").with("network", network)
            }
            AddressFault::Mixed => Saying::new("check-address-mixed"),
            AddressFault::Port => Saying::new("check-address-port"),
            AddressFault::Shape => Saying::new("check-address-shape"),
        }
    }
}

/// One item a line, ranges with a plain hyphen, addresses in their shortest form.
pub(super) fn normalise(text: &str) -> String {
    let joined = text.replace(['–', '—', '−', '‑'], "-");
    let mut items = Vec::new();
    for line in joined.split(['\n', ',', ';']) {
        let line = line.split('-').map(str::trim).collect::<Vec<_>>().join("-");
        let line = line.split('/').map(str::trim).collect::<Vec<_>>().join("/");
        items.extend(line.split_whitespace().map(shortest));
    }
    items.join("\n")
}

/// Checks addresses and ranges, one a line. Private ones are seen by MEGA over a VPN only.
pub fn check_addresses(value: &str, over_vpn: bool) -> Vec<Remark> {
    let value = normalise(value);
    let lines: Vec<&str> = value.lines().collect();
    let mut remarks = Vec::new();
    let mut earlier: Vec<Span> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let number = line_number(index, lines.len());
        let span = match line.parse::<Span>() {
            Ok(span) => span,
            Err(fault) => {
                remarks.push(Remark::error(fault.saying().with("address", *line)).in_line(number));
                continue;
            }
        };
        let of_purpose =
            span.purposes().into_iter().filter_map(|purpose| purpose_remark(purpose, line, over_vpn));
        remarks.extend(of_purpose.map(|remark| remark.in_line(number)));
        if earlier.iter().any(|other| other.overlaps(&span)) {
            remarks.push(
                Remark::error(Saying::new("check-address-twice").with("address", *line)).in_line(number),
            );
        }
        earlier.push(span);
    }
    remarks
}

/// Whether the address can't be reached from the internet. An IPv4 address inside an IPv6 one counts as itself: mapped
/// (`::ffff:0:0/96`), compatible (`::/96`), through NAT64 (`64:ff9b::/96` of RFC 6052, `64:ff9b:1::/48` of RFC 8215) and
/// 6to4 (`2002::/16`).
pub fn is_not_public(ip: IpAddr) -> bool {
    let ip = inner(ip);
    let purposes = Span { first: ip, last: ip }.purposes();
    purposes.iter().any(|purpose| *purpose != Purpose::Documentation)
}

fn inner(ip: IpAddr) -> IpAddr {
    let IpAddr::V6(outer) = ip.to_canonical() else { return ip.to_canonical() };
    let last = |high: u16, low: u16| {
        IpAddr::V4(std::net::Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low)))
    };
    match outer.segments() {
        [0x64, 0xff9b, 0 | 1, _, _, _, high, low] => last(high, low),
        [0x2002, high, low, ..] => last(high, low),
        [0, 0, 0, 0, 0, 0, high, low] if high != 0 => last(high, low),
        _ => ip,
    }
}

fn purpose_remark(purpose: Purpose, address: &str, over_vpn: bool) -> Option<Remark> {
    let saying = |code: &str| Saying::new(code).with("address", address);
    Some(match purpose {
        Purpose::Documentation => Remark::warning(saying("check-address-documentation")),
        Purpose::LinkLocal => Remark::error(saying("check-address-link-local")),
        Purpose::Loopback => Remark::error(saying("check-address-loopback")),
        Purpose::Multicast => Remark::error(saying("check-address-multicast")),
        Purpose::Private if over_vpn => return None,
        Purpose::Private => Remark::error(saying("check-address-private")),
        Purpose::Unspecified => Remark::error(saying("check-address-unspecified")),
    })
}

fn address(text: &str) -> Result<IpAddr, AddressFault> {
    let text = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    match text.parse::<IpAddr>() {
        Ok(address) => Ok(address.to_canonical()),
        Err(_) if text.parse::<std::net::SocketAddr>().is_ok() => Err(AddressFault::Port),
        Err(_) => Err(AddressFault::Shape),
    }
}

fn shortest(item: &str) -> String {
    match item.parse::<Span>() {
        Ok(span) if span.first == span.last && !item.contains(['/', '-']) => span.first.to_string(),
        _ => item.to_ascii_lowercase(),
    }
}
