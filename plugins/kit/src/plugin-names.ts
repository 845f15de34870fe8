/** What every table, index and view of a plugin begins with: "data-quality" → "data_quality_". */
export function tablePrefix(id: string): string {
  return `${id.replaceAll("-", "_")}_`;
}

/** The name of a plugin's facet: "data-quality" → "dataQuality". */
export function camelCase(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** What the types of a plugin begin with: "data-quality" → "DataQuality". */
export function pascalCase(id: string): string {
  const camel = camelCase(id);
  return camel.slice(0, 1).toUpperCase() + camel.slice(1);
}
