/** Who teaches on one platform finds its code chosen on the next sheet: kept on this device, where it may be kept. */
const KEY = 'wcw-host';
const hosts = [...document.querySelectorAll<HTMLInputElement>('input[name="host"]')];

try {
  const kept = localStorage.getItem(KEY);
  for (const host of hosts) if (host.value === kept) host.checked = true;
} catch {
  // Nothing may be kept here.
}
for (const host of hosts) {
  host.addEventListener('change', () => {
    try {
      localStorage.setItem(KEY, host.value);
    } catch {
      // Nothing may be kept here.
    }
  });
}
