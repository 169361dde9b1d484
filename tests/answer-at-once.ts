/**
 * Firefox sends the answers of WebDriver BiDi by Nagle's rule: the next waits until the last is acknowledged, which the
 * system puts off by 40 ms, and a test asks hundreds of times. Whatever is sent carries the acknowledgement along, so
 * each arrival is met with what asks for nothing: an unsolicited pong (RFC 6455, section 5.5.3). Tests in Firefox then
 * take two thirds of the time.
 */
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** Final, pong; masked as all that a client sends, no content; the mask. Firefox refuses one of zeros. */
const PONG = Uint8Array.of(0x8a, 0x80, 1, 2, 3, 4);

/** For every WebSocket that this process opens from now on. Playwright is alone in opening any. */
export function answerAtOnce(): void {
  subscribe('http.client.request.start', (message) => {
    const { request } = message as { request: ClientRequest };
    if (request.getHeader('upgrade') !== 'websocket') return;
    request.once('upgrade', (_answer, socket) => socket.on('data', () => socket.writable && socket.write(PONG)));
  });
}
