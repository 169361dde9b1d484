import type { Param, ParamSchema } from '../experiments/params.ts';
import type { AnyFigure } from '../shell/figure.ts';
import { PARTS } from '../shell/hide.ts';
import type { Words } from '../shell/words.ts';

/** A figure and its words. */
export interface DescribedFigure {
  readonly figure: Pick<AnyFigure, 'name' | 'schema' | 'presets' | 'sides'>;
  readonly say: Words;
}

const literals = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(' | ') || 'never';
/** Frameworks write numbers with quotes and without. */
const NUMBER = `number | \`\${number}\``;
const commented = (text: string): string => `/** ${text.replaceAll('*/', '* /')} */`;

/** What a parameter takes, as a TypeScript type. */
export function paramType(param: Param): string {
  if (param.kind === 'choice') return literals(param.values);
  return param.kind === 'switch' ? "'on' | 'off'" : NUMBER;
}

/** A parameter in words: its name, and the range of a number. */
export function paramWords(name: string, param: Param, { figure, say }: DescribedFigure): string {
  const range = 'min' in param ? `, ${param.min} to ${param.max}` : '';
  return `${say(`${figure.name}.params.${name}.label`)}${range}`;
}

function settingsOf(described: DescribedFigure): string {
  const { figure, say } = described;
  const schema = figure.schema as ParamSchema;
  const rows = Object.entries(schema).map(
    ([name, param]) => `    ${commented(paramWords(name, param, described))}\n    '${name}'?: ${paramType(param)};`,
  );
  const own = [
    `    preset?: ${literals(Object.keys(figure.presets))};`,
    `    panel?: ${literals((figure.sides ?? []).map(({ name }) => name))};`,
  ];
  return `  ${commented(say(`${figure.name}.title`))}\n  '${figure.name}': {\n${[...rows, ...own].join('\n')}\n  };`;
}

/**
 * A TypeScript declaration file for `<wcw-figure>`: which figures there are, which attribute of which takes which value,
 * what the element has; known to the DOM, to JSX, React, Preact, Vue and Svelte.
 */
export function elementTypes(figures: readonly DescribedFigure[]): string {
  return `// Types of <wcw-figure>, made from the figures' own parameters. Put this file anywhere in your project.
export interface WcwSettings {
${figures.map(settingsOf).join('\n')}
}
export type WcwFigureName = keyof WcwSettings;

interface Common {
  /** The reader's guess, or 'skipped'. */
  guess?: number | \`\${number}\` | 'skipped';
  /** The picture, one control and the run alone. */
  view?: 'compact';
  /** What to leave out, separated by commas: ${PARTS.join(', ')}, and any parameter by its name. */
  hide?: string;
  'data-theme'?: 'light' | 'dark';
}
/** The attributes of one figure's element. */
export type WcwFigureAttributes<Name extends WcwFigureName = WcwFigureName> = {
  [One in Name]: { name: One } & WcwSettings[One] & Common;
}[Name];

export type WcwParams = Readonly<Record<string, string | number>>;
export type WcwState = 'still' | 'loading' | 'running' | 'paused' | 'done' | 'error';

export interface WcwFigureEvents {
  statechange: CustomEvent<WcwState>;
  paramschange: CustomEvent<WcwParams>;
  frame: CustomEvent<unknown>;
  result: CustomEvent<unknown>;
}

export interface WcwFigureElement extends HTMLElement {
  /** All parameters; assigning sets those given, if they are known and allowed. */
  params: WcwParams;
  readonly state: WcwState;
  readonly frame: unknown;
  readonly result: unknown;
  start(): void;
  pause(): void;
  step(): void;
  reset(): void;
  addEventListener<Type extends keyof WcwFigureEvents>(
    type: Type,
    listener: (this: WcwFigureElement, event: WcwFigureEvents[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** What JSX lets any element have besides. */
interface AnyAttributes {
  children?: unknown;
  key?: string | number;
  id?: string;
  slot?: string;
  title?: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'wcw-figure': WcwFigureElement;
  }
  namespace JSX {
    interface IntrinsicElements {
      'wcw-figure': WcwFigureAttributes & AnyAttributes & { class?: string; style?: unknown; ref?: unknown };
    }
  }
}

type ReactAttributes = WcwFigureAttributes &
  AnyAttributes & { className?: string; style?: object; ref?: unknown; suppressHydrationWarning?: boolean };

// Each of these is for who has it; the others' names are not found, and need not be.
// @ts-ignore
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'wcw-figure': ReactAttributes;
    }
  }
}
// @ts-ignore
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'wcw-figure': WcwFigureAttributes & AnyAttributes & { class?: string; style?: unknown; ref?: unknown };
    }
  }
}
// @ts-ignore
declare module 'vue' {
  interface GlobalComponents {
    'wcw-figure': new () => { $props: WcwFigureAttributes & AnyAttributes & { class?: unknown; style?: unknown } };
  }
}
// @ts-ignore
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'wcw-figure': WcwFigureAttributes & AnyAttributes & { class?: string; style?: string };
  }
}
`;
}
