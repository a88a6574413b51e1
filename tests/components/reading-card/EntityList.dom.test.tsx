import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { NameEditing } from '../../../components/reading-card/card.ts';
import { EntityList } from '../../../components/reading-card/EntityList.tsx';
import type { Entity } from '../../../lib/entities/types.ts';
import { findings, texts } from './story.ts';

afterEach(cleanup);

const { entities } = findings;

describe('EntityList', () => {
  it('groups by type and leaves empty groups out', () => {
    render(<EntityList entities={entities} texts={texts} />);
    const headings = screen.getAllByRole('heading').map((heading) => heading.textContent);
    expect(headings).toEqual(['People', 'Organizations', 'Places']);
    within(screen.getByRole('region', { name: 'People' })).getByRole('button', { name: /Ines Okafor/ });
  });

  it('keeps apart what may be no name', () => {
    const doubted = entities.map((entity, i): Entity => (i === 0 ? { ...entity, doubtful: true } : entity));
    render(<EntityList entities={doubted} texts={texts} />);
    const people = screen.getByRole('region', { name: 'People' });
    expect(within(people).queryByRole('button', { name: /Tomasz Brandvold/ })).toBeNull();
    const apart = screen.getByText('1 more that may be a name').closest('details')!;
    within(apart).getByRole('button', { name: /Tomasz Brandvold/, hidden: true });
  });

  it('opens one entity: its role, why spellings are one, and every mention to jump to', () => {
    const onShow = vi.fn();
    render(<EntityList entities={entities} texts={texts} onShow={onShow} />);
    fireEvent.click(screen.getByRole('button', { name: /Tomasz Brandvold/, expanded: false }));
    screen.getByRole('button', { name: 'Mayor' });
    screen.getByText(/the surname alone/);
    const mentions = within(screen.getByRole('list', { name: '2 mentions' })).getAllByRole('button');
    expect(mentions.map((mention) => mention.textContent)).toEqual([
      'Mayor Tomasz Brandvold denied that the city had known. “We were shown …',
      'Brandvold, who ran the harbour office until 2014, said …',
    ]);
    fireEvent.click(mentions[1]!);
    expect(onShow).toHaveBeenCalledWith(entities[0]!.mentions[1]);
  });

  it('opens one entity at a time', () => {
    render(<EntityList entities={entities} texts={texts} />);
    fireEvent.click(screen.getByRole('button', { name: /Tomasz Brandvold/ }));
    fireEvent.click(screen.getByRole('button', { name: /Ines Okafor/ }));
    expect(screen.getAllByRole('button', { expanded: true })).toHaveLength(1);
  });

  it('keeps a crowd short until asked', () => {
    const crowd = Array.from({ length: 12 }, (_, index) => ({
      ...entities[5]!,
      key: `LOC:${index}`,
      name: `Vellmark ${index}`,
    }));
    render(<EntityList entities={crowd} texts={texts} />);
    fireEvent.click(screen.getByRole('button', { name: '4 more' }));
    screen.getByRole('button', { name: /Vellmark 11/ });
  });
});

describe('correcting a name', () => {
  const editing = (made: NameEditing['made'] = []) => ({ made, onCorrect: vi.fn(), onUncorrect: vi.fn() });
  function openForm(names: NameEditing, name: RegExp) {
    render(<EntityList entities={entities} texts={texts} names={names} />);
    fireEvent.click(screen.getByRole('button', { name }));
    fireEvent.click(screen.getByRole('button', { name: 'Correct this' }));
  }
  const apply = () => fireEvent.click(screen.getByRole('button', { name: 'Use this' }));

  it('is not offered where nothing can be kept', () => {
    render(<EntityList entities={entities} texts={texts} />);
    fireEvent.click(screen.getByRole('button', { name: /Norden Line/ }));
    expect(screen.queryByRole('button', { name: 'Correct this' })).toBeNull();
  });

  it('renames and says what it is, in this article', () => {
    const names = editing();
    openForm(names, /Vellmark/);
    fireEvent.input(screen.getByRole('textbox', { name: 'Name' }), { target: { value: ' Port  of Vellmark ' } });
    fireEvent.click(screen.getByRole('radio', { name: 'Organization' }));
    apply();
    expect(names.onCorrect).toHaveBeenCalledWith(
      [
        { type: 'LOC', name: 'Vellmark', change: 'retype', to: 'ORG' },
        { type: 'ORG', name: 'Vellmark', change: 'rename', to: 'Port of Vellmark' },
      ],
      'article',
    );
  });

  it('brings two together everywhere, and takes spellings out', () => {
    const names = editing();
    openForm(names, /Port Authority/);
    fireEvent.change(screen.getByRole('combobox', { name: 'Is the same as' }), {
      target: { value: 'ORG:norden line' },
    });
    fireEvent.click(screen.getByRole('checkbox', { name: 'PA' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Everywhere' }));
    apply();
    const of = { type: 'ORG', name: 'Port Authority' };
    expect(names.onCorrect).toHaveBeenCalledWith(
      [
        { ...of, change: 'split', spelling: 'PA' },
        { ...of, change: 'merge', into: { type: 'ORG', name: 'Norden Line' } },
      ],
      'library',
    );
  });

  it('hides what is no name', () => {
    const names = editing();
    openForm(names, /Norden Line/);
    fireEvent.click(screen.getByRole('radio', { name: 'Not a name' }));
    apply();
    expect(names.onCorrect).toHaveBeenCalledWith([{ type: 'ORG', name: 'Norden Line', change: 'hide' }], 'article');
  });

  it('does nothing when nothing was changed or it is called off, and goes back to the button', async () => {
    const names = editing();
    openForm(names, /Norden Line/);
    apply();
    fireEvent.click(screen.getByRole('button', { name: 'Correct this' }));
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Correct this'));
    expect(names.onCorrect).not.toHaveBeenCalled();
  });

  it('shows what was changed beside the name, and what is gone at the end, each to be taken back', () => {
    const renamed = {
      type: 'LOC',
      name: 'Velmark',
      change: 'rename',
      to: 'Vellmark',
      scope: 'article',
      at: 0,
    } as const;
    const gone = { type: 'ORG', name: 'Read Also', change: 'hide', scope: 'library', id: 'x' } as const;
    const names = editing([{ correction: renamed, key: 'LOC:vellmark' }, { correction: gone }]);
    render(<EntityList entities={entities} texts={texts} names={names} />);
    fireEvent.click(screen.getByRole('button', { name: 'Undo (You removed “Read Also”, everywhere)' }));
    expect(names.onUncorrect).toHaveBeenLastCalledWith(gone);
    fireEvent.click(screen.getByRole('button', { name: /Vellmark/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo (You renamed “Velmark” to “Vellmark”)' }));
    expect(names.onUncorrect).toHaveBeenLastCalledWith(renamed);
  });
});
