import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/iam/access-analyzer.ts
var ServiceError = class extends Error {
  type;
  detail;
  constructor(type, message, detail) {
    super(message);
    this.name = "ServiceError";
    this.type = type;
    this.detail = detail;
  }
};
function invalidField(name, message) {
  const detail = { reason: "fieldValidationFailed", fieldList: [{ name, message }] };
  return new ServiceError("ValidationException", `\`${name}\` ${message}`, detail);
}

export {
  ServiceError,
  invalidField
};
