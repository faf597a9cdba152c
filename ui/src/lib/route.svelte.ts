// Where the officer is. A place stands in the address after `#`, so every link is an ordinary link.
import { call } from './api';

class Route {
  place = $state('todo');
  /** Grows with each arrival, also at the same place. */
  visit = $state(0);
  /** Grows when what is shown may have changed; whoever loads something reads it. */
  revision = $state(0);
}

export const route = new Route();

/** The address of a place. */
export function link(place: string): string {
  return `#${encodeURI(place)}`;
}

/** Goes to a place; where we are already, it is shown anew. */
export function go(place: string): void {
  if (placeOf(location.hash) === place) arrive();
  else location.hash = link(place);
}

/** Loads what is shown once more, without moving. */
export function reload(): void {
  route.revision += 1;
}

/** Starts at a place and follows the address from then on; the answer stops following. */
export function follow(first: string): () => void {
  history.replaceState(null, '', link(first || 'todo'));
  route.place = placeOf(location.hash);
  keep(route.place);
  addEventListener('hashchange', arrive);
  addEventListener('keydown', withKeys);
  return () => {
    removeEventListener('hashchange', arrive);
    removeEventListener('keydown', withKeys);
  };
}

/** Puts the focus on the heading of the screen and its words into the title of the window. */
export function announce(heading: HTMLElement): void {
  document.title = `${heading.textContent?.trim() ?? ''} – Racord`;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  scrollTo(0, 0);
}

export function placeOf(hash: string): string {
  try {
    return decodeURI(hash.replace(/^#/, '')) || 'todo';
  } catch {
    return 'todo';
  }
}

function arrive(): void {
  route.place = placeOf(location.hash);
  route.visit += 1;
  keep(route.place);
}

/** Losing the place costs a click at the next start; nothing to tell the officer. */
function keep(place: string): void {
  call('set_place', { place }).catch(() => undefined);
}

function withKeys(event: KeyboardEvent): void {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.key === 'ArrowLeft') {
    event.preventDefault();
    history.back();
  } else if (event.key === 'ArrowRight') {
    event.preventDefault();
    history.forward();
  }
}
