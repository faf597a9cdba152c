// A check under way. It belongs to the program, not to this screen: it goes on when the officer looks elsewhere, and
// whoever comes back sees how far it is.

import { call, toProblem, type CheckProgress, type Problem } from '../../lib/api';

/** Milliseconds between two looks. */
const PAUSE = 300;

export class Checking {
  progress = $state.raw<CheckProgress>();
  problem = $state.raw<Problem>();
  /** The officer wants it to stop, and it hasn't yet. */
  stopping = $state(false);
  /** How the last one ended while the screen was open. */
  ended = $state<'finished' | 'stopped'>();

  /** Asked for here, and not answered yet. */
  #asked = $state(false);
  #left = true;
  /** An answer that was asked for before the last turn of things is an old one. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #over: () => void;

  /** `over`: there may be something new to be shown. */
  constructor(over: () => void) {
    this.#over = over;
  }

  get underWay(): boolean {
    return this.#asked || this.progress !== undefined;
  }

  /** Looks how far it is, for as long as the screen is open; the answer stops looking. */
  watch(): () => void {
    this.#left = false;
    void this.#look();
    return () => {
      this.#left = true;
      clearTimeout(this.#timer);
    };
  }

  /** One thing at a time: an impatient second click asks for nothing. */
  async start(integration: string, check: string): Promise<void> {
    if (this.underWay) return;
    this.#asked = true;
    this.#turn += 1;
    this.problem = undefined;
    this.ended = undefined;
    void this.#look();
    try {
      await call('run_check', { integration, check });
    } catch (thrown) {
      this.problem = toProblem(thrown);
    }
    this.#asked = false;
    this.#finish();
  }

  async stop(): Promise<void> {
    if (!this.underWay || this.stopping) return;
    this.stopping = true;
    try {
      await call('cancel_check', {});
    } catch (thrown) {
      this.stopping = false;
      this.problem = toProblem(thrown);
    }
  }

  async #look(): Promise<void> {
    const turn = this.#turn;
    // A look that fails says nothing; the next one may.
    const seen = await call('check_progress', {}).catch(() => this.progress ?? null);
    if (this.#left || turn !== this.#turn) return;
    const before = this.progress;
    this.progress = seen ?? undefined;
    if (before && !seen && !this.#asked) this.#finish();
    clearTimeout(this.#timer);
    if (this.underWay) this.#timer = setTimeout(() => void this.#look(), PAUSE);
  }

  #finish(): void {
    this.#turn += 1;
    this.progress = undefined;
    if (!this.problem) this.ended = this.stopping ? 'stopped' : 'finished';
    this.stopping = false;
    clearTimeout(this.#timer);
    if (this.#left) return;
    this.#over();
    // Another one may be under way elsewhere.
    void this.#look();
  }
}
