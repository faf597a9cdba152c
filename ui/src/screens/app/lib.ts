import type { Navigation, Problem } from '../../lib/api';

/** Whether a link of the navigation is the one we are at: a step belongs to its integration. */
export function isCurrent(place: string, at: string): boolean {
  if (place === at) return true;
  if (place === 'certificates') return /^(certificate\/|certificates\/|compare)/.test(at);
  if (place === 'settings') return /^(backup|days|restore|settings\/.*)$/.test(at);
  return place.startsWith('integration/') && at.startsWith(`${place}/`);
}

/** Integrations whose system is open stand in the navigation even when there are many systems. */
export function unfolded(navigation: Navigation, at: string, systemsAtOnce = 6): Set<string> {
  const all = navigation.systems.length <= systemsAtOnce;
  const open = navigation.systems.filter(
    (system) =>
      all || isCurrent(system.place, at) || system.integrations.some(({ place }) => isCurrent(place, at)),
  );
  return new Set(open.map((system) => system.place));
}

/** Whether a backup helps a program that could not open: its database can't be read, rather than not be reached. */
export function restorable(problem: Problem): boolean {
  return problem.code === 'dossier-damaged';
}
