/** Loads the part of the figure that waits for an opened panel: a chunk of its own where the bundler makes chunks. */
export const loadPart = (): Promise<typeof import('./part.ts')> => import('./part.ts');
