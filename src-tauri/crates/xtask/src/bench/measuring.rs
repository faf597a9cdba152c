//! Times and memory of other programs.

use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::Outcome;

/// How long it takes to run, its output thrown away.
pub(super) fn time(command: &mut Command) -> Outcome<Duration> {
    let begun = Instant::now();
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).status();
    let took = begun.elapsed();
    match status {
        Ok(status) if status.success() => Ok(took),
        Ok(status) => Err(format!("{command:?}: {status}")),
        Err(error) => Err(format!("{command:?}: {error}")),
    }
}

/// The one in the middle.
pub(super) fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// The most memory that it had resident, in MB. The kernel keeps the mark; it is read whenever a piece of the output has
/// come, so all but what happens after the last piece is seen.
pub(super) fn peak_memory(command: &mut Command) -> Outcome<f64> {
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
    let mut child = child.map_err(|error| format!("{command:?}: {error}"))?;
    let status = format!("/proc/{}/status", child.id());
    let mut output = child.stdout.take().ok_or("no output to read")?;
    let mut piece = vec![0; 16 * 1024];
    let mut peak = 0.0;
    loop {
        let length = output.read(&mut piece).map_err(|error| error.to_string())?;
        // Gone when the process is; the mark never falls.
        peak = high_water(Path::new(&status)).unwrap_or(peak);
        if length == 0 {
            break;
        }
    }
    let ended = child.wait().map_err(|error| error.to_string())?;
    if ended.success() && peak > 0.0 {
        Ok(peak)
    } else {
        Err(format!("{command:?}: {ended}, no memory seen"))
    }
}

/// The same of a program that says nothing: the kernel tells it to who waits for the end, which Python can.
pub(super) fn peak_memory_in_silence(command: &Command) -> Outcome<f64> {
    const WAIT: &str = "import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)";
    let mut waiting = Command::new("python3");
    waiting.args(["-c", WAIT]).arg(command.get_program()).args(command.get_args());
    let told = waiting.output().map_err(|error| format!("{waiting:?}: {error}"))?;
    let kilobytes = String::from_utf8_lossy(&told.stdout).trim().parse::<f64>();
    kilobytes.map(|kilobytes| kilobytes / 1024.0).map_err(|_| format!("{command:?}: no memory seen"))
}

fn high_water(status: &Path) -> Option<f64> {
    let text = std::fs::read_to_string(status).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes / 1024.0)
}
