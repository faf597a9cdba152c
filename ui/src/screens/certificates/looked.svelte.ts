// The file that was looked into last, wherever it came from: chosen, pasted, or dropped on any screen.

import { call, toProblem, type Opened, type Problem } from '../../lib/api';
import type { Dropped } from '../../lib/drops.svelte';
import { go, route } from '../../lib/route.svelte';
import { aimOf, asText } from './lib';

class Looked {
  opened = $state.raw<Opened>();
  problem = $state.raw<Problem>();
  busy = $state(false);
}
export const looked = new Looked();

export function choose(): Promise<void> {
  return look(() => call('choose_certificate', {}));
}

export function chooseFolder(): Promise<void> {
  return look(() => call('choose_certificate_folder', {}));
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

/** Whoever goes on to compare what is open comes back to it; from anywhere else the list is what was left. */
export function leave(): void {
  const stays = aimOf(route.place) || route.place.startsWith('compare/');
  if (!stays) forget();
}

/** A file dropped on any screen leads to the certificates. */
export function show(dropped: Dropped): void {
  looked.opened = dropped.opened ?? undefined;
  looked.problem = dropped.problem ?? undefined;
  if (!aimOf(route.place)) go('certificates');
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
