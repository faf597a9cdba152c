// What the officer asks for by a button: one thing at a time, and what went wrong with it.

import { toProblem, type Problem } from './api';

export class Attempt {
  busy = $state(false);
  problem = $state.raw<Problem>();

  /** Does it, unless something else still goes on. Whether it was done. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = undefined;
    try {
      await work();
      return true;
    } catch (thrown) {
      this.problem = toProblem(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
