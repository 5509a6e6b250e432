/** The middle of a list of numbers. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Of several runs with the same figures, the median of each figure; undefined without a run. */
export function medians(runs) {
  if (!runs.length) return undefined;
  const figures = Object.keys(runs[0]).filter((key) => runs.every((run) => typeof run[key] === 'number'));
  return Object.fromEntries(figures.map((key) => [key, median(runs.map((run) => run[key]))]));
}
