//! A desktop for one session: screen, session bus, keyring, home.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::process::Process;

/// The password of every session's keyring.
pub const KEYRING_PASSWORD: &str = "parola";

/// What the Secret Service is like.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Keyring {
    /// There is none.
    Absent,
    /// It is there and its collection is locked.
    Locked,
    Ready,
}

pub(crate) struct Desktop {
    // Ends in this order: the programs before the screen, the folders last.
    processes: Vec<Process>,
    environment: Vec<(&'static str, String)>,
    home: TempDir,
}

impl Desktop {
    pub(crate) fn start(keyring: Keyring, dark: bool, window_manager: bool) -> Desktop {
        let home = tempfile::Builder::new().prefix("racord-").tempdir().expect("a folder for this session");
        let mut desktop = Desktop { processes: Vec::new(), environment: Vec::new(), home };
        desktop.folders(dark);
        desktop.screen();
        desktop.bus();
        if keyring != Keyring::Absent {
            desktop.keyring();
        }
        if keyring == Keyring::Locked {
            desktop.lock_keyring();
        }
        if window_manager {
            let openbox = Process::start(desktop.command("openbox").stderr(Stdio::null()));
            desktop.processes.insert(0, openbox);
        }
        desktop
    }

    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// A program on this desktop.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.env_clear().envs(self.environment.iter().map(|(name, value)| (name, value)));
        command.current_dir(self.home()).stdin(Stdio::null()).stdout(Stdio::null());
        command
    }

    /// The addresses, files and folders that were handed to the browser, the mail program or the file manager.
    pub(crate) fn opened(&self) -> Vec<String> {
        let opened = fs::read_to_string(self.home().join("opened")).unwrap_or_default();
        opened.lines().map(str::to_owned).collect()
    }

    pub(crate) fn lock_keyring(&self) {
        let mut lock = self.command("dbus-send");
        lock.args([
            "--session",
            "--print-reply",
            "--dest=org.freedesktop.secrets",
            "/org/freedesktop/secrets",
        ]);
        lock.args([
            "org.freedesktop.Secret.Service.Lock",
            "array:objpath:/org/freedesktop/secrets/collection/login",
        ]);
        assert!(lock.status().expect("dbus-send").success(), "the keyring's collection was to be locked");
    }

    /// What the keyring holds under these attributes, as `secret-tool` tells it.
    pub(crate) fn keyring_entries(&self, attributes: &[&str]) -> String {
        let mut search = self.command("secret-tool");
        search.args(["search", "--all"]).args(attributes).stdout(Stdio::piped());
        let output = search.stderr(Stdio::piped()).output().expect("secret-tool");
        String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned()
    }

    /// A window of the program that is on the screen beside the one named after it.
    pub(crate) fn dialog(&self) -> Option<String> {
        let main = self.windows(&["--name", "^Racord$"]);
        self.windows(&["--class", "racord"]).into_iter().find(|window| !main.contains(window))
    }

    /// The window in which the keyring asks for its password.
    pub(crate) fn password_question(&self) -> Option<String> {
        self.windows(&["--class", "gcr-prompter"]).into_iter().next()
    }

    fn windows(&self, arguments: &[&str]) -> Vec<String> {
        let mut search = self.command("xdotool");
        search.args(["search", "--onlyvisible"]).args(arguments).stdout(Stdio::piped()).stderr(Stdio::null());
        let found = search.output().expect("xdotool").stdout;
        String::from_utf8_lossy(&found).lines().map(str::to_owned).collect()
    }

    pub(crate) fn xdotool(&self, arguments: &[&str]) {
        let done = self.command("xdotool").args(arguments).status().expect("xdotool");
        assert!(done.success(), "xdotool could not {arguments:?}");
    }

