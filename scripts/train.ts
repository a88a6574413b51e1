/**
 * Trains what the product has learned from data, and writes its weights into the project.
 *
 *     npm run train -- blocks      which blocks of a page are its article
 *     npm run train -- names       which words of a text name whom or what
 *     npm run train -- speakers    who of those near a quote said it
 */
const [what, ...args] = process.argv.slice(2);

if (what === 'blocks') {
  const { trainBlocks } = await import('./train/blocks.ts');
  await trainBlocks(args);
} else if (what === 'names') {
  const { trainNames } = await import('./train/names.ts');
  trainNames(args);
} else if (what === 'speakers') {
  const { trainSpeakers } = await import('./train/speakers.ts');
  trainSpeakers(args);
} else {
  console.error('Usage: npm run train -- blocks|names|speakers');
  process.exitCode = 2;
}
