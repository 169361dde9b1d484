import * as later from '../shell/later.ts';

/** Entry of `embed/v1/later.js`: hands what a figure needs from the first touch on to the scripts that wait for it. */
const page = globalThis as { wcwLater?: Record<string, unknown> };
page.wcwLater ??= {};
page.wcwLater['later.js'] ??= later;
