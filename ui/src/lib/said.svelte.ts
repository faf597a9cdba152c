// What was just done, in a sentence: shown on top of the screen and read out.

import { route } from './route.svelte';

class JustSaid {
  text = $state('');
  /** Where it was said. */
  visit = $state(0);
  revision = $state(0);
}

export const justSaid = new JustSaid();

export function say(text: string): void {
  justSaid.text = text;
  justSaid.visit = route.visit;
  justSaid.revision = route.revision;
}

export function hush(): void {
  justSaid.text = '';
}

/** It stays for the screen to which the saving led, or that it showed anew, and goes with the officer's next step. */
export function outdated(): boolean {
  const shownAnew = route.revision > justSaid.revision;
  return route.visit > (shownAnew ? justSaid.visit : justSaid.visit + 1);
}
