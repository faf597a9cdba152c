import { afterEach, expect, test } from 'vitest';
import type { Opened } from '../../lib/api';
import { answerWith, forgetAnswers } from '../../lib/api.mock';
import { route } from '../../lib/route.svelte';
import { arrive, choose, forget, leave, looked, show } from './looked.svelte';

const file = { ticket: 'T', name: 'vechi.cer', certificates: [] } as unknown as Opened;

afterEach(() => {
  forget();
  forgetAnswers();
  route.place = 'todo';
});

function go(place: string) {
  route.place = place;
  arrive();
}

test('a certificate is asked for with nothing looked at, whatever was open elsewhere', async () => {
  answerWith(() => file);
  go('certificates');
  await choose();
  expect(looked.opened, 'it is shown where it was chosen').toBe(file);
  go('certificates/7/production');
  expect(looked.opened, 'the renewal asks for another one').toBeUndefined();
});

test('whoever compares comes back to the file; whoever goes elsewhere from there finds the list', async () => {
  answerWith(() => file);
  go('certificates/7/test');
  await choose();
  route.place = 'compare/1/T.0';
  leave();
  go('certificates/7/test');
  expect(looked.opened, 'back from comparing').toBe(file);
  route.place = 'todo';
  leave();
  go('certificates/7/test');
  expect(looked.opened, 'it was left').toBeUndefined();
});

test('a file that was still being read when the officer left is not shown later', async () => {
  let answer: (file: Opened) => void = () => {};
  answerWith(() => new Promise((resolve) => (answer = resolve)));
  go('certificates');
  const looking = choose();
  route.place = 'todo';
  leave();
  answer(file);
  await looking;
  go('certificates/7/production');
  expect(looked.opened).toBeUndefined();
});

test('a dropped file is looked at where it is dropped, or in the list', () => {
  answerWith(() => null);
  go('certificates/7/test');
  show({ opened: file });
  arrive();
  expect(looked.opened, 'for that system').toBe(file);
  route.place = 'sendings';
  leave();
  show({ opened: file });
  go('certificates');
  expect(looked.opened, 'any other screen leads to the list').toBe(file);
});
