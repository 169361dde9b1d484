import whole from 'reproduced:two-seeds/accuracy.first';
import layer1Inputs from 'reproduced:two-seeds/kept.inputs.layer1';
import layer2Inputs from 'reproduced:two-seeds/kept.inputs.layer2';
import layer3Inputs from 'reproduced:two-seeds/kept.inputs.layer3';
import layer1Other from 'reproduced:two-seeds/kept.other.layer1';
import layer2Other from 'reproduced:two-seeds/kept.other.layer2';
import layer3Other from 'reproduced:two-seeds/kept.other.layer3';
import layer1Own from 'reproduced:two-seeds/kept.own.layer1';
import layer2Own from 'reproduced:two-seeds/kept.own.layer2';
import layer3Own from 'reproduced:two-seeds/kept.own.layer3';
import layer1Random from 'reproduced:two-seeds/kept.random.layer1';
import layer2Random from 'reproduced:two-seeds/kept.random.layer2';
import layer3Random from 'reproduced:two-seeds/kept.random.layer3';
import { BASES, type BasisName } from '../../experiments/two-seeds/frame.ts';
import { type Child, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { bars } from '../kit/bars.ts';
import { overSeeds } from '../kit/over-seeds.ts';
import { meanAndSpread, spreadOf } from '../kit/statistics.ts';
import type { Tone } from '../kit/tones.ts';
import { isGuessOpen } from './guess.ts';
import type { ClipState } from './state.ts';

/** One measurement of one condition, one value a seed. */
interface Row {
  readonly condition: string;
  readonly values: readonly number[];
}
type Rows = readonly Row[];

const KEPT: Readonly<Record<BasisName, readonly [Rows, Rows, Rows]>> = {
  own: [layer1Own, layer2Own, layer3Own],
  other: [layer1Other, layer2Other, layer3Other],
  inputs: [layer1Inputs, layer2Inputs, layer3Inputs],
  random: [layer1Random, layer2Random, layer3Random],
};
const TONES: Readonly<Record<BasisName, Tone>> = { own: 'first', other: 'second', inputs: 'muted', random: 'muted' };

/** What eight directions keep, over pairs of networks, in the layer and on the pictures of the settings. */
export function seedsSide(state: ClipState, words: Words): Child {
  const { layer, data } = state.params;
  const valuesOf = (rows: Rows) => rows.find(({ condition }) => condition === data)?.values ?? [];
  const count = valuesOf(whole).length;
  if (count === 0) return h('p', { class: 'wcw-note' }, words('clip.seeds.none'));
  const bar = (name: string, values: readonly number[], tone: Tone, answer = false) => {
    const shown = overSeeds(values, words);
    const { mean } = meanAndSpread(values);
    return { name: words(`clip.seeds.${name}`), value: mean, shown, tone, spread: spreadOf(values), answer };
  };
  const max = meanAndSpread(valuesOf(whole)).mean > 0.56 ? 1 : 0.6;
  return h(
    'section',
    { class: 'clip-seeds' },
    h('p', { class: 'kit-heading' }, words('clip.seeds.heading', { layer })),
    bars(
      [
        bar('whole', valuesOf(whole), 'ink'),
        ...BASES.map((basis) =>
          bar(basis, valuesOf(KEPT[basis][Number(layer) - 1]!), TONES[basis], basis === 'other' && isGuessOpen(state)),
        ),
      ],
      { min: 0, max },
    ),
    h('p', { class: 'wcw-note' }, words('clip.seeds.note', { count })),
  );
}
