import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Options } from '../../../components/options/Options.tsx';

afterEach(cleanup);

function setUp(hosts: string[] = [], withHighlights: string[] = []) {
  const acts = {
    onTheme: vi.fn(),
    onReader: vi.fn(),
    onDates: vi.fn(),
    onRevoke: vi.fn(),
    onShortcuts: vi.fn(),
    onSingleKeys: vi.fn(),
    onKindNames: vi.fn(),
  };
  render(
    <Options
      preferences={{
        theme: 'auto',
        reader: { theme: 'auto', width: 'normal' },
        dates: { showLocalTime: true, oldAfterDays: 30 },
        kindNames: { doubt: 'Check this' },
        singleKeys: true,
      }}
      hosts={hosts.map((pattern) => ({ pattern, showsHighlights: withHighlights.includes(pattern) }))}
      shortcuts={[{ name: 'Save the article', keys: '' }]}
      storage={{ bytes: 12_300_000, isProtected: true }}
      version="1.0"
      {...acts}
    />,
  );
  return acts;
}

it('takes back the permission of one site', () => {
  const { onRevoke } = setUp(['*://cdn.example.com/*', '*://news.example/*']);
  fireEvent.click(screen.getByRole('button', { name: /cdn\.example\.com/ }));
  expect(onRevoke).toHaveBeenCalledWith('*://cdn.example.com/*');
});

it('says which of the sites always show highlights', () => {
  setUp(['*://cdn.example.com/*', '*://news.example/*'], ['*://news.example/*']);
  const [cdn, news] = ['cdn.example.com', 'news.example'].map(
    (host) => screen.getAllByRole('listitem').find((site) => site.textContent.includes(host))!.textContent,
  );
  expect(cdn).not.toContain('shows my highlights');
  expect(news).toContain('shows my highlights');
});

it.each([
  ['a number of days', '90', [[{ oldAfterDays: 90 }]]],
  ['not what is none', '-3', []],
])('takes %s for the age of a story', (_, typed, calls) => {
  const { onDates } = setUp();
  fireEvent.change(screen.getByRole('spinbutton'), { target: { value: typed } });
  expect(onDates.mock.calls).toEqual(calls);
});

it('gives a kind of highlight another name', () => {
  const { onKindNames } = setUp();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Red' }).value).toBe('Check this');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Yellow' }).placeholder).toBe('Fact');
  fireEvent.change(screen.getByRole('textbox', { name: 'Yellow' }), { target: { value: ' Figures ' } });
  expect(onKindNames).toHaveBeenCalledWith({ fact: 'Figures' });
});

it('says how large the library is, whether it is protected, and that uninstalling deletes it', () => {
  setUp();
  expect(screen.getByText(/takes 12 MB on this device. The browser does not clear it/)).toBeTruthy();
  expect(screen.getByText(/Removing this extension deletes the library/)).toBeTruthy();
});
