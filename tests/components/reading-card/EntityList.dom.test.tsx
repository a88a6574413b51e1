import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EntityList } from '../../../components/reading-card/EntityList.tsx';
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
