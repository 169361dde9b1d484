import { trustedAddress } from './trusted-address.ts';

/** Of the script that this file is part of; known only while it runs for the first time. */
const nonce = (globalThis.document?.currentScript as HTMLScriptElement | null | undefined)?.nonce;

/** A script element for an address, not yet on the page, that the page's policy trusts as it trusted this script. */
export function scriptTag(address: string): HTMLScriptElement {
  const script = document.createElement('script');
  if (nonce) script.nonce = nonce;
  script.src = trustedAddress(address);
  return script;
}
