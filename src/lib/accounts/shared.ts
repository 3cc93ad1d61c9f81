/** `Cache-Control` of an answer that all visitors may be given (`cli/shared-answers.ts`). */
export const SHARED = 'public, no-cache';
