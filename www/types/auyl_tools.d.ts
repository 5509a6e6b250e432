/** Types of `auyl/tools`: reads published decisions, checks and converts packs. The module is loaded first, by `runtime()` or `load(bytes)`. */

/** Loads the wasm module that lies beside the script. */
export declare function runtime(): Promise<unknown>;

/** Loads it from its bytes, where there is no `fetch` for files. */
export declare function load(bytes: BufferSource): Promise<unknown>;

/** An issue without words: the message of its code is in `i18n/*.ftl`. */
export interface ToolIssue {
  code: string;
  severity: 'error' | 'warning' | 'note';
  [member: string]: unknown;
}

/** A published decision of a maslikhat, as docs/decisions.md of the project describes the result. */
export declare function readDecision(name: string, bytes: Uint8Array, options?: { address?: string }): Record<string, unknown>;

/** What is wrong with a pack; `name` decides by its ending how the bytes are read. */
export declare function check(name: string, bytes: Uint8Array): ToolIssue[];

/** The paths of the tables beside a package of budgets (`datapackage.json`), none beside a table; null where the file is no budget. */
export declare function budgetTables(name: string, bytes: Uint8Array): string[] | null;

/** What is wrong with a budget: a table, or a package with the bytes of its tables by path. */
export declare function checkBudget(name: string, bytes: Uint8Array, tables?: Record<string, Uint8Array>): ToolIssue[];

/** What is wrong with a file of everyday problems, held against the edition that it belongs to. */
export declare function checkProblems(name: string, bytes: Uint8Array, edition: Uint8Array): ToolIssue[];

/** A pack of questions in another format, by the ending of `nameOut`; `text` is null where nothing could be read. */
export declare function convert(nameIn: string, bytes: Uint8Array, nameOut: string, lang: string): { text: string | null; issues: ToolIssue[] };

/** Where a row of a decision stands, in words of `say`. */
export declare function placeWords(place: { kind: string; [member: string]: unknown }, say: (id: string, args: Record<string, string>) => string): string;
