import type { Responses } from '../../../experiments/inversion/frame.ts';
import type { FigureActions } from '../../../shell/figure.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { wholePercent } from '../../kit/percent.ts';
import { glyph } from '../kinds.ts';
import { likeliest } from '../numbers.ts';
import { pictureOf } from '../stage/strip.ts';
import { type InversionState, ownDigit } from '../state.ts';
import { mapList } from './maps.ts';

const SIDE = 28;
const VERSIONS = ['original', 'negative'] as const;

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
          'aria-pressed': state.params.digit === index && !ownDigit(state) ? 'true' : 'false',
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
  const names = {
    stage: (stage: string) => words(`inversion.responses.${stage}`),
    version: (version: string) => words(`inversion.responses.${version}`),
  };
  return h(
    'div',
    null,
    h(
      'p',
      { class: 'inv-says' },
      VERSIONS.map((version) => says(state, responses, version, words)),
    ),
    mapList(responses, SIDE, names, words),
  );
}

function says(state: InversionState, responses: Responses, version: (typeof VERSIONS)[number], words: Words): Child {
  const { probabilities } = responses[version];
  const best = likeliest(probabilities);
  const own = responses.index < 0 && version === 'original';
  return h(
    'span',
    { class: ownDigit(state) ? undefined : 'wcw-answer' },
    glyph(version),
    ` ${words(`inversion.responses.${own ? 'own' : version}`)}: `,
    words('inversion.responses.says', { class: best, probability: wholePercent(words, probabilities[best]) }),
  );
}
