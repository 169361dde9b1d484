import words from '../../content/strings/en/closed.yaml';
import { openPage } from '../shell/open-page.ts';

/**
 * In a frame that is sandboxed to scripts alone a link may lead nowhere, and the browser says so to nobody: what cannot be
 * opened says its address, ready to be copied.
 */
function follow(event: MouseEvent): void {
  const [target] = event.composedPath();
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || link.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  if (!openPage(link.href) && link.nextElementSibling?.localName !== 'output') link.after(address(link.href));
}

function address(text: string): HTMLElement {
  const said = document.createElement('output');
  said.append(
    ` ${(words as { address: string }).address} `,
    Object.assign(document.createElement('b'), { textContent: text }),
  );
  said.style.cssText = 'user-select:text;-webkit-user-select:text;overflow-wrap:anywhere';
  (said.lastElementChild as HTMLElement).style.cssText = 'user-select:all;-webkit-user-select:all';
  return said;
}

/** Entry of `embed/v1/closed.js`, which documents of opaque origin load. */
const page = globalThis as { wcwLater?: Record<string, unknown> };
page.wcwLater ??= {};
page.wcwLater['closed.js'] ??= true;
addEventListener('click', follow);
