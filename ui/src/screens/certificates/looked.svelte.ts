// The file that was looked into last, wherever it came from: chosen, pasted, or dropped on any screen.

import { call, listen, toProblem, type Opened, type Problem } from '../../lib/api';
import { go, route } from '../../lib/route.svelte';
import { asText, type Dropped } from './lib';

class Looked {
  opened = $state.raw<Opened>();
  problem = $state.raw<Problem>();
  busy = $state(false);
  /** A file is held over the window. */
  dragged = $state(false);
}
export const looked = new Looked();

export function choose(): Promise<void> {
  return look(() => call('choose_certificate', {}));
}

export function paste(text: string): Promise<void> {
  return look(() => call('paste_certificate', { text }));
}

/** A copied file: it comes as bytes, never as a path. */
export async function pasteFile(file: File): Promise<void> {
  await paste(asText(new Uint8Array(await file.arrayBuffer())));
}

/** Back to the list; nothing was stored by looking. */
export function forget(): void {
  looked.opened = undefined;
  looked.problem = undefined;
}

/** From now on a file dropped on the window leads to the certificates; the answer stops that. */
export async function followDrops(): Promise<() => void> {
  const stops = await Promise.all([
    listen<Dropped>('dropped', (dropped) => {
      looked.dragged = false;
      looked.opened = dropped.opened ?? undefined;
      looked.problem = dropped.problem ?? undefined;
      if (route.place !== 'certificates') go('certificates');
    }),
    listen('drag-over', () => {
      looked.dragged = true;
    }),
    listen('drag-left', () => {
      looked.dragged = false;
    }),
  ]);
  return () => stops.forEach((stop) => stop());
}

async function look(ask: () => Promise<Opened | null>): Promise<void> {
  if (looked.busy) return;
  looked.busy = true;
  looked.problem = undefined;
  try {
    const opened = await ask();
    if (opened) looked.opened = opened;
  } catch (thrown) {
    looked.problem = toProblem(thrown);
  } finally {
    looked.busy = false;
  }
}
