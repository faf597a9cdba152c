//! Work on all cores, with results in the order of what was given.
//!
//! A line must be written as soon as everything before it is, and memory must not grow with what is still to come: so
//! only a few items are ahead of the one awaited, however slow that one is.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// How many items are given out before the first of them is done.
const AHEAD: usize = 64;

/// What comes back.
pub(super) enum Turn<R> {
    Done(R),
    /// Nothing more is ready: a good moment to hand on what was gathered.
    Waiting,
}

/// Does `work` on every item; `take` gets the results, in order, on the thread of the caller. Ends early when `take`
/// fails.
pub(super) fn in_order<T: Send, R: Send, E>(
    items: impl IntoIterator<Item = T>,
    work: impl Fn(T) -> R + Sync,
    mut take: impl FnMut(Turn<R>) -> Result<(), E>,
) -> Result<(), E> {
    let (jobs, queue) = sync_channel::<(T, SyncSender<R>)>(AHEAD);
    let queue = Mutex::new(queue);
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
    thread::scope(|scope| {
        // Dropped at the end of this, whatever it is; then the workers end too.
        let jobs = jobs;
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Ok((item, answer)) = next() {
                    // Nobody waits any more when `take` failed.
                    let _ = answer.send(work(item));
                }
            });
        }
        let mut waiting = VecDeque::with_capacity(AHEAD);
        for item in items {
            let (answer, result) = sync_channel(1);
            let _ = jobs.send((item, answer));
            waiting.push_back(result);
            collect(&mut waiting, AHEAD - 1, &mut take)?;
        }
        collect(&mut waiting, 0, &mut take)
    })
}

/// Takes what is ready from the front, and waits for it while more than `most` are waited for.
fn collect<R, E>(
    waiting: &mut VecDeque<Receiver<R>>,
    most: usize,
    take: &mut impl FnMut(Turn<R>) -> Result<(), E>,
) -> Result<(), E> {
    while let Some(first) = waiting.front() {
        let result = match first.try_recv() {
            Err(TryRecvError::Empty) if waiting.len() <= most => return Ok(()),
            Err(TryRecvError::Empty) => {
                take(Turn::Waiting)?;
                first.recv().ok()
            }
            other => other.ok(),
        };
        waiting.pop_front();
        // Without an answer the worker panicked, which the scope passes on.
        if let Some(result) = result {
            take(Turn::Done(result))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    #[test]
    fn results_come_in_the_order_of_what_was_given() {
        let uneven = |number: u64| {
            thread::sleep(Duration::from_micros(number * 37 % 400));
            number
        };
        let mut seen = Vec::new();
        let done: Result<(), ()> = in_order(0..1000, uneven, |turn| {
            if let Turn::Done(number) = turn {
                seen.push(number);
            }
            Ok(())
        });
        assert_eq!(done, Ok(()));
        assert_eq!(seen, (0..1000).collect::<Vec<_>>(), "though the later ones were often done first");
    }

    #[test]
    fn only_a_few_items_are_ahead_of_the_one_awaited() {
        let given = AtomicUsize::new(0);
        let mut taken = 0;
        let items = (0..1000).inspect(|_| {
            given.fetch_add(1, Ordering::Relaxed);
        });
        let done: Result<(), ()> = in_order(
            items,
            |number| number,
            |turn| {
                if let Turn::Done(_) = turn {
                    taken += 1;
                    assert!(given.load(Ordering::Relaxed) <= taken + AHEAD, "what is to come isn't gathered");
                }
                Ok(())
            },
        );
        assert_eq!(done, Ok(()));
        assert_eq!(taken, 1000);
    }

    #[test]
    fn whoever_has_seen_enough_ends_it() {
        let worked = AtomicUsize::new(0);
        let work = |_| worked.fetch_add(1, Ordering::Relaxed);
        let done = in_order(0..1_000_000, work, |turn| match turn {
            Turn::Done(_) => Err("enough"),
            Turn::Waiting => Ok(()),
        });
        assert_eq!(done, Err("enough"));
        assert!(worked.into_inner() <= 2 * AHEAD, "the rest isn't worked on");
    }
}
