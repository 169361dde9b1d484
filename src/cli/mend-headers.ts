import type { IncomingMessage, ServerResponse } from 'node:http';
import { createGzip } from 'node:zlib';

export type Headers = Readonly<Record<string, string>>;

const compressible = /^(?:text\/|image\/svg|application\/(?:json|wasm|xml))/;
const textual = /^(?:text\/|application\/(?:json|xml))/;

/**
 * Puts right on the way out what a file server by names alone gets wrong for this site. Text says that it is UTF-8 (a
 * script on a page in another encoding would be read in the page's). A `.gz` file is data as it is, which scripts unpack,
 * and not another form of the file without that ending. Text and WASM go gzipped to whoever takes that.
 */
export function mendHeaders(request: IncomingMessage, response: ServerResponse): void {
  const { writeHead } = response;
  const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding']));
  const mended = (status: number, sent: Headers = {}) => {
    const headers: Record<string, string> = { ...sent };
    if (headers['Content-Encoding'] === 'gzip') {
      delete headers['Content-Encoding'];
      headers['Content-Type'] = 'application/gzip';
    }
    const type = headers['Content-Type'] ?? '';
    if (textual.test(type)) headers['Content-Type'] = `${type.split(';')[0]}; charset=utf-8`;
    if (compressible.test(type)) {
      headers.Vary = 'Accept-Encoding';
      if (takesGzip && (status === 200 || status === 404)) {
        delete headers['Content-Length'];
        headers['Content-Encoding'] = 'gzip';
        zipBody(response);
      }
    }
    return writeHead.call(response, status, headers);
  };
  response.writeHead = mended as typeof writeHead;
}

/** From now on what is written to the response goes out gzipped. */
function zipBody(response: ServerResponse): void {
  const zip = createGzip();
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  zip.on('data', (part: Buffer) => {
    if (!write(part)) zip.pause();
  });
  response.on('drain', () => zip.resume());
  // Whoever pipes into the response waits for its word to go on.
  zip.on('drain', () => response.emit('drain'));
  zip.on('end', () => end());
  response.write = zip.write.bind(zip) as typeof response.write;
  response.end = ((body?: string | Buffer) => {
    zip.end(body);
    return response;
  }) as typeof response.end;
}
