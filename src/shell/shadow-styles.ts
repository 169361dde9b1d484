/**
 * Gives a shadow root these styles and no others: as a sheet made by script, which a host's policy lets be
 * (`style-src 'self'` forbids `<style>`), and as an element where the browser makes none or the root came from elsewhere.
 */
export function setStyles(root: ShadowRoot, styles: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = styles;
    root.prepend(style);
  }
}