    fn folders(&mut self, dark: bool) {
        let home = self.home().to_path_buf();
        let folder = |name: &str| {
            let folder = home.join(name);
            fs::create_dir_all(&folder).expect("a folder");
            folder.display().to_string()
        };
        let runtime = folder("run");
        fs::set_permissions(&runtime, fs::Permissions::from_mode(0o700)).expect("only for this user");
        let config = folder("config");
        fs::create_dir_all(home.join("config/gtk-3.0")).expect("a folder");
        let settings = format!("[Settings]\ngtk-application-prefer-dark-theme={}\n", u8::from(dark));
        fs::write(home.join("config/gtk-3.0/settings.ini"), settings).expect("GTK's settings");
        let programs = folder("bin");
        let opener = home.join("bin/xdg-open");
        fs::write(&opener, "#!/bin/sh\nprintf '%s\\n' \"$1\" >> \"$HOME/opened\"\n").expect("xdg-open");
        fs::set_permissions(&opener, fs::Permissions::from_mode(0o755)).expect("a program");
        let path = std::env::var("PATH").unwrap_or_default();
        self.environment.extend([
            ("GDK_BACKEND", "x11".to_owned()),
            ("GSETTINGS_BACKEND", "memory".to_owned()),
            ("HOME", home.display().to_string()),
            ("LANG", "C.UTF-8".to_owned()),
            ("NO_AT_BRIDGE", "1".to_owned()),
            ("PATH", format!("{programs}:{path}")),
            ("TMPDIR", folder("tmp")),
            ("TZ", "Europe/Chisinau".to_owned()),
            ("XDG_CACHE_HOME", folder("cache")),
            ("XDG_CONFIG_HOME", config),
            ("XDG_DATA_HOME", folder("data")),
            ("XDG_RUNTIME_DIR", runtime),
            ("XDG_STATE_HOME", folder("state")),
        ]);
    }

    fn screen(&mut self) {
        let mut screen = self.command("Xvfb");
        screen.args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]);
        let number = self.start_and_read(screen.stderr(Stdio::null()));
        self.environment.push(("DISPLAY", format!(":{number}")));
    }

    /// Without the system's services, so that nothing starts a keyring or a portal behind the session's back.
    fn bus(&mut self) {
        let services = self.home().join("services");
        fs::create_dir_all(&services).expect("a folder");
        for allowed in
            ["org.gnome.keyring.SystemPrompter.service", "org.gnome.keyring.PrivatePrompter.service"]
        {
            let installed = PathBuf::from("/usr/share/dbus-1/services").join(allowed);
            if installed.exists() {
                fs::copy(installed, services.join(allowed)).expect("the keyring's prompter");
            }
        }
        let config = self.home().join("bus.conf");
        let text = format!(
            r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={}</listen>
  <servicedir>{}</servicedir>
  <policy context="default"><allow send_destination="*"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
"#,
            self.home().join("run").display(),
            services.display()
        );
        fs::write(&config, text).expect("the bus's configuration");
        let mut bus = self.command("dbus-daemon");
        bus.arg(format!("--config-file={}", config.display())).args(["--nofork", "--print-address=1"]);
        let address = self.start_and_read(bus.stderr(Stdio::null()));
        self.environment.push(("DBUS_SESSION_BUS_ADDRESS", address));
    }

    fn keyring(&mut self) {
        let mut daemon = self.command("gnome-keyring-daemon");
        daemon.args(["--foreground", "--unlock", "--components=secrets"]);
        let mut daemon = Process::start(daemon.stdin(Stdio::piped()).stderr(Stdio::null()));
        let mut password = daemon.child().stdin.take().expect("piped");
        password.write_all(KEYRING_PASSWORD.as_bytes()).expect("the keyring's password");
        drop(password);
        self.processes.insert(0, daemon);
        self.wait_for_owner("org.freedesktop.secrets");
    }

    fn wait_for_owner(&self, name: &str) {
        let give_up = Instant::now() + Duration::from_secs(10);
        loop {
            let mut asked = self.command("dbus-send");
            asked.args([
                "--session",
                "--print-reply",
                "--dest=org.freedesktop.DBus",
                "/org/freedesktop/DBus",
            ]);
            asked.args(["org.freedesktop.DBus.NameHasOwner", &format!("string:{name}")]);
            let answer = asked.stdout(Stdio::piped()).output().expect("dbus-send").stdout;
            if String::from_utf8_lossy(&answer).contains("boolean true") {
                return;
            }
            assert!(Instant::now() < give_up, "{name} did not appear on the session bus");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Starts a service that prints one line when it is ready.
    fn start_and_read(&mut self, command: &mut Command) -> String {
        let mut process = Process::start(command.stdout(Stdio::piped()));
        let mut line = String::new();
        let output = process.child().stdout.take().expect("piped");
        BufReader::new(output).read_line(&mut line).expect("a line");
        assert!(!line.trim().is_empty(), "{:?} ended at once", command.get_program());
        self.processes.insert(0, process);
        line.trim().to_owned()
    }
}
