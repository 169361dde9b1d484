import { figureElement } from './figure-element.ts';
import { noteJump } from './jumps.ts';
import { parseSettings } from './settings.ts';

/** Follows a link to a figure's state without loading the page again: shows the figure and sets it. */
async function follow(event: MouseEvent): Promise<void> {
  const target = (event.target as Element).closest<HTMLAnchorElement>('a.do');
  const id = target?.dataset.figure;
  if (!target || !id || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  const place = document.getElementById(id);
  if (place?.localName !== 'wcw-figure') return;
  event.preventDefault();
  const { top, bottom } = place.getBoundingClientRect();
  const far = Math.abs(top) > 2 * innerHeight;
  if (bottom < 0 || top > innerHeight) noteJump(target, place);
  const calm = far || matchMedia('(prefers-reduced-motion: reduce)').matches;
  place.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
  const element = await figureElement(id);
  element?.follow(parseSettings(target.dataset.set ?? ''));
}

document.addEventListener('click', (event) => void follow(event));
