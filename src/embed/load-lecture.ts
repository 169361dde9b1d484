import type * as Lecture from '../shell/lecture/lecture.ts';
import { loadScript } from './load-script.ts';

/** Stands in for `shell/load-lecture.ts` in embed scripts: the classic script `lecture.js` beside them. */
export const loadLecture = (): Promise<typeof Lecture> => loadScript('lecture.js');
