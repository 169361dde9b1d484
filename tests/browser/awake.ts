import { expect, type Locator } from '@playwright/test';

/** Waits until a guess's handle answers to keys: what is pressed before its figure's script has come is lost. It stands where it stood. */
export async function awake(handle: Locator): Promise<void> {
  const start = (await handle.getAttribute('aria-valuenow'))!;
  await expect(async () => {
    await handle.press('ArrowUp');
    await expect(handle).not.toHaveAttribute('aria-valuenow', start, { timeout: 500 });
  }).toPass();
  await handle.press('ArrowDown');
  await expect(handle).toHaveAttribute('aria-valuenow', start);
}
