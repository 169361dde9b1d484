import { inlineHashes } from './inline-scripts.ts';

/**
 * What a page of this site may load: scripts from here only and those that stand in the page, workers also from blobs (the engine starts that way
 * everywhere), inline styles (KaTeX sets them). As a meta element, for hosts that send no headers.
 */
export const policy = [
  "default-src 'self'",
  `script-src 'self' 'wasm-unsafe-eval' ${inlineHashes}`,
  "worker-src 'self' blob:",
  "connect-src 'self' data: blob:",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
].join('; ');
