import {
  accuracyOf,
  CLASSIFIERS,
  type ClassifierName,
  type SetName,
} from '../../experiments/features-and-decision/frame.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { percentOf } from '../kit/axis.ts';
import { percent } from '../kit/percent.ts';
import type { RunGuess } from '../kit/run-guess.ts';
import { at } from '../kit/tones.ts';
import { asking, guessLine, guessSaid } from './asking.ts';
import { guessOf } from './guess.ts';
import { glyph, type Mark, networkGlyph, shape } from './marks.ts';
import { type DecisionState, setName, shownSet } from './state.ts';

interface Scale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/** From 80 % up where everything shown is above that, else from as low as it takes: rows differ by a few points. */
function scaleOf(shares: readonly number[]): Scale {
  const least = Math.min(1, ...shares.filter((share) => share >= 0));
  const min = [0.8, 0.6, 0.4].find((start) => least >= start) ?? 0;
  return { min, max: 1, ticks: [0, 1, 2, 3, 4].map((k) => min + (k / 4) * (1 - min)) };
}

/** A row a classifier: what it reads on the features at the boundary, on pixels and on gradient histograms. */
export function dots(state: DecisionState, words: Words, actions: FigureActions): ElementNode {
  const guessed = guessOf(state, words, actions);
  const shown = shownSet(state);
  const marks: readonly (readonly [Mark, SetName])[] = [
    ...(shown === 'pixels' ? [] : [['pixels', 'pixels'] as const]),
    ['hog', 'hog'],
    ['here', shown],
  ];
  const { frame } = state;
  const all = frame ? marks.flatMap(([, set]) => CLASSIFIERS.map((name) => accuracyOf(frame, set, name))) : [];
  // While the reader is asked the scale may not tell where the answer lies; a guess once made stands on it.
  const others = guessed ? [guessed.open ? 0 : guessed.value / 100] : [];
  const scale = scaleOf([...all, ...others, ...(frame ? [frame.network] : [])]);
  return h(
    'div',
    { class: 'fad-dots' },
    h(
      'ul',
      { class: 'kit-legend' },
      [...marks]
        .reverse()
        .map(([mark, set]) =>
          h(
            'li',
            { key: mark },
            glyph(mark),
            ' ',
            mark === 'hog' ? words('features-and-decision.dots.hog') : setName(words, set),
          ),
        ),
      h('li', { key: 'network' }, networkGlyph(), ' ', words('features-and-decision.dots.network')),
      guessed ? guessSaid(guessed) : null,
    ),
    h(
      'div',
      { class: 'fad-rows' },
      h(
        'dl',
        null,
        CLASSIFIERS.map((name) => row({ state, words, marks, scale, guessed }, name)),
      ),
      guessed?.open ? asking(guessed) : null,
    ),
    axis(words, scale),
  );
}

interface Drawn {
  readonly state: DecisionState;
  readonly words: Words;
  readonly marks: readonly (readonly [Mark, SetName])[];
  readonly scale: Scale;
  readonly guessed: RunGuess | undefined;
}

function row({ state: { frame, params }, words, marks, scale, guessed }: Drawn, name: ClassifierName): ElementNode {
  const shares = marks.map(([mark, set]) => ({ mark, set, share: frame ? accuracyOf(frame, set, name) : Number.NaN }));
  const here = shares[shares.length - 1]!;
  const images = frame?.testImages ?? 1000;
  const most = params['kernel-images'];
  const fewer = name === 'rbf-svm' && params['train-images'] > most;
  const isAnswer = (set: SetName): boolean => set === 'pixels' && name === 'nearest';
  const drawn = shares
    // Nothing but the answer stands behind the handle of an open guess.
    .filter(({ share, set }) => share >= 0 && (isAnswer(set) || name !== 'nearest' || !guessed?.open))
    .map(({ mark, set, share }) =>
      h(
        'svg',
        {
          class: isAnswer(set) ? 'wcw-answer' : undefined,
          x: at(percentOf(scale, share)),
          y: '50%',
          overflow: 'visible',
        },
        shape(mark),
      ),
    );
  return h(
    'div',
    { key: name },
    h(
      'dt',
      null,
      words(`features-and-decision.classifiers.${name}`),
      fewer ? h('small', null, ' ', words('features-and-decision.dots.fewer', { count: most })) : null,
    ),
    h(
      'dd',
      null,
      h(
        'svg',
        { width: '100%', height: '100%', 'aria-hidden': 'true' },
        scale.ticks.map((tick) => upright('kit-grid', tick, scale)),
        frame && frame.network >= 0 ? upright('kit-level', frame.network, scale) : null,
        drawn,
        name === 'nearest' && guessed ? guessLine(guessed, (value) => at(percentOf(scale, value / 100))) : null,
      ),
      h(
        'span',
        { class: ['kit-value', isAnswer(here.set) && 'wcw-answer'] },
        here.share >= 0 ? percent(words, here.share, images) : '·',
      ),
      h(
        'span',
        { class: 'wcw-hidden' },
        shares
          .filter(({ share, set }) => share >= 0 && !isAnswer(set) && set !== here.set)
          .map(({ set, share }) => ` ${setName(words, set)}: ${percent(words, share, images)}.`),
      ),
    ),
  );
}

function upright(look: string, share: number, scale: Scale): ElementNode {
  const x = at(percentOf(scale, share));
  return h('line', { class: look, x1: x, x2: x, y1: '0%', y2: '100%' });
}

function axis(words: Words, { min, max, ticks }: Scale): Child {
  return h(
    'div',
    { class: 'fad-axis', 'aria-hidden': 'true' },
    h(
      'svg',
      { width: '100%', height: 16 },
      ticks
        .filter((_, k) => k % 2 === 0)
        .map((tick) => {
          const anchor = tick === min ? 'start' : tick === max ? 'end' : 'middle';
          const text = words('features-and-decision.percent', { share: tick });
          return h(
            'text',
            { class: 'kit-tick', x: at(percentOf({ min, max }, tick)), y: 12, 'text-anchor': anchor },
            text,
          );
        }),
    ),
  );
}
