import type * as Later from '../shell/later.ts';
import { loadScript } from './load-script.ts';

/** Stands in for `shell/load-later.ts` in embed scripts: the classic script `later.js` beside them. */
export const loadLater = (): Promise<typeof Later> => loadScript('later.js');
