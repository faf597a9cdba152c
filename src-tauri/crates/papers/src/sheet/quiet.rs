//! A panic that is caught says where it happened, not over what: its message may repeat what stands in a cell.

use std::cell::Cell;
use std::io::Write;
use std::sync::Once;

thread_local! {
    static QUIET: Cell<bool> = const { Cell::new(false) };
}

/// Does `work`, which must catch its panics; of these only the place in the source is told.
pub(super) fn quietly<T>(work: impl FnOnce() -> T) -> T {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if !QUIET.get() {
                return usual(panic);
            }
            if let Some(place) = panic.location() {
                // Nobody may be there to read it.
                let _ = writeln!(std::io::stderr(), "the reader of workbooks stopped at {place}");
            }
        }));
    });
    let before = QUIET.replace(true);
    let done = work();
    QUIET.set(before);
    done
}

#[cfg(test)]
mod tests {
    #![allow(clippy::panic, clippy::unwrap_used)]

    use std::sync::Mutex;

    use super::*;

    static TOLD: Mutex<Vec<String>> = Mutex::new(Vec::new());

    #[test]
    fn a_caught_panic_repeats_no_cell_and_any_other_is_told_as_before() {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            TOLD.lock().unwrap().push(panic.to_string());
            usual(panic);
        }));
        let caught = quietly(|| std::panic::catch_unwind(|| panic!("Registrul avizelor")));
        assert!(caught.is_err());
        assert!(TOLD.lock().unwrap().is_empty(), "the words of a cell");
        assert!(std::panic::catch_unwind(|| panic!("elsewhere")).is_err());
        assert!(
            TOLD.lock().unwrap().iter().any(|told| told.contains("elsewhere")),
            "who else panics is told of"
        );
    }
}
