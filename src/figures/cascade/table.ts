import { PARTS, STAGES } from '../../experiments/cascade/frame.ts';
import type { Cell, DataTable } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { type CascadeState, measuredOf, shareOf } from './state.ts';

/** A row a stage: the four shares now, and before training. */
export function table(state: CascadeState, words: Words): DataTable {
  const measured = measuredOf(state);
  const parts = PARTS.map((part) => words(`cascade.bars.${part}`));
  const share = (value: number): Cell => ({ value, shown: write(value, '%1', words.lang) });
  return {
    caption: words('cascade.table.caption'),
    columns: [
      words('cascade.table.stage'),
      ...parts.map((part) => words('cascade.table.now', { part })),
      ...parts.map((part) => words('cascade.table.before', { part })),
    ],
    rows: !measured
      ? []
      : STAGES.map((stage) => [
          words(`cascade.params.layer.values.${stage}`),
          ...PARTS.map((part) => share(shareOf(measured.trained, stage, part))),
          ...PARTS.map((part) => share(shareOf(measured.untrained, stage, part))),
        ]),
  };
}
