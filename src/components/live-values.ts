import { write as writeNumber } from '../shell/words.ts';
import { figureElement } from './figure-element.ts';
import { measureOf } from './measure-of.ts';

/** Keeps the numbers in the text at what their figures show; an answer stays hidden as long as the figure hides it. */
async function follow(output: HTMLElement): Promise<void> {
  const { figure, of, as } = output.dataset;
  const element = await figureElement(figure ?? '');
  const number = output.firstElementChild;
  if (!element || !number || !of) return;
  const format = as === 'percent' ? '%2' : undefined;
  const write = () => {
    const value = measureOf(element.frame, of);
    if (value !== undefined) number.textContent = writeNumber(value, format, document.documentElement.lang);
  };
  element.addEventListener('frame', write);
  element.addEventListener('result', write);
  write();
  if (!number.classList.contains('wcw-answer')) return;
  const reveal = () => {
    output.dataset.guess = element.querySelector<HTMLElement>('[data-guess]')?.dataset.guess ?? 'closed';
  };
  new MutationObserver(reveal).observe(element, { subtree: true, attributes: true, attributeFilter: ['data-guess'] });
  reveal();
}

for (const output of document.querySelectorAll<HTMLElement>('output.value')) void follow(output);
