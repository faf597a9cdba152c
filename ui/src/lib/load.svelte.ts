// Something asked of the program and shown. It is asked again when what it depends on changes, or after `reload()`.
import { tick } from 'svelte';
import { toProblem, type Problem } from './api';
import { route } from './route.svelte';

export class Loaded<T> {
  value = $state.raw<T>();
  problem = $state.raw<Problem>();
}

/** To be called while a component is set up. The old value stays until the new one is there. */
export function load<T>(ask: () => Promise<T>): Loaded<T> {
  const loaded = new Loaded<T>();
  $effect(() => {
    void route.revision;
    let outdated = false;
    ask().then(
      (value) => {
        if (outdated) return;
        const held = document.activeElement !== document.body;
        loaded.value = value;
        loaded.problem = undefined;
        if (held) void tick().then(rescueFocus);
      },
      (thrown: unknown) => {
        if (!outdated) loaded.problem = toProblem(thrown);
      },
    );
    return () => {
      outdated = true;
    };
  });
  return loaded;
}

/** A button may be gone after what it did: the officer goes on from the heading, not from nowhere. */
function rescueFocus(): void {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}
