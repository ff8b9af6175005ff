import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  UsageError,
  VERSION
} from "./options.js";
import {
  createTwoFilesPatch,
  diffArrays,
  diffLines
} from "./diff-2.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./runtime.js";

// node_modules/yaml/dist/nodes/identity.js
var require_identity = __commonJS({
  "node_modules/yaml/dist/nodes/identity.js"(exports) {
    "use strict";
    var ALIAS = /* @__PURE__ */ Symbol.for("yaml.alias");
    var DOC = /* @__PURE__ */ Symbol.for("yaml.document");
    var MAP = /* @__PURE__ */ Symbol.for("yaml.map");
    var PAIR = /* @__PURE__ */ Symbol.for("yaml.pair");
    var SCALAR = /* @__PURE__ */ Symbol.for("yaml.scalar");
    var SEQ = /* @__PURE__ */ Symbol.for("yaml.seq");
    var NODE_TYPE = /* @__PURE__ */ Symbol.for("yaml.node.type");
    var isAlias2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
    var isDocument2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
    var isMap2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
    var isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
    var isScalar2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
    var isSeq2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
    function isCollection(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case MAP:
          case SEQ:
            return true;
        }
      return false;
    }
    function isNode2(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case ALIAS:
          case MAP:
          case SCALAR:
          case SEQ:
            return true;
        }
      return false;
    }
    var hasAnchor = (node) => (isScalar2(node) || isCollection(node)) && !!node.anchor;
    exports.ALIAS = ALIAS;
    exports.DOC = DOC;
    exports.MAP = MAP;
    exports.NODE_TYPE = NODE_TYPE;
    exports.PAIR = PAIR;
    exports.SCALAR = SCALAR;
    exports.SEQ = SEQ;
    exports.hasAnchor = hasAnchor;
    exports.isAlias = isAlias2;
    exports.isCollection = isCollection;
    exports.isDocument = isDocument2;
    exports.isMap = isMap2;
    exports.isNode = isNode2;
    exports.isPair = isPair;
    exports.isScalar = isScalar2;
    exports.isSeq = isSeq2;
  }
});

// node_modules/yaml/dist/visit.js
var require_visit = __commonJS({
  "node_modules/yaml/dist/visit.js"(exports) {
    "use strict";
    var identity2 = require_identity();
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove node");
    function visit(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity2.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        visit_(null, node, visitor_, Object.freeze([]));
    }
    visit.BREAK = BREAK;
    visit.SKIP = SKIP;
    visit.REMOVE = REMOVE;
    function visit_(key, node, visitor, path) {
      const ctrl = callVisitor(key, node, visitor, path);
      if (identity2.isNode(ctrl) || identity2.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity2.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = visit_(i, node.items[i], visitor, path);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity2.isPair(node)) {
          path = Object.freeze(path.concat(node));
          const ck = visit_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = visit_("value", node.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    async function visitAsync(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity2.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
    }
    visitAsync.BREAK = BREAK;
    visitAsync.SKIP = SKIP;
    visitAsync.REMOVE = REMOVE;
    async function visitAsync_(key, node, visitor, path) {
      const ctrl = await callVisitor(key, node, visitor, path);
      if (identity2.isNode(ctrl) || identity2.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity2.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = await visitAsync_(i, node.items[i], visitor, path);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity2.isPair(node)) {
          path = Object.freeze(path.concat(node));
          const ck = await visitAsync_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = await visitAsync_("value", node.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    function initVisitor(visitor) {
      if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
          Alias: visitor.Node,
          Map: visitor.Node,
          Scalar: visitor.Node,
          Seq: visitor.Node
        }, visitor.Value && {
          Map: visitor.Value,
          Scalar: visitor.Value,
          Seq: visitor.Value
        }, visitor.Collection && {
          Map: visitor.Collection,
          Seq: visitor.Collection
        }, visitor);
      }
      return visitor;
    }
    function callVisitor(key, node, visitor, path) {
      if (typeof visitor === "function")
        return visitor(key, node, path);
      if (identity2.isMap(node))
        return visitor.Map?.(key, node, path);
      if (identity2.isSeq(node))
        return visitor.Seq?.(key, node, path);
      if (identity2.isPair(node))
        return visitor.Pair?.(key, node, path);
      if (identity2.isScalar(node))
        return visitor.Scalar?.(key, node, path);
      if (identity2.isAlias(node))
        return visitor.Alias?.(key, node, path);
      return void 0;
    }
    function replaceNode(key, path, node) {
      const parent = path[path.length - 1];
      if (identity2.isCollection(parent)) {
        parent.items[key] = node;
      } else if (identity2.isPair(parent)) {
        if (key === "key")
          parent.key = node;
        else
          parent.value = node;
      } else if (identity2.isDocument(parent)) {
        parent.contents = node;
      } else {
        const pt = identity2.isAlias(parent) ? "alias" : "scalar";
        throw new Error(`Cannot replace node with ${pt} parent`);
      }
    }
    exports.visit = visit;
    exports.visitAsync = visitAsync;
  }
});

// node_modules/yaml/dist/doc/directives.js
var require_directives = __commonJS({
  "node_modules/yaml/dist/doc/directives.js"(exports) {
    "use strict";
    var identity2 = require_identity();
    var visit = require_visit();
    var escapeChars = {
      "!": "%21",
      ",": "%2C",
      "[": "%5B",
      "]": "%5D",
      "{": "%7B",
      "}": "%7D"
    };
    var escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
    var Directives = class _Directives {
      constructor(yaml, tags) {
        this.docStart = null;
        this.docEnd = false;
        this.yaml = Object.assign({}, _Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, _Directives.defaultTags, tags);
      }
      clone() {
        const copy = new _Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
      }
      /**
       * During parsing, get a Directives instance for the current document and
       * update the stream state according to the current version's spec.
       */
      atDocument() {
        const res = new _Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
          case "1.1":
            this.atNextDocument = true;
            break;
          case "1.2":
            this.atNextDocument = false;
            this.yaml = {
              explicit: _Directives.defaultYaml.explicit,
              version: "1.2"
            };
            this.tags = Object.assign({}, _Directives.defaultTags);
            break;
        }
        return res;
      }
      /**
       * @param onError - May be called even if the action was successful
       * @returns `true` on success
       */
      add(line, onError) {
        if (this.atNextDocument) {
          this.yaml = { explicit: _Directives.defaultYaml.explicit, version: "1.1" };
          this.tags = Object.assign({}, _Directives.defaultTags);
          this.atNextDocument = false;
        }
        const parts2 = line.trim().split(/[ \t]+/);
        const name = parts2.shift();
        switch (name) {
          case "%TAG": {
            if (parts2.length !== 2) {
              onError(0, "%TAG directive should contain exactly two parts");
              if (parts2.length < 2)
                return false;
            }
            const [handle, prefix] = parts2;
            this.tags[handle] = prefix;
            return true;
          }
          case "%YAML": {
            this.yaml.explicit = true;
            if (parts2.length !== 1) {
              onError(0, "%YAML directive should contain exactly one part");
              return false;
            }
            const [version] = parts2;
            if (version === "1.1" || version === "1.2") {
              this.yaml.version = version;
              return true;
            } else {
              const isValid = /^\d+\.\d+$/.test(version);
              onError(6, `Unsupported YAML version ${version}`, isValid);
              return false;
            }
          }
          default:
            onError(0, `Unknown directive ${name}`, true);
            return false;
        }
      }
      /**
       * Resolves a tag, matching handles to those defined in %TAG directives.
       *
       * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
       *   `'!local'` tag, or `null` if unresolvable.
       */
      tagName(source, onError) {
        if (source === "!")
          return "!";
        if (source[0] !== "!") {
          onError(`Not a valid tag: ${source}`);
          return null;
        }
        if (source[1] === "<") {
          const verbatim = source.slice(2, -1);
          if (verbatim === "!" || verbatim === "!!") {
            onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
            return null;
          }
          if (source[source.length - 1] !== ">")
            onError("Verbatim tags must end with a >");
          return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
          onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
          try {
            return prefix + decodeURIComponent(suffix);
          } catch (error) {
            onError(String(error));
            return null;
          }
        }
        if (handle === "!")
          return source;
        onError(`Could not resolve tag: ${source}`);
        return null;
      }
      /**
       * Given a fully resolved tag, returns its printable string form,
       * taking into account current tag prefixes and defaults.
       */
      tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
          if (tag.startsWith(prefix))
            return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === "!" ? tag : `!<${tag}>`;
      }
      toString(doc) {
        const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity2.isNode(doc.contents)) {
          const tags = {};
          visit.visit(doc.contents, (_key, node) => {
            if (identity2.isNode(node) && node.tag)
              tags[node.tag] = true;
          });
          tagNames = Object.keys(tags);
        } else
          tagNames = [];
        for (const [handle, prefix] of tagEntries) {
          if (handle === "!!" && prefix === "tag:yaml.org,2002:")
            continue;
          if (!doc || tagNames.some((tn) => tn.startsWith(prefix)))
            lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join("\n");
      }
    };
    Directives.defaultYaml = { explicit: false, version: "1.2" };
    Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
    exports.Directives = Directives;
  }
});

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = __commonJS({
  "node_modules/yaml/dist/doc/anchors.js"(exports) {
    "use strict";
    var identity2 = require_identity();
    var visit = require_visit();
    function anchorIsValid(anchor) {
      if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
      }
      return true;
    }
    function anchorNames(root) {
      const anchors = /* @__PURE__ */ new Set();
      visit.visit(root, {
        Value(_key, node) {
          if (node.anchor)
            anchors.add(node.anchor);
        }
      });
      return anchors;
    }
    function findNewAnchor(prefix, exclude) {
      for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
          return name;
      }
    }
    function createNodeAnchors(doc, prefix) {
      const aliasObjects = [];
      const sourceObjects = /* @__PURE__ */ new Map();
      let prevAnchors = null;
      return {
        onAnchor: (source) => {
          aliasObjects.push(source);
          prevAnchors ?? (prevAnchors = anchorNames(doc));
          const anchor = findNewAnchor(prefix, prevAnchors);
          prevAnchors.add(anchor);
          return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
          for (const source of aliasObjects) {
            const ref2 = sourceObjects.get(source);
            if (typeof ref2 === "object" && ref2.anchor && (identity2.isScalar(ref2.node) || identity2.isCollection(ref2.node))) {
              ref2.node.anchor = ref2.anchor;
            } else {
              const error = new Error("Failed to resolve repeated object (this should not happen)");
              error.source = source;
              throw error;
            }
          }
        },
        sourceObjects
      };
    }
    exports.anchorIsValid = anchorIsValid;
    exports.anchorNames = anchorNames;
    exports.createNodeAnchors = createNodeAnchors;
    exports.findNewAnchor = findNewAnchor;
  }
});

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = __commonJS({
  "node_modules/yaml/dist/doc/applyReviver.js"(exports) {
    "use strict";
    function applyReviver(reviver, obj, key, val) {
      if (val && typeof val === "object") {
        if (Array.isArray(val)) {
          for (let i = 0, len = val.length; i < len; ++i) {
            const v0 = val[i];
            const v1 = applyReviver(reviver, val, String(i), v0);
            if (v1 === void 0)
              delete val[i];
            else if (v1 !== v0)
              val[i] = v1;
          }
        } else if (val instanceof Map) {
          for (const k of Array.from(val.keys())) {
            const v0 = val.get(k);
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              val.delete(k);
            else if (v1 !== v0)
              val.set(k, v1);
          }
        } else if (val instanceof Set) {
          for (const v0 of Array.from(val)) {
            const v1 = applyReviver(reviver, val, v0, v0);
            if (v1 === void 0)
              val.delete(v0);
            else if (v1 !== v0) {
              val.delete(v0);
              val.add(v1);
            }
          }
        } else {
          for (const [k, v0] of Object.entries(val)) {
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              delete val[k];
            else if (v1 !== v0)
              val[k] = v1;
          }
        }
      }
      return reviver.call(obj, key, val);
    }
    exports.applyReviver = applyReviver;
  }
});

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = __commonJS({
  "node_modules/yaml/dist/nodes/toJS.js"(exports) {
    "use strict";
    var identity2 = require_identity();
    function toJS(value, arg, ctx) {
      if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
      if (value && typeof value.toJSON === "function") {
        if (!ctx || !identity2.hasAnchor(value))
          return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: void 0 };
        ctx.anchors.set(value, data);
        ctx.onCreate = (res2) => {
          data.res = res2;
          delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
          ctx.onCreate(res);
        return res;
      }
      if (typeof value === "bigint" && !ctx?.keep)
        return Number(value);
      return value;
    }
    exports.toJS = toJS;
  }
});

// node_modules/yaml/dist/nodes/Node.js
var require_Node = __commonJS({
  "node_modules/yaml/dist/nodes/Node.js"(exports) {
    "use strict";
    var applyReviver = require_applyReviver();
    var identity2 = require_identity();
    var toJS = require_toJS();
    var NodeBase = class {
      constructor(type) {
        Object.defineProperty(this, identity2.NODE_TYPE, { value: type });
      }
      /** Create a copy of this node.  */
      clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** A plain JavaScript representation of this node. */
      toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity2.isDocument(doc))
          throw new TypeError("A document argument is required");
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc,
          keep: true,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, "", ctx);
        if (typeof onAnchor === "function")
          for (const { count: count2, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count2);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
    };
    exports.NodeBase = NodeBase;
  }
});

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = __commonJS({
  "node_modules/yaml/dist/nodes/Alias.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var visit = require_visit();
    var identity2 = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var Alias = class extends Node.NodeBase {
      constructor(source) {
        super(identity2.ALIAS);
        this.source = source;
        Object.defineProperty(this, "tag", {
          set() {
            throw new Error("Alias nodes cannot have tags");
          }
        });
      }
      /**
       * Resolve the value of this alias within `doc`, finding the last
       * instance of the `source` anchor before this node.
       */
      resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
          throw new ReferenceError("Alias resolution is disabled");
        let nodes;
        if (ctx?.aliasResolveCache) {
          nodes = ctx.aliasResolveCache;
        } else {
          nodes = [];
          visit.visit(doc, {
            Node: (_key, node) => {
              if (identity2.isAlias(node) || identity2.hasAnchor(node))
                nodes.push(node);
            }
          });
          if (ctx)
            ctx.aliasResolveCache = nodes;
        }
        let found = void 0;
        for (const node of nodes) {
          if (node === this)
            break;
          if (node.anchor === this.source)
            found = node;
        }
        if (found && ctx) {
          const { anchors: anchors2, doc: doc2, maxAliasCount } = ctx;
          let data = anchors2.get(found);
          if (!data) {
            toJS.toJS(found, null, ctx);
            data = anchors2.get(found);
          }
          if (data?.res === void 0) {
            const msg = "This should not happen: Alias anchor was not resolved?";
            throw new ReferenceError(msg);
          }
          if (maxAliasCount >= 0) {
            data.count += 1;
            if (data.aliasCount === 0)
              data.aliasCount = getAliasCount(doc2, found, anchors2);
            if (data.count * data.aliasCount > maxAliasCount) {
              const msg = "Excessive alias count indicates a resource exhaustion attack";
              throw new ReferenceError(msg);
            }
          }
        }
        return found;
      }
      toJSON(_arg, ctx) {
        if (!ctx)
          return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
          const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
          throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
      }
      toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
          anchors.anchorIsValid(this.source);
          if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new Error(msg);
          }
          if (ctx.implicitKey)
            return `${src} `;
        }
        return src;
      }
    };
    function getAliasCount(doc, node, anchors2) {
      if (identity2.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors2 && source && anchors2.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
      } else if (identity2.isCollection(node)) {
        let count2 = 0;
        for (const item of node.items) {
          const c = getAliasCount(doc, item, anchors2);
          if (c > count2)
            count2 = c;
        }
        return count2;
      } else if (identity2.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors2);
        const vc = getAliasCount(doc, node.value, anchors2);
        return Math.max(kc, vc);
      }
      return 1;
    }
    exports.Alias = Alias;
  }
});

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = __commonJS({
  "node_modules/yaml/dist/nodes/Scalar.js"(exports) {
    "use strict";
    var identity2 = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
    var Scalar2 = class extends Node.NodeBase {
      constructor(value) {
        super(identity2.SCALAR);
        this.value = value;
      }
      toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
      }
      toString() {
        return String(this.value);
      }
    };
    Scalar2.BLOCK_FOLDED = "BLOCK_FOLDED";
    Scalar2.BLOCK_LITERAL = "BLOCK_LITERAL";
    Scalar2.PLAIN = "PLAIN";
    Scalar2.QUOTE_DOUBLE = "QUOTE_DOUBLE";
    Scalar2.QUOTE_SINGLE = "QUOTE_SINGLE";
    exports.Scalar = Scalar2;
    exports.isScalarValue = isScalarValue;
  }
});

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = __commonJS({
  "node_modules/yaml/dist/doc/createNode.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity2 = require_identity();
    var Scalar2 = require_Scalar();
    var defaultTagPrefix = "tag:yaml.org,2002:";
    function findTagObject(value, tagName, tags) {
      if (tagName) {
        const match = tags.filter((t) => t.tag === tagName);
        const tagObj = match.find((t) => !t.format) ?? match[0];
        if (!tagObj)
          throw new Error(`Tag ${tagName} not found`);
        return tagObj;
      }
      return tags.find((t) => t.identify?.(value) && !t.format);
    }
    function createNode(value, tagName, ctx) {
      if (identity2.isDocument(value))
        value = value.contents;
      if (identity2.isNode(value))
        return value;
      if (identity2.isPair(value)) {
        const map = ctx.schema[identity2.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
      }
      if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) {
        value = value.valueOf();
      }
      const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
      let ref2 = void 0;
      if (aliasDuplicateObjects && value && typeof value === "object") {
        ref2 = sourceObjects.get(value);
        if (ref2) {
          ref2.anchor ?? (ref2.anchor = onAnchor(value));
          return new Alias.Alias(ref2.anchor);
        } else {
          ref2 = { anchor: null, node: null };
          sourceObjects.set(value, ref2);
        }
      }
      if (tagName?.startsWith("!!"))
        tagName = defaultTagPrefix + tagName.slice(2);
      let tagObj = findTagObject(value, tagName, schema.tags);
      if (!tagObj) {
        if (value && typeof value.toJSON === "function") {
          value = value.toJSON();
        }
        if (!value || typeof value !== "object") {
          const node2 = new Scalar2.Scalar(value);
          if (ref2)
            ref2.node = node2;
          return node2;
        }
        tagObj = value instanceof Map ? schema[identity2.MAP] : Symbol.iterator in Object(value) ? schema[identity2.SEQ] : schema[identity2.MAP];
      }
      if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
      }
      const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar2.Scalar(value);
      if (tagName)
        node.tag = tagName;
      else if (!tagObj.default)
        node.tag = tagObj.tag;
      if (ref2)
        ref2.node = node;
      return node;
    }
    exports.createNode = createNode;
  }
});

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = __commonJS({
  "node_modules/yaml/dist/nodes/Collection.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var identity2 = require_identity();
    var Node = require_Node();
    function collectionFromPath(schema, path, value) {
      let v = value;
      for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
          const a = [];
          a[k] = v;
          v = a;
        } else {
          v = /* @__PURE__ */ new Map([[k, v]]);
        }
      }
      return createNode.createNode(v, void 0, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
          throw new Error("This should not happen, please report a bug.");
        },
        schema,
        sourceObjects: /* @__PURE__ */ new Map()
      });
    }
    var isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
    var Collection = class extends Node.NodeBase {
      constructor(type, schema) {
        super(type);
        Object.defineProperty(this, "schema", {
          value: schema,
          configurable: true,
          enumerable: false,
          writable: true
        });
      }
      /**
       * Create a copy of this collection.
       *
       * @param schema - If defined, overwrites the original's schema
       */
      clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
          copy.schema = schema;
        copy.items = copy.items.map((it) => identity2.isNode(it) || identity2.isPair(it) ? it.clone(schema) : it);
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /**
       * Adds a value to the collection. For `!!map` and `!!omap` the value must
       * be a Pair instance or a `{ key, value }` object, which may not have a key
       * that already exists in the map.
       */
      addIn(path, value) {
        if (isEmptyPath(path))
          this.add(value);
        else {
          const [key, ...rest] = path;
          const node = this.get(key, true);
          if (identity2.isCollection(node))
            node.addIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
      /**
       * Removes a value from the collection.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
          return this.delete(key);
        const node = this.get(key, true);
        if (identity2.isCollection(node))
          return node.deleteIn(rest);
        else
          throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
          return !keepScalar && identity2.isScalar(node) ? node.value : node;
        else
          return identity2.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
      }
      hasAllNullValues(allowScalar) {
        return this.items.every((node) => {
          if (!identity2.isPair(node))
            return false;
          const n = node.value;
          return n == null || allowScalar && identity2.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
        });
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       */
      hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
          return this.has(key);
        const node = this.get(key, true);
        return identity2.isCollection(node) ? node.hasIn(rest) : false;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
          this.set(key, value);
        } else {
          const node = this.get(key, true);
          if (identity2.isCollection(node))
            node.setIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
    };
    exports.Collection = Collection;
    exports.collectionFromPath = collectionFromPath;
    exports.isEmptyPath = isEmptyPath;
  }
});

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyComment.js"(exports) {
    "use strict";
    var stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
    function indentComment(comment, indent) {
      if (/^\n+$/.test(comment))
        return comment.substring(1);
      return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
    }
    var lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
    exports.indentComment = indentComment;
    exports.lineComment = lineComment;
    exports.stringifyComment = stringifyComment;
  }
});

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = __commonJS({
  "node_modules/yaml/dist/stringify/foldFlowLines.js"(exports) {
    "use strict";
    var FOLD_FLOW = "flow";
    var FOLD_BLOCK = "block";
    var FOLD_QUOTED = "quoted";
    function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
      if (!lineWidth || lineWidth < 0)
        return text;
      if (lineWidth < minContentWidth)
        minContentWidth = 0;
      const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
      if (text.length <= endStep)
        return text;
      const folds = [];
      const escapedFolds = {};
      let end = lineWidth - indent.length;
      if (typeof indentAtStart === "number") {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
          folds.push(0);
        else
          end = lineWidth - indentAtStart;
      }
      let split3 = void 0;
      let prev = void 0;
      let overflow = false;
      let i = -1;
      let escStart = -1;
      let escEnd = -1;
      if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
          end = i + endStep;
      }
      for (let ch; ch = text[i += 1]; ) {
        if (mode === FOLD_QUOTED && ch === "\\") {
          escStart = i;
          switch (text[i + 1]) {
            case "x":
              i += 3;
              break;
            case "u":
              i += 5;
              break;
            case "U":
              i += 9;
              break;
            default:
              i += 1;
          }
          escEnd = i;
        }
        if (ch === "\n") {
          if (mode === FOLD_BLOCK)
            i = consumeMoreIndentedLines(text, i, indent.length);
          end = i + indent.length + endStep;
          split3 = void 0;
        } else {
          if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
            const next = text[i + 1];
            if (next && next !== " " && next !== "\n" && next !== "	")
              split3 = i;
          }
          if (i >= end) {
            if (split3) {
              folds.push(split3);
              end = split3 + endStep;
              split3 = void 0;
            } else if (mode === FOLD_QUOTED) {
              while (prev === " " || prev === "	") {
                prev = ch;
                ch = text[i += 1];
                overflow = true;
              }
              const j = i > escEnd + 1 ? i - 2 : escStart - 1;
              if (escapedFolds[j])
                return text;
              folds.push(j);
              escapedFolds[j] = true;
              end = j + endStep;
              split3 = void 0;
            } else {
              overflow = true;
            }
          }
        }
        prev = ch;
      }
      if (overflow && onOverflow)
        onOverflow();
      if (folds.length === 0)
        return text;
      if (onFold)
        onFold();
      let res = text.slice(0, folds[0]);
      for (let i2 = 0; i2 < folds.length; ++i2) {
        const fold = folds[i2];
        const end2 = folds[i2 + 1] || text.length;
        if (fold === 0)
          res = `
${indent}${text.slice(0, end2)}`;
        else {
          if (mode === FOLD_QUOTED && escapedFolds[fold])
            res += `${text[fold]}\\`;
          res += `
${indent}${text.slice(fold + 1, end2)}`;
        }
      }
      return res;
    }
    function consumeMoreIndentedLines(text, i, indent) {
      let end = i;
      let start = i + 1;
      let ch = text[start];
      while (ch === " " || ch === "	") {
        if (i < start + indent) {
          ch = text[++i];
        } else {
          do {
            ch = text[++i];
          } while (ch && ch !== "\n");
          end = i;
          start = i + 1;
          ch = text[start];
        }
      }
      return end;
    }
    exports.FOLD_BLOCK = FOLD_BLOCK;
    exports.FOLD_FLOW = FOLD_FLOW;
    exports.FOLD_QUOTED = FOLD_QUOTED;
    exports.foldFlowLines = foldFlowLines;
  }
});

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyString.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    var foldFlowLines = require_foldFlowLines();
    var getFoldOptions = (ctx, isBlock) => ({
      indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
      lineWidth: ctx.options.lineWidth,
      minContentWidth: ctx.options.minContentWidth
    });
    var containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
    function lineLengthOverLimit(str, lineWidth, indentLength) {
      if (!lineWidth || lineWidth < 0)
        return false;
      const limit = lineWidth - indentLength;
      const strLen = str.length;
      if (strLen <= limit)
        return false;
      for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === "\n") {
          if (i - start > limit)
            return true;
          start = i + 1;
          if (strLen - start <= limit)
            return false;
        }
      }
      return true;
    }
    function doubleQuotedString(value, ctx) {
      const json = JSON.stringify(value);
      if (ctx.options.doubleQuotedAsJSON)
        return json;
      const { implicitKey } = ctx;
      const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      let str = "";
      let start = 0;
      for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
          str += json.slice(start, i) + "\\ ";
          i += 1;
          start = i;
          ch = "\\";
        }
        if (ch === "\\")
          switch (json[i + 1]) {
            case "u":
              {
                str += json.slice(start, i);
                const code = json.substr(i + 2, 4);
                switch (code) {
                  case "0000":
                    str += "\\0";
                    break;
                  case "0007":
                    str += "\\a";
                    break;
                  case "000b":
                    str += "\\v";
                    break;
                  case "001b":
                    str += "\\e";
                    break;
                  case "0085":
                    str += "\\N";
                    break;
                  case "00a0":
                    str += "\\_";
                    break;
                  case "2028":
                    str += "\\L";
                    break;
                  case "2029":
                    str += "\\P";
                    break;
                  default:
                    if (code.substr(0, 2) === "00")
                      str += "\\x" + code.substr(2);
                    else
                      str += json.substr(i, 6);
                }
                i += 5;
                start = i + 1;
              }
              break;
            case "n":
              if (implicitKey || json[i + 2] === '"' || json.length < minMultiLineLength) {
                i += 1;
              } else {
                str += json.slice(start, i) + "\n\n";
                while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== '"') {
                  str += "\n";
                  i += 2;
                }
                str += indent;
                if (json[i + 2] === " ")
                  str += "\\";
                i += 1;
                start = i + 1;
              }
              break;
            default:
              i += 1;
          }
      }
      str = start ? str + json.slice(start) : json;
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
    }
    function singleQuotedString(value, ctx) {
      if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value))
        return doubleQuotedString(value, ctx);
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
      return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function quotedString(value, ctx) {
      const { singleQuote } = ctx.options;
      let qs;
      if (singleQuote === false)
        qs = doubleQuotedString;
      else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
          qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
          qs = doubleQuotedString;
        else
          qs = singleQuote ? singleQuotedString : doubleQuotedString;
      }
      return qs(value, ctx);
    }
    var blockEndNewlines;
    try {
      blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
    } catch {
      blockEndNewlines = /\n+(?!\n|$)/g;
    }
    function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
      const { blockQuote, commentString, lineWidth } = ctx.options;
      if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
      }
      const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
      const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar2.Scalar.BLOCK_FOLDED ? false : type === Scalar2.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
      if (!value)
        return literal ? "|\n" : ">\n";
      let chomp;
      let endStart;
      for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== "\n" && ch !== "	" && ch !== " ")
          break;
      }
      let end = value.substring(endStart);
      const endNlPos = end.indexOf("\n");
      if (endNlPos === -1) {
        chomp = "-";
      } else if (value === end || endNlPos !== end.length - 1) {
        chomp = "+";
        if (onChompKeep)
          onChompKeep();
      } else {
        chomp = "";
      }
      if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === "\n")
          end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
      }
      let startWithSpace = false;
      let startEnd;
      let startNlPos = -1;
      for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === " ")
          startWithSpace = true;
        else if (ch === "\n")
          startNlPos = startEnd;
        else
          break;
      }
      let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
      if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
      }
      const indentSize = indent ? "2" : "1";
      let header = (startWithSpace ? indentSize : "") + chomp;
      if (comment) {
        header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
        if (onComment)
          onComment();
      }
      if (!literal) {
        const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== "folded" && type !== Scalar2.Scalar.BLOCK_FOLDED) {
          foldOptions.onOverflow = () => {
            literalFallback = true;
          };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
          return `>${header}
${indent}${body}`;
      }
      value = value.replace(/\n+/g, `$&${indent}`);
      return `|${header}
${indent}${start}${value}${end}`;
    }
    function plainString(item, ctx, onComment, onChompKeep) {
      const { type, value } = item;
      const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
      if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) {
        return quotedString(value, ctx);
      }
      if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
      }
      if (!implicitKey && !inFlow && type !== Scalar2.Scalar.PLAIN && value.includes("\n")) {
        return blockString(item, ctx, onComment, onChompKeep);
      }
      if (containsDocumentMarker(value)) {
        if (indent === "") {
          ctx.forceBlockIndent = true;
          return blockString(item, ctx, onComment, onChompKeep);
        } else if (implicitKey && indent === indentStep) {
          return quotedString(value, ctx);
        }
      }
      const str = value.replace(/\n+/g, `$&
${indent}`);
      if (actualString) {
        const test2 = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test2) || compat?.some(test2))
          return quotedString(value, ctx);
      }
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function stringifyString(item, ctx, onComment, onChompKeep) {
      const { implicitKey, inFlow } = ctx;
      const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
      let { type } = item;
      if (type !== Scalar2.Scalar.QUOTE_DOUBLE) {
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
          type = Scalar2.Scalar.QUOTE_DOUBLE;
      }
      const _stringify = (_type) => {
        switch (_type) {
          case Scalar2.Scalar.BLOCK_FOLDED:
          case Scalar2.Scalar.BLOCK_LITERAL:
            return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
          case Scalar2.Scalar.QUOTE_DOUBLE:
            return doubleQuotedString(ss.value, ctx);
          case Scalar2.Scalar.QUOTE_SINGLE:
            return singleQuotedString(ss.value, ctx);
          case Scalar2.Scalar.PLAIN:
            return plainString(ss, ctx, onComment, onChompKeep);
          default:
            return null;
        }
      };
      let res = _stringify(type);
      if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = implicitKey && defaultKeyType || defaultStringType;
        res = _stringify(t);
        if (res === null)
          throw new Error(`Unsupported default string type ${t}`);
      }
      return res;
    }
    exports.stringifyString = stringifyString;
  }
});

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = __commonJS({
  "node_modules/yaml/dist/stringify/stringify.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var identity2 = require_identity();
    var stringifyComment = require_stringifyComment();
    var stringifyString = require_stringifyString();
    function createStringifyContext(doc, options) {
      const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: "PLAIN",
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: "false",
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: "null",
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: "true",
        verifyAliasOrder: true
      }, doc.schema.toStringOptions, options);
      let inFlow;
      switch (opt.collectionStyle) {
        case "block":
          inFlow = false;
          break;
        case "flow":
          inFlow = true;
          break;
        default:
          inFlow = null;
      }
      return {
        anchors: /* @__PURE__ */ new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
        indent: "",
        indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
        inFlow,
        options: opt
      };
    }
    function getTagObject(tags, item) {
      if (item.tag) {
        const match = tags.filter((t) => t.tag === item.tag);
        if (match.length > 0)
          return match.find((t) => t.format === item.format) ?? match[0];
      }
      let tagObj = void 0;
      let obj;
      if (identity2.isScalar(item)) {
        obj = item.value;
        let match = tags.filter((t) => t.identify?.(obj));
        if (match.length > 1) {
          const testMatch = match.filter((t) => t.test);
          if (testMatch.length > 0)
            match = testMatch;
        }
        tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
      } else {
        obj = item;
        tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
      }
      if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
      }
      return tagObj;
    }
    function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
      if (!doc.directives)
        return "";
      const props = [];
      const anchor = (identity2.isScalar(node) || identity2.isCollection(node)) && node.anchor;
      if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
      }
      const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
      if (tag)
        props.push(doc.directives.tagString(tag));
      return props.join(" ");
    }
    function stringify(item, ctx, onComment, onChompKeep) {
      if (identity2.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
      if (identity2.isAlias(item)) {
        if (ctx.doc.directives)
          return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
          throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        } else {
          if (ctx.resolvedAliases)
            ctx.resolvedAliases.add(item);
          else
            ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
          item = item.resolve(ctx.doc);
        }
      }
      let tagObj = void 0;
      const node = identity2.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
      tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
      const props = stringifyProps(node, tagObj, ctx);
      if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
      const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity2.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
      if (!props)
        return str;
      return identity2.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
${ctx.indent}${str}`;
    }
    exports.createStringifyContext = createStringifyContext;
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyPair.js"(exports) {
    "use strict";
    var identity2 = require_identity();
    var Scalar2 = require_Scalar();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
      const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
      let keyComment = identity2.isNode(key) && key.comment || null;
      if (simpleKeys) {
        if (keyComment) {
          throw new Error("With simple keys, key nodes cannot have comments");
        }
        if (identity2.isCollection(key) || !identity2.isNode(key) && typeof key === "object") {
          const msg = "With simple keys, collection cannot be used as a key value";
          throw new Error(msg);
        }
      }
      let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity2.isCollection(key) || (identity2.isScalar(key) ? key.type === Scalar2.Scalar.BLOCK_FOLDED || key.type === Scalar2.Scalar.BLOCK_LITERAL : typeof key === "object"));
      ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
      });
      let keyCommentDone = false;
      let chompKeep = false;
      let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
      if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
          throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
        explicitKey = true;
      }
      if (ctx.inFlow) {
        if (allNullValues || value == null) {
          if (keyCommentDone && onComment)
            onComment();
          return str === "" ? "?" : explicitKey ? `? ${str}` : str;
        }
      } else if (allNullValues && !simpleKeys || value == null && explicitKey) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        } else if (chompKeep && onChompKeep)
          onChompKeep();
        return str;
      }
      if (keyCommentDone)
        keyComment = null;
      if (explicitKey) {
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}
${indent}:`;
      } else {
        str = `${str}:`;
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
      }
      let vsb, vcb, valueComment;
      if (identity2.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
      } else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === "object")
          value = doc.createNode(value);
      }
      ctx.implicitKey = false;
      if (!explicitKey && !keyComment && identity2.isScalar(value))
        ctx.indentAtStart = str.length + 1;
      chompKeep = false;
      if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity2.isSeq(value) && !value.flow && !value.tag && !value.anchor) {
        ctx.indent = ctx.indent.substring(2);
      }
      let valueCommentDone = false;
      const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
      let ws = " ";
      if (keyComment || vsb || vcb) {
        ws = vsb ? "\n" : "";
        if (vcb) {
          const cs = commentString(vcb);
          ws += `
${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === "" && !ctx.inFlow) {
          if (ws === "\n" && valueComment)
            ws = "\n\n";
        } else {
          ws += `
${ctx.indent}`;
        }
      } else if (!explicitKey && identity2.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf("\n");
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
          let hasPropsLine = false;
          if (hasNewline && (vs0 === "&" || vs0 === "!")) {
            let sp0 = valueStr.indexOf(" ");
            if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") {
              sp0 = valueStr.indexOf(" ", sp0 + 1);
            }
            if (sp0 === -1 || nl0 < sp0)
              hasPropsLine = true;
          }
          if (!hasPropsLine)
            ws = `
${ctx.indent}`;
        }
      } else if (valueStr === "" || valueStr[0] === "\n") {
        ws = "";
      }
      str += ws + valueStr;
      if (ctx.inFlow) {
        if (valueCommentDone && onComment)
          onComment();
      } else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
      } else if (chompKeep && onChompKeep) {
        onChompKeep();
      }
      return str;
    }
    exports.stringifyPair = stringifyPair;
  }
});

// node_modules/yaml/dist/log.js
var require_log = __commonJS({
  "node_modules/yaml/dist/log.js"(exports) {
    "use strict";
    var node_process = __require("process");
    function debug(logLevel, ...messages2) {
      if (logLevel === "debug")
        console.log(...messages2);
    }
    function warn(logLevel, warning) {
      if (logLevel === "debug" || logLevel === "warn") {
        if (typeof node_process.emitWarning === "function")
          node_process.emitWarning(warning);
        else
          console.warn(warning);
      }
    }
    exports.debug = debug;
    exports.warn = warn;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/merge.js"(exports) {
    "use strict";
    var identity2 = require_identity();
    var Scalar2 = require_Scalar();
    var MERGE_KEY = "<<";
    var merge = {
      identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
      default: "key",
      tag: "tag:yaml.org,2002:merge",
      test: /^<<$/,
      resolve: () => Object.assign(new Scalar2.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
      }),
      stringify: () => MERGE_KEY
    };
    var isMergeKey = (ctx, key) => (merge.identify(key) || identity2.isScalar(key) && (!key.type || key.type === Scalar2.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
    function addMergeToJSMap(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (identity2.isSeq(source))
        for (const it of source.items)
          mergeValue(ctx, map, it);
      else if (Array.isArray(source))
        for (const it of source)
          mergeValue(ctx, map, it);
      else
        mergeValue(ctx, map, source);
    }
    function mergeValue(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (!identity2.isMap(source))
        throw new Error("Merge sources must be maps or map aliases");
      const srcMap = source.toJSON(null, ctx, Map);
      for (const [key, value2] of srcMap) {
        if (map instanceof Map) {
          if (!map.has(key))
            map.set(key, value2);
        } else if (map instanceof Set) {
          map.add(key);
        } else if (!Object.prototype.hasOwnProperty.call(map, key)) {
          Object.defineProperty(map, key, {
            value: value2,
            writable: true,
            enumerable: true,
            configurable: true
          });
        }
      }
      return map;
    }
    function resolveAliasValue(ctx, value) {
      return ctx && identity2.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
    }
    exports.addMergeToJSMap = addMergeToJSMap;
    exports.isMergeKey = isMergeKey;
    exports.merge = merge;
  }
});

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = __commonJS({
  "node_modules/yaml/dist/nodes/addPairToJSMap.js"(exports) {
    "use strict";
    var log = require_log();
    var merge = require_merge();
    var stringify = require_stringify();
    var identity2 = require_identity();
    var toJS = require_toJS();
    function addPairToJSMap(ctx, map, { key, value }) {
      if (identity2.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
      else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
      else {
        const jsKey = toJS.toJS(key, "", ctx);
        if (map instanceof Map) {
          map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        } else if (map instanceof Set) {
          map.add(jsKey);
        } else {
          const stringKey = stringifyKey(key, jsKey, ctx);
          const jsValue = toJS.toJS(value, stringKey, ctx);
          if (stringKey in map)
            Object.defineProperty(map, stringKey, {
              value: jsValue,
              writable: true,
              enumerable: true,
              configurable: true
            });
          else
            map[stringKey] = jsValue;
        }
      }
      return map;
    }
    function stringifyKey(key, jsKey, ctx) {
      if (jsKey === null)
        return "";
      if (typeof jsKey !== "object")
        return String(jsKey);
      if (identity2.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = /* @__PURE__ */ new Set();
        for (const node of ctx.anchors.keys())
          strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
          let jsonStr = JSON.stringify(strKey);
          if (jsonStr.length > 40)
            jsonStr = jsonStr.substring(0, 36) + '..."';
          log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
          ctx.mapKeyWarned = true;
        }
        return strKey;
      }
      return JSON.stringify(jsKey);
    }
    exports.addPairToJSMap = addPairToJSMap;
  }
});

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = __commonJS({
  "node_modules/yaml/dist/nodes/Pair.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyPair = require_stringifyPair();
    var addPairToJSMap = require_addPairToJSMap();
    var identity2 = require_identity();
    function createPair(key, value, ctx) {
      const k = createNode.createNode(key, void 0, ctx);
      const v = createNode.createNode(value, void 0, ctx);
      return new Pair(k, v);
    }
    var Pair = class _Pair {
      constructor(key, value = null) {
        Object.defineProperty(this, identity2.NODE_TYPE, { value: identity2.PAIR });
        this.key = key;
        this.value = value;
      }
      clone(schema) {
        let { key, value } = this;
        if (identity2.isNode(key))
          key = key.clone(schema);
        if (identity2.isNode(value))
          value = value.clone(schema);
        return new _Pair(key, value);
      }
      toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
      }
      toString(ctx, onComment, onChompKeep) {
        return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
      }
    };
    exports.Pair = Pair;
    exports.createPair = createPair;
  }
});

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyCollection.js"(exports) {
    "use strict";
    var identity2 = require_identity();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyCollection(collection, ctx, options) {
      const flow = ctx.inFlow ?? collection.flow;
      const stringify2 = flow ? stringifyFlowCollection : stringifyBlockCollection;
      return stringify2(collection, ctx, options);
    }
    function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
      const { indent, options: { commentString } } = ctx;
      const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
      let chompKeep = false;
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment2 = null;
        if (identity2.isNode(item)) {
          if (!chompKeep && item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
          if (item.comment)
            comment2 = item.comment;
        } else if (identity2.isPair(item)) {
          const ik = identity2.isNode(item.key) ? item.key : null;
          if (ik) {
            if (!chompKeep && ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
          }
        }
        chompKeep = false;
        let str2 = stringify.stringify(item, itemCtx, () => comment2 = null, () => chompKeep = true);
        if (comment2)
          str2 += stringifyComment.lineComment(str2, itemIndent, commentString(comment2));
        if (chompKeep && comment2)
          chompKeep = false;
        lines.push(blockItemPrefix + str2);
      }
      let str;
      if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
      } else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
          const line = lines[i];
          str += line ? `
${indent}${line}` : "\n";
        }
      }
      if (comment) {
        str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
          onComment();
      } else if (chompKeep && onChompKeep)
        onChompKeep();
      return str;
    }
    function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
      const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
      itemIndent += indentStep;
      const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
      });
      let reqNewline = false;
      let linesAtValue = 0;
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity2.isNode(item)) {
          if (item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, false);
          if (item.comment)
            comment = item.comment;
        } else if (identity2.isPair(item)) {
          const ik = identity2.isNode(item.key) ? item.key : null;
          if (ik) {
            if (ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, false);
            if (ik.comment)
              reqNewline = true;
          }
          const iv = identity2.isNode(item.value) ? item.value : null;
          if (iv) {
            if (iv.comment)
              comment = iv.comment;
            if (iv.commentBefore)
              reqNewline = true;
          } else if (item.value == null && ik?.comment) {
            comment = ik.comment;
          }
        }
        if (comment)
          reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => comment = null);
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
        if (i < items.length - 1) {
          str += ",";
        } else if (ctx.options.trailingComma) {
          if (ctx.options.lineWidth > 0) {
            reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
          }
          if (reqNewline) {
            str += ",";
          }
        }
        if (comment)
          str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
      }
      const { start, end } = flowChars;
      if (lines.length === 0) {
        return start + end;
      } else {
        if (!reqNewline) {
          const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
          reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
          let str = start;
          for (const line of lines)
            str += line ? `
${indentStep}${indent}${line}` : "\n";
          return `${str}
${indent}${end}`;
        } else {
          return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
        }
      }
    }
    function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
      if (comment && chompKeep)
        comment = comment.replace(/^\n+/, "");
      if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart());
      }
    }
    exports.stringifyCollection = stringifyCollection;
  }
});

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLMap.js"(exports) {
    "use strict";
    var stringifyCollection = require_stringifyCollection();
    var addPairToJSMap = require_addPairToJSMap();
    var Collection = require_Collection();
    var identity2 = require_identity();
    var Pair = require_Pair();
    var Scalar2 = require_Scalar();
    function findPair(items, key) {
      const k = identity2.isScalar(key) ? key.value : key;
      for (const it of items) {
        if (identity2.isPair(it)) {
          if (it.key === key || it.key === k)
            return it;
          if (identity2.isScalar(it.key) && it.key.value === k)
            return it;
        }
      }
      return void 0;
    }
    var YAMLMap = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:map";
      }
      constructor(schema) {
        super(identity2.MAP, schema);
        this.items = [];
      }
      /**
       * A generic collection parsing method that can be extended
       * to other node classes that inherit from YAMLMap
       */
      static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add2 = (key, value) => {
          if (typeof replacer === "function")
            value = replacer.call(obj, key, value);
          else if (Array.isArray(replacer) && !replacer.includes(key))
            return;
          if (value !== void 0 || keepUndefined)
            map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
          for (const [key, value] of obj)
            add2(key, value);
        } else if (obj && typeof obj === "object") {
          for (const key of Object.keys(obj))
            add2(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === "function") {
          map.items.sort(schema.sortMapEntries);
        }
        return map;
      }
      /**
       * Adds a value to the collection.
       *
       * @param overwrite - If not set `true`, using a key that is already in the
       *   collection will throw. Otherwise, overwrites the previous value.
       */
      add(pair, overwrite) {
        let _pair;
        if (identity2.isPair(pair))
          _pair = pair;
        else if (!pair || typeof pair !== "object" || !("key" in pair)) {
          _pair = new Pair.Pair(pair, pair?.value);
        } else
          _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
          if (!overwrite)
            throw new Error(`Key ${_pair.key} already set`);
          if (identity2.isScalar(prev.value) && Scalar2.isScalarValue(_pair.value))
            prev.value.value = _pair.value;
          else
            prev.value = _pair.value;
        } else if (sortEntries) {
          const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
          if (i === -1)
            this.items.push(_pair);
          else
            this.items.splice(i, 0, _pair);
        } else {
          this.items.push(_pair);
        }
      }
      delete(key) {
        const it = findPair(this.items, key);
        if (!it)
          return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity2.isScalar(node) ? node.value : node) ?? void 0;
      }
      has(key) {
        return !!findPair(this.items, key);
      }
      set(key, value) {
        this.add(new Pair.Pair(key, value), true);
      }
      /**
       * @param ctx - Conversion context, originally set in Document#toJS()
       * @param {Class} Type - If set, forces the returned collection type
       * @returns Instance of Type, Map, or Object
       */
      toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const item of this.items)
          addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        for (const item of this.items) {
          if (!identity2.isPair(item))
            throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
          ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "",
          flowChars: { start: "{", end: "}" },
          itemIndent: ctx.indent || "",
          onChompKeep,
          onComment
        });
      }
    };
    exports.YAMLMap = YAMLMap;
    exports.findPair = findPair;
  }
});

// node_modules/yaml/dist/schema/common/map.js
var require_map = __commonJS({
  "node_modules/yaml/dist/schema/common/map.js"(exports) {
    "use strict";
    var identity2 = require_identity();
    var YAMLMap = require_YAMLMap();
    var map = {
      collection: "map",
      default: true,
      nodeClass: YAMLMap.YAMLMap,
      tag: "tag:yaml.org,2002:map",
      resolve(map2, onError) {
        if (!identity2.isMap(map2))
          onError("Expected a mapping for this tag");
        return map2;
      },
      createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
    };
    exports.map = map;
  }
});

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLSeq.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyCollection = require_stringifyCollection();
    var Collection = require_Collection();
    var identity2 = require_identity();
    var Scalar2 = require_Scalar();
    var toJS = require_toJS();
    var YAMLSeq = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:seq";
      }
      constructor(schema) {
        super(identity2.SEQ, schema);
        this.items = [];
      }
      add(value) {
        this.items.push(value);
      }
      /**
       * Removes a value from the collection.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       *
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return void 0;
        const it = this.items[idx];
        return !keepScalar && identity2.isScalar(it) ? it.value : it;
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       */
      has(key) {
        const idx = asItemIndex(key);
        return typeof idx === "number" && idx < this.items.length;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       *
       * If `key` does not contain a representation of an integer, this will throw.
       * It may be wrapped in a `Scalar`.
       */
      set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity2.isScalar(prev) && Scalar2.isScalarValue(value))
          prev.value = value;
        else
          this.items[idx] = value;
      }
      toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
          ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
          seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "- ",
          flowChars: { start: "[", end: "]" },
          itemIndent: (ctx.indent || "") + "  ",
          onChompKeep,
          onComment
        });
      }
      static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
          let i = 0;
          for (let it of obj) {
            if (typeof replacer === "function") {
              const key = obj instanceof Set ? it : String(i++);
              it = replacer.call(obj, key, it);
            }
            seq.items.push(createNode.createNode(it, void 0, ctx));
          }
        }
        return seq;
      }
    };
    function asItemIndex(key) {
      let idx = identity2.isScalar(key) ? key.value : key;
      if (idx && typeof idx === "string")
        idx = Number(idx);
      return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
    }
    exports.YAMLSeq = YAMLSeq;
  }
});

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = __commonJS({
  "node_modules/yaml/dist/schema/common/seq.js"(exports) {
    "use strict";
    var identity2 = require_identity();
    var YAMLSeq = require_YAMLSeq();
    var seq = {
      collection: "seq",
      default: true,
      nodeClass: YAMLSeq.YAMLSeq,
      tag: "tag:yaml.org,2002:seq",
      resolve(seq2, onError) {
        if (!identity2.isSeq(seq2))
          onError("Expected a sequence for this tag");
        return seq2;
      },
      createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
    };
    exports.seq = seq;
  }
});

// node_modules/yaml/dist/schema/common/string.js
var require_string = __commonJS({
  "node_modules/yaml/dist/schema/common/string.js"(exports) {
    "use strict";
    var stringifyString = require_stringifyString();
    var string = {
      identify: (value) => typeof value === "string",
      default: true,
      tag: "tag:yaml.org,2002:str",
      resolve: (str) => str,
      stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
      }
    };
    exports.string = string;
  }
});

// node_modules/yaml/dist/schema/common/null.js
var require_null = __commonJS({
  "node_modules/yaml/dist/schema/common/null.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    var nullTag = {
      identify: (value) => value == null,
      createNode: () => new Scalar2.Scalar(null),
      default: true,
      tag: "tag:yaml.org,2002:null",
      test: /^(?:~|[Nn]ull|NULL)?$/,
      resolve: () => new Scalar2.Scalar(null),
      stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
    };
    exports.nullTag = nullTag;
  }
});

// node_modules/yaml/dist/schema/core/bool.js
var require_bool = __commonJS({
  "node_modules/yaml/dist/schema/core/bool.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    var boolTag = {
      identify: (value) => typeof value === "boolean",
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
      resolve: (str) => new Scalar2.Scalar(str[0] === "t" || str[0] === "T"),
      stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
          const sv = source[0] === "t" || source[0] === "T";
          if (value === sv)
            return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
      }
    };
    exports.boolTag = boolTag;
  }
});

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyNumber.js"(exports) {
    "use strict";
    function stringifyNumber({ format, minFractionDigits, tag, value }) {
      if (typeof value === "bigint")
        return String(value);
      const num = typeof value === "number" ? value : Number(value);
      if (!isFinite(num))
        return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
      let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
      if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
        let i = n.indexOf(".");
        if (i < 0) {
          i = n.length;
          n += ".";
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
          n += "0";
      }
      return n;
    }
    exports.stringifyNumber = stringifyNumber;
  }
});

// node_modules/yaml/dist/schema/core/float.js
var require_float = __commonJS({
  "node_modules/yaml/dist/schema/core/float.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
      resolve(str) {
        const node = new Scalar2.Scalar(parseFloat(str));
        const dot = str.indexOf(".");
        if (dot !== -1 && str[str.length - 1] === "0")
          node.minFractionDigits = str.length - dot - 1;
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/core/int.js
var require_int = __commonJS({
  "node_modules/yaml/dist/schema/core/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    var intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
      return stringifyNumber.stringifyNumber(node);
    }
    var intOct = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^0o[0-7]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
      stringify: (node) => intStringify(node, 8, "0o")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^0x[0-9a-fA-F]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/core/schema.js
var require_schema = __commonJS({
  "node_modules/yaml/dist/schema/core/schema.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var bool = require_bool();
    var float = require_float();
    var int = require_int();
    var schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.boolTag,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/json/schema.js
var require_schema2 = __commonJS({
  "node_modules/yaml/dist/schema/json/schema.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    var map = require_map();
    var seq = require_seq();
    function intIdentify(value) {
      return typeof value === "bigint" || Number.isInteger(value);
    }
    var stringifyJSON = ({ value }) => JSON.stringify(value);
    var jsonScalars = [
      {
        identify: (value) => typeof value === "string",
        default: true,
        tag: "tag:yaml.org,2002:str",
        resolve: (str) => str,
        stringify: stringifyJSON
      },
      {
        identify: (value) => value == null,
        createNode: () => new Scalar2.Scalar(null),
        default: true,
        tag: "tag:yaml.org,2002:null",
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
      },
      {
        identify: (value) => typeof value === "boolean",
        default: true,
        tag: "tag:yaml.org,2002:bool",
        test: /^true$|^false$/,
        resolve: (str) => str === "true",
        stringify: stringifyJSON
      },
      {
        identify: intIdentify,
        default: true,
        tag: "tag:yaml.org,2002:int",
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
      },
      {
        identify: (value) => typeof value === "number",
        default: true,
        tag: "tag:yaml.org,2002:float",
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: (str) => parseFloat(str),
        stringify: stringifyJSON
      }
    ];
    var jsonError = {
      default: true,
      tag: "",
      test: /^/,
      resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
      }
    };
    var schema = [map.map, seq.seq].concat(jsonScalars, jsonError);
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/binary.js"(exports) {
    "use strict";
    var node_buffer = __require("buffer");
    var Scalar2 = require_Scalar();
    var stringifyString = require_stringifyString();
    var binary = {
      identify: (value) => value instanceof Uint8Array,
      // Buffer inherits from Uint8Array
      default: false,
      tag: "tag:yaml.org,2002:binary",
      /**
       * Returns a Buffer in node and an Uint8Array in browsers
       *
       * To use the resulting buffer as an image, you'll want to do something like:
       *
       *   const blob = new Blob([buffer], { type: 'image/jpeg' })
       *   document.querySelector('#photo').src = URL.createObjectURL(blob)
       */
      resolve(src, onError) {
        if (typeof node_buffer.Buffer === "function") {
          return node_buffer.Buffer.from(src, "base64");
        } else if (typeof atob === "function") {
          const str = atob(src.replace(/[\n\r]/g, ""));
          const buffer = new Uint8Array(str.length);
          for (let i = 0; i < str.length; ++i)
            buffer[i] = str.charCodeAt(i);
          return buffer;
        } else {
          onError("This environment does not support reading binary tags; either Buffer or atob is required");
          return src;
        }
      },
      stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
          return "";
        const buf = value;
        let str;
        if (typeof node_buffer.Buffer === "function") {
          str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
        } else if (typeof btoa === "function") {
          let s = "";
          for (let i = 0; i < buf.length; ++i)
            s += String.fromCharCode(buf[i]);
          str = btoa(s);
        } else {
          throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
        }
        type ?? (type = Scalar2.Scalar.BLOCK_LITERAL);
        if (type !== Scalar2.Scalar.QUOTE_DOUBLE) {
          const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
          const n = Math.ceil(str.length / lineWidth);
          const lines = new Array(n);
          for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
            lines[i] = str.substr(o, lineWidth);
          }
          str = lines.join(type === Scalar2.Scalar.BLOCK_LITERAL ? "\n" : " ");
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
      }
    };
    exports.binary = binary;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/pairs.js"(exports) {
    "use strict";
    var identity2 = require_identity();
    var Pair = require_Pair();
    var Scalar2 = require_Scalar();
    var YAMLSeq = require_YAMLSeq();
    function resolvePairs(seq, onError) {
      if (identity2.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
          let item = seq.items[i];
          if (identity2.isPair(item))
            continue;
          else if (identity2.isMap(item)) {
            if (item.items.length > 1)
              onError("Each pair must have its own sequence indicator");
            const pair = item.items[0] || new Pair.Pair(new Scalar2.Scalar(null));
            if (item.commentBefore)
              pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}
${pair.key.commentBefore}` : item.commentBefore;
            if (item.comment) {
              const cn = pair.value ?? pair.key;
              cn.comment = cn.comment ? `${item.comment}
${cn.comment}` : item.comment;
            }
            item = pair;
          }
          seq.items[i] = identity2.isPair(item) ? item : new Pair.Pair(item);
        }
      } else
        onError("Expected a sequence for this tag");
      return seq;
    }
    function createPairs(schema, iterable, ctx) {
      const { replacer } = ctx;
      const pairs2 = new YAMLSeq.YAMLSeq(schema);
      pairs2.tag = "tag:yaml.org,2002:pairs";
      let i = 0;
      if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
          if (typeof replacer === "function")
            it = replacer.call(iterable, String(i++), it);
          let key, value;
          if (Array.isArray(it)) {
            if (it.length === 2) {
              key = it[0];
              value = it[1];
            } else
              throw new TypeError(`Expected [key, value] tuple: ${it}`);
          } else if (it && it instanceof Object) {
            const keys2 = Object.keys(it);
            if (keys2.length === 1) {
              key = keys2[0];
              value = it[key];
            } else {
              throw new TypeError(`Expected tuple with one key, not ${keys2.length} keys`);
            }
          } else {
            key = it;
          }
          pairs2.items.push(Pair.createPair(key, value, ctx));
        }
      return pairs2;
    }
    var pairs = {
      collection: "seq",
      default: false,
      tag: "tag:yaml.org,2002:pairs",
      resolve: resolvePairs,
      createNode: createPairs
    };
    exports.createPairs = createPairs;
    exports.pairs = pairs;
    exports.resolvePairs = resolvePairs;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/omap.js"(exports) {
    "use strict";
    var identity2 = require_identity();
    var toJS = require_toJS();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var pairs = require_pairs();
    var YAMLOMap = class _YAMLOMap extends YAMLSeq.YAMLSeq {
      constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = _YAMLOMap.tag;
      }
      /**
       * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
       * but TypeScript won't allow widening the signature of a child method.
       */
      toJSON(_, ctx) {
        if (!ctx)
          return super.toJSON(_);
        const map = /* @__PURE__ */ new Map();
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const pair of this.items) {
          let key, value;
          if (identity2.isPair(pair)) {
            key = toJS.toJS(pair.key, "", ctx);
            value = toJS.toJS(pair.value, key, ctx);
          } else {
            key = toJS.toJS(pair, "", ctx);
          }
          if (map.has(key))
            throw new Error("Ordered maps must not include duplicate keys");
          map.set(key, value);
        }
        return map;
      }
      static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap2 = new this();
        omap2.items = pairs$1.items;
        return omap2;
      }
    };
    YAMLOMap.tag = "tag:yaml.org,2002:omap";
    var omap = {
      collection: "seq",
      identify: (value) => value instanceof Map,
      nodeClass: YAMLOMap,
      default: false,
      tag: "tag:yaml.org,2002:omap",
      resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
          if (identity2.isScalar(key)) {
            if (seenKeys.includes(key.value)) {
              onError(`Ordered maps must not include duplicate keys: ${key.value}`);
            } else {
              seenKeys.push(key.value);
            }
          }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
      },
      createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
    };
    exports.YAMLOMap = YAMLOMap;
    exports.omap = omap;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/bool.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    function boolStringify({ value, source }, ctx) {
      const boolObj = value ? trueTag : falseTag;
      if (source && boolObj.test.test(source))
        return source;
      return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
    var trueTag = {
      identify: (value) => value === true,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
      resolve: () => new Scalar2.Scalar(true),
      stringify: boolStringify
    };
    var falseTag = {
      identify: (value) => value === false,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
      resolve: () => new Scalar2.Scalar(false),
      stringify: boolStringify
    };
    exports.falseTag = falseTag;
    exports.trueTag = trueTag;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/float.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str.replace(/_/g, "")),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
      resolve(str) {
        const node = new Scalar2.Scalar(parseFloat(str.replace(/_/g, "")));
        const dot = str.indexOf(".");
        if (dot !== -1) {
          const f = str.substring(dot + 1).replace(/_/g, "");
          if (f[f.length - 1] === "0")
            node.minFractionDigits = f.length;
        }
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    function intResolve(str, offset, radix, { intAsBigInt }) {
      const sign = str[0];
      if (sign === "-" || sign === "+")
        offset += 1;
      str = str.substring(offset).replace(/_/g, "");
      if (intAsBigInt) {
        switch (radix) {
          case 2:
            str = `0b${str}`;
            break;
          case 8:
            str = `0o${str}`;
            break;
          case 16:
            str = `0x${str}`;
            break;
        }
        const n2 = BigInt(str);
        return sign === "-" ? BigInt(-1) * n2 : n2;
      }
      const n = parseInt(str, radix);
      return sign === "-" ? -1 * n : n;
    }
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
      }
      return stringifyNumber.stringifyNumber(node);
    }
    var intBin = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "BIN",
      test: /^[-+]?0b[0-1_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
      stringify: (node) => intStringify(node, 2, "0b")
    };
    var intOct = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^[-+]?0[0-7_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
      stringify: (node) => intStringify(node, 8, "0")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9][0-9_]*$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^[-+]?0x[0-9a-fA-F_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int;
    exports.intBin = intBin;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/set.js"(exports) {
    "use strict";
    var identity2 = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSet = class _YAMLSet extends YAMLMap.YAMLMap {
      constructor(schema) {
        super(schema);
        this.tag = _YAMLSet.tag;
      }
      add(key) {
        let pair;
        if (identity2.isPair(key))
          pair = key;
        else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null)
          pair = new Pair.Pair(key.key, null);
        else
          pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
          this.items.push(pair);
      }
      /**
       * If `keepPair` is `true`, returns the Pair matching `key`.
       * Otherwise, returns the value of that Pair's key.
       */
      get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity2.isPair(pair) ? identity2.isScalar(pair.key) ? pair.key.value : pair.key : pair;
      }
      set(key, value) {
        if (typeof value !== "boolean")
          throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
          this.items.splice(this.items.indexOf(prev), 1);
        } else if (!prev && value) {
          this.items.push(new Pair.Pair(key));
        }
      }
      toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        if (this.hasAllNullValues(true))
          return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
          throw new Error("Set items must all have null values");
      }
      static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set3 = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
          for (let value of iterable) {
            if (typeof replacer === "function")
              value = replacer.call(iterable, value, value);
            set3.items.push(Pair.createPair(value, null, ctx));
          }
        return set3;
      }
    };
    YAMLSet.tag = "tag:yaml.org,2002:set";
    var set2 = {
      collection: "map",
      identify: (value) => value instanceof Set,
      nodeClass: YAMLSet,
      default: false,
      tag: "tag:yaml.org,2002:set",
      createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
      resolve(map, onError) {
        if (identity2.isMap(map)) {
          if (map.hasAllNullValues(true))
            return Object.assign(new YAMLSet(), map);
          else
            onError("Set items must all have null values");
        } else
          onError("Expected a mapping for this tag");
        return map;
      }
    };
    exports.YAMLSet = YAMLSet;
    exports.set = set2;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/timestamp.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    function parseSexagesimal(str, asBigInt) {
      const sign = str[0];
      const parts2 = sign === "-" || sign === "+" ? str.substring(1) : str;
      const num = (n) => asBigInt ? BigInt(n) : Number(n);
      const res = parts2.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
      return sign === "-" ? num(-1) * res : res;
    }
    function stringifySexagesimal(node) {
      let { value } = node;
      let num = (n) => n;
      if (typeof value === "bigint")
        num = (n) => BigInt(n);
      else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
      let sign = "";
      if (value < 0) {
        sign = "-";
        value *= num(-1);
      }
      const _60 = num(60);
      const parts2 = [value % _60];
      if (value < 60) {
        parts2.unshift(0);
      } else {
        value = (value - parts2[0]) / _60;
        parts2.unshift(value % _60);
        if (value >= 60) {
          value = (value - parts2[0]) / _60;
          parts2.unshift(value);
        }
      }
      return sign + parts2.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
    }
    var intTime = {
      identify: (value) => typeof value === "bigint" || Number.isInteger(value),
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
      resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
      stringify: stringifySexagesimal
    };
    var floatTime = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
      resolve: (str) => parseSexagesimal(str, false),
      stringify: stringifySexagesimal
    };
    var timestamp = {
      identify: (value) => value instanceof Date,
      default: true,
      tag: "tag:yaml.org,2002:timestamp",
      // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
      // may be omitted altogether, resulting in a date format. In such a case, the time part is
      // assumed to be 00:00:00Z (start of day, UTC).
      test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
      resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
          throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== "Z") {
          let d = parseSexagesimal(tz, false);
          if (Math.abs(d) < 30)
            d *= 60;
          date -= 6e4 * d;
        }
        return new Date(date);
      },
      stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
    };
    exports.floatTime = floatTime;
    exports.intTime = intTime;
    exports.timestamp = timestamp;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema3 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/schema.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var binary = require_binary();
    var bool = require_bool2();
    var float = require_float2();
    var int = require_int2();
    var merge = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var set2 = require_set();
    var timestamp = require_timestamp();
    var schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.trueTag,
      bool.falseTag,
      int.intBin,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float,
      binary.binary,
      merge.merge,
      omap.omap,
      pairs.pairs,
      set2.set,
      timestamp.intTime,
      timestamp.floatTime,
      timestamp.timestamp
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/tags.js
var require_tags = __commonJS({
  "node_modules/yaml/dist/schema/tags.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var bool = require_bool();
    var float = require_float();
    var int = require_int();
    var schema = require_schema();
    var schema$1 = require_schema2();
    var binary = require_binary();
    var merge = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var schema$2 = require_schema3();
    var set2 = require_set();
    var timestamp = require_timestamp();
    var schemas = /* @__PURE__ */ new Map([
      ["core", schema.schema],
      ["failsafe", [map.map, seq.seq, string.string]],
      ["json", schema$1.schema],
      ["yaml11", schema$2.schema],
      ["yaml-1.1", schema$2.schema]
    ]);
    var tagsByName = {
      binary: binary.binary,
      bool: bool.boolTag,
      float: float.float,
      floatExp: float.floatExp,
      floatNaN: float.floatNaN,
      floatTime: timestamp.floatTime,
      int: int.int,
      intHex: int.intHex,
      intOct: int.intOct,
      intTime: timestamp.intTime,
      map: map.map,
      merge: merge.merge,
      null: _null.nullTag,
      omap: omap.omap,
      pairs: pairs.pairs,
      seq: seq.seq,
      set: set2.set,
      timestamp: timestamp.timestamp
    };
    var coreKnownTags = {
      "tag:yaml.org,2002:binary": binary.binary,
      "tag:yaml.org,2002:merge": merge.merge,
      "tag:yaml.org,2002:omap": omap.omap,
      "tag:yaml.org,2002:pairs": pairs.pairs,
      "tag:yaml.org,2002:set": set2.set,
      "tag:yaml.org,2002:timestamp": timestamp.timestamp
    };
    function getTags(customTags, schemaName, addMergeTag) {
      const schemaTags = schemas.get(schemaName);
      if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
      }
      let tags = schemaTags;
      if (!tags) {
        if (Array.isArray(customTags))
          tags = [];
        else {
          const keys2 = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown schema "${schemaName}"; use one of ${keys2} or define customTags array`);
        }
      }
      if (Array.isArray(customTags)) {
        for (const tag of customTags)
          tags = tags.concat(tag);
      } else if (typeof customTags === "function") {
        tags = customTags(tags.slice());
      }
      if (addMergeTag)
        tags = tags.concat(merge.merge);
      return tags.reduce((tags2, tag) => {
        const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
        if (!tagObj) {
          const tagName = JSON.stringify(tag);
          const keys2 = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown custom tag ${tagName}; use one of ${keys2}`);
        }
        if (!tags2.includes(tagObj))
          tags2.push(tagObj);
        return tags2;
      }, []);
    }
    exports.coreKnownTags = coreKnownTags;
    exports.getTags = getTags;
  }
});

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = __commonJS({
  "node_modules/yaml/dist/schema/Schema.js"(exports) {
    "use strict";
    var identity2 = require_identity();
    var map = require_map();
    var seq = require_seq();
    var string = require_string();
    var tags = require_tags();
    var sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
    var Schema = class _Schema {
      constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
        this.name = typeof schema === "string" && schema || "core";
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity2.MAP, { value: map.map });
        Object.defineProperty(this, identity2.SCALAR, { value: string.string });
        Object.defineProperty(this, identity2.SEQ, { value: seq.seq });
        this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
      }
      clone() {
        const copy = Object.create(_Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
      }
    };
    exports.Schema = Schema;
  }
});

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyDocument.js"(exports) {
    "use strict";
    var identity2 = require_identity();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyDocument(doc, options) {
      const lines = [];
      let hasDirectives = options.directives === true;
      if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
          lines.push(dir);
          hasDirectives = true;
        } else if (doc.directives.docStart)
          hasDirectives = true;
      }
      if (hasDirectives)
        lines.push("---");
      const ctx = stringify.createStringifyContext(doc, options);
      const { commentString } = ctx.options;
      if (doc.commentBefore) {
        if (lines.length !== 1)
          lines.unshift("");
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ""));
      }
      let chompKeep = false;
      let contentComment = null;
      if (doc.contents) {
        if (identity2.isNode(doc.contents)) {
          if (doc.contents.spaceBefore && hasDirectives)
            lines.push("");
          if (doc.contents.commentBefore) {
            const cs = commentString(doc.contents.commentBefore);
            lines.push(stringifyComment.indentComment(cs, ""));
          }
          ctx.forceBlockIndent = !!doc.comment;
          contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
        let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
        if (contentComment)
          body += stringifyComment.lineComment(body, "", commentString(contentComment));
        if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") {
          lines[lines.length - 1] = `--- ${body}`;
        } else
          lines.push(body);
      } else {
        lines.push(stringify.stringify(doc.contents, ctx));
      }
      if (doc.directives?.docEnd) {
        if (doc.comment) {
          const cs = commentString(doc.comment);
          if (cs.includes("\n")) {
            lines.push("...");
            lines.push(stringifyComment.indentComment(cs, ""));
          } else {
            lines.push(`... ${cs}`);
          }
        } else {
          lines.push("...");
        }
      } else {
        let dc = doc.comment;
        if (dc && chompKeep)
          dc = dc.replace(/^\n+/, "");
        if (dc) {
          if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "")
            lines.push("");
          lines.push(stringifyComment.indentComment(commentString(dc), ""));
        }
      }
      return lines.join("\n") + "\n";
    }
    exports.stringifyDocument = stringifyDocument;
  }
});

// node_modules/yaml/dist/doc/Document.js
var require_Document = __commonJS({
  "node_modules/yaml/dist/doc/Document.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var Collection = require_Collection();
    var identity2 = require_identity();
    var Pair = require_Pair();
    var toJS = require_toJS();
    var Schema = require_Schema();
    var stringifyDocument = require_stringifyDocument();
    var anchors = require_anchors();
    var applyReviver = require_applyReviver();
    var createNode = require_createNode();
    var directives = require_directives();
    var Document = class _Document {
      constructor(value, replacer, options) {
        this.commentBefore = null;
        this.comment = null;
        this.errors = [];
        this.warnings = [];
        Object.defineProperty(this, identity2.NODE_TYPE, { value: identity2.DOC });
        let _replacer = null;
        if (typeof replacer === "function" || Array.isArray(replacer)) {
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const opt = Object.assign({
          intAsBigInt: false,
          keepSourceTokens: false,
          logLevel: "warn",
          prettyErrors: true,
          strict: true,
          stringKeys: false,
          uniqueKeys: true,
          version: "1.2"
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
          this.directives = options._directives.atDocument();
          if (this.directives.yaml.explicit)
            version = this.directives.yaml.version;
        } else
          this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
      }
      /**
       * Create a deep copy of this Document and its contents.
       *
       * Custom Node values that inherit from `Object` still refer to their original instances.
       */
      clone() {
        const copy = Object.create(_Document.prototype, {
          [identity2.NODE_TYPE]: { value: identity2.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
          copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        copy.contents = identity2.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** Adds a value to the document. */
      add(value) {
        if (assertCollection(this.contents))
          this.contents.add(value);
      }
      /** Adds a value to the document. */
      addIn(path, value) {
        if (assertCollection(this.contents))
          this.contents.addIn(path, value);
      }
      /**
       * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
       *
       * If `node` already has an anchor, `name` is ignored.
       * Otherwise, the `node.anchor` value will be set to `name`,
       * or if an anchor with that name is already present in the document,
       * `name` will be used as a prefix for a new unique anchor.
       * If `name` is undefined, the generated anchor will use 'a' as a prefix.
       */
      createAlias(node, name) {
        if (!node.anchor) {
          const prev = anchors.anchorNames(this);
          node.anchor = // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
        }
        return new Alias.Alias(node.anchor);
      }
      createNode(value, replacer, options) {
        let _replacer = void 0;
        if (typeof replacer === "function") {
          value = replacer.call({ "": value }, "", value);
          _replacer = replacer;
        } else if (Array.isArray(replacer)) {
          const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
          const asStr = replacer.filter(keyToStr).map(String);
          if (asStr.length > 0)
            replacer = replacer.concat(asStr);
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(
          this,
          // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          anchorPrefix || "a"
        );
        const ctx = {
          aliasDuplicateObjects: aliasDuplicateObjects ?? true,
          keepUndefined: keepUndefined ?? false,
          onAnchor,
          onTagObj,
          replacer: _replacer,
          schema: this.schema,
          sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity2.isCollection(node))
          node.flow = true;
        setAnchors();
        return node;
      }
      /**
       * Convert a key and a value into a `Pair` using the current schema,
       * recursively wrapping all values as `Scalar` or `Collection` nodes.
       */
      createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
          if (this.contents == null)
            return false;
          this.contents = null;
          return true;
        }
        return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      get(key, keepScalar) {
        return identity2.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
      }
      /**
       * Returns item at `path`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
          return !keepScalar && identity2.isScalar(this.contents) ? this.contents.value : this.contents;
        return identity2.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
      }
      /**
       * Checks if the document includes a value with the key `key`.
       */
      has(key) {
        return identity2.isCollection(this.contents) ? this.contents.has(key) : false;
      }
      /**
       * Checks if the document includes a value at `path`.
       */
      hasIn(path) {
        if (Collection.isEmptyPath(path))
          return this.contents !== void 0;
        return identity2.isCollection(this.contents) ? this.contents.hasIn(path) : false;
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      set(key, value) {
        if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, [key], value);
        } else if (assertCollection(this.contents)) {
          this.contents.set(key, value);
        }
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
          this.contents = value;
        } else if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        } else if (assertCollection(this.contents)) {
          this.contents.setIn(path, value);
        }
      }
      /**
       * Change the YAML version and schema used by the document.
       * A `null` version disables support for directives, explicit tags, anchors, and aliases.
       * It also requires the `schema` option to be given as a `Schema` instance value.
       *
       * Overrides all previously set schema options.
       */
      setSchema(version, options = {}) {
        if (typeof version === "number")
          version = String(version);
        let opt;
        switch (version) {
          case "1.1":
            if (this.directives)
              this.directives.yaml.version = "1.1";
            else
              this.directives = new directives.Directives({ version: "1.1" });
            opt = { resolveKnownTags: false, schema: "yaml-1.1" };
            break;
          case "1.2":
          case "next":
            if (this.directives)
              this.directives.yaml.version = version;
            else
              this.directives = new directives.Directives({ version });
            opt = { resolveKnownTags: true, schema: "core" };
            break;
          case null:
            if (this.directives)
              delete this.directives;
            opt = null;
            break;
          default: {
            const sv = JSON.stringify(version);
            throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
          }
        }
        if (options.schema instanceof Object)
          this.schema = options.schema;
        else if (opt)
          this.schema = new Schema.Schema(Object.assign(opt, options));
        else
          throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
      }
      // json & jsonArg are only used from toJSON()
      toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc: this,
          keep: !json,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
        if (typeof onAnchor === "function")
          for (const { count: count2, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count2);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
      /**
       * A JSON representation of the document `contents`.
       *
       * @param jsonArg Used by `JSON.stringify` to indicate the array index or
       *   property name.
       */
      toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
      }
      /** A YAML representation of the document. */
      toString(options = {}) {
        if (this.errors.length > 0)
          throw new Error("Document with errors cannot be stringified");
        if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
          const s = JSON.stringify(options.indent);
          throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
      }
    };
    function assertCollection(contents) {
      if (identity2.isCollection(contents))
        return true;
      throw new Error("Expected a YAML collection as document contents");
    }
    exports.Document = Document;
  }
});

// node_modules/yaml/dist/errors.js
var require_errors = __commonJS({
  "node_modules/yaml/dist/errors.js"(exports) {
    "use strict";
    var YAMLError = class extends Error {
      constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
      }
    };
    var YAMLParseError = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLParseError", pos, code, message);
      }
    };
    var YAMLWarning = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLWarning", pos, code, message);
      }
    };
    var prettifyError = (src, lc) => (error) => {
      if (error.pos[0] === -1)
        return;
      error.linePos = error.pos.map((pos) => lc.linePos(pos));
      const { line, col } = error.linePos[0];
      error.message += ` at line ${line}, column ${col}`;
      let ci = col - 1;
      let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
      if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = "…" + lineStr.substring(trimStart);
        ci -= trimStart - 1;
      }
      if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + "…";
      if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
          prev = prev.substring(0, 79) + "…\n";
        lineStr = prev + lineStr;
      }
      if (/[^ ]/.test(lineStr)) {
        let count2 = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
          count2 = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = " ".repeat(ci) + "^".repeat(count2);
        error.message += `:

${lineStr}
${pointer}
`;
      }
    };
    exports.YAMLError = YAMLError;
    exports.YAMLParseError = YAMLParseError;
    exports.YAMLWarning = YAMLWarning;
    exports.prettifyError = prettifyError;
  }
});

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = __commonJS({
  "node_modules/yaml/dist/compose/resolve-props.js"(exports) {
    "use strict";
    function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
      let spaceBefore = false;
      let atNewline = startOnNewline;
      let hasSpace = startOnNewline;
      let comment = "";
      let commentSep = "";
      let hasNewline = false;
      let reqSpace = false;
      let tab = null;
      let anchor = null;
      let tag = null;
      let newlineAfterProp = null;
      let comma = null;
      let found = null;
      let start = null;
      for (const token of tokens) {
        if (reqSpace) {
          if (token.type !== "space" && token.type !== "newline" && token.type !== "comma")
            onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
          reqSpace = false;
        }
        if (tab) {
          if (atNewline && token.type !== "comment" && token.type !== "newline") {
            onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
          }
          tab = null;
        }
        switch (token.type) {
          case "space":
            if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) {
              tab = token;
            }
            hasSpace = true;
            break;
          case "comment": {
            if (!hasSpace)
              onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
            const cb = token.source.substring(1) || " ";
            if (!comment)
              comment = cb;
            else
              comment += commentSep + cb;
            commentSep = "";
            atNewline = false;
            break;
          }
          case "newline":
            if (atNewline) {
              if (comment)
                comment += token.source;
              else if (!found || indicator !== "seq-item-ind")
                spaceBefore = true;
            } else
              commentSep += token.source;
            atNewline = true;
            hasNewline = true;
            if (anchor || tag)
              newlineAfterProp = token;
            hasSpace = true;
            break;
          case "anchor":
            if (anchor)
              onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
            if (token.source.endsWith(":"))
              onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
            anchor = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          case "tag": {
            if (tag)
              onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
            tag = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          }
          case indicator:
            if (anchor || tag)
              onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
            if (found)
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
            found = token;
            atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
            hasSpace = false;
            break;
          case "comma":
            if (flow) {
              if (comma)
                onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
              comma = token;
              atNewline = false;
              hasSpace = false;
              break;
            }
          // else fallthrough
          default:
            onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
            atNewline = false;
            hasSpace = false;
        }
      }
      const last = tokens[tokens.length - 1];
      const end = last ? last.offset + last.source.length : offset;
      if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) {
        onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
      }
      if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq"))
        onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
      return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
      };
    }
    exports.resolveProps = resolveProps;
  }
});

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = __commonJS({
  "node_modules/yaml/dist/compose/util-contains-newline.js"(exports) {
    "use strict";
    function containsNewline(key) {
      if (!key)
        return null;
      switch (key.type) {
        case "alias":
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          if (key.source.includes("\n"))
            return true;
          if (key.end) {
            for (const st of key.end)
              if (st.type === "newline")
                return true;
          }
          return false;
        case "flow-collection":
          for (const it of key.items) {
            for (const st of it.start)
              if (st.type === "newline")
                return true;
            if (it.sep) {
              for (const st of it.sep)
                if (st.type === "newline")
                  return true;
            }
            if (containsNewline(it.key) || containsNewline(it.value))
              return true;
          }
          return false;
        default:
          return true;
      }
    }
    exports.containsNewline = containsNewline;
  }
});

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = __commonJS({
  "node_modules/yaml/dist/compose/util-flow-indent-check.js"(exports) {
    "use strict";
    var utilContainsNewline = require_util_contains_newline();
    function flowIndentCheck(indent, fc, onError) {
      if (fc?.type === "flow-collection") {
        const end = fc.end[0];
        if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) {
          const msg = "Flow end indicator should be more indented than parent";
          onError(end, "BAD_INDENT", msg, true);
        }
      }
    }
    exports.flowIndentCheck = flowIndentCheck;
  }
});

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = __commonJS({
  "node_modules/yaml/dist/compose/util-map-includes.js"(exports) {
    "use strict";
    var identity2 = require_identity();
    function mapIncludes(ctx, items, search) {
      const { uniqueKeys } = ctx.options;
      if (uniqueKeys === false)
        return false;
      const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity2.isScalar(a) && identity2.isScalar(b) && a.value === b.value;
      return items.some((pair) => isEqual(pair.key, search));
    }
    exports.mapIncludes = mapIncludes;
  }
});

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-map.js"(exports) {
    "use strict";
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    var utilMapIncludes = require_util_map_includes();
    var startColMsg = "All mapping items must start at the same column";
    function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
      const map = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      let offset = bm.offset;
      let commentEnd = null;
      for (const collItem of bm.items) {
        const { start, key, sep: sep2, value } = collItem;
        const keyProps = resolveProps.resolveProps(start, {
          indicator: "explicit-key-ind",
          next: key ?? sep2?.[0],
          offset,
          onError,
          parentIndent: bm.indent,
          startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
          if (key) {
            if (key.type === "block-seq")
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
            else if ("indent" in key && key.indent !== bm.indent)
              onError(offset, "BAD_INDENT", startColMsg);
          }
          if (!keyProps.anchor && !keyProps.tag && !sep2) {
            commentEnd = keyProps.end;
            if (keyProps.comment) {
              if (map.comment)
                map.comment += "\n" + keyProps.comment;
              else
                map.comment = keyProps.comment;
            }
            continue;
          }
          if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
            onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
          }
        } else if (keyProps.found?.indent !== bm.indent) {
          onError(offset, "BAD_INDENT", startColMsg);
        }
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
          onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
        const valueProps = resolveProps.resolveProps(sep2 ?? [], {
          indicator: "map-value-ind",
          next: value,
          offset: keyNode.range[2],
          onError,
          parentIndent: bm.indent,
          startOnNewline: !key || key.type === "block-scalar"
        });
        offset = valueProps.end;
        if (valueProps.found) {
          if (implicitKey) {
            if (value?.type === "block-map" && !valueProps.hasNewline)
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
            if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024)
              onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep2, null, valueProps, onError);
          if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
          offset = valueNode.range[2];
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map.items.push(pair);
        } else {
          if (implicitKey)
            onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
          if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map.items.push(pair);
        }
      }
      if (commentEnd && commentEnd < offset)
        onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
      map.range = [bm.offset, offset, commentEnd ?? offset];
      return map;
    }
    exports.resolveBlockMap = resolveBlockMap;
  }
});

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-seq.js"(exports) {
    "use strict";
    var YAMLSeq = require_YAMLSeq();
    var resolveProps = require_resolve_props();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
      const seq = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = bs.offset;
      let commentEnd = null;
      for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
          indicator: "seq-item-ind",
          next: value,
          offset,
          onError,
          parentIndent: bs.indent,
          startOnNewline: true
        });
        if (!props.found) {
          if (props.anchor || props.tag || value) {
            if (value?.type === "block-seq")
              onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
            else
              onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
          } else {
            commentEnd = props.end;
            if (props.comment)
              seq.comment = props.comment;
            continue;
          }
        }
        const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
      }
      seq.range = [bs.offset, offset, commentEnd ?? offset];
      return seq;
    }
    exports.resolveBlockSeq = resolveBlockSeq;
  }
});

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = __commonJS({
  "node_modules/yaml/dist/compose/resolve-end.js"(exports) {
    "use strict";
    function resolveEnd(end, offset, reqSpace, onError) {
      let comment = "";
      if (end) {
        let hasSpace = false;
        let sep2 = "";
        for (const token of end) {
          const { source, type } = token;
          switch (type) {
            case "space":
              hasSpace = true;
              break;
            case "comment": {
              if (reqSpace && !hasSpace)
                onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
              const cb = source.substring(1) || " ";
              if (!comment)
                comment = cb;
              else
                comment += sep2 + cb;
              sep2 = "";
              break;
            }
            case "newline":
              if (comment)
                sep2 += source;
              hasSpace = true;
              break;
            default:
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
          }
          offset += source.length;
        }
      }
      return { comment, offset };
    }
    exports.resolveEnd = resolveEnd;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-collection.js"(exports) {
    "use strict";
    var identity2 = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilMapIncludes = require_util_map_includes();
    var blockMsg = "Block collections are not allowed within flow collections";
    var isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
    function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
      const isMap2 = fc.start.source === "{";
      const fcName = isMap2 ? "flow map" : "flow sequence";
      const NodeClass = tag?.nodeClass ?? (isMap2 ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq);
      const coll = new NodeClass(ctx.schema);
      coll.flow = true;
      const atRoot = ctx.atRoot;
      if (atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = fc.offset + fc.start.source.length;
      for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep: sep2, value } = collItem;
        const props = resolveProps.resolveProps(start, {
          flow: fcName,
          indicator: "explicit-key-ind",
          next: key ?? sep2?.[0],
          offset,
          onError,
          parentIndent: fc.indent,
          startOnNewline: false
        });
        if (!props.found) {
          if (!props.anchor && !props.tag && !sep2 && !value) {
            if (i === 0 && props.comma)
              onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
            else if (i < fc.items.length - 1)
              onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
            if (props.comment) {
              if (coll.comment)
                coll.comment += "\n" + props.comment;
              else
                coll.comment = props.comment;
            }
            offset = props.end;
            continue;
          }
          if (!isMap2 && ctx.options.strict && utilContainsNewline.containsNewline(key))
            onError(
              key,
              // checked by containsNewline()
              "MULTILINE_IMPLICIT_KEY",
              "Implicit keys of flow sequence pairs need to be on a single line"
            );
        }
        if (i === 0) {
          if (props.comma)
            onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
        } else {
          if (!props.comma)
            onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
          if (props.comment) {
            let prevItemComment = "";
            loop: for (const st of start) {
              switch (st.type) {
                case "comma":
                case "space":
                  break;
                case "comment":
                  prevItemComment = st.source.substring(1);
                  break loop;
                default:
                  break loop;
              }
            }
            if (prevItemComment) {
              let prev = coll.items[coll.items.length - 1];
              if (identity2.isPair(prev))
                prev = prev.value ?? prev.key;
              if (prev.comment)
                prev.comment += "\n" + prevItemComment;
              else
                prev.comment = prevItemComment;
              props.comment = props.comment.substring(prevItemComment.length + 1);
            }
          }
        }
        if (!isMap2 && !sep2 && !props.found) {
          const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep2, null, props, onError);
          coll.items.push(valueNode);
          offset = valueNode.range[2];
          if (isBlock(value))
            onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
        } else {
          ctx.atKey = true;
          const keyStart = props.end;
          const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
          if (isBlock(key))
            onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
          ctx.atKey = false;
          const valueProps = resolveProps.resolveProps(sep2 ?? [], {
            flow: fcName,
            indicator: "map-value-ind",
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
          });
          if (valueProps.found) {
            if (!isMap2 && !props.found && ctx.options.strict) {
              if (sep2)
                for (const st of sep2) {
                  if (st === valueProps.found)
                    break;
                  if (st.type === "newline") {
                    onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
                    break;
                  }
                }
              if (props.start < valueProps.found.offset - 1024)
                onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
            }
          } else if (value) {
            if ("source" in value && value.source?.[0] === ":")
              onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
            else
              onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep2, null, valueProps, onError) : null;
          if (valueNode) {
            if (isBlock(value))
              onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
          } else if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          if (isMap2) {
            const map = coll;
            if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
              onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
            map.items.push(pair);
          } else {
            const map = new YAMLMap.YAMLMap(ctx.schema);
            map.flow = true;
            map.items.push(pair);
            const endRange = (valueNode ?? keyNode).range;
            map.range = [keyNode.range[0], endRange[1], endRange[2]];
            coll.items.push(map);
          }
          offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
      }
      const expectedEnd = isMap2 ? "}" : "]";
      const [ce, ...ee] = fc.end;
      let cePos = offset;
      if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
      else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
        if (ce && ce.source.length !== 1)
          ee.unshift(ce);
      }
      if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
          if (coll.comment)
            coll.comment += "\n" + end.comment;
          else
            coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
      } else {
        coll.range = [fc.offset, cePos, cePos];
      }
      return coll;
    }
    exports.resolveFlowCollection = resolveFlowCollection;
  }
});

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = __commonJS({
  "node_modules/yaml/dist/compose/compose-collection.js"(exports) {
    "use strict";
    var identity2 = require_identity();
    var Scalar2 = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveBlockMap = require_resolve_block_map();
    var resolveBlockSeq = require_resolve_block_seq();
    var resolveFlowCollection = require_resolve_flow_collection();
    function resolveCollection(CN, ctx, token, onError, tagName, tag) {
      const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
      const Coll = coll.constructor;
      if (tagName === "!" || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
      }
      if (tagName)
        coll.tag = tagName;
      return coll;
    }
    function composeCollection(CN, ctx, token, props, onError) {
      const tagToken = props.tag;
      const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
      if (token.type === "block-seq") {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
          const message = "Missing newline after block sequence props";
          onError(lastProp, "MISSING_CHAR", message);
        }
      }
      const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
      if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") {
        return resolveCollection(CN, ctx, token, onError, tagName);
      }
      let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
      if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
          ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
          tag = kt;
        } else {
          if (kt) {
            onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
          } else {
            onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
          }
          return resolveCollection(CN, ctx, token, onError, tagName);
        }
      }
      const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
      const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
      const node = identity2.isNode(res) ? res : new Scalar2.Scalar(res);
      node.range = coll.range;
      node.tag = tagName;
      if (tag?.format)
        node.format = tag.format;
      return node;
    }
    exports.composeCollection = composeCollection;
  }
});

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-scalar.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    function resolveBlockScalar(ctx, scalar3, onError) {
      const start = scalar3.offset;
      const header = parseBlockScalarHeader(scalar3, ctx.options.strict, onError);
      if (!header)
        return { value: "", type: null, comment: "", range: [start, start, start] };
      const type = header.mode === ">" ? Scalar2.Scalar.BLOCK_FOLDED : Scalar2.Scalar.BLOCK_LITERAL;
      const lines = scalar3.source ? splitLines(scalar3.source) : [];
      let chompStart = lines.length;
      for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === "" || content === "\r")
          chompStart = i;
        else
          break;
      }
      if (chompStart === 0) {
        const value2 = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
        let end2 = start + header.length;
        if (scalar3.source)
          end2 += scalar3.source.length;
        return { value: value2, type, comment: header.comment, range: [start, end2, end2] };
      }
      let trimIndent = scalar3.indent + header.indent;
      let offset = scalar3.offset + header.length;
      let contentStart = 0;
      for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === "" || content === "\r") {
          if (header.indent === 0 && indent.length > trimIndent)
            trimIndent = indent.length;
        } else {
          if (indent.length < trimIndent) {
            const message = "Block scalars with more-indented leading empty lines must use an explicit indentation indicator";
            onError(offset + indent.length, "MISSING_CHAR", message);
          }
          if (header.indent === 0)
            trimIndent = indent.length;
          contentStart = i;
          if (trimIndent === 0 && !ctx.atRoot) {
            const message = "Block scalar values in collections must be indented";
            onError(offset, "BAD_INDENT", message);
          }
          break;
        }
        offset += indent.length + content.length + 1;
      }
      for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
          chompStart = i + 1;
      }
      let value = "";
      let sep2 = "";
      let prevMoreIndented = false;
      for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + "\n";
      for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === "\r";
        if (crlf)
          content = content.slice(0, -1);
        if (content && indent.length < trimIndent) {
          const src = header.indent ? "explicit indentation indicator" : "first line";
          const message = `Block scalar lines must not be less indented than their ${src}`;
          onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
          indent = "";
        }
        if (type === Scalar2.Scalar.BLOCK_LITERAL) {
          value += sep2 + indent.slice(trimIndent) + content;
          sep2 = "\n";
        } else if (indent.length > trimIndent || content[0] === "	") {
          if (sep2 === " ")
            sep2 = "\n";
          else if (!prevMoreIndented && sep2 === "\n")
            sep2 = "\n\n";
          value += sep2 + indent.slice(trimIndent) + content;
          sep2 = "\n";
          prevMoreIndented = true;
        } else if (content === "") {
          if (sep2 === "\n")
            value += "\n";
          else
            sep2 = "\n";
        } else {
          value += sep2 + content;
          sep2 = " ";
          prevMoreIndented = false;
        }
      }
      switch (header.chomp) {
        case "-":
          break;
        case "+":
          for (let i = chompStart; i < lines.length; ++i)
            value += "\n" + lines[i][0].slice(trimIndent);
          if (value[value.length - 1] !== "\n")
            value += "\n";
          break;
        default:
          value += "\n";
      }
      const end = start + header.length + scalar3.source.length;
      return { value, type, comment: header.comment, range: [start, end, end] };
    }
    function parseBlockScalarHeader({ offset, props }, strict, onError) {
      if (props[0].type !== "block-scalar-header") {
        onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
        return null;
      }
      const { source } = props[0];
      const mode = source[0];
      let indent = 0;
      let chomp = "";
      let error = -1;
      for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === "-" || ch === "+"))
          chomp = ch;
        else {
          const n = Number(ch);
          if (!indent && n)
            indent = n;
          else if (error === -1)
            error = offset + i;
        }
      }
      if (error !== -1)
        onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
      let hasSpace = false;
      let comment = "";
      let length2 = source.length;
      for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
          case "space":
            hasSpace = true;
          // fallthrough
          case "newline":
            length2 += token.source.length;
            break;
          case "comment":
            if (strict && !hasSpace) {
              const message = "Comments must be separated from other tokens by white space characters";
              onError(token, "MISSING_CHAR", message);
            }
            length2 += token.source.length;
            comment = token.source.substring(1);
            break;
          case "error":
            onError(token, "UNEXPECTED_TOKEN", token.message);
            length2 += token.source.length;
            break;
          /* istanbul ignore next should not happen */
          default: {
            const message = `Unexpected token in block scalar header: ${token.type}`;
            onError(token, "UNEXPECTED_TOKEN", message);
            const ts = token.source;
            if (ts && typeof ts === "string")
              length2 += ts.length;
          }
        }
      }
      return { mode, indent, chomp, comment, length: length2 };
    }
    function splitLines(source) {
      const split3 = source.split(/\n( *)/);
      const first = split3[0];
      const m = first.match(/^( *)/);
      const line0 = m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first];
      const lines = [line0];
      for (let i = 1; i < split3.length; i += 2)
        lines.push([split3[i], split3[i + 1]]);
      return lines;
    }
    exports.resolveBlockScalar = resolveBlockScalar;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-scalar.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    var resolveEnd = require_resolve_end();
    function resolveFlowScalar(scalar3, strict, onError) {
      const { offset, type, source, end } = scalar3;
      let _type;
      let value;
      const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
      switch (type) {
        case "scalar":
          _type = Scalar2.Scalar.PLAIN;
          value = plainValue2(source, _onError);
          break;
        case "single-quoted-scalar":
          _type = Scalar2.Scalar.QUOTE_SINGLE;
          value = singleQuotedValue(source, _onError);
          break;
        case "double-quoted-scalar":
          _type = Scalar2.Scalar.QUOTE_DOUBLE;
          value = doubleQuotedValue(source, _onError);
          break;
        /* istanbul ignore next should not happen */
        default:
          onError(scalar3, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
          return {
            value: "",
            type: null,
            comment: "",
            range: [offset, offset + source.length, offset + source.length]
          };
      }
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
      return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
      };
    }
    function plainValue2(source, onError) {
      let badChar = "";
      switch (source[0]) {
        /* istanbul ignore next should not happen */
        case "	":
          badChar = "a tab character";
          break;
        case ",":
          badChar = "flow indicator character ,";
          break;
        case "%":
          badChar = "directive indicator character %";
          break;
        case "|":
        case ">": {
          badChar = `block scalar indicator ${source[0]}`;
          break;
        }
        case "@":
        case "`": {
          badChar = `reserved character ${source[0]}`;
          break;
        }
      }
      if (badChar)
        onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
      return unfoldLines(source);
    }
    function singleQuotedValue(source, onError) {
      if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
      return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
    }
    function unfoldLines(source) {
      const line = /(.*?)\r?\n/sy;
      let match = line.exec(source);
      if (!match)
        return source;
      let trimEnd, trimBoth;
      try {
        trimEnd = new RegExp("(?<![ 	])[ 	]+$");
        trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
      } catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
      }
      let res = match[1].replace(trimEnd, "");
      let sep2 = " ";
      let pos = line.lastIndex;
      while (match = line.exec(source)) {
        const lm = match[1].replace(trimBoth, "");
        if (lm === "") {
          if (sep2 === "\n")
            res += sep2;
          else
            sep2 = "\n";
        } else {
          res += sep2 + lm;
          sep2 = " ";
        }
        pos = line.lastIndex;
      }
      const last = /[ \t]*(.*)/sy;
      last.lastIndex = pos;
      match = last.exec(source);
      return res + sep2 + (match?.[1] ?? "");
    }
    function doubleQuotedValue(source, onError) {
      let res = "";
      for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === "\r" && source[i + 1] === "\n")
          continue;
        if (ch === "\n") {
          const { fold, offset } = foldNewline(source, i);
          res += fold;
          i = offset;
        } else if (ch === "\\") {
          let next = source[++i];
          const cc = escapeCodes[next];
          if (cc)
            res += cc;
          else if (next === "\n") {
            next = source[i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "\r" && source[i + 1] === "\n") {
            next = source[++i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "x" || next === "u" || next === "U") {
            const length2 = next === "x" ? 2 : next === "u" ? 4 : 8;
            res += parseCharCode(source, i + 1, length2, onError);
            i += length2;
          } else {
            const raw = source.substr(i - 1, 2);
            onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
            res += raw;
          }
        } else if (ch === " " || ch === "	") {
          const wsStart = i;
          let next = source[i + 1];
          while (next === " " || next === "	")
            next = source[++i + 1];
          if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n"))
            res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        } else {
          res += ch;
        }
      }
      if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, "MISSING_CHAR", 'Missing closing "quote');
      return res;
    }
    function foldNewline(source, offset) {
      let fold = "";
      let ch = source[offset + 1];
      while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
        if (ch === "\r" && source[offset + 2] !== "\n")
          break;
        if (ch === "\n")
          fold += "\n";
        offset += 1;
        ch = source[offset + 1];
      }
      if (!fold)
        fold = " ";
      return { fold, offset };
    }
    var escapeCodes = {
      "0": "\0",
      // null character
      a: "\x07",
      // bell character
      b: "\b",
      // backspace
      e: "\x1B",
      // escape character
      f: "\f",
      // form feed
      n: "\n",
      // line feed
      r: "\r",
      // carriage return
      t: "	",
      // horizontal tab
      v: "\v",
      // vertical tab
      N: "",
      // Unicode next line
      _: " ",
      // Unicode non-breaking space
      L: "\u2028",
      // Unicode line separator
      P: "\u2029",
      // Unicode paragraph separator
      " ": " ",
      '"': '"',
      "/": "/",
      "\\": "\\",
      "	": "	"
    };
    function parseCharCode(source, offset, length2, onError) {
      const cc = source.substr(offset, length2);
      const ok = cc.length === length2 && /^[0-9a-fA-F]+$/.test(cc);
      const code = ok ? parseInt(cc, 16) : NaN;
      try {
        return String.fromCodePoint(code);
      } catch {
        const raw = source.substr(offset - 2, length2 + 2);
        onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
        return raw;
      }
    }
    exports.resolveFlowScalar = resolveFlowScalar;
  }
});

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = __commonJS({
  "node_modules/yaml/dist/compose/compose-scalar.js"(exports) {
    "use strict";
    var identity2 = require_identity();
    var Scalar2 = require_Scalar();
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    function composeScalar(ctx, token, tagToken, onError) {
      const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
      const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
      let tag;
      if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity2.SCALAR];
      } else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
      else if (token.type === "scalar")
        tag = findScalarTagByTest(ctx, value, token, onError);
      else
        tag = ctx.schema[identity2.SCALAR];
      let scalar3;
      try {
        const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
        scalar3 = identity2.isScalar(res) ? res : new Scalar2.Scalar(res);
      } catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
        scalar3 = new Scalar2.Scalar(value);
      }
      scalar3.range = range;
      scalar3.source = value;
      if (type)
        scalar3.type = type;
      if (tagName)
        scalar3.tag = tagName;
      if (tag.format)
        scalar3.format = tag.format;
      if (comment)
        scalar3.comment = comment;
      return scalar3;
    }
    function findScalarTagByName(schema, value, tagName, tagToken, onError) {
      if (tagName === "!")
        return schema[identity2.SCALAR];
      const matchWithTest = [];
      for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
          if (tag.default && tag.test)
            matchWithTest.push(tag);
          else
            return tag;
        }
      }
      for (const tag of matchWithTest)
        if (tag.test?.test(value))
          return tag;
      const kt = schema.knownTags[tagName];
      if (kt && !kt.collection) {
        schema.tags.push(Object.assign({}, kt, { default: false, test: void 0 }));
        return kt;
      }
      onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
      return schema[identity2.SCALAR];
    }
    function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
      const tag = schema.tags.find((tag2) => (tag2.default === true || atKey && tag2.default === "key") && tag2.test?.test(value)) || schema[identity2.SCALAR];
      if (schema.compat) {
        const compat = schema.compat.find((tag2) => tag2.default && tag2.test?.test(value)) ?? schema[identity2.SCALAR];
        if (tag.tag !== compat.tag) {
          const ts = directives.tagString(tag.tag);
          const cs = directives.tagString(compat.tag);
          const msg = `Value may be parsed as either ${ts} or ${cs}`;
          onError(token, "TAG_RESOLVE_FAILED", msg, true);
        }
      }
      return tag;
    }
    exports.composeScalar = composeScalar;
  }
});

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = __commonJS({
  "node_modules/yaml/dist/compose/util-empty-scalar-position.js"(exports) {
    "use strict";
    function emptyScalarPosition(offset, before, pos) {
      if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
          let st = before[i];
          switch (st.type) {
            case "space":
            case "comment":
            case "newline":
              offset -= st.source.length;
              continue;
          }
          st = before[++i];
          while (st?.type === "space") {
            offset += st.source.length;
            st = before[++i];
          }
          break;
        }
      }
      return offset;
    }
    exports.emptyScalarPosition = emptyScalarPosition;
  }
});

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = __commonJS({
  "node_modules/yaml/dist/compose/compose-node.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity2 = require_identity();
    var composeCollection = require_compose_collection();
    var composeScalar = require_compose_scalar();
    var resolveEnd = require_resolve_end();
    var utilEmptyScalarPosition = require_util_empty_scalar_position();
    var CN = { composeNode, composeEmptyNode };
    function composeNode(ctx, token, props, onError) {
      const atKey = ctx.atKey;
      const { spaceBefore, comment, anchor, tag } = props;
      let node;
      let isSrcToken = true;
      switch (token.type) {
        case "alias":
          node = composeAlias(ctx, token, onError);
          if (anchor || tag)
            onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
          break;
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "block-scalar":
          node = composeScalar.composeScalar(ctx, token, tag, onError);
          if (anchor)
            node.anchor = anchor.source.substring(1);
          break;
        case "block-map":
        case "block-seq":
        case "flow-collection":
          try {
            node = composeCollection.composeCollection(CN, ctx, token, props, onError);
            if (anchor)
              node.anchor = anchor.source.substring(1);
          } catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            onError(token, "RESOURCE_EXHAUSTION", message);
          }
          break;
        default: {
          const message = token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`;
          onError(token, "UNEXPECTED_TOKEN", message);
          isSrcToken = false;
        }
      }
      node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
      if (anchor && node.anchor === "")
        onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      if (atKey && ctx.options.stringKeys && (!identity2.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) {
        const msg = "With stringKeys, all keys must be strings";
        onError(tag ?? token, "NON_STRING_KEY", msg);
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        if (token.type === "scalar" && token.source === "")
          node.comment = comment;
        else
          node.commentBefore = comment;
      }
      if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
      return node;
    }
    function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
      const token = {
        type: "scalar",
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ""
      };
      const node = composeScalar.composeScalar(ctx, token, tag, onError);
      if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === "")
          onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        node.comment = comment;
        node.range[2] = end;
      }
      return node;
    }
    function composeAlias({ options }, { offset, source, end }, onError) {
      const alias = new Alias.Alias(source.substring(1));
      if (alias.source === "")
        onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
      if (alias.source.endsWith(":"))
        onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
      alias.range = [offset, valueEnd, re.offset];
      if (re.comment)
        alias.comment = re.comment;
      return alias;
    }
    exports.composeEmptyNode = composeEmptyNode;
    exports.composeNode = composeNode;
  }
});

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = __commonJS({
  "node_modules/yaml/dist/compose/compose-doc.js"(exports) {
    "use strict";
    var Document = require_Document();
    var composeNode = require_compose_node();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    function composeDoc(options, directives, { offset, start, value, end }, onError) {
      const opts = Object.assign({ _directives: directives }, options);
      const doc = new Document.Document(void 0, opts);
      const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
      };
      const props = resolveProps.resolveProps(start, {
        indicator: "doc-start",
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
      });
      if (props.found) {
        doc.directives.docStart = true;
        if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline)
          onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
      }
      doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
      const contentEnd = doc.contents.range[2];
      const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
      if (re.comment)
        doc.comment = re.comment;
      doc.range = [offset, contentEnd, re.offset];
      return doc;
    }
    exports.composeDoc = composeDoc;
  }
});

// node_modules/yaml/dist/compose/composer.js
var require_composer = __commonJS({
  "node_modules/yaml/dist/compose/composer.js"(exports) {
    "use strict";
    var node_process = __require("process");
    var directives = require_directives();
    var Document = require_Document();
    var errors = require_errors();
    var identity2 = require_identity();
    var composeDoc = require_compose_doc();
    var resolveEnd = require_resolve_end();
    function getErrorPos(src) {
      if (typeof src === "number")
        return [src, src + 1];
      if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
      const { offset, source } = src;
      return [offset, offset + (typeof source === "string" ? source.length : 1)];
    }
    function parsePrelude(prelude) {
      let comment = "";
      let atComment = false;
      let afterEmptyLine = false;
      for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
          case "#":
            comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
            atComment = true;
            afterEmptyLine = false;
            break;
          case "%":
            if (prelude[i + 1]?.[0] !== "#")
              i += 1;
            atComment = false;
            break;
          default:
            if (!atComment)
              afterEmptyLine = true;
            atComment = false;
        }
      }
      return { comment, afterEmptyLine };
    }
    var Composer2 = class {
      constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
          const pos = getErrorPos(source);
          if (warning)
            this.warnings.push(new errors.YAMLWarning(pos, code, message));
          else
            this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        this.directives = new directives.Directives({ version: options.version || "1.2" });
        this.options = options;
      }
      decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        if (comment) {
          const dc = doc.contents;
          if (afterDoc) {
            doc.comment = doc.comment ? `${doc.comment}
${comment}` : comment;
          } else if (afterEmptyLine || doc.directives.docStart || !dc) {
            doc.commentBefore = comment;
          } else if (identity2.isCollection(dc) && !dc.flow && dc.items.length > 0) {
            let it = dc.items[0];
            if (identity2.isPair(it))
              it = it.key;
            const cb = it.commentBefore;
            it.commentBefore = cb ? `${comment}
${cb}` : comment;
          } else {
            const cb = dc.commentBefore;
            dc.commentBefore = cb ? `${comment}
${cb}` : comment;
          }
        }
        if (afterDoc) {
          for (let i = 0; i < this.errors.length; ++i)
            doc.errors.push(this.errors[i]);
          for (let i = 0; i < this.warnings.length; ++i)
            doc.warnings.push(this.warnings[i]);
        } else {
          doc.errors = this.errors;
          doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
      }
      /**
       * Current stream status information.
       *
       * Mostly useful at the end of input for an empty stream.
       */
      streamInfo() {
        return {
          comment: parsePrelude(this.prelude).comment,
          directives: this.directives,
          errors: this.errors,
          warnings: this.warnings
        };
      }
      /**
       * Compose tokens into documents.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
          yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
      }
      /** Advance the composer by one CST token. */
      *next(token) {
        if (node_process.env.LOG_STREAM)
          console.dir(token, { depth: null });
        switch (token.type) {
          case "directive":
            this.directives.add(token.source, (offset, message, warning) => {
              const pos = getErrorPos(token);
              pos[0] += offset;
              this.onError(pos, "BAD_DIRECTIVE", message, warning);
            });
            this.prelude.push(token.source);
            this.atDirectives = true;
            break;
          case "document": {
            const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
            if (this.atDirectives && !doc.directives.docStart)
              this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
            this.decorate(doc, false);
            if (this.doc)
              yield this.doc;
            this.doc = doc;
            this.atDirectives = false;
            break;
          }
          case "byte-order-mark":
          case "space":
            break;
          case "comment":
          case "newline":
            this.prelude.push(token.source);
            break;
          case "error": {
            const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
            const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
            if (this.atDirectives || !this.doc)
              this.errors.push(error);
            else
              this.doc.errors.push(error);
            break;
          }
          case "doc-end": {
            if (!this.doc) {
              const msg = "Unexpected doc-end without preceding document";
              this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg));
              break;
            }
            this.doc.directives.docEnd = true;
            const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
            this.decorate(this.doc, true);
            if (end.comment) {
              const dc = this.doc.comment;
              this.doc.comment = dc ? `${dc}
${end.comment}` : end.comment;
            }
            this.doc.range[2] = end.offset;
            break;
          }
          default:
            this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
        }
      }
      /**
       * Call at end of input to yield any remaining document.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
          this.decorate(this.doc, true);
          yield this.doc;
          this.doc = null;
        } else if (forceDoc) {
          const opts = Object.assign({ _directives: this.directives }, this.options);
          const doc = new Document.Document(void 0, opts);
          if (this.atDirectives)
            this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
          doc.range = [0, endOffset, endOffset];
          this.decorate(doc, false);
          yield doc;
        }
      }
    };
    exports.Composer = Composer2;
  }
});

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = __commonJS({
  "node_modules/yaml/dist/parse/cst-scalar.js"(exports) {
    "use strict";
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    var errors = require_errors();
    var stringifyString = require_stringifyString();
    function resolveAsScalar(token, strict = true, onError) {
      if (token) {
        const _onError = (pos, code, message) => {
          const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
          if (onError)
            onError(offset, code, message);
          else
            throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
          case "block-scalar":
            return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
      }
      return null;
    }
    function createScalarToken(value, context) {
      const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      const end = context.end ?? [
        { type: "newline", offset: -1, indent, source: "\n" }
      ];
      switch (source[0]) {
        case "|":
        case ">": {
          const he = source.indexOf("\n");
          const head2 = source.substring(0, he);
          const body = source.substring(he + 1) + "\n";
          const props = [
            { type: "block-scalar-header", offset, indent, source: head2 }
          ];
          if (!addEndtoBlockProps(props, end))
            props.push({ type: "newline", offset: -1, indent, source: "\n" });
          return { type: "block-scalar", offset, indent, props, source: body };
        }
        case '"':
          return { type: "double-quoted-scalar", offset, indent, source, end };
        case "'":
          return { type: "single-quoted-scalar", offset, indent, source, end };
        default:
          return { type: "scalar", offset, indent, source, end };
      }
    }
    function setScalarValue(token, value, context = {}) {
      let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
      let indent = "indent" in token ? token.indent : null;
      if (afterKey && typeof indent === "number")
        indent += 2;
      if (!type)
        switch (token.type) {
          case "single-quoted-scalar":
            type = "QUOTE_SINGLE";
            break;
          case "double-quoted-scalar":
            type = "QUOTE_DOUBLE";
            break;
          case "block-scalar": {
            const header = token.props[0];
            if (header.type !== "block-scalar-header")
              throw new Error("Invalid block scalar header");
            type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
            break;
          }
          default:
            type = "PLAIN";
        }
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      switch (source[0]) {
        case "|":
        case ">":
          setBlockScalarValue(token, source);
          break;
        case '"':
          setFlowScalarValue(token, source, "double-quoted-scalar");
          break;
        case "'":
          setFlowScalarValue(token, source, "single-quoted-scalar");
          break;
        default:
          setFlowScalarValue(token, source, "scalar");
      }
    }
    function setBlockScalarValue(token, source) {
      const he = source.indexOf("\n");
      const head2 = source.substring(0, he);
      const body = source.substring(he + 1) + "\n";
      if (token.type === "block-scalar") {
        const header = token.props[0];
        if (header.type !== "block-scalar-header")
          throw new Error("Invalid block scalar header");
        header.source = head2;
        token.source = body;
      } else {
        const { offset } = token;
        const indent = "indent" in token ? token.indent : -1;
        const props = [
          { type: "block-scalar-header", offset, indent, source: head2 }
        ];
        if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0))
          props.push({ type: "newline", offset: -1, indent, source: "\n" });
        for (const key of Object.keys(token))
          if (key !== "type" && key !== "offset")
            delete token[key];
        Object.assign(token, { type: "block-scalar", indent, props, source: body });
      }
    }
    function addEndtoBlockProps(props, end) {
      if (end)
        for (const st of end)
          switch (st.type) {
            case "space":
            case "comment":
              props.push(st);
              break;
            case "newline":
              props.push(st);
              return true;
          }
      return false;
    }
    function setFlowScalarValue(token, source, type) {
      switch (token.type) {
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          token.type = type;
          token.source = source;
          break;
        case "block-scalar": {
          const end = token.props.slice(1);
          let oa = source.length;
          if (token.props[0].type === "block-scalar-header")
            oa -= token.props[0].source.length;
          for (const tok of end)
            tok.offset += oa;
          delete token.props;
          Object.assign(token, { type, source, end });
          break;
        }
        case "block-map":
        case "block-seq": {
          const offset = token.offset + source.length;
          const nl = { type: "newline", offset, indent: token.indent, source: "\n" };
          delete token.items;
          Object.assign(token, { type, source, end: [nl] });
          break;
        }
        default: {
          const indent = "indent" in token ? token.indent : -1;
          const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
          for (const key of Object.keys(token))
            if (key !== "type" && key !== "offset")
              delete token[key];
          Object.assign(token, { type, indent, source, end });
        }
      }
    }
    exports.createScalarToken = createScalarToken;
    exports.resolveAsScalar = resolveAsScalar;
    exports.setScalarValue = setScalarValue;
  }
});

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = __commonJS({
  "node_modules/yaml/dist/parse/cst-stringify.js"(exports) {
    "use strict";
    var stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
    function stringifyToken(token) {
      switch (token.type) {
        case "block-scalar": {
          let res = "";
          for (const tok of token.props)
            res += stringifyToken(tok);
          return res + token.source;
        }
        case "block-map":
        case "block-seq": {
          let res = "";
          for (const item of token.items)
            res += stringifyItem(item);
          return res;
        }
        case "flow-collection": {
          let res = token.start.source;
          for (const item of token.items)
            res += stringifyItem(item);
          for (const st of token.end)
            res += st.source;
          return res;
        }
        case "document": {
          let res = stringifyItem(token);
          if (token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
        default: {
          let res = token.source;
          if ("end" in token && token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
      }
    }
    function stringifyItem({ start, key, sep: sep2, value }) {
      let res = "";
      for (const st of start)
        res += st.source;
      if (key)
        res += stringifyToken(key);
      if (sep2)
        for (const st of sep2)
          res += st.source;
      if (value)
        res += stringifyToken(value);
      return res;
    }
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = __commonJS({
  "node_modules/yaml/dist/parse/cst-visit.js"(exports) {
    "use strict";
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove item");
    function visit(cst, visitor) {
      if ("type" in cst && cst.type === "document")
        cst = { start: cst.start, value: cst.value };
      _visit(Object.freeze([]), cst, visitor);
    }
    visit.BREAK = BREAK;
    visit.SKIP = SKIP;
    visit.REMOVE = REMOVE;
    visit.itemAtPath = (cst, path) => {
      let item = cst;
      for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && "items" in tok) {
          item = tok.items[index];
        } else
          return void 0;
      }
      return item;
    };
    visit.parentCollection = (cst, path) => {
      const parent = visit.itemAtPath(cst, path.slice(0, -1));
      const field = path[path.length - 1][0];
      const coll = parent?.[field];
      if (coll && "items" in coll)
        return coll;
      throw new Error("Parent collection not found");
    };
    function _visit(path, item, visitor) {
      let ctrl = visitor(item, path);
      if (typeof ctrl === "symbol")
        return ctrl;
      for (const field of ["key", "value"]) {
        const token = item[field];
        if (token && "items" in token) {
          for (let i = 0; i < token.items.length; ++i) {
            const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              token.items.splice(i, 1);
              i -= 1;
            }
          }
          if (typeof ctrl === "function" && field === "key")
            ctrl = ctrl(item, path);
        }
      }
      return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
    }
    exports.visit = visit;
  }
});

// node_modules/yaml/dist/parse/cst.js
var require_cst = __commonJS({
  "node_modules/yaml/dist/parse/cst.js"(exports) {
    "use strict";
    var cstScalar = require_cst_scalar();
    var cstStringify = require_cst_stringify();
    var cstVisit = require_cst_visit();
    var BOM = "\uFEFF";
    var DOCUMENT = "";
    var FLOW_END = "";
    var SCALAR = "";
    var isCollection = (token) => !!token && "items" in token;
    var isScalar2 = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
    function prettyToken(token) {
      switch (token) {
        case BOM:
          return "<BOM>";
        case DOCUMENT:
          return "<DOC>";
        case FLOW_END:
          return "<FLOW_END>";
        case SCALAR:
          return "<SCALAR>";
        default:
          return JSON.stringify(token);
      }
    }
    function tokenType(source) {
      switch (source) {
        case BOM:
          return "byte-order-mark";
        case DOCUMENT:
          return "doc-mode";
        case FLOW_END:
          return "flow-error-end";
        case SCALAR:
          return "scalar";
        case "---":
          return "doc-start";
        case "...":
          return "doc-end";
        case "":
        case "\n":
        case "\r\n":
          return "newline";
        case "-":
          return "seq-item-ind";
        case "?":
          return "explicit-key-ind";
        case ":":
          return "map-value-ind";
        case "{":
          return "flow-map-start";
        case "}":
          return "flow-map-end";
        case "[":
          return "flow-seq-start";
        case "]":
          return "flow-seq-end";
        case ",":
          return "comma";
      }
      switch (source[0]) {
        case " ":
        case "	":
          return "space";
        case "#":
          return "comment";
        case "%":
          return "directive-line";
        case "*":
          return "alias";
        case "&":
          return "anchor";
        case "!":
          return "tag";
        case "'":
          return "single-quoted-scalar";
        case '"':
          return "double-quoted-scalar";
        case "|":
        case ">":
          return "block-scalar-header";
      }
      return null;
    }
    exports.createScalarToken = cstScalar.createScalarToken;
    exports.resolveAsScalar = cstScalar.resolveAsScalar;
    exports.setScalarValue = cstScalar.setScalarValue;
    exports.stringify = cstStringify.stringify;
    exports.visit = cstVisit.visit;
    exports.BOM = BOM;
    exports.DOCUMENT = DOCUMENT;
    exports.FLOW_END = FLOW_END;
    exports.SCALAR = SCALAR;
    exports.isCollection = isCollection;
    exports.isScalar = isScalar2;
    exports.prettyToken = prettyToken;
    exports.tokenType = tokenType;
  }
});

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = __commonJS({
  "node_modules/yaml/dist/parse/lexer.js"(exports) {
    "use strict";
    var cst = require_cst();
    function isEmpty(ch) {
      switch (ch) {
        case void 0:
        case " ":
        case "\n":
        case "\r":
        case "	":
          return true;
        default:
          return false;
      }
    }
    var hexDigits = new Set("0123456789ABCDEFabcdef");
    var tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
    var flowIndicatorChars = new Set(",[]{}");
    var invalidAnchorChars = new Set(" ,[]{}\n\r	");
    var isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
    var Lexer2 = class {
      constructor() {
        this.atEnd = false;
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        this.buffer = "";
        this.flowKey = false;
        this.flowLevel = 0;
        this.indentNext = 0;
        this.indentValue = 0;
        this.lineEndPos = null;
        this.next = null;
        this.pos = 0;
      }
      /**
       * Generate YAML tokens from the `source` string. If `incomplete`,
       * a part of the last line may be left as a buffer for the next call.
       *
       * @returns A generator of lexical tokens
       */
      *lex(source, incomplete = false) {
        if (source) {
          if (typeof source !== "string")
            throw TypeError("source is not a string");
          this.buffer = this.buffer ? this.buffer + source : source;
          this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? "stream";
        while (next && (incomplete || this.hasChars(1)))
          next = yield* this.parseNext(next);
      }
      atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === " " || ch === "	")
          ch = this.buffer[++i];
        if (!ch || ch === "#" || ch === "\n")
          return true;
        if (ch === "\r")
          return this.buffer[i + 1] === "\n";
        return false;
      }
      charAt(n) {
        return this.buffer[this.pos + n];
      }
      continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
          let indent = 0;
          while (ch === " ")
            ch = this.buffer[++indent + offset];
          if (ch === "\r") {
            const next = this.buffer[indent + offset + 1];
            if (next === "\n" || !next && !this.atEnd)
              return offset + indent + 1;
          }
          return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
        }
        if (ch === "-" || ch === ".") {
          const dt = this.buffer.substr(offset, 3);
          if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3]))
            return -1;
        }
        return offset;
      }
      getLine() {
        let end = this.lineEndPos;
        if (typeof end !== "number" || end !== -1 && end < this.pos) {
          end = this.buffer.indexOf("\n", this.pos);
          this.lineEndPos = end;
        }
        if (end === -1)
          return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === "\r")
          end -= 1;
        return this.buffer.substring(this.pos, end);
      }
      hasChars(n) {
        return this.pos + n <= this.buffer.length;
      }
      setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
      }
      peek(n) {
        return this.buffer.substr(this.pos, n);
      }
      *parseNext(next) {
        switch (next) {
          case "stream":
            return yield* this.parseStream();
          case "line-start":
            return yield* this.parseLineStart();
          case "block-start":
            return yield* this.parseBlockStart();
          case "doc":
            return yield* this.parseDocument();
          case "flow":
            return yield* this.parseFlowCollection();
          case "quoted-scalar":
            return yield* this.parseQuotedScalar();
          case "block-scalar":
            return yield* this.parseBlockScalar();
          case "plain-scalar":
            return yield* this.parsePlainScalar();
        }
      }
      *parseStream() {
        let line = this.getLine();
        if (line === null)
          return this.setNext("stream");
        if (line[0] === cst.BOM) {
          yield* this.pushCount(1);
          line = line.substring(1);
        }
        if (line[0] === "%") {
          let dirEnd = line.length;
          let cs = line.indexOf("#");
          while (cs !== -1) {
            const ch = line[cs - 1];
            if (ch === " " || ch === "	") {
              dirEnd = cs - 1;
              break;
            } else {
              cs = line.indexOf("#", cs + 1);
            }
          }
          while (true) {
            const ch = line[dirEnd - 1];
            if (ch === " " || ch === "	")
              dirEnd -= 1;
            else
              break;
          }
          const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
          yield* this.pushCount(line.length - n);
          this.pushNewline();
          return "stream";
        }
        if (this.atLineEnd()) {
          const sp = yield* this.pushSpaces(true);
          yield* this.pushCount(line.length - sp);
          yield* this.pushNewline();
          return "stream";
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
      }
      *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
          return this.setNext("line-start");
        if (ch === "-" || ch === ".") {
          if (!this.atEnd && !this.hasChars(4))
            return this.setNext("line-start");
          const s = this.peek(3);
          if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
            yield* this.pushCount(3);
            this.indentValue = 0;
            this.indentNext = 0;
            return s === "---" ? "doc" : "stream";
          }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
          this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
      }
      *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
          return this.setNext("block-start");
        if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
          const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
          this.indentNext = this.indentValue + 1;
          this.indentValue += n;
          return "block-start";
        }
        return "doc";
      }
      *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
          return this.setNext("doc");
        let n = yield* this.pushIndicators();
        switch (line[n]) {
          case "#":
            yield* this.pushCount(line.length - n);
          // fallthrough
          case void 0:
            yield* this.pushNewline();
            return yield* this.parseLineStart();
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel = 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            return "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "doc";
          case '"':
          case "'":
            return yield* this.parseQuotedScalar();
          case "|":
          case ">":
            n += yield* this.parseBlockScalarHeader();
            n += yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - n);
            yield* this.pushNewline();
            return yield* this.parseBlockScalar();
          default:
            return yield* this.parsePlainScalar();
        }
      }
      *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
          nl = yield* this.pushNewline();
          if (nl > 0) {
            sp = yield* this.pushSpaces(false);
            this.indentValue = indent = sp;
          } else {
            sp = 0;
          }
          sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
          return this.setNext("flow");
        if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
          const atFlowEndMarker = indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}");
          if (!atFlowEndMarker) {
            this.flowLevel = 0;
            yield cst.FLOW_END;
            return yield* this.parseLineStart();
          }
        }
        let n = 0;
        while (line[n] === ",") {
          n += yield* this.pushCount(1);
          n += yield* this.pushSpaces(true);
          this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
          case void 0:
            return "flow";
          case "#":
            yield* this.pushCount(line.length - n);
            return "flow";
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel += 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            this.flowKey = true;
            this.flowLevel -= 1;
            return this.flowLevel ? "flow" : "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "flow";
          case '"':
          case "'":
            this.flowKey = true;
            return yield* this.parseQuotedScalar();
          case ":": {
            const next = this.charAt(1);
            if (this.flowKey || isEmpty(next) || next === ",") {
              this.flowKey = false;
              yield* this.pushCount(1);
              yield* this.pushSpaces(true);
              return "flow";
            }
          }
          // fallthrough
          default:
            this.flowKey = false;
            return yield* this.parsePlainScalar();
        }
      }
      *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
          while (end !== -1 && this.buffer[end + 1] === "'")
            end = this.buffer.indexOf("'", end + 2);
        } else {
          while (end !== -1) {
            let n = 0;
            while (this.buffer[end - 1 - n] === "\\")
              n += 1;
            if (n % 2 === 0)
              break;
            end = this.buffer.indexOf('"', end + 1);
          }
        }
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf("\n", this.pos);
        if (nl !== -1) {
          while (nl !== -1) {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = qb.indexOf("\n", cs);
          }
          if (nl !== -1) {
            end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
          }
        }
        if (end === -1) {
          if (!this.atEnd)
            return this.setNext("quoted-scalar");
          end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? "flow" : "doc";
      }
      *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
          const ch = this.buffer[++i];
          if (ch === "+")
            this.blockScalarKeep = true;
          else if (ch > "0" && ch <= "9")
            this.blockScalarIndent = Number(ch) - 1;
          else if (ch !== "-")
            break;
        }
        return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
      }
      *parseBlockScalar() {
        let nl = this.pos - 1;
        let indent = 0;
        let ch;
        loop: for (let i2 = this.pos; ch = this.buffer[i2]; ++i2) {
          switch (ch) {
            case " ":
              indent += 1;
              break;
            case "\n":
              nl = i2;
              indent = 0;
              break;
            case "\r": {
              const next = this.buffer[i2 + 1];
              if (!next && !this.atEnd)
                return this.setNext("block-scalar");
              if (next === "\n")
                break;
            }
            // fallthrough
            default:
              break loop;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("block-scalar");
        if (indent >= this.indentNext) {
          if (this.blockScalarIndent === -1)
            this.indentNext = indent;
          else {
            this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
          }
          do {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = this.buffer.indexOf("\n", cs);
          } while (nl !== -1);
          if (nl === -1) {
            if (!this.atEnd)
              return this.setNext("block-scalar");
            nl = this.buffer.length;
          }
        }
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === " ")
          ch = this.buffer[++i];
        if (ch === "	") {
          while (ch === "	" || ch === " " || ch === "\r" || ch === "\n")
            ch = this.buffer[++i];
          nl = i - 1;
        } else if (!this.blockScalarKeep) {
          do {
            let i2 = nl - 1;
            let ch2 = this.buffer[i2];
            if (ch2 === "\r")
              ch2 = this.buffer[--i2];
            const lastChar = i2;
            while (ch2 === " ")
              ch2 = this.buffer[--i2];
            if (ch2 === "\n" && i2 >= this.pos && i2 + 1 + indent > lastChar)
              nl = i2;
            else
              break;
          } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
      }
      *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while (ch = this.buffer[++i]) {
          if (ch === ":") {
            const next = this.buffer[i + 1];
            if (isEmpty(next) || inFlow && flowIndicatorChars.has(next))
              break;
            end = i;
          } else if (isEmpty(ch)) {
            let next = this.buffer[i + 1];
            if (ch === "\r") {
              if (next === "\n") {
                i += 1;
                ch = "\n";
                next = this.buffer[i + 1];
              } else
                end = i;
            }
            if (next === "#" || inFlow && flowIndicatorChars.has(next))
              break;
            if (ch === "\n") {
              const cs = this.continueScalar(i + 1);
              if (cs === -1)
                break;
              i = Math.max(i, cs - 2);
            }
          } else {
            if (inFlow && flowIndicatorChars.has(ch))
              break;
            end = i;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("plain-scalar");
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? "flow" : "doc";
      }
      *pushCount(n) {
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos += n;
          return n;
        }
        return 0;
      }
      *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
          yield s;
          this.pos += s.length;
          return s.length;
        } else if (allowEmpty)
          yield "";
        return 0;
      }
      *pushIndicators() {
        let n = 0;
        loop: while (true) {
          switch (this.charAt(0)) {
            case "!":
              n += yield* this.pushTag();
              n += yield* this.pushSpaces(true);
              continue loop;
            case "&":
              n += yield* this.pushUntil(isNotAnchorChar);
              n += yield* this.pushSpaces(true);
              continue loop;
            case "-":
            // this is an error
            case "?":
            // this is an error outside flow collections
            case ":": {
              const inFlow = this.flowLevel > 0;
              const ch1 = this.charAt(1);
              if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
                if (!inFlow)
                  this.indentNext = this.indentValue + 1;
                else if (this.flowKey)
                  this.flowKey = false;
                n += yield* this.pushCount(1);
                n += yield* this.pushSpaces(true);
                continue loop;
              }
            }
          }
          break loop;
        }
        return n;
      }
      *pushTag() {
        if (this.charAt(1) === "<") {
          let i = this.pos + 2;
          let ch = this.buffer[i];
          while (!isEmpty(ch) && ch !== ">")
            ch = this.buffer[++i];
          return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
        } else {
          let i = this.pos + 1;
          let ch = this.buffer[i];
          while (ch) {
            if (tagChars.has(ch))
              ch = this.buffer[++i];
            else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) {
              ch = this.buffer[i += 3];
            } else
              break;
          }
          return yield* this.pushToIndex(i, false);
        }
      }
      *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === "\n")
          return yield* this.pushCount(1);
        else if (ch === "\r" && this.charAt(1) === "\n")
          return yield* this.pushCount(2);
        else
          return 0;
      }
      *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
          ch = this.buffer[++i];
        } while (ch === " " || allowTabs && ch === "	");
        const n = i - this.pos;
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos = i;
        }
        return n;
      }
      *pushUntil(test2) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test2(ch))
          ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
      }
    };
    exports.Lexer = Lexer2;
  }
});

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = __commonJS({
  "node_modules/yaml/dist/parse/line-counter.js"(exports) {
    "use strict";
    var LineCounter = class {
      constructor() {
        this.lineStarts = [];
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        this.linePos = (offset) => {
          let low = 0;
          let high = this.lineStarts.length;
          while (low < high) {
            const mid = low + high >> 1;
            if (this.lineStarts[mid] < offset)
              low = mid + 1;
            else
              high = mid;
          }
          if (this.lineStarts[low] === offset)
            return { line: low + 1, col: 1 };
          if (low === 0)
            return { line: 0, col: offset };
          const start = this.lineStarts[low - 1];
          return { line: low, col: offset - start + 1 };
        };
      }
    };
    exports.LineCounter = LineCounter;
  }
});

// node_modules/yaml/dist/parse/parser.js
var require_parser = __commonJS({
  "node_modules/yaml/dist/parse/parser.js"(exports) {
    "use strict";
    var node_process = __require("process");
    var cst = require_cst();
    var lexer = require_lexer();
    function includesToken(list, type) {
      for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
          return true;
      return false;
    }
    function findNonEmptyIndex(list) {
      for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
          case "space":
          case "comment":
          case "newline":
            break;
          default:
            return i;
        }
      }
      return -1;
    }
    function isFlowToken(token) {
      switch (token?.type) {
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "flow-collection":
          return true;
        default:
          return false;
      }
    }
    function getPrevProps(parent) {
      switch (parent.type) {
        case "document":
          return parent.start;
        case "block-map": {
          const it = parent.items[parent.items.length - 1];
          return it.sep ?? it.start;
        }
        case "block-seq":
          return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
          return [];
      }
    }
    function getFirstKeyStartProps(prev) {
      if (prev.length === 0)
        return [];
      let i = prev.length;
      loop: while (--i >= 0) {
        switch (prev[i].type) {
          case "doc-start":
          case "explicit-key-ind":
          case "map-value-ind":
          case "seq-item-ind":
          case "newline":
            break loop;
        }
      }
      while (prev[++i]?.type === "space") {
      }
      return prev.splice(i, prev.length);
    }
    function arrayPushArray(target, source) {
      if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
      else
        for (let i = 0; i < source.length; ++i)
          target.push(source[i]);
    }
    function fixFlowSeqItems(fc) {
      if (fc.start.type === "flow-seq-start") {
        for (const it of fc.items) {
          if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
            if (it.key)
              it.value = it.key;
            delete it.key;
            if (isFlowToken(it.value)) {
              if (it.value.end)
                arrayPushArray(it.value.end, it.sep);
              else
                it.value.end = it.sep;
            } else
              arrayPushArray(it.start, it.sep);
            delete it.sep;
          }
        }
      }
    }
    var Parser2 = class {
      /**
       * @param onNewLine - If defined, called separately with the start position of
       *   each new line (in `parse()`, including the start of input).
       */
      constructor(onNewLine) {
        this.atNewLine = true;
        this.atScalar = false;
        this.indent = 0;
        this.offset = 0;
        this.onKeyLine = false;
        this.stack = [];
        this.source = "";
        this.type = "";
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
      }
      /**
       * Parse `source` as a YAML stream.
       * If `incomplete`, a part of the last line may be left as a buffer for the next call.
       *
       * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
       *
       * @returns A generator of tokens representing each directive, document, and other structure.
       */
      *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
          this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
          yield* this.next(lexeme);
        if (!incomplete)
          yield* this.end();
      }
      /**
       * Advance the parser by the `source` of one lexical token.
       */
      *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
          console.log("|", cst.prettyToken(source));
        if (this.atScalar) {
          this.atScalar = false;
          yield* this.step();
          this.offset += source.length;
          return;
        }
        const type = cst.tokenType(source);
        if (!type) {
          const message = `Not a YAML token: ${source}`;
          yield* this.pop({ type: "error", offset: this.offset, message, source });
          this.offset += source.length;
        } else if (type === "scalar") {
          this.atNewLine = false;
          this.atScalar = true;
          this.type = "scalar";
        } else {
          this.type = type;
          yield* this.step();
          switch (type) {
            case "newline":
              this.atNewLine = true;
              this.indent = 0;
              if (this.onNewLine)
                this.onNewLine(this.offset + source.length);
              break;
            case "space":
              if (this.atNewLine && source[0] === " ")
                this.indent += source.length;
              break;
            case "explicit-key-ind":
            case "map-value-ind":
            case "seq-item-ind":
              if (this.atNewLine)
                this.indent += source.length;
              break;
            case "doc-mode":
            case "flow-error-end":
              return;
            default:
              this.atNewLine = false;
          }
          this.offset += source.length;
        }
      }
      /** Call at end of input to push out any remaining constructions */
      *end() {
        while (this.stack.length > 0)
          yield* this.pop();
      }
      get sourceToken() {
        const st = {
          type: this.type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
        return st;
      }
      *step() {
        const top = this.peek(1);
        if (this.type === "doc-end" && top?.type !== "doc-end") {
          while (this.stack.length > 0)
            yield* this.pop();
          this.stack.push({
            type: "doc-end",
            offset: this.offset,
            source: this.source
          });
          return;
        }
        if (!top)
          return yield* this.stream();
        switch (top.type) {
          case "document":
            return yield* this.document(top);
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return yield* this.scalar(top);
          case "block-scalar":
            return yield* this.blockScalar(top);
          case "block-map":
            return yield* this.blockMap(top);
          case "block-seq":
            return yield* this.blockSequence(top);
          case "flow-collection":
            return yield* this.flowCollection(top);
          case "doc-end":
            return yield* this.documentEnd(top);
        }
        yield* this.pop();
      }
      peek(n) {
        return this.stack[this.stack.length - n];
      }
      *pop(error) {
        const token = error ?? this.stack.pop();
        if (!token) {
          const message = "Tried to pop an empty stack";
          yield { type: "error", offset: this.offset, source: "", message };
        } else if (this.stack.length === 0) {
          yield token;
        } else {
          const top = this.peek(1);
          if (token.type === "block-scalar") {
            token.indent = "indent" in top ? top.indent : 0;
          } else if (token.type === "flow-collection" && top.type === "document") {
            token.indent = 0;
          }
          if (token.type === "flow-collection")
            fixFlowSeqItems(token);
          switch (top.type) {
            case "document":
              top.value = token;
              break;
            case "block-scalar":
              top.props.push(token);
              break;
            case "block-map": {
              const it = top.items[top.items.length - 1];
              if (it.value) {
                top.items.push({ start: [], key: token, sep: [] });
                this.onKeyLine = true;
                return;
              } else if (it.sep) {
                it.value = token;
              } else {
                Object.assign(it, { key: token, sep: [] });
                this.onKeyLine = !it.explicitKey;
                return;
              }
              break;
            }
            case "block-seq": {
              const it = top.items[top.items.length - 1];
              if (it.value)
                top.items.push({ start: [], value: token });
              else
                it.value = token;
              break;
            }
            case "flow-collection": {
              const it = top.items[top.items.length - 1];
              if (!it || it.value)
                top.items.push({ start: [], key: token, sep: [] });
              else if (it.sep)
                it.value = token;
              else
                Object.assign(it, { key: token, sep: [] });
              return;
            }
            /* istanbul ignore next should not happen */
            default:
              yield* this.pop();
              yield* this.pop(token);
          }
          if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
            const last = token.items[token.items.length - 1];
            if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
              if (top.type === "document")
                top.end = last.start;
              else
                top.items.push({ start: last.start });
              token.items.splice(-1, 1);
            }
          }
        }
      }
      *stream() {
        switch (this.type) {
          case "directive-line":
            yield { type: "directive", offset: this.offset, source: this.source };
            return;
          case "byte-order-mark":
          case "space":
          case "comment":
          case "newline":
            yield this.sourceToken;
            return;
          case "doc-mode":
          case "doc-start": {
            const doc = {
              type: "document",
              offset: this.offset,
              start: []
            };
            if (this.type === "doc-start")
              doc.start.push(this.sourceToken);
            this.stack.push(doc);
            return;
          }
        }
        yield {
          type: "error",
          offset: this.offset,
          message: `Unexpected ${this.type} token in YAML stream`,
          source: this.source
        };
      }
      *document(doc) {
        if (doc.value)
          return yield* this.lineEnd(doc);
        switch (this.type) {
          case "doc-start": {
            if (findNonEmptyIndex(doc.start) !== -1) {
              yield* this.pop();
              yield* this.step();
            } else
              doc.start.push(this.sourceToken);
            return;
          }
          case "anchor":
          case "tag":
          case "space":
          case "comment":
          case "newline":
            doc.start.push(this.sourceToken);
            return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
          this.stack.push(bv);
        else {
          yield {
            type: "error",
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML document`,
            source: this.source
          };
        }
      }
      *scalar(scalar3) {
        if (this.type === "map-value-ind") {
          const prev = getPrevProps(this.peek(2));
          const start = getFirstKeyStartProps(prev);
          let sep2;
          if (scalar3.end) {
            sep2 = scalar3.end;
            sep2.push(this.sourceToken);
            delete scalar3.end;
          } else
            sep2 = [this.sourceToken];
          const map = {
            type: "block-map",
            offset: scalar3.offset,
            indent: scalar3.indent,
            items: [{ start, key: scalar3, sep: sep2 }]
          };
          this.onKeyLine = true;
          this.stack[this.stack.length - 1] = map;
        } else
          yield* this.lineEnd(scalar3);
      }
      *blockScalar(scalar3) {
        switch (this.type) {
          case "space":
          case "comment":
          case "newline":
            scalar3.props.push(this.sourceToken);
            return;
          case "scalar":
            scalar3.source = this.source;
            this.atNewLine = true;
            this.indent = 0;
            if (this.onNewLine) {
              let nl = this.source.indexOf("\n") + 1;
              while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf("\n", nl) + 1;
              }
            }
            yield* this.pop();
            break;
          /* istanbul ignore next should not happen */
          default:
            yield* this.pop();
            yield* this.step();
        }
      }
      *blockMap(map) {
        const it = map.items[map.items.length - 1];
        switch (this.type) {
          case "newline":
            this.onKeyLine = false;
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              it.start.push(this.sourceToken);
            }
            return;
          case "space":
          case "comment":
            if (it.value) {
              map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              if (this.atIndentedComment(it.start, map.indent)) {
                const prev = map.items[map.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  map.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
        }
        if (this.indent >= map.indent) {
          const atMapIndent = !this.onKeyLine && this.indent === map.indent;
          const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
          let start = [];
          if (atNextItem && it.sep && !it.value) {
            const nl = [];
            for (let i = 0; i < it.sep.length; ++i) {
              const st = it.sep[i];
              switch (st.type) {
                case "newline":
                  nl.push(i);
                  break;
                case "space":
                  break;
                case "comment":
                  if (st.indent > map.indent)
                    nl.length = 0;
                  break;
                default:
                  nl.length = 0;
              }
            }
            if (nl.length >= 2)
              start = it.sep.splice(nl[1]);
          }
          switch (this.type) {
            case "anchor":
            case "tag":
              if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map.items.push({ start });
                this.onKeyLine = true;
              } else if (it.sep) {
                it.sep.push(this.sourceToken);
              } else {
                it.start.push(this.sourceToken);
              }
              return;
            case "explicit-key-ind":
              if (!it.sep && !it.explicitKey) {
                it.start.push(this.sourceToken);
                it.explicitKey = true;
              } else if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map.items.push({ start, explicitKey: true });
              } else {
                this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start: [this.sourceToken], explicitKey: true }]
                });
              }
              this.onKeyLine = true;
              return;
            case "map-value-ind":
              if (it.explicitKey) {
                if (!it.sep) {
                  if (includesToken(it.start, "newline")) {
                    Object.assign(it, { key: null, sep: [this.sourceToken] });
                  } else {
                    const start2 = getFirstKeyStartProps(it.start);
                    this.stack.push({
                      type: "block-map",
                      offset: this.offset,
                      indent: this.indent,
                      items: [{ start: start2, key: null, sep: [this.sourceToken] }]
                    });
                  }
                } else if (it.value) {
                  map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                  });
                } else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
                  const start2 = getFirstKeyStartProps(it.start);
                  const key = it.key;
                  const sep2 = it.sep;
                  sep2.push(this.sourceToken);
                  delete it.key;
                  delete it.sep;
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start2, key, sep: sep2 }]
                  });
                } else if (start.length > 0) {
                  it.sep = it.sep.concat(start, this.sourceToken);
                } else {
                  it.sep.push(this.sourceToken);
                }
              } else {
                if (!it.sep) {
                  Object.assign(it, { key: null, sep: [this.sourceToken] });
                } else if (it.value || atNextItem) {
                  map.items.push({ start, key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [], key: null, sep: [this.sourceToken] }]
                  });
                } else {
                  it.sep.push(this.sourceToken);
                }
              }
              this.onKeyLine = true;
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (atNextItem || it.value) {
                map.items.push({ start, key: fs, sep: [] });
                this.onKeyLine = true;
              } else if (it.sep) {
                this.stack.push(fs);
              } else {
                Object.assign(it, { key: fs, sep: [] });
                this.onKeyLine = true;
              }
              return;
            }
            default: {
              const bv = this.startBlockValue(map);
              if (bv) {
                if (bv.type === "block-seq") {
                  if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
                    yield* this.pop({
                      type: "error",
                      offset: this.offset,
                      message: "Unexpected block-seq-ind on same line with key",
                      source: this.source
                    });
                    return;
                  }
                } else if (atMapIndent) {
                  map.items.push({ start });
                }
                this.stack.push(bv);
                return;
              }
            }
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
          case "newline":
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                seq.items.push({ start: [this.sourceToken] });
            } else
              it.start.push(this.sourceToken);
            return;
          case "space":
          case "comment":
            if (it.value)
              seq.items.push({ start: [this.sourceToken] });
            else {
              if (this.atIndentedComment(it.start, seq.indent)) {
                const prev = seq.items[seq.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  seq.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
          case "anchor":
          case "tag":
            if (it.value || this.indent <= seq.indent)
              break;
            it.start.push(this.sourceToken);
            return;
          case "seq-item-ind":
            if (this.indent !== seq.indent)
              break;
            if (it.value || includesToken(it.start, "seq-item-ind"))
              seq.items.push({ start: [this.sourceToken] });
            else
              it.start.push(this.sourceToken);
            return;
        }
        if (this.indent > seq.indent) {
          const bv = this.startBlockValue(seq);
          if (bv) {
            this.stack.push(bv);
            return;
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === "flow-error-end") {
          let top;
          do {
            yield* this.pop();
            top = this.peek(1);
          } while (top?.type === "flow-collection");
        } else if (fc.end.length === 0) {
          switch (this.type) {
            case "comma":
            case "explicit-key-ind":
              if (!it || it.sep)
                fc.items.push({ start: [this.sourceToken] });
              else
                it.start.push(this.sourceToken);
              return;
            case "map-value-ind":
              if (!it || it.value)
                fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                Object.assign(it, { key: null, sep: [this.sourceToken] });
              return;
            case "space":
            case "comment":
            case "newline":
            case "anchor":
            case "tag":
              if (!it || it.value)
                fc.items.push({ start: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                it.start.push(this.sourceToken);
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (!it || it.value)
                fc.items.push({ start: [], key: fs, sep: [] });
              else if (it.sep)
                this.stack.push(fs);
              else
                Object.assign(it, { key: fs, sep: [] });
              return;
            }
            case "flow-map-end":
            case "flow-seq-end":
              fc.end.push(this.sourceToken);
              return;
          }
          const bv = this.startBlockValue(fc);
          if (bv)
            this.stack.push(bv);
          else {
            yield* this.pop();
            yield* this.step();
          }
        } else {
          const parent = this.peek(2);
          if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
            yield* this.pop();
            yield* this.step();
          } else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            fixFlowSeqItems(fc);
            const sep2 = fc.end.splice(1, fc.end.length);
            sep2.push(this.sourceToken);
            const map = {
              type: "block-map",
              offset: fc.offset,
              indent: fc.indent,
              items: [{ start, key: fc, sep: sep2 }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
          } else {
            yield* this.lineEnd(fc);
          }
        }
      }
      flowScalar(type) {
        if (this.onNewLine) {
          let nl = this.source.indexOf("\n") + 1;
          while (nl !== 0) {
            this.onNewLine(this.offset + nl);
            nl = this.source.indexOf("\n", nl) + 1;
          }
        }
        return {
          type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
      }
      startBlockValue(parent) {
        switch (this.type) {
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return this.flowScalar(this.type);
          case "block-scalar-header":
            return {
              type: "block-scalar",
              offset: this.offset,
              indent: this.indent,
              props: [this.sourceToken],
              source: ""
            };
          case "flow-map-start":
          case "flow-seq-start":
            return {
              type: "flow-collection",
              offset: this.offset,
              indent: this.indent,
              start: this.sourceToken,
              items: [],
              end: []
            };
          case "seq-item-ind":
            return {
              type: "block-seq",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: [this.sourceToken] }]
            };
          case "explicit-key-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            start.push(this.sourceToken);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, explicitKey: true }]
            };
          }
          case "map-value-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, key: null, sep: [this.sourceToken] }]
            };
          }
        }
        return null;
      }
      atIndentedComment(start, indent) {
        if (this.type !== "comment")
          return false;
        if (this.indent <= indent)
          return false;
        return start.every((st) => st.type === "newline" || st.type === "space");
      }
      *documentEnd(docEnd) {
        if (this.type !== "doc-mode") {
          if (docEnd.end)
            docEnd.end.push(this.sourceToken);
          else
            docEnd.end = [this.sourceToken];
          if (this.type === "newline")
            yield* this.pop();
        }
      }
      *lineEnd(token) {
        switch (this.type) {
          case "comma":
          case "doc-start":
          case "doc-end":
          case "flow-seq-end":
          case "flow-map-end":
          case "map-value-ind":
            yield* this.pop();
            yield* this.step();
            break;
          case "newline":
            this.onKeyLine = false;
          // fallthrough
          case "space":
          case "comment":
          default:
            if (token.end)
              token.end.push(this.sourceToken);
            else
              token.end = [this.sourceToken];
            if (this.type === "newline")
              yield* this.pop();
        }
      }
    };
    exports.Parser = Parser2;
  }
});

// node_modules/yaml/dist/public-api.js
var require_public_api = __commonJS({
  "node_modules/yaml/dist/public-api.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var errors = require_errors();
    var log = require_log();
    var identity2 = require_identity();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    function parseOptions(options) {
      const prettyErrors = options.prettyErrors !== false;
      const lineCounter$1 = options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null;
      return { lineCounter: lineCounter$1, prettyErrors };
    }
    function parseAllDocuments(source, options = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options);
      const docs = Array.from(composer$1.compose(parser$1.parse(source)));
      if (prettyErrors && lineCounter2)
        for (const doc of docs) {
          doc.errors.forEach(errors.prettifyError(source, lineCounter2));
          doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
        }
      if (docs.length > 0)
        return docs;
      return Object.assign([], { empty: true }, composer$1.streamInfo());
    }
    function parseDocument2(source, options = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options);
      let doc = null;
      for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
          doc = _doc;
        else if (doc.options.logLevel !== "silent") {
          doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
          break;
        }
      }
      if (prettyErrors && lineCounter2) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter2));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
      }
      return doc;
    }
    function parse(src, reviver, options) {
      let _reviver = void 0;
      if (typeof reviver === "function") {
        _reviver = reviver;
      } else if (options === void 0 && reviver && typeof reviver === "object") {
        options = reviver;
      }
      const doc = parseDocument2(src, options);
      if (!doc)
        return null;
      doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
      if (doc.errors.length > 0) {
        if (doc.options.logLevel !== "silent")
          throw doc.errors[0];
        else
          doc.errors = [];
      }
      return doc.toJS(Object.assign({ reviver: _reviver }, options));
    }
    function stringify(value, replacer, options) {
      let _replacer = null;
      if (typeof replacer === "function" || Array.isArray(replacer)) {
        _replacer = replacer;
      } else if (options === void 0 && replacer) {
        options = replacer;
      }
      if (typeof options === "string")
        options = options.length;
      if (typeof options === "number") {
        const indent = Math.round(options);
        options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
      }
      if (value === void 0) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
          return void 0;
      }
      if (identity2.isDocument(value) && !_replacer)
        return value.toString(options);
      return new Document.Document(value, _replacer, options).toString(options);
    }
    exports.parse = parse;
    exports.parseAllDocuments = parseAllDocuments;
    exports.parseDocument = parseDocument2;
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/index.js
var require_dist = __commonJS({
  "node_modules/yaml/dist/index.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var Schema = require_Schema();
    var errors = require_errors();
    var Alias = require_Alias();
    var identity2 = require_identity();
    var Pair = require_Pair();
    var Scalar2 = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var cst = require_cst();
    var lexer = require_lexer();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    var publicApi = require_public_api();
    var visit = require_visit();
    exports.Composer = composer.Composer;
    exports.Document = Document.Document;
    exports.Schema = Schema.Schema;
    exports.YAMLError = errors.YAMLError;
    exports.YAMLParseError = errors.YAMLParseError;
    exports.YAMLWarning = errors.YAMLWarning;
    exports.Alias = Alias.Alias;
    exports.isAlias = identity2.isAlias;
    exports.isCollection = identity2.isCollection;
    exports.isDocument = identity2.isDocument;
    exports.isMap = identity2.isMap;
    exports.isNode = identity2.isNode;
    exports.isPair = identity2.isPair;
    exports.isScalar = identity2.isScalar;
    exports.isSeq = identity2.isSeq;
    exports.Pair = Pair.Pair;
    exports.Scalar = Scalar2.Scalar;
    exports.YAMLMap = YAMLMap.YAMLMap;
    exports.YAMLSeq = YAMLSeq.YAMLSeq;
    exports.CST = cst;
    exports.Lexer = lexer.Lexer;
    exports.LineCounter = lineCounter.LineCounter;
    exports.Parser = parser.Parser;
    exports.parse = publicApi.parse;
    exports.parseAllDocuments = publicApi.parseAllDocuments;
    exports.parseDocument = publicApi.parseDocument;
    exports.stringify = publicApi.stringify;
    exports.visit = visit.visit;
    exports.visitAsync = visit.visitAsync;
  }
});

// src/source/edit.ts
import { createHash } from "node:crypto";

// src/source/span.ts
var lineStarts = /* @__PURE__ */ new WeakMap();
function startsOf(file) {
  let starts = lineStarts.get(file);
  if (!starts) {
    starts = [0];
    for (let at = file.text.indexOf("\n"); at >= 0; at = file.text.indexOf("\n", at + 1)) starts.push(at + 1);
    lineStarts.set(file, starts);
  }
  return starts;
}
function lineOf(file, offset) {
  const starts = startsOf(file);
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = low + high >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
function offsetOfLine(file, line) {
  return startsOf(file)[line - 1] ?? file.text.length;
}
function placeOf(span) {
  const { file, start } = span;
  let end = span.end;
  while (end > start && /\s/.test(file.text[end - 1] ?? "")) end -= 1;
  const line = lineOf(file, start);
  return {
    file: file.path,
    line,
    column: start - offsetOfLine(file, line) + 1,
    endLine: Math.max(line, lineOf(file, Math.max(start, end - 1)))
  };
}

// src/source/edit.ts
function sha256(text) {
  return createHash("sha256").update(text).digest("hex");
}
function editLines(file, startLine, endLine, replacement) {
  const replaced2 = file.text.slice(offsetOfLine(file, startLine), offsetOfLine(file, endLine + 1));
  return { file: file.path, startLine, endLine, replacement, replaces: sha256(replaced2) };
}
function applyEdits(file, edits) {
  const ordered = [...edits].sort((a, b) => a.startLine - b.startLine || a.endLine - b.endLine);
  let text = "";
  let at = 0;
  for (const edit of ordered) {
    const start = offsetOfLine(file, edit.startLine);
    const end = offsetOfLine(file, edit.endLine + 1);
    if (start < at) throw new Error(`edits of ${file.path} overlap at line ${edit.startLine}`);
    if (sha256(file.text.slice(start, end)) !== edit.replaces)
      throw new Error(`line ${edit.startLine} of ${file.path} is not the text that the edit was made for`);
    text += file.text.slice(at, start) + edit.replacement;
    at = end;
  }
  return { path: file.path, text: text + file.text.slice(at) };
}

// src/source/text.ts
function isUnknown(part) {
  return typeof part !== "string";
}
function textOf(...pieces) {
  const parts2 = [];
  const add2 = (part) => {
    const last = parts2[parts2.length - 1];
    if (part === "") return;
    if (typeof part === "string" && typeof last === "string") parts2[parts2.length - 1] = last + part;
    else parts2.push(part);
  };
  for (const piece of pieces) {
    if (typeof piece === "string" || !Array.isArray(piece)) add2(piece);
    else for (const part of piece) add2(part);
  }
  return parts2;
}
function literalOf(text) {
  if (text.length === 0) return "";
  return text.length === 1 && typeof text[0] === "string" ? text[0] : void 0;
}
function mapUnknowns(text, replace) {
  if (!text.some(isUnknown)) return text;
  return textOf(...text.map((part) => isUnknown(part) ? replace(part) ?? part : part));
}
function withValues(text) {
  return mapUnknowns(text, (unknown) => unknown.value ? withValues(unknown.value) : void 0);
}
var OPEN = "";
var CLOSE = "";
var TOKEN_IN_KEY = /\ue000([^\ue001]+)\ue001/g;
function textKey(text) {
  return text.map((part) => isUnknown(part) ? tokenKey(part.token) : part.replaceAll(OPEN, OPEN + CLOSE)).join("");
}
function tokenKey(token) {
  return OPEN + token + CLOSE;
}
function printKey(key) {
  return key.replace(TOKEN_IN_KEY, (_, token) => `\${${token.replace(/^[^#]*#/, "")}}`);
}
function printText(text) {
  for (const part of text) {
    if (!isUnknown(part) || !part.arn) continue;
    const arn = part.arn;
    const rest = withoutPrefix(text, arn);
    if (rest) return `\${${part.label}.Arn}${printText(rest)}`;
  }
  return text.map((part) => isUnknown(part) ? `\${${part.label}}` : part).join("");
}
function withoutPrefix(text, prefix) {
  for (let index = 0; index < prefix.length; index += 1) {
    const want = prefix[index];
    const have = text[index];
    if (have === void 0) return void 0;
    if (isUnknown(want) || isUnknown(have)) {
      if (!isUnknown(want) || !isUnknown(have) || want.token !== have.token) return void 0;
    } else if (want !== have) {
      const last = index === prefix.length - 1;
      return last && have.startsWith(want) ? textOf(have.slice(want.length), text.slice(index + 1)) : void 0;
    }
  }
  return text.slice(prefix.length);
}

// src/source/value.ts
function entryOf(value, key) {
  if (value?.kind !== "map") return void 0;
  return value.entries.findLast((entry) => entry.key === key)?.value;
}
function itemsOf(value) {
  if (!value || value.kind === "null") return [];
  return value.kind === "list" ? value.items : [value];
}
function dataValue(data, at) {
  if (data === null || data === void 0) return { kind: "null", at };
  if (Array.isArray(data)) return { kind: "list", items: data.map((item) => dataValue(item, at)), at };
  if (typeof data === "object") {
    const entries = Object.entries(data).map(([key, value]) => ({ key, keyAt: at, value: dataValue(value, at) }));
    return { kind: "map", entries, at };
  }
  const scalar3 = typeof data === "number" ? "number" : typeof data === "boolean" ? "boolean" : "string";
  const text = String(data);
  return { kind: "text", text: text === "" ? [] : [text], scalar: scalar3, at };
}
function canonicalValue(value) {
  if (value.kind === "text") return JSON.stringify(textKey(value.text));
  if (value.kind === "unknown") return JSON.stringify(`?${value.unknown.token}`);
  if (value.kind === "null") return "null";
  if (value.kind === "list") return `[${value.items.map(canonicalValue).join(",")}]`;
  const entries = value.entries.map((entry) => `${JSON.stringify(entry.key)}:${canonicalValue(entry.value)}`);
  return `{${entries.sort().join(",")}}`;
}

// src/iam/variable.ts
function withVariables(text, version) {
  if (version !== "2012-10-17") return text;
  if (!text.some((part) => !isUnknown(part) && part.includes("${"))) return text;
  return textOf(...text.flatMap((part) => isUnknown(part) ? [part] : split(part)));
}
function split(literal) {
  const parts2 = [];
  let at = 0;
  for (const match of literal.matchAll(/\$\{([^{}]*)\}/g)) {
    parts2.push(literal.slice(at, match.index), variable(match[1].trim()));
    at = match.index + match[0].length;
  }
  parts2.push(literal.slice(at));
  return parts2.filter((part) => part !== "");
}
function variable(expression) {
  if (expression === "$") return "$";
  const literal = expression === "*" || expression === "?";
  return {
    token: literal ? `literal:${expression}` : `variable:${canonicalVariable(expression)}`,
    label: expression,
    why: "policy-variable",
    shape: literal ? "field" : "any"
  };
}
function canonicalVariable(expression) {
  const comma = expression.indexOf(",");
  if (comma < 0) return expression.toLowerCase();
  return `${expression.slice(0, comma).trim().toLowerCase()},${expression.slice(comma + 1).trim()}`;
}

// src/iam/condition-block.ts
function conditionsOf(value, version) {
  if (!value || value.kind === "null") return [];
  if (value.kind === "unknown") return [opaqueClause(value)];
  if (value.kind !== "map") return "`Condition` has to be an object";
  const clauses = [];
  for (const operator of value.entries) {
    if (operator.value.kind === "unknown") clauses.push(opaqueClause(operator.value, operator.key));
    else if (operator.value.kind !== "map") return `\`${operator.key}\` has to hold an object of condition keys`;
    else for (const key of operator.value.entries) clauses.push(clauseOf(operator.key, key, version));
  }
  return clauses;
}
function clauseOf(name, entry, version) {
  const prefix = /^(ForAllValues|ForAnyValue):/i.exec(name);
  const bare2 = prefix ? name.slice(prefix[0].length) : name;
  const ifExists = /IfExists$/i.test(bare2);
  const operator = ifExists ? bare2.slice(0, -"IfExists".length) : bare2;
  const values = [];
  for (const item of itemsOf(entry.value)) {
    if (item.kind === "text") values.push(withVariables(item.text, version));
    else if (item.kind === "unknown") values.push([{ ...item.unknown, shape: "list" }]);
    else if (item.kind !== "null") return opaqueClause(entry.value, name, entry.key);
  }
  return {
    operator: OPERATORS.get(operator.toLowerCase()) ?? operator,
    ...prefix ? { quantifier: /all/i.test(prefix[1]) ? "ForAllValues" : "ForAnyValue" } : {},
    ...ifExists ? { ifExists } : {},
    key: entry.key,
    values,
    at: entry.keyAt
  };
}
function opaqueClause(value, operator = "Condition", key = canonicalValue(value)) {
  return { operator: `unread:${operator}`, key, values: [[canonicalValue(value)]], at: value.at };
}
var OPERATORS = new Map(
  [
    "StringEquals",
    "StringNotEquals",
    "StringEqualsIgnoreCase",
    "StringNotEqualsIgnoreCase",
    "StringLike",
    "StringNotLike",
    "NumericEquals",
    "NumericNotEquals",
    "NumericLessThan",
    "NumericLessThanEquals",
    "NumericGreaterThan",
    "NumericGreaterThanEquals",
    "DateEquals",
    "DateNotEquals",
    "DateLessThan",
    "DateLessThanEquals",
    "DateGreaterThan",
    "DateGreaterThanEquals",
    "Bool",
    "BinaryEquals",
    "IpAddress",
    "NotIpAddress",
    "ArnEquals",
    "ArnLike",
    "ArnNotEquals",
    "ArnNotLike",
    "Null"
  ].map((name) => [name.toLowerCase(), name])
);

// src/iam/document.ts
function parseDocument(document, kind) {
  if (document.kind !== "map") {
    const problem = malformed(document.at, "a policy document has to be an object with `Version` and `Statement`");
    return { statements: [opaqueStatement(document)], problems: document.kind === "unknown" ? [] : [problem] };
  }
  const context = { kind, version: versionOf(document) };
  const statement = entryOf(document, "Statement");
  if (!statement)
    return { statements: [], problems: [malformed(document.at, "a policy document without `Statement`")] };
  const parsed = itemsOf(statement).map((item) => parseStatement(item, context));
  return {
    statements: parsed.flatMap((one) => one.statements),
    problems: parsed.flatMap((one) => one.problems)
  };
}
function versionOf(document) {
  const version = entryOf(document, "Version");
  return version?.kind === "text" && literalOf(version.text) === "2012-10-17" ? "2012-10-17" : "2008-10-17";
}
function parseStatement(value, context) {
  const problems = [];
  const fail = (at, message) => ({
    statements: [opaqueStatement(value)],
    problems: [...problems, malformed(at, message)]
  });
  if (value.kind === "unknown") return { statements: [opaqueStatement(value)], problems: [] };
  if (value.kind === "null") return { statements: [], problems: [] };
  if (value.kind !== "map") return fail(value.at, "a statement has to be an object");
  const effect = effectOf(value);
  if (effect === "unknown") return { statements: [opaqueStatement(value)], problems: [] };
  if (effect === void 0) return fail(value.at, "a statement needs `Effect: Allow` or `Effect: Deny`");
  const actions = selection(value, "Action", "NotAction", context);
  if (typeof actions === "string") return fail(value.at, actions);
  const wantsResource = context.kind !== "trust" && context.kind !== "resource";
  const resources = selection(value, "Resource", "NotResource", context) ?? (wantsResource ? void 0 : EVERYTHING);
  if (typeof resources === "string") return fail(value.at, resources);
  if (!actions) return fail(value.at, "a statement needs `Action` or `NotAction`");
  if (!resources) return fail(value.at, "a statement needs `Resource` or `NotResource`");
  const principals2 = principalsOf(value);
  if (typeof principals2 === "string") return fail(value.at, principals2);
  const conditions = conditionsOf(entryOf(value, "Condition"), context.version);
  if (typeof conditions === "string") return fail(value.at, conditions);
  const sid = entryOf(value, "Sid");
  const sidText = sid?.kind === "text" ? literalOf(sid.text) : void 0;
  return {
    statements: [
      {
        ...sidText ? { sid: sidText } : {},
        effect,
        ...principals2 ? { principals: principals2 } : {},
        actions,
        resources,
        conditions,
        version: context.version,
        at: value.at
      }
    ],
    problems
  };
}
var EVERYTHING = { except: true, items: [] };
function opaqueStatement(value) {
  const identity2 = value.kind === "unknown" ? value.unknown.token : `text#${sha256(canonicalValue(value))}`;
  const why = value.kind === "unknown" ? `\`${value.unknown.label}\` is not known` : "a statement could not be read";
  return {
    effect: "Allow",
    actions: EVERYTHING,
    resources: EVERYTHING,
    conditions: [],
    version: "2012-10-17",
    at: value.at,
    opaque: { token: identity2, why }
  };
}
function malformed(at, message) {
  return {
    code: "policy-grammar",
    message,
    help: "write the policy as the IAM JSON policy grammar asks, or AWS will refuse it",
    file: at.file.path,
    line: lineOf(at.file, at.start),
    hides: true,
    span: at
  };
}
function effectOf(statement) {
  const effect = entryOf(statement, "Effect");
  if (effect?.kind === "unknown") return "unknown";
  if (effect?.kind !== "text") return void 0;
  const literal = literalOf(effect.text);
  if (literal === void 0) return "unknown";
  return literal === "Allow" || literal === "Deny" ? literal : void 0;
}
function selection(statement, element, exception, context) {
  const included2 = entryOf(statement, element);
  const excluded = entryOf(statement, exception);
  if (included2 && excluded) return `a statement cannot have both \`${element}\` and \`${exception}\``;
  const value = included2 ?? excluded;
  if (!value) return void 0;
  const items = [];
  for (const item of itemsOf(value)) {
    if (item.kind === "text") items.push({ text: withVariables(item.text, context.version), at: item.at });
    else if (item.kind === "unknown") items.push({ text: [{ ...item.unknown, shape: "list" }], at: item.at });
    else if (item.kind !== "null") return `\`${included2 ? element : exception}\` has to hold strings`;
  }
  if (items.length === 0) return `\`${included2 ? element : exception}\` is empty`;
  return { except: excluded !== void 0, items };
}
var PRINCIPAL_TYPES = /* @__PURE__ */ new Set(["AWS", "Service", "Federated", "CanonicalUser"]);
function principalsOf(statement) {
  const included2 = entryOf(statement, "Principal");
  const excluded = entryOf(statement, "NotPrincipal");
  if (included2 && excluded) return "a statement cannot have both `Principal` and `NotPrincipal`";
  const value = included2 ?? excluded;
  if (!value) return void 0;
  const except = excluded !== void 0;
  if (value.kind === "text") {
    if (literalOf(value.text) === "*") return { except, items: [{ type: "*", text: ["*"], at: value.at }] };
    return '`Principal` has to be `*` or an object such as `{"Service": "lambda.amazonaws.com"}`';
  }
  if (value.kind === "unknown") return { except, items: [{ type: "AWS", text: [value.unknown], at: value.at }] };
  if (value.kind !== "map") return "`Principal` has to be `*` or an object";
  const items = [];
  for (const entry of value.entries) {
    if (!PRINCIPAL_TYPES.has(entry.key)) return `\`${entry.key}\` is not a type of principal`;
    const type = entry.key;
    for (const item of itemsOf(entry.value)) {
      if (item.kind === "text") items.push(principal(type, item.text, item.at));
      else if (item.kind === "unknown") items.push({ type, text: [item.unknown], at: item.at });
      else return `\`${entry.key}\` has to hold strings`;
    }
  }
  return { except, items };
}
function principal(type, text, at) {
  return type === "AWS" && literalOf(text) === "*" ? { type: "*", text: ["*"], at } : { type, text, at };
}

// src/iam/managed-policy.ts
function awsManagedPolicies(snapshot) {
  const parsed = /* @__PURE__ */ new Map();
  return (arn) => {
    const known2 = parsed.get(arn);
    if (known2) return known2;
    const found = snapshot.byArn(arn);
    if (!found) return void 0;
    const nowhere = { file: { path: arn, text: "" }, start: 0, end: 0 };
    const { statements } = parseDocument(dataValue(found.document, nowhere), "identity");
    const policy = {
      name: found.name,
      statements: statements.map(({ at: _, ...rest }) => ({ ...rest, from: found.name }))
    };
    parsed.set(arn, policy);
    return policy;
  };
}

// src/app/merge-reviews.ts
function mergeReviews(reviews) {
  const [first] = reviews;
  if (reviews.length === 1) return first;
  const named2 = reviews.map(({ name, review: review2, suggestions }) => {
    const at = (id) => `${id}@${name}`;
    const findings = new Map(review2.findings.map((finding2) => [finding2, { ...finding2, subject: at(finding2.subject) }]));
    return {
      review: {
        ...review2,
        changes: review2.changes.map((change2) => ({ ...change2, id: at(change2.id) })),
        findings: [...findings.values()]
      },
      suggestions: suggestions.map((one) => ({ ...one, finding: findings.get(one.finding) ?? one.finding }))
    };
  });
  const all2 = (pick) => named2.flatMap(pick);
  return {
    review: {
      ...first.review,
      head: { ...first.review.head, deployments: all2(({ review: review2 }) => review2.head.deployments) },
      changes: all2(({ review: review2 }) => review2.changes),
      findings: all2(({ review: review2 }) => review2.findings),
      problems: {
        head: all2(({ review: review2 }) => review2.problems.head),
        base: all2(({ review: review2 }) => review2.problems.base)
      }
    },
    suggestions: all2(({ suggestions }) => suggestions)
  };
}

// src/app/parameter-sets.ts
import { posix } from "node:path";

// src/readers/reader.ts
function isProblem(value) {
  return value !== void 0 && "code" in value;
}

// src/source/yaml.ts
var import_yaml2 = __toESM(require_dist(), 1);

// src/source/json.ts
var TOKEN = /[{}[\],:]|"(?:[^"\\\n\r\t\f\v\0]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;
var SPACE = /[ \t\r\n]*/y;
function jsonMistake(text) {
  let at = text.charCodeAt(0) === 65279 ? 1 : 0;
  const open2 = [];
  let want = "value";
  for (; ; ) {
    SPACE.lastIndex = at;
    SPACE.exec(text);
    at = SPACE.lastIndex;
    if (at >= text.length) return want === "end" ? void 0 : { offset: at, expected: EXPECTED[want] };
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    const next = token === void 0 ? void 0 : step(want, token, open2);
    if (token === void 0 || next === void 0) return { offset: at, expected: EXPECTED[want] };
    want = next;
    at += token.length;
  }
}
var EXPECTED = {
  value: "a value",
  "first-item": "a value or `]`",
  key: "a key in double quotes",
  "first-key": "a key in double quotes or `}`",
  colon: "`:`",
  comma: "`,` or a closing bracket",
  end: "the end of the file"
};
function step(want, token, open2) {
  const afterValue = () => open2.length > 0 ? "comma" : "end";
  if (token === "}" || token === "]") {
    const closes = want === "comma" || want === (token === "}" ? "first-key" : "first-item");
    if (!closes || open2.pop() !== (token === "}" ? "{" : "[")) return void 0;
    return afterValue();
  }
  if (want === "key" || want === "first-key") return token.startsWith('"') ? "colon" : void 0;
  if (want === "colon") return token === ":" ? "value" : void 0;
  if (want === "comma") return token === "," ? open2.at(-1) === "{" ? "key" : "value" : void 0;
  if (want === "end" || token === "," || token === ":") return void 0;
  if (token !== "{" && token !== "[") return afterValue();
  open2.push(token);
  return token === "{" ? "first-key" : "first-item";
}

// src/source/yaml-nodes.ts
var import_yaml = __toESM(require_dist(), 1);
var MAX_NODES = 4e5;
function problemAt(file, offset, code, message, help) {
  const span = { file, start: offset, end: offset };
  return { code, message, help, file: file.path, line: lineOf(file, offset), hides: true, span };
}
var LONG_FORM_AS_IS = /* @__PURE__ */ new Set(["Ref", "Condition"]);
var Conversion = class {
  problems = [];
  size = 0;
  file;
  /** By name: the anchor that stands last before an alias. The library would look for it from the start each time. */
  anchors = /* @__PURE__ */ new Map();
  constructor(file) {
    this.file = file;
  }
  /** Undefined once the document is too large or refers to itself: a part of it would be mistaken for the whole. */
  node(parsed) {
    if ((0, import_yaml.isAlias)(parsed)) return this.alias(parsed);
    this.size += 1;
    if (this.size > MAX_NODES) {
      this.fail(0, "yaml-too-large", "the file holds too much once its aliases are written out");
      return void 0;
    }
    const anchored = (0, import_yaml.isScalar)(parsed) || (0, import_yaml.isMap)(parsed) || (0, import_yaml.isSeq)(parsed) ? parsed.anchor : void 0;
    if (!anchored) return this.tagged(parsed);
    const before = this.size;
    this.anchors.set(anchored, "open");
    const node = this.tagged(parsed);
    this.anchors.set(anchored, { node, size: this.size - before });
    return node;
  }
  alias(alias) {
    const known2 = this.anchors.get(alias.source);
    const offset = alias.range?.[0] ?? 0;
    if (known2 === void 0)
      return this.fail(offset, "yaml-alias", `no anchor \`${alias.source}\` stands before this alias`);
    if (known2 === "open")
      return this.fail(offset, "yaml-alias", `the alias \`${alias.source}\` stands inside its own anchor`);
    this.size += known2.size;
    if (this.size > MAX_NODES)
      return this.fail(offset, "yaml-too-large", "the file holds too much once its aliases are written out");
    return known2.node;
  }
  fail(offset, code, message) {
    if (this.problems.every((problem) => problem.code === "duplicate-key"))
      this.problems.push(problemAt(this.file, offset, code, message, "write it out without aliases"));
    return void 0;
  }
  tagged(parsed) {
    const node = this.untagged(parsed);
    const tag = (0, import_yaml.isScalar)(parsed) || (0, import_yaml.isMap)(parsed) || (0, import_yaml.isSeq)(parsed) ? parsed.tag : void 0;
    if (!node || !tag || !/^![A-Za-z]/.test(tag)) return node;
    const name = tag.slice(1);
    const start = Math.max(0, this.file.text.lastIndexOf(tag, node.at.start));
    const at = { file: this.file, start, end: Math.max(node.at.end, start + tag.length) };
    const keyAt = { file: this.file, start, end: start + tag.length };
    const key = LONG_FORM_AS_IS.has(name) ? name : `Fn::${name}`;
    return { kind: "map", entries: [{ key, keyAt, value: node }], at };
  }
  untagged(parsed) {
    if ((0, import_yaml.isScalar)(parsed)) return scalarNode(parsed, this.span(parsed));
    if ((0, import_yaml.isSeq)(parsed)) {
      const items = [];
      for (const item of parsed.items) {
        const node = this.node(item);
        if (!node) return void 0;
        items.push(node);
      }
      return { kind: "list", items, at: this.span(parsed) };
    }
    if (!(0, import_yaml.isMap)(parsed)) return { kind: "scalar", text: "", type: "null", at: this.span(parsed) };
    const entries = [];
    const merged4 = [];
    for (const pair of parsed.items) {
      const entry = this.entry(pair);
      if (!entry) return void 0;
      if (entry.key === "<<" && (0, import_yaml.isScalar)(pair.key) && pair.key.type === "PLAIN")
        merged4.push(...mergedEntries(entry.value));
      else entries.push(entry);
    }
    const own = /* @__PURE__ */ new Set();
    for (const { key, keyAt } of entries) {
      if (own.has(key)) this.repeated(key, keyAt.start);
      own.add(key);
    }
    return {
      kind: "map",
      entries: [...merged4.filter((entry) => !own.has(entry.key)), ...entries],
      at: this.span(parsed)
    };
  }
  repeated(key, offset) {
    const help = "keep one of them: only the last one counts";
    this.problems.push(problemAt(this.file, offset, "duplicate-key", `the key \`${key}\` is written twice`, help));
  }
  entry(pair) {
    const keyAt = this.span(pair.key);
    const key = this.key(pair.key, keyAt);
    const value = pair.value === null ? emptyAt(keyAt) : this.node(pair.value);
    if (!value) return void 0;
    return { key, keyAt, value };
  }
  key(key, at) {
    if ((0, import_yaml.isScalar)(key)) {
      if (key.anchor) this.anchors.set(key.anchor, { node: scalarNode(key, at), size: 1 });
      return String(key.value ?? "");
    }
    const known2 = (0, import_yaml.isAlias)(key) ? this.anchors.get(key.source) : void 0;
    const node = known2 === "open" ? void 0 : known2?.node;
    return node?.kind === "scalar" ? node.text : this.file.text.slice(at.start, at.end);
  }
  span(parsed) {
    const range = parsed?.range;
    return { file: this.file, start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
  }
};
function emptyAt(keyAt) {
  return { kind: "scalar", text: "", type: "null", at: { file: keyAt.file, start: keyAt.end, end: keyAt.end } };
}
function mergedEntries(value) {
  if (value.kind === "map") return [...value.entries];
  if (value.kind !== "list") return [];
  return value.items.toReversed().flatMap((item) => item.kind === "map" ? item.entries : []);
}
var NUMBER = /^[-+]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][-+]?\d+)?$|^0[xo][\da-fA-F_]+$/;
var BOOLEAN = /^(?:true|True|TRUE|yes|Yes|YES|on|On|ON|false|False|FALSE|no|No|NO|off|Off|OFF)$/;
function scalarNode(scalar3, at) {
  const text = String(scalar3.value ?? "");
  const plain3 = scalar3.type === import_yaml.Scalar.PLAIN && !scalar3.tag;
  if (!plain3) return { kind: "scalar", text, type: "string", at };
  if (/^(?:|~|null|Null|NULL)$/.test(text)) return { kind: "scalar", text: "", type: "null", at };
  if (BOOLEAN.test(text)) return { kind: "scalar", text, type: "boolean", at };
  return { kind: "scalar", text, type: NUMBER.test(text) ? "number" : "string", at };
}

// src/source/yaml.ts
var MAX_CHARACTERS = 4e6;
var MAX_DEPTH = 150;
function parseYaml(file) {
  const fail = (code, message, help, offset = 0) => ({
    roots: [],
    problems: [problemAt(file, offset, code, message, help)]
  });
  if (file.text.length > MAX_CHARACTERS)
    return fail("file-too-large", "the file is too large to be read", "split it, or take it out of the review");
  const tokens = [...tokensOf(file.text)];
  const deep = tooDeep(tokens);
  if (deep !== void 0)
    return fail("nested-too-deep", `more than ${MAX_DEPTH} levels of nesting`, "write it with less nesting", deep);
  const problems = [];
  const mistake = file.path.endsWith(".json") ? jsonMistake(file.text) : void 0;
  if (mistake) {
    const help = "write it as JSON: double quotes, no trailing comma, no comment";
    problems.push(problemAt(file, mistake.offset, "json-syntax", `not JSON: expected ${mistake.expected}`, help));
  }
  const roots = [];
  const composer = new import_yaml2.Composer({ schema: "failsafe", logLevel: "silent", uniqueKeys: false });
  for (const document of composer.compose(tokens, false, file.text.length)) {
    const error = document.errors[0];
    if (error && !mistake) problems.push(errorProblem(file, error.message, error.pos[0]));
    if (error || !document.contents) continue;
    const conversion = new Conversion(file);
    const root = conversion.node(document.contents);
    problems.push(...conversion.problems);
    if (root) roots.push(root);
  }
  const broken = problems.some((problem) => problem.code === "yaml-syntax");
  return { roots: broken ? [] : roots, problems };
}
function* tokensOf(text) {
  const parser = new import_yaml2.Parser();
  for (const lexeme of lenientLexer().lex(text)) yield* parser.next(lexeme);
  yield* parser.end();
}
function lenientLexer() {
  const lexer = new import_yaml2.Lexer();
  const now = (name) => Reflect.get(lexer, name);
  let indentNext = 0;
  const free = () => {
    const [buffer, at] = [now("buffer"), now("pos")];
    const next = typeof buffer === "string" && typeof at === "number" ? buffer[at] : void 0;
    return now("flowLevel") !== 0 || next === '"' || next === "'";
  };
  Object.defineProperty(lexer, "indentNext", {
    get: () => free() ? 0 : indentNext,
    set: (value) => {
      indentNext = value;
    }
  });
  return lexer;
}
function errorProblem(file, message, offset) {
  const first = message.split(/ at line \d+|\n/)[0] ?? message;
  const sentence2 = first.charAt(0).toLowerCase() + first.slice(1);
  return problemAt(
    file,
    offset,
    "yaml-syntax",
    `not YAML: ${sentence2}`,
    "correct the syntax; nothing in it was reviewed"
  );
}
function tooDeep(tokens) {
  const open2 = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open2.pop(); next; next = open2.pop()) {
    const { token, depth } = next;
    if (depth > MAX_DEPTH) return token.offset;
    if (token.type === "document" && token.value) open2.push({ token: token.value, depth });
    if (!("items" in token)) continue;
    for (const item of token.items) {
      if ("key" in item && item.key) open2.push({ token: item.key, depth: depth + 1 });
      if (item.value) open2.push({ token: item.value, depth: depth + 1 });
    }
  }
  return void 0;
}

// src/source/plain-value.ts
function readPlainValue(file) {
  const { roots, problems } = parseYaml(file);
  const [root] = roots;
  return { value: root && problems.every((problem) => !problem.hides) ? plainValue(root) : void 0, problems };
}
function plainValue(node) {
  if (node.kind === "list") return { kind: "list", items: node.items.map(plainValue), at: node.at };
  if (node.kind === "map") {
    const entries = node.entries.map(({ key, keyAt, value }) => ({ key, keyAt, value: plainValue(value) }));
    return { kind: "map", entries, at: node.at };
  }
  if (node.type === "null") return { kind: "null", at: node.at };
  return { kind: "text", text: node.text === "" ? [] : [node.text], scalar: node.type, at: node.at };
}

// src/app/parameter-sets.ts
async function parameterSets(sides2, given2, files) {
  if (files.length === 0) return [{ base: given2, head: given2, differing: [] }];
  return Promise.all(
    files.map(async (path) => {
      const base = await parametersIn(sides2.base, path);
      const head2 = await parametersIn(sides2.head, path);
      if (!base && !head2)
        throw new UsageError(
          `there is no parameter file \`${path}\``,
          "name it relative to the root of the repository"
        );
      const names2 = /* @__PURE__ */ new Set([...Object.keys(base ?? {}), ...Object.keys(head2 ?? {})]);
      const differing = [...names2].filter((name2) => !(name2 in given2.parameters) && base?.[name2] !== head2?.[name2]);
      const under = (found) => ({
        ...given2,
        parameters: { ...found, ...given2.parameters }
      });
      const name = files.length > 1 ? setName(path, files) : void 0;
      return { ...name ? { name } : {}, base: under(base), head: under(head2), differing };
    })
  );
}
function setName(path, files) {
  const short = (file) => posix.basename(file).replace(/\.[^.]+$/, "");
  return files.filter((file) => short(file) === short(path)).length > 1 ? path : short(path);
}
async function parametersIn(workspace, path) {
  const file = await workspace.read(path);
  if (!file) return void 0;
  if (isProblem(file)) throw new UsageError(`parameter file \`${path}\`: ${file.message}`, file.help);
  const { value, problems } = readPlainValue(file);
  const parameters = value && parametersOf(value);
  if (parameters) return parameters;
  const [problem] = problems;
  const message = problem ? `${problem.message} at line ${problem.line ?? 1}` : "its form is not known";
  throw new UsageError(
    `parameter file \`${path}\`: ${message}`,
    "write a list of `ParameterKey` and `ParameterValue`, or an object `Parameters`, or an object of names and values"
  );
}
function parametersOf(root) {
  if (root.kind === "list") return fromPairs(root.items);
  const inner = entryOf(root, "Parameters") ?? root;
  if (inner.kind === "list") return fromPairs(inner.items);
  if (inner.kind !== "map") return void 0;
  const entries = inner.entries.map(({ key, value }) => [key, itemsOf(value).map(scalar).join(",")]);
  return Object.fromEntries(entries);
}
function fromPairs(items) {
  const pairs = items.map((item) => {
    if (item.kind === "text") return assignment(scalar(item));
    const key = entryOf(item, "ParameterKey");
    const value = entryOf(item, "ParameterValue");
    return key && value ? [scalar(key), scalar(value)] : void 0;
  });
  return pairs.every((pair) => pair !== void 0) ? Object.fromEntries(pairs) : void 0;
}
function assignment(text) {
  const equals = text.indexOf("=");
  return equals > 0 ? [text.slice(0, equals), text.slice(equals + 1)] : void 0;
}
function scalar(value) {
  return value.kind === "text" ? literalOf(value.text) ?? "" : "";
}

// src/checks/depends-on-parameter.ts
var dependsOnParameter = {
  id: "depends-on-parameter",
  title: "the result does not rest on the default of a parameter",
  run: async ({ access, before, after, binding, id, sides: sides2 }, { engine: engine2 }) => {
    if (access !== "unchanged" && access !== "narrowed" || !before || !after || !sides2) return [];
    const open2 = binding.withOpenParameters();
    const answer = await engine2.noNewAccess(open2.before(before.access), open2.after(after.access));
    if (answer.status === "proved") return [];
    const [witness] = answer.status === "refuted" ? answer.witnesses : [];
    return [
      {
        check: "depends-on-parameter",
        severity: "medium",
        certainty: "proved",
        message: `\`${after.local || id}\` gains nothing only as long as the parameters keep their defaults`,
        help: "use the same parameter on both sides, or review the deployments that set another value",
        subject: id,
        at: witness?.allowedBy.at ?? after.at,
        canonical: JSON.stringify(["defaults"]),
        kind: "remark",
        onBase: false
      }
    ];
  }
};

// src/iam/canonical.ts
function canonicalStatement(statement) {
  const { effect, principals: principals2, actions, resources, conditions, opaque: opaque3 } = statement;
  return JSON.stringify([
    effect,
    principals2 && [principals2.except, principals2.items.map(({ type, text }) => `${type}:${textKey(text)}`).sort()],
    canonicalSelection(actions, true),
    canonicalSelection(resources, false),
    conditions.map(canonicalClause).sort(),
    opaque3?.token
  ]);
}
function canonicalSelection({ except, items }, anyCase) {
  const keys2 = items.map(({ text }) => anyCase ? textKey(text).toLowerCase() : textKey(text));
  return [except, [...new Set(keys2)].sort()];
}
function canonicalClause(clause) {
  return JSON.stringify([
    clause.operator,
    clause.quantifier ?? "",
    clause.ifExists ?? false,
    clause.key.toLowerCase(),
    [...new Set(clause.values.map(textKey))].sort()
  ]);
}

// src/iam/condition/addresses.ts
function bitsOf(version) {
  return version === 4 ? 32 : 128;
}
function parseAddress(text) {
  const value = text.includes(":") ? parseSix(text) : parseFour(text);
  return value === void 0 ? void 0 : { version: text.includes(":") ? 6 : 4, value };
}
function parseRange(text) {
  const [base = "", length2, ...more] = text.trim().split("/");
  const address = parseAddress(base);
  if (!address || more.length > 0) return void 0;
  const bits = bitsOf(address.version);
  if (length2 !== void 0 && !/^\d{1,3}$/.test(length2)) return void 0;
  const prefix = length2 === void 0 ? bits : Number(length2);
  if (prefix > bits) return void 0;
  const rest = BigInt(bits - prefix);
  const first = address.value >> rest << rest;
  return { version: address.version, first, last: first + (1n << rest) - 1n };
}
function printAddress({ version, value }) {
  if (version === 4) return [24n, 16n, 8n, 0n].map((shift) => value >> shift & 255n).join(".");
  const groups = Array.from({ length: 8 }, (_, index) => (value >> BigInt(112 - 16 * index) & 0xffffn).toString(16));
  return groups.join(":").replace(/(^|:)0(:0)+(:|$)/, "::");
}
function parseFour(text) {
  const parts2 = text.split(".");
  if (parts2.length !== 4 || !parts2.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return void 0;
  return parts2.reduce((value, part) => value * 256n + BigInt(part), 0n);
}
function parseSix(text) {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  if (dotted) {
    const four = parseFour(dotted[2]);
    if (four === void 0) return void 0;
    return parseSix(`${dotted[1]}${(four >> 16n).toString(16)}:${(four & 0xffffn).toString(16)}`);
  }
  const halves = text.split("::");
  if (halves.length > 2) return void 0;
  const [head2, tail] = [groupsOf(halves[0]), groupsOf(halves[1] ?? "")];
  if (!head2 || !tail) return void 0;
  const missing = 8 - head2.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return void 0;
  return [...head2, ...Array(missing).fill(0n), ...tail].reduce((value, group) => (value << 16n) + group, 0n);
}
function groupsOf(text) {
  if (text === "") return [];
  const groups = text.split(":");
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) ? groups.map((group) => BigInt(`0x${group}`)) : void 0;
}

// src/iam/condition/dates.ts
var ISO = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;
function parseDate(text) {
  const written2 = text.trim();
  const parts2 = ISO.exec(written2);
  if (!parts2) return /^-?\d{5,12}$/.test(written2) ? Number(written2) * 1e3 : void 0;
  const [, year, month = "01", day = "01", hour = "00", minute = "00", second = "00", fraction = "0", zone = "Z"] = parts2;
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, "0")}${offset}`);
  return Number.isNaN(time) ? void 0 : time;
}
function printDate(milliseconds) {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 0 || date.getUTCFullYear() > 9999) return void 0;
  return date.toISOString().replace(".000Z", "Z");
}

// src/iam/condition/operators.ts
var OPERATORS2 = {
  stringequals: { family: "text", negated: false, reading: "literal" },
  stringnotequals: { family: "text", negated: true, reading: "literal" },
  stringequalsignorecase: { family: "text", negated: false, reading: "ignore-case" },
  stringnotequalsignorecase: { family: "text", negated: true, reading: "ignore-case" },
  stringlike: { family: "text", negated: false, reading: "glob" },
  stringnotlike: { family: "text", negated: true, reading: "glob" },
  arnequals: { family: "text", negated: false, reading: "arn" },
  arnnotequals: { family: "text", negated: true, reading: "arn" },
  arnlike: { family: "text", negated: false, reading: "arn" },
  arnnotlike: { family: "text", negated: true, reading: "arn" },
  bool: { family: "text", negated: false, reading: "ignore-case" },
  binaryequals: { family: "text", negated: false, reading: "literal" },
  numericequals: { family: "number", negated: false, order: "=" },
  numericnotequals: { family: "number", negated: true, order: "=" },
  numericlessthan: { family: "number", negated: false, order: "<" },
  numericlessthanequals: { family: "number", negated: false, order: "<=" },
  numericgreaterthan: { family: "number", negated: false, order: ">" },
  numericgreaterthanequals: { family: "number", negated: false, order: ">=" },
  dateequals: { family: "date", negated: false, order: "=" },
  datenotequals: { family: "date", negated: true, order: "=" },
  datelessthan: { family: "date", negated: false, order: "<" },
  datelessthanequals: { family: "date", negated: false, order: "<=" },
  dategreaterthan: { family: "date", negated: false, order: ">" },
  dategreaterthanequals: { family: "date", negated: false, order: ">=" },
  ipaddress: { family: "address", negated: false },
  notipaddress: { family: "address", negated: true },
  null: { family: "null", negated: false }
};
function operatorOf(name) {
  const key = name.toLowerCase();
  return Object.hasOwn(OPERATORS2, key) ? OPERATORS2[key] : void 0;
}
function parseNumber(text) {
  const written2 = /^[+-]?(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!written2 || `${written2[1]}${written2[2] ?? ""}`.replace(/^0+/, "").length > 15) return void 0;
  return Number(text);
}
function isReadable(operator, value) {
  if (operator.family === "number") return parseNumber(value) !== void 0;
  if (operator.family === "date") return parseDate(value) !== void 0;
  if (operator.family === "address") return parseRange(value) !== void 0;
  if (operator.family === "null") return /^(true|false)$/i.test(value);
  return true;
}
function typedMatch(operator, wanted, found) {
  if (operator.family === "address") {
    const range = parseRange(wanted);
    const address = parseAddress(found);
    if (!range || !address) return false;
    return range.version === address.version && range.first <= address.value && address.value <= range.last;
  }
  const parse = operator.family === "number" ? parseNumber : parseDate;
  const limit = parse(wanted);
  const value = parse(found);
  if (limit === void 0 || value === void 0) return false;
  if (operator.order === "<") return value < limit;
  if (operator.order === "<=") return value <= limit;
  if (operator.order === ">") return value > limit;
  return operator.order === ">=" ? value >= limit : value === limit;
}

// src/iam/evaluate.ts
function evaluate(access, request, doubt = "narrow") {
  const { identity: identity2, boundary } = access;
  const applies = (statement) => statementMatches(statement, request, doubt);
  const allows = (statements) => statements.some((one) => one.effect === "Allow" && applies(one));
  const denies = (statements) => statements.some((one) => one.effect === "Deny" && applies(one));
  if (denies(identity2) || denies(boundary ?? [])) return "explicitly-denied";
  return allows(identity2) && (!boundary || allows(boundary)) ? "allowed" : "implicitly-denied";
}
function statementMatches(statement, request, doubt) {
  return mismatch(statement, request, doubt) === void 0;
}
function mismatch(statement, request, doubt) {
  if (statement.opaque) return { part: "policy" };
  const wanted = statement.effect === "Allow" === (doubt === "wide");
  const { actions, resources, principals: principals2 } = statement;
  if (!selects(actions, (text) => actionMatches(text, request.action))) return { part: "action" };
  if (!(principals2 && resources.items.length === 0) && !selects(resources, (text) => resourceMatches(text, request.resource)))
    return { part: "resource" };
  if (principals2 && principals2.items.some((item) => principalMatches(item, request.principal)) === principals2.except)
    return { part: "principal" };
  const clause = statement.conditions.find((one) => !clauseHolds(one, request.context, wanted));
  return clause && { part: "condition", clause };
}
function selects({ except, items }, matches) {
  return items.some(({ text }) => matches(text)) !== except;
}
function actionMatches(pattern, action) {
  return glob(spell(pattern).map(lower), spell([action]).map(lower));
}
function resourceMatches(pattern, resource) {
  const literal = literalOf(pattern);
  if (literal !== void 0 && /^\*+$/.test(literal)) return true;
  const count2 = fieldCount(pattern);
  const patterns = fieldsOf(spell(pattern), count2);
  while (count2 === 6 && patterns.length < count2) patterns.push(["*"]);
  const fields = fieldsOf(spell(resource), count2);
  return fields.length === patterns.length && fields.every((field, index) => glob(patterns[index], field));
}
function fieldCount(pattern) {
  const all2 = fieldsOf(
    pattern.flatMap((part) => isUnknown(part) ? [] : [...part]),
    Infinity
  ).length - 1;
  let colons = 0;
  for (const [index, part] of pattern.entries()) {
    if (!isUnknown(part)) colons += part.split(":").length - 1;
    else if (part.shape === "arn" && index === 0) return 6;
    else if (part.shape === "arn" || part.shape !== "field" && (index === 0 || all2 < 5))
      return Math.min(6, colons + 1);
  }
  return 6;
}
function principalMatches(item, found) {
  const literal = literalOf(item.text);
  if (item.type === "*" || item.type === "AWS" && literal !== void 0 && /^\*+$/.test(literal)) return true;
  if (!found || found.type !== item.type) return false;
  const name = spell(found.text);
  if (item.type !== "AWS") return glob(spell(item.text), name);
  const account = accountPrefix(item.text);
  if (!account) return glob(spell(item.text), name);
  return ["iam", "sts"].some(
    (service) => glob([...`arn:${account.partition}:${service}::`, ...account.id, ":", "*"], name)
  );
}
function accountPrefix(text) {
  const written2 = text.map((part) => isUnknown(part) ? "$" : part).join("");
  const unknown = text.find(isUnknown);
  const id = /^(?:arn:([^:*?]+):iam::)?(\d{12}|\$)(:root)?$/.exec(written2);
  if (!id || id[1] === void 0 !== (id[3] === void 0)) return void 0;
  if (unknown && (id[1] ? unknown.shape !== "field" : unknown.label !== "AWS::AccountId")) return void 0;
  return { partition: id[1] ?? "aws", id: unknown ? spell([unknown]) : [...id[2]] };
}
function clauseHolds(clause, context, ifNotUnderstood) {
  const operator = operatorOf(clause.operator);
  const readable = operator && clause.values.every((value) => isValue(clause, value));
  if (!operator || !readable || operator.family === "null" && clause.quantifier) return ifNotUnderstood;
  const key = clause.key.toLowerCase();
  const found = Object.hasOwn(context, key) ? context[key] : [];
  if (operator.family === "null")
    return clause.values.some((value) => literalOf(value)?.toLowerCase() === "true" === (found.length === 0));
  if (found.length === 0)
    return clause.ifExists === true || (clause.quantifier ? clause.quantifier === "ForAllValues" : operator.negated);
  const passes = (value) => clause.values.some((wanted) => valueMatches(clause, wanted, value)) !== operator.negated;
  const all2 = clause.quantifier === "ForAllValues" || !clause.quantifier && operator.negated;
  return all2 ? found.every(passes) : found.some(passes);
}
function isValue(clause, value) {
  const operator = operatorOf(clause.operator);
  const literal = literalOf(value);
  if (operator.family !== "text") return literal !== void 0 && isReadable(operator, literal);
  if (operator.reading !== "arn") return true;
  return literal !== void 0 && /^\*+$/.test(literal) || fieldCount(value) < 6 || fieldsOf(spell(value), 6).length === 6;
}
function valueMatches(clause, wanted, found) {
  const operator = operatorOf(clause.operator);
  if (operator.family !== "text") return typedMatch(operator, literalOf(wanted) ?? "", literalOf(found) ?? "");
  if (operator.reading === "arn") return resourceMatches(wanted, found);
  const [a, b] = [spell(wanted), spell(found)];
  if (operator.reading === "glob") return glob(a, b);
  const same = operator.reading === "ignore-case" ? (one) => lower(one) : (one) => one;
  return a.length === b.length && a.every((one, index) => same(one) === same(b[index]));
}
function lower(character) {
  const lowered2 = character.startsWith("\0") ? character : character.toLowerCase();
  return character.length === 1 && lowered2.length !== 1 ? character : lowered2;
}
function spell(text) {
  return text.flatMap((part, index) => {
    if (!isUnknown(part)) return part.split("");
    const name = `\0${part.token}`;
    if (part.shape !== "arn" || index > 0) return [name];
    return ["a", "r", "n", ...[1, 2, 3, 4, 5].flatMap((field) => [":", `${name} ${field}`])];
  });
}
function fieldsOf(spelling, count2) {
  const fields = [[]];
  for (const character of spelling)
    if (character === ":" && fields.length < count2) fields.push([]);
    else fields[fields.length - 1].push(character);
  return fields;
}
function glob(pattern, word) {
  let [at, read, star, retry] = [0, 0, -1, 0];
  while (read < word.length) {
    if (pattern[at] === "*") [star, retry, at] = [at, read, at + 1];
    else if (at < pattern.length && (pattern[at] === "?" || pattern[at] === word[read]))
      [at, read] = [at + 1, read + 1];
    else if (star >= 0) [at, read, retry] = [star + 1, retry + 1, retry + 1];
    else return false;
  }
  while (pattern[at] === "*") at += 1;
  return at === pattern.length;
}

// src/iam/administration.ts
var writing = (action, path) => ({ action, onEverything: false, path });
var ADMINISTRATIVE_ACTIONS = [
  { action: "iam:PassRole", onEverything: true, path: "can hand any role to a service that it controls" },
  { action: "sts:AssumeRole", onEverything: true, path: "can become every role that trusts the account" },
  writing("iam:AttachRolePolicy", "can attach any policy to a role"),
  writing("iam:AttachUserPolicy", "can attach any policy to a user"),
  writing("iam:AttachGroupPolicy", "can attach any policy to a group"),
  writing("iam:PutRolePolicy", "can write any policy into a role"),
  writing("iam:PutUserPolicy", "can write any policy into a user"),
  writing("iam:PutGroupPolicy", "can write any policy into a group"),
  writing("iam:CreatePolicyVersion", "can rewrite a managed policy"),
  writing("iam:SetDefaultPolicyVersion", "can switch a managed policy to another version"),
  writing("iam:UpdateAssumeRolePolicy", "can decide who may assume a role"),
  writing("iam:CreateRole", "can create roles"),
  writing("iam:CreatePolicy", "can create policies"),
  writing("iam:CreateUser", "can create users"),
  writing("iam:CreateAccessKey", "can create keys for other users"),
  writing("iam:CreateLoginProfile", "can give users a console password"),
  writing("iam:UpdateLoginProfile", "can change the password of users"),
  writing("iam:AddUserToGroup", "can add users to groups"),
  writing("iam:DeleteRolePermissionsBoundary", "can remove the permissions boundary of a role"),
  writing("iam:PutRolePermissionsBoundary", "can replace the permissions boundary of a role"),
  writing("iam:DeleteRolePolicy", "can remove policies, explicit denies among them, from a role"),
  writing("iam:DetachRolePolicy", "can detach policies, explicit denies among them, from a role"),
  writing("lambda:UpdateFunctionCode", "can replace the code of other functions"),
  writing("lambda:UpdateFunctionConfiguration", "can give other functions another role, layers or environment")
];

// src/checks/severity.ts
function weigh(gain2, sides2, catalog) {
  const { allowedBy, request } = gain2.witness;
  const everywhere = isEverywhere(allowedBy);
  const breadth = everywhere ? newBreadth(gain2, sides2) : "some";
  if (breadth === "all") return { severity: "critical", because: "that is every action on every resource" };
  const path = pathToAdministration(gain2, sides2);
  if (path) return { severity: "critical", because: `with \`${path.action}\` it ${path.path}` };
  const managed2 = allowedBy.from;
  if (managed2 && /FullAccess|PowerUser/.test(managed2))
    return { severity: "high", because: `\`${managed2}\` is far more than a function needs` };
  if (breadth === "service") return { severity: "high", because: "that is a whole service on every resource" };
  if (everywhere && !gain2.createdHere && isWrite(request.action, catalog))
    return { severity: "medium", because: "it writes on every resource" };
  return { severity: "low" };
}
function newBreadth({ witness }, sides2) {
  const { allowedBy, request } = witness;
  const breadth = actionBreadth(allowedBy, request.action);
  if (breadth === "some") return breadth;
  const service = breadth === "all" ? "any" : request.action.slice(0, request.action.indexOf(":"));
  const probe = { ...request, action: `${service}:AnythingAtAll` };
  return evaluate(sides2.before, probe) === "allowed" ? "some" : breadth;
}
function actionBreadth(statement, action) {
  if (statement.actions.except) return "all";
  let breadth = "some";
  for (const { text } of statement.actions.items) {
    if (!actionMatches(text, action)) continue;
    const literal = literalOf(text) ?? "";
    if (/^\*+(:\*+)?$/.test(literal)) return "all";
    if (/^[^:*?]+:\*+$/.test(literal)) breadth = "service";
  }
  return breadth;
}
function isEverywhere(statement) {
  return statement.resources.except || statement.resources.items.some(({ text }) => namesNothing(text));
}
function namesNothing(text) {
  const shape = text.map((part) => isUnknown(part) ? part.token.startsWith("#AWS::") ? "*" : "" : part).join("");
  if (/^\*+$/.test(shape)) return true;
  const fields = /^arn:[^:]*:[^:]*:([^:]*):([^:]*):(.*)$/s.exec(shape);
  if (!fields) return false;
  const [, region2, account, name] = fields;
  return [region2, account].every((field) => /^\**$/.test(field)) && /^([a-z-]+[/:])?[*/]*$/.test(name);
}
function pathToAdministration(gain2, sides2) {
  const { allowedBy, request } = gain2.witness;
  return ADMINISTRATIVE_ACTIONS.find(({ action, onEverything }) => {
    if (!selects2(allowedBy, action)) return false;
    if (onEverything && !reachesEveryRole(allowedBy)) return false;
    const resource = resourceFor(allowedBy, request.resource, action);
    const probe = { ...request, action, resource };
    return evaluate(sides2.after, probe) === "allowed" && evaluate(sides2.before, probe) !== "allowed";
  });
}
function selects2(statement, action) {
  return statement.actions.items.some(({ text }) => actionMatches(text, action)) !== statement.actions.except;
}
function reachesEveryRole({ resources }) {
  return resources.except || resources.items.some(({ text }) => namesNothing(text) && isForRoles(text));
}
function isForRoles(text) {
  const literal = text.map((part) => isUnknown(part) ? "*" : part).join("");
  return /^\*+$/.test(literal) || /^arn:[^:]*:(iam|\*+):/.test(literal);
}
function resourceFor({ resources }, own, action) {
  if (resources.except) return own;
  const sample = action.startsWith("lambda:") ? "function:example" : "role/example";
  const service = action.slice(0, action.indexOf(":"));
  const pattern = resources.items.find(({ text }) => fits(text, service)) ?? resources.items[0];
  return pattern ? filled(pattern, service, sample) : own;
}
function fits(text, service) {
  const literal = text.map((part) => isUnknown(part) ? "*" : part).join("");
  return /^\*+$/.test(literal) || new RegExp(`^arn:[^:]*:(${service}|\\*+):`).test(literal);
}
function filled({ text }, service, sample) {
  if (/^\*+$/.test(literalOf(text) ?? "")) return [`arn:aws:${service}:us-east-1:123456789012:${sample}`];
  return text.map((part) => isUnknown(part) ? part : part.replaceAll("*", "example").replaceAll("?", "x"));
}
function isWrite(action, catalog) {
  const known2 = catalog.action(action);
  return !known2 || known2.levels.some((level) => level !== "Read" && level !== "List");
}

// src/checks/no-new-access.ts
var noNewAccess = {
  id: "no-new-access",
  title: "a function may do nothing that it could not do before",
  run: async (change2, { catalog }) => {
    const { sides: sides2 } = change2;
    if (!sides2 || !change2.after) return [];
    const findings = change2.gained.map((gain2) => finding(change2, gain2, weigh(gain2, sides2, catalog)));
    return change2.access === "new" ? findings.filter(({ severity }) => severity !== "low") : findings;
  }
};
function finding(change2, gain2, weight2) {
  const { request, allowedBy, nearest, futureOnly } = gain2.witness;
  const what = `\`${request.action}\` on \`${printText(request.resource)}\`${oneOf(gain2)}`;
  const verb = change2.access === "new" ? "is new and may call" : "may now call";
  const when = gain2.when ? `, when \`${gain2.when}\`` : "";
  const future = futureOnly ? ", an action that AWS has not published yet" : "";
  const because = weight2.because ? `; ${weight2.because}` : "";
  return {
    check: "no-new-access",
    severity: weight2.severity,
    certainty: "proved",
    message: `${noun(change2)} \`${shortId(change2)}\` ${verb} ${what}${when}${future}${because}`,
    help: gain2.createdHere ? "the resource is created by the same change; keep it if the function is meant to use it" : "narrow the statement to what the function needs, or have the access reviewed",
    subject: change2.id,
    at: allowedBy.at ?? change2.after.at,
    canonical: JSON.stringify([canonicalStatement(allowedBy), request.action.toLowerCase(), textKey(request.resource)]),
    kind: "access",
    onBase: false,
    gain: gain2,
    ...nearest?.statement.at ? { before: nearest.statement.at } : {}
  };
}
function oneOf({ witness }) {
  const { actions, resources } = witness.allowedBy;
  const action = actions.items.find(({ text }) => actionMatches(text, witness.request.action));
  const resource = resources.items.find(({ text }) => resourceMatches(text, witness.request.resource));
  if (!action || !resource || actions.except || resources.except) return "";
  const patterns = [printText(action.text), printText(resource.text)];
  return patterns.some((pattern) => /[*?]/.test(pattern)) ? `, by \`${patterns[0]}\` on \`${patterns[1]}\`` : "";
}
var NOUNS = { function: "function", role: "role", policy: "whoever has policy" };
function noun(change2) {
  return NOUNS[(change2.after ?? change2.before).kind];
}
function shortId(change2) {
  return (change2.after ?? change2.before).local || change2.id;
}

// src/checks/permissions-boundary.ts
var permissionsBoundary = {
  id: "permissions-boundary",
  title: "a permissions boundary is not taken away",
  run: async ({ before, after, id, sides: sides2 }) => {
    if (!before?.access.boundary || !after || after.access.boundary || !sides2) return [];
    if (before.role?.external || after.role?.external) return [];
    const role = after.role?.id ?? after.id;
    return [
      {
        check: "permissions-boundary",
        severity: "high",
        certainty: "proved",
        message: `role \`${role}\` has lost its permissions boundary`,
        help: "put the boundary back; without it nothing caps what later changes grant",
        subject: id,
        at: after.at,
        canonical: JSON.stringify([role, "removed"]),
        kind: "remark",
        onBase: false
      }
    ];
  }
};

// src/checks/resource-renamed.ts
var resourceRenamed = {
  id: "resource-renamed",
  title: "a resource that the access names is called otherwise",
  run: async ({ before, after, binding, id, sides: sides2 }) => {
    if (!before || !after || !sides2) return [];
    const used = tokensOf2(after);
    return binding.renamed.filter((pair) => used.has(pair.after.token)).map((pair) => ({
      check: "resource-renamed",
      severity: "low",
      certainty: "proved",
      message: `\`${pair.after.id}\` was \`${printed(pair.before.name)}\` and is now \`${printed(pair.after.name)}\`; access to it follows the name`,
      help: "make sure that the new name is not one that another resource already has",
      subject: id,
      at: pair.after.at,
      canonical: JSON.stringify([pair.after.id]),
      kind: "remark",
      onBase: false
    }));
  }
};
function printed(name) {
  return name ? printText(withValues(name)) : "named by AWS";
}
function tokensOf2({ access }) {
  const tokens = /* @__PURE__ */ new Set();
  for (const statement of [...access.identity, ...access.boundary ?? []])
    for (const { text } of statement.resources.items)
      for (const part of text) if (isUnknown(part)) tokens.add(part.token);
  return tokens;
}

// src/checks/trust-widened.ts
var trustWidened = {
  id: "trust-widened",
  title: "nobody may assume a role who could not before",
  run: async (change2, { engine: engine2 }) => {
    const { before, after, binding } = change2;
    if (!before || !after || !change2.sides) return [];
    const answer = await engine2.noNewTrust(binding.beforeTrust(before.trust), binding.afterTrust(after.trust));
    const role = after.role?.id ?? after.id;
    const finding2 = (message, rest) => ({
      check: "trust-widened",
      severity: "high",
      message,
      help: "name only the principals that need the role, with `aws:SourceAccount` or `aws:SourceArn` for services",
      subject: change2.id,
      onBase: false,
      ...rest
    });
    if (answer.status === "proved") return [];
    if (answer.status === "undecided") {
      const message = `whether somebody new may assume role \`${role}\` is not decided: ${answer.why}`;
      return [finding2(message, { certainty: "undecided", canonical: role, kind: "undecided", at: after.at })];
    }
    return answer.witnesses.map(({ request, allowedBy }) => {
      const who = request.principal ? `${request.principal.type} \`${printText(request.principal.text)}\`` : "somebody";
      const keys2 = Object.keys(request.context).filter((key) => !key.startsWith("template/"));
      const how = keys2.length > 0 ? `, with ${keys2.map((key) => `\`${key}\``).join(", ")} as it likes` : "";
      return finding2(`${who} may now call \`${request.action}\` on role \`${role}\`${how}`, {
        certainty: "proved",
        canonical: JSON.stringify([role, canonicalStatement(allowedBy)]),
        kind: "trust",
        at: allowedBy.at ?? after.at
      });
    });
  }
};

// src/checks/undecided.ts
var undecided = {
  id: "undecided",
  title: "every change of access is decided",
  run: async ({ access, why, after, before, id }) => {
    const unit = after ?? before;
    if (access !== "undecided" || !unit) return [];
    return [
      {
        check: "undecided",
        severity: "high",
        certainty: "undecided",
        message: `whether \`${unit.local || id}\` gains access is not decided: ${why ?? "no reason is known"}`,
        help: "make the value known, or pass it with `--parameters`; `--on-undecided warn` lets it through",
        subject: id,
        at: unit.at,
        ...after ? {} : { side: "base" },
        canonical: JSON.stringify(["undecided", unit.gaps]),
        kind: "undecided",
        onBase: false
      }
    ];
  }
};

// src/model/guard.ts
var ALWAYS = { kind: "always" };
var NEVER = { kind: "never" };
function all(...guards) {
  const of = guards.flatMap((guard) => guard.kind === "all" ? guard.of : guard.kind === "always" ? [] : [guard]);
  if (of.some((guard) => guard.kind === "never")) return NEVER;
  return of.length === 0 ? ALWAYS : of.length === 1 ? of[0] : { kind: "all", of };
}
function any(...guards) {
  const of = guards.flatMap((guard) => guard.kind === "any" ? guard.of : guard.kind === "never" ? [] : [guard]);
  if (of.some((guard) => guard.kind === "always")) return ALWAYS;
  return of.length === 0 ? NEVER : of.length === 1 ? of[0] : { kind: "any", of };
}
function not(guard) {
  if (guard.kind === "always") return NEVER;
  if (guard.kind === "never") return ALWAYS;
  return guard.kind === "not" ? guard.of : { kind: "not", of: guard };
}

// src/source/problem.ts
function problemIdentity(problem) {
  return JSON.stringify([problem.code, problem.message, problem.file]);
}

// src/readers/cloudformation/context.ts
function entrySpan(keyAt, node) {
  const file = keyAt.file;
  return node.at.file === file && node.at.end > keyAt.end ? { file, start: keyAt.start, end: node.at.end } : keyAt;
}
function stackUnknown(stack, what, label, why, shape = "any") {
  return { token: `${stack.session.id}#${stack.prefix}${what}`, label: `${stack.prefix}${label}`, why, shape };
}

// src/source/node.ts
function entryNamed(node, key) {
  return node?.kind === "map" ? node.entries.findLast((entry) => entry.key === key) : void 0;
}
function childOf(node, key) {
  return entryNamed(node, key)?.value;
}
function scalarText(node) {
  return node?.kind === "scalar" && node.type !== "null" ? node.text : void 0;
}
function spokenText(scalar3) {
  if (scalar3.type !== "boolean") return scalar3.text;
  return /^(?:true|yes|on)$/i.test(scalar3.text) ? "true" : "false";
}
function canonicalNode(node) {
  if (node.kind === "scalar") return node.type === "null" ? "null" : JSON.stringify(spokenText(node));
  if (node.kind === "list") return `[${node.items.map(canonicalNode).join(",")}]`;
  const entries = node.entries.map((entry) => `${JSON.stringify(entry.key)}:${canonicalNode(entry.value)}`);
  return `{${entries.sort().join(",")}}`;
}

// src/readers/cloudformation/dynamic-reference.ts
function withDynamicReferences(text, at) {
  if (!text.some((part) => !isUnknown(part) && part.includes("{{resolve:"))) return text;
  const done = [];
  let open2;
  for (const part of text) {
    if (isUnknown(part)) {
      (open2 ?? done).push(part);
      continue;
    }
    for (const piece of part.split(/(\{\{(?=resolve:)|\}\})/)) {
      if (piece === "{{" && !open2) open2 = [];
      else if (piece === "}}" && open2) {
        done.push(reference(textOf(...open2), at));
        open2 = void 0;
      } else (open2 ?? done).push(piece);
    }
  }
  return textOf(...done, ...open2 ? ["{{", ...open2] : []);
}
function reference(text, at) {
  return { token: `#${textKey(text)}`, label: printText(text), why: "dynamic-reference", shape: "any", at };
}

// src/readers/cloudformation/expression.ts
function textValue(text, at) {
  return { kind: "text", text, scalar: "string", at };
}
function textIn(value) {
  if (value?.kind === "text") return value.text;
  return value?.kind === "unknown" && value.unknown.shape !== "list" ? [value.unknown] : void 0;
}
function problemAt2(at, code, message, help, hides = true) {
  return { code, message, help, file: at.file.path, line: lineOf(at.file, at.start), hides, span: at };
}
function notUnderstood(expression, code, message, help) {
  const { node, context } = expression;
  context.stack.session.report(problemAt2(node.at, code, message, help));
  const written2 = canonicalNode(node);
  return {
    kind: "unknown",
    unknown: stackUnknown(context.stack, `expression:${written2}`, written2, "not-understood"),
    at: node.at
  };
}
function wrongShape(call, wanted) {
  const help = `write it as ${wanted}`;
  return notUnderstood(call, "intrinsic-shape", `\`${call.name}\` is not written as AWS asks`, help);
}
function derived(call, from, value, suffix = "") {
  const short = call.name.replace("Fn::", "");
  return {
    token: `#${short}(${from.map(textKey).join(",")})${suffix}`,
    label: `${short}(${from.map(printText).join(", ")})${suffix}`,
    why: "known-after-deploy",
    shape: "any",
    ...value && literalOf(value) !== void 0 ? { value } : {},
    at: call.node.at
  };
}
function argumentsOf(call) {
  return call.argument.kind === "list" ? call.argument.items : void 0;
}
function literalArgument(call, node) {
  const text = node && textIn(call.evaluate(node, call.context, call.choose));
  return text && literalOf(text);
}
function joined(texts, delimiter) {
  return textOf(...texts.flatMap((text, index) => index === 0 ? [text] : [delimiter, text]));
}

// src/readers/cloudformation/choice.ts
import { createHash as createHash2 } from "node:crypto";
var NOTHING_KNOWN = { known: /* @__PURE__ */ new Map(), values: /* @__PURE__ */ new Map(), guard: ALWAYS };
var MAX_ALTERNATIVES = 64;
var CannotDeploy = class extends Error {
};
function inside(guard) {
  return within(decide(NOTHING_KNOWN, guard, true));
}
function within(under) {
  return { ...under, guard: ALWAYS };
}
function nothingKnown() {
  return NOTHING_KNOWN;
}
function decide(under, guard, holds) {
  const known2 = new Map(under.known);
  const values = new Map(under.values);
  learn(known2, values, guard, holds);
  return { known: known2, values, guard: all(under.guard, holds ? guard : not(guard)) };
}
function learn(known2, values, guard, holds) {
  if (guard.kind === "always" || guard.kind === "never") return;
  if (guard.kind === "not") {
    learn(known2, values, guard.of, !holds);
    return;
  }
  known2.set(guardKey(guard), holds);
  if (guard.kind === "test") {
    if (holds) values.set(guard.clause.key, valueKey(guard));
  } else if (guard.kind === "all" === holds) {
    for (const part of guard.of) learn(known2, values, part, holds);
  }
}
function valueKey(guard) {
  return JSON.stringify(guard.clause.values.map(textKey));
}
function decided(under, guard) {
  if (guard.kind === "always") return true;
  if (guard.kind === "never") return false;
  if (guard.kind === "not") {
    const inner = decided(under, guard.of);
    return inner === void 0 ? void 0 : !inner;
  }
  const known2 = under.known.get(guardKey(guard));
  if (known2 !== void 0) return known2;
  if (guard.kind === "test") {
    const value = under.values.get(guard.clause.key);
    return value === void 0 || value === valueKey(guard) ? void 0 : false;
  }
  const parts2 = guard.of.map((part) => decided(under, part));
  const settling = guard.kind === "any";
  if (parts2.includes(settling)) return settling;
  return parts2.every((part) => part !== void 0) ? !settling : void 0;
}
var undecidable = (guard) => {
  const known2 = decided(NOTHING_KNOWN, guard);
  if (known2 === void 0) throw new CannotDeploy();
  return known2;
};
function alternatives(under, evaluate3) {
  const found = [];
  const pending = [under];
  for (let next = pending.pop(); next; next = pending.pop()) {
    let now = next;
    const choose2 = (guard) => {
      const known2 = decided(now, guard);
      if (known2 !== void 0) return known2;
      pending.push(decide(now, guard, false));
      now = decide(now, guard, true);
      return true;
    };
    try {
      const value = evaluate3(choose2);
      found.push({ under: now, value });
    } catch (error) {
      if (!(error instanceof CannotDeploy)) throw error;
    }
    if (found.length + pending.length > MAX_ALTERNATIVES) return void 0;
  }
  return found;
}
var keys = /* @__PURE__ */ new WeakMap();
function guardKey(guard) {
  let key = keys.get(guard);
  if (key === void 0) {
    key = createHash2("sha256").update(describe(guard)).digest("base64");
    keys.set(guard, key);
  }
  return key;
}
function describe(guard) {
  switch (guard.kind) {
    case "always":
    case "never":
      return guard.kind;
    case "test":
      return JSON.stringify([guard.clause.operator, guard.clause.key, guard.clause.values]);
    case "not":
      return `not ${guardKey(guard.of)}`;
    default:
      return `${guard.kind} ${guard.of.map(guardKey).sort().join(" ")}`;
  }
}

// src/readers/cloudformation/intrinsics/transform.ts
function transform(call) {
  const { context } = call;
  const fragment = includedNode(call.argument, context);
  const active = `include:${scalarText(childOf(childOf(call.argument, "Parameters"), "Location"))}`;
  if (!fragment || context.stack.session.active.has(active)) {
    const problem = notIncluded(call.argument);
    return notUnderstood(call, problem.code, problem.message, problem.help);
  }
  context.stack.session.active.add(active);
  const value = call.evaluate(fragment, context, call.choose);
  context.stack.session.active.delete(active);
  return value;
}
function includedEntries(argument, keyAt, context) {
  const fragment = includedNode(argument, context);
  if (fragment?.kind === "map" && !childOf(fragment, "Fn::Transform")) return fragment;
  const { code, message, help } = notIncluded(argument);
  context.stack.session.report(problemAt2(keyAt, code, message, help));
  return void 0;
}
function includedNode(argument, context) {
  const location = scalarText(childOf(childOf(argument, "Parameters"), "Location"));
  if (scalarText(childOf(argument, "Name")) !== "AWS::Include" || location === void 0) return void 0;
  const { session, template } = context.stack;
  return session.files.fragment(template.file.path, location);
}
function notIncluded(argument) {
  const name = scalarText(childOf(argument, "Name")) ?? "";
  if (name === "AWS::Include")
    return {
      code: "include-not-read",
      message: "the file that `AWS::Include` names is not in the repository",
      help: "put it beside the template, or review what it holds by hand"
    };
  return {
    code: "macro-not-read",
    message: `the macro \`${name}\` runs code at deployment`,
    help: "what it makes is unknown; review it by hand"
  };
}

// src/readers/cloudformation/loop-variable.ts
function withLoopVariables(text, context) {
  const { variables } = context;
  if (variables.size === 0 || !text.includes("{")) return textOf(text);
  const pieces = text.split(/([$&]\{\w+\})/).map((piece) => {
    const value = /^[$&]\{\w+\}$/.test(piece) ? variables.get(piece.slice(2, -1)) : void 0;
    if (!value) return piece;
    return piece.startsWith("&") ? value.map(lettersAndDigits) : value;
  });
  return textOf(...pieces);
}
function lettersAndDigits(part) {
  return typeof part === "string" ? part.replace(/[^A-Za-z0-9]/g, "") : part;
}

// src/readers/cloudformation/for-each.ts
function entriesOf(node, context, choose2, evaluate3) {
  return node.entries.flatMap((entry) => {
    if (entry.key.startsWith("Fn::ForEach")) return loop(entry.value, entry.keyAt, context, choose2, evaluate3);
    if (entry.key === "Fn::Transform") return included(entry.value, entry.keyAt, context, choose2, evaluate3);
    const key = literalOf(withLoopVariables(entry.key, context)) ?? entry.key;
    return [{ key, keyAt: entry.keyAt, value: { node: entry.value, context } }];
  });
}
function loop(argument, keyAt, context, choose2, evaluate3) {
  const { session } = context.stack;
  const items = argument.kind === "list" ? argument.items : [];
  const [name, collection, body] = items;
  if (items.length !== 3 || name?.kind !== "scalar" || body?.kind !== "map") {
    const help = "write it as `Fn::ForEach::Name: [Variable, collection, {key: value}]`";
    session.report(problemAt2(keyAt, "intrinsic-shape", "`Fn::ForEach` is not written as AWS asks", help));
    return [];
  }
  const values = collectionOf(collection, context, choose2, evaluate3);
  if (!values) {
    const help = "loop over a list that the template determines, or give the parameter with --parameters";
    session.report(problemAt2(keyAt, "loop-not-known", "what `Fn::ForEach` loops over is not known", help));
    return [];
  }
  return values.flatMap((value) => {
    const variables = new Map(context.variables).set(name.text, value);
    return session.spend() ? entriesOf(body, { ...context, variables }, choose2, evaluate3) : [];
  });
}
function collectionOf(node, context, choose2, evaluate3) {
  let list;
  try {
    list = evaluate3(node, context, choose2);
  } catch (error) {
    if (choose2 !== undecidable || !(error instanceof CannotDeploy)) throw error;
  }
  if (list?.kind !== "list") return void 0;
  const texts = list.items.map((item) => loopValue(textIn(item)));
  return texts.every((text) => text !== void 0) ? texts : void 0;
}
function loopValue(text) {
  if (!text) return void 0;
  return text.map((part) => typeof part !== "string" && part.value ? literalOf(part.value) ?? part : part);
}
function included(argument, keyAt, context, choose2, evaluate3) {
  const fragment = includedEntries(argument, keyAt, context);
  return fragment ? entriesOf(fragment, context, choose2, evaluate3) : [];
}

// src/readers/cloudformation/condition.ts
var MAX_TESTS = 400;
function conditionGuard(stack, name, at, evaluate3) {
  const known2 = stack.guards.get(name);
  if (known2) return known2;
  const { session } = stack;
  const expression = stack.conditions.get(name);
  if (!expression) {
    const help = "declare it under `Conditions`, or correct the name";
    session.report(problemAt2(at, "undeclared-reference", `no condition \`${name}\` is declared`, help));
    return opaque(stack, `Condition:${name}`);
  }
  const active = `${stack.prefix}Condition:${name}`;
  if (session.active.has(active)) {
    const help = "write one of the conditions without the other";
    session.report(problemAt2(at, "circular-reference", `the condition \`${name}\` depends on itself`, help));
    return opaque(stack, `Condition:${name}`);
  }
  session.active.add(active);
  const context = { ...expression.context, existence: true };
  let guard = guardOf(expression.node, context, evaluate3);
  session.active.delete(active);
  if (sizeOf(guard) > MAX_TESTS) {
    const help = "write it with fewer tests";
    session.report(problemAt2(at, "condition-too-large", `the condition \`${name}\` has too many tests`, help));
    guard = opaque(stack, `Condition:${canonicalNode(expression.node)}`);
  }
  stack.guards.set(name, guard);
  return guard;
}
function guardOf(node, context, evaluate3) {
  const { stack } = context;
  const entry = node.kind === "map" && node.entries.length === 1 ? node.entries[0] : void 0;
  const items = entry?.value.kind === "list" ? entry.value.items : [];
  const parts2 = () => items.map((item) => guardOf(item, context, evaluate3));
  const name = scalarText(entry?.value);
  if (entry?.key === "Condition" && name !== void 0) return conditionGuard(stack, name, entry.value.at, evaluate3);
  if (entry?.key === "Fn::And" && items.length > 0) return distinct(all(...parts2()));
  if (entry?.key === "Fn::Or" && items.length > 0) return distinct(any(...parts2()));
  if (entry?.key === "Fn::Not" && items.length === 1) return not(parts2()[0]);
  if (entry?.key === "Fn::Equals" && items.length === 2) {
    const guard = equality(items[0], items[1], context, evaluate3);
    if (guard) return guard;
  }
  const help = "use Fn::And, Fn::Or, Fn::Not, Fn::Equals or Condition, each with the arguments that it takes";
  stack.session.report(problemAt2(node.at, "intrinsic-shape", "this is not written as a condition", help));
  return opaque(stack, `Condition:${canonicalNode(node)}`);
}
function equality(left, right, context, evaluate3) {
  const found = alternatives(nothingKnown(), (choose2) => ({
    left: textIn(evaluate3(left, context, choose2)),
    right: textIn(evaluate3(right, context, choose2))
  }));
  if (!found || found.length === 0) return void 0;
  const parts2 = [];
  for (const { under, value } of found) {
    if (!value.left || !value.right) return void 0;
    parts2.push(all(under.guard, equal(value.left, value.right)));
  }
  return distinct(any(...parts2));
}
function equal(left, right) {
  if (textKey(left) === textKey(right)) return ALWAYS;
  const [a, b] = [literalOf(left), literalOf(right)];
  if (a !== void 0 && b !== void 0) return NEVER;
  if (a !== void 0) return equalsLiteral(right, a);
  if (b !== void 0) return equalsLiteral(left, b);
  return test(`Equals(${[textKey(left), textKey(right)].sort().join(",")})`, "true");
}
function equalsLiteral(text, literal) {
  if (cannotBe(text, literal)) return NEVER;
  const only2 = text.length === 1 ? text[0] : void 0;
  if (only2 !== void 0 && isUnknown(only2)) return test(only2.token, literal);
  return test(`Equals(${[textKey(text), literal].sort().join(",")})`, "true");
}
function cannotBe(text, literal) {
  const [first, last] = [text[0], text.at(-1)];
  if (typeof first === "string" && !literal.startsWith(first)) return true;
  if (typeof last === "string" && !literal.endsWith(last)) return true;
  return literal === "" && text.some((part) => isUnknown(part) && part.why === "known-after-deploy" && part.shape !== "any");
}
function test(what, value) {
  return {
    kind: "test",
    clause: { operator: "StringEquals", key: `template/${what}`, values: [value === "" ? [] : [value]] }
  };
}
function opaque(stack, what) {
  return test(stackUnknown(stack, what, what, "not-understood").token, "true");
}
function distinct(guard) {
  if (guard.kind !== "all" && guard.kind !== "any") return guard;
  const seen = new Map(guard.of.map((part) => [guardKey(part), part]));
  return guard.kind === "all" ? all(...seen.values()) : any(...seen.values());
}
var sizes = /* @__PURE__ */ new WeakMap();
function sizeOf(guard) {
  let size = sizes.get(guard);
  if (size === void 0) {
    if (guard.kind === "not") size = sizeOf(guard.of);
    else if (guard.kind === "all" || guard.kind === "any") size = guard.of.reduce((sum, part) => sum + sizeOf(part), 0);
    else size = 1;
    sizes.set(guard, size);
  }
  return size;
}

// src/readers/cloudformation/intrinsics/if.ts
function ifElse(call) {
  const items = argumentsOf(call);
  const name = scalarText(items?.[0]);
  if (items?.length !== 3 || name === void 0) return wrongShape(call, "`Fn::If: [condition, value, other value]`");
  const guard = conditionGuard(call.context.stack, name, items[0].at, call.evaluate);
  return call.evaluate(call.choose(guard) ? items[1] : items[2], call.context, call.choose);
}

// src/readers/cloudformation/intrinsics/list.ts
function select(call) {
  const items = argumentsOf(call);
  const index = items?.length === 2 ? literalArgument(call, items[0]) : void 0;
  const list = items?.[1] && call.evaluate(items[1], call.context, call.choose);
  if (index === void 0 || !/^\d+$/.test(index) || !list) return wrongShape(call, "`Fn::Select: [index, list]`");
  if (list.kind === "unknown")
    return textValue([derived(call, [textOf(index), [list.unknown]], void 0)], call.node.at);
  if (list.kind !== "list") return wrongShape(call, "`Fn::Select: [index, list]`");
  const chosen = list.items[Number(index)];
  if (chosen) return chosen;
  const help = "use an index below the number of items; the first one is 0";
  return notUnderstood(
    call,
    "select-out-of-range",
    `\`Fn::Select\` asks for item ${index} of ${list.items.length}`,
    help
  );
}
function length(call) {
  const list = call.evaluate(call.argument, call.context, call.choose);
  if (list?.kind === "list")
    return { kind: "text", text: [String(list.items.length)], scalar: "number", at: call.node.at };
  if (list?.kind !== "unknown") return wrongShape(call, "`Fn::Length` of a list");
  return textValue([{ ...derived(call, [[list.unknown]], void 0), shape: "field" }], call.node.at);
}
function cidr(call) {
  const items = argumentsOf(call);
  if (!items || items.length < 2 || items.length > 3) return wrongShape(call, "`Fn::Cidr: [block, count, bits]`");
  const texts = items.map((item) => textIn(call.evaluate(item, call.context, call.choose)));
  if (texts.some((text) => text === void 0)) return wrongShape(call, "`Fn::Cidr: [block, count, bits]`");
  return {
    kind: "unknown",
    unknown: { ...derived(call, texts, void 0), shape: "list" },
    at: call.node.at
  };
}
function getAzs(call) {
  const text = textIn(call.evaluate(call.argument, call.context, call.choose)) ?? [];
  return { kind: "unknown", unknown: { ...derived(call, [text], void 0), shape: "list" }, at: call.node.at };
}
var MAX_KEYS = 40;
function findInMap(call) {
  const { context, choose: choose2, evaluate: evaluate3 } = call;
  const items = argumentsOf(call);
  const wanted = "`Fn::FindInMap: [map, key, second key]`";
  if (!items || items.length < 3 || items.length > 4) return wrongShape(call, wanted);
  const fallback = childOf(items[3], "DefaultValue");
  const byDefault = () => fallback ? evaluate3(fallback, context, choose2) : void 0;
  const name = literalArgument(call, items[0]);
  if (name === void 0) return wrongShape(call, `${wanted} with the name of the map`);
  let node = childOf(context.stack.mappings, name);
  if (!node) {
    if (fallback) return byDefault();
    const help = "declare it under `Mappings`, or correct the name";
    return notUnderstood(call, "undeclared-reference", `no mapping \`${name}\` is declared`, help);
  }
  for (const item of items.slice(1, 3)) {
    const key = textIn(evaluate3(item, { ...context, existence: true }, choose2));
    if (!key) return wrongShape(call, wanted);
    const keys2 = node.kind === "map" ? node.entries.map((entry) => entry.key) : [];
    if (literalOf(key) === void 0 && keys2.length > MAX_KEYS)
      return notUnderstood(
        call,
        "mapping-too-large",
        `the mapping \`${name}\` has too many keys to follow`,
        "give the value with --parameters"
      );
    const found = keys2.find((candidate) => choose2(equal(key, textOf(candidate))));
    if (found !== void 0) {
      node = childOf(node, found);
      continue;
    }
    if (fallback) return byDefault();
    if (literalOf(key) === void 0) throw new CannotDeploy();
    const help = "add the key to the mapping, or give a `DefaultValue`";
    return notUnderstood(
      call,
      "undeclared-reference",
      `the mapping \`${name}\` has no key \`${literalOf(key)}\``,
      help
    );
  }
  return evaluate3(node, context, choose2);
}

// src/readers/cloudformation/parameter.ts
function parameterValue(use) {
  const { stack } = use.context;
  const declaration = entryNamed(stack.parameters, use.name);
  if (!declaration) return void 0;
  const type = scalarText(childOf(declaration.value, "Type")) ?? "String";
  const written2 = childOf(declaration.value, "Default");
  const fallback = written2?.kind === "scalar" ? written2.text : void 0;
  const given2 = stack.parent ? passed(use) : givenByCaller(stack, use.name, use.at);
  const nestedDefault = stack.parent && !given2 && fallback !== void 0 ? textValue(textOf(fallback), use.at) : void 0;
  const value = given2 ?? nestedDefault;
  if (type.startsWith("AWS::SSM::Parameter::Value")) {
    const path = textIn(value) ?? (fallback === void 0 ? void 0 : textOf(fallback));
    return path ? stored(path, type, use.at) : unset(use, type, declaration.keyAt, void 0);
  }
  if (value) return isList(type) && value.kind === "text" ? listOf(value.text, use.at) ?? value : value;
  if (fallback === void 0 || use.context.existence) return unset(use, type, declaration.keyAt, void 0);
  const token = stackUnknown(stack, `Parameter:${use.name}`, use.name, "parameter").token;
  stack.session.assume({ name: use.name, value: fallback, token, at: written2.at });
  return unset(use, type, declaration.keyAt, fallback);
}
function isList(type) {
  return type === "CommaDelimitedList" || type.startsWith("List<");
}
function givenByCaller(stack, name, at) {
  const { parameters } = stack.session.values;
  return Object.hasOwn(parameters, name) ? textValue(textOf(parameters[name]), at) : void 0;
}
function passed(use) {
  const { stack } = use.context;
  const parameters = stack.parent?.parameters;
  const node = parameters && childOf(parameters.node, use.name);
  if (!parameters || !node) return void 0;
  const context = use.context.existence ? { ...parameters.context, existence: true } : parameters.context;
  const active = `${stack.prefix}Parameter:${use.name}`;
  const { session } = stack;
  if (session.active.has(active)) {
    const help = "pass something that does not depend on the nested stack itself";
    session.report(problemAt2(node.at, "circular-reference", `the parameter \`${use.name}\` depends on itself`, help));
    return textValue([stackUnknown(stack, `Parameter:${use.name}`, use.name, "not-understood")], use.at);
  }
  session.active.add(active);
  const value = use.evaluate(node, context, use.choose);
  session.active.delete(active);
  return value;
}
function stored(path, type, at) {
  const list = /List<|CommaDelimitedList/.test(type);
  const unknown = {
    token: `#resolve:ssm:${textKey(path)}`,
    label: `resolve:ssm:${path.map((part) => isUnknown(part) ? part.label : part).join("")}`,
    why: "dynamic-reference",
    shape: list ? "list" : "any",
    at
  };
  return list ? { kind: "unknown", unknown, at } : textValue([unknown], at);
}
function unset(use, type, declared, fallback) {
  const { stack } = use.context;
  const one = (suffix, shape, value) => ({
    ...stackUnknown(stack, `Parameter:${use.name}${suffix}`, `${use.name}${suffix}`, "parameter", shape),
    ...value === void 0 ? {} : { value: textOf(value) },
    at: declared
  });
  if (!isList(type) && !/List</.test(type)) return textValue([one("", "any", fallback)], use.at);
  if (fallback === void 0) return { kind: "unknown", unknown: one("", "list"), at: use.at };
  const items = fallback.split(",").map((item, index) => textValue([one(`[${index}]`, "any", item.trim())], use.at));
  return { kind: "list", items, at: use.at };
}
function listOf(text, at) {
  const items = splitText(text, ",");
  return items && { kind: "list", items: items.map((item) => textValue(trimmed(item), at)), at };
}
function trimmed(text) {
  const literal = literalOf(text);
  return literal === void 0 ? text : textOf(literal.trim());
}
function splitText(text, delimiter) {
  if (delimiter === "") return void 0;
  const safe = (unknown) => unknown.shape === "field" && (delimiter === ":" || delimiter === ",") || unknown.shape === "arn" && delimiter === ",";
  if (text.some((part) => isUnknown(part) && !safe(part))) return void 0;
  let current = [];
  const items = [];
  for (const part of text) {
    if (isUnknown(part)) {
      current.push(part);
      continue;
    }
    const [first, ...rest] = part.split(delimiter);
    current.push(first);
    for (const piece of rest) {
      items.push(textOf(...current));
      current = [piece];
    }
  }
  return [...items, textOf(...current)];
}

// src/readers/cloudformation/pseudo-parameter.ts
var SUFFIXES = {
  "aws-cn": "amazonaws.com.cn",
  "aws-iso": "c2s.ic.gov",
  "aws-iso-b": "sc2s.sgov.gov"
};
function pseudoParameter(stack, name, at) {
  const { values } = stack.session;
  switch (name) {
    case "AWS::AccountId":
      return textValue(accountId(stack), at);
    case "AWS::Region":
      return textValue(region(stack), at);
    case "AWS::Partition":
      return textValue(textOf(values.partition), at);
    case "AWS::URLSuffix":
      return textValue(textOf(SUFFIXES[values.partition] ?? "amazonaws.com"), at);
    case "AWS::StackName":
      return textValue([stackUnknown(stack, name, name, "pseudo-parameter", "field")], at);
    case "AWS::StackId":
      return textValue([stackUnknown(stack, name, name, "pseudo-parameter", "arn")], at);
    case "AWS::NotificationARNs":
      return { kind: "unknown", unknown: stackUnknown(stack, name, name, "pseudo-parameter", "list"), at };
    default:
      return void 0;
  }
}
function accountId(stack) {
  return given(stack.session.values.account, "AWS::AccountId");
}
function region(stack) {
  return given(stack.session.values.region, "AWS::Region");
}
function given(value, name) {
  const unknown = { token: `#${name}`, label: name, why: "pseudo-parameter", shape: "field" };
  return [value ?? unknown];
}

// src/readers/cloudformation/resource-name.ts
var UNTYPED = {};
function typeOf(stack, resource) {
  return stack.session.types.get(resource.type) ?? UNTYPED;
}
function nameOf(stack, resource, evaluate3) {
  const arn = arnTemplateOf(stack, resource, evaluate3);
  return { ...bareName(stack, resource, evaluate3), ...arn ? { arn } : {} };
}
function arnOf(stack, resource, evaluate3) {
  const arn = arnTemplateOf(stack, resource, evaluate3);
  if (!arn) return [arnUnknown(stack, resource)];
  const name = nameOf(stack, resource, evaluate3);
  return arn.map((part) => typeof part !== "string" && part.token === name.token ? name : part);
}
function arnUnknown(stack, resource) {
  const what = typeOf(stack, resource).ref === "arn" ? resource.id : `${resource.id}.Arn`;
  return { ...stackUnknown(stack, what, what, "known-after-deploy", "arn"), at: resource.keyAt };
}
function bareName(stack, resource, evaluate3) {
  const value = physicalName(stack, resource, evaluate3);
  return {
    ...stackUnknown(stack, resource.id, resource.id, "known-after-deploy", "field"),
    ...value ? { value } : {},
    at: resource.keyAt
  };
}
function arnTemplateOf(stack, resource, evaluate3) {
  const template = typeOf(stack, resource).arn;
  if (!template) return void 0;
  const name = bareName(stack, resource, evaluate3);
  const pieces = template.split(/(\$\{\w+\})/).map((piece) => {
    switch (piece) {
      case "${Partition}":
        return stack.session.values.partition;
      case "${Region}":
        return region(stack);
      case "${Account}":
        return accountId(stack);
      case "${Path}":
        return pathOf(stack, resource, evaluate3);
      case "${Name}":
        return name;
      default:
        return piece;
    }
  });
  return textOf(...pieces);
}
function pathOf(stack, resource, evaluate3) {
  return propertyText(stack, resource, "Path", evaluate3, textOf("/"));
}
function physicalName(stack, resource, evaluate3) {
  const property2 = typeOf(stack, resource).name;
  if (!property2) return void 0;
  const known2 = stack.physicalNames;
  if (!known2.has(resource.id)) known2.set(resource.id, nameText(stack, resource, property2, evaluate3));
  return known2.get(resource.id);
}
function nameText(stack, resource, property2, evaluate3) {
  const text = propertyText(stack, resource, property2, evaluate3, []);
  return text.length === 0 ? void 0 : text;
}
function propertyText(stack, resource, property2, evaluate3, absent) {
  const expression = propertyExpression(resource, property2, evaluate3);
  if (!expression) return absent;
  const { node, context } = expression;
  const { session } = stack;
  const active = `${stack.prefix}${resource.id}.${property2}`;
  if (session.active.has(active)) {
    const help = "name it without referring to itself";
    session.report(problemAt2(node.at, "circular-reference", `the name of \`${resource.id}\` depends on itself`, help));
    return absent;
  }
  session.active.add(active);
  const found = alternatives(nothingKnown(), (choose2) => evaluate3(node, context, choose2));
  session.active.delete(active);
  if (found?.length !== 1) {
    if (property2 === "Path")
      return [stackUnknown(stack, `${resource.id}.Path`, `${resource.id}.Path`, "known-after-deploy")];
    return absent;
  }
  return textIn(found[0].value) ?? absent;
}
function propertyExpression(resource, property2, evaluate3) {
  const { properties } = resource;
  if (properties?.node.kind !== "map") return void 0;
  return entriesOf(properties.node, properties.context, undecidable, evaluate3).find(({ key }) => key === property2)?.value;
}

// src/readers/cloudformation/intrinsics/reference.ts
function ref(call) {
  const name = scalarText(call.argument);
  if (name === void 0) return wrongShape(call, "`Ref: LogicalId`");
  if (name === "AWS::NoValue") return void 0;
  return referenced(call, name) ?? undeclared(call, name);
}
function referenced(call, name) {
  const { context, choose: choose2, evaluate: evaluate3 } = call;
  const at = call.node.at;
  const variable2 = context.variables.get(name);
  if (variable2) return textValue(variable2, at);
  const pseudo = pseudoParameter(context.stack, name, at);
  if (pseudo) return pseudo;
  const parameter = parameterValue({ name, at, context, choose: choose2, evaluate: evaluate3 });
  if (parameter) return parameter;
  const { resources, referables } = context.stack;
  const resource = resources.get(referables.get(name) ?? name);
  return resource && textValue(refOf(call, resource), at);
}
function undeclared(call, name) {
  const help = "declare it under `Parameters` or `Resources`, or correct the name";
  return notUnderstood(call, "undeclared-reference", `no parameter or resource \`${name}\` is declared`, help);
}
function refOf(call, resource) {
  const { evaluate: evaluate3 } = call;
  const { stack } = call.context;
  const type = typeOf(stack, resource);
  if (type.ref === "arn") return arnOf(stack, resource, evaluate3);
  const name = nameOf(stack, resource, evaluate3);
  if (type.ref !== "queue-url") return [name];
  const suffix = textOf(".", literalSuffix(call));
  return textOf("https://sqs.", region(stack), suffix, "/", accountId(stack), "/", name);
}
function literalSuffix(call) {
  return textIn(pseudoParameter(call.context.stack, "AWS::URLSuffix", call.node.at)) ?? [];
}
function getAtt(call) {
  const parts2 = attributeParts(call);
  if (!parts2) return wrongShape(call, "`Fn::GetAtt: [LogicalId, Attribute]`");
  return attribute(call, parts2.id, parts2.attribute);
}
function attributeParts(call) {
  const written2 = scalarText(call.argument);
  if (written2 !== void 0) {
    const dot = written2.indexOf(".");
    return dot > 0 ? { id: written2.slice(0, dot), attribute: written2.slice(dot + 1) } : void 0;
  }
  if (call.argument.kind !== "list" || call.argument.items.length < 2) return void 0;
  const texts = call.argument.items.map((item) => textIn(call.evaluate(item, call.context, call.choose)));
  const literals = texts.map((text) => text && literalOf(text));
  if (literals.some((literal) => !literal)) return void 0;
  return { id: literals[0], attribute: literals.slice(1).join(".") };
}
function attribute(call, id, name) {
  const { context, evaluate: evaluate3 } = call;
  const { stack } = context;
  const resource = stack.resources.get(id);
  if (!resource) {
    const help = "declare it under `Resources`, or correct the name";
    return notUnderstood(call, "undeclared-reference", `no resource \`${id}\` is declared`, help);
  }
  const nested = stack.nested.get(id);
  if (nested && name.startsWith("Outputs.")) return output(call, nested, name.slice("Outputs.".length), id);
  const type = typeOf(stack, resource);
  if (name === (type.arnAttribute ?? "Arn")) return textValue(arnOf(stack, resource, evaluate3), call.node.at);
  if (type.nameAttribute === name) return textValue([nameOf(stack, resource, evaluate3)], call.node.at);
  return textValue(otherAttribute(call, resource, name), call.node.at);
}
function otherAttribute(call, resource, name) {
  const { stack } = call.context;
  const why = resource.type === "AWS::CloudFormation::Stack" ? "other-stack" : "known-after-deploy";
  const what = `${resource.id}.${name}`;
  if (name === "StreamArn" && resource.type === "AWS::DynamoDB::Table") {
    const label = stackUnknown(stack, what, `${resource.id}.StreamLabel`, why, "field");
    return textOf(arnOf(stack, resource, call.evaluate), "/stream/", label);
  }
  const value = name === "QueueUrl" ? physicalName(stack, resource, call.evaluate) : void 0;
  if (value) return refOf(call, resource);
  return [{ ...stackUnknown(stack, what, what, why, name.endsWith("Arn") ? "arn" : "any"), at: resource.keyAt }];
}
function output(call, nested, name, id) {
  const expression = nested.outputs.get(name);
  const active = `${nested.prefix}Outputs.${name}`;
  const { session } = nested;
  if (!expression) {
    const help = "declare it under `Outputs` of the nested template, or correct the name";
    return notUnderstood(call, "undeclared-reference", `the nested stack \`${id}\` has no output \`${name}\``, help);
  }
  if (session.active.has(active)) {
    const help = "break the circle between the nested stacks";
    return notUnderstood(call, "circular-reference", `the output \`${name}\` of \`${id}\` depends on itself`, help);
  }
  session.active.add(active);
  const value = call.evaluate(expression.node, inContext(expression.context, call.context), call.choose);
  session.active.delete(active);
  return value;
}
function inContext(context, from) {
  return from.existence ? { ...context, existence: true } : context;
}

// src/readers/cloudformation/intrinsics/string.ts
function sub(call) {
  const items = argumentsOf(call);
  const template = scalarText(items ? items[0] : call.argument);
  const names2 = items?.[1];
  if (template === void 0 || items && (items.length !== 2 || names2?.kind !== "map"))
    return wrongShape(call, '`Fn::Sub: "text with ${Name}"`, or a list of the text and a map of names');
  const pieces = [];
  let at = 0;
  for (const match of template.matchAll(/\$\{([^{}]*)\}/g)) {
    pieces.push(template.slice(at, match.index));
    const text = substituted(call, match[1].trim(), names2);
    if (!text) return wrongShape(call, "a text in which every `${Name}` stands for a string");
    pieces.push(text);
    at = match.index + match[0].length;
  }
  pieces.push(template.slice(at));
  return textValue(withDynamicReferences(textOf(...pieces), call.node.at), call.node.at);
}
function substituted(call, name, names2) {
  if (name.startsWith("!")) return textOf(`\${${name.slice(1)}}`);
  const own = names2?.kind === "map" ? names2.entries.find((entry) => entry.key === name) : void 0;
  if (own) return textIn(call.evaluate(own.value, call.context, call.choose));
  const direct = referenced(call, name);
  const dot = name.indexOf(".");
  if (direct || dot < 0) return textIn(direct ?? undeclared(call, name));
  return textIn(attribute(call, name.slice(0, dot), name.slice(dot + 1)));
}
function join(call) {
  const items = argumentsOf(call);
  const delimiter = items?.length === 2 ? literalArgument(call, items[0]) : void 0;
  const list = items?.[1] && call.evaluate(items[1], call.context, call.choose);
  const wanted = "`Fn::Join: [delimiter, [texts]]`";
  if (delimiter === void 0 || !list) return wrongShape(call, wanted);
  if (list.kind === "unknown")
    return textValue([derived(call, [textOf(delimiter), [list.unknown]], void 0)], call.node.at);
  if (list.kind !== "list") return wrongShape(call, wanted);
  const texts = [];
  for (const item of list.items) {
    const text = item.kind === "unknown" ? [derived(call, [textOf(delimiter), [item.unknown]], void 0)] : textIn(item);
    if (!text) return wrongShape(call, wanted);
    texts.push(text);
  }
  return textValue(withDynamicReferences(joined(texts, delimiter), call.node.at), call.node.at);
}
function split2(call) {
  const items = argumentsOf(call);
  const delimiter = items?.length === 2 ? literalArgument(call, items[0]) : void 0;
  const text = items?.[1] && textIn(call.evaluate(items[1], call.context, call.choose));
  if (!delimiter || !text) return wrongShape(call, "`Fn::Split: [delimiter, text]`");
  const at = call.node.at;
  const parts2 = splitText(text, delimiter);
  if (parts2) return { kind: "list", items: parts2.map((part) => textValue(part, at)), at };
  const suggested = literalOf(withValues(text));
  const from = [textOf(delimiter), text];
  if (suggested === void 0 || call.context.existence)
    return { kind: "unknown", unknown: { ...derived(call, from, void 0), shape: "list" }, at };
  const values = suggested.split(delimiter);
  const unknowns = values.map((value, index) => derived(call, from, textOf(value), `[${index}]`));
  return { kind: "list", items: unknowns.map((unknown) => textValue([unknown], at)), at };
}
function base64(call) {
  const text = textIn(call.evaluate(call.argument, call.context, call.choose));
  if (!text) return wrongShape(call, "`Fn::Base64: text`");
  const literal = literalOf(text);
  if (literal !== void 0) return textValue(textOf(Buffer.from(literal).toString("base64")), call.node.at);
  return textValue([derived(call, [text], void 0)], call.node.at);
}
function toJsonString(call) {
  if (call.argument.kind === "scalar") return wrongShape(call, "`Fn::ToJsonString` of an object or a list");
  const value = call.evaluate(call.argument, call.context, call.choose);
  const text = value && jsonText(value);
  if (text) return textValue(text, call.node.at);
  return textValue([derived(call, [textOf(canonicalNode(call.argument))], void 0)], call.node.at);
}
function jsonText(value) {
  switch (value.kind) {
    case "null":
      return ["null"];
    case "unknown":
      return void 0;
    case "text": {
      if (value.scalar !== "string") return value.text;
      const quoted3 = value.text.map((part) => typeof part === "string" ? JSON.stringify(part).slice(1, -1) : part);
      return textOf('"', quoted3, '"');
    }
    case "list": {
      const items = value.items.map(jsonText);
      return items.every((item) => item !== void 0) ? textOf("[", joined(items, ","), "]") : void 0;
    }
    case "map": {
      const entries = value.entries.map((entry) => {
        const inner = jsonText(entry.value);
        return inner && textOf(JSON.stringify(entry.key), ":", inner);
      });
      return entries.every((entry) => entry !== void 0) ? textOf("{", joined(entries, ","), "}") : void 0;
    }
  }
}
function importValue(call) {
  const name = textIn(call.evaluate(call.argument, call.context, call.choose));
  if (!name) return wrongShape(call, "`Fn::ImportValue: export name`");
  const exported = call.context.stack.session.exported(name);
  if (exported) return textValue(exported, call.node.at);
  const label = derived(call, [name], void 0).label;
  return textValue(
    [{ token: `#export:${textKey(name)}`, label, why: "other-stack", shape: "any", at: call.node.at }],
    call.node.at
  );
}

// src/readers/cloudformation/evaluate.ts
var INTRINSICS = /* @__PURE__ */ new Map([
  ["Ref", ref],
  ["Fn::GetAtt", getAtt],
  ["Fn::Sub", sub],
  ["Fn::Join", join],
  ["Fn::Split", split2],
  ["Fn::Select", select],
  ["Fn::If", ifElse],
  ["Fn::FindInMap", findInMap],
  ["Fn::ImportValue", importValue],
  ["Fn::Base64", base64],
  ["Fn::Cidr", cidr],
  ["Fn::GetAZs", getAzs],
  ["Fn::Length", length],
  ["Fn::ToJsonString", toJsonString],
  ["Fn::Transform", transform]
]);
function intrinsicName(node) {
  if (node.kind !== "map" || node.entries.length !== 1) return void 0;
  const { key } = node.entries[0];
  return key === "Ref" || key.startsWith("Fn::") && !key.startsWith("Fn::ForEach") ? key : void 0;
}
function evaluate2(node, context, choose2) {
  if (!context.stack.session.spend()) return exhausted(node, context);
  if (node.kind === "scalar") return scalar2(node, context);
  if (node.kind === "list")
    return { kind: "list", items: node.items.flatMap((item) => itemValues(item, context, choose2)), at: node.at };
  const name = intrinsicName(node);
  if (name === void 0) return mapValue(node, context, choose2);
  const intrinsic = INTRINSICS.get(name);
  if (!intrinsic) {
    const help = "check the spelling; if it is newer than this version, its value counts as unknown";
    return notUnderstood({ node, context }, "unknown-intrinsic", `no intrinsic function is called \`${name}\``, help);
  }
  return intrinsic({ name, argument: node.entries[0].value, node, context, choose: choose2, evaluate: evaluate2 });
}
function scalar2(node, context) {
  if (node.type === "null") return { kind: "null", at: node.at };
  const text = withDynamicReferences(withLoopVariables(spokenText(node), context), node.at);
  return { kind: "text", text, scalar: node.type, at: node.at };
}
function itemValues(item, context, choose2) {
  const value = evaluate2(item, context, choose2);
  if (!value) return [];
  return value.kind === "list" && intrinsicName(item) !== void 0 ? value.items : [value];
}
function mapValue(node, context, choose2) {
  const entries = [];
  for (const entry of entriesOf(node, context, choose2, evaluate2)) {
    const value = evaluate2(entry.value.node, entry.value.context, choose2);
    if (value) entries.push({ key: entry.key, keyAt: entry.keyAt, value });
  }
  return { kind: "map", entries, at: node.at };
}
function exhausted(node, context) {
  const { stack } = context;
  const help = "split the template; what is beyond the limit counts as unknown";
  stack.session.report(
    problemAt2(stack.template.root.at, "template-too-complex", "evaluating the template takes too long", help)
  );
  const what = `expression:${node.at.start}`;
  return node.kind === "scalar" ? textValue([stackUnknown(stack, what, canonicalNode(node), "not-understood")], node.at) : { kind: "unknown", unknown: stackUnknown(stack, what, "too complex", "not-understood"), at: node.at };
}

// src/readers/cloudformation/piece.ts
function placeOfPiece(piece) {
  return piece.expression ? piece.expression.node.at : piece.value.at;
}
function member(piece, key) {
  if (piece.expression) {
    const found = entryExpression(piece.expression, key);
    return found ? heads(found, piece.under) : [];
  }
  const value = entryOf(piece.value, key);
  return value ? [{ under: piece.under, value }] : [];
}
function memberOutcomes(piece, key) {
  const found = piece.expression && entryExpression(piece.expression, key);
  if (found) return outcomes(found, piece.under);
  return member(piece, key).map((one) => ({ under: one.under, piece: one }));
}
function entryExpression(expression, key) {
  const { node, context } = expression;
  if (node.kind !== "map") return void 0;
  return entriesOf(node, context, undecidable, evaluate2).findLast((entry) => entry.key === key)?.value;
}
function heads(expression, under) {
  return outcomes(expression, under).flatMap(({ piece }) => piece ?? []);
}
function outcomes(expression, under) {
  const { node, context } = expression;
  const name = intrinsicName(node);
  if (name === void 0) return [{ under, piece: isNull(expression) ? void 0 : { under, expression } }];
  const argument = node.kind === "map" ? node.entries[0].value : node;
  const condition = argument.kind === "list" && argument.items.length === 3 ? scalarText(argument.items[0]) : void 0;
  if (name !== "Fn::If" || argument.kind !== "list" || condition === void 0) {
    return evaluated(expression, under).map(({ under: under2, value }) => ({ under: under2, piece: value && { under: under2, value } }));
  }
  const guard = conditionGuard(context.stack, condition, argument.items[0].at, evaluate2);
  return branches(under, guard).flatMap(
    ({ under: branch, holds }) => outcomes({ node: argument.items[holds ? 1 : 2], context }, branch)
  );
}
function branches(under, guard) {
  const known2 = decided(under, guard);
  if (known2 !== void 0) return [{ under, holds: known2 }];
  return [true, false].map((holds) => ({ under: decide(under, guard, holds), holds }));
}
function isNull(expression) {
  return expression.node.kind === "scalar" && expression.node.type === "null";
}
function elements(pieces) {
  return pieces.flatMap((piece) => {
    if (!piece.expression)
      return piece.value.kind === "list" ? elements(piece.value.items.map((value) => ({ under: piece.under, value }))) : [piece];
    const { node, context } = piece.expression;
    if (node.kind !== "list") return [piece];
    return node.items.flatMap((item) => elements(heads({ node: item, context }, piece.under)));
  });
}
function valuesOf(piece) {
  if (!piece.expression) return [{ under: piece.under, value: piece.value }];
  return evaluated(piece.expression, piece.under).flatMap(({ under, value }) => value ? [{ under, value }] : []);
}
function textsOf(piece, { session }) {
  return valuesOf(piece).flatMap(({ under, value }) => {
    const text = value.kind === "unknown" ? [value.unknown] : textIn(value);
    if (text) return [{ under, text, at: value.at }];
    session.report(
      problemAt2(value.at, "not-a-string", "a string has to stand here", "write a string, or a function that gives one")
    );
    return [];
  });
}
function evaluated(expression, under) {
  const { node, context } = expression;
  const found = alternatives(under, (choose2) => evaluate2(node, context, choose2));
  if (found) return found;
  const { stack } = context;
  const help = "split it into parts that depend on fewer conditions";
  const message = `more than ${MAX_ALTERNATIVES} combinations of conditions decide this`;
  stack.session.report(problemAt2(node.at, "too-many-alternatives", message, help));
  const what = `expression:${node.at.start}`;
  const unknown = stackUnknown(stack, what, "too many alternatives", "not-understood");
  return [{ under, value: { kind: "unknown", unknown, at: node.at } }];
}

// src/readers/cloudformation/policy-document.ts
function documentStatements(document, kind, report) {
  const statement = document.expression?.node.kind === "map" ? member(document, "Statement") : [];
  if (statement.length === 0) return wholeDocument(document, kind, report);
  const versions = member(document, "Version").flatMap(valuesOf);
  const found = [];
  for (const element of elements(statement)) {
    for (const { under, value } of valuesOf(element)) {
      const parsed = parseStatement(value, { kind, version: versionIn(versions) });
      for (const problem of parsed.problems) report(problem);
      found.push(...parsed.statements.map((one) => ({ guard: under.guard, statement: one })));
    }
  }
  return found;
}
function versionIn(versions) {
  const newer = versions.some(({ value }) => value.kind === "text" && literalOf(value.text) === "2012-10-17");
  return newer ? "2012-10-17" : "2008-10-17";
}
function wholeDocument(document, kind, report) {
  return valuesOf(document).flatMap(({ under, value }) => {
    const data = value.kind === "text" ? parsedJson(value.text, value.at) : value;
    const asWritten = data ?? { kind: "unknown", unknown: unread(value), at: value.at };
    if (!data) {
      const help = "write the document as an object";
      report(problemAt2(value.at, "policy-not-read", "this policy document is not an object", help));
    }
    const parsed = parseDocument(asWritten, kind);
    for (const problem of parsed.problems) report(problem);
    return parsed.statements.map((statement) => ({ guard: all(under.guard), statement }));
  });
}
function unread(value) {
  const text = value.kind === "text" ? value.text : [];
  return {
    token: `#document:${textKey(text)}`,
    label: text.some(isUnknown) ? printText(text) : "a policy that could not be read",
    why: "not-understood",
    shape: "any"
  };
}
function parsedJson(text, at) {
  const unknowns = text.filter(isUnknown);
  const marked = text.map((part) => isUnknown(part) ? `${unknowns.indexOf(part)}` : part).join("");
  let data;
  try {
    data = JSON.parse(marked);
  } catch {
    return void 0;
  }
  return typeof data === "object" && data !== null ? withUnknowns(dataValue(data, at), unknowns) : void 0;
}
function withUnknowns(value, unknowns) {
  if (unknowns.length === 0) return value;
  if (value.kind === "list") return { ...value, items: value.items.map((item) => withUnknowns(item, unknowns)) };
  if (value.kind === "map")
    return {
      ...value,
      entries: value.entries.map((entry) => ({ ...entry, value: withUnknowns(entry.value, unknowns) }))
    };
  if (value.kind !== "text") return value;
  const pieces = (literalOf(value.text) ?? "").split(/(\uE000\d+\uE001)/).map((piece) => {
    return piece.startsWith("") ? unknowns[Number(piece.slice(1, -1))] ?? piece : piece;
  });
  return { ...value, text: textOf(...pieces) };
}

// src/readers/cloudformation/iam.ts
function readingOf(stack, resource, outer) {
  const condition = childOf(resource.body.node, "Condition");
  const name = scalarText(condition);
  const own = name === void 0 ? void 0 : conditionGuard(stack, name, condition.at, evaluate2);
  const guard = own ? all(outer, own) : outer;
  const under = inside(guard);
  const properties = resource.properties ? heads(resource.properties, under) : [];
  return { stack, resource, id: `${stack.prefix}${resource.id}`, guard, properties };
}
function property(reading, name) {
  return reading.properties.flatMap((piece) => member(piece, name));
}
function readRole(reading, report, problems) {
  const { stack, resource } = reading;
  const trust = property(reading, "AssumeRolePolicyDocument").flatMap(
    (piece) => documentStatements(piece, "trust", report)
  );
  const inline = elements(property(reading, "Policies")).map((piece) => inlinePolicy(reading, piece, report));
  return {
    id: reading.id,
    arn: arnOf(stack, resource, evaluate2),
    name: [nameOf(stack, resource, evaluate2)],
    trust,
    policies: [...inline, ...managedReferences(reading, property(reading, "ManagedPolicyArns"))],
    boundaries: boundariesOf(reading),
    guard: reading.guard,
    at: entrySpan(resource.keyAt, resource.body.node),
    problems
  };
}
function inlinePolicy(reading, piece, report) {
  const inner = { ...piece, under: within(piece.under) };
  const document = member(inner, "PolicyDocument");
  const name = member(inner, "PolicyName").flatMap((piece2) => textsOf(piece2, reading.stack))[0]?.text ?? [];
  const statements = (document.length > 0 ? document : [inner]).flatMap(
    (one) => documentStatements(one, "identity", report)
  );
  return {
    kind: "inline",
    name,
    statements: withCause(statements, causeOf(reading, piece)),
    guard: piece.under.guard,
    at: placeOfPiece(piece)
  };
}
function managedReferences(reading, list) {
  return elements(list).flatMap((piece) => {
    const because = causeOf(reading, piece);
    return textsOf(piece, reading.stack).map(({ under, text, at }) => {
      const reference2 = { arn: text, at, ...because ? { because } : {} };
      return { kind: "managed", reference: reference2, guard: under.guard, at };
    });
  });
}
function causeOf({ stack }, { expression }) {
  return expression && stack.causes.get(expression.node);
}
function withCause(statements, because) {
  if (because === void 0) return statements;
  return statements.map(({ guard, statement }) => ({ guard, statement: { ...statement, because } }));
}
function boundariesOf(reading) {
  return reading.properties.flatMap((piece) => memberOutcomes(piece, "PermissionsBoundary")).flatMap(({ under, piece }) => {
    if (!piece) return [{ guard: under.guard, value: void 0 }];
    return textsOf(piece, reading.stack).map((one) => ({
      guard: one.under.guard,
      value: { arn: one.text, at: one.at }
    }));
  });
}
function readManagedPolicy(reading, report) {
  const { stack, resource } = reading;
  return {
    id: reading.id,
    arn: arnOf(stack, resource, evaluate2),
    name: [nameOf(stack, resource, evaluate2)],
    statements: property(reading, "PolicyDocument").flatMap(
      (piece) => withCause(documentStatements(piece, "identity", report), causeOf(reading, piece))
    ),
    guard: reading.guard,
    at: entrySpan(resource.keyAt, resource.body.node)
  };
}
function managedAttachments(reading) {
  const arn = arnOf(reading.stack, reading.resource, evaluate2);
  return elements(property(reading, "Roles")).flatMap((piece) => textsOf(piece, reading.stack)).map(({ under, text, at }) => ({
    id: reading.id,
    role: text,
    policy: { kind: "managed", reference: { arn, at }, guard: all(reading.guard, under.guard), at }
  }));
}
function inlineAttachments(reading, report) {
  const { resource } = reading;
  const at = entrySpan(resource.keyAt, resource.body.node);
  const statements = property(reading, "PolicyDocument").flatMap(
    (piece) => documentStatements(piece, "identity", report)
  );
  const name = property(reading, "PolicyName").flatMap((piece) => textsOf(piece, reading.stack))[0]?.text ?? textOf(resource.id);
  const roles = [...elements(property(reading, "Roles")), ...property(reading, "RoleName")];
  return roles.flatMap((piece) => textsOf(piece, reading.stack)).map(({ under, text }) => ({
    id: reading.id,
    role: text,
    policy: { kind: "inline", name, statements, guard: all(reading.guard, under.guard), at }
  }));
}

// src/readers/cloudformation/lambda.ts
function readFunction(reading) {
  const { stack, resource } = reading;
  const name = physicalName(stack, resource, evaluate2);
  const code = codeOf(reading);
  return {
    id: reading.id,
    ...name ? { name } : {},
    roles: property(reading, "Role").flatMap((piece) => textsOf(piece, reading.stack)).map(({ under, text }) => ({ guard: under.guard, value: text })),
    ...code ? { code } : {},
    guard: reading.guard,
    at: entrySpan(resource.keyAt, resource.body.node)
  };
}
function codeOf(reading) {
  const code = property(reading, "Code").flatMap(valuesOf)[0]?.value;
  if (!code) return void 0;
  const handler = property(reading, "Handler").flatMap(valuesOf)[0]?.value;
  const inline = entryOf(code, "ZipFile");
  const where = inline ? `inline:${sha256(canonicalValue(inline))}` : canonicalValue(code);
  return `${where}#${handler ? canonicalValue(handler) : ""}`;
}
var NARROWING = ["SourceAccount", "SourceArn", "PrincipalOrgID", "EventSourceToken"];
function readPermission(reading) {
  const narrowedBy = NARROWING.flatMap(
    (name) => property(reading, name).flatMap((piece) => textsOf(piece, reading.stack))
  ).map(({ text }) => text);
  return principals(reading, "Principal", narrowedBy);
}
function readFunctionUrl(reading) {
  const open2 = property(reading, "AuthType").flatMap((piece) => textsOf(piece, reading.stack)).filter(({ text }) => literalOf(text) !== "AWS_IAM");
  return open2.map(
    ({ under, text }) => permission(reading, literalOf(text) === "NONE" ? textOf("*") : text, [], under.guard)
  );
}
function principals(reading, name, narrowedBy) {
  return property(reading, name).flatMap((piece) => textsOf(piece, reading.stack)).map(({ under, text }) => permission(reading, text, narrowedBy, under.guard));
}
function permission(reading, principal2, narrowedBy, guard) {
  const { resource } = reading;
  const at = entrySpan(resource.keyAt, resource.body.node);
  return { id: reading.id, principal: principal2, narrowedBy, guard: all(reading.guard, guard), at };
}

// src/readers/cloudformation/deployment.ts
var Findings = class {
  functions = [];
  roles = [];
  managedPolicies = [];
  attachments = [];
  declared = [];
  permissions = [];
  problems = /* @__PURE__ */ new Map();
  assumptions = /* @__PURE__ */ new Map();
  /** The same problem at one place is told once, however often the place is evaluated. */
  report(problem) {
    this.problems.set(`${problemIdentity(problem)}${problem.span?.start}`, problem);
  }
};
function readStack(stack, findings, outer = ALWAYS) {
  for (const resource of stack.resources.values()) {
    const reading = readingOf(stack, resource, outer);
    findings.declared.push(declaredResource(reading));
    readResource(reading, findings);
    const nested = stack.nested.get(resource.id);
    if (nested) readStack(nested, findings, reading.guard);
  }
}
function readResource(reading, findings) {
  const report = (problem) => findings.report(problem);
  switch (reading.resource.type) {
    case "AWS::Lambda::Function":
      findings.functions.push(readFunction(reading));
      break;
    case "AWS::IAM::Role":
      findings.roles.push(roleWithProblems(reading, findings));
      break;
    case "AWS::IAM::ManagedPolicy":
      findings.managedPolicies.push(readManagedPolicy(reading, report));
      findings.attachments.push(...managedAttachments(reading));
      break;
    case "AWS::IAM::Policy":
    case "AWS::IAM::RolePolicy":
      findings.attachments.push(...inlineAttachments(reading, report));
      break;
    case "AWS::Lambda::Permission":
      findings.permissions.push(...readPermission(reading));
      break;
    case "AWS::Lambda::Url":
      findings.permissions.push(...readFunctionUrl(reading));
      break;
  }
}
function roleWithProblems(reading, findings) {
  const before = new Set(findings.problems.keys());
  const role = readRole(reading, (problem) => findings.report(problem), []);
  const problems = [...findings.problems].filter(([key]) => !before.has(key)).map(([, problem]) => problem);
  return { ...role, problems };
}
function declaredResource(reading) {
  const { stack, resource } = reading;
  const name = physicalName(stack, resource, evaluate2);
  const type = typeOf(stack, resource);
  return {
    id: reading.id,
    token: nameOf(stack, resource, evaluate2).token,
    type: resource.type,
    ...name ? { name } : {},
    ...type.arn ? { arn: arnOf(stack, resource, evaluate2) } : {},
    at: entrySpan(resource.keyAt, resource.body.node)
  };
}
function deploymentOf(id, files, findings) {
  return {
    id,
    dialect: "cloudformation",
    files,
    functions: findings.functions,
    roles: findings.roles,
    managedPolicies: findings.managedPolicies,
    attachments: findings.attachments,
    documents: [],
    declared: findings.declared,
    assumptions: [...findings.assumptions.values()],
    permissions: findings.permissions,
    problems: [...findings.problems.values()]
  };
}

// src/readers/cloudformation/exports.ts
var Exports = class {
  open;
  known = /* @__PURE__ */ new Map();
  templates = /* @__PURE__ */ new Set();
  wanted = /* @__PURE__ */ new Map();
  active = /* @__PURE__ */ new Set();
  constructor(open2) {
    this.open = open2;
  }
  /** Adds what a template exports; false if it was there already, or exports nothing. */
  add(template) {
    if (this.templates.has(template.file.path)) return false;
    this.templates.add(template.file.path);
    const found = exportsOf(this.open(template));
    for (const one of found) this.known.set(textKey(one.name), one);
    return found.length > 0;
  }
  /** The exported text. A name that is not known is noted as wanted. */
  value(name) {
    const key = textKey(name);
    const found = this.known.get(key);
    if (!found) this.wanted.set(key, name);
    if (!found || this.active.has(key)) return void 0;
    this.active.add(key);
    const text = only(found.value);
    this.active.delete(key);
    return text && { text, file: found.file };
  }
  /** The names that were asked for and are not known; each is given out once. */
  takeWanted() {
    const names2 = [...this.wanted.values()].filter((name) => !this.known.has(textKey(name)));
    this.wanted.clear();
    return names2;
  }
};
function exportsOf(stack) {
  return [...stack.exports.values()].flatMap((output2) => {
    const name = childOf(childOf(output2.node, "Export"), "Name");
    const value = childOf(output2.node, "Value");
    const text = name && only({ node: name, context: output2.context });
    if (!text || !value) return [];
    return [{ name: text, value: { node: value, context: output2.context }, file: stack.template.file.path }];
  });
}
function only({ node, context }) {
  const found = alternatives(nothingKnown(), (choose2) => textIn(evaluate2(node, context, choose2)));
  return found?.length === 1 ? found[0].value : void 0;
}
function longestLiteral(name) {
  const literals = name.map((part) => typeof part === "string" ? part : "");
  return literals.reduce((longest, part) => part.length > longest.length ? part : longest, "");
}

// src/readers/cloudformation/nested.ts
function childTemplate(stack, resource) {
  const node = childOf(resource.properties?.node, "TemplateURL");
  const { session } = stack;
  const missing = (message) => {
    const help = "put its template into the repository, or review it by hand: it may hold roles";
    session.report(problemAt2(node?.at ?? resource.keyAt, "nested-stack-not-read", message, help));
    return void 0;
  };
  if (!node || !resource.properties) return missing(`the nested stack \`${resource.id}\` has no \`TemplateURL\``);
  const { context } = resource.properties;
  const texts = alternatives(nothingKnown(), (choose2) => textIn(evaluate2(node, context, choose2)));
  const text = texts?.length === 1 ? texts[0].value : void 0;
  const written2 = text?.map((part) => isUnknown(part) ? "?" : part).join("");
  if (!written2) return missing(`what \`${resource.id}\` nests is not known`);
  const template = session.files.nested(stack.template.file.path, written2);
  if (!template) return missing(`the template of the nested stack \`${resource.id}\` is not in the repository`);
  if (isAddress(written2)) {
    const help = "check that this is the file that is deployed from there";
    const message = `the nested stack \`${resource.id}\` is taken to be \`${template.file.path}\``;
    session.report(problemAt2(node.at, "nested-stack-by-name", message, help, false));
  }
  return template;
}
function isAddress(written2) {
  return /^(?:https?|s3):\/\//.test(written2) || written2.includes("?");
}
function candidateNames(template) {
  const templates = [];
  const fragments = [];
  const open2 = [template.root];
  for (let node = open2.pop(); node; node = open2.pop()) {
    if (node.kind === "list") open2.push(...node.items);
    if (node.kind !== "map") continue;
    for (const entry of node.entries) {
      if (entry.key === "TemplateURL") templates.push(...stringsIn(entry.value));
      else if (entry.key === "Location") {
        templates.push(...stringsIn(entry.value));
        fragments.push(...stringsIn(entry.value));
      } else open2.push(entry.value);
    }
  }
  return { templates, fragments };
}
function stringsIn(node) {
  const text = scalarText(node);
  if (text !== void 0) return [text];
  if (node.kind === "list") return node.items.flatMap(stringsIn);
  return node.kind === "map" ? node.entries.flatMap((entry) => stringsIn(entry.value)) : [];
}

// src/readers/cloudformation/path.ts
function pathBeside(file, written2) {
  const parts2 = file.split("/").slice(0, -1);
  for (const part of written2.replace(/^file:\/\//, "").split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts2.push(part);
    else if (parts2.pop() === void 0) return "";
  }
  return parts2.join("/");
}
function fileName(written2) {
  return written2.split(/[?#]/)[0].split("/").at(-1) ?? "";
}

// src/readers/cloudformation/template.ts
function mayBeTemplate(file) {
  if (file.text.includes("AWSTemplateFormatVersion")) return true;
  return file.text.includes("::") && /(?:^|[{,\s])["']?Resources["']?\s*:/.test(file.text);
}
function recognise(file, root) {
  if (root.kind !== "map") {
    if (!file.text.includes("AWSTemplateFormatVersion")) return { kind: "something-else" };
    return { kind: "broken", node: root, message: "a template has to be an object" };
  }
  const resources = childOf(root, "Resources");
  const declared = childOf(root, "AWSTemplateFormatVersion") !== void 0;
  const typed = resources?.kind === "map" && resources.entries.some((entry) => isResource(entry.key, entry.value));
  if (typed) return { kind: "template", template: { file, root } };
  if (!declared) return { kind: "something-else" };
  if (!resources || resources.kind === "map") return { kind: "template", template: { file, root } };
  return { kind: "broken", node: resources, message: "`Resources` has to be an object" };
}
function isResource(key, node) {
  return key.startsWith("Fn::ForEach::") || (scalarText(childOf(node, "Type"))?.includes("::") ?? false);
}

// src/readers/cloudformation/library.ts
var ONE = "put each template into a file of its own";
var MAX_SAME_NAME = 50;
var READABLE = /\.(?:ya?ml|json|template|cfn)$/i;
function mayRead(path) {
  return READABLE.test(path);
}
var TemplateLibrary = class {
  workspace;
  /** What is wrong with the files that templates name by their path. */
  problems = [];
  read = /* @__PURE__ */ new Map();
  done = /* @__PURE__ */ new Map();
  fragments = /* @__PURE__ */ new Map();
  byName = /* @__PURE__ */ new Map();
  followed = /* @__PURE__ */ new Set();
  constructor(workspace) {
    this.workspace = workspace;
  }
  /** A file that may be a template, and what is wrong with it. */
  async open(path) {
    const read = await this.load(path, false);
    if (read.template) await this.follow(read.template);
    return read;
  }
  nested(from, written2) {
    const exact = isAddress(written2) ? void 0 : this.done.get(pathBeside(from, written2))?.template;
    if (exact || !isAddress(written2)) return exact;
    const paths = this.byName.get(fileName(written2)) ?? [];
    const templates = paths.flatMap((path) => this.done.get(path)?.template ?? []);
    return templates.length === 1 ? templates[0] : void 0;
  }
  fragment(from, written2) {
    const exact = isAddress(written2) ? void 0 : this.fragments.get(pathBeside(from, written2))?.node;
    if (exact) return exact;
    const nodes = (this.byName.get(fileName(written2)) ?? []).flatMap((path) => this.fragments.get(path)?.node ?? []);
    return nodes.length === 1 ? nodes[0] : void 0;
  }
  load(path, fragment) {
    const key = fragment ? `fragment ${path}` : path;
    let read = this.read.get(key);
    if (!read) {
      read = this.workspace.read(path).then((file) => {
        const found = isProblem(file) ? { problems: [file] } : file ? readFile(file, fragment) : { problems: [] };
        (fragment ? this.fragments : this.done).set(path, found);
        return found;
      });
      this.read.set(key, read);
    }
    return read;
  }
  /** Reads what a template refers to by path or by file name, and what that refers to. */
  async follow(template) {
    const { path } = template.file;
    if (this.followed.has(path)) return;
    this.followed.add(path);
    const { templates, fragments } = candidateNames(template);
    for (const written2 of fragments) await this.candidates(path, written2, true);
    for (const written2 of templates) {
      for (const read of await this.candidates(path, written2, false))
        if (read.template) await this.follow(read.template);
    }
  }
  async candidates(from, written2, fragment) {
    const exact = pathBeside(from, written2);
    const paths = [exact, ...await this.named(fileName(written2))];
    const readable = [...new Set(paths)].filter((path) => READABLE.test(path)).slice(0, MAX_SAME_NAME);
    const found = await Promise.all(readable.map((path) => this.load(path, fragment)));
    if (readable[0] === exact) this.problems.push(...found[0].problems);
    return found;
  }
  async named(name) {
    if (!READABLE.test(name)) return [];
    let paths = this.byName.get(name);
    if (!paths) {
      const entries = await this.workspace.list();
      paths = entries.filter((entry) => entry.kind === "file" && fileName(entry.path) === name).map((entry) => entry.path);
      this.byName.set(name, paths);
    }
    return paths;
  }
};
function readFile(file, fragment) {
  if (!fragment && !mayBeTemplate(file)) return { problems: [] };
  const { roots, problems } = parseYaml(file);
  const root = roots[0];
  if (!root) return { problems };
  const found = recognise(file, root);
  if (found.kind === "template") {
    const second = roots[1];
    const more = second ? [problemAt2(second.at, "more-than-one-document", "only the first document is a template", ONE)] : [];
    return { template: found.template, node: root, problems: [...problems, ...more] };
  }
  if (found.kind === "something-else") return fragment ? { node: root, problems } : { problems: [] };
  const help = "write it as an AWS CloudFormation template";
  return { problems: [...problems, problemAt2(found.node.at, "template-not-an-object", found.message, help)] };
}

// src/readers/cloudformation/macros.ts
var KNOWN = /^AWS::(?:Serverless-2016-10-31|LanguageExtensions|Include|SecretsManager-2020-07-23|SecretsManager-2024-09-16|CodeDeployBlueGreen|ServiceCatalog)$/;
function macroProblems(template) {
  const section = childOf(template.root, "Transform");
  const items = section?.kind === "list" ? section.items : section ? [section] : [];
  return items.flatMap((item) => {
    const name = scalarText(item) ?? scalarText(childOf(item, "Name")) ?? "without a name";
    if (KNOWN.test(name)) return [];
    const help = "what it makes of the template is unknown; review it by hand";
    return [problemAt2(item.at, "macro-not-read", `the macro \`${name}\` runs code at deployment`, help)];
  });
}

// src/readers/cloudformation/mentions.ts
function tiesOf(roots) {
  const mentions = /* @__PURE__ */ new Set();
  const references = /* @__PURE__ */ new Set();
  for (const { deployment, stack } of roots) {
    for (const { name } of exportsOf(stack)) mentions.add(searchable(name));
    for (const { name } of deployment.managedPolicies) mentions.add(wholeName(name));
    for (const role of deployment.roles) {
      mentions.add(wholeName(role.name));
      for (const arn of policiesOf(role)) references.add(nameInArn(arn));
    }
    for (const { role, policy } of deployment.attachments) {
      for (const names2 of [mentions, references]) names2.add(nameOfRole(role));
      for (const arn of managed([policy])) references.add(nameInArn(arn));
    }
    for (const { roles } of deployment.functions) for (const { value } of roles) references.add(nameInArn(value));
  }
  return { mentions: sorted(mentions), references: sorted(references) };
}
function sorted(names2) {
  return [...names2].filter((name) => name !== "").sort();
}
function policiesOf({ policies, boundaries }) {
  return [...managed(policies), ...boundaries.flatMap(({ value }) => value ? [value.arn] : [])];
}
function managed(policies) {
  return policies.flatMap((policy) => policy.kind === "managed" ? [policy.reference.arn] : []);
}
var ACCOUNT_WIDE = /* @__PURE__ */ new Set(["#AWS::AccountId", "#AWS::Region"]);
function searchable(name) {
  const shared = name.filter(isUnknown).every(({ token }) => ACCOUNT_WIDE.has(token));
  return shared ? longestLiteral(name) : "";
}
function wholeName(name) {
  return literalOf(withValues(name)) ?? "";
}
function nameOfRole(role) {
  const name = wholeName(role);
  return name.startsWith("arn:") || name === "" ? nameInArn(role) : name;
}
function nameInArn(arn) {
  const text = withValues(arn);
  const last = text.at(-1);
  if (typeof last !== "string" || /^arn:[^:]*:iam::aws:/.test(literalOf(text) ?? "")) return "";
  const slash = last.lastIndexOf("/");
  return slash < 0 ? "" : last.slice(slash + 1);
}

// src/readers/cloudformation/sam/syntax.ts
function written(data, at) {
  if (isNode(data)) return data;
  if (data === null || data === void 0) return { kind: "scalar", text: "", type: "null", at };
  if (Array.isArray(data))
    return listNode(
      data.map((item) => written(item, at)),
      at
    );
  if (typeof data === "object")
    return mapNode(
      Object.entries(data).map(([key, value]) => entryNode(key, written(value, at), at)),
      at
    );
  const type = typeof data === "number" ? "number" : typeof data === "boolean" ? "boolean" : "string";
  return { kind: "scalar", text: String(data), type, at };
}
function isNode(data) {
  return typeof data === "object" && data !== null && "kind" in data && "at" in data;
}
function textNode(text, at) {
  return { kind: "scalar", text, type: "string", at };
}
function listNode(items, at) {
  return { kind: "list", items, at };
}
function mapNode(entries, at) {
  return { kind: "map", entries, at };
}
function entryNode(key, value, keyAt) {
  return { key, keyAt, value };
}
function withEntries(node, changes) {
  const kept = node.entries.filter(({ key }) => !Object.hasOwn(changes, key));
  const added = Object.entries(changes).flatMap(([key, value]) => value ? [entryNode(key, value, value.at)] : []);
  return mapNode([...kept, ...added], node.at);
}
function callOf(node) {
  if (node.kind !== "map" || node.entries.length !== 1) return void 0;
  const { key, value } = node.entries[0];
  return key === "Ref" || key === "Condition" || key.startsWith("Fn::") ? { name: key, argument: value } : void 0;
}
function choiceOf(node) {
  const call = callOf(node);
  const items = call?.name === "Fn::If" && call.argument.kind === "list" ? call.argument.items : [];
  return items.length === 3 ? { condition: items[0], yes: items[1], no: items[2] } : void 0;
}
function choose(choice, then, otherwise, at) {
  return written({ "Fn::If": [choice.condition, then ?? noValue(at), otherwise ?? noValue(at)] }, at);
}
function noValue(at) {
  return written({ Ref: "AWS::NoValue" }, at);
}
function isNoValue(node) {
  const call = callOf(node);
  return call?.name === "Ref" && call.argument.kind === "scalar" && call.argument.text === "AWS::NoValue";
}
function isGiven(node) {
  if (!node) return false;
  if (node.kind === "list") return node.items.length > 0;
  if (node.kind === "map") return node.entries.length > 0;
  return node.type !== "null" && node.text !== "" && !(node.type === "boolean" && /^(?:false|no|off)$/i.test(node.text));
}
function logicalIdIn(node) {
  const call = node && callOf(node);
  if (!call) return void 0;
  const { name, argument } = call;
  const first = argument.kind === "list" ? argument.items[0] : argument;
  if (first?.kind !== "scalar" || name !== "Ref" && name !== "Fn::GetAtt") return void 0;
  return name === "Ref" || argument.kind === "list" ? first.text : first.text.split(".")[0];
}

// src/readers/cloudformation/sam/connector.ts
var PLAIN_TYPES = {
  "AWS::Serverless::Function": "AWS::Lambda::Function",
  "AWS::Serverless::StateMachine": "AWS::StepFunctions::StateMachine",
  "AWS::Serverless::Api": "AWS::ApiGateway::RestApi",
  "AWS::Serverless::HttpApi": "AWS::ApiGatewayV2::Api",
  "AWS::Serverless::SimpleTable": "AWS::DynamoDB::Table"
};
function addConnector(made, connector) {
  const destination = childOf(connector.properties, "Destination");
  const several = destination?.kind === "list";
  const destinations = destination?.kind === "list" ? destination.items : destination ? [destination] : [];
  destinations.forEach((node, index) => {
    const to = sideOf(made, node, connector.source);
    const from = sideOf(made, connector.source, node);
    const suffix = several ? `PolicyDestination${index}` : "Policy";
    const problem = connect(made, connector, { from, to, id: `${connector.id}${suffix}` });
    if (!problem) return;
    const help = "correct it, or write the policy that it stands for";
    made.report(node.at, "connector-not-read", `the connector \`${connector.id}\` was not read: ${problem}`, help);
  });
}
function connect(made, connector, { from, to, id }) {
  if (!from || !to) return "one of its sides is not in the template";
  const profile = made.stack.session.sam.connectors.get(from.type)?.get(to.type);
  if (!profile) return `SAM has none from \`${from.type}\` to \`${to.type}\``;
  const names2 = permissionsOf(connector);
  const known2 = profile.Properties.AccessCategories;
  const unknown = names2.find((name) => !Object.hasOwn(known2, name));
  if (unknown !== void 0 || names2.length === 0) return `the permission \`${unknown ?? ""}\` is not one that it has`;
  if (profile.Type !== "AWS_IAM_ROLE_MANAGED_POLICY") return void 0;
  const { role } = profile.Properties.SourcePolicy ? from : to;
  if (!role) return "the role that it adds to is not known";
  const statements = statementsOf(profile, names2, partsOf(from, to));
  if (!statements) return "what it refers to is not known";
  const { at, because } = connector;
  const document = made.cause(written({ Version: "2012-10-17", Statement: statements }, at), because);
  const properties = written({ PolicyDocument: document, Roles: [role] }, at);
  made.add(id, "AWS::IAM::ManagedPolicy", properties, connector.resource);
  return void 0;
}
function permissionsOf({ properties }) {
  const permissions = childOf(properties, "Permissions");
  return permissions?.kind === "list" ? permissions.items.map((item) => scalarText(item) ?? "") : [];
}
function sideOf(made, node, other) {
  if (!node) return void 0;
  const own = (name) => childOf(node, name);
  const id = scalarText(childOf(node, "Id"));
  if (id === void 0) {
    const type = scalarText(childOf(node, "Type"));
    const parts3 = { Arn: own("Arn"), Name: own("Name"), ResourceId: own("ResourceId"), Qualifier: own("Qualifier") };
    return type ? { type: PLAIN_TYPES[type] ?? type, parts: parts3, role: own("RoleName") } : void 0;
  }
  const resource = made.resources.get(id);
  if (!resource) return void 0;
  const known2 = made.stack.session.sam.connectable.get(resource.type);
  const outputs = filled2(known2?.Outputs ?? {}, { logicalId: id });
  const parts2 = { ...outputs, ResourceId: outputs["Id"], Qualifier: own("Qualifier") ?? outputs["Qualifier"] };
  const roleId = logicalIdIn(roleOf(resource, known2, other));
  return { type: resource.type, parts: parts2, role: roleId === void 0 ? void 0 : { Ref: roleId } };
}
function roleOf(resource, known2, other) {
  const properties = resource.properties?.node;
  const property2 = known2?.Inputs?.Role;
  if (typeof property2 === "string") return childOf(properties, property2);
  const targets = property2 ? childOf(properties, "Targets") : void 0;
  const id = scalarText(childOf(other, "Id"));
  const arn = logicalIdIn(childOf(other, "Arn"));
  const target = (targets?.kind === "list" ? targets.items : []).find((item) => {
    const meant = logicalIdIn(childOf(item, "Arn"));
    return meant !== void 0 && (meant === id || meant === arn);
  });
  return childOf(target, "RoleArn");
}
function partsOf(from, to) {
  const parts2 = {};
  for (const name of ["Arn", "Name", "ResourceId", "Qualifier"]) {
    parts2[`Source.${name}`] = from.parts[name];
    parts2[`Destination.${name}`] = to.parts[name];
  }
  return parts2;
}
function statementsOf({ Properties }, names2, parts2) {
  const wanted = Object.entries(Properties.AccessCategories).filter(([name]) => names2.includes(name));
  return filled2(
    wanted.flatMap(([, category]) => category.Statement ?? []),
    parts2
  );
}
function filled2(data, parts2) {
  if (typeof data === "string") return filledText(data, parts2);
  if (Array.isArray(data)) {
    const items = data.map((item) => filled2(item, parts2));
    return items.every((item) => item !== void 0) ? items : void 0;
  }
  if (typeof data !== "object" || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, filled2(value, parts2)]);
  if (entries.some(([, value]) => value === void 0)) return void 0;
  return Object.fromEntries(entries);
}
function filledText(text, parts2) {
  const whole = /^%\{([\w.]+)\}$/.exec(text);
  if (whole) return parts2[whole[1]];
  const variables = {};
  let known2 = true;
  const template = text.replace(/%\{([\w.]+)\}/g, (_, name) => {
    const part = parts2[name];
    if (part === void 0) known2 = false;
    else variables[name.replace(".", "")] = part;
    return `\${${name.replace(".", "")}}`;
  });
  if (!known2) return void 0;
  if (!/\$\{.+\}/.test(template)) return template;
  return { "Fn::Sub": Object.keys(variables).length > 0 ? [template, variables] : template };
}
function hasConnectors(resource) {
  return isGiven(childOf(resource.body.node, "Connectors"));
}

// src/readers/cloudformation/sam/grant.ts
function managedGrant(made, path, { because, at }) {
  return { kind: "managed", node: made.cause(textNode(made.awsPolicyArn(path), at), because) };
}
function inlineGrant(made, name, document, { because, at }) {
  const node = written({ PolicyName: name, PolicyDocument: document }, at);
  return { kind: "inline", node: made.cause(node, because) };
}
function nodesOf(grants, kind) {
  return grants.filter((grant) => grant.kind === kind).map(({ node }) => node);
}

// src/readers/cloudformation/sam/transformation.ts
function propertyOf({ properties }, name) {
  return childOf(properties, name);
}
function placeOf2(resource, name) {
  const entry = entryNamed(resource.properties, name);
  return entry ? entrySpan(entry.keyAt, entry.value) : resource.source.keyAt;
}
var Transformation = class {
  stack;
  resources;
  conditions;
  constructor(stack, resources, conditions) {
    this.stack = stack;
    this.resources = resources;
    this.conditions = conditions;
  }
  /** Puts a plain resource in the place of a SAM resource. */
  replace(from, type, properties) {
    this.resources.set(from.id, plain(from.id, type, properties, from.source));
  }
  /** Adds a resource that comes with another one; it exists under the same condition. */
  add(id, type, properties, from) {
    const existing = this.resources.get(id);
    if (existing) {
      const message = `SAM writes a resource \`${id}\` for \`${from.id}\`, and the template has one of that name`;
      this.report(existing.keyAt, "duplicate-logical-id", message, "rename one of the two");
      return;
    }
    this.resources.set(id, plain(id, type, properties, from));
  }
  /** Adds the API that events share which name none. */
  addImplicitApi(id, type, from) {
    if (this.resources.has(id)) return;
    const { keyAt, body } = from;
    this.resources.set(
      id,
      plain(id, type, mapNode([], keyAt), { ...from, body: { ...body, node: mapNode([], keyAt) } })
    );
  }
  /** Remembers the property that a generated policy is made of; gives back the policy. */
  cause(node, because) {
    this.stack.causes.set(node, because);
    return node;
  }
  /** Adds a condition under a name that no template can have. */
  addCondition(name, condition, from) {
    const id = `SAM:${name}`;
    const { context, node } = from.source.body;
    this.conditions.set(id, { node: written(condition, node.at), context });
    return id;
  }
  report(at, code, message, help, hides = true) {
    this.stack.session.report(problemAt2(at, code, message, help, hides));
  }
  /** What the transform takes a value for: it puts in the values of parameters, and evaluates nothing else. */
  literal(node, context) {
    if (node?.kind === "scalar" && context.variables.size === 0) return scalarText(node);
    if (!node) return void 0;
    const found = alternatives(nothingKnown(), (choose2) => textIn(evaluate2(node, context, choose2)));
    const text = found?.length === 1 ? found[0].value : void 0;
    return text && literalOf(withValues(text));
  }
  awsPolicyArn(path) {
    return `arn:${this.stack.session.values.partition}:iam::aws:policy/${path}`;
  }
};
function plain(id, type, properties, from) {
  const { node, context } = from.body;
  const condition = entryNamed(node, "Condition");
  const entries = [
    entryNode("Type", textNode(type, from.keyAt), from.keyAt),
    ...condition ? [condition] : [],
    entryNode("Properties", properties, from.keyAt)
  ];
  const body = mapNode(entries, node.at);
  return { id, type, keyAt: from.keyAt, body: { node: body, context }, properties: { node: properties, context } };
}

// src/readers/cloudformation/sam/destinations.ts
var QUEUE_ACTIONS = { SQS: "sqs:SendMessage", SNS: "sns:Publish" };
function deadLetterGrants(made, fn) {
  const queue = propertyOf(fn, "DeadLetterQueue");
  if (!isGiven(queue)) return [];
  const at = placeOf2(fn, "DeadLetterQueue");
  const type = made.literal(childOf(queue, "Type"), fn.source.body.context) ?? "";
  const target = childOf(queue, "TargetArn");
  const action = QUEUE_ACTIONS[type];
  if (!action || !isGiven(target)) {
    const help = "give it a `Type`, `SQS` or `SNS`, and a `TargetArn`";
    made.report(at, "sam-not-read", `the \`DeadLetterQueue\` of \`${fn.id}\` was not read`, help);
    return [];
  }
  const statement = { Action: action, Resource: target, Effect: "Allow" };
  const document = { Version: "2012-10-17", Statement: [statement] };
  return [inlineGrant(made, "DeadLetterQueuePolicy", document, { because: `DeadLetterQueue: ${type}`, at })];
}
function invokeConfigGrants(made, fn) {
  const destinations = childOf(propertyOf(fn, "EventInvokeConfig"), "DestinationConfig");
  return ["OnSuccess", "OnFailure"].flatMap((event) => {
    const config = childOf(destinations, event);
    if (!config || !isGiven(config)) return [];
    const type = made.literal(childOf(config, "Type"), fn.source.body.context) ?? "";
    const cause = { because: `EventInvokeConfig ${event}: ${type}`, at: config.at };
    const id = `${fn.id}EventInvokeConfig${event}`;
    const target = targetOf(made, fn, { id, type, destination: childOf(config, "Destination") });
    const grant = target && destinationGrant(made, id, type, target, cause);
    if (grant) return [grant];
    const help = "give it a `Type` that SAM knows and a `Destination`";
    made.report(config.at, "sam-not-read", `the destination \`${event}\` of \`${fn.id}\` was not read`, help);
    return [];
  });
}
function onFailureGrants(made, id, source, fn) {
  const config = childOf(childOf(source, "DestinationConfig"), "OnFailure");
  const type = made.literal(childOf(config, "Type"), fn.source.body.context);
  const target = childOf(config, "Destination");
  if (!config || !type || type === "Kafka") return [];
  const cause = { because: `OnFailure: ${type}`, at: config.at };
  const grant = target && destinationGrant(made, id, type === "S3" ? "S3Bucket" : type, target, cause);
  if (grant) return [grant];
  const help = "give it a `Type`, one of `SQS`, `SNS`, `S3` and `Kafka`, and a `Destination`";
  made.report(config.at, "sam-not-read", `the destination \`OnFailure\` of \`${fn.id}\` was not read`, help);
  return [];
}
var MADE = {
  SQS: { suffix: "Queue", type: "AWS::SQS::Queue", arn: "Arn" },
  SNS: { suffix: "Topic", type: "AWS::SNS::Topic", arn: "" }
};
function targetOf(made, fn, { id, type, destination }) {
  const choice = destination && choiceOf(destination);
  const partly = choice && [choice.yes, choice.no].filter(isNoValue).length === 1;
  if (destination && !partly) return destination;
  const making = MADE[type];
  if (!making) return void 0;
  const { keyAt } = fn.source;
  const own = `${id}${making.suffix}`;
  made.add(own, making.type, mapNode([], keyAt), fn.source);
  const at = destination?.at ?? placeOf2(fn, "EventInvokeConfig");
  const arn = written(making.arn ? { "Fn::GetAtt": [own, making.arn] } : { Ref: own }, at);
  if (!choice) return arn;
  return isNoValue(choice.yes) ? choose(choice, arn, choice.no, choice.no.at) : choose(choice, choice.yes, arn, choice.yes.at);
}
function destinationGrant(made, id, type, target, cause) {
  const allow2 = (action, resource) => ({ Action: action, Effect: "Allow", Resource: resource });
  const inline = (name, ...statements) => inlineGrant(made, `${id}${name}Policy`, { Statement: statements }, cause);
  switch (type) {
    case "SQS":
      return inline("SQS", allow2("sqs:SendMessage", target));
    case "SNS":
      return inline("SNS", allow2("sns:publish", target));
    case "EventBridge":
      return inline("EventBridge", allow2("events:PutEvents", target));
    case "Lambda":
      return inline("Lambda", allow2("lambda:InvokeFunction", target));
    case "S3Bucket":
      return inline("S3", allow2("s3:PutObject", { "Fn::Join": ["/", [target, "*"]] }), allow2("s3:ListBucket", target));
    default:
      return void 0;
  }
}

// src/readers/cloudformation/sam/event-source.ts
function allow(action, resource) {
  return { Action: action, Effect: "Allow", Resource: resource };
}
var NETWORK = allow(
  [
    "ec2:CreateNetworkInterface",
    "ec2:DescribeNetworkInterfaces",
    "ec2:DeleteNetworkInterface",
    "ec2:DescribeVpcs",
    "ec2:DescribeSubnets",
    "ec2:DescribeSecurityGroups"
  ],
  "*"
);
var ACCOUNT = "${AWS::Region}:${AWS::AccountId}";
function mskStatements(source) {
  const certificates = accessOf(source).filter(({ type, uri }) => type === "CLIENT_CERTIFICATE_TLS_AUTH" && isGiven(uri)).map(({ uri }) => secret(uri));
  return [...registryStatements(source), ...certificates];
}
function mqStatements(source) {
  const broker = childOf(source.properties, "Broker");
  return [...basicAuth(source), ...broker ? [allow(["mq:DescribeBroker"], broker)] : [], ...keyStatements(source)];
}
function documentDbStatements(source) {
  const cluster = childOf(source.properties, "Cluster");
  const rds = (kind) => ({ "Fn::Sub": `arn:\${AWS::Partition}:rds:${ACCOUNT}:${kind}:*` });
  return [
    ...basicAuth(source),
    allow(["rds:DescribeDBClusterParameters"], rds("cluster-pg")),
    allow(["rds:DescribeDBSubnetGroups"], rds("subgrp")),
    ...cluster ? [allow(["rds:DescribeDBClusters"], cluster)] : [],
    NETWORK,
    ...keyStatements(source)
  ];
}
var KAFKA_AUTHENTICATION = /^(?:SASL_SCRAM_256_AUTH|SASL_SCRAM_512_AUTH|BASIC_AUTH|CLIENT_CERTIFICATE_TLS_AUTH)$/;
function kafkaStatements(source) {
  const access = accessOf(source);
  const secrets = access.filter(({ type }) => KAFKA_AUTHENTICATION.test(type)).map(({ uri }) => secret(uri));
  const inNetwork = ["VPC_SUBNET", "VPC_SECURITY_GROUP"].every((wanted) => access.some(({ type }) => type === wanted));
  return [...secrets, ...inNetwork ? [NETWORK] : [], ...keyStatements(source), ...registryStatements(source)];
}
function accessOf({ made, context, properties }) {
  const list = childOf(properties, "SourceAccessConfigurations");
  if (list?.kind !== "list") return [];
  return list.items.map((item) => ({
    type: made.literal(childOf(item, "Type"), context) ?? "",
    uri: childOf(item, "URI")
  }));
}
function basicAuth(source) {
  return accessOf(source).filter(({ type }) => type === "BASIC_AUTH").map(({ uri }) => secret(uri));
}
function secret(uri) {
  return allow(["secretsmanager:GetSecretValue"], uri ?? null);
}
function keyStatements({ properties }) {
  const key = childOf(properties, "SecretsManagerKmsKeyId");
  if (!isGiven(key)) return [];
  const literal = scalarText(key);
  const arn = `arn:\${AWS::Partition}:kms:${ACCOUNT}:key/`;
  return [
    allow(["kms:Decrypt"], { "Fn::Sub": literal === void 0 ? [`${arn}\${Key}`, { Key: key }] : arn + literal })
  ];
}
function registryStatements(source) {
  const config = childOf(source.properties, "SchemaRegistryConfig");
  const uri = childOf(config, "SchemaRegistryURI");
  if (!config || !uri) return [];
  const access = childOf(config, "AccessConfigs");
  const secrets = access?.kind === "list" ? access.items.map((item) => secret(childOf(item, "URI"))) : [];
  const name = registryName(writtenArn(source, uri));
  if (name === void 0) return secrets;
  const schemas = { "Fn::Sub": `arn:\${AWS::Partition}:glue:${ACCOUNT}:schema/${name}/*` };
  return [...secrets, allow(["glue:GetRegistry"], uri), allow(["glue:GetSchemaVersion"], [schemas])];
}
function writtenArn({ made, context }, uri) {
  const call = callOf(uri);
  const text = scalarText(call?.name === "Fn::Sub" ? call.argument : uri);
  return text?.replace(/\$\{([\w:]+)\}/g, (whole, name) => {
    if (name === "AWS::Region" || name === "AWS::Partition") return "x";
    if (!childOf(made.stack.parameters, name)) return whole;
    return made.literal(written({ Ref: name }, uri.at), context) ?? whole;
  });
}
function registryName(arn) {
  const last = arn?.split(":")[5];
  return arn?.startsWith("arn") && last?.startsWith("registry/") ? last.slice("registry/".length) : void 0;
}

// src/readers/cloudformation/sam/role.ts
function addRole(made, id, from, role) {
  const at = from.source.keyAt;
  const path = propertyOf(from, "RolePath");
  const boundary = propertyOf(from, "PermissionsBoundary");
  const properties = withEntries(mapNode([], at), {
    AssumeRolePolicyDocument: role.trust,
    ManagedPolicyArns: listNode(nodesOf(role.grants, "managed"), at),
    Policies: listNode(nodesOf(role.grants, "inline"), at),
    ...isGiven(path) ? { Path: path } : {},
    ...isGiven(boundary) ? { PermissionsBoundary: boundary } : {}
  });
  made.add(id, "AWS::IAM::Role", properties, from.source);
}
function trustIn(service, at) {
  const statement = { Action: ["sts:AssumeRole"], Effect: "Allow", Principal: { Service: [service] } };
  return written({ Version: "2012-10-17", Statement: [statement] }, at);
}

// src/readers/cloudformation/sam/events.ts
var MANAGED = {
  Kinesis: "service-role/AWSLambdaKinesisExecutionRole",
  DynamoDB: "service-role/AWSLambdaDynamoDBExecutionRole",
  SQS: "service-role/AWSLambdaSQSQueueExecutionRole",
  MSK: "service-role/AWSLambdaMSKExecutionRole"
};
var PUSHING = /^(?:S3|SNS|Api|HttpApi|Schedule|ScheduleV2|CloudWatchEvent|EventBridgeRule|CloudWatchLogs|IoTRule|AlexaSkill|Cognito)$/;
function eventGrants(made, fn) {
  const events = propertyOf(fn, "Events");
  if (events?.kind !== "map") return [];
  return events.entries.flatMap(({ key, keyAt, value }) => {
    const { context } = fn.source.body;
    const type = made.literal(childOf(value, "Type"), context);
    const cause = { because: `${key}: ${type} event`, at: entrySpan(keyAt, value) };
    const source = {
      made,
      context,
      cause,
      id: `${fn.id}${key}`,
      properties: childOf(value, "Properties")
    };
    if (type === "ScheduleV2") addScheduleRole(source, fn);
    addImplicitApi(source, type, fn);
    if (type === void 0 || !PUSHING.test(type) && !POLLING.has(type)) {
      const help = "review what it adds to the role of the function by hand";
      made.report(cause.at, "sam-not-read", `the event source \`${key}\` of \`${fn.id}\` was not read`, help);
      return [];
    }
    if (PUSHING.test(type)) return queueOfTopic(source, type);
    return [...sourceGrants(source, type), ...onFailureGrants(made, source.id, source.properties, fn)];
  });
}
var POLLING = /* @__PURE__ */ new Set([...Object.keys(MANAGED), "MQ", "SelfManagedKafka", "DocumentDB"]);
var IMPLICIT = {
  Api: { id: "ServerlessRestApi", type: "AWS::ApiGateway::RestApi", named: "RestApiId" },
  HttpApi: { id: "ServerlessHttpApi", type: "AWS::ApiGatewayV2::Api", named: "ApiId" }
};
function addImplicitApi({ made, properties }, type, fn) {
  const api = IMPLICIT[type ?? ""];
  if (api && !childOf(properties, api.named)) made.addImplicitApi(api.id, api.type, fn.source);
}
function queueOfTopic({ made, cause, properties }, type) {
  const byQueue = type === "SNS" && isGiven(childOf(properties, "SqsSubscription"));
  return byQueue ? [managedGrant(made, MANAGED["SQS"], cause)] : [];
}
function sourceGrants(source, type) {
  const { made, id, cause, properties } = source;
  const managed2 = MANAGED[type];
  const inline = (name, statements, version) => {
    if (statements.length === 0) return [];
    const document = { ...version ? { Version: version } : {}, Statement: statements };
    return [inlineGrant(made, name, document, cause)];
  };
  switch (type) {
    case "MSK":
      return [managedGrant(made, managed2, cause), ...inline("MSKExecutionRolePolicy", mskStatements(source))];
    case "MQ": {
      const dynamic = isGiven(childOf(properties, "DynamicPolicyName"));
      return inline(dynamic ? `${id}AMQPolicy` : "SamAutoGeneratedAMQPolicy", mqStatements(source));
    }
    case "SelfManagedKafka":
      return inline("SelfManagedKafkaExecutionRolePolicy", kafkaStatements(source), "2012-10-17");
    case "DocumentDB":
      return inline("SamAutoGeneratedDocumentDBPolicy", documentDbStatements(source));
    default:
      return managed2 ? [managedGrant(made, managed2, cause)] : [];
  }
}
function addScheduleRole({ made, id, cause, properties }, fn) {
  if (isGiven(childOf(properties, "RoleArn"))) return;
  const target = written({ "Fn::GetAtt": [fn.id, "Arn"] }, cause.at);
  addSchedulerRole(made, `${id}Role`, fn, cause, properties, { action: "lambda:InvokeFunction", target });
}
function addSchedulerRole(made, id, from, { at }, properties, allow2) {
  const statement = { Action: allow2.action, Effect: "Allow", Resource: allow2.target };
  const boundary = childOf(properties, "PermissionsBoundary");
  const role = written(
    {
      AssumeRolePolicyDocument: trustIn("scheduler.amazonaws.com", at),
      Policies: [{ PolicyName: `${id}Policy`, PolicyDocument: { Statement: [statement] } }],
      ...isGiven(boundary) ? { PermissionsBoundary: boundary } : {}
    },
    at
  );
  made.add(id, "AWS::IAM::Role", role, from.source);
}

// src/readers/cloudformation/sam/policy-template.ts
function templateDocument(sam, name, given2, at) {
  const template = sam.policyTemplates.get(name);
  return template && written(filledIn(template.definition, new Set(template.parameters), given2), at);
}
function filledIn(data, parameters, given2) {
  if (Array.isArray(data)) return data.map((item) => filledIn(item, parameters, given2));
  if (typeof data !== "object" || data === null) return data;
  const name = data.Ref;
  if (typeof name === "string" && parameters.has(name)) return childOf(given2, name);
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, filledIn(value, parameters, given2)]));
}

// src/readers/cloudformation/sam/policies.ts
function policyGrants(made, roleId, property2) {
  if (!isGiven(property2)) return [];
  const items = property2.kind === "list" ? property2.items : [property2];
  return items.flatMap((item, index) => {
    const reading = new PolicyItem(made, `${roleId}Policy${index}`);
    const managed2 = reading.as("managed", item);
    const inline = reading.as("inline", item);
    return [
      ...managed2 ? [{ kind: "managed", node: managed2 }] : [],
      ...inline ? [{ kind: "inline", node: inline }] : []
    ];
  });
}
var PolicyItem = class {
  made;
  policyName;
  constructor(made, policyName) {
    this.made = made;
    this.policyName = policyName;
  }
  as(kind, node) {
    const choice = choiceOf(node);
    if (choice) {
      const then = this.as(kind, choice.yes);
      const otherwise = this.as(kind, choice.no);
      return then || otherwise ? choose(choice, then, otherwise, node.at) : void 0;
    }
    if (node.kind === "list") {
      const items = node.items.flatMap((item) => this.as(kind, item) ?? []);
      return items.length > 0 ? listNode(items, node.at) : void 0;
    }
    if (isNoValue(node) || node.kind === "scalar" && node.type === "null") return void 0;
    return kind === "managed" ? this.managed(node) : this.inline(node);
  }
  managed(node) {
    if (node.kind === "scalar") return this.named(node.text, node);
    if (callOf(node)) return node;
    return isDocument(node) || this.template(node) ? void 0 : this.notRead(node);
  }
  /** The name of a policy of AWS stands for its ARN; anything else is taken for an ARN. */
  named(name, node) {
    const found = name.startsWith("arn:") ? void 0 : this.made.stack.session.managedPolicies.byName(name);
    return found ? textNode(this.made.awsPolicyArn(found.arn.replace(/^.*?:policy\//, "")), node.at) : node;
  }
  inline(node) {
    if (isDocument(node)) return written({ PolicyName: this.policyName, PolicyDocument: node }, node.at);
    const template = this.template(node);
    if (!template) return void 0;
    const { entry, at } = template;
    const document = templateDocument(this.made.stack.session.sam, entry.key, entry.value, at);
    if (!document) return void 0;
    return this.made.cause(written({ PolicyName: this.policyName, PolicyDocument: document }, at), entry.key);
  }
  template(node) {
    const entry = node.kind === "map" && node.entries.length === 1 ? node.entries[0] : void 0;
    if (!entry) return void 0;
    const known2 = this.made.stack.session.sam.policyTemplates.get(entry.key);
    if (!known2?.parameters.every((name) => childOf(entry.value, name))) return void 0;
    return { entry, at: entrySpan(entry.keyAt, entry.value) };
  }
  /** Stands for what no one knows, known by what is written. */
  notRead(node) {
    const name = node.kind === "map" ? node.entries[0]?.key ?? "" : "";
    const known2 = this.made.stack.session.sam.policyTemplates.get(name);
    const missing = known2?.parameters.filter((parameter) => !childOf(childOf(node, name), parameter)) ?? [];
    const message = known2 ? `the policy template \`${name}\` needs \`${missing.join("`, `")}\`` : `\`${name}\` is neither a policy document nor a policy template of SAM`;
    const help = "write a name or an ARN of a managed policy, a policy template with its parameters, or a `Statement`";
    this.made.report(node.at, "sam-policy-not-read", message, help);
    return textNode(canonicalNode(node), node.at);
  }
};
function isDocument(node) {
  return childOf(node, "Statement") !== void 0;
}

// src/readers/cloudformation/sam/function.ts
function addFunction(made, fn) {
  const role = executionRole(made, fn);
  const code = codeOf2(fn);
  const properties = withEntries(fn.properties, { Role: role, ...code ? { Code: code } : {} });
  made.replace(fn, "AWS::Lambda::Function", properties);
  addAlias(made, fn);
  const url = propertyOf(fn, "FunctionUrlConfig");
  if (isGiven(url)) made.add(`${fn.id}Url`, "AWS::Lambda::Url", url, fn.source);
}
function executionRole(made, fn) {
  const role = propertyOf(fn, "Role");
  const id = `${fn.id}Role`;
  const own = written({ "Fn::GetAtt": [id, "Arn"] }, role?.at ?? fn.source.keyAt);
  const absent = !role || role.kind === "scalar" && role.type === "null";
  const choice = role && choiceOf(role);
  const [without, orWithout] = choice ? [isNoValue(choice.yes), isNoValue(choice.no)] : [absent, absent];
  if (!without && !orWithout) {
    ignoredPolicies(made, fn);
    return role;
  }
  const { keyAt } = fn.source;
  const trust = propertyOf(fn, "AssumeRolePolicyDocument") ?? trustIn("lambda.amazonaws.com", keyAt);
  addRole(made, id, fn, { trust, grants: grantsOf(made, fn, id) });
  if (!choice || without && orWithout) return own;
  return choose(choice, without ? own : choice.yes, orWithout ? own : choice.no, role.at);
}
function grantsOf(made, fn, roleId) {
  return [
    basicGrant(made, fn),
    ...tracingGrants(made, fn),
    ...networkGrants(made, fn),
    ...deadLetterGrants(made, fn),
    ...invokeConfigGrants(made, fn),
    ...policyGrants(made, roleId, propertyOf(fn, "Policies")),
    ...eventGrants(made, fn)
  ];
}
function ignoredPolicies(made, fn) {
  if (!isGiven(propertyOf(fn, "Policies"))) return;
  const help = "move them to the role, or leave out `Role` and let SAM write one";
  const message = `SAM ignores the \`Policies\` of \`${fn.id}\`, since it has a \`Role\``;
  made.report(placeOf2(fn, "Policies"), "policies-ignored", message, help, false);
}
function basicGrant(made, fn) {
  const durable = isGiven(propertyOf(fn, "DurableConfig"));
  const path = durable ? "AWSLambdaBasicDurableExecutionRolePolicy" : "AWSLambdaBasicExecutionRole";
  const cause = durable ? { because: "DurableConfig", at: placeOf2(fn, "DurableConfig") } : { because: "AWS::Serverless::Function", at: fn.source.keyAt };
  return managedGrant(made, `service-role/${path}`, cause);
}
function tracingGrants(made, fn) {
  const tracing = propertyOf(fn, "Tracing");
  if (!isGiven(tracing) || scalarText(tracing) === "Disabled") return [];
  const at = placeOf2(fn, "Tracing");
  const mode = scalarText(tracing) ?? made.literal(tracing, fn.source.body.context) ?? "Active";
  const path = made.stack.session.values.partition === "aws" ? "AWSXrayWriteOnlyAccess" : "AWSXRayDaemonWriteAccess";
  const grant = managedGrant(made, path, { because: `Tracing: ${mode}`, at });
  const call = callOf(tracing)?.name;
  const set2 = call === "Ref" && !isNoValue(tracing) || call === "Fn::Sub";
  if (!set2) return [grant];
  const condition = made.addCondition(`${fn.id}Tracing`, { "Fn::Not": [{ "Fn::Equals": [tracing, "Disabled"] }] }, fn);
  return [{ kind: "managed", node: written({ "Fn::If": [condition, grant.node, { Ref: "AWS::NoValue" }] }, at) }];
}
function networkGrants(made, fn) {
  if (!isGiven(propertyOf(fn, "VpcConfig"))) return [];
  const cause = { because: "VpcConfig", at: placeOf2(fn, "VpcConfig") };
  return [managedGrant(made, "service-role/AWSLambdaVPCAccessExecutionRole", cause)];
}
function codeOf2(fn) {
  const inline = propertyOf(fn, "InlineCode");
  return inline ? written({ ZipFile: inline }, inline.at) : propertyOf(fn, "CodeUri") ?? propertyOf(fn, "ImageUri");
}
function addAlias(made, fn) {
  const property2 = propertyOf(fn, "AutoPublishAlias");
  const name = made.literal(property2, fn.source.body.context);
  if (!property2 || !name) return;
  const ids = { Alias: `${fn.id}Alias${name}`, Version: `${fn.id}Version` };
  for (const [kind, id] of Object.entries(ids)) {
    made.add(id, `AWS::Lambda::${kind}`, mapNode([], property2.at), fn.source);
    made.stack.referables.set(`${fn.id}.${kind}`, id);
  }
}

// src/readers/cloudformation/sam/globals.ts
function withGlobals(properties, section, ignored) {
  if (section?.kind !== "map" || scalarText(ignored) === "*") return properties;
  const names2 = ignored?.kind === "list" ? ignored.items.map(scalarText) : [];
  const kept = section.entries.filter(({ key }) => !names2.includes(key));
  return mergedMaps(mapNode(kept, properties.at), properties);
}
function globalsFor(globals, type) {
  return childOf(globals, type.replace("AWS::Serverless::", ""));
}
function mergedMaps(global, own) {
  const entries = new Map(global.entries.map((entry) => [entry.key, entry]));
  for (const entry of own.entries) {
    const wide = entries.get(entry.key);
    entries.set(entry.key, wide ? { ...entry, value: merged(wide.value, entry.value) } : entry);
  }
  return mapNode([...entries.values()], own.at);
}
function merged(global, own) {
  if (global.kind === "list" && own.kind === "list") return listNode([...global.items, ...own.items], own.at);
  if (global.kind !== "map" || own.kind !== "map" || callOf(global) || callOf(own)) return own;
  return mergedMaps(global, own);
}

// src/readers/cloudformation/sam/state-machine.ts
function addStateMachine(made, machine) {
  const { keyAt } = machine.source;
  const id = `${machine.id}Role`;
  let role = propertyOf(machine, "Role");
  if (!isGiven(role)) {
    addRole(made, id, machine, { trust: trustIn("states.amazonaws.com", keyAt), grants: grantsOf2(made, machine, id) });
    role = written({ "Fn::GetAtt": [id, "Arn"] }, keyAt);
  }
  const name = propertyOf(machine, "Name");
  const properties = withEntries(machine.properties, { RoleArn: role, StateMachineName: name });
  made.replace(machine, "AWS::StepFunctions::StateMachine", properties);
  addEventRoles(made, machine);
}
function grantsOf2(made, machine, roleId) {
  const grants = policyGrants(made, roleId, propertyOf(machine, "Policies"));
  const enabled = childOf(propertyOf(machine, "Tracing"), "Enabled");
  if (enabled?.kind !== "scalar" || enabled.type !== "boolean" || !isGiven(enabled)) return grants;
  const path = made.stack.session.values.partition === "aws" ? "AWSXrayWriteOnlyAccess" : "AWSXRayDaemonWriteAccess";
  return [...grants, managedGrant(made, path, { because: "Tracing Enabled: true", at: placeOf2(machine, "Tracing") })];
}
var STARTING = {
  Schedule: "events.amazonaws.com",
  CloudWatchEvent: "events.amazonaws.com",
  EventBridgeRule: "events.amazonaws.com",
  Api: "apigateway.amazonaws.com"
};
function addEventRoles(made, machine) {
  const events = propertyOf(machine, "Events");
  if (events?.kind !== "map") return;
  for (const { key, keyAt, value } of events.entries) {
    const type = scalarText(childOf(value, "Type")) ?? "";
    const properties = childOf(value, "Properties");
    const id = `${machine.id}${key}Role`;
    if (isGiven(childOf(properties, "RoleArn"))) continue;
    const at = entrySpan(keyAt, value);
    const target = written({ Ref: machine.id }, at);
    if (type === "ScheduleV2") {
      const allow2 = { action: "states:StartExecution", target };
      addSchedulerRole(made, id, machine, { because: `${key}: ${type} event`, at }, properties, allow2);
    } else if (STARTING[type]) {
      const document = { Statement: [{ Action: "states:StartExecution", Effect: "Allow", Resource: target }] };
      const role = {
        AssumeRolePolicyDocument: trustIn(STARTING[type], at),
        Policies: [{ PolicyName: `${id}StartExecutionPolicy`, PolicyDocument: document }]
      };
      made.add(id, "AWS::IAM::Role", written(role, at), machine.source);
    }
  }
}

// src/readers/cloudformation/sam/written-out.ts
function writtenOut(node, context) {
  if (!needsWriting(node)) return node;
  if (node.kind === "list")
    return listNode(
      node.items.map((item) => writtenOut(item, context)),
      node.at
    );
  if (node.kind !== "map") return node;
  const call = callOf(node);
  if (call?.name === "Fn::Transform") return includedNode(call.argument, context) ?? node;
  const entries = entriesOf(node, context, undecidable, evaluate2).map((entry) => {
    const { node: value, context: inner } = entry.value;
    return { key: entry.key, keyAt: entry.keyAt, value: bound(writtenOut(value, inner), inner, context) };
  });
  return mapNode(entries, node.at);
}
function needsWriting(node) {
  if (node.kind === "list") return node.items.some(needsWriting);
  if (node.kind !== "map") return false;
  return node.entries.some(
    ({ key, value }) => key.startsWith("Fn::ForEach") || key === "Fn::Transform" || needsWriting(value)
  );
}
function bound(node, inner, outer) {
  if (inner === outer) return node;
  if (node.kind === "scalar") return boundText(node, inner);
  if (node.kind === "list")
    return listNode(
      node.items.map((item) => bound(item, inner, outer)),
      node.at
    );
  return boundReference(node, inner) ?? boundMap(node, inner, outer);
}
function boundMap(node, inner, outer) {
  const entries = node.entries.map((entry) => ({
    key: literalOf(withLoopVariables(entry.key, inner)) ?? entry.key,
    keyAt: entry.keyAt,
    value: bound(entry.value, inner, outer)
  }));
  return mapNode(entries, node.at);
}
function boundReference(node, inner) {
  const call = callOf(node);
  if (call?.name !== "Ref" || call.argument.kind !== "scalar") return void 0;
  const value = inner.variables.get(call.argument.text);
  const literal = value && literalOf(value);
  return literal === void 0 ? void 0 : textNode(literal, node.at);
}
function boundText(node, inner) {
  const literal = literalOf(withLoopVariables(node.text, inner));
  return literal === void 0 || literal === node.text ? node : { ...node, text: literal };
}

// src/readers/cloudformation/sam/transform.ts
var SAM = "AWS::Serverless::";
var PLAIN = {
  Api: "AWS::ApiGateway::RestApi",
  HttpApi: "AWS::ApiGatewayV2::Api",
  WebSocketApi: "AWS::ApiGatewayV2::Api",
  SimpleTable: "AWS::DynamoDB::Table",
  LayerVersion: "AWS::Lambda::LayerVersion",
  GraphQLApi: "AWS::AppSync::GraphQLApi"
};
function transformSam(stack, resources, conditions) {
  const made = new Transformation(stack, resources, conditions);
  const all2 = [...resources.values()];
  const own = all2.filter(({ type }) => type.startsWith(SAM));
  for (const source of own) transformResource(made, source);
  for (const source of own) if (source.type === `${SAM}Connector`) connectorResource(made, source);
  for (const source of all2) if (hasConnectors(source)) embeddedConnectors(made, source);
}
function transformResource(made, source) {
  const resource = samResource(made.stack, source);
  const kind = source.type.slice(SAM.length);
  const plain3 = PLAIN[kind];
  if (kind === "Function") addFunction(made, resource);
  else if (kind === "StateMachine") addStateMachine(made, resource);
  else if (kind === "CapacityProvider") addCapacityProvider(made, resource);
  else if (kind === "Application") addApplication(made, resource);
  else if (plain3) addPlain(made, resource, plain3);
  else if (kind !== "Connector") {
    const help = "review its roles and policies by hand";
    made.report(source.keyAt, "sam-not-read", `\`${source.type}\` is no resource that SAM is known to have`, help);
  }
}
function samResource(stack, source) {
  const { properties, type, body } = source;
  const node = properties ? writtenOut(properties.node, properties.context) : void 0;
  const own = node?.kind === "map" ? node : mapNode([], source.keyAt);
  const section = globalsFor(childOf(stack.template.root, "Globals"), type);
  const outside = { stack, variables: /* @__PURE__ */ new Map() };
  const globals = section && writtenOut(section, outside);
  return { id: source.id, source, properties: withGlobals(own, globals, childOf(body.node, "IgnoreGlobals")) };
}
function addPlain(made, resource, type) {
  made.replace(resource, type, resource.properties);
  const stage = made.literal(propertyOf(resource, "StageName"), resource.source.body.context);
  if (stage !== void 0) made.stack.referables.set(`${resource.id}.Stage`, `${resource.id}${stage}Stage`);
}
function addCapacityProvider(made, resource) {
  const at = resource.source.keyAt;
  made.replace(resource, "AWS::Lambda::CapacityProvider", resource.properties);
  if (isGiven(propertyOf(resource, "OperatorRole"))) return;
  const cause = { because: "AWS::Serverless::CapacityProvider", at };
  const grants = [managedGrant(made, "AWSLambdaManagedEC2ResourceOperator", cause)];
  const bare2 = { ...resource, properties: mapNode([], at) };
  addRole(made, `${resource.id}OperatorRole`, bare2, { trust: trustIn("lambda.amazonaws.com", at), grants });
}
function addApplication(made, resource) {
  const location = propertyOf(resource, "Location");
  const path = scalarText(location);
  made.replace(resource, "AWS::CloudFormation::Stack", withEntries(resource.properties, { TemplateURL: location }));
  if (path !== void 0) return;
  const { id, source } = resource;
  made.resources.set(id, { ...made.resources.get(id), properties: void 0 });
  const message = `the application \`${id}\` is not in the repository`;
  made.report(location?.at ?? source.keyAt, "application-not-read", message, "review its roles and policies by hand");
}
function connectorResource(made, source) {
  const { id, properties } = samResource(made.stack, source);
  made.resources.delete(id);
  const at = entrySpan(source.keyAt, source.body.node);
  addConnector(made, { id, properties, source: childOf(properties, "Source"), resource: source, at, because: id });
}
function embeddedConnectors(made, source) {
  const connectors = childOf(source.body.node, "Connectors");
  if (connectors?.kind !== "map") return;
  for (const { key, keyAt, value } of connectors.entries) {
    const properties = childOf(value, "Properties");
    if (properties?.kind !== "map") continue;
    const at = entrySpan(keyAt, value);
    const reference2 = childOf(properties, "SourceReference");
    const from = withEntries(reference2?.kind === "map" ? reference2 : mapNode([], at), {
      Id: written(source.id, at)
    });
    const resource = { ...source, keyAt, body: { node: value, context: source.body.context } };
    const id = `${source.id}${key}`;
    addConnector(made, { id, properties, source: from, resource, at, because: `Connectors: ${key}` });
  }
}

// src/readers/cloudformation/open-stack.ts
var MAX_NESTED = 8;
var SECTIONS = /* @__PURE__ */ new Set(["Parameters", "Mappings", "Conditions", "Resources", "Outputs"]);
function openStack(session, template, prefix = "", parent, outer = []) {
  const resources = /* @__PURE__ */ new Map();
  const conditions = /* @__PURE__ */ new Map();
  const outputs = /* @__PURE__ */ new Map();
  const exports = /* @__PURE__ */ new Map();
  const nested = /* @__PURE__ */ new Map();
  const section = (name) => {
    const node = childOf(template.root, name);
    return node?.kind === "map" && SECTIONS.has(name) ? node : void 0;
  };
  const stack = {
    session,
    template,
    prefix,
    ...parent ? { parent } : {},
    resources,
    parameters: section("Parameters"),
    mappings: section("Mappings"),
    conditions,
    outputs,
    exports,
    nested,
    guards: /* @__PURE__ */ new Map(),
    physicalNames: /* @__PURE__ */ new Map(),
    causes: /* @__PURE__ */ new Map(),
    referables: /* @__PURE__ */ new Map()
  };
  const context = { stack, variables: /* @__PURE__ */ new Map() };
  const entries = (name) => {
    const node = section(name);
    return node ? entriesOf(node, context, undecidable, evaluate2) : [];
  };
  for (const entry of entries("Conditions")) conditions.set(entry.key, entry.value);
  for (const entry of entries("Resources")) addResource(resources, entry);
  transformSam(stack, resources, conditions);
  for (const entry of entries("Outputs")) {
    if (childOf(entry.value.node, "Export")) exports.set(entry.key, entry.value);
    const value = childOf(entry.value.node, "Value");
    if (value) outputs.set(entry.key, { node: value, context: entry.value.context });
  }
  for (const resource of resources.values()) {
    if (resource.type !== "AWS::CloudFormation::Stack" || !resource.properties) continue;
    const child = childTemplate(stack, resource);
    if (!child) continue;
    const chain = [...outer, template.file.path];
    if (chain.includes(child.file.path) || chain.length > MAX_NESTED) {
      const help = "a template cannot be nested in itself";
      session.report(
        problemAt2(resource.keyAt, "circular-reference", `the nested stack \`${resource.id}\` has no end`, help)
      );
      continue;
    }
    const parameters = childOf(resource.properties.node, "Parameters");
    const passed2 = { parameters: parameters && { node: parameters, context: resource.properties.context } };
    nested.set(resource.id, openStack(session, child, `${prefix}${resource.id}/`, passed2, chain));
  }
  return stack;
}
function addResource(resources, entry) {
  const { node, context } = entry.value;
  const { session } = context.stack;
  const typeNode = childOf(node, "Type");
  const type = typeNode && scalarText(typeNode) !== void 0 ? textIn(evaluate2(typeNode, context, undecidable)) : void 0;
  const literal = type && literalOf(type);
  if (!literal) {
    const help = "give it a `Type` such as `AWS::IAM::Role`";
    session.report(problemAt2(entry.keyAt, "resource-without-type", `the resource \`${entry.key}\` has no type`, help));
    return;
  }
  const properties = childOf(node, "Properties");
  resources.set(entry.key, {
    id: entry.key,
    type: literal,
    keyAt: entry.keyAt,
    body: entry.value,
    properties: properties && { node: properties, context }
  });
}

// src/readers/cloudformation/reader.ts
function cloudFormationReader(world) {
  return {
    dialect: "cloudformation",
    mayRead,
    read: (workspace, paths, values) => new Reading(world, workspace, values).read(paths)
  };
}
var MAX_STEPS = 4e5;
var Reading = class {
  world;
  workspace;
  values;
  library;
  exports;
  constructor(world, workspace, values) {
    this.world = world;
    this.workspace = workspace;
    this.values = values;
    this.library = new TemplateLibrary(workspace);
    this.exports = new Exports((template) => this.open(template, new Findings()).stack);
  }
  async read(paths) {
    const problems = [];
    const templates = [];
    for (const path of [...new Set(paths)].filter(mayRead)) {
      const opened2 = await this.library.open(path);
      problems.push(...opened2.problems);
      if (opened2.template) templates.push(opened2.template);
    }
    let roots = templates.map((template) => this.readRoot(template));
    for (let round = 0; round < 3 && await this.findExports(); round += 1)
      roots = templates.map((template) => this.readRoot(template));
    const told = /* @__PURE__ */ new Set([...problems, ...this.library.problems]);
    const deployments = topmost(roots).map((root) => root.deployment);
    return { deployments, problems: [...told], ...tiesOf(roots) };
  }
  open(template, findings) {
    const files = /* @__PURE__ */ new Set([template.file.path]);
    let steps = 0;
    const session = {
      id: template.file.path,
      values: this.values,
      types: this.world.resourceTypes,
      sam: this.world.sam,
      managedPolicies: this.world.managedPolicies,
      files: this.library,
      report: (problem) => findings.report(problem),
      assume: (assumption) => findings.assumptions.set(assumption.token, assumption),
      spend: () => {
        steps += 1;
        return steps <= MAX_STEPS;
      },
      active: /* @__PURE__ */ new Set(),
      exported: (name) => {
        const found = this.exports.value(name);
        if (found) files.add(found.file);
        return found?.text;
      }
    };
    return { stack: openStack(session, template), files };
  }
  readRoot(template) {
    const findings = new Findings();
    const { stack, files } = this.open(template, findings);
    for (const problem of macroProblems(template)) findings.report(problem);
    readStack(stack, findings);
    const nested = /* @__PURE__ */ new Set();
    collectNested(stack, nested);
    const id = template.file.path;
    return { deployment: deploymentOf(id, [.../* @__PURE__ */ new Set([...files, ...nested])], findings), stack, nested };
  }
  /** Looks for the templates that export what was asked for; whether there are any that were not known. */
  async findExports() {
    const needles = this.exports.takeWanted().map(longestLiteral).filter((needle) => needle.length > 2);
    if (needles.length === 0) return false;
    let found = false;
    for (const path of (await this.workspace.search(needles)).filter(mayRead)) {
      const { template } = await this.library.open(path);
      if (template && this.exports.add(template)) found = true;
    }
    return found;
  }
};
function topmost(roots) {
  const nested = new Set(roots.flatMap((root) => [...root.nested]));
  const top = roots.filter((root) => !nested.has(root.deployment.id));
  const reached = new Set(top.flatMap((root) => root.deployment.files));
  return [...top, ...roots.filter((root) => !reached.has(root.deployment.id))];
}
function collectNested(stack, paths) {
  for (const child of stack.nested.values()) {
    paths.add(child.template.file.path);
    collectNested(child, paths);
  }
}

// src/readers/policy-files.ts
var policyFileReader = {
  dialect: "policy-file",
  mayRead: (path) => /\.(json|ya?ml)$/i.test(path),
  read: async (workspace, paths) => {
    const deployments = [];
    const problems = [];
    for (const path of paths) {
      const file = await workspace.read(path);
      if (!file || isProblem(file) || !/["']?Statement["']?\s*:/.test(file.text) || !/["']?Version["']?\s*:/.test(file.text))
        continue;
      const { value, problems: broken } = readPlainValue(file);
      if (!value || !isPolicy(value)) {
        if (!value && looksBare(file.text)) problems.push(...broken);
        continue;
      }
      const parsed = parseDocument(value, "identity");
      const document = {
        id: "",
        statements: parsed.statements.map((statement) => ({ guard: ALWAYS, statement })),
        at: value.at
      };
      deployments.push(deploymentOf2(path, document, parsed.problems));
    }
    return { deployments, problems, mentions: [] };
  }
};
function isPolicy(root) {
  if (!entryOf(root, "Version") || !entryOf(root, "Statement")) return false;
  return itemsOf(entryOf(root, "Statement")).every(
    (statement) => statement.kind === "map" && !entryOf(statement, "Principal") && !entryOf(statement, "NotPrincipal")
  );
}
function looksBare(text) {
  return /^\s*\{\s*"(Version|Statement|Id)"\s*:/.test(text) || /^(Version|Statement)\s*:/m.test(text.slice(0, 200));
}
function deploymentOf2(path, document, problems) {
  return {
    id: path,
    dialect: "policy-file",
    files: [path],
    functions: [],
    roles: [],
    managedPolicies: [],
    attachments: [],
    documents: [document],
    declared: [],
    assumptions: [],
    permissions: [],
    problems
  };
}

// src/app/registry.ts
function readers(world) {
  return [cloudFormationReader(world), policyFileReader];
}
var CHECKS = [
  noNewAccess,
  trustWidened,
  permissionsBoundary,
  undecided,
  dependsOnParameter,
  resourceRenamed
];

// src/checks/check.ts
var SEVERITIES = ["critical", "high", "medium", "low", "info"];

// src/app/gate.ts
function blocks(finding2, access, gate) {
  if (gate.failOn === "never" || finding2.onBase) return false;
  if (finding2.kind === "undecided" || finding2.certainty === "undecided") return gate.onUndecided === "block";
  if (gate.failOn === "widened" || gate.failOn === "unneeded") {
    if (finding2.kind === "trust") return true;
    if (access === "new") return atLeast(finding2.severity, "high");
    return finding2.kind === "access";
  }
  return atLeast(finding2.severity, gate.failOn);
}
function problemBlocks(problem, onBase, gate) {
  return gate.failOn !== "never" && problem.hides && !onBase.has(problemIdentity(problem));
}
function atLeast(severity, least) {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}

// src/app/report-assembly.ts
function assembleReport(review2, suggestions, facts) {
  const words = new Map(review2.changes.map((change2) => [change2.id, change2.access]));
  const findings = review2.findings.map(
    (finding2) => reportFinding(finding2, blocks(finding2, words.get(finding2.subject), facts.gate))
  );
  const problems = reportProblems(review2, facts.gate);
  const fails = findings.some(({ blocking }) => blocking) || problems.some(({ blocking }) => blocking);
  return {
    schema: "lambda-role-guard/report/v1",
    tool: { name: "lambda-role-guard", version: facts.version },
    data: facts.data,
    verdict: fails ? "fail" : "pass",
    base: facts.base,
    head: facts.head,
    engines: facts.engines,
    coverage: coverageOf(review2.changes),
    assumptions: assumptionsOf(review2),
    changes: review2.changes.map((change2) => reportChange(change2, facts.catalog)),
    findings,
    suggestions: suggestions.map(reportSuggestion),
    problems
  };
}
function fingerprintOf(finding2) {
  return sha256(JSON.stringify([finding2.check, finding2.subject, finding2.canonical]));
}
function findingId(finding2) {
  return `LRG-${fingerprintOf(finding2).slice(0, 8)}`;
}
function reportFinding(finding2, blocking) {
  const { line, endLine, file } = placeOf(finding2.at);
  return {
    id: findingId(finding2),
    fingerprint: fingerprintOf(finding2),
    check: finding2.check,
    severity: finding2.severity,
    certainty: finding2.certainty,
    blocking,
    message: finding2.message,
    help: finding2.help,
    docs: `https://github.com/lambda-role-guard/lambda-role-guard/blob/main/docs/checks/${finding2.check}.md`,
    subject: finding2.subject,
    file,
    startLine: line,
    endLine,
    issueCode: finding2.issueCode ?? null,
    waiver: null,
    ...finding2.side ? { side: finding2.side } : {}
  };
}
function reportChange(change2, catalog) {
  const unit = change2.after ?? change2.before;
  const before = change2.before ?? change2.shownAgainst;
  const gain2 = (one) => reportGain(one, change2, catalog);
  return {
    subject: {
      kind: unit.kind,
      id: change2.id,
      was: change2.was ?? null,
      file: unit.at.file.path,
      line: placeOf(unit.at).line,
      ...unit.via ? { via: unit.via } : {}
    },
    role: before?.role || change2.after?.role ? {
      before: change2.before?.role?.id ?? null,
      after: change2.after?.role?.id ?? null,
      sharedWith: unit.sharedWith
    } : null,
    access: change2.access,
    why: change2.why ?? null,
    gained: change2.gained.map(gain2),
    lost: change2.lost.map(gain2)
  };
}
function reportGain(gain2, change2, catalog) {
  const { request, allowedBy, nearest, futureOnly } = gain2.witness;
  const place2 = allowedBy.at && placeOf(allowedBy.at);
  const context = Object.entries(request.context).filter(([key]) => !key.startsWith("template/"));
  return {
    action: request.action,
    resource: printText(request.resource),
    context: Object.fromEntries(context.map(([key, values]) => [key, values.map(printText)])),
    when: gain2.when ?? null,
    createdHere: gain2.createdHere,
    statement: place2 ? {
      file: place2.file,
      startLine: place2.line,
      endLine: place2.endLine,
      sid: allowedBy.sid ?? null,
      ...allowedBy.from ? { from: allowedBy.from } : {}
    } : null,
    severity: change2.sides ? weigh(gain2, change2.sides, catalog).severity : "low",
    futureOnly,
    nearest: nearest?.why ?? null
  };
}
function coverageOf(changes) {
  const units2 = changes.flatMap(({ after }) => after ? [after] : []);
  const roles = /* @__PURE__ */ new Map();
  for (const unit of units2) if (unit.role) roles.set(unit.role.id, unit.coverage);
  const count2 = (coverage) => [...roles.values()].filter((one) => one === coverage).length;
  return {
    functions: units2.filter(({ kind }) => kind === "function").length,
    roles: { whole: count2("whole"), part: count2("part"), none: count2("none") }
  };
}
function assumptionsOf({ head: head2 }) {
  return head2.deployments.flatMap(
    ({ assumptions }) => assumptions.map(({ name, value, at }) => ({ file: at.file.path, line: placeOf(at).line, name, value }))
  );
}
function reportProblems(review2, gate) {
  const onBase = new Set(review2.problems.base.map(problemIdentity));
  const onHead = new Set(review2.problems.head.map(problemIdentity));
  const gone = review2.problems.base.filter((problem) => !onHead.has(problemIdentity(problem)));
  return [
    ...review2.problems.head.map((problem) => reportProblem(problem, problemBlocks(problem, onBase, gate))),
    ...gone.map((problem) => reportProblem({ ...problem, message: `on base: ${problem.message}` }, false))
  ];
}
function reportProblem(problem, blocking) {
  const { file, line, code, message, help } = problem;
  return { file, line: line ?? null, code, message, help, blocking };
}
function reportSuggestion({ finding: finding2, ...rest }) {
  return { finding: findingId(finding2), ...rest };
}
function reportText(review2) {
  const grown = new Map(
    review2.findings.flatMap((finding2) => finding2.before ? [[findingId(finding2), finding2.before]] : [])
  );
  return {
    file: (side, path) => review2[side].text(path),
    before: (id) => {
      const span = grown.get(id);
      if (!span) return void 0;
      const { file, line, endLine } = placeOf(span);
      return { file, startLine: line, endLine };
    }
  };
}

// src/model/disjuncts.ts
var MOST = 64;
function disjuncts(guard) {
  return expand(guard, true) ?? [[{ operator: "unread:guard", key: "template/guard", values: [[canonicalGuard(guard)]] }]];
}
function expand(guard, positive) {
  switch (guard.kind) {
    case "always":
      return positive ? [[]] : [];
    case "never":
      return positive ? [] : [[]];
    case "test":
      return [[positive ? guard.clause : negated(guard.clause)]];
    case "not":
      return expand(guard.of, !positive);
    default:
      return guard.kind === "all" === positive ? product(guard.of, positive) : union(guard.of, positive);
  }
}
function union(guards, positive) {
  const alternatives2 = [];
  for (const guard of guards) {
    const expanded = expand(guard, positive);
    if (!expanded || alternatives2.length + expanded.length > MOST) return void 0;
    alternatives2.push(...expanded);
  }
  return alternatives2;
}
function product(guards, positive) {
  let alternatives2 = [[]];
  for (const guard of guards) {
    const expanded = expand(guard, positive);
    if (!expanded || alternatives2.length * expanded.length > MOST) return void 0;
    alternatives2 = alternatives2.flatMap((left) => expanded.map((right) => [...left, ...right]));
  }
  return alternatives2.filter(isPossible);
}
function negated(clause) {
  return { ...clause, operator: clause.operator === "StringEquals" ? "StringNotEquals" : "StringEquals" };
}
function isPossible(clauses) {
  return !clauses.some(
    (one) => clauses.some((other) => other.key === one.key && other.operator !== one.operator && sameValues(one, other))
  );
}
function sameValues(one, other) {
  return JSON.stringify(one.values) === JSON.stringify(other.values);
}
function canonicalGuard(guard) {
  switch (guard.kind) {
    case "always":
    case "never":
      return guard.kind;
    case "test":
      return JSON.stringify([guard.clause.operator, guard.clause.key, guard.clause.values]);
    case "not":
      return `not(${canonicalGuard(guard.of)})`;
    default:
      return `${guard.kind}(${guard.of.map(canonicalGuard).sort().join(",")})`;
  }
}
function plainStatements({ guard, statement }) {
  return disjuncts(guard).map(
    (clauses) => clauses.length === 0 ? statement : { ...statement, conditions: [...statement.conditions, ...clauses] }
  );
}

// src/model/side.ts
function referenceKey(text) {
  return textKey(withValues(text));
}
function linkSide(deployments, aws) {
  const roles = /* @__PURE__ */ new Map();
  const policies = /* @__PURE__ */ new Map();
  for (const deployment of deployments) {
    for (const it of deployment.roles)
      for (const text of [it.arn, it.name]) add(roles, referenceKey(text), { deployment, it });
    for (const it of deployment.managedPolicies) add(policies, referenceKey(it.arn), { deployment, it });
  }
  const find = (index, text, from) => {
    const found = index.get(referenceKey(text));
    return found?.find((placed) => placed.deployment === from) ?? found?.[0];
  };
  const attached = /* @__PURE__ */ new Map();
  const detached = [];
  for (const deployment of deployments) {
    for (const it of deployment.attachments) {
      const role = find(roles, it.role, deployment);
      if (!role) detached.push({ deployment, it });
      else add(attached, role.it, { deployment, it });
    }
  }
  return {
    deployments,
    aws,
    detached,
    role: (reference2, from) => find(roles, reference2, from),
    managedPolicy: (arn, from) => find(policies, arn, from),
    attachedTo: (role) => attached.get(role.it) ?? [],
    attachedToExternal: (arn) => detached.filter(({ it }) => refersTo(it.role, arn))
  };
}
function refersTo(role, arn) {
  if (referenceKey(role) === referenceKey(arn)) return true;
  const name = literalOf(withValues(role));
  const last = withValues(arn).at(-1);
  if (name !== void 0) return typeof last === "string" && name !== "" && last.endsWith(`/${name}`);
  const whole = withValues(arn);
  return whole.some((_, index) => {
    const rest = whole.slice(index);
    return index > 0 && withoutPrefix(rest, withValues(role))?.length === 0;
  });
}
function add(index, key, value) {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}

// src/model/execution-role.ts
function effectiveRole(choices, side) {
  const identity2 = [];
  const boundary = [];
  const gaps2 = [];
  const files = /* @__PURE__ */ new Set();
  let understood = 0;
  let limited = false;
  const reader = new PolicyResolution(side, gaps2, files);
  for (const choice of choices) {
    const { role } = choice;
    const attached = role ? policiesOf2(role, side) : externalPolicies(choice, side);
    for (const { deployment, it } of attached) {
      const statements = reader.policy(it, deployment);
      if (statements.some(({ statement }) => !statement.opaque)) understood += 1;
      identity2.push(...guarded(statements, choice.guard));
    }
    if (!role) {
      const unseen = opaque2("role", choice.arn, choice.at);
      identity2.push(...guarded([unseen], choice.guard));
      gaps2.push(unseen.statement.opaque.why);
      boundary.push({ guard: choice.guard, statement: ALLOW_ALL });
      continue;
    }
    for (const file of role.deployment.files) files.add(file);
    const limits = reader.boundary(role);
    limited ||= limits !== void 0;
    boundary.push(...guarded(limits ?? [{ guard: ALWAYS, statement: ALLOW_ALL }], choice.guard));
  }
  const known2 = choices.every((choice) => choice.role) && gaps2.length === 0 && reader.seesLimits;
  return {
    access: {
      identity: identity2.flatMap(plainStatements),
      ...limited ? { boundary: boundary.flatMap(plainStatements) } : {}
    },
    gaps: gaps2,
    files: [...files],
    coverage: known2 ? "whole" : understood > 0 ? "part" : "none"
  };
}
var EVERYTHING2 = { except: true, items: [] };
var ALLOW_ALL = {
  effect: "Allow",
  actions: EVERYTHING2,
  resources: EVERYTHING2,
  conditions: [],
  version: "2012-10-17"
};
function policiesOf2(role, side) {
  const guard = role.it.guard;
  const own = role.it.policies.map((it) => ({
    deployment: role.deployment,
    it: { ...it, guard: all(guard, it.guard) }
  }));
  const others = side.attachedTo(role).map(({ deployment, it }) => ({ deployment, it: it.policy }));
  return [...own, ...others];
}
function externalPolicies(choice, side) {
  return side.attachedToExternal(choice.arn).map(({ deployment, it }) => ({ deployment, it: it.policy }));
}
function guarded(statements, guard) {
  return statements.map((one) => ({ guard: all(guard, one.guard), statement: one.statement }));
}
var PolicyResolution = class {
  #side;
  #gaps;
  /** Gaps in boundaries: what cannot be seen there can only take access away. */
  #limits = [];
  #files;
  constructor(side, gaps2, files) {
    this.#side = side;
    this.#gaps = gaps2;
    this.#files = files;
  }
  policy(policy, deployment) {
    for (const file of deployment.files) this.#files.add(file);
    const statements = policy.kind === "inline" ? policy.statements : this.#reference(policy.reference, deployment, this.#gaps);
    for (const { statement } of statements) {
      if (policy.kind === "inline" && statement.opaque) this.#gaps.push(statement.opaque.why);
    }
    return guarded(statements, policy.guard);
  }
  get seesLimits() {
    return this.#limits.length === 0;
  }
  /** The boundary's statements; undefined where no alternative has one. */
  boundary(role) {
    const { boundaries } = role.it;
    const limiting = boundaries.filter((alternative) => alternative.value !== void 0);
    if (limiting.length === 0) return void 0;
    const statements = [];
    for (const { guard, value } of limiting) {
      for (const one of this.#reference(value, role.deployment, this.#limits)) {
        statements.push({ guard: all(guard, one.guard), statement: one.statement });
      }
    }
    statements.push({ guard: not(any(...limiting.map((alternative) => alternative.guard))), statement: ALLOW_ALL });
    return statements;
  }
  #reference(reference2, deployment, gaps2) {
    if (reference2.statements) return reference2.statements;
    const declared = this.#side.managedPolicy(reference2.arn, deployment);
    if (declared) {
      for (const file of declared.deployment.files) this.#files.add(file);
      return guarded(declared.it.statements, declared.it.guard);
    }
    const arn = literalOf(withValues(reference2.arn));
    const aws = arn === void 0 ? void 0 : this.#side.aws(arn);
    if (aws) {
      const origin = { at: reference2.at, ...reference2.because ? { because: reference2.because } : {} };
      return aws.statements.map((statement) => ({ guard: ALWAYS, statement: { ...statement, ...origin } }));
    }
    const unseen = opaque2("policy", reference2.arn, reference2.at);
    gaps2.push(unseen.statement.opaque.why);
    return [unseen];
  }
};
function opaque2(what, arn, at) {
  const unseen = {
    token: `${what}:${referenceKey(arn)}`,
    why: `${what} \`${printText(arn)}\` is not in the repository`
  };
  return { guard: ALWAYS, statement: { ...ALLOW_ALL, at, opaque: unseen } };
}

// src/model/units.ts
function unitsOf(side, scope) {
  const users = functionsByRole(side);
  const functions = side.deployments.flatMap(
    (deployment) => deployment.functions.map((it) => functionUnit({ deployment, it }, side, users))
  );
  const used = new Set(users.roles);
  const roles = rolesInScope(side, used, scope);
  return [...functions, ...roles, ...policyUnits(side, users.external)];
}
function functionsByRole(side) {
  const byKey = /* @__PURE__ */ new Map();
  const roles = /* @__PURE__ */ new Set();
  const external = [];
  const keyOf2 = (arn, from) => {
    const role = side.role(arn, from);
    return role ? idOf(role.deployment, role.it.id) : `external:${referenceKey(arn)}`;
  };
  for (const deployment of side.deployments) {
    for (const fn of deployment.functions) {
      for (const { value: arn } of fn.roles) {
        const role = side.role(arn, deployment);
        if (role) roles.add(role.it);
        else external.push(arn);
        const key = keyOf2(arn, deployment);
        byKey.set(key, (byKey.get(key) ?? /* @__PURE__ */ new Set()).add(idOf(deployment, fn.id)));
      }
    }
  }
  return { roles, external, of: (arn, from) => [...byKey.get(keyOf2(arn, from)) ?? []].sort() };
}
function functionUnit({ deployment, it }, side, users) {
  const id = idOf(deployment, it.id);
  const choices = it.roles.map(({ guard, value: arn }) => ({
    guard: all(it.guard, guard),
    role: side.role(arn, deployment),
    arn,
    at: it.at,
    from: deployment
  }));
  const effective = effectiveRole(choices, side);
  const shared = new Set(it.roles.flatMap(({ value: arn }) => users.of(arn, deployment)));
  shared.delete(id);
  const role = unitRole(choices);
  return {
    kind: "function",
    id,
    deployment: deployment.id,
    local: it.id,
    at: it.at,
    ...role ? { role } : {},
    access: effective.access,
    trust: choices.flatMap(({ role: placed }) => placed ? placed.it.trust.flatMap(plainStatements) : []),
    gaps: effective.gaps,
    sharedWith: [...shared].sort(),
    files: withOwn(deployment, effective.files),
    ...it.code ? { code: it.code } : {},
    coverage: effective.coverage
  };
}
function unitRole(choices) {
  const [first] = choices;
  if (!first) return void 0;
  const ids = choices.map(({ role, arn }) => role ? idOf(role.deployment, role.it.id) : printText(arn));
  return {
    id: [...new Set(ids)].join(" or "),
    external: choices.some((choice) => !choice.role),
    arn: first.role ? first.role.it.arn : first.arn
  };
}
function roleUnit(placed, side, via) {
  const { deployment, it } = placed;
  const choice = { guard: ALWAYS, role: placed, arn: it.arn, at: it.at, from: deployment };
  const effective = effectiveRole([choice], side);
  const id = idOf(deployment, it.id);
  return {
    kind: "role",
    id,
    deployment: deployment.id,
    local: it.id,
    at: it.at,
    role: { id, external: false, arn: it.arn },
    access: effective.access,
    trust: it.trust.flatMap(plainStatements),
    gaps: effective.gaps,
    sharedWith: [],
    ...via ? { via } : {},
    files: withOwn(deployment, effective.files),
    coverage: effective.coverage
  };
}
function rolesInScope(side, used, scope) {
  const units2 = [];
  const left = [];
  const reached = [];
  for (const deployment of side.deployments) {
    for (const it of deployment.roles) {
      const placed = { deployment, it };
      if (used.has(it)) reached.push(placed);
      else if (scope === "all" || trustsLambda(it)) {
        units2.push(roleUnit(placed, side));
        reached.push(placed);
      } else left.push(placed);
    }
  }
  for (let next = reached.shift(); next; next = reached.shift()) {
    const id = idOf(next.deployment, next.it.id);
    for (const placed of left.filter(({ it }) => trustNames(it, next.it))) {
      left.splice(left.indexOf(placed), 1);
      units2.push(roleUnit(placed, side, id));
      reached.push(placed);
    }
  }
  return units2;
}
function trustsLambda(role) {
  return role.trust.some(({ statement }) => {
    if (statement.effect === "Deny") return false;
    if (statement.opaque || !statement.principals || statement.principals.except) return true;
    return statement.principals.items.some(({ type, text }) => {
      const literal = literalOf(text);
      return type === "*" || type === "Service" && (literal === void 0 || literal === "lambda.amazonaws.com");
    });
  });
}
function trustNames(role, by) {
  const arn = referenceKey(by.arn);
  return role.trust.some(
    ({ statement }) => statement.effect === "Allow" && statement.principals?.items.some(({ type, text }) => type === "AWS" && referenceKey(text) === arn)
  );
}
function policyUnits(side, external) {
  const taken = new Set(external.flatMap((arn) => side.attachedToExternal(arn).map(({ it }) => it)));
  const units2 = /* @__PURE__ */ new Map();
  const detached = side.detached.filter(({ it }) => !taken.has(it));
  for (const placed of detached) units2.set(idOf(placed.deployment, placed.it.id), attachmentUnit(placed, side));
  const attached = attachedManagedPolicies(side);
  for (const deployment of side.deployments) {
    for (const it of deployment.managedPolicies) {
      const id = idOf(deployment, it.id);
      if (!attached.has(it) && !units2.has(id)) units2.set(id, managedPolicyUnit({ deployment, it }));
    }
    for (const it of deployment.documents) units2.set(idOf(deployment, it.id), documentUnit({ deployment, it }));
  }
  return [...units2.values()];
}
function attachedManagedPolicies(side) {
  const attached = /* @__PURE__ */ new Set();
  for (const deployment of side.deployments) {
    const references = [
      ...deployment.roles.flatMap((role) => [
        ...role.policies.flatMap((policy) => policy.kind === "managed" ? [policy.reference] : []),
        ...role.boundaries.flatMap(({ value }) => value ? [value] : [])
      ]),
      ...deployment.attachments.flatMap(({ policy }) => policy.kind === "managed" ? [policy.reference] : [])
    ];
    for (const { arn } of references) {
      const policy = side.managedPolicy(arn, deployment);
      if (policy) attached.add(policy.it);
    }
  }
  return attached;
}
function attachmentUnit({ deployment, it }, side) {
  const gaps2 = [];
  const files = /* @__PURE__ */ new Set();
  const statements = new PolicyResolution(side, gaps2, files).policy(it.policy, deployment).flatMap(plainStatements);
  const arn = it.role;
  return {
    ...policyUnit(deployment, it.id, it.policy.at, statements, gaps2),
    role: { id: printText(arn), external: true, arn },
    files: withOwn(deployment, [...files])
  };
}
function managedPolicyUnit({ deployment, it }) {
  const statements = it.statements.map((one) => ({ ...one, guard: all(it.guard, one.guard) })).flatMap(plainStatements);
  return policyUnit(deployment, it.id, it.at, statements, []);
}
function documentUnit({ deployment, it }) {
  return policyUnit(deployment, it.id, it.at, it.statements.flatMap(plainStatements), []);
}
function policyUnit(deployment, local, at, statements, gaps2) {
  const unread2 = statements.filter((statement) => statement.opaque);
  return {
    kind: "policy",
    id: idOf(deployment, local),
    deployment: deployment.id,
    local,
    at,
    access: { identity: statements },
    trust: [],
    gaps: [.../* @__PURE__ */ new Set([...gaps2, ...unread2.map((statement) => statement.opaque.why)])],
    sharedWith: [],
    files: withOwn(deployment, []),
    coverage: unread2.length === 0 ? "whole" : unread2.length < statements.length ? "part" : "none"
  };
}
function withOwn(deployment, files) {
  return [.../* @__PURE__ */ new Set([...deployment.files, ...files])].sort();
}
function idOf(deployment, local) {
  return local === "" ? deployment.id : `${deployment.id}#${local}`;
}
function sameRole(one, other) {
  return textKey(one) === textKey(other);
}

// src/checks/public-invoke.ts
function publicInvoke(before, after) {
  const known2 = new Set(before.flatMap((deployment) => deployment.permissions.map((it) => keyOf(deployment, it))));
  const onBase = new Set(before.flatMap((deployment) => deployment.permissions.map((it) => grantKey(it))));
  return after.flatMap(
    (deployment) => deployment.permissions.flatMap((it) => {
      const outsider = outsiderOf(it);
      if (!outsider || known2.has(keyOf(deployment, it)) || onBase.has(grantKey(it))) return [];
      return [
        {
          check: "public-invoke",
          severity: "medium",
          certainty: "proved",
          message: `\`${it.id}\` lets ${outsider} invoke the function`,
          help: "name the account, the organization or the source that needs it",
          subject: idOf(deployment, it.id),
          at: it.at,
          canonical: grantKey(it),
          kind: "remark",
          onBase: false
        }
      ];
    })
  );
}
function outsiderOf({ principal: principal2, narrowedBy }) {
  const literal = literalOf(withValues(principal2));
  if (literal === "*") return narrowedBy.length > 0 ? void 0 : "everybody";
  if (literal && /^(\d{12}$|arn:[^:]*:(iam|sts)::\d{12}:)/.test(literal)) return `\`${printText(principal2)}\``;
  return void 0;
}
function keyOf(deployment, permission2) {
  return `${idOf(deployment, permission2.id)} ${grantKey(permission2)}`;
}
function grantKey({ principal: principal2, narrowedBy }) {
  return JSON.stringify([textKey(withValues(principal2)), narrowedBy.map((text) => textKey(withValues(text))).sort()]);
}

// src/model/binding.ts
function bind(facts, openParameters = false) {
  const tokens = renamer(facts.same);
  const base = new Map(facts.before.flatMap((side) => side.declared).map((it) => [it.token, it]));
  const head2 = new Map(facts.after.flatMap((side) => side.declared).map((it) => [tokens(it.token), it]));
  const settle = (text2, rename) => text2 && mapUnknowns(text2, (unknown) => settled(unknown, rename));
  const renamed = [];
  const open2 = /* @__PURE__ */ new Set();
  for (const [token, after] of head2) {
    const before = base.get(token);
    if (!before) continue;
    if (nameKey(settle(before.name, identity)) === nameKey(settle(after.name, tokens))) continue;
    renamed.push({ before, after });
    open2.add(token);
  }
  function settled(unknown, rename) {
    const token = rename(unknown.token);
    const stays = open2.has(token) || openParameters && unknown.why === "parameter";
    if (unknown.value && !stays) return mapUnknowns(unknown.value, (inner) => settled(inner, rename));
    const { value: _, arn, ...rest } = unknown;
    const ownArn = arn && mapUnknowns(arn, (inner) => inner.token === unknown.token ? [{ ...rest, token }] : settled(inner, rename));
    return [{ ...rest, token, ...ownArn ? { arn: ownArn } : {} }];
  }
  const text = (rename) => (one) => mapUnknowns(one, (it) => settled(it, rename));
  const onBase = statementMap(text(identity), identity);
  const onHead = statementMap(text(tokens), tokens);
  return {
    before: (access) => mapAccess(access, onBase),
    after: (access) => mapAccess(access, onHead),
    beforeTrust: (statements) => statements.map(onBase),
    afterTrust: (statements) => statements.map(onHead),
    text: text(tokens),
    renamed,
    created: [...head2].filter(([token]) => !base.has(token)).map(([, it]) => it),
    withOpenParameters: () => bind(facts, true)
  };
}
var identity = (token) => token;
function nameKey(text) {
  return text && textKey(text);
}
function renamer(same) {
  const pairs = [...same].sort(([a], [b]) => b.length - a.length);
  if (pairs.length === 0) return identity;
  const whole = (token) => {
    for (const [from, to] of pairs) {
      if (token === from || token.startsWith(from) && /[#./]$/.test(from) || token.startsWith(`${from}.`))
        return to + token.slice(from.length);
    }
    return token;
  };
  return (token) => whole(token).replace(TOKEN_IN_KEY, (_, inner) => tokenKey(whole(inner)));
}
function mapAccess(access, map) {
  return {
    identity: access.identity.map(map),
    ...access.boundary ? { boundary: access.boundary.map(map) } : {}
  };
}
function statementMap(text, token) {
  const pattern = (item) => item.text.some(isUnknown) ? { ...item, text: text(item.text) } : item;
  const selection2 = (it) => ({ except: it.except, items: it.items.map(pattern) });
  const clause = (it) => ({
    ...it,
    key: it.key.startsWith("template/") ? `template/${token(it.key.slice("template/".length))}` : it.key,
    values: it.values.map(text)
  });
  return (statement) => ({
    ...statement,
    ...statement.principals ? {
      principals: {
        except: statement.principals.except,
        items: statement.principals.items.map((item) => ({ ...item, text: text(item.text) }))
      }
    } : {},
    actions: selection2(statement.actions),
    resources: selection2(statement.resources),
    conditions: statement.conditions.map(clause),
    ...statement.opaque ? { opaque: { ...statement.opaque, token: token(statement.opaque.token) } } : {}
  });
}

// src/model/deployment-choice.ts
function conditionsFor({ request }, statements) {
  const parts2 = Object.entries(request.context).flatMap(([key, [value]]) => {
    if (!key.startsWith("template/") || !value) return [];
    const clauses = statements.flatMap((one) => one.conditions).filter((one) => one.key.toLowerCase() === key.toLowerCase());
    const tested = new Map(clauses.flatMap((one) => one.values.map((text) => [textKey(text), text])));
    const name = labelOf(clauses[0]?.key ?? key);
    if (tested.has(textKey(value))) return [sentence(name, "=", [value])];
    return [sentence(name, "≠", [...tested.values()])];
  });
  return parts2.length === 0 ? void 0 : parts2.sort().join(" and ");
}
function labelOf(key) {
  const test2 = key.slice("template/".length);
  return /#Parameter:([^#]+)$/.exec(test2)?.[1] ?? printKey(test2);
}
function sentence(name, sign, values) {
  if (values.length === 1 && literalOf(values[0]) === "true" && name.startsWith("Equals("))
    return sign === "=" ? name : `not ${name}`;
  return `${name} ${sign} ${values.map(printText).join(" and ")}`;
}

// src/model/comparison.ts
var NOTHING = { identity: [] };
async function compareUnits(pair, binding, ask, same) {
  const { before, after } = pair;
  const id = (after ?? before).id;
  if (before && after && same) return { ...pair, id, access: "unchanged", gained: [], lost: [], binding };
  const old = before ?? pair.shownAgainst;
  const sides2 = {
    before: old ? binding.before(old.access) : NOTHING,
    after: after ? binding.after(after.access) : NOTHING
  };
  const widening = await ask(sides2.before, sides2.after);
  const narrowing = await ask(sides2.after, sides2.before);
  const gained = gainsOf(widening, sides2, binding);
  const lost = gainsOf(narrowing, sides2, binding);
  const word = !after ? "removed" : !before ? newWord(widening, after) : wordOf(widening, narrowing);
  const why = whyOf(word, widening, narrowing, after);
  return { ...pair, id, access: word, ...why ? { why } : {}, gained, lost, binding, sides: sides2 };
}
function newWord(widening, after) {
  return widening.status === "undecided" || after.gaps.length > 0 ? "undecided" : "new";
}
function wordOf(widening, narrowing) {
  if (widening.status === "undecided") return "undecided";
  if (widening.status === "proved") return narrowing.status === "proved" ? "unchanged" : "narrowed";
  return narrowing.status === "proved" ? "widened" : "changed";
}
function whyOf(word, widening, narrowing, after) {
  if (word === "removed") return void 0;
  if (word === "undecided") {
    const reasons = [...widening.status === "undecided" ? [widening.why] : [], ...after?.gaps ?? []];
    return [...new Set(reasons)].slice(0, 3).join("; ");
  }
  if (narrowing.status === "undecided") return `nothing is gained; whether something is lost: ${narrowing.why}`;
  return void 0;
}
function gainsOf(answer, sides2, binding) {
  if (answer.status !== "refuted") return [];
  const statements = [sides2.before, sides2.after].flatMap(({ identity: identity2, boundary }) => [
    ...identity2,
    ...boundary ?? []
  ]);
  return answer.witnesses.map((witness) => {
    const when = conditionsFor(witness, statements);
    return { witness, ...when ? { when } : {}, createdHere: isCreated(witness, binding) };
  });
}
function isCreated({ allowedBy, request }, binding) {
  if (allowedBy.resources.except) return false;
  const created = binding.created.flatMap((it) => it.arn ? [binding.text(it.arn)] : []);
  return created.some((arn) => {
    const rest = withoutPrefix(request.resource, arn);
    if (!rest || !/^($|[/:])/.test(typeof rest[0] === "string" ? rest[0] : rest.length === 0 ? "" : "?")) return false;
    return allowedBy.resources.items.some(({ text }) => {
      const tail = withoutPrefix(text, arn);
      const head2 = tail?.[0];
      return tail !== void 0 && (tail.length === 0 || typeof head2 === "string" && /^[/:]/.test(head2));
    });
  });
}

// src/model/moved.ts
function movedBetween(base, head2) {
  const onBase = declaredIds(base);
  const onHead = declaredIds(head2);
  const moved = /* @__PURE__ */ new Map();
  for (const { id, moved: moves = [] } of head2) {
    for (const { from, to } of moves) {
      const [before, after] = [`${id}#${from}`, `${id}#${to}`];
      const isMove = onBase.has(before) && !onBase.has(after) && onHead.has(after) && !onHead.has(before);
      if (isMove && !moved.has(after)) moved.set(after, before);
    }
  }
  return moved;
}
function declaredIds(deployments) {
  return new Set(deployments.flatMap((deployment) => deployment.declared.map(({ id }) => `${deployment.id}#${id}`)));
}

// src/model/pairing.ts
async function pairUnits(base, head2, facts) {
  const pairs = /* @__PURE__ */ new Map();
  const free = new Set(base);
  const take = (after, before) => {
    if (!before || !free.has(before) || pairs.has(after)) return;
    pairs.set(after, before);
    free.delete(before);
  };
  const byId = new Map(base.map((unit) => [unit.id, unit]));
  for (const after of head2) take(after, byId.get(after.id));
  for (const after of head2) take(after, byId.get(facts.moved.get(after.id) ?? ""));
  for (const after of head2) {
    const deployment = facts.renamedDeployments.get(after.deployment);
    if (deployment) take(after, byId.get(after.id.replace(after.deployment, deployment)));
  }
  const sameDeployment = (before, after) => before.kind === after.kind && before.deployment === (facts.renamedDeployments.get(after.deployment) ?? after.deployment);
  const unpaired = () => head2.filter((unit) => !pairs.has(unit));
  const sameCode = async (before, after) => after.code !== void 0 && before.code === after.code;
  for (const same of [sameCode, facts.equalAccess]) {
    for (const [after, before] of await mutual([...free], unpaired(), sameDeployment, same)) take(after, before);
  }
  return finish(base, head2, pairs, free, facts, sameDeployment);
}
async function mutual(base, head2, comparable, same) {
  const candidates = [];
  for (const after of head2)
    for (const before of base)
      if (comparable(before, after) && await same(before, after)) candidates.push([after, before]);
  const times = (unit) => candidates.filter((pair) => pair.includes(unit)).length;
  return candidates.filter(([after, before]) => times(after) === 1 && times(before) === 1);
}
function finish(base, head2, pairs, free, facts, sameDeployment) {
  const taken = /* @__PURE__ */ new Set();
  const result = head2.map((after) => {
    const before = pairs.get(after);
    if (before) return { before, after, ...before.id === after.id ? {} : { was: before.id } };
    const role = facts.roleOnBase(after);
    if (role) {
      taken.add(role.id);
      return { before: role, after };
    }
    const closest = closestOf(
      [...free].filter((unit) => sameDeployment(unit, after)),
      after
    );
    return { after, ...closest ? { shownAgainst: closest } : {} };
  });
  const removed = base.filter((unit) => free.has(unit) && !(unit.kind === "role" && taken.has(unit.id)));
  return [...result, ...removed.map((before) => ({ before }))];
}
function closestOf(candidates, after) {
  const statements = new Set(after.access.identity.map(canonicalStatement));
  let best;
  let most = 0;
  for (const unit of candidates) {
    const common = unit.access.identity.filter((statement) => statements.has(canonicalStatement(statement))).length;
    if (common > most) {
      best = unit;
      most = common;
    }
  }
  return best ?? (candidates.length === 1 ? candidates[0] : void 0);
}

// src/app/reach.ts
import { posix as posix4 } from "node:path";

// src/app/mention.ts
import { posix as posix3 } from "node:path";

// src/app/namesakes.ts
import { posix as posix2 } from "node:path";
var Namesakes = class {
  #all = [];
  #byFolder = /* @__PURE__ */ new Map();
  #below = /* @__PURE__ */ new Map();
  #byLastSegment = /* @__PURE__ */ new Map();
  add(path) {
    const folder = posix2.dirname(path);
    this.#all.push(path);
    this.#byFolder.set(folder, path);
    append(this.#byLastSegment, posix2.basename(folder), path);
    for (const above of foldersOf(path)) append(this.#below, above, path);
  }
  /** The files that may be meant where file `from` writes `folder` and then the base name. */
  meantBy(folder, from) {
    if (folder.includes("://")) return this.#all;
    const written2 = folder.slice(folder.lastIndexOf("}") + 1);
    const segments = written2.split("/").filter((segment) => !["", ".", ".."].includes(segment));
    const last = segments.at(-1);
    if (last !== void 0) {
      const end = `/${segments.join("/")}`;
      return (this.#byLastSegment.get(last) ?? []).filter((path) => `/${posix2.dirname(path)}`.endsWith(end));
    }
    if (folder.includes("}")) return this.#all;
    const here = posix2.dirname(from);
    if (folder.includes("..")) return this.#in(posix2.join(here, folder));
    return [...foldersOf(here).flatMap((above) => this.#in(above)), ...this.#below.get(here) ?? []];
  }
  #in(folder) {
    const path = this.#byFolder.get(folder.replace(/(?<=.)\/$/, ""));
    return path === void 0 ? [] : [path];
  }
};
function foldersOf(path) {
  const folder = posix2.dirname(path);
  return path === folder ? [] : [folder, ...foldersOf(folder)];
}
function append(map, key, path) {
  const paths = map.get(key);
  if (paths) paths.push(path);
  else map.set(key, [path]);
}

// src/app/mention.ts
function needleOf(sought) {
  return sought.kind === "path" ? posix3.basename(sought.text) : sought.text;
}
var WORD = /[\p{L}\p{N}_-]+/gu;
function indexMentions(sought) {
  const index = /* @__PURE__ */ new Map();
  for (const one of sought) {
    const needle = needleOf(one);
    const word = needle.match(WORD)?.[0];
    if (word === void 0) continue;
    const needles = index.get(word) ?? [];
    index.set(word, needles);
    let indexed = needles.find((other) => other.needle === needle);
    if (!indexed) {
      indexed = { needle, offset: needle.indexOf(word), names: [], paths: /* @__PURE__ */ new Map(), namesakes: new Namesakes() };
      needles.push(indexed);
    }
    if (one.kind !== "path") indexed.names.push(one);
    else {
      if (!indexed.paths.has(one.text)) indexed.namesakes.add(one.text);
      indexed.paths.set(one.text, [...indexed.paths.get(one.text) ?? [], one]);
    }
  }
  return index;
}
function mentionsIn(path, text, index) {
  const found = /* @__PURE__ */ new Set();
  for (const word of text.matchAll(WORD)) {
    for (const { needle, offset, names: names2, paths, namesakes } of index.get(word[0]) ?? []) {
      const start = word.index - offset;
      if (!isWhole(text, start, needle)) continue;
      const before = writtenBefore(text, start);
      for (const one of names2) if (one.kind === "name" || !before.endsWith("/")) found.add(one);
      if (paths.size === 0) continue;
      for (const meant of namesakes.meantBy(before, path)) for (const one of paths.get(meant) ?? []) found.add(one);
    }
  }
  return found;
}
function isWhole(text, start, needle) {
  if (!text.startsWith(needle, start)) return false;
  return !/[\p{L}\p{N}_-]{2}/u.test(text.slice(start + needle.length - 1, start + needle.length + 1));
}
function writtenBefore(text, end) {
  let start = end;
  while (start > 0 && end - start < 300 && !/[\s"'`,;()[\]=|]/.test(text[start - 1])) start -= 1;
  return text.slice(start, end);
}

// src/app/reach.ts
var MANY = 500;
var Reach = class _Reach {
  problems = [];
  #options;
  #all;
  #reached = /* @__PURE__ */ new Map();
  #sought = /* @__PURE__ */ new Set();
  #room;
  static async of(options) {
    return new _Reach(options, new Set((await options.workspace.list()).map((entry) => entry.path)));
  }
  constructor(options, all2) {
    this.#options = options;
    this.#all = all2;
    this.#room = options.limits.files;
  }
  /** Adds those files that are there and were not reached before, or only as needed, and returns them. */
  add(files) {
    return files.filter(({ path, as }) => {
      const before = this.#reached.get(path);
      const isNew = this.#all.has(path) && before !== as && before !== "affected";
      if (isNew) this.#reached.set(path, as);
      return isNew;
    });
  }
  /** What was reached and a reader may read, sorted. */
  readable() {
    return [...this.#reached.keys()].filter((path) => this.#mayRead(path)).sort();
  }
  /** Adds and returns what refers to these files, or to one of the names, and what they refer to. */
  async follow(files, names2) {
    if (this.#room === 0 && this.problems.length > 0) return [];
    const from = files.map((file) => file.path);
    const sought = this.#notSoughtYet([
      ...files.map(({ path, as }) => ({ kind: "path", text: path, leadsTo: as })),
      ...names2.map(named),
      ...await this.#tiesOf(files)
    ]);
    const candidates = nearestFirst(await this.#candidates(sought, from), from);
    const found = await this.#lookInto(candidates, sought);
    const fresh = found.filter(({ path }) => !this.#reached.has(path));
    const leftOut = new Set(fresh.slice(this.#room));
    this.#room -= fresh.length - leftOut.size;
    for (const one of new Set([...leftOut].flatMap((file) => file.mentions)))
      await this.#leaveOut(one, [...from, ...candidates]);
    return this.add(found.filter((file) => !leftOut.has(file)));
  }
  #mayRead(path) {
    return this.#options.readers.some((reader) => reader.mayRead(path));
  }
  /** What ties files to others by name: whoever mentions an affected file's names, and whoever declares what is used. */
  async #tiesOf(files) {
    const { workspace, readers: readers2, values } = this.#options;
    const ties = [];
    for (const reader of readers2) {
      for (const as of ["affected", "needed"]) {
        const paths = files.filter((file) => file.as === as && reader.mayRead(file.path)).map(({ path }) => path);
        if (paths.length === 0) continue;
        const { mentions, references = [] } = await reader.read(workspace, paths, values);
        if (as === "affected") ties.push(...mentions.map(named));
        ties.push(...references.map((text) => ({ kind: "declaration", text, leadsTo: "needed" })));
      }
    }
    return ties;
  }
  #notSoughtYet(wanted) {
    return wanted.filter(({ kind, text, leadsTo }) => {
      const key = `${kind} ${leadsTo} ${text}`;
      const isNew = text !== "" && !this.#sought.has(key);
      this.#sought.add(key);
      return isNew;
    });
  }
  /** Files that may mention something. Of needles that very many files contain, the common ones are left out. */
  async #candidates(sought, from) {
    const hits = await this.#search(sought);
    if (hits.length <= this.#options.limits.candidates) return hits;
    if (sought.length === 1) {
      await this.#leaveOut(sought[0], [...from, ...hits]);
      return [];
    }
    const middle = sought.length >> 1;
    const first = await this.#candidates(sought.slice(0, middle), from);
    return [.../* @__PURE__ */ new Set([...first, ...await this.#candidates(sought.slice(middle), from)])];
  }
  /** A base name that every folder has, `template.yaml`, counts from afar only as the end of a path or after a variable. */
  async #search(sought) {
    const { workspace } = this.#options;
    const paths = sought.filter(({ kind }) => kind === "path");
    const anywhere = sought.flatMap((one) => {
      const needle = needleOf(one);
      return one.kind === "path" ? [`/${needle}`, `}${needle}`] : [needle];
    });
    const bySearch = async () => {
      const [far, near] = await Promise.all([workspace.search(anywhere), workspace.search(paths.map(needleOf))]);
      return [.../* @__PURE__ */ new Set([...far, ...near.filter(nearTo(paths.map(({ text }) => text)))])];
    };
    const hits = anywhere.length > MANY ? [...this.#all] : await bySearch();
    return hits.filter((path) => this.#mayRead(path) && this.#reached.get(path) !== "affected");
  }
  async #lookInto(paths, sought) {
    const index = indexMentions(sought);
    const found = [];
    for (const path of paths) {
      const mentions = [...await this.#mentionsIn(path, index) ?? sought.slice(0, 1)];
      const affected = mentions.some(({ leadsTo }) => leadsTo === "affected");
      if (mentions.length > 0) found.push({ path, as: affected ? "affected" : "needed", mentions });
    }
    return found;
  }
  async #mentionsIn(path, index) {
    const file = await this.#options.workspace.read(path);
    if (file === void 0) return /* @__PURE__ */ new Set();
    return isProblem(file) ? void 0 : mentionsIn(path, file.text, index);
  }
  /** The message holds no count, so that the same name is the same problem on both sides. */
  async #leaveOut(sought, from) {
    this.problems.push({
      code: "too-many-mentions",
      message: `\`${needleOf(sought)}\` is mentioned in more files than are followed, and not all of them were read`,
      help: "give it a name of its own, or split the change",
      file: sought.kind === "path" ? sought.text : await this.#whereWritten(sought, from),
      hides: true
    });
  }
  async #whereWritten(sought, paths) {
    const index = indexMentions([{ ...sought, kind: "name" }]);
    for (const path of paths) if ((await this.#mentionsIn(path, index))?.size) return path;
    return paths[0];
  }
};
function named(text) {
  return { kind: "name", text, leadsTo: "affected" };
}
function nearestFirst(paths, others) {
  const known2 = new Map(others.flatMap((path) => foldersOf(path).map((folder) => [folder, folder.length])));
  const near = (path) => Math.max(0, ...foldersOf(path).map((folder) => known2.get(folder) ?? 0));
  return paths.map((path) => ({ path, near: near(path) })).sort((a, b) => b.near - a.near || (a.path < b.path ? -1 : 1)).map(({ path }) => path);
}
function nearTo(paths) {
  const folders = new Set(paths.map((path) => posix4.dirname(path)));
  const above = new Set(paths.flatMap(foldersOf));
  return (path) => above.has(posix4.dirname(path)) || foldersOf(path).some((folder) => folders.has(folder));
}

// src/app/affected-files.ts
var LIMITS = { files: 500, candidates: 5e3 };
async function affectedFiles(options) {
  const { changed, readers: readers2, needles = [], limits = LIMITS } = options;
  const was = new Map(changed.flatMap((file) => file.was === void 0 ? [] : [[file.path, file.was]]));
  const became = new Map(changed.flatMap((file) => file.was === void 0 ? [] : [[file.was, file.path]]));
  const inBase = (path) => was.get(path) ?? path;
  const inHead = (path) => became.get(path) ?? path;
  const base = await Reach.of({ workspace: options.base, readers: readers2, values: options.values.base, limits });
  const head2 = await Reach.of({ workspace: options.head, readers: readers2, values: options.values.head, limits });
  const changedInBase = changed.filter((file) => file.status !== "added").map((file) => inBase(file.path));
  const changedInHead = changed.filter((file) => file.status !== "removed").map((file) => file.path);
  let newInBase = base.add(changedInBase.map((path) => ({ path, as: "affected" })));
  let newInHead = head2.add(changedInHead.map((path) => ({ path, as: "affected" })));
  for (let names2 = needles; names2.length + newInBase.length + newInHead.length > 0; names2 = []) {
    const following = [base.follow(newInBase, names2), head2.follow(newInHead, names2)];
    const [foundInBase, foundInHead] = await Promise.all(following);
    newInBase = [...foundInBase, ...base.add(foundInHead.map(({ path, as }) => ({ path: inBase(path), as })))];
    newInHead = [...foundInHead, ...head2.add(foundInBase.map(({ path, as }) => ({ path: inHead(path), as })))];
  }
  return { base: base.readable(), head: head2.readable(), problems: { base: base.problems, head: head2.problems } };
}

// src/app/read-side.ts
async function readSide(workspace, paths, options) {
  const texts = /* @__PURE__ */ new Map();
  const keeping = remembering(workspace, texts);
  const deployments = [];
  const problems = [];
  for (const reader of options.readers) {
    const taken = new Set(deployments.flatMap(({ files }) => files));
    const mine = paths.filter((path) => reader.mayRead(path) && !taken.has(path));
    const result = await reader.read(keeping, mine, options.values);
    deployments.push(...result.deployments);
    problems.push(...result.problems);
  }
  const read = new Set(deployments.flatMap(({ files }) => files));
  const all2 = [...problems, ...deployments.flatMap((deployment) => deployment.problems)];
  const side = linkSide(deployments, options.aws);
  return {
    side,
    deployments,
    units: unitsOf(side, options.scope),
    problems: withoutRepeats(all2),
    unreadable: new Set(problems.filter(({ hides, file }) => hides && !read.has(file)).map(({ file }) => file)),
    text: (path) => texts.get(path)
  };
}
function withBroken(side, other) {
  const read = new Set(side.deployments.flatMap(({ files }) => files));
  const told = new Set(side.problems.map(({ file }) => file));
  const broken = other.deployments.flatMap(({ id, dialect }) => {
    const text = side.text(id);
    if (text === void 0 || read.has(id) || told.has(id) || dialect === "terraform") return [];
    return parseYaml({ path: id, text }).problems.filter(({ hides }) => hides);
  });
  if (broken.length === 0) return side;
  return {
    ...side,
    problems: [...side.problems, ...broken],
    unreadable: /* @__PURE__ */ new Set([...side.unreadable, ...broken.map(({ file }) => file)])
  };
}
function remembering(workspace, texts) {
  return {
    revision: workspace.revision,
    list: () => workspace.list(),
    search: (needles) => workspace.search(needles),
    read: async (path) => {
      const file = await workspace.read(path);
      if (file && !isProblem(file)) texts.set(path, file.text);
      return file;
    }
  };
}
function withoutRepeats(problems) {
  const seen = /* @__PURE__ */ new Set();
  return problems.filter((problem) => {
    const key = JSON.stringify([problem.file, problem.line, problem.code, problem.message]);
    return !seen.has(key) && seen.add(key);
  });
}

// src/app/renamed-deployments.ts
import { posix as posix5 } from "node:path";
function renamedDeployments(changed, base, head2) {
  const renamed = new Map(changed.flatMap(({ path, was }) => was ? [[path, was]] : []));
  const known2 = new Set(base.map(({ id }) => id));
  const result = new Map(renamed);
  for (const { id, files } of head2) {
    if (known2.has(id) || renamed.has(id)) continue;
    const own = files.filter((file) => posix5.dirname(file) === id);
    const before = new Set(own.flatMap((file) => renamed.has(file) ? [posix5.dirname(renamed.get(file))] : []));
    const [only2] = before;
    if (before.size === 1 && only2 !== void 0 && known2.has(only2)) result.set(id, only2);
  }
  return result;
}

// src/app/same-names.ts
function sameNames(pairs, renamedDeployments2) {
  const same = /* @__PURE__ */ new Map();
  for (const [after, before] of renamedDeployments2) same.set(`${after}#`, `${before}#`);
  for (const { before, after } of pairs) {
    if (!before || !after) continue;
    if (before.id !== after.id) same.set(after.id, before.id);
    if (before.role && after.role && !before.role.external && !after.role.external && before.role.id !== after.role.id)
      same.set(after.role.id, before.role.id);
  }
  return same;
}

// src/app/review.ts
async function review(request) {
  const changed = [...request.changed, ...await readingParameters(request)];
  const paths = await affectedFiles({ ...request, changed });
  const baseRead = await readSide(request.base, paths.base, { ...request, values: request.values.base });
  const headRead = await readSide(request.head, paths.head, { ...request, values: request.values.head });
  const base = withBroken(baseRead, headRead);
  const head2 = withBroken(headRead, baseRead);
  const renamed = renamedDeployments(request.changed, base.deployments, head2.deployments);
  const moved = movedBetween(base.deployments, head2.deployments);
  const pairs = await pairSides(base, head2, { renamed, moved }, request.engine);
  const same = new Map([...sameNames(pairs, renamed), ...moved]);
  const sameValues2 = request.differingParameters.length === 0;
  const changes = await compareAll(pairs, { base, head: head2, same, sameValues: sameValues2 }, request.engine);
  const findings = await runChecks(changes, { base, head: head2, request });
  return {
    base,
    head: head2,
    changes,
    findings,
    problems: { head: [...paths.problems.head, ...head2.problems], base: [...paths.problems.base, ...base.problems] }
  };
}
async function readingParameters(request) {
  if (request.differingParameters.length === 0) return [];
  const known2 = new Set(request.changed.map(({ path }) => path));
  const paths = await request.head.search(request.differingParameters);
  const readable = paths.filter((path) => !known2.has(path) && request.readers.some((reader) => reader.mayRead(path)));
  return readable.map((path) => ({ path, status: "modified" }));
}
async function pairSides(base, head2, { renamed, moved }, engine2) {
  const bindingOf = (before, after) => bindPair({ before, after }, { base, head: head2, same: new Map([...sameNames([{ before, after }], renamed), ...moved]) });
  return pairUnits(base.units, head2.units, {
    renamedDeployments: renamed,
    moved,
    equalAccess: async (before, after) => {
      if (before.access.identity.length === 0 || after.access.identity.length === 0) return false;
      const binding = bindingOf(before, after);
      const [one, other] = [binding.before(before.access), binding.after(after.access)];
      const answers = [await engine2.noNewAccess(one, other), await engine2.noNewAccess(other, one)];
      return answers.every(({ status }) => status === "proved");
    },
    roleOnBase: (after) => {
      if (after.kind === "policy" || !after.role) return void 0;
      const { arn, external } = after.role;
      if (external) return base.units.find(({ kind, role: role2 }) => kind !== "policy" && role2 && sameRole(role2.arn, arn));
      const from = base.deployments.find(({ id }) => id === after.deployment) ?? base.deployments[0];
      const role = from && base.side.role(arn, from);
      return role && roleUnit(role, base.side);
    }
  });
}
function bindPair({ before, after, shownAgainst }, { base, head: head2, same }) {
  const files = /* @__PURE__ */ new Set([...(before ?? shownAgainst)?.files ?? [], ...after?.files ?? []]);
  const taking = (side) => side.deployments.filter(
    (deployment) => deployment.files.some((file) => files.has(file) || files.has(same.get(file) ?? ""))
  );
  return bind({ before: taking(base), after: taking(head2), same });
}
async function compareAll(pairs, reading, engine2) {
  const { base, head: head2, sameValues: sameValues2 } = reading;
  const changes = [];
  for (const pair of pairs) {
    const identical = sameValues2 && isIdentical(pair, base, head2);
    const ask = (one, other) => engine2.noNewAccess(one, other);
    const change2 = await compareUnits(pair, bindPair(pair, reading), ask, identical);
    changes.push(withUnreadable(change2, base, head2));
  }
  return changes;
}
function isIdentical({ before, after }, base, head2) {
  if (!before || !after || before.id !== after.id || before.kind !== after.kind) return false;
  const files = /* @__PURE__ */ new Set([...before.files, ...after.files]);
  return [...files].every((file) => base.text(file) !== void 0 && base.text(file) === head2.text(file));
}
function withUnreadable(change2, base, head2) {
  const unread2 = (unit, other, side) => {
    const file = unit.files.find((path) => other.unreadable.has(path));
    return file ? `\`${file}\` could not be read on ${side}` : void 0;
  };
  const why = change2.access === "removed" ? unread2(change2.before, head2, "head") : change2.access === "new" ? unread2(change2.after, base, "base") : void 0;
  return why ? { ...change2, access: "undecided", why, gained: [], lost: [] } : change2;
}
async function runChecks(changes, { base, head: head2, request }) {
  const context = {
    engine: request.engine,
    catalog: request.catalog,
    before: base.deployments,
    after: head2.deployments
  };
  const findings = [];
  const said = /* @__PURE__ */ new Set();
  for (const change2 of changes) {
    const role = change2.after?.role?.id ?? change2.id;
    for (const check of request.checks) {
      for (const finding2 of await check.run(change2, context)) {
        const key = JSON.stringify([finding2.check, finding2.kind, role, finding2.canonical, change2.access === "new"]);
        if (said.has(key)) continue;
        said.add(key);
        findings.push(finding2);
      }
    }
  }
  return [...findings, ...publicInvoke(base.deployments, head2.deployments)];
}

// src/suggestions/take-back.ts
function takeBack(finding2, base) {
  const { file } = finding2.at;
  if (!base || !finding2.before || finding2.gain?.witness.allowedBy.from) return void 0;
  const { line, endLine } = placeOf(finding2.at);
  const touching = hunksOf(base.text, file.text).filter(
    (hunk) => hunk.startLine <= endLine && hunk.endLine >= line - 1
  );
  const inside2 = touching.filter((hunk) => hunk.startLine >= line && hunk.endLine <= endLine);
  if (inside2.length === 0 || inside2.length !== touching.filter((hunk) => hunk.endLine >= line).length) return void 0;
  if (inside2.some((hunk) => hunk.startLine === line && hunk.endLine === endLine && hunk.baseLines === ""))
    return void 0;
  return inside2.map((hunk) => editLines(file, hunk.startLine, hunk.endLine, hunk.baseLines));
}
function hunksOf(base, head2) {
  const hunks = [];
  let line = 1;
  let open2;
  for (const { added, removed, value, count: count2 } of diffLines(base, head2)) {
    if (!added && !removed) {
      if (open2) hunks.push(open2);
      open2 = void 0;
      line += count2 ?? 0;
      continue;
    }
    open2 ??= { startLine: line, endLine: line - 1, baseLines: "" };
    if (removed) open2.baseLines += value;
    else {
      line += count2 ?? 0;
      open2.endLine = line - 1;
    }
  }
  if (open2) hunks.push(open2);
  return hunks;
}

// src/app/suggest.ts
async function suggest(found, request) {
  const suggestions = [];
  for (const findings of byStatement(found.findings)) {
    const [worst] = findings;
    const file = worst.at.file.path;
    const was = request.changed.find(({ path }) => path === file)?.was ?? file;
    const text = found.base.text(was);
    const edits = takeBack(worst, text === void 0 ? void 0 : { path: was, text });
    const proved = edits && await isProved(edits, findings, found, request);
    suggestions.push(proved ? oneClick(findings, edits) : prose(findings));
  }
  return suggestions;
}
function byStatement(findings) {
  const groups = /* @__PURE__ */ new Map();
  for (const finding2 of findings) {
    if (finding2.kind !== "access") continue;
    const key = `${finding2.at.file.path}:${finding2.at.start}`;
    groups.set(key, [...groups.get(key) ?? [], finding2]);
  }
  const rank = ({ severity }) => SEVERITIES.indexOf(severity);
  return [...groups.values()].map((group) => group.sort((a, b) => rank(a) - rank(b)));
}
async function isProved(edits, findings, found, request) {
  const head2 = edited(request.head, edits);
  const again = await review({ ...request, head: head2 });
  const before = new Set(found.findings.map(fingerprintOf));
  const after = new Set(again.findings.map(fingerprintOf));
  if (findings.some((finding2) => after.has(fingerprintOf(finding2)))) return false;
  if ([...after].some((fingerprint) => !before.has(fingerprint))) return false;
  const back = await review({ ...request, base: request.head, head: head2, changed: changedBy(edits) });
  return back.changes.every(({ access }) => access === "unchanged" || access === "narrowed");
}
function changedBy(edits) {
  return [...new Set(edits.map(({ file }) => file))].map((path) => ({ path, status: "modified" }));
}
function edited(workspace, edits) {
  return {
    revision: `${workspace.revision}+suggestion`,
    list: () => workspace.list(),
    search: (needles) => workspace.search(needles),
    read: async (path) => {
      const file = await workspace.read(path);
      const mine = edits.filter((edit) => edit.file === path);
      return file && !isProblem(file) && mine.length > 0 ? applyEdits(file, mine) : file;
    }
  };
}
function oneClick(findings, edits) {
  const [worst] = findings;
  const before = worst.before;
  return {
    finding: worst,
    title: "take back what is new in this statement",
    disposition: "one-click",
    confidence: "high",
    edits,
    evidence: [
      { kind: "base-statement", file: before.file.path, line: placeOf(before).line, grants: "what base allowed" }
    ],
    kept: [],
    dropped: dropped(findings)
  };
}
function prose(findings) {
  return {
    finding: findings[0],
    title: "grant only what the function needs: name the actions that it calls and the resources that it uses",
    disposition: "needs-review",
    confidence: "low",
    edits: [],
    evidence: [],
    kept: [],
    dropped: dropped(findings)
  };
}
function dropped(findings) {
  return findings.flatMap(
    ({ gain: gain2 }) => gain2 ? [
      {
        action: gain2.witness.request.action,
        why: `base did not allow it on ${printText(gain2.witness.request.resource)}`
      }
    ] : []
  );
}

// src/app/review-job.ts
async function runReview(job) {
  const { world } = job;
  const aws = awsManagedPolicies(world.managedPolicies);
  const reviews = [];
  for (const set2 of await parameterSets(job, job.values, job.parameterFiles)) {
    const request = {
      ...job,
      values: { base: set2.base, head: set2.head },
      differingParameters: set2.differing,
      readers: readers(world),
      checks: CHECKS,
      catalog: world.catalog,
      aws
    };
    const found = await review(request);
    reviews.push({ name: set2.name, review: found, suggestions: await suggest(found, request) });
  }
  const merged4 = mergeReviews(reviews);
  const report = assembleReport(merged4.review, merged4.suggestions, {
    version: VERSION,
    data: { actions: world.catalog.date, managedPolicies: world.managedPolicies.date },
    base: job.base.revision,
    head: job.head.revision,
    engines: [job.engine.name],
    gate: job.gate,
    catalog: world.catalog
  });
  return { report, text: reportText(merged4.review) };
}

// src/iam/inclusion/budget.ts
var BudgetExhausted = class extends Error {
};
var Budget = class {
  left;
  constructor(steps) {
    this.left = steps;
  }
  /** What is found already may still be put into words. */
  extend(steps) {
    this.left = Math.max(this.left, steps);
  }
  spend(steps = 1) {
    this.left -= steps;
    if (this.left < 0) throw new BudgetExhausted("the question is too large");
  }
};

// src/iam/inclusion/cases.ts
var Cases = class {
  after;
  search;
  compiler;
  denied;
  /** Outside of every one of these is what the old side did not allow. */
  gaps;
  /** Old Denies that may not be there any more. */
  lifted;
  /** The new boundary's Allows; one that is no box where there is no boundary. */
  within;
  constructor(before, after, search, compiler) {
    this.after = after;
    this.search = search;
    this.compiler = compiler;
    this.denied = this.list(after.denies);
    const old = before.boundary ? [before.allows, before.boundary] : [before.allows];
    this.gaps = old.map((allows) => this.list([...after.denies, ...allows]));
    this.lifted = this.list(this.split(before.denies.filter((deny) => this.isLifted(deny))));
    this.within = after.boundary ? this.split(after.boundary) : [void 0];
  }
  /** One request for each part of a new Allow that has one. */
  *newRequests() {
    for (const primary of this.after.allows) {
      const denies = this.lifted.cover.touching(primary.dimensions);
      const gaps2 = this.gaps.filter((negatives) => !this.search.isRepeated(primary, negatives));
      if (denies.length === 0 && gaps2.length === 0) continue;
      for (const tuple of tuplesOf(primary, this.compiler)) {
        const hit = this.first(primary, tuple, denies, gaps2);
        if (hit) yield hit;
      }
    }
  }
  first(primary, tuple, near, open2) {
    const { search, denied } = this;
    const gaps2 = open2.filter((negatives) => !search.isCovered(tuple, primary, [], negatives));
    const denies = near.filter((deny) => !search.isApart(tuple, deny));
    if (gaps2.length === 0 && denies.length === 0) return void 0;
    if (search.isCovered(tuple, primary, [], denied)) return void 0;
    for (const boundary of this.within) {
      if (boundary && search.isApart(tuple, boundary)) continue;
      const extras = boundary ? [boundary] : [];
      for (const negatives of gaps2) {
        const hit = this.attempt(primary, tuple, extras, negatives);
        if (hit) return hit;
      }
      for (const deny of denies) {
        const hit = this.attempt(primary, tuple, [...extras, deny], denied);
        if (hit) return hit;
      }
    }
    return void 0;
  }
  attempt(primary, tuple, extras, negatives) {
    if (extras.length > 0 && this.search.isCovered(tuple, primary, extras, negatives)) return void 0;
    const discovery = this.search.find(tuple, primary, extras, negatives);
    return discovery && { primary, tuple, extras, negatives, discovery };
  }
  /** Whether the new Denies do not plainly repeat an old one. */
  isLifted(deny) {
    if (this.search.isRepeated(deny, this.denied)) return false;
    for (const tuple of tuplesOf(deny, this.compiler))
      if (!this.search.isCovered(tuple, deny, [], this.denied)) return true;
    return false;
  }
  /** In a proof, a box for each pattern with unknowns, so that the search knows which one holds. */
  split(boxes) {
    if (this.search.settings.mode === "witness") return boxes;
    return boxes.flatMap((box) => splitSymbolic(box, this.compiler));
  }
  list(boxes) {
    return this.search.negatives(boxes, this.compiler.dimensions);
  }
};
function* tuplesOf(box, compiler) {
  const parts2 = box.dimensions.map(
    (choice, dimension) => choice.except ? [choice] : choice.atoms.map((atom) => compiler.single(dimension, atom))
  );
  const count2 = parts2.reduce((product2, { length: length2 }) => product2 * length2, 1);
  for (let number = 0; number < count2; number += 1) {
    let rest = number;
    yield parts2.map((choices) => {
      const choice = choices[rest % choices.length];
      rest = Math.floor(rest / choices.length);
      return choice;
    });
  }
}
function splitSymbolic(box, compiler) {
  let boxes = [box];
  for (const [dimension, choice] of box.dimensions.entries()) {
    if (choice.except || choice.atoms.length < 2 || !choice.atoms.some((atom) => atom.symbolic)) continue;
    const singles = choice.atoms.map((atom) => compiler.single(dimension, atom));
    boxes = boxes.flatMap((one) => singles.map((single) => compiler.with(one, dimension, single)));
  }
  return boxes;
}

// src/iam/pattern.ts
var LITERAL = 0;
var FOLDED = 1;
var ANY_IN_FIELD = 2;
var ANY = 3;
var STAR_IN_FIELD = 4;
var STAR = 5;
var COLON = 58;
var ASTERISK = 42;
var QUESTION = 63;
var FIRST_PRIVATE = 65536;
var ARN_FIELDS = 5;
var PER_UNKNOWN = 64;
var READING_SHIFT = 4;
var PART_SHIFT = 1;
function kindOf(token) {
  return token & 7;
}
function letterOf(token) {
  return token >> 3;
}
function tokenOf(letter, kind = LITERAL) {
  return letter << 3 | kind;
}
function isPrivate(letter) {
  return letter >= FIRST_PRIVATE;
}
function isColonFree(letter) {
  return (letter & 1) === 1;
}
function identityOf(letter) {
  return isPrivate(letter) ? letter & ~1 : letter;
}
function unknownLetter(letter) {
  return isPrivate(letter) ? letter & ~(1 | 3 << READING_SHIFT) : letter;
}
function surelyMatching(letter) {
  const own = identityOf(letter);
  if (readingOf2(letter) !== READINGS.indexOf("literal")) return [own];
  const readings = partOf(letter) > 0 ? ["glob", "ignore-case", "arn"] : ["glob", "ignore-case"];
  const base = unknownLetter(letter);
  return [own, ...readings.map((reading) => base + (READINGS.indexOf(reading) << READING_SHIFT))];
}
function lowerLetter(letter) {
  if (letter < 128) return letter >= 65 && letter <= 90 ? letter + 32 : letter;
  if (isPrivate(letter)) return letter;
  const lower2 = String.fromCharCode(letter).toLowerCase();
  return lower2.length === 1 ? lower2.charCodeAt(0) : letter;
}
function upperLetter(letter) {
  if (letter < 128) return letter >= 97 && letter <= 122 ? letter - 32 : letter;
  if (isPrivate(letter)) return letter;
  const upper = String.fromCharCode(letter).toUpperCase();
  return upper.length === 1 && lowerLetter(upper.charCodeAt(0)) === letter ? upper.charCodeAt(0) : letter;
}
var READINGS = ["glob", "literal", "ignore-case", "arn"];
var Alphabet = class {
  indexes = /* @__PURE__ */ new Map();
  unknowns = [];
  isEmpty() {
    return this.unknowns.length === 0;
  }
  /** `part` is 0 for the whole value, 1…5 for a field of an ARN. */
  privateLetter(unknown, part, colonFree, reading) {
    let index = this.indexes.get(unknown.token);
    if (index === void 0) {
      index = this.unknowns.length;
      this.indexes.set(unknown.token, index);
      this.unknowns.push(unknown);
    }
    const how = READINGS.indexOf(reading) << READING_SHIFT | part << PART_SHIFT | (colonFree ? 1 : 0);
    return FIRST_PRIVATE + index * PER_UNKNOWN + how;
  }
  unknownOf(letter) {
    return this.unknowns[Math.floor((letter - FIRST_PRIVATE) / PER_UNKNOWN)];
  }
  arnLetters(unknown, reading) {
    const letters = [..."arn"].map((character) => character.charCodeAt(0));
    for (let part = 1; part <= ARN_FIELDS; part += 1)
      letters.push(COLON, this.privateLetter(unknown, part, part < ARN_FIELDS, reading));
    return letters;
  }
  /** A word as a text; the letters of an ARN become its unknown again. */
  textOf(word) {
    const parts2 = [];
    let literal = "";
    const flush = () => {
      if (literal !== "") parts2.push(literal);
      literal = "";
    };
    for (let at = 0; at < word.length; at += 1) {
      const arn = this.arnAt(word, at);
      const letter = word[at];
      if (arn) {
        flush();
        parts2.push(arn);
        at += 3 + 2 * ARN_FIELDS - 1;
      } else if (isPrivate(letter)) {
        flush();
        parts2.push(this.unknownAt(letter));
      } else literal += String.fromCharCode(letter);
    }
    flush();
    return parts2;
  }
  arnAt(word, at) {
    const first = word[at + 4];
    if (first === void 0 || !isPrivate(first) || partOf(first) !== 1) return void 0;
    const unknown = this.unknownOf(first);
    const matches = this.arnLetters(unknown, "glob").every((letter, index) => {
      const found = word[at + index];
      return found !== void 0 && unknownLetter(found) === unknownLetter(letter);
    });
    return matches ? unknown : void 0;
  }
  unknownAt(letter) {
    const unknown = this.unknownOf(letter);
    const part = partOf(letter);
    if (part === 0) return unknown;
    const { token, label, why } = unknown;
    return { token: `${token} ${part}`, label: `${label}, field ${part}`, why, shape: "field" };
  }
};
function partOf(letter) {
  return letter >> PART_SHIFT & 7;
}
function readingOf2(letter) {
  return letter >> READING_SHIFT & 3;
}
function textTokens(text, alphabet, reading = "glob") {
  const tokens = [];
  for (const [index, part] of text.entries()) {
    if (isUnknown(part)) {
      if (part.shape === "arn" && index === 0)
        tokens.push(...alphabet.arnLetters(part, reading).map((letter) => tokenOf(letter)));
      else tokens.push(tokenOf(alphabet.privateLetter(part, 0, part.shape === "field", reading)));
      continue;
    }
    for (let at = 0; at < part.length; at += 1) {
      const letter = part.charCodeAt(at);
      if (reading === "glob" && letter === ASTERISK) pushStar(tokens, STAR);
      else if (reading === "glob" && letter === QUESTION) tokens.push(ANY);
      else if (reading === "ignore-case") tokens.push(tokenOf(lowerLetter(letter), FOLDED));
      else tokens.push(tokenOf(letter));
    }
  }
  return tokens;
}
function isStarsOnly(text) {
  return text.length === 1 && typeof text[0] === "string" && /^\*+$/.test(text[0]);
}
function arnTokens(text, alphabet, reading = "glob") {
  if (isStarsOnly(text)) return [STAR];
  const tokens = [];
  const leap = leapOf(text);
  const last = leap?.colons ?? ARN_FIELDS;
  let colons = 0;
  for (const [index, part] of text.entries()) {
    if (isUnknown(part)) {
      if (part.shape === "arn" && index === 0)
        tokens.push(...alphabet.arnLetters(part, reading).map((letter) => tokenOf(letter)));
      else tokens.push(tokenOf(alphabet.privateLetter(part, 0, leap?.index !== index, reading)));
      if (leap?.index === index) colons = ARN_FIELDS;
      continue;
    }
    for (let at = 0; at < part.length; at += 1) {
      const letter = part.charCodeAt(at);
      const free = colons >= last;
      if (letter === ASTERISK) pushStar(tokens, free ? STAR : STAR_IN_FIELD);
      else if (letter === QUESTION) tokens.push(free ? ANY : ANY_IN_FIELD);
      else tokens.push(tokenOf(letter));
      if (letter === COLON) colons += 1;
    }
  }
  if (colons < ARN_FIELDS && reading === "arn") return void 0;
  for (; colons < ARN_FIELDS; colons += 1)
    tokens.push(tokenOf(COLON), colons === ARN_FIELDS - 1 ? STAR : STAR_IN_FIELD);
  return tokens;
}
function leapOf(text) {
  const all2 = countColons(text);
  for (const [index, part] of text.entries()) {
    if (!isUnknown(part) || part.shape === "field") continue;
    if (part.shape === "arn" && index === 0) return { index, colons: ARN_FIELDS };
    if (part.shape === "arn" || index === 0 || all2 < ARN_FIELDS)
      return { index, colons: Math.min(ARN_FIELDS, countColons(text.slice(0, index))) };
  }
  return void 0;
}
function countColons(text) {
  let colons = 0;
  for (const part of text) if (!isUnknown(part)) colons += part.split(":").length - 1;
  return colons;
}
function pushStar(tokens, star) {
  if (tokens[tokens.length - 1] !== star) tokens.push(star);
}

// src/iam/inclusion/clauses.ts
var ClauseTable = class {
  all = [];
  byKey = /* @__PURE__ */ new Map();
  atoms = /* @__PURE__ */ new Map();
  alphabet;
  constructor(alphabet) {
    this.alphabet = alphabet;
  }
  model(clause) {
    const key = clause.key.toLowerCase();
    const canonical = canonicalKey(clause);
    return this.intern(canonical, (id) => {
      const operator = operatorOf(clause.operator);
      const read = operator && this.read(operator, clause);
      if (read) return { id, key, clause, operator, ...read, label: "" };
      const label = operator ? `a value of \`${clause.operator}\` on \`${clause.key}\` is not understood` : `the operator \`${clause.operator}\` is not understood`;
      return { id, key: `opaque:${canonical}`, clause, operator: void 0, atoms: [], values: [], label };
    });
  }
  /** A truth value that nobody knows. */
  opaque(name, label) {
    const clause = { operator: "Opaque", key: name, values: [] };
    return this.intern(`opaque:${name}`, (id) => {
      return { id, key: `opaque:${name}`, clause, operator: void 0, atoms: [], values: [], label };
    });
  }
  /** Marks the letters that stand in a value. */
  markLetters(used) {
    for (const { tokens } of this.atoms.values()) for (const token of tokens) used[letterOf(token)] = 1;
  }
  intern(key, make) {
    let model = this.byKey.get(key);
    if (!model) {
      model = make(this.all.length);
      this.all.push(model);
      this.byKey.set(key, model);
    }
    return model;
  }
  read(operator, clause) {
    if (operator.family === "null" && clause.quantifier) return void 0;
    if (operator.family !== "text") {
      const values = clause.values.map((value) => literalOf(value) ?? "");
      return values.every((value) => isReadable(operator, value)) ? { atoms: [], values } : void 0;
    }
    const atoms = [];
    for (const value of clause.values) {
      const tokens = this.tokens(operator, value);
      if (!tokens) return void 0;
      atoms.push(this.atom(tokens, value.some(isUnknown)));
    }
    return { atoms: [...new Set(atoms)], values: [] };
  }
  tokens({ reading }, value) {
    return reading === "arn" ? arnTokens(value, this.alphabet, "arn") : textTokens(value, this.alphabet, reading);
  }
  atom(tokens, symbolic) {
    const key = tokens.join();
    let atom = this.atoms.get(key);
    if (!atom) {
      atom = { id: this.atoms.size, tokens, symbolic };
      this.atoms.set(key, atom);
    }
    return atom;
  }
};
function canonicalKey(clause) {
  const values = clause.values.map(textKey).sort();
  const { operator, quantifier = "", ifExists = false, key } = clause;
  return JSON.stringify([operator.toLowerCase(), quantifier, ifExists, key.toLowerCase(), [...new Set(values)]]);
}

// src/iam/inclusion/principals.ts
var ACCOUNT2 = /^\d{12}$/;
function principalPatterns({ type, text }) {
  const account = type === "AWS" ? accountOf(text) : void 0;
  if (!account) return [text];
  return ["iam", "sts"].map((service) => textOf(`arn:${account.partition}:${service}::`, account.id, ":*"));
}
function accountOf(text) {
  const literal = literalOf(text);
  if (literal !== void 0 && ACCOUNT2.test(literal)) return { partition: "aws", id: text };
  const [only2, ...more] = text;
  if (only2 !== void 0 && more.length === 0 && isUnknown(only2))
    return only2.label === "AWS::AccountId" ? { partition: "aws", id: text } : void 0;
  const first = text[0];
  const last = text[text.length - 1];
  if (typeof first !== "string" || typeof last !== "string" || !last.endsWith(":root")) return void 0;
  const head2 = /^arn:([^:*?]+):iam::/.exec(first);
  if (!head2) return void 0;
  const whole = literal === void 0 ? textOf(first.slice(head2[0].length), ...text.slice(1, -1), last.slice(0, -5)) : [];
  const id = literal === void 0 ? whole : textOf(literal.slice(head2[0].length, -5));
  const isId = id.length === 1 && (isUnknown(id[0]) ? id[0].shape === "field" : ACCOUNT2.test(id[0]));
  return isId ? { partition: head2[1], id } : void 0;
}

// src/iam/inclusion/compile.ts
var ACTION = 0;
var RESOURCE = 1;
var PRINCIPAL = 2;
var DimensionTable = class {
  atoms = [];
  byKey = /* @__PURE__ */ new Map();
  choices = /* @__PURE__ */ new Map();
  singles = [];
  /** `tokens` is asked once for each key. */
  atom(key, text, tokens) {
    let atom = this.byKey.get(key);
    if (!atom) {
      atom = { id: this.atoms.length, text, tokens: tokens(), symbolic: text.some(isUnknown) };
      this.atoms.push(atom);
      this.byKey.set(key, atom);
    }
    return atom;
  }
  choice(except, found) {
    const atoms = [...new Set(found)].sort((a, b) => a.id - b.id);
    const key = `${except}:${atoms.map((atom) => atom.id).join()}`;
    let choice = this.choices.get(key);
    if (!choice) {
      choice = { id: this.choices.size, except, atoms };
      this.choices.set(key, choice);
    }
    return choice;
  }
  single(atom) {
    this.singles[atom.id] ??= this.choice(false, [atom]);
    return this.singles[atom.id];
  }
};
var Compiler = class {
  alphabet = new Alphabet();
  clauses = new ClauseTable(this.alphabet);
  tables = [new DimensionTable(), new DimensionTable(), new DimensionTable()];
  boxes = 0;
  trust;
  constructor(trust) {
    this.trust = trust;
  }
  /** Principals are a dimension of trust policies only. */
  get dimensions() {
    return this.trust ? 3 : 2;
  }
  box(statement) {
    this.boxes += 1;
    return {
      id: this.boxes,
      statement,
      dimensions: this.trust ? [this.actions(statement.actions), this.resources(statement.resources), this.principals(statement.principals)] : [this.actions(statement.actions), this.resources(statement.resources)],
      clauses: [...new Set(statement.conditions.map((clause) => this.clauses.model(clause)))]
    };
  }
  /** A box that matches everything under clauses of its own: what an opaque policy comes to. */
  anything(statement, clauses) {
    this.boxes += 1;
    const dimensions = this.tables.slice(0, this.dimensions).map((table) => table.choice(true, []));
    return { id: this.boxes, statement, dimensions, clauses };
  }
  with(box, dimension, choice) {
    this.boxes += 1;
    return { ...box, id: this.boxes, dimensions: box.dimensions.with(dimension, choice) };
  }
  single(dimension, atom) {
    return this.tables[dimension].single(atom);
  }
  /** Whether nothing is unknown, nothing is opaque, and no key is read in two ways. */
  isExact() {
    const families = /* @__PURE__ */ new Map();
    return this.alphabet.isEmpty() && this.clauses.all.every(({ key, operator }) => {
      if (!operator) return false;
      if (operator.family === "null") return true;
      const other = families.get(key) ?? operator.family;
      families.set(key, operator.family);
      return other === operator.family;
    });
  }
  /** A letter that stands in no pattern and in no value; a readable one where there is one. */
  freshLetter() {
    const used = new Uint8Array(65536);
    this.clauses.markLetters(used);
    for (const table of this.tables)
      for (const atom of table.atoms) for (const token of atom.tokens) used[letterOf(token)] = 1;
    for (const character of "xzqyw0123456789")
      if (!used[character.charCodeAt(0)] && !used[character.toUpperCase().charCodeAt(0)])
        return character.charCodeAt(0);
    return used.indexOf(0, FIRST_STRANGE);
  }
  actions({ except, items }) {
    const table = this.tables[ACTION];
    const atoms = items.map(({ text }) => {
      const folded3 = lowered(text);
      return table.atom(textKey(folded3), text, () => textTokens(folded3, this.alphabet));
    });
    return table.choice(except, atoms);
  }
  resources({ except, items }) {
    const table = this.tables[RESOURCE];
    if (this.trust && items.length === 0) return table.choice(true, []);
    const atoms = items.map(({ text }) => table.atom(textKey(text), text, () => arnTokens(text, this.alphabet)));
    return table.choice(except, atoms);
  }
  principals(principals2) {
    const table = this.tables[PRINCIPAL];
    if (!principals2) return table.choice(true, []);
    const atoms = principals2.items.flatMap((principal2) => this.principal(principal2));
    return table.choice(principals2.except, atoms);
  }
  principal({ type, text }) {
    const table = this.tables[PRINCIPAL];
    if (type === "*" || type === "AWS" && isStarsOnly(text)) return [table.atom("*", ["*"], () => [STAR])];
    return principalPatterns({ type, text }).map((pattern) => {
      const written2 = textOf(`${type}|`, pattern);
      return table.atom(textKey(written2), text, () => textTokens(written2, this.alphabet));
    });
  }
};
var FIRST_STRANGE = 57344;
function lowered(text) {
  return textOf(...text.map((part) => isUnknown(part) ? part : part.toLowerCase()));
}

// src/iam/inclusion/levels.ts
var ORDER = ["Permissions management", "Write", "Tagging", "Read", "List"];
var TELLING = /* @__PURE__ */ new Set([
  "dynamodb:DeleteTable",
  "ec2:TerminateInstances",
  "ecr:DeleteRepository",
  "events:PutRule",
  "iam:AttachRolePolicy",
  "iam:PassRole",
  "kinesis:DeleteStream",
  "kms:ScheduleKeyDeletion",
  "lambda:UpdateFunctionCode",
  "logs:DeleteLogGroup",
  "rds:DeleteDBInstance",
  "s3:DeleteObject",
  "s3:PutBucketPolicy",
  "secretsmanager:PutSecretValue",
  "ses:SendEmail",
  "sns:Publish",
  "sqs:DeleteQueue",
  "ssm:PutParameter",
  "states:StartExecution",
  "sts:AssumeRole"
]);
function criticality(action) {
  if (!action) return ORDER.length;
  if (TELLING.has(action.name)) return action.name.startsWith("iam:") ? -2 : -1;
  const ranks = action.levels.map((level) => ORDER.indexOf(level)).filter((rank) => rank >= 0);
  return Math.min(ORDER.length, ...ranks) - (action.name.toLowerCase().startsWith("iam:") ? 0.5 : 0);
}

// src/iam/inclusion/grouping.ts
var BETWEEN_MANAGEMENT_AND_WRITE = 0.2;
var Grouping = class {
  groups = /* @__PURE__ */ new Map();
  catalog;
  constructor(catalog) {
    this.catalog = catalog;
  }
  add(hit) {
    const key = groupOf(hit);
    const other = this.groups.get(key);
    if (!other || this.rank(hit) < this.rank(other)) this.groups.set(key, hit);
  }
  ranked() {
    return [...this.groups.values()].sort((a, b) => this.rank(a) - this.rank(b));
  }
  rank({ tuple }) {
    const [action, resource] = [tuple[ACTION], tuple[RESOURCE]];
    const written2 = action.except ? "*" : literalOf(action.atoms[0].text) ?? "";
    const isPattern = /[*?]/.test(written2);
    const level = isPattern ? BETWEEN_MANAGEMENT_AND_WRITE : criticality(this.catalog?.action(written2));
    const isEverywhere2 = resource.except || literalOf(resource.atoms[0].text) === "*";
    return level - (isEverywhere2 ? 0.1 : 0);
  }
};
function groupOf({ primary, tuple, extras, negatives, discovery }) {
  const denies = extras.filter((box) => box.statement.effect === "Deny");
  if (denies.length > 0) return `${primary.id}|denied ${denies.map((box) => box.id).join()}`;
  const allows = (boxes) => boxes.some((box) => box.statement.effect === "Allow");
  if (allows(discovery.matched.at(-1) ?? [])) return `${primary.id}|condition`;
  const isKnown = allows(negatives.cover.including(ACTION, tuple[ACTION]));
  return isKnown ? `${primary.id}|resource ${tuple[RESOURCE].id}` : `${primary.id}|action ${tuple[ACTION].id}`;
}

// src/iam/inclusion/explore.ts
function explore(landscape, budget, visit) {
  const tries = [...landscape.required, landscape.wanted, landscape.unwanted];
  const seen = new Seen();
  const start = { sets: tries.map((trie) => trie.start()), letter: -1, from: void 0 };
  seen.add(start.sets);
  let level = [start];
  while (level.length > 0) {
    const next = [];
    for (const step2 of level) {
      budget.spend(1 + step2.sets[tries.length - 1].length);
      const find = findAt(landscape, step2);
      if (find && visit(find)) return;
      for (const letter of lettersAt(landscape, step2.sets)) {
        const sets = advance(landscape, step2.sets, letter);
        if (sets && seen.add(sets)) next.push({ sets, letter, from: step2 });
      }
    }
    level = next;
  }
}
function findAt({ required, wanted, unwanted }, step2) {
  if (!required.every((trie, index) => trie.accepts(step2.sets[index]))) return void 0;
  const word = [];
  for (let at = step2; at?.from; at = at.from) word.push(at.letter);
  return {
    word: word.reverse(),
    wanted: wanted.ends(step2.sets[required.length]),
    unwanted: unwanted.ends(step2.sets[required.length + 1])
  };
}
function lettersAt({ required, wanted, fresh }, sets) {
  for (const [index, trie] of required.entries()) {
    const only2 = /* @__PURE__ */ new Set();
    const isOpen = trie.frontier(sets[index], only2);
    if (!isOpen && trie.matching !== "may") return only2;
  }
  const letters = /* @__PURE__ */ new Set([fresh, COLON]);
  for (const [index, trie] of required.entries()) trie.frontier(sets[index], letters);
  wanted.frontier(sets[required.length], letters);
  return letters;
}
function advance({ required, wanted, unwanted }, sets, letter) {
  const next = [];
  for (const [index, trie] of required.entries()) {
    const states = trie.step(sets[index], letter);
    if (states.length === 0) return void 0;
    next.push(states);
  }
  next.push(wanted.step(sets[required.length], letter), unwanted.step(sets[required.length + 1], letter));
  return next;
}
var Seen = class {
  unwantedBy = /* @__PURE__ */ new Map();
  add(sets) {
    const key = sets.slice(0, -1).join(";");
    const unwanted = sets[sets.length - 1];
    const others = this.unwantedBy.get(key);
    if (!others) {
      this.unwantedBy.set(key, [unwanted]);
      return true;
    }
    if (others.some((other) => isSubset(other, unwanted))) return false;
    others.push(unwanted);
    return true;
  }
};
function isSubset(few, many) {
  if (few.length > many.length) return false;
  let at = 0;
  for (const one of few) {
    while (at < many.length && many[at] < one) at += 1;
    if (many[at] !== one) return false;
  }
  return true;
}

// src/iam/inclusion/points.ts
function pointsOf(family, limits) {
  if (family === "number") return numbers(limits);
  if (family === "date") return dates(limits);
  return family === "address" ? addresses(limits) : [];
}
function numbers(limits) {
  const decimals = Math.max(0, ...limits.map((limit) => limit.split(".")[1]?.length ?? 0));
  return spread(
    limits.map((limit) => parseNumber(limit)),
    1
  ).map((value) => Number.isInteger(value) ? String(value) : value.toFixed(decimals + 1));
}
function dates(limits) {
  const times = spread(
    limits.map((limit) => parseDate(limit)),
    864e5
  );
  return times.flatMap((time) => printDate(Math.floor(time)) ?? []);
}
function spread(limits, margin) {
  const sorted2 = [...new Set(limits)].sort((a, b) => a - b);
  const points = [sorted2[0] - margin];
  for (const [index, limit] of sorted2.entries()) {
    const next = sorted2[index + 1];
    points.push(limit);
    if (next !== void 0) points.push(limit + 1 < next ? Math.floor((limit + next) / 2) : (limit + next) / 2);
  }
  points.push(sorted2[sorted2.length - 1] + margin);
  return points;
}
function addresses(limits) {
  const points = [];
  for (const version of [4, 6]) {
    const ranges = limits.map((limit) => parseRange(limit)).filter((range) => range.version === version);
    const end = 1n << BigInt(bitsOf(version));
    const starts = /* @__PURE__ */ new Set([0n, ...ranges.flatMap(({ first, last }) => [first, last + 1n])]);
    for (const value of starts) if (value < end) points.push(printAddress({ version, value }));
  }
  return points;
}

// src/iam/inclusion/trie.ts
var Trie = class {
  matching;
  nodes = [{ next: /* @__PURE__ */ new Map(), loop: 0, letter: 0, ends: [] }];
  marks = [];
  round = 0;
  folds = false;
  patterns = 0;
  constructor(matching) {
    this.matching = matching;
  }
  get size() {
    return this.nodes.length;
  }
  add(tokens, atom) {
    this.patterns += 1;
    let at = 0;
    for (const token of this.matching === "may" ? opened(tokens) : tokens) {
      const kind = kindOf(token);
      if (kind === FOLDED) this.folds = true;
      const key = kind === LITERAL ? tokenOf(this.spelled(letterOf(token))) : token;
      let next = this.nodes[at].next.get(key);
      if (next === void 0) {
        next = this.nodes.length;
        const loop2 = kind === STAR || kind === STAR_IN_FIELD ? kind : 0;
        this.nodes.push({ next: /* @__PURE__ */ new Map(), loop: loop2, letter: letterOf(token), ends: [] });
        this.nodes[at].next.set(key, next);
      } else if (kind === LITERAL && !isColonFree(letterOf(token))) this.nodes[next].letter = letterOf(token);
      at = next;
    }
    this.nodes[at].ends.push(atom);
  }
  start() {
    this.round += 1;
    return this.sorted(this.reach([], 0));
  }
  step(states, letter) {
    this.round += 1;
    const out = [];
    const symbol = isPrivate(letter);
    if (symbol && this.matching === "may") {
      for (const state of states) this.leap(out, state);
      return this.sorted(out);
    }
    const inField = letter !== COLON && (!symbol || this.matching === "exact" || isColonFree(letter));
    const single = !symbol || this.matching === "exact";
    const exact = symbol && this.matching === "must" ? surelyMatching(letter).map((one) => tokenOf(one)) : [tokenOf(this.spelled(letter))];
    const folded3 = this.folds ? tokenOf(lowerLetter(letter), FOLDED) : -1;
    for (const state of states) {
      const { next, loop: loop2 } = this.nodes[state];
      if (loop2 === STAR || loop2 === STAR_IN_FIELD && inField) this.reach(out, state);
      if (next.size === 0) continue;
      for (const token of exact) this.reach(out, next.get(token));
      if (folded3 >= 0) this.reach(out, next.get(folded3));
      if (single) this.reach(out, next.get(ANY));
      if (single && letter !== COLON) this.reach(out, next.get(ANY_IN_FIELD));
    }
    return this.sorted(out);
  }
  /** Reads a pattern as if it were a word: what is reached matches everything that the pattern matches. */
  stepPattern(states, token) {
    const kind = kindOf(token);
    if (kind === LITERAL) return this.step(states, letterOf(token));
    this.round += 1;
    const out = [];
    const inField = kind === STAR_IN_FIELD || kind === ANY_IN_FIELD || kind === FOLDED;
    for (const state of states) {
      const { next, loop: loop2 } = this.nodes[state];
      if (loop2 === STAR || loop2 === STAR_IN_FIELD && inField && letterOf(token) !== COLON) this.reach(out, state);
      if (kind === STAR || kind === STAR_IN_FIELD) continue;
      if (kind !== ANY) this.reach(out, next.get(token));
      this.reach(out, next.get(ANY));
    }
    return this.sorted(out);
  }
  /** Atoms that match the word read so far. */
  ends(states) {
    const atoms = [];
    for (const state of states) for (const atom of this.nodes[state].ends) atoms.push(atom);
    return atoms;
  }
  /** Atoms that end at some state or after it. */
  below(states) {
    this.round += 1;
    const all2 = [];
    for (const state of states) this.leap(all2, state);
    return this.ends(all2);
  }
  accepts(states) {
    return states.some((state) => this.nodes[state].ends.length > 0);
  }
  /** The letters that some pattern asks for next. Returns whether any letter would do as well. */
  frontier(states, letters) {
    let open2 = false;
    for (const state of states) {
      const { next, loop: loop2 } = this.nodes[state];
      if (loop2 !== 0) open2 = true;
      for (const [token, node] of next) {
        const kind = kindOf(token);
        if (kind === LITERAL) letters.add(this.nodes[node].letter);
        else if (kind === FOLDED) {
          letters.add(letterOf(token));
          letters.add(upperLetter(letterOf(token)));
        } else open2 = true;
      }
    }
    return open2;
  }
  /** How an unknown is read matters only where a match has to hold for all its values. */
  spelled(letter) {
    return this.matching === "must" ? identityOf(letter) : unknownLetter(letter);
  }
  /** Adds a node, and the star that may match nothing after it. */
  reach(out, node) {
    if (node === void 0 || this.marks[node] === this.round) return out;
    this.marks[node] = this.round;
    out.push(node);
    const { next } = this.nodes[node];
    this.reach(out, next.get(STAR));
    this.reach(out, next.get(STAR_IN_FIELD));
    return out;
  }
  /** An unknown in the word may stand for any stretch of a pattern. */
  leap(out, from) {
    const open2 = [from];
    for (let node = open2.pop(); node !== void 0; node = open2.pop()) {
      if (this.marks[node] === this.round) continue;
      this.marks[node] = this.round;
      out.push(node);
      for (const child of this.nodes[node].next.values()) open2.push(child);
    }
  }
  /** Sorted; of a single pattern, only from its last star on, which stands for all that comes before it. */
  sorted(states) {
    if (states.length < 2) return states;
    states.sort((a, b) => a - b);
    if (this.patterns > 1) return states;
    const star = states.findLastIndex((state) => this.nodes[state].loop !== 0);
    return star > 0 ? states.slice(star) : states;
  }
};
function opened(tokens) {
  return tokens.map((token) => kindOf(token) === LITERAL && isPrivate(letterOf(token)) ? STAR : token);
}

// src/iam/inclusion/key-options.ts
var MOST_SETS = 2e3;
function keyOptions(question, settings) {
  const clauses = [...question.holding, ...question.breaking.keys()];
  const options = [];
  const offer = (values, truth) => {
    if (!truth.slice(0, question.holding.length).every(Boolean)) return;
    const failed = clauses.filter((_, index) => index >= question.holding.length && !truth[index]);
    const ruledOut = [...new Set(failed.flatMap((clause) => question.breaking.get(clause)))].sort((a, b) => a - b);
    if (options.some((other) => isSubset(ruledOut, other.ruledOut))) return;
    options.push({ values, ruledOut });
  };
  if (question.key.startsWith("opaque:")) {
    for (const truth of [true, false])
      offer(
        void 0,
        clauses.map(() => truth)
      );
    return options;
  }
  if (!question.key.startsWith("template/")) offer(void 0, clauses.map(whenAbsent));
  const candidates = new Candidates(question, clauses, settings).all();
  if (!settings.multivalued(question.key)) {
    for (const { word, passes } of candidates)
      offer(
        [word],
        passes.map((pass, index) => whenPresent(clauses[index], pass))
      );
  } else for (const set2 of valueSets(candidates, clauses)) offer(set2.words, set2.truth);
  return options;
}
function whenAbsent({ clause, operator, values }) {
  if (operator.family === "null") return values.some((value) => value.toLowerCase() === "true");
  if (clause.ifExists || clause.quantifier === "ForAllValues") return true;
  return clause.quantifier === void 0 && operator.negated;
}
function whenPresent({ operator, values }, passes) {
  return operator.family === "null" ? values.some((value) => value.toLowerCase() === "false") : passes;
}
function asksAll({ clause, operator }) {
  return clause.quantifier === "ForAllValues" || clause.quantifier === void 0 && operator.negated;
}
function valueSets(candidates, clauses) {
  const sets = [];
  const seen = /* @__PURE__ */ new Set();
  const add2 = (words, truth) => {
    const key = truth.join();
    if (seen.has(key)) return;
    if (sets.length >= MOST_SETS) throw new BudgetExhausted("a key has too many values");
    seen.add(key);
    sets.push({ words, truth });
  };
  for (const { word, passes } of candidates)
    add2(
      [word],
      passes.map((pass, index) => whenPresent(clauses[index], pass))
    );
  for (let at = 0; at < sets.length; at += 1)
    for (const { word, passes } of candidates) {
      const { words, truth } = sets[at];
      const joined2 = truth.map((before, index) => {
        const clause = clauses[index];
        if (clause.operator.family === "null") return before;
        return asksAll(clause) ? before && passes[index] : before || passes[index];
      });
      add2([...words, word], joined2);
    }
  return sets;
}
var Candidates = class {
  clauses;
  settings;
  holding;
  key;
  required = [];
  wanted;
  unwanted;
  constructor(question, clauses, settings) {
    this.clauses = clauses;
    this.settings = settings;
    this.key = question.key;
    this.holding = question.holding.length;
    const [strict, loose] = settings.mode === "witness" ? ["exact", "exact"] : ["must", "may"];
    this.wanted = new Trie(loose);
    this.unwanted = new Trie(strict);
    this.plan(strict, loose);
  }
  all() {
    const families = new Set(this.clauses.map((clause) => clause.operator.family));
    families.delete("null");
    if (families.size === 0) families.add("text");
    const perFamily = [...families].map((family) => [
      family,
      family === "text" ? this.texts() : this.typed(family)
    ]);
    if (perFamily.length === 1) return perFamily[0][1];
    if (this.settings.mode === "witness")
      return perFamily.flatMap(([, candidates]) => candidates.map(({ word }) => this.judged(word)));
    return perFamily.map(([, candidates]) => candidates).reduce(
      (product2, more, at) => product2.flatMap((one) => more.map((other) => this.merged(one, other, perFamily[at][0])))
    );
  }
  /** Texts: required where one value has to pass, otherwise wanted or unwanted. */
  plan(strict, loose) {
    const families = new Set(this.clauses.map((clause) => clause.operator.family));
    const alone = [...families].every((family) => family === "text" || family === "null");
    for (const [index, { operator, atoms }] of this.clauses.entries()) {
      if (operator.family !== "text") continue;
      const mustPass = index < this.holding;
      const wanted = mustPass !== operator.negated;
      if (mustPass && wanted && alone && !this.settings.multivalued(this.key)) {
        const trie = new Trie(this.required.length === 0 ? strict : loose);
        for (const atom of atoms) trie.add(atom.tokens, atom.id);
        this.required.push(trie);
      }
      for (const atom of atoms) (wanted ? this.wanted : this.unwanted).add(atom.tokens, atom.id);
    }
    const shape = new Trie(loose);
    for (const tokens of this.shapes()) shape.add(tokens, 0);
    this.required.push(shape);
  }
  shapes() {
    if (this.settings.typeOf(this.key) !== "Bool") return [[ANY, STAR]];
    return ["true", "false"].map((value) => textTokens([value], new Alphabet(), "literal"));
  }
  texts() {
    const found = [];
    const seen = /* @__PURE__ */ new Set();
    const { required, wanted, unwanted } = this;
    const collect = (word, helping, hindering) => {
      const passes = this.clauses.map((clause, index) => this.textPasses(clause, index, helping, hindering));
      const key = passes.join();
      if (!seen.has(key)) found.push({ word, passes });
      seen.add(key);
      return false;
    };
    explore(
      { required, wanted, unwanted, fresh: this.settings.fresh },
      this.settings.budget,
      (find) => collect(find.word, new Set(find.wanted), new Set(find.unwanted))
    );
    if (required.slice(0, -1).every((trie) => trie.accepts(trie.start())) && this.settings.typeOf(this.key) !== "Bool")
      collect([], new Set(wanted.ends(wanted.start())), new Set(unwanted.ends(unwanted.start())));
    return found;
  }
  textPasses(clause, index, helping, hindering) {
    const { operator, atoms } = clause;
    if (operator.family !== "text") return true;
    const side = index < this.holding !== operator.negated ? helping : hindering;
    return atoms.some((atom) => side.has(atom.id)) !== operator.negated;
  }
  typed(family) {
    const limits = this.clauses.flatMap(({ operator, values }) => operator.family === family ? values : []);
    const points = limits.length > 0 ? pointsOf(family, limits) : [];
    const words = points.map(lettersOf);
    if (this.settings.typeOf(this.key) === void 0 || words.length === 0) words.push([this.settings.fresh]);
    return words.map((word) => this.judged(word));
  }
  /** A value with all its tests. */
  judged(word) {
    const run = (trie) => new Set(trie.ends(word.reduce((states, letter) => trie.step(states, letter), trie.start())));
    const [helping, hindering] = [run(this.wanted), run(this.unwanted)];
    const value = String.fromCharCode(...word.map((letter) => letter > 65535 ? 0 : letter));
    const passes = this.clauses.map((clause, index) => {
      const { operator, values } = clause;
      if (operator.family === "text") return this.textPasses(clause, index, helping, hindering);
      if (operator.family === "null") return true;
      return values.some((limit) => typedMatch(operator, limit, value)) !== operator.negated;
    });
    return { word, passes };
  }
  /** Values of two types at once: more than there are, which is right for a proof. */
  merged(one, other, family) {
    const passes = this.clauses.map(
      ({ operator }, index) => operator.family === family ? other.passes[index] : one.passes[index]
    );
    return { word: one.word, passes };
  }
};
function lettersOf(text) {
  return Array.from(text, (character) => character.charCodeAt(0));
}

// src/iam/inclusion/context.ts
var ContextSolver = class {
  settings;
  solved = /* @__PURE__ */ new Map();
  options = /* @__PURE__ */ new Map();
  constructor(settings) {
    this.settings = settings;
  }
  solve(holding, boxes) {
    const key = [idsOf(holding), ...boxes.map(({ clauses }) => idsOf(clauses))].join("|");
    if (!this.solved.has(key)) this.solved.set(key, this.search(holding, boxes));
    return this.solved.get(key);
  }
  search(holding, boxes) {
    const keys2 = /* @__PURE__ */ new Map();
    const at = (key) => {
      const found = keys2.get(key) ?? { holding: [], breaking: /* @__PURE__ */ new Map() };
      keys2.set(key, found);
      return found;
    };
    for (const clause of holding) at(clause.key).holding.push(clause);
    for (const [index, box] of boxes.entries())
      for (const clause of box.clauses) {
        if (holding.has(clause)) continue;
        const { breaking } = at(clause.key);
        breaking.set(clause, [...breaking.get(clause) ?? [], index]);
      }
    const choices = /* @__PURE__ */ new Map();
    for (const [key, question] of keys2) {
      const options = this.optionsOf({ key, ...question });
      if (options.length === 0) return void 0;
      choices.set(key, options);
    }
    const needed = new Set([...keys2].filter(([, question]) => question.holding.length > 0).map(([key]) => key));
    return this.cover(choices, needed, new Set(boxes.keys()), /* @__PURE__ */ new Map());
  }
  optionsOf(question) {
    const breaking = [...question.breaking].map(([clause, boxes]) => `${clause.id}:${boxes.join()}`);
    const key = `${idsOf(question.holding)}|${breaking.join(";")}`;
    let options = this.options.get(key);
    if (!options) {
      options = keyOptions(question, this.settings);
      this.options.set(key, options);
    }
    return options;
  }
  /** Picks the box that the fewest options rule out, and tries each of them. */
  cover(choices, needed, open2, chosen) {
    this.settings.budget.spend(1 + open2.size);
    if (open2.size === 0) {
      const rest = [...needed].filter((key) => !chosen.has(key)).map((key) => [key, choices.get(key)[0]]);
      return new Map([...chosen, ...rest]);
    }
    let best;
    for (const box of open2) {
      const ways = [];
      for (const [key, options] of choices)
        if (!chosen.has(key)) {
          for (const option of options) if (option.ruledOut.includes(box)) ways.push([key, option]);
        }
      if (ways.length === 0) return void 0;
      if (!best || ways.length < best.length) best = ways;
    }
    for (const [key, option] of best) {
      const left = new Set([...open2].filter((box) => !option.ruledOut.includes(box)));
      const found = this.cover(choices, needed, left, new Map([...chosen, [key, option]]));
      if (found) return found;
    }
    return void 0;
  }
};
function idsOf(clauses) {
  return Array.from(clauses, (clause) => clause.id).sort((a, b) => a - b).join();
}

// src/iam/inclusion/language.ts
var FORBIDDEN = -1;
var SHAPES = [
  [[ANY, STAR, tokenOf(COLON), ANY, STAR]],
  [[ANY, STAR]],
  ["AWS|", "Service|", "Federated|", "CanonicalUser|"].map((mark) => [
    ...[...mark].map((character) => tokenOf(character.charCodeAt(0))),
    ANY,
    STAR
  ])
];
function sightings(dimension, positives, negatives, settings) {
  settings.budget.spend(negatives.reduce((sum, box) => sum + box.dimensions[dimension].atoms.length, 1));
  const plan = new Plan(dimension, positives, negatives, settings.mode);
  const found = [];
  explore({ ...plan, fresh: settings.fresh }, settings.budget, ({ word, wanted, unwanted }) => {
    const matched = plan.matched(wanted, unwanted);
    if (!matched || found.some((other) => isSubset(other.matched, matched))) return false;
    for (let at = found.length - 1; at >= 0; at -= 1) if (isSubset(matched, found[at].matched)) found.splice(at, 1);
    found.push({ word, matched });
    return matched.length === plan.always.length;
  });
  return found;
}
var Plan = class {
  required = [];
  wanted;
  unwanted;
  /** Boxes that match whatever the word. */
  always = [];
  owners = /* @__PURE__ */ new Map();
  rescues = /* @__PURE__ */ new Map();
  /** Boxes that match unless a wanted atom does. */
  unless = [];
  holding = /* @__PURE__ */ new Set();
  failing = /* @__PURE__ */ new Set();
  primary;
  constructor(dimension, positives, negatives, mode) {
    const [strict, loose] = mode === "witness" ? ["exact", "exact"] : ["must", "may"];
    this.wanted = new Trie(loose);
    this.unwanted = new Trie(strict);
    this.primary = positives[0];
    for (const choice of new Set(positives)) this.require(choice, choice === this.primary ? strict : loose);
    const first = this.primary.except ? void 0 : this.primary.atoms[0]?.tokens[0];
    if (first === void 0 || kindOf(first) !== LITERAL || dimension === ACTION || dimension === PRINCIPAL) {
      const shape = new Trie(loose);
      for (const tokens of SHAPES[dimension]) shape.add(tokens, 0);
      this.required.push(shape);
    }
    for (const box of negatives) this.negative(box.dimensions[dimension], box.id);
  }
  /** What is to be said about a given word; undefined where a positive does not match it. */
  sighting(word) {
    const run = (trie) => word.reduce((states, letter) => trie.step(states, letter), trie.start());
    if (!this.required.every((trie) => trie.accepts(run(trie)))) return void 0;
    const matched = this.matched(this.wanted.ends(run(this.wanted)), this.unwanted.ends(run(this.unwanted)));
    return matched && { word, matched };
  }
  /** The boxes that match, or undefined where a positive does not. */
  matched(wanted, unwanted) {
    const boxes = new Set(this.always);
    for (const atom of unwanted)
      for (const box of this.owners.get(atom)) {
        if (box === FORBIDDEN) return void 0;
        boxes.add(box);
      }
    const rescued = new Set(wanted.flatMap((atom) => this.rescues.get(atom)));
    for (const box of this.unless) if (!rescued.has(box)) boxes.add(box);
    return [...boxes].sort((a, b) => a - b);
  }
  require(choice, matching) {
    if (choice.except) {
      for (const atom of choice.atoms) {
        this.failing.add(atom);
        this.own(atom, FORBIDDEN);
      }
      return;
    }
    const trie = new Trie(matching);
    for (const atom of choice.atoms) trie.add(atom.tokens, atom.id);
    this.required.push(trie);
    if (choice.atoms.length === 1) this.holding.add(choice.atoms[0]);
  }
  negative(choice, box) {
    const holds = choice.atoms.some((atom) => this.holding.has(atom));
    const open2 = choice.atoms.filter((atom) => !this.failing.has(atom));
    if (!choice.except) {
      if (holds) this.always.push(box);
      else for (const atom of open2) if (this.touches(atom)) this.own(atom, box);
      return;
    }
    if (holds) return;
    const rescuing = open2.filter((atom) => this.touches(atom));
    if (rescuing.length === 0) {
      this.always.push(box);
      return;
    }
    this.unless.push(box);
    for (const atom of rescuing) {
      if (!this.rescues.has(atom.id)) {
        this.rescues.set(atom.id, []);
        this.wanted.add(atom.tokens, atom.id);
      }
      this.rescues.get(atom.id).push(box);
    }
  }
  own(atom, box) {
    let owners = this.owners.get(atom.id);
    if (!owners) {
      owners = [];
      this.owners.set(atom.id, owners);
      this.unwanted.add(atom.tokens, atom.id);
    }
    owners.push(box);
  }
  /** False where an atom's beginning or end shows that it cannot match what the primary choice matches. */
  touches(atom) {
    return this.primary.except || this.primary.atoms.some((own) => !clash(own.tokens, atom.tokens));
  }
};
function clash(a, b) {
  const both = Math.min(a.length, b.length);
  for (let at = 1; at <= both && isPlain(a[a.length - at]) && isPlain(b[b.length - at]); at += 1)
    if (a[a.length - at] !== b[b.length - at]) return true;
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [one, two] = [a[i], b[j]];
    if (isPlain(one) && isPlain(two)) {
      if (one !== two) return true;
      i += 1;
      j += 1;
      continue;
    }
    i = endOfField(a, i);
    j = endOfField(b, j);
    if (i < 0 || j < 0) return false;
  }
  return i === a.length && j === b.length ? false : isPlain(a[i] ?? b[j]);
}
function endOfField(tokens, from) {
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === END) return at;
    const kind = kindOf(token);
    if (kind === STAR || kind === ANY || kind === LITERAL && isPrivate(letterOf(token)) && !isColonFree(letterOf(token)))
      return -1;
  }
  return -1;
}
var END = tokenOf(COLON);
function isPlain(token) {
  return kindOf(token) === LITERAL && !isPrivate(letterOf(token));
}

// src/iam/inclusion/cover.ts
var CoverIndex = class {
  boxes;
  budget;
  dimensions;
  byChoices = /* @__PURE__ */ new Map();
  byClauses = /* @__PURE__ */ new WeakMap();
  constructor(boxes, dimensions, budget) {
    this.boxes = boxes;
    this.budget = budget;
    this.dimensions = Array.from({ length: dimensions }, (_, index) => new DimensionCover(boxes, index, budget));
    for (const box of boxes) {
      const key = choicesOf(box);
      this.byChoices.set(key, [...this.byChoices.get(key) ?? [], box]);
    }
  }
  covers(positives, clauses) {
    if (this.boxes.length === 0) return false;
    this.budget.spend(1 + (this.boxes.length >> 5));
    return this.meet(positives, clauses, (dimension, choice) => dimension.repeating(choice)) || this.meet(positives, clauses, (dimension, choice) => dimension.covering(choice));
  }
  /** Whether a box is repeated as it is, or with fewer clauses. */
  repeats(box, clauses) {
    const same = this.byChoices.get(choicesOf(box)) ?? [];
    return same.some((other) => other.clauses.every((clause) => clauses.has(clause)));
  }
  /** The boxes that may have something in common with a choice in every dimension. */
  touching(choices) {
    this.budget.spend(1 + (this.boxes.length >> 5));
    return this.boxesIn(this.dimensions.map((dimension, index) => dimension.touching(choices[index])));
  }
  /** The boxes that match everything that a choice of one dimension selects. */
  including(dimension, choice) {
    return this.boxesIn([this.dimensions[dimension].covering(choice)]);
  }
  boxesIn(all2) {
    const found = [];
    for (let word = 0; word << 5 < this.boxes.length; word += 1) {
      let bits = all2.reduce((common, cover) => common & cover[word], -1);
      for (; bits !== 0; bits &= bits - 1) found.push(this.boxes[(word << 5) + 31 - Math.clz32(bits & -bits)]);
    }
    return found;
  }
  meet(positives, clauses, covering) {
    const all2 = Uint32Array.from(this.withinClauses(clauses));
    for (const [index, choices] of positives.entries()) {
      const some = choices.map((choice) => covering(this.dimensions[index], choice));
      let any2 = 0;
      for (let word = 0; word < all2.length; word += 1) {
        let bits = 0;
        for (const cover of some) bits |= cover[word];
        bits &= all2[word];
        all2[word] = bits;
        any2 |= bits;
      }
      if (any2 === 0) return false;
    }
    return true;
  }
  /** Boxes that ask for nothing but what is known to hold. */
  withinClauses(clauses) {
    let bits = this.byClauses.get(clauses);
    if (!bits) {
      bits = none(this.boxes.length);
      for (const [index, box] of this.boxes.entries())
        if (box.clauses.every((clause) => clauses.has(clause))) set(bits, index);
      this.budget.spend(this.boxes.length >> 2);
      this.byClauses.set(clauses, bits);
    }
    return bits;
  }
};
function choicesOf(box) {
  return box.dimensions.map((choice) => choice.id).join();
}
var DimensionCover = class {
  count;
  budget;
  atoms = /* @__PURE__ */ new Map();
  trie;
  loose;
  owners = /* @__PURE__ */ new Map();
  exceptions = [];
  coverings = /* @__PURE__ */ new Map();
  repetitions = /* @__PURE__ */ new Map();
  touches = /* @__PURE__ */ new Map();
  constructor(boxes, dimension, budget) {
    this.count = boxes.length;
    this.budget = budget;
    for (const [index, box] of boxes.entries()) {
      const choice = box.dimensions[dimension];
      if (choice.except) this.exceptions.push({ index, choice });
      else for (const atom of choice.atoms) this.own(atom, index);
    }
  }
  /** The boxes that match everything that a choice selects. */
  covering(choice) {
    let bits = this.coverings.get(choice.id);
    if (!bits) {
      bits = choice.except ? none(this.count) : this.coveringAtoms(choice.atoms);
      for (const { index, choice: exception } of this.exceptions) {
        this.budget.spend(1 + exception.atoms.length);
        if (excludes(choice, exception)) set(bits, index);
      }
      if (choice.except) for (const index of this.ownersOf([EVERYTHING3])) set(bits, index);
      this.coverings.set(choice.id, bits);
    }
    return bits;
  }
  /** The boxes that have the very same patterns, which is the most frequent way to be covered. */
  repeating(choice) {
    let bits = this.repetitions.get(choice.id);
    if (!bits) {
      bits = none(this.count);
      const only2 = choice.except || choice.atoms.length !== 1 ? void 0 : choice.atoms[0].id;
      for (const index of this.owners.get(only2 ?? -1) ?? []) set(bits, index);
      for (const { index, choice: exception } of this.exceptions)
        if (exception.id === choice.id || exception.atoms.length === 0) set(bits, index);
      this.repetitions.set(choice.id, bits);
    }
    return bits;
  }
  /** The boxes that may have something in common with a choice. */
  touching(choice) {
    let bits = this.touches.get(choice.id);
    if (!bits) {
      bits = none(this.count);
      for (const { index } of this.exceptions) set(bits, index);
      if (choice.except) for (let index = 0; index < this.count; index += 1) set(bits, index);
      else
        for (const atom of choice.atoms)
          for (const owner of this.beginningLike(atom.tokens))
            for (const index of this.owners.get(owner)) set(bits, index);
      this.touches.set(choice.id, bits);
    }
    return bits;
  }
  /** Atoms that agree with the letters before the first wildcard. */
  beginningLike(tokens) {
    this.loose ??= this.trieOf("may");
    let states = this.loose.start();
    for (const token of tokens) {
      if (kindOf(token) !== LITERAL || isPrivate(letterOf(token))) return this.loose.below(states);
      this.budget.spend(1 + states.length);
      states = this.loose.step(states, letterOf(token));
    }
    return this.loose.ends(states);
  }
  coveringAtoms(atoms) {
    let all2;
    for (const atom of atoms) {
      const bits = none(this.count);
      for (const index of this.ownersOf(atom.tokens)) set(bits, index);
      if (all2) for (let word = 0; word < bits.length; word += 1) bits[word] &= all2[word];
      all2 = bits;
    }
    return all2 ?? none(this.count);
  }
  ownersOf(tokens) {
    this.trie ??= this.trieOf("must");
    let states = this.trie.start();
    for (const token of tokens) {
      this.budget.spend(1 + states.length);
      states = this.trie.stepPattern(states, token);
      if (states.length === 0) return [];
    }
    return this.trie.ends(states).flatMap((atom) => this.owners.get(atom));
  }
  own(atom, index) {
    let owners = this.owners.get(atom.id);
    if (!owners) {
      owners = [];
      this.owners.set(atom.id, owners);
      this.atoms.set(atom.id, atom);
    }
    owners.push(index);
  }
  /** Made when it is first needed: most statements are found to be repeated as they are. */
  trieOf(matching) {
    const trie = new Trie(matching);
    for (const atom of this.atoms.values()) {
      this.budget.spend(atom.tokens.length);
      trie.add(atom.tokens, atom.id);
    }
    return trie;
  }
};
var EVERYTHING3 = STAR;
function excludes(choice, exception) {
  if (!choice.except)
    return exception.atoms.every((out) => choice.atoms.every((atom) => clash(atom.tokens, out.tokens)));
  const left = new Set(choice.atoms);
  return exception.atoms.every((out) => left.has(out));
}
function none(count2) {
  return new Uint32Array(count2 + 31 >>> 5);
}
function set(bits, index) {
  bits[index >>> 5] |= 1 << (index & 31);
}

// src/iam/inclusion/search.ts
var Search = class {
  settings;
  solver;
  seen = /* @__PURE__ */ new Map();
  apart = /* @__PURE__ */ new Map();
  held = /* @__PURE__ */ new WeakMap();
  constructor(settings) {
    this.settings = settings;
    this.solver = new ContextSolver(settings);
  }
  negatives(boxes, dimensions) {
    return { boxes, cover: new CoverIndex(boxes, dimensions, this.settings.budget) };
  }
  /** Whether it is plain that nothing is left. */
  isCovered(tuple, primary, extras, negatives) {
    return negatives.cover.covers(positivesOf(tuple, extras), this.holding(primary, extras));
  }
  /** Whether one of the negatives is the box itself. */
  isRepeated(box, negatives) {
    return negatives.cover.repeats(box, this.holding(box, []));
  }
  find(tuple, primary, extras, negatives) {
    const positives = positivesOf(tuple, extras);
    const perDimension = [];
    let left = negatives.cover.touching(tuple);
    for (const dimension of positives.keys()) {
      const found = this.sight(dimension, positives[dimension], left);
      if (found.length === 0) return void 0;
      perDimension.push(found);
      const matched = new Set(found.flatMap((sighting) => sighting.matched));
      left = left.filter((box) => matched.has(box.id));
    }
    return this.combine(perDimension, left, this.holding(primary, extras));
  }
  /** Tries words of the caller's instead of the shortest ones, in the caller's order. */
  combine(perDimension, negatives, holding, words = [], soFar = []) {
    const dimension = words.length;
    if (dimension === perDimension.length) {
      const context = this.solver.solve(holding, negatives);
      return context && { words, context, matched: soFar };
    }
    for (const { word, matched } of perDimension[dimension]) {
      this.settings.budget.spend();
      const boxes = new Set(matched);
      const left = negatives.filter((box) => boxes.has(box.id));
      const found = this.combine(perDimension, left, holding, [...words, word], [...soFar, left]);
      if (found) return found;
    }
    return void 0;
  }
  sight(dimension, choices, negatives) {
    const list = negatives.map((box) => box.id).join();
    const key = `${dimension}|${choices.map((choice) => choice.id).join()}|${list}`;
    let found = this.seen.get(key);
    if (!found) {
      found = sightings(dimension, choices, negatives, this.settings);
      this.seen.set(key, found);
    }
    return found;
  }
  /** Whether it is plain that a part and a box have nothing in common. */
  isApart(tuple, box) {
    this.settings.budget.spend();
    return tuple.some((choice, dimension) => {
      const other = box.dimensions[dimension];
      if (choice.except || other.except) return false;
      const key = (choice.id * MOST_CHOICES + other.id) * tuple.length + dimension;
      let apart = this.apart.get(key);
      if (apart === void 0) {
        this.settings.budget.spend(choice.atoms.length * other.atoms.length);
        apart = choice.atoms.every((one) => other.atoms.every((two) => clash(one.tokens, two.tokens)));
        this.apart.set(key, apart);
      }
      return apart;
    });
  }
  /** Every clause that holds for what all these boxes match. */
  holding(primary, extras) {
    if (extras.length > 0) return new Set([primary, ...extras].flatMap((box) => box.clauses));
    let holding = this.held.get(primary);
    if (!holding) {
      holding = new Set(primary.clauses);
      this.held.set(primary, holding);
    }
    return holding;
  }
};
var MOST_CHOICES = 2 ** 24;
function positivesOf(tuple, extras) {
  return tuple.map((choice, dimension) => [.../* @__PURE__ */ new Set([choice, ...extras.map((box) => box.dimensions[dimension])])]);
}

// src/iam/inclusion/sides.ts
function compileSide(access, side, mode, compiler) {
  const boxes = (statements, effect) => {
    const hasToMatch = effect === "Allow" === (side === "after");
    return statements.flatMap((statement) => {
      if (statement.opaque) return mode === "proof" ? [opaqueBox(statement, effect, compiler)] : [];
      if (statement.effect !== effect) return [];
      const box = compiler.box(statement);
      if (mode === "proof" || box.clauses.every((clause) => clause.operator)) return [box];
      return hasToMatch ? [] : [{ ...box, clauses: box.clauses.filter((clause) => clause.operator) }];
    });
  };
  const { identity: identity2, boundary } = access;
  return {
    allows: boxes(identity2, "Allow"),
    denies: [...boxes(identity2, "Deny"), ...boxes(boundary ?? [], "Deny")],
    boundary: boundary && boxes(boundary, "Allow")
  };
}
function opaqueBox(statement, effect, compiler) {
  const { token, why } = statement.opaque;
  const clause = compiler.clauses.opaque(`${effect}:${token}`, why);
  return compiler.anything(statement, [...compiler.box(statement).clauses, clause]);
}
function withoutOpaque(before, after) {
  const tokensOf3 = (access) => new Set(access.boundary?.flatMap(({ opaque: opaque3 }) => opaque3 ? [opaque3.token] : []));
  const [old, young] = [tokensOf3(before), tokensOf3(after)];
  const shown = (access) => {
    const identity2 = access.identity.filter((statement) => !statement.opaque);
    if (!access.boundary) return { identity: identity2 };
    const boundary = access.boundary.flatMap((statement) => {
      if (!statement.opaque) return [statement];
      const { token } = statement.opaque;
      return old.has(token) && young.has(token) ? [allowingEverything(statement)] : [];
    });
    return { identity: identity2, boundary };
  };
  return [shown(before), shown(after)];
}
function allowingEverything({ opaque: _, ...statement }) {
  const everything = { except: true, items: [] };
  return { ...statement, effect: "Allow", actions: everything, resources: everything };
}

// src/iam/inclusion/undecided.ts
function reasonFor(hit) {
  return opaqueReason(hit) ?? patternReason(hit) ?? valueReason(hit) ?? mixedReason(hit);
}
function opaqueReason({ primary, extras, negatives, discovery }) {
  const boxes = [primary, ...extras];
  const labels = [...boxes, ...negatives.boxes].flatMap(
    (box) => box.clauses.filter(({ operator, key }) => !operator && (boxes.includes(box) || discovery.context.has(key))).map(({ label }) => label)
  );
  return labels.find((label) => label.startsWith("policy")) ?? labels[0];
}
function patternReason({ primary, tuple, extras, negatives }) {
  for (const [dimension, choice] of tuple.entries()) {
    const others = [...extras, ...negatives.boxes].filter((box) => box !== primary);
    for (const box of others) {
      const pair = coinciding(choice, box.dimensions[dimension]);
      if (!pair) continue;
      const [own, other] = pair.map((atom) => `\`${printText(atom.text)}\``);
      return `${own} may have something in common with ${other}, ${roleOf2(box, extras, box.dimensions[dimension])}`;
    }
    const unknown = choice.atoms.flatMap((atom) => atom.text.filter(isUnknown))[0];
    if (unknown) return mayBeAnything(unknown);
  }
  return void 0;
}
function coinciding(choice, other) {
  for (const own of choice.atoms)
    for (const atom of other.atoms)
      if (own !== atom && (own.symbolic || atom.symbolic) && !clash(own.tokens, atom.tokens)) return [own, atom];
  return void 0;
}
function roleOf2(box, extras, choice) {
  const verb = box.statement.effect === "Deny" ? "denied" : "allowed";
  if (extras.includes(box)) return box.statement.effect === "Deny" ? "which base denied" : "which the boundary allows";
  return choice.except ? `which is left out of what is ${verb}` : `which is ${verb}`;
}
function valueReason({ primary, extras, negatives }) {
  const boxes = [primary, ...extras, ...negatives.boxes];
  const values = boxes.flatMap((box) => box.clauses.flatMap(({ clause }) => clause.values));
  const unknown = values.flatMap((value) => value.filter(isUnknown))[0];
  return unknown && mayBeAnything(unknown);
}
function mixedReason({ discovery }) {
  const key = [...discovery.context.keys()][0];
  return key ? `\`${key}\` is compared in ways that cannot be decided together` : "it rests on values that are not known";
}
function mayBeAnything(unknown) {
  return `\`\${${unknown.label}}\` may be anything`;
}

// src/iam/inclusion/nearest.ts
var REACH = {
  policy: 0,
  action: 1,
  resource: 2,
  principal: 3,
  condition: 4
};
function nearestOf(before, request) {
  let best;
  for (const statement of before.identity) {
    if (statement.effect !== "Allow" || statement.opaque) continue;
    const miss = mismatch(statement, request, "wide");
    if (miss?.part === "action" && !sharesService(statement, request.action)) continue;
    const score = miss ? REACH[miss.part] : 5;
    if (!best || score > best.score) best = { statement, miss, score };
  }
  if (!best) return void 0;
  return { statement: best.statement, why: reason(best.statement, best.miss, before, request) };
}
function sharesService(statement, action) {
  const prefix = `${action.split(":")[0].toLowerCase()}:`;
  return !statement.actions.except && statement.actions.items.some(({ text }) => printText(text).toLowerCase().startsWith(prefix));
}
function reason(statement, miss, before, request) {
  if (!miss) return reasonDenied(before, request);
  if (miss.part === "condition")
    return `its condition \`${miss.clause.operator}\` on \`${miss.clause.key}\` does not hold`;
  if (miss.part === "principal") return "its principal is another one";
  if (miss.part === "action") return `its actions do not include \`${request.action}\``;
  const resource = printText(request.resource);
  if (statement.resources.except) return `its \`NotResource\` leaves out \`${resource}\``;
  const closest = closestTo(
    statement.resources.items.map(({ text }) => text),
    resource
  );
  return `its resource \`${closest}\` does not match \`${resource}\``;
}
function reasonDenied(before, request) {
  const denies = (statement) => statement.effect === "Deny" && !mismatch(statement, request, "wide");
  const own = before.identity.find(denies);
  const denying = own ?? before.boundary?.find(denies);
  const where = own ? "" : " of the permissions boundary";
  if (denying)
    return denying.sid ? `it was denied by statement \`${denying.sid}\`${where}` : `it was denied by a Deny${where}`;
  return "the permissions boundary did not allow it";
}
function closestTo(patterns, resource) {
  let best = "";
  let length2 = -1;
  for (const pattern of patterns.map(printText)) {
    let at = 0;
    while (at < pattern.length && pattern[at] === resource[at]) at += 1;
    if (at > length2) [best, length2] = [pattern, at];
  }
  return best;
}

// src/iam/inclusion/readable.ts
var ACCOUNT3 = "123456789012";
var REGION = "us-east-1";
var NAME = "example";
function resourceCandidates(choice, action) {
  const plainest = [...action?.resources ?? []].sort((a, b) => a.arn.length - b.arn.length);
  const shapes = plainest.map(({ arn }) => filledTemplate(arn));
  if (choice.except) return [...shapes, ["*"]];
  const text = choice.atoms[0].text;
  const literal = literalOf(text);
  if (literal !== void 0 && /^\*+$/.test(literal))
    return action && shapes.length === 0 ? [["*"]] : [...shapes, ["*"]];
  if (!text.some((part) => !isUnknown(part) && /[*?]/.test(part))) return [text];
  const filled3 = [NAME, `${NAME}/${NAME}`, "x", ""].map((name) => filledPattern(text, name));
  if (literal === void 0) return filled3;
  return [...shapes.flatMap((shape) => merged2(literal, literalOf(shape))), ...filled3];
}
function principalCandidates(choice) {
  const root = (partition, id) => textOf(`AWS|arn:${partition}:iam::`, id, ":root");
  const accounts = choice.except ? [] : choice.atoms.flatMap(({ text }) => accountOf(text) ?? []);
  return [...accounts.map(({ partition, id }) => root(partition, id)), root("aws", [ACCOUNT3])];
}
function filledTemplate(template) {
  const known2 = { partition: "aws", region: REGION, account: ACCOUNT3 };
  return [template.replace(/\$\{([^}]*)\}/g, (_, name) => known2[name.toLowerCase()] ?? NAME)];
}
function filledPattern(text, name) {
  let colons = 0;
  return textOf(
    ...text.map((part) => {
      if (isUnknown(part)) return part;
      return part.replace(/\*+|\?|:/g, (found) => {
        if (found === ":") colons += 1;
        if (found === ":") return found;
        return found === "?" ? "x" : fieldName(colons, name);
      });
    })
  );
}
function fieldName(field, name) {
  return field >= 5 ? name : ["arn", "aws", NAME, REGION, ACCOUNT3][field] ?? name;
}
function merged2(pattern, shape) {
  const [own, other] = [fieldsOf2(pattern), fieldsOf2(shape)];
  if (other.length < 6) return [];
  while (own.length < 6) own.push("*");
  const fields = own.map((field, index) => field === "*" ? other[index] : field);
  const name = fields[5];
  const rest = other[5];
  const names2 = [name];
  const star = name.indexOf("*");
  if (star === name.length - 1 && rest.startsWith(name.slice(0, -1))) names2.unshift(rest);
  return names2.map((last) => filledPattern([[...fields.slice(0, 5), last].join(":")], NAME));
}
function fieldsOf2(arn) {
  const fields = arn.split(":");
  return [...fields.slice(0, 5), ...fields.length > 5 ? [fields.slice(5).join(":")] : []];
}

// src/iam/inclusion/witness.ts
var MOST_TRIES = 8;
var WitnessMaker = class {
  before;
  after;
  search;
  compiler;
  catalog;
  constructor(before, after, search, compiler, catalog) {
    this.before = before;
    this.after = after;
    this.search = search;
    this.compiler = compiler;
    this.catalog = catalog;
  }
  /** Throws where the evaluator does not agree with the search: a defect of ours. */
  witness(hit) {
    const readable = this.readableWithinBudget(hit);
    const request = readable ?? this.request(hit.discovery, void 0);
    if (!this.isNew(request)) throw new Error(`a witness does not replay: ${JSON.stringify(request)}`);
    const nearest = nearestOf(this.before, request);
    return {
      request,
      allowedBy: hit.primary.statement,
      ...nearest && { nearest },
      futureOnly: this.catalog !== void 0 && this.catalog.action(request.action) === void 0
    };
  }
  readableWithinBudget(hit) {
    try {
      return this.readable(hit);
    } catch (error) {
      if (error instanceof BudgetExhausted) return void 0;
      throw error;
    }
  }
  isNew(request) {
    return evaluate(this.after, request) === "allowed" && evaluate(this.before, request, "wide") !== "allowed";
  }
  readable(hit) {
    const positives = positivesOf(hit.tuple, hit.extras);
    const { settings } = this.search;
    const touching = hit.negatives.cover.touching(hit.tuple);
    const actions = new Plan(ACTION, positives[ACTION], touching, settings.mode);
    for (const { name, action, sighting } of this.actionsFor(hit, actions)) {
      const reached = new Set(sighting.matched);
      const left = touching.filter((box) => reached.has(box.id));
      const resources = new Plan(RESOURCE, positives[RESOURCE], left, settings.mode);
      const candidates = resourceCandidates(hit.tuple[RESOURCE], action).map((text) => this.word(text));
      const sightings2 = [...candidates.flatMap((word) => resources.sighting(word) ?? [])];
      sightings2.push(...this.search.sight(RESOURCE, positives[RESOURCE], left));
      const rest = positives.slice(PRINCIPAL).map((choices) => this.principals(hit, choices, left));
      const found = this.search.combine(
        [[sighting], sightings2, ...rest],
        left,
        this.search.holding(hit.primary, hit.extras)
      );
      const request = found && this.request(found, name);
      if (request && this.isNew(request)) return request;
    }
    return void 0;
  }
  principals(hit, choices, left) {
    const plan = new Plan(PRINCIPAL, choices, left, this.search.settings.mode);
    const known2 = principalCandidates(hit.tuple[PRINCIPAL]).flatMap((text) => plan.sighting(this.word(text)) ?? []);
    return [...known2, ...this.search.sight(PRINCIPAL, choices, left)];
  }
  /** Real actions that take part, the most critical first, one for each set of negatives; then the search's own word. */
  actionsFor(hit, plan) {
    const bySignature = /* @__PURE__ */ new Map();
    for (const action of this.candidates(hit)) {
      const sighting = plan.sighting(this.word([action.name.toLowerCase()]));
      if (!sighting) continue;
      const key = sighting.matched.join();
      const other = bySignature.get(key);
      if (!other || criticality(action) < criticality(other.action))
        bySignature.set(key, { name: action.name, action, sighting });
    }
    const real = [...bySignature.values()].sort((a, b) => criticality(a.action) - criticality(b.action));
    const own = plan.sighting(hit.discovery.words[ACTION]);
    const name = this.spelled(hit);
    return [...real.slice(0, MOST_TRIES), ...own ? [{ name, action: void 0, sighting: own }] : []];
  }
  candidates(hit) {
    if (!this.catalog) return [];
    const choice = hit.tuple[ACTION];
    const written2 = choice.except ? void 0 : literalOf(choice.atoms[0].text)?.toLowerCase();
    const literal = written2 !== void 0 && !/[*?]/.test(written2) ? this.catalog.action(written2) : void 0;
    if (literal) return [literal];
    const service = written2?.split(":")[0] ?? "*";
    const services = /[*?]/.test(service) ? this.catalog.services : [service];
    return services.flatMap((name) => this.catalog.actionsOf(name));
  }
  /** The search's action; as the statement spells it where it names it. */
  spelled(hit) {
    const choice = hit.tuple[ACTION];
    const written2 = choice.except ? void 0 : literalOf(choice.atoms[0].text);
    const found = String.fromCharCode(...hit.discovery.words[ACTION]);
    return written2 !== void 0 && written2.toLowerCase() === found ? written2 : found;
  }
  word(text) {
    return textTokens(text, this.compiler.alphabet, "literal").map(letterOf);
  }
  request({ words, context }, name) {
    const { alphabet } = this.compiler;
    const principal2 = words[PRINCIPAL];
    return {
      action: name ?? String.fromCharCode(...words[ACTION]),
      resource: alphabet.textOf(words[RESOURCE]),
      ...principal2 && { principal: principalOf(alphabet.textOf(principal2)) },
      context: this.contextOf(context)
    };
  }
  contextOf(context) {
    const entries = [];
    for (const [key, { values }] of context)
      if (values) entries.push([key, values.map((word) => this.compiler.alphabet.textOf(word))]);
    return Object.fromEntries(entries.sort(([a], [b]) => a < b ? -1 : 1));
  }
};
function principalOf(text) {
  const [first, ...rest] = text;
  const mark = typeof first === "string" ? first.indexOf("|") : -1;
  if (typeof first !== "string" || mark < 0) return { type: "*", text };
  const name = textOf(first.slice(mark + 1), ...rest);
  return { type: first.slice(0, mark), text: name };
}
function isExpressible(hit) {
  return !hit.discovery.words[ACTION].some(isPrivate);
}

// src/iam/inclusion/no-new-access.ts
var STEPS = 1e7;
var STEPS_FOR_WORDING = 2e6;
var MOST_WITNESSES = 20;
var MOST_HITS = 2e3;
function noNewAccess2(before, after, options = {}) {
  return new Question(before, after, false, options).answer();
}
function noNewTrust(before, after, options = {}) {
  return new Question({ identity: before }, { identity: after }, true, options).answer();
}
var Question = class {
  before;
  after;
  trust;
  catalog;
  budget;
  constructor(before, after, trust, options) {
    this.before = before;
    this.after = after;
    this.trust = trust;
    this.catalog = options.catalog;
    this.budget = new Budget(options.budget ?? STEPS);
  }
  answer() {
    const { witnesses, isExact } = this.lookForWitnesses();
    if (witnesses.length > 0) return { status: "refuted", witnesses };
    if (isExact) return { status: "proved" };
    try {
      const proof = this.prepare(this.before, this.after, "proof");
      for (const hit of proof.cases.newRequests()) return { status: "undecided", why: reasonFor(hit) };
      return { status: "proved" };
    } catch (error) {
      if (!(error instanceof BudgetExhausted)) throw error;
      return { status: "undecided", why: "the policies are too large or too intricate to compare in full" };
    }
  }
  /** `isExact`: nothing was left out, so that finding none is a proof. */
  lookForWitnesses() {
    const [before, after] = withoutOpaque(this.before, this.after);
    const grouping = new Grouping(this.catalog);
    let prepared;
    let isExact = false;
    try {
      prepared = this.prepare(before, after, "witness");
      let hits2 = 0;
      for (const hit of prepared.cases.newRequests()) {
        hits2 += 1;
        if (isExpressible(hit)) grouping.add(hit);
        if (hits2 === MOST_HITS) break;
      }
      isExact = prepared.compiler.isExact() && !isOpaque(this.before) && !isOpaque(this.after);
    } catch (error) {
      if (!(error instanceof BudgetExhausted)) throw error;
    }
    const hits = grouping.ranked().slice(0, MOST_WITNESSES);
    if (!prepared || hits.length === 0) return { witnesses: [], isExact };
    this.budget.extend(STEPS_FOR_WORDING);
    const maker = new WitnessMaker(before, after, prepared.search, prepared.compiler, this.catalog);
    return { witnesses: hits.map((hit) => maker.witness(hit)), isExact };
  }
  prepare(before, after, mode) {
    const compiler = new Compiler(this.trust);
    const old = compileSide(before, "before", mode, compiler);
    const young = compileSide(after, "after", mode, compiler);
    const typeOf2 = (key) => this.catalog?.keyType(key);
    const sets = new Set(compiler.clauses.all.flatMap(({ clause, key }) => clause.quantifier ? [key] : []));
    const multivalued = (key) => typeOf2(key)?.startsWith("ArrayOf") ?? sets.has(key);
    const search = new Search({ mode, fresh: compiler.freshLetter(), budget: this.budget, typeOf: typeOf2, multivalued });
    return { compiler, search, cases: new Cases(old, young, search, compiler) };
  }
};
function isOpaque({ identity: identity2, boundary = [] }) {
  return [...identity2, ...boundary].some((statement) => statement.opaque !== void 0);
}

// src/engines/embedded.ts
function embeddedEngine(options = {}) {
  return {
    name: "embedded",
    noNewAccess: async (before, after) => noNewAccess2(before, after, options),
    noNewTrust: async (before, after) => noNewTrust(before, after, options)
  };
}

// src/hosts/data.ts
import { readFile as readFile2 } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";

// src/iam/catalog-snapshot.ts
function readCatalog(snapshot) {
  const { header, lines } = readLines(snapshot);
  const typeOf2 = keyTypes(header.keyTypes);
  const parsed = /* @__PURE__ */ new Map();
  function service(prefix) {
    const line = lines.get(prefix);
    if (line === void 0) return void 0;
    const known2 = parsed.get(prefix) ?? readService(prefix, line);
    parsed.set(prefix, known2);
    return known2;
  }
  return {
    date: header.date,
    services: [...lines.keys()],
    action(name) {
      const lower2 = name.toLowerCase();
      return service(lower2.slice(0, Math.max(0, lower2.indexOf(":"))))?.byName.get(lower2);
    },
    actionsOf: (prefix) => service(prefix.toLowerCase())?.actions ?? [],
    resourcesOf: (prefix) => service(prefix.toLowerCase())?.resources ?? [],
    keyType: typeOf2
  };
}
function readManagedPolicies(snapshot) {
  const { header, lines } = readLines(snapshot);
  const arnByName = new Map([...lines.keys()].map((arn) => [arn.slice(arn.lastIndexOf("/") + 1), arn]));
  function byArn(arn) {
    const [scheme, partition, ...rest] = arn.split(":");
    const line = scheme === "arn" && partition ? lines.get(["arn", "aws", ...rest].join(":")) : void 0;
    if (line === void 0) return void 0;
    const document = JSON.parse(line.replaceAll('"arn:aws:', `"arn:${partition}:`));
    return { arn, name: arn.slice(arn.lastIndexOf("/") + 1), document };
  }
  return {
    date: header.date,
    byArn,
    byName(name) {
      const arn = arnByName.get(name);
      return arn === void 0 ? void 0 : byArn(arn);
    }
  };
}
function readLines(snapshot) {
  const [first = "", ...rest] = snapshot.trimEnd().split("\n");
  const lines = rest.map((line) => [line.slice(0, line.indexOf("	")), line.slice(line.indexOf("	") + 1)]);
  return { header: JSON.parse(first), lines: new Map(lines) };
}
function readService(prefix, json) {
  const entry = JSON.parse(json);
  const resources = entry.resources.map(([name, arn, conditionKeys]) => ({ name, arn, conditionKeys }));
  const actions = entry.actions.map(([name, levels, taken, conditionKeys]) => ({
    name: `${prefix}:${name}`,
    levels,
    resources: taken.map(([index, ownKeys]) => withKeys(resources[index], ownKeys)),
    conditionKeys
  }));
  return { resources, actions, byName: new Map(actions.map((action) => [action.name.toLowerCase(), action])) };
}
function withKeys(resource, keys2) {
  const more = keys2.filter((key) => !resource.conditionKeys.includes(key));
  return more.length === 0 ? resource : { ...resource, conditionKeys: [...resource.conditionKeys, ...more] };
}
function keyTypes(types) {
  const exact = /* @__PURE__ */ new Map();
  const templates = [];
  for (const [key, type] of Object.entries(types)) {
    const pieces = key.toLowerCase().split(/\$\{[^}]*\}/);
    if (pieces.length === 1) exact.set(pieces[0], type);
    else templates.push({ pieces, type });
  }
  return (key) => {
    const lower2 = key.toLowerCase();
    return exact.get(lower2) ?? templates.find(({ pieces }) => fills(lower2, pieces))?.type;
  };
}
function fills(text, pieces) {
  const [first = "", ...others] = pieces;
  const last = others.pop() ?? "";
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const piece of others) {
    const found = text.indexOf(piece, at + 1);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at + 1 <= text.length - last.length;
}

// src/readers/cloudformation/resource-types.ts
function readResourceTypes(json) {
  const data = JSON.parse(json);
  return new Map([...Object.entries(data.types), ...Object.entries(CORRECTIONS)]);
}
var CORRECTIONS = {
  "AWS::SQS::Queue": {
    arn: "arn:${Partition}:sqs:${Region}:${Account}:${Name}",
    name: "QueueName",
    nameAttribute: "QueueName",
    ref: "queue-url"
  },
  "AWS::IAM::Role": { arn: "arn:${Partition}:iam::${Account}:role${Path}${Name}", name: "RoleName" },
  "AWS::IAM::User": { arn: "arn:${Partition}:iam::${Account}:user${Path}${Name}", name: "UserName" },
  "AWS::IAM::Group": { arn: "arn:${Partition}:iam::${Account}:group${Path}${Name}", name: "GroupName" },
  "AWS::IAM::ManagedPolicy": {
    arn: "arn:${Partition}:iam::${Account}:policy${Path}${Name}",
    arnAttribute: "PolicyArn",
    name: "ManagedPolicyName",
    ref: "arn"
  },
  "AWS::IAM::InstanceProfile": {
    arn: "arn:${Partition}:iam::${Account}:instance-profile${Path}${Name}",
    name: "InstanceProfileName"
  },
  "AWS::Logs::LogGroup": {
    arn: "arn:${Partition}:logs:${Region}:${Account}:log-group:${Name}:*",
    name: "LogGroupName"
  },
  "AWS::DynamoDB::GlobalTable": {
    arn: "arn:${Partition}:dynamodb:${Region}:${Account}:table/${Name}",
    name: "TableName"
  },
  // Six random characters follow the name, so that no text of the template gives the ARN.
  "AWS::SecretsManager::Secret": { arnAttribute: "Id", ref: "arn" },
  // A leading slash of the name is not repeated.
  "AWS::SSM::Parameter": { name: "Name" },
  "AWS::Lambda::Version": { arnAttribute: "FunctionArn", ref: "arn" },
  "AWS::Lambda::Alias": { arnAttribute: "AliasArn", ref: "arn" },
  "AWS::Lambda::LayerVersion": { arnAttribute: "LayerVersionArn", ref: "arn" },
  "AWS::Events::Rule": {},
  "AWS::KMS::Alias": { name: "AliasName" }
};

// src/readers/cloudformation/sam/sam-data.ts
function readSamData(policyTemplates, connectors) {
  const { templates } = JSON.parse(policyTemplates);
  const { profiles, resources } = JSON.parse(connectors);
  return {
    policyTemplates: new Map(Object.entries(templates)),
    connectors: new Map(Object.entries(profiles).map(([source, to]) => [source, new Map(Object.entries(to))])),
    connectable: new Map(Object.entries(resources))
  };
}

// src/hosts/data.ts
async function loadWorld() {
  const loaded = await Promise.all([loadCatalog(), loadManagedPolicies(), loadResourceTypes(), loadSamData()]);
  const [catalog, managedPolicies, resourceTypes, sam] = loaded;
  return { catalog, managedPolicies, resourceTypes, sam };
}
async function loadCatalog() {
  return readCatalog(await readCompressed("action-catalog.br"));
}
async function loadManagedPolicies() {
  return readManagedPolicies(await readCompressed("managed-policies.br"));
}
async function loadResourceTypes() {
  return readResourceTypes(await readJsonText("cloudformation-types"));
}
async function loadSamData() {
  return readSamData(await readJsonText("sam-policy-templates"), await readJsonText("sam-connectors"));
}
var bundled = !import.meta.url.endsWith(".ts");
function inData(name) {
  return new URL(`${bundled ? "./data" : "../../data"}/${name}`, import.meta.url);
}
async function readJsonText(name) {
  return bundled ? readCompressed(`${name}.br`) : readFile2(inData(`${name}.json`), "utf8");
}
async function readCompressed(name) {
  const content = await promisify(brotliDecompress)(await readFile2(inData(name)), { chunkSize: 4 * 1024 * 1024 });
  return content.toString("utf8");
}

// src/hosts/file-content.ts
var MAX_BYTES = 8 * 1024 * 1024;
var LFS_POINTER = "version https://git-lfs.github.com/spec/";
var strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function decodeFile(path, content) {
  if (content.length > MAX_BYTES) return tooLarge(path, content.length);
  if (content.includes(0)) return notText(path);
  let text;
  try {
    text = strictUtf8.decode(content);
  } catch {
    return notText(path);
  }
  if (text.startsWith(LFS_POINTER)) {
    const help = "keep templates and policies out of Git LFS";
    return unreadable("lfs-pointer", path, `\`${path}\` is stored in Git LFS, only its pointer is here`, help);
  }
  return { path, text };
}
function refusalOf(entry) {
  const { path } = entry;
  if (entry.kind === "symlink") {
    const help = "put a copy of the file in its place, or refer to the file itself";
    return unreadable("symbolic-link", path, `\`${path}\` is a symbolic link, and links are not followed`, help);
  }
  if (entry.kind === "submodule") {
    const help = "review the submodule in its own repository";
    return unreadable("submodule", path, `\`${path}\` is a submodule, which is not part of this repository`, help);
  }
  if (new RegExp("\\p{Surrogate}", "u").test(path))
    return unreadable("path-not-utf-8", path, `the name of \`${path}\` is not UTF-8`, "rename the file");
  return entry.size > MAX_BYTES ? tooLarge(path, entry.size) : void 0;
}
function behind(path, entryOf2) {
  for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
    const parent = entryOf2(path.slice(0, slash));
    const refusal = parent && parent.kind !== "file" ? refusalOf(parent) : void 0;
    if (refusal) return { ...refusal, file: path };
  }
  return void 0;
}
function unreadable(code, file, message, help) {
  return { code, message, help, file, hides: true };
}
function tooLarge(path, bytes) {
  const message = `\`${path}\` has ${(bytes / 1024 / 1024).toFixed(1)} MB, and files over 8 MB are not read`;
  return unreadable("too-large", path, message, "split the file");
}
function notText(path) {
  return unreadable("not-text", path, `\`${path}\` is not UTF-8 text`, "save the file as UTF-8");
}
function byPath(a, b) {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

// src/hosts/git-process.ts
import { spawn } from "node:child_process";
var GitFailure = class extends Error {
  status;
  stderr;
  constructor(command, status, stderr) {
    super(`git ${command} ended with status ${status}: ${stderr.trim()}`);
    this.name = "GitFailure";
    this.status = status;
    this.stderr = stderr;
  }
};
var SAFE_CONFIGURATION = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.quotePath=false",
  "diff.external=",
  "color.ui=false",
  "submodule.recurse=false"
];
var REDIRECTIONS = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_COMMON_DIR",
  "GIT_INDEX_FILE",
  "GIT_NAMESPACE",
  "GIT_PREFIX",
  "GIT_EXTERNAL_DIFF",
  "GIT_DIFF_OPTS",
  "GIT_GRAFT_FILE",
  "GIT_SHALLOW_FILE",
  "GIT_LITERAL_PATHSPECS",
  "GIT_GLOB_PATHSPECS",
  "GIT_ICASE_PATHSPECS"
];
async function git(folder, args, call = {}) {
  const child = startGit(folder, args, call);
  const output2 = [];
  const errors = [];
  child.stdout.on("data", (chunk) => output2.push(chunk));
  child.stderr.on("data", (chunk) => errors.push(chunk));
  const status = await new Promise((resolve2, reject) => {
    child.on("error", (error) => reject(cannotStart(error)));
    child.on("close", resolve2);
    child.stdin.end(call.input ?? "");
  });
  if (status === null || !(call.answers ?? [0]).includes(status))
    throw new GitFailure(args[0] ?? "", status, Buffer.concat(errors).toString());
  return Buffer.concat(output2);
}
function startGit(folder, args, call = {}) {
  const options = ["--no-pager", ...SAFE_CONFIGURATION.flatMap((setting) => ["-c", setting])];
  const child = spawn("git", [...options, ...args], {
    cwd: folder,
    env: gitEnvironment(call.configuration ?? []),
    stdio: "pipe",
    windowsHide: true
  });
  child.stdin.on("error", () => {
  });
  return child;
}
function cannotStart(error) {
  return new UsageError(`git cannot be started: ${error.message}`, "install git 2.31 or newer and put it on the PATH");
}
function gitEnvironment(configuration) {
  const environment = { ...process.env };
  for (const name of REDIRECTIONS) delete environment[name];
  const given2 = Number(environment["GIT_CONFIG_COUNT"] ?? 0) || 0;
  configuration.forEach(([key, value], index) => {
    environment[`GIT_CONFIG_KEY_${given2 + index}`] = key;
    environment[`GIT_CONFIG_VALUE_${given2 + index}`] = value;
  });
  return {
    ...environment,
    GIT_CONFIG_COUNT: String(given2 + configuration.length),
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    // What a pull request merges are the objects themselves, not what `refs/replace` puts in their place.
    GIT_NO_REPLACE_OBJECTS: "1",
    // Nothing is fetched: the first is for git 2.45 and its backports, the second refuses every transport before them.
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none"
  };
}
function records(output2) {
  const found = [];
  let start = 0;
  for (let end = output2.indexOf(0); end >= 0; end = output2.indexOf(0, start)) {
    found.push(pathText(output2.subarray(start, end)));
    start = end + 1;
  }
  return found;
}
var strictUtf82 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function pathText(bytes) {
  try {
    return strictUtf82.decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte < 128 ? byte : 56320 + byte)).join("");
  }
}

// src/hosts/git-changes.ts
var RAW = ["-r", "-z", "--no-ext-diff", "--no-textconv", "--ignore-submodules=none"];
async function treeChanges(base, head2) {
  const compare2 = (renames) => {
    const args = ["diff-tree", ...RAW, "--name-status", ...renames, "--end-of-options", base.revision, head2.revision];
    return git(base.repository.folder, args);
  };
  try {
    return nameStatus(records(await compare2(["-M50%", "-l1000"])));
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return nameStatus(records(await compare2(["-M100%"])));
  }
}
async function workingTreeCandidates(repository, commit) {
  const staged = ["diff-index", "--cached", ...RAW, "--name-only", "--no-renames", "--end-of-options", commit];
  const unstaged = ["ls-files", "-z", "--modified", "--deleted", "--others", "--exclude-standard"];
  const configuration = await withoutFilters(repository);
  const outputs = await Promise.all([
    git(repository.folder, staged),
    git(repository.folder, unstaged, { configuration })
  ]);
  return [...new Set(outputs.flatMap(records).map((path) => path.replace(/\/$/, "")))];
}
async function withoutFilters(repository) {
  const asked = ["config", "-z", "--name-only", "--get-regexp", "^filter\\."];
  const keys2 = records(await git(repository.folder, asked, { answers: [0, 1] }));
  return keys2.map((key) => [key, key.endsWith(".required") ? "false" : ""]);
}
function nameStatus(fields) {
  const changed = [];
  for (let index = 0; index < fields.length; index += 2) {
    const status = fields[index];
    const path = fields[index + 1];
    if (status.startsWith("R")) {
      changed.push({ path: fields[index + 2], status: "renamed", was: path });
      index += 1;
    } else if (status === "A") changed.push({ path, status: "added" });
    else if (status === "D") changed.push({ path, status: "removed" });
    else changed.push({ path, status: "modified" });
  }
  return changed;
}

// src/hosts/git-repository.ts
import { statSync } from "node:fs";

// src/hosts/git-objects.ts
var LINE_FEED = 10;
var ObjectReader = class {
  #folder;
  #conversation;
  #last = Promise.resolve();
  constructor(folder) {
    this.#folder = folder;
  }
  /** The content of an object; `undefined` where the repository does not hold it, as in a partial clone. */
  read(id) {
    const answer = this.#last.then(() => this.#ask(id));
    this.#last = answer.catch(() => {
    });
    return answer;
  }
  /** Ends the process once every question is answered. Another question starts another process. */
  async close() {
    await this.#last;
    await this.#conversation?.end();
    this.#conversation = void 0;
  }
  async #ask(id) {
    this.#conversation ??= new Conversation(this.#folder);
    const conversation = this.#conversation;
    const content = await conversation.ask(id);
    if (conversation.ended) this.#conversation = void 0;
    return content;
  }
};
var Conversation = class {
  #child;
  #closed;
  #chunks = [];
  #received = 0;
  #wake = () => {
  };
  ended = false;
  constructor(folder) {
    this.#child = startGit(folder, ["cat-file", "--batch"]);
    this.#closed = new Promise((resolve2) => {
      const finish2 = () => {
        this.ended = true;
        this.#wake();
        resolve2();
      };
      this.#child.on("error", finish2);
      this.#child.on("close", finish2);
    });
    this.#child.stdout.on("data", (chunk) => {
      this.#chunks.push(chunk);
      this.#received += chunk.length;
      this.#wake();
    });
    this.#child.stderr.resume();
  }
  async ask(id) {
    this.#child.stdin.write(`${id}
`);
    const header = await this.#take((received) => received.indexOf(LINE_FEED) + 1);
    const size = /^\S+ \S+ (\d+)\n$/.exec(header?.toString() ?? "")?.[1];
    const content = size && await this.#take(() => Number(size) + 1);
    return content ? content.subarray(0, -1) : void 0;
  }
  async end() {
    this.#child.stdin.end();
    await this.#closed;
  }
  /** Takes as many bytes as `length` says of what was received; 0 asks for more. Nothing once git has ended. */
  async #take(length2) {
    for (let wanted = 0; ; ) {
      if (this.#received > 0 && this.#received >= wanted) {
        const received = Buffer.concat(this.#chunks);
        this.#chunks = [received];
        wanted = length2(received);
        if (wanted > 0 && received.length >= wanted) {
          this.#chunks = [received.subarray(wanted)];
          this.#received = received.length - wanted;
          return received.subarray(0, wanted);
        }
      }
      if (this.ended) return void 0;
      await new Promise((resolve2) => {
        this.#wake = resolve2;
      });
    }
  }
};

// src/hosts/git-repository.ts
async function openRepository(folder) {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`there is no folder \`${folder}\``, "name the folder of a git repository with `--repo`");
  try {
    const asked = ["--is-inside-work-tree", "--show-object-format", "--absolute-git-dir"];
    const answer = await lineOfGit(folder, ["rev-parse", ...asked]);
    const [inWorkTree, hash, gitFolder] = answer.split("\n");
    const bare2 = inWorkTree !== "true";
    const root = bare2 ? gitFolder : await lineOfGit(folder, ["rev-parse", "--show-toplevel"]);
    return { folder: root, bare: bare2, hash: hash === "sha256" ? "sha256" : "sha1", objects: new ObjectReader(root) };
  } catch (error) {
    throw refusedRepository(folder, error);
  }
}
async function resolveCommit(repository, revision2) {
  const commit = isRevision(revision2) ? await findCommit(repository, revision2) : void 0;
  if (commit) return commit;
  const help = await isShallow(repository) ? "this is a shallow clone: set `fetch-depth: 0` on actions/checkout, or run `git fetch --unshallow`" : "name a branch, a tag or a commit; `git fetch` brings those of the remote";
  throw new UsageError(`there is no commit \`${revision2}\` in this repository`, help);
}
async function findCommit(repository, revision2) {
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision2}^{commit}`];
  try {
    const commit = await lineOfGit(repository.folder, args);
    return /^[0-9a-f]+$/.test(commit) ? commit : void 0;
  } catch (error) {
    if (error instanceof GitFailure) return void 0;
    throw error;
  }
}
async function mergeBase(repository, one, other) {
  const output2 = await git(repository.folder, ["merge-base", one, other], { answers: [0, 1] });
  return output2.toString().split("\n")[0] || void 0;
}
async function isShallow(repository) {
  return await lineOfGit(repository.folder, ["rev-parse", "--is-shallow-repository"]) === "true";
}
function isRevision(revision2) {
  return /^[^-^]/.test(revision2) && !new RegExp("\\p{Control}|:|\\^\\{\\/", "u").test(revision2);
}
function refusedRepository(folder, error) {
  if (!(error instanceof GitFailure)) return error;
  if (error.stderr.includes("dubious ownership")) {
    const owned = /repository at '(.*)'/.exec(error.stderr)?.[1] ?? folder;
    const help = `if you trust it, run \`git config --global --add safe.directory '${owned}'\``;
    return new UsageError(`git refuses \`${owned}\`: it belongs to somebody else (dubious ownership)`, help);
  }
  if (error.stderr.includes("not a git repository")) {
    const help = "name a repository with `--repo`, or compare two folders: `lambda-role-guard review BASE_DIR HEAD_DIR`";
    return new UsageError(`\`${folder}\` is not in a git repository`, help);
  }
  const said = error.stderr.trim().split("\n")[0]?.replace(/^fatal: /, "");
  return new UsageError(`git refuses \`${folder}\`: ${said}`, "check the repository with `git status`");
}
async function lineOfGit(folder, args) {
  return (await git(folder, args)).toString().replace(/\n$/, "");
}

// src/hosts/git-tree.ts
var GitTree = class {
  repository;
  /** The commit's id. */
  revision;
  #entries;
  constructor(repository, commit) {
    this.repository = repository;
    this.revision = commit;
  }
  async list() {
    return [...(await this.entries()).values()];
  }
  async read(path) {
    const entries = await this.entries();
    const entry = entries.get(path);
    return entry ? readObject(this.repository, entry) : behind(path, (parent) => entries.get(parent));
  }
  async search(needles) {
    const entries = await this.list();
    if (entries.some((entry) => entry.missing)) return this.#searchOneByOne(entries, needles);
    const found = await grep(this.repository, needles, [this.revision]);
    const prefix = `${this.revision}:`.length;
    return found.map((name) => name.slice(prefix)).sort();
  }
  /** The id of an entry's content, by which equal contents are known without reading them. */
  async identity(path) {
    return (await this.entries()).get(path)?.id;
  }
  entries() {
    this.#entries ??= this.#readTree();
    return this.#entries;
  }
  /**
   * `git grep` gives up at the first content that was not fetched. Such a file may contain anything, and reading it
   * says that it is not there.
   */
  async #searchOneByOne(entries, needles) {
    const found = [];
    for (const entry of entries) {
      if (entry.kind !== "file" || entry.size > MAX_BYTES) continue;
      const content = entry.missing ? void 0 : await this.repository.objects.read(entry.id);
      if (!content || needles.some((needle) => needle !== "" && content.includes(needle))) found.push(entry.path);
    }
    return found;
  }
  async #readTree() {
    const entries = (await this.#listTree()).sort(byPath);
    return new Map(entries.map((entry) => [entry.path, entry]));
  }
  async #listTree() {
    const { folder } = this.repository;
    const listed2 = ["-r", "-z", "--full-tree", "--end-of-options", this.revision];
    try {
      return records(await git(folder, ["ls-tree", "-l", ...listed2])).map(treeEntry);
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
    }
    try {
      const entries = records(await git(folder, ["ls-tree", ...listed2])).map(treeEntry);
      const missing = ["rev-list", "--objects", "--no-object-names", "--missing=print", "--no-walk", this.revision];
      const lines = new Set((await git(folder, missing)).toString().split("\n"));
      return entries.map((entry) => ({ ...entry, missing: lines.has(`?${entry.id}`) }));
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
      const message = `the files of commit \`${this.revision}\` are not in this repository`;
      throw new UsageError(message, "clone it without `--filter`, or check it with `git fsck`");
    }
  }
};
function treeEntry(record) {
  const tab = record.indexOf("	");
  const [mode = "", , id = "", size = ""] = record.slice(0, tab).split(/ +/);
  const kind = mode === "160000" ? "submodule" : mode === "120000" ? "symlink" : "file";
  return { path: record.slice(tab + 1), kind, size: Number(size) || 0, id, missing: size === "BAD" };
}
async function readObject(repository, entry) {
  const { path } = entry;
  const refusal = refusalOf(entry);
  if (refusal) return refusal;
  const content = entry.missing ? void 0 : await repository.objects.read(entry.id);
  if (content) return decodeFile(path, content);
  const message = `the content of \`${path}\` is not in this clone`;
  return unreadable("missing-object", path, message, "clone the repository without `--filter`");
}
async function grep(repository, needles, where) {
  const patterns = [...new Set(needles.flatMap((needle) => needle.split(/[\n\0]/)))].filter((line) => line !== "");
  if (patterns.length === 0) return [];
  const fixed = ["grep", "-F", "-l", "-z", "--full-name", "--no-textconv", "--no-recurse-submodules", "--no-color"];
  const output2 = await git(repository.folder, [...fixed, "-f", "-", ...where, "--"], {
    input: `${patterns.join("\n")}
`,
    answers: [0, 1]
  });
  return records(output2);
}

// src/hosts/git-working-tree.ts
import { lstatSync as lstatSync2 } from "node:fs";
import { join as join3 } from "node:path";

// src/hosts/directory-files.ts
import { createHash as createHash3 } from "node:crypto";
import { constants, createReadStream, lstatSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { open } from "node:fs/promises";
import { join as join2, sep } from "node:path";
import { pipeline } from "node:stream/promises";
function entryOnDisk(root, path) {
  const found = lstatSync(join2(root, path), { throwIfNoEntry: false });
  if (found?.isFile()) return { path, kind: "file", size: found.size };
  if (found?.isSymbolicLink()) return { path, kind: "symlink", size: found.size };
  return void 0;
}
async function readOnDisk(root, entry) {
  const { path } = entry;
  const refusal = refusalOf(entry);
  if (refusal) return refusal;
  try {
    const real = realpathSync(join2(root, path));
    if (!real.startsWith(withSeparator(realpathSync(root)))) {
      const message = `\`${path}\` leads out of the folder through a link`;
      return unreadable("symbolic-link", path, message, "put a copy of the file in its place");
    }
    const file = await open(real, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      return decodeFile(path, await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    const message = `\`${path}\` cannot be read: ${codeOf3(error)}`;
    return unreadable("unreadable-file", path, message, "check the permissions of the file");
  }
}
async function contentId(root, entry, hash) {
  const file = join2(root, entry.path);
  const id = createHash3(hash).update(`blob ${entry.size}\0`);
  try {
    if (entry.kind === "symlink") id.update(readlinkSync(file, "buffer"));
    else if (entry.size <= MAX_BYTES) id.update(readFileSync(file));
    else await pipeline(createReadStream(file), id, { end: false });
    return id.digest("hex");
  } catch {
    return void 0;
  }
}
function codeOf3(error) {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
function withSeparator(folder) {
  return folder.endsWith(sep) ? folder : folder + sep;
}

// src/hosts/git-working-tree.ts
var GitWorkingTree = class {
  revision = "working tree";
  repository;
  #entries;
  constructor(repository) {
    this.repository = repository;
  }
  async list() {
    return [...(await this.entries()).values()];
  }
  async read(path) {
    const entries = await this.entries();
    const entry = entries.get(path);
    if (!entry) return behind(path, (parent) => entries.get(parent));
    return entry.onDisk ? readOnDisk(this.repository.folder, entry) : readObject(this.repository, entry);
  }
  async search(needles) {
    const entries = await this.entries();
    const sparse = [...entries.values()].some((entry) => entry.kind === "file" && !entry.onDisk);
    const onDisk = await grep(this.repository, needles, ["--untracked"]);
    const inIndex = sparse ? await grep(this.repository, needles, ["--cached"]) : [];
    const found = [
      ...onDisk.filter((path) => entries.get(path)?.onDisk === true),
      ...inIndex.filter((path) => entries.get(path)?.onDisk === false)
    ];
    return found.sort();
  }
  /** The id that git would give the content as it lies there, without any filter. */
  async identity(path) {
    const entry = (await this.entries()).get(path);
    return entry?.onDisk ? contentId(this.repository.folder, entry, this.repository.hash) : entry?.id;
  }
  entries() {
    this.#entries ??= this.#readFiles();
    return this.#entries;
  }
  async #readFiles() {
    const { folder } = this.repository;
    const args = ["ls-files", "-z", "-t", "--stage", "--cached", "--others", "--exclude-standard"];
    const listed2 = records(await git(folder, args)).map(indexEntry);
    const inRealFolder = realFolders(folder);
    const entries = listed2.flatMap((entry) => {
      if (entry.kind === "submodule") return [{ ...entry, onDisk: false }];
      const found = inRealFolder(entry.path) ? entryOnDisk(folder, entry.path) : void 0;
      if (found) return [{ ...entry, ...found, onDisk: true }];
      return entry.sparse || new RegExp("\\p{Surrogate}", "u").test(entry.path) ? [{ ...entry, onDisk: false }] : [];
    });
    return new Map(entries.sort(byPath).map((entry) => [entry.path, entry]));
  }
};
function indexEntry(record) {
  const common = { size: 0, missing: false };
  if (record.startsWith("? ")) {
    const path = record.slice(2);
    if (path.endsWith("/")) return { ...common, path: path.slice(0, -1), kind: "submodule", id: "", sparse: false };
    return { ...common, path, kind: "file", id: "", sparse: false };
  }
  const tab = record.indexOf("	");
  const [tag, mode, id = ""] = record.slice(0, tab).split(" ");
  const kind = mode === "160000" ? "submodule" : mode === "120000" ? "symlink" : "file";
  return { ...common, path: record.slice(tab + 1), kind, id, sparse: tag === "S" };
}
function realFolders(root) {
  const known2 = /* @__PURE__ */ new Map();
  const isReal = (folder) => {
    let real = known2.get(folder);
    if (real === void 0) {
      const found = lstatSync2(join3(root, folder), { throwIfNoEntry: false });
      real = found?.isDirectory() === true && inReal(folder);
      known2.set(folder, real);
    }
    return real;
  };
  const inReal = (path) => !path.includes("/") || isReal(path.slice(0, path.lastIndexOf("/")));
  return inReal;
}

// src/hosts/renames.ts
import { posix as posix6 } from "node:path";
var MAX_COMPARED = 100;
var ALIKE = 0.5;
async function pairRenames(base, head2, removed, added) {
  if (removed.length === 0 || added.length === 0) return [];
  const same = await sameContent(base, head2, removed, added);
  const restOfRemoved = removed.filter((path) => !same.some((file) => file.was === path));
  const restOfAdded = added.filter((path) => !same.some((file) => file.path === path));
  return [...same, ...await similarContent(base, head2, restOfRemoved, restOfAdded)];
}
async function sameContent(base, head2, removed, added) {
  const sources = /* @__PURE__ */ new Map();
  for (const path of removed) {
    const identity2 = await base.identity(path);
    if (identity2) sources.set(identity2, [...sources.get(identity2) ?? [], path]);
  }
  const renamed = [];
  for (const path of added) {
    const identity2 = await head2.identity(path);
    const candidates = identity2 && sources.get(identity2) || [];
    const was = candidates.find((candidate) => sameName(candidate, path)) ?? candidates[0];
    if (!identity2 || was === void 0) continue;
    sources.set(
      identity2,
      candidates.filter((candidate) => candidate !== was)
    );
    renamed.push({ path, status: "renamed", was });
  }
  return renamed;
}
async function similarContent(base, head2, removed, added) {
  if (removed.length > MAX_COMPARED || added.length > MAX_COMPARED) return [];
  const before = await linesOf(base, removed);
  const after = await linesOf(head2, added);
  const pairs = before.flatMap((one) => after.map((other) => ({ was: one.path, path: other.path, alike: similarity(one, other) }))).filter((pair) => pair.alike >= ALIKE).sort((a, b) => b.alike - a.alike || Number(sameName(b.was, b.path)) - Number(sameName(a.was, a.path)));
  const taken = /* @__PURE__ */ new Set();
  return pairs.flatMap(({ was, path }) => {
    if (taken.has(`-${was}`) || taken.has(`+${path}`)) return [];
    taken.add(`-${was}`).add(`+${path}`);
    return [{ path, status: "renamed", was }];
  });
}
async function linesOf(workspace, paths) {
  const found = [];
  for (const path of paths) {
    const file = await workspace.read(path);
    if (!file || isProblem(file) || file.text === "") continue;
    const counts = /* @__PURE__ */ new Map();
    for (const line of file.text.split(/(?<=\n)/)) counts.set(line, (counts.get(line) ?? 0) + 1);
    found.push({ path, size: file.text.length, counts });
  }
  return found;
}
function similarity(one, other) {
  const larger = Math.max(one.size, other.size);
  if (Math.min(one.size, other.size) < larger * ALIKE) return 0;
  let common = 0;
  for (const [line, count2] of one.counts) common += line.length * Math.min(count2, other.counts.get(line) ?? 0);
  return common / larger;
}
function sameName(one, other) {
  return posix6.basename(one) === posix6.basename(other);
}

// src/hosts/changed-files.ts
async function changedFiles(base, head2) {
  const changed = await findChanges(base, head2);
  return [...changed].sort(byPath);
}
async function findChanges(base, head2) {
  if (base instanceof GitTree && head2 instanceof GitTree) return treeChanges(base, head2);
  const before = new Map((await base.list()).map((entry) => [entry.path, entry]));
  const after = new Map((await head2.list()).map((entry) => [entry.path, entry]));
  const candidates = base instanceof GitTree && head2 instanceof GitWorkingTree ? await workingTreeCandidates(head2.repository, base.revision) : /* @__PURE__ */ new Set([...before.keys(), ...after.keys()]);
  const modified = [];
  const removed = [];
  const added = [];
  for (const path of candidates) {
    const old = before.get(path);
    const now = after.get(path);
    if (old && now) {
      if (await differs(base, head2, old, now)) modified.push({ path, status: "modified" });
    } else if (old) removed.push(path);
    else if (now) added.push(path);
  }
  const renamed = await pairRenames(base, head2, removed.sort(), added.sort());
  const sources = new Set(renamed.map((file) => file.was));
  const targets = new Set(renamed.map((file) => file.path));
  return [
    ...modified,
    ...renamed,
    ...removed.filter((path) => !sources.has(path)).map((path) => ({ path, status: "removed" })),
    ...added.filter((path) => !targets.has(path)).map((path) => ({ path, status: "added" }))
  ];
}
async function differs(base, head2, old, now) {
  if (old.kind !== now.kind) return true;
  const identity2 = await base.identity(old.path);
  return identity2 === void 0 || identity2 !== await head2.identity(now.path);
}

// src/hosts/directory.ts
import { readdirSync, readFileSync as readFileSync2, statSync as statSync2 } from "node:fs";
import { join as join4, resolve } from "node:path";
var SKIPPED = /* @__PURE__ */ new Set([".git", "node_modules"]);
function directoryWorkspace(folder) {
  if (!statSync2(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`there is no folder \`${folder}\``, "name two folders: `review BASE_DIR HEAD_DIR`");
  return new DirectoryWorkspace(folder);
}
var DirectoryWorkspace = class {
  /** The folder as the caller named it. */
  revision;
  #root;
  #entries;
  constructor(folder) {
    this.revision = folder;
    this.#root = resolve(folder);
  }
  async list() {
    return [...this.#list().values()];
  }
  async read(path) {
    const entry = this.#list().get(path);
    return entry ? readOnDisk(this.#root, entry) : behind(path, (parent) => this.#list().get(parent));
  }
  async search(needles) {
    const wanted = [...new Set(needles)].filter((needle) => needle !== "").map((needle) => Buffer.from(needle));
    if (wanted.length === 0) return [];
    const contains = ({ path, kind, size }) => {
      if (kind !== "file" || size > MAX_BYTES) return false;
      const content = contentOf(join4(this.#root, path));
      return !content || wanted.some((needle) => content.includes(needle));
    };
    return (await this.list()).filter(contains).map((entry) => entry.path);
  }
  /** The id of an entry's content: equal ids, equal contents. `undefined` where it cannot be read. */
  async identity(path) {
    const entry = this.#list().get(path);
    return entry && contentId(this.#root, entry, "sha1");
  }
  #list() {
    this.#entries ??= new Map(
      walk(this.#root, "").sort(byPath).map((entry) => [entry.path, entry])
    );
    return this.#entries;
  }
};
function walk(root, folder) {
  return listFolder(join4(root, folder)).flatMap((item) => {
    const path = folder === "" ? item.name : `${folder}/${item.name}`;
    if (item.isDirectory()) return SKIPPED.has(item.name) ? [] : walk(root, path);
    return entryOnDisk(root, path) ?? [];
  });
}
function listFolder(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new UsageError(`the folder \`${folder}\` cannot be read: ${error}`, "check its permissions");
  }
}
function contentOf(file) {
  try {
    return readFileSync2(file);
  } catch {
    return void 0;
  }
}

// src/hosts/revisions.ts
var DEFAULT_BRANCHES = [
  { name: "origin/HEAD", ref: "refs/remotes/origin/HEAD" },
  { name: "main", ref: "refs/heads/main" },
  { name: "master", ref: "refs/heads/master" },
  { name: "origin/main", ref: "refs/remotes/origin/main" },
  { name: "origin/master", ref: "refs/remotes/origin/master" }
];
async function resolveSides(options) {
  const repository = await openRepository(options.repo);
  const close = () => repository.objects.close();
  try {
    const headRevision = options.head ?? (repository.bare ? "HEAD" : void 0);
    const headCommit = headRevision === void 0 ? void 0 : await resolveCommit(repository, headRevision);
    const baseCommit = options.base === void 0 ? await defaultBase(repository, headCommit ?? await resolveCommit(repository, "HEAD"), headRevision ?? "HEAD") : await resolveCommit(repository, options.base);
    const base = new GitTree(repository, baseCommit);
    const head2 = headCommit === void 0 ? new GitWorkingTree(repository) : new GitTree(repository, headCommit);
    return { base, head: head2, changed: await changedFiles(base, head2), close };
  } catch (error) {
    await close();
    throw error;
  }
}
async function resolveFolders(baseFolder, headFolder) {
  const base = directoryWorkspace(baseFolder);
  const head2 = directoryWorkspace(headFolder);
  return { base, head: head2, changed: await changedFiles(base, head2), close: async () => {
  } };
}
async function defaultBase(repository, head2, headName) {
  const shallow = await isShallow(repository);
  for (const branch of DEFAULT_BRANCHES) {
    const tip = await findCommit(repository, branch.ref);
    if (!tip) continue;
    const base = await mergeBase(repository, head2, tip);
    if (base) return base;
    const message2 = `\`${headName}\` and \`${branch.name}\` have no common ancestor here`;
    throw new UsageError(message2, shallow ? DEEPEN : `name the side in force: \`--base ${branch.name}\``);
  }
  const message = "there is no `origin/HEAD`, `main` or `master` to compare with";
  throw new UsageError(message, shallow ? DEEPEN : "name the side in force: `lambda-role-guard review --base BRANCH`");
}
var DEEPEN = "this is a shallow clone: set `fetch-depth: 0` on actions/checkout, or run `git fetch --unshallow`";

// src/reporters/hostile.ts
var HOSTILE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
var SHORT = { "	": "\\t", "\n": "\\n", "\r": "\\r" };
function unicodeEscape(character) {
  const code = character.codePointAt(0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
}
function visible(text) {
  return text.replace(HOSTILE, (character) => SHORT[character] ?? unicodeEscape(character));
}
function visibleJson(json) {
  return json.replace(HOSTILE, (character) => character === "\n" ? character : jsonEscape(character));
}
function jsonEscape(character) {
  const units2 = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units2.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
function isPlain2(text) {
  return visible(text.replace(/[\n\t]/g, "")) === text.replace(/[\n\t]/g, "");
}
function clip(text, most) {
  if (text.length <= most) return text;
  const cut = text.slice(0, Math.max(0, most - 1));
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

// src/reporters/json.ts
function renderJson(report) {
  const ordered = inOrder(report, [
    "schema",
    "tool",
    "data",
    "verdict",
    "base",
    "head",
    "engines",
    "coverage",
    "assumptions",
    "changes",
    "findings",
    "suggestions",
    "problems"
  ]);
  return `${visibleJson(JSON.stringify({ ...ordered, ...parts(report) }, null, 2))}
`;
}
function parts(report) {
  const { coverage } = report;
  return {
    tool: inOrder(report.tool, ["name", "version"]),
    data: inOrder(report.data, ["actions", "managedPolicies"]),
    coverage: {
      ...inOrder(coverage, ["functions", "roles"]),
      roles: inOrder(coverage.roles, ["whole", "part", "none"])
    },
    assumptions: report.assumptions.map((one) => inOrder(one, ["file", "line", "name", "value"])),
    changes: report.changes.map(change),
    findings: report.findings.map((one) => inOrder(one, FINDING)),
    suggestions: report.suggestions.map(suggestion),
    problems: report.problems.map((one) => inOrder(one, ["file", "line", "code", "message", "help", "blocking"]))
  };
}
var FINDING = [
  "id",
  "fingerprint",
  "check",
  "severity",
  "certainty",
  "blocking",
  "message",
  "help",
  "docs",
  "subject",
  "file",
  "startLine",
  "endLine",
  "issueCode",
  "waiver"
];
function change(one) {
  return {
    ...inOrder(one, ["subject", "role", "access", "why", "gained", "lost"]),
    subject: inOrder(one.subject, ["kind", "id", "was", "file", "line", "via"]),
    role: one.role && inOrder(one.role, ["before", "after", "sharedWith"]),
    gained: one.gained.map(gain),
    lost: one.lost.map(gain)
  };
}
function gain(one) {
  return {
    ...inOrder(one, [
      "action",
      "resource",
      "context",
      "when",
      "createdHere",
      "statement",
      "severity",
      "futureOnly",
      "nearest"
    ]),
    context: inOrder(one.context, []),
    statement: one.statement && inOrder(one.statement, ["file", "startLine", "endLine", "sid", "from"])
  };
}
function suggestion(one) {
  return {
    ...inOrder(one, ["finding", "title", "disposition", "confidence", "edits", "evidence", "kept", "dropped"]),
    edits: one.edits.map((edit) => inOrder(edit, ["file", "startLine", "endLine", "replacement", "replaces"])),
    evidence: one.evidence.map((item) => inOrder(item, ["kind", "file", "line", "grants"])),
    dropped: one.dropped.map((item) => inOrder(item, ["action", "why"]))
  };
}
function inOrder(value, first) {
  const known2 = first;
  const rest = Object.keys(value).filter((key) => !known2.includes(key));
  const keys2 = [...known2.filter((key) => key in value), ...rest.sort()];
  return Object.fromEntries(keys2.map((key) => [key, value[key]]));
}

// src/reporters/wording.ts
function count(many, one, several = `${one}s`) {
  return `${many} ${many === 1 ? one : several}`;
}
function listed(items, most = Number.POSITIVE_INFINITY) {
  const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
  return shown.length < 2 ? shown[0] ?? "" : `${shown.slice(0, -1).join(", ")} and ${shown[shown.length - 1]}`;
}
function localId(id, file) {
  return id.startsWith(`${file}#`) ? id.slice(file.length + 1) : id;
}
function revision(name) {
  return /^[0-9a-f]{40,64}$/.test(name) ? name.slice(0, 7) : clip(visible(name), 80);
}
function kindOf2(changes) {
  const kinds = new Set(changes.map((change2) => change2.subject.kind));
  const [only2] = kinds;
  return kinds.size === 1 && only2 ? only2 : "unit";
}
function plural(kind) {
  return kind === "policy" ? "policies" : `${kind}s`;
}
function contextWords(gain2, quote) {
  return Object.entries(gain2.context).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(
    ([key, values]) => values.length === 0 ? `no ${quote(key)}` : `${quote(key)} = ${listed(values.map((value) => quote(value)))}`
  );
}
var EVIDENCE = {
  "base-statement": "stands at",
  "code-call": "is called at",
  template: "is wired up at",
  trail: "was used, see"
};
function evidenceVerb({ kind }) {
  return EVIDENCE[kind];
}
var NOT_PART_OF_ACCESS = "not part of access: resource-based policies (which may allow a role by themselves), service and resource control policies, session policies";
function footnotes(report, quote) {
  const { roles, functions } = report.coverage;
  const all2 = roles.whole + roles.part + roles.none;
  const partly = [
    ...roles.part > 0 ? [`${roles.part} in part`] : [],
    ...roles.none > 0 ? [`${roles.none} not at all`] : []
  ];
  const read = `${count(functions, "function")}, ${roles.whole} of ${count(all2, "role")} read whole`;
  return [
    `compared ${sides(report, quote)}, by ${listed(report.engines.map(engine))}`,
    `covered ${[read, ...partly].join(", ")}`,
    `data of ${report.data.actions} (actions) and ${report.data.managedPolicies} (AWS managed policies), ${report.tool.name} ${report.tool.version}`,
    NOT_PART_OF_ACCESS
  ];
}
function sides({ base, head: head2 }, quote) {
  const [before, after] = [revision(base), revision(head2)];
  const commits = before !== base && after !== head2;
  return commits ? quote(`${before}…${after}`) : `${quote(before)} with ${quote(after)}`;
}
function engine(name) {
  return name === "embedded" ? "the embedded engine" : "IAM Access Analyzer";
}

// src/reporters/headline.ts
function headline(report) {
  const news2 = [...gains(report), ...gaps(report)];
  const facts = news2.length > 0 ? news2 : [quiet(report)];
  if (report.verdict === "pass") return news2.length > 0 ? `${facts.join(", ")}, nothing blocks` : facts.join(", ");
  return news2.length > 0 ? facts.join(", ") : [...facts, blockers(report)].join(", but ");
}
function severities(report) {
  return SEVERITIES.map((word) => [word, report.findings.filter((one) => one.severity === word).length]).filter(([, many]) => many > 0).map(([word, many]) => `${many} ${word}`).join(", ");
}
function offers({ suggestions }) {
  const ready = suggestions.filter(({ disposition }) => disposition === "one-click").length;
  if (suggestions.length === 0) return "";
  return count(suggestions.length, "suggestion") + (ready > 0 ? `, ${ready} one-click` : "");
}
function gains({ changes, findings }) {
  const blocking = new Set(findings.filter((finding2) => finding2.blocking).map((finding2) => finding2.subject));
  const widened = changes.filter(({ access }) => access === "widened" || access === "changed");
  const fresh = changes.filter(({ access }) => access === "new");
  const broad = fresh.filter(({ subject }) => blocking.has(subject.id));
  const modest = fresh.length - broad.length;
  return [
    ...widened.length > 0 ? [`${units(widened)} ${widened.length === 1 ? "gains" : "gain"} access`] : [],
    ...broad.length > 0 ? [`${units(broad, "new ")} with broad access`] : [],
    ...modest > 0 ? [
      units(
        fresh.filter(({ subject }) => !blocking.has(subject.id)),
        "new "
      )
    ] : []
  ];
}
function gaps({ changes, problems }) {
  const undecided2 = changes.filter(({ access }) => access === "undecided");
  const unread2 = new Set(problems.filter(({ blocking }) => blocking).map(({ file }) => file));
  return [
    ...undecided2.length > 0 ? [`${units(undecided2)} not decided`] : [],
    ...unread2.size > 0 ? [`${count(unread2.size, "file")} not read whole`] : []
  ];
}
function blockers({ findings }) {
  const many = findings.filter(({ blocking }) => blocking).length;
  return `${count(many, "finding")} ${many === 1 ? "blocks" : "block"}`;
}
function quiet({ changes }) {
  if (changes.length === 0) return "nothing that decides access has changed";
  const narrowed = changes.filter(({ access }) => access === "narrowed").length;
  const removed = changes.filter(({ access }) => access === "removed").length;
  return [
    `no ${kindOf2(changes)} gains access`,
    ...narrowed > 0 ? [`${narrowed} ${narrowed === 1 ? "loses" : "lose"} some`] : [],
    ...removed > 0 ? [`${removed} removed`] : []
  ].join(", ");
}
function units(changes, adjective = "") {
  const kind = kindOf2(changes);
  return count(changes.length, adjective + kind, adjective + plural(kind));
}

// src/reporters/markdown-budget.ts
var NOTE = 80;
var SHARE = 0.7;
function fitted(head2, sections, foot2, budget) {
  const shown = sections.filter((section) => section.items.length > 0);
  let room = budget - head2.length - foot2.length - shown.length * (NOTE + 1);
  if (room < 0) return bare(head2, foot2, budget);
  let page = head2;
  for (const section of shown) {
    const part = sectionWithin(section, section === shown[shown.length - 1] ? room : room * SHARE);
    page += `${part}
`;
    room -= part.length;
  }
  return page + foot2;
}
function sectionWithin(section, room) {
  let used = section.open.length + section.close.length;
  const kept = [];
  for (const item of section.items.slice(0, section.most)) {
    used += item.length;
    if (used > room) break;
    kept.push(item);
  }
  const left = section.items.length - kept.length;
  const [one, several] = section.what;
  if (kept.length === 0) return `_${count(left, one, several)} left out here, for want of room_
`;
  const note = left > 0 ? `
_and ${count(left, `more ${one}`, `more ${several}`)}, left out here_
` : "";
  return section.open + kept.join("").replace(/\n+$/, "\n") + note + section.close;
}
function bare(head2, foot2, budget) {
  if (head2.length + foot2.length <= budget) return head2 + foot2;
  return head2.length <= budget ? head2 : head2.slice(0, Math.max(0, budget));
}

// src/reporters/code-frame.ts
var AROUND = 3;
var MOST_EDITS = 400;
var TAB = "    ";
function linesOf2(text) {
  const lines = text.split(/\r?\n/);
  if (lines[lines.length - 1] === "") lines.pop();
  return lines;
}
function plainFrame({ startLine, lines }, added) {
  return lines.map((text, index) => {
    const line = startLine + index;
    return { sign: added?.has(line) ? "+" : " ", line, text };
  });
}
function diffFrame(before, after) {
  const frame = [];
  let oldLine = before.startLine;
  let newLine = after.startLine;
  const parts2 = diffArrays([...before.lines], [...after.lines], { maxEditLength: MOST_EDITS });
  for (const part of parts2 ?? replaced(before, after)) {
    for (const text of part.value) {
      if (part.removed) frame.push({ sign: "-", line: oldLine, text });
      else frame.push({ sign: part.added ? "+" : " ", line: newLine, text });
      if (!part.added) oldLine += 1;
      if (!part.removed) newLine += 1;
    }
  }
  return folded(frame);
}
function replaced(before, after) {
  return [
    { value: [...before.lines], removed: true, added: false },
    { value: [...after.lines], removed: false, added: true }
  ];
}
function folded(frame) {
  const near = /* @__PURE__ */ new Set();
  frame.forEach((line, index) => {
    if (line.sign === " ") return;
    for (let at = index - AROUND; at <= index + AROUND; at += 1) near.add(at);
  });
  if (near.size === 0) return [...frame];
  const shown = [];
  frame.forEach((line, index) => {
    if (near.has(index)) shown.push(line);
    else if (shown[shown.length - 1]?.sign !== "gap") shown.push({ sign: "gap", line: line.line, text: "" });
  });
  return shown;
}
function cutFrame(frame, most = Number.POSITIVE_INFINITY) {
  const next = frame[most];
  const shown = next ? [...frame.slice(0, most), { sign: "gap", line: next.line, text: "" }] : [...frame];
  const lines = shown.map((line) => ({ ...line, text: line.text.replaceAll("	", TAB) }));
  const inked = lines.filter(({ text }) => text.trim() !== "");
  const shared = Math.min(...inked.map(({ text }) => text.length - text.trimStart().length));
  return inked.length === 0 ? lines : lines.map((line) => ({ ...line, text: line.text.slice(shared) }));
}
function differs2(frame) {
  return frame.some(({ sign }) => sign === "-" || sign === "+");
}

// src/reporters/markdown-text.ts
var LONGEST = 200;
var LONGEST_MESSAGE = 1e3;
function withoutComments(text) {
  return text.replaceAll("<!--", "\\u003c!--");
}
function longestRun(text) {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), (run) => run[0].length));
}
function codeSpan(text) {
  const shown = withoutComments(clip(visible(text), LONGEST));
  if (shown.trim() === "") return "(empty)";
  const fence = "`".repeat(longestRun(shown) + 1);
  const pad = /^`|`$|^ .* $/.test(shown) ? " " : "";
  return `${fence}${pad}${shown}${pad}${fence}`;
}
function cell(markdown) {
  return markdown.replace(/(\\*)\|/g, (_, slashes) => slashes === "" ? "\\|" : `${slashes}\\u007c`);
}
function row(...cells) {
  return `| ${cells.map(cell).join(" | ")} |
`;
}
function fenced(info, lines) {
  const shown = lines.map((line) => withoutComments(visible(line.replaceAll("	", "    "))));
  const fence = fenceFor(shown.join("\n"));
  return [`${fence}${info}`, ...shown, fence, ""].join("\n");
}
function fenceFor(text) {
  return "`".repeat(Math.max(3, longestRun(text) + 1));
}
function prose2(message) {
  const pieces = clip(visible(message), LONGEST_MESSAGE).split(/(`+)/);
  let markdown = "";
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    const close = at % 2 === 1 ? pieces.indexOf(piece, at + 1) : -1;
    const next = close < 0 ? plain2(piece) : codeSpan(pieces.slice(at + 1, close).join(""));
    markdown += markdown.endsWith("`") && next.startsWith("`") ? ` ${next}` : next;
    if (close >= 0) at = close;
  }
  return markdown;
}
var LIVE = /[@#$]|:\/\/|www\.|gh-\d|\b(?=[a-f]*\d)[0-9a-f]{7,40}\b/i;
function plain2(text) {
  return visible(text).split(" ").map((word) => LIVE.test(word) ? codeSpan(word) : word.replace(/[\\`*_{}[\]<>&~!]/g, "\\$&")).join(" ").replace(/^(\s*)([-+=]|\d+[.)])/, "$1\\$2");
}
function placeLink(blob, file, line, endLine = line) {
  const label = codeSpan(line === null ? file : `${file}:${line}`);
  if (blob === void 0 || label === "(empty)") return label;
  const path = file.split("/").map(encoded).join("/");
  const to = line !== null && endLine !== null && endLine > line ? `-L${endLine}` : "";
  return `[${label}](${blob}/${path}${line === null ? "" : `#L${line}${to}`})`;
}
function encoded(part) {
  return encodeURIComponent(part.replace(new RegExp("\\p{Cs}", "gu"), "�")).replace(
    /[!'()*~_]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  );
}

// src/reporters/statement-frame.ts
function statementFrame(sources, unit, { place: place2, findings }) {
  const after = place2 ? sources.quote("head", place2.file, place2.startLine, place2.endLine) : void 0;
  if (!place2 || !after) return [];
  const origin = findings.map(({ id }) => sources.text.before(id)).find((found) => found !== void 0);
  const before = origin && sources.quote("base", origin.file, origin.startLine, origin.endLine);
  if (before) return diffFrame(before, after);
  const isNew = unit.change?.access === "new" && sources.text.file("base", place2.file) === void 0;
  return isNew ? diffFrame({ ...after, lines: [] }, after) : plainFrame(after, sources.added(place2.file));
}
function findingFrame(sources, finding2) {
  const side = finding2.side ?? "head";
  const excerpt = sources.quote(side, finding2.file, finding2.startLine, finding2.endLine);
  if (!excerpt) return [];
  return plainFrame(excerpt, side === "head" ? sources.added(finding2.file) : void 0);
}

// src/reporters/markdown-statement.ts
var FRAME_LINES = 30;
var LINE_LENGTH = 200;
var IDS = 12;
var CLAIMS = 8;
function statementBlock(sources, blob, unit, statement) {
  const told = statement.claims.filter(({ findings }) => findings.length > 0);
  const shown = told.slice(0, CLAIMS);
  if (shown.length === 0) return "";
  const left = told.length - shown.length;
  const more = left > 0 ? `_and ${left} more on the same statement_

` : "";
  return messages(shown) + more + frameBlock(statementFrame(sources, unit, statement)) + closing(shown, blob);
}
function remarkBlock(sources, blob, finding2) {
  return messages([finding2]) + frameBlock(findingFrame(sources, finding2)) + closing([{ findings: [finding2] }], blob);
}
function messages(claims) {
  return claims.map(({ severity, message }) => `**${severity}:** ${prose2(message)}

`).join("");
}
function frameBlock(frame) {
  if (frame.length === 0) return "";
  const marked = differs2(frame);
  const lines = cutFrame(frame, FRAME_LINES).map(({ sign, text }) => {
    if (sign === "gap") return "  …";
    return clip(marked ? `${sign} ${text}` : text, LINE_LENGTH);
  });
  return `${fenced(marked ? "diff" : "", lines)}
`;
}
function advice(claims) {
  const helps = new Set(claims.flatMap(({ findings }) => findings.map(({ help }) => help)));
  helps.delete("");
  return [...helps].map((help) => `${prose2(help)}

`).join("");
}
function closing(claims, blob) {
  const facts = claims.map(({ findings }) => {
    const { file, startLine, endLine, side } = findings[0];
    return `${known(findings)} · ${placeLink(blob, file, startLine, endLine)}${side === "base" ? " on base" : ""}`;
  });
  return `${advice(claims)}<sub>${facts.join("<br>")}</sub>

`;
}
function known(findings) {
  const { check, docs, issueCode, certainty, blocking } = findings[0];
  const page = /^https:\/\/[\w./#-]+$/.test(docs) ? `[${codeSpan(check)}](${docs})` : codeSpan(check);
  const code = issueCode ? [codeSpan(issueCode)] : [];
  const ids = listed(
    findings.map(({ id }) => codeSpan(id)),
    IDS
  );
  return [ids, page, ...code, certainty, ...blocking ? ["blocks"] : []].join(" · ");
}

// src/reporters/claim.ts
var ACTIONS = 6;
function claimsOf(findings, gains2, isNew) {
  const told = findings.map((finding2) => ({ finding: finding2, gain: gains2.find((gain2) => names(finding2, gain2)) }));
  const named2 = new Set(told.map(({ gain: gain2 }) => gain2));
  const claims = [
    ...told.map(({ finding: finding2, gain: gain2 }) => ofFinding(finding2, gain2)),
    ...gains2.filter((gain2) => !named2.has(gain2)).map((gain2) => ofRequest(gain2, isNew))
  ];
  return merged3(claims);
}
function names(finding2, gain2) {
  return finding2.message.includes(`${quoted(gain2.action)} on ${quoted(gain2.resource)}`);
}
function ofFinding(finding2, gain2) {
  const { severity, blocking, message } = finding2;
  return { severity, blocking, message, findings: [finding2], ...ofGain(gain2) };
}
function ofRequest(gain2, isNew) {
  const message = `${isNew ? "may call" : "may now call"} ${quoted(gain2.action)} on ${quoted(gain2.resource)}`;
  return { severity: gain2.severity, blocking: false, message, findings: [], ...ofGain(gain2) };
}
function ofGain(gain2) {
  return gain2 ? { gains: [gain2], nearest: gain2.nearest } : { gains: [], nearest: null };
}
function merged3(claims) {
  const groups = /* @__PURE__ */ new Map();
  claims.forEach((claim, index) => {
    const key = claim.gains.length === 0 ? String(index) : likeness(claim);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  });
  return [...groups.values()].map(asOne);
}
function likeness({ severity, blocking, message, findings, gains: gains2, nearest }) {
  const { action, resource, context, when, createdHere, futureOnly } = gains2[0];
  const without = (text) => text.replaceAll(quoted(action), "``");
  const { check, certainty, help } = findings[0] ?? {};
  const request = [resource, context, when, createdHere, futureOnly];
  return JSON.stringify([
    severity,
    blocking,
    without(message),
    without(nearest ?? ""),
    check,
    certainty,
    help,
    request
  ]);
}
function asOne(group) {
  const [first] = group;
  if (group.length === 1) return first;
  const gains2 = group.flatMap((claim) => claim.gains);
  const actions = [...new Set(gains2.map(({ action }) => quoted(action)))];
  const every = listed([...actions].sort(), ACTIONS);
  const all2 = (text) => text.replaceAll(actions[0], () => every);
  return {
    ...first,
    message: all2(first.message),
    findings: group.flatMap((claim) => claim.findings),
    gains: gains2,
    nearest: first.nearest && all2(first.nearest)
  };
}
function quoted(text) {
  return `\`${text}\``;
}

// src/reporters/outline.ts
function outlineOf(report) {
  const bySubject = groupFindings(report);
  const known2 = new Set(report.changes.map((change2) => change2.subject.id));
  const outlined = report.changes.map((change2) => unitOf(change2.subject.id, change2, bySubject.get(change2.subject.id)));
  const strays = [...bySubject].filter(([id]) => !known2.has(id)).map(([id, found]) => unitOf(id, void 0, found));
  const all2 = [...outlined, ...strays].sort(byWeight);
  const isUndecided = (unit) => unit.change?.access === "undecided";
  return {
    units: all2.filter((unit) => !isUndecided(unit) && unit.statements.length + unit.remarks.length > 0),
    undecided: all2.filter(isUndecided),
    lost: report.changes.filter((change2) => change2.lost.length > 0 || change2.access === "removed"),
    unchanged: report.changes.filter((change2) => change2.access === "unchanged"),
    problems: [...report.problems].sort((a, b) => Number(b.blocking) - Number(a.blocking))
  };
}
function groupFindings(report) {
  const groups = /* @__PURE__ */ new Map();
  for (const finding2 of report.findings) {
    const group = groups.get(finding2.subject);
    if (group) group.push(finding2);
    else groups.set(finding2.subject, [finding2]);
  }
  return groups;
}
function unitOf(id, change2, findings = []) {
  const places = statementsOf2(change2?.gained ?? []);
  const remarks = [];
  for (const finding2 of [...findings].sort(worstFirst)) {
    const home = places.find((place2) => overlaps(place2.place, finding2));
    if (home) home.findings.push(finding2);
    else remarks.push(finding2);
  }
  const words = [...findings, ...change2?.gained ?? []].map((item) => SEVERITIES.indexOf(item.severity));
  return {
    id,
    ...change2 ? { change: change2 } : {},
    statements: places.sort((a, b) => weight(a) - weight(b)).map((one) => ({ ...one, claims: claimsOf(one.findings, one.gains, change2?.access === "new") })),
    remarks,
    blocking: findings.some((finding2) => finding2.blocking),
    severity: SEVERITIES[Math.min(SEVERITIES.length - 1, ...words.filter((word) => word >= 0))]
  };
}
function statementsOf2(gains2) {
  const places = /* @__PURE__ */ new Map();
  for (const gain2 of gains2) {
    const key = JSON.stringify(gain2.statement);
    const place2 = places.get(key);
    if (place2) place2.gains.push(gain2);
    else places.set(key, { place: gain2.statement, gains: [gain2], findings: [] });
  }
  return [...places.values()];
}
function overlaps(place2, finding2) {
  return place2 !== null && place2.file === finding2.file && place2.startLine <= finding2.endLine && finding2.startLine <= place2.endLine;
}
function worstFirst(a, b) {
  return Number(b.blocking) - Number(a.blocking) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || compare(a.file, b.file) || a.startLine - b.startLine || compare(a.fingerprint, b.fingerprint);
}
function weight(statement) {
  const severities2 = [...statement.findings, ...statement.gains].map((item) => SEVERITIES.indexOf(item.severity));
  return Math.min(...severities2) - (statement.findings.some((finding2) => finding2.blocking) ? SEVERITIES.length : 0);
}
function byWeight(a, b) {
  return Number(b.blocking) - Number(a.blocking) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || compare(a.id, b.id);
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/reporters/sources.ts
var MOST_EDITS2 = 1e3;
function sourcesOf(text) {
  const files = /* @__PURE__ */ new Map();
  const differences = /* @__PURE__ */ new Map();
  const file = (side, path) => {
    const key = `${side}:${path}`;
    if (!files.has(key)) {
      const source = text.file(side, path);
      files.set(key, source === void 0 ? void 0 : { path, text: source });
    }
    return files.get(key);
  };
  return {
    text,
    quote: (side, path, startLine, endLine) => quoted2(file(side, path), startLine, endLine),
    added: (path) => {
      if (!differences.has(path)) differences.set(path, addedLines(file("base", path), file("head", path)));
      return differences.get(path);
    }
  };
}
function quoted2(file, startLine, endLine) {
  if (!file || startLine < 1) return void 0;
  const text = file.text.slice(offsetOfLine(file, startLine), offsetOfLine(file, endLine + 1));
  return text === "" ? void 0 : { file: file.path, startLine, lines: linesOf2(text) };
}
function addedLines(base, head2) {
  if (!base || !head2) return void 0;
  const parts2 = diffArrays(linesOf2(base.text), linesOf2(head2.text), { maxEditLength: MOST_EDITS2 });
  if (!parts2) return void 0;
  const added = /* @__PURE__ */ new Set();
  let line = 1;
  for (const part of parts2) {
    if (part.removed) continue;
    if (part.added) for (let at = 0; at < part.value.length; at += 1) added.add(line + at);
    line += part.value.length;
  }
  return added;
}

// src/reporters/markdown.ts
var BUDGET = 6e4;
var ACTIONS2 = 4;
function renderMarkdown(report, text, options = {}) {
  const { blob, budget = BUDGET } = options;
  const outline = outlineOf(report);
  const sections = [
    unitTable(outline),
    requestTable(outline),
    undecidedList(outline, blob),
    blockingProblems(outline, blob),
    suggestionList(report, blob),
    findingFolds(outline, text, blob),
    problemFold(outline, blob),
    assumptionFold(report, blob),
    lostFold(outline)
  ];
  return fitted(head(report, outline), sections, foot(report), budget);
}
function head(report, outline) {
  const verdict = report.verdict === "fail" ? "🔴 Lambda Role Guard blocks" : "🟢 Lambda Role Guard passes";
  const found = severities(report);
  const offered = offers(report);
  const facts = [
    ...found ? [`findings: ${found}`] : [],
    ...offered ? [offered] : [],
    ...outline.unchanged.length > 0 ? [unchangedFact(outline)] : []
  ];
  return `### ${verdict}: ${headline(report)}

${facts.length > 0 ? `${facts.join(" · ")}

` : ""}`;
}
function unchangedFact({ unchanged }) {
  const kind = kindOf2(unchanged);
  return `${count(unchanged.length, kind, plural(kind))} unchanged`;
}
function foot(report) {
  const notes = footnotes(report, codeSpan);
  return `<sub>${notes.join(" · ")}</sub>
`;
}
function unitTable({ units: units2, undecided: undecided2 }) {
  return {
    what: ["unit", "units"],
    open: "| Unit | Role | Access | What is new |\n| --- | --- | --- | --- |\n",
    items: [...units2, ...undecided2].map(unitRow),
    close: "",
    most: 40
  };
}
function unitRow(unit) {
  const { change: change2 } = unit;
  if (!change2) return row(codeSpan(unit.id), "", "", firstMessage(unit));
  const { subject, role, access } = change2;
  const local = (id) => codeSpan(localId(id, subject.file));
  const name = `${subject.kind} ${local(subject.id)}${subject.was ? `, was ${local(subject.was)}` : ""}`;
  const shared = role && role.sharedWith.length > 0 ? `, shared with ${listed(role.sharedWith.map(local), 2)}` : "";
  const word = unit.blocking ? `**${access}**, blocks` : access;
  return row(
    name,
    role?.after ? `${local(role.after)}${shared}` : "",
    `${word}${severityOf(unit)}`,
    news(change2, unit)
  );
}
function severityOf(unit) {
  return unit.statements.length + unit.remarks.length > 0 ? ` (${unit.severity})` : "";
}
function news(change2, unit) {
  const claims = unit.statements.flatMap((statement) => statement.claims).filter(({ gains: gains2 }) => gains2.length > 0);
  const [first] = claims;
  if (!first) return change2.why ? prose2(change2.why) : firstMessage(unit);
  const more = claims.slice(1).flatMap(({ gains: gains2 }) => gains2).length;
  return `${actionsOf(first)} on ${codeSpan(first.gains[0].resource)}${more > 0 ? ` and ${more} more` : ""}`;
}
function actionsOf({ gains: gains2 }) {
  return listed([...new Set(gains2.map(({ action }) => codeSpan(action)))], ACTIONS2);
}
function firstMessage(unit) {
  return unit.remarks[0] ? prose2(unit.remarks[0].message) : "";
}
function requestTable({ units: units2 }) {
  const requests = units2.flatMap(
    ({ change: change2, statements }) => statements.flatMap(
      ({ claims }) => claims.flatMap((claim) => change2 && claim.gains.length > 0 ? [requestRow(change2, claim)] : [])
    )
  );
  return {
    what: ["row", "rows"],
    open: "**Could not be done before, works after merging**\n\n| By | Request | On | Severity | Why not before |\n| --- | --- | --- | --- | --- |\n",
    items: requests,
    close: "",
    most: 30
  };
}
function requestRow({ subject, access }, claim) {
  const gain2 = claim.gains[0];
  const provisos = [
    ...contextWords(gain2, codeSpan).map((words) => `with ${words}`),
    ...gain2.when ? [`when ${codeSpan(gain2.when)}`] : [],
    ...gain2.createdHere ? ["created by this change"] : [],
    ...gain2.futureOnly ? ["only actions that AWS has not published yet"] : []
  ];
  const before = access === "new" ? "did not exist" : "no statement allowed it";
  return row(
    codeSpan(localId(subject.id, subject.file)),
    actionsOf(claim),
    [codeSpan(gain2.resource), ...provisos].join(", "),
    claim.severity,
    claim.nearest ? prose2(claim.nearest) : before
  );
}
function undecidedList({ undecided: undecided2 }, blob) {
  const items = undecided2.flatMap(({ change: change2, remarks, blocking }) => {
    if (!change2) return [];
    const { subject, why } = change2;
    const told = remarks.find(({ certainty }) => certainty === "undecided");
    const reason2 = prose2(why ?? told?.message ?? "no reason is known");
    const help = told?.help ? ` (${prose2(told.help)})` : "";
    const at = `${codeSpan(localId(subject.id, subject.file))} at ${placeLink(blob, subject.file, subject.line)}`;
    return [`- ${at}: ${reason2}${help}${blocking ? ", **blocks**" : ""}
`];
  });
  const open2 = "**Not decided: neither proved nor refuted**\n\n";
  return { what: ["unit", "units"], open: open2, items, close: "", most: 30 };
}
function problemItem({ file, line, code, message, help, blocking }, blob) {
  const mark = blocking ? "**blocks**: " : "";
  return `- ${placeLink(blob, file, line)} ${mark}${prose2(message)}${help ? ` (${prose2(help)})` : ""} ${codeSpan(code)}
`;
}
function blockingProblems({ problems }, blob) {
  const items = problems.filter((problem) => problem.blocking).map((problem) => problemItem(problem, blob));
  return { what: ["problem", "problems"], open: "**Not read whole**\n\n", items, close: "", most: 30 };
}
function problemFold({ problems }, blob) {
  const items = problems.filter((problem) => !problem.blocking).map((problem) => problemItem(problem, blob));
  return folded2(`Not read, does not block (${items.length})`, ["problem", "problems"], items, 50);
}
function suggestionList(report, blob) {
  const items = report.suggestions.map((suggestion2) => {
    const ready = suggestion2.disposition === "one-click";
    const at = suggestion2.edits.map((edit) => placeLink(blob, edit.file, edit.startLine, edit.endLine));
    const where = at.length > 0 ? `, at ${listed(at, 3)}` : "";
    const drops = suggestion2.dropped.map(({ action }) => codeSpan(action));
    const gone = drops.length > 0 ? `; drops ${listed(drops, 4)}` : "";
    return `- ${ready ? "**one-click**" : "needs review"}: ${prose2(suggestion2.title)}${where}${gone} (${codeSpan(suggestion2.finding)})
`;
  });
  return { what: ["suggestion", "suggestions"], open: "**Suggestions**\n\n", items, close: "", most: 30 };
}
function findingFolds(outline, text, blob) {
  const sources = sourcesOf(text);
  const items = [...outline.units, ...outline.undecided].flatMap((unit) => [
    ...unit.statements.map((statement) => statementBlock(sources, blob, unit, statement)),
    ...unit.remarks.map((finding2) => remarkBlock(sources, blob, finding2))
  ]);
  const blocks2 = items.filter((block) => block !== "");
  return folded2(`Findings, with the lines before and after (${blocks2.length})`, ["block", "blocks"], blocks2, 60);
}
function assumptionFold(report, blob) {
  const items = report.assumptions.map(
    ({ name, value, file, line }) => `- ${codeSpan(name)} = ${codeSpan(value)} at ${placeLink(blob, file, line)}
`
  );
  return folded2(`Taken for granted: defaults of parameters (${items.length})`, ["default", "defaults"], items, 50);
}
function lostFold({ lost }) {
  const items = lost.map(({ subject, access, lost: gone }) => {
    const requests = gone.map((gain2) => `${codeSpan(gain2.action)} on ${codeSpan(gain2.resource)}`);
    const what = access === "removed" ? "is removed" : "may no longer call";
    return `- ${codeSpan(localId(subject.id, subject.file))} ${what}${requests.length > 0 ? ` ${listed(requests, 3)}` : ""}
`;
  });
  return folded2(`Access that is gone (${items.length})`, ["unit", "units"], items, 50);
}
function folded2(title, what, items, most) {
  return { what, open: `<details><summary>${title}</summary>

`, items, close: "\n</details>\n", most };
}

// src/reporters/patch.ts
function oneClickPatch(report, text) {
  const edits = report.suggestions.filter(({ disposition }) => disposition === "one-click").flatMap((one) => one.edits);
  const paths = [...new Set(edits.map(({ file }) => file))].sort();
  return paths.map((path) => {
    const before = text.file("head", path) ?? "";
    const mine = edits.filter(({ file }) => file === path);
    const after = applyEdits({ path, text: before }, mine).text;
    return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after).replace(/^=+\n/, "");
  }).join("");
}

// src/reporters/palette.ts
var SGR = {
  bad: "1;31",
  warn: "33",
  good: "32",
  note: "36",
  faint: "2",
  strong: "1",
  place: "36"
};
function palette(color) {
  return color ? (ink, text) => text === "" ? "" : `\x1B[${SGR[ink]}m${text}\x1B[0m` : (_, text) => text;
}
function inkOf(severity) {
  if (severity === "critical" || severity === "high") return "bad";
  return severity === "medium" ? "warn" : "note";
}

// src/reporters/terminal-page.ts
var NARROWEST = 60;
var WIDEST = 100;
var LONGEST2 = 4e3;
function pageOf(options) {
  const width = Number.isFinite(options.width) ? Math.floor(options.width) : WIDEST;
  return { width: Math.min(WIDEST, Math.max(NARROWEST, width)), paint: palette(options.color) };
}
function wrapped(page, text, lead, indent = " ".repeat(lead.length)) {
  const lines = [];
  let line = lead;
  let empty = true;
  for (const word of clip(visible(text), LONGEST2).split(" ")) {
    if (!empty && line.length + 1 + word.length > page.width) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}
function labelled(page, indent, label, text, ink) {
  const lead = `${indent}${label.padEnd(LABEL)}`;
  const [first = "", ...rest] = wrapped(page, text, lead);
  const paint = (line) => ink ? page.paint(ink, line) : line;
  return [
    `${indent}${page.paint("faint", label.padEnd(LABEL))}${paint(first.slice(lead.length))}`,
    ...rest.map((line) => `${" ".repeat(lead.length)}${paint(line.trimStart())}`)
  ];
}
var LABEL = 10;
function place(page, file, line) {
  return page.paint("place", line === null ? visible(file) : `${visible(file)}:${line}`);
}
var INKS = { " ": void 0, "-": "bad", "+": "good", gap: "faint" };
function framed(page, frame, indent) {
  const digits = Math.max(2, ...frame.map(({ line }) => String(line).length));
  const bar = page.paint("faint", "|");
  return frame.map((line) => {
    if (line.sign === "gap") return `${indent}${page.paint("faint", ".".repeat(3).padStart(digits))} ${bar}`.trimEnd();
    const room = page.width - indent.length - digits - 5;
    const text = clip(visible(line.text.slice(0, LONGEST2)), Math.max(room, 20)).trimEnd();
    const ink = INKS[line.sign];
    const code = `${line.sign} ${text}`.trimEnd();
    const number = page.paint("faint", String(line.line).padStart(digits));
    return `${indent}${number} ${bar} ${ink && code ? page.paint(ink, code) : code}`.trimEnd();
  });
}

// src/reporters/terminal-suggestion.ts
var FRAME_LINES2 = 16;
var KEPT = 6;
function suggestionLines(view, { suggestions }) {
  if (suggestions.length === 0) return [];
  const isReady = ({ disposition }) => disposition === "one-click";
  const ordered = [...suggestions.filter(isReady), ...suggestions.filter((suggestion2) => !isReady(suggestion2))];
  const how = "  lambda-role-guard review --apply writes the one-click suggestions into the working tree";
  return [
    view.page.paint("strong", "suggestions"),
    ...ordered.flatMap((suggestion2) => ["", ...oneSuggestion(view, suggestion2)]),
    ...ordered.some(isReady) ? ["", view.page.paint("faint", how)] : []
  ];
}
function oneSuggestion(view, suggestion2) {
  const { page } = view;
  const { disposition, title, finding: finding2, edits, dropped: dropped2, kept, evidence } = suggestion2;
  const lead = `  ${disposition}: `;
  const [first = "", ...rest] = wrapped(page, `${title} (for ${finding2})`, lead, "    ");
  const mark = page.paint(disposition === "one-click" ? "good" : "warn", `${disposition}:`);
  const proofs = evidence.map((one) => `${one.grants} ${evidenceVerb(one)} ${one.file}:${one.line}`);
  const column = (label, texts) => texts.flatMap((text, index) => labelled(page, "    ", index === 0 ? label : "", text));
  return [
    `  ${mark} ${first.slice(lead.length)}`,
    ...rest,
    ...edits.flatMap((edit) => editLines2(view, edit)),
    ...column(
      "drops",
      dropped2.map(({ action, why }) => `${action}: ${why}`)
    ),
    ...column("keeps", kept.length > 0 ? [listed(kept, view.verbose ? void 0 : KEPT)] : []),
    ...column("evidence", proofs)
  ];
}
function editLines2({ page, quote, verbose }, edit) {
  const after = { file: edit.file, startLine: edit.startLine, lines: linesOf2(edit.replacement) };
  const before = quote("head", edit.file, edit.startLine, edit.endLine) ?? { ...after, lines: [] };
  return [
    `    ${page.paint("faint", "-->")} ${place(page, edit.file, edit.startLine)}`,
    ...framed(page, cutFrame(diffFrame(before, after), verbose ? void 0 : FRAME_LINES2), "    ")
  ];
}

// src/reporters/terminal-unit.ts
var STATEMENTS_IN_FULL = 3;
var CLAIMS_IN_FULL = 3;
var FRAME_LINES3 = 24;
var REMARK_LINES = 8;
var CREATED_HERE = "the resource is created by the same change";
function unitLines(view, unit) {
  const full = view.verbose ? unit.statements.length : STATEMENTS_IN_FULL;
  const lines = unitHeading(view.page, unit);
  for (const statement of unit.statements.slice(0, full)) lines.push("", ...statementLines(view, unit, statement));
  if (unit.statements.length > full) lines.push("");
  for (const statement of unit.statements.slice(full)) lines.push(...shortStatement(view.page, statement));
  for (const finding2 of unit.remarks) lines.push("", ...remarkLines(view, finding2));
  return lines;
}
function unitHeading(page, unit) {
  const { change: change2 } = unit;
  if (!change2) return wrapped(page, unit.id, "").map((line) => page.paint("strong", line));
  const { subject } = change2;
  const name = inOneLine(`${subject.kind} ${localId(subject.id, subject.file)}`);
  const word = page.paint(unit.blocking ? "bad" : "strong", change2.access);
  return [
    `${page.paint("strong", name)}  ${word}  ${place(page, subject.file, subject.line)}`,
    ...aboutUnit(change2).flatMap((sentence2) => wrapped(page, sentence2, "  ", "    "))
  ];
}
function aboutUnit({ subject, role }) {
  const local = (id) => localId(id, subject.file);
  const sentences = [];
  if (role?.after && role.after !== subject.id) {
    const was = role.before && role.before !== role.after ? `, was ${local(role.before)}` : "";
    const shared = role.sharedWith.length > 0 ? `, shared with ${listed(role.sharedWith.map(local), 3)}` : "";
    sentences.push(`role ${local(role.after)}${was}${shared}`);
  }
  if (subject.was) sentences.push(`was ${local(subject.was)}`);
  if (subject.via) sentences.push(`in scope through ${local(subject.via)}, which it trusts`);
  return sentences;
}
function statementLines(view, unit, statement) {
  const { page } = view;
  const shown = statement.claims.slice(0, view.verbose ? void 0 : CLAIMS_IN_FULL);
  const hidden = statement.claims.slice(shown.length);
  const left = hidden.reduce((sum, { findings, gains: gains2 }) => sum + Math.max(findings.length, gains2.length), 0);
  const more = `  and ${left} more on the same statement (--verbose shows all)`;
  return [
    ...shown.flatMap((claim) => [...headed(page, claim), ...detailLines(page, claim)]),
    ...left > 0 ? [page.paint("faint", more)] : [],
    ...placeLines(view, statement.place, statementFrame(view, unit, statement)),
    ...closing2(page, shown)
  ];
}
function detailLines(page, { gains: [gain2], findings: [told], message, nearest }) {
  if (!gain2) return [];
  const line = (label, text) => labelled(page, "    ", label, text);
  const context = contextWords(gain2, (text) => text);
  return [
    ...context.flatMap((words, index) => line(index === 0 ? "with" : "", words)),
    ...gain2.when && !message.includes(gain2.when) ? line("when", gain2.when) : [],
    ...nearest ? line("before", `denied: ${nearest}`) : [],
    ...gain2.createdHere && !told?.help.includes(CREATED_HERE) ? line("note", CREATED_HERE) : [],
    ...gain2.futureOnly ? line("note", "only actions that AWS has not published yet are new") : []
  ];
}
function placeLines(view, at, frame) {
  if (!at) return [];
  const { page } = view;
  const sid = at.sid ? [`Sid ${inOneLine(at.sid)}`] : [];
  const from = at.from ? [`from ${inOneLine(at.from)}`] : [];
  const about = [...sid, ...from].map((words) => `  ${words}`).join("");
  const line = frame.find(({ sign }) => sign === "+")?.line ?? at.startLine;
  return [
    `    ${page.paint("faint", "-->")} ${place(page, at.file, line)}${page.paint("faint", about)}`,
    ...framed(page, cutFrame(frame, view.verbose ? void 0 : FRAME_LINES3), "    ")
  ];
}
function remarkLines(view, finding2) {
  const { page } = view;
  const frame = findingFrame(view, finding2);
  const side = finding2.side === "base" ? page.paint("faint", "  on base") : "";
  return [
    ...headed(page, finding2),
    `    ${page.paint("faint", "-->")} ${place(page, finding2.file, finding2.startLine)}${side}`,
    ...framed(page, cutFrame(frame, view.verbose ? void 0 : REMARK_LINES), "    "),
    ...closing2(page, [{ findings: [finding2] }])
  ];
}
function headed(page, { severity, message, blocking }) {
  const lead = `  ${severity}: `;
  const [first = "", ...rest] = wrapped(page, message, lead, "    ");
  const weigh2 = (line) => blocking ? page.paint("strong", line) : line;
  return [`  ${page.paint(inkOf(severity), `${severity}:`)} ${weigh2(first.slice(lead.length))}`, ...rest.map(weigh2)];
}
function closing2(page, claims) {
  const helps = new Set(claims.flatMap(({ findings }) => findings.map(({ help }) => help)));
  helps.delete("");
  return [
    ...[...helps].flatMap((help) => labelled(page, "    ", "help", help)),
    ...claims.flatMap(
      ({ findings }) => findings.length > 0 ? labelled(page, "    ", "finding", factsOf(findings).join(", "), "faint") : []
    )
  ];
}
function factsOf(findings) {
  const { check, issueCode, certainty, blocking } = findings[0];
  const ids = findings.map(({ id }) => id);
  return [.../* @__PURE__ */ new Set([...ids, check, ...issueCode ? [issueCode] : [], certainty]), ...blocking ? ["blocks"] : []];
}
function shortStatement(page, { claims, place: at }) {
  const left = claims.length - 1;
  const [lead] = claims;
  if (!lead) return [];
  const lines = headed(
    page,
    left > 0 ? { ...lead, message: `${lead.message}, and ${count(left, "more like it", "more like it")}` } : lead
  );
  return at ? [...lines, `    ${page.paint("faint", "-->")} ${place(page, at.file, at.startLine)}`] : lines;
}
function inOneLine(text) {
  return clip(visible(text), 200);
}

// src/reporters/terminal.ts
var ASSUMPTIONS = 5;
var PROBLEMS = 5;
function renderTerminal(report, text, options) {
  const page = pageOf(options);
  const outline = outlineOf(report);
  if (options.quiet) return `${[...verdictLines(page, report), ...quietLines(page, report, outline)].join("\n")}
`;
  const view = { ...sourcesOf(text), page, verbose: options.verbose };
  const blocks2 = [
    verdictLines(page, report),
    ...outline.units.map((unit) => unitLines(view, unit)),
    suggestionLines(view, report),
    undecidedLines(view, outline),
    problemLines(view, outline),
    assumptionLines(view, report),
    lostLines(page, outline),
    unchangedLines(view, outline),
    docsLines(page, report),
    footLines(page, report)
  ];
  const shown = blocks2.filter((block) => block.length > 0);
  return `${shown.map((block) => block.join("\n")).join("\n\n")}
`;
}
function verdictLines(page, report) {
  const word = report.verdict === "fail" ? page.paint("bad", "fail:") : page.paint("good", "pass:");
  const facts = [severities(report), offers(report)].filter((fact) => fact !== "");
  return [
    `${word} ${page.paint("strong", headline(report))}`,
    ...facts.length > 0 ? [page.paint("faint", `      ${facts.join("; ")}`)] : []
  ];
}
function quietLines(page, report, outline) {
  const line = (file, at, what, message) => `${place(page, file, at)}: ${what}: ${visible(message)}`;
  const shown = report.findings.filter((finding2) => finding2.blocking || finding2.certainty === "undecided");
  const told = new Set(shown.map((finding2) => finding2.subject));
  const silent = outline.undecided.flatMap(({ id, change: change2 }) => change2 && !told.has(id) ? [change2] : []);
  return [
    ...[...shown].sort(worstFirst).map((one) => line(one.file, one.startLine, one.severity, one.message)),
    ...silent.map(({ subject, why }) => line(subject.file, subject.line, "not decided", why ?? subject.id)),
    ...outline.problems.filter((problem) => problem.blocking).map((problem) => line(problem.file, problem.line, "not read", problem.message)),
    ...wrapped(page, NOT_PART_OF_ACCESS, "", "  ").map((note) => page.paint("faint", note))
  ];
}
function undecidedLines(view, { undecided: undecided2 }) {
  if (undecided2.length === 0) return [];
  const { page } = view;
  return [
    page.paint("strong", "not decided: neither proved nor refuted"),
    ...undecided2.flatMap((unit) => {
      const why = unit.change?.why;
      const told = !why || unit.remarks.some(({ message }) => message.includes(why));
      return ["", ...unitLines(view, unit), ...told ? [] : labelled(page, "    ", "why", why)];
    })
  ];
}
function problemLines({ page, verbose }, { problems }) {
  if (problems.length === 0) return [];
  const blocking = problems.filter((problem) => problem.blocking).length;
  const shown = verbose ? problems : problems.slice(0, blocking + PROBLEMS);
  const left = problems.length - shown.length;
  const advised = /* @__PURE__ */ new Set([""]);
  const lines = shown.flatMap((problem) => {
    const isAdvised = advised.has(problem.help);
    advised.add(problem.help);
    return [
      `  ${place(page, problem.file, problem.line)}${problem.blocking ? `  ${page.paint("bad", "blocks")}` : ""}`,
      ...wrapped(page, `${problem.message} (${problem.code})`, "    "),
      ...isAdvised ? [] : labelled(page, "    ", "help", problem.help)
    ];
  });
  return [page.paint("strong", "not read"), ...lines, ...moreLines(page, left)];
}
function moreLines(page, left) {
  return left > 0 ? [page.paint("faint", `  and ${left} more (--verbose shows all)`)] : [];
}
function assumptionLines({ page, verbose }, { assumptions }) {
  if (assumptions.length === 0) return [];
  const shown = verbose ? assumptions : assumptions.slice(0, ASSUMPTIONS);
  const left = assumptions.length - shown.length;
  return [
    page.paint("strong", "taken for granted: defaults of parameters"),
    ...shown.map(({ name, value, file, line }) => `  ${visible(name)} = ${visible(value)}  ${place(page, file, line)}`),
    ...moreLines(page, left)
  ];
}
function lostLines(page, { lost }) {
  if (lost.length === 0) return [];
  return [
    page.paint("strong", "access that is gone"),
    ...lost.flatMap(({ subject, access, lost: gone }) => {
      const requests = listed(
        gone.map(({ action, resource }) => `${action} on ${resource}`),
        2
      );
      const removed = requests === "" ? "is removed" : `is removed, and with it ${requests}`;
      const what = access === "removed" ? removed : `may no longer call ${requests}`;
      return wrapped(page, `${localId(subject.id, subject.file)} ${what}`, "  ", "    ");
    })
  ];
}
function unchangedLines({ page, verbose }, { unchanged }) {
  if (unchanged.length === 0) return [];
  const kind = kindOf2(unchanged);
  const counted = `${count(unchanged.length, kind, plural(kind))} unchanged`;
  if (!verbose) return [counted];
  return [
    page.paint("strong", counted),
    ...unchanged.map(
      ({ subject: { id, file, line } }) => `  ${visible(localId(id, file))}  ${place(page, file, line)}`
    )
  ];
}
function docsLines(page, { findings }) {
  const pages = new Map(findings.filter(({ docs }) => docs !== "").map(({ check, docs }) => [check, docs]));
  return [...pages].sort().map(([check, docs]) => page.paint("faint", `${visible(check)}: ${visible(docs)}`));
}
function footLines(page, report) {
  const notes = footnotes(report, (name) => name).flatMap((note) => wrapped(page, note, "", "  "));
  return notes.map((line) => page.paint("faint", line));
}

export {
  sha256,
  applyEdits,
  SEVERITIES,
  runReview,
  embeddedEngine,
  loadWorld,
  openRepository,
  findCommit,
  mergeBase,
  GitTree,
  changedFiles,
  resolveSides,
  resolveFolders,
  visible,
  isPlain2 as isPlain,
  clip,
  renderJson,
  count,
  listed,
  localId,
  revision,
  contextWords,
  evidenceVerb,
  differs2 as differs,
  codeSpan,
  fenced,
  fenceFor,
  prose2 as prose,
  placeLink,
  statementFrame,
  messages,
  frameBlock,
  advice,
  known,
  claimsOf,
  outlineOf,
  worstFirst,
  sourcesOf,
  renderMarkdown,
  oneClickPatch,
  renderTerminal
};
