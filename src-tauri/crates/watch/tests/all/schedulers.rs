//! What is registered with each operating system, judged by that system's own tools or documents.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use racord_watch::{Job, ScheduleError, Scheduler, Status, System, Via};

/// A home with a program that needs quoting, and a stand-in for the system's own programs that keeps what it was asked.
struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    /// The stand-in answers by this script.
    fn new(script: &str) -> Home {
        let folder = tempfile::tempdir().unwrap();
        let home = Home { folder };
        home.program(
            "control",
            &format!("printf '%s\\n' \"$*\" >> '{}'\n{script}", home.at("asked").display()),
        );
        home.program("Racord 100% „nou” $HOME/racord-remind", "");
        home
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn program(&self, name: &str, script: &str) {
        let file = self.at(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
    }

    fn job(&self) -> Job {
        Job {
            program: self.at("Racord 100% „nou” $HOME/racord-remind"),
            data_folder: self.at("date \"noi\" \\ `x` $HOME 5%"),
        }
    }

    fn scheduler(&self, via: Via) -> Box<dyn Scheduler> {
        let system = System {
            config: self.at("config"),
            data: self.at("data"),
            home: self.at("home"),
            account: r"BIROU\Ana".to_owned(),
            program: Some(self.at("control")),
        };
        system.scheduler(via)
    }

    fn asked(&self) -> String {
        fs::read_to_string(self.at("asked")).unwrap_or_default()
    }

    /// Every file, by its path in the home.
    fn files(&self) -> Vec<String> {
        fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
            for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
                if entry.path().is_dir() { walk(&entry.path(), found) } else { found.push(entry.path()) }
            }
        }
        let mut found = Vec::new();
        for name in ["config", "data", "home"] {
            walk(&self.at(name), &mut found);
        }
        let names =
            found.iter().map(|file| file.strip_prefix(self.folder.path()).unwrap().display().to_string());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.at(name)).unwrap()
    }
}

fn python(script: &str, arguments: &[&Path]) -> String {
    let said = Command::new("python3").arg("-c").arg(script).args(arguments).output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    String::from_utf8(said.stdout).unwrap().trim().to_owned()
}

const SYSTEMCTL: &str = r#"case "$2" in is-enabled) echo enabled;; is-active) echo active;; esac"#;

#[test]
fn systemd_finds_nothing_wrong_with_the_units() {
    let home = Home::new(SYSTEMCTL);
    home.scheduler(Via::Systemd).register(&home.job()).unwrap();
    let units = ["racord-remind.service", "racord-remind.timer"]
        .map(|unit| home.at("config/systemd/user").join(unit));
    let runtime = home.at("run");
    fs::create_dir(&runtime).unwrap();
    let mut verify = Command::new("systemd-analyze");
    verify
        .args(["--user", "verify"])
        .args(&units)
        .env("XDG_RUNTIME_DIR", &runtime)
        .env("HOME", home.at("home"));
    let said = verify.output().expect("systemd-analyze is there (package systemd)");
    let words = String::from_utf8_lossy(&said.stderr).into_owned();
    assert!(said.status.success() && !words.contains("racord"), "{words}");
    // The same words as systemd would read them from the file.
    let service = home.read("config/systemd/user/racord-remind.service");
    for line in ["KillMode=process", "Restart=on-failure", "StandardOutput=null"] {
        assert!(service.lines().any(|own| own == line), "{line} is missing:\n{service}");
    }
    assert!(
        !service.contains("RuntimeMaxSec"),
        "a warning that nobody answered yet would go with its sender"
    );
    let timer = home.read("config/systemd/user/racord-remind.timer");
    assert!(
        timer.contains("Persistent=true") && timer.contains("OnStartupSec="),
        "at login and daily:\n{timer}"
    );
}

#[test]
fn systemd_is_asked_whether_the_timer_really_runs() {
    let home = Home::new(SYSTEMCTL);
    let scheduler = home.scheduler(Via::Systemd);
    assert_eq!(scheduler.status(&home.job()), Status::NotRegistered);
    scheduler.register(&home.job()).unwrap();
    assert_eq!(scheduler.status(&home.job()), Status::Registered);
    for asked in
        ["--user daemon-reload", "--user enable racord-remind.timer", "--user restart racord-remind.timer"]
    {
        assert!(home.asked().lines().any(|line| line == asked), "{asked} is missing:\n{}", home.asked());
    }
    let moved = Job { program: home.at("moved/racord-remind"), ..home.job() };
    assert_eq!(scheduler.status(&moved), Status::Different, "the program was moved");
    home.program("control", "case \"$2\" in is-enabled) echo disabled; exit 1;; esac");
    assert_eq!(scheduler.status(&home.job()), Status::Different, "the timer was switched off from outside");
}

