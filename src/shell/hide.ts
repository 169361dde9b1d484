import type { AnyFigure } from './figure.ts';
import type { Note } from './figure-state.ts';

/** What `hide=` can leave out besides the controls, which go by the names of their parameters. `closer`: the views beside the main one. */
export const PARTS = ['run', 'seed', 'caption', 'menu', 'preset', 'guess', 'closer'] as const;

/** Parts that figures had: addresses of embeds may still name them. */
const GONE = ['replay'];

/** Reads a comma list of parts and parameters to leave out; a note names those that the figure does not have. */
export function readHidden(
  figure: AnyFigure,
  text = '',
): { readonly hidden: ReadonlySet<string>; readonly notes: readonly Note[] } {
  const names = text.split(',').map((name) => name.trim());
  const known = new Set<string>([...PARTS, ...GONE, ...Object.keys(figure.schema)]);
  const strange = names.filter((name) => name !== '' && !known.has(name)).join(', ');
  return {
    hidden: new Set(names.filter((name) => known.has(name))),
    notes: strange ? [{ key: 'notes.hide', values: { given: strange.slice(0, 40) } }] : [],
  };
}
