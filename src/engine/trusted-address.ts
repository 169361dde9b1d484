/** The part of Trusted Types that is used here. */
interface Policy {
  createScriptURL(address: string): string;
}
interface Page {
  readonly trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
  [SHARED]?: Policy;
}
/** A page may allow one policy of a name, and several of our scripts ask for it. */
const SHARED = Symbol.for('wcw.trusted');

/**
 * An address of a script of ours, in the form that a page wants whose policy lets no text become a script
 * (`require-trusted-types-for 'script'`): by a policy of the name `wcw`, which passes blobs and what lies beside the script
 * that made it. Where the page allows no such policy, and in browsers without any, the address as it is.
 */
export function trustedAddress(address: string): string {
  const page = globalThis as Page;
  try {
    page[SHARED] ??= page.trustedTypes?.createPolicy('wcw', { createScriptURL: ours });
    return page[SHARED]?.createScriptURL(address) ?? address;
  } catch {
    return address;
  }
}

/** Of the script that this file is part of; known only while it runs for the first time. */
const beside =
  (globalThis as { document?: { currentScript?: { src?: string } | null } }).document?.currentScript?.src ||
  globalThis.location?.href;

function ours(address: string): string {
  if (/^blob:/.test(address) || new URL(address).origin === new URL(beside).origin) return address;
  throw new TypeError(address);
}
