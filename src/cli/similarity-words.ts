import type { FilesComparison } from '../experiments/natural/files/compare-files.ts';
import type { LayerComparison } from '../experiments/natural/files/compare-layers.ts';

/** The rows as JSON, a list of plain objects; `null` for what is not defined where no direction is learned. */
export const similarityJson = ({ rows }: FilesComparison): string =>
  JSON.stringify(
    rows.map(
      ({ layer, neurons, dimension, aligned, directions, meanRank, similarity, cosine, floor, ceiling, band }) => ({
        layer,
        neurons,
        dimension,
        aligned,
        directions,
        meanRank,
        similarity,
        cosine,
        floor,
        ceiling,
        band,
      }),
    ),
    null,
    2,
  );

const HEADS = [
  'layer',
  'neurons',
  'dimension',
  'directions',
  'mean rank',
  'S',
  'one population',
  'cosine',
  'floor',
  'ceiling',
  'aligned by',
  'explained',
];

/** The rows as a table for a terminal. */
export function similarityTable(first: string, second: string, { rows }: FilesComparison): string {
  const cells = [HEADS, ...rows.map(cellsOf)];
  const widths = HEADS.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const lines = cells.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd(),
  );
  return [`${first} beside ${second}`, '', ...lines, ''].join('\n');
}

const NONE = '–';
const decimals = (value: number | null, digits = 2): string => (value === null ? NONE : value.toFixed(digits));

function cellsOf(row: LayerComparison): string[] {
  const { similarity, band, alignment } = row;
  return [
    row.layer,
    String(row.neurons),
    String(row.dimension),
    row.directions.join(', '),
    row.meanRank.map((rank) => decimals(rank)).join(', '),
    similarity === null ? 'no learned direction yet' : decimals(similarity),
    band ? `${decimals(band[0])} to ${decimals(band[1])}` : NONE,
    decimals(row.cosine, 3),
    decimals(row.floor, 3),
    decimals(row.ceiling, 3),
    alignedBy(row),
    alignment?.turn?.explained === undefined || alignment.turn.explained === null
      ? NONE
      : `${(100 * alignment.turn.explained).toFixed(1)} %`,
  ];
}

function alignedBy({ alignment }: LayerComparison): string {
  if (!alignment) return 'nothing';
  if (!alignment.turn) return 'same inputs';
  return alignment.pictures ?? 'the files’ inputs';
}

/** Below so many directions S rests on little. */
const FEW = 3;

/** What a reader of the rows has to know. */
export function similarityNotes({ rows, unequal, byOrder }: FilesComparison): readonly string[] {
  const named = (which: (row: LayerComparison) => boolean): string =>
    rows
      .filter(which)
      .map(({ layer }) => layer)
      .join(', ');
  const pictures = [...new Set(rows.flatMap(({ alignment }) => alignment?.pictures ?? []))].join(', ');
  const notes: readonly (readonly [layers: string, note: string])[] = [
    [byOrder ? 'all' : '', 'no layer has the same name in both files: they are compared in their order.'],
    [pictures, 'its test pictures were shown to both networks to align their layers.'],
    [
      named(({ aligned }) => !aligned),
      'compared as they stand, not aligned: right only for what reads the pictures themselves.',
    ],
    [
      named(({ alignment }) => !!alignment?.turn && alignment.turn.fitted < alignment.turn.columns),
      'aligned on fewer inputs than they have dimensions: bring more.',
    ],
    [
      named(({ variances }) => variances.some((variance) => variance?.from === 'bulk')),
      'the variance before training is estimated from the bulk of the eigenvalues; say it with --initial-variance where it is known.',
    ],
    [
      named(({ variances }) => variances.includes(null)),
      'most neurons are 0: the variance before training cannot be estimated.',
    ],
    [
      named(({ similarity, directions }) => similarity !== null && Math.min(...directions) < FEW),
      `fewer than ${FEW} learned directions: the band says how little S then means.`,
    ],
    [
      unequal.map(({ layer, first, second }) => `${layer} (${first} beside ${second})`).join(', '),
      'of different shapes: no similarity is defined.',
    ],
  ];
  return notes.flatMap(([layers, note]) => (layers === '' ? [] : [`${layers}: ${note}`]));
}
