import { eigenvectorTilt } from '../../math/shrinkage.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { bigNumber } from '../kit/big-number.ts';
import { chart } from '../kit/chart.ts';
import { at } from '../kit/tones.ts';
import { degreesOf, gammaOf, isFew, isGuessOpen, roundTicks, type SpectrumState, STRONGEST } from './state.ts';

const STEPS = 160;

/** How far the first direction that was found is turned out of the true ones, and how far theory turns it. */
export function tilt(state: SpectrumState, words: Words): ElementNode {
  const { frame, params } = state;
  if (!frame) return h('div', { class: 'spc-tilt' });
  const { thetas, found } = frame;
  // Where every direction is alike, there is none to be off.
  const none = thetas?.length === 0;
  const along = none ? undefined : found[0]!.along;
  const angle = along === undefined ? undefined : degreesOf(along);
  // Of a layer the signal is not known, but what shrinkage makes of its eigenvalue.
  const signal = thetas ? params.signal : found[0]!.shrunk;
  const theory = degreesOf(eigenvectorTilt(signal, gammaOf(frame)));
  return h(
    'div',
    { class: 'spc-tilt' },
    none ? h('div', { class: 'spc-dial' }) : dial(angle, theory, words),
    h(
      'div',
      null,
      bigNumber({
        name: words('spectrum.tilt.name', { count: thetas?.length ?? 1 }),
        value: angle === undefined ? '–' : words('spectrum.degrees', { value: angle }),
        note: [
          angle === undefined ? words(`spectrum.tilt.${none ? 'none' : 'unknown'}`) : null,
          ' ',
          none ? null : h('span', { class: 'wcw-answer' }, words('spectrum.tilt.theory', { value: theory })),
        ],
      }),
      h('p', { class: 'wcw-note' }, words(`spectrum.${isFew(frame) ? 'few' : 'tilt.note'}`)),
    ),
    againstSignal(state, signal, angle, words),
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
      'aria-label': words('spectrum.degrees', { value: found ?? theory }),
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
      { class: 'kit-tick', x: at(CORNER.x + RADIUS), dx: 5, y: at(CORNER.y), dy: '0.35em' },
      words('spectrum.lanes.truth'),
    ),
  );
}

/** Theory's angle against the signal, and where this draw stands. */
function againstSignal(state: SpectrumState, signal: number, angle: number | undefined, words: Words): ElementNode {
  const { frame } = state;
  const gamma = gammaOf(frame!);
  const most = Math.max(STRONGEST, 1.1 * signal);
  const theory = Array.from({ length: STEPS + 1 }, (_, i) => {
    const at = (most * i) / STEPS;
    return [at, degreesOf(eigenvectorTilt(at, gamma))] as const;
  });
  const now = degreesOf(eigenvectorTilt(signal, gamma));
  const tick = (value: number) => ({ at: value, label: write(value, undefined, words.lang) });
  return chart({
    x: { min: 0, max: most, ticks: roundTicks(most, 5).map(tick), label: words('spectrum.tilt.x') },
    y: { min: 0, max: 90, ticks: [0, 45, 90].map(tick), label: words('spectrum.tilt.y') },
    series: [
      { name: words('spectrum.tilt.law'), tone: 'muted', dash: 'dashed', points: theory, answer: true },
      {
        name: words('spectrum.tilt.here'),
        tone: 'ink',
        points: frame!.thetas && angle === undefined ? [] : [[signal, angle ?? now]],
        dots: 'alone',
      },
    ],
    legend: true,
    height: 92,
    // Who listens guesses first, too.
    described: words(`spectrum.tilt.${isGuessOpen(state) ? 'asked' : 'described'}`, {
      signal,
      value: now,
      from: Math.sqrt(gamma),
    }),
  });
}
