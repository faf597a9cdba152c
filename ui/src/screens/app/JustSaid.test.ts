import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { go, route } from '../../lib/route.svelte';
import { hush, leadTo, say } from '../../lib/said.svelte';
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
/** The window hears of a new address. */
function arrive() {
  route.visit += 1;
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

test('what was done here goes with the next screen, wherever the officer goes', () => {
  said('Fișierul este salvat.');
  expect(place().textContent, 'it is about this screen').toContain('Fișierul este salvat.');
  route.revision += 1;
  flushSync();
  expect(place().textContent, 'the same screen, loaded anew').toContain('Fișierul este salvat.');
  go('settings');
  arrive();
  expect(place().textContent?.trim(), 'the next screen has nothing to do with it').toBe('');
});

test('what led to a screen is said there, and goes with the officer’s next step', () => {
  said('Sistemul a fost salvat.');
  leadTo('system/7');
  arrive();
  expect(place().textContent, 'the saving led here').toContain('Sistemul a fost salvat.');
  arrive();
  expect(place().textContent?.trim(), 'the next step is the officer’s').toBe('');
});