#[test]
fn switched_off_systemd_keeps_no_trace() {
    let home = Home::new(SYSTEMCTL);
    let scheduler = home.scheduler(Via::Systemd);
    scheduler.register(&home.job()).unwrap();
    // What systemd itself writes.
    for written in [
        "config/systemd/user/timers.target.wants/racord-remind.timer",
        "data/systemd/timers/stamp-racord-remind.timer",
    ] {
        fs::create_dir_all(home.at(written).parent().unwrap()).unwrap();
        fs::write(home.at(written), "").unwrap();
    }
    scheduler.unregister().unwrap();
    assert_eq!(home.files(), Vec::<String>::new(), "nothing is left");
    assert!(home.asked().contains("--user disable --now racord-remind.timer"), "{}", home.asked());
    scheduler.unregister().expect("what isn't registered is off already");
    assert_eq!(scheduler.status(&home.job()), Status::NotRegistered);
}

#[test]
fn a_refusal_of_the_system_is_told_in_its_words() {
    let home = Home::new("echo 'Access is denied.' >&2; exit 1");
    for via in [Via::Systemd, Via::TaskScheduler, Via::Launchd] {
        let refused = home.scheduler(via).register(&home.job());
        let Err(ScheduleError::Refused { words, .. }) = refused else { panic!("{via:?}: {refused:?}") };
        assert_eq!(words, "Access is denied.");
    }
}

#[test]
fn without_systemd_the_desktop_starts_it_at_login() {
    let home = Home::new("");
    let scheduler = home.scheduler(Via::Autostart);
    scheduler.register(&home.job()).unwrap();
    assert_eq!(home.files(), ["config/autostart/racord-remind.desktop"]);
    assert_eq!(scheduler.status(&home.job()), Status::Registered);
    // GLib reads desktop entries as GNOME does; the shell's rules are those of the specification's quoting.
    let script = r#"
import re, sys
values = dict(line.rstrip('\n').split('=', 1) for line in open(sys.argv[1], encoding='utf-8') if '=' in line)
text = values['Exec'].replace('\\\\', '\\')
words = [re.sub(r'\\(["`$\\])', r'\1', word).replace('%%', '%') for word in re.findall(r'"((?:[^"\\]|\\.)*)"', text)]
print('\n'.join(words))
"#;
    let words = python(script, &[&home.at("config/autostart/racord-remind.desktop")]);
    let job = home.job();
    let (program, folder) = (job.program.display().to_string(), job.data_folder.display().to_string());
    let expected = [program.as_str(), "--data-dir", &folder, "--keep-trying", "300"];
    assert_eq!(words.lines().collect::<Vec<_>>(), expected, "the same words come out");
    scheduler.unregister().unwrap();
    assert_eq!(home.files(), Vec::<String>::new());
}

#[test]
fn launchd_gets_a_property_list() {
    let home = Home::new("");
    let scheduler = home.scheduler(Via::Launchd);
    scheduler.register(&home.job()).unwrap();
    let file = home.at("home/Library/LaunchAgents/md.racord.remind.plist");
    let script = "
import plistlib, sys
agent = plistlib.load(open(sys.argv[1], 'rb'))
assert agent['Label'] + '.plist' == sys.argv[1].rsplit('/', 1)[1]
assert agent['ProgramArguments'] == [sys.argv[2], '--data-dir', sys.argv[3]], agent['ProgramArguments']
assert agent['RunAtLoad'] is True
assert agent['StartCalendarInterval'] == {'Hour': 9, 'Minute': 0}
assert agent['KeepAlive'] == {'SuccessfulExit': False}
assert agent['LimitLoadToSessionType'] == 'Aqua'
known = {'Label', 'ProgramArguments', 'RunAtLoad', 'StartCalendarInterval', 'KeepAlive', 'ThrottleInterval',
    'AbandonProcessGroup', 'LimitLoadToSessionType'}
assert set(agent) == known, set(agent) ^ known
";
    python(script, &[&file, &home.job().program, &home.job().data_folder]);
    assert_eq!(scheduler.status(&home.job()), Status::Registered);
    scheduler.unregister().unwrap();
    assert_eq!(home.files(), Vec::<String>::new());
    assert!(home.asked().contains("unload -w"), "{}", home.asked());
}

