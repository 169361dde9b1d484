/** Buttons that copy the text of the element they name (`data-copy`), and say so; hidden where the browser cannot. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const source = document.getElementById(button.dataset.copy ?? '');
  if (!source || !navigator.clipboard) continue;
  button.hidden = false;
  const [label, done] = [button.textContent, button.dataset.done ?? ''];
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText((source as HTMLTextAreaElement).value ?? '');
    button.textContent = done;
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
}
