import type { Rung } from '../../lib/api';

/** How a rung of the ladder stands: what happened last is where the sending is now. */
export function standing(ladder: Rung[]): { rung: Rung; state: 'ahead' | 'now' | 'past' }[] {
  const now = ladder.findLastIndex((rung) => rung.when !== null);
  return ladder.map((rung, index) => ({
    rung,
    state: rung.when === null ? 'ahead' : index === now ? 'now' : 'past',
  }));
}
