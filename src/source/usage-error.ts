/**
 * The call itself is wrong: no such revision, no repository, an unknown option. It ends the run with exit status 2.
 * Both texts are lower-case sentences without a full stop; `help` says what to type or to change.
 */
export class UsageError extends Error {
  readonly help: string;

  constructor(message: string, help: string) {
    super(message);
    this.name = 'UsageError';
    this.help = help;
  }
}
