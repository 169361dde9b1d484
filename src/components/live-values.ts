import { figureElement } from './figure-element.ts';
import { measureOf } from './measure-of.ts';

/** Keeps the numbers in the text at what their figures show. */
async function follow(output: HTMLElement): Promise<void> {
  const { figure, of, as } = output.dataset;
  const element = await figureElement(figure ?? '');
  if (!element || !of) return;
  const style: Intl.NumberFormatOptions =
    as === 'percent' ? { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 } : {};
  const format = new Intl.NumberFormat(document.documentElement.lang, style);
  const write = () => {
    const value = measureOf(element.frame, of);
    if (value !== undefined) output.textContent = format.format(value);
  };
  element.addEventListener('frame', write);
  element.addEventListener('result', write);
  write();
}

for (const output of document.querySelectorAll<HTMLElement>('output.value')) void follow(output);
