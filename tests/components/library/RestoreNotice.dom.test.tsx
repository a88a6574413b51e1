import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { RestoreNotice, type ReadingBack } from '../../../components/library/RestoreNotice.tsx';

afterEach(cleanup);

function setUp(readingBack: ReadingBack) {
  const acts = { onConfirm: vi.fn(), onCancel: vi.fn(), onUndo: vi.fn() };
  render(<RestoreNotice readingBack={readingBack} {...acts} />);
  return acts;
}

const file = { fileName: 'library.zip' };
const preview = {
  ...{ step: 'preview' as const, ...file, exportedAt: '2026-01-05T12:00:00.000Z' },
  ...{ articles: 12, newArticles: 3, changedArticles: 1, onlyHere: 2, images: 20, highlights: 5, leftOut: [] },
};

it('says what a file would bring before anything is added, and adds unless told otherwise', () => {
  const acts = setUp(preview);
  expect(screen.getByRole('status').textContent).toContain('12 articles, 5 highlights, 20 pictures');
  expect(screen.getByRole('status').textContent).toContain('3 articles are new here. 1 is not as it is here.');
  fireEvent.click(screen.getByRole('button', { name: 'Add to the library' }));
  expect(acts.onConfirm).toHaveBeenCalledWith('merge');
});

it('says what replacing would remove, and replaces only when that was chosen', () => {
  const acts = setUp(preview);
  expect(screen.getByRole('status').textContent).toContain('2 articles that are only here will be removed');
  fireEvent.click(screen.getByRole('radio', { name: /Replace what is here/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Replace the library' }));
  expect(acts.onConfirm).toHaveBeenCalledWith('replace');
});

it.each([
  ['files', 'Pictures may be missing'],
  ['articles', 'articles that are here stay exactly as they are'],
] as const)('lets a damaged backup add and never replace, and says why: %s', (damage, what) => {
  const leftOut = [{ what: '2 pictures', why: 'missing in the file' }];
  const acts = setUp({ ...preview, damage, leftOut });
  const text = screen.getByRole('status').textContent;
  expect(text).toContain(what);
  expect(text).toContain('A damaged backup cannot replace the library');
  expect(screen.getByText('2 pictures')).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Add to the library' }));
  expect(acts.onConfirm).toHaveBeenCalledWith('merge');
});

it.each([
  { step: 'done', ...file, added: 2, merged: 0, unchanged: 1, removed: 4, leftOut: [] },
  { step: 'stopped', ...file },
  { step: 'failed', ...file, sentence: 'Not saved.', begun: true },
] satisfies ReadingBack[])('can be undone: $step', (readingBack) => {
  const acts = setUp(readingBack);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(acts.onUndo).toHaveBeenCalled();
});

it('names what was left out of a file, and why', () => {
  const leftOut = [{ what: 'Volunteers count herons', why: 'revisions: the words its hash was made of' }];
  setUp({ step: 'done', ...file, added: 2, merged: 0, unchanged: 1, removed: 0, leftOut });
  expect(screen.getByText('1 entry was left out')).toBeTruthy();
  expect(screen.getByText('Volunteers count herons')).toBeTruthy();
});

it('tells at once when a file cannot be read, with nothing to undo', () => {
  setUp({ step: 'failed', ...file, sentence: 'This is not a library.', begun: false });
  expect(screen.getByRole('alert').textContent).toContain('This is not a library.');
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

it('can be stopped while it reads', () => {
  const acts = setUp({ step: 'writing', ...file, progress: 0.5 });
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(acts.onCancel).toHaveBeenCalled();
});
