import * as lecture from '../shell/lecture/lecture.ts';

/** Entry of `embed/v1/lecture.js`: hands what shows a figure to a class to the scripts that wait for it. */
const page = globalThis as { wcwLater?: Record<string, unknown> };
page.wcwLater ??= {};
page.wcwLater['lecture.js'] ??= lecture;
