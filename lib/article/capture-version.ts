/** Raised whenever the same page may give another article: captures of two versions are compared with a warning. */
export const captureVersion = 2;
