import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 in lower-case hexadecimal. In JavaScript, because `crypto.subtle` is missing on pages served over plain http. */
export function sha256(bytes: Uint8Array): string {
  return bytesToHex(digest(bytes));
}
