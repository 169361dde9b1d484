import type * as Lecture from './lecture/lecture.ts';

/** Loads what shows a figure to a class: a chunk of its own where the bundler makes chunks. */
export const loadLecture = (): Promise<typeof Lecture> => import('./lecture/lecture.ts');
