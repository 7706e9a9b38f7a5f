/** Written with its feature. */
export const renewals: string[] = [];
