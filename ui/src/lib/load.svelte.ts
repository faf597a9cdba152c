// Something asked of the program and shown. It is asked again when what it depends on changes, or after `reload()`.
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
        loaded.value = value;
        loaded.problem = undefined;
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
