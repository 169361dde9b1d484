/** Loads what a figure needs from the first touch on: a chunk of its own where the bundler makes chunks. */
export const loadLater = () => import('./later.ts');
