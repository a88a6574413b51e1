import type { PartialText } from '../../lib/article/types.ts';
import type { Evidence } from '../../lib/evidence.ts';
import { say } from '../../lib/words.ts';
import { Notice } from '../Notice.tsx';
import { EvidencePlace, EvidenceWords } from './EvidenceList.tsx';

interface Props {
  partial: PartialText;
  /** Leads to the words on the page; absent when it is not in front. */
  onShow?: (evidence: Evidence) => void;
}

/** That there is more of the article than the page shows, and what tells. */
export function PartialNotice({ partial: { evidence }, onShow }: Props) {
  return (
    <Notice kind="caution">
      {say('partial_text')}
      <p class="small muted">
        <EvidenceWords evidence={evidence} onShow={onShow} />
        {evidence.source !== 'visible-text' && (
          <>
            {' · '}
            <EvidencePlace evidence={evidence} />
          </>
        )}
      </p>
    </Notice>
  );
}
