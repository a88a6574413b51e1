import { useRef } from 'preact/hooks';
import { say, sayCount } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { Notice } from '../Notice.tsx';

/** What of a file was left out, and why. */
export interface LeftOut {
  what: string;
  why: string;
}

/** Where reading a backup back stands; `progress` from 0 to 1. */
export type ReadingBack =
  | { step: 'idle' }
  | { step: 'looking' | 'writing'; fileName: string; progress: number }
  | { step: 'preview'; fileName: string; articles: number; newArticles: number; images: number; leftOut: LeftOut[] }
  | { step: 'done'; fileName: string; added: number; merged: number; unchanged: number; leftOut: LeftOut[] }
  | { step: 'failed'; fileName: string; sentence: string };

interface Props {
  exporting: boolean;
  readingBack: ReadingBack;
  onExport(): void;
  onFile(file: File): void;
  onConfirm(): void;
  onCancel(): void;
  /** On the first-run page there is nothing to write yet. */
  only?: 'restore';
}

/** The whole library as one file, and back. */
export function Backup({ exporting, readingBack, onExport, onFile, onConfirm, onCancel, only }: Props) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <div class="backup">
      <div class="backup-acts">
        {!only && (
          <Button onClick={onExport} disabled={exporting}>
            {say(exporting ? 'library_exporting' : 'library_export')}
          </Button>
        )}
        <Button onClick={() => file.current!.click()}>{say('library_restore_backup')}</Button>
        <input
          ref={file}
          type="file"
          accept=".zip,.json,application/zip,application/json"
          hidden
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            // The same file can be chosen again after a failure.
            event.currentTarget.value = '';
            if (chosen) onFile(chosen);
          }}
        />
      </div>
      <Progress {...{ readingBack, onConfirm, onCancel }} />
    </div>
  );
}

function Progress({ readingBack, onConfirm, onCancel }: Pick<Props, 'readingBack' | 'onConfirm' | 'onCancel'>) {
  if (readingBack.step === 'idle') return null;
  const { fileName } = readingBack;
  const name = <bdi>{fileName}</bdi>;
  const close = (
    <Button size="small" onClick={onCancel}>
      {say('library_close')}
    </Button>
  );
  switch (readingBack.step) {
    case 'looking':
    case 'writing':
      return (
        <Notice announce>
          <p>
            {say(readingBack.step === 'looking' ? 'library_backup_looking' : 'library_backup_writing')} {name}
          </p>
          <progress value={readingBack.progress} aria-label={fileName} />
        </Notice>
      );
    case 'preview': {
      const { articles, newArticles, images, leftOut } = readingBack;
      return (
        <Notice
          announce
          actions={
            <>
              <Button kind="primary" size="small" onClick={onConfirm}>
                {say('library_backup_add')}
              </Button>
              <Button size="small" onClick={onCancel}>
                {say('library_cancel')}
              </Button>
            </>
          }
        >
          <p>
            {name}: {sayCount('library_count_articles', articles)}, {sayCount('library_count_images', images)}.
          </p>
          <p>
            {newArticles === 0 ? say('library_backup_nothing_new') : sayCount('library_backup_new', newArticles)}{' '}
            {say('library_backup_keeps')}
          </p>
          <LeftOutList leftOut={leftOut} />
        </Notice>
      );
    }
    case 'done': {
      const { added, merged, unchanged, leftOut } = readingBack;
      return (
        <Notice kind="success" announce actions={close}>
          <p>{say('library_backup_done', { added, merged, unchanged })}</p>
          <LeftOutList leftOut={leftOut} />
        </Notice>
      );
    }
    case 'failed':
      return (
        <Notice kind="failure" announce actions={close}>
          {name}: {readingBack.sentence}
        </Notice>
      );
  }
}

function LeftOutList({ leftOut }: { leftOut: LeftOut[] }) {
  if (leftOut.length === 0) return null;
  return (
    <Disclosure summary={sayCount('library_backup_left_out', leftOut.length)}>
      <ul>
        {leftOut.map(({ what, why }) => (
          <li key={`${what} ${why}`}>
            <bdi>{what}</bdi>: <code dir="ltr">{why}</code>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
