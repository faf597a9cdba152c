// What was just done, in a sentence: shown on top of the screen and read out.

import { go, route } from './route.svelte';

class JustSaid {
  text = $state('');
  /** The arrival at the screen to which it belongs. */
  visit = $state(0);
}

export const justSaid = new JustSaid();

/** It belongs to the screen that is shown, and goes with it. */
export function say(text: string): void {
  justSaid.text = text;
  justSaid.visit = route.visit;
}

/** Goes where what was done leads; what was said of it belongs there. */
export function leadTo(place: string): void {
  justSaid.visit = route.visit + 1;
  go(place);
}

export function hush(): void {
  justSaid.text = '';
}

/** The officer has gone on. */
export function outdated(): boolean {
  return route.visit > justSaid.visit;
}
