/**
 * Loads what a figure needs from the first touch on: a chunk of its own where the bundler makes chunks. Rejects with a
 * plain error's data when it does not come.
 */
export const loadLater = () =>
  import('./later.ts').catch(() => Promise.reject({ key: 'errors.asset.missing', values: { name: 'later.js' } }));
