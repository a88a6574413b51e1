import { createContext } from 'preact';
import { kindNames } from '../../lib/highlights/kind-names.ts';

/** What the kinds of highlights are called on this page; whoever draws it supplies the reader's names. */
export const KindNamesContext = createContext(kindNames());
