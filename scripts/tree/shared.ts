/** Tells a settler that it holds the tree too. */
export const SHARED = "shared";
