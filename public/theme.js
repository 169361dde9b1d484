// The reader's choice of colours: set before the first paint, changed by the buttons in the header, kept on this device.
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
