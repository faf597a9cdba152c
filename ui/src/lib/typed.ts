// Keeps what is typed before it is saved, so that a closed window or a lost current costs nothing.
import { call, toProblem, type Problem, type Values } from './api';

const pause = 400;

export class Typed {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pending: Values | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly form: string,
    private readonly failed: (problem: Problem | undefined) => void,
  ) {}

  /** Keeps these values once the typing pauses. */
  note(values: Values): void {
    this.#pending = { ...values };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  /** Keeps at once what still waits. */
  flush(): Promise<unknown> {
    clearTimeout(this.#timer);
    const values = this.#pending;
    this.#pending = undefined;
    if (values) {
      this.#last = this.#last.then(() =>
        call('keep_typed', { form: this.form, values }).then(
          () => this.failed(undefined),
          (thrown: unknown) => this.failed(toProblem(thrown)),
        ),
      );
    }
    return this.#last;
  }

  /** Nothing more is kept; resolves when what is under way has ended, so that it cannot overtake a saving. */
  stop(): Promise<unknown> {
    clearTimeout(this.#timer);
    this.#pending = undefined;
    return this.#last;
  }
}
