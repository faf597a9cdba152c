// Files dropped on the window. The program reads them; what it found goes to whoever asked last.

import { listen, type Opened, type Problem, type Saved } from './api';

/** What the program tells after a drop. */
export type Dropped = { added?: Saved | null; opened?: Opened | null; problem?: Problem | null };
type Taker = (dropped: Dropped) => void;

class Drops {
  /** A file is held over the window. */
  over = $state(false);
  /** What was dropped is being read. */
  reading = $state(false);
}
export const drops = new Drops();

const takers: Taker[] = [];

/** Takes what is dropped from now on, until the answer is called. */
export function takeDrops(taker: Taker): () => void {
  takers.push(taker);
  return () => {
    const index = takers.lastIndexOf(taker);
    if (index >= 0) takers.splice(index, 1);
  };
}

/** Listens to the program; `otherwise` takes what nobody asked for. The answer stops listening. */
export async function followDrops(otherwise: Taker): Promise<() => void> {
  const stops = await Promise.all([
    listen<Dropped>('dropped', (dropped) => {
      drops.over = false;
      drops.reading = false;
      (takers.at(-1) ?? otherwise)(dropped);
    }),
    listen('looking', () => {
      drops.reading = true;
    }),
    listen('drag-over', () => {
      drops.over = true;
    }),
    listen('drag-left', () => {
      drops.over = false;
    }),
  ]);
  return () => stops.forEach((stop) => stop());
}
