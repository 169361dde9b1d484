import type { AnyFigure } from '../shell/figure.ts';
import { queryEntries } from '../shell/query.ts';
import { SETTING_KEYS, STATE_KEYS } from '../shell/taken-names.ts';

/** What the address of an embed page says: the figure's parameters as plain keys, and the page's own. */
export interface EmbedAddress {
  /** Attributes for `<wcw-figure>`, which checks the values itself. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether a learning system asked for score and state. */
  readonly splice: boolean;
}

/** Reads the query of an embed page's address. Of a repeated key the last one counts; unknown keys are ignored. */
export function readAddress(query: string, figure: Pick<AnyFigure, 'schema'>): EmbedAddress {
  const known = new Set<string>([...Object.keys(figure.schema), ...SETTING_KEYS, ...STATE_KEYS, 'report']);
  const { report, ...attributes } = Object.fromEntries(queryEntries(query, (key) => known.has(key)));
  return { attributes, splice: report === 'splice' };
}
