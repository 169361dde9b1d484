import { rememberEarlyTouches } from '../shell/early-touch.ts';

/** Calls `wake` with a figure's name once a reader comes near it, so that it is ready when they arrive. Until then touches are kept. */
export function wakeNearFigures(wake: (name: string) => void): void {
  rememberEarlyTouches(document);
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        wake(target.getAttribute('name') ?? '');
      }
    },
    { rootMargin: '400px' },
  );
  for (const figure of document.querySelectorAll('wcw-figure')) near.observe(figure);
}
