/** What can be wrong with a plan or its data: codes with arguments; the words are in tools.ftl of each language. */
const SEVERITIES = { 'KIT-006': 'warning' };

export const issue = (code, args = {}) => ({ code, severity: SEVERITIES[code] ?? 'error', args });

/** A kit can't be made; `issues` say why. */
export class KitError extends Error {
  constructor(issues) {
    super(issues.map(({ code }) => code).join(', '));
    this.name = 'KitError';
    this.issues = issues;
  }
}
