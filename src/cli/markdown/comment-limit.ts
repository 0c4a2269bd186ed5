/** GitHub takes comments of up to 65,536 characters. A step summary may have 1 MiB, four bytes for each of them. */
export const COMMENT_LIMIT = 65_536;
