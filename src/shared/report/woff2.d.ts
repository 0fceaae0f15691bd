declare module '*.woff2?inline' {
  const source: string;
  export default source;
}
