//! What must be on the machine: Rust and Node by hand, the rest by the package manager.

use std::process::Command;

use crate::Outcome;
use crate::process::{command, output, run, succeeds};

const RUST: Version = Version(1, 92);
const NODE: Version = Version(20, 19);

#[derive(Clone, Copy, Eq, Ord, PartialEq, PartialOrd)]
struct Version(u32, u32);

#[derive(Clone, Copy, Eq, PartialEq)]
pub(crate) enum Purpose {
    Running,
    Testing,
}

/// How to tell that something is there. `dnf` installs by the same names.
enum Probe {
    /// A library, by its pkg-config name.
    Library(&'static str),
    /// A module of Python.
    Module(&'static str),
    Program(&'static str),
}

use Probe::{Library, Module, Program};

/// What building and running the window takes on Linux, with the name of its Debian package.
const FOR_RUNNING: &[(Probe, &str)] = &[
    (Program("cc"), "build-essential"),
    (Program("pkg-config"), "pkg-config"),
    (Library("gtk+-3.0"), "libgtk-3-dev"),
    (Library("webkit2gtk-4.1"), "libwebkit2gtk-4.1-dev"),
];

/// What the tests take besides: a screen, a keyring and a driver for the journeys; independent judges.
const FOR_TESTING: &[(Probe, &str)] = &[
    (Program("curl"), "curl"),
    (Program("Xvfb"), "xvfb"),
    (Program("WebKitWebDriver"), "webkit2gtk-driver"),
    (Program("dbus-daemon"), "dbus"),
    (Program("dbus-send"), "dbus"),
    (Program("gnome-keyring-daemon"), "gnome-keyring"),
    // A network of their own, for the journeys that check addresses.
    (Program("ip"), "iproute2"),
    (Program("unshare"), "util-linux"),
    (Program("openbox"), "openbox"),
    (Program("openssl"), "openssl"),
    (Program("pdftotext"), "poppler-utils"),
    (Program("python3"), "python3"),
    // Without it no virtual environment can be made.
    (Module("ensurepip"), "python3-venv"),
    (Program("secret-tool"), "libsecret-tools"),
    (Program("shellcheck"), "shellcheck"),
    (Program("systemd-analyze"), "systemd"),
    (Program("unzip"), "unzip"),
    (Program("xdotool"), "xdotool"),
];

/// Checks the two prerequisites, installs what is missing, or says how to.
pub(crate) fn prepare(purpose: Purpose) -> Outcome {
    rust()?;
    node()?;
    if cfg!(target_os = "linux") { system_packages(purpose) } else { Ok(()) }
}

fn rust() -> Outcome {
    let found = output(command("rustc").arg("--version"));
    let found = found.as_deref().and_then(|text| text.split_whitespace().nth(1)).and_then(version);
    match found {
        Some(version) if version >= RUST => Ok(()),
        Some(Version(major, minor)) => Err(format!(
            "Rust {major}.{minor} is too old: {}.{} or newer is needed. `rustup update stable` brings it.",
            RUST.0, RUST.1
        )),
        None => Err("rustc was not found. Install Rust with rustup (rustup.rs).".to_owned()),
    }
}

fn node() -> Outcome {
    let found = output(command("node").arg("--version"));
    match found.as_deref().and_then(|text| version(text.trim_start_matches('v'))) {
        Some(version) if version >= NODE => Ok(()),
        Some(Version(major, minor)) => Err(format!(
            "Node {major}.{minor} is too old: {}.{} or newer is needed (nodejs.org, or the system's packages).",
            NODE.0, NODE.1
        )),
        None => Err(format!(
            "Node was not found. Install Node {}.{} or newer (nodejs.org, or the system's packages).",
            NODE.0, NODE.1
        )),
    }
}

fn version(text: &str) -> Option<Version> {
    let mut numbers = text.split(['.', '-']).map(str::parse);
    Some(Version(numbers.next()?.ok()?, numbers.next()?.ok()?))
}

fn system_packages(purpose: Purpose) -> Outcome {
    let also = if purpose == Purpose::Testing { FOR_TESTING } else { &[] };
    let missing: Vec<_> = FOR_RUNNING.iter().chain(also).filter(|(probe, _)| !is_there(probe)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let install = if succeeds(command("apt-get").arg("--version")) {
        let mut packages: Vec<String> = missing.iter().map(|(_, package)| (*package).to_owned()).collect();
        packages.dedup();
        let install = format!("apt-get install -y --no-install-recommends {}", packages.join(" "));
        format!("apt-get update && DEBIAN_FRONTEND=noninteractive {install}")
    } else if succeeds(command("dnf").arg("--version")) {
        let packages: Vec<String> = missing.iter().map(|(probe, _)| dnf_name(probe)).collect();
        format!("dnf install -y {}", packages.join(" "))
    } else {
        let names: Vec<&str> = missing.iter().map(|(_, package)| *package).collect();
        return Err(format!(
            "missing on this machine: {} (names of Debian). Install what your system calls them and start again.",
            names.join(", ")
        ));
    };
    println!("installing: {install}");
    let Some(mut shell) = privileged() else {
        return Err(format!(
            "packages are missing. Install them with this command, then start again:\n\n    sudo sh -c '{install}'\n"
        ));
    };
    run(shell.args(["sh", "-c", &install]))?;
    match missing.iter().find(|(probe, _)| !is_there(probe)) {
        None => Ok(()),
        Some((_, package)) => Err(format!("{package} was installed but what it brings was not found")),
    }
}

fn is_there(probe: &Probe) -> bool {
    match probe {
        Library(name) => succeeds(command("pkg-config").args(["--exists", name])),
        Module(name) => succeeds(command("python3").args(["-c", &format!("import {name}")])),
        Program(name) => {
            let path = std::env::var_os("PATH").unwrap_or_default();
            std::env::split_paths(&path).any(|folder| folder.join(name).is_file())
        }
    }
}

fn dnf_name(probe: &Probe) -> String {
    match probe {
        Library(name) => format!("'pkgconfig({name})'"),
        // Fedora's library of Python is whole.
        Module(_) => "python3-libs".to_owned(),
        Program("cc") => "gcc".to_owned(),
        Program(name) => format!("/usr/bin/{name}"),
    }
}

pub(crate) fn is_root() -> bool {
    output(command("id").arg("-u")).as_deref() == Some("0")
}

/// `env` as root, or through sudo where it asks no password.
fn privileged() -> Option<Command> {
    if is_root() {
        return Some(command("env"));
    }
    let mut sudo = command("sudo");
    succeeds(command("sudo").args(["-n", "true"])).then(|| {
        sudo.args(["-n", "env"]);
        sudo
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_by_number() {
        assert!(version("1.100.0") > Some(RUST), "1.100 is newer than 1.92, although shorter as text");
        assert!(version("20.9.0") < Some(NODE), "20.9 is older than 20.19");
        assert!(version("22.0.0-nightly") > Some(NODE), "a nightly counts as its number");
        assert!(version("unknown").is_none(), "what is no version is not taken for one");
    }
}
