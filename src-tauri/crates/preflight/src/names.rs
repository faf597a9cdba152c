//! Names to addresses, as this computer resolves them: offices have names of their own that no public resolver knows.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, ToSocketAddrs, UdpSocket};

/// Where names are looked up.
pub trait Names: Send + Sync {
    /// Every address of the host. Blocks.
    fn addresses(&self, host: &str) -> io::Result<Vec<IpAddr>>;

    /// Whether the computer has a way to any network.
    fn has_route(&self) -> bool;
}

/// As every other program on this computer.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemNames;

impl Names for SystemNames {
    fn addresses(&self, host: &str) -> io::Result<Vec<IpAddr>> {
        Ok((host, 0).to_socket_addrs()?.map(|address| address.ip()).collect())
    }

    /// Asks the routing table: naming the far end of a UDP socket sends nothing. The addresses are for documentation
    /// (RFC 5737, RFC 3849); any way out leads there too.
    fn has_route(&self) -> bool {
        let leads = |own: IpAddr, far: IpAddr| {
            UdpSocket::bind((own, 0)).and_then(|socket| socket.connect((far, 9))).is_ok()
        };
        leads(Ipv4Addr::UNSPECIFIED.into(), Ipv4Addr::new(192, 0, 2, 1).into())
            || leads(Ipv6Addr::UNSPECIFIED.into(), Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1).into())
    }
}
