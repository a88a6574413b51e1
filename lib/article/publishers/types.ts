/** What only the pages of one publisher need; what others could need as well is no rule of a publisher. */
export interface Publisher {
  /** Its sites; those below them are its own too. */
  hosts: readonly string[];
  /** The day on which this was last seen to hold, ISO 8601. */
  checked: string;
  /** What stands on its pages, in the article or beside it, without being of it: a selector. */
  notArticle: string;
}
