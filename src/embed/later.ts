import * as later from '../shell/later.ts';

/** Entry of `embed/v1/later.js`: hands what a figure needs from the first touch on to the scripts that wait for it. */
(globalThis as { wcwLater?: typeof later }).wcwLater ??= later;
