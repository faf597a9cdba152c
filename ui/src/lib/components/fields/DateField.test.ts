import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import type { Field } from '../../api';
import DateField from './DateField.svelte';

const field: Field = {
  id: 'since',
  kind: 'date',
  label: 'Conectat din',
  hint: null,
  group: null,
  value: '',
  optional: false,
  only_with: null,
  options: [],
};
const given = vi.fn<(value: string) => void>();
let mounted: ReturnType<typeof mount> | undefined;

function open(value = '') {
  mounted = mount(DateField, {
    target: document.body,
    props: { field, problem: undefined, value, onvalue: given },
  });
  flushSync();
}
const box = (piece: string) => document.querySelector<HTMLInputElement>(`[name="since-${piece}"]`)!;
function type(piece: string, text: string) {
  box(piece).focus();
  box(piece).value = text;
  box(piece).setSelectionRange(text.length, text.length);
  box(piece).dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
}
function press(piece: string, key: string): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  box(piece).dispatchEvent(event);
  flushSync();
  return event.defaultPrevented;
}

afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  given.mockReset();
  document.body.innerHTML = '';
});

test('two digits lead to the next box, one digit waits for the second', () => {
  open();
  type('day', '2');
  expect(document.activeElement, 'the 2nd, or the 22nd').toBe(box('day'));
  type('day', '22');
  expect(document.activeElement, 'the day is whole').toBe(box('month'));
  type('month', '11');
  expect(document.activeElement).toBe(box('year'));
  type('year', '2026');
  expect(document.activeElement, 'there is nothing after the year').toBe(box('year'));
  expect(given).toHaveBeenLastCalledWith('2026-11-22');
});

test('Backspace in an empty box leads back to the end of the one before', () => {
  open('2026-11-22');
  type('month', '');
  expect(press('month', 'Backspace'), 'the key does nothing else').toBe(true);
  expect(document.activeElement).toBe(box('day'));
  expect(box('day').selectionStart, 'the next Backspace takes its last digit').toBe(2);
  expect(box('day').value, 'nothing is gone yet').toBe('22');
  box('year').focus();
  expect(press('year', 'Backspace'), 'a box with digits keeps the key').toBe(false);
  type('day', '');
  expect(press('day', 'Backspace'), 'there is no box before the day').toBe(false);
});

test('a pasted date fills all three boxes, anything else is left to the box', () => {
  open();
  const paste = (text: string) => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => text } });
    box('month').dispatchEvent(event);
    flushSync();
    return event.defaultPrevented;
  };
  expect(paste('11'), 'one piece').toBe(false);
  for (const text of ['22.11.2026', '2026-11-22']) {
    given.mockReset();
    expect(paste(text), text).toBe(true);
    expect([box('day').value, box('month').value, box('year').value], text).toEqual(['22', '11', '2026']);
    expect(given, text).toHaveBeenCalledWith('2026-11-22');
  }
});

test('a screen reader hears the date’s name, the box’s name and that it is wanted', () => {
  open();
  const legend = box('day').closest('fieldset')?.querySelector('legend');
  expect(legend?.textContent?.trim(), 'the group has the name of the field').toBe('Conectat din');
  const label = document.querySelector(`label[for="${box('day').id}"]`);
  expect(label?.textContent, 'each box has its own').not.toBe('');
  expect(box('day').getAttribute('aria-required')).toBe('true');
});

test('whoever comes to a filled box writes over what stands in it', () => {
  open('2026-11-23');
  box('day').focus();
  const { selectionStart, selectionEnd } = box('day');
  expect([selectionStart, selectionEnd], 'the first key replaces the 23').toEqual([0, 2]);
});
