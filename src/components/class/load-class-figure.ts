import { pageAssets } from '../../engine/page-assets.ts';
import type { ClassFigure } from './class-figure.ts';

/** What a line of results needs of the figure that it names; undefined where there is no such figure, or it did not come. */
export async function loadClassFigure(base: URL, name: string): Promise<ClassFigure | undefined> {
  try {
    return JSON.parse(new TextDecoder().decode(await pageAssets(base)(`class/${name}.json`))) as ClassFigure;
  } catch {
    return undefined;
  }
}
