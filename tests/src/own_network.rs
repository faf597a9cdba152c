//! A network of its own for a journey: nothing that happens there leaves this computer, and the names are what the
//! journey says. Its addresses are for documentation (RFC 5737): they lead to this computer, here only.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::MetadataExt;
use std::process::Command;
use std::thread;

/// Says that the test runs inside already.
const INSIDE: &str = "RACORD_OWN_NETWORK";

/// What there is of a network.
#[derive(Clone, Copy, Debug)]
pub enum OwnNetwork<'n> {
    /// No way out, no name is known.
    None,
    /// Names and their addresses in 203.0.113.0/24; any other name is not known.
    With(&'n [(&'n str, &'n str)]),
}

impl OwnNetwork<'_> {
    /// Whether the test is to go on: inside its own network. Outside this starts the test there once more, waits for it,
    /// and fails when it failed.
    pub fn entered(self, test: &str) -> bool {
        if std::env::var_os(INSIDE).is_some() {
            return true;
        }
        let folder = tempfile::tempdir().expect("a folder for the names");
        let (mut hosts, mut lines) =
            ("127.0.0.1 localhost\n".to_owned(), "set -e\nip link set lo up\n".to_owned());
        if let OwnNetwork::With(names) = self {
            for (name, address) in names {
                let _ = writeln!(hosts, "{address} {name}");
            }
            lines.push_str("ip address add 203.0.113.1/24 dev lo\nip route add default dev lo\n");
        }
        // Nobody answers for names there, and at once.
        for (name, content) in [("hosts", hosts.as_str()), ("resolv.conf", "nameserver 127.0.0.1\n")] {
            let file = folder.path().join(name);
            fs::write(&file, content).expect("a file");
            let _ = writeln!(lines, "mount --bind '{}' /etc/{name}", file.display());
        }
        lines.push_str("exec \"$@\"\n");
        let mut inside = Command::new("unshare");
        // Who isn't root is it in there.
        inside.args(["--user", "--map-root-user"].iter().filter(|_| !is_root()));
        inside.args(["--net", "--mount", "sh", "-c", &lines, "sh"]);
        inside.arg(std::env::current_exe().expect("this test")).args(["--exact", test, "--nocapture"]);
        let done = inside.env(INSIDE, "yes").output().expect("unshare");
        let said = [done.stdout, done.stderr].concat();
        assert!(done.status.success(), "in its own network:\n{}", String::from_utf8_lossy(&said));
        false
    }
}

/// The owner of what a process says of itself is who it runs as.
fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

/// Lets a server of this computer be reached at another address and port, until the test ends.
pub fn reached_at(address: &str, port: u16, server: u16) {
    let listener = TcpListener::bind((address, port)).expect("an address of the own network");
    thread::spawn(move || {
        for outside in listener.incoming().map_while(Result::ok) {
            let Ok(inside) = TcpStream::connect(("127.0.0.1", server)) else { continue };
            for (mut from, mut to) in [pair(&outside, &inside), pair(&inside, &outside)] {
                thread::spawn(move || {
                    let _ = io::copy(&mut from, &mut to);
                    let _ = to.shutdown(std::net::Shutdown::Write);
                });
            }
        }
    });
}

fn pair(from: &TcpStream, to: &TcpStream) -> (TcpStream, TcpStream) {
    (from.try_clone().expect("a socket"), to.try_clone().expect("a socket"))
}
