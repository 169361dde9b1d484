/** Whether this document is in a frame sandboxed to scripts alone, as far as it can know: it may save no file and open no page. */
export const isClosed = (): boolean => globalThis.origin === 'null' && globalThis.location?.protocol !== 'file:';
