import type { FigureElement } from '../../shell/element.ts';

type Value = string | number;

/** `train-images` is also `trainImages`: the first cannot be written after a dot. */
const dotted = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * Makes each parameter a property of its element: frameworks set a property where there is one, and an attribute where
 * there is none. A property set before our script had come is taken over.
 */
export function addProperties(element: FigureElement, names: readonly string[]): void {
  for (const name of names)
    for (const property of new Set([name, dotted(name)])) {
      const early = Object.hasOwn(element, property) ? Reflect.get(element, property) : undefined;
      Reflect.deleteProperty(element, property);
      Object.defineProperty(element, property, {
        configurable: true,
        enumerable: true,
        get: () => element.params[name],
        set: (value: unknown) => {
          element.params = { [name]: value as Value };
        },
      });
      if (early !== undefined) element.params = { [name]: early as Value };
    }
}

/**
 * Lets the attribute and the property `params` be JSON, too: before our script has come, frameworks write as an attribute
 * what they would set as a property, and of an object nothing but `[object Object]` is left. Read now and when it changes.
 */
export function followJson(element: FigureElement, signal: AbortSignal): void {
  const set = (given: unknown): void => {
    const params = typeof given === 'string' ? parsed(given) : given;
    Reflect.set(Object.getPrototypeOf(element), 'params', Object(params), element);
  };
  Object.defineProperty(element, 'params', {
    configurable: true,
    get: () => Reflect.get(Object.getPrototypeOf(element), 'params', element),
    set,
  });
  const read = (): void => {
    const text = element.getAttribute('params');
    if (text !== null) set(text);
  };
  const observer = new MutationObserver(read);
  observer.observe(element, { attributeFilter: ['params'] });
  signal.addEventListener('abort', () => observer.disconnect());
  read();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // For whoever writes the page; its readers have nothing of it.
    console.warn(`wcw-figure: params="${text}" is no JSON. Write params={JSON.stringify({ … })}.`);
    return {};
  }
}
