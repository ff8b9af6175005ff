import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
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
    var isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
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
    function isNode(node) {
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
    exports.isDocument = isDocument;
    exports.isMap = isMap2;
    exports.isNode = isNode;
    exports.isPair = isPair;
    exports.isScalar = isScalar2;
    exports.isSeq = isSeq2;
  }
});

// node_modules/yaml/dist/visit.js
var require_visit = __commonJS({
  "node_modules/yaml/dist/visit.js"(exports) {
    "use strict";
    var identity = require_identity();
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove node");
    function visit(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
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
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
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
        } else if (identity.isPair(node)) {
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
      if (identity.isDocument(node)) {
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
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
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
        } else if (identity.isPair(node)) {
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
      if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
      if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
      if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
      if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
      if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
      return void 0;
    }
    function replaceNode(key, path, node) {
      const parent = path[path.length - 1];
      if (identity.isCollection(parent)) {
        parent.items[key] = node;
      } else if (identity.isPair(parent)) {
        if (key === "key")
          parent.key = node;
        else
          parent.value = node;
      } else if (identity.isDocument(parent)) {
        parent.contents = node;
      } else {
        const pt = identity.isAlias(parent) ? "alias" : "scalar";
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
    var identity = require_identity();
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
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
          case "%TAG": {
            if (parts.length !== 2) {
              onError(0, "%TAG directive should contain exactly two parts");
              if (parts.length < 2)
                return false;
            }
            const [handle, prefix] = parts;
            this.tags[handle] = prefix;
            return true;
          }
          case "%YAML": {
            this.yaml.explicit = true;
            if (parts.length !== 1) {
              onError(0, "%YAML directive should contain exactly one part");
              return false;
            }
            const [version] = parts;
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
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
          const tags = {};
          visit.visit(doc.contents, (_key, node) => {
            if (identity.isNode(node) && node.tag)
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
    var identity = require_identity();
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
            const ref = sourceObjects.get(source);
            if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
              ref.node.anchor = ref.anchor;
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
    var identity = require_identity();
    function toJS(value, arg, ctx) {
      if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
      if (value && typeof value.toJSON === "function") {
        if (!ctx || !identity.hasAnchor(value))
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
    var identity = require_identity();
    var toJS = require_toJS();
    var NodeBase = class {
      constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
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
        if (!identity.isDocument(doc))
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
          for (const { count, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count);
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
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var Alias = class extends Node.NodeBase {
      constructor(source) {
        super(identity.ALIAS);
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
              if (identity.isAlias(node) || identity.hasAnchor(node))
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
      if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors2 && source && anchors2.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
      } else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
          const c = getAliasCount(doc, item, anchors2);
          if (c > count)
            count = c;
        }
        return count;
      } else if (identity.isPair(node)) {
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
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
    var Scalar2 = class extends Node.NodeBase {
      constructor(value) {
        super(identity.SCALAR);
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
    var identity = require_identity();
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
      if (identity.isDocument(value))
        value = value.contents;
      if (identity.isNode(value))
        return value;
      if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
      }
      if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) {
        value = value.valueOf();
      }
      const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
      let ref = void 0;
      if (aliasDuplicateObjects && value && typeof value === "object") {
        ref = sourceObjects.get(value);
        if (ref) {
          ref.anchor ?? (ref.anchor = onAnchor(value));
          return new Alias.Alias(ref.anchor);
        } else {
          ref = { anchor: null, node: null };
          sourceObjects.set(value, ref);
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
          if (ref)
            ref.node = node2;
          return node2;
        }
        tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
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
      if (ref)
        ref.node = node;
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
    var identity = require_identity();
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
        copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
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
          if (identity.isCollection(node))
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
        if (identity.isCollection(node))
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
          return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
          return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
      }
      hasAllNullValues(allowScalar) {
        return this.items.every((node) => {
          if (!identity.isPair(node))
            return false;
          const n = node.value;
          return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
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
        return identity.isCollection(node) ? node.hasIn(rest) : false;
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
          if (identity.isCollection(node))
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
      let split2 = void 0;
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
          split2 = void 0;
        } else {
          if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
            const next = text[i + 1];
            if (next && next !== " " && next !== "\n" && next !== "	")
              split2 = i;
          }
          if (i >= end) {
            if (split2) {
              folds.push(split2);
              end = split2 + endStep;
              split2 = void 0;
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
              split2 = void 0;
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
        const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
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
    var identity = require_identity();
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
      if (identity.isScalar(item)) {
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
      const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
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
      if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
      if (identity.isAlias(item)) {
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
      const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
      tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
      const props = stringifyProps(node, tagObj, ctx);
      if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
      const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
      if (!props)
        return str;
      return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
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
    var identity = require_identity();
    var Scalar2 = require_Scalar();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
      const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
      let keyComment = identity.isNode(key) && key.comment || null;
      if (simpleKeys) {
        if (keyComment) {
          throw new Error("With simple keys, key nodes cannot have comments");
        }
        if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") {
          const msg = "With simple keys, collection cannot be used as a key value";
          throw new Error(msg);
        }
      }
      let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar2.Scalar.BLOCK_FOLDED || key.type === Scalar2.Scalar.BLOCK_LITERAL : typeof key === "object"));
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
      if (identity.isNode(value)) {
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
      if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
      chompKeep = false;
      if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) {
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
      } else if (!explicitKey && identity.isCollection(value)) {
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
    function debug(logLevel, ...messages) {
      if (logLevel === "debug")
        console.log(...messages);
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
    var identity = require_identity();
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
    var isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar2.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
    function addMergeToJSMap(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (identity.isSeq(source))
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
      if (!identity.isMap(source))
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
      return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
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
    var identity = require_identity();
    var toJS = require_toJS();
    function addPairToJSMap(ctx, map, { key, value }) {
      if (identity.isNode(key) && key.addToJSMap)
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
      if (identity.isNode(key) && ctx?.doc) {
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
    var identity = require_identity();
    function createPair(key, value, ctx) {
      const k = createNode.createNode(key, void 0, ctx);
      const v = createNode.createNode(value, void 0, ctx);
      return new Pair(k, v);
    }
    var Pair = class _Pair {
      constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
      }
      clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
          key = key.clone(schema);
        if (identity.isNode(value))
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
    var identity = require_identity();
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
        if (identity.isNode(item)) {
          if (!chompKeep && item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
          if (item.comment)
            comment2 = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
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
        if (identity.isNode(item)) {
          if (item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, false);
          if (item.comment)
            comment = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, false);
            if (ik.comment)
              reqNewline = true;
          }
          const iv = identity.isNode(item.value) ? item.value : null;
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
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar2 = require_Scalar();
    function findPair(items, key) {
      const k = identity.isScalar(key) ? key.value : key;
      for (const it of items) {
        if (identity.isPair(it)) {
          if (it.key === key || it.key === k)
            return it;
          if (identity.isScalar(it.key) && it.key.value === k)
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
        super(identity.MAP, schema);
        this.items = [];
      }
      /**
       * A generic collection parsing method that can be extended
       * to other node classes that inherit from YAMLMap
       */
      static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
          if (typeof replacer === "function")
            value = replacer.call(obj, key, value);
          else if (Array.isArray(replacer) && !replacer.includes(key))
            return;
          if (value !== void 0 || keepUndefined)
            map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
          for (const [key, value] of obj)
            add(key, value);
        } else if (obj && typeof obj === "object") {
          for (const key of Object.keys(obj))
            add(key, obj[key]);
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
        if (identity.isPair(pair))
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
          if (identity.isScalar(prev.value) && Scalar2.isScalarValue(_pair.value))
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
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
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
          if (!identity.isPair(item))
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
    var identity = require_identity();
    var YAMLMap = require_YAMLMap();
    var map = {
      collection: "map",
      default: true,
      nodeClass: YAMLMap.YAMLMap,
      tag: "tag:yaml.org,2002:map",
      resolve(map2, onError) {
        if (!identity.isMap(map2))
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
    var identity = require_identity();
    var Scalar2 = require_Scalar();
    var toJS = require_toJS();
    var YAMLSeq = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:seq";
      }
      constructor(schema) {
        super(identity.SEQ, schema);
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
        return !keepScalar && identity.isScalar(it) ? it.value : it;
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
        if (identity.isScalar(prev) && Scalar2.isScalarValue(value))
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
      let idx = identity.isScalar(key) ? key.value : key;
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
    var identity = require_identity();
    var YAMLSeq = require_YAMLSeq();
    var seq = {
      collection: "seq",
      default: true,
      nodeClass: YAMLSeq.YAMLSeq,
      tag: "tag:yaml.org,2002:seq",
      resolve(seq2, onError) {
        if (!identity.isSeq(seq2))
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
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar2 = require_Scalar();
    var YAMLSeq = require_YAMLSeq();
    function resolvePairs(seq, onError) {
      if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
          let item = seq.items[i];
          if (identity.isPair(item))
            continue;
          else if (identity.isMap(item)) {
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
          seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
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
            const keys = Object.keys(it);
            if (keys.length === 1) {
              key = keys[0];
              value = it[key];
            } else {
              throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
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
    var identity = require_identity();
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
          if (identity.isPair(pair)) {
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
          if (identity.isScalar(key)) {
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
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSet = class _YAMLSet extends YAMLMap.YAMLMap {
      constructor(schema) {
        super(schema);
        this.tag = _YAMLSet.tag;
      }
      add(key) {
        let pair;
        if (identity.isPair(key))
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
        return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
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
        if (identity.isMap(map)) {
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
      const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
      const num = (n) => asBigInt ? BigInt(n) : Number(n);
      const res = parts.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
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
      const parts = [value % _60];
      if (value < 60) {
        parts.unshift(0);
      } else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60);
        if (value >= 60) {
          value = (value - parts[0]) / _60;
          parts.unshift(value);
        }
      }
      return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
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
          const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
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
          const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
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
    var identity = require_identity();
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
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
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
    var identity = require_identity();
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
        if (identity.isNode(doc.contents)) {
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
    var identity = require_identity();
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
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
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
          [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
          copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
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
        if (flow && identity.isCollection(node))
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
        return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
      }
      /**
       * Returns item at `path`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
          return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
        return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
      }
      /**
       * Checks if the document includes a value with the key `key`.
       */
      has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
      }
      /**
       * Checks if the document includes a value at `path`.
       */
      hasIn(path) {
        if (Collection.isEmptyPath(path))
          return this.contents !== void 0;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
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
          for (const { count, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count);
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
      if (identity.isCollection(contents))
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
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
          count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = " ".repeat(ci) + "^".repeat(count);
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
    var identity = require_identity();
    function mapIncludes(ctx, items, search) {
      const { uniqueKeys } = ctx.options;
      if (uniqueKeys === false)
        return false;
      const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
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
        const { start, key, sep, value } = collItem;
        const keyProps = resolveProps.resolveProps(start, {
          indicator: "explicit-key-ind",
          next: key ?? sep?.[0],
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
          if (!keyProps.anchor && !keyProps.tag && !sep) {
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
        const valueProps = resolveProps.resolveProps(sep ?? [], {
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
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
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
        let sep = "";
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
                comment += sep + cb;
              sep = "";
              break;
            }
            case "newline":
              if (comment)
                sep += source;
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
    var identity = require_identity();
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
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
          flow: fcName,
          indicator: "explicit-key-ind",
          next: key ?? sep?.[0],
          offset,
          onError,
          parentIndent: fc.indent,
          startOnNewline: false
        });
        if (!props.found) {
          if (!props.anchor && !props.tag && !sep && !value) {
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
              if (identity.isPair(prev))
                prev = prev.value ?? prev.key;
              if (prev.comment)
                prev.comment += "\n" + prevItemComment;
              else
                prev.comment = prevItemComment;
              props.comment = props.comment.substring(prevItemComment.length + 1);
            }
          }
        }
        if (!isMap2 && !sep && !props.found) {
          const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
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
          const valueProps = resolveProps.resolveProps(sep ?? [], {
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
              if (sep)
                for (const st of sep) {
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
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
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
    var identity = require_identity();
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
      const node = identity.isNode(res) ? res : new Scalar2.Scalar(res);
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
    function resolveBlockScalar(ctx, scalar, onError) {
      const start = scalar.offset;
      const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
      if (!header)
        return { value: "", type: null, comment: "", range: [start, start, start] };
      const type = header.mode === ">" ? Scalar2.Scalar.BLOCK_FOLDED : Scalar2.Scalar.BLOCK_LITERAL;
      const lines = scalar.source ? splitLines(scalar.source) : [];
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
        if (scalar.source)
          end2 += scalar.source.length;
        return { value: value2, type, comment: header.comment, range: [start, end2, end2] };
      }
      let trimIndent = scalar.indent + header.indent;
      let offset = scalar.offset + header.length;
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
      let sep = "";
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
          value += sep + indent.slice(trimIndent) + content;
          sep = "\n";
        } else if (indent.length > trimIndent || content[0] === "	") {
          if (sep === " ")
            sep = "\n";
          else if (!prevMoreIndented && sep === "\n")
            sep = "\n\n";
          value += sep + indent.slice(trimIndent) + content;
          sep = "\n";
          prevMoreIndented = true;
        } else if (content === "") {
          if (sep === "\n")
            value += "\n";
          else
            sep = "\n";
        } else {
          value += sep + content;
          sep = " ";
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
      const end = start + header.length + scalar.source.length;
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
      let length = source.length;
      for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
          case "space":
            hasSpace = true;
          // fallthrough
          case "newline":
            length += token.source.length;
            break;
          case "comment":
            if (strict && !hasSpace) {
              const message = "Comments must be separated from other tokens by white space characters";
              onError(token, "MISSING_CHAR", message);
            }
            length += token.source.length;
            comment = token.source.substring(1);
            break;
          case "error":
            onError(token, "UNEXPECTED_TOKEN", token.message);
            length += token.source.length;
            break;
          /* istanbul ignore next should not happen */
          default: {
            const message = `Unexpected token in block scalar header: ${token.type}`;
            onError(token, "UNEXPECTED_TOKEN", message);
            const ts = token.source;
            if (ts && typeof ts === "string")
              length += ts.length;
          }
        }
      }
      return { mode, indent, chomp, comment, length };
    }
    function splitLines(source) {
      const split2 = source.split(/\n( *)/);
      const first = split2[0];
      const m = first.match(/^( *)/);
      const line0 = m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first];
      const lines = [line0];
      for (let i = 1; i < split2.length; i += 2)
        lines.push([split2[i], split2[i + 1]]);
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
    function resolveFlowScalar(scalar, strict, onError) {
      const { offset, type, source, end } = scalar;
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
          onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
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
      let sep = " ";
      let pos = line.lastIndex;
      while (match = line.exec(source)) {
        const lm = match[1].replace(trimBoth, "");
        if (lm === "") {
          if (sep === "\n")
            res += sep;
          else
            sep = "\n";
        } else {
          res += sep + lm;
          sep = " ";
        }
        pos = line.lastIndex;
      }
      const last = /[ \t]*(.*)/sy;
      last.lastIndex = pos;
      match = last.exec(source);
      return res + sep + (match?.[1] ?? "");
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
            const length = next === "x" ? 2 : next === "u" ? 4 : 8;
            res += parseCharCode(source, i + 1, length, onError);
            i += length;
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
    function parseCharCode(source, offset, length, onError) {
      const cc = source.substr(offset, length);
      const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
      const code = ok ? parseInt(cc, 16) : NaN;
      try {
        return String.fromCodePoint(code);
      } catch {
        const raw = source.substr(offset - 2, length + 2);
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
    var identity = require_identity();
    var Scalar2 = require_Scalar();
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    function composeScalar(ctx, token, tagToken, onError) {
      const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
      const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
      let tag;
      if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
      } else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
      else if (token.type === "scalar")
        tag = findScalarTagByTest(ctx, value, token, onError);
      else
        tag = ctx.schema[identity.SCALAR];
      let scalar;
      try {
        const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar2.Scalar(res);
      } catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
        scalar = new Scalar2.Scalar(value);
      }
      scalar.range = range;
      scalar.source = value;
      if (type)
        scalar.type = type;
      if (tagName)
        scalar.tag = tagName;
      if (tag.format)
        scalar.format = tag.format;
      if (comment)
        scalar.comment = comment;
      return scalar;
    }
    function findScalarTagByName(schema, value, tagName, tagToken, onError) {
      if (tagName === "!")
        return schema[identity.SCALAR];
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
      return schema[identity.SCALAR];
    }
    function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
      const tag = schema.tags.find((tag2) => (tag2.default === true || atKey && tag2.default === "key") && tag2.test?.test(value)) || schema[identity.SCALAR];
      if (schema.compat) {
        const compat = schema.compat.find((tag2) => tag2.default && tag2.test?.test(value)) ?? schema[identity.SCALAR];
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
    var identity = require_identity();
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
      if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) {
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
    var identity = require_identity();
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
          } else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
            let it = dc.items[0];
            if (identity.isPair(it))
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
          const head = source.substring(0, he);
          const body = source.substring(he + 1) + "\n";
          const props = [
            { type: "block-scalar-header", offset, indent, source: head }
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
      const head = source.substring(0, he);
      const body = source.substring(he + 1) + "\n";
      if (token.type === "block-scalar") {
        const header = token.props[0];
        if (header.type !== "block-scalar-header")
          throw new Error("Invalid block scalar header");
        header.source = head;
        token.source = body;
      } else {
        const { offset } = token;
        const indent = "indent" in token ? token.indent : -1;
        const props = [
          { type: "block-scalar-header", offset, indent, source: head }
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
    function stringifyItem({ start, key, sep, value }) {
      let res = "";
      for (const st of start)
        res += st.source;
      if (key)
        res += stringifyToken(key);
      if (sep)
        for (const st of sep)
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
      *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
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
      *scalar(scalar) {
        if (this.type === "map-value-ind") {
          const prev = getPrevProps(this.peek(2));
          const start = getFirstKeyStartProps(prev);
          let sep;
          if (scalar.end) {
            sep = scalar.end;
            sep.push(this.sourceToken);
            delete scalar.end;
          } else
            sep = [this.sourceToken];
          const map = {
            type: "block-map",
            offset: scalar.offset,
            indent: scalar.indent,
            items: [{ start, key: scalar, sep }]
          };
          this.onKeyLine = true;
          this.stack[this.stack.length - 1] = map;
        } else
          yield* this.lineEnd(scalar);
      }
      *blockScalar(scalar) {
        switch (this.type) {
          case "space":
          case "comment":
          case "newline":
            scalar.props.push(this.sourceToken);
            return;
          case "scalar":
            scalar.source = this.source;
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
                  const sep = it.sep;
                  sep.push(this.sourceToken);
                  delete it.key;
                  delete it.sep;
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start2, key, sep }]
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
            const sep = fc.end.splice(1, fc.end.length);
            sep.push(this.sourceToken);
            const map = {
              type: "block-map",
              offset: fc.offset,
              indent: fc.indent,
              items: [{ start, key: fc, sep }]
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
    var identity = require_identity();
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
      if (identity.isDocument(value) && !_replacer)
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
    var identity = require_identity();
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
    exports.isAlias = identity.isAlias;
    exports.isCollection = identity.isCollection;
    exports.isDocument = identity.isDocument;
    exports.isMap = identity.isMap;
    exports.isNode = identity.isNode;
    exports.isPair = identity.isPair;
    exports.isScalar = identity.isScalar;
    exports.isSeq = identity.isSeq;
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

// src/source/json.ts
var TOKEN = /[{}[\],:]|"(?:[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;
var SPACE = /[ \t\r\n]*/y;
function jsonMistake(text) {
  let at = text.charCodeAt(0) === 65279 ? 1 : 0;
  const open = [];
  let want = "value";
  for (; ; ) {
    SPACE.lastIndex = at;
    SPACE.exec(text);
    at = SPACE.lastIndex;
    if (at >= text.length) return want === "end" ? void 0 : { offset: at, expected: EXPECTED[want] };
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    const next = token === void 0 ? void 0 : step(want, token, open);
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
function step(want, token, open) {
  const afterValue = () => open.length > 0 ? "comma" : "end";
  if (token === "}" || token === "]") {
    const closes = want === "comma" || want === (token === "}" ? "first-key" : "first-item");
    if (!closes || open.pop() !== (token === "}" ? "{" : "[")) return void 0;
    return afterValue();
  }
  if (want === "key" || want === "first-key") return token.startsWith('"') ? "colon" : void 0;
  if (want === "colon") return token === ":" ? "value" : void 0;
  if (want === "comma") return token === "," ? open.at(-1) === "{" ? "key" : "value" : void 0;
  if (want === "end" || token === "," || token === ":") return void 0;
  if (token !== "{" && token !== "[") return afterValue();
  open.push(token);
  return token === "{" ? "first-key" : "first-item";
}

// src/source/edit.ts
import { createHash } from "node:crypto";
function sha256(text) {
  return createHash("sha256").update(text).digest("hex");
}
function editLines(file, startLine, endLine, replacement) {
  const replaced = file.text.slice(offsetOfLine(file, startLine), offsetOfLine(file, endLine + 1));
  return { file: file.path, startLine, endLine, replacement, replaces: sha256(replaced) };
}
function overlap(one, other) {
  const margin = isInsertion(one) || isInsertion(other) ? 1 : 0;
  return one.file === other.file && one.startLine <= other.endLine + margin && other.startLine <= one.endLine + margin;
}
function isInsertion({ startLine, endLine }) {
  return endLine < startLine;
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

// src/hosts/data.ts
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";

// src/iam/catalog-snapshot.ts
function readCatalog(snapshot) {
  const { header, lines } = readLines(snapshot);
  const typeOf = keyTypes(header.keyTypes);
  const parsed = /* @__PURE__ */ new Map();
  function service(prefix) {
    const line = lines.get(prefix);
    if (line === void 0) return void 0;
    const known = parsed.get(prefix) ?? readService(prefix, line);
    parsed.set(prefix, known);
    return known;
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
    keyType: typeOf
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
function withKeys(resource, keys) {
  const more = keys.filter((key) => !resource.conditionKeys.includes(key));
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
  return { catalog, managedPolicies, resourceTypes, sam, grammar: loadGrammarBytes };
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
async function loadGrammarBytes() {
  const [core, grammar] = await Promise.all(
    bundled ? ["hcl-engine.wasm.br", "hcl-grammar.wasm.br"].map(async (name) => decompress(inData(name))) : [
      "web-tree-sitter/web-tree-sitter.wasm",
      "@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm"
    ].map((name) => readFile(new URL(`../../node_modules/${name}`, import.meta.url)))
  );
  return { core, grammar };
}
var bundled = !import.meta.url.endsWith(".ts");
function inData(name) {
  return new URL(`${bundled ? "./data" : "../../data"}/${name}`, import.meta.url);
}
async function readJsonText(name) {
  return bundled ? readCompressed(`${name}.br`) : readFile(inData(`${name}.json`), "utf8");
}
async function readCompressed(name) {
  return (await decompress(inData(name))).toString("utf8");
}
async function decompress(file) {
  return promisify(brotliDecompress)(await readFile(file), { chunkSize: 4 * 1024 * 1024 });
}

// src/source/text.ts
function standingForItems(unknown) {
  return unknown.shape === "any" ? { ...unknown, shape: "list" } : unknown;
}
function isUnknown(part) {
  return typeof part !== "string";
}
function textOf(...pieces) {
  const parts = [];
  const add = (part) => {
    const last = parts[parts.length - 1];
    if (part === "") return;
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
    else parts.push(part);
  };
  for (const piece of pieces) {
    if (typeof piece === "string" || !Array.isArray(piece)) add(piece);
    else for (const part of piece) add(part);
  }
  return parts;
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
  const literal = literalOf(text);
  if (literal !== void 0 && !literal.includes(OPEN)) return literal;
  return text.map((part) => isUnknown(part) ? tokenKey(part.token) : part.replaceAll(OPEN, OPEN + CLOSE)).join("");
}
function tokenKey(token) {
  return OPEN + token + CLOSE;
}
function printKey(key) {
  return key.replace(TOKEN_IN_KEY, (_, token) => `\${${token.replace(/^[^#]*#/, "")}}`);
}
var EMPTY_TEXT = "''";
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
    if (this.left < 0) throw new BudgetExhausted();
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
      const gaps = this.gaps.filter((negatives) => !this.search.isRepeated(primary, negatives));
      if (denies.length === 0 && gaps.length === 0) continue;
      for (const tuple of tuplesOf(primary, this.compiler)) {
        const hit = this.first(primary, tuple, denies, gaps);
        if (hit) yield hit;
      }
    }
  }
  first(primary, tuple, near, open) {
    const { search, denied } = this;
    const gaps = open.filter((negatives) => !search.isCovered(tuple, primary, [], negatives));
    const denies = near.filter((deny) => !search.isApart(tuple, deny));
    if (gaps.length === 0 && denies.length === 0) return void 0;
    if (search.isCovered(tuple, primary, [], denied)) return void 0;
    for (const boundary of this.within) {
      if (boundary && search.isApart(tuple, boundary)) continue;
      const extras = boundary ? [boundary] : [];
      for (const negatives of gaps) {
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
  const parts = box.dimensions.map(
    (choice, dimension) => choice.except ? [choice] : choice.atoms.map((atom) => compiler.single(dimension, atom))
  );
  const count = parts.reduce((product, { length }) => product * length, 1);
  for (let number = 0; number < count; number += 1) {
    let rest = number;
    yield parts.map((choices) => {
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

// src/iam/variable.ts
function withVariables(text, version) {
  if (version !== "2012-10-17") return text;
  return textOf(...text.flatMap((part) => isUnknown(part) ? [part] : split(part)));
}
function split(literal) {
  const parts = [];
  let at = 0;
  for (const match of literal.matchAll(/\$\{([^{}]*)\}/g)) {
    parts.push(literal.slice(at, match.index), variable(match[1].trim()));
    at = match.index + match[0].length;
  }
  parts.push(literal.slice(at));
  return parts;
}
function variableOf(unknown) {
  if (unknown.why !== "policy-variable" || escapedCharacter(unknown)) return void 0;
  const comma = unknown.label.indexOf(",");
  if (comma === -1) return { key: unknown.label, fallback: void 0 };
  const fallback = /^\s*'(.*)'\s*$/s.exec(unknown.label.slice(comma + 1))?.[1];
  return { key: unknown.label.slice(0, comma).trim(), fallback };
}
function escapedCharacter(part) {
  return isUnknown(part) && part.token.startsWith(ESCAPE) ? part.token.slice(ESCAPE.length) : void 0;
}
function escaped(character) {
  return { token: `${ESCAPE}${character}`, label: character, why: "policy-variable", shape: "field" };
}
var ESCAPE = "literal:";
function variable(expression) {
  if (expression === "$") return "$";
  if (expression === "*" || expression === "?") return escaped(expression);
  return {
    token: `variable:${canonicalVariable(expression)}`,
    label: expression,
    why: "policy-variable",
    shape: "any"
  };
}
function canonicalVariable(expression) {
  const comma = expression.indexOf(",");
  if (comma === -1) return expression.toLowerCase();
  return `${expression.slice(0, comma).trim().toLowerCase()},${expression.slice(comma + 1).trim()}`;
}

// src/iam/pattern.ts
var LITERAL = 0;
var FOLDED = 1;
var ANY_IN_FIELD = 2;
var ANY = 3;
var STAR_IN_FIELD = 4;
var STAR = 5;
var LEAP_ANY = 6;
var LEAP_STAR = 7;
var LEAP_TAIL = 1 << 3 | LEAP_STAR;
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
  if (readingOf(letter) !== READINGS.indexOf("literal")) return [own];
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
function capitalsOf(letter) {
  const upper = String.fromCharCode(letter).toUpperCase();
  const second = SECOND_CAPITALS.get(letter) ?? [];
  return upper.length === 1 && lowerLetter(upper.charCodeAt(0)) === letter ? [upper.charCodeAt(0), ...second] : second;
}
var SECOND_CAPITALS = /* @__PURE__ */ new Map();
for (const capital of "ǅǈǋǲϴẞᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼΩKÅ") {
  const letter = lowerLetter(capital.charCodeAt(0));
  SECOND_CAPITALS.set(letter, [...SECOND_CAPITALS.get(letter) ?? [], capital.charCodeAt(0)]);
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
    const parts = [];
    let literal = "";
    const flush = () => {
      if (literal !== "") parts.push(literal);
      literal = "";
    };
    for (let at = 0; at < word.length; at += 1) {
      const arn = this.arnAt(word, at);
      const letter = word[at];
      if (arn) {
        flush();
        parts.push(arn);
        at += 3 + 2 * ARN_FIELDS - 1;
      } else if (isPrivate(letter)) {
        flush();
        parts.push(this.unknownAt(letter));
      } else literal += String.fromCharCode(letter);
    }
    flush();
    return parts;
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
function readingOf(letter) {
  return letter >> READING_SHIFT & 3;
}
function textTokens(text, alphabet, reading = "glob") {
  const tokens = [];
  for (const [index, part] of text.entries()) {
    const character = escapedCharacter(part);
    if (character !== void 0) {
      tokens.push(tokenOf(character.charCodeAt(0)));
      continue;
    }
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
function isSymbolic(tokens) {
  return tokens.some((token) => isPrivate(letterOf(token)));
}
function isStarsOnly(text) {
  return text.length === 1 && typeof text[0] === "string" && /^\*+$/.test(text[0]);
}
function mayBeStarsOnly(text) {
  return text.every((part) => isUnknown(part) ? escapedCharacter(part) === void 0 : /^\*+$/.test(part));
}
function arnTokens(text, alphabet, reading = "glob") {
  if (isStarsOnly(text)) return [STAR];
  const tokens = [];
  const leap = leapOf(text);
  const last = leap?.colons ?? ARN_FIELDS;
  const [anything, one] = last < ARN_FIELDS ? [LEAP_STAR, LEAP_ANY] : [STAR, ANY];
  let colons = 0;
  for (const [index, part] of text.entries()) {
    const character = escapedCharacter(part);
    if (character !== void 0) {
      tokens.push(tokenOf(character.charCodeAt(0)));
      continue;
    }
    if (isUnknown(part)) {
      if (part.shape === "arn" && index === 0)
        tokens.push(...alphabet.arnLetters(part, reading).map((letter) => tokenOf(letter)));
      else {
        const isOneField = part.shape === "field" || leap === void 0 || index < leap.index;
        tokens.push(tokenOf(alphabet.privateLetter(part, 0, isOneField, reading)));
      }
      if (leap?.index === index) colons = ARN_FIELDS;
      continue;
    }
    for (let at = 0; at < part.length; at += 1) {
      const letter = part.charCodeAt(at);
      const free = colons >= last;
      if (letter === ASTERISK) pushStar(tokens, free ? anything : STAR_IN_FIELD);
      else if (letter === QUESTION) tokens.push(free ? one : ANY_IN_FIELD);
      else tokens.push(tokenOf(letter));
      if (letter === COLON) colons += 1;
    }
  }
  if (colons < ARN_FIELDS && reading === "arn") return void 0;
  if (last < ARN_FIELDS) endLeap(tokens, reading === "glob" && countColons(text) < ARN_FIELDS);
  for (; colons < ARN_FIELDS; colons += 1)
    tokens.push(tokenOf(COLON), colons === ARN_FIELDS - 1 ? STAR : STAR_IN_FIELD);
  return tokens;
}
function endLeap(tokens, mayBeShort) {
  if (tokens.at(-1) === LEAP_STAR) tokens[tokens.length - 1] = STAR;
  else if (mayBeShort) tokens.push(LEAP_TAIL);
}
function leapOf(text) {
  const all = countColons(text);
  const mayBeStar = mayBeStarsOnly(text);
  for (const [index, part] of text.entries()) {
    if (!isUnknown(part) || part.shape === "field" && !mayBeStar) continue;
    if (part.shape === "arn" && index === 0) return { index, colons: ARN_FIELDS };
    if (part.shape === "arn" || index === 0 || all < ARN_FIELDS)
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

// src/iam/canonical.ts
function canonicalStatement(statement) {
  const { effect, principals, actions, resources, conditions, opaque } = statement;
  return JSON.stringify([
    effect,
    principals && [principals.except, principals.items.map(({ type, text }) => `${type}:${textKey(text)}`).sort()],
    canonicalSelection(actions, true),
    canonicalSelection(resources, false),
    conditions.map(canonicalClause).sort(),
    opaque?.token
  ]);
}
function canonicalSelection({ except, items }, anyCase) {
  const keys = items.map(({ text }) => textKey(anyCase ? lowered(text) : text));
  return [except, [...new Set(keys)].sort()];
}
function lowered(text) {
  return textOf(...text.map((part) => isUnknown(part) ? part : part.replace(/./gs, lowerCharacter)));
}
function lowerCharacter(character) {
  return String.fromCharCode(lowerLetter(character.charCodeAt(0)));
}
function canonicalClause(clause) {
  return JSON.stringify([
    clause.operator.toLowerCase(),
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
  const [base, length, ...more] = text.trim().split("/");
  const address = parseAddress(base);
  if (!address || more.length > 0) return void 0;
  const bits = bitsOf(address.version);
  if (length !== void 0 && !/^\d{1,3}$/.test(length)) return void 0;
  const prefix = length === void 0 ? bits : Number(length);
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
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return void 0;
  return parts.reduce((value, part) => value * 256n + BigInt(part), 0n);
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
  const [head, tail] = [groupsOf(halves[0]), groupsOf(halves[1] ?? "")];
  if (!head || !tail) return void 0;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return void 0;
  return [...head, ...Array(missing).fill(0n), ...tail].reduce((value, group) => (value << 16n) + group, 0n);
}
function groupsOf(text) {
  if (text === "") return [];
  const groups = text.split(":");
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) ? groups.map((group) => BigInt(`0x${group}`)) : void 0;
}

// src/iam/condition/dates.ts
var ISO = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;
function parseDate(text) {
  const written = text.trim();
  const parts = ISO.exec(written);
  if (!parts) return /^-?\d{5,12}$/.test(written) ? Number(written) * 1e3 : void 0;
  const [, year, month = "01", day = "01", hour = "00", minute = "00", second = "00", fraction = "0", zone = "Z"] = parts;
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, "0")}`;
  const time = Date.parse(`${local}${offset}`);
  return Number.isNaN(time) || (/* @__PURE__ */ new Date(`${local}Z`)).toISOString() !== `${local}Z` ? void 0 : time;
}
function printDate(milliseconds) {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return void 0;
  const year = date.getUTCFullYear();
  const text = year < 0 || year > 9999 ? String(milliseconds / 1e3) : date.toISOString().replace(".000Z", "Z");
  return parseDate(text) === milliseconds ? text : void 0;
}

// src/iam/condition/operators.ts
var OPERATORS = {
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
  return Object.hasOwn(OPERATORS, key) ? OPERATORS[key] : void 0;
}
var NUMBER = /^[+-]?(\d+)(?:\.(\d+))?$/;
var MOST_DIGITS = 15;
var MOST_DECIMALS = 20;
function parseNumber(text) {
  const written = NUMBER.exec(text.trim());
  if (!written) return void 0;
  const [, whole, decimals = ""] = written;
  const digits = `${whole}${decimals}`.replace(/^0+/, "");
  return digits.length > MOST_DIGITS || decimals.length > MOST_DECIMALS ? void 0 : Number(text);
}
function parseFound(text) {
  return NUMBER.test(text.trim()) ? Number(text) : void 0;
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
  const isNumber = operator.family === "number";
  const limit = isNumber ? parseNumber(wanted) : parseDate(wanted);
  const value = isNumber ? parseFound(found) : parseDate(found);
  if (limit === void 0 || value === void 0) return false;
  if (operator.order === "<") return value < limit;
  if (operator.order === "<=") return value <= limit;
  if (operator.order === ">") return value > limit;
  if (operator.order === ">=") return value >= limit;
  return value === limit;
}

// src/iam/inclusion/clauses.ts
var UNREAD = { operator: void 0, atoms: [], values: [] };
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
    const canonical = canonicalClause(clause);
    return this.intern(canonical, (id) => {
      const operator = operatorOf(clause.operator);
      const read = operator && this.read(operator, clause);
      if (read) return { id, key, clause, operator, ...read, label: "" };
      const label = operator ? `a value of \`${clause.operator}\` on \`${clause.key}\` is not understood` : `the operator \`${clause.operator}\` is not understood`;
      return { id, key: `OPAQUE:${canonical}`, clause, ...UNREAD, label };
    });
  }
  /** A truth value that nobody knows. */
  opaque(name, label) {
    const clause = { operator: "Opaque", key: name, values: [] };
    return this.intern(`opaque:${name}`, (id) => {
      return { id, key: `OPAQUE:${name}`, clause, ...UNREAD, label };
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
      atoms.push(this.atom(tokens));
    }
    return { atoms: [...new Set(atoms)], values: [] };
  }
  tokens({ reading }, value) {
    return reading === "arn" ? arnTokens(value, this.alphabet, "arn") : textTokens(value, this.alphabet, reading);
  }
  atom(tokens) {
    const key = tokens.join();
    let atom = this.atoms.get(key);
    if (!atom) {
      atom = { id: this.atoms.size, tokens };
      this.atoms.set(key, atom);
    }
    return atom;
  }
};

// src/iam/inclusion/principals.ts
var ACCOUNT = /^\d{12}$/;
function principalPatterns({ type, text }) {
  const account = type === "AWS" ? accountOf(text) : void 0;
  if (!account) return [text];
  return ["iam", "sts"].map((service) => textOf("arn:", account.partition, `:${service}::`, account.id, ":*"));
}
function accountOf(text) {
  const literal = literalOf(text);
  const [only] = text;
  if (literal !== void 0 ? ACCOUNT.test(literal) : text.length === 1 && isAccountId(only))
    return { partition: ["aws"], id: text };
  const [arn, partition, service, region, id, name, ...more] = fieldsOf(text);
  const isRoot = spelled(arn) === "arn" && spelled(service) === "iam" && spelled(region) === "";
  if (!isRoot || spelled(name) !== "root" || more.length > 0) return void 0;
  const number = literalOf(id);
  const isId = number === void 0 ? isWithin(id, /^\d*$/) : ACCOUNT.test(number);
  return isId && isWithin(partition, /^[^*?]+$/) ? { partition, id } : void 0;
}
function isAccountId(part) {
  return isUnknown(part) && part.label === "AWS::AccountId";
}
function spelled(field) {
  return field && literalOf(field);
}
function isWithin(field, written) {
  return field.length > 0 && field.every((part) => isUnknown(part) ? part.shape === "field" || part.shape === "any" : written.test(part));
}
function fieldsOf(text) {
  const fields = [[]];
  for (const part of text) {
    const [first, ...others] = isUnknown(part) ? [part] : part.split(":");
    fields.push(textOf(fields.pop(), first), ...others.map((field) => textOf(field)));
  }
  return fields;
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
      const steps = tokens();
      atom = { id: this.atoms.length, text, tokens: steps, symbolic: isSymbolic(steps) };
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
      dimensions: this.trust ? [this.actions(statement.actions), this.resources(statement), this.principals(statement.principals)] : [this.actions(statement.actions), this.resources(statement)],
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
    for (const character of "xzqyw0123456789") if (!used[character.charCodeAt(0)]) return character.charCodeAt(0);
    const strange = used.indexOf(0, FIRST_STRANGE);
    if (strange < 0) throw new BudgetExhausted();
    return strange;
  }
  actions({ except, items }) {
    const table = this.tables[ACTION];
    const atoms = items.map(({ text }) => {
      const folded = lowered(text);
      return table.atom(textKey(folded), text, () => textTokens(folded, this.alphabet));
    });
    return table.choice(except, atoms);
  }
  /** Who names principals need not name resources. */
  resources({ resources: { except, items }, principals }) {
    const table = this.tables[RESOURCE];
    if (principals && items.length === 0) return table.choice(true, []);
    const atoms = items.map(({ text }) => table.atom(textKey(text), text, () => arnTokens(text, this.alphabet)));
    return table.choice(except, atoms);
  }
  principals(principals) {
    const table = this.tables[PRINCIPAL];
    if (!principals) return table.choice(true, []);
    const atoms = principals.items.flatMap((principal2) => this.principal(principal2));
    return table.choice(principals.except, atoms);
  }
  principal({ type, text }) {
    const table = this.tables[PRINCIPAL];
    if (type === "*" || type === "AWS" && isStarsOnly(text)) return [table.atom("*", ["*"], () => [STAR])];
    return principalPatterns({ type, text }).map((pattern) => {
      const written = textOf(`${type}|`, pattern);
      return table.atom(textKey(written), text, () => textTokens(written, this.alphabet));
    });
  }
};
var FIRST_STRANGE = 57344;

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
  const ranks = action.levels.map((level) => ORDER.indexOf(level));
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
    const written = action.except ? "*" : literalOf(action.atoms[0].text) ?? "";
    const isPattern = /[*?]/.test(written);
    const level = isPattern ? BETWEEN_MANAGEMENT_AND_WRITE : criticality(this.catalog?.action(written));
    const isEverywhere = resource.except || literalOf(resource.atoms[0].text) === "*";
    return level - (isEverywhere ? 0.1 : 0);
  }
};
function groupOf({ primary, tuple, extras, negatives, discovery }) {
  const denies = extras.filter((box) => box.statement.effect === "Deny");
  if (denies.length > 0) return `${primary.id}|denied ${denies.map((box) => box.id).join()}`;
  const allows = (boxes) => boxes.some((box) => box.statement.effect === "Allow");
  if (allows(discovery.matched)) return `${primary.id}|condition`;
  const isKnown = allows(negatives.cover.including(ACTION, tuple[ACTION]));
  return isKnown ? `${primary.id}|resource ${tuple[RESOURCE].id}` : `${primary.id}|action ${tuple[ACTION].id}`;
}

// src/iam/inclusion/repetition.ts
function onlyRepeats(before, after) {
  if (before.boundary && !after.boundary) return false;
  return isWithin2(after.identity.filter(mayAllow), before.identity) && (!before.boundary || isWithin2(after.boundary.filter(mayAllow), before.boundary)) && isWithin2(deniesOf(before), deniesOf(after));
}
function deniesOf({ identity, boundary = [] }) {
  return [...identity, ...boundary].filter((statement) => statement.effect === "Deny" || statement.opaque);
}
function mayAllow({ effect, opaque }) {
  return effect === "Allow" || opaque !== void 0;
}
function isWithin2(some, others) {
  const known = new Set(others.map(canonicalStatement));
  return some.every((statement) => known.has(canonicalStatement(statement)));
}

// src/iam/inclusion/explore.ts
function explore(landscape, budget, visit) {
  const tries = [...landscape.required, landscape.wanted, landscape.unwanted];
  const seen = new Seen(budget);
  const start = { sets: tries.map((trie) => trie.start()), letter: -1, from: void 0 };
  seen.add(start.sets);
  let level = [start];
  while (level.length > 0) {
    const next = [];
    for (const step2 of level) {
      budget.spend();
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
    const only = /* @__PURE__ */ new Set();
    const isOpen = trie.frontier(sets[index], only);
    if (!isOpen && trie.matching !== "may") return only;
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
  budget;
  constructor(budget) {
    this.budget = budget;
  }
  add(sets) {
    const key = sets.slice(0, -1).join(";");
    const unwanted = sets[sets.length - 1];
    const others = this.unwantedBy.get(key);
    this.budget.spend(sets.reduce((sum, states) => sum + states.length, 1 + (others?.length ?? 0)));
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
  add(tokens, atom) {
    this.patterns += 1;
    let at = 0;
    for (const token of this.read(tokens)) {
      const kind = kindOf(token);
      if (kind === FOLDED) this.folds = true;
      const key = kind === LITERAL ? tokenOf(this.spelled(letterOf(token))) : token;
      let next = this.nodes[at].next.get(key);
      if (next === void 0) {
        next = this.nodes.length;
        const loop = isStar(kind) ? kind : 0;
        this.nodes.push({ next: /* @__PURE__ */ new Map(), loop, letter: letterOf(token), ends: [] });
        this.nodes[at].next.set(key, next);
      }
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
    const exact = symbol && this.matching !== "exact" ? surelyMatching(letter).map((one) => tokenOf(one)) : [tokenOf(this.spelled(letter))];
    const folded = this.folds ? tokenOf(lowerLetter(letter), FOLDED) : -1;
    for (const state of states) {
      const { next, loop } = this.nodes[state];
      if (loop === STAR || loop !== 0 && inField) this.reach(out, state);
      if (next.size === 0) continue;
      for (const token of exact) this.reach(out, next.get(token));
      if (folded >= 0) this.reach(out, next.get(folded));
      if (single) this.reach(out, next.get(ANY));
      if (!single || letter === COLON) continue;
      this.reach(out, next.get(ANY_IN_FIELD));
      this.reach(out, next.get(LEAP_ANY));
    }
    return this.sorted(out);
  }
  /** Reads a pattern as if it were a word: what is reached matches everything that the pattern matches. */
  stepPattern(states, token) {
    const kind = kindOf(token);
    if (kind === LITERAL) return this.step(states, letterOf(token));
    if (token === LEAP_TAIL) return states;
    this.round += 1;
    const out = [];
    const inField = kind === STAR_IN_FIELD || kind === ANY_IN_FIELD;
    const leaps = kind === LEAP_STAR || kind === LEAP_ANY;
    for (const state of states) {
      const { next, loop } = this.nodes[state];
      if (loop === STAR || loop !== 0 && inField || loop === LEAP_STAR && leaps) this.reach(out, state);
      if (isStar(kind)) continue;
      this.reach(out, next.get(token));
      if (inField) this.reach(out, next.get(LEAP_ANY));
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
    const all = [];
    for (const state of states) this.leap(all, state);
    return this.ends(all);
  }
  accepts(states) {
    return states.some((state) => this.nodes[state].ends.length > 0);
  }
  /** The letters that some pattern asks for next. Returns whether any letter would do as well. */
  frontier(states, letters) {
    let open = false;
    for (const state of states) {
      const { next, loop } = this.nodes[state];
      if (loop !== 0) open = true;
      for (const [token, node] of next) {
        const kind = kindOf(token);
        if (kind === LITERAL) letters.add(this.nodes[node].letter);
        else if (kind === FOLDED) {
          letters.add(letterOf(token));
          for (const capital of capitalsOf(letterOf(token))) letters.add(capital);
        } else open = true;
      }
    }
    return open;
  }
  /** A pattern as it is matched: an unknown may match any stretch of a word, and a leap may free what comes after it. */
  read(tokens) {
    const { matching } = this;
    if (matching === "must") return tokens.filter((token) => token !== LEAP_TAIL);
    return tokens.flatMap((token) => {
      const kind = kindOf(token);
      if (token === LEAP_TAIL) return matching === "may" ? [STAR] : [];
      if (kind === LEAP_STAR) return [STAR];
      if (kind === LEAP_ANY) return [ANY];
      return matching === "may" && kind === LITERAL && isPrivate(letterOf(token)) ? [STAR] : [token];
    });
  }
  /** How an unknown is read matters only where a match has to hold for all its values. */
  spelled(letter) {
    return this.matching === "must" || this.matching === "own" ? identityOf(letter) : unknownLetter(letter);
  }
  /** Adds a node, and the star that may match nothing after it. */
  reach(out, node) {
    if (node === void 0 || this.marks[node] === this.round) return out;
    this.marks[node] = this.round;
    out.push(node);
    const { next } = this.nodes[node];
    this.reach(out, next.get(STAR));
    this.reach(out, next.get(STAR_IN_FIELD));
    this.reach(out, next.get(LEAP_STAR));
    return out;
  }
  /** An unknown in the word may stand for any stretch of a pattern. */
  leap(out, from) {
    const open = [from];
    for (let node = open.pop(); node !== void 0; node = open.pop()) {
      if (this.marks[node] === this.round) continue;
      this.marks[node] = this.round;
      out.push(node);
      for (const child of this.nodes[node].next.values()) open.push(child);
    }
  }
  /** Sorted; of a single pattern, only from the last star on that stands for all that comes before it. */
  sorted(states) {
    if (states.length < 2) return states;
    states.sort((a, b) => a - b);
    if (this.patterns > 1) return states;
    const star = states.findLastIndex((state) => this.standsForMore(this.nodes[state].loop));
    return star > 0 ? states.slice(star) : states;
  }
  /** A star in a field does where all states are in that field: not where an unknown may have been any stretch. */
  standsForMore(loop) {
    return loop === STAR || loop !== 0 && this.matching !== "may";
  }
};
function isStar(kind) {
  return kind === STAR || kind === STAR_IN_FIELD || kind === LEAP_STAR;
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
function matchingsOf(mode) {
  return mode === "witness" ? ["exact", "exact", "exact"] : ["own", "must", "may"];
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
    const [own, strict, loose] = matchingsOf(mode);
    this.wanted = new Trie(loose);
    this.unwanted = new Trie(strict);
    this.primary = positives[0];
    for (const choice of new Set(positives)) this.require(choice, choice === this.primary ? own : loose);
    const first = this.primary.except ? void 0 : this.primary.atoms[0].tokens[0];
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
    const open = choice.atoms.filter((atom) => !this.failing.has(atom));
    if (!choice.except) {
      if (holds) this.always.push(box);
      else for (const atom of open) if (this.touches(atom)) this.own(atom, box);
      return;
    }
    if (holds) return;
    const rescuing = open.filter((atom) => this.touches(atom));
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
    if (kind === STAR || kind === ANY || isPrivate(letterOf(token)) && !isColonFree(letterOf(token))) return -1;
  }
  return -1;
}
var END = tokenOf(COLON);
function isPlain(token) {
  return kindOf(token) === LITERAL && !isPrivate(letterOf(token));
}

// src/iam/inclusion/points.ts
function pointsOf(family, limits) {
  if (family === "number") return numbers(limits);
  if (family === "date") return dates(limits);
  return addresses(limits);
}
function numbers(limits) {
  const decimals = Math.max(0, ...limits.map((limit) => limit.trim().split(".")[1]?.length ?? 0));
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
  const sorted = [...new Set(limits)].sort((a, b) => a - b);
  const points = [sorted[0] - margin];
  for (const [index, limit] of sorted.entries()) {
    const next = sorted[index + 1];
    points.push(limit);
    if (next === void 0) continue;
    const middle = (limit + next) / 2;
    points.push(Math.floor(middle) > limit ? Math.floor(middle) : middle);
  }
  points.push(sorted[sorted.length - 1] + margin);
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

// src/iam/inclusion/key-options.ts
var TYPES = { number: "Numeric", date: "Date", address: "IPAddress" };
function keyOptions(question, settings) {
  const clauses = [...question.holding, ...question.breaking.keys()];
  const options = [];
  const offer = (values, truth) => {
    if (!truth.slice(0, question.holding.length).every(Boolean)) return;
    const failed = clauses.filter((_, index) => !truth[index]);
    const ruledOut = [...new Set(failed.flatMap((clause) => question.breaking.get(clause)))].sort((a, b) => a - b);
    if (options.some((other) => isSubset(ruledOut, other.ruledOut))) return;
    options.push({ values, ruledOut });
  };
  if (!clauses[0].operator) {
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
  } else for (const set2 of valueSets(candidates, clauses, settings.budget)) offer(set2.words, set2.truth);
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
function valueSets(candidates, clauses, budget) {
  const sets = [];
  const seen = /* @__PURE__ */ new Set();
  const add = (words, truth) => {
    const key = truth.join();
    if (seen.has(key)) return;
    seen.add(key);
    sets.push({ words, truth });
  };
  for (const { word, passes } of candidates)
    add(
      [word],
      passes.map((pass, index) => whenPresent(clauses[index], pass))
    );
  for (let at = 0; at < sets.length; at += 1)
    for (const { word, passes } of candidates) {
      const { words, truth } = sets[at];
      budget.spend(clauses.length);
      const joined = truth.map((before, index) => {
        const clause = clauses[index];
        if (clause.operator.family === "null") return before;
        return asksAll(clause) ? before && passes[index] : before || passes[index];
      });
      add([...words, word], joined);
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
    const [own, strict, loose] = matchingsOf(settings.mode);
    this.wanted = new Trie(loose);
    this.unwanted = new Trie(strict);
    this.plan(own, loose);
  }
  all() {
    const families = new Set(this.clauses.map((clause) => clause.operator.family));
    if (families.size > 1) families.delete("null");
    const perFamily = [...families].map((family) => [
      family,
      family === "text" || family === "null" ? this.texts() : this.typed(family)
    ]);
    if (perFamily.length === 1) return perFamily[0][1];
    if (this.settings.mode === "witness")
      return perFamily.flatMap(([, candidates]) => candidates.map(({ word }) => this.judged(word)));
    return perFamily.map(([, candidates]) => candidates).reduce(
      (product, more, at) => product.flatMap((one) => more.map((other) => this.merged(one, other, perFamily[at][0])))
    );
  }
  /** Texts: required where one value has to pass, otherwise wanted or unwanted. */
  plan(own, loose) {
    for (const [index, { operator, atoms }] of this.clauses.entries()) {
      if (operator.family !== "text") continue;
      const mustPass = index < this.holding;
      const wanted = mustPass !== operator.negated;
      if (mustPass && wanted && !this.settings.multivalued(this.key)) {
        const trie = new Trie(this.required.length === 0 ? own : loose);
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
    const side = index < this.holding !== operator.negated ? helping : hindering;
    return atoms.some((atom) => side.has(atom.id)) !== operator.negated;
  }
  typed(family) {
    const limits = this.clauses.flatMap(({ operator, values }) => operator.family === family ? values : []);
    const points = limits.length > 0 ? pointsOf(family, limits) : [];
    const words = points.map(lettersOf);
    const isTyped = this.settings.typeOf(this.key)?.endsWith(TYPES[family]);
    if (!isTyped || words.length === 0) words.push(this.typeless());
    return words.map((word) => this.judged(word));
  }
  /** A value that is no number, date or address, even where the fresh letter is a digit. */
  typeless() {
    const { fresh } = this.settings;
    return parseNumber(String.fromCharCode(fresh)) === void 0 ? [fresh] : [fresh, ...lettersOf("-")];
  }
  /** A value with all its tests. */
  judged(word) {
    const run = (trie) => new Set(trie.ends(word.reduce((states, letter) => trie.step(states, letter), trie.start())));
    const [helping, hindering] = [run(this.wanted), run(this.unwanted)];
    const value = String.fromCharCode(...word.map((letter) => letter > 65535 ? 0 : letter));
    const passes = this.clauses.map((clause, index) => {
      const { operator, values } = clause;
      if (operator.family === "text") return this.textPasses(clause, index, helping, hindering);
      return values.some((limit) => typedMatch(operator, limit, value)) !== operator.negated;
    });
    return { word, passes };
  }
  /** Values of two types at once: more than there are, which is right for a proof. */
  merged(one, other, family) {
    this.settings.budget.spend(this.clauses.length);
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
var STEPS_PER_BOX = 4;
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
    const keys = /* @__PURE__ */ new Map();
    const at = (key) => {
      const found = keys.get(key) ?? { holding: [], breaking: /* @__PURE__ */ new Map() };
      keys.set(key, found);
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
    for (const [key, question] of keys) {
      const options = this.optionsOf({ key, ...question });
      if (options.length === 0) return void 0;
      choices.set(key, options);
    }
    const needed = new Set([...keys].filter(([, question]) => question.holding.length > 0).map(([key]) => key));
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
  cover(choices, needed, open, chosen) {
    this.settings.budget.spend(1 + open.size);
    if (open.size === 0) {
      const rest = [...needed].filter((key) => !chosen.has(key)).map((key) => [key, choices.get(key)[0]]);
      return new Map([...chosen, ...rest]);
    }
    const ways = this.waysOut(choices, open, chosen);
    let best;
    for (const box of open) {
      const own = ways.get(box);
      if (!own) return void 0;
      if (!best || own.length < best.length) best = own;
    }
    for (const [key, option] of best) {
      const left = new Set(open);
      for (const box of option.ruledOut) left.delete(box);
      const found = this.cover(choices, needed, left, new Map([...chosen, [key, option]]));
      if (found) return found;
    }
    return void 0;
  }
  /** For each open box, the options of keys that are not set yet that rule it out. */
  waysOut(choices, open, chosen) {
    const ways = /* @__PURE__ */ new Map();
    for (const [key, options] of choices) {
      if (chosen.has(key)) continue;
      for (const option of options) {
        this.settings.budget.spend(option.ruledOut.length >> STEPS_PER_BOX);
        for (const box of option.ruledOut) {
          if (!open.has(box)) continue;
          const own = ways.get(box);
          if (own) own.push([key, option]);
          else ways.set(box, [[key, option]]);
        }
      }
    }
    return ways;
  }
};
function idsOf(clauses) {
  return Array.from(clauses, (clause) => clause.id).sort((a, b) => a - b).join();
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
  boxesIn(all) {
    const found = [];
    for (let word = 0; word << 5 < this.boxes.length; word += 1) {
      let bits = all.reduce((common, cover) => common & cover[word], -1);
      for (; bits !== 0; bits &= bits - 1) found.push(this.boxes[(word << 5) + 31 - Math.clz32(bits & -bits)]);
    }
    return found;
  }
  meet(positives, clauses, covering) {
    const all = Uint32Array.from(this.withinClauses(clauses));
    for (const [index, choices] of positives.entries()) {
      const some = choices.map((choice) => covering(this.dimensions[index], choice));
      let any = 0;
      for (let word = 0; word < all.length; word += 1) {
        let bits = 0;
        for (const cover of some) bits |= cover[word];
        bits &= all[word];
        all[word] = bits;
        any |= bits;
      }
      if (any === 0) return false;
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
  beginnings = /* @__PURE__ */ new Map();
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
      if (choice.except) for (const index of this.ownersOf([EVERYTHING])) set(bits, index);
      this.coverings.set(choice.id, bits);
    }
    return bits;
  }
  /** The boxes that have the very same patterns, which is the most frequent way to be covered. */
  repeating(choice) {
    let bits = this.repetitions.get(choice.id);
    if (!bits) {
      bits = none(this.count);
      const only = choice.except || choice.atoms.length !== 1 ? void 0 : choice.atoms[0].id;
      for (const index of this.owners.get(only ?? -1) ?? []) set(bits, index);
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
        for (const atom of choice.atoms) {
          const like = this.beginningLike(atom.tokens);
          for (let word = 0; word < bits.length; word += 1) bits[word] |= like[word];
        }
      this.touches.set(choice.id, bits);
    }
    return bits;
  }
  /** The boxes with an atom that agrees with the letters before the first wildcard. */
  beginningLike(tokens) {
    this.loose ??= this.trieOf("may");
    let states = this.loose.start();
    for (const token of tokens) {
      if (kindOf(token) !== LITERAL || isPrivate(letterOf(token))) return this.ownedBelow(states);
      this.budget.spend(1 + states.length);
      states = this.loose.step(states, letterOf(token));
    }
    return this.owned(this.loose.ends(states));
  }
  /** Found once for all the patterns that have the same beginning. */
  ownedBelow(states) {
    const key = states.join();
    let bits = this.beginnings.get(key);
    if (!bits) {
      bits = this.owned(this.loose.below(states));
      this.beginnings.set(key, bits);
    }
    return bits;
  }
  owned(atoms) {
    this.budget.spend(1 + atoms.length);
    const bits = none(this.count);
    for (const atom of atoms) for (const index of this.owners.get(atom)) set(bits, index);
    return bits;
  }
  coveringAtoms(atoms) {
    let all;
    for (const atom of atoms) {
      const bits = none(this.count);
      for (const index of this.ownersOf(atom.tokens)) set(bits, index);
      if (all) for (let word = 0; word < bits.length; word += 1) bits[word] &= all[word];
      all = bits;
    }
    return all ?? none(this.count);
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
var EVERYTHING = STAR;
function excludes(choice, exception) {
  if (!choice.except)
    return exception.atoms.every((out) => choice.atoms.every((atom) => clash(atom.tokens, out.tokens)));
  const left = new Set(choice.atoms);
  return exception.atoms.every((out) => left.has(out));
}
function none(count) {
  return new Uint32Array(count + 31 >>> 5);
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
  /** By the ids of the clauses: what is known of a set is remembered by the set itself. */
  held = /* @__PURE__ */ new Map();
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
  combine(perDimension, negatives, holding, words = []) {
    const dimension = words.length;
    if (dimension === perDimension.length) {
      const context = this.solver.solve(holding, negatives);
      return context && { words, context, matched: negatives };
    }
    for (const { word, matched } of perDimension[dimension]) {
      this.settings.budget.spend();
      const boxes = new Set(matched);
      const left = negatives.filter((box) => boxes.has(box.id));
      const found = this.combine(perDimension, left, holding, [...words, word]);
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
    const key = primary.clauses.map(({ id }) => id).join();
    let holding = this.held.get(key);
    if (!holding) {
      holding = new Set(primary.clauses);
      this.held.set(key, holding);
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
      if (statement.opaque) return [opaqueBox(statement, effect, compiler)];
      if (statement.effect !== effect) return [];
      const box = compiler.box(statement);
      if (mode === "proof" || box.clauses.every((clause) => clause.operator)) return [box];
      return hasToMatch ? [] : [{ ...box, clauses: box.clauses.filter((clause) => clause.operator) }];
    });
  };
  const { identity, boundary } = access;
  return {
    allows: boxes(identity, "Allow"),
    denies: [...boxes(identity, "Deny"), ...boxes(boundary ?? [], "Deny")],
    boundary: boundary && boxes(boundary, "Allow")
  };
}
function opaqueBox(statement, effect, compiler) {
  const { token, why } = statement.opaque;
  const clause = compiler.clauses.opaque(`${effect}:${token}`, why);
  return compiler.anything(statement, [...compiler.box(statement).clauses, clause]);
}
function withoutOpaque(before, after) {
  const [old, young] = [tokensOf(before.boundary), tokensOf(after.boundary)];
  const attached = tokensOf(before.identity);
  const shown = (access) => {
    const identity = access.identity.filter((statement) => !statement.opaque);
    if (!access.boundary) return { identity };
    const boundary = access.boundary.flatMap((statement) => {
      if (!statement.opaque) return [statement];
      const { token } = statement.opaque;
      const isCommon = old.has(token) && young.has(token) && !attached.has(token);
      return isCommon ? [allowingEverything(statement)] : [];
    });
    return { identity, boundary };
  };
  return [shown(before), shown(after)];
}
function tokensOf(statements = []) {
  return new Set(statements.flatMap(({ opaque }) => opaque ? [opaque.token] : []));
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
function patternReason({ tuple, extras, negatives }) {
  for (const [dimension, choice] of tuple.entries()) {
    const others = [...extras, ...negatives.boxes];
    for (const box of others) {
      const pair = coinciding(choice, box.dimensions[dimension]);
      if (!pair) continue;
      const [own, other] = pair.map((atom) => `\`${printText(atom.text)}\``);
      return `${own} may have something in common with ${other}, ${roleOf(box, extras, box.dimensions[dimension])}`;
    }
    const unknown = choice.atoms.flatMap((atom) => atom.text.filter(isUnknown))[0];
    const isShared = others.some(
      (box) => choice.atoms.every((atom) => box.dimensions[dimension].atoms.includes(atom))
    );
    if (unknown && !isShared) return mayBeAnything(unknown);
  }
  return void 0;
}
function coinciding(choice, other) {
  for (const own of choice.atoms)
    for (const atom of other.atoms)
      if (own !== atom && (own.symbolic || atom.symbolic) && !clash(own.tokens, atom.tokens)) return [own, atom];
  return void 0;
}
function roleOf(box, extras, choice) {
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

// src/iam/evaluate.ts
function evaluate(access, request, doubt = "narrow") {
  const { identity, boundary } = access;
  const applies = (statement) => statementMatches(statement, request, doubt);
  const allows = (statements) => statements.some((one) => one.effect === "Allow" && applies(one));
  const denies = (statements) => statements.some((one) => one.effect === "Deny" && applies(one));
  if (denies(identity) || denies(boundary ?? [])) return "explicitly-denied";
  return allows(identity) && (!boundary || allows(boundary)) ? "allowed" : "implicitly-denied";
}
function statementMatches(statement, request, doubt) {
  return mismatch(statement, request, doubt) === void 0;
}
function mismatch(statement, request, doubt) {
  if (statement.opaque) return { part: "policy" };
  const wanted = statement.effect === "Allow" === (doubt === "wide");
  const { actions, resources, principals } = statement;
  if (!selects(actions, (text) => actionMatches(text, request.action))) return { part: "action" };
  if (!(principals && resources.items.length === 0) && !selects(resources, (text) => resourceMatches(text, request.resource)))
    return { part: "resource" };
  if (principals && principals.items.some((item) => principalMatches(item, request.principal)) === principals.except)
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
  const count = fieldCount(pattern);
  const patterns = fieldsOf2(spell(pattern), count);
  while (patterns.length < count) patterns.push(["*"]);
  const fields = fieldsOf2(spell(resource), count);
  return fields.length === patterns.length && fields.every((field, index) => glob(patterns[index], field));
}
function fieldCount(pattern) {
  const all = fieldsOf2(
    pattern.flatMap((part) => isUnknown(part) ? [] : [...part]),
    Infinity
  ).length - 1;
  const mayBeStar = pattern.every(
    (part) => isUnknown(part) ? escapedCharacter(part) === void 0 : /^\*+$/.test(part)
  );
  let colons = 0;
  for (const [index, part] of pattern.entries()) {
    if (!isUnknown(part)) colons += part.split(":").length - 1;
    else if (part.shape === "arn" && index === 0) return 6;
    else if (part.shape === "arn" || (part.shape !== "field" || mayBeStar) && (index === 0 || all < 5))
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
    (service) => glob([..."arn:", ...account.partition, ...`:${service}::`, ...account.id, ":", "*"], name)
  );
}
function accountPrefix(text) {
  const unknowns = text.filter(isUnknown);
  const written = text.map((part) => isUnknown(part) ? "$" : part.replaceAll("$", "-")).join("");
  if (/^\d{12}$/.test(written) || written === "$" && unknowns[0].label === "AWS::AccountId")
    return { partition: [..."aws"], id: spell(text) };
  if (!/^arn:[^:*?]+:iam::(\d{12}|\d*\$[\d$]*):root$/.test(written)) return void 0;
  if (unknowns.some(({ shape }) => shape !== "field" && shape !== "any")) return void 0;
  const [, partition, , , id] = fieldsOf2(spell(text), 6);
  return { partition, id };
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
  const all = clause.quantifier === "ForAllValues" || !clause.quantifier && operator.negated;
  return all ? found.every(passes) : found.some(passes);
}
function isValue(clause, value) {
  const operator = operatorOf(clause.operator);
  const literal = literalOf(value);
  if (operator.family !== "text") return literal !== void 0 && isReadable(operator, literal);
  if (operator.reading !== "arn") return true;
  return literal !== void 0 && /^\*+$/.test(literal) || fieldCount(value) < 6 || fieldsOf2(spell(value), 6).length === 6;
}
function valueMatches(clause, wanted, found) {
  const operator = operatorOf(clause.operator);
  if (operator.family !== "text") return typedMatch(operator, literalOf(wanted), literalOf(found) ?? "");
  if (operator.reading === "arn") return resourceMatches(wanted, found);
  const [a, b] = [spell(wanted), spell(found)];
  if (operator.reading === "glob") return glob(a, b);
  const same = (one) => operator.reading === "ignore-case" ? lower(unescaped(one)) : unescaped(one);
  return a.length === b.length && a.every((one, index) => same(one) === same(b[index]));
}
function lower(character) {
  return character.startsWith("\0") ? character : character.toLowerCase();
}
var ESCAPED = "\0\\";
function unescaped(character) {
  return character.startsWith(ESCAPED) ? character.slice(ESCAPED.length) : character;
}
function spell(text) {
  return text.flatMap((part, index) => {
    if (!isUnknown(part)) return part.split("");
    const character = escapedCharacter(part);
    if (character !== void 0) return [`${ESCAPED}${character}`];
    const name = `\0${part.token}`;
    if (part.shape !== "arn" || index > 0) return [name];
    return ["a", "r", "n", ...[1, 2, 3, 4, 5].flatMap((field) => [":", `${name} ${field}`])];
  });
}
function fieldsOf2(spelling, count) {
  const fields = [[]];
  for (const character of spelling)
    if (character === ":" && fields.length < count) fields.push([]);
    else fields[fields.length - 1].push(character);
  return fields;
}
function glob(pattern, word) {
  let [at, read, star, retry] = [0, 0, -1, 0];
  while (read < word.length) {
    if (pattern[at] === "*") [star, retry, at] = [at, read, at + 1];
    else if (at < pattern.length && (pattern[at] === "?" || unescaped(pattern[at]) === unescaped(word[read])))
      [at, read] = [at + 1, read + 1];
    else if (star >= 0) [at, read, retry] = [star + 1, retry + 1, retry + 1];
    else return false;
  }
  while (pattern[at] === "*") at += 1;
  return at === pattern.length;
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
  let length = -1;
  for (const pattern of patterns.map(printText)) {
    let at = 0;
    while (at < pattern.length && pattern[at] === resource[at]) at += 1;
    if (at > length) [best, length] = [pattern, at];
  }
  return best;
}

// src/iam/inclusion/readable.ts
var ACCOUNT2 = "123456789012";
var REGION = "us-east-1";
var NAME = "example";
function resourceCandidates(choice, action) {
  const plainest = [...action?.resources ?? []].sort((a, b) => a.arn.length - b.arn.length);
  const shapes = plainest.map(({ arn }) => filledTemplate(arn));
  const [atom] = choice.atoms;
  if (choice.except || isStarsOnly(atom.text)) return [...shapes, "*"].map((shape) => [shape]);
  const filled = filledPattern(atom.text);
  const literal = literalOf(atom.text);
  if (literal === void 0) return [filled];
  return [...shapes.flatMap((shape) => merged(literal, shape)), filled];
}
function principalCandidates(choice) {
  const root = (partition, id) => textOf("AWS|arn:", partition, ":iam::", id, ":root");
  const accounts = choice.except ? [] : choice.atoms.flatMap(({ text }) => accountOf(text) ?? []);
  return [...accounts.map(({ partition, id }) => root(partition, id)), root(["aws"], [ACCOUNT2])];
}
function filledTemplate(template) {
  const known = { partition: "aws", region: REGION, account: ACCOUNT2 };
  return template.replace(/\$\{([^}]*)\}/g, (_, name) => known[name.toLowerCase()] ?? NAME);
}
function filledPattern(text) {
  let colons = 0;
  return textOf(
    ...text.map((part) => {
      if (isUnknown(part) && part.shape !== "field") colons = FIELDS.length;
      if (isUnknown(part)) return part;
      return part.replace(/\*+|\?|:/g, (found) => {
        if (found === ":") colons += 1;
        if (found === ":") return found;
        return found === "?" ? "x" : FIELDS[colons] ?? NAME;
      });
    })
  );
}
var FIELDS = ["arn", "aws", NAME, REGION, ACCOUNT2];
function merged(pattern, shape) {
  const [own, other] = [fieldsOf3(pattern), fieldsOf3(shape)];
  const fields = other.map((field, index) => (own[index] ?? "*") === "*" ? field : own[index]);
  const [name, rest] = [fields[5], other[5]];
  const names = name.indexOf("*") === name.length - 1 && rest.startsWith(name.slice(0, -1)) ? [rest, name] : [name];
  return names.map((last) => filledPattern([[...fields.slice(0, 5), last].join(":")]));
}
function fieldsOf3(arn) {
  const fields = arn.split(":");
  return fields.length > 5 ? [...fields.slice(0, 5), fields.slice(5).join(":")] : fields;
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
    const known = principalCandidates(hit.tuple[PRINCIPAL]).flatMap((text) => plan.sighting(this.word(text)) ?? []);
    return [...known, ...this.search.sight(PRINCIPAL, choices, left)];
  }
  /** Real actions that take part, the most critical first, one for each set of negatives; then the search's own word. */
  actionsFor(hit, plan) {
    const bySignature = /* @__PURE__ */ new Map();
    for (const action of this.candidates(hit)) {
      const sighting2 = plan.sighting(this.word([action.name.toLowerCase()]));
      if (!sighting2) continue;
      const key = sighting2.matched.join();
      const other = bySignature.get(key);
      if (!other || criticality(action) < criticality(other.action))
        bySignature.set(key, { name: action.name, action, sighting: sighting2 });
    }
    const real = [...bySignature.values()].sort((a, b) => criticality(a.action) - criticality(b.action));
    const sighting = plan.sighting(hit.discovery.words[ACTION]);
    return [...real.slice(0, MOST_TRIES), { name: this.spelled(hit), action: void 0, sighting }];
  }
  candidates(hit) {
    if (!this.catalog) return [];
    const choice = hit.tuple[ACTION];
    const written = (choice.except ? void 0 : literalOf(choice.atoms[0].text)) ?? "*";
    const exact = this.catalog.action(written);
    if (exact) return [exact];
    const service = written.toLowerCase().split(":")[0];
    const services = /[*?]/.test(service) ? this.catalog.services : [service];
    return services.flatMap((name) => this.catalog.actionsOf(name));
  }
  /** The search's action; as the statement spells it where it names it. */
  spelled(hit) {
    const choice = hit.tuple[ACTION];
    const written = choice.except ? void 0 : literalOf(choice.atoms[0].text);
    const found = String.fromCharCode(...hit.discovery.words[ACTION]);
    return written !== void 0 && written.toLowerCase() === found ? written : found;
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
function principalOf([first, ...rest]) {
  const marked = first;
  const mark = marked.indexOf("|");
  return { type: marked.slice(0, mark), text: textOf(marked.slice(mark + 1), ...rest) };
}
function isExpressible(hit) {
  return !hit.discovery.words[ACTION].some(isPrivate);
}

// src/iam/inclusion/no-new-access.ts
var STEPS = 1e7;
var STEPS_FOR_WORDING = 2e6;
var MOST_WITNESSES = 20;
var MOST_HITS = 2e3;
function noNewAccess(before, after, options = {}) {
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
    if (onlyRepeats(this.before, this.after)) return { status: "proved" };
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
    const typeOf = (key) => this.catalog?.keyType(key);
    const sets = new Set(compiler.clauses.all.flatMap(({ clause, key }) => clause.quantifier ? [key] : []));
    const multivalued = (key) => typeOf(key)?.startsWith("ArrayOf") ?? sets.has(key);
    const search = new Search({ mode, fresh: compiler.freshLetter(), budget: this.budget, typeOf, multivalued });
    return { compiler, search, cases: new Cases(old, young, search, compiler) };
  }
};
function isOpaque({ identity, boundary = [] }) {
  return [...identity, ...boundary].some((statement) => statement.opaque !== void 0);
}

// src/iam/access-not-granted.ts
var MOST_LISTED = 100;
var LISTED_ACTION = /^(?:\*+|[\w*?-]+:[\w*?-]+)$/;
var LISTED_RESOURCE = /^(?:\*|arn:[^:*?]+:[^:*?]+:[^:*?]*:[^:*?]*:.+)$/s;
function isListedAction(text) {
  return LISTED_ACTION.test(text);
}
function isListedResource(text) {
  return text.length <= 2048 && LISTED_RESOURCE.test(text);
}
function inAskableParts({ actions, resources }) {
  return slices(actions).flatMap((some) => slices(resources).map((others) => ({ actions: some, resources: others })));
}
function slices(items) {
  const count = Math.max(1, Math.ceil(items.length / MOST_LISTED));
  return Array.from({ length: count }, (_, index) => items.slice(index * MOST_LISTED, (index + 1) * MOST_LISTED));
}
function restrictedTo(access, { actions, resources }) {
  const rest = { effect: "Deny", conditions: [], version: "2012-10-17" };
  const others = [];
  if (actions.length > 0) others.push({ ...rest, actions: allBut(actions), resources: EVERYTHING2 });
  if (resources.length > 0) others.push({ ...rest, actions: EVERYTHING2, resources: allBut(resources) });
  return { ...access, identity: [...access.identity, ...others] };
}
var EVERYTHING2 = { except: true, items: [] };
function accessNotGranted(policy, listed, who, options = {}) {
  const rest = { conditions: [], version: "2012-10-17" };
  const everythingElse = [
    { effect: "Allow", actions: EVERYTHING2, resources: EVERYTHING2, ...rest },
    ...listed.map(({ actions, resources }) => ({
      effect: "Deny",
      actions: selectionOf(actions),
      resources: selectionOf(resources),
      ...rest
    }))
  ];
  if (who === "resource") return noNewTrust(everythingElse, policy, options);
  return noNewAccess({ identity: everythingElse }, { identity: policy }, options);
}
function allBut(patterns) {
  return { except: true, items: patterns.map((text) => ({ text: [text] })) };
}
function selectionOf(patterns) {
  return patterns.length === 0 ? EVERYTHING2 : { except: false, items: patterns.map((text) => ({ text: [text] })) };
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
function spokenText(scalar) {
  if (scalar.type !== "boolean") return scalar.text;
  return /^(?:true|yes|on)$/i.test(scalar.text) ? "true" : "false";
}
function canonicalNode(node) {
  if (node.kind === "scalar") return node.type === "null" ? "null" : JSON.stringify(spokenText(node));
  if (node.kind === "list") return `[${node.items.map(canonicalNode).join(",")}]`;
  const entries = node.entries.map((entry) => `${JSON.stringify(entry.key)}:${canonicalNode(entry.value)}`);
  return `{${entries.sort().join(",")}}`;
}

// src/source/yaml.ts
var import_yaml2 = __toESM(require_dist(), 1);

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
    const known = this.anchors.get(alias.source);
    const offset = alias.range?.[0] ?? 0;
    if (known === void 0)
      return this.fail(offset, "yaml-alias", `no anchor \`${alias.source}\` stands before this alias`);
    if (known === "open")
      return this.fail(offset, "yaml-alias", `the alias \`${alias.source}\` stands inside its own anchor`);
    this.size += known.size;
    if (this.size > MAX_NODES)
      return this.fail(offset, "yaml-too-large", "the file holds too much once its aliases are written out");
    return known.node;
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
    const merged2 = [];
    for (const pair of parsed.items) {
      const entry = this.entry(pair);
      if (!entry) return void 0;
      if (entry.key === "<<" && (0, import_yaml.isScalar)(pair.key) && pair.key.type === "PLAIN")
        merged2.push(...mergedEntries(entry.value));
      else entries.push(entry);
    }
    const own = /* @__PURE__ */ new Set();
    for (const { key, keyAt } of entries) {
      if (own.has(key)) this.repeated(key, keyAt.start);
      own.add(key);
    }
    return {
      kind: "map",
      entries: [...merged2.filter((entry) => !own.has(entry.key)), ...entries],
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
    const known = (0, import_yaml.isAlias)(key) ? this.anchors.get(key.source) : void 0;
    const node = known === "open" ? void 0 : known?.node;
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
var NUMBER2 = /^[-+]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][-+]?\d+)?$|^0[xo][\da-fA-F_]+$/;
var BOOLEAN = /^(?:true|True|TRUE|yes|Yes|YES|on|On|ON|false|False|FALSE|no|No|NO|off|Off|OFF)$/;
function scalarNode(scalar, at) {
  const text = String(scalar.value ?? "");
  const plain = scalar.type === import_yaml.Scalar.PLAIN && !scalar.tag;
  if (!plain) return { kind: "scalar", text, type: "string", at };
  if (/^(?:|~|null|Null|NULL)$/.test(text)) return { kind: "scalar", text: "", type: "null", at };
  if (BOOLEAN.test(text)) return { kind: "scalar", text, type: "boolean", at };
  return { kind: "scalar", text, type: NUMBER2.test(text) ? "number" : "string", at };
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
  const isJson = file.path.endsWith(".json");
  const tokens = [...tokensOf2(isJson ? file.text.replace(/\r(?!\n)/g, " ") : file.text)];
  const deep = tooDeep(tokens);
  if (deep !== void 0)
    return fail("nested-too-deep", `more than ${MAX_DEPTH} levels of nesting`, "write it with less nesting", deep);
  const problems = [];
  const mistake = isJson ? jsonMistake(file.text) : void 0;
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
function* tokensOf2(text) {
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
  const sentence = first.charAt(0).toLowerCase() + first.slice(1);
  return problemAt(
    file,
    offset,
    "yaml-syntax",
    `not YAML: ${sentence}`,
    "correct the syntax; nothing in it was reviewed"
  );
}
function tooDeep(tokens) {
  const open = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (depth > MAX_DEPTH) return token.offset;
    if (token.type === "document" && token.value) open.push({ token: token.value, depth });
    if (!("items" in token)) continue;
    for (const item of token.items) {
      if ("key" in item && item.key) open.push({ token: item.key, depth: depth + 1 });
      if (item.value) open.push({ token: item.value, depth: depth + 1 });
    }
  }
  return void 0;
}

// src/iam/validate/nearest-name.ts
function nearestName(written, names) {
  const wanted = written.toLowerCase();
  if (wanted.length < 3 || wanted.length > 128) return void 0;
  let nearest;
  for (const name of names) {
    if (Math.abs(name.length - wanted.length) > 2) continue;
    const distance = distanceBetween(wanted, name.toLowerCase());
    if (distance <= 2 && distance < (nearest?.distance ?? 3)) nearest = { name, distance };
  }
  return nearest?.name;
}
function distanceBetween(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[other.length];
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
  const scalar = typeof data === "number" ? "number" : typeof data === "boolean" ? "boolean" : "string";
  const text = String(data);
  return { kind: "text", text: text === "" ? [] : [text], scalar, at };
}
function canonicalValue(value) {
  if (value.kind === "text") return JSON.stringify(textKey(value.text));
  if (value.kind === "unknown") return JSON.stringify(`?${value.unknown.token}`);
  if (value.kind === "null") return "null";
  if (value.kind === "list") return `[${value.items.map(canonicalValue).join(",")}]`;
  const entries = value.entries.map((entry) => `${JSON.stringify(entry.key)}:${canonicalValue(entry.value)}`);
  return `{${entries.sort().join(",")}}`;
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
    else
      for (const key of operator.value.entries) {
        if (/^template\//i.test(key.key)) return `\`${key.key}\` is no key of a request`;
        clauses.push(clauseOf(operator.key, key, version));
      }
  }
  return clauses;
}
function clauseOf(name, entry, version) {
  const prefix = /^(ForAllValues|ForAnyValue):/i.exec(name);
  const bare = prefix ? name.slice(prefix[0].length) : name;
  const ifExists = /IfExists$/i.test(bare);
  const operator = ifExists ? bare.slice(0, -"IfExists".length) : bare;
  const values = [];
  for (const item of itemsOf(entry.value)) {
    if (item.kind === "text") values.push(withVariables(item.text, version));
    else if (item.kind === "unknown") values.push([standingForItems(item.unknown)]);
    else if (item.kind !== "null") return opaqueClause(entry.value, name, entry.key);
  }
  return {
    operator: OPERATORS2.get(operator.toLowerCase()) ?? operator,
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
var OPERATORS2 = new Map(
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
  if (!statement || statement.kind === "null")
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
  if (value.kind !== "map") return fail(value.at, "a statement has to be an object");
  const effect = effectOf(value);
  if (effect === "unknown") return { statements: [opaqueStatement(value)], problems: [] };
  if (effect === void 0) return fail(value.at, "a statement needs `Effect: Allow` or `Effect: Deny`");
  const actions = selection(value, "Action", "NotAction", context);
  if (typeof actions === "string") return fail(value.at, actions);
  const wantsResource = context.kind !== "trust" && context.kind !== "resource";
  const resources = selection(value, "Resource", "NotResource", context) ?? (wantsResource ? void 0 : EVERYTHING3);
  if (typeof resources === "string") return fail(value.at, resources);
  if (!actions) return fail(value.at, "a statement needs `Action` or `NotAction`");
  if (!resources) return fail(value.at, "a statement needs `Resource` or `NotResource`");
  const principals = principalsOf(value);
  if (typeof principals === "string") return fail(value.at, principals);
  const conditions = conditionsOf(entryOf(value, "Condition"), context.version);
  if (typeof conditions === "string") return fail(value.at, conditions);
  const sid = entryOf(value, "Sid");
  const sidText = sid?.kind === "text" ? literalOf(sid.text) : void 0;
  return {
    statements: [
      {
        ...sidText ? { sid: sidText } : {},
        effect,
        ...principals ? { principals } : {},
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
var EVERYTHING3 = { except: true, items: [] };
function opaqueStatement(value) {
  const identity = value.kind === "unknown" ? value.unknown.token : `text#${sha256(canonicalValue(value))}`;
  const why = value.kind === "unknown" ? `\`${value.unknown.label}\` is not known` : "a statement could not be read";
  return {
    effect: "Allow",
    actions: EVERYTHING3,
    resources: EVERYTHING3,
    conditions: [],
    version: "2012-10-17",
    at: value.at,
    opaque: { token: identity, why }
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
  const included = entryOf(statement, element);
  const excluded = entryOf(statement, exception);
  if (included && excluded) return `a statement cannot have both \`${element}\` and \`${exception}\``;
  const value = included ?? excluded;
  if (!value) return void 0;
  const items = [];
  for (const item of itemsOf(value)) {
    if (item.kind === "text") items.push({ text: withVariables(item.text, context.version), at: item.at });
    else if (item.kind === "unknown") items.push({ text: [standingForItems(item.unknown)], at: item.at });
    else if (item.kind !== "null") return `\`${included ? element : exception}\` has to hold strings`;
  }
  if (items.length === 0) return `\`${included ? element : exception}\` is empty`;
  return { except: excluded !== void 0, items };
}
var PRINCIPAL_TYPES = /* @__PURE__ */ new Set(["AWS", "Service", "Federated", "CanonicalUser"]);
function principalsOf(statement) {
  const included = entryOf(statement, "Principal");
  const excluded = entryOf(statement, "NotPrincipal");
  if (included && excluded) return "a statement cannot have both `Principal` and `NotPrincipal`";
  const value = included ?? excluded;
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

export {
  isUnknown,
  textOf,
  literalOf,
  mapUnknowns,
  withValues,
  TOKEN_IN_KEY,
  textKey,
  tokenKey,
  printKey,
  EMPTY_TEXT,
  printText,
  withoutPrefix,
  variableOf,
  escapedCharacter,
  escaped,
  canonicalStatement,
  parseAddress,
  parseRange,
  printAddress,
  parseDate,
  operatorOf,
  evaluate,
  statementMatches,
  actionMatches,
  resourceMatches,
  noNewAccess,
  noNewTrust,
  MOST_LISTED,
  isListedAction,
  isListedResource,
  inAskableParts,
  restrictedTo,
  accessNotGranted,
  entryNamed,
  childOf,
  scalarText,
  spokenText,
  canonicalNode,
  lineOf,
  offsetOfLine,
  placeOf,
  jsonMistake,
  parseYaml,
  nearestName,
  sha256,
  editLines,
  overlap,
  applyEdits,
  entryOf,
  itemsOf,
  dataValue,
  canonicalValue,
  parseDocument,
  parseStatement,
  opaqueStatement,
  readPlainValue,
  plainValue,
  loadWorld,
  loadCatalog,
  MAX_BYTES,
  decodeFile,
  refusalOf,
  behind,
  unreadable,
  byPath
};
