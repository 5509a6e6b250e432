/** The worker that reads files: a large decision must not stop the page. One message is one task. */
const tools = import(new URL('../auyl_tools.js', import.meta.url).href).then(async (module) => {
  await module.runtime();
  return module;
});

const tasks = {
  read: ({ readDecision }, { name, bytes, address }) => readDecision(name, bytes, { address }),
  check: ({ check }, { name, bytes }) => check(name, bytes),
  convert: ({ convert }, { name, bytes, to, lang }) => convert(name, bytes, to, lang),
};

addEventListener('message', async ({ data }) => {
  try {
    postMessage({ id: data.id, result: tasks[data.task](await tools, data) });
  } catch (error) {
    postMessage({ id: data.id, error: String(error?.message ?? error) });
  }
});
