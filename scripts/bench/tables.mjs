// What was measured, as Markdown.
export const TITLES = { p1: '### Beside the peers', first: '### Until the first view', p2: '### Quiz, 10 questions' };
const NAMES = {
  'p1-vanilla': ['hand-written JavaScript (the floor)'],
  'p1-d3': ['D3 modules', 'd3-hierarchy'],
  'p1-plot': ['Observable Plot', '@observablehq/plot'],
  'p1-chartjs': ['Chart.js + treemap', 'chart.js'],
  'p1-echarts': ['ECharts, tree-shaken', 'echarts'],
  'p1-vanilla-canvas': ['the same on a canvas'],
  'p1-vanilla-inline': ['the same, all in one HTML file with its data'],
  'p1-echarts-full': ['ECharts, whole', 'echarts'],
  'p1-vega-embed': ['Vega-Embed', 'vega-embed'],
  'p1-plotly-custom': ['Plotly, custom bundle', 'plotly.js'],
  'p1-plotly-full': ['Plotly, whole', 'plotly.js-dist-min'],
  'auyl-rendered': ['**Auyl**, rendered beforehand'],
  'auyl-rendered-own': ['**Auyl**, rendered beforehand, `--own-style`'],
  'auyl-rendered-inline': ['**Auyl**, rendered beforehand, `--inline-style`'],
  'auyl-bars': ['**Auyl**, bar list'],
  'auyl-tiles': ['**Auyl**, treemap'],
  'p2-vanilla': ['hand-written JavaScript (the floor)'],
  'p2-surveyjs': ['SurveyJS', 'survey-core'],
  'p2-quizdown': ['quizdown', 'quizdown'],
  'auyl-quiz': ['**Auyl**, quiz'],
};
const PROFILE_NAMES = { none: 'no throttle', fast3g: 'fast 3G, CPU 4×', slow3g: 'slow 3G, CPU 4×' };

const whole = (value) => (value == null ? '–' : Math.round(value).toString().replace(/\B(?=(\d{3})+$)/g, '\u00a0'));
const fine = (value) => (value == null ? '–' : value < 10 ? value.toFixed(1) : whole(value));
const kB = (bytes) => (bytes == null ? '–' : fine(bytes / 1000));
const table = (heads, rows) => [heads, heads.map((_, i) => (i ? '--:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const machineLine = ({ meta, when, load, runs, build }) => [
  `${when.slice(0, 16).replace('T', ' ')} UTC`, `${meta.cpu}, ${meta.cores} cores`, `Chromium ${meta.chromium}`, `Node ${meta.node}`,
  build, `medians of ${runs} ${runs === 1 ? 'load' : 'loads'}`, `load average ${load.map((value) => value.toFixed(1)).join(' → ')}`,
].join(' · ');

export function peersTable({ rows, versions }, family, profiles) {
  const name = (id) => [NAMES[id][0], versions[NAMES[id][1]]].filter(Boolean).join(' ');
  const timed = (values, work, paint) => (values?.[work] == null ? '–' : `${fine(values[work])} / ${fine(values[paint])}`);
  const throttled = profiles.find((profile) => profile !== 'none');
  return table(
    ['row', 'code br kB', 'wire kB', 'requests', ...profiles.map((profile) => `ready ms: ${PROFILE_NAMES[profile]}`), 'TBT ms: 1×', '4×', 'heap MB', 'renderer MB', 'change ms, work / paint: 1×', '4×'],
    rows.filter((row) => row.family === family).map((row) => {
      const still = row.none ?? row[throttled];
      return [
        name(row.id), kB(row.code.br), kB(still.bytes), still.requests, ...profiles.map((profile) => whole(row[profile].ready)),
        whole(row.none?.tbt), whole(row[throttled]?.tbt), fine(still.heapMB), whole(still.rendererMB),
        timed(row.none, 'interWork', 'interPaint'), timed(row[throttled], 'interWork', 'interPaint'),
      ];
    }),
  );
}

/** How soon the first view with its figures is painted. */
export function firstTable({ rows, versions }, profiles) {
  const name = (id) => [NAMES[id][0], versions[NAMES[id][1]]].filter(Boolean).join(' ');
  const [profile] = profiles.slice(-1);
  const listed = rows.filter((row) => row.family === 'first').sort((a, b) => a[profile].ready - b[profile].ready);
  return table(
    ['row', ...profiles.map((each) => `first view ms: ${PROFILE_NAMES[each]}`), 'first paint ms'],
    listed.map((row) => [name(row.id), ...profiles.map((each) => whole(row[each].ready)), whole(row[profile].fcp)]),
  );
}

export const framesTable = (rows) => table(
  ['change of year, inside its frame', 'median ms: 1×', '4×', 'slowest of 20: 1×', '4×'],
  [...new Set(rows.map(({ shape }) => shape))].map((shape) => {
    const at = (cpu) => rows.find((row) => row.shape === shape && row.cpu === cpu);
    return [shape === 'bars' ? 'bar list' : 'treemap', fine(at(1).frame), fine(at(4).frame), fine(at(1).worst), fine(at(4).worst)];
  }),
);

export const loadsTable = (loads) => table(
  ['page', 'profile', 'ready ms', 'FCP ms', 'LCP ms', 'CLS', 'TBT ms', 'wire kB', 'requests'],
  loads.map(({ page, profile, ready, fcp, lcp, cls, blocked, bytes, requests }) => [
    `/${page}.html`, PROFILE_NAMES[profile], whole(ready), whole(fcp), whole(lcp), cls.toFixed(3), whole(blocked), kB(bytes), requests,
  ]),
);

export const tapsTable = (taps) => table(
  ['processor', 'first tap ms', 'later taps ms', 'slowest', 'back up ms', 'slowest'],
  taps.map(({ cpu, first, open, openWorst, back, backWorst }) => [`${cpu}×${cpu > 1 ? ' slower' : ''}`, whole(first), whole(open), whole(openWorst), whole(back), whole(backWorst)]),
);
