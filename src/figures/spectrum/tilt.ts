import angles from 'spread:spectrum/angle?signal';
import { RISING } from '../../experiments/spectrum/population.ts';
import { eigenvectorTilt } from '../../math/shrinkage.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { bigNumber } from '../kit/big-number.ts';
import { chart, type Series } from '../kit/chart.ts';
import { at } from '../kit/tones.ts';
import { lineOf, pointsOf } from './rows.ts';
import { degreesOf, gammaOf, isGuessOpen, type SpectrumState, STRONGEST } from './state.ts';

const STEPS = 160;

/** How far the first direction that was found is turned out of the true ones, and how far theory turns it. */
export function tilt(state: SpectrumState, words: Words): ElementNode {
  const { frame, params } = state;
  if (!frame) return h('div', { class: 'spc-tilt' });
  const found = degreesOf(frame.found[0]!.along);
  const theory = degreesOf(eigenvectorTilt(params.signal, gammaOf(frame)));
  const none = frame.thetas.length === 0;
  return h(
    'div',
    { class: 'spc-tilt' },
    dial(none ? undefined : found, theory, words),
    h(
      'div',
      null,
      bigNumber({
        name: words('spectrum.tilt.name', { count: frame.thetas.length }),
        value: none ? '–' : words('spectrum.degrees', { value: found }),
        note: none
          ? words('spectrum.tilt.none')
          : h('span', { class: 'wcw-answer' }, words('spectrum.tilt.theory', { value: theory })),
      }),
      h('p', { class: 'wcw-note' }, words('spectrum.tilt.note')),
    ),
    againstSignal(state, none ? undefined : found, words),
  );
}

const CORNER = { x: 6, y: 94 } as const;
const RADIUS = 86;

/** A quarter of a circle: the true direction lies, the one found stands off it. */
function dial(found: number | undefined, theory: number, words: Words): ElementNode {
  const end = (degrees: number) => {
    const angle = (degrees * Math.PI) / 180;
    return [CORNER.x + RADIUS * Math.cos(angle), CORNER.y - RADIUS * Math.sin(angle)] as const;
  };
  const arm = (degrees: number, look: string): Child => {
    const [x, y] = end(degrees);
    return h('line', { class: ['spc-arm', look], x1: at(CORNER.x), y1: at(CORNER.y), x2: at(x), y2: at(y) });
  };
  const [x, y] = end(found ?? 0);
  return h(
    'svg',
    {
      class: 'spc-dial',
      role: 'img',
      'aria-label': found === undefined ? words('spectrum.tilt.none') : words('spectrum.tilt.dial', { value: found }),
    },
    h(
      'svg',
      { width: '100%', height: '100%', viewBox: '0 0 100 100' },
      h('path', {
        class: 'spc-arc',
        d: `M${CORNER.x} ${CORNER.y - RADIUS}A${RADIUS} ${RADIUS} 0 0 1 ${CORNER.x + RADIUS} ${CORNER.y}`,
      }),
    ),
    arm(theory, 'spc-theory wcw-answer'),
    arm(0, 'spc-true'),
    found === undefined
      ? null
      : [arm(found, 'spc-found'), h('circle', { class: 'spc-full', cx: at(x), cy: at(y), r: 5 })],
    h(
      'text',
      { class: 'kit-tick', x: at(CORNER.x + RADIUS / 2), y: at(CORNER.y), dy: -6, 'text-anchor': 'middle' },
      words('spectrum.lanes.truth'),
    ),
  );
}

/** Theory's angle against the signal, where this draw stands, and many draws where they were made of these sizes. */
function againstSignal(state: SpectrumState, found: number | undefined, words: Words): ElementNode {
  const { params, frame } = state;
  const gamma = gammaOf(frame!);
  const theory = Array.from({ length: STEPS + 1 }, (_, i) => {
    const signal = (STRONGEST * i) / STEPS;
    return [signal, degreesOf(eigenvectorTilt(signal, gamma))] as const;
  });
  const many = isRising(params) ? pointsOf(angles, 'signal') : [];
  const series: Series[] = [
    { name: words('spectrum.tilt.law'), tone: 'muted', dash: 'dashed', points: theory, answer: true },
    ...(many.length > 0
      ? [
          {
            ...lineOf(many),
            name: words('spectrum.tilt.draws', { count: many[0]!.count }),
            tone: 'muted',
            answer: true,
          } as const,
        ]
      : []),
    {
      name: words('spectrum.tilt.here'),
      tone: 'ink',
      points: found === undefined ? [] : [[params.signal, found]],
      dots: 'alone',
    },
  ];
  const tick = (value: number) => ({ at: value, label: write(value, undefined, words.lang) });
  return chart({
    x: { min: 0, max: STRONGEST, ticks: [0, 2, 4, 6, 8].map(tick), label: words('spectrum.tilt.x') },
    y: { min: 0, max: 90, ticks: [0, 45, 90].map(tick), label: words('spectrum.tilt.y') },
    series,
    legend: true,
    height: 92,
    // Who listens guesses first, too.
    described: words(`spectrum.tilt.${isGuessOpen(state) ? 'asked' : 'described'}`, {
      signal: params.signal,
      value: degreesOf(eigenvectorTilt(params.signal, gamma)),
      from: Math.sqrt(gamma),
    }),
  });
}

/** Whether a population is as those that were drawn many times, its signal apart. */
const isRising = (params: SpectrumState['params']): boolean =>
  (['neurons', 'dimension', 'directions'] as const).every((name) => params[name] === RISING[name]);
