import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Hit } from '../../lib/api';
import { answerWith, forgetAnswers } from '../../lib/api.mock';
import Find from './Find.svelte';

const onclose = vi.fn();
let mounted: ReturnType<typeof mount>;
let asked: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  asked = [];
  answerWith((_, args) => {
    const { text } = args as { text: string };
    asked.push(text);
    return [{ title: text, detail: '', place: `system/${text}` }] satisfies Hit[];
  });
  mounted = mount(Find, { target: document.body, props: { onclose } });
  flushSync();
});
afterEach(async () => {
  await unmount(mounted);
  onclose.mockReset();
  forgetAnswers();
  vi.useRealTimers();
  document.body.innerHTML = '';
  location.hash = '';
});

function type(text: string) {
  const box = document.querySelector('input')!;
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
}
async function enter() {
  document.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await vi.advanceTimersByTimeAsync(0);
  await tick();
}

test('what is typed is looked for after a moment, and Enter opens the first of it', async () => {
  type('arhiva');
  await vi.advanceTimersByTimeAsync(200);
  expect(asked).toEqual(['arhiva']);
  await enter();
  expect(location.hash).toBe('#system/arhiva');
  expect(asked, 'nobody asks twice for the same').toEqual(['arhiva']);
  expect(onclose).toHaveBeenCalledOnce();
});

test('Enter pressed before the search has begun opens what stands in the box', async () => {
  type('ar');
  await vi.advanceTimersByTimeAsync(200);
  type('portal');
  await enter();
  expect(location.hash, 'not what was found for the words before').toBe('#system/portal');
});

test('Enter in an empty box leads nowhere', async () => {
  await enter();
  expect(asked).toEqual([]);
  expect(onclose).not.toHaveBeenCalled();
});
