import type { DataName, Images } from '../data/images.ts';
import type { AnyFigure, FigureState } from './figure.ts';

/** The test pictures that a figure draws, by data set; what cannot be had stays undefined until `forget`. */
export interface Pictures {
  /** Those that this state's stage draws, as soon as they are at hand. */
  wanted(state: FigureState): Promise<Images | undefined>;
  /** Whether the state's pictures are of the data set that its stage names. */
  fit(state: FigureState): boolean;
  forget(): void;
}

/** Opens pictures once a data set, and again only when more are wanted. Never rejects. */
export function createPictures(figure: AnyFigure, open: (data: DataName, count: number) => Promise<Images>): Pictures {
  let kept: { data: string; count: number; images: Promise<Images | undefined> } | undefined;
  return {
    async wanted(state) {
      const wanted = figure.testImages?.(state);
      if (!wanted) return undefined;
      if (kept?.data !== wanted.data || kept.count < wanted.count) {
        const images = open(wanted.data as DataName, wanted.count).catch(() => undefined);
        kept = { ...wanted, images };
      }
      return kept.images;
    },
    fit: (state) => kept === undefined || figure.testImages?.(state)?.data === kept.data,
    forget() {
      kept = undefined;
    },
  };
}
