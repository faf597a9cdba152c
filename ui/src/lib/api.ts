// The one door to the program behind the window.
import { invoke } from '@tauri-apps/api/core';
import { listen as listenTo } from '@tauri-apps/api/event';
import type { Commands, Problem } from './api.gen';

export type * from './api.gen';

/** Hears that the keyring stood in the way of a command. */
let doubt: () => void = () => undefined;
export function onKeyringTrouble(hear: () => void): void {
  doubt = hear;
}

/** Asks for a command. What goes wrong is thrown as a `Problem`. */
export async function call<K extends keyof Commands>(
  name: K,
  args: Commands[K]['args'],
): Promise<Commands[K]['answer']> {
  try {
    return await invoke<Commands[K]['answer']>(name, args);
  } catch (thrown) {
    const problem = toProblem(thrown);
    if (problem.code.startsWith('keyring-')) doubt();
    throw problem;
  }
}

/** Listens to an event of the program; the answer stops listening. */
export async function listen<T>(event: string, handler: (payload: T) => void): Promise<() => void> {
  return listenTo<T>(event, (received) => handler(received.payload));
}

/** Whatever was thrown, as a `Problem`. */
export function toProblem(thrown: unknown): Problem {
  if (isProblem(thrown)) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'unexpected', args: {}, message, fields: [] };
}

function isProblem(thrown: unknown): thrown is Problem {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'fields' in thrown;
}
