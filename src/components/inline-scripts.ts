import { createHash } from 'node:crypto';
import paintSource from './before-paint.js?raw';
import keepSource from './keep-offline.js?raw';
import { withoutComments } from './without-comments.ts';

const [paint, keep] = [withoutComments(paintSource), withoutComments(keepSource)];

/** What runs before the first paint, inside the page: a request of its own would hold the paint up. */
export const beforePaint = paint;

/** What starts the service worker; undefined in a site that is not to be kept (`OFFLINE=off`). */
export const keepOffline = process.env.OFFLINE === 'off' ? undefined : keep;

/** By which a page's policy knows these scripts, and lets no other run that stands in the page. */
export const inlineHashes = [paint, keep]
  .map((source) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`)
  .join(' ');
