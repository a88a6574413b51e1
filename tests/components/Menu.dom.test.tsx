import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Menu } from '../../components/Menu.tsx';

afterEach(cleanup);

function show() {
  const onSelect = vi.fn();
  const items = ['Open', 'Archive', 'Delete'].map((label) => ({
    label,
    disabled: label === 'Archive',
    onSelect: () => onSelect(label),
  }));
  render(<Menu label="More" items={items} />);
  const button = screen.getByRole('button', { name: 'More' });
  fireEvent.click(button);
  return { onSelect, button };
}

describe('Menu', () => {
  it('opens on its first item, moves by arrows past what is disabled, and around', () => {
    show();
    const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
    expect(document.activeElement!.textContent).toBe('Open');
    press('ArrowDown');
    expect(document.activeElement!.textContent).toBe('Delete');
    press('ArrowDown');
    expect(document.activeElement!.textContent).toBe('Open');
    press('ArrowUp');
    expect(document.activeElement!.textContent).toBe('Delete');
  });

  it('closes with Escape and goes back to its button', () => {
    const { button } = show();
    expect(fireEvent.keyDown(document.activeElement!, { key: 'Escape' })).toBe(false);
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('closes when something else is pointed at', async () => {
    show();
    fireEvent.pointerDown(document.body);
    await vi.waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  });

  it('does what was chosen', () => {
    const { onSelect } = show();
    fireEvent.click(screen.getByRole('menuitem', { name: 'Delete' }));
    expect(onSelect).toHaveBeenCalledWith('Delete');
  });
});
