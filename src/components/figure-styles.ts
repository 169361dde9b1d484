const files = import.meta.glob<string>(['../styles/figure.css', '../styles/frame.css', '../styles/figures/*.css'], {
  query: '?inline',
  import: 'default',
  eager: true,
});

/** The styles of these figures and no others: the shell's, what figures share, then each one's own where it has some. */
export function figureStyles(names: readonly string[]): string {
  const own = [...new Set(names)].map((name) => `figures/${name}`);
  return ['figure', 'frame', 'figures/kit', ...own].map((file) => files[`../styles/${file}.css`] ?? '').join('');
}
