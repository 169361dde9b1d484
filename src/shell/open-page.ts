/** Opens a page beside this one, without power over it. Undefined where the frame may open none: Firefox throws, others say nothing. */
export function openPage(address: string): Window | undefined {
  try {
    const page = open(address, '_blank');
    if (page) page.opener = null;
    return page ?? undefined;
  } catch {
    return undefined;
  }
}
