// What has to be done before the first paint. The reader's choice of colours: changed by the buttons in the header, kept on
// this device.
(() => {
  const root = document.documentElement;
  let choice = 'system';
  try {
    choice = localStorage.getItem('theme') || choice;
  } catch {}
  const apply = () => {
    if (choice === 'system') delete root.dataset.theme;
    else root.dataset.theme = choice;
    for (const button of document.querySelectorAll('.theme button'))
      button.setAttribute('aria-pressed', String(button.value === choice));
  };
  apply();
  addEventListener('DOMContentLoaded', () => {
    const group = document.querySelector('.theme');
    if (!group) return;
    group.hidden = false;
    apply();
    group.addEventListener('click', ({ target }) => {
      const button = target.closest('button');
      if (!button) return;
      choice = button.value;
      try {
        localStorage.setItem('theme', choice);
      } catch {}
      apply();
    });
  });
})();

// A link to a state of a figure (`?inversion.seed=3#inversion`): its room is kept, but the picture that the page was built
// with is of another state, and the figure is shown once it has its own. One that does not come is shown as it was built.
(() => {
  const keys = [...new URLSearchParams(location.search).keys()].filter((key) => key.indexOf('.') > 0);
  if (keys.length === 0) return;
  const waiting = keys.map((key) => `#${CSS.escape(key.slice(0, key.indexOf('.')))}:not([data-state]) > .wcw-figure`);
  const style = document.createElement('style');
  style.media = 'screen';
  style.textContent = `${waiting.join()} { visibility: hidden }`;
  document.head.append(style);
  setTimeout(() => style.remove(), 5000);
})();

// Pages fade into each other. Where the next one has no part in that, a frame's page or a file, Chromium would tell it that
// a transition that has begun was skipped, as an error.
addEventListener('pageswap', ({ viewTransition, activation }) => {
  if (/\/v1\/|\.\w+$/.test(activation?.entry.url)) viewTransition?.skipTransition();
});
