import { FROZEN, type Frozen, PLACES, SIDE } from '../../experiments/race/banks.ts';
import { bankFor, jointWidth, type RACERS, WIDTH, weightsOf } from '../../experiments/race/networks.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { tile } from '../kit/tile.ts';
import { dash } from './numbers.ts';
import { type RaceState, shownParams } from './state.ts';

/** The four banks, on one scale: three frozen ones, and the shapes that the joint network's own filters are made of by now. */
export function shapes(state: RaceState, words: Words): ElementNode {
  const { frame } = state;
  const field = shownParams(state);
  const count = Number(field.shapes);
  const signed = field.negatives === 'on';
  const learnt = frame?.shapes;
  const own = learnt
    ? Array.from({ length: count }, (_, i) => learnt.subarray(i * PLACES, (i + 1) * PLACES))
    : undefined;
  const row = (racer: (typeof RACERS)[number], filters: readonly ArrayLike<number>[] | undefined): Child =>
    h(
      'div',
      { class: 'race-bank', key: racer },
      h(
        'p',
        { class: 'kit-heading' },
        dash(racer),
        words(`race.names.${racer}`),
        h(
          'small',
          null,
          words('race.shapes.size', {
            width: racer === 'joint' ? jointWidth(field) : WIDTH,
            weights: weightsOf(racer, field),
          }),
        ),
      ),
      h(
        'ol',
        null,
        Array.from({ length: count }, (_, i) =>
          h(
            'li',
            { key: i },
            filters
              ? tile(filters[i]!, {
                  side: SIDE,
                  scale: 12,
                  largest: 1,
                  key: `${racer}-${i}`,
                  alt: words('race.shapes.alt', { number: i + 1, of: words(`race.names.${racer}`) }),
                })
              : null,
          ),
        ),
      ),
    );
  const banks = (racer: Frozen): Child => row(racer, bankFor(racer, field).filters);
  return h(
    'section',
    { class: ['race-banks', count > 5 && 'race-many'] },
    row('joint', own),
    FROZEN.map(banks),
    h(
      'p',
      { class: 'wcw-note' },
      words(`race.shapes.${signed ? 'signed' : 'unsigned'}`, {
        responses: count * (signed ? 2 : 1) * WIDTH,
        width: jointWidth(field),
      }),
    ),
  );
}
