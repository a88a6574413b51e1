import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Backup, WritingNotice } from '../../../components/library/Backup.tsx';

afterEach(cleanup);

const acts = () => ({ onBackUp: vi.fn(), onBackUpListed: vi.fn(), onFile: vi.fn() });
const automatic = { folder: undefined, onChoose: vi.fn(), onAllow: vi.fn(), onStop: vi.fn() };

it('says that nothing is backed up yet, and backs up with one click', () => {
  const props = acts();
  render(<Backup {...props} lastBackup={undefined} busy={false} listed={undefined} />);
  expect(screen.getByText(/Not backed up yet/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Back up the library' }));
  expect(props.onBackUp).toHaveBeenCalled();
  expect(screen.queryByRole('button', { name: /listed/ })).toBeNull();
});

it('offers what the list shows, and a folder only where the browser has them', () => {
  const props = acts();
  render(<Backup {...props} lastBackup="2026-01-05T12:00:00.000Z" busy={false} listed={3} automatic={automatic} />);
  fireEvent.click(screen.getByRole('button', { name: 'Back up only the 3 listed articles' }));
  expect(props.onBackUpListed).toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Choose a folder…' }));
  expect(automatic.onChoose).toHaveBeenCalled();
});

it('asks again for a folder that the browser has closed', () => {
  const folder = { name: 'Backups', allowed: false };
  render(
    <Backup {...acts()} lastBackup={undefined} busy={false} listed={undefined} automatic={{ ...automatic, folder }} />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Allow it again' }));
  expect(automatic.onAllow).toHaveBeenCalled();
});

it('lets a backup that is being written be stopped', () => {
  const onEnd = vi.fn();
  render(<WritingNotice writing={{ step: 'writing', progress: 0.4 }} onEnd={onEnd} />);
  expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBe(0.4);
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(onEnd).toHaveBeenCalled();
});
