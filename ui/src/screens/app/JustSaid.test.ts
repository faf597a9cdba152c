import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { route } from '../../lib/route.svelte';
import { hush, outdated, say } from '../../lib/said.svelte';
import JustSaid from './JustSaid.svelte';

let mounted: ReturnType<typeof mount>;
/** Where the notice's place is, from the upper edge of the window. */
let top = 0;
const place = () => document.querySelector<HTMLElement>('[role="status"]')!;
const hovers = () => place().classList.contains('hovers');

beforeEach(() => {
  vi.useFakeTimers();
  top = 0;
  window.scrollBy = () => {};
  mounted = mount(JustSaid, { target: document.body });
  flushSync();
  place().getBoundingClientRect = () => ({ top }) as DOMRect;
});
afterEach(async () => {
  hush();
  await unmount(mounted);
  vi.useRealTimers();
  document.body.innerHTML = '';
});

function said(text: string) {
  say(text);
  flushSync();
}
async function press(key: string) {
  dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  await tick();
  flushSync();
}

test('at the top of a screen the notice has a place of its own', () => {
  said('Salvat.');
  expect(place().textContent).toContain('Salvat.');
  expect(hovers(), 'nothing lies under it').toBe(false);
});

test('further down it hovers without taking clicks, until the officer goes on', async () => {
  top = -600;
  said('Salvat.');
  expect(hovers(), 'at its place nobody would see it').toBe(true);
  expect(place().querySelector('button'), 'it has nothing to click itself').toBeNull();
  await press('Tab');
  expect(hovers(), 'the next key is meant for the screen').toBe(false);
  expect(place().textContent, 'it can be read again on top').toContain('Salvat.');
});

test('without anything done it leaves by itself', async () => {
  top = -600;
  said('Salvat.');
  await vi.advanceTimersByTimeAsync(9_000);
  expect(hovers(), 'long enough to be read').toBe(true);
  await vi.advanceTimersByTimeAsync(2_000);
  flushSync();
  expect(hovers()).toBe(false);
});

test('Escape closes it, unless the key was meant for something else', async () => {
  said('Salvat.');
  const dialog = document.createElement('dialog');
  dialog.open = true;
  document.body.append(dialog);
  await press('Escape');
  expect(place().textContent, 'the dialog is closed first').toContain('Salvat.');
  dialog.remove();
  await press('Escape');
  expect(place().textContent?.trim()).toBe('');
});

test('what was done here goes with the next screen, what led there stays for it', () => {
  say('Calendarul este salvat.', true);
  route.visit += 1;
  expect(outdated(), 'the officer went on').toBe(true);
  say('Sistemul a fost salvat.');
  route.visit += 1;
  expect(outdated(), 'the saving led to this screen').toBe(false);
  route.visit += 1;
  expect(outdated(), 'the next step is the officer’s').toBe(true);
});
