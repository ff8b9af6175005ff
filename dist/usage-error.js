import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/source/usage-error.ts
var UsageError = class extends Error {
  help;
  constructor(message, help) {
    super(message);
    this.name = "UsageError";
    this.help = help;
  }
};

export {
  UsageError
};
