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
          name(stage, words),
          ...PARTS.map((part) => share(shareOf(measured.trained, stage, part))),
          ...PARTS.map((part) => share(shareOf(measured.untrained, stage, part))),
        ]),
  };
}

/** A rectified or pooled stage is named with its layer. */
function name(stage: (typeof STAGES)[number], words: Words): string {
  const own = words(`cascade.bars.stages.${stage}`);
  const layer = stage.startsWith('pool') ? `conv${stage.slice(4)}` : stage.replace('-after', '');
  return layer === stage ? own : `${words(`cascade.bars.stages.${layer}`)}, ${own}`;
}
