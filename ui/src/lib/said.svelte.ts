// What was just done, in a sentence: shown on top of the screen and read out.
class JustSaid {
  text = $state('');
  /** Grows with each sentence, so that the same one is read out again. */
  times = $state(0);
}

export const justSaid = new JustSaid();

export function say(text: string): void {
  justSaid.text = text;
  justSaid.times += 1;
}

export function hush(): void {
  justSaid.text = '';
}
