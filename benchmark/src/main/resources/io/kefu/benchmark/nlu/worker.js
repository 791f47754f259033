// The process that trains node-nlp: node worker.js WORKLOAD OUTCOME, two files of JSON. The setting is a learning rate.
const fs = require('fs');
const { NlpManager } = require('node-nlp');

const WARM_UP = 2000;
const OUT_OF_SCOPE = ['oos', 'None'];

const cpuMicros = () => { const used = process.cpuUsage(); return used.user + used.system; };

async function main(workloadFile, outcomeFile) {
  const workload = JSON.parse(fs.readFileSync(workloadFile, 'utf8'));
  const nn = { className: 'NeuralNlu', log: false, learningRate: Number(workload.setting) };
  const begun = cpuMicros();
  const manager = new NlpManager({
    languages: ['en'], forceNER: false, autoSave: false, autoLoad: false, calculateSentiment: false, nlu: { en: { default: nn } },
  });
  workload.train.forEach((row) => manager.addDocument('en', row.text, row.intent));
  await manager.train();
  const trained = cpuMicros();

  const answer = async (text) => {
    const { classifications } = await manager.process('en', text);
    const best = classifications
      .filter((c) => !OUT_OF_SCOPE.includes(c.intent))
      .reduce((a, b) => (b.score > a.score ? b : a), { intent: '', score: 0 });
    return { intent: best.intent, score: best.score };
  };
  for (const row of workload.train.slice(0, WARM_UP)) await answer(row.text);
  const warm = cpuMicros();
  const predictions = [];
  for (const text of workload.queries) predictions.push(await answer(text));
  const done = cpuMicros();

  fs.writeFileSync(outcomeFile, JSON.stringify({
    trainCpuSeconds: (trained - begun) / 1e6,
    microsPerQuery: (done - warm) / workload.queries.length,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    predictions,
  }));
}

main(process.argv[2], process.argv[3]).catch((e) => { console.error(e); process.exit(1); });
