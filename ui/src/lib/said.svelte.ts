// What was just done, in a sentence: shown on top of the screen and read out.

import { route } from './route.svelte';

class JustSaid {
  text = $state('');
  /** Where it was said. */
  visit = $state(0);
  revision = $state(0);
  /** It leads nowhere: what was done is on the screen that is shown. */
  here = $state(false);
}

export const justSaid = new JustSaid();

export function say(text: string, here = false): void {
  justSaid.here = here;
  justSaid.text = text;
  justSaid.visit = route.visit;
  justSaid.revision = route.revision;
}

export function hush(): void {
  justSaid.text = '';
}

/** It stays for the screen to which the saving led, that it showed anew or on which it was; it goes with the next step. */
export function outdated(): boolean {
  const stayed = justSaid.here || route.revision > justSaid.revision;
  return route.visit > (stayed ? justSaid.visit : justSaid.visit + 1);
}
