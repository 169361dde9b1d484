import { createRandom } from '../../data/random.ts';
import type { Network } from '../../nets/network.ts';
import type { Lab } from '../contract.ts';
import { first } from '../natural/pictures.ts';
import type { Law } from './draw.ts';
import { drawnAt, explainedAt, type Kind, LAYERS, REDRAWS, type Shown } from './frame.ts';
import { features, fittedHead, headOf, shareRead } from './head.ts';
import type { Task } from './material.ts';
import { originalOf, redrawn } from './redraw.ts';

/** Training pictures that layers are aligned and normalised on, and that a head is fitted to. */
const PROBE = 512;
const HEAD = 2000;

/** What drawing one more layer and asking the network counts for in the progress, in training steps: about as long. */
const STEPS = { own: 32, unaligned: 8, chance: 32 } as const;

export const DRAWING_STEPS = REDRAWS * LAYERS * (STEPS.own + STEPS.unaligned + STEPS.chance);

/**
 * Draws the layers of a trained network anew, one more at a time and REDRAWS times over, and says after each what is read.
 * Streams: `draw-<n>` for the draws from the covariances, which are the same with and without realignment, and
 * `chance-<n>`.
 */
export async function* drawing(
  trained: Network,
  { train, test, classes }: Task,
  { law, seed }: { readonly law: Law; readonly seed: number },
  shown: Shown,
  lab: Pick<Lab, 'breathe' | 'signal'>,
): AsyncGenerator<Shown & { readonly step: number }, void, void> {
  const breathe = () => lab.breathe();
  const original = await originalOf(trained, first(train, PROBE), breathe);
  const taught = first(train, HEAD);
  const asked = async (network: Network, kinds: readonly ('own' | 'fitted')[]): Promise<number[]> => {
    const values = await features(network, test, breathe);
    const fitted = kinds.includes('fitted')
      ? fittedHead(await features(network, taught, breathe), taught, classes)
      : undefined;
    return kinds.map((kind) => shareRead(values, kind === 'own' ? headOf(network) : fitted!, test.labels));
  };
  const [own, refitted] = await asked(original.network, ['own', 'fitted']);
  let now: Shown = { ...shown, trained: own!, refitted: refitted! };
  let step = shown.steps - DRAWING_STEPS;
  const drawn = shown.drawn.slice();
  const explained = shown.explained.slice();
  for (let redraw = 0; redraw < REDRAWS; redraw++) {
    const note = (kind: Kind, layers: number, share: number) => {
      drawn[drawnAt(kind, layers) + redraw] = share;
    };
    for (const kind of ['own', 'unaligned', 'chance'] as const) {
      const byChance = kind === 'chance';
      const how = { law: byChance ? ('chance' as const) : law, realigned: kind !== 'unaligned' };
      const random = createRandom(seed, `${byChance ? 'chance' : 'draw'}-${redraw}`);
      for await (const { layers, network, explained: share } of redrawn(original, how, random, breathe)) {
        lab.signal.throwIfAborted();
        if (kind === 'own') {
          const [own, refitted] = await asked(network, ['own', 'fitted']);
          note('own', layers, own!);
          note('refitted', layers, refitted!);
        } else note(kind, layers, (await asked(network, [byChance ? 'fitted' : 'own']))[0]!);
        if (how.realigned) explained[explainedAt(byChance, layers) + redraw] = share;
        step += STEPS[kind];
        now = { ...now, drawn: drawn.slice(), explained: explained.slice() };
        yield { ...now, step };
      }
    }
  }
}
