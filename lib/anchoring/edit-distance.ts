/**
 * How many code units must be inserted, deleted or replaced to make one text of another (Levenshtein): at index `n`, for
 * the first `n` code units of `text`.
 */
export function editDistances(pattern: string, text: string): Uint16Array {
  let above = new Uint16Array(text.length + 1);
  let row = new Uint16Array(text.length + 1);
  for (let column = 0; column <= text.length; column += 1) above[column] = column;
  for (let line = 1; line <= pattern.length; line += 1) {
    const unit = pattern.charCodeAt(line - 1);
    let left = line;
    row[0] = line;
    for (let column = 1; column <= text.length; column += 1) {
      const diagonal = above[column - 1]!;
      if (unit === text.charCodeAt(column - 1)) left = diagonal;
      else {
        const up = above[column]!;
        left = 1 + (diagonal < up ? (diagonal < left ? diagonal : left) : up < left ? up : left);
      }
      row[column] = left;
    }
    [above, row] = [row, above];
  }
  return above;
}
