// A process of its own for one question to z3: what it is sent is SMT-LIB, what it answers is `sat`, `unsat` or `unknown`.
// It asks twice, so that the second time everything is compiled and warm.
import { init } from 'z3-solver';

const { Z3 } = await init();
process.send({ ready: true });
process.on('message', async ({ smt }) => {
  for (let turn = 0; turn < 2; turn += 1) {
    const context = Z3.mk_context(Z3.mk_config());
    const start = performance.now();
    const answer = await Z3.eval_smtlib2_string(context, smt);
    const milliseconds = performance.now() - start;
    process.send({ answer: answer.trim(), milliseconds, rss: process.resourceUsage().maxRSS * 1024 });
  }
});
