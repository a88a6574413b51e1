/** Left and right go from button to button of a toolbar, round and round, the way the page's language runs. Whether the key was one of them. */
export function moveInToolbar(event: KeyboardEvent & { currentTarget: HTMLElement }): boolean {
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return false;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  if (at < 0) return false;
  const forward = (event.key === 'ArrowRight') === (getComputedStyle(event.currentTarget).direction === 'ltr');
  buttons.at((at + (forward ? 1 : -1)) % buttons.length)?.focus();
  return true;
}
