import type { AnyFigure } from '../shell/figure.ts';

/** What the address of an embed page says: the figure's parameters as plain keys, and the page's own. */
export interface EmbedAddress {
  /** Attributes for `<wcw-figure>`, which checks the values itself. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether a learning system asked for score and state. */
  readonly splice: boolean;
}

/** Keys besides parameters that the element reads. */
const elementKeys = ['preset', 'hide', 'guess', 'panel', 'epoch'];

/** Reads the query of an embed page's address. Of a repeated key the last one counts; unknown keys are ignored. */
export function readAddress(query: string, figure: Pick<AnyFigure, 'schema'>): EmbedAddress {
  const given = new Map(new URLSearchParams(query));
  const known = (name: string) => Object.hasOwn(figure.schema, name) || elementKeys.includes(name);
  return {
    attributes: Object.fromEntries([...given].filter(([name]) => known(name))),
    splice: given.get('report') === 'splice',
  };
}
