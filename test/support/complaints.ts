import { join } from "node:path";
import ts from "typescript";

/** What the compiler says of the files of some folders, under the project's settings. */
export function complaints(root: string, ...folders: string[]): string[] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    { ...config, include: folders },
    ts.sys,
    root,
  );
  return ts
    .getPreEmitDiagnostics(ts.createProgram(fileNames, options))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
