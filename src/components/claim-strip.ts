import type { Measure } from '../shell/figure.ts';
import type { Claim } from './claims.ts';
import { drawStrip, type StripWords } from './plot-strip.ts';
import { measureUnit, reproduced } from './reproduction.ts';
import { scaleOf, spreadWords } from './spread-words.ts';
import { type Strip, WIDTHS } from './strip-layout.ts';
import { type Domain, roundDomain } from './strip-place.ts';
import { words } from './words.ts';

/** A claim's measurement as it is drawn: the seeds on their scale, and the published number where it is one of the same kind. */
export interface ClaimStrip {
  readonly domain: Domain;
  readonly hasPublished: boolean;
  /** The `<svg>` of each width. */
  readonly drawn: Readonly<Record<keyof typeof WIDTHS, string>>;
}

/** A number of the scale as it stands in words: with a per cent sign where it is one. */
const printed = (unit: Measure['unit'], value: number) =>
  words(`site.ledger.ours.${unit === 'fraction' ? 'one' : 'oneNumber'}`, { mean: value });

/** What was measured for a claim, drawn; undefined where nothing was, or by nobody yet. */
export function claimStrip({ ours, published }: Claim): ClaimStrip | undefined {
  const measured = ours && reproduced(ours.experiment, ours.condition, ours.measurement);
  if (!measured) return undefined;
  const unit = measureUnit(ours.experiment, ours.measurement);
  const scale = scaleOf(unit);
  const values = measured.values.map((value) => scale * value);
  // A published number stands on this scale where it has its unit.
  const beside = unit === 'fraction' && published?.unit === '%' ? published.value : undefined;
  const domain: Domain = unit === 'fraction' ? [0, 100] : roundDomain(values);
  const strip: Strip = { values, mean: scale * measured.mean, sd: scale * measured.sd, published: beside, domain };
  const said = { ours: spreadWords('site.ledger.ours', unit, measured), count: measured.n };
  const ends = { least: printed(unit, Math.min(...values)), most: printed(unit, Math.max(...values)) };
  const plot = (key: string, given = {}) => words(`site.ledger.plot.${key}`, given);
  const named: StripWords = {
    described:
      beside === undefined
        ? plot('described', { ...said, ...ends })
        : plot('describedPublished', { ...said, ...ends, published: printed(unit, beside) }),
    published: plot('published'),
    seeds: plot('seeds', { count: measured.n }),
    spread: plot('spread'),
    tick: (value) => (unit === 'fraction' && value === 100 ? plot('percent', { value }) : plot('tick', { value })),
  };
  return {
    domain,
    hasPublished: beside !== undefined,
    drawn: { phone: drawStrip(strip, named, WIDTHS.phone), wide: drawStrip(strip, named, WIDTHS.wide) },
  };
}
