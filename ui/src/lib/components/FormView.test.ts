import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerWith, forgetAnswers } from '../api.mock';
import type { Field, Form, Problem, Saved } from '../api';
import FormView from './FormView.svelte';

function field(id: string, given: Partial<Field> = {}): Field {
  return {
    id,
    kind: 'text',
    label: id,
    hint: null,
    group: null,
    value: '',
    optional: false,
    only_with: null,
    options: [],
    ...given,
  };
}
const form: Form = {
  name: 'system/new',
  title: 'Sistem',
  intro: null,
  fields: [field('name', { value: 'e-Registru' }), field('logout', { kind: 'url' })],
  submit: 'Salvați',
  typed: false,
  back: 'todo',
};
const tooOpen = { field: 'logout', code: 'answer-not-https', message: 'Scrieți https.', warning: true };
const empty = { field: 'name', code: 'form-required', message: 'Scrieți denumirea.', warning: false };

let asked: { name: string; args: Record<string, unknown> }[] = [];
let answer: (name: string, args: Record<string, unknown>) => unknown = () => null;
let mounted: ReturnType<typeof mount> | undefined;
const saved = vi.fn<(saved: Saved) => void>();

function open(given: Form = form) {
  mounted = mount(FormView, {
    target: document.body,
    props: { form: given, onsaved: saved, oncancel: () => {} },
  });
  flushSync();
}
function refuse(...fields: Problem['fields']): never {
  throw { code: 'form', args: {}, message: '', fields };
}
function type(name: string, text: string) {
  const input = document.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
}
async function submit() {
  document
    .querySelector('form')!
    .dispatchEvent(new SubmitEvent('submit', { cancelable: true, bubbles: true }));
  await vi.advanceTimersByTimeAsync(0);
  await tick();
  flushSync();
}
const commands = (name: string) => asked.filter((one) => one.name === name);

beforeEach(() => {
  vi.useFakeTimers();
  Element.prototype.scrollIntoView = () => {};
  asked = [];
  answer = () => null;
  answerWith((name, args) => {
    asked.push({ name, args: args as Record<string, unknown> });
    return answer(name, args as Record<string, unknown>);
  });
});
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  saved.mockReset();
  forgetAnswers();
  vi.useRealTimers();
  document.body.innerHTML = '';
});

test('what is typed is kept once the typing pauses, and nothing is judged while typing', async () => {
  open();
  type('name', 'e-Reg');
  type('name', 'e-Registrul nou');
  await vi.advanceTimersByTimeAsync(399);
  expect(asked, 'the officer is still typing').toEqual([]);
  await vi.advanceTimersByTimeAsync(2);
  expect(asked, 'one keeping for both words, no checking').toEqual([
    { name: 'keep_typed', args: { form: 'system/new', values: { name: 'e-Registrul nou', logout: '' } } },
  ]);
});

test('closing the window keeps what was typed a moment before', async () => {
  open();
  type('name', 'abc');
  dispatchEvent(new Event('pagehide'));
  await vi.advanceTimersByTimeAsync(0);
  expect(commands('keep_typed').length, 'there is no time to wait for a pause').toBe(1);
});

test('a refusal takes the focus to a summary, says the same words at the field and keeps the input', async () => {
  answer = (name) => (name === 'save_form' ? refuse(empty) : null);
  open();
  type('name', ' ');
  await submit();
  expect(document.activeElement?.getAttribute('role'), 'a screen reader reads the summary first').toBe(
    'alert',
  );
  expect(document.activeElement?.textContent, 'it says what is wrong').toContain(empty.message);
  const place = document.querySelector('[data-field="name"]')!;
  expect(place.textContent, 'the same words stand at the field').toContain(empty.message);
  const input = place.querySelector('input')!;
  expect(input.value, 'nothing typed is lost').toBe(' ');
  expect(input.getAttribute('aria-invalid'), 'the field itself is marked').toBe('true');
  document.querySelector<HTMLButtonElement>('[role="alert"] button')!.click();
  expect(document.activeElement, 'the summary leads to the field').toBe(input);
});

test('what was said of a field goes with the first change of it, and nothing else goes', async () => {
  const alsoEmpty = { field: 'logout', code: 'form-required', message: 'Scrieți adresa.', warning: false };
  answer = (name) => (name === 'save_form' ? refuse(empty, alsoEmpty) : null);
  open();
  await submit();
  type('name', 'e');
  await tick();
  const summary = () => document.querySelector('[role="alert"]');
  expect(summary()?.textContent, 'the other field is still empty').toContain(alsoEmpty.message);
  expect(summary()?.textContent, 'this one is being mended').not.toContain(empty.message);
  const place = document.querySelector('[data-field="name"]')!;
  expect(place.textContent, 'nor does it stand at the field').not.toContain(empty.message);
  expect(place.querySelector('input')!.getAttribute('aria-invalid'), 'nothing is known against it').toBe(
    'false',
  );
  type('logout', 'h');
  await tick();
  expect(summary(), 'an empty summary says nothing').toBeNull();
});

test('fields that belong to a choice are there while it is chosen', () => {
  const since = { field: 'name', value: 'test' };
  open({ ...form, fields: [field('name'), field('logout', { only_with: since })] });
  expect(document.querySelector('[data-field="logout"]'), 'nobody asked for it').toBeNull();
  type('name', 'test');
  expect(document.querySelector('[data-field="logout"]'), 'now it is wanted').not.toBeNull();
  type('name', 'production');
  expect(document.querySelector('[data-field="logout"]'), 'it was given up again').toBeNull();
});

test('a warning passes once it is confirmed, and only for the value that was confirmed', async () => {
  answer = (name, args) => {
    if (name !== 'save_form') return null;
    const confirmed = args.confirmed as string[];
    return confirmed.includes(tooOpen.code) ? { place: 'todo', said: 'Salvat.' } : refuse(tooOpen);
  };
  open();
  type('logout', 'http://a');
  await submit();
  const confirm = () => document.querySelector<HTMLInputElement>('[role="alert"] input[type="checkbox"]')!;
  confirm().click();
  flushSync();
  type('logout', 'http://b');
  await submit();
  expect(saved, 'another address was typed after the confirmation').not.toHaveBeenCalled();
  confirm().click();
  flushSync();
  await submit();
  expect(commands('save_form').at(-1)?.args.confirmed, 'the code of the warning is confirmed').toEqual([
    tooOpen.code,
  ]);
  expect(saved, 'the officer decided').toHaveBeenCalledWith({ place: 'todo', said: 'Salvat.' });
});

test('a saved form keeps nothing afterwards', async () => {
  answer = (name) => (name === 'save_form' ? { place: 'todo', said: 'Salvat.' } : null);
  open();
  type('name', 'abc');
  await submit();
  await vi.advanceTimersByTimeAsync(1000);
  expect(commands('keep_typed'), 'it would come back as unsaved at the next opening').toEqual([]);
});

test('giving up forgets what was typed', async () => {
  open({ ...form, typed: true });
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('form > .row button')];
  buttons.at(-1)!.click();
  await vi.advanceTimersByTimeAsync(0);
  expect(commands('drop_form').length, 'the program must not offer it again').toBe(1);
});
