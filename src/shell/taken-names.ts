/** Names in addresses and attributes that are not a figure's own parameters. Each list stands here and nowhere else. */

/** What a link carries of a figure's state besides the parameters. */
export const STATE_KEYS = ['guess', 'panel', 'epoch'] as const;

/** What an element's attributes and an embed's address may say besides that and the parameters; no link carries it. */
export const SETTING_KEYS = ['preset', 'hide', 'view'] as const;

/** What an embed's address says of the page and not of the figure. */
export const PAGE_KEYS = ['lang', 'theme', 'report'] as const;

/** No parameter may be called so: the keys above, and what the element has or reads as an attribute or property. */
export function takenNames(): readonly string[] {
  const attributes = ['id', 'name', 'title', 'state', 'label', 'absent', 'article', 'isolate'];
  // Each parameter is a property, too (`embed/host/properties.ts`): what is assigned must not take a method's place.
  const others = ['class', 'style', 'hidden', 'dir', 'slot', 'params', 'shown', 'frame', 'result', 'schema', 'presets'];
  const ofElement = [...attributes, ...others, 'primary', 'start', 'pause', 'step', 'reset', 'follow'];
  return [...PAGE_KEYS, ...SETTING_KEYS, ...STATE_KEYS, ...ofElement];
}
