/** No expression that a person writes comes near these; a longer text is not parsed at all. */
export const EXPRESSION_LIMITS = { characters: 2000, nodes: 600, depth: 32, elements: 200, arguments: 8 } as const;
