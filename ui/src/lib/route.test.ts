import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerWith, forgetAnswers } from './api.mock';
import { follow, go, link, placeOf, route } from './route.svelte';

let places: string[] = [];
let unfollow: () => void = () => {};

beforeEach(() => {
  places = [];
  answerWith((name, args) => {
    if (name === 'set_place') places.push((args as { place: string }).place);
    return null;
  });
});
afterEach(() => {
  unfollow();
  forgetAnswers();
});

test('a place survives the address, whatever letters it has', () => {
  for (const place of [
    'todo',
    'integration/4/integration-details',
    'form/test/4/TC SEC 01',
    'form/hold/a b/0',
  ]) {
    expect(placeOf(link(place)), `${place} comes back unchanged`).toBe(place);
  }
  expect(placeOf('#%E0%A4%A'), 'a broken address leads to the first screen').toBe('todo');
});

test('the window opens where the officer left it, and each move is kept', async () => {
  unfollow = follow('system/7');
  expect(route.place, 'the last place is the first').toBe('system/7');
  go('certificates');
  await vi.waitFor(() =>
    expect(places, 'a stop right now would lose nothing').toEqual(['system/7', 'certificates']),
  );
});

test('going to where one is shows it anew', async () => {
  unfollow = follow('todo');
  const visit = route.visit;
  go('todo');
  expect(route.visit, 'a saving may lead back to the same place').toBe(visit + 1);
});

test('Alt and the left arrow lead back', async () => {
  unfollow = follow('todo');
  go('settings');
  await vi.waitFor(() => expect(route.place, 'on the way').toBe('settings'));
  dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, cancelable: true }));
  await vi.waitFor(() => expect(route.place, 'the screen before').toBe('todo'));
});
