import { bitmap } from '../../../shell/bitmap.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { diverging } from '../../kit/scales.ts';
import { glyph } from '../kinds.ts';
import { largestMagnitude } from '../numbers.ts';
import { rangeNote } from './range.ts';

const VERSIONS = ['original', 'negative'] as const;
const STAGES = ['before', 'after'] as const;

type Version = (typeof VERSIONS)[number];
type Stage = (typeof STAGES)[number];

/** What the first layer answers to two versions of a picture: `side` x `side` values a map, map by map. */
export type Answers = Readonly<Record<Version, Readonly<Record<Stage, Float32Array>>>>;

/** What a map is called. */
export interface MapNames {
  stage(stage: Stage): string;
  version(version: Version): string;
}

/**
 * All maps of both versions, before the rectifier and after it, pattern by pattern, on a scale symmetric about zero: one
 * for all, or `each` pattern on one of its own.
 */
export function mapList(answers: Answers, side: number, names: MapNames, words: Words, each = false): Child {
  const of = (version: Version, stage: Stage, k: number): Float32Array =>
    answers[version][stage].subarray(k * side ** 2, (k + 1) * side ** 2);
  const filters = Array.from({ length: answers.original.before.length / side ** 2 }, (_, k) => k);
  const ranges = filters.map((k) =>
    largestMagnitude(...VERSIONS.flatMap((version) => STAGES.map((stage) => of(version, stage, k)))),
  );
  const whole = Math.max(0, ...ranges);
  const map = (version: Version, stage: Stage, k: number): ElementNode => {
    const name = names.version(version);
    const told = { number: k + 1, version: name, stage: names.stage(stage) };
    const part = of(version, stage, k);
    const largest = each ? ranges[k] : whole;
    return h(
      'figure',
      null,
      bitmap({
        pixels: diverging(part, largest),
        width: side,
        height: side,
        alt: words('inversion.responses.describe', told),
        class: 'inv-map',
        scale: 8,
      }),
      h('figcaption', { 'aria-hidden': 'true' }, glyph(version), ' ', name),
    );
  };
  return [
    h(
      'ol',
      { class: 'inv-responses' },
      filters.map((k) =>
        h(
          'li',
          { key: k },
          h(
            'div',
            { class: 'inv-map-head' },
            h('b', null, words('inversion.responses.pattern', { number: k + 1 })),
            each ? rangeNote(ranges[k], words) : null,
          ),
          STAGES.map((stage) =>
            h(
              'div',
              { class: 'inv-response' },
              h('span', { class: 'inv-response-stage' }, names.stage(stage)),
              VERSIONS.map((version) => map(version, stage, k)),
            ),
          ),
        ),
      ),
    ),
    each ? null : rangeNote(whole, words),
  ];
}
