/**
 * A sign of a word, as a class of a regular expression: all but white space, digits, punctuation, symbols, halves of
 * emoji. Instead of `\p{L}`, whose 700 ranges are compiled again wherever they stand in a pattern: that took most of the
 * time of reading a first page. (Letterlike symbols, U+2100 to U+218F, are in: under the flag `i` leaving out the
 * Kelvin sign would leave out "k".)
 */
export const letter = String.raw`[^\s\d!-/:-@[-\x60{-©«-´¶-¹»-¿×÷\u0589\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965\u2000-\u20ff\u2190-\u24b5\u24ea-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3030\u30a0\u30fb\ud800-\uf8ff\ufe00-\ufe6f\uff01-\uff20\uff3b-\uff40\uff5b-\uff65\ufff0-\uffff]`;
