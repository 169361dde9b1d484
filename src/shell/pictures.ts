import type { DataName, Images } from '../data/images.ts';
import type { AnyFigure } from './figure.ts';
import type { FigureState, TestPictures, WantedSheet } from './figure-state.ts';

/** The test pictures that a figure draws, by data set; what cannot be had stays undefined until `forget`. */
export interface Pictures {
  /** Those that this state's stage draws, as soon as they are at hand. */
  wanted(state: FigureState): Promise<TestPictures | undefined>;
  /** Whether the state's pictures are of the data set that its stage names. */
  fit(state: FigureState): boolean;
  forget(): void;
}

/** Opens pictures once, and again only when others are wanted; a sheet beside them. Never rejects. */
export function createPictures(
  figure: AnyFigure,
  open: (data: DataName, indices: readonly number[]) => Promise<TestPictures>,
  openSheet: (data: DataName, sheet: WantedSheet) => Promise<Images>,
): Pictures {
  let kept: { data: string; asked: ReadonlySet<number>; pictures: Promise<TestPictures | undefined> } | undefined;
  const sheets = createSheets(openSheet);
  return {
    async wanted(state) {
      const wanted = figure.testImages?.(state);
      if (!wanted || state.absent?.has(wanted.data)) return undefined;
      const { data, indices, sheet } = wanted;
      const before = kept?.data === data ? kept : undefined;
      if (!before || !indices.every((index) => before.asked.has(index))) {
        const pictures = Promise.resolve(before?.pictures)
          .then((there) => (there && holdsAll(there, indices) ? there : open(data as DataName, indices)))
          .catch(() => undefined);
        kept = { data, asked: new Set(indices), pictures };
      }
      return sheets.beside(await kept?.pictures, data as DataName, sheet);
    },
    fit: (state) => kept === undefined || figure.testImages?.(state)?.data === kept.data,
    forget() {
      kept = undefined;
    },
  };
}

/** Whether these pictures are all there. */
function holdsAll({ count, there }: TestPictures, indices: readonly number[]): boolean {
  return indices.every((index) => index < count && there?.has(index) !== false);
}

/** Lays a sheet beside pictures: the same object for the same two. Of a sheet that another is asked for after, the later comes. */
function createSheets(open: (data: DataName, sheet: WantedSheet) => Promise<Images>) {
  let turn = 0;
  let last: { readonly base: TestPictures; readonly pictures: TestPictures } | undefined;
  const beside = async (
    base: TestPictures | undefined,
    data: DataName,
    sheet: WantedSheet | undefined,
  ): Promise<TestPictures | undefined> => {
    turn++;
    if (!base || !sheet) return base;
    if (last?.base === base && last.pictures.sheet?.file === sheet.file) return last.pictures;
    const mine = turn;
    const images = await open(data, sheet).catch(() => undefined);
    const pictures = { ...base, sheet: { ...sheet, images } };
    if (mine !== turn) return last?.pictures ?? base;
    last = { base, pictures };
    return pictures;
  };
  return { beside };
}

/** The pixels of one of the pictures of the sheet that lies beside the test pictures; undefined while it has not come. */
export function exemplarPixels(pictures: TestPictures | undefined, index: number): Uint8Array | undefined {
  const { images, indices } = pictures?.sheet ?? {};
  const at = indices?.indexOf(index) ?? -1;
  if (!images || at < 0) return undefined;
  const size = images.pixels.length / images.count;
  return images.pixels.subarray(at * size, (at + 1) * size);
}

/** Whether a sheet was asked for in vain. */
export const lacksSheet = (pictures: TestPictures | undefined): boolean =>
  pictures?.sheet !== undefined && pictures.sheet.images === undefined;
