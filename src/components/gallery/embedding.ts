import { COMPACT, embedAddress, type FrameHeights } from '../../shell/embed-code.ts';

/** A figure as it is to stand on somebody's page. */
export interface Embedding {
  /** The site's root, absolute, ending in a slash. */
  readonly root: string;
  readonly figure: string;
  readonly title: string;
  readonly lang: string;
  /** Parameters that are not at their defaults, or a preset; and `hide`. */
  readonly settings: readonly (readonly [name: string, value: string])[];
  readonly compact: boolean;
  /** Missing: as the reader's. */
  readonly theme?: 'light' | 'dark' | undefined;
  /** CSS pixels of a frame that holds it in the room there is, whole and compact. */
  readonly height: number;
  readonly compactHeight: number;
}

/** The address of its own page, with everything in it that is not as the figure opens. */
export function addressOf({ root, figure, lang, settings, compact, theme }: Embedding): string {
  const address = new URL(embedAddress(root, figure, lang));
  for (const [name, value] of settings) address.searchParams.set(name, value);
  if (compact) address.searchParams.set('view', 'compact');
  if (theme) address.searchParams.set('theme', theme);
  // A comma may stand in a query as it is, and is easier to read.
  return address.href.replaceAll('%2C', ',');
}

/** The height that a frame needs, in whole pixels: of the compact view the promised one. */
export const heightOf = ({ compact, height, compactHeight }: Embedding): number =>
  Math.ceil(compact ? compactHeight : height);

/** The same figure in the compact view, for slides and other frames of one size. */
export const compactOf = (embedding: Embedding): Embedding => ({ ...embedding, compact: true });

/** A figure as it opens, in a wide column. */
export function asItOpens(root: string, figure: string, title: string, lang: string, heights: FrameHeights): Embedding {
  const [height, compactHeight] = [heights.wide, COMPACT.wide];
  return { root, figure, title, lang, settings: [], compact: false, height, compactHeight };
}