#[test]
fn the_task_of_windows_follows_the_documented_schema() {
    // schtasks reads the file while it is called, so the stand-in keeps a copy.
    let home = Home::new(r#"case "$1" in /Create) cp "$5" "$(dirname "$0")/task.xml";; esac"#);
    home.scheduler(Via::TaskScheduler).register(&home.job()).unwrap();
    // [MS-TSCH] 2.5: xs:sequence for triggers and actions, xs:all elsewhere.
    let script = r#"
import sys, xml.etree.ElementTree as tree
bytes = open(sys.argv[1], 'rb').read()
assert bytes[:2] == b'\xff\xfe', 'UTF-16 with a mark'
task = tree.fromstring(bytes)
space = '{http://schemas.microsoft.com/windows/2004/02/mit/task}'
def names(element): return [child.tag.removeprefix(space) for child in element]
def find(path): return task.find('/'.join(space + name for name in path.split('/')))
assert task.tag == space + 'Task' and task.get('version') == '1.2'
assert names(task) == ['RegistrationInfo', 'Triggers', 'Principals', 'Settings', 'Actions'], names(task)
def in_order(element, order):
    places = [order.index(name) for name in names(element)]
    assert places == sorted(set(places)), (element.tag, names(element))
base = ['Enabled', 'StartBoundary', 'EndBoundary', 'Repetition', 'ExecutionTimeLimit']
in_order(find('Triggers/LogonTrigger'), base + ['UserId', 'Delay'])
in_order(find('Triggers/CalendarTrigger'), base + ['RandomDelay', 'ScheduleByDay'])
assert find('Triggers/LogonTrigger/UserId').text == r'BIROU\Ana', 'of one user: for all of them only an administrator may'
assert find('Triggers/CalendarTrigger/ScheduleByDay/DaysInterval').text == '1'
principal = find('Principals/Principal')
assert find('Actions').get('Context') == principal.get('id')
assert find('Principals/Principal/LogonType').text == 'InteractiveToken'
assert find('Principals/Principal/RunLevel').text == 'LeastPrivilege'
known = {'AllowStartOnDemand', 'RestartOnFailure', 'MultipleInstancesPolicy', 'DisallowStartIfOnBatteries',
    'StopIfGoingOnBatteries', 'AllowHardTerminate', 'StartWhenAvailable', 'NetworkProfileName',
    'RunOnlyIfNetworkAvailable', 'WakeToRun', 'Enabled', 'Hidden', 'DeleteExpiredTaskAfter', 'IdleSettings',
    'NetworkSettings', 'ExecutionTimeLimit', 'Priority', 'RunOnlyIfIdle', 'UseUnifiedSchedulingEngine',
    'DisallowStartOnRemoteAppSession'}
settings = names(find('Settings'))
assert set(settings) <= known and len(set(settings)) == len(settings), settings
assert find('Settings/StartWhenAvailable').text == 'true', 'a start that was missed is made up for'
in_order(find('Settings/RestartOnFailure'), ['Interval', 'Count'])
in_order(find('Actions/Exec'), ['Command', 'Arguments', 'WorkingDirectory'])
print(find('Actions/Exec/Command').text)
print(find('Actions/Exec/Arguments').text)
"#;
    let job = home.job();
    let said = python(script, &[&home.at("task.xml")]);
    let folder = job.data_folder.display().to_string().replace('"', "\\\"");
    let expected = format!("{}\n--data-dir \"{folder}\"", job.program.display());
    assert_eq!(said, expected, "a quote inside has a backslash before it, as the C runtime reads it");
}

#[test]
fn windows_is_asked_for_the_task_and_forgets_it() {
    let home = Home::new(
        r#"case "$1" in /Create) cp "$5" "$(dirname "$0")/task.xml";; /Query) cat "$(dirname "$0")/task.xml";; /Delete) rm "$(dirname "$0")/task.xml";; esac"#,
    );
    let scheduler = home.scheduler(Via::TaskScheduler);
    assert_eq!(scheduler.status(&home.job()), Status::NotRegistered);
    scheduler.register(&home.job()).unwrap();
    assert_eq!(scheduler.status(&home.job()), Status::Registered);
    let moved = Job { program: home.at("moved/racord-remind"), ..home.job() };
    assert_eq!(scheduler.status(&moved), Status::Different, "the program was moved");
    let asked = home.asked();
    assert!(asked.contains("racord\" \"%1\""), "a click on a toast opens the window: {asked}");
    scheduler.unregister().unwrap();
    let asked = home.asked();
    assert!(asked.contains(r"delete HKCU\Software\Classes\racord /f"), "the scheme goes: {asked}");
    assert!(asked.contains("/Delete /TN Racord (Ana) /F"), "and the task of this user: {asked}");
    assert_eq!(scheduler.status(&home.job()), Status::NotRegistered);
    scheduler.unregister().expect("what isn't registered is off already");
}
