// The file that was looked into last, wherever it came from: chosen, pasted, or dropped on any screen.

import { call, toProblem, type Opened, type Problem } from '../../lib/api';
import type { Dropped } from '../../lib/drops.svelte';
import { go, route } from '../../lib/route.svelte';
import { aimOf, asText } from './lib';

class Looked {
  /** The place for which it was looked into. */
  place = '';
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

/** A screen that asks for a certificate begins with none, unless this one was looked into for it. */
export function arrive(): void {
  if (looked.place !== route.place) forget();
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
  looked.place = aimOf(route.place) ? route.place : 'certificates';
  if (looked.place !== route.place) go(looked.place);
}

async function look(ask: () => Promise<Opened | null>): Promise<void> {
  if (looked.busy) return;
  looked.busy = true;
  looked.problem = undefined;
  const place = route.place;
  looked.place = place;
  try {
    const opened = await ask();
    // Whoever went elsewhere meanwhile asked for nothing there.
    if (opened && place === route.place) looked.opened = opened;
  } catch (thrown) {
    if (place === route.place) looked.problem = toProblem(thrown);
  } finally {
    looked.busy = false;
  }
}
