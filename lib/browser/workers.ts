/** `new Worker` is a Trusted Types sink: this one policy passes exactly our own fixed paths. */

const paths = ['/analysis-worker.js', '/search-worker.js'] as const;
type WorkerPath = (typeof paths)[number];

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

export function startWorker(path: WorkerPath): Worker {
  policy ??= (globalThis as unknown as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('workers', {
    createScriptURL(url) {
      if (!(paths as readonly string[]).includes(url)) throw new TypeError(`No worker of ours: ${url}`);
      return url;
    },
  });
  return new Worker(policy?.createScriptURL(path) ?? path);
}
