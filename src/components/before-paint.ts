import { createHash } from 'node:crypto';
import source from './before-paint.js?raw';

/** What runs before the first paint, inside the page: a request of its own would hold the paint up. */
export const beforePaint = source;

/** By which a page's policy knows that script, and lets no other run that stands in the page. */
export const beforePaintHash = `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
