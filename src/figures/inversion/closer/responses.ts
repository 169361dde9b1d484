import type { Responses } from '../../../experiments/inversion/frame.ts';
import { bitmap } from '../../../shell/bitmap.ts';
import type { FigureActions } from '../../../shell/figure.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { diverging } from '../../kit/scales.ts';
import { glyph } from '../kinds.ts';
import { largestMagnitude, likeliest, wholePercent } from '../numbers.ts';
import { pictureOf } from '../stage/strip.ts';
import type { InversionState } from '../state.ts';
import { rangeNote } from './range.ts';

const SIDE = 28;
const VERSIONS = ['original', 'negative'] as const;
const STAGES = ['before', 'after'] as const;

/** One digit and its negative through the first layer, before and after the rectifier, on one scale symmetric about zero. */
export function responsesPanel(state: InversionState, words: Words, actions: FigureActions): ElementNode {
  const responses = state.frame?.responses;
  return h(
    'div',
    null,
    h('p', { class: 'inv-note' }, words(`inversion.responses.${noteKey(state)}`)),
    chooser(state, words, actions),
    responses
      ? maps(state, responses, words)
      : h('p', { class: 'inv-note' }, words(`inversion.responses.${state.status === 'running' ? 'running' : 'none'}`)),
  );
}

function noteKey(state: InversionState): string {
  const { scaling, activation, 'drop-rectifier': dropped } = state.params;
  if (scaling !== 'symmetric') return 'note-scaling';
  if (activation === 'linear' || dropped === 'on') return 'note-linear';
  return activation === 'abs' || activation === 'tanh' ? `note-${activation}` : 'note';
}

/** The strip's digits as buttons. */
function chooser(state: InversionState, words: Words, actions: FigureActions): Child {
  const strip = state.frame?.strip;
  if (!strip) return null;
  return h(
    'div',
    { class: 'inv-choose', role: 'group', 'aria-label': words('inversion.responses.choose') },
    Array.from(strip.indices, (index, i) => {
      const alt = words('inversion.strip.alt-original', { index, label: strip.labels[i] });
      return h(
        'button',
        {
          key: index,
          type: 'button',
          'aria-pressed': state.params.digit === index && !state.probe ? 'true' : 'false',
          on: {
            click: () => {
              actions.probe(undefined);
              actions.set({ digit: index });
            },
          },
        },
        pictureOf(state.testPixels, index, 'original', 0, alt, words),
      );
    }),
  );
}

function maps(state: InversionState, responses: Responses, words: Words): ElementNode {
  const lists = VERSIONS.flatMap((version) => STAGES.map((stage) => responses[version][stage]));
  const largest = largestMagnitude(...lists);
  const filters = Array.from({ length: responses.original.before.length / SIDE ** 2 }, (_, k) => k);
  return h(
    'div',
    null,
    h(
      'p',
      { class: 'inv-says' },
      VERSIONS.map((version) => says(state, responses, version, words)),
    ),
    h(
      'ol',
      { class: 'inv-responses' },
      filters.map((k) =>
        h(
          'li',
          { key: k },
          h('b', null, words('inversion.responses.pattern', { number: k + 1 })),
          STAGES.map((stage) =>
            h(
              'div',
              { class: 'inv-response' },
              h('span', { class: 'inv-response-stage' }, words(`inversion.responses.${stage}`)),
              VERSIONS.map((version) => map(responses[version][stage], k, largest, version, stage, words)),
            ),
          ),
        ),
      ),
    ),
    rangeNote(largest, words),
  );
}

function map(
  values: Float32Array,
  k: number,
  largest: number,
  version: (typeof VERSIONS)[number],
  stage: string,
  words: Words,
): Child {
  const name = words(`inversion.responses.${version}`);
  const alt = words('inversion.responses.describe', {
    number: k + 1,
    version: name,
    stage: words(`inversion.responses.${stage}`),
  });
  const part = values.subarray(k * SIDE ** 2, (k + 1) * SIDE ** 2);
  return h(
    'figure',
    null,
    bitmap({ pixels: diverging(part, largest), width: SIDE, height: SIDE, alt, class: 'inv-map', scale: 8 }),
    h('figcaption', { 'aria-hidden': 'true' }, glyph(version), ' ', name),
  );
}

function says(state: InversionState, responses: Responses, version: (typeof VERSIONS)[number], words: Words): Child {
  const { probabilities } = responses[version];
  const best = likeliest(probabilities);
  const own = responses.index < 0 && version === 'original';
  return h(
    'span',
    { class: state.probe ? undefined : 'wcw-answer' },
    glyph(version),
    ` ${words(`inversion.responses.${own ? 'own' : version}`)}: `,
    words('inversion.responses.says', { class: best, probability: wholePercent(words, probabilities[best]) }),
  );
}
