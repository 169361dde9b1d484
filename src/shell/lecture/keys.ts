/** What a key means in a lecture. A clicker sends the keys of pages. */
export type Meaning = 'next' | 'previous' | 'run' | 'full' | 'end';

const MEANINGS: Readonly<Record<string, Meaning>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  ' ': 'run',
  Enter: 'run',
  f: 'full',
  F: 'full',
  Escape: 'end',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'defaultPrevented'>;

/** What a key means, pressed on `target`: nothing where the control that has the focus uses it, or has used it. */
export function meaningOf(event: Pressed, target: Pick<Element, 'matches'> | null): Meaning | undefined {
  const { key, altKey, ctrlKey, metaKey, defaultPrevented } = event;
  const meaning = Object.hasOwn(MEANINGS, key) ? MEANINGS[key] : undefined;
  if (!meaning || defaultPrevented || altKey || ctrlKey || metaKey || (target && isUsed(key, target))) return undefined;
  return meaning;
}

const PRESSES = ['Enter', ' '];

/** Whether a browser, or the figure, lets a control answer this key. */
function isUsed(key: string, target: Pick<Element, 'matches'>): boolean {
  if (key === 'Escape') return false;
  if (
    target.matches('input:not([type="checkbox"], [type="radio"], [type="range"]), select, textarea, [contenteditable]')
  )
    return true;
  if (PRESSES.includes(key)) return target.matches('button, summary, a, input, [role="button"], [role="slider"]');
  return key.length > 1 && target.matches('[type="radio"], [type="range"], [role="slider"], [role="tab"]');
}
