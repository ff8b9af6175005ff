import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  UsageError
} from "./usage-error.js";
import "./runtime.js";

// src/hosts/endpoint.ts
import { isUtf8 } from "node:buffer";
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
var MAX_BODY_BYTES = 1e6;
var MAX_REQUESTS = 256;
var MAX_CONNECTIONS = 1024;
var REQUEST_TIMEOUT = 3e4;
var TIMEOUT_CHECK = 5e3;
var GRACE = 2e3;
async function startEndpoint({ host, port, answer }) {
  let underWay = 0;
  const server = createServer(
    {
      requestTimeout: REQUEST_TIMEOUT,
      headersTimeout: REQUEST_TIMEOUT,
      connectionsCheckingInterval: TIMEOUT_CHECK
    },
    (request, response) => {
      underWay += 1;
      response.once("close", () => {
        underWay -= 1;
      });
      const load = { busy: underWay > MAX_REQUESTS, stopping: () => !server.listening };
      respond(request, response, answer, load).catch(() => response.destroy());
    }
  );
  server.maxConnections = MAX_CONNECTIONS;
  await listen(server, host, port);
  const { address, family, port: bound } = server.address();
  const stop = () => {
    server.close();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE).unref();
  };
  const stopped = new Promise((resolve) => server.once("close", resolve)).finally(() => {
    process.off("SIGTERM", stop);
    process.off("SIGINT", stop);
  });
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  return { url: `http://${family === "IPv6" ? `[${address}]` : address}:${bound}`, stopped, stop };
}
async function listen(server, host, port) {
  try {
    await new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    throw new UsageError(`port ${port} cannot be listened on: ${error.message}`, "choose another `--port`");
  }
}
async function respond(request, response, { answer, refused }, { busy, stopping }) {
  const id = randomUUID();
  const read = busy ? { refusal: "too-many-requests" } : await bodyOf(request);
  const answered = read.refusal ? refused(read.refusal) : await answer({ id, method: request.method ?? "GET", target: request.url ?? "/", body: read.text });
  const close = !request.complete || stopping() ? { connection: "close" } : {};
  const length = { "content-length": String(Buffer.byteLength(answered.body)) };
  response.writeHead(answered.status, { "x-amzn-requestid": id, ...close, ...length, ...answered.headers });
  response.end(answered.body);
  if (!request.complete) request.resume();
}
async function bodyOf(request) {
  const chunks = [];
  let bytes = 0;
  return new Promise((resolve, reject) => {
    request.on("data", (chunk) => {
      bytes += chunk.length;
      if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
      else resolve({ refusal: "body-too-large" });
    });
    request.once("end", () => resolve(textOf(Buffer.concat(chunks))));
    request.once("error", reject);
    request.once("close", () => reject(new Error("the request was broken off")));
  });
}
function textOf(bytes) {
  return isUtf8(bytes) ? { text: bytes.toString("utf8") } : { refusal: "body-not-text" };
}
export {
  startEndpoint
};
