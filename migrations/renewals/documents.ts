/** Written with its feature. */
export const documents: string[] = [];
