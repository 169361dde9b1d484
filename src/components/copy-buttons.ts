/** Buttons that copy the text of the element they name (`data-copy`), and say so; hidden where the browser cannot. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const source = document.getElementById(button.dataset.copy ?? '');
  const shown = button.firstElementChild;
  if (!source || !shown || !navigator.clipboard) continue;
  button.hidden = false;
  const [label, done] = [shown.textContent, button.dataset.done ?? ''];
  /** For screen readers: they do not read a button again whose words change. */
  const told = button.parentElement?.querySelector('[role="status"]');
  const say = (text: string | null, aloud: string) => {
    shown.textContent = text;
    if (told) told.textContent = aloud;
  };
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(source.textContent ?? '');
    say(done, done);
    setTimeout(() => say(label, ''), 2000);
  });
}
