// What the window knows about its session: language, keyring, today.
import { call, type Language, type Start } from './api';
import { setLanguage } from './i18n';

class Session {
  start = $state.raw<Start>();
}

export const session = new Session();

/** Asks the program for everything the window needs to open. Throws a `Problem`. */
export async function begin(): Promise<Start> {
  return take(await call('start', {}));
}

export async function changeLanguage(language: Language): Promise<void> {
  take(await call('set_language', { language }));
}

function take(start: Start): Start {
  setLanguage(start.language);
  session.start = start;
  return start;
}
