/** Why a process cannot start, in one line for the person who started it. */
export class StartFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartFault';
  }
}

/** The line on standard error for why a process ends. What nobody foresaw keeps its stack. */
export function reportFault(error: unknown): void {
  console.error(error instanceof StartFault ? error.message : error);
}
