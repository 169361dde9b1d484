/** Makes the PNG of a still where it is asked for: twice as large as the picture stands on a page, and sharp. */
const button = document.querySelector<HTMLButtonElement>('[data-still]');
const said = button?.parentElement?.querySelector('[role="status"]');

async function save({ still = '', file = '', width, height }: DOMStringMap): Promise<void> {
  const [{ picturePng }, { download }] = await Promise.all([
    import('../../shell/picture.ts'),
    import('../../shell/download.ts'),
  ]);
  const svg = await (await fetch(still)).text();
  download(file, 'image/png', await picturePng(svg, 2 * Number(width), 2 * Number(height)));
}

if (button) {
  button.hidden = false;
  button.addEventListener('click', () => {
    save(button.dataset).catch(() => {
      if (said) said.textContent = button.dataset.failed ?? '';
    });
  });
}
