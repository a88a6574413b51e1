import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { useUndo } from '../../components/use-undo.ts';

afterEach(cleanup);

it('says when something could not be taken back, and keeps it to be tried again', async () => {
  const failed = vi.fn();
  const undo = vi.fn().mockRejectedValueOnce(new Error('The disk is full.')).mockResolvedValue(undefined);
  const { result } = renderHook(() => useUndo(failed));
  act(() => result.current.tell('12 articles archived', undo));
  await act(async () => result.current.undo());
  expect(failed).toHaveBeenCalledWith(new Error('The disk is full.'));
  expect(result.current.message?.text).toBe('12 articles archived');
  await act(async () => result.current.undo());
  expect(undo).toHaveBeenCalledTimes(2);
  expect(result.current.message?.text).toBe('Undone');
});
