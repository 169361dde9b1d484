import { connectSplice } from './splice.ts';

/** Entry of `embed/v1/splice.js`, which a frame loads whose address says `report=splice`. */
const page = globalThis as { wcwLater?: Record<string, unknown> };
page.wcwLater ??= {};
page.wcwLater['splice.js'] ??= connectSplice;
