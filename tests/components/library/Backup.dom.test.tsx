import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Backup, type ReadingBack } from '../../../components/library/Backup.tsx';

afterEach(cleanup);

function setUp(readingBack: ReadingBack) {
  const acts = { onExport: vi.fn(), onFile: vi.fn(), onConfirm: vi.fn(), onCancel: vi.fn() };
  render(<Backup exporting={false} readingBack={readingBack} {...acts} />);
  return acts;
}

const file = { fileName: 'library.json' };

it('says what a file would bring before anything is added', () => {
  const acts = setUp({ step: 'preview', ...file, articles: 12, newArticles: 3, images: 20, leftOut: [] });
  expect(screen.getByRole('status').textContent).toContain('12 articles, 20 pictures');
  expect(screen.getByRole('status').textContent).toContain('3 articles are new here');
  fireEvent.click(screen.getByRole('button', { name: 'Add to the library' }));
  expect(acts.onConfirm).toHaveBeenCalled();
});

it('names what was left out of a file, and why', () => {
  const leftOut = [{ what: 'Volunteers count herons', why: 'revisions: the words its hash was made of' }];
  setUp({ step: 'done', ...file, added: 2, merged: 0, unchanged: 1, leftOut });
  expect(screen.getByText('1 entry was left out')).toBeTruthy();
  expect(screen.getByText('Volunteers count herons')).toBeTruthy();
});

it('tells at once when a file cannot be read', () => {
  setUp({ step: 'failed', ...file, sentence: 'This is not a library.' });
  expect(screen.getByRole('alert').textContent).toContain('This is not a library.');
});
