/** What lies in a generation's folder. */
export const dataFile = 'data.duckdb';
export const generationFile = 'generation.json';
