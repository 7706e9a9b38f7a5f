/** Written with its feature. */
export const reminders: string[] = [];
