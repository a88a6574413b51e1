import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TagInput } from '../../components/TagInput.tsx';

afterEach(cleanup);

const known = ['harbours', 'city hall', 'ferries', 'Café life'];

function show(tags: string[] = []) {
  const onAdd = vi.fn();
  const onRemove = vi.fn();
  const onDraft = vi.fn();
  render(<TagInput {...{ tags, known, onAdd, onRemove, onDraft }} />);
  const input = screen.getByRole('combobox');
  return { onAdd, onRemove, onDraft, input, type: (value: string) => fireEvent.input(input, { target: { value } }) };
}

const completions = () => screen.queryAllByRole('option').map((option) => option.textContent);

describe('TagInput', () => {
  it('completes known tags, those that begin so first, whatever their accents', () => {
    const { type } = show(['ferries']);
    type('h');
    expect(completions()).toEqual(['harbours', 'city hall']);
    type('cafe');
    expect(completions()).toEqual(['Café life']);
    type('fer');
    expect(completions()).toEqual([]);
  });

  it('takes the completion chosen by arrow keys', () => {
    const { input, type, onAdd } = show();
    type('h');
    fireEvent.keyDown(input, { key: 'ArrowDown' });
    fireEvent.keyDown(input, { key: 'ArrowDown' });
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(onAdd).toHaveBeenCalledWith('city hall');
  });

  it.each(['Enter', ','])('adds what was typed with %s', (key) => {
    const { input, type, onAdd } = show();
    type('  tall   ships ');
    fireEvent.keyDown(input, { key });
    expect(onAdd).toHaveBeenCalledWith('tall ships');
  });

  it('writes a known tag as it is known, and adds none twice', () => {
    const { input, type, onAdd } = show(['ferries']);
    type('HARBOURS');
    fireEvent.keyDown(input, { key: 'Enter' });
    type('Ferries');
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(onAdd.mock.calls).toEqual([['harbours']]);
  });

  it('removes by the tag’s own button, and the last with Backspace in an empty field', () => {
    const { input, onRemove } = show(['ferries', 'harbours']);
    fireEvent.click(screen.getByRole('button', { name: 'Remove the tag “ferries”' }));
    fireEvent.keyDown(input, { key: 'Backspace' });
    expect(onRemove.mock.calls).toEqual([['ferries'], ['harbours']]);
  });

  it('closes the completions with Escape and keeps the page open', () => {
    const { input, type } = show();
    type('h');
    expect(fireEvent.keyDown(input, { key: 'Escape' })).toBe(false);
    expect(completions()).toEqual([]);
    expect(fireEvent.keyDown(input, { key: 'Escape' })).toBe(true);
  });

  it('tells what is typed', () => {
    const { type, onDraft } = show();
    type('har');
    expect(onDraft).toHaveBeenCalledWith('har');
  });

  it('closes its list once a tag is added, so that one Escape leaves', () => {
    const { input, type } = show();
    type('h');
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(completions()).toEqual([]);
  });

  it('shows what was typed before, also when that is remembered late', () => {
    const props = { tags: [], known, onAdd: vi.fn(), onRemove: vi.fn() };
    const { rerender } = render(<TagInput {...props} draft="" />);
    rerender(<TagInput {...props} draft="harb" />);
    expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe('harb');
  });
});
