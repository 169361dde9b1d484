import { loadPart } from './load-part.ts';

type Part = typeof import('./part.ts');

let part: Part | 'missing' | undefined;

/** What draws the larger panels, once it has come; `missing` when it did not. */
export const panelsPart = (): typeof part => part;

/** Loads what draws the larger panels; undefined when it does not come, and the next call tries again. */
export async function loadPanels(): Promise<Part | undefined> {
  if (part && part !== 'missing') return part;
  try {
    part = await loadPart();
    return part;
  } catch {
    part = 'missing';
    return undefined;
  }
}
