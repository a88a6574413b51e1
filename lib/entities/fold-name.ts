/** The form in which names are compared: lower case, no marks, one kind of apostrophe. */
export function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'");
}
