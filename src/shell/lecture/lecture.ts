import strings from '../../../content/strings/en/lecture.yaml';
import type { AnyFigure } from '../figure.ts';
import { readState } from '../link-state.ts';
import { absentHere, registry } from '../registry.ts';
import { figureWords } from '../strings.ts';
import { createWords, type StringTree } from '../words.ts';
import { type Meaning, meaningOf } from './keys.ts';
import { openRoom } from './room.ts';
import { next, previous, type Step } from './steps.ts';

/** A figure's element, as far as a lecture moves it. */
export interface LecturedFigure extends HTMLElement {
  readonly params: Readonly<Record<string, string | number>>;
  readonly state: string;
  start(): void;
  pause(): void;
  follow(entries: readonly (readonly [string, string])[]): void;
}

/** The figure's own buttons that answer its question. */
const ANSWERS = '[data-action="guess"], [data-action="skip-guess"]';

/**
 * A lecture with a figure: full screen where that is allowed, else the whole window; the presets one after the other, each
 * question asked before the answer is shown.
 */
export function openLecture(element: LecturedFigure, figure: AnyFigure): void {
  if (Object.hasOwn(element.dataset, 'lecture')) return;
  const words = figureWords(figure);
  const say = createWords({ lecture: strings as StringTree }, words.lang);
  const presets = Object.keys(figure.presets);
  const absent = absentHere(element, registry().figures.get(figure.name));
  const root = element.shadowRoot ?? element;
  const found = presets.findIndex((name) => isAt(name));
  let step: Step = { at: found, asked: found >= 0 };

  /** Whether the figure stands at a preset; its seed is the reader's own. */
  function isAt(name: string): boolean {
    const { params } = readState(figure, [['preset', name]], absent);
    return Object.entries(params).every(([key, value]) => key === 'seed' || element.params[key] === value);
  }
  const isGuessOpen = (): boolean => root.querySelector<HTMLElement>('.wcw-figure')?.dataset.guess === 'open';
  const reveal = (): void => {
    const pressed = room.overlay.shadowRoot?.activeElement;
    root.querySelector<HTMLElement>(ANSWERS)?.click();
    if (pressed instanceof HTMLElement) pressed.focus({ preventScroll: true });
  };

  const room = openRoom(
    element,
    [
      { label: say('lecture.previous'), act: () => act('previous') },
      { label: say('lecture.next'), act: () => act('next') },
      { label: say('lecture.full'), act: () => act('full') },
      { label: say('lecture.end'), act: () => act('end') },
    ],
    words.lang,
  );
  const tell = (): void => {
    const name = presets[step.at];
    const title = words(`${figure.name}.title`);
    const of = (key: string) => words(`${figure.name}.presets.${name}.${key}`);
    const keys = step.asked ? 'keys-asked' : figure.compute ? 'keys-computed' : 'keys';
    room.say({
      title: say('lecture.title', { title }),
      place:
        name === undefined ? '' : say('lecture.place', { label: of('label'), at: step.at + 1, count: presets.length }),
      question: name === undefined ? title : of('question'),
      keys: say(`lecture.${keys}`),
      asked: step.asked,
      // A figure that asks for a guess itself covers what it asks about.
      covered: step.asked && !isGuessOpen(),
    });
  };
  const go = (to: Step): void => {
    const moved = to.at !== step.at;
    if (step.asked && !to.asked && !moved && isGuessOpen()) reveal();
    step = to;
    if (moved) element.follow([['preset', presets[to.at]!]]);
    tell();
  };
  const act = (meaning: Meaning): void => {
    if (meaning === 'end') end();
    else if (meaning === 'full') void full();
    else if (meaning === 'previous') go(previous(step));
    else if (meaning === 'next' || step.asked) go(next(step, presets.length));
    else if (element.state === 'running') element.pause();
    else element.start();
  };

  let isFull = false;
  async function full(): Promise<void> {
    try {
      if (document.fullscreenElement) {
        isFull = false;
        await document.exitFullscreen();
      } else {
        await room.overlay.requestFullscreen();
        isFull = true;
      }
    } catch {
      // Refused, or not there: the window is filled as it is.
    }
  }
  const ended = new AbortController();
  const pressed = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    const outside =
      target instanceof Node && !room.overlay.contains(target) && target !== document.body && !isWithin(target);
    if (outside) return;
    const meaning = meaningOf(event, target instanceof Element ? target : null);
    // A host's slides have the same keys.
    event.stopPropagation();
    if (!meaning) return;
    event.preventDefault();
    act(meaning);
  };
  const isWithin = (node: Node): boolean => {
    const shadow = node.getRootNode();
    return shadow instanceof ShadowRoot && (room.overlay.contains(shadow.host) || isWithin(shadow.host));
  };
  function end(): void {
    ended.abort();
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
    room.close();
    root.querySelector<HTMLElement>('.wcw-menu > summary')?.focus();
  }
  document.addEventListener('keydown', pressed, { signal: ended.signal });
  // Of a figure without runs the answer moves the focus to a control, which would use the keys that step on.
  room.overlay.addEventListener('click', (event) => {
    const isAnswer = event.composedPath().some((node) => node instanceof Element && node.matches(ANSWERS));
    if (isAnswer) room.focus();
  });
  // Escape ends full screen by itself, and is not told.
  document.addEventListener(
    'fullscreenchange',
    () => {
      if (isFull && !document.fullscreenElement) end();
    },
    { signal: ended.signal },
  );
  root.querySelector('.wcw-menu[open]')?.removeAttribute('open');
  tell();
  void full();
}
