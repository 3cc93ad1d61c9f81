/** A name that a line may not end in the middle of: "'s-Hertogenbosch" stays one word. */
export const unbroken = (name: string) => name.replace(/(?<=^|\s)('[st])-/, '$1-\u2060');
