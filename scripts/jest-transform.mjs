import { createHash } from 'node:crypto';
import { transformSync, version } from 'esbuild';

/** Types off, modules kept: the whole of what a test file needs before Node can run it. */
export default {
  process(source, file) {
    return transformSync(source, {
      loader: 'ts',
      format: 'esm',
      target: 'node20',
      sourcemap: 'inline',
      sourcefile: file,
      sourcesContent: false,
    });
  },
  getCacheKey(source, file) {
    return createHash('sha256').update(version).update(file).update(source).digest('hex');
  },
};
