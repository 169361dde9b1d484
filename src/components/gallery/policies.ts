/** What a Content-Security-Policy of a host needs for figures of a site, as tests in such a host hold: no line more, none less. */
export const policies = {
  frames: (site: string) => `frame-src ${site}`,
  elements: (site: string) => `script-src ${site} 'wasm-unsafe-eval'; worker-src blob:`,
} as const;
