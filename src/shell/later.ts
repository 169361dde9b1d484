/**
 * What a figure needs only once the reader touches it: loaded then, so that a page that is only read stays light. See
 * `load-later.ts`.
 */
export { createEngine } from '../engine/client.ts';
export { loadEnds, loadRecording } from './load-recording.ts';
export { actOnMenu } from './menu-actions.ts';
export { startRun } from './run-session.ts';
export { openResults } from './storage.ts';
export { testImages } from './test-images.ts';
