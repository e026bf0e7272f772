/** GitHub takes 65,536 characters; what is left is for those who quote a report. */
export const COMMENT_LIMIT = 60_000;

// With one item a list, each as long as a code span may be, any report fits.
const LENGTHS = [Infinity, 200, 50, 20, 5, 1];

/** A text that fits a pull request, its lists cut as far as that takes. */
export function fit(
  compose: (longestList: number) => string,
  limit = COMMENT_LIMIT,
): string {
  let text = "";
  for (const length of LENGTHS) {
    text = compose(length);
    if (text.length <= limit) break;
  }
  return text;
}
