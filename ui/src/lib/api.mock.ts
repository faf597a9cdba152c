// The program's side, played by a test.

import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';

export { clearMocks as forgetAnswers };

/** Every command is answered by this, as the program would; what it throws is a problem. */
export function answerWith(answer: (command: string, args: unknown) => unknown): void {
  mockIPC(answer);
}
