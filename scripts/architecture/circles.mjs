/**
 * One circle for each knot of modules that reach each other: the shortest way from its first module back to itself.
 * `targets` gives the modules that a module imports.
 */
export function circles(modules, targets) {
  const left = new Set([...modules].sort());
  const found = [];
  for (const start of left) {
    const circle = wayBack(start, (module) => targets(module).filter((target) => left.has(target)));
    if (!circle) continue;
    found.push(circle);
    // Another circle through these modules is told when this one is gone.
    for (const module of circle) left.delete(module);
  }
  return found;
}

function wayBack(start, targets) {
  const cameFrom = new Map();
  const queue = [start];
  for (const module of queue)
    for (const target of targets(module)) {
      if (target === start) return way(module, cameFrom);
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, module);
      queue.push(target);
    }
  return undefined;
}

function way(last, cameFrom) {
  const modules = [];
  for (let module = last; module !== undefined; module = cameFrom.get(module)) modules.unshift(module);
  return modules;
}
