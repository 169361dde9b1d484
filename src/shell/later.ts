/**
 * What a figure needs only once the reader touches it: loaded then, so that a page that is only read stays light. See
 * `load-later.ts`.
 */
import errors from '../../content/strings/en/errors.yaml';
import type { StringTree } from './words.ts';

export { normaliseDrawing } from '../data/transforms.ts';
export { createEngine } from '../engine/client.ts';
export { openCamera } from './camera.ts';
export { FilesSide } from './files-side.ts';
export { followRuns } from './follow-runs.ts';
export { loadLecture } from './load-lecture.ts';
export { loadEnds, loadRecording, loadStatistics } from './load-recording.ts';
export { actOnMenu } from './menu-actions.ts';
export { connectPad } from './pad.ts';
export { readPhoto } from './photo.ts';
export { pictureStrings } from './picture-words.ts';
export { startRun } from './run-session.ts';
export { openResults } from './storage.ts';
export { keepResult } from './stored-result.ts';
export { testImages } from './test-images.ts';

/** What can go wrong, or is told, once something is computed or taken away, in words. */
export const errorWords = errors as StringTree;
