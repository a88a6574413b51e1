/** Waits for something that no event announces. */
export async function until(holds: () => Promise<boolean> | boolean, what: string, timeout = 15_000): Promise<void> {
  const end = Date.now() + timeout;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
