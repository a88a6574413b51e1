/** One figure of a bench, as `--json FILE` writes them. `system` is `ours` or a peer's package name. */
export interface Figure {
  bench: string;
  set: string;
  system: string;
  metric: string;
  value: number;
}
